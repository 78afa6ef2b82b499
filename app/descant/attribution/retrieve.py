"""Which tracks of the catalog are worth a closer look: the index proposes, alignment decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.catalog.store import Catalog
from descant.views.base import Leg

F32 = NDArray[np.float32]

NEIGHBOURS = 40
"""Nearest segments asked of the index for each segment of the query in each key."""
MOST_SEGMENTS = 160
"""Query segments that vote; more of them (beyond some three minutes) are thinned out evenly."""


@dataclass(frozen=True)
class Candidate:
    """A track that the index proposes. votes ≥ 0: how far its segments stand out among their neighbours, summed
    over the query's segments; rolls: the transpositions in which it did, best first."""

    track_id: str
    votes: float
    rolls: tuple[int, ...]


def retrieve(
    catalog: Catalog, leg: Leg, variants: F32, *, limit: int, rolls_kept: int = 3, exclude: Sequence[str] = ()
) -> list[Candidate]:
    """The `limit` tracks with the most votes, best first.

    variants: [V, S, D], the query's segments in V keys (View.variants).
    A segment votes for a track, in a key, with what its best hit there exceeds its own last neighbour by: a segment
    that is near everything has neighbours that are all alike, and says nothing.
    """
    keys, segments, width = variants.shape
    if segments > MOST_SEGMENTS:
        variants = variants[:, np.linspace(0, segments - 1, MOST_SEGMENTS).round().astype(int)]
        segments = MOST_SEGMENTS
    hits = catalog.nearest(leg, np.ascontiguousarray(variants.reshape(keys * segments, width)), NEIGHBOURS)
    tracks = len(hits.track_ids)
    if not tracks:
        return []
    found = hits.track >= 0
    if not found.any():
        return []
    # The floor of a segment: its weakest neighbour in any key (nothing, where the catalog is smaller than k).
    last = np.where(found, hits.similarity, np.inf).min(axis=1).reshape(keys, segments)
    floor = np.where(found[:, -1].reshape(keys, segments), last, 0.0).max(axis=0)
    query = np.arange(keys * segments).repeat(hits.track.shape[1]).reshape(hits.track.shape)
    key, segment = np.divmod(query, segments)
    excess = np.maximum(hits.similarity - floor[segment], 0)
    use = found & (excess > 0)
    group = hits.track[use].astype(np.int64) * keys + key[use]
    votes = _votes(group * segments + segment[use], excess[use], tracks * keys, segments).reshape(tracks, keys)
    total = votes.max(axis=1)
    for track_id in exclude:
        if track_id in hits.track_ids:
            total[hits.track_ids.index(track_id)] = 0
    order = np.argsort(-total, kind="stable")[:limit]
    return [
        Candidate(
            hits.track_ids[t],
            float(total[t]),
            tuple(int(v) for v in np.argsort(-votes[t], kind="stable")[:rolls_kept] if votes[t, v] > 0),
        )
        for t in order
        if total[t] > 0
    ]


def _votes(cells: NDArray[np.int64], excess: F32, groups: int, segments: int) -> F32:
    """[groups]: the sum over segments of the best excess. cells: group · segments + segment."""
    order = np.lexsort((-excess, cells))
    cells, excess = cells[order], excess[order]
    first = np.ones(len(cells), bool)
    first[1:] = cells[1:] != cells[:-1]
    return np.bincount(cells[first] // segments, weights=excess[first], minlength=groups).astype(np.float32)
