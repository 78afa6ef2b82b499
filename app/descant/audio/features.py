"""From samples to frames: log-mel and semitone spectra of a stream, in bounded memory.

Everything is computed in batches that begin at fixed places of the signal, so the frames are the same, bit for bit,
however the stream is cut into blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import soxr
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from scipy import fft, sparse

from descant.audio.frames import MEL_BINS, MEL_HOP, PITCH_BINS, PITCH_HOP, RATE, Frames
from descant.resources import resource

Samples = NDArray[np.float32]

WINDOW = 2048
"""Samples (93 ms at RATE): of the mel spectrum and of pitch from A5 up."""
MEL_LOW, MEL_HIGH = 30.0, 10_500.0
"""Hz: from the lowest bass note to just below half of RATE."""
FILTERS = "filters/mel.npz"
"""Resource: the filterbank (mel) and the frequencies of its edges (hz, float64 [MEL_BINS + 2])."""
MEL_FLOOR = -100.0
"""dB re full scale: under the noise of 16 bits."""

PITCH_LOW = 55.0
"""Hz, A1: band 0."""
PITCH_FLOOR = -80.0
"""dB below the track's loudest bin."""
QUIETEST_PEAK = -90.0
"""dB re full scale: rounding noise under this is never raised to be a track's loudest bin."""
DECIMATION = 8
"""Pitch up to A5 (880 Hz) lives under 1378 Hz, half of RATE / 8; its spectra cost an eighth there."""
DECIMATION_QUALITY = "HQ"
"""soxr's pass band reaches 0.91 of half the new rate: 1258 Hz, where the highest band needed ends at 880 Hz."""
OCTAVE = 12
LOW_BANDS, MIDDLE_BANDS = 2 * OCTAVE, 2 * OCTAVE
"""55-220 Hz and 220-880 Hz: two octaves each before the window is halved (a compromise between pitch and time)."""
LOW_WINDOW, MIDDLE_WINDOW = 1024, 512
"""Samples at RATE / 8 (372 and 186 ms): a whole tone is resolved from A2 and from A3 up."""
PADDING = 2
"""A power spectrum is sampled without loss by an FFT of twice the window (its transform is the window's
autocorrelation, which is that long): wide enough for filters narrower than one bin of the window."""
BATCH = 128
"""Mel frames computed at once (6 s, 1 MiB of windows): what fits in a core's cache. Even, so that it holds whole
pitch frames."""
DECIMATED_HOP = PITCH_HOP // DECIMATION


def hann(size: int) -> Samples:
    """Periodic Hann window, scaled so that a full-scale sine on a bin's centre has the magnitude 1 there."""
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(size) / size)
    scaled: Samples = (window * (2 / window.sum())).astype(np.float32)
    return scaled


@lru_cache(maxsize=1)
def mel_filters() -> Samples:
    """float32 [WINDOW / 2 + 1, MEL_BINS]: triangles that sum to one over frequency, for power, less the width of the
    window's main lobe. librosa's (`python -m research filters`)."""
    with np.load(resource(FILTERS), allow_pickle=False) as file:
        filters: Samples = file["mel"]
    return filters


def pitch_frequency(band: float) -> float:
    """Hz of a semitone band."""
    return float(PITCH_LOW * 2 ** (band / OCTAVE))


