"""A probability grows with its evidence; a candidate is worth what its best key is."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.attribution.alignment import stretched
from descant.attribution.legs.composition import CompositionLeg
from descant.attribution.prepared import PreparedTrack
from descant.attribution.scoring import Background, LegScores, Likelihood
from descant.encoders.transposition import lowered
from descant.encoders.windows import fold, unit


@given(st.floats(-10, 10), st.floats(0.01, 5), st.floats(0.01, 0.99))
def test_posterior_grows_with_z(z: float, step: float, prior: float) -> None:
    low, high = Likelihood(5, 1.5).probability(np.array([z, z + step]), prior)
    assert 0 < low < high < 1


@given(st.floats(-1e6, 1e6), st.floats(0.01, 0.99))
def test_posterior_stays_a_probability(z: float, prior: float) -> None:
    assert 0 <= Likelihood(5, 1.5).probability(np.array([z]), prior)[0] <= 1


def test_posterior_at_the_threshold_is_the_prior() -> None:
    assert abs(Likelihood(5, 1.5).probability(np.array([5.0]), 0.3)[0] - 0.3) < 1e-12


@pytest.mark.parametrize("tempo", [1.0, 1.5])
def test_a_source_is_worth_what_it_is_in_the_key_that_fits(tempo: float) -> None:
    rng = np.random.default_rng(5)

    def music() -> np.ndarray:
        return unit(rng.normal(size=(160, 12)).astype(np.float32))

    song, strangers = music(), [music() for _ in range(12)]
    query = fold(unit(lowered(stretched(song, tempo), -4)[20:110]), 0.37, 7, 3)
    leg = CompositionLeg(SimpleNamespace(name="composition", segment_frames=7))  # type: ignore[arg-type]

    def asked(*keys: int) -> tuple[float, tuple[int, ...]]:
        proposed = LegScores(
            leg.name,
            ("song", *map(str, range(6))),
            np.zeros(7),
            (keys, *[(0, 7)] * 6),
            (PreparedTrack(song), *map(PreparedTrack, strangers[:6])),
            Background(np.zeros(0)),
            np.full(7, np.nan),
        )
        references = list(map(PreparedTrack, strangers[6:]))
        found = leg.compare(query, proposed, None, references)  # type: ignore[arg-type]
        return float(found.z[0]), found.transpositions[0]

    alone, wrong = asked(4), asked(9)
    assert alone[0] > wrong[0] + 5
    for both in (asked(4, 9), asked(9, 4)) if tempo == 1 else (asked(4, 9),):
        assert both[0] == pytest.approx(alone[0], abs=0.3)
        assert both[1][0] == 4
