"""Onsets that can be compared band by band: when something is struck, whatever it is struck on."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

BANDS = 8
"""Of neighbouring mel bands: a kick, a snare and a hat fall into different ones."""
APART = 2
"""Frames (93 ms) over which a level rises."""
FLOOR_DB, MOST_DB = -90.0, 20.0
"""Levels under the first are silence; what rises further than the second is one stroke all the same."""


@cache
def _means(bins: int) -> NDArray[np.float32]:
    """[bins, BANDS]: what makes of mel bands the means of neighbours."""
    each = bins // BANDS
    return np.kron(np.eye(BANDS), np.full((each, 1), 1 / each)).astype(np.float32)


@cache
def _powers() -> NDArray[np.float32]:
    """[65536]: the power of each level that 16 bits can say, by these bits: half the time of an exponential of each."""
    with np.errstate(invalid="ignore", over="ignore"):
        levels = np.arange(1 << 16, dtype=np.uint16).view(np.float16).astype(np.float32)
        return np.asarray(np.exp(np.maximum(levels, FLOOR_DB) * np.float32(np.log(10) / 10)))


def onsets(mel: NDArray[np.float16]) -> NDArray[np.float16]:
    """dB [T, 64] (Frames.mel) → [T - APART, BANDS]: how much each band rises, 0 … MOST_DB."""
    power = _powers().take(np.ascontiguousarray(mel).view(np.uint16))
    level = 10 * np.log10(power @ _means(power.shape[1]))
    return np.asarray(np.clip(level[APART:] - level[:-APART], 0, MOST_DB), dtype=np.float16)
