"""How loud a track is over time, as small as a list draws it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

OUTLINE_COLUMNS = 120
"""As many as a list has room for."""


def outline_of(image: NDArray[np.uint8]) -> bytes:
    """A spectrogram as spectrogram_of makes it → how loud each of at most OUTLINE_COLUMNS stretches is, a byte each,
    255 in the loudest."""
    if image.shape[1] == 0:
        return b""
    loud = image.astype(np.float32).mean(axis=0)
    if len(loud) > OUTLINE_COLUMNS:
        starts = np.unique(np.linspace(0, len(loud), OUTLINE_COLUMNS, endpoint=False).astype(np.int64))
        loud = np.maximum.reduceat(loud, starts)
    return (loud / max(float(loud.max()), 1.0) * 255).astype(np.uint8).tobytes()
