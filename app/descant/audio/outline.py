"""How loud a track is over time, as small as a list draws it, and how quiet a picture shows it to be."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FLOOR_DB = -60.0
"""Span below the loudest cell that is drawn: what lies lower is inaudible beside it."""
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
    return bytes((loud / max(float(loud.max()), 1.0) * 255).astype(np.uint8))
