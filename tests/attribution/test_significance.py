"""p-values are p-values, of one leg and of all together; what all legs say passes where each alone falls short."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.attribution.scoring import Background, LegScores
from descant.attribution.significance import (
    EVEN,
    Candidate,
    NullDistribution,
    p_values,
    passed,
    rank_candidates,
    support,
    tails_of,
    total_support,
)
from descant.attribution.tail import LEAST_P, tail_of
from descant.attribution.unrelated import SAID, Learnt, Lengths
from descant.encoders.base import LEGS, Leg
from descant.settings import Settings

SETTINGS = Settings(alpha=0.02, sources=3)


def scores(leg: Leg, z: Mapping[str, float]) -> LegScores:
    order = sorted(z, key=lambda name: -z[name])
    values, unknown = np.array([z[name] for name in order]), np.full(len(z), np.nan)
    return LegScores(leg, tuple(order), values, ((0,),) * len(z), (), Background(np.zeros(1)), unknown)


def unrelated(random: np.random.Generator, tracks: int = 20) -> dict[Leg, LegScores]:
    """A query without a source: what each track reaches is chance, a little shared by the legs."""
    shared = random.gumbel(size=tracks)
    return {
        leg: scores(leg, {str(n): z for n, z in enumerate(0.5 * shared + random.gumbel(size=tracks))}) for leg in LEGS
    }


def null_of(
    queries: list[dict[Leg, LegScores]], apart: frozenset[Leg] = frozenset(), learnt: Learnt | None = None
) -> NullDistribution:
    legs = {leg: np.sort([q[leg].z[0] for q in queries]) for leg in LEGS}
    joined, tails = [leg for leg in LEGS if leg not in apart], tails_of(legs, learnt)
    most = [max(total_support({leg: q[leg] for leg in joined}, legs, tails).values()) for q in queries]
    return NullDistribution(legs, np.sort(most), apart, learnt)


@pytest.fixture(scope="module")
def null() -> NullDistribution:
    random = np.random.default_rng(1)
    return null_of([unrelated(random) for _ in range(350)])


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


@pytest.mark.parametrize("apart", [frozenset(), frozenset({"style"})])
def test_unrelated_queries_pass_no_more_often_than_is_said(apart: frozenset[Leg]) -> None:
    random = np.random.default_rng(2)
    null = null_of([unrelated(random) for _ in range(350)], apart)
    smallest = np.array([min(v.p for v in rank_candidates(unrelated(random), null)) for _ in range(400)])
    for level in (0.02, 0.05, 0.2, 0.5):
        allowed = level + 4 * np.sqrt(level * (1 - level) * (1 / 400 + 1 / 350))
        assert (smallest <= level).mean() <= allowed


def test_three_legs_that_agree_pass_where_none_would_alone(null: NullDistribution) -> None:
    query = unrelated(np.random.default_rng(3))
    near = {leg: float(np.quantile(null.legs[leg], 0.97)) for leg in LEGS}
    agreeing = {
        leg: scores(leg, dict(zip(query[leg].track_ids, query[leg].z, strict=True)) | {"true": near[leg]})
        for leg in LEGS
    }
    alone = {**agreeing, "recording": query["recording"], "style": query["style"]}
    assert [v.track_id for v in passed(rank_candidates(agreeing, null), SETTINGS)] == ["true"]
    assert "true" not in [v.track_id for v in passed(rank_candidates(alone, null), SETTINGS)]


def test_one_leg_suffices_where_it_is_clear_and_the_others_know_nothing_of_the_track(null: NullDistribution) -> None:
    query = unrelated(np.random.default_rng(4))
    query["composition"] = scores("composition", {"true": float(null.legs["composition"][-1]) + 5, "0": 0.0})
    (candidate,) = passed(rank_candidates(query, null), SETTINGS)
    assert candidate.track_id == "true"
    assert candidate.p == 1 / 351
    assert candidate.legs == {"composition": 1 / 351}


def test_a_leg_in_which_a_track_is_nothing_special_is_not_one_of_its_legs(null: NullDistribution) -> None:
    low = {leg: scores(leg, {"true": float(null.legs[leg][0])}) for leg in LEGS}
    low["style"] = scores("style", {"true": float(null.legs["style"][-1]) + 9})
    assert list(rank_candidates(low, null)[0].legs) == ["style"]


@given(st.floats(-50, 50), st.floats(0.001, 20))
def test_support_grows_with_z_and_is_never_against(z: float, more: float) -> None:
    null = np.sort(np.random.default_rng(1).gumbel(size=352))
    low, high = support(np.array([z, z + more]), null, tail_of(null))
    assert 0 <= low <= high


def test_a_leg_adds_nothing_at_p_1_and_its_surprise_where_that_is_much() -> None:
    null = np.sort(np.random.default_rng(1).gumbel(size=3520))
    tail = tail_of(null)
    found = support(np.array([-50, tail.threshold + 9 * tail.scale, tail.threshold + 10 * tail.scale]), null, tail)
    assert found[0] == 0
    assert found[1] == pytest.approx(np.log(4) + 9 - EVEN - np.log1p(np.exp(-EVEN)), abs=0.01)
    assert found[2] - found[1] == pytest.approx(1, abs=0.01)


def test_z_of_another_length_is_set_back_by_what_was_learnt_of_it() -> None:
    ends = dict.fromkeys(LEGS, (-0.2, 0.0, 0.6))
    spread = dict.fromkeys(LEGS, (0.0, 0.0, float(np.log(2))))
    learnt = Learnt(dict.fromkeys(SAID, 0.0), Lengths((5.0, 16.0, 240.0), ends, spread), 1)
    random = np.random.default_rng(5)
    null = null_of([unrelated(random) for _ in range(352)], learnt=learnt)
    upper = tail_of(null.legs["style"]).threshold
    query = {"style": scores("style", {"true": upper + 2.6})}
    long, same, unknown = (null.of_equal_length(query, of)["style"].z[0] for of in (600.0, 16.0, None))
    assert long == pytest.approx(upper + 1.0)
    assert same == unknown == query["style"].z[0]
    half_way = null.of_equal_length(query, float(np.sqrt(16 * 240)))["style"].z[0]
    assert half_way == pytest.approx(upper + 2.3 / np.sqrt(2))
    assert rank_candidates(query, null, 240.0)[0].p > rank_candidates(query, null, 16.0)[0].p


def test_with_what_was_learnt_p_values_go_below_ranks() -> None:
    nothing = dict.fromkeys(LEGS, (0.0, 0.0))
    learnt = Learnt(dict.fromkeys(SAID, 0.0), Lengths((5.0, 16.0), nothing, nothing), 1)
    random = np.random.default_rng(6)
    null = null_of([unrelated(random) for _ in range(352)], learnt=learnt)
    assert set(null.tails) == set(SAID)
    far = {leg: scores(leg, {"true": float(of[-1]) + 30}) for leg, of in null.legs.items()}
    assert rank_candidates(far, null)[0].p == LEAST_P
    assert set(null_of([unrelated(random) for _ in range(40)], learnt=learnt).tails) == set()


def test_no_more_sources_than_the_settings_allow_and_the_best_first() -> None:
    candidates = [Candidate(str(n), 9.0 - n, 0.001, {"style": 0.001}) for n in range(6)]
    assert [v.track_id for v in passed(candidates, SETTINGS)] == ["0", "1", "2"]


def test_where_nothing_was_measured_nothing_passes() -> None:
    nothing = NullDistribution({leg: np.zeros(0) for leg in LEGS}, np.zeros(0))
    query = {leg: scores(leg, {"true": 99.0}) for leg in LEGS}
    assert rank_candidates(query, nothing)[0].p == 1
    assert not passed(rank_candidates(query, nothing), SETTINGS)
