"""How seldom unrelated music reaches more than what some hundred queries reach: the upper tail of a null distribution.

Up to a high quantile a p-value is a rank among a catalog's own queries. Above it stands a generalised Pareto
distribution, what the excesses of nearly any distribution come to (Pickands, Annals of Statistics 3, 1975; Coles, An
Introduction to Statistical Modeling of Extreme Values, 2001, chapter 4). Its shape, which takes thousands of queries
to be known, was learnt once from many catalogs; its scale is the catalog's own. Both stand towards the upper ends of
their intervals, so that p-values err towards the larger.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, stats

F64 = NDArray[np.float64]

UPPER_PART = 0.25
"""The part of the queries that the distribution is fitted on."""
LEAST_EXCESSES = 20
"""Fewer say too little of a scale: there is no tail then, and no p-value under a rank's."""
ONE_SIDED = 0.8
"""Confidence that the true scale is no larger than the one that is used. Of unrelated queries, learnt and measured on
different catalogs, .0048 and .0096 reach p ≤ .01 with it; .0046 and .0062 with .95, .006 and .012 with .55."""
MISFIT = 0.001
"""The Anderson-Darling test's p-value under which a catalog's excesses are not taken to follow the distribution: so
strict, since it is asked of every catalog."""
SIMULATIONS = 1999
NO_SHAPE = 1e-6
"""A shape nearer to zero is taken for zero: an exponential distribution."""
IMPOSSIBLE = -1e30
LEAST_P = 1e-6
"""No smaller p-value is stated: nothing so rare was ever observed."""


@dataclass(frozen=True)
class Tail:
    """threshold: where it begins; part: the p-value there; shape and scale of the generalised Pareto distribution;
    likely: the scale that fits best; excesses: how many it was fitted on; fit: p-value of the Anderson-Darling test."""

    threshold: float
    part: float
    shape: float
    scale: float
    likely: float
    excesses: int
    fit: float

    def to_json(self) -> dict[str, float]:
        return {name: round(value, 6) for name, value in asdict(self).items()}

    def p(self, z: F64) -> F64:
        """p-values of what lies at or above the threshold."""
        found = self.part * stats.genpareto.sf(z - self.threshold, self.shape, scale=self.scale)
        return np.asarray(np.maximum(found, LEAST_P))


def tail_of(null: F64, shape: float) -> Tail | None:
    """The tail of an ascending null distribution; None where there are too few queries for one, or where what they
    reach does not follow the distribution."""
    count = int(UPPER_PART * len(null))
    if not count:
        return None
    threshold = float(null[-count])
    excesses = null[null > threshold] - threshold
    if len(excesses) < LEAST_EXCESSES:
        return None
    likely = best_scale(excesses, shape)
    fit = goodness_of_fit(excesses, shape, likely)
    if fit < MISFIT:
        return None
    part = (1 + int((null >= threshold).sum())) / (len(null) + 1)
    return Tail(threshold, part, shape, upper_scale(excesses, shape, likely), likely, len(excesses), fit)


def log_likelihood(excesses: F64, shape: float, scale: float) -> float:
    """Of the generalised Pareto distribution: as scipy's, a hundred times as fast."""
    if abs(shape) < NO_SHAPE:
        return float(-len(excesses) * np.log(scale) - excesses.sum() / scale)
    inside = 1 + shape * excesses / scale
    if inside.min() <= 0:
        return IMPOSSIBLE
    return float(-len(excesses) * np.log(scale) - (1 + 1 / shape) * np.log(inside).sum())


def best_scale(excesses: F64, shape: float) -> float:
    """The scale of greatest likelihood, the shape being given."""
    mean = float(excesses.mean())

    def loss(log_scale: float) -> float:
        return -log_likelihood(excesses, shape, float(np.exp(log_scale)))

    found = optimize.minimize_scalar(loss, bounds=(np.log(mean / 5), np.log(mean * 5)), method="bounded")
    return float(np.exp(found.x))


def upper_scale(excesses: F64, shape: float, likely: float) -> float:
    """The upper end of the scale's interval, by its profile likelihood (Wilks)."""
    drop = stats.chi2.ppf(2 * ONE_SIDED - 1, df=1) / 2
    least = log_likelihood(excesses, shape, likely) - drop
    return float(
        optimize.brentq(lambda scale: log_likelihood(excesses, shape, scale) - least, likely, 20 * likely, xtol=1e-9)
    )


def goodness_of_fit(excesses: F64, shape: float, scale: float) -> float:
    """The Anderson-Darling test's p-value: how often as many excesses would fit as badly, were the distribution true.

    What would be exponential then is compared with exponential values of an unknown mean, by simulation.
    """
    exponential = np.log1p(shape * excesses / scale) / shape if abs(shape) >= NO_SHAPE else excesses / scale
    drawn = stats.MonteCarloMethod(n_resamples=SIMULATIONS, rng=np.random.default_rng(1))
    return float(stats.anderson(exponential, "expon", method=drawn).pvalue)
