"""Spectra tell a recording from another performance of its notes, in any key and near its tempo."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_performances import notes, played
from numpy.typing import NDArray

from descant.attribution.spectral_match import spectral_cosine
from descant.audio.frames import PITCH_BINS, PITCH_RATE
from descant.encoders.spectral_contrast import spectra

FRAMES = 600
SONG = notes(1, FRAMES)
RECORDING = played(SONG, 2)


def compared(
    query: NDArray[np.float16], *, transposition: int = 0, late_s: float = 0.0, ratio: float = 1.0
) -> NDArray[np.float64]:
    at = np.arange(6.0, 40.0, 2.0)
    places = at * ratio + late_s
    return spectral_cosine(
        spectra(query), spectra(RECORDING), at, places, np.full(len(at), transposition), np.full(len(at), ratio)
    )


def test_the_recording_itself_is_told_from_another_performance_and_from_strange_music() -> None:
    itself, again, strange = (
        np.median(compared(query)) for query in (RECORDING, played(SONG, 3), played(notes(4, FRAMES), 2))
    )
    assert itself > 0.99
    assert 0.3 < again < 0.85
    assert strange < 0.3


@pytest.mark.parametrize("raised", [-5, -3, 2, 6])
def test_it_is_known_in_another_key(raised: int) -> None:
    moved = np.full_like(RECORDING, -80)
    low, high = max(0, raised), PITCH_BINS + min(0, raised)
    moved[:, low:high] = RECORDING[:, low - raised : high - raised]
    assert np.median(compared(moved, transposition=raised % 12)) > 0.9
    assert np.median(compared(moved)) < 0.5


@pytest.mark.parametrize("ratio", [0.9, 1.1])
def test_it_is_known_at_another_tempo_and_a_little_off_its_place(ratio: float) -> None:
    at = np.minimum(np.arange(int(FRAMES / 1.1)) * ratio, FRAMES - 1)
    faster = RECORDING[np.round(at).astype(int)]
    assert np.median(compared(faster, ratio=ratio, late_s=0.4)) > 0.8
    assert np.median(compared(faster, ratio=ratio, late_s=3.0)) < 0.5


def test_loudness_and_an_equaliser_change_nothing() -> None:
    tilted = np.maximum(RECORDING - 9 - np.linspace(0, 8, PITCH_BINS), -80).astype(np.float16)
    assert np.median(compared(tilted)) > 0.95


@settings(max_examples=30, deadline=None)
@given(
    st.integers(1, 50),
    st.lists(
        st.tuples(st.floats(-50, 200), st.floats(-50, 200), st.integers(0, 11), st.floats(0.5, 2)),
        min_size=1,
        max_size=90,
    ),
)
def test_any_place_in_the_shortest_of_music_is_a_cosine(
    frames: int, places: list[tuple[float, float, int, float]]
) -> None:
    at, place, transposition, ratio = (np.array(one) for one in zip(*places, strict=True))
    found = spectral_cosine(spectra(RECORDING[:frames]), spectra(RECORDING), at, place, transposition, ratio)
    assert found.shape == at.shape
    assert np.all((found >= -1.001) & (found <= 1.001))


def test_silence_is_like_nothing() -> None:
    silence = np.full((100, PITCH_BINS), -80, np.float16)
    assert spectra(silence).max() == 0
    assert spectral_cosine(
        spectra(silence), spectra(RECORDING), *np.full((2, 1), 5.0), np.zeros(1, int), np.ones(1)
    ) == [0]


def test_an_end_is_like_no_other_end() -> None:
    """Two pieces that break off in the middle of a window, as every piece does."""
    ended, other = RECORDING.copy(), played(notes(5, FRAMES), 6)
    ended[300:] = other[300:] = -80
    end = np.array([300 / PITCH_RATE])
    assert spectral_cosine(spectra(ended), spectra(other), end, end, np.zeros(1, int), np.ones(1)) < 0.4
    assert spectral_cosine(spectra(ended[:300]), spectra(ended), end, end, np.zeros(1, int), np.ones(1)) > 0.99
    assert spectral_cosine(spectra(ended), spectra(ended[:300]), end + 5, end + 5, np.zeros(1, int), np.ones(1)) == 0
