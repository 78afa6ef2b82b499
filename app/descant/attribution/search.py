"""Frames of a query → what every leg says of the catalog's tracks, the candidates, and where these are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from descant.attribution.legs.base import AttributionLeg
from descant.attribution.localisation import Localisation, Localised
from descant.attribution.prepared import PreparedTracks
from descant.attribution.scoring import LegScores
from descant.attribution.significance import Candidate, NullDistribution, rank_candidates
from descant.audio.frames import Frames
from descant.encoders.base import Embedding, Leg, Recorded, embed
from descant.progress import CancelToken, Progress, check, silent
from descant.settings import Settings


@dataclass(frozen=True, eq=False)
class Searched:
    """queries, scores: by leg, in the order of the legs; ranked: all candidates, best first."""

    queries: Mapping[Leg, Embedding]
    scores: Mapping[Leg, LegScores]
    ranked: Sequence[Candidate]


@dataclass(frozen=True, eq=False)
class Findings:
    """What was found in one track, before it becomes shares.

    ranked: the candidates, best first; passed: those that may have a share; localised: where these are, in the same
    order; audible: the cells that count; heard: [I, N], the part of each cell's energy that was measured to be a
    source's very recording (mixtures), nan in cells in which nothing was measured; beyond: where the sources are in
    what these recordings leave, in the same order, empty where that was not searched; queries: the track, as each leg
    hears it; unheard: ids of sources whose audio was looked for and is not at hand; cut_s: seconds of what sources
    leave that were not searched again; estimated: [I], cells whose `heard` is an estimate by stored spectra, None where
    there are none.
    """

    ranked: Sequence[Candidate]
    passed: Sequence[Candidate]
    localised: Localised
    audible: NDArray[np.bool_]
    heard: NDArray[np.float64]
    beyond: Localised = ()
    queries: Mapping[Leg, Embedding] = field(default_factory=dict)
    unheard: Sequence[str] = ()
    cut_s: float = 0.0
    estimated: NDArray[np.bool_] | None = None


@dataclass(frozen=True, eq=False)
class Search:
    """Asks one catalog. legs: those that are asked; pool: a leg a thread: numpy and torch let go of the GIL."""

    legs: Sequence[AttributionLeg]
    prepared: PreparedTracks
    null: NullDistribution
    settings: Settings
    pool: ThreadPoolExecutor
    cancel: CancelToken | None = None

    def candidates(
        self, frames: Frames, recorded: Recorded, duration_s: float, progress: Progress = silent
    ) -> Searched:
        """recorded: where the frames are from, for encoders that read files. Raises CatalogError, Cancelled, and
        DecodeError where an encoder reads the file and it is not there any more."""

        def embed_and_score(leg: AttributionLeg) -> tuple[Embedding, LegScores]:
            check(self.cancel)
            query = embed(leg.encoder, [frames], [recorded], self.cancel)[0]
            return query, leg.score(self.prepared, query, self.settings)

        made: dict[Leg, tuple[Embedding, LegScores]] = {}
        progress("listen", 0, len(self.legs))
        for leg, one in zip(self.legs, self.pool.map(embed_and_score, self.legs), strict=True):
            made[leg.name] = one
            progress("listen", len(made), len(self.legs))
        scores = {leg: found for leg, (_, found) in made.items()}
        ranked = rank_candidates(scores, self.null, duration_s)
        return Searched({leg: query for leg, (query, _) in made.items()}, scores, ranked)

    def localised(
        self, found: Searched, sources: Sequence[Candidate], cells: int, progress: Progress = silent
    ) -> list[dict[Leg, Localisation]]:
        """Where each of these candidates is, by every leg that says anything of it."""

        def localise(one: tuple[int, AttributionLeg]) -> Localisation:
            number, leg = one
            scores = found.scores[leg.name]
            at = scores.track_ids.index(sources[number].track_id)
            return leg.localise(found.queries[leg.name], scores, at, self.prepared, cells)

        speaking = [(n, leg) for n, source in enumerate(sources) for leg in self.legs if leg.name in source.legs]
        places: list[dict[Leg, Localisation]] = [{} for _ in sources]
        progress("align", 0, len(speaking))
        for done, ((n, leg), place) in enumerate(zip(speaking, self.pool.map(localise, speaking), strict=True), 1):
            places[n][leg.name] = place
            progress("align", done, len(speaking))
        return places
