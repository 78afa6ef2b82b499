"""Scores of all legs → candidates with p-values: what a track's legs say together, against what they say for music that
is not there.

A leg alone may fall short where all three put the same track first: unrelated music does that seldom. So it is the
sum over the legs that is compared with what unrelated queries reach, and nothing is divided by the number of legs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from descant.attribution.scoring import LegScores
from descant.attribution.tail import Tail
from descant.attribution.unrelated import Lengths, Said
from descant.encoders.base import Leg
from descant.settings import Settings

F64 = NDArray[np.float64]

EVEN = 1.5
"""Deviations (ONE_DEVIATION) above the median of the unrelated at which a leg is even. Of 201 derived sources .737 are
first with 1.0 and 1.5, .733 with .5 and 2."""
ONE_DEVIATION = 0.84
"""The part of a normal distribution below a deviation above its middle: so a deviation is measured here, since the few
queries that a catalog holds after all would stretch any other."""
LEAST_SPREAD = 0.1
"""In units of z: a leg in which unrelated queries hardly differ is not taken to be surer than that."""
LEAST_SUPPORT = 1e-9
"""Less is nothing."""
SAYS = 0.5
"""A leg in which half of the unrelated queries reach as much says nothing of a track."""


@dataclass(frozen=True, eq=False)
class NullDistribution:
    """What unrelated queries reach in a catalog, ascending.

    legs: in each leg, the best z of every query. together: the most that the legs say of one track, over all legs that
    the same queries were asked in; those in `apart` were measured with other queries, each for itself. tails: how
    seldom more is reached than any query did; lengths: what a query's length does to z.
    """

    legs: Mapping[Leg, F64]
    together: F64
    apart: frozenset[Leg] = frozenset()
    tails: Mapping[Said, Tail] = field(default_factory=dict)
    lengths: Lengths | None = None

    def p_of_leg(self, leg: Leg, z: F64) -> F64:
        return p_values(z, self.legs[leg], self.tails.get(leg))

    def p_together(self, total: F64) -> F64:
        return p_values(in_deviations(total), in_deviations(self.together), self.tails.get("together"))

    def of_equal_length(self, scores: Mapping[Leg, LegScores], seconds: float | None) -> Mapping[Leg, LegScores]:
        """What a query of so many seconds reaches → what is as unusual for one as long as these queries."""
        if self.lengths is None or seconds is None:
            return scores
        return {
            leg: found
            if leg in self.apart or not len(self.legs[leg])
            else replace(found, z=self.lengths.equal(leg, found.z, seconds, float(np.median(self.legs[leg]))))
            for leg, found in scores.items()
        }


@dataclass(frozen=True)
class Candidate:
    """support: what all legs say for a track; p: how often unrelated music reaches as much; legs: those in which the
    track stands above half of the unrelated, with their own p-values."""

    track_id: str
    support: float
    p: float
    legs: Mapping[Leg, float]

    def p_of(self, leg: Leg) -> float:
        """What the recording leg says may be the composition's (explaining_away.reassigned), by the same p-value."""
        return self.legs[leg if leg in self.legs else "recording"]


def p_values(z: F64, null: F64, tail: Tail | None = None) -> F64:
    """The conformal p-value of each z: (1 + #{null ≥ z}) / (M + 1), valid whatever the distribution
    (Vovk, Gammerman & Shafer, Algorithmic Learning in a Random World, 2005, section 2.2); from a tail's threshold on
    the tail's."""
    at_least = len(null) - np.searchsorted(null, z, side="left")
    rank: F64 = np.asarray((1 + at_least) / (len(null) + 1))
    return rank if tail is None else np.where(z >= tail.threshold, tail.p(np.maximum(z, tail.threshold)), rank)


def support(z: F64, null: F64) -> F64:
    """log(1 + likelihood ratio), the ratio being e for each deviation that z is above EVEN: what a leg that may be
    irrelevant adds. One in which a track is nothing special adds nothing, and takes nothing away."""
    middle, above = np.quantile(null, (0.5, ONE_DEVIATION)) if len(null) else (0.0, 1.0)
    return np.logaddexp(0, (z - middle) / max(float(above - middle), LEAST_SPREAD) - EVEN)


def in_deviations(total: F64) -> F64:
    """Total support → the deviations above EVEN that one leg alone would need for it, so that its tail is a leg's."""
    some = np.maximum(total, LEAST_SUPPORT)
    return np.asarray(some + np.log(-np.expm1(-some)))  # log(exp(total) - 1), for large ones too


def total_support(scores: Mapping[Leg, LegScores], null: Mapping[Leg, F64]) -> dict[str, float]:
    """Track → the sum of its support over the legs."""
    total: dict[str, float] = {}
    for leg, found in scores.items():
        for track_id, worth in zip(found.track_ids, support(found.z, null[leg]), strict=True):
            total[track_id] = total.get(track_id, 0.0) + float(worth)
    return total


def rank_candidates(
    scores: Mapping[Leg, LegScores], null: NullDistribution, seconds: float | None = None
) -> list[Candidate]:
    """All candidates of a query, best first. seconds: its length, None where it is as long as the null's queries.

    The p-value is that of what the legs say together; where legs were measured apart, the smallest of these, times
    how many there are (Bonferroni).
    """
    scores = null.of_equal_length(scores, seconds)
    by_leg = {leg: dict(zip(s.track_ids, null.p_of_leg(leg, s.z), strict=True)) for leg, s in scores.items()}
    total = total_support(scores, null.legs)
    shared = {leg: s for leg, s in scores.items() if leg not in null.apart}
    together = total_support(shared, null.legs) if null.apart else total
    p_together = null.p_together(np.array([together.get(track_id, 0.0) for track_id in total]))
    candidates = []
    for (track_id, worth), one in zip(total.items(), p_together, strict=True):
        legs = {leg: float(p[track_id]) for leg, p in by_leg.items() if track_id in p}
        p = [float(one), *(legs.get(leg, 1.0) for leg in null.apart)]
        speaking = {leg: of for leg, of in legs.items() if of <= SAYS}
        candidates.append(Candidate(track_id, worth, min(1.0, len(p) * min(p)), speaking))
    return sorted(candidates, key=lambda c: (-c.support, c.track_id))


def passed(candidates: Sequence[Candidate], settings: Settings) -> list[Candidate]:
    """The tracks that may have a share, best first."""
    return [c for c in candidates if c.p <= settings.alpha and c.legs][: settings.sources]
