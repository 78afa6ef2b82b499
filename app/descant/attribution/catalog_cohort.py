"""A leg heard by an encoder from a folder: the catalog's own tracks stand in for the cohort.

The cohort ships as what the shipped views heard of it, and holds no audio. So the yardstick of such a leg is a part of
the catalog's tracks, and its gate is what the others score when each is asked of the catalog without itself and
without what is known to be akin to it. What evidence is worth was fitted on nothing: `provisional` says little of it.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.attribution.cohort import REFERENCES
from descant.attribution.localisation import Likelihood
from descant.attribution.prepared import Shelf
from descant.attribution.scoring import score
from descant.catalog.store import Catalog
from descant.catalog.tags.values import apart
from descant.catalog.tracks import Track
from descant.encoders.base import Leg, Listening, View
from descant.progress import CancelToken, Progress, silent
from descant.settings import Settings

F64 = NDArray[np.float64]

REFERENCE_PART = 4
"""One track in four is a reference, REFERENCES at most; the others are asked, so that none is measured by itself."""
MOST_QUERIES = 300
"""Tracks asked for the gate: about as many as the cohort has."""
CEILING = 0.5
"""The most that an encoder's evidence alone may be worth, since nothing was fitted: as likely as not."""
STEEPNESS = 4.0
"""Slope of the provisional likelihood per deviation of the null: from .1 to .9 of the ceiling within about one."""
LEAST_SPREAD = 0.01
"""In units of z: where all tracks are as alike as that, nothing tells them apart."""


@dataclass(frozen=True, eq=False)
class Stranger:
    """A query with no source in the catalog but those in `akin` (track ids)."""

    heard: Listening
    akin: frozenset[str] = frozenset()


def parted(ids: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Track ids (hashes of audio: as good as shuffled) → references, and those that are asked."""
    count = min(REFERENCES, max(1, len(ids) // REFERENCE_PART))
    return ids[:count], ids[count : count + MOST_QUERIES]


def own_references(catalog: Catalog, view: View) -> list[Listening]:
    """What stands beside the candidates of a query. A catalog without tracks is measured against silence."""
    ids, _ = parted(catalog.embedded(view.name))
    silence = Listening(np.zeros((1, view.dim), np.float32), 1.0, 1.0)
    return [catalog.embedding(track_id, view.name) for track_id in ids] or [silence]


def own_null(
    shelf: Shelf, view: View, settings: Settings, *, progress: Progress = silent, cancel: CancelToken | None = None
) -> F64:
    """What a track of the catalog reaches among tracks that it has nothing to do with, ascending.

    Akin to a track are itself, tracks of its artist and its album, and recordings of its work (ISWC), as the tags say.
    """
    catalog = shelf.catalog
    heard = catalog.embedded(view.name)
    tracks = {track.id: track for track in catalog.tracks_by_id(heard)}
    by_kinship: dict[str, set[str]] = {}
    for track in tracks.values():
        for name in _kinships(track):
            by_kinship.setdefault(name, set()).add(track.id)
    strangers = [
        Stranger(
            catalog.embedding(track_id, view.name),
            frozenset({track_id}.union(*(by_kinship[name] for name in _kinships(tracks[track_id])))),
        )
        for track_id in parted(heard)[1]
    ]
    return best_of_strangers(shelf, view, strangers, settings, progress=progress, cancel=cancel)


def best_of_strangers(
    shelf: Shelf,
    view: View,
    strangers: Sequence[Stranger],
    settings: Settings,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> F64:
    """The best z of each query among tracks that are not akin to it, ascending; a query with none is left out."""
    done = itertools.count(1)

    def best(one: Stranger) -> float | None:
        if cancel:
            cancel.check()
        found = score(shelf, view, one.heard, settings)
        progress("calibrate", next(done), len(strangers))
        return next((float(z) for z, of in zip(found.z, found.track_ids, strict=True) if of not in one.akin), None)

    with ThreadPoolExecutor(settings.n_threads) as pool:
        values = list(pool.map(best, strangers))
    return np.sort(np.array([value for value in values if value is not None], np.float64))


def least_queries(settings: Settings, own: int) -> int:
    """Fewer leave no p-value small enough to pass the gate, where so many legs are measured apart."""
    return math.ceil((1 + own) / settings.alpha) - 1


def provisional(null: F64, settings: Settings, own: int) -> Likelihood:
    """What evidence of an encoder is taken to be worth: even where it reaches what only a gate's share of strangers
    does, never more than CEILING; nothing where no stranger was asked. own: legs that are measured apart."""
    if not len(null):
        return Likelihood(0.0, 0.0, 0.0)
    threshold = float(np.quantile(null, 1 - min(1.0, settings.alpha / (1 + own))))
    return Likelihood(round(threshold, 4), round(STEEPNESS / max(float(np.std(null)), LEAST_SPREAD), 4), CEILING)


def limits(leg: Leg, version: str, null: F64, settings: Settings, own: int) -> list[str]:
    """What a report says of such a leg. own: how many there are."""
    said = [
        f"The {leg} leg was heard by an encoder that Descant does not ship ({version}). Its gate was measured on"
        f" {len(null)} tracks of this catalog itself; what its evidence is worth was fitted on nothing and counts at"
        f" most {CEILING:g}. Its error rates are not known."
    ]
    if len(null) < least_queries(settings, own):
        said.append(
            f"The gate of the {leg} leg takes {least_queries(settings, own)} such tracks: in this catalog no source can"
            " pass by this leg."
        )
    return said


def _kinships(track: Track) -> list[str]:
    tags = track.tags
    named = {"artist": apart(tags.artist), "album": (tags.album,), "work": apart(tags.iswc)}
    return [f"{kind} {name.strip().casefold()}" for kind, names in named.items() for name in names if name.strip()]
