"""The leg of an encoder from a folder: the catalog's own tracks stand in for the cohort.

The cohort ships as embeddings of the shipped encoders, and holds no audio. So the references of such a leg are a part
of the catalog's tracks, and its null distribution is what the others score when each is asked of the catalog without
itself and without what is known to be akin to it. What evidence is worth was fitted on nothing: `provisional` says
little of it.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from descant.attribution.cohort import REFERENCES
from descant.attribution.legs.base import AttributionLeg
from descant.attribution.prepared import PreparedTracks
from descant.attribution.scoring import Likelihood
from descant.catalog.store import Catalog
from descant.catalog.tags.values import apart
from descant.catalog.tracks import Track
from descant.encoders.base import Embedding, Encoder
from descant.progress import CancelToken, Progress, check, silent
from descant.settings import Settings

F64 = NDArray[np.float64]

REFERENCE_PART = 4
"""One track in four is a reference, REFERENCES at most; the others are asked, so that none is measured by itself."""
MOST_QUERIES = 300
"""Tracks asked for the null distribution: about as many as the cohort has."""
CEILING = 0.5
"""The most that an encoder's evidence alone may be worth, since nothing was fitted: as likely as not."""
STEEPNESS = 4.0
"""Slope of the provisional likelihood per deviation of the null: from .1 to .9 of the ceiling within about one."""
LEAST_SPREAD = 0.01
"""In units of z: where all tracks are as alike as that, nothing tells them apart."""


def parted(ids: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Track ids (hashes of audio: as good as shuffled) → references, and those that are asked."""
    count = min(REFERENCES, max(1, len(ids) // REFERENCE_PART))
    return ids[:count], ids[count : count + MOST_QUERIES]


def own_references(catalog: Catalog, encoder: Encoder) -> list[Embedding]:
    """What stands beside the candidates of a query. A catalog without tracks is measured against silence."""
    ids, _ = parted(catalog.embedded(encoder.name))
    silence = Embedding(np.zeros((1, encoder.dim), np.float32), 1.0, 1.0)
    return [catalog.embedding(track_id, encoder.name) for track_id in ids] or [silence]


def own_null(
    prepared: PreparedTracks,
    leg: AttributionLeg,
    settings: Settings,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> F64:
    """What a track of the catalog reaches among tracks that it has nothing to do with, ascending.

    Akin to a track are itself, tracks of its artist and its album, and recordings of its work (ISWC), as the tags say.
    """
    catalog = prepared.catalog
    embedded = catalog.embedded(leg.name)
    tracks = {track.id: track for track in catalog.tracks_by_id(embedded)}
    by_kinship: dict[str, set[str]] = {}
    for track in tracks.values():
        for name in _kinships(track):
            by_kinship.setdefault(name, set()).add(track.id)
    queries = [
        (
            catalog.embedding(track_id, leg.name),
            {track_id}.union(*(by_kinship[name] for name in _kinships(tracks[track_id]))),
        )
        for track_id in parted(embedded)[1]
    ]
    return best_unrelated(prepared, leg, queries, settings, progress=progress, cancel=cancel)


def best_unrelated(
    prepared: PreparedTracks,
    leg: AttributionLeg,
    queries: Sequence[tuple[Embedding, Collection[str]]],
    settings: Settings,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> F64:
    """The best z of each query among tracks that are not akin to it, ascending; a query with none is left out.

    queries: each with the ids of the tracks that are akin to it."""
    done = itertools.count(1)

    def best(query: Embedding, akin: Collection[str]) -> float | None:
        check(cancel)
        found = leg.score(prepared, query, settings)
        progress("calibrate", next(done), len(queries))
        return next((float(z) for z, of in zip(found.z, found.track_ids, strict=True) if of not in akin), None)

    with ThreadPoolExecutor(settings.n_threads) as pool:
        values = list(pool.map(lambda one: best(*one), queries))
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


def _kinships(track: Track) -> list[str]:
    tags = track.tags
    named = {"artist": apart(tags.artist), "album": (tags.album,), "work": apart(tags.iswc)}
    return [f"{kind} {name.strip().casefold()}" for kind, names in named.items() for name in names if name.strip()]
