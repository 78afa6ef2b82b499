"""Scores of all legs → candidates with p-values: what a track's legs say together, against what they say for music that
is not there.

A leg alone may fall short where all three put the same track first: unrelated music does that seldom. So it is the
sum over the legs that is compared with what unrelated queries reach, and nothing is divided by the number of legs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from descant.attribution.scoring import LegScores
from descant.attribution.tail import Tail, tail_of
from descant.attribution.unrelated import Learnt, Said
from descant.encoders.base import Leg
from descant.settings import Settings

F64 = NDArray[np.float64]

EVEN = 1.0
"""-log p from which on a leg counts. Of 233 derived sources .794 are first and .670 are named at p ≤ .01; .798 and .665
with 2. Where what p = 1 adds is not taken off again .768 are first: who was compared in more legs leads then."""
LEAST_SUPPORT = 1e-9
"""Less is nothing."""
SAYS = 0.5
"""A leg in which half of the unrelated queries reach as much says nothing of a track."""


@dataclass(frozen=True, eq=False)
class NullDistribution:
    """What unrelated queries reach in a catalog, ascending.

    legs: in each leg, the best z of every query. together: the most that the legs say of one track, over all legs that
    the same queries were asked in; those in `apart` were measured with other queries, each for itself. learnt: of other
    unrelated music; without it p-values are ranks.
    """

    legs: Mapping[Leg, F64]
    together: F64
    apart: frozenset[Leg] = frozenset()
    learnt: Learnt | None = None

    @cached_property
    def tails(self) -> Mapping[Said, Tail]:
        """How seldom more is reached than any query did, where p-values may be stated by it."""
        if self.learnt is None:
            return {}
        found: dict[Said, Tail] = {leg: tail for leg, tail in self._leg_tails.items() if leg not in self.apart}
        found["together"] = tail_of(as_of_one_leg(self.together), self.learnt.shapes["together"])
        return {said: tail for said, tail in found.items() if tail.states}

    @cached_property
    def _leg_tails(self) -> Mapping[Leg, Tail]:
        return tails_of(self.legs, self.learnt)

    def p_of_leg(self, leg: Leg, z: F64) -> F64:
        return p_values(z, self.legs[leg], self.tails.get(leg))

    def p_together(self, total: F64) -> F64:
        return p_values(as_of_one_leg(total), as_of_one_leg(self.together), self.tails.get("together"))

    def support(self, scores: Mapping[Leg, LegScores]) -> dict[str, float]:
        """total_support in this null distribution."""
        return total_support(scores, self.legs, self._leg_tails)

    def of_equal_length(self, scores: Mapping[Leg, LegScores], seconds: float | None) -> Mapping[Leg, LegScores]:
        """What a query of so many seconds reaches → what is as unusual for one as long as these queries."""
        if self.learnt is None or seconds is None:
            return scores
        equal = self.learnt.lengths.equal
        return {
            leg: found
            if leg in self.apart or not len(self.legs[leg])
            else replace(found, z=equal(leg, found.z, seconds, self._leg_tails[leg].threshold))
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


def ranks(z: F64, null: F64) -> F64:
    """The conformal p-value of each z: (1 + #{null ≥ z}) / (M + 1), valid whatever the distribution
    (Vovk, Gammerman & Shafer, Algorithmic Learning in a Random World, 2005, section 2.2)."""
    at_least = len(null) - np.searchsorted(null, z, side="left")
    return np.asarray((1 + at_least) / (len(null) + 1))


def p_values(z: F64, null: F64, tail: Tail | None = None) -> F64:
    """Ranks; from a tail's threshold on the tail's p-values."""
    rank = ranks(z, null)
    return rank if tail is None else np.where(z >= tail.threshold, tail.p(np.maximum(z, tail.threshold)), rank)


def tails_of(legs: Mapping[Leg, F64], learnt: Learnt | None) -> dict[Leg, Tail]:
    """By which what the legs say is added up. A leg that nothing was learnt of has an exponential one."""
    return {leg: tail_of(z, learnt.shapes.get(leg, 0.0) if learnt else 0.0) for leg, z in legs.items()}


def support(z: F64, null: F64, tail: Tail) -> F64:
    """log((e**EVEN + 1 / p) / (e**EVEN + 1)): what a leg that may be irrelevant adds. One in which a track is nothing
    special adds next to nothing, and takes nothing away; one in which it is much adds -log p less a constant, as
    Fisher's method does."""
    surprise = np.where(z >= tail.threshold, tail.surprise(np.maximum(z, tail.threshold)), -np.log(ranks(z, null)))
    return np.asarray(np.logaddexp(0, surprise - EVEN) - np.log1p(np.exp(-EVEN)))


def as_of_one_leg(total: F64) -> F64:
    """Total support → the surprise above EVEN that one leg alone would need for it, so that its tail is a leg's."""
    some = np.maximum(total, LEAST_SUPPORT)
    return np.asarray(some + np.log(-np.expm1(-some)))  # log(exp(total) - 1), for large ones too


def total_support(
    scores: Mapping[Leg, LegScores], null: Mapping[Leg, F64], tails: Mapping[Leg, Tail]
) -> dict[str, float]:
    """Track → the sum of its support over the legs."""
    total: dict[str, float] = {}
    for leg, found in scores.items():
        for track_id, worth in zip(found.track_ids, support(found.z, null[leg], tails[leg]), strict=True):
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
    total = null.support(scores)
    shared = {leg: s for leg, s in scores.items() if leg not in null.apart}
    together = null.support(shared) if null.apart else total
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
