"""A recording is known by its samples: where it is, how much of the energy it is, and what it leaves."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from descant.attribution.copies import PROMINENT, STEADY
from descant.attribution.waveform_match import CELL, MARGIN, fit, lag
from descant.audio.frames import RATE
from made_up_music import tune

F32 = NDArray[np.float32]
CELLS = 16
LENGTH = CELLS * CELL + 2 * MARGIN


def music(seed: int) -> F32:
    """CELLS cells of a tune, at a level of 1."""
    made = tune(seed, seconds=LENGTH / RATE + 1)[:LENGTH]
    return np.asarray(made / np.sqrt((made**2).mean()), dtype=np.float32)


@given(
    level_db=st.floats(-12, 6),
    shift=st.integers(0, RATE),
    delay=st.integers(0, 30),
    seed=st.integers(0, 3),
)
@settings(max_examples=12, deadline=None)
def test_a_copy_under_other_music_is_found_to_the_sample(level_db: float, shift: int, delay: int, seed: int) -> None:
    source = tune(seed, seconds=12)
    query = 10 ** (level_db / 20) * source[shift + delay : shift + delay + 8 * RATE] + tune(50 + seed, seconds=8)
    found = lag(query, source, min(shift, 2 * RATE))
    assert found.samples == shift + delay
    assert found.prominence > 20


def test_other_music_has_no_lag() -> None:
    for seed in range(4):
        one, other = tune(seed, seconds=8), tune(seed + 9, seconds=10, key=1, beat_s=0.37)
        assert lag(one, other, RATE).prominence < PROMINENT


def test_notes_that_sound_at_once_are_no_copy() -> None:
    """The same notes, each up to a fortieth of a second off the beat: tones agree in half seconds, in another phase
    each time."""
    one, random = music(1), np.random.default_rng(1)
    again = np.concatenate([np.roll(part, random.integers(0, 550)) for part in np.array_split(one, 40)])
    assert fit(one, [one]).steadiness[0] > 0.99
    assert fit(music(3) + one, [one]).steadiness[0] > 0.9
    assert fit(one, [again]).part.mean() > 0.2
    assert fit(one, [again]).steadiness[0] < STEADY


@given(level_db=st.floats(-12, 12), gain=st.floats(0.05, 3), seed=st.integers(0, 3))
@settings(max_examples=12, deadline=None)
def test_two_sources_have_their_parts_of_the_energy(level_db: float, gain: float, seed: int) -> None:
    one, other = music(seed), music(seed + 10)
    ratio = 10 ** (level_db / 20)
    found = fit(np.float32(gain) * (one + np.float32(ratio) * other), [one, other])
    assert (found.part >= 0).all()
    assert (found.part.sum(axis=1) <= 1 + 1e-9).all()
    power = [np.add.reduceat(x[MARGIN:-MARGIN] ** 2, np.arange(CELLS) * CELL) for x in (one, ratio * other)]
    true = power[0] / (power[0] + power[1])
    assert np.abs(found.part[:, 0] - true).mean() < 0.03


def test_an_equalised_copy_with_a_delay_explains_what_it_is() -> None:
    one, other = music(1), music(2)
    dulled = np.convolve(one, np.array([0, 0, 0.2, 0.5, 0.3], np.float32), mode="same").astype(np.float32)
    found = fit(dulled + other, [one])
    whole = (dulled**2).mean() / ((dulled + other) ** 2).mean()
    assert found.part.mean() == pytest.approx(whole, abs=0.05)
    left, wanted = found.residual(), other[MARGIN:-MARGIN]
    assert np.corrcoef(left, wanted)[0, 1] > 0.95


def test_other_music_explains_nothing_and_silence_is_no_fault() -> None:
    assert fit(music(1), [tune(3, seconds=20, key=1, beat_s=0.37)[:LENGTH]]).part.mean() < 0.02
    silent = np.zeros(LENGTH, np.float32)
    assert fit(silent, [music(1)]).part.max() == 0
    assert fit(music(1), [silent]).part.max() == 0
    assert np.isfinite(fit(music(1), [silent, silent]).residual()).all()
    assert fit(music(1), [music(1), music(1)]).part.sum(axis=1) == pytest.approx(np.ones(CELLS), abs=0.01)
