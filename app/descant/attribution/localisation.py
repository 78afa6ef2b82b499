"""Where a source is in the query: a probability for every half second, and its place in the source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.encoders.base import Leg

F64 = NDArray[np.float64]

CELL_S = 0.5
"""The grid on which shares are counted: as fine as an edge can be found."""
LAG_TOLERANCE_S = 1.5
"""Neighbouring cells whose places in the source differ by no more than this from a straight path belong to one span."""


@dataclass(frozen=True, eq=False)
class Localisation:
    """One source in one leg, on the query's I cells.

    z float64 [I]: the evidence, in units of scoring.DEVIATION;
    same: in the recording leg, how surely it is that recording and no other performance of it (1 in other legs);
    place_s: where in the source the cell falls, in seconds (nan: no place);
    transposition, ratio: 0..11 semitones and tempo ratio there;
    frames: float32 [I, C], the source's frame there in the query's key, zero where there is none ([I, 0]: no order in
    time).
    """

    leg: Leg
    z: F64
    same: F64
    place_s: F64
    transposition: NDArray[np.int64]
    ratio: F64
    frames: NDArray[np.float32]

    def breaks(self) -> NDArray[np.bool_]:
        """[I]: True where a cell does not go on along the path of the one before it."""
        step = np.diff(self.place_s, prepend=np.nan)
        goes_on = np.abs(step - CELL_S * self.ratio) <= LAG_TOLERANCE_S
        return np.asarray(~(goes_on & (np.diff(self.transposition, prepend=-1) == 0)))


Localised = Sequence[Mapping[Leg, Localisation]]
"""Of each of N sources, what the legs say that say anything of it."""


def cell_count(duration_s: float) -> int:
    return max(1, round(duration_s / CELL_S))


def cell_middles(cells: int) -> F64:
    """[I] seconds."""
    return np.asarray((np.arange(cells) + 0.5) * CELL_S)


def audible(mel_db: NDArray[np.float16], mel_rate: float, cells: int, floor_db: float = -75.0) -> NDArray[np.bool_]:
    """[I]: cells in which anything is audible; shares are counted over these. mel_db: [T, 64]."""
    loudest = mel_db.max(axis=1).astype(np.float32)
    edges = np.minimum((np.arange(cells + 1) * CELL_S * mel_rate).astype(np.int64), len(loudest) - 1)
    loud = np.maximum.reduceat(loudest, edges[:-1]) > floor_db
    return loud if loud.any() else np.ones(cells, bool)
