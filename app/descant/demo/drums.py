"""The studio's drums: sines that fall, and shaped noise. Each is played once and then placed on a grid."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy import signal

from descant.demo.voices import RATE, Samples

Drum = Callable[[np.random.Generator], Samples]


def _falling(high: float, low: float, fall: float, decay: float, click: float) -> Drum:
    """A sine from `high` to `low` Hz: kicks, toms, hand drums. fall, decay: seconds; click: level of the stick."""

    def hit(generator: np.random.Generator) -> Samples:
        time = np.arange(int(decay * 6 * RATE)) / RATE
        phase = 2 * np.pi * np.cumsum(low + (high - low) * np.exp(-time / fall)) / RATE
        sound = np.sin(phase) * np.exp(-time / decay)
        sound += click * generator.standard_normal(len(time)) * np.exp(-time / 0.004)
        return np.asarray(sound, dtype=np.float32)

    return hit


def _noise(low: float, high: float, decay: float, *, tone: float = 0.0, hertz: float = 190.0, bursts: int = 1) -> Drum:
    """Noise between two frequencies (Hz): snares, hats, shakers, claps. tone: level of a drum head at `hertz`."""

    def hit(generator: np.random.Generator) -> Samples:
        time = np.arange(int((decay * 6 + 0.03) * RATE)) / RATE
        band = signal.butter(2, [low * 2 / RATE, min(0.98, high * 2 / RATE)], "band", output="sos")
        shape = np.zeros(len(time))
        for burst in range(bursts):
            late = time - 0.011 * burst
            shape = np.maximum(
                shape, np.where(late >= 0, np.exp(-late / (decay if burst == bursts - 1 else 0.006)), 0.0)
            )
        sound = signal.sosfilt(band, generator.standard_normal(len(time))) * shape
        sound /= max(1e-9, float(np.abs(sound).max()))
        sound += tone * np.sin(2 * np.pi * hertz * time) * np.exp(-time / 0.07)
        return np.asarray(sound * 0.8, dtype=np.float32)

    return hit


DRUMS: dict[str, Drum] = {
    "kick": _falling(150, 48, 0.035, 0.16, 0.05),
    "soft kick": _falling(95, 52, 0.03, 0.12, 0.01),
    "frame drum": _falling(130, 82, 0.05, 0.20, 0.03),
    "tom": _falling(190, 105, 0.06, 0.16, 0.04),
    "chip kick": _falling(420, 55, 0.02, 0.06, 0.0),
    "snare": _noise(900, 9000, 0.085, tone=0.5),
    "brush": _noise(1200, 7000, 0.11, tone=0.08),
    "clap": _noise(900, 5000, 0.09, bursts=4),
    "hat": _noise(7000, 16000, 0.025),
    "open hat": _noise(6500, 16000, 0.13),
    "ride": _noise(5200, 12000, 0.22),
    "shaker": _noise(4500, 11000, 0.035),
    "tambourine": _noise(5500, 14000, 0.07, bursts=2),
    "rim": _noise(1700, 5200, 0.014, tone=0.3, hertz=820.0),
    "chip noise": _noise(2500, 15000, 0.045),
}
"""Name → one hit."""
