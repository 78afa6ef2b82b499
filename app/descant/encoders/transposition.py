"""Vectors of pitch classes in another musical key."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

CLASSES: Final = 12
"""Pitch classes of an octave; a vector holds blocks of so many."""

F32 = NDArray[np.float32]


def lowered(vectors: F32, semitones: int | NDArray[np.int64]) -> F32:
    """[..., n · 12], lowered by some semitones; or [N, n · 12], each by as many as its number of [N] says."""
    blocks = vectors.reshape(*vectors.shape[:-1], vectors.shape[-1] // CLASSES, CLASSES)
    if isinstance(semitones, np.ndarray):
        classes = (np.arange(CLASSES) + semitones[:, None]) % CLASSES
        moved = np.take_along_axis(blocks, classes[:, None, :], axis=2)
    else:
        moved = np.roll(blocks, -semitones, axis=-1)
    return moved.reshape(vectors.shape)


def in_all_keys(vectors: F32) -> F32:
    """[S, n · 12] → [12, S, n · 12]: the k-th is lowered by k semitones."""
    blocks = vectors.reshape(len(vectors), -1, CLASSES)
    classes = (np.arange(CLASSES) + np.arange(CLASSES)[:, None]) % CLASSES
    return np.moveaxis(blocks[..., classes], 2, 0).reshape(CLASSES, *vectors.shape)
