"""Two ways to find near vectors: comparing with all, and hnswlib. All of hnswlib's traps end here.

- Searches are safe beside each other and not beside an insert or a change of `ef`: one lock orders all of these.
- `ef` falls back to 10 when a file is loaded: it is set before each search.
- Deleting only hides: `hidden_fraction` says when to build anew.
- A bit-flipped file loads without complaint: a file counts only if its SHA-256 is the one recorded in SQLite.
- A search for more than can be reached raises: then the search is exact.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

import hnswlib
import numpy as np
from numpy.typing import NDArray

from descant.catalog import disk
from descant.catalog.search.shared_lock import SharedLock
from descant.catalog.search.transposition import Rolls, are_rolls, spectra_of
from descant.files import file_sha256

LINKS: Final = 12
"""hnswlib's M: neighbours a node keeps. 16, its default, takes a third more memory for links."""
EF_CONSTRUCTION: Final = 80
"""Breadth while building; hnswlib's default of 200 takes twice as long."""
EF_LEAST: Final = 40
"""Least breadth of a search; it is never less than twice k."""
_PRODUCTS_AT_ONCE: Final = 72_000
"""Inner products a step of the exact search: 75 vectors with 80 segments in 12 keys. What a step needs stays in the
cache of one core; twice or half as many take no less time."""

Labels = NDArray[np.int64]
Vectors = NDArray[np.float32]


class VectorIndex(Protocol):
    """Unit vectors under integer labels that are never used twice."""

    def __len__(self) -> int:
        """Vectors that can be found."""

    def add(self, labels: Labels, vectors: Vectors) -> None:
        """labels: [N]; vectors: [N, D], unit length."""

    def hide(self, labels: Labels) -> None:
        """Removes what of `labels` is there."""

    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        """queries [Q, D] of unit length → labels [Q, k], best first, and cosines [Q, k]; -1 and -1 where fewer.
        From several threads at once; a search waits only while the index changes."""


class ExactIndex:
    """Compares with everything."""

    def __init__(self, dim: int) -> None:
        self._lock = threading.Lock()
        self._labels: Labels = np.empty(0, np.int64)
        self._vectors: Vectors = np.empty((0, dim), np.float32)
        self._spectra: Vectors | None = None  # of the vectors, once they were searched in all keys

    def __len__(self) -> int:
        return len(self._labels)

    def add(self, labels: Labels, vectors: Vectors) -> None:
        with self._lock:
            self._labels = np.concatenate([self._labels, labels])
            self._vectors = np.concatenate([self._vectors, vectors])
            self._spectra = None

    def hide(self, labels: Labels) -> None:
        with self._lock:
            kept = ~np.isin(self._labels, labels)
            if not kept.all():
                self._labels, self._vectors, self._spectra = self._labels[kept], self._vectors[kept], None

    @property
    def content(self) -> tuple[Labels, Vectors]:
        """Labels [N] and vectors [N, D]."""
        with self._lock:
            return self._labels, self._vectors

    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        """Also for queries in several variants, as `nearest_exact`."""
        with self._lock:
            turning = queries.ndim == 3 and len(self._vectors) > 0 and are_rolls(queries)
            if turning and self._spectra is None:
                self._spectra = spectra_of(self._vectors)
            labels, vectors, spectra = self._labels, self._vectors, self._spectra
        return nearest_exact(queries, labels, vectors, k, spectra if turning else None)


