"""A query's samples against those of a source: is the very recording in it, where, and what part of the energy is its?

Two copies of one recording agree in phase wherever one of them is heard, whatever lies over it. So the lag between them
is found to a sample (generalised cross-correlation with the phase transform: Knapp & Carter, IEEE Trans. ASSP 24(4),
1976), and a complex gain in each band and half second, by least squares over all sources at once, says what each of
them explains: equalisers, faders and delays under a frame's length are such gains. What is left is the residual.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from scipy import fft

from descant.attribution.localisation import CELL_S
from descant.audio.features import hann
from descant.audio.frames import RATE

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

CELL = round(CELL_S * RATE)
"""Samples of a cell: gains are constant in it."""
HOP = 147
"""Samples (6.7 ms) between frames: a cell is 75 of them."""
WINDOW = 2 * HOP
"""13.3 ms: so short that a gain has few bands to be fitted in, so long that it holds a codec's delays."""
MARGIN = WINDOW
"""Samples of a query before and after the cells that are fitted."""
FRAMES = CELL // HOP
CHANCE = 0.02
"""Part of a cell's energy that a gain explains of music that has nothing to do with it, in the mean: frames overlap."""
RIDGE, SILENT = 1e-3, 1e-9
"""Of a source's own energy, and at all, what is added to it before gains are solved for: two sources that are nearly
the same divide what they explain."""
LOWEST_HZ, HIGHEST_HZ = 40.0, 5_000.0
"""Phases below are of offsets and hum, above they are another's after a codec of a low rate."""
REACH_S = 1.0
"""A lag is looked for so far on both sides of where chroma has it."""


@dataclass(frozen=True)
class Lag:
    """samples: what is at sample n of a query is at n + samples of the source. prominence: the height of the peak in
    standard deviations of the correlation at other lags."""

    samples: int
    prominence: float


def lag(query: F32, source: F32, expected: int) -> Lag:
    """Where a query [N] is in a source [M] that holds, at `expected`, about the same."""
    size = fft.next_fast_len(len(query) + len(source), real=True)
    cross = fft.rfft(source, size) * np.conj(fft.rfft(query, size))
    cross /= np.maximum(np.abs(cross), 1e-12)
    cross[: round(LOWEST_HZ / RATE * size)] = 0
    cross[round(HIGHEST_HZ / RATE * size) :] = 0
    found = fft.irfft(cross, size)
    reach = round(REACH_S * RATE)
    near = np.arange(expected - reach, expected + reach + 1) % size
    best = int(found[near].argmax())
    spread = float(np.sqrt(np.mean(found**2))) or 1.0
    return Lag(expected - reach + best, float(found[near[best]]) / spread)


@dataclass(frozen=True, eq=False)
class Fit:
    """part: float64 [I, K], of the query's energy in each cell what each source explains, together at most 1.

    steadiness: float64 [K], 0 … 1, how far the gains of a band are one gain in all cells: of a copy they are, while
    notes that two recordings happen to hold at once meet in another phase each time.
    """

    part: F64
    steadiness: F64
    _query: F32
    _said: NDArray[np.complex64]

    def residual(self) -> F32:
        """float32 [I · CELL]: the query less what the sources explain."""
        left = self._query - _sounded(self._said, len(self._query))
        return left[MARGIN : MARGIN + len(self.part) * CELL]


def fit(query: F32, sources: Sequence[F32]) -> Fit:
    """query [MARGIN + I · CELL + MARGIN] and K ≥ 1 sources of the same length, aligned with it."""
    cells = (len(query) - 2 * MARGIN) // CELL
    heard = _spectra(query)
    played = [heard if np.array_equal(source, query) else _spectra(source) for source in sources]  # the very file
    of = np.clip((np.arange(len(heard)) - (len(heard) - cells * FRAMES) // 2) // FRAMES, 0, cells - 1)
    first = np.searchsorted(of, np.arange(cells))
    count = len(sources)
    gram = np.empty((cells, heard.shape[1], count, count), np.complex64)
    common = np.empty((cells, heard.shape[1], count), np.complex64)
    for k, one in enumerate(played):
        turned = np.conj(one)
        common[..., k] = np.add.reduceat(turned * heard, first)
        for j in range(k, count):
            gram[..., k, j] = np.add.reduceat(turned * played[j], first)
            gram[..., j, k] = np.conj(gram[..., k, j])
    energy = np.add.reduceat(_power(heard).sum(axis=1), first)
    own = np.einsum("ibkk->ibk", gram).real.copy()
    loading = RIDGE * own + SILENT * (1 + energy.max())
    gain = np.linalg.solve(gram + loading[..., None] * np.eye(count, dtype=np.float32), common[..., None])[..., 0]
    said = sum((gain[of, :, k] * one for k, one in enumerate(played)), np.zeros_like(heard))
    left = np.add.reduceat(_power(heard - said).sum(axis=1), first)
    chance = CHANCE * count
    explained = np.clip((1 - left / np.maximum(energy, SILENT) - chance) / (1 - chance), 0, 1).astype(np.float64)
    each = (_power(gain) * own).sum(axis=1).astype(np.float64)
    part = explained[:, None] * each / np.maximum(each.sum(axis=1, keepdims=True), SILENT)
    shared = gain * own
    steadiness = np.abs(shared.sum(axis=0)).sum(axis=0) / np.maximum(np.abs(shared).sum(axis=(0, 1)), SILENT)
    return Fit(part, steadiness.astype(np.float64), query, said)


def _power(frames: NDArray[np.complex64]) -> F32:
    return np.asarray(frames.real**2 + frames.imag**2)


def _spectra(samples: F32) -> NDArray[np.complex64]:
    return np.asarray(fft.rfft(sliding_window_view(samples, WINDOW)[::HOP] * hann(WINDOW), axis=1))


def _sounded(frames: NDArray[np.complex64], length: int) -> F32:
    """Overlap-add, the inverse of `_spectra`."""
    window = hann(WINDOW)
    made, weight = np.zeros(length, np.float32), np.zeros(length, np.float32)
    pieces = fft.irfft(frames, WINDOW, axis=1) * window
    for begin in range(WINDOW // HOP):
        some = pieces[begin :: WINDOW // HOP]
        at = begin * HOP
        made[at : at + some.size] += some.ravel()
        weight[at : at + some.size] += np.tile(window**2, len(some))
    return np.asarray(made / np.maximum(weight, np.float32(1e-3) * (window**2).max()), dtype=np.float32)
