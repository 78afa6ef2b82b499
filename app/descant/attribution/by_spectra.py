"""Mixtures taken apart by stored spectra, where samples do not tell: sources that were raised, slowed down or coded
anew, or whose files are not at hand. What they leave is searched once more, and all are fitted together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from descant.attribution.copies import LEAST_LEFT, QUIET
from descant.attribution.localisation import CELL_S, Localisation
from descant.attribution.search import Search
from descant.attribution.significance import Candidate
from descant.attribution.spectral_subtraction import Aligned, Levels, aligned, explained, without
from descant.audio.frames import Frames
from descant.catalog.features import quantised
from descant.encoders.base import Leg, Recorded

F64 = NDArray[np.float64]
ByLeg = Mapping[Leg, Localisation]

SAME = 0.5
"""Localisation.same from which a source that passed is one whose spectra are subtracted. One that is found in what
others leave needs none, as they leave too little of it to tell, but has to be on one straight line."""
SECOND = 0.5
"""Part of alpha at which what sources leave is searched: of a track that has one, two questions are asked."""


@dataclass(frozen=True)
class BySpectra:
    """new: the sources that were found in what others leave; places: where they are; aligned: all whose spectra were
    fitted; parts: [I], what part of their energy in each cell is each one's, nan where fewer than two are."""

    new: Mapping[str, Candidate] = field(default_factory=dict)
    places: Mapping[str, ByLeg] = field(default_factory=dict)
    aligned: Mapping[str, Aligned] = field(default_factory=dict)
    parts: Mapping[str, F64] = field(default_factory=dict)


def by_spectra(
    frames: Frames,
    recorded: Recorded,
    search: Search,
    through: Mapping[str, ByLeg],
    cells: NDArray[np.bool_],
    known: Collection[str],
) -> BySpectra:
    """frames: of the query; through: the sources that passed and were not heard in the samples, and where they are;
    cells: bool [I], those in which nothing was; known: ids of tracks that are not to be found.

    Nothing where no two are at once: what an altered copy does not explain of a track may descend from it as well.
    Raises as Search.candidates.
    """

    def placed(track_id: str, by_leg: ByLeg, heard: Levels, same: float) -> Aligned | None:
        if "recording" not in by_leg:
            return None
        source = Levels(search.prepared.features(track_id).pitch, search.prepared.spectra(track_id))
        return aligned(heard, source, by_leg["recording"], cells, same=same)

    if not through or not cells.any():
        return BySpectra()
    heard = Levels.of(frames.pitch)
    found = {track_id: one for track_id, of in through.items() if (one := placed(track_id, of, heard, SAME))}
    if not found:
        return BySpectra()
    alone = explained(frames, list(found.values()))
    loud = np.any([one.cells for one in found.values()], axis=0) & (alone.part.sum(axis=1) < 1 - QUIET)
    new: dict[str, Candidate] = {}
    places: dict[str, ByLeg] = {}
    if loud.sum() >= LEAST_LEFT:
        rest = quantised(without(frames, alone.left, loud))
        again = search.candidates(rest, recorded, float(loud.sum()) * CELL_S)
        passing = [
            one
            for one in again.ranked
            if one.legs and one.p <= SECOND * search.settings.alpha and one.track_id not in known
        ]
        levels = Levels.of(rest.pitch)
        for candidate, of in zip(passing, search.localised(again, passing, len(cells)), strict=True):
            there = placed(candidate.track_id, of, levels, 0.0)
            if there and there.cells.sum() >= LEAST_LEFT:
                new[candidate.track_id], places[candidate.track_id] = replace(candidate, p=candidate.p / SECOND), of
                found[candidate.track_id] = there
    part = explained(frames, list(found.values())).part if new else alone.part
    several = np.sum([one.cells for one in found.values()], axis=0) > 1
    if not several.any():
        return BySpectra()
    part /= np.maximum(part.sum(axis=1, keepdims=True), 1e-9)
    parts = {
        track_id: np.where(one.cells & several, part[:, n], np.nan) for n, (track_id, one) in enumerate(found.items())
    }
    return BySpectra(new, places, found, parts)
