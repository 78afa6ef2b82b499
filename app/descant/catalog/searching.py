"""Searching a catalog's vectors: SQLite holds them, the indexes are kept in step here."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from filelock import FileLock
from numpy.typing import NDArray

from descant.catalog import chain, rows
from descant.catalog.search.leg_index import EXACT_UNDER, IndexRecord, LegIndex, Table
from descant.catalog.search.projection import KEYS_MOST, Keys, keys_from_bytes
from descant.catalog.search.vectors import nearest_exact
from descant.catalog.session import Session
from descant.catalog.tracks import Hits
from descant.encoders.base import LEGS, Leg
from descant.encoders.windows import unit
from descant.errors import CatalogError
from descant.progress import CancelToken, Progress, silent
from descant.settings import Settings

log = logging.getLogger(__name__)

_KEYS: Final = "keys/"
"""Name of the blob that holds a leg's keys, before the leg."""


class Searching(Session):
    """The part of a catalog that finds segments. Use `Catalog`."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, lock: FileLock | None, settings: Settings) -> None:
        super().__init__(folder, connection, lock, settings)
        self._indexes: dict[str, LegIndex] = {}
        self._tables: dict[str, tuple[int, Table]] = {}
        self.exact_under = EXACT_UNDER
        """Vectors of a leg under which `nearest` compares with everything instead of asking by keys."""
        self.keys_most = KEYS_MOST
        """Keys of a leg above which only some segments of a track have one."""

    def nearest(self, leg: Leg, queries: NDArray[np.float32], k: int) -> Hits:
        """The k nearest segments for each of queries [Q, D], over all tracks: hits [Q, k]. Raises ValueError for
        another D.

        Of S segments in V variants each, [V, S, D], the hits are [V, S, k], and what does not exceed the k-th nearest
        of its segment in another variant may be missing. Of twelve keys this takes less than half the time.

        A large leg is searched by keys: some are missed then, and `nearest_of` knows better. Variants are not told
        apart then, and the hits are [1, S, k]; near in two variants, a segment is there twice.
        """
        if queries.ndim not in (2, 3) or k < 1:
            raise ValueError("queries must be [Q, D] or [V, S, D], and k at least 1")
        with self._turn:
            table, index = self._index(leg)
        if not table.total:
            return _nothing(table.ids, queries, k)
        if queries.shape[-1] != table.dim:
            raise ValueError(f"queries have {queries.shape[-1]} numbers, the {leg} vectors {table.dim}")
        labels, similarity = index.search(unit(queries), k)
        track, segment = table.locate(labels)
        nearest = np.where(track < 0, np.float32(-1), similarity)
        return Hits(table.ids, track, segment, nearest, by_keys=index.keys is not None)

    def by_keys(self, leg: Leg) -> bool:
        """Whether `nearest` searches this leg by keys."""
        with self._turn:
            return self._index(leg)[1].keys is not None

    def nearest_of(self, leg: Leg, ids: Sequence[str], queries: NDArray[np.float32], k: int) -> Hits:
        """The same over these tracks alone, compared with one by one. What is no track here has no segments."""
        known, parts = [], []
        try:
            with self._snapshot():
                version = rows.meta(self._connection, f"view/{leg}") or ""
                for track_id, part in rows.vectors_of(self._connection, leg, version, ids):
                    known.append(track_id)
                    parts.append(part)
        except ValueError as error:
            raise _damaged(error) from error
        if not parts:
            return _nothing(known, queries, k)
        count = np.array([len(part) for part in parts])
        vectors = unit(np.concatenate(parts))
        of = Table(known, np.cumsum(count) - count, count, version, vectors.shape[1])
        labels, similarity = nearest_exact(unit(queries), np.arange(len(vectors)), vectors, k)
        return Hits(known, *of.locate(labels), similarity)

    def load_indexes(self) -> None:
        """Makes ready what the first search would wait for."""
        for leg in LEGS:
            with self._turn:
                self._index(leg)

    def matrix(self, leg: Leg) -> tuple[list[str], NDArray[np.int64], NDArray[np.float32]]:
        """All vectors of a leg: ids [T], offsets [T+1], unit [S, D]; track i has rows offsets[i]:offsets[i+1]."""
        with self._snapshot():
            table = self._table(leg)
            runs = [vectors for _, vectors in self.vectors_from(leg, 0)]
        vectors = np.concatenate(runs) if runs else np.empty((0, table.dim), np.float32)
        return table.ids, np.concatenate([[0], np.cumsum(table.count)]).astype(np.int64), vectors

    def update_indexes(
        self, *, legs: Sequence[Leg] = LEGS, progress: Progress = silent, cancel: CancelToken | None = None
    ) -> None:
        """Builds or grows, and saves, the indexes of legs that are too large for exact search; called after adding.

        A full disk is no error: indexes are caches. Raises Cancelled; searches stay right, only slower.
        """
        held = {row[0] for row in self._all("SELECT DISTINCT leg FROM vectors")}
        for leg in sorted(held & set(legs)):
            while self._grow(leg, progress, cancel):
                pass

    def _grow(self, leg: str, progress: Progress, cancel: CancelToken | None) -> bool:
        """Takes more keys into the graph of a leg. False where there are none, or where it could not be saved."""
        with self._turn, self._snapshot():
            generation = self.generation
            table, index = self._index(leg)
            try:
                record = index.build(self, table, generation, progress=progress, cancel=cancel)
            except OSError:
                log.exception("the %s index could not be saved", leg)
                return False
            except BaseException:
                del self._indexes[leg]  # it is empty now, and not what _tables says
                raise
        if record is None or index.keys is None:
            return False
        with self._transaction():
            rows.record_index(self._connection, leg, record)
            rows.set_blob(self._connection, _KEYS + leg, index.keys.to_bytes())
        return True

    def _index(self, leg: str) -> tuple[Table, LegIndex]:
        held, table = self._indexes.get(leg), self._tables.get(leg)
        limits = (self.exact_under, self.keys_most)
        if held and (held.exact_under, held.keys_most) != limits:
            held = None
        if held and table and table[0] == self.generation:
            return table[1], held
        if held is None:
            path = self.folder / "index" / (rows.safe_leg(leg) + ".hnsw")
            threads = self._settings.n_threads
            held = LegIndex(leg, path, threads=threads, exact_under=self.exact_under, keys_most=self.keys_most)
        with self._snapshot():
            generation = self.generation
            fresh = self._table(leg)
            held.update(self, fresh)
        self._indexes[leg], self._tables[leg] = held, (generation, fresh)
        return fresh, held

    def _table(self, leg: str) -> Table:
        return rows.table(self._connection, leg, rows.meta(self._connection, f"view/{leg}") or "")

    def vectors_from(
        self, leg: str, first_label: int, every: int = 1
    ) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float32]]]:
        """For the index: labels [N] and unit vectors [N, D] whose labels are first_label or above, in runs; of each
        track every `every`-th. Whoever iterates holds a snapshot."""
        version = rows.meta(self._connection, f"view/{leg}") or ""
        try:
            for labels, vectors in rows.vector_runs(self._connection, leg, version, first_label, every):
                yield labels, unit(vectors)
        except ValueError as error:
            raise _damaged(error) from error

    def sample(self, leg: str, first_labels: NDArray[np.int64]) -> NDArray[np.float32]:
        """For the index: unit vectors [N, D] of the tracks whose first labels these are."""
        try:
            with self._reading():
                version = rows.meta(self._connection, f"view/{leg}") or ""
                return unit(np.concatenate(rows.vectors_at(self._connection, leg, version, first_labels)))
        except ValueError as error:
            raise _damaged(error) from error

    def retired_labels(self, leg: str, until: int | None = None) -> NDArray[np.int64]:
        """For the index: labels of removed vectors."""
        with self._reading():
            return rows.retired(self._connection, leg, until)

    def index_record(self, leg: str) -> IndexRecord | None:
        """For the index: what its file must be."""
        with self._reading():
            return rows.index_record(self._connection, leg)

    def index_keys(self, leg: str) -> Keys | None:
        """For the index: the keys that were recorded; None where there are none, or where they are damaged."""
        with self._reading():
            row = self._connection.execute("SELECT sha256, data FROM blobs WHERE name = ?", (_KEYS + leg,)).fetchone()
        if row is None or not chain.is_whole(row[1], row[0]):
            return None
        try:
            return keys_from_bytes(row[1])
        except (ValueError, KeyError, TypeError):
            return None


def _nothing(ids: list[str], queries: NDArray[np.float32], k: int) -> Hits:
    nothing = np.full((*queries.shape[:-1], k), -1, np.int32)
    return Hits(ids, nothing, nothing.copy(), nothing.astype(np.float32))


def _damaged(error: ValueError) -> CatalogError:
    return CatalogError(f"The vectors are damaged: {error}.", remedy="Run `descant catalog repair`.")
