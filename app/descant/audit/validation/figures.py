"""The statistics of a validation: rank correlations over subsets, and how far others would move them.

Everything is bootstrapped over subsets and queries together, with the same resamples for each method, so that
differences between methods have intervals too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.stats import rankdata

from descant.report.audit_answer import Figure

Floats = NDArray[np.floating]
F64 = NDArray[np.float64]


def spearman(a: Floats, b: Floats) -> F64:
    """Columns [N, Q] against columns [N, Q] → [Q]; 0 where one is constant."""
    x, y = (rankdata(v, axis=0) for v in (a, b))
    x, y = x - x.mean(axis=0), y - y.mean(axis=0)
    length = np.sqrt((x**2).sum(axis=0) * (y**2).sum(axis=0))
    return np.asarray(np.divide((x * y).sum(axis=0), length, out=np.zeros(x.shape[1]), where=length > 0), np.float64)


def ceiling(seeds: Floats) -> F64:
    """What a perfect predictor of the mean over all possible seeds would reach, per query. seeds: [M, K, Q] losses.
    K ≥ 2: one training does not show how far another would be from it (ValueError).

    The correlation of single seeds, stepped up to their mean (Spearman and Brown), then its root: a mean of K seeds is
    itself only so close to what it estimates. Averaged over queries before the root, which few subsets would bias.
    """
    count = seeds.shape[1]
    if count < 2:
        raise ValueError("one training of each subset has no ceiling")
    pairs = [(i, j) for i in range(count) for j in range(i)]
    single = float(np.mean([spearman(seeds[:, i], seeds[:, j]) for i, j in pairs]))
    single = min(max(single, 0.0), 1.0)
    return np.full(seeds.shape[2], np.sqrt(count * single / (1 + (count - 1) * single)))


def bootstrap(
    measure: Callable[[NDArray[np.int64], NDArray[np.int64]], Mapping[str, float]],
    subsets: int,
    queries: int,
    resamples: int,
    seed: int = 0,
) -> dict[str, Figure]:
    """Figures with 95 % intervals. measure: of chosen subsets and queries (places, repeated as drawn)."""
    random = np.random.default_rng(seed)
    plain = measure(np.arange(subsets), np.arange(queries))
    drawn = [
        measure(random.integers(0, subsets, subsets), random.integers(0, queries, queries)) for _ in range(resamples)
    ]
    made = {}
    for name, value in plain.items():
        low, high = np.percentile([d[name] for d in drawn], [2.5, 97.5])
        made[name] = Figure(round(float(value), 4), round(float(low), 4), round(float(high), 4))
    return made


def over_queries(values: Floats, resamples: int, seed: int = 0) -> Figure:
    """The mean of one value a query, with its interval."""
    held = np.asarray(values, np.float64)
    return bootstrap(lambda _, chosen: {"": float(held[chosen].mean())}, 1, len(held), resamples, seed)[""]
