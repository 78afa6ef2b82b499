"""Where a source is in the query: a probability for every half second, and the spans one can listen to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from descant.attribution.alignment import TOLL, BentPath, Local, bent_paths, local
from descant.attribution.onset_match import agreement, beats
from descant.attribution.prepared import Source, Spectra, melody
from descant.attribution.scoring import DEVIATION, WINDOWS_S, further, groove_z, posterior, row_step, sound_values
from descant.attribution.spectral_match import alike
from descant.encoders.base import Leg, Listening, View
from descant.encoders.transposition import lowered

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]

CELL_S = 0.5
"""The grid on which shares are counted: as fine as an edge can be found."""
TRACE_RATIOS = tuple(float(2 ** (k / 24)) for k in range(-8, 9))
"""Tempo ratios of the closer look, 3 % apart, 0.79 to 1.26."""
SAME_S = 8.0
"""A cell is as surely of the same recording as the surest one that lies within half of this on either side."""
STRAIGHT = 4
"""So many straight lines are tried instead of where rows alone place a cell,"""
CLEARLY = 0.9
"""and taken where spectra, in the mean over SAME_S, lack less than so much of what they lack there to a cosine of 1."""
LACKING = 0.001
"""At least that is lacking: less is noise of arithmetic."""
LAG_TOLERANCE_S = 1.5
"""Neighbouring rows whose places in the source differ by no more than this from a straight path belong to one span."""


@dataclass(frozen=True)
class Likelihood:
    """The fitted logistic of one leg: at z = threshold the evidence is even; slope per unit of z."""

    threshold: float
    slope: float
    ceiling: float = 1.0
    """The largest probability this leg may state."""

    def probability(self, z: F64, prior: float) -> F64:
        return posterior(z, threshold=self.threshold, slope=self.slope, prior=prior) * self.ceiling


STRANGE = 0.3
"""Cosine of spectra in one place at which z is zero: less than for the best of many (weigh.STRANGE)."""
SAME = Likelihood(threshold=4.6, slope=4.0)
"""Of z of spectra: the same recording, or another performance of the same notes? Even at a cosine of .76. Of
derivations of two seeds the recording leg attributes .04 of covers (.83 without), .93 of what was spliced in (headline
.97), .76 of altered parts (.85), and .46 of two overlaid tracks (.76)."""


@dataclass(frozen=True, eq=False)
class Trace:
    """One source in one leg, on the query's cells.

    z float64 [I]: the evidence, in units of weigh.DEVIATION;
    same: in the recording leg, how surely it is that recording and no other performance of it (1 in other legs);
    probability: what the evidence is worth;
    place_s: where in the source the cell falls, in seconds (nan: no place);
    roll, ratio: transposition 0..11 and tempo ratio there;
    met: float32 [I, C], the source's row there in the query's key, zero where there is none ([I, 0]: no order in time).
    """

    leg: Leg
    z: F64
    same: F64
    probability: F64
    place_s: F64
    roll: NDArray[np.int64]
    ratio: F64
    met: NDArray[np.float32]


def cell_count(duration_s: float) -> int:
    return max(1, round(duration_s / CELL_S))


def trace(
    view: View,
    heard: Listening,
    source: Source,
    *,
    rolls: tuple[int, ...],
    cells: int,
    expected: float,
    usual: float,
    likelihood: Likelihood,
    prior: float,
    held: Spectra | None = None,
    struck: NDArray[np.float32] | None = None,
) -> Trace:
    """The probability of one source over the query's cells: by the straight path around each, or by the whole of the
    bending path that it lies on, whichever is worth more, and, where the view hears spectra, by these along it.
    expected, usual: of LegScores; held: the source's spectra (Shelf.spectra); struck: its onsets (Shelf.beats)."""
    middle = (np.arange(cells) + 0.5) * CELL_S
    if not view.rows:
        values = (sound_values(heard, source) - expected) / DEVIATION
        centres = np.arange(len(values)) * heard.hop_s + heard.length_s / 2
        z = np.interp(middle, centres, values).astype(np.float64)
        if heard.onsets is not None and struck is not None:
            z += groove_z(np.interp(middle, *agreement(beats(heard.onsets), struck)), usual)
        p = likelihood.probability(z, prior)
        nowhere, nothing = np.full(cells, np.nan), np.zeros((cells, 0), np.float32)
        return Trace(view.name, z, np.ones(cells), p, nowhere, np.zeros(cells, np.int64), np.ones(cells), nothing)
    query, row_s = melody(view, heard)
    window = max(1, round(WINDOWS_S[view.name][0] / row_s))
    every = row_step(row_s)
    path = local(query, source.rows, window=window, rolls=rolls, ratios=TRACE_RATIOS, every=every)
    heard_at, past = np.divmod(np.arange(len(query)), every)
    z = (path.value[heard_at].astype(np.float64) - expected) / DEVIATION
    roll, ratio = path.roll[heard_at], path.ratio[heard_at]
    place = path.source_row[heard_at] + past * ratio
    for turned in rolls:
        for way in bent_paths(lowered(query, turned), source.rows, least=usual, every=every):
            worth = further(way.value, usual, len(query) * row_s)
            rows = way.query_row[followed(way, window) & (z[way.query_row] < worth)]
            z[rows], roll[rows] = worth, turned
            place[rows] = np.interp(rows, way.query_row, way.source_row)
            ratio[rows] = np.interp(rows, way.query_row, pace(way.source_row, window))
    row = np.minimum((middle / row_s).astype(np.int64), len(query) - 1)
    met = Met(place[row], roll[row], ratio[row])
    found, same = z[row], np.ones(cells)
    if heard.spectra is not None and held is not None:
        met, cosine = _settled(heard.spectra, held, row, [met, *straight(path, row, every)], found > 0, row_s)
        seen = (cosine - STRANGE) / DEVIATION
        found = np.maximum(found, seen)
        same = SAME.probability(ndimage.maximum_filter1d(seen, round(SAME_S / CELL_S) + 1), prior=0.5)
    p = likelihood.probability(found, prior)
    at = np.round(met.source_row)
    return Trace(view.name, found, same, p, at * row_s, met.roll, met.ratio, _rows(source.rows, at, met.roll))


