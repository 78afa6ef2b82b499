"""Powers of two recordings that are played at once, taken apart by what is stored of each."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from descant.attribution.localisation import Localisation, cell_count, cell_middles
from descant.attribution.spectral_subtraction import Levels, aligned, explained, without
from descant.audio.frames import MEL_BINS, MEL_RATE, PITCH_BINS, PITCH_RATE, Frames

SECONDS = 40.0
CELLS = cell_count(SECONDS)
ALL = np.ones(CELLS, bool)


def notes(seed: int, seconds: float = SECONDS) -> NDArray[np.float64]:
    """Power [T, 84]: a few of the bands at a time, each dying away, over a little noise."""
    random = np.random.default_rng(seed)
    frames = round(seconds * PITCH_RATE)
    power = np.full((frames, PITCH_BINS), 1e-5)
    for begin in range(0, frames, 3):
        for band in random.integers(8, PITCH_BINS - 8, 2):
            fall = np.exp(-np.arange(min(8, frames - begin)) / 3.0)
            power[begin : begin + len(fall), band] += random.uniform(0.2, 1) * fall
    return power


def frames_of(power: NDArray[np.float64]) -> Frames:
    pitch = np.maximum(10 * np.log10(power / power.max()), -80).astype(np.float16)
    return Frames(pitch=pitch, mel=np.full((round(len(power) / PITCH_RATE * MEL_RATE), MEL_BINS), -20, np.float16))


def levels(frames: Frames) -> Levels:
    return Levels.of(frames.pitch)


def placed(start_s: float, same: float = 1.0, key: int = 0) -> Localisation:
    ones = np.ones(CELLS)
    place_s = start_s + cell_middles(CELLS)
    return Localisation("recording", 5 * ones, same * ones, place_s, np.full(CELLS, key), ones, np.zeros((CELLS, 0)))


def test_two_recordings_have_their_parts_of_the_energy() -> None:
    one, other = notes(1), notes(2, SECONDS + 10)
    query = frames_of(one + 0.25 * other[round(5 * PITCH_RATE) :][: len(one)])
    sources = [
        aligned(levels(query), levels(frames_of(one)), placed(0.0), ALL, same=0.5),
        # chroma was off by a fifth of a second
        aligned(levels(query), levels(frames_of(other)), placed(5.2), ALL, same=0.5),
    ]
    first, second = sources
    assert first is not None
    assert second is not None
    assert first.cells.all()
    assert second.cells.mean() > 0.9
    assert second.place_s[10] == pytest.approx(5.0 + cell_middles(CELLS)[10], abs=0.05)
    part = explained(query, [first, second]).part
    part /= part.sum(axis=1, keepdims=True)
    assert part[:, 0].mean() == pytest.approx(0.8, abs=0.05)
    assert part[:, 1].mean() == pytest.approx(0.2, abs=0.05)


def test_a_source_in_another_key_is_subtracted_in_the_querys() -> None:
    one, other = notes(1), notes(2)
    query = frames_of(np.roll(one, 3, axis=1) + other)
    raised = aligned(levels(query), levels(frames_of(one)), placed(0.0, key=3), ALL, same=0.5)
    assert raised is not None
    alone = explained(query, [raised])
    assert alone.part.mean() == pytest.approx(0.5, abs=0.1)
    left = without(query, alone.left, ALL).pitch.astype(float)
    alike = [np.corrcoef(left.ravel(), frames_of(of).pitch.astype(float).ravel())[0, 1] for of in (other, one)]
    mixed = np.corrcoef(query.pitch.astype(float).ravel(), frames_of(other).pitch.astype(float).ravel())[0, 1]
    assert alike[0] > mixed
    assert alike[1] < 0.2


def test_what_is_not_there_is_not_aligned() -> None:
    query = frames_of(notes(1))
    assert aligned(levels(query), levels(frames_of(notes(3))), placed(0.0), ALL, same=0.5) is None
    assert aligned(levels(query), levels(query), placed(0.0, same=0.1), ALL, same=0.5) is None
    assert aligned(levels(query), Levels.of(np.zeros((0, PITCH_BINS), np.float16)), placed(0.0), ALL, same=0.5) is None
