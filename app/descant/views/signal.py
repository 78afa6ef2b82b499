"""Hearing by signal processing alone.

recording:   onsets and levels of three registers folded to pitch classes, 5.4 rows a second: they follow one
             performance and one sound, not just its harmony.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d

from descant.audio.frames import PITCH_RATE, Frames
from descant.progress import CancelToken
from descant.views.base import Leg, Listening
from descant.views.learned import rolled_variants
from descant.views.windows import fold, unit

F32 = NDArray[np.float32]

_RANGE_DB = 60.0
_LOCAL_BINS = 19


def _peaks(pitch: NDArray[np.float16], pool: int) -> F32:
    """[T, 84] dB → [T // pool, 7, 12]: how far each semitone stands out of its surroundings, ≥ 0."""
    level = np.maximum(pitch.astype(np.float32) + _RANGE_DB, 0)
    rows = max(1, len(level) // pool)
    if len(level) < pool:
        level = np.pad(level, ((0, pool - len(level)), (0, 0)))
    level = level[: rows * pool].reshape(rows, pool, -1).mean(axis=1)
    raised = np.maximum(level - uniform_filter1d(level, _LOCAL_BINS, axis=1, mode="nearest"), 0)
    return np.asarray(raised.reshape(rows, 7, 12), dtype=np.float32)


def _map(blocks: F32) -> F32:
    """[M, K, 12] → unit rows, each block centred over its pitch classes."""
    centred = blocks - blocks.mean(axis=2, keepdims=True)
    return unit(centred.reshape(len(blocks), -1))


class SignalRecording:
    name: Leg = "recording"
    version = "signal-1"
    pool = 2
    rows = 11
    hop = 5
    dim = 6 * 12 * 11

    def listen(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Listening]:
        heard = []
        for track in tracks:
            if cancel:
                cancel.check()
            peaks = _peaks(track.pitch, self.pool)
            registers = np.stack([peaks[:, :3].sum(1), peaks[:, 3:5].sum(1), peaks[:, 5:].sum(1)], axis=1)
            rising = np.maximum(np.diff(registers, axis=0, prepend=registers[:1]), 0)
            rows = _map(np.concatenate([registers, 2 * rising], axis=1))
            heard.append(fold(rows, self.pool / PITCH_RATE, self.rows, self.hop))
        return heard

    def variants(self, vectors: F32) -> F32:
        return rolled_variants(vectors)
