"""Spectra of random tunes, played on made-up instruments."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import PITCH_BINS


def notes(seed: int, frames: int) -> NDArray[np.bool_]:
    """[T, 84]: a random tune and its bass, a note every 0.4 to 0.8 s, in the middle of the range."""
    rng = np.random.default_rng(seed)
    roll = np.zeros((frames, PITCH_BINS), bool)
    for low, high in ((18, 30), (34, 56)):
        at = 0
        while at < frames:
            length = int(rng.integers(4, 9))
            roll[at : at + length, rng.integers(low, high)] = True
            at += length
    return roll


def played(roll: NDArray[np.bool_], seed: int) -> NDArray[np.float16]:
    """dB [T, 84]: the notes on an instrument of its own: other partials, another attack and decay, its own noise."""
    rng = np.random.default_rng(seed)
    level = np.full(roll.shape, -70.0)
    attack, decay = rng.permutation([0, 1, 2])[0], rng.uniform(0.5, 6)
    since = np.zeros(roll.shape)
    for t in range(1, len(roll)):
        since[t] = np.where(roll[t], since[t - 1] + 1, 0)
    for above in (0, *rng.choice([12, 19, 24, 28, 31, 34, 36], 3, replace=False)):
        partial = np.where(roll & (since >= attack), -10 - rng.uniform(0, 25) - decay * since, -70)
        level[:, above:] = np.maximum(level[:, above:], partial[:, : PITCH_BINS - above])
    return np.maximum(level + rng.normal(0, 2, level.shape), -80).astype(np.float16)
