"""From a file to what is heard: decoding, hashing, spectra, peaks. No torch, no Qt."""
