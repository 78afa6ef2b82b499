from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from descant.attribution.explaining_away import YIELDING, headline, reassigned, unexplained
from descant.attribution.localisation import Localisation
from descant.encoders.base import Leg
from descant.settings import Settings

CELLS = 40


def found(leg: Leg, z: np.ndarray | float, rows: int | None = None, order: bool = True) -> Localisation:
    """What one source was found by. rows: the seed of its rows; None: it is nowhere."""
    evidence = np.broadcast_to(np.asarray(z, float), (CELLS,)).copy()
    frames = np.zeros((CELLS, 12 if order else 0), np.float32)
    if rows is not None and order:
        frames = np.random.default_rng(rows).normal(size=(CELLS, 12)).astype(np.float32)
    none = np.zeros(CELLS)
    return Localisation(leg, evidence, np.ones(CELLS), none, none.astype(np.int64), none + 1, frames)


@given(st.lists(arrays(np.float64, CELLS, elements=st.floats(-5, 30)), min_size=1, max_size=4))
def test_nobody_gains_and_the_best_of_a_cell_loses_nothing(evidence: list[np.ndarray]) -> None:
    left = unexplained([{"recording": found("recording", z, rows=1)} for z in evidence], CELLS)["recording"]
    assert np.all((left >= 0) & (left <= 1))
    z = np.stack(evidence, axis=1)
    assert left[np.arange(CELLS), z.argmax(axis=1)] == pytest.approx(np.ones(CELLS))
    assert left == pytest.approx(np.exp(-YIELDING * (z.max(axis=1, keepdims=True) - z)))


def test_two_renderings_are_rivals_and_two_songs_played_at_once_are_not() -> None:
    renderings = [{"composition": found("composition", z, rows=1)} for z in (8.0, 6.0)]
    songs = [{"composition": found("composition", z, rows=n)} for n, z in enumerate((8.0, 6.0))]
    assert unexplained(renderings, CELLS)["composition"][0] == pytest.approx([1, np.exp(-2 * YIELDING)])
    assert unexplained(songs, CELLS)["composition"].mean(axis=0) == pytest.approx([1, 1], abs=0.1)


def test_the_same_notes_go_to_the_rendering_that_sounds_like_the_query() -> None:
    sounds_alike = {"recording": found("recording", 5.0, rows=2), "composition": found("composition", 7.0, rows=1)}
    other_sound = {"composition": found("composition", 7.5, rows=1)}
    left = unexplained([sounds_alike, other_sound], CELLS)
    assert left["composition"][0, 1] < 0.01
    assert left["composition"][0, 0] == pytest.approx(np.exp(-YIELDING * 0.5))
    much_better = {"composition": found("composition", 9.5, rows=1)}
    assert unexplained([sounds_alike, much_better], CELLS)["composition"][0, 1] == 1


def test_copies_of_one_master_leave_each_other_all() -> None:
    copies = [{"recording": found("recording", 4.0, rows=1)} for _ in range(2)]
    assert unexplained(copies, CELLS)["recording"].tolist() == [[1, 1]] * CELLS


def test_a_leg_without_order_in_time_has_rivals_only() -> None:
    styles = [{"style": found("style", z, order=False)} for z in (3.0, 2.0)]
    assert unexplained(styles, CELLS)["style"][0] == pytest.approx([1, np.exp(-YIELDING)])


def test_a_source_that_is_nowhere_takes_nothing_and_has_nothing() -> None:
    left = unexplained(
        [{"recording": found("recording", 9.0)}, {"recording": found("recording", 4.0, rows=1)}, {}], CELLS
    )
    assert left["recording"][0].tolist() == [1, 1, 0]
    assert unexplained([], CELLS)["style"].shape == (CELLS, 0)


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_evidence_of_another_performance_is_the_compositions_and_counts_once(
    recording: float, composition: float, sure: float
) -> None:
    each = {"recording": recording, "composition": composition, "style": 0.3}
    worth, same = {leg: np.array([[p]]) for leg, p in each.items()}, np.array([[sure]])
    found = {leg: float(one[0, 0]) for leg, one in reassigned(worth, same).items()}
    assert found["recording"] <= recording
    assert composition - 1e-9 <= found["composition"] <= 1 + 1e-9
    assert found["style"] == 0.3
    summed = float(headline(worth, same, Settings())[0, 0])
    assert summed == pytest.approx(1 - (1 - recording) * (1 - composition) * (1 - 0.15))


def test_who_asks_for_masters_alone_is_not_told_of_covers() -> None:
    worth = {"recording": np.full((1, 2), 0.9), "composition": np.full((1, 2), 0.4), "style": np.zeros((1, 2))}
    masters = Settings(weight_composition=0.0, weight_style=0.0)
    assert headline(worth, np.array([[0.0, 1.0]]), masters).tolist() == [[0, pytest.approx(0.9)]]


def test_a_cover_is_no_recording_and_a_recording_stays_one() -> None:
    worth = {"recording": np.full((1, 2), 0.9), "composition": np.full((1, 2), 0.4), "style": np.zeros((1, 2))}
    parts = reassigned(worth, np.array([[0.0, 1.0]]))
    assert parts["recording"].tolist() == [[0, 0.9]]
    assert parts["composition"] == pytest.approx(np.array([[0.94, 0.4]]))
