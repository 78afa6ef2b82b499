"""A figure with the number of cases behind it and a 95 % interval. Pure functions over plain numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

F64 = NDArray[np.float64]

LEVEL = 0.95
"""Coverage of the intervals of all figures here."""
DRAWS = 2000
SEED = 1


@dataclass(frozen=True)
class Figure:
    """value: None where there was no case. n: cases. low, high: the 95 % interval, None where none is stated.

    unit: "" for a number as it is, "%" for a part of the whole (0..1, shown as per cent), "x", "s" or "MB".
    """

    value: float | None
    n: int
    low: float | None = None
    high: float | None = None
    unit: str = ""

    def __str__(self) -> str:
        """The value alone."""
        return "–" if self.value is None else self._shown(self.value) + self._suffix

    @property
    def _suffix(self) -> str:
        return f" {self.unit}" if self.unit else ""

    def with_interval(self) -> str:
        """As in "0.60 (0.39–0.78)"."""
        if self.value is None or self.low is None or self.high is None:
            return str(self)
        return f"{self._shown(self.value)} ({self._shown(self.low)}–{self._shown(self.high)}){self._suffix}"

    def _shown(self, number: float) -> str:
        if self.unit == "%":
            return f"{100 * number:.1f}"
        if self.unit == "MB":
            return f"{number:.0f}"
        return f"{number:.3f}" if 0 < abs(number) < 0.1 else f"{number:.2f}"


def figure_from_json(tree: Any) -> Figure:
    """Raises ValueError where the tree is no figure."""
    if not isinstance(tree, dict) or tree.keys() != {"value", "n", "low", "high", "unit"}:
        raise ValueError("a figure has value, n, low, high and unit")
    if not isinstance(tree["n"], int) or isinstance(tree["n"], bool) or tree["n"] < 0:
        raise ValueError("n is no count")
    for name in ("value", "low", "high"):
        x = tree[name]
        if x is not None and (not isinstance(x, int | float) or isinstance(x, bool) or not math.isfinite(x)):
            raise ValueError(f"{name} is no finite number")
    if tree["unit"] not in ("", "%", "x", "s", "MB"):
        raise ValueError("the unit is not known")
    return Figure(**tree)


def part(hits: Sequence[bool], unit: str = "") -> Figure:
    """How many of the cases are hits, with Wilson's interval for independent cases (Wilson 1927)."""
    n = len(hits)
    if not n:
        return Figure(None, 0, unit=unit)
    from scipy.stats import binomtest

    around = binomtest(sum(hits), n).proportion_ci(LEVEL, method="wilson")
    return Figure(sum(hits) / n, n, float(around.low), float(around.high), unit)


def part_in_clusters(hits: Sequence[bool], clusters: Sequence[str], unit: str = "") -> Figure:
    """As `part`, of cases that resemble each other within a cluster, as excerpts of one track do.

    Wilson's interval for as many independent cases as say as much: n over the design effect, the variance between
    clusters over that of independent cases, and 1 at least (Rao & Scott, Biometrics 48, 1992). Of hits that are all
    the same no variance is known; the interval is Wilson's for one case a cluster then.
    """
    n, hit = len(hits), np.asarray(hits, np.float64)
    if not n:
        return Figure(None, 0, unit=unit)
    _, of = np.unique(clusters, return_inverse=True)
    value, size = float(hit.mean()), np.bincount(of)
    if 0 < value < 1 and len(size) > 1:
        rest = np.bincount(of, weights=hit) - size * value
        variance = len(size) / (len(size) - 1) * float((rest**2).sum()) / n**2
        independent = n / max(1.0, variance * n / (value * (1 - value)))
    else:
        independent = float(len(size))
    return Figure(value, n, *_wilson(value, independent), unit)


def _wilson(value: float, n: float) -> tuple[float, float]:
    """For a number of cases that need not be whole (Wilson 1927)."""
    z = NormalDist().inv_cdf((1 + LEVEL) / 2)
    middle = (value + z**2 / (2 * n)) / (1 + z**2 / n)
    around = z * math.sqrt(value * (1 - value) / n + z**2 / (4 * n**2)) / (1 + z**2 / n)
    return max(0.0, middle - around), min(1.0, middle + around)


def mean(values: Sequence[float], unit: str = "") -> Figure:
    """The mean of a value a case, with a percentile bootstrap over the cases."""
    return _bootstrapped([np.asarray(values, np.float64)], lambda drawn: float(drawn[0].mean()), unit)


def mean_of_means(groups: Sequence[Sequence[float]], unit: str = "") -> Figure:
    """The mean over groups of each group's mean, each group counting the same; cases are drawn within their group."""
    arrays = [np.asarray(group, np.float64) for group in groups if len(group)]
    return _bootstrapped(arrays, lambda drawn: float(np.mean([values.mean() for values in drawn])), unit)


def ratio(above: Sequence[float], below: Sequence[float], unit: str = "x") -> Figure:
    """The sum of one measure over the sum of another, of the same cases; the bootstrap draws cases."""
    pairs = np.column_stack([np.asarray(above, np.float64), np.asarray(below, np.float64)])
    return _bootstrapped([pairs], lambda drawn: float(drawn[0][:, 0].sum() / drawn[0][:, 1].sum()), unit)


def _bootstrapped(groups: Sequence[F64], measure: Callable[[Sequence[F64]], float], unit: str) -> Figure:
    n = sum(map(len, groups))
    if not n:
        return Figure(None, 0, unit=unit)
    rng = np.random.default_rng(SEED)
    drawn = [measure([group[rng.integers(len(group), size=len(group))] for group in groups]) for _ in range(DRAWS)]
    low, high = np.quantile(drawn, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Figure(measure(groups), n, float(low), float(high), unit)


def uniformity(p_values: Sequence[float]) -> dict[str, Figure]:
    """How far p-values of queries without a source are from uniform (Kolmogorov and Smirnov).

    "KS distance" is two-sided. A gate that is too strict makes it large and harms nobody; "KS distance, too small"
    counts only that small p-values come too often, and "its p" is how probable so large a distance is for exact
    p-values.
    """
    n = len(p_values)
    if not n:
        return {name: Figure(None, 0) for name in ("p ≤ 0.05", "KS distance", "KS distance, too small", "its p")}
    from scipy.stats import kstest

    both = kstest(p_values, "uniform")
    small = kstest(p_values, "uniform", alternative="greater")
    return {
        "p ≤ 0.05": part([p <= 0.05 for p in p_values]),
        "KS distance": Figure(float(both.statistic), n),
        "KS distance, too small": Figure(float(small.statistic), n),
        "its p": Figure(float(small.pvalue), n),
    }
