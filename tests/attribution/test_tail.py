"""p-values beyond what any query reached: ranks below the threshold, a distribution above it, never too sure."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from descant.attribution.significance import p_values
from descant.attribution.tail import LEAST_EXCESSES, LEAST_P, ONE_SIDED, UPPER_PART, best_scale, tail_of, upper_scale

QUERIES = 352
SHAPES = (0.0, 0.05, 0.3)


def null_of(seed: int, shape: float = 0.0, count: int = QUERIES) -> np.ndarray:
    return np.sort(stats.genpareto.rvs(shape, size=count, random_state=np.random.default_rng(seed)))


@settings(deadline=None, max_examples=25)  # a tail's goodness of fit is simulated
@given(st.integers(0, 2**32 - 1), st.sampled_from(SHAPES), st.floats(-2, 60), st.floats(0, 20))
def test_p_values_fall_stay_in_their_range_and_are_ranks_below_the_threshold(
    seed: int, shape: float, z: float, more: float
) -> None:
    null = null_of(seed, shape)
    tail = tail_of(null, shape)
    if tail is None:  # one in a thousand is refused
        return
    low, high = p_values(np.array([z + more, z]), null, tail)
    assert 0 < low <= high <= 1
    if z < tail.threshold:
        assert high == (1 + (null >= z).sum()) / (len(null) + 1)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 2**32 - 1), st.sampled_from(SHAPES))
def test_the_tail_begins_where_the_ranks_end(seed: int, shape: float) -> None:
    null = null_of(seed, shape)
    tail = tail_of(null, shape)
    if tail is None:
        return
    at, above = p_values(np.array([tail.threshold, np.nextafter(tail.threshold, np.inf)]), null, tail)
    assert at == tail.part == (1 + int(UPPER_PART * QUERIES)) / (QUERIES + 1)
    assert above == pytest.approx(at)


def test_no_p_value_is_zero_or_smaller_than_can_be_vouched_for() -> None:
    null = null_of(1)
    assert p_values(np.array([1e9]), null, tail_of(null, 0.0))[0] == LEAST_P


@pytest.mark.parametrize("shape", [0.0, 0.15])
def test_the_rate_of_wrong_claims_is_at_most_what_is_stated_in_most_catalogs(shape: float) -> None:
    """Over catalogs, each with queries of its own: where p = level is stated, chance reaches as much less often."""
    tails = [tail for tail in (tail_of(null_of(seed, shape), shape) for seed in range(60)) if tail]
    assert len(tails) >= 58
    for level in (1e-2, 1e-3, 1e-4):
        reached = [of.threshold + stats.genpareto.isf(level / of.part, shape, scale=of.scale) for of in tails]
        true = stats.genpareto.sf(reached, shape)
        assert np.mean(true <= level) >= ONE_SIDED - 0.1  # 60 catalogs
        assert np.median(true) >= level / 20  # and not by never stating anything small


def test_the_upper_scale_lies_above_the_true_one_as_often_as_is_said() -> None:
    above = []
    for seed in range(200):
        excesses = stats.genpareto.rvs(0.1, scale=2.0, size=52, random_state=np.random.default_rng(seed))
        above.append(upper_scale(excesses, 0.1, best_scale(excesses, 0.1)) > 2.0)
    assert np.mean(above) == pytest.approx(ONE_SIDED, abs=0.07)


def test_what_follows_another_distribution_has_no_tail() -> None:
    clumped = np.sort(np.concatenate([np.linspace(0, 1, 300), np.full(26, 2.0), np.full(26, 9.0)]))
    assert tail_of(clumped, 0.0) is None


def test_few_queries_have_no_tail() -> None:
    assert tail_of(null_of(1, count=int(LEAST_EXCESSES / UPPER_PART)), 0.0) is None
    assert tail_of(null_of(1, count=int(LEAST_EXCESSES / UPPER_PART) + 8), 0.0)
    assert tail_of(np.zeros(0), 0.0) is None
