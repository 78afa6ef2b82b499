"""A planted passage is found where it is, in its key, at its tempo; and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from descant.attribution.alignment import (
    STEP_PENALTY,
    straight_path,
    straight_scores,
    stretched,
    thinned,
    warped_paths,
    warped_scores,
    window_frames,
)
from descant.encoders.transposition import lowered
from descant.encoders.windows import unit

WIDTH = 24


def noise(rows: int, seed: int) -> np.ndarray:
    """Rows that change slowly, as music does."""
    random = np.random.default_rng(seed)
    steps = random.normal(size=(rows + 4, WIDTH)).astype(np.float32)
    return unit(np.stack([steps[i : i + 5].mean(axis=0) for i in range(rows)]))


@settings(max_examples=20)
@given(st.integers(0, 11), st.integers(0, 60), st.integers(0, 30), st.integers(0, 1000))
def test_planted_passage_is_found(transposition: int, at_source: int, at_query: int, seed: int) -> None:
    source, query = noise(120, seed), noise(80, seed + 1)
    query[at_query : at_query + 40] = lowered(source, -transposition)[at_source : at_source + 40]
    found = straight_path(query, source, window=11, transpositions=range(12), ratios=[1.0])
    middle = slice(at_query + 8, at_query + 32)
    assert found.value[middle] == pytest.approx(1, abs=1e-4)
    assert np.all(found.transposition[middle] == transposition)
    assert np.array_equal(found.source_frame[middle], np.arange(at_source + 8, at_source + 32))


@pytest.mark.parametrize("ratio", [0.8, 0.9, 1.1, 1.25])
def test_tempo_is_found(ratio: float) -> None:
    source = noise(200, 3)
    query = stretched(source, ratio)[20:90]
    ratios = [0.8, 0.9, 1.0, 1.1, 1.25]
    found = straight_path(query, source, window=15, transpositions=[0], ratios=ratios)
    assert np.median(found.ratio) == ratio
    place = found.source_frame[35]
    assert place == pytest.approx((20 + 35) * ratio, abs=2)


def test_scan_names_the_source_that_holds_the_passage() -> None:
    sources = [noise(rows, n) for n, rows in enumerate((50, 200, 7, 120))]
    query = noise(60, 99)
    query[10:40] = sources[3][70:100]
    values = straight_scores(query, sources, windows=window_frames(60, 0.37, (4.0, 10.0)))
    assert values.shape == (2, 4)
    assert values.argmax(axis=1).tolist() == [3, 3]
    assert values[0, 3] == pytest.approx(1, abs=1e-4)
    assert values[:, :3].max() < 0.9


def test_a_window_never_wins_by_two_sources() -> None:
    passage = noise(20, 5)
    query = passage
    halves = [noise(30, 6), noise(30, 7)]
    halves[0][-10:] = passage[:10]
    halves[1][:10] = passage[10:]
    values = straight_scores(query, halves, windows=[20])
    assert values.max() < 0.75


def test_a_source_shorter_than_the_window_is_compared_all_the_same() -> None:
    query = noise(40, 1)
    values = straight_scores(query, [query[10:14], noise(4, 2)], windows=[8])
    assert values[0, 0] == pytest.approx(0.5, abs=1e-4)
    assert values[0, 0] > values[0, 1]


def test_compared_in_bundles_a_window_on_their_edges_has_the_same_value() -> None:
    query, sources = noise(60, 31), [noise(90, 32), noise(50, 33)]
    query[12:36] = sources[1][9:33]
    one_by_one = straight_scores(query, sources, windows=[24])
    assert one_by_one[0, 1] == pytest.approx(1, abs=1e-4)
    assert straight_scores(query, sources, windows=[24], every=2, together=2)[0, 1] == pytest.approx(1, abs=1e-4)
    beside = straight_scores(query, sources, windows=[24], together=6)
    assert beside[0, 1] == pytest.approx(1, abs=1e-4)
    assert (beside <= one_by_one + 1e-4).all()


@given(st.integers(1, 40), st.integers(1, 12), st.integers(1, 3), st.integers(1, 4))
def test_a_query_of_any_length_is_compared(rows: int, window: int, every: int, together: int) -> None:
    source = noise(50, 34)
    values = straight_scores(
        source[5 : 5 + rows], [source], windows=[min(window, rows)], every=every, together=together
    )
    assert values[0, 0] == pytest.approx(1, abs=1e-4)


def test_many_sources_are_compared_in_parts_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    query, sources = noise(70, 35), [noise(rows, rows) for rows in (40, 3, 90, 10, 60, 25)]
    query[:20], query[30:50] = sources[4][:20], sources[2][-20:]
    whole = straight_scores(query, sources, windows=[20])[0]
    monkeypatch.setattr("descant.attribution.alignment.SCANNED_FRAMES", 64)
    parts = straight_scores(query, sources, windows=[20])[0]
    assert parts[[2, 4]] == pytest.approx([1, 1], abs=1e-4) == whole[[2, 4]]
    assert max(parts[[0, 1, 3, 5]]) < 0.75


def test_no_sources() -> None:
    assert straight_scores(noise(10, 1), [], windows=[4]).shape == (1, 0)


def test_a_long_query_is_compared_in_sections_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    query, sources = noise(300, 8), [noise(90, 9), noise(40, 10)]
    query[120:150] = sources[0][20:50]
    whole = straight_scores(query, sources, windows=[5, 12])
    nearby = straight_path(query, sources[0], window=11, transpositions=[0, 3], ratios=[1.0])
    monkeypatch.setattr("descant.attribution.alignment.SECTION_FRAMES", 37)
    assert straight_scores(query, sources, windows=[5, 12]) == pytest.approx(whole, abs=1e-5)
    again = straight_path(query, sources[0], window=11, transpositions=[0, 3], ratios=[1.0])
    assert again.value == pytest.approx(nearby.value, abs=1e-5)
    assert np.array_equal(again.source_frame[125:145], nearby.source_frame[125:145])


def test_the_closer_look_at_every_second_row_finds_the_same_place() -> None:
    source = noise(120, 21)
    query = noise(80, 22)
    query[20:60] = lowered(source[50:90], -3)
    near = straight_path(query, source, window=12, transpositions=[0, 3], ratios=[1.0], every=2)
    assert len(near.value) == 40
    inside = slice(14, 26)
    assert near.value[inside].min() > 0.99
    assert set(near.transposition[inside]) == {3}
    assert near.source_frame[inside].tolist() == [2 * n + 30 for n in range(14, 26)]


def wavering(source: np.ndarray, seed: int) -> np.ndarray:
    """The source played now slower, now faster."""
    steps = np.random.default_rng(seed).choice([0.7, 0.85, 1.0, 1.2, 1.4], size=len(source) // 12).repeat(12)
    place = np.cumsum(steps)
    return source[np.round(place[place < len(source) - 1]).astype(int)]


def test_a_bending_path_follows_a_wavering_tempo_further_than_a_straight_one() -> None:
    source, others = noise(240, 11), [noise(240, 12 + n) for n in range(5)]
    query = wavering(source, 4)[15:150]
    followed = warped_scores(query, [*others, source])
    assert followed.argmax() == 5
    assert followed[5] > 0.5 * len(query) * (1 - STEP_PENALTY) > 3 * followed[:5].max()
    straight = straight_scores(query, [*others, source], windows=[len(query)])[0]
    assert straight[5] < 0.5


@settings(max_examples=20)
@given(st.integers(1, 70), st.lists(st.integers(1, 90), min_size=1, max_size=5), st.integers(0, 1000))
def test_what_is_followed_of_a_source_does_not_depend_on_its_neighbours(
    rows: int, lengths: list[int], seed: int
) -> None:
    query, sources = noise(rows, seed), [noise(length, seed + n) for n, length in enumerate(lengths)]
    alone = [float(warped_scores(query, [source])[0]) for source in sources]
    assert warped_scores(query, sources) == pytest.approx(alone, abs=1e-4)
    assert all(0 <= value <= rows for value in alone)


def test_following_ends_where_the_likeness_ends() -> None:
    source, query = noise(100, 21), noise(100, 22)
    query[30:60] = source[50:80]
    assert warped_scores(query, [source])[0] == pytest.approx(30 * (1 - STEP_PENALTY), rel=0.15)
    assert warped_scores(query, []).shape == (0,)
    assert warped_scores(np.zeros((5, WIDTH), np.float32), [source]).tolist() == [0.0]


def test_thinned_rows_are_means_and_nothing_is_lost_of_what_is_short() -> None:
    rows = np.arange(14, dtype=np.float32).reshape(7, 2)
    assert thinned(rows, 2).tolist() == [[1, 2], [5, 6], [9, 10]]
    assert thinned(rows, 1) is rows
    assert len(thinned(rows[:1], 2)) == 1


@settings(max_examples=20)
@given(st.integers(0, 50), st.integers(0, 60), st.integers(0, 1000), st.integers(1, 2))
def test_a_bending_path_is_found_again_where_it_was_planted(
    at_query: int, at_source: int, seed: int, every: int
) -> None:
    source, query = noise(120, seed), noise(110, seed + 1)
    query[at_query : at_query + 50] = source[at_source : at_source + 50]
    way = warped_paths(query, source, least=5, every=every)[0]
    assert way.value == pytest.approx(warped_scores(thinned(query, every), [thinned(source, every)])[0], rel=1e-4)
    assert np.array_equal(way.query_frame, np.arange(way.query_frame[0], way.query_frame[-1] + 1))
    assert np.all(np.diff(way.source_frame) >= 0)
    planted = (way.query_frame >= at_query + 6) & (way.query_frame < at_query + 44)
    assert planted.sum() == 38
    if every == 1 or (at_query - at_source) % 2 == 0:
        expected = way.query_frame[planted] - at_query + at_source
        assert np.abs(way.source_frame[planted] - expected).max() <= 2


def test_two_passages_of_one_source_are_two_paths() -> None:
    source, query = noise(200, 31), noise(150, 32)
    query[10:50], query[90:130] = source[120:160], source[20:60]
    found = warped_paths(query, source, least=8)
    assert len(found) == 2
    rows = [set(way.query_frame.tolist()) for way in found]
    assert not rows[0] & rows[1]
    assert {30, 110} <= rows[0] | rows[1]


def test_music_too_long_to_hold_is_thinned_and_still_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("descant.attribution.alignment.PATH_CELLS", 5_000)
    source = noise(160, 41)
    way = warped_paths(source[20:140], source, least=1)[0]
    assert np.abs(way.source_frame - way.query_frame - 20).max() <= 6
    assert warped_paths(source[:0], source, least=1) == []


def test_a_path_lies_within_a_stretch_and_one_across_its_middle_is_not_lost() -> None:
    source = noise(200, 51)
    query = source[40:160]
    whole = warped_scores(query, [source])[0]
    parts = warped_scores(query, [source], 40)[0]
    assert parts == pytest.approx(whole / 3, rel=0.3)
    strange = noise(120, 52)
    strange[30:50] = source[10:30]
    assert warped_scores(strange, [source], 40)[0] == pytest.approx(warped_scores(strange, [source])[0], rel=0.05)
