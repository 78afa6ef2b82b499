"""The very recordings in one query's samples: where each begins and ends, what part of the energy it is, and what all
of them leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from descant.attribution.localisation import Localisation, cell_middles
from descant.attribution.source_audio import Sound
from descant.attribution.waveform_match import CELL, MARGIN, REACH_S, Fit, fit, lag
from descant.audio.frames import RATE
from descant.progress import CancelToken, check

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
Mask = NDArray[np.bool_]

LAGS = 3
"""at so many lags each, those at which most cells are."""
LEAST_AT_LAG = 3
"""Cells at one lag."""
PIECE = 24
"""Cells (12 s) of which a lag is measured."""
PROMINENT = 20.0
"""Standard deviations (waveform_match.Lag) from which a lag is that of a copy. Of 55 copies in mixes down to -9 dB,
coded or not, the least is 64."""
STEADY = 0.6
"""Fit.steadiness in that piece from which it is (the least of these copies .79, 5 s long)."""
STEP = 20
"""Cells that are looked at next on each side as long as the copy goes on."""
LEAST_PART = 0.08
"""Part of a cell's energy (-11 dB) that a source must explain to be in it."""
SMOOTH = 5
"""Cells of a running median of that,"""
LEAST_CELLS = 4
"""least of a run of cells that count,"""
GAP = 16
"""and most of a gap between two runs that counts too: a copy that goes on goes on where it is not loud."""
QUIET = 0.12
"""Part of a cell's energy that is left beside a copy coded at a low rate: it counts as nobody's, and so it is taken for
nothing; what is twice as loud counts as it is."""
SILENT = QUIET / 2
"""Part of a cell's energy under which what one copy leaves is surely quiet, whatever block of cells it is fitted in."""
LEAST_LEFT = 8
"""Cells with more than that left, from which a search of the rest is worth its while."""
BLOCK = 60
"""Cells that are fitted at a time: bounded memory."""
MOST_LEFT = 1800
"""Cells (15 min) of a residual that are held and searched."""
WORTH = 0.02
"""Part of a cell's energy that a further source must explain beyond the others: a second file of one recording explains
the noise of the first one's codec."""


