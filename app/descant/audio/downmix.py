"""From channels to what is listened to: damaged samples are left out, and music that cancels itself is kept."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from descant.audio.source import Samples

LOUDEST = 1e6
"""Full scale is 1. Beyond +120 dB a float is a damaged sample, not sound; its square would overflow downstream."""
OVER = 64.0
"""+36 dB: more than any mix that overshoots full scale. A sample beyond it is damaged too, unless the whole is so loud
(floats on the scale of integers), told by TYPICAL."""
TYPICAL = 1.0
"""No half of the samples of a stretch is beyond full scale, in sound of the usual scale."""
STRETCH_S = 0.5
"""What is judged at once."""
EMPTY = 10 ** (-15 / 10)
"""Power of the middle to that of the side under which the middle is empty: a correlation of channels under -0.94 over
half a second, which no recording in stereo has that was not inverted on purpose or by a cable."""
GROUP_S = 1 / 6000
"""Neighbouring groups of samples that are so long are summed up and compared: what is left are the differences that
music from 300 Hz to 5 kHz makes. Hum and bass are weighed down by 6 dB an octave; above, codecs give channels one
sound (Vorbis in 6.4 kHz and more) and would hide that they cancel each other."""
EVERY = 8
"""Of so many groups two are looked at."""
AUDIBLE = 1e-5
"""Root mean square of these differences under which nothing is audible in the side either."""
FADE_S = 0.01


class Downmix:
    """Chunks float32 [n, channels] → mono float32 [n], with what was done about damage and cancelling.

    Each chunk but the last must be whole stretches, so that the result does not depend on how a file is cut.
    """

    def __init__(self, rate: int, channels: int) -> None:
        group = max(1, round(GROUP_S * rate))
        self._span = EVERY * group
        self.stretch = max(1, int(STRETCH_S * rate) // self._span) * self._span
        self._weights = _weights(group, channels)
        self.damaged = 0
        """Samples that were no number, or far beyond full scale, and were taken as silence."""
        self.cancelled_s = 0.0
        """Seconds in which the channels cancelled each other, and one of them (or their difference) was taken."""
        self._rate, self._fade = rate, max(1, int(FADE_S * rate))
        self._scaled = False
        self._aside: bool | None = None

    def sound(self, chunk: Samples) -> tuple[Samples, float, float]:
        """The chunk with every sample that is no number at 0, its minimum and its maximum."""
        low, high = float(chunk.min()), float(chunk.max())
        if not (low >= -LOUDEST and high <= LOUDEST):  # also true where one of them is NaN
            good = np.abs(chunk) <= LOUDEST
            self.damaged += int(good.size - np.count_nonzero(good))
            chunk = np.where(good, chunk, np.float32(0))
            low, high = float(chunk.min()), float(chunk.max())
        return chunk, low, high

    def tamed(self, chunk: Samples) -> Samples:
        """The chunk with single samples far beyond full scale at 0; for a chunk that has any."""
        chunk = chunk.copy()
        for begin in range(0, len(chunk), self.stretch):
            part = chunk[begin : begin + self.stretch]
            size = np.abs(part)
            self._scaled |= bool(np.median(size) > TYPICAL)
            if not self._scaled:
                over = size > OVER
                self.damaged += int(np.count_nonzero(over))
                part[over] = 0
        return chunk

    def mono(self, chunk: Samples) -> Samples:
        """The mean of the channels; where they cancel each other, the side of two, the loudest of more."""
        mono = to_mono(chunk)
        if chunk.shape[1] == 1:
            return mono
        empty = self._empty(chunk)
        if not (self._aside or empty.any()):
            self._aside = False
            return mono
        middle = mono.copy()
        for begin, aside in zip(range(0, len(chunk), self.stretch), empty, strict=True):
            end = min(begin + self.stretch, len(chunk))
            instead = self._instead(chunk[begin:end])
            if aside:
                mono[begin:end] = instead
                self.cancelled_s += (end - begin) / self._rate
            if self._aside is not None and aside != self._aside:
                size = min(self._fade, end - begin)
                ramp = np.linspace(0, 1, size, dtype=np.float32)
                old, new = (middle[begin:end], instead) if aside else (instead, middle[begin:end])
                mono[begin : begin + size] = (1 - ramp) * old[:size] + ramp * new[:size]
            self._aside = bool(aside)
        return mono

    def _empty(self, chunk: Samples) -> NDArray[np.bool_]:
        """Of each stretch whether its middle is empty and something else is not; an end too short to tell goes on as
        the stretch before it."""
        spans = len(chunk) // self._span
        channels = chunk.shape[1]
        found = np.full(-(-len(chunk) // self.stretch), bool(self._aside))
        if spans:
            rows = chunk[: spans * self._span].reshape(spans, -1)[:, : len(self._weights)]
            power = np.square(rows @ self._weights)
            begins = np.arange(0, spans, self.stretch // self._span)
            sums = np.add.reduceat(power, begins, axis=0)
            loudest = sums[:, 1:].max(axis=1)
            floor = (AUDIBLE * len(self._weights) / channels) ** 2 * np.diff(np.append(begins, spans))
            found[: len(begins)] = (sums[:, 0] < EMPTY * loudest) & (loudest > floor)
            found[len(begins) :] = found[len(begins) - 1]
        return found

    @staticmethod
    def _instead(part: Samples) -> Samples:
        if part.shape[1] == 2:
            side: Samples = (part[:, 0] - part[:, 1]) * np.float32(0.5)
            return side
        return part[:, int(np.argmax(np.square(part).sum(axis=0)))]


def _weights(group: int, channels: int) -> Samples:
    """[2 · group · channels, 1 + n]: from two groups of frames to the difference of their sums, in the middle (the sum
    of the channels, as loud as one that is alone) and in the side of two channels or in each of more."""
    of = np.ones((channels, 1), np.float32)
    others = np.array([[1], [-1]], np.float32) if channels == 2 else np.eye(channels, dtype=np.float32)
    sign = np.repeat(np.array([1, -1], np.float32), group)
    return np.ascontiguousarray(np.kron(sign[:, None], np.hstack([of, others])), np.float32)


def to_mono(samples: Samples) -> Samples:
    """float32 [n, c] → [n], the mean of the channels, as a new array."""
    mono: Samples = samples[:, 0].copy()
    for channel in range(1, samples.shape[1]):
        mono += samples[:, channel]
    if samples.shape[1] > 1:
        mono *= np.float32(1 / samples.shape[1])
    return mono
