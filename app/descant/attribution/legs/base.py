"""What a leg is: one way to compare a query with tracks, from its proposals to where in the query a source is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np

from descant.attribution.localisation import Localisation
from descant.attribution.prepared import PreparedTrack, PreparedTracks
from descant.attribution.retrieval import retrieve
from descant.attribution.scoring import Background, LegScores
from descant.encoders.base import Embedding, Encoder, Leg
from descant.settings import Settings


class AttributionLeg(ABC):
    """One leg with the encoder that it compares by. Without state of its own: safe between threads."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self.name: Leg = encoder.name

    def score(
        self,
        prepared: PreparedTracks,
        query: Embedding,
        settings: Settings,
        *,
        background: Background | None = None,
        among: Sequence[str] | None = None,
    ) -> LegScores:
        """A query's candidates with their z, best first. background: of the cohort's references, if it was computed
        before; among: ids of the tracks that are compared, None for what the index proposes.

        Raises CatalogError where the catalog is damaged."""
        references = () if background else prepared.references[self.name]
        proposed = retrieve(prepared.catalog, self.encoder, query, limit=settings.candidates, among=among)
        ids = tuple(one.track_id for one in proposed)
        tracks = tuple(prepared.track(self.encoder, track_id) for track_id in ids)
        keys = tuple(one.transpositions for one in proposed)
        nothing, none = np.zeros(len(ids)), np.full(len(ids), np.nan)
        found = LegScores(self.name, ids, nothing, keys, tracks, background or Background(np.zeros(0)), none)
        return self.compare(query, found, prepared, references).best_first()

    @abstractmethod
    def compare(
        self, query: Embedding, found: LegScores, prepared: PreparedTracks, references: Sequence[PreparedTrack]
    ) -> LegScores:
        """What retrieval proposed, without z → with z and the background of all. references: the cohort's, compared
        with the query beside the candidates; none where `found.background` is theirs."""

    @abstractmethod
    def localise(
        self, query: Embedding, scores: LegScores, number: int, prepared: PreparedTracks, cells: int
    ) -> Localisation:
        """Where the number-th candidate of `scores` is on the query's cells."""
