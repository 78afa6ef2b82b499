"""Tempo and key of two stretches that follow one another, heard together: one must be the other's, moved.

Tempo: autocorrelation of onset strength (Grosche, Müller, Kurth, ICASSP 2010), librosa's tempogram. Key: correlation of
the mean chroma with the key profiles of Krumhansl and Kessler (Psychological Review 89, 1982).
"""

from __future__ import annotations

from dataclasses import dataclass

import librosa
import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import RATE
from descant.audio.source import Samples

ONSET_HOP = 512
LEAST_BPM, MOST_BPM = 40.0, 240.0
USUAL_BPM, SPREAD_OCTAVES = 120.0, 0.8
"""Of two tempi an octave apart the one nearer to this is named: librosa's prior, somewhat narrower."""
NEAR, MOST_BEATS = 0.04, 8
"""A tempo is refined over lags of up to so many beats: what is off by a hundredth adds up."""
STEADY = 0.12
"""Least autocorrelation at the tempo, 1 at lag 0, for a beat to be called steady; noise stays under it."""
CHROMA_HOP = 2048
CLEAR, APART = 0.7, 0.05
"""Least correlation with the profile of a key for it to be named, and least distance to the next best."""
LEAST_S = 4.0
"""Shorter stretches have no tempo or key that could be told."""
MAJOR = np.array([6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88])
MINOR = np.array([6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17])
OCTAVE = 12


@dataclass(frozen=True)
class TempoAndKey:
    """bpm: None where there is no steady beat. tonic: 0 C … 11 B, None where no key is clear."""

    bpm: float | None
    tonic: int | None
    minor: bool = False

    def moved(self, semitones: int, ratio: float) -> TempoAndKey:
        """The same music transposed, and played `ratio` times as fast."""
        return TempoAndKey(
            None if self.bpm is None else self.bpm * ratio,
            None if self.tonic is None else (self.tonic + semitones) % OCTAVE,
            self.minor,
        )


def tempo_and_key(source: Samples, query: Samples, semitones: int, ratio: float) -> TempoAndKey:
    """Of the source. Both mono at RATE; the query is `semitones` above the source and `ratio` times as fast."""
    long = [one for one in (source, query) if len(one) >= LEAST_S * RATE]
    if len(long) < 2:
        return TempoAndKey(None, None)
    chroma = mean_chroma(source) + np.roll(mean_chroma(query), -semitones)
    tonic, minor = key_of(chroma)
    return TempoAndKey(tempo_of(source, query, ratio), tonic, minor)


def tempo_of(source: Samples, query: Samples, ratio: float) -> float | None:
    """Beats a minute of the source at which both beat; None where they do not beat steadily."""
    pulses = [_autocorrelation(samples) for samples in (source, query)]
    candidates = np.geomspace(LEAST_BPM, MOST_BPM, 400)
    strength = (_pulse(pulses[0], candidates) + _pulse(pulses[1], candidates * ratio)) / 2
    prior = np.exp(-0.5 * (np.log2(candidates / USUAL_BPM) / SPREAD_OCTAVES) ** 2)
    best = int(np.argmax(strength * prior))
    if strength[best] < STEADY:
        return None
    near = candidates[best] * np.linspace(1 - NEAR, 1 + NEAR, 161)
    finer = sum(
        _pulse(pulse, near * faster / beats)
        for pulse, faster in zip(pulses, (1.0, ratio), strict=True)
        for beats in range(1, MOST_BEATS + 1)
    )
    return float(near[int(np.argmax(finer))])


def _autocorrelation(samples: Samples) -> NDArray[np.float64]:
    """Of onset strength, 1 at lag 0, up to half the samples; zeros where nothing begins."""
    onsets = librosa.onset.onset_strength(y=samples, sr=RATE, hop_length=ONSET_HOP)
    found = librosa.autocorrelate(onsets - onsets.mean(), max_size=len(onsets) // 2)
    return np.asarray(found / found[0] if found[0] > 0 else np.zeros(len(found)), np.float64)


def _pulse(autocorrelation: NDArray[np.float64], bpm: NDArray[np.float64]) -> NDArray[np.float64]:
    """How strongly these tempi beat; 0 where a beat is longer than what was compared."""
    lags = 60 / bpm * RATE / ONSET_HOP
    found: NDArray[np.float64] = np.interp(lags, np.arange(len(autocorrelation)), autocorrelation, right=0)
    return found


def mean_chroma(samples: Samples) -> NDArray[np.float64]:
    """float64 [12], C first, of length 1; zeros for silence."""
    mean = chroma(samples, CHROMA_HOP).mean(axis=1)
    length = float(np.linalg.norm(mean))
    unit: NDArray[np.float64] = mean / max(length, 1e-12)
    return unit


def chroma(samples: Samples, hop: int) -> NDArray[np.float64]:
    """float64 [12, frames]: strength of the twelve pitch classes, C first."""
    long = np.pad(samples, (0, max(0, 2 * RATE - len(samples))))  # the lowest window must fit
    spectrum = np.abs(librosa.cqt(long, sr=RATE, hop_length=hop, n_bins=7 * 3 * OCTAVE, bins_per_octave=3 * OCTAVE))
    frames = max(1, round(len(samples) / hop))
    return np.asarray(
        librosa.feature.chroma_cqt(C=spectrum[:, :frames], bins_per_octave=3 * OCTAVE, norm=None), np.float64
    )


def key_of(strength: NDArray[np.float64]) -> tuple[int | None, bool]:
    """Tonic and whether it is minor, of the mean strength of the pitch classes; None where no key is clear."""
    if not strength.any() or np.ptp(strength) == 0:
        return None, False
    fits = {
        (tonic, minor): float(np.corrcoef(strength, np.roll(MINOR if minor else MAJOR, tonic))[0, 1])
        for tonic in range(OCTAVE)
        for minor in (False, True)
    }
    best, second = sorted(fits, key=lambda key: -fits[key])[:2]
    return best if fits[best] >= CLEAR and fits[best] - fits[second] >= APART else (None, False)
