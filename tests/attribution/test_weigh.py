"""A probability grows with its evidence; a candidate is worth what its best key is."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.attribution.alignment import stretched
from descant.attribution.prepared import Source
from descant.attribution.scoring import _score_paths, background, posterior
from descant.encoders.transposition import lowered
from descant.encoders.windows import fold, unit


@given(st.floats(-10, 10), st.floats(0.01, 5), st.floats(0.01, 0.99))
def test_posterior_grows_with_z(z: float, step: float, prior: float) -> None:
    low, high = posterior(np.array([z, z + step]), threshold=5, slope=1.5, prior=prior)
    assert 0 < low < high < 1


@given(st.floats(-1e6, 1e6), st.floats(0.01, 0.99))
def test_posterior_stays_a_probability(z: float, prior: float) -> None:
    assert 0 <= posterior(np.array([z]), threshold=5, slope=1.5, prior=prior)[0] <= 1


def test_posterior_at_the_threshold_is_the_prior() -> None:
    assert abs(posterior(np.array([5.0]), threshold=5, slope=1.5, prior=0.3)[0] - 0.3) < 1e-12


@pytest.mark.parametrize("tempo", [1.0, 1.5])
def test_a_source_is_worth_what_it_is_in_the_key_that_fits(tempo: float) -> None:
    rng = np.random.default_rng(5)

    def music() -> np.ndarray:
        return unit(rng.normal(size=(160, 12)).astype(np.float32))

    song, strangers = music(), [music() for _ in range(12)]
    query = fold(unit(lowered(stretched(song, tempo), -4)[20:110]), 0.37, 7, 3)
    view = SimpleNamespace(name="composition", rows=7)

    def asked(*keys: int) -> tuple[float, tuple[int, ...]]:
        z, rolls, _, _ = _score_paths(
            view,  # type: ignore[arg-type]
            query,
            [keys, *[(0, 7)] * 6],
            [Source(song), *(Source(one) for one in strangers[:6])],
            background(view, query, [Source(one) for one in strangers[6:]]),  # type: ignore[arg-type]
        )
        return float(z[0]), rolls[0]

    alone, wrong = asked(4), asked(9)
    assert alone[0] > wrong[0] + 5
    for both in (asked(4, 9), asked(9, 4)) if tempo == 1 else (asked(4, 9),):
        assert both[0] == pytest.approx(alone[0], abs=0.3)
        assert both[1][0] == 4
