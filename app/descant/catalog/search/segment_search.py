"""The nearest segments of a catalog: its indexes, each brought to what SQLite holds before it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from descant.catalog.connection import Connection
from descant.catalog.search.exact import EXACT_UNDER, Labels, Vectors, nearest_exact
from descant.catalog.search.projection import CODES_MOST, Codes
from descant.catalog.search.stored import StoredVectors, Table
from descant.catalog.tracks import Hits
from descant.encoders.base import LEGS, Leg
from descant.encoders.windows import unit
from descant.progress import CancelToken, Progress, silent


class SegmentIndex(Protocol):
    """The index of one leg, of a kind that fits where the catalog lies."""

    generation: int
    table: Table
    exact_under: int
    codes_most: int

    def __init__(self, stored: StoredVectors, threads: int, exact_under: int, codes_most: int) -> None: ...
    @property
    def codes(self) -> Codes | None: ...
    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]: ...
    def update(self, generation: int, *, progress: Progress = silent, cancel: CancelToken | None = None) -> None:
        """Brings it to what the catalog holds: seconds, or minutes where much of it is to be made. Raises Cancelled;
        what was made by then may be gone on with."""

    def grow(self, *, progress: Progress = silent, cancel: CancelToken | None = None) -> bool:
        """Takes more segments into what is searched fast, and keeps it; False where there are none left. A full disk is
        no error. Nobody holds a snapshot."""


class SegmentSearch:
    """Finds segments in one catalog. Safe between threads: only bringing an index up to date takes a turn.

    exact_under: vectors of a leg under which `nearest` compares with all of them instead of with codes; codes_most:
    codes of a leg above which only some segments of a track have one; indexes: leg → its index, once it was asked.
    """

    def __init__(self, connection: Connection, threads: int, index: type[SegmentIndex]) -> None:
        self._connection, self._threads, self._kind = connection, threads, index
        self.indexes: dict[str, SegmentIndex] = {}
        self.exact_under = EXACT_UNDER
        self.codes_most = CODES_MOST

    def nearest(self, leg: Leg, queries: NDArray[np.float32], k: int) -> Hits:
        """The k nearest segments for each of queries [Q, D], over all tracks: hits [Q, k]. Raises ValueError for
        another D.

        Of S segments in V variants each, [V, S, D], the hits are [V, S, k], and what does not exceed the k-th nearest
        of its segment in another variant may be missing. Of twelve musical keys this takes less than half the time.

        A large leg is searched by codes: some are missed then, and `nearest_of` knows better. Variants are not told
        apart then, and the hits are [1, S, k]; near in two variants, a segment is there twice.
        """
        if queries.ndim not in (2, 3) or k < 1:
            raise ValueError("queries must be [Q, D] or [V, S, D], and k at least 1")
        with self._connection.turn:
            index = self._index(leg)
            table = index.table
        if not table.total:
            return _nothing(table.ids, queries, k)
        if queries.shape[-1] != table.dim:
            raise ValueError(f"queries have {queries.shape[-1]} numbers, the {leg} vectors {table.dim}")
        labels, similarity = index.search(unit(queries), k)
        track, segment = table.locate(labels)
        nearest = np.where(track < 0, np.float32(-1), similarity)
        return Hits(table.ids, track, segment, nearest, by_codes=index.codes is not None)

    def by_codes(self, leg: Leg) -> bool:
        """Whether `nearest` searches this leg by codes."""
        return self._index(leg).codes is not None

    def nearest_of(self, leg: Leg, ids: Sequence[str], queries: NDArray[np.float32], k: int) -> Hits:
        """The same over these tracks alone, compared with one by one. What is no track here has no segments."""
        found = StoredVectors(self._connection, leg).of_tracks(ids)
        known = [track_id for track_id, _ in found]
        if not found:
            return _nothing(known, queries, k)
        count = np.array([len(part) for _, part in found])
        vectors = unit(np.concatenate([part for _, part in found]))
        of = Table(known, np.cumsum(count) - count, count, "", vectors.shape[1])
        labels, similarity = nearest_exact(unit(queries), np.arange(len(vectors)), vectors, k)
        return Hits(known, *of.locate(labels), similarity)

    def load(self, *, progress: Progress = silent, cancel: CancelToken | None = None) -> None:
        """Makes ready what the first search would wait for: of a large catalog some seconds, and the first time on a
        computer minutes. Raises Cancelled."""
        for number, leg in enumerate(LEGS):

            def of_all(stage: str, done: int, total: int, before: int = number) -> None:
                progress(stage, before * total + done, len(LEGS) * total)

            self._index(leg, of_all, cancel)

    def update_indexes(
        self, *, legs: Sequence[Leg] = LEGS, progress: Progress = silent, cancel: CancelToken | None = None
    ) -> None:
        """Builds or grows, and saves, the indexes of legs that are too large for exact search; called after adding.

        A full disk is no error: indexes are caches. Raises Cancelled; searches stay right, only slower.
        """
        held = {row[0] for row in self._connection.all("SELECT DISTINCT leg FROM vectors")}
        for leg in sorted(held & set(legs)):
            while self._index(leg, progress, cancel).grow(progress=progress, cancel=cancel):
                pass

    def _index(self, leg: str, progress: Progress = silent, cancel: CancelToken | None = None) -> SegmentIndex:
        return self._connection.again(lambda: self._up_to_date(leg, progress, cancel))

    def _up_to_date(self, leg: str, progress: Progress, cancel: CancelToken | None) -> SegmentIndex:
        with self._connection.turn:
            held = self.indexes.get(leg)
            limits = (self.exact_under, self.codes_most)
            if held is None or (held.exact_under, held.codes_most) != limits:
                held = self._kind(StoredVectors(self._connection, leg), self._threads, *limits)
                self.indexes[leg] = held
            if held.generation != self._connection.generation:
                with self._connection.snapshot():
                    held.update(self._connection.generation, progress=progress, cancel=cancel)
            return held


def _nothing(ids: list[str], queries: NDArray[np.float32], k: int) -> Hits:
    nothing = np.full((*queries.shape[:-1], k), -1, np.int32)
    return Hits(ids, nothing, nothing.copy(), nothing.astype(np.float32))
