"""Spectra of a query and a source, compared band by band where a path has led: is it the very recording?

The recording leg's chroma knows pitch classes, so that a recording is found in another key, coded or mixed under
something else. Another performance of the same notes is found by them as well. Here the spectra are compared: how each
band moves over some seconds, which other instruments, another singer or another mix do not repeat.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from descant.audio.frames import PITCH_BINS, PITCH_RATE

F16 = NDArray[np.float16]
F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]

WINDOW = round(2.5 * PITCH_RATE)
"""Frames over which spectra are compared: the length of the shortest sample that can be found."""
REACH = round(0.6 * PITCH_RATE)
"""A place is looked for so many frames before and after where a path has it."""
LEAST = 1e-6
"""Power under which nothing moves."""
AUDIBLE, SILENT = 0.75, 1.0
"""So much of a window must be audible, in query and source: every end of a piece fades like any other's. A frame is not
audible where its spectrum is shorter than SILENT: of frames of music nineteen in twenty are longer."""
TOGETHER = 64
"""Places compared at a time: bounded memory."""


def spectral_cosine(query: F16, source: F16, at_s: F64, place_s: F64, transposition: I64, ratio: F64) -> F64:
    """[P]: the cosine, -1 … 1, of how the bands of a query and a source move in the window around each of P places.

    query [T, 84], source [T', 84]: of spectral_contrast.spectra. The query at at_s meets the source at about place_s,
    played `ratio` times as fast and raised by `transposition` semitones (modulo 12: the nearest). At its ends, the
    query's first and last window count. 0 where either is hardly audible (AUDIBLE), as beyond the source's ends.
    """
    found = np.zeros(len(at_s))
    if not len(source):
        return found
    first, last = (WINDOW - 1) / 2 / PITCH_RATE, (len(query) - (WINDOW + 1) / 2) / PITCH_RATE
    inside = np.clip(at_s, first, max(first, last))
    at_s, place_s = inside, place_s + ratio * (inside - at_s)
    compared, other = query.astype(np.float32), source.astype(np.float32)
    for semitones in np.unique(transposition):
        here = np.flatnonzero(transposition == semitones)
        raised = int(semitones + 5) % 12 - 5
        low, high = max(0, raised), PITCH_BINS + min(0, raised)
        for begin in range(0, len(here), TOGETHER):
            part = here[begin : begin + TOGETHER]
            a = rows_at(compared, at_s[part, None] + _around(WINDOW), PITCH_RATE)[..., low:high]
            places = place_s[part, None] + ratio[part, None] * _around(WINDOW + 2 * REACH)
            b = rows_at(other, places, PITCH_RATE)
            found[part] = _best(a, b[..., low - raised : high - raised])
    return found


def _best(compared: F32, other: F32) -> F64:
    """compared [P, WINDOW, B], other [P, WINDOW + 2·REACH, B]: the best cosine over all windows of the second, [P]."""
    squares = np.einsum("pnb,pnb->pn", other, other)
    both = sliding_window_view(squares > SILENT**2, WINDOW, axis=1).mean(axis=2) >= AUDIBLE
    both &= (np.einsum("pnb,pnb->pn", compared, compared) > SILENT**2).mean(axis=1)[:, None] >= AUDIBLE
    compared = compared - compared.mean(axis=1, keepdims=True)
    lags = range(2 * REACH + 1)
    product = np.stack([np.einsum("pnb,pnb->p", compared, other[:, lag : lag + WINDOW]) for lag in lags], axis=1)
    # The power of a window less that of what stands still in it: the two mean squares, window by window.
    power = sliding_window_view(squares, WINDOW, axis=1).sum(axis=2)
    total = other[:, :WINDOW].sum(axis=1)
    for lag in lags:
        power[:, lag] -= np.einsum("pb,pb->p", total, total) / WINDOW
        if lag + WINDOW < other.shape[1]:
            total += other[:, lag + WINDOW] - other[:, lag]
    power *= np.einsum("pnb,pnb->p", compared, compared)[:, None]
    cosine = np.where(both, product / np.sqrt(np.maximum(power, LEAST)), 0)
    return np.asarray(cosine.max(axis=1), dtype=np.float64)


def _around(count: int) -> F64:
    """Seconds from the middle of so many frames."""
    return np.asarray((np.arange(count) - (count - 1) / 2) / PITCH_RATE, dtype=np.float64)


def rows_at(rows: F32, seconds: F64, rate: float) -> F32:
    """Rows [T, B], `rate` a second, at these times [P, n]: [P, n, B], mixed of the two nearest; zero outside."""
    at = seconds * rate
    below = np.clip(np.floor(at).astype(np.int64), 0, max(0, len(rows) - 2))
    mixed, above = np.take(rows, below, axis=0), np.take(rows, np.minimum(below + 1, len(rows) - 1), axis=0)
    above -= mixed
    above *= np.clip(at - below, 0, 1).astype(np.float32)[..., None]
    mixed += above
    mixed[(at < -1) | (at > len(rows))] = 0
    return mixed
