"""The index of one leg, kept in step with the catalog: exact while the catalog is small, then by codes.

By codes (`search.projection`) means: hnswlib for what was built, exact for the rest. Only `build`, which the writer
calls after adding, ever builds or grows a graph. Whoever searches takes the saved graph if it is the very file that was
recorded, and compares exactly with the codes of what came after it, or with all codes if there is no such graph: that
costs seconds where building costs minutes.
"""

from __future__ import annotations

import logging
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.catalog.search.exact import EXACT_UNDER as EXACT_UNDER
from descant.catalog.search.exact import ExactIndex, Labels, Vectors
from descant.catalog.search.hnsw import HnswIndex
from descant.catalog.search.projection import SAMPLED_TRACKS, Codes, every_for, fitted
from descant.catalog.search.shared_lock import SharedLock
from descant.catalog.search.stored import IndexRecord, StoredVectors, Table
from descant.progress import CancelToken, Progress, check, silent

log = logging.getLogger(__name__)

HIDDEN_MOST: Final = 0.25
"""Fraction of hidden (removed) vectors above which the graph is built anew."""
SAVED_EVERY: Final = 1_000_000
"""Codes that are added between two times a graph is saved: minutes, and all that is lost where a person or the power
stops it."""
_STEP: Final = 2_000
"""Vectors added between two looks at the cancel token: some seconds."""


