"""The index of one leg, kept in step with the catalog: hnswlib for what was built, exact for the rest.

Only `build`, which the writer calls after adding, ever builds or grows a graph. Whoever searches takes the saved graph
if it is the very file that was recorded, and compares exactly with what came after it, or with everything if there is
no such graph: that costs seconds where building costs minutes.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from descant.catalog.vectors import ExactIndex, HnswIndex, Labels, Vectors
from descant.progress import CancelToken, Progress, silent

EXACT_UNDER: Final = 100_000
"""Vectors of a leg under which no graph is built. Measured with D = 128 on 2 cores, 1,200 queries, k = 20: exact 0.14 s
at 10,000 vectors, 0.4 s at 50,000, 1.6 s at 100,000; hnswlib (ef 64 to 200) 0.1 to 0.4 s, then 0.5 to 1.5 s at 50,000,
after building for 2 s and 47 s. Exact needs no file and no building, and always gives the same answer."""
HIDDEN_MOST: Final = 0.25
"""Fraction of hidden (removed) vectors above which the graph is built anew."""
_STEP: Final = 2_000
"""Vectors added between two looks at the cancel token: some seconds."""


@dataclass(frozen=True)
class IndexRecord:
    """What SQLite knows of index/<leg>.hnsw. next_label: labels from here on are not in it; live: findable vectors."""

    sha256: str
    generation: int
    next_label: int
    version: str
    dim: int
    live: int


@dataclass(frozen=True, eq=False)
class Table:
    """Which labels belong to which track: labels first[i] … first[i] + count[i] - 1 are the segments of ids[i].

    Sorted by first. Of the current version of the view alone.
    """

    ids: list[str]
    first: NDArray[np.int64]
    count: NDArray[np.int64]
    version: str
    dim: int

    @property
    def total(self) -> int:
        return int(self.count.sum())

    @property
    def next_label(self) -> int:
        return int(self.first[-1] + self.count[-1]) if len(self.first) else 0

    def locate(self, labels: Labels) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """labels of any shape → index into ids and segment number, both -1 where a label is of no track here."""
        if not len(self.first):
            nowhere = np.full(labels.shape, -1, np.int32)
            return nowhere, nowhere.copy()
        row = np.clip(np.searchsorted(self.first, labels, side="right") - 1, 0, None)
        segment = labels - self.first[row]
        known = (segment >= 0) & (segment < self.count[row])
        return np.where(known, row, -1).astype(np.int32), np.where(known, segment, -1).astype(np.int32)


class VectorSource(Protocol):
    """Where vectors truly are (SQLite, in the store)."""

    def vectors_from(self, leg: str, first_label: int) -> tuple[Labels, Vectors]:
        """Labels [N] and unit vectors [N, D] of the current version whose labels are first_label or above."""

    def retired_labels(self, leg: str, until: int | None = None) -> Labels:
        """All labels ever removed, up to and with generation `until`."""

    def index_record(self, leg: str) -> IndexRecord | None: ...


class LegIndex:
    """Safe between threads: a search waits while the index changes."""

    def __init__(self, leg: str, path: Path, *, threads: int, exact_under: int = EXACT_UNDER) -> None:
        self.exact_under = exact_under
        self._leg, self._path, self._threads = leg, path, threads
        self._lock = threading.Lock()
        self._reset("", 0)

    def _reset(self, version: str, dim: int) -> None:
        self._version, self._dim = version, dim
        self._graph: HnswIndex | None = None
        self._rest = ExactIndex(dim)
        self._next_label = 0

    @property
    def graph_size(self) -> int:
        """Vectors that are found through the graph; the others are compared with exactly."""
        return len(self._graph) if self._graph else 0

    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        """As VectorIndex.search."""
        with self._lock:
            labels, similarity = self._rest.search(queries, k)
            if not self._graph:
                return labels, similarity
            more, closeness = self._graph.search(queries, k)
        labels, similarity = np.hstack([more, labels]), np.hstack([closeness, similarity])
        order = np.lexsort((labels, -similarity, labels < 0), axis=1)[:, :k]
        return np.take_along_axis(labels, order, axis=1), np.take_along_axis(similarity, order, axis=1)

    def update(self, source: VectorSource, table: Table) -> None:
        """Brings the index to what `table` says, without building anything."""
        with self._lock:
            if (self._version, self._dim) != (table.version, table.dim):
                self._reset(table.version, table.dim)
            if table.total < self.exact_under:
                if self._graph:
                    self._reset(table.version, table.dim)
            elif not self._graph:
                self._load(source, table)
            retired = source.retired_labels(self._leg)
            for part in (self._graph, self._rest):
                if part:
                    part.hide(retired)
            self._append(source, table)
            if self.graph_size + len(self._rest) != table.total:  # recorded, yet not what the catalog holds
                self._reset(table.version, table.dim)
                self._append(source, table)

    def _append(self, source: VectorSource, table: Table) -> None:
        if table.next_label > self._next_label:
            self._rest.add(*source.vectors_from(self._leg, self._next_label))
            self._next_label = table.next_label

    def _load(self, source: VectorSource, table: Table) -> None:
        record = source.index_record(self._leg)
        if record is None or (record.version, record.dim) != (table.version, table.dim):
            return
        hidden = source.retired_labels(self._leg, record.generation)
        graph = HnswIndex.load(
            self._path, sha256=record.sha256, dim=table.dim, live=record.live, hidden=hidden, threads=self._threads
        )
        if graph:
            self._reset(table.version, table.dim)
            self._graph, self._next_label = graph, record.next_label

    def build(
        self,
        source: VectorSource,
        table: Table,
        generation: int,
        *,
        progress: Progress = silent,
        cancel: CancelToken | None = None,
    ) -> IndexRecord | None:
        """After `update`: takes all vectors into the graph and saves it, if it is worth one and is not up to date.

        The record is for SQLite. Raises Cancelled (the index is exact then) and OSError.
        """
        with self._lock:
            graph = self._graph
            if graph and graph.hidden_fraction > HIDDEN_MOST:
                graph = None
            if table.total < self.exact_under or (graph and not len(self._rest)):
                return None
            labels, vectors = self._rest.content if graph else source.vectors_from(self._leg, 0)
            self._reset(table.version, table.dim)  # whatever happens below leaves no half of a graph behind
            graph = graph or HnswIndex(table.dim, self._threads)
            graph.reserve(len(labels))
            for start in range(0, len(labels), _STEP):
                if cancel:
                    cancel.check()
                progress("index", start, len(labels))
                graph.add(labels[start : start + _STEP], vectors[start : start + _STEP])
            progress("index", len(labels), len(labels))
            self._graph, self._next_label = graph, table.next_label
            return IndexRecord(
                graph.save(self._path), generation, table.next_label, table.version, table.dim, len(graph)
            )
