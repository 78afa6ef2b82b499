"""A probability grows with its evidence."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from descant.attribution.weigh import posterior


@given(st.floats(-10, 10), st.floats(0.01, 5), st.floats(0.01, 0.99))
def test_posterior_grows_with_z(z: float, step: float, prior: float) -> None:
    low, high = posterior(np.array([z, z + step]), threshold=5, slope=1.5, prior=prior)
    assert 0 < low < high < 1


@given(st.floats(-1e6, 1e6), st.floats(0.01, 0.99))
def test_posterior_stays_a_probability(z: float, prior: float) -> None:
    assert 0 <= posterior(np.array([z]), threshold=5, slope=1.5, prior=prior)[0] <= 1


def test_posterior_at_the_threshold_is_the_prior() -> None:
    assert abs(posterior(np.array([5.0]), threshold=5, slope=1.5, prior=0.3)[0] - 0.3) < 1e-12