class LegIndex:
    """Safe between threads: searches go on side by side, and wait while the index changes.

    table: what the index was brought to last; generation: the catalog's then, -1 before and after a failed build.
    """

    def __init__(self, stored: StoredVectors, threads: int, exact_under: int, codes_most: int) -> None:
        self.exact_under, self.codes_most = exact_under, codes_most
        self.generation, self.table = -1, Table([], np.empty(0, np.int64), np.empty(0, np.int64), "", 0)
        self._stored, self._threads = stored, threads
        self._lock = SharedLock()
        self._reset(None)

    def _reset(self, codes: Codes | None) -> None:
        """Empty, for what `table` says."""
        self._codes = codes
        self._graph: HnswIndex | None = None
        self._rest = ExactIndex(codes.axes.shape[1] if codes else self.table.dim)
        self._next_label = 0
        self._tried = ""  # SHA-256, as recorded, of the file that was last read or written

    @property
    def codes(self) -> Codes | None:
        """What is compared with in the place of vectors; None where it is the vectors themselves."""
        return self._codes

    @property
    def graph_size(self) -> int:
        """Codes that are found through the graph; the others are compared with exactly."""
        return len(self._graph) if self._graph else 0

    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        """As `nearest_exact`. Where there are codes, by them: of variants [V, S, D] the k nearest [1, S, k] of each
        segment in whichever variant, and cosines come out smaller than they are."""
        with self._lock.shared():
            if self._codes is None:
                return self._rest.search(queries, k)
            asked = self._codes.asked(queries)
            flat = asked.reshape(-1, asked.shape[-1])
            found = [part.search(flat, k) for part in (self._graph, self._rest) if part is not None]
        labels = np.hstack([one for part, _ in found for one in part.reshape(*asked.shape[:2], k)])
        similarity = np.hstack([one for _, part in found for one in part.reshape(*asked.shape[:2], k)])
        order = np.lexsort((labels, -similarity, labels < 0), axis=1)[:, :k]
        shape = (*(1,) * (queries.ndim - 2), len(order), k)
        best = (np.take_along_axis(of, order, axis=1).reshape(shape) for of in (labels, similarity))
        return next(best), next(best)

    def update(self, generation: int, *, progress: Progress = silent, cancel: CancelToken | None = None) -> None:
        """Brings the index to what the catalog, of this generation, holds, without building anything. Whoever calls
        holds a snapshot of the catalog. Where it is stopped, the next call goes on."""
        with self._lock.alone():
            table, before = self._stored.table(), self.table
            self.generation, self.table = -1, table
            if (before.version, before.dim) != (table.version, table.dim):
                self._reset(None)
            if table.total < self.exact_under or not table.total:
                if self._codes:
                    self._reset(None)
            elif not self._codes:
                self._load()
            self._follow(progress, cancel)
            if self._codes and len(self._rest) > self.exact_under:
                record = self._stored.record()
                if record and record.sha256 != self._tried:  # another has built and saved a graph since
                    self._load()
                    self._follow(progress, cancel)
            expected = table.codes(self._codes.every if self._codes else 1)
            if self.graph_size + len(self._rest) != expected:  # recorded, yet not what the catalog holds
                self._reset(self._codes)
                self._append(progress, cancel)
            self.generation = generation

    def _follow(self, progress: Progress, cancel: CancelToken | None) -> None:
        """Hides what was removed and takes in what was added."""
        retired = self._stored.retired()
        for part in (self._graph, self._rest):
            if part:
                part.hide(retired)
        self._append(progress, cancel)

    def _append(self, progress: Progress, cancel: CancelToken | None) -> None:
        if self.table.next_label > self._next_label:
            codes = self._codes
            runs: list[tuple[Labels, Vectors]] = []
            held = self.graph_size + len(self._rest)
            total = self.table.codes(codes.every if codes else 1)
            for labels, vectors in self._stored.from_label(self._next_label, codes.every if codes else 1):
                check(cancel)
                if runs:  # else it is done at once
                    progress("index", min(held, total), total)
                runs.append((labels, codes.of(vectors) if codes else vectors))
                held += len(labels)
            if runs:
                self._rest.add(np.concatenate([r[0] for r in runs]), np.concatenate([r[1] for r in runs]))
            self._next_label = self.table.next_label

    def _load(self) -> None:
        """The recorded codes with their graph, or without it where it is not as recorded, or codes fitted now."""
        table, codes, record = self.table, self._stored.codes(), self._stored.record()
        told = (table.version, table.dim, table.pitch_classes)
        usable = codes is not None and (codes.version, len(codes.axes), codes.profile is not None) == told
        if codes is None or not usable:
            codes = self._fitted()
        self._reset(codes)
        if record is None:
            return
        self._tried, dim = record.sha256, codes.axes.shape[1]
        if not usable or (record.version, record.dim) != (table.version, dim):
            return
        hidden, path = self._stored.retired(record.generation), self._stored.index_path
        graph = HnswIndex.load(
            path, sha256=record.sha256, dim=dim, live=record.live, hidden=hidden, threads=self._threads
        )
        if graph:
            self._graph, self._next_label = graph, record.next_label

    def _fitted(self) -> Codes:
        table = self.table
        some = np.linspace(0, len(table.first) - 1, min(len(table.first), SAMPLED_TRACKS)).round().astype(np.int64)
        vectors = self._stored.sample(table.first[some])
        return fitted(table.version, vectors, every_for(table.total, self.codes_most), table.pitch_classes)

    def grow(self, *, progress: Progress = silent, cancel: CancelToken | None = None) -> bool:
        """As `build`, and records it. False where there is nothing more, or where it could not be saved."""
        with self._stored.connection.snapshot():
            if self.generation != self._stored.connection.generation:
                self.update(self._stored.connection.generation, progress=progress, cancel=cancel)
            try:
                record = self.build(progress=progress, cancel=cancel)
            except OSError:
                log.exception("the %s index could not be saved", self._stored.leg)
                return False
        if record is None or self.codes is None:
            return False
        self._stored.put_record(record, self.codes)
        return True

    def build(self, *, progress: Progress = silent, cancel: CancelToken | None = None) -> IndexRecord | None:
        """After `update`: takes SAVED_EVERY codes more into the graph and saves it; None where it is worth none, or has
        them all.

        The record, and `codes` with it, are for SQLite. Raises Cancelled (`update` then begins from what was saved) and
        OSError.
        """
        with self._lock.alone():
            if self._codes is None:
                return None
            table = self.table
            spoiled = self._graph and self._graph.hidden_fraction > HIDDEN_MOST
            if spoiled or every_for(table.total, self.codes_most) > self._codes.every:
                self._reset(self._fitted())
                self._append(progress, cancel)
            labels, vectors = self._rest.content
            if not len(labels):
                return None
            end, next_label = _whole_tracks(labels, table)
            dim = self._codes.axes.shape[1]
            graph = self._graph or HnswIndex(dim, self._threads)
            before, total = len(graph), len(graph) + len(labels)
            try:
                graph.reserve(len(labels))
                for start in range(0, end, _STEP):
                    check(cancel)
                    progress("index", before + start, total)
                    stop = min(start + _STEP, end)
                    graph.add(labels[start:stop], vectors[start:stop])
            except BaseException:
                self._reset(None)  # no half of a graph stays behind
                self.generation = -1
                raise
            progress("index", before + end, total)
            self._graph, self._rest = graph, ExactIndex(dim)
            self._rest.add(labels[end:], vectors[end:])
            self._tried = graph.save(self._stored.index_path)
            return IndexRecord(self._tried, self.generation, next_label, table.version, dim, len(graph))


def _whole_tracks(labels: Labels, table: Table) -> tuple[int, int]:
    """How many of the labels, which ascend, are SAVED_EVERY or little more and end with a track; and the first label
    of what comes then."""
    if len(labels) > SAVED_EVERY:
        row = int(np.searchsorted(table.first, labels[SAVED_EVERY]))
        if row < len(table.first):
            return int(np.searchsorted(labels, table.first[row])), int(table.first[row])
    return len(labels), table.next_label