@dataclass(frozen=True, eq=False)
class Met:
    """Where a query meets a source: its row, in which transposition and at which tempo ratio, in each cell. All [I]."""

    source_row: F64
    roll: I64
    ratio: F64


def straight(path: Local, row: I64, every: int) -> list[Met]:
    """The straight lines that most of a path's places lie on, drawn through the whole query. row: [I], of each cell."""
    lag = path.source_row - path.ratio * np.arange(len(path.value)) * every
    line = np.stack([path.roll, path.ratio, np.round(lag / every)], axis=1)
    lines, of, count = np.unique(line, axis=0, return_inverse=True, return_counts=True)
    found = []
    for n in np.argsort(-count, kind="stable")[:STRAIGHT]:
        roll, ratio = int(lines[n, 0]), float(lines[n, 1])
        source_row: F64 = float(np.median(lag[of.ravel() == n])) + ratio * row.astype(np.float64)
        found.append(Met(source_row, np.full(len(row), roll), np.full(len(row), ratio)))
    return found


def _settled(
    asked: Spectra, held: Spectra, row: I64, ways: Sequence[Met], near: NDArray[np.bool_], row_s: float
) -> tuple[Met, F64]:
    """Of several ways the one on which spectra agree best around each cell, the first in doubt; and its cosines, -inf
    where none are compared (not near).

    Music repeats itself, and its rows do so nearly: which of the repetitions was recorded, only spectra tell.
    """
    cells = np.flatnonzero(near)
    at_s = row[cells].astype(np.float64) * row_s
    found = np.full((len(ways), len(row)), -np.inf)
    for n, way in enumerate(ways):
        found[n, cells] = alike(asked, held, at_s, way.source_row[cells] * row_s, way.roll[cells], way.ratio[cells])
    lacking = 1 - ndimage.uniform_filter1d(found[:, cells], round(SAME_S / CELL_S) + 1, axis=1, mode="nearest")
    lacking = np.maximum(lacking, LACKING)
    lacking[0] *= CLEARLY
    best = np.zeros(len(row), np.int64)
    best[cells] = lacking.argmin(axis=0)

    def chosen(values: Sequence[NDArray[Any]]) -> NDArray[Any]:
        return np.asarray(np.take_along_axis(np.stack(values), best[None], axis=0)[0])

    way = Met(*(chosen(of) for of in zip(*((w.source_row, w.roll, w.ratio) for w in ways), strict=True)))
    return way, chosen(list(found))


def _rows(rows: NDArray[np.float32], at: F64, roll: NDArray[np.int64]) -> NDArray[np.float32]:
    """[I, C]: the rows of a source at these places, each in the query's key; zero where a place lies outside."""
    found = np.zeros((len(at), rows.shape[1]), np.float32)
    inside = (at >= 0) & (at < len(rows))
    for turned in np.unique(roll[inside]):
        here = inside & (roll == turned)
        found[here] = lowered(rows[at[here].astype(np.int64)], -int(turned))
    return found


def followed(way: BentPath, window: int) -> NDArray[np.bool_]:
    """[L]: where a path collects, over a window around each row, at least half of what it does on average. At a true
    edge half of the window is outside: so an edge moves neither out nor in, and no bridge between two passages counts.
    """
    window = min(window, len(way.gain))
    around = ndimage.uniform_filter1d(way.gain, window, mode="constant", cval=-TOLL)
    return np.asarray(around >= way.gain.mean() / 2)


def pace(source_row: F64, window: int) -> F64:
    """[L]: source rows a query row, over a window around each."""
    if len(source_row) < 2:
        return np.ones(len(source_row))
    here = np.arange(len(source_row))
    first, last = np.maximum(here - window, 0), np.minimum(here + window, len(source_row) - 1)
    return np.asarray((source_row[last] - source_row[first]) / (last - first))


def audible(mel_db: NDArray[np.float16], mel_rate: float, cells: int, floor_db: float = -75.0) -> NDArray[np.bool_]:
    """[I]: cells in which anything is to be heard; shares are counted over these. mel_db: [T, 64]."""
    loudest = mel_db.max(axis=1).astype(np.float32)
    edges = np.minimum((np.arange(cells + 1) * CELL_S * mel_rate).astype(np.int64), len(loudest) - 1)
    level = np.maximum.reduceat(loudest, edges[:-1])
    heard = level > floor_db
    return heard if heard.any() else np.ones(cells, bool)


def span_breaks(found: Trace) -> NDArray[np.bool_]:
    """[I]: True where a cell does not go on along the path of the one before it."""
    step = np.diff(found.place_s, prepend=np.nan)
    expected = CELL_S * found.ratio
    same = (np.abs(step - expected) <= LAG_TOLERANCE_S) & (np.diff(found.roll, prepend=-1) == 0)
    return np.asarray(~same)