@dataclass(frozen=True, eq=False)
class Copy:
    """One source at one lag. samples: float32, of the source, where the query's cells first … begin (MARGIN earlier);
    cells: bool [I], those of the query in which it is."""

    track_id: str
    lag: int
    first: int
    samples: F32
    cells: Mask

    def under(self, first: int, count: int) -> F32:
        """float32 [MARGIN + count · CELL + MARGIN]: the source under these cells of the query, silent where it is not
        in them."""
        made = np.zeros(count * CELL + 2 * MARGIN, np.float32)
        begin = max(first, self.first)
        end = min(first + count, self.first + (len(self.samples) - 2 * MARGIN) // CELL)
        if begin < end:
            there = np.repeat(self.cells[begin:end], CELL)
            sound = self.samples[(begin - self.first) * CELL :][: (end - begin) * CELL + 2 * MARGIN]
            at = (begin - first) * CELL
            made[at : at + len(sound)] = sound * np.pad(there, MARGIN, mode="edge")
        return made


@dataclass(frozen=True, eq=False)
class Residual:
    """What copies leave of a query. samples: float32, from the cell `first` on, silent where hardly anything is left;
    cut: cells of it that are beyond MOST_LEFT."""

    first: int
    samples: F32
    cut: int = 0

    def read(self, first: int, count: int) -> F32:
        """As Sound.read, in the query's samples."""
        found = np.zeros(count, np.float32)
        begin = self.first * CELL
        low, high = max(first, begin), min(first + count, begin + len(self.samples))
        if low < high:
            found[low - first : high - first] = self.samples[low - begin : high - begin]
        return found


class Copies:
    """Those in one query. query: its samples; cells: I."""

    def __init__(self, query: Sound, cells: int, cancel: CancelToken | None = None) -> None:
        self.found: list[Copy] = []
        self.parts: dict[int, F64] = {}
        """First cell of a block → what each copy explains [n, K], as `left` fits them."""
        self._query, self._cells, self._cancel = query, cells, cancel
        self._rest: F64 = np.ones(cells)
        """Part of each cell's energy that the copies leave, as far as is known."""

    def track_ids(self) -> list[str]:
        return list(dict.fromkeys(copy.track_id for copy in self.found))

    def there(self) -> Mask:
        """[I]: the cells in which any is."""
        return np.asarray(np.any([np.zeros(self._cells, bool), *(copy.cells for copy in self.found)], axis=0))

    def all_explained(self) -> bool:
        """Whether these copies leave so little that there are no `places` of any other."""
        return int((self._rest > QUIET).sum()) < LEAST_AT_LAG

    def places(self, found: Localisation, first: int) -> list[tuple[float, int, int]]:
        """Where to look for a source: a lag in seconds and a piece's first and last cell; not where other copies
        explain what is there. first: the cell with which the localisation begins."""
        made = []
        for lag_s, at in likely_lags(found):
            if (self._rest[at + first] > QUIET).sum() >= LEAST_AT_LAG:
                made.append((lag_s, *_densest(at + first, self._cells)))
        return made

    def compare(self, track_id: str, sound: Sound, heard: Sound | Residual, lag_s: float, begin: int, end: int) -> None:
        """Adds a source where it is in the query. heard: in what its lag is measured. Raises DecodeError as Sound."""
        shift, reach = round(lag_s * RATE), round(REACH_S * RATE)
        size = (end - begin) * CELL
        source = sound.read(begin * CELL + shift - reach, size + 2 * reach)
        exact = lag(heard.read(begin * CELL, size), source, reach)
        if exact.prominence >= PROMINENT:
            self._add(track_id, sound, shift - reach + exact.samples, begin, end)

    def _add(self, track_id: str, sound: Sound, samples: int, first: int, end: int) -> None:
        """Looks where a copy begins and ends around these cells."""

        def read(start: int, stop: int) -> F32:
            return sound.read(start + samples, stop - start)

        pieces = [read(first * CELL - MARGIN, end * CELL + MARGIN)]
        piece = self._fit(pieces[0], first, end)
        if piece.steadiness[-1] < STEADY:
            return
        gained = self._gained(piece, first, end)
        while end < self._cells and _goes_on(gained[::-1], self._rest[first:end][::-1]):
            more = min(end + STEP, self._cells)
            pieces.append(read(end * CELL + MARGIN, more * CELL + MARGIN))
            source = np.concatenate([pieces[-2][-2 * MARGIN :], pieces[-1]])
            gained = np.concatenate([gained, self._gained(self._fit(source, end, more), end, more)])
            end = more
        while first > 0 and _goes_on(gained, self._rest[first:end]):
            more = max(0, first - STEP)
            pieces.insert(0, read(more * CELL - MARGIN, first * CELL - MARGIN))
            source = np.concatenate([pieces[0], pieces[1][: 2 * MARGIN]])
            gained = np.concatenate([self._gained(self._fit(source, more, first), more, first), gained])
            first = more
        rest = self._rest[first:end]
        cells = np.zeros(self._cells, bool)
        cells[first:end] = _heard(gained, rest)
        for copy in self.found:
            if copy.track_id == track_id:
                cells &= ~copy.cells
        if cells.any():
            self.found.append(Copy(track_id, samples, first, np.concatenate(pieces), cells))
            self._rest[first:end] = np.where(cells[first:end], np.maximum(rest - gained, 0), rest)

    def _gained(self, fitted: Fit, first: int, end: int) -> F64:
        """[n]: the part of the energy of these cells that a source explains beyond the copies that are known."""
        gained: F64 = self._rest[first:end] - 1 + fitted.part.sum(axis=1)
        return gained

    def _fit(self, source: F32, first: int, end: int) -> Fit:
        query = self._query.read(first * CELL - MARGIN, (end - first) * CELL + 2 * MARGIN)
        before = [under for copy in self.found if (under := copy.under(first, end - first)).any()]
        return fit(query, [*before, source])

    def _fitted(self) -> Iterator[tuple[int, Fit]]:
        """All copies together, in blocks of cells in which there are any: the first cell, and the fit. Fills parts.

        Where one copy alone surely leaves next to nothing, it has the whole and nothing is fitted."""
        for first in range(0, self._cells, BLOCK):
            count = min(BLOCK, self._cells - first)
            cells = np.stack([copy.cells[first : first + count] for copy in self.found], axis=1)
            if not cells.any():
                continue
            check(self._cancel)
            if cells.any(axis=0).sum() == 1 and (self._rest[first : first + count][cells.any(axis=1)] <= SILENT).all():
                self.parts[first] = cells.astype(float)
                continue
            unders = [copy.under(first, count) for copy in self.found]
            within = [n for n, under in enumerate(unders) if under.any()]
            query = self._query.read(first * CELL - MARGIN, count * CELL + 2 * MARGIN)
            fitted = fit(query, [unders[n] for n in within])
            part = np.zeros((count, len(self.found)))
            part[:, within] = fitted.part
            self.parts[first] = part * cells
            yield first, fitted

    def left(self) -> Residual | None:
        """What the copies leave of the cells in which they are; None where that is hardly anything."""
        if not self.found:
            return None
        there = self.there()
        blocks: dict[int, F32] = {}
        loud = np.zeros(self._cells, bool)
        for first, fitted in self._fitted():
            part = self.parts[first]
            loud[first : first + len(part)] = there[first : first + len(part)] & (part.sum(axis=1) < 1 - QUIET)
            if loud.any() and first < int(loud.argmax()) + MOST_LEFT:
                blocks[first] = fitted.residual() * np.repeat(loud[first : first + len(part)], CELL)
        if loud.sum() < LEAST_LEFT:
            return None
        begin = int(loud.argmax())
        end = min(self._cells - int(loud[::-1].argmax()), begin + MOST_LEFT)
        samples = np.zeros((end - begin) * CELL, np.float32)
        for first, residual in blocks.items():
            low, high = max(first, begin), min(first + len(residual) // CELL, end)
            if low < high:
                samples[(low - begin) * CELL : (high - begin) * CELL] = residual[(low - first) * CELL :][
                    : (high - low) * CELL
                ]
        return Residual(begin, samples, int(loud[end:].sum()))


def likely_lags(found: Localisation) -> list[tuple[float, NDArray[np.int64]]]:
    """Seconds from the query to the source at its own tempo and in its own key, those at which most cells are; and
    these cells."""
    own = (found.ratio == 1) & (found.transposition == 0) & np.isfinite(found.place_s) & (found.z > 0)
    lag_s = found.place_s - cell_middles(len(found.z))
    numbers, counts = np.unique(np.round(lag_s[own]), return_counts=True)
    made = []
    for n in np.argsort(-counts, kind="stable")[:LAGS]:
        at = np.flatnonzero(own & (np.round(lag_s) == numbers[n]))
        if len(at) >= LEAST_AT_LAG:
            made.append((float(np.median(lag_s[at])), at))
    return made


def _densest(at: NDArray[np.int64], cells: int) -> tuple[int, int]:
    """The piece of PIECE of so many cells in which most of these are."""
    size = min(PIECE, cells)
    counts = np.convolve(np.bincount(at, minlength=cells), np.ones(size), mode="valid")
    begin = int(counts.argmax())
    return begin, begin + size


def _goes_on(gained: F64, rest: F64) -> bool:
    """Whether a copy is heard where it was looked at last, in the first of these cells."""
    return bool(_heard(gained, rest)[:GAP].any())


def _heard(gained: F64, rest: F64) -> Mask:
    """[n]: the cells that a source is in, in runs that are too long to be chance."""
    there = ndimage.median_filter(gained >= np.maximum(LEAST_PART * rest, WORTH), SMOOTH, mode="nearest")
    runs = ndimage.binary_opening(there, np.ones(min(LEAST_CELLS, len(there))))
    return np.asarray(ndimage.binary_closing(np.pad(runs, GAP), np.ones(GAP))[GAP:-GAP], dtype=bool)


def without_quiet(part: F64) -> F64:
    """[n, N], parts of energy: scaled up to the whole where what they leave is no more than a codec's noise."""
    explained = part.sum(axis=1, keepdims=True)
    left = 1 - explained
    counted = np.clip((left - QUIET) / QUIET, 0, 1) * left
    return np.asarray(part * (1 - counted) / np.maximum(explained, 1e-9))
