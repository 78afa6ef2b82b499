"""Shares make exactly a million, whatever the scores; statistics of a validation on cases with known answers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from descant.audit.manifest_entries import TrainingTrack
from descant.audit.owners import units_of
from descant.audit.shares import Shrinkage, divide, fit_shrinkage, membership_matrix, proportions, total_variation
from descant.audit.validation.figures import bootstrap, ceiling, over_queries, spearman
from descant.catalog.tracks import Owner
from descant.errors import DescantError
from descant.report.audit_answer import WHOLE_PPM

numbers = st.floats(-1e3, 1e3, allow_subnormal=False)


@given(
    arrays(np.float64, array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=8), elements=numbers),
    st.floats(0, 1),
    st.sampled_from([0.5, 1.0, 2.0]),
)
def test_shares_and_the_unattributed_make_a_million(replicas, weight, power) -> None:  # type: ignore[no-untyped-def]
    made = divide(replicas, Shrinkage(weight, power), resamples=8)
    assert int(made.ppm.sum()) + made.unattributed == WHOLE_PPM
    assert (made.ppm >= 0).all()
    assert made.unattributed >= 0
    assert (made.low <= made.ppm).all()
    assert (made.ppm <= made.high).all()


def test_noise_leaves_nearly_all_unattributed_and_one_source_takes_all() -> None:
    random = np.random.default_rng(0)
    noise = divide(random.standard_normal((4, 2000)), Shrinkage())
    assert noise.unattributed > 900_000
    clear = divide(np.tile([5.0, 0, 0, 0], (4, 1)), Shrinkage())
    assert clear.ppm.tolist() == [1_000_000, 0, 0, 0]
    assert clear.low.tolist() == clear.high.tolist() == [1_000_000, 0, 0, 0]
    nothing = divide(-np.ones((2, 3)), Shrinkage())
    assert nothing.unattributed == 1_000_000


def test_intervals_widen_where_checkpoints_disagree() -> None:
    random = np.random.default_rng(0)
    agree = divide(np.array([3.0, 1, 1]) + 0.01 * random.standard_normal((10, 3)), Shrinkage())
    differ = divide(np.array([3.0, 1, 1]) + 1.0 * random.standard_normal((10, 3)), Shrinkage())
    assert (differ.high - differ.low).sum() > 5 * (agree.high - agree.low).sum()


def test_shrinkage_is_what_the_truth_supports() -> None:
    random = np.random.default_rng(1)
    truth = random.dirichlet(np.ones(6), 40)
    assert fit_shrinkage(truth, truth) == Shrinkage(1.0, 1.0)
    unrelated = random.standard_normal((40, 6))
    fitted = fit_shrinkage(unrelated, truth)
    assert fitted.weight < 0.4
    equal = total_variation(np.full((40, 6), 1 / 6), truth).mean()
    assert total_variation(proportions(unrelated, fitted), truth).mean() < equal + 0.01


def test_units_share_tracks_among_their_owners() -> None:
    def track(name: str, artist: str, cluster: str, *owners: Owner) -> TrainingTrack:
        return TrainingTrack(name, path=Path(name), artist=artist, cluster=cluster, owners=owners)

    one = track("a", "X", "c", Owner("P", "publisher", "work", 250_000), Owner("Q", "Publisher", "work", 750_000))
    two = track("b", "", "c")
    assert units_of([one, two], "track") == [{"a": 1.0}, {"a": 1.0}]
    assert units_of([one, two], "artist") == [{"X": 1.0}, {"unknown": 1.0}]
    assert units_of([one, two], "publisher") == [{"P": 0.25, "Q": 0.75}, {"unknown": 1.0}]
    with pytest.raises(DescantError, match="no writer"):
        units_of([one, two], "writer")
    names, matrix = membership_matrix(units_of([one, two], "publisher"))
    assert names == ["P", "Q", "unknown"]
    assert matrix.sum(axis=1).tolist() == [1, 1]


def test_lds_is_one_for_a_perfect_additive_truth_and_about_none_for_chance() -> None:
    random = np.random.default_rng(0)
    scores = random.standard_normal((5, 60))
    members = (random.random((40, 60)) < 0.5).astype(float)
    losses = -(members @ scores.T)
    assert spearman(members @ scores.T, -losses) == pytest.approx(np.ones(5))
    chance = random.standard_normal((200, 60))
    assert abs(spearman(members @ chance.T, -np.repeat(losses, 40, axis=1)).mean()) < 0.05
    assert spearman(np.ones((9, 1)), np.arange(9.0)[:, None]).tolist() == [0]


def test_the_ceiling_is_what_a_perfect_predictor_reaches() -> None:
    random = np.random.default_rng(0)
    expected = random.standard_normal((400, 1, 30))
    seeds = expected + random.standard_normal((400, 2, 30))
    reached = spearman(expected[:, 0], seeds.mean(axis=1)).mean()
    assert ceiling(seeds)[0] == pytest.approx(reached, abs=0.03)
    with pytest.raises(ValueError, match="one training"):  # it was 1.00 (1.00 to 1.00)
        ceiling(seeds[:, :1])


def test_intervals_hold_their_value() -> None:
    values = np.random.default_rng(0).random(50)
    figure = over_queries(values, 300)
    assert figure.low < figure.value < figure.high
    assert figure.high - figure.low == pytest.approx(4 * values.std() / 50**0.5, rel=0.25)
    both = bootstrap(lambda s, q: {"sum": float(len(s) + len(q))}, 3, 4, 5)
    assert both["sum"].low == both["sum"].high == 7
