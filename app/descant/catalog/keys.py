"""Short keys in the place of vectors, so that a graph of millions fits into memory: fewer numbers each, and of very
large catalogs fewer a track. A search by keys proposes tracks; their whole vectors then decide."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

KEY_DIM: Final = 64
"""Numbers of a key at most."""
KEY_STEP: Final = 16
"""A key has a multiple of so many: as many as a processor multiplies at once."""
KEPT: Final = 0.85
"""Of the vectors' mean square a key need not keep more than this."""
KEYS_MOST: Final = 3_600_000
"""Keys of a leg at most, 36 each of 100,000 tracks: beyond, of a track's segments every second, third, … has one.
(A million keys of 64 numbers take half a gigabyte.)"""
SAMPLED_TRACKS: Final = 400
"""Tracks from whose vectors the axes are found."""

F32 = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Keys:
    """How the vectors of one version of a view become keys.

    every: segments 0, every, 2 · every, … of a track have a key; axes: float32 [D, d], orthonormal columns, so that the
    inner product of two keys is that of the vectors, less what lies outside.
    """

    version: str
    every: int
    axes: F32

    def of(self, vectors: F32) -> F32:
        """[N, D] → [N, d], not of unit length."""
        return np.ascontiguousarray(vectors @ self.axes)

    def to_bytes(self) -> bytes:
        head = {"version": self.version, "every": self.every, "axes": self.axes.shape}
        return json.dumps(head).encode("ascii") + b"\n" + np.ascontiguousarray(self.axes, "<f4").tobytes()


def keys_from_bytes(data: bytes) -> Keys:
    """Raises ValueError, KeyError or TypeError where these are none."""
    head, _, rest = data.partition(b"\n")
    told = json.loads(head)
    rows, columns = told["axes"]
    if not 0 < columns <= rows or told["every"] < 1 or len(rest) != 4 * rows * columns:
        raise ValueError("the keys are not of the size they tell")
    axes = np.frombuffer(rest, "<f4").reshape(rows, columns).astype(np.float32)
    return Keys(str(told["version"]), int(told["every"]), axes)


def fitted(version: str, sample: F32, every: int) -> Keys:
    """The axes that keep most of the inner products of a catalog's vectors, seen in a sample [N, D] of them."""
    dim = sample.shape[1]
    if dim <= KEY_STEP:
        return Keys(version, every, np.eye(dim, dtype=np.float32))
    power, axes = np.linalg.eigh(sample.T.astype(np.float64) @ sample)
    power, axes = power[::-1], axes[:, ::-1]
    needed = int((np.cumsum(power) < KEPT * power.sum()).sum()) + 1
    count = min(-(-needed // KEY_STEP) * KEY_STEP, KEY_DIM, dim)
    return Keys(version, every, np.ascontiguousarray(axes[:, :count], np.float32))


def every_for(total: int, most: int) -> int:
    """The least number n such that every n-th of `total` segments makes not more than about `most`."""
    return max(1, -(-total // most))
