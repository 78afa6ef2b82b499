"""The waveform to be drawn: a pyramid of minima and maxima, so that an hour is as quick to draw as a second."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import RATE
from descant.audio.source import Samples

BASE = 64
"""Samples (2.9 ms at RATE) under one pair of the finest level: 10 MB for an hour with all levels above."""
FACTOR = 2
SCALE = 16_384
"""int16 steps of full scale: half the range, as decoded MP3 and AAC overshoot full scale; 84 dB are left."""


@dataclass(frozen=True, eq=False)
class Peaks:
    """Minima and maxima of mono samples at `rate` Hz.

    levels: int16 [n, 2] each, in 1 / SCALE of full scale; level k has one (minimum, maximum) for BASE · FACTOR ** k
            samples, the last level few enough to draw at once.
    samples: how many there were.
    """

    levels: tuple[NDArray[np.int16], ...]
    samples: int
    rate: float

    @property
    def duration_s(self) -> float:
        return self.samples / self.rate

    def peaks(self, start_s: float, end_s: float, n_columns: int) -> NDArray[np.float32]:
        """float32 [n_columns, 2]: minimum and maximum of each of n equal columns of time, full scale 1.

        Every sample of a column is under its pair; a pair may also see up to a quarter column of its neighbours.
        Columns outside of the audio are 0. Columns narrower than BASE samples repeat their pair. Costs the same
        whatever the span: about four pairs a column are looked at.

        Raises ValueError for n_columns < 1 or a span that is not start < end.
        """
        if n_columns < 1 or not start_s < end_s:
            raise ValueError(f"no such columns: {n_columns} from {start_s} to {end_s} s")
        edges = np.linspace(start_s, end_s, n_columns + 1) * self.rate
        per_column = (end_s - start_s) * self.rate / n_columns
        # The coarsest level with at least four pairs a column: each column then sees at most a quarter of another.
        level = 0
        while level + 1 < len(self.levels) and BASE * FACTOR ** (level + 1) * 4 <= per_column:
            level += 1
        pairs, size = self.levels[level], BASE * FACTOR**level
        first = np.floor(edges[:-1] / size).astype(np.int64)
        last = np.maximum(np.ceil(edges[1:] / size).astype(np.int64), first + 1)
        inside = (edges[1:] > 0) & (edges[:-1] < self.samples)
        first, last = np.clip(first, 0, len(pairs) - 1), np.clip(last, 1, len(pairs))
        # reduceat takes [begin, end) pairs where every other result is dropped; the sentinel lets an end be the length.
        seen = pairs[first[0] : last[-1]]
        bounds = np.stack([first, last], axis=1).ravel() - first[0]
        low = np.minimum.reduceat(np.append(seen[:, 0], 0), bounds)[::2]
        high = np.maximum.reduceat(np.append(seen[:, 1], 0), bounds)[::2]
        result = np.stack([low, high], axis=1).astype(np.float32) / np.float32(SCALE)
        result[~inside] = 0
        return result


class PeaksBuilder:
    """Peaks of a stream of mono float32 blocks; the same however it is cut. Memory: the pairs and one block."""

    def __init__(self, rate: float = RATE) -> None:
        self._rate = rate
        self._count = 0
        self._rest = np.zeros(0, np.float32)
        self._base: list[NDArray[np.int16]] = []

    def push(self, block: Samples) -> None:
        """The next samples, float32 [n], n ≥ 0."""
        self._count += len(block)
        waiting = np.concatenate([self._rest, block]) if len(self._rest) else block
        whole = len(waiting) // BASE * BASE
        self._keep(waiting[:whole].reshape(-1, BASE))
        self._rest = waiting[whole:].copy()

    def finish(self) -> Peaks:
        """The pyramid.

        Raises ValueError where nothing was pushed.
        """
        if self._count == 0:
            raise ValueError("no samples were pushed")
        if len(self._rest):
            self._keep(self._rest[None, :])
            self._rest = np.zeros(0, np.float32)
        levels = [np.concatenate(self._base)]
        while len(levels[-1]) > 1:
            below = levels[-1]
            if len(below) % FACTOR:
                below = np.concatenate([below, below[-1:]])
            grouped = below.reshape(-1, FACTOR, 2)
            levels.append(np.stack([grouped[:, :, 0].min(axis=1), grouped[:, :, 1].max(axis=1)], axis=1))
        return Peaks(tuple(levels), self._count, self._rate)

    def _keep(self, rows: Samples) -> None:
        if len(rows) == 0:
            return
        pairs = np.stack([np.floor(rows.min(axis=1) * SCALE), np.ceil(rows.max(axis=1) * SCALE)], axis=1)
        limits = np.iinfo(np.int16)
        self._base.append(np.clip(pairs, limits.min, limits.max).astype(np.int16))
