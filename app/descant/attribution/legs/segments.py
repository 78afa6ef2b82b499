"""Legs whose encoder knows no order in time: the best pair of segments says how alike two tracks are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from descant.attribution.legs.base import AttributionLeg
from descant.attribution.localisation import Localisation, cell_middles
from descant.attribution.prepared import PreparedTrack, PreparedTracks
from descant.attribution.scoring import DEVIATION, Background, LegScores, background_scores
from descant.encoders.base import Embedding

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

HUB = 0.6
"""Part of a source's nearness (prepared.nearness) that is taken off its similarity. Measured on held-out music: .5 to
.75 are alike and lift the first place of altered excerpts from .55 to .68; a full z-score is worse."""


class SegmentLeg(AttributionLeg):
    """Any leg by an encoder from a folder."""

    def background(self, query: Embedding, references: Sequence[PreparedTrack]) -> Background:
        """What the cohort's references reach with a query in the mean, whatever the catalog."""
        return Background(np.array([np.mean([float(similarities(query, one).max()) for one in references])]))

    def compare(
        self, query: Embedding, found: LegScores, prepared: PreparedTracks, references: Sequence[PreparedTrack]
    ) -> LegScores:
        cohort = self.background(query, references) if references else found.background
        values = np.array([float(similarities(query, one).max()) for one in found.tracks], np.float64)
        straight = background_scores(cohort.straight, values[None])
        background = replace(cohort, straight=straight)
        return replace(found, z=(values - straight[0]) / DEVIATION, background=background)

    def localise(
        self, query: Embedding, scores: LegScores, number: int, prepared: PreparedTracks, cells: int
    ) -> Localisation:
        """By the segments around each cell; there is no place in the source."""
        z = self._cell_z(query, scores, number, prepared, cell_middles(cells))
        ones, nowhere, no_frames = np.ones(cells), np.full(cells, np.nan), np.zeros((cells, 0), np.float32)
        return Localisation(self.name, z, ones, nowhere, np.zeros(cells, np.int64), ones, no_frames)

    def _cell_z(self, query: Embedding, scores: LegScores, number: int, prepared: PreparedTracks, middle_s: F64) -> F64:
        """[I] of the cells with these middles."""
        values = (similarities(query, scores.tracks[number]) - float(scores.background.straight[0])) / DEVIATION
        centres = np.arange(len(values)) * query.hop_s + query.length_s / 2
        z: F64 = np.interp(middle_s, centres, values).astype(np.float64)
        return z


def similarities(query: Embedding, track: PreparedTrack) -> F32:
    """[S]: for each segment of the query its best segment in the track, less HUB of the track's nearness."""
    return np.asarray((query.vectors @ track.frames.T).max(axis=1) - HUB * track.nearness, dtype=np.float32)
