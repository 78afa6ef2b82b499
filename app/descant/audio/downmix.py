"""From channels to what is listened to: damaged samples are left out, and music that cancels itself is heard."""

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
EVERY = 31
"""Of the differences of neighbouring samples, which weigh down hum and bass by 6 dB an octave, so many give one that is
looked at. A prime, lest a tone be always met at the same place of its wave."""
AUDIBLE = 1e-5
"""Root mean square of these differences under which nothing is heard in the side either."""
FADE_S = 0.01


class Downmix:
    """Chunks float32 [n, channels] → mono float32 [n], with what was done about damage and cancelling.

    Each chunk but the last must be whole stretches, so that the result does not depend on how a file is cut.
    """

    def __init__(self, rate: int, channels: int) -> None:
        self.stretch = max(EVERY, int(STRETCH_S * rate) // EVERY * EVERY)
        self.damaged = 0
        """Samples that were no number, or far beyond full scale, and were heard as silence."""
        self.cancelled_s = 0.0
        """Seconds in which the channels cancelled each other, and one of them (or their difference) was heard."""
        self._rate, self._fade = rate, max(1, int(FADE_S * rate))
        self._scaled = self._aside = False

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
        if chunk.shape[1] == 1 or len(chunk) < EVERY:
            return mono
        empty = self._empty(chunk)
        if not (self._aside or empty.any()):
            return mono
        middle = mono.copy()
        for begin, aside in zip(range(0, len(chunk), self.stretch), empty, strict=True):
            end = min(begin + self.stretch, len(chunk))
            instead = self._instead(chunk[begin:end])
            if aside:
                mono[begin:end] = instead
                self.cancelled_s += (end - begin) / self._rate
            if aside != self._aside:
                size = min(self._fade, end - begin)
                ramp = np.linspace(0, 1, size, dtype=np.float32)
                old, new = (middle[begin:end], instead) if aside else (instead, middle[begin:end])
                mono[begin : begin + size] = (1 - ramp) * old[:size] + ramp * new[:size]
            self._aside = bool(aside)
        return mono

    def _empty(self, chunk: Samples) -> NDArray[np.bool_]:
        """Of each stretch whether its middle is empty and something else is not."""
        steps = chunk[1::EVERY] - chunk[: len(chunk) - 1 : EVERY]
        channels = chunk.shape[1]
        middle = steps.sum(axis=1)  # `channels` times the mean, as loud as one channel that is alone
        other = (steps[:, 0] - steps[:, 1])[:, None] if channels == 2 else steps
        begins = np.arange(0, len(steps), self.stretch // EVERY)
        power = np.add.reduceat(np.square(middle), begins)
        loudest = np.add.reduceat(np.square(other), begins, axis=0).max(axis=1)
        counts = np.diff(np.append(begins, len(steps)))
        found = (power < EMPTY * loudest) & (loudest > AUDIBLE**2 * counts)
        return np.append(found, np.zeros(-(-len(chunk) // self.stretch) - len(found), np.bool_))

    @staticmethod
    def _instead(part: Samples) -> Samples:
        if part.shape[1] == 2:
            side: Samples = (part[:, 0] - part[:, 1]) * np.float32(0.5)
            return side
        return part[:, int(np.argmax(np.square(part).sum(axis=0)))]


def to_mono(samples: Samples) -> Samples:
    """float32 [n, c] → [n], the mean of the channels, as a new array."""
    mono: Samples = samples[:, 0].copy()
    for channel in range(1, samples.shape[1]):
        mono += samples[:, channel]
    if samples.shape[1] > 1:
        mono *= np.float32(1 / samples.shape[1])
    return mono
