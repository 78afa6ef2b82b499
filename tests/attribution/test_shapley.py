"""Shares: exact, whole, never more than there is."""

from __future__ import annotations

from itertools import combinations
from math import factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from descant.attribution.shapley import WHOLE, combine, contested, intervals, shapley, to_ppm

probabilities = st.integers(0, 8).flatmap(
    lambda n: arrays(np.float64, st.tuples(st.integers(1, 5), st.just(n)), elements=st.floats(0, 1))
)


def by_definition(p: np.ndarray) -> np.ndarray:
    n = len(p)
    value = np.zeros(n)
    for r in range(n):
        others = [j for j in range(n) if j != r]
        for k in range(n):
            for chosen in combinations(others, k):
                weight = factorial(k) * factorial(n - 1 - k) / factorial(n)
                value[r] += weight * p[r] * np.prod([1 - p[j] for j in chosen])
    return value


@given(probabilities)
def test_shapley_is_the_definition(p: np.ndarray) -> None:
    got = shapley(p)
    for row, expected in zip(got, p, strict=True):
        assert row == pytest.approx(by_definition(expected), abs=1e-12)
    assert got.sum(axis=1) == pytest.approx(1 - np.prod(1 - p, axis=1), abs=1e-12)


@given(probabilities)
def test_headline_sums_to_a_million(p: np.ndarray) -> None:
    headline = combine([p, p**2, p / 2], [1, 1, 0.5])
    ppm, rest = to_ppm(shapley(headline).mean(axis=0))
    assert sum(ppm) + rest == WHOLE
    assert min([*ppm, rest]) >= 0


@given(arrays(np.float64, st.integers(0, 12), elements=st.floats(0, 1)))
def test_rounding_moves_no_share_by_more_than_a_millionth(shares: np.ndarray) -> None:
    shares = shares / max(1.0, shares.sum())
    ppm, rest = to_ppm(shares)
    assert sum(ppm) + rest == WHOLE
    assert np.all(np.abs(np.array(ppm) - shares * WHOLE) <= 1 + 1e-6)


def test_copies_of_one_master_split_one_share() -> None:
    got = shapley(np.array([[1.0, 1.0, 0.0]]))
    assert got[0] == pytest.approx([0.5, 0.5, 0.0])


@given(probabilities, st.integers(1, 20))
def test_interval_holds_its_mean(p: np.ndarray, block: int) -> None:
    cells = shapley(p)
    low, high = intervals(cells, coverage=0.9, draws=50, seed=1, block=block)
    mean = cells.mean(axis=0)
    assert np.all(low <= mean + 1e-12)
    assert np.all(high >= mean - 1e-12)
    assert np.all((low >= 0) & (high <= 1))


def test_interval_widens_with_fewer_cells() -> None:
    random = np.random.default_rng(0)
    few, many = random.random((20, 1)), random.random((2000, 1))
    width = [np.ptp(np.hstack(intervals(x, coverage=0.9, draws=300, seed=1, block=2))) for x in (few, many)]
    assert width[0] > 3 * width[1]


def test_what_is_sure_is_uncertain_at_its_edges_only() -> None:
    half = np.repeat([[1.0, 0.0], [0.0, 1.0]], 60, axis=0)
    low, high = intervals(half, coverage=0.9, draws=300, seed=1, block=4, floor=0.02)
    assert low.tolist() == pytest.approx([0.48, 0.48])
    assert high.tolist() == pytest.approx([0.52, 0.52])


def test_what_is_likely_is_less_certain_than_what_is_sure() -> None:
    low, high = intervals(np.full((120, 1), 0.7), coverage=0.9, draws=2000, seed=1, block=6)
    deviation = np.sqrt(0.7 * 0.3 / 20)  # twenty blocks, each right or wrong
    assert low[0] == pytest.approx(0.7 - 1.645 * deviation, abs=0.04)
    assert high[0] == pytest.approx(0.7 + 1.645 * deviation, abs=0.04)


def test_what_was_measured_is_uncertain_at_its_edges_only() -> None:
    both = np.full((120, 2), 0.5)
    options = {"coverage": 0.9, "draws": 300, "seed": 1, "block": 6, "floor": 0.02}
    low, high = intervals(both, **options, certain=np.ones(120, bool))
    assert [low.tolist(), high.tolist()] == [pytest.approx([0.48] * 2), pytest.approx([0.52] * 2)]
    some = intervals(both, **options, certain=np.arange(120) < 90)
    assert 0.04 < np.ptp(np.stack(some)[:, 0]) < 0.7 * np.ptp(np.stack(intervals(both, **options))[:, 0])


@given(probabilities)
def test_a_share_lies_where_the_game_leaves_it_open(probability: np.ndarray) -> None:
    open_to = contested(probability)
    share = shapley(probability)
    assert (open_to >= -1e-12).all()
    assert (share <= probability + 1e-12).all()
    assert (share >= probability - open_to - 1e-12).all()


def test_what_one_source_explains_alone_is_not_contested() -> None:
    assert contested(np.array([[0.8, 0.0], [1.0, 1.0]])).tolist() == [[0.0, 0.0], [1.0, 1.0]]
    cells = np.full((40, 2), 0.5)
    options = {"coverage": 0.9, "draws": 50, "seed": 1, "block": 4, "floor": 0.05}
    plain, further = intervals(cells, **options), intervals(cells, **options, doubt=np.array([0.0, 0.1]))
    assert further[0] == pytest.approx(np.clip(plain[0] - [0, 0.1], 0, 1))
    assert further[1] == pytest.approx(np.clip(plain[1] + [0, 0.1], 0, 1))
