"""The index of one leg, kept in step with the catalog: exact while the catalog is small, then by keys.

By keys (`catalog.keys`) means: hnswlib for what was built, exact for the rest. Only `build`, which the writer calls
after adding, ever builds or grows a graph. Whoever searches takes the saved graph if it is the very file that was
recorded, and compares exactly with the keys of what came after it, or with all keys if there is no such graph: that
costs seconds where building costs minutes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from descant.catalog.search.projection import KEYS_MOST, SAMPLED_TRACKS, Keys, every_for, fitted
from descant.catalog.search.shared_lock import SharedLock
from descant.catalog.search.vectors import ExactIndex, HnswIndex, Labels, Vectors
from descant.progress import CancelToken, Progress, silent

EXACT_UNDER: Final = 100_000
"""Vectors of a leg under which all are compared with. Measured with D = 128 on 2 cores, 1,200 queries in no common key,
k = 20: exact 0.14 s at 10,000 vectors, 0.4 s at 50,000, 1.6 s at 100,000; hnswlib (ef 64 to 200) 0.1 to 0.4 s, then 0.5
to 1.5 s at 50,000, after building for 2 s and 47 s. Exact needs no file and no building, and is always the same.
"""
HIDDEN_MOST: Final = 0.25
"""Fraction of hidden (removed) vectors above which the graph is built anew."""
SAVED_EVERY: Final = 1_000_000
"""Keys that are added between two times a graph is saved: minutes, and all that is lost where a person or the power
stops it."""
_STEP: Final = 2_000
"""Vectors added between two looks at the cancel token: some seconds."""


@dataclass(frozen=True)
class IndexRecord:
    """What SQLite knows of index/<leg>.hnsw. next_label: labels from here on are not in it; dim: of a key; live: keys
    that can be found."""

    sha256: str
    generation: int
    next_label: int
    version: str
    dim: int
    live: int


@dataclass(frozen=True, eq=False)
class Table:
    """Which labels belong to which track: labels first[i] … first[i] + count[i] - 1 are the segments of ids[i].

    Sorted by first. Of the current version of the view alone. pitch_classes: as an Embedding has it.
    """

    ids: list[str]
    first: NDArray[np.int64]
    count: NDArray[np.int64]
    version: str
    dim: int
    pitch_classes: bool = False

    @property
    def total(self) -> int:
        return int(self.count.sum())

    def keys(self, every: int) -> int:
        """Segments that have a key where each `every`-th of a track has one."""
        return int((-(-self.count // every)).sum())

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

    def vectors_from(self, leg: str, first_label: int, every: int = 1) -> Iterator[tuple[Labels, Vectors]]:
        """Labels [N] and unit vectors [N, D] of the current version whose labels are first_label or above, in bounded
        runs; of each track segments 0, every, 2 · every, …"""

    def sample(self, leg: str, first_labels: Labels) -> Vectors:
        """Unit vectors [N, D] of the tracks whose first labels these are."""

    def retired_labels(self, leg: str, until: int | None = None) -> Labels:
        """All labels ever removed, up to and with generation `until`."""

    def index_record(self, leg: str) -> IndexRecord | None: ...

    def index_keys(self, leg: str) -> Keys | None:
        """The keys that were recorded with an index."""


class LegIndex:
    """Safe between threads: searches go on side by side, and wait while the index changes."""

    def __init__(
        self,
        leg: str,
        path: Path,
        *,
        threads: int,
        exact_under: int = EXACT_UNDER,
        keys_most: int = KEYS_MOST,
    ) -> None:
        self.exact_under, self.keys_most = exact_under, keys_most
        self._leg, self._path, self._threads = leg, path, threads
        self._lock = SharedLock()
        self._reset("", 0, None)

    def _reset(self, version: str, dim: int, keys: Keys | None) -> None:
        self._version, self._dim, self._keys = version, dim, keys
        self._graph: HnswIndex | None = None
        self._rest = ExactIndex(keys.axes.shape[1] if keys else dim)
        self._next_label = 0
        self._tried = ""  # SHA-256, as recorded, of the file that was last read or written

    @property
    def keys(self) -> Keys | None:
        """What is compared with in the place of vectors; None where it is the vectors themselves."""
        return self._keys

    @property
    def graph_size(self) -> int:
        """Keys that are found through the graph; the others are compared with exactly."""
        return len(self._graph) if self._graph else 0

    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        """As `nearest_exact`. Where there are keys, by them: of variants [V, S, D] the k nearest [1, S, k] of each
        segment in whichever variant, and cosines come out smaller than they are."""
        with self._lock.shared():
            if self._keys is None:
                return self._rest.search(queries, k)
            asked = self._keys.asked(queries)
            flat = asked.reshape(-1, asked.shape[-1])
            found = [part.search(flat, k) for part in (self._graph, self._rest) if part is not None]
        labels = np.hstack([one for part, _ in found for one in part.reshape(*asked.shape[:2], k)])
        similarity = np.hstack([one for _, part in found for one in part.reshape(*asked.shape[:2], k)])
        order = np.lexsort((labels, -similarity, labels < 0), axis=1)[:, :k]
        shape = (*(1,) * (queries.ndim - 2), len(order), k)
        best = (np.take_along_axis(of, order, axis=1).reshape(shape) for of in (labels, similarity))
        return next(best), next(best)

    def update(self, source: VectorSource, table: Table) -> None:
        """Brings the index to what `table` says, without building anything."""
        with self._lock.alone():
            if (self._version, self._dim) != (table.version, table.dim):
                self._reset(table.version, table.dim, None)
            if table.total < self.exact_under or not table.total:
                if self._keys:
                    self._reset(table.version, table.dim, None)
            elif not self._keys:
                self._load(source, table)
            self._follow(source, table)
            if self._keys and len(self._rest) > self.exact_under and self._is_old(source):
                self._load(source, table)
                self._follow(source, table)
            if self.graph_size + len(self._rest) != self._expected(table):  # recorded, yet not what the catalog holds
                self._reset(table.version, table.dim, self._keys)
                self._append(source, table)

    def _follow(self, source: VectorSource, table: Table) -> None:
        """Hides what was removed and takes in what was added."""
        retired = source.retired_labels(self._leg)
        for part in (self._graph, self._rest):
            if part:
                part.hide(retired)
        self._append(source, table)

    def _is_old(self, source: VectorSource) -> bool:
        """Whether another has built and saved a graph since."""
        record = source.index_record(self._leg)
        return record is not None and record.sha256 != self._tried

    def _expected(self, table: Table) -> int:
        return table.keys(self._keys.every if self._keys else 1)

    def _append(self, source: VectorSource, table: Table) -> None:
        if table.next_label > self._next_label:
            runs = list(self._runs(source, self._next_label))
            if runs:
                self._rest.add(np.concatenate([r[0] for r in runs]), np.concatenate([r[1] for r in runs]))
            self._next_label = table.next_label

    def _runs(self, source: VectorSource, first_label: int) -> Iterator[tuple[Labels, Vectors]]:
        """What is to be held of the vectors from a label on."""
        if not self._keys:
            yield from source.vectors_from(self._leg, first_label)
            return
        for labels, vectors in source.vectors_from(self._leg, first_label, self._keys.every):
            yield labels, self._keys.of(vectors)

    def _load(self, source: VectorSource, table: Table) -> None:
        """The recorded keys with their graph, or without it where it is not as recorded, or keys fitted now."""
        keys, record = source.index_keys(self._leg), source.index_record(self._leg)
        told = (table.version, table.dim, table.pitch_classes)
        usable = keys is not None and (keys.version, len(keys.axes), keys.profile is not None) == told
        if keys is None or not usable:
            keys = self._fitted(source, table)
        self._reset(table.version, table.dim, keys)
        if record is None:
            return
        self._tried, dim = record.sha256, keys.axes.shape[1]
        if not usable or (record.version, record.dim) != (table.version, dim):
            return
        hidden = source.retired_labels(self._leg, record.generation)
        graph = HnswIndex.load(
            self._path, sha256=record.sha256, dim=dim, live=record.live, hidden=hidden, threads=self._threads
        )
        if graph:
            self._graph, self._next_label = graph, record.next_label

    def _fitted(self, source: VectorSource, table: Table) -> Keys:
        some = np.linspace(0, len(table.first) - 1, min(len(table.first), SAMPLED_TRACKS)).round().astype(np.int64)
        vectors = source.sample(self._leg, table.first[some])
        return fitted(table.version, vectors, every_for(table.total, self.keys_most), table.pitch_classes)

    def build(
        self,
        source: VectorSource,
        table: Table,
        generation: int,
        *,
        progress: Progress = silent,
        cancel: CancelToken | None = None,
    ) -> IndexRecord | None:
        """After `update`: takes SAVED_EVERY keys more into the graph and saves it; None where it is worth none, or has
        them all.

        The record, and `keys` with it, are for SQLite. Raises Cancelled (`update` then begins from what was saved) and
        OSError.
        """
        with self._lock.alone():
            if self._keys is None:
                return None
            spoiled = self._graph and self._graph.hidden_fraction > HIDDEN_MOST
            if spoiled or every_for(table.total, self.keys_most) > self._keys.every:
                self._reset(table.version, table.dim, self._fitted(source, table))
                self._append(source, table)
            labels, vectors = self._rest.content
            if not len(labels):
                return None
            end, next_label = _whole_tracks(labels, table)
            dim = self._keys.axes.shape[1]
            graph = self._graph or HnswIndex(dim, self._threads)
            before, total = len(graph), len(graph) + len(labels)
            try:
                graph.reserve(len(labels))
                for start in range(0, end, _STEP):
                    if cancel:
                        cancel.check()
                    progress("index", before + start, total)
                    stop = min(start + _STEP, end)
                    graph.add(labels[start:stop], vectors[start:stop])
            except BaseException:
                self._reset("", 0, None)  # no half of a graph stays behind
                raise
            progress("index", before + end, total)
            self._graph, self._rest = graph, ExactIndex(dim)
            self._rest.add(labels[end:], vectors[end:])
            self._tried = graph.save(self._path)
            return IndexRecord(self._tried, generation, next_label, table.version, dim, len(graph))


def _whole_tracks(labels: Labels, table: Table) -> tuple[int, int]:
    """How many of the labels, which ascend, are SAVED_EVERY or little more and end with a track; and the first label
    of what comes then."""
    if len(labels) > SAVED_EVERY:
        row = int(np.searchsorted(table.first, labels[SAVED_EVERY]))
        if row < len(table.first):
            return int(np.searchsorted(labels, table.first[row])), int(table.first[row])
    return len(labels), table.next_label
