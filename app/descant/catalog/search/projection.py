"""PCA codes in the place of vectors, so that a graph of millions fits into memory: fewer numbers each, and of very
large catalogs fewer a track. A search by codes proposes tracks; their whole vectors then decide."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.encoders.transposition import CLASSES, lowered

CODE_DIM: Final = 64
"""Numbers of a code at most."""
CODE_STEP: Final = 16
"""A code has a multiple of so many: as many as a processor multiplies at once."""
KEPT: Final = 0.85
"""Of the vectors' mean square a code need not keep more than this."""
CODES_MOST: Final = 3_600_000
"""Codes of a leg at most, 36 each of 100,000 tracks: beyond, of a track's segments every second, third, … has one.
(A million codes of 64 numbers take half a gigabyte.)"""
SAMPLED_TRACKS: Final = 400
"""Tracks from whose vectors the axes are found."""
SEARCHES: Final = 480
"""For a query: each of its segments is asked for in as many musical keys as these allow, those that it fits best."""
LIKELY_LEAST: Final = 2
"""Musical keys of a segment at least. (Of segments of 332 derived tracks and their places in their sources, of a
cosine above .5, the source's key is among the likeliest 2, 3, 4 and 6 for .82, .89, .93 and .97 in the recording leg,
.86, .92, .95 and .98 in the composition leg; a source has many segments.)"""
_ROUNDS: Final = 100
"""Rounds in which a profile is found at most; it takes some twenty."""

F32 = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Codes:
    """The projection of one encoder version's vectors on their principal axes.

    every: segments 0, every, 2 · every, … of a track have a code; axes: float32 [D, d], orthonormal columns, so that
    the inner product of two codes is that of the vectors, less what lies outside.

    profile: float32 [D], where another musical key is a roll of the vectors: the mean of segments, each transposed to
    where it is most like it. A code is made of a segment so transposed. Two that are alike in some musical key are then
    alike as they are, and a query need not be asked in all twelve.
    """

    version: str
    every: int
    axes: F32
    profile: F32 | None = None

    def of(self, vectors: F32) -> F32:
        """[N, D] → [N, d], not of unit length."""
        upright = vectors if self.profile is None else lowered(vectors, fits(vectors, self.profile).argmax(axis=1))
        return np.ascontiguousarray(upright @ self.axes)

    def asked(self, queries: F32) -> F32:
        """Queries [S, D], or in V variants each [V, S, D] → the codes [A, S, d] to search for.

        Where there is a profile, the first variant in the musical keys that it fits best; else all variants.
        """
        variants = queries if queries.ndim == 3 else queries[None]
        if self.profile is not None:
            count = max(LIKELY_LEAST, min(CLASSES, SEARCHES // max(1, variants.shape[1])))
            likely = np.argsort(-fits(variants[0], self.profile), axis=1, kind="stable")[:, :count]
            variants = np.stack([lowered(variants[0], roll) for roll in likely.T])
        codes: F32 = np.ascontiguousarray(variants @ self.axes)
        return codes

    def to_bytes(self) -> bytes:
        head = {"version": self.version, "every": self.every, "axes": self.axes.shape}
        numbers = self.axes.ravel()
        if self.profile is not None:
            head["profile"] = self.profile.shape
            numbers = np.concatenate([numbers, self.profile])
        return json.dumps(head).encode("ascii") + b"\n" + numbers.astype("<f4").tobytes()


def codes_from_bytes(data: bytes) -> Codes:
    """Raises ValueError, KeyError or TypeError where these are none."""
    head, _, rest = data.partition(b"\n")
    told = json.loads(head)
    rows, columns = told["axes"]
    (profile,) = told.get("profile", [0])  # versions before had none
    of_classes = profile == rows and rows % CLASSES == 0
    if not 0 < columns <= rows or told["every"] < 1 or not (of_classes or profile == 0):
        raise ValueError("the codes are not of the size they tell")
    numbers = np.frombuffer(rest, "<f4").astype(np.float32)
    if len(numbers) != rows * columns + profile:
        raise ValueError("the codes are not of the size they tell")
    axes = numbers[: rows * columns].reshape(rows, columns)
    return Codes(str(told["version"]), int(told["every"]), axes, numbers[rows * columns :] if profile else None)


def fitted(version: str, sample: F32, every: int, pitch_classes: bool = False) -> Codes:
    """The axes that keep most of the inner products of a catalog's vectors, and their profile where they are of pitch
    classes, seen in a sample [N, D] of them."""
    dim = sample.shape[1]
    profile = None
    if pitch_classes:
        profile = profile_of(sample)
        sample = lowered(sample, fits(sample, profile).argmax(axis=1))
    if dim <= CODE_STEP:
        return Codes(version, every, np.eye(dim, dtype=np.float32), profile)
    power, axes = np.linalg.eigh(sample.T.astype(np.float64) @ sample)
    power, axes = power[::-1], axes[:, ::-1]
    needed = int((np.cumsum(power) < KEPT * power.sum()).sum()) + 1
    count = min(-(-needed // CODE_STEP) * CODE_STEP, CODE_DIM, dim)
    return Codes(version, every, np.ascontiguousarray(axes[:, :count], np.float32), profile)


def profile_of(sample: F32) -> F32:
    """[N, D] → the profile [D], of unit length: from the first segment on, the mean of all as they are most like it."""
    profile: F32 = sample[0]
    for _ in range(_ROUNDS):
        mean = lowered(sample, fits(sample, profile).argmax(axis=1)).mean(axis=0)
        before, profile = profile, mean / max(float(np.linalg.norm(mean)), 1e-9)
        if np.allclose(before, profile, atol=1e-6):
            break
    return profile


def fits(vectors: F32, profile: F32) -> F32:
    """[N, 12]: how well each vector [N, D] fits the profile [D] when lowered by 0 to 11 semitones."""
    rolled = lowered(np.tile(profile, (CLASSES, 1)), -np.arange(CLASSES))
    fit: F32 = vectors @ rolled.T
    return fit


def every_for(total: int, most: int) -> int:
    """The least number n such that every n-th of `total` segments makes not more than about `most`."""
    return max(1, -(-total // most))
