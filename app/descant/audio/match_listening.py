"""A stretch of a source made to sound at another's tempo and pitch, so that both can be heard one against the other.

librosa's phase vocoder stretches, libsoxr resamples; where both change together, as on tape, resampling alone does.
"""

from __future__ import annotations

import librosa
import numpy as np
import soxr

from descant.audio.source import Samples

OCTAVE = 12
AS_IT_IS = 1e-3
"""A stretch by less than this is none."""
WINDOW = 2048


def matched(samples: Samples, rate: int, semitones: int, ratio: float) -> Samples:
    """float32 [n, channels] → the same, `semitones` higher and `ratio` times as fast."""
    pitch = 2 ** (semitones / OCTAVE)
    stretch = ratio / pitch
    tracks = np.ascontiguousarray(samples.T)
    if abs(stretch - 1) > AS_IT_IS and tracks.shape[1] >= WINDOW:
        tracks = librosa.effects.time_stretch(tracks, rate=stretch, n_fft=WINDOW)
    if semitones:
        tracks = soxr.resample(tracks.T, rate * pitch, rate).T
    return np.ascontiguousarray(tracks.T, dtype=np.float32)
