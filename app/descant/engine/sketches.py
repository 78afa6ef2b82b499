"""A picture of a long file before it is decoded whole."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from descant.audio.features import FrameBuilder
from descant.audio.overview import BASE, PeaksBuilder
from descant.audio.sketch import sketch
from descant.engine.messages import Picture
from descant.engine.pictures import spectrogram_of
from descant.progress import CancelToken


def sketched(path: str, columns: int, cancel: CancelToken | None = None) -> Picture | None:
    """A rough picture of a long file, of what sounds at some places; None where the whole is there about as soon."""
    found = sketch(Path(path), cancel)
    if found is None:
        return None
    looks = found.looks
    pairs = np.stack([looks.min(axis=1), looks.max(axis=1)], axis=1)
    # Each look stands for its part of the whole: a builder at a rate of its own makes these parts as long as they are.
    shape, frames = PeaksBuilder(BASE * len(looks) / found.duration_s), FrameBuilder()
    shape.push(np.repeat(pairs, BASE // 2, axis=1).ravel())
    frames.push(np.ascontiguousarray(looks.ravel()))
    return Picture(path, shape.finish(), spectrogram_of(frames.finish().mel, columns), rough=True)
