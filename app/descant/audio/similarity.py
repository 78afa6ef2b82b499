"""How alike two stretches are in harmony, moment against moment."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import RATE
from descant.audio.source import Samples
from descant.audio.tempo_and_key import chroma

HOP = 2048


def harmony_similarity(query: Samples, source: Samples, semitones: int, cell_s: float) -> NDArray[np.float64]:
    """float64 [cells of the query, cells of the source], 0 nothing in common … 1 the same chord.

    Mono at RATE; the source is transposed by `semitones` to the query. Cosine of the chroma less the mean of its
    stretch: what sounds all the time says nothing of where one is in the other. Negative values are 0.
    """
    one, other = _cells(query, cell_s), np.roll(_cells(source, cell_s), semitones, axis=1)
    return np.clip(_centred(one) @ _centred(other).T, 0.0, 1.0)


def _cells(samples: Samples, cell_s: float) -> NDArray[np.float64]:
    """float64 [cells, 12]: mean chroma of each cell, of length 1."""
    frames = chroma(samples, HOP).T
    count = max(1, round(len(samples) / RATE / cell_s))
    starts = np.minimum(np.linspace(0, len(frames), count, endpoint=False).astype(int), len(frames) - 1)
    cells = np.add.reduceat(frames, starts, axis=0)
    return _of_length_one(cells)


def _centred(cells: NDArray[np.float64]) -> NDArray[np.float64]:
    return _of_length_one(cells - cells.mean(axis=0))


def _of_length_one(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    scaled: NDArray[np.float64] = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return scaled
