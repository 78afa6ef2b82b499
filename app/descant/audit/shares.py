"""From scores of segments to shares of tracks, artists, writers or publishers.

Scores are summed by unit, and only what is positive counts. What chance alone would leave stays unattributed: what
pushes some units below zero pushes as much above it, so the negative mass estimates the noise in the positive.
The rest is divided in proportion, shrunk towards an equal split by a weight that validation fitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.apportionment import apportioned
from descant.report.audit_answer import WHOLE_PPM

RESAMPLES: Final = 400
LOW, HIGH = 2.5, 97.5
Floats = NDArray[np.floating]


@dataclass(frozen=True)
class Shrinkage:
    """weight: of the measured shares, the rest being an equal split. power: exponent of the scores before."""

    weight: float = 1.0
    power: float = 1.0


@dataclass(frozen=True, eq=False)
class Division:
    """ppm, low, high: int64 [U]; unattributed: ppm. ppm and unattributed make exactly 1,000,000."""

    ppm: NDArray[np.int64]
    low: NDArray[np.int64]
    high: NDArray[np.int64]
    unattributed: int


def membership_matrix(units: Sequence[dict[str, float]]) -> tuple[list[str], NDArray[np.float64]]:
    """Names of all units, sorted, and [rows, U]: which fraction of each row belongs to each unit."""
    names = sorted({name for unit in units for name in unit})
    place = {name: n for n, name in enumerate(names)}
    made = np.zeros((len(units), len(names)))
    for row, unit in enumerate(units):
        for name, part in unit.items():
            made[row, place[name]] = part
    return names, made


def proportions(scores: Floats, shrinkage: Shrinkage) -> NDArray[np.float64]:
    """[..., U] scores by unit → shares [..., U] that sum to 1; equal where nothing is positive."""
    positive: NDArray[np.float64] = np.power(np.maximum(scores, 0), shrinkage.power, dtype=np.float64)
    count = scores.shape[-1]
    total: NDArray[np.float64] = positive.sum(axis=-1, keepdims=True)
    measured = np.divide(positive, total, out=np.full_like(positive, 1 / count), where=total > 0)
    return np.asarray(shrinkage.weight * measured + (1 - shrinkage.weight) / count, np.float64)


def unexplained(scores: Floats) -> NDArray[np.float64]:
    """[..., U] → [...]: the part of the positive mass that noise of the size of the negative mass accounts for."""
    positive = np.maximum(scores, 0).sum(axis=-1).astype(np.float64)
    negative = np.maximum(-scores, 0).sum(axis=-1).astype(np.float64)
    part = np.divide(np.minimum(negative, positive), positive, out=np.ones_like(positive), where=positive > 0)
    return np.asarray(part, np.float64)


def divide(replicas: Floats, shrinkage: Shrinkage, *, seed: int = 0, resamples: int = RESAMPLES) -> Division:
    """The shares of one output. replicas: [R, U], the units' scores by each of R checkpoints or segments.

    The intervals are percentiles over resampled replicas: they know the ensemble's noise, not its bias.
    """
    mean = replicas.mean(axis=0)
    whole = _shares(mean[None], shrinkage)[0]
    random = np.random.default_rng(seed)
    picks = random.integers(0, len(replicas), (resamples, len(replicas)))
    spread = _shares(np.stack([replicas[p].mean(axis=0) for p in picks]), shrinkage)[:, :-1]
    low, high = np.percentile(spread, [LOW, HIGH], axis=0)
    ppm = apportioned(whole / whole.sum() * WHOLE_PPM, WHOLE_PPM)
    return Division(
        ppm[:-1],
        np.minimum(np.floor(low * WHOLE_PPM).astype(np.int64), ppm[:-1]),
        np.maximum(np.ceil(high * WHOLE_PPM).astype(np.int64), ppm[:-1]),
        int(ppm[-1]),
    )


def _shares(scores: Floats, shrinkage: Shrinkage) -> NDArray[np.float64]:
    """[R, U] → [R, U + 1], the last column unattributed; rows sum to 1."""
    rest = unexplained(scores)[:, None]
    return np.concatenate([proportions(scores, shrinkage) * (1 - rest), rest], axis=1)


def total_variation(shares: Floats, truth: Floats) -> NDArray[np.float64]:
    """[..., U] and [..., U] → [...]: half the sum of absolute differences, 0 same and 1 disjoint."""
    return np.asarray(0.5 * np.abs(shares - truth).sum(axis=-1), np.float64)


def fit_shrinkage(scores: Floats, truth: Floats) -> Shrinkage:
    """The shrinkage with the least mean total variation to the truth. scores, truth: [Q, U] (truth sums to 1)."""
    choices = [Shrinkage(w / 20, power) for w in range(21) for power in (0.5, 1.0, 2.0)]
    return min(choices, key=lambda c: float(total_variation(proportions(scores, c), truth).mean()))
