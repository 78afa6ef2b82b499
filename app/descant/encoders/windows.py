"""From chroma (a frame every fraction of a second) to the vectors of its windows, and back."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from descant.encoders.base import Embedding

F32 = NDArray[np.float32]

NOTHING = 1e-6
"""Length of a vector whose direction is rounding noise."""


def unit(vectors: NDArray[np.floating[Any]]) -> F32:
    """float32 [..., D]: vectors scaled to unit length; those of next to nothing become zero."""
    rows = np.ascontiguousarray(vectors, np.float32)
    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    made: F32 = np.divide(rows, length, out=np.zeros_like(rows), where=length > NOTHING)
    return made


def fold(frames: F32, frame_s: float, window: int, hop: int) -> Embedding:
    """An Embedding whose vectors are windows of `window` consecutive frames, one every `hop` frames (hop ≤ window).

    frames: [M, C], each of twelve pitch classes, or blocks of twelve. A track shorter than a window is repeated to fill
    it: padding would look like a place of its own.
    """
    filled = frames
    if len(frames) < window:
        filled = np.tile(frames, (-(-window // max(1, len(frames))), 1))[:window]
    view = np.lib.stride_tricks.sliding_window_view(filled, window, axis=0)[::hop]
    vectors = np.ascontiguousarray(view.transpose(0, 2, 1)).reshape(len(view), -1).astype(np.float32)
    return Embedding(unit(vectors), window * frame_s, hop * frame_s, pitch_classes=True)


def unfold(embedding: Embedding, window: int) -> tuple[F32, float]:
    """The frames that overlapping windows were cut from, [M, C] of unit length (or zero), and the seconds a frame.

    What came after the last whole window (less than a hop) is not there.
    """
    count, width = embedding.vectors.shape
    frame_s = embedding.length_s / window
    hop = max(1, round(embedding.hop_s / frame_s))
    windows = embedding.vectors.reshape(count, window, width // window)
    frames = np.concatenate([windows[:-1, :hop].reshape(-1, width // window), windows[-1]])
    return unit(frames), frame_s
