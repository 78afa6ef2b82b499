"""p-values are p-values; a probability grows with its evidence."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from descant.attribution.weigh import p_values, posterior


@given(st.integers(0, 2**32 - 1))
def test_p_values_of_unrelated_music_are_not_too_small(seed: int) -> None:
    random = np.random.default_rng(seed)
    scores = random.gumbel(size=(400, 20))
    p = np.array([p_values(np.array([s[0]]), np.sort(s[1:]))[0] for s in scores])
    for level in (0.05, 0.1, 0.25, 0.5):
        allowed = level + 4 * np.sqrt(level * (1 - level) / len(p))
        assert (p <= level + 1e-9).mean() <= allowed


def test_the_smallest_p_is_one_over_m_plus_one() -> None:
    null = np.arange(302.0)
    assert p_values(np.array([1e9, -1e9]), null).tolist() == [1 / 303, 1.0]


@given(st.floats(-10, 10), st.floats(0.01, 5), st.floats(0.01, 0.99))
def test_posterior_grows_with_z(z: float, step: float, prior: float) -> None:
    low, high = posterior(np.array([z, z + step]), threshold=5, slope=1.5, prior=prior)
    assert 0 < low < high < 1


@given(st.floats(-1e6, 1e6), st.floats(0.01, 0.99))
def test_posterior_stays_a_probability(z: float, prior: float) -> None:
    assert 0 <= posterior(np.array([z]), threshold=5, slope=1.5, prior=prior)[0] <= 1


def test_posterior_at_the_threshold_is_the_prior() -> None:
    assert abs(posterior(np.array([5.0]), threshold=5, slope=1.5, prior=0.3)[0] - 0.3) < 1e-12
