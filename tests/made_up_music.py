"""Short tunes for tests: a random walk through a scale with a bass, played by a plain additive voice."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile as sf
from numpy.typing import NDArray

RATE = 22_050
SCALE = (0, 2, 4, 5, 7, 9, 11)


def tune(seed: int, *, seconds: float = 20.0, key: int = 0, beat_s: float = 0.3) -> NDArray[np.float32]:
    """float32 [N], mono at RATE. The same seed is the same tune; key and beat_s only move it."""
    random = np.random.default_rng(seed)
    out = np.zeros(int(seconds * RATE) + RATE, np.float32)
    partials = 1 / np.arange(1, 6) ** random.uniform(0.8, 2.0)
    degree, at = 7, 0.0
    beat = 0
    while at < seconds:
        length = beat_s * float(random.choice([1, 1, 2]))
        degree = int(np.clip(degree + random.integers(-3, 4), 0, 14))
        notes = [60 + key + 12 * (degree // 7) + SCALE[degree % 7]]
        if beat % 4 == 0:
            notes.append(36 + key + SCALE[int(random.integers(0, 7))])
        for note in notes:
            time = np.arange(int(length * 1.2 * RATE)) / RATE
            pitch = 440 * 2 ** ((note - 69) / 12)
            wave = sum(a * np.sin(2 * np.pi * pitch * (k + 1) * time) for k, a in enumerate(partials))
            envelope = np.minimum(time / 0.01, 1) * np.exp(-3 * time / length)
            start = int(at * RATE)
            part = (wave * envelope).astype(np.float32)[: len(out) - start]
            out[start : start + len(part)] += part
        at += length
        beat += 1
    return out[: int(seconds * RATE)] / np.abs(out).max() * 0.7


def write(path: Path, samples: NDArray[np.float32]) -> Path:
    sf.write(path, samples, RATE, subtype="PCM_16")
    return path
