"""Short keys in the place of vectors, so that a graph of millions fits into memory and is searched fast: fewer numbers
each, of very large catalogs fewer a track, and of music that is found in every musical key one for all twelve. A search
by keys proposes tracks; their whole vectors then decide."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.catalog.rolls import keyless

KEY_DIM: Final = 64
"""Numbers of a key at most."""
KEY_STEP: Final = 16
"""A key has a multiple of so many: as many as a processor multiplies at once."""
KEPT: Final = 0.85
"""Of the vectors' mean square a key need not keep more than this."""
KEYLESS_DIM: Final = 88
"""Numbers of a key that is the same in every musical key."""
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
    inner product of two keys is that of the vectors, less what lies outside. middle: of vectors that come in every
    musical key, [W], the mean of what `rolls.keyless` makes of them; it is taken off, and axes are [W, d].
    """

    version: str
    every: int
    axes: F32
    middle: F32 | None = None

    @property
    def keyless(self) -> bool:
        """Whether a vector has the same key in whatever musical key it is."""
        return self.middle is not None

    def of(self, vectors: F32) -> F32:
        """[N, D] → [N, d], not of unit length."""
        if self.middle is None:
            return np.ascontiguousarray(vectors @ self.axes)
        parts = [vectors[start : start + _AT_ONCE] for start in range(0, max(1, len(vectors)), _AT_ONCE)]
        return np.concatenate([(keyless(part) - self.middle) @ self.axes for part in parts])

    def fit(self, version: str, dim: int, *, turning: bool) -> bool:
        """Whether these are keys of such vectors [N, D]."""
        return self.version == version and self.keyless == turning and len(self.axes) == _width(dim, turning)

    def to_bytes(self) -> bytes:
        head = {"version": self.version, "every": self.every, "axes": self.axes.shape, "keyless": self.keyless}
        middle = b"" if self.middle is None else np.ascontiguousarray(self.middle, "<f4").tobytes()
        return json.dumps(head).encode("ascii") + b"\n" + np.ascontiguousarray(self.axes, "<f4").tobytes() + middle


_AT_ONCE: Final = 2_000
"""Vectors of which what is the same in every key is made at once: some megabytes."""


def keys_from_bytes(data: bytes) -> Keys:
    """Raises ValueError, KeyError or TypeError where these are none."""
    head, _, rest = data.partition(b"\n")
    told = json.loads(head)
    rows, columns = told["axes"]
    size = 4 * rows * columns
    if not 0 < columns <= rows or told["every"] < 1 or len(rest) != size + (4 * rows if told.get("keyless") else 0):
        raise ValueError("the keys are not of the size they tell")
    axes = np.frombuffer(rest[:size], "<f4").reshape(rows, columns).astype(np.float32)
    middle = np.frombuffer(rest[size:], "<f4").astype(np.float32) if told.get("keyless") else None
    return Keys(str(told["version"]), int(told["every"]), axes, middle)


def fitted(version: str, sample: F32, every: int, *, turning: bool = False) -> Keys:
    """The axes that keep most of the inner products of a catalog's vectors, seen in a sample [N, D] of them. turning:
    these are rows of twelve pitch classes, and are searched for in all twelve keys."""
    if turning:
        made = keyless(sample)
        middle = made.mean(axis=0)
        axes = _axes(made - middle)[1][:, :KEYLESS_DIM]
        return Keys(version, every, np.ascontiguousarray(axes, np.float32), middle)
    dim = sample.shape[1]
    if dim <= KEY_STEP:
        return Keys(version, every, np.eye(dim, dtype=np.float32))
    power, axes = _axes(sample)
    needed = int((np.cumsum(power) < KEPT * power.sum()).sum()) + 1
    count = min(-(-needed // KEY_STEP) * KEY_STEP, KEY_DIM, dim)
    return Keys(version, every, np.ascontiguousarray(axes[:, :count], np.float32))


def _axes(rows: F32) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The mean square of rows [N, D] along each of D axes, greatest first, and these axes, [D, D]."""
    power, axes = np.linalg.eigh(rows.T.astype(np.float64) @ rows)
    return power[::-1], axes[:, ::-1]


def _width(dim: int, turning: bool) -> int:
    """Of how many numbers of vectors [N, dim] a key is made."""
    return keyless(np.zeros((1, dim), np.float32)).shape[1] if turning else dim


def every_for(total: int, most: int) -> int:
    """The least number n such that every n-th of `total` segments makes not more than about `most`."""
    return max(1, -(-total // most))
