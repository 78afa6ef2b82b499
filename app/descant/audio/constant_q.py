"""The constant-Q spectrum of a stream: as many bands in each octave, so that every note has the same height."""

from __future__ import annotations

from collections.abc import Iterable

import librosa
import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import MEL_HOP, RATE
from descant.audio.source import Samples

LOWEST_HERTZ = 32.703
"""C1."""
OCTAVES, BANDS_PER_OCTAVE = 8, 24
"""Up to C9, a quarter tone a band: a note that is out of tune shows as such."""
HOP = MEL_HOP
CHUNK = 1024 * HOP
"""Samples transformed at once (48 s)."""
MARGIN = 32 * HOP
"""Samples heard before and after a chunk (1.5 s): the window of the lowest band reaches that far."""
QUIETEST = 1e-5


def frequencies() -> NDArray[np.float64]:
    """Hz of the bands, float64 [OCTAVES · BANDS_PER_OCTAVE], lowest first."""
    return LOWEST_HERTZ * 2 ** (np.arange(OCTAVES * BANDS_PER_OCTAVE) / BANDS_PER_OCTAVE)


def constant_q(blocks: Iterable[Samples]) -> NDArray[np.float16]:
    """Mono float32 blocks at RATE → float16 [frames, bands], dB, a frame every HOP samples."""
    waiting = np.zeros(MARGIN, np.float32)
    frames: list[NDArray[np.float16]] = []
    for block in blocks:
        waiting = np.concatenate([waiting, block])
        while len(waiting) >= CHUNK + 2 * MARGIN:
            frames.append(_transformed(waiting[: CHUNK + 2 * MARGIN]))
            waiting = waiting[CHUNK:]
    rest = len(waiting) - MARGIN
    if rest > 0:
        whole = -(-rest // HOP) * HOP
        padded = np.pad(waiting, (0, whole + MARGIN - rest))
        frames.append(_transformed(padded))
    return np.concatenate(frames) if frames else np.zeros((0, OCTAVES * BANDS_PER_OCTAVE), np.float16)


def _transformed(samples: Samples) -> NDArray[np.float16]:
    """Frames of the samples between the margins."""
    spectrum = librosa.cqt(
        samples, sr=RATE, hop_length=HOP, fmin=LOWEST_HERTZ, n_bins=OCTAVES * BANDS_PER_OCTAVE,
        bins_per_octave=BANDS_PER_OCTAVE,
    )  # fmt: skip
    first, last = MARGIN // HOP, (len(samples) - MARGIN) // HOP
    level = 20 * np.log10(np.maximum(np.abs(spectrum[:, first:last]), QUIETEST))
    return np.ascontiguousarray(level.T.astype(np.float16))
