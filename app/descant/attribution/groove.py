"""Whether it is struck as a source is: onsets compared over some seconds.

Drums have no key, and a pattern is known on another kit; what a generator makes of a recording often keeps its strokes
where its timbre is gone. Both are heard where the onsets of a window agree with those at some place in a source, at the
same tempo.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from descant.audio.frames import MEL_RATE
from descant.views.onsets import BANDS

F16 = NDArray[np.float16]
F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

WINDOW_S = 10.0
"""Seconds of a query that are compared at once, every half of it. Of 201 derived sources .78, .79, .80 and .80 are
first with 8, 10, 12 and 15 s (mean over relations; .71 without onsets); a shorter one says more clearly where."""
WINDOW = round(WINDOW_S * MEL_RATE)
MOST_WINDOWS = 64
"""So many windows are compared with a candidate, spread evenly."""
GROWTH = 0.03
"""How fast the best of many places grows with the logarithm of their seconds. (.790 are first; with 0
.784, with .05 .795.)"""
MOVING = 1 / BANDS
"""Part of its mean power that a window has at least: in a rest, noise would be scaled up."""
TOGETHER = 4_000_000
"""Numbers that are transformed at a time: bounded memory."""


def beats(onsets: F16) -> F32:
    """[T, BANDS] (Listening.onsets) → [BANDS, T]: about the mean of each band, scaled to a mean square of 1."""
    moved = onsets.astype(np.float32).T
    moved -= moved.mean(axis=1, keepdims=True) if moved.shape[1] else np.float32(0)
    power = float(np.sqrt((moved**2).mean())) if moved.size else 0.0
    return np.ascontiguousarray(moved / max(power, 1e-3))


def agreement(query: F32, source: F32, most: int | None = MOST_WINDOWS) -> tuple[F64, F64]:
    """How well a source is struck like the windows of a query, at best: their middles in seconds [W] and values [W],
    a cosine less what chance gains in long sources. Of a source shorter than a window, the whole is compared at every
    place in the query.

    query, source: of `beats`; most: windows compared, all if None.
    """
    span = min(WINDOW, query.shape[1])
    if not span or not source.shape[1]:
        return np.zeros(1), np.zeros(1)
    if source.shape[1] < span:
        (values,) = _slid(source[None], query)
        begins, length = np.arange(len(values)), source.shape[1]
        tried = len(values)
    else:
        count = max(1, round(2 * (query.shape[1] - span) / span) + 1)
        begins = np.linspace(0, query.shape[1] - span, min(count, most or count)).round().astype(np.int64)
        chunk = max(1, TOGETHER // (BANDS * source.shape[1]))
        parts = [begins[n : n + chunk] for n in range(0, len(begins), chunk)]
        values = np.concatenate(
            [_slid(np.stack([query[:, b : b + span] for b in part]), source).max(axis=1) for part in parts]
        )
        length, tried = span, source.shape[1] - span + 1
    return (begins + length / 2) / MEL_RATE, values - GROWTH * np.log1p(tried / MEL_RATE)


def best(query: F32, sources: Sequence[F32]) -> F64:
    """[N]: the best value of each source (`agreement`)."""
    return np.array([agreement(query, source)[1].max() for source in sources], np.float64)


def _slid(windows: F32, held: F32) -> F64:
    """[W, BANDS, n], [BANDS, T ≥ n] → [W, T - n + 1]: their cosines at every place, about each band's mean.
    Without it two rests would be alike.
    """
    n = windows.shape[2]
    windows = windows - windows.mean(axis=2, keepdims=True)
    size = fft.next_fast_len(held.shape[1] + n - 1, real=True)
    turned = np.conj(fft.rfft(windows, size, axis=2))
    product = fft.irfft((turned * fft.rfft(held, size, axis=1)).sum(axis=1), size, axis=1)[:, : held.shape[1] - n + 1]
    there = (_summed(held**2, n) - _summed(held, n) ** 2 / n).sum(axis=0)
    power = np.maximum((windows**2).sum(axis=(1, 2)), n * BANDS * MOVING)
    power = power[:, None] * np.maximum(there, n * BANDS * MOVING)
    return np.asarray(product / np.sqrt(power), dtype=np.float64)


def _summed(values: F32, n: int) -> F64:
    """[B, T] → [B, T - n + 1]: the sums of n neighbours."""
    sums = np.cumsum(values, axis=1, dtype=np.float64)
    sums[:, n:] -= sums[:, :-n]
    return sums[:, n - 1 :]
