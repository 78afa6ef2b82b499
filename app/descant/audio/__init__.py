"""From a file to its frames: decoding, hashing, spectra, peaks. No torch, no Qt."""
