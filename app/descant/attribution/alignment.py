"""Chroma of a query and of sources → where, in which key and at which tempo it follows them.

Chroma is one unit frame every fraction of a second, K blocks of 12 pitch classes each. Similarity is the mean cosine
of frames along a straight path (one lag, one tempo ratio, one transposition), or what a path that warps with the tempo
collects over its whole length. Several paths make a restructured song. All sources are laid end to end,
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

SECTION_FRAMES = 1024
"""Query frames compared at a time: memory does not grow with the query's length."""
SCANNED_FRAMES = 12_000
"""Source frames compared at a time: memory does not grow with the number of sources, and caches are of use."""
FRAME_S = 0.4
"""A query's frames are compared no closer than about this: nearer ones are nearly the same."""
TOGETHER = 2
"""Compared frames whose similarities are summed at once: windows begin and end about .75 s apart."""
PARTS = 8
"""Windows begin an eighth of their length apart."""
STEP_PENALTY = 0.35
"""What each step of a warped path costs. Of 116 covers with wavering tempo .15, .25, .35, .5 and .7 put .92, .93, .92,
.91 and .65 first (straight paths .73); at .35 what chance collects no longer grows with the length of the source."""
PATH_CELLS = 16_000_000
"""Pairs of frames that are held to find the way back along a path (64 MB); longer music is thinned further."""
FOLLOWED_FRAMES = 64
"""Query frames whose similarities are held at a time."""


@dataclass(frozen=True, eq=False)
class StraightPath:
    """The best path around frames of the query, for one source. All [M]."""

    value: F32
    transposition: I64
    ratio: NDArray[np.float64]
    source_frame: I64
    """The source's frame that the query's falls on, at the source's own tempo; may lie just outside it."""


def stretched(source: F32, ratio: float) -> F32:
    """The source played `ratio` times as fast: [M, C] → [round(M / ratio), C], frames mixed of their neighbours."""
    frames = len(source)
    if ratio == 1 or frames < 2:
        return source
    place = np.minimum(np.arange(max(1, round(frames / ratio))) * ratio, frames - 1)
    below = np.minimum(place.astype(np.int64), frames - 2)
    part = (place - below).astype(np.float32)[:, None]
    mixed = source[below] * (1 - part) + source[below + 1] * part
    return np.asarray(mixed, dtype=np.float32)


def thinned(frames: F32, every: int) -> F32:
    """[M, C] → [M // every, C]: the means of neighbouring frames; what is shorter than `every` stays as it is."""
    whole = len(frames) // every * every
    return (
        np.asarray(frames[:whole].reshape(-1, every, frames.shape[1]).mean(axis=1)) if whole and every > 1 else frames
    )


def window_frames(query_frames: int, frame_s: float, lengths_s: Sequence[float]) -> list[int]:
    """Window lengths in frames, none longer than the query; ascending, as many as lengths_s."""
    return [min(max(1, query_frames), max(1, round(s / frame_s))) for s in sorted(lengths_s)]


class Concatenated:
    """Sources laid end to end at one tempo, each behind a gap of zero frames: half a window, so that a window which
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
        self.frames: F32 = np.concatenate(parts)
        self.starts: I64 = np.array(starts, np.int64)
        """Column at which each source's block (its gap first) begins."""


def _products(query: F32, columns: F32, pace: int) -> F32:
    """[Mq + 1, R + pace]: the similarities of query frame i - 1 and column j - pace; the first row and columns zero.

    columns: [C, R]; pace: columns from one query frame to the next, where the query was thinned.
    """
    products = np.empty((len(query) + 1, columns.shape[1] + pace), np.float32)
    products[0] = 0
    products[:, :pace] = 0
    np.matmul(query, columns, out=products[1:, pace:])
    return products


def _diagonal_sums(query: F32, columns: F32, pace: int = 1) -> F32:
    """As _products, summed along diagonals: D[i, j] = what ends before query frame i, column j."""
    sums = _products(query, columns, pace)
    for above, here in itertools.pairwise(sums):
        here[pace:] += above[:-pace]
    return sums


def bundled(frames: F32, every: int, together: int) -> F32:
    """[M, C] → [M, together·C]: each frame with the ones `every`, 2·`every`, … after it; zero frames beyond the end."""
    after = [np.pad(frames[k * every :], ((0, min(len(frames), k * every)), (0, 0))) for k in range(together)]
    return np.concatenate(after, axis=1)


