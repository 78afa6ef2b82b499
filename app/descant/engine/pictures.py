"""What a track looks like: peaks for the waveform and a small image for the spectrogram."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

PEAK_SAMPLES = 64
"""Samples behind one pair of peaks: finer than a pixel until a second fills the window."""
FLOOR_DB = -60.0
"""Span below the loudest cell that is drawn: what lies lower is not heard in company."""


def peaks_of(samples: NDArray[np.float32], per: int = PEAK_SAMPLES) -> NDArray[np.int8]:
    """float32 [n] in -1..1 → int8 [ceil(n / per), 2], the least and greatest of each stretch, full scale 127."""
    if len(samples) == 0:
        return np.zeros((0, 2), np.int8)
    starts = np.arange(0, len(samples), per)
    both = np.stack([np.minimum.reduceat(samples, starts), np.maximum.reduceat(samples, starts)], axis=1)
    peaks: NDArray[np.int8] = np.clip(np.rint(both * 127), -127, 127).astype(np.int8)
    return peaks


def coarser(peaks: NDArray[np.int8], factor: int = 2) -> NDArray[np.int8]:
    """The next level of a pyramid: [n, 2] → [ceil(n / factor), 2]."""
    starts = np.arange(0, len(peaks), factor)
    lows = np.minimum.reduceat(peaks[:, 0], starts)
    highs = np.maximum.reduceat(peaks[:, 1], starts)
    return np.stack([lows, highs], axis=1)


def spectrogram_of(mel: NDArray[np.floating], columns: int) -> NDArray[np.uint8]:
    """Log-mel dB [T, bands] → uint8 [bands, at most columns]: 255 is the loudest cell, 0 FLOOR_DB below it.

    Columns that fall together keep their loudest value, so that a click stays visible in an hour.
    """
    if len(mel) == 0:
        return np.zeros((mel.shape[1], 0), np.uint8)
    frames = mel.astype(np.float32)
    if len(frames) > columns:
        starts = np.unique(np.linspace(0, len(frames), columns, endpoint=False).astype(np.int64))
        frames = np.maximum.reduceat(frames, starts, axis=0)
    level = 1.0 - (frames - frames.max()) / FLOOR_DB
    return np.ascontiguousarray((np.clip(level, 0.0, 1.0) * 255).astype(np.uint8).T)