def nearest_exact(
    queries: Vectors, labels: Labels, vectors: Vectors, k: int, spectra: Vectors | None = None
) -> tuple[Labels, NDArray[np.float32]]:
    """The k best of vectors [N, D] for each of queries [Q, D]: labels and inner products [Q, k], of equals the first.

    Queries may be S segments in V variants each, [V, S, D]; the answer is [V, S, k]. What does not exceed the k-th best
    of its segment in another variant may then be missing (-1): one variant that fits makes the others pointless.
    spectra: of the vectors (rolls.spectra_of), where they are at hand and the variants are a segment's twelve rolls.
    """
    variants = queries if queries.ndim == 3 else queries[None]
    asked = variants.shape[0] * variants.shape[1]
    found = np.full((asked, k), -1, np.int64)
    similarity = np.full((asked, k), -1, np.float32)
    shape = (*queries.shape[:-1], k)
    if not len(vectors) or not asked:
        return found.reshape(shape), similarity.reshape(shape)
    turning = spectra is not None or are_rolls(variants)
    products = Rolls(variants[0]).products if turning else _plain_products(variants)
    compared = vectors if spectra is None else spectra
    best = _Best(variants.shape[0], variants.shape[1], k)
    step = max(1, _PRODUCTS_AT_ONCE // asked)
    for start in range(0, len(vectors), step):
        some = compared[start : start + step]
        best.take(products(spectra_of(some) if turning and spectra is None else some), start)
    query, rank, place, value = best.ranked()
    found[query, rank], similarity[query, rank] = labels[place], value
    return found.reshape(shape), np.clip(similarity, -1, 1).reshape(shape)


def _plain_products(variants: Vectors) -> Callable[[Vectors], Vectors]:
    """variants [V, S, D] → what makes of vectors [N, D] the inner products [V, N, S]."""
    columns = np.ascontiguousarray(variants.transpose(0, 2, 1))
    return lambda vectors: np.matmul(vectors, columns)


class _Best:
    """The k best of each query, out of products that come a step at a time.

    Query v · S + s is variant v of segment s. Taken are queries, places of vectors, and products.
    """

    def __init__(self, variants: int, segments: int, k: int) -> None:
        self._variants, self._segments, self._k = variants, segments, k
        self._taken: list[tuple[Labels, Labels, Vectors]] = []
        self._fresh = 0
        self._floor = np.full(segments, -np.inf, np.float32)  # of each segment: what is not above it need not be taken
        self._floors = self._floor  # the same, once for each vector of a step

    def take(self, products: Vectors, start: int) -> None:
        """products: [V, N, S], with the vectors at start, start + 1, …"""
        count = products.shape[1]
        if len(self._floors) != count * self._segments:
            self._floors = np.tile(self._floor, count)
        over = np.flatnonzero(products.reshape(self._variants, -1) > self._floors)
        variant, rest = np.divmod(over, count * self._segments)
        place, segment = np.divmod(rest, self._segments)
        self._taken.append((variant * self._segments + segment, place + start, products.reshape(-1)[over]))
        self._fresh += len(over)
        if self._fresh > self._variants * self._segments * self._k:
            self._rise()

    def _rise(self) -> tuple[Labels, Labels]:
        """Raises the floor of each segment to its k-th best in the best of its variants; keeps what is not below it:
        query with product (`_packed`), and place."""
        query, place, product = (np.concatenate(part) for part in zip(*self._taken, strict=True))
        packed = _packed(query, product)
        begins = np.arange(self._variants * self._segments) * _QUERY
        ranked = np.sort(packed)
        nth = np.searchsorted(ranked, begins) + self._k - 1
        there = nth < np.searchsorted(ranked, begins + _QUERY)
        last = _packed(np.zeros_like(begins), np.full(len(begins), -np.inf, np.float32))
        last[there] = ranked[nth[there]] - begins[there]
        least = last.reshape(self._variants, self._segments).min(axis=0)
        self._floors = self._floor = _products_of(least)
        kept = packed <= (begins + np.tile(least, self._variants))[query]
        self._taken, self._fresh = [(query[kept], place[kept], product[kept])], 0
        return packed[kept], place[kept]

    def ranked(self) -> tuple[Labels, Labels, Labels, Vectors]:
        """Query, rank from 0, place and product of all that is among the best."""
        packed, place = self._rise()
        order = np.argsort(packed, kind="stable")
        packed, place = packed[order], place[order]
        query = packed // _QUERY
        rank = np.arange(len(query)) - np.searchsorted(query, query)
        kept = rank < self._k
        return query[kept], rank[kept], place[kept], _products_of(packed[kept] % _QUERY)


_QUERY: Final = 1 << 32
_MIDDLE: Final = 1 << 31


def _packed(query: Labels, product: Vectors) -> Labels:
    """query · 2³² + a number below 2³² that is the less the greater the product: sorting plain integers is fast, and
    one sort ranks the products of each query. The bits of a float are in its order, if those of negative ones turn."""
    bits = (0 - product).view(np.int32)
    return query * _QUERY + (bits ^ (bits >> 31 & 0x7FFFFFFF)) + _MIDDLE


def _products_of(low: Labels) -> Vectors:
    """The products in what `_packed` made, less the query."""
    bits = (low - _MIDDLE).astype(np.int32)
    made: Vectors = 0 - (bits ^ (bits >> 31 & 0x7FFFFFFF)).view(np.float32)
    return made


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
