"""p-values beyond what any query reached: ranks below the threshold, a distribution above it, right in the mean."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from descant.attribution.significance import p_values
from descant.attribution.tail import (
    LEAST_EXCESSES,
    LEAST_P,
    LEAST_SCALE,
    SEEN,
    SIMULATIONS,
    UPPER_PART,
    Tail,
    best_scale,
    goodness_of_fit,
    hazard,
    last_seen,
    tail_of,
)

QUERIES = 352
SHAPES = (-0.2, 0.0, 0.05, 0.3)


def null_of(seed: int, shape: float = 0.0, count: int = QUERIES) -> np.ndarray:
    return np.sort(stats.genpareto.rvs(shape, size=count, random_state=np.random.default_rng(seed)))


def reached(tail: Tail, p: float) -> float:
    """The z from which so small a p-value is stated."""
    low, high = tail.threshold, tail.threshold + 1e4 * tail.scale
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if tail.p(np.array(middle)) > p else (low, middle)
    return high


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 2**32 - 1), st.sampled_from(SHAPES), st.floats(-2, 60), st.floats(0, 20))
def test_p_values_fall_stay_in_their_range_and_are_ranks_below_the_threshold(
    seed: int, shape: float, z: float, more: float
) -> None:
    null = null_of(seed, shape)
    tail = tail_of(null, shape)
    low, high = p_values(np.array([z + more, z]), null, tail)
    assert 0 < low <= high <= 1
    if z < tail.threshold:
        assert high == (1 + (null >= z).sum()) / (len(null) + 1)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_tail_begins_where_the_ranks_end(shape: float) -> None:
    null = null_of(3, shape)
    tail = tail_of(null, shape)
    at, above = p_values(np.array([tail.threshold, np.nextafter(tail.threshold, np.inf)]), null, tail)
    assert at == tail.part == (1 + int(UPPER_PART * QUERIES)) / (QUERIES + 1)
    assert above == pytest.approx(at)


def test_no_p_value_is_zero_or_smaller_than_can_be_vouched_for() -> None:
    for shape in SHAPES:
        null = null_of(1, shape)
        assert p_values(np.array([1e12]), null, tail_of(null, shape))[0] == LEAST_P


@pytest.mark.parametrize("shape", [-0.15, 0.0, 0.15])
def test_the_rate_of_wrong_claims_is_what_is_stated_in_the_mean_over_catalogs(shape: float) -> None:
    """Each with queries of its own: where p = level is stated, chance reaches as much so often."""
    tails = [tail_of(null_of(seed, shape), shape) for seed in range(400)]
    for level in (1e-2, 2e-3):
        true = stats.genpareto.sf([reached(tail, level) for tail in tails], shape)
        assert true.mean() == pytest.approx(level, rel=0.12)
        known = tails[0].threshold + tails[0].scale * np.log(tails[0].part / level)
        if not shape:  # were the scale known, it would be stated too often
            assert reached(tails[0], level) > known


def test_few_excesses_make_p_values_larger() -> None:
    few, many = (Tail(0.0, 0.25, 0.0, 1.0, np.ones(count)) for count in (20, 2000))
    z = np.array([4.0, 8.0])
    assert (few.p(z) > many.p(z)).all()
    assert many.p(z) == pytest.approx(0.25 * np.exp(-z), rel=0.03)


@given(st.sampled_from(SHAPES), st.floats(0, 40), st.floats(0.01, 5))
def test_surprise_grows_without_end(shape: float, excess: float, more: float) -> None:
    low, high = hazard(np.array([excess, excess + more]), shape)
    assert 0 <= low < high < np.inf


def test_a_short_tail_is_exponential_beyond_what_was_seen() -> None:
    last = last_seen(-0.2)
    assert UPPER_PART * np.exp(-hazard(np.array(last), -0.2)) == pytest.approx(SEEN)
    assert hazard(np.array(last), -0.2) == pytest.approx(-stats.genpareto.logsf(last, -0.2))
    one, two, three = hazard(last + np.array([0.0, 1.0, 2.0]), -0.2)
    assert two - one == pytest.approx(three - two)
    assert last_seen(0.1) == np.inf


@pytest.mark.parametrize("shape", SHAPES)
def test_the_scale_is_found(shape: float) -> None:
    excesses = stats.genpareto.rvs(shape, scale=2.0, size=4000, random_state=np.random.default_rng(1))
    assert best_scale(excesses, shape) == pytest.approx(2.0, rel=0.05)


def test_what_follows_another_distribution_states_no_p_value() -> None:
    clumped = np.sort(np.concatenate([np.linspace(0, 1, 300), np.full(26, 2.0), np.full(26, 9.0)]))
    assert not tail_of(clumped).states
    assert tail_of(null_of(1)).states


def test_few_queries_state_no_p_value() -> None:
    assert not tail_of(null_of(1, count=int(LEAST_EXCESSES / UPPER_PART))).states
    assert tail_of(null_of(1, count=int(LEAST_EXCESSES / UPPER_PART) + 8)).states
    nothing = tail_of(np.zeros(0))
    assert (nothing.threshold, nothing.part, nothing.scale, nothing.states) == (0.0, 1.0, 1.0, False)


def test_where_all_queries_are_alike_nothing_is_infinitely_surprising() -> None:
    alike = tail_of(np.ones(352))
    assert alike.scale == LEAST_SCALE
    assert not alike.states


@pytest.mark.parametrize(("count", "power"), [(20, 1.0), (88, 1.0), (88, 0.8), (150, 1.4)])
def test_goodness_of_fit_is_that_of_scipy(count: int, power: float) -> None:
    values = np.random.default_rng(count).exponential(size=count) ** power
    drawn = stats.MonteCarloMethod(n_resamples=SIMULATIONS, rng=np.random.default_rng(1))
    assert goodness_of_fit(values, 0.0) == stats.anderson(values, "expon", method=drawn).pvalue
