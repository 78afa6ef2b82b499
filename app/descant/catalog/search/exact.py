"""Nearest neighbours by comparing with everything."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.catalog.search.transposition import Transpositions, are_transpositions, spectra_of, vectors_of

_PRODUCTS_AT_ONCE: Final = 72_000
"""Inner products a step of the exact search: 75 vectors with 80 segments in 12 keys. What a step needs stays in the
cache of one core; twice or half as many take no less time."""
EXACT_UNDER: Final = 100_000
"""Vectors of a leg under which all are compared with. Measured with D = 128 on 2 cores, 1,200 queries in no common key,
k = 20: exact 0.14 s at 10,000 vectors, 0.4 s at 50,000, 1.6 s at 100,000; hnswlib (ef 64 to 200) 0.1 to 0.4 s, then 0.5
to 1.5 s at 50,000, after building for 2 s and 47 s. Exact needs no file and no building, and is always the same.
"""

Labels = NDArray[np.int64]
Vectors = NDArray[np.float32]


class ExactIndex:
    """Compares with everything.

    Once it was asked in all transpositions it keeps spectra in the place of vectors: the same in other coordinates.
    """

    def __init__(self, dim: int) -> None:
        self._lock = threading.Lock()
        self._labels: Labels = np.empty(0, np.int64)
        self._vectors: Vectors = np.empty((0, dim), np.float32)
        self._are_spectra = False

    def __len__(self) -> int:
        return len(self._labels)

    def add(self, labels: Labels, vectors: Vectors) -> None:
        with self._lock:
            added = spectra_of(vectors) if self._are_spectra else vectors
            self._labels = np.concatenate([self._labels, labels])
            self._vectors = np.concatenate([self._vectors, added]) if len(self._vectors) else added

    def hide(self, labels: Labels) -> None:
        with self._lock:
            kept = ~np.isin(self._labels, labels)
            if not kept.all():
                self._labels, self._vectors = self._labels[kept], self._vectors[kept]

    @property
    def content(self) -> tuple[Labels, Vectors]:
        """Labels [N] and vectors [N, D]."""
        with self._lock:
            return self._labels, vectors_of(self._vectors) if self._are_spectra else self._vectors

    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        """Also for queries in several variants, as `nearest_exact`."""
        with self._lock:
            if not self._are_spectra and len(self._vectors) and queries.ndim == 3 and are_transpositions(queries):
                self._vectors, self._are_spectra = spectra_of(self._vectors), True
            labels, vectors, spectra = self._labels, self._vectors, self._are_spectra
        return nearest_exact(queries, labels, vectors, k, are_spectra=spectra)


def nearest_exact(
    queries: Vectors, labels: Labels, vectors: Vectors, k: int, *, are_spectra: bool = False
) -> tuple[Labels, NDArray[np.float32]]:
    """The k best of vectors [N, D] for each of queries [Q, D]: labels and inner products [Q, k], of equals the first.

    Queries may be S segments in V variants each, [V, S, D]; the answer is [V, S, k]. What does not exceed the k-th best
    of its segment in another variant may then be missing (-1): one variant that fits makes the others pointless.
    are_spectra: the vectors are given as `spectra_of` has them.
    """
    variants = queries if queries.ndim == 3 else queries[None]
    asked = variants.shape[0] * variants.shape[1]
    found = np.full((asked, k), -1, np.int64)
    similarity = np.full((asked, k), -1, np.float32)
    shape = (*queries.shape[:-1], k)
    if not len(vectors) or not asked:
        return found.reshape(shape), similarity.reshape(shape)
    turning = are_transpositions(variants)
    if are_spectra and not turning:
        variants = spectra_of(variants.reshape(asked, -1)).reshape(variants.shape)
    products = Transpositions(variants[0]).products if turning else _plain_products(variants)
    best = _Best(variants.shape[0], variants.shape[1], k)
    step = max(1, _PRODUCTS_AT_ONCE // asked)
    for start in range(0, len(vectors), step):
        some = vectors[start : start + step]
        best.take(products(spectra_of(some) if turning and not are_spectra else some), start)
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
