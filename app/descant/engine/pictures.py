"""The small image of a track's spectrogram."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.engine.messages import Picture
from descant.progress import CancelToken

FLOOR_DB = -60.0
"""Span below the loudest cell that is drawn: what lies lower is inaudible beside it."""


def sketched(path: str, columns: int, cancel: CancelToken | None = None) -> Picture | None:
    """A rough picture of a long file, of what sounds at some places; None where the whole is there about as soon."""
    from descant.audio.features import FrameBuilder
    from descant.audio.overview import BASE, PeaksBuilder
    from descant.audio.sketch import sketch

    found = sketch(Path(path), cancel)
    if found is None:
        return None
    looks = found.looks
    pairs = np.stack([looks.min(axis=1), looks.max(axis=1)], axis=1)
    # Each look stands for its part of the whole: a builder at a rate of its own makes these parts as long as they are.
    shape, frames = PeaksBuilder(BASE * len(looks) / found.duration_s), FrameBuilder()
    shape.push(np.repeat(pairs, BASE // 2, axis=1).ravel())
    frames.push(np.ascontiguousarray(looks.ravel()))
    return Picture(path, shape.finish(), spectrogram_of(frames.finish().mel, columns))


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
