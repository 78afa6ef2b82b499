"""Whole numbers that make a whole, from quotas that are none."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def apportioned(quotas: NDArray[np.float64], whole: int) -> NDArray[np.int64]:
    """int64 [N] that sum to exactly `whole`, from quotas [N] that do so but for rounding noise.

    The largest remainders are rounded up (Hamilton's method), of equal ones the first: none moves by more than one.
    """
    made: NDArray[np.int64] = np.floor(quotas).astype(np.int64)
    made[np.argsort(-(quotas - made), kind="stable")[: whole - int(made.sum())]] += 1
    return made
