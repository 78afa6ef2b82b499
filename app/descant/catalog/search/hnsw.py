"""Nearest neighbours by a graph. All of hnswlib's traps end here.

- Searches are safe beside each other and not beside an insert or a change of `ef`: one lock orders all of these.
- `ef` falls back to 10 when a file is loaded: it is set before each search.
- Deleting only hides: `hidden_fraction` says when to build anew.
- A bit-flipped file loads without complaint: a file counts only if its SHA-256 is the one recorded in SQLite.
- A search for more than can be reached raises: then the search is exact.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import hnswlib
import numpy as np
from numpy.typing import NDArray

from descant.catalog import disk
from descant.catalog.search.exact import Labels, Vectors, nearest_exact
from descant.catalog.search.shared_lock import SharedLock
from descant.files import file_sha256

LINKS: Final = 12
"""hnswlib's M: neighbours a node keeps. 16, its default, takes a third more memory for links."""
EF_CONSTRUCTION: Final = 80
"""Breadth while building; hnswlib's default of 200 takes twice as long."""
EF_LEAST: Final = 40
"""Least breadth of a search; it is never less than twice k."""


class HnswIndex:
    """A graph of neighbours; approximate, fast for large catalogs. Built anew it depends on the number of threads."""

    def __init__(self, dim: int, threads: int, graph: Any = None) -> None:
        self._lock = SharedLock()
        self._threads = threads
        if graph is None:
            graph = hnswlib.Index(space="ip", dim=dim)
            graph.init_index(max_elements=1, ef_construction=EF_CONSTRUCTION, M=LINKS, random_seed=1)
        graph.set_num_threads(threads)
        self._graph = graph
        held = graph.get_ids_list() if graph.element_count else []
        self._labels: Labels = np.sort(np.fromiter(held, np.int64, len(held)))  # a set of millions takes a gigabyte
        self._hidden: Labels = np.empty(0, np.int64)

    def __len__(self) -> int:
        return len(self._labels) - len(self._hidden)

    @property
    def hidden_fraction(self) -> float:
        return len(self._hidden) / len(self._labels) if len(self._labels) else 0.0

    def reserve(self, more: int) -> None:
        """Makes room for `more` vectors at once: growing copies everything."""
        with self._lock.alone():
            need = len(self._labels) + more
            if need > self._graph.max_elements:
                self._graph.resize_index(need)

    def add(self, labels: Labels, vectors: Vectors) -> None:
        self.reserve(len(labels))
        with self._lock.alone():
            self._graph.add_items(vectors, labels, num_threads=self._threads)
            ascending = not len(self._labels) or labels[0] > self._labels[-1]
            self._labels = np.concatenate([self._labels, labels])
            if not ascending:
                self._labels.sort()

    def hide(self, labels: Labels) -> None:
        with self._lock.alone():
            fresh = np.setdiff1d(_held(labels, self._labels), self._hidden)
            for label in fresh.tolist():
                self._graph.mark_deleted(label)
            self._hidden = np.union1d(self._hidden, fresh)

    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        found = np.full((len(queries), k), -1, np.int64)
        similarity = np.full((len(queries), k), -1, np.float32)
        breadth = max(EF_LEAST, 2 * k)
        with self._lock.shared(breadth):
            best = min(k, len(self))
            if not best or not len(queries):
                return found, similarity
            self._graph.set_ef(breadth)
            try:
                labels, distance = self._graph.knn_query(queries, k=best, num_threads=self._threads)
            except RuntimeError:  # fewer than k could be reached from the entry point
                live = np.setdiff1d(self._labels, self._hidden, assume_unique=True)
                vectors = np.asarray(self._graph.get_items(live), np.float32)
                return nearest_exact(queries, live, vectors, k)
        found[:, :best] = labels
        similarity[:, :best] = 1 - distance
        return found, np.clip(similarity, -1, 1)

    def save(self, path: Path) -> str:
        """Writes the file whole or not at all and returns its SHA-256. Raises OSError."""
        disk.make_folder(path.parent)
        disk.clear_leftovers(path.parent)
        with disk.replacing(path) as temporary:
            with self._lock.alone():
                try:
                    self._graph.save_index(str(temporary))
                except RuntimeError as error:
                    raise OSError(str(error)) from error
            return file_sha256(temporary)

    @classmethod
    def load(cls, path: Path, *, sha256: str, dim: int, live: int, hidden: Labels, threads: int) -> HnswIndex | None:
        """The index of a file, or None where it is missing or is not the very file that was recorded.

        live: vectors that must be findable in it; hidden: labels removed before it was saved.
        """
        try:
            before = path.stat()
            if file_sha256(path) != sha256:
                return None
            graph = hnswlib.Index(space="ip", dim=dim)
            graph.load_index(str(path))
            after = path.stat()
        except (OSError, RuntimeError):
            return None
        # hnswlib opens by name: what it read is what was hashed only if the name still means the same file.
        same = ("st_ino", "st_size", "st_mtime_ns")
        if any(getattr(before, name) != getattr(after, name) for name in same) or graph.dim != dim:
            return None
        index = cls(dim, threads, graph)
        index._hidden = np.unique(_held(hidden, index._labels))
        return index if len(index) == live else None


def _held(labels: Labels, held: Labels) -> Labels:
    """Those of `labels` that are in `held`, which ascends."""
    if not len(held):
        return labels[:0]
    there: Labels = labels[held[np.minimum(np.searchsorted(held, labels), len(held) - 1)] == labels]
    return there
