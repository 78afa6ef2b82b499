"""Searching a catalog's vectors: SQLite holds them, the indexes are kept in step here."""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

import numpy as np
from filelock import FileLock
from numpy.typing import NDArray

from descant.catalog import rows
from descant.catalog.leg_index import EXACT_UNDER, IndexRecord, LegIndex, Table
from descant.catalog.session import Session
from descant.catalog.tracks import Hits
from descant.catalog.vectors import unit
from descant.errors import CatalogError
from descant.progress import CancelToken, Progress, silent
from descant.settings import Settings
from descant.views.base import Leg

log = logging.getLogger(__name__)


class Searching(Session):
    """The part of a catalog that finds segments. Use `Catalog`."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, lock: FileLock | None, settings: Settings) -> None:
        super().__init__(folder, connection, lock, settings)
        self._indexes: dict[str, LegIndex] = {}
        self._tables: dict[str, tuple[int, Table]] = {}
        self.exact_under = EXACT_UNDER
        """Vectors of a leg under which `nearest` compares with everything instead of asking a graph."""

    def nearest(self, leg: Leg, queries: NDArray[np.float32], k: int) -> Hits:
        """The k nearest segments for each of queries [Q, D], over all tracks. Raises ValueError for another D."""
        if queries.ndim != 2 or k < 1:
            raise ValueError("queries must be [Q, D] and k at least 1")
        with self._turn:
            table, index = self._index(leg)
        if not table.total:
            nothing = np.full((len(queries), k), -1, np.int32)
            return Hits(table.ids, nothing, nothing.copy(), nothing.astype(np.float32))
        if queries.shape[1] != table.dim:
            raise ValueError(f"queries have {queries.shape[1]} numbers, the {leg} vectors {table.dim}")
        labels, similarity = index.search(unit(queries), k)
        track, segment = table.locate(labels)
        return Hits(table.ids, track, segment, np.where(track < 0, np.float32(-1), similarity))

    def matrix(self, leg: Leg) -> tuple[list[str], NDArray[np.int64], NDArray[np.float32]]:
        """All vectors of a leg: ids [T], offsets [T+1], unit [S, D]; track i has rows offsets[i]:offsets[i+1]."""
        with self._snapshot():
            table = self._table(leg)
            _, vectors = self.vectors_from(leg, 0)
        return table.ids, np.concatenate([[0], np.cumsum(table.count)]).astype(np.int64), vectors

    def update_indexes(self, *, progress: Progress = silent, cancel: CancelToken | None = None) -> None:
        """Builds or grows, and saves, the indexes of legs that are too large for exact search; called after adding.

        A full disk is no error: indexes are caches. Raises Cancelled; searches stay right, only slower.
        """
        for leg in sorted(r[0] for r in self._all("SELECT DISTINCT leg FROM vectors")):
            with self._turn, self._snapshot():
                generation = self.generation
                table, index = self._index(leg)
                record = None
                try:
                    record = index.build(self, table, generation, progress=progress, cancel=cancel)
                except OSError:
                    log.exception("the %s index could not be saved", leg)
                except BaseException:
                    del self._indexes[leg]  # it is empty now, and not what _tables says
                    raise
            if record:
                with self._transaction():
                    rows.record_index(self._connection, leg, record)

    def _index(self, leg: str) -> tuple[Table, LegIndex]:
        held, table = self._indexes.get(leg), self._tables.get(leg)
        if held and table and table[0] == self.generation and held.exact_under == self.exact_under:
            return table[1], held
        if held is None or held.exact_under != self.exact_under:
            path = self.folder / "index" / (rows.safe_leg(leg) + ".hnsw")
            held = LegIndex(leg, path, threads=self._settings.n_threads, exact_under=self.exact_under)
        with self._snapshot():
            generation = self.generation
            fresh = self._table(leg)
            held.update(self, fresh)
        self._indexes[leg], self._tables[leg] = held, (generation, fresh)
        return fresh, held

    def _table(self, leg: str) -> Table:
        return rows.table(self._connection, leg, rows.meta(self._connection, f"view/{leg}") or "")

    def vectors_from(self, leg: str, first_label: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """For the index: labels [N] and unit vectors [N, D] whose labels are first_label or above."""
        version = self._meta(f"view/{leg}") or ""
        try:
            with self._reading():
                labels, vectors = rows.vector_blobs(self._connection, leg, version, first_label)
        except ValueError as error:
            raise CatalogError(f"The vectors are damaged: {error}.", remedy="Run `descant catalog repair`.") from error
        return labels, unit(vectors)

    def retired_labels(self, leg: str, until: int | None = None) -> NDArray[np.int64]:
        """For the index: labels of removed vectors."""
        with self._reading():
            return rows.retired(self._connection, leg, until)

    def index_record(self, leg: str) -> IndexRecord | None:
        """For the index: what its file must be."""
        with self._reading():
            return rows.index_record(self._connection, leg)
