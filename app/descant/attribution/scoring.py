"""z: how far a resemblance stands above what other music reaches with the same query, and its worth as a probability.

Every figure of a candidate is first set against what other music scores with the same query, the cohort's references
and the runners-up among the candidates: z = (value - background) / DEVIATION. So a query that is near everything (a
hub) gains nothing by it, nor does one that merely is of the genre that the catalog is full of.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from descant.attribution.prepared import PreparedTrack
from descant.encoders.base import Leg

F64 = NDArray[np.float64]
I64 = NDArray[np.int64]

SCORING = 24
"""Counts up with every change of how z is made, or of how significance adds up what legs say: null scores of another
way of scoring are worthless."""
DEVIATION = 0.1
"""One unit of z: about the spread of unrelated music's best values in any window and leg. A deviation measured for each
query let .75 of held-out splices pass and not 1.00: where little spreads, anything reaches any z."""
GROWTH = DEVIATION * float(np.sqrt(6) / np.pi)
"""How fast a maximum grows with the logarithm of the places tried: the scale of a Gumbel distribution."""
SPARED = 9
"""The best candidates, at most a third of them, may be true sources and stay out of the background."""


@dataclass(frozen=True, eq=False)
class Background:
    """What other music reaches with one query in one leg: what its z are measured from.

    straight: float64 [W], on a straight path in each window length of the leg (without order in time: [1], in the best
    segment); warped: on a path of any tempo (style: rhythm similarity); frames: how many a reference has.
    """

    straight: F64
    warped: float = 0.0
    frames: float = 1.0


@dataclass(frozen=True, eq=False)
class LegScores:
    """What one leg says of its candidates.

    z: float64 [N]; transpositions: those in which each is worth a closer look, best first; tracks: as they were
    compared; background: of this query, the cohort's references and the runners-up considered; cosine: float64 [N], of
    the spectra in the place where they agree best (spectral_match), nan where none were compared.
    """

    leg: Leg
    track_ids: tuple[str, ...]
    z: F64
    transpositions: tuple[tuple[int, ...], ...]
    tracks: tuple[PreparedTrack, ...]
    background: Background
    cosine: F64

    def order(self) -> I64:
        """[N]: candidates from the greatest z to the least, ties as they stand."""
        return np.argsort(-self.z, kind="stable")

    def best_first(self) -> LegScores:
        order = self.order()
        return replace(
            self,
            track_ids=tuple(self.track_ids[n] for n in order),
            z=self.z[order],
            transpositions=tuple(self.transpositions[n] for n in order),
            tracks=tuple(self.tracks[n] for n in order),
            cosine=self.cosine[order],
        )


@dataclass(frozen=True)
class Likelihood:
    """The fitted logistic of one leg: at z = threshold the evidence is even; slope per unit of z."""

    threshold: float
    slope: float
    ceiling: float = 1.0
    """The largest probability this leg may state."""

    def probability(self, z: F64, prior: float) -> F64:
        """P(descends): a logistic likelihood ratio in z, with the stated prior odds."""
        odds = np.log(prior / (1 - prior))
        return np.asarray(1 / (1 + np.exp(-np.clip(self.slope * (z - self.threshold) + odds, -60, 60)))) * self.ceiling


def background_scores(cohort: F64, candidates: F64) -> F64:
    """What other music scores with a query, [W]: the mean of unrelated excerpts [W], or the median of the runners-up
    among all candidates [W, N] where that is more: most of what is merely alike reaches it too."""
    spared = min(SPARED, -(-candidates.shape[1] // 3))
    runners_up = np.sort(candidates, axis=1)[:, : candidates.shape[1] - spared]
    return np.maximum(cohort, np.median(runners_up, axis=1)) if runners_up.shape[1] else cohort