def semitone_filters(bands: range, window: int, size: int, rate: float) -> Samples:
    """float32 [size / 2 + 1, len(bands)]: triangles of ±1 semitone over log frequency, for power.

    Each is scaled by what it gives for a steady sine at its centre, so that the same sine has the same level in any
    band whatever the window.
    """
    hz = np.arange(size // 2 + 1) * rate / size
    with np.errstate(divide="ignore"):
        position = OCTAVE * np.log2(hz / PITCH_LOW)
    shape = np.maximum(0, 1 - np.abs(position[:, None] - np.array(bands)))
    centres = np.array([pitch_frequency(b) for b in bands])
    sines = np.exp(2j * np.pi * centres[:, None] / rate * np.arange(window)) * (hann(window) / 2)
    response = np.abs(np.fft.fft(sines, size, axis=1)[:, : size // 2 + 1]) ** 2
    filters: Samples = (shape / np.einsum("bf,fb->b", response, shape)).astype(np.float32)
    return filters


@dataclass(frozen=True, eq=False)
class _Bank:
    """A window and the filters over its power spectrum, cut to the bins they use.

    filters: sparse float32 [bands, bins]. A bin belongs to four bands at most, so this is cheaper than a dense product
    and needs no BLAS, whose threads would fight with those of other workers.
    """

    window: Samples
    size: int
    first: int
    filters: Any

    def power(self, signal: Samples, hop: int, frames: int) -> Samples:
        """float32 [frames, bands] of the frames that begin every `hop` samples of `signal`."""
        cut = sliding_window_view(signal, len(self.window))[: (frames - 1) * hop + 1 : hop]
        spectrum = fft.rfft(cut * self.window, self.size, axis=1)[:, self.first : self.first + self.filters.shape[1]]
        power = spectrum.real**2
        power += spectrum.imag**2
        bands: Samples = np.ascontiguousarray((self.filters @ np.ascontiguousarray(power.T)).T)
        return bands


def _bank(window: int, size: int, filters: Samples) -> _Bank:
    used = np.flatnonzero(filters.any(axis=1))
    first, last = int(used[0]), int(used[-1]) + 1
    return _Bank(hann(window), size, first, sparse.csr_matrix(filters[first:last].T))


@lru_cache(maxsize=1)
def _banks() -> tuple[_Bank, _Bank, _Bank]:
    """Full rate (mel, then the high pitch bands), middle, low."""
    middle_start, high_start = LOW_BANDS, LOW_BANDS + MIDDLE_BANDS
    slow = RATE / DECIMATION
    high = semitone_filters(range(high_start, PITCH_BINS), WINDOW, WINDOW, RATE)
    middle_size, low_size = PADDING * MIDDLE_WINDOW, PADDING * LOW_WINDOW
    middle = semitone_filters(range(middle_start, high_start), MIDDLE_WINDOW, middle_size, slow)
    low = semitone_filters(range(middle_start), LOW_WINDOW, low_size, slow)
    return (
        _bank(WINDOW, WINDOW, np.hstack([mel_filters(), high])),
        _bank(MIDDLE_WINDOW, middle_size, middle),
        _bank(LOW_WINDOW, low_size, low),
    )


def _decibels(power: Samples, floor: float) -> Samples:
    result: Samples = np.maximum(power, np.float32(10 ** (floor / 10)))
    np.log10(result, out=result)
    result *= np.float32(10)
    return result


class _Queue:
    """Samples that wait for their batch."""

    def __init__(self, silence: int) -> None:
        self._parts = [np.zeros(silence, np.float32)]
        self.size = silence

    def push(self, part: Samples) -> None:
        self._parts.append(part)
        self.size += len(part)

    def peek(self, size: int) -> Samples:
        """The first `size` samples, which must be there."""
        if len(self._parts[0]) < size:
            self._parts = [np.concatenate(self._parts)]
        return self._parts[0][:size]

    def drop(self, size: int) -> None:
        """Forgets `size` samples that peek() has just shown."""
        self._parts[0] = self._parts[0][size:]
        self.size -= size


class FrameBuilder:
    """Frames of a stream of mono float32 samples at RATE.

    Frame t is centred at sample t · hop, with silence before and after the signal; a signal of N samples has
    ceil(N / hop) frames. Memory: the frames themselves and a few MiB.
    """

    def __init__(self) -> None:
        self._count = 0
        self._fast = _Queue(WINDOW // 2)
        self._undecimated = _Queue(0)
        self._slow = _Queue(LOW_WINDOW // 2)
        self._resampler = soxr.ResampleStream(DECIMATION, 1, 1, dtype="float32", quality=DECIMATION_QUALITY)
        self._mel: list[NDArray[np.float16]] = []
        self._high: list[Samples] = []
        self._deep: list[Samples] = []
        self._before = np.zeros((1, PITCH_BINS - LOW_BANDS - MIDDLE_BANDS), np.float32)

    def push(self, block: Samples) -> None:
        """The next samples, float32 [n], n ≥ 0.

        Raises ValueError for another shape or type.
        """
        if block.ndim != 1 or block.dtype != np.float32:
            raise ValueError(f"expected float32 [n], not {block.dtype} {list(block.shape)}")
        self._count += len(block)
        span = BATCH * MEL_HOP
        for begin in range(0, len(block), span):
            part = block[begin : begin + span].copy()
            self._fast.push(part)
            self._undecimated.push(part)
            while self._fast.size >= span + WINDOW - MEL_HOP:
                self._transform_fast(BATCH)
            while self._undecimated.size >= span:
                self._decimate(span, last=False)

    def finish(self) -> Frames:
        """Frames of everything pushed; the builder is used up.

        Raises ValueError where nothing was pushed.
        """
        if self._count == 0:
            raise ValueError("no samples were pushed")
        mel_frames, pitch_frames = -(-self._count // MEL_HOP), -(-self._count // PITCH_HOP)
        self._fast.push(np.zeros(BATCH * MEL_HOP + WINDOW, np.float32))
        while len(self._mel) * BATCH < mel_frames + 1:  # one more: the last pitch frame looks at the next mel frame
            self._transform_fast(BATCH)
        self._decimate(self._undecimated.size, last=True)
        self._slow.push(np.zeros(BATCH // 2 * DECIMATED_HOP + LOW_WINDOW, np.float32))
        while len(self._deep) * BATCH // 2 < pitch_frames:
            self._transform_slow()
        mel = np.concatenate(self._mel)[:mel_frames]
        power = np.hstack([np.concatenate(self._deep)[:pitch_frames], np.concatenate(self._high)[:pitch_frames]])
        self._mel, self._deep, self._high = [], [], []
        power /= np.float32(max(float(power.max()), 10 ** (QUIETEST_PEAK / 10)))
        return Frames(pitch=_decibels(power, PITCH_FLOOR).astype(np.float16), mel=mel)

    def _transform_fast(self, frames: int) -> None:
        bank = _banks()[0]
        power = bank.power(self._fast.peek((frames - 1) * MEL_HOP + WINDOW), MEL_HOP, frames)
        self._fast.drop(frames * MEL_HOP)
        self._mel.append(_decibels(power[:, :MEL_BINS], MEL_FLOOR).astype(np.float16))
        high = np.vstack([self._before, power[:, MEL_BINS:]])
        self._before = high[-1:].copy()
        # Weights ¼ ½ ¼ make three windows one of twice the hop, under which every sample counts about the same.
        # The frame after a batch's last one is not needed: batches are even.
        averaged = high[1:-1:2] + (high[:-2:2] + high[2::2]) * np.float32(0.5)
        averaged *= np.float32(0.5)
        self._high.append(averaged)

    def _decimate(self, size: int, *, last: bool) -> None:
        part = self._undecimated.peek(size) if size else np.zeros(0, np.float32)
        self._slow.push(self._resampler.resample_chunk(part, last=last))
        if size:
            self._undecimated.drop(size)
        half = BATCH // 2
        while self._slow.size >= (half - 1) * DECIMATED_HOP + LOW_WINDOW:
            self._transform_slow()

    def _transform_slow(self) -> None:
        _, middle, low = _banks()
        frames = BATCH // 2
        signal = self._slow.peek((frames - 1) * DECIMATED_HOP + LOW_WINDOW)
        inner = signal[(LOW_WINDOW - MIDDLE_WINDOW) // 2 :]
        deep = np.hstack([low.power(signal, DECIMATED_HOP, frames), middle.power(inner, DECIMATED_HOP, frames)])
        self._deep.append(deep)
        self._slow.drop(frames * DECIMATED_HOP)
