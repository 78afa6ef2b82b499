"""How alike an output and listed tracks are by embeddings alone, against what unrelated music reaches.

In each leg, a track's likeness is the mean over the output's segments of the cosine to the nearest of the track's, in
the musical key that fits best. Some of the unrelated excerpts say how near a track lies to anything (mean and
deviation, taken off); the others, asked as outputs are, how near the nearest of the list comes by chance. The excerpts
are shorter than most outputs, whose means vary less, so that a p-value is rather too high than too low.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.audit.embeddings import thinned
from descant.encoders.base import Embedding, Encoder, Leg
from descant.progress import CancelToken, Progress, silent, steps

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
LEAST_SPREAD: Final = 1e-3
"""Of cosines: a track to which all unrelated music is equally near is not taken to be surer than that."""
BLOCK: Final = 200_000
"""Rows that are compared at once."""


@dataclass(frozen=True, eq=False)
class Rows:
    """The embeddings of T tracks, one after the other. first: [T], where each begins in rows [N, D]."""

    rows: F32
    first: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Background:
    """What unrelated music says of a list in one leg. middle, spread: [T]; null: each query's highest, ascending."""

    middle: F64
    spread: F64
    null: F64

    def z(self, likeness: F64) -> F64:
        return (likeness - self.middle) / self.spread

    def p(self, z: F64) -> F64:
        """(1 + #{null ≥ z}) / (M + 1) (Vovk, Gammerman & Shafer 2005), over the whole list: the null is its nearest."""
        at_least = len(self.null) - np.searchsorted(self.null, z, side="left")
        return np.asarray((1 + at_least) / (len(self.null) + 1), np.float64)


def rows_of(vectors: Mapping[str, F32], track_ids: Sequence[str]) -> Rows:
    held = [vectors[track_id] for track_id in track_ids]
    return Rows(np.concatenate(held), np.cumsum([0, *(len(v) for v in held[:-1])]))


def likeness(encoder: Encoder, query: Embedding, listed: Rows) -> F64:
    """[S, T]: of each of the output's segments (thinned) to each track."""
    asked = encoder.variants(thinned(query))
    keys, segments, width = asked.shape
    flat = asked.reshape(-1, width)
    found = np.empty((len(flat), len(listed.first)))
    ends = [*listed.first[1:].tolist(), len(listed.rows)]
    begin = 0
    while begin < len(ends):  # whole tracks, some at a time
        start, stop = listed.first[begin], begin + 1
        while stop < len(ends) and ends[stop] - start <= BLOCK:
            stop += 1
        cosines = flat @ listed.rows[start : ends[stop - 1]].T
        found[:, begin:stop] = np.maximum.reduceat(cosines, listed.first[begin:stop] - start, axis=1)
        begin = stop
    by_key = found.reshape(keys, segments, -1)
    best = by_key.mean(axis=1).argmax(axis=0)
    return np.asarray(np.take_along_axis(by_key, best[None, None], axis=0)[0])


def background(
    encoder: Encoder,
    leg: Leg,
    listed: Rows,
    references: Sequence[Mapping[Leg, Embedding]],
    queries: Sequence[Mapping[Leg, Embedding]],
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Background:
    """references, queries: excerpts of unrelated music. Raises Cancelled."""
    both = [
        likeness(encoder, one[leg], listed).mean(axis=0)
        for one in steps([*references, *queries], "index", progress, cancel)
    ]
    known, asked = np.stack(both[: len(references)]), np.stack(both[len(references) :])
    made = Background(known.mean(axis=0), known.std(axis=0).clip(LEAST_SPREAD), np.zeros(0))
    return Background(made.middle, made.spread, np.sort(made.z(asked).max(axis=1)))
