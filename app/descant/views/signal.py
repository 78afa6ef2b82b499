"""Hearing by signal processing alone: what can be said without training.

composition: rectified log-frequency peaks folded to pitch classes, bass and treble apart, 2.7 rows a second.
recording:   onsets and levels of three registers folded to pitch classes, 5.4 rows a second: they follow one
             performance and one sound, not just its harmony.
style:       mean and deviation of mel-frequency cepstra over five seconds.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy.fft
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d

from descant.audio.frames import MEL_RATE, PITCH_RATE, Frames
from descant.progress import CancelToken
from descant.views.base import Leg, Listening
from descant.views.windows import fold, unit

F32 = NDArray[np.float32]

_RANGE_DB = 60.0
_LOCAL_BINS = 19
_MEL_COEFFICIENTS = 20
_STYLE_S = 5.0
_STYLE_HOP_S = 2.5


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


class SignalComposition:
    name: Leg = "composition"
    version = "signal-1"
    pool = 4
    rows = 7
    hop = 3
    dim = 2 * 12 * 7

    def listen(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Listening]:
        heard = []
        for track in tracks:
            if cancel:
                cancel.check()
            peaks = _peaks(track.pitch, self.pool)
            rows = _map(np.stack([peaks[:, :3].sum(axis=1), peaks[:, 2:].sum(axis=1)], axis=1))
            heard.append(fold(rows, self.pool / PITCH_RATE, self.rows, self.hop))
        return heard

    def variants(self, vectors: F32) -> F32:
        return rolled_variants(vectors)


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


class SignalStyle:
    name: Leg = "style"
    version = "signal-1"
    dim = 2 * _MEL_COEFFICIENTS
    rows = 0

    def listen(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Listening]:
        length, hop = round(_STYLE_S * MEL_RATE), round(_STYLE_HOP_S * MEL_RATE)
        heard = []
        for track in tracks:
            if cancel:
                cancel.check()
            cepstra = scipy.fft.dct(track.mel.astype(np.float32), axis=1, norm="ortho")[:, 1 : _MEL_COEFFICIENTS + 1]
            starts = range(0, max(1, len(cepstra) - length + 1), hop)
            rows = [
                np.concatenate([part.mean(axis=0), part.std(axis=0)])
                for part in (cepstra[s : s + length] for s in starts)
            ]
            heard.append(Listening(unit(np.array(rows, np.float32)), _STYLE_S, _STYLE_HOP_S))
        return heard

    def variants(self, vectors: F32) -> F32:
        return vectors[None]


def rolled_variants(vectors: F32) -> F32:
    """[S, n·K·12] → [12, S, n·K·12]: variant v is the query lowered by v semitones."""
    count, width = vectors.shape
    folded = vectors.reshape(count, width // 12, 12)
    return np.stack([np.roll(folded, -v, axis=2).reshape(count, width) for v in range(12)])
