"""Nearest neighbours among millions of keys by inverted lists of quantised keys (faiss): made in seconds where a graph
takes minutes, and 26 to 56 bytes a key. All of faiss is here.

- Coarse means divide the keys among lists, and a query looks into the lists nearest to it; there long keys are compared
  by four bits for two of their numbers (product quantisation: André et al., "Cache locality is not enough", VLDB 2015),
  short ones by eight bits for each.
- faiss has one number of threads for all calls of a thread: it is set before each.
- On macOS and Windows its OpenMP and torch's cannot live in one process, and it is not used
  (https://github.com/faiss-wheels/faiss-wheels/issues/73).
"""

from __future__ import annotations

import importlib.util
import math
import sys
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from descant.catalog.search.exact import Labels, Vectors
from descant.catalog.search.shared_lock import SharedLock

LOOKED_INTO: Final = 64
"""Lists that a query looks into. Of 240 planted sources among 100,000 tracks the style leg finds 232 with 16, 233 with
32 and 234 with 64."""
HALVED_FROM: Final = 48
"""Numbers of a key from which two of them share four bits; each number of shorter keys has eight. (Of those 240 the
style leg, whose keys are of 32 numbers, finds 228 with four bits a number, however many lists are looked into, and of
another 72 it found 62 with four bits for two numbers, where the legs with keys of 64 numbers found all.)"""
LISTS_MOST: Final = 4096
TAUGHT_A_LIST: Final = 50
"""Keys from which each mean is learnt; faiss asks for 39."""
OUTGROWN: Final = 4
"""Lists are made anew where there would be so many times as many,"""
GONE_MOST: Final = 0.25
"""or where more than this of the keys are gone: what is gone stays in them, and is nothing that the table knows."""


def available() -> bool:
    """Whether there is a faiss that may be used here."""
    return sys.platform == "linux" and importlib.util.find_spec("faiss") is not None


def lists_for(count: int) -> int:
    """How many lists so many keys are divided among: the power of two next to the root."""
    return int(min(LISTS_MOST, 2 ** round(math.log2(max(16, count)) / 2)))


def taught_by(count: int) -> int:
    """How many keys the means of so many are to be learnt from."""
    return min(count, TAUGHT_A_LIST * lists_for(count))


class ListsIndex:
    """Safe between threads. Similarities are what the quantised keys give, good enough to propose by."""

    def __init__(self, threads: int, index: Any = None) -> None:
        self._lock, self._threads, self._index = SharedLock(), threads, index

    def __len__(self) -> int:
        return int(self._index.ntotal) if self._index else 0

    def fits(self, count: int) -> bool:
        """Whether these lists are right for so many keys: neither too few for them, nor full of what is gone."""
        if not self._index:
            return False
        return lists_for(count) < OUTGROWN * self._index.nlist and len(self) <= count * (1 + GONE_MOST)

    def teach(self, sample: Vectors, count: int) -> None:
        """Learns means from a sample [N, d], for about `count` keys to come. Before any `add`."""
        import faiss

        dim = sample.shape[1]
        lists = min(lists_for(count), max(1, len(sample) // TAUGHT_A_LIST))
        with self._lock.alone():
            faiss.omp_set_num_threads(self._threads)
            bits = f"PQ{dim // 2}x4fs" if dim >= HALVED_FROM else "SQ8"
            index: Any = faiss.index_factory(dim, f"IVF{lists},{bits}", faiss.METRIC_INNER_PRODUCT)
            index.train(sample)
            self._index = _looking(index)

    def add(self, labels: Labels, keys: Vectors) -> None:
        import faiss

        with self._lock.alone():
            faiss.omp_set_num_threads(self._threads)
            self._index.add_with_ids(keys, labels)

    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        """[Q, d] → labels and inner products [Q, k], -1 where there are fewer."""
        if not len(queries) or self._index is None:
            return np.full((len(queries), k), -1, np.int64), np.full((len(queries), k), -1, np.float32)
        import faiss

        with self._lock.shared():
            faiss.omp_set_num_threads(self._threads)
            products, labels = self._index.search(queries, k)
        return labels, np.clip(np.where(labels < 0, np.float32(-1), products), -1, 1)

    def to_bytes(self) -> NDArray[np.uint8]:
        """As `from_bytes` takes it."""
        import faiss

        with self._lock.alone():
            written: NDArray[np.uint8] = faiss.serialize_index(self._index)
        return written

    @classmethod
    def from_bytes(cls, data: NDArray[np.uint8], threads: int) -> ListsIndex:
        """What `to_bytes` made; of anything else the process may end: bytes are to be checked before."""
        import faiss

        return cls(threads, _looking(faiss.deserialize_index(data)))


def _looking(index: Any) -> Any:
    index.nprobe = min(LOOKED_INTO, index.nlist)
    return index
