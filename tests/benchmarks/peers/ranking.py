"""How the peers order the candidates of a query: Qmax over chroma, and the likeness of MFCC statistics."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from features import Features
from numba import njit
from numpy.typing import NDArray

F32 = NDArray[np.float32]

TRANSPOSED = (np.arange(12)[None] - np.arange(12)[:, None]) % 12
"""Row n: the pitch classes of a reference that was moved up by n semitones."""


class Qmax:
    """Serrà, Serra and Andrzejak (2009): the longest path along which stacks of chroma recur in both, after the
    reference was transposed as a whole. What Essentia's ChromaCrossSimilarity and CoverSongSimilarity compute with
    their default parameters, but faster; check_qmax.py compares the two. The path is divided by the square root of the
    reference's frames, as the paper does.
    """

    STACK = 9
    ALIKE = 0.095
    """Of each row and each column of distances the part that counts as recurrence."""
    PENALTY = np.float32(0.5)

    def __init__(self, candidates: Mapping[Path, Features]) -> None:
        self.candidates = {file: scaled(features.chroma) for file, features in candidates.items()}

    def scores(self, query: Features) -> dict[Path, float]:
        """Larger is more alike."""
        asked = scaled(query.chroma)
        return {file: self.score(asked, chroma) for file, chroma in self.candidates.items()}

    def score(self, asked: F32, chroma: F32) -> float:
        # What is shorter than two stacks is stacked less; nothing recurs in what is shorter than one.
        stack = int(np.clip(min(len(asked), len(chroma)) // 2, 1, self.STACK))
        path = longest_path(recurrence(asked, chroma, stack, self.ALIKE), self.PENALTY)
        return path / float(np.sqrt(len(chroma)))


def scaled(chroma: F32) -> F32:
    """The largest of each frame 1."""
    return chroma / np.maximum(chroma.max(axis=1, keepdims=True), np.float32(1e-6))


def recurrence(asked: F32, chroma: F32, stack: int, alike: float) -> NDArray[np.bool_]:
    """[stacks of asked, stacks of chroma]: whether the two are close for both their row and their column."""
    shift = int(np.argmax(chroma.sum(axis=0)[TRANSPOSED] @ asked.sum(axis=0)))
    rows, columns = _stacked(np.roll(asked, -shift, axis=1), stack), _stacked(chroma, stack)
    if not len(rows) or not len(columns):
        return np.zeros((len(rows), len(columns)), np.bool_)
    apart = (rows**2).sum(axis=1)[:, None] + (columns**2).sum(axis=1)[None] - 2 * rows @ columns.T
    apart = np.sqrt(np.maximum(apart, 0))
    across = _quantile(apart, alike)[:, None]
    down = _quantile(np.ascontiguousarray(apart.T), alike)[None]
    return (apart <= across) & (apart <= down)


def _stacked(chroma: F32, stack: int) -> F32:
    """[frames - stack, 12 · stack]; the last stack is left out, as Essentia leaves it."""
    count = max(len(chroma) - stack, 0)
    return np.concatenate([chroma[n : n + count] for n in range(stack)], axis=1)


def _quantile(rows: F32, part: float) -> F32:
    """Of each row, linear between the two nearest values."""
    at = part * (rows.shape[1] - 1)
    low, high = int(at), min(int(at) + 1, rows.shape[1] - 1)
    ordered = np.partition(rows, (low, high), axis=1)
    return ordered[:, low] + np.float32(at - low) * (ordered[:, high] - ordered[:, low])


@njit(cache=True)
def longest_path(recurs: NDArray[np.bool_], penalty: np.float32) -> float:
    """The largest value of Qmax's recurrence; the first two rows and columns hold none. penalty: of a gap's start as of
    each further step of it."""
    rows, columns = recurs.shape
    total = np.zeros((rows, columns), np.float32)
    best = np.float32(0)
    for i in range(2, rows):
        for j in range(2, columns):
            before = max(total[i - 1, j - 1], total[i - 2, j - 1], total[i - 1, j - 2])
            value = before + np.float32(1) if recurs[i, j] else max(np.float32(0), before - penalty)
            total[i, j] = value
            best = max(best, value)
    return best


class Timbre:
    """Means and standard deviations of the MFCCs of each file, in units of their spread over the candidates, compared
    by Euclidean distance."""

    def __init__(self, candidates: Mapping[Path, Features]) -> None:
        self.files = list(candidates)
        held = np.array([_statistics(features) for features in candidates.values()])
        self.middle, self.spread = held.mean(axis=0), np.maximum(held.std(axis=0), 1e-9)
        self.held = (held - self.middle) / self.spread

    def scores(self, query: Features) -> dict[Path, float]:
        """Larger is more alike."""
        asked = (_statistics(query) - self.middle) / self.spread
        apart = np.linalg.norm(self.held - asked, axis=1)
        return dict(zip(self.files, (-apart).tolist(), strict=True))


def _statistics(features: Features) -> NDArray[np.float64]:
    mfcc = np.asarray(features.mfcc, np.float64)
    return np.concatenate([mfcc.mean(axis=0), mfcc.std(axis=0)])
