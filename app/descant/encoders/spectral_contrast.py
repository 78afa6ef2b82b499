"""Spectra that can be compared band by band: what stands out of its surroundings, whatever loudness or equaliser."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

RANGE_DB = 60.0
"""Levels further below the local peak than this say nothing."""
PEAK_FRAMES = 43
"""Frames (4 s) over which the local peak is taken, so that a quiet passage counts like a loud one."""
MEAN_BANDS = 19
"""Bands of the local mean that is taken away: timbre's slow slope over frequency goes, partials stay."""


def spectra(pitch: NDArray[np.float16]) -> NDArray[np.float16]:
    """dB [T, 84] (Frames.pitch) → [T, 84], 0 … 3: units of 20 dB above the mean of the neighbouring bands."""
    level = pitch.astype(np.float32)
    peak = ndimage.maximum_filter1d(level.max(axis=1), PEAK_FRAMES, mode="nearest")
    level -= peak[:, None]
    np.maximum(level, -RANGE_DB, out=level)
    level += RANGE_DB
    level /= 20
    level -= ndimage.uniform_filter1d(level, MEAN_BANDS, axis=1, mode="nearest")
    return np.maximum(level, 0, out=level).astype(np.float16)
