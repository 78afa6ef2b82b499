"""How seldom unrelated music reaches more than what some hundred queries reach: the upper tail of a null distribution.

Up to a high quantile a p-value is a rank among a catalog's own queries. Above it stands a generalised Pareto
distribution, what the excesses of nearly any distribution come to (Pickands, Annals of Statistics 3, 1975; Coles, An
Introduction to Statistical Modeling of Extreme Values, 2001, chapter 4). Its shape, which takes thousands of queries
to be known, was learnt once from many catalogs; its scale is the catalog's own, and that it is known from some excesses
only is part of the p-value.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import optimize

F64 = NDArray[np.float64]

UPPER_PART = 0.25
"""The part of the queries that the distribution is fitted on."""
LEAST_EXCESSES = 20
"""Fewer say too little of a scale: no p-value under a rank's is stated by them."""
LEAST_SCALE = 0.05
"""Where unrelated queries hardly differ, a tail is not taken to be shorter than that."""
SEEN = 0.001
"""A tail that is shorter than an exponential one is so down to this p-value, which ten of 10,000 queries reach; beyond
it is as long as one: no p-value is zero."""
MISFIT = 0.001
"""The Anderson-Darling test's p-value under which a catalog's excesses are not taken to follow the distribution: so
strict, since it is asked of every catalog."""
SIMULATIONS = 1999
NO_SHAPE = 1e-6
"""A shape nearer to zero is taken for zero: an exponential distribution."""
LEAST_P = 1e-6
"""No smaller p-value is stated: nothing so rare was ever observed."""


@dataclass(frozen=True, eq=False)
class Tail:
    """threshold: where it begins; part: the p-value there; shape and scale of the generalised Pareto distribution, the
    scale that fits best; excesses: how far each query lies above the threshold."""

    threshold: float
    part: float
    shape: float
    scale: float
    excesses: F64

    def to_json(self) -> dict[str, float]:
        values = {name: getattr(self, name) for name in ("threshold", "part", "shape", "scale", "fit")}
        return {**{name: round(float(value), 6) for name, value in values.items()}, "excesses": len(self.excesses)}

    def surprise(self, z: F64) -> F64:
        """-log p at or above the threshold, were the scale known."""
        return np.asarray(-np.log(self.part) + hazard((z - self.threshold) / self.scale, self.shape))

    def p(self, z: F64) -> F64:
        """p-values of what lies at or above the threshold.

        In the mean over all scales that may have given these excesses: exact for a tail of exponential shape (Lawless,
        Statistical Models and Methods for Lifetime Data, 2003, section 4.1), and the larger, the fewer they are."""
        count = max(len(self.excesses), 1)
        beyond = hazard((z - self.threshold) / self.scale, self.shape)
        return np.asarray(np.maximum(self.part * np.exp(-count * np.log1p(beyond / count)), LEAST_P))

    @property
    def states(self) -> bool:
        """Whether p-values may be stated by it."""
        return len(self.excesses) >= LEAST_EXCESSES and self.fit >= MISFIT

    @cached_property
    def fit(self) -> float:
        """goodness_of_fit of its excesses."""
        return goodness_of_fit(self.excesses / self.scale, self.shape) if len(self.excesses) else 1.0


def tail_of(null: F64, shape: float = 0.0) -> Tail:
    """The tail of an ascending null distribution. Of one without queries everything is a part."""
    count = max(1, int(UPPER_PART * len(null)))
    if not len(null):
        return Tail(0.0, 1.0, shape, 1.0, null)
    threshold = float(null[-count])
    excesses = null[null > threshold] - threshold
    part = (1 + int((null >= threshold).sum())) / (len(null) + 1)
    scale = best_scale(excesses, shape) if len(excesses) else 0.0
    return Tail(threshold, part, shape, max(scale, LEAST_SCALE), excesses)


def hazard(excess: F64, shape: float) -> F64:
    """-log of the part of all excesses that are larger. excess: in scales."""
    if abs(shape) < NO_SHAPE:
        return excess
    last = last_seen(shape)
    seen = np.minimum(excess, last)
    return np.asarray(np.log1p(shape * seen) / shape + (excess - seen) / (1 + shape * last))


def last_seen(shape: float) -> float:
    """The excess, in scales, that is as rare as SEEN in a tail that is shorter than exponential; else there is none."""
    return float(np.expm1(shape * np.log(UPPER_PART / SEEN)) / shape) if shape < 0 else np.inf


def log_likelihood(excesses: F64, shape: float, scale: float) -> float:
    found = excesses / scale
    density = np.log1p(shape * np.minimum(found, last_seen(shape))) + np.log(scale)
    return float(-(density + hazard(found, shape)).sum())


def best_scale(excesses: F64, shape: float) -> float:
    """The scale of greatest likelihood, the shape being given."""
    mean = float(excesses.mean())
    if abs(shape) < NO_SHAPE:
        return mean

    def loss(log_scale: float) -> float:
        return -log_likelihood(excesses, shape, float(np.exp(log_scale)))

    found = optimize.minimize_scalar(loss, bounds=(np.log(mean / 5), np.log(mean * 5)), method="bounded")
    return float(np.exp(found.x))


def goodness_of_fit(excesses: F64, shape: float) -> float:
    """The Anderson-Darling test's p-value: how often as many excesses would fit as badly, were the distribution true.

    What would be exponential then is compared with exponential values of an unknown mean, by simulation. excesses: in
    scales.
    """
    drawn = np.random.default_rng(1).standard_exponential((SIMULATIONS, len(excesses)))
    as_badly = _anderson_darling(drawn) >= _anderson_darling(hazard(excesses, shape))
    return float((1 + as_badly.sum()) / (SIMULATIONS + 1))


def _anderson_darling(values: F64) -> F64:
    """[…, n] → […]: the statistic of exponential values whose mean is estimated (Stephens, Journal of the American
    Statistical Association 69, 1974). scipy.stats has it too, and brings 40 MB and a third of a second along."""
    ascending = np.sort(values, axis=-1) / values.mean(axis=-1, keepdims=True)
    count = values.shape[-1]
    weights = (2 * np.arange(1, count + 1) - 1) / count
    return np.asarray(-count - ((np.log(-np.expm1(-ascending)) - ascending[..., ::-1]) * weights).sum(axis=-1))
