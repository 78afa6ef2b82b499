"""From a map (a row every fraction of a second) to the vectors of its windows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from descant.views.base import Listening

F32 = NDArray[np.float32]


def unit(rows: F32) -> F32:
    """Rows scaled to unit length; rows of next to nothing become zero."""
    norm = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.where(norm > 1e-6, rows / np.maximum(norm, 1e-6), 0), dtype=np.float32)


def map_windows(rows: NDArray[np.float16], row_s: float, window: int, hop: int) -> Listening:
    """A Listening whose vectors are windows of `window` consecutive map rows, one every `hop` rows.

    rows: [M, C]. A map shorter than a window is repeated to fill it: padding would look like a place of its own.
    """
    filled = rows
    if len(rows) < window:
        filled = np.tile(rows, (-(-window // max(1, len(rows))), 1))[:window]
    view = np.lib.stride_tricks.sliding_window_view(filled, window, axis=0)[::hop]
    vectors = np.ascontiguousarray(view.transpose(0, 2, 1)).reshape(len(view), -1).astype(np.float32)
    return Listening(unit(vectors), window * row_s, hop * row_s, rows, row_s)
