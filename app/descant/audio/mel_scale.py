"""Where the bands of the mel spectrum lie, for axes; what computes it is in features."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from descant.resources import resource


@lru_cache(maxsize=1)
def mel_frequencies() -> NDArray[np.float64]:
    """Hz of the middle of each band, float64 [MEL_BINS], lowest first."""
    with np.load(resource("filters/mel.npz"), allow_pickle=False) as file:
        edges: NDArray[np.float64] = file["hz"]
    return edges[1:-1]
