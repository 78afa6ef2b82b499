"""Scores of all legs → candidates with p-values: what a track's legs say together, against what they say for music that
is not there.

A leg alone may fall short where all three put the same track first: unrelated music does that seldom. So it is the
sum over the legs that is compared with what unrelated queries reach, and nothing is divided by the number of legs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.attribution.scoring import LegScores
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
SAYS = 0.5
"""A leg in which half of the unrelated queries reach as much says nothing of a track."""


@dataclass(frozen=True, eq=False)
class NullDistribution:
    """What unrelated queries reach in a catalog, ascending.

    legs: in each leg, the best z of every query. together: the most that the legs say of one track, over all legs that
    the same queries were asked in; those in `apart` were measured with other queries, each for itself.
    """

    legs: Mapping[Leg, F64]
    together: F64
    apart: frozenset[Leg] = frozenset()


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


def p_values(z: F64, null: F64) -> F64:
    """The conformal p-value of each z: (1 + #{null ≥ z}) / (M + 1), valid whatever the distribution
    (Vovk, Gammerman & Shafer, Algorithmic Learning in a Random World, 2005, section 2.2)."""
    at_least = len(null) - np.searchsorted(null, z, side="left")
    return np.asarray((1 + at_least) / (len(null) + 1))


def support(z: F64, null: F64) -> F64:
    """log(1 + likelihood ratio), the ratio being e for each deviation that z is above EVEN: what a leg that may be
    irrelevant adds. One in which a track is nothing special adds nothing, and takes nothing away."""
    middle, above = np.quantile(null, (0.5, ONE_DEVIATION)) if len(null) else (0.0, 1.0)
    return np.logaddexp(0, (z - middle) / max(float(above - middle), LEAST_SPREAD) - EVEN)


def total_support(scores: Mapping[Leg, LegScores], null: Mapping[Leg, F64]) -> dict[str, float]:
    """Track → the sum of its support over the legs."""
    total: dict[str, float] = {}
    for leg, found in scores.items():
        for track_id, worth in zip(found.track_ids, support(found.z, null[leg]), strict=True):
            total[track_id] = total.get(track_id, 0.0) + float(worth)
    return total


def rank_candidates(scores: Mapping[Leg, LegScores], null: NullDistribution) -> list[Candidate]:
    """All candidates of a query, best first.

    The p-value is that of what the legs say together; where legs were measured apart, the smallest of these, times
    how many there are (Bonferroni).
    """
    by_leg = {leg: dict(zip(s.track_ids, p_values(s.z, null.legs[leg]), strict=True)) for leg, s in scores.items()}
    total = total_support(scores, null.legs)
    shared = {leg: s for leg, s in scores.items() if leg not in null.apart}
    together = total_support(shared, null.legs) if null.apart else total
    candidates = []
    for track_id, worth in total.items():
        legs = {leg: float(p[track_id]) for leg, p in by_leg.items() if track_id in p}
        p = [float(p_values(np.array(together.get(track_id, 0.0)), null.together))]
        p += [legs.get(leg, 1.0) for leg in null.apart]
        speaking = {leg: one for leg, one in legs.items() if one <= SAYS}
        candidates.append(Candidate(track_id, worth, min(1.0, len(p) * min(p)), speaking))
    return sorted(candidates, key=lambda c: (-c.support, c.track_id))


def passed(candidates: Sequence[Candidate], settings: Settings) -> list[Candidate]:
    """The tracks that may have a share, best first."""
    return [c for c in candidates if c.p <= settings.alpha and c.legs][: settings.sources]
