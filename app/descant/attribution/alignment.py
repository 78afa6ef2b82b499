"""Where, in which key and at which tempo a query follows a source.

Both are maps: one unit row every fraction of a second, K blocks of 12 pitch classes a row. Their similarity is
the mean cosine of rows along a straight path (one lag, one tempo ratio, one transposition), or what a path that bends
with the tempo collects over its whole length. Several paths make a restructured song. All sources are laid end to end,
so that one matrix product and a few passes over long rows compare the query with every one of them at every lag. A
transposed source is one more source.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.encoders.transposition import lowered

F32 = NDArray[np.float32]
I64 = NDArray[np.int64]

SECTION_ROWS = 1024
"""Query rows compared at a time: memory does not grow with the query's length."""
SCANNED_ROWS = 12_000
"""Source rows compared at a time: memory does not grow with the number of sources, and caches are of use."""
ROW_S = 0.4
"""A query's rows are compared no closer than about this: nearer ones hear nearly the same."""
TOGETHER = 2
"""Compared rows whose similarities are summed at once: windows begin and end about three quarters of a second apart."""
PARTS = 8
"""Windows begin an eighth of their length apart."""
TOLL = 0.35
"""What each step of a bending path costs (follow). Of 116 covers with wavering tempo .15, .25, .35, .5 and .7 put .92,
.93, .92, .91 and .65 first (composition leg, best 20 of the straight paths, which put .73 first); at .35 what chance
collects no longer grows with the length of the source."""
PATH_CELLS = 16_000_000
"""Pairs of rows that are held to find the way back along a path (64 MB); longer music is thinned further."""
FOLLOWED_ROWS = 64
"""Query rows whose similarities are held at a time."""


@dataclass(frozen=True, eq=False)
class Local:
    """The best path around rows of the query, for one source. All [M]."""

    value: F32
    roll: I64
    ratio: NDArray[np.float64]
    source_row: I64
    """The source row that the query's row falls on, at the source's own tempo; may lie just outside it."""


def stretched(source: F32, ratio: float) -> F32:
    """The source played `ratio` times as fast: [M, C] → [round(M / ratio), C], rows mixed of their neighbours."""
    rows = len(source)
    if ratio == 1 or rows < 2:
        return source
    place = np.minimum(np.arange(max(1, round(rows / ratio))) * ratio, rows - 1)
    below = np.minimum(place.astype(np.int64), rows - 2)
    part = (place - below).astype(np.float32)[:, None]
    mixed = source[below] * (1 - part) + source[below + 1] * part
    return np.asarray(mixed, dtype=np.float32)


def thinned(rows: F32, every: int) -> F32:
    """[M, C] → [M // every, C]: the means of neighbouring rows; what is shorter than `every` stays as it is."""
    whole = len(rows) // every * every
    return np.asarray(rows[:whole].reshape(-1, every, rows.shape[1]).mean(axis=1)) if whole and every > 1 else rows


def window_rows(query_rows: int, row_s: float, lengths_s: Sequence[float]) -> list[int]:
    """Window lengths in rows, none longer than the query; ascending, as many as lengths_s."""
    return [min(max(1, query_rows), max(1, round(s / row_s))) for s in sorted(lengths_s)]


class Row:
    """Sources laid end to end at one tempo, each behind a gap of zero rows: half a window, so that a window which
    reaches into two sources has half of itself in the gap and never wins by both."""

    def __init__(self, sources: Sequence[F32], ratio: float, gap: int) -> None:
        parts: list[F32] = []
        starts = []
        at = 0
        blank = np.zeros((gap, sources[0].shape[1]), np.float32)
        for source in sources:
            at_tempo = stretched(source, ratio)
            starts.append(at)
            parts += [blank, at_tempo]
            at += gap + len(at_tempo)
        parts.append(blank)
        self.rows: F32 = np.concatenate(parts)
        self.starts: I64 = np.array(starts, np.int64)
        """Column at which each source's block (its gap first) begins."""


def _diagonal_sums(query: F32, columns: F32, pace: int = 1) -> F32:
    """[Mq + 1, R + pace]: D[i, j] = sum of the similarities on the diagonal that ends before query row i, column j.

    columns: [C, R]; pace: columns from one query row to the next, where the query was thinned.
    """
    sums = np.empty((len(query) + 1, columns.shape[1] + pace), np.float32)
    sums[0] = 0
    sums[:, :pace] = 0
    np.matmul(query, columns, out=sums[1:, pace:])
    for above, here in itertools.pairwise(sums):
        here[pace:] += above[:-pace]
    return sums


