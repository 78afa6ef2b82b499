"""The small image of a track's spectrogram."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from descant.audio.outline import FLOOR_DB


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
