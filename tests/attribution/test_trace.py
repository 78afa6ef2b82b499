"""A bending path marks the part of a query that follows a source, and no more."""

from __future__ import annotations

import numpy as np
import pytest

from descant.attribution.align import TOLL, BentPath
from descant.attribution.trace import followed, pace


def path(gain: np.ndarray, source_row: np.ndarray | None = None) -> BentPath:
    rows = np.arange(len(gain))
    return BentPath(float(gain.sum()), rows, rows.astype(float) if source_row is None else source_row, gain)


def test_a_path_counts_to_its_edges_and_a_bridge_between_two_passages_does_not() -> None:
    gain = np.concatenate([np.full(40, 0.6), np.full(30, -0.05), np.full(40, 0.6)])
    counted = followed(path(gain), 11)
    assert counted[3:36].all()
    assert counted[74:107].all()
    assert not counted[46:64].any()


def test_an_edge_that_runs_on_into_strange_music_is_taken_back() -> None:
    gain = np.concatenate([np.full(50, 0.7), np.full(12, -TOLL / 3), np.full(2, 0.8)])
    counted = followed(path(gain), 11)
    assert counted[3:47].all()
    assert not counted[54:].any()


def test_a_path_shorter_than_the_window_is_not_lost() -> None:
    assert followed(path(np.full(4, 0.5)), 11).any()


@pytest.mark.parametrize("tempo", [0.5, 1.0, 1.3, 2.0])
def test_pace_is_the_tempo_of_the_path(tempo: float) -> None:
    assert pace(np.arange(60) * tempo, 10) == pytest.approx(tempo)
    assert pace(np.zeros(1), 10).tolist() == [1.0]