def straight_scores(
    query: F32, sources: Sequence[F32], *, windows: Sequence[int], every: int = 1, together: int = 1
) -> F32:
    """The best mean cosine of a window of each length in each source, over all lags: float32 [W, N].

    query [M, C], sources N × [M', C], frames of unit length; windows in frames, none longer than the query. A window
    that reaches beyond a source counts as 0 there. every: of so many of the query's frames one is compared; together:
    windows begin and end after each such number of compared frames, whose similarities one product adds up.
    """
    best = np.full((len(windows), len(sources)), -1, np.float32)
    if not sources or not len(query):
        return best
    every = min(every, len(query))
    together = min(together, len(query) // every)
    pace = every * together
    compared = bundled(query, every, together)[: len(query) // pace * pace : pace]
    counts = [min(len(compared), max(1, round(window / pace))) for window in windows]
    for part in _parted([len(source) for source in sources]):
        laid = Concatenated(sources[part], 1.0, max(windows) // 2)
        columns = np.ascontiguousarray(bundled(laid.frames, every, together).T)
        for start, end in _sections(len(compared), max(counts), max(1, SECTION_FRAMES // pace)):
            tops = _tops(compared[start:end], columns, counts, pace)
            for w, (count, top) in enumerate(zip(counts, tops, strict=True)):
                found = np.maximum.reduceat(top, laid.starts) / (count * together)
                best[w, part] = np.maximum(best[w, part], found)
    return best


def _tops(query: F32, columns: F32, counts: Sequence[int], pace: int) -> list[F32]:
    """For each count, the greatest sum of so many of the query's frames that ends at each column of `_diagonal_sums`,
    from count · pace on.

    A row of sums is used for all windows that end in it as soon as it is there: caches hold the rows it is compared
    with, where one pass for each window would fetch all of them from memory.
    """
    sums = _products(query, columns, pace)
    ends = [_ends(len(query), count) for count in counts]
    tops = [np.full(sums.shape[1] - count * pace, -np.inf, np.float32) for count in counts]
    values = [np.empty_like(top) for top in tops]
    for row in range(1, len(sums)):
        sums[row, pace:] += sums[row - 1, :-pace]
        for count, wanted, top, value in zip(counts, ends, tops, values, strict=True):
            if row in wanted:
                reach = count * pace
                np.subtract(sums[row, reach:], sums[row - count, :-reach], out=value)
                np.maximum(top, value, out=top)
    return tops


def _ends(frames: int, count: int) -> frozenset[int]:
    """The rows of sums in which a window of so many frames ends: one every PARTS-th of its length, and the last."""
    return frozenset((*range(count, frames, max(1, count // PARTS)), frames))


def _parted(lengths: Sequence[int]) -> Iterator[slice]:
    """Neighbours of about SCANNED_FRAMES frames together."""
    whole = np.cumsum(lengths) // SCANNED_FRAMES
    edges = [0, *(np.flatnonzero(np.diff(whole)) + 1).tolist(), len(lengths)]
    return (slice(a, b) for a, b in itertools.pairwise(edges))


def warped_scores(query: F32, sources: Sequence[F32], stretch: int | None = None) -> F32:
    """How far the query follows each source, at any tempo from half to twice its own, however it changes: float32 [N].

    The greatest sum of (similarity - STEP_PENALTY) along a path of steps (1, 1), (2, 1) and (1, 2) in (query,
    source): the recurrence of Qmax (Serrà, Serra & Andrzejak, New Journal of Physics 11, 2009) over similarities
    instead of their neighbourhoods. query [M, C], sources N × [M', C]. stretch: a path lies within one of the stretches
    of so many query frames that begin every half of one.
    """
    if not sources or not len(query):
        return np.zeros(len(sources), np.float32)
    # Every source behind two columns that no path survives; the penalty is one more number of a row.
    blocked = np.zeros((2, query.shape[1] + 1), np.float32)
    blocked[:, -1] = -1e6
    parts: list[F32] = []
    for source in sources:
        parts += [blocked, np.column_stack([source, np.full(len(source), -STEP_PENALTY, np.float32)])]
    columns = np.ascontiguousarray(np.concatenate(parts).T)
    starts = np.cumsum([0, *(len(source) + 2 for source in sources[:-1])])
    compared = np.column_stack([query, np.ones(len(query), np.float32)])
    width = columns.shape[1]
    best = np.zeros(width, np.float32)
    here, better = np.zeros(width + 2, np.float32), np.empty(width, np.float32)
    stretch = stretch or len(compared)
    half = max(1, stretch // 2)
    for begin in range(0, max(1, len(compared) - half), half):
        end = begin + stretch
        # What ends in the query frame before the last, and in the last; two columns of nothing first.
        before, last = np.zeros((2, width + 2), np.float32)
        for start in range(begin, min(end, len(compared)), FOLLOWED_FRAMES):
            for similarity in compared[start : min(start + FOLLOWED_FRAMES, end)] @ columns:
                _came(before, last, better)
                better += similarity
                np.maximum(better, 0, out=here[2:])
                np.maximum(best, here[2:], out=best)
                before, last, here = last, here, before
    return np.asarray(np.maximum.reduceat(best, starts), dtype=np.float32)


def _came(before: F32, last: F32, best: F32) -> None:
    """Of the three cells that a path may come from, the best: [R] out of the two query frames above, [R + 2] each."""
    np.maximum(before[1:-1], last[:-2], out=best)
    np.maximum(best, last[1:-1], out=best)


@dataclass(frozen=True, eq=False)
class WarpedPath:
    """One warped path. value: what it collects, as warped_scores says; query_frame int64 [L], without a gap, and
    source_frame float64 [L]: the frames that meet; gain float64 [L]: what it collects there."""

    value: float
    query_frame: I64
    source_frame: NDArray[np.float64]
    gain: NDArray[np.float64]


def warped_paths(query: F32, source: F32, *, least: float, every: int = 1, most: int = 4) -> list[WarpedPath]:
    """Up to `most` paths that collect more than `least` each, best first; no query frame is on two of them.

    query [M, C] and source [M', C] are compared with `every` frames as one; frames are counted in those given.
    """
    every = max(every, int(np.ceil(np.sqrt(len(query) * len(source) / PATH_CELLS))))
    compared, other = thinned(query, every), thinned(source, every)
    if not len(compared) or not len(other):
        return []
    gain = compared @ other.T - np.float32(STEP_PENALTY)
    found: list[WarpedPath] = []
    while len(found) < most:
        # Two rows and columns of nothing first, so that every cell has those it may come from.
        collected = np.zeros((len(compared) + 2, len(other) + 2), np.float32)
        better = np.empty(len(other), np.float32)
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
        query_frame = np.arange(int(rows[0]) * every, min((int(rows[-1]) + 1) * every, len(query)))
        met = rows * every + middle
        source_frame = np.interp(query_frame, met, columns * every + middle)
        found.append(WarpedPath(value, query_frame, source_frame, np.interp(query_frame, met, gained)))
    return found


def _sections(frames: int, window: int, most: int) -> Iterator[tuple[int, int]]:
    """Stretches of a query, each overlapping the next by a window less one frame: every window lies whole in one.
    most: windows that begin in one."""
    starts = frames - window + 1
    for start in range(0, starts, most):
        yield start, min(start + most, starts) + window - 1


def straight_path(
    query: F32, source: F32, *, window: int, transpositions: Sequence[int], ratios: Sequence[float], every: int = 1
) -> StraightPath:
    """For each `every`-th query frame the best windowed mean around it, over transpositions and ratios."""
    compared = query[::every]
    frames = len(compared)
    window = min(max(1, window // every), frames)
    value = np.full(frames, -1, np.float32)
    best_transposition, source_frame = np.zeros((2, frames), np.int64)
    best_ratio = np.ones(frames)
    centre = np.arange(frames)
    start = np.clip(centre - window // 2, 0, frames - window)
    reach = window * every
    for ratio in ratios:
        laid = Concatenated([source], ratio, reach // 2)
        for transposition in transpositions:
            lower = lowered(compared, transposition)
            columns, tops = [], []
            for begin, end in _sections(frames, window, SECTION_FRAMES):
                sums = _diagonal_sums(lower[begin:end], laid.frames.T, every)
                summed = sums[window:, reach:] - sums[:-window, :-reach]
                columns.append(summed.argmax(axis=1))
                tops.append(np.take_along_axis(summed, columns[-1][:, None], axis=1)[:, 0] / window)
            column, top = np.concatenate(columns), np.concatenate(tops)
            better = top[start] > value
            value[better] = top[start][better]
            best_transposition[better] = transposition
            best_ratio[better] = ratio
            landed = (column[start] - reach // 2 + (centre - start) * every) * ratio
            source_frame[better] = np.round(landed[better]).astype(np.int64)
    return StraightPath(value, best_transposition, best_ratio, source_frame)