def bundled(rows: F32, every: int, together: int) -> F32:
    """[M, C] → [M, together·C]: each row with the ones `every`, 2·`every`, … after it; zero rows beyond the end."""
    after = [np.pad(rows[k * every :], ((0, min(len(rows), k * every)), (0, 0))) for k in range(together)]
    return np.concatenate(after, axis=1)


def scan(query: F32, sources: Sequence[F32], *, windows: Sequence[int], every: int = 1, together: int = 1) -> F32:
    """The best mean cosine of a window of each length in each source, over all lags: float32 [W, N].

    query [M, C], sources N × [M', C], rows of unit length; windows in rows, none longer than the query. A window
    that reaches beyond a source counts as 0 there. every: of so many of the query's rows one is compared; together:
    windows begin and end after each such number of compared rows, whose similarities one product adds up.
    """
    best = np.full((len(windows), len(sources)), -1, np.float32)
    if not sources or not len(query):
        return best
    every = min(every, len(query))
    together = min(together, len(query) // every)
    pace = every * together
    asked = bundled(query, every, together)[: len(query) // pace * pace : pace]
    counts = [min(len(asked), max(1, round(window / pace))) for window in windows]
    for part in _parted([len(source) for source in sources]):
        row = Row(sources[part], 1.0, max(windows) // 2)
        columns = np.ascontiguousarray(bundled(row.rows, every, together).T)
        for start, end in _sections(len(asked), max(counts), max(1, SECTION_ROWS // pace)):
            sums = _diagonal_sums(asked[start:end], columns, pace)
            for w, count in enumerate(counts):
                best[w, part] = np.maximum(best[w, part], _tops(sums, count, pace, row.starts) / (count * together))
    return best


def _tops(sums: F32, count: int, pace: int, starts: I64) -> F32:
    """[N]: of each source the greatest sum of `count` rows of the query; starts: as Row has them."""
    reach = count * pace
    top = np.full(sums.shape[1] - reach, -np.inf, np.float32)
    value = np.empty_like(top)
    last = len(sums) - 1 - count
    for i in {*range(0, last, max(1, count // PARTS)), last}:
        np.subtract(sums[i + count, reach:], sums[i, :-reach], out=value)
        np.maximum(top, value, out=top)
    found: F32 = np.maximum.reduceat(top, starts)
    return found


def _parted(lengths: Sequence[int]) -> Iterator[slice]:
    """Neighbours of about SCANNED_ROWS rows together."""
    whole = np.cumsum(lengths) // SCANNED_ROWS
    edges = [0, *(np.flatnonzero(np.diff(whole)) + 1).tolist(), len(lengths)]
    return (slice(a, b) for a, b in itertools.pairwise(edges))


def follow(query: F32, sources: Sequence[F32], stretch: int | None = None) -> F32:
    """How far the query follows each source, at any tempo from half to twice its own, however it changes: float32 [N].

    The greatest sum of (similarity - TOLL) along a path of steps (1, 1), (2, 1) and (1, 2) in (query, source): the
    recurrence of Qmax (Serrà, Serra & Andrzejak, New Journal of Physics 11, 2009) over similarities instead of their
    neighbourhoods. query [M, C], sources N × [M', C]. stretch: a path lies within one of the stretches of so many
    query rows that begin every half of one.
    """
    if not sources or not len(query):
        return np.zeros(len(sources), np.float32)
    # Every source behind two columns that no path survives; the toll is one more number of a row.
    blocked = np.zeros((2, query.shape[1] + 1), np.float32)
    blocked[:, -1] = -1e6
    parts: list[F32] = []
    for source in sources:
        parts += [blocked, np.column_stack([source, np.full(len(source), -TOLL, np.float32)])]
    columns = np.ascontiguousarray(np.concatenate(parts).T)
    starts = np.cumsum([0, *(len(source) + 2 for source in sources[:-1])])
    asked = np.column_stack([query, np.ones(len(query), np.float32)])
    width = columns.shape[1]
    best = np.zeros(width, np.float32)
    here, better = np.zeros(width + 2, np.float32), np.empty(width, np.float32)
    stretch = stretch or len(asked)
    half = max(1, stretch // 2)
    for begin in range(0, max(1, len(asked) - half), half):
        end = begin + stretch
        # What ends in the query row before the last, and in the last; two columns of nothing first.
        before, last = np.zeros((2, width + 2), np.float32)
        for start in range(begin, min(end, len(asked)), FOLLOWED_ROWS):
            for similarity in asked[start : min(start + FOLLOWED_ROWS, end)] @ columns:
                _came(before, last, better)
                better += similarity
                np.maximum(better, 0, out=here[2:])
                np.maximum(best, here[2:], out=best)
                before, last, here = last, here, before
    return np.asarray(np.maximum.reduceat(best, starts), dtype=np.float32)


def _came(before: F32, last: F32, best: F32) -> None:
    """Of the three cells that a path may come from, the best: [R] out of the two query rows above, [R + 2] each."""
    np.maximum(before[1:-1], last[:-2], out=best)
    np.maximum(best, last[1:-1], out=best)


@dataclass(frozen=True, eq=False)
class BentPath:
    """One bending path. value: what it collects, as follow says; query_row int64 [L], without a gap, and source_row
    float64 [L]: the rows that meet; gain float64 [L]: what it collects there."""

    value: float
    query_row: I64
    source_row: NDArray[np.float64]
    gain: NDArray[np.float64]


def bent_paths(query: F32, source: F32, *, least: float, every: int = 1, most: int = 4) -> list[BentPath]:
    """Up to `most` paths that collect more than `least` each, best first; no query row is on two of them.

    query [M, C] and source [M', C] are compared with `every` rows as one; rows are counted in those given.
    """
    every = max(every, int(np.ceil(np.sqrt(len(query) * len(source) / PATH_CELLS))))
    asked, held = thinned(query, every), thinned(source, every)
    if not len(asked) or not len(held):
        return []
    gain = asked @ held.T - np.float32(TOLL)
    found: list[BentPath] = []
    while len(found) < most:
        # Two rows and columns of nothing first, so that every cell has those it may come from.
        collected = np.zeros((len(asked) + 2, len(held) + 2), np.float32)
        better = np.empty(len(held), np.float32)
        for row, here in enumerate(gain, start=2):
            _came(collected[row - 2], collected[row - 1], better)
            np.maximum(better + here, 0, out=collected[row, 2:])
        row, column = (int(n) for n in np.unravel_index(int(collected.argmax()), collected.shape))
        value = float(collected[row, column])
        if value <= least:
            break
        way = []
        while collected[row, column] > 0:
            way.append((row - 2, column - 2))
            steps = ((row - 1, column - 1), (row - 2, column - 1), (row - 1, column - 2))
            row, column = max(steps, key=lambda at: collected[at])
        rows, columns = np.array(way[::-1], np.float64).T
        gained = gain[rows.astype(np.int64), columns.astype(np.int64)].astype(np.float64)
        gain[int(rows[0]) : int(rows[-1]) + 1] = -np.inf
        middle = (every - 1) / 2
        query_row = np.arange(int(rows[0]) * every, min((int(rows[-1]) + 1) * every, len(query)))
        met = rows * every + middle
        source_row = np.interp(query_row, met, columns * every + middle)
        found.append(BentPath(value, query_row, source_row, np.interp(query_row, met, gained)))
    return found


def _sections(rows: int, window: int, most: int) -> Iterator[tuple[int, int]]:
    """Stretches of a query, each overlapping the next by a window less one row: every window lies whole in one.
    most: windows that begin in one."""
    starts = rows - window + 1
    for start in range(0, starts, most):
        yield start, min(start + most, starts) + window - 1


def local(
    query: F32, source: F32, *, window: int, rolls: Sequence[int], ratios: Sequence[float], every: int = 1
) -> Local:
    """For each `every`-th query row the best windowed mean around it, in one source, over the rolls and ratios."""
    asked = query[::every]
    rows = len(asked)
    window = min(max(1, window // every), rows)
    value = np.full(rows, -1, np.float32)
    best_roll, best_ratio, source_row = np.zeros(rows, np.int64), np.ones(rows), np.zeros(rows, np.int64)
    centre = np.arange(rows)
    start = np.clip(centre - window // 2, 0, rows - window)
    reach = window * every
    for ratio in ratios:
        row = Row([source], ratio, reach // 2)
        for roll in rolls:
            turned = lowered(asked, roll)
            columns, tops = [], []
            for begin, end in _sections(rows, window, SECTION_ROWS):
                sums = _diagonal_sums(turned[begin:end], row.rows.T, every)
                summed = sums[window:, reach:] - sums[:-window, :-reach]
                columns.append(summed.argmax(axis=1))
                tops.append(np.take_along_axis(summed, columns[-1][:, None], axis=1)[:, 0] / window)
            column, top = np.concatenate(columns), np.concatenate(tops)
            better = top[start] > value
            value[better] = top[start][better]
            best_roll[better] = roll
            best_ratio[better] = ratio
            landed = (column[start] - reach // 2 + (centre - start) * every) * ratio
            source_row[better] = np.round(landed[better]).astype(np.int64)
    return Local(value, best_roll, best_ratio, source_row)
