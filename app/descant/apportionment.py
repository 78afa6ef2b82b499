"""Whole numbers that make a whole, from quotas that are none."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def apportioned(quotas: NDArray[np.float64], whole: int) -> NDArray[np.int64]:
    """int64 [N] that sum to exactly `whole`, from quotas [N] that do so but for rounding noise.

    The largest remainders are rounded up (Hamilton's method), of equal ones the first: none moves by more than one.
    """
    made: NDArray[np.int64] = np.floor(quotas).astype(np.int64)
    made[np.argsort(-(quotas - made), kind="stable")[: whole - int(made.sum())]] += 1
    return made


def apportioned_exactly(weights: Sequence[int], whole: int) -> list[int]:
    """Whole numbers that sum to exactly `whole`, in proportion to whole weights, of which one at least is not 0.

    The same method in integers of any size, for money: no quota is rounded before its remainder is known.
    """
    total = sum(weights)
    made, remainders = [], []
    for weight in weights:
        part, remainder = divmod(whole * weight, total)
        made.append(part)
        remainders.append(remainder)
    for i in sorted(range(len(made)), key=lambda i: -remainders[i])[: whole - sum(made)]:
        made[i] += 1
    return made
