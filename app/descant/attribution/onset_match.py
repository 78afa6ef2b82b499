"""Rhythm similarity: normalised cross-correlation of 8-band onset strength over 10 s.

Drums have no key, and a pattern is known on another kit; what a generator makes of a recording often keeps its strokes
where its timbre is gone. Both are found where the onsets of a window agree with those at some place in a source, at the
same tempo.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from scipy import fft

from descant.audio.frames import MEL_RATE
from descant.encoders.onset_strength import BANDS

F16 = NDArray[np.float16]
F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]

WINDOW_S = 10.0
"""Seconds of a query that are compared at once, every half of it. Of 201 derived sources .78, .79 and .80 are first
with 8, 10 and 15 s (.71 without onsets); a shorter one says more clearly where."""
WINDOW = round(WINDOW_S * MEL_RATE)
MOST_WINDOWS = 64
"""So many windows are compared with a candidate, spread evenly,"""
MOST_CLOSER = 720
"""and so many in a closer look: all of an hour."""
GROWTH = 0.03
"""How fast the best of many places grows with the logarithm of their seconds (first: .784 with 0, .790, .795 with
.05)."""
MOVING = 1 / BANDS
"""Part of its mean power that a window has at least: in a rest, noise would be scaled up."""
BLOCK = 1024
"""Frames that are transformed at once; a window is shorter."""
PIECE = 8192
"""Places in a source that are compared at a time: bounded memory."""


def onset_envelopes(onsets: F16) -> F32:
    """[T, BANDS] (Embedding.onsets) → [BANDS, T]: about the mean of each band, scaled to a mean square of 1."""
    moved = onsets.astype(np.float32).T
    if not moved.size:
        return moved
    moved = moved - moved.mean(axis=1, keepdims=True)
    return np.ascontiguousarray(moved / max(float(np.sqrt((moved**2).mean())), 1e-3))


@dataclass(frozen=True, eq=False)
class Places:
    """The places in music at which it is compared with windows of one length.

    transforms: complex64 [BLOCK / 2 + 1, BANDS, B], of blocks that overlap; power [P], of each place.
    """

    transforms: NDArray[np.complex64]
    power: F64

    @classmethod
    def of(cls, envelopes: F32, length: int) -> Places:
        """Of [BANDS, T ≥ length], for windows of `length` frames (< BLOCK): P = T - length + 1."""
        count, step = envelopes.shape[1] - length + 1, BLOCK - length + 1
        padded = np.pad(envelopes, ((0, 0), (0, -(-count // step) * step + length - 1 - envelopes.shape[1])))
        transforms = fft.rfft(sliding_window_view(padded, BLOCK, axis=1)[:, ::step], axis=2).transpose(2, 0, 1)
        power = (_summed(envelopes**2, length) - _summed(envelopes, length) ** 2 / length).sum(axis=0)
        return cls(transforms, power)


@dataclass(frozen=True, eq=False)
class OnsetSource:
    """Music that queries are compared with, by its onset_envelopes; many queries share the places made ready once."""

    envelopes: F32

    @cached_property
    def places(self) -> Places:
        """For windows of WINDOW frames."""
        return Places.of(self.envelopes, WINDOW)


def best_matches(query: F32, sources: Sequence[OnsetSource]) -> F64:
    """Onset envelopes of a query and N sources → [N]: how well the best window of the query matches each source."""
    windows = _windows(query, MOST_WINDOWS)
    return np.array([_values(query, windows, source)[1].max() for source in sources], np.float64)


def matches_over_time(query: F32, source: F32) -> tuple[F64, F64]:
    """How well a source matches each window of a query: their middles in seconds [W], and a cosine less what
    chance gains in long sources [W]. Of a source shorter than a window, the whole is compared at every place in the
    query."""
    return _values(query, _windows(query, MOST_CLOSER), OnsetSource(source))


@dataclass(frozen=True, eq=False)
class Windows:
    """Some seconds of music, ready to be slid over other music.

    begins [W], length: frames; transforms: complex64 [BLOCK / 2 + 1, W, BANDS]; power [W].
    """

    begins: I64
    length: int
    transforms: NDArray[np.complex64]
    power: F32

    @classmethod
    def of(cls, envelopes: F32, begins: I64, length: int) -> Windows:
        """1 ≤ length < BLOCK."""
        taken = sliding_window_view(envelopes, length, axis=1)[:, begins].transpose(1, 0, 2)
        moved = taken - taken.mean(axis=2, keepdims=True)  # about each band's mean: else two rests would be alike
        transforms = np.conj(fft.rfft(moved, BLOCK, axis=2)).transpose(2, 0, 1)
        return cls(begins, length, np.ascontiguousarray(transforms), (moved**2).sum(axis=(1, 2)))

    def slid(self, places: Places) -> F32:
        """[W, P]: the cosines with each place in other music."""
        step = BLOCK - self.length + 1
        product = np.matmul(self.transforms, places.transforms).transpose(1, 2, 0)
        found = fft.irfft(product, BLOCK, axis=2)[..., :step].reshape(len(self.power), -1)[:, : len(places.power)]
        least = self.length * BANDS * MOVING
        return np.asarray(
            found / np.sqrt(np.maximum(self.power, least)[:, None] * np.maximum(places.power, least)), dtype=np.float32
        )

    def best(self, source: OnsetSource) -> F32:
        """[W]: the best of `slid` over all of a source of at least a window's length."""
        envelopes, length = source.envelopes, self.length
        count = envelopes.shape[1] - length + 1
        if length == WINDOW and count <= PIECE:
            return np.asarray(self.slid(source.places).max(axis=1))
        pieces = (Places.of(envelopes[:, at : at + PIECE + length - 1], length) for at in range(0, count, PIECE))
        return np.asarray(np.max([self.slid(places).max(axis=1) for places in pieces], axis=0))


def _windows(query: F32, most: int) -> Windows | None:
    """The windows of a query, one every half of their length, or fewer; None where it has no frames."""
    length = min(WINDOW, query.shape[1])
    if not length:
        return None
    count = max(1, round(2 * (query.shape[1] - length) / length) + 1)
    begins = np.linspace(0, query.shape[1] - length, min(count, most)).round().astype(np.int64)
    return Windows.of(query, begins, length)


def _values(query: F32, windows: Windows | None, source: OnsetSource) -> tuple[F64, F64]:
    frames = source.envelopes.shape[1]
    if windows is None or not frames:
        return np.zeros(1), np.zeros(1)
    if frames < windows.length:
        whole = Windows.of(source.envelopes, np.zeros(1, np.int64), frames)
        (found,) = whole.slid(Places.of(query, frames))
        begins, length, tried = np.arange(len(found)), whole.length, len(found)
    else:
        found, begins, length = windows.best(source), windows.begins, windows.length
        tried = frames - length + 1
    values: F64 = found.astype(np.float64) - GROWTH * np.log1p(tried / MEL_RATE)
    middles: F64 = (begins.astype(np.float64) + length / 2) / MEL_RATE
    return middles, values


def _summed(values: F32, n: int) -> F64:
    """[B, T] → [B, T - n + 1]: the sums of n neighbours."""
    sums = np.cumsum(values, axis=1, dtype=np.float64)
    sums[:, n:] -= sums[:, :-n]
    return sums[:, n - 1 :]
