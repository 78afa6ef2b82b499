"""Whole numbers that make a whole, for every share that is stated."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from descant.apportionment import apportioned
from descant.attribution.shapley import to_ppm
from descant.audit.shares import Shrinkage, divide


def test_the_largest_remainders_are_rounded_up_and_of_equal_ones_the_first() -> None:
    assert apportioned(np.array([2.5, 2.5, 2.5, 2.5]), 10).tolist() == [3, 3, 2, 2]
    assert apportioned(np.array([0.2, 0.9, 1.9]), 3).tolist() == [0, 1, 2]
    assert apportioned(np.array([7.0]), 7).tolist() == [7]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=30), st.integers(1, 10**6))
def test_the_whole_is_the_whole_and_none_moves_by_more_than_one(weights: list[int], whole: int) -> None:
    weights[0] += 1
    quotas = np.array(weights, np.float64) / sum(weights) * whole
    made = apportioned(quotas, whole)
    assert made.sum() == whole
    assert (np.abs(made - quotas) <= 1).all()


def test_shares_of_both_methods_are_apportioned_alike() -> None:
    assert to_ppm(np.full(3, 1 / 3)) == ([333_334, 333_333, 333_333], 0)
    division = divide(np.array([[1.0, 1.0, 1.0]]), Shrinkage())
    assert [*division.ppm.tolist(), division.unattributed] == [333_334, 333_333, 333_333, 0]
