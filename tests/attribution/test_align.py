"""A planted passage is found where it is, in its key, at its tempo; and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from descant.attribution.align import local, rolled, scan, stretched, window_rows
from descant.views.windows import unit

WIDTH = 24


def noise(rows: int, seed: int) -> np.ndarray:
    """Rows that change slowly, as music does."""
    random = np.random.default_rng(seed)
    steps = random.normal(size=(rows + 4, WIDTH)).astype(np.float32)
    return unit(np.stack([steps[i : i + 5].mean(axis=0) for i in range(rows)]))


@settings(max_examples=20)
@given(st.integers(0, 11), st.integers(0, 60), st.integers(0, 30), st.integers(0, 1000))
def test_planted_passage_is_found(roll: int, at_source: int, at_query: int, seed: int) -> None:
    source, query = noise(120, seed), noise(80, seed + 1)
    query[at_query : at_query + 40] = rolled(source, -roll)[at_source : at_source + 40]
    found = local(query, source, window=11, rolls=range(12), ratios=[1.0])
    middle = slice(at_query + 8, at_query + 32)
    assert found.value[middle] == pytest.approx(1, abs=1e-4)
    assert np.all(found.roll[middle] == roll)
    assert np.array_equal(found.source_row[middle], np.arange(at_source + 8, at_source + 32))


@pytest.mark.parametrize("ratio", [0.8, 0.9, 1.1, 1.25])
def test_tempo_is_found(ratio: float) -> None:
    source = noise(200, 3)
    query = stretched(source, ratio)[20:90]
    ratios = [0.8, 0.9, 1.0, 1.1, 1.25]
    found = local(query, source, window=15, rolls=[0], ratios=ratios)
    assert np.median(found.ratio) == ratio
    place = found.source_row[35]
    assert place == pytest.approx((20 + 35) * ratio, abs=2)


def test_scan_names_the_source_that_holds_the_passage() -> None:
    sources = [noise(rows, n) for n, rows in enumerate((50, 200, 7, 120))]
    query = noise(60, 99)
    query[10:40] = sources[3][70:100]
    values = scan(query, sources, windows=window_rows(60, 0.37, (4.0, 10.0)))
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
    values = scan(query, halves, windows=[20])
    assert values.max() < 0.75


def test_a_source_shorter_than_the_window_is_compared_all_the_same() -> None:
    query = noise(40, 1)
    values = scan(query, [query[10:14], noise(4, 2)], windows=[8])
    assert values[0, 0] == pytest.approx(0.5, abs=1e-4)
    assert values[0, 0] > values[0, 1]


def test_no_sources() -> None:
    assert scan(noise(10, 1), [], windows=[4]).shape == (1, 0)


def test_a_long_query_is_compared_in_sections_with_the_same_result(monkeypatch: pytest.MonkeyPatch) -> None:
    query, sources = noise(300, 8), [noise(90, 9), noise(40, 10)]
    query[120:150] = sources[0][20:50]
    whole = scan(query, sources, windows=[5, 12])
    nearby = local(query, sources[0], window=11, rolls=[0, 3], ratios=[1.0])
    monkeypatch.setattr("descant.attribution.align.SECTION_ROWS", 37)
    assert scan(query, sources, windows=[5, 12]) == pytest.approx(whole, abs=1e-5)
    again = local(query, sources[0], window=11, rolls=[0, 3], ratios=[1.0])
    assert again.value == pytest.approx(nearby.value, abs=1e-5)
    assert np.array_equal(again.source_row[125:145], nearby.source_row[125:145])
