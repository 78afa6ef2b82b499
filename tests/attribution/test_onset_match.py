"""A pattern is known by its strokes, on any kit, and in the place where it is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.attribution import onset_match
from descant.attribution.onset_match import (
    GROWTH,
    MOST_WINDOWS,
    WINDOW,
    WINDOW_S,
    OnsetSource,
    Places,
    Windows,
    _windows,
    best_matches,
    matches_over_time,
    onset_envelopes,
)
from descant.audio.frames import MEL_BINS, MEL_RATE
from descant.encoders.onset_strength import APART, BANDS, MOST_DB, onsets

QUIET_DB = -70.0


def drums(pattern: int, kit: int, frames: int) -> np.ndarray:
    """float16 [frames, 64]: mel frames of strokes that die away; pattern and kit are seeds."""
    when, how = np.random.default_rng(pattern), np.random.default_rng(1000 + kit)
    struck = when.random((frames, 3)) < 0.12
    fade = how.uniform(2, 5, 3)
    sound = np.zeros((3, MEL_BINS))
    for n, band in enumerate(np.split(np.arange(MEL_BINS), [20, 42])):  # kick, snare, hat
        sound[n, band] = how.uniform(25, 60, len(band)) * (how.random(len(band)) < 0.7)
    level = np.zeros((frames, 3))
    for at in range(frames):
        level[at] = np.where(struck[at], 1.0, np.maximum(level[at - 1] - fade / 30, 0) if at else 0)
    return (QUIET_DB + (level[:, :, None] * sound).max(axis=1)).astype(np.float16)


def envelopes(mel: np.ndarray) -> np.ndarray:
    return onset_envelopes(onsets(mel))


def test_a_pattern_is_known_on_another_kit_and_where_it_is() -> None:
    source = drums(1, 1, 1200)
    query = envelopes(drums(1, 2, 1200)[400 : 400 + WINDOW])
    others = [envelopes(drums(pattern, 2, 1200)) for pattern in range(2, 8)]
    found = best_matches(query, [OnsetSource(one) for one in (envelopes(source), *others)])
    assert found[0] > 0.3 + found[1:].max()
    cut = np.concatenate([drums(9, 2, 400), drums(1, 2, 1200)[400 : 400 + WINDOW], drums(8, 2, 400)])
    middle_s, value = matches_over_time(envelopes(cut), envelopes(source))
    assert middle_s[value.argmax()] == pytest.approx((400 + WINDOW / 2) / MEL_RATE, abs=WINDOW_S / 3)


def test_a_source_shorter_than_a_window_is_known_where_it_is_in_the_query() -> None:
    query = np.concatenate([drums(1, 1, 300), drums(2, 1, 60), drums(3, 1, 300)])
    middle_s, value = matches_over_time(envelopes(query), envelopes(drums(2, 5, 60)))
    assert middle_s[value.argmax()] == pytest.approx((300 + 30) / MEL_RATE, abs=0.1)
    assert value.max() > best_matches(envelopes(query), [OnsetSource(envelopes(drums(4, 5, 60)))])[0] + 0.2


def test_noise_in_a_rest_is_not_scaled_up() -> None:
    rng = np.random.default_rng(1)
    strokes = onsets(drums(1, 1, 3 * WINDOW))
    strokes[WINDOW : 2 * WINDOW + APART] = rng.uniform(0, 0.01, (WINDOW + APART, BANDS)).astype(np.float16)
    query = onset_envelopes(strokes)
    rest = query[:, WINDOW : 2 * WINDOW]
    assert matches_over_time(rest, rest)[1].max() < 0.5
    assert matches_over_time(query, query)[1].max() > 0.9


def test_the_windows_of_a_long_query_are_thinned_and_all_are_there_for_a_closer_look() -> None:
    query = envelopes(drums(1, 1, 40 * WINDOW))
    middle_s, _ = matches_over_time(query, envelopes(drums(1, 2, 2 * WINDOW)))
    assert len(middle_s) == 79
    assert np.diff(middle_s) == pytest.approx(WINDOW_S / 2, abs=0.1)
    few = _windows(query, MOST_WINDOWS)
    assert few is not None
    assert len(few.begins) == MOST_WINDOWS
    assert (few.begins[0], few.begins[-1]) == (0, query.shape[1] - WINDOW)


def test_a_source_longer_than_is_compared_at_once_is_searched_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    source = envelopes(drums(1, 1, 1500))
    query = envelopes(drums(1, 2, 1500)[1500 - WINDOW :])
    whole = best_matches(query, [OnsetSource(source)])
    monkeypatch.setattr(onset_match, "PIECE", 300)
    assert best_matches(query, [OnsetSource(source)]) == pytest.approx(whole, abs=1e-5)
    assert whole[0] > 0.5


def test_places_made_ready_for_many_queries_are_those_of_one() -> None:
    source = OnsetSource(envelopes(drums(1, 1, 1500)))
    queries = [envelopes(drums(pattern, 2, 700)) for pattern in (1, 2)]
    shorter = envelopes(drums(1, 2, 200))  # windows of another length ask for other places
    for query in (*queries, shorter, *queries):
        assert best_matches(query, [source])[0] == best_matches(query, [OnsetSource(source.envelopes)])[0]


def test_a_cosine_is_what_it_is_by_definition() -> None:
    source, query = envelopes(drums(1, 1, 1300)), envelopes(drums(2, 3, WINDOW + APART))
    windows = Windows.of(query, np.zeros(1, np.int64), WINDOW)
    found = windows.slid(Places.of(source, WINDOW))[0]
    assert len(found) == source.shape[1] - WINDOW + 1
    for place in (0, 1, 400, 809, 810, len(found) - 1):  # a block has 810 places
        a, b = query[:, :WINDOW], source[:, place : place + WINDOW]
        a, b = (x - x.mean(axis=1, keepdims=True) for x in (a, b))
        assert found[place] == pytest.approx((a * b).sum() / np.sqrt((a**2).sum() * (b**2).sum()), abs=1e-4)


@given(st.integers(0, 400), st.integers(0, 400), st.integers(0, 5))
def test_values_are_cosines_whatever_the_lengths(asked: int, held: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    query, source = (envelopes(rng.uniform(-100, 0, (n, MEL_BINS)).astype(np.float16)) for n in (asked, held))
    middle_s, value = matches_over_time(query, source)
    assert len(middle_s) == len(value) >= 1
    assert np.isfinite(value).all()
    assert value.max() <= 1 + 1e-5
    assert value.min() >= -1 - GROWTH * np.log1p(400) - 1e-5


def test_silence_has_no_onsets_and_a_stroke_has_no_more_than_it_may() -> None:
    assert not onsets(np.full((50, MEL_BINS), -100, np.float16)).any()
    stroke = np.full((50, MEL_BINS), -100, np.float16)
    stroke[25:] = 0
    assert onsets(stroke).max() == MOST_DB
    assert onsets(stroke[:1]).shape == (0, BANDS)
