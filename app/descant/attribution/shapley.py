"""From probabilities to shares: the exact Shapley value, intervals by a bootstrap, whole parts per million."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from descant.apportionment import apportioned

WHOLE = 1_000_000


def shapley(probability: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each source's share of each cell.

    probability: [I, N], P(cell i descends from source r), independent over sources.
    Returns [I, N], the Shapley values of the game v(S) = 1 - Π_{r∈S}(1 - P_ir) in every cell. They sum over r to
    v(all) ≤ 1; nothing is renormalised.

    The multilinear extension of v along its diagonal has the gradient P_r Π_{j≠r}(1 - t P_j), whose integral over
    t in [0, 1] is the Shapley value (Owen, Management Science 18(5), 1972). It is a polynomial of degree N - 1,
    so Gauss-Legendre quadrature with ⌈N/2⌉ nodes is exact, without visiting 2^N subsets.
    """
    cells, sources = probability.shape
    if sources == 0:
        return np.zeros((cells, 0))
    nodes, weights = _quadrature((sources + 1) // 2)
    share = np.zeros_like(probability, dtype=np.float64)
    for t, weight in zip((nodes + 1) / 2, weights / 2, strict=True):
        remaining = 1 - t * probability
        left = np.cumprod(np.hstack([np.ones((cells, 1)), remaining[:, :-1]]), axis=1)
        right = np.cumprod(np.hstack([np.ones((cells, 1)), remaining[:, :0:-1]]), axis=1)[:, ::-1]
        share += weight * left * right
    return share * probability


@lru_cache
def _quadrature(nodes: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return np.polynomial.legendre.leggauss(nodes)


def contested(probability: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much of each cell a source explains that others explain as well: P_r (1 - Π_{j≠r} (1 - P_j)). Both [I, N].

    It is the distance between the most and the least that the source adds to any others: what the game leaves open, and
    the Shapley value settles by its average.
    """
    others = np.ones_like(probability)
    for n in range(probability.shape[1]):
        others[:, n] = np.prod(1 - np.delete(probability, n, axis=1), axis=1)
    return probability * (1 - others)


def combine(legs: Sequence[NDArray[np.float64]], weights: Sequence[float]) -> NDArray[np.float64]:
    """The headline's probability: 1 - Π_legs (1 - w_leg·P_leg). All [I, N]."""
    absent = np.ones_like(legs[0])
    for probability, weight in zip(legs, weights, strict=True):
        absent *= 1 - weight * probability
    return 1 - absent


def intervals(
    cells: NDArray[np.float64],
    *,
    coverage: float,
    draws: int,
    seed: int,
    block: int,
    floor: float = 0.0,
    doubt: NDArray[np.float64] | float = 0.0,
    certain: NDArray[np.bool_] | None = None,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Low and high of the mean over cells, by a parametric bootstrap (Efron & Tibshirani, An Introduction to the
    Bootstrap, 1993, section 6.5).

    The cells are all of the track and no sample of it: that it changes from one source to another makes nothing
    uncertain. What is uncertain is whether a block of cells, taken as a whole, descends from a source, of which its
    mean share is the probability.

    cells: [I, N] shares per cell, which sum to at most 1; block: cells that are right or wrong together; floor:
    half-width below which no interval goes (the resolution with which a span's edges are found); doubt: [N], by how
    much one reaches further on both sides; certain: [I], cells whose shares were measured. Returns two [N] arrays, each
    holding the mean.
    """
    count, sources = cells.shape
    mean = cells.mean(axis=0) if count else np.zeros(sources)
    if count == 0 or sources == 0:
        return mean, mean
    drawn_from = np.ones(count) if certain is None else 1.0 - certain
    begins = np.arange(0, count, max(1, block))
    lengths = np.add.reduceat(drawn_from, begins)
    share = np.add.reduceat(cells * drawn_from[:, None], begins, axis=0) / np.maximum(lengths, 1)[:, None]
    upper = np.cumsum(share, axis=1)
    drawn = np.random.default_rng(seed).random((draws, len(begins), 1))
    means = np.einsum("dbn,b->dn", (drawn < upper) & (drawn >= upper - share), lengths / count)
    means += (cells * (1 - drawn_from[:, None])).mean(axis=0)
    tail = (1 - coverage) / 2
    low, high = np.quantile(means, [tail, 1 - tail], axis=0)
    low = np.minimum(low, mean - floor) - doubt
    high = np.maximum(high, mean + floor) + doubt
    return np.clip(low, 0, mean), np.clip(high, mean, 1)


def to_ppm(shares: NDArray[np.float64]) -> tuple[list[int], int]:
    """Shares that sum to at most 1 → whole ppm and the unattributed rest: together exactly 1,000,000."""
    clipped = np.clip(np.asarray(shares, dtype=np.float64), 0, 1)
    total = clipped.sum()
    if total > 1:  # only rounding noise can do this
        clipped = clipped / total
    parts = np.append(clipped, max(0.0, 1 - clipped.sum())) * WHOLE
    whole = apportioned(parts, WHOLE)
    return [int(x) for x in whole[:-1]], int(whole[-1])
