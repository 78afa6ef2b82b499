"""A bending path marks the part of a query that follows a source, and no more."""

from __future__ import annotations

import numpy as np
import pytest
from made_up_performances import notes, played

from descant.attribution.alignment import STEP_PENALTY, StraightPath, WarpedPath
from descant.attribution.legs.paths import Correspondence, followed, pace, straight_lines
from descant.attribution.legs.recording import most_alike
from descant.attribution.localisation import CELL_S
from descant.audio.frames import PITCH_RATE
from descant.encoders.spectral_contrast import spectra


def path(gain: np.ndarray, source_frame: np.ndarray | None = None) -> WarpedPath:
    rows = np.arange(len(gain))
    return WarpedPath(float(gain.sum()), rows, rows.astype(float) if source_frame is None else source_frame, gain)


def test_a_path_counts_to_its_edges_and_a_bridge_between_two_passages_does_not() -> None:
    gain = np.concatenate([np.full(40, 0.6), np.full(30, -0.05), np.full(40, 0.6)])
    counted = followed(path(gain), 11)
    assert counted[3:36].all()
    assert counted[74:107].all()
    assert not counted[46:64].any()


def test_an_edge_that_runs_on_into_strange_music_is_taken_back() -> None:
    gain = np.concatenate([np.full(50, 0.7), np.full(12, -STEP_PENALTY / 3), np.full(2, 0.8)])
    counted = followed(path(gain), 11)
    assert counted[3:47].all()
    assert not counted[54:].any()


def test_a_path_shorter_than_the_window_is_not_lost() -> None:
    assert followed(path(np.full(4, 0.5)), 11).any()


@pytest.mark.parametrize("tempo", [0.5, 1.0, 1.3, 2.0])
def test_pace_is_the_tempo_of_the_path(tempo: float) -> None:
    assert pace(np.arange(60) * tempo, 10) == pytest.approx(tempo)
    assert pace(np.zeros(1), 10).tolist() == [1.0]


def test_lines_are_drawn_through_the_whole_query_from_what_lies_on_them() -> None:
    rows = np.arange(30)
    on_the_second = (rows % 3 == 0).astype(np.int64)
    place = np.where(on_the_second, 1.5 * rows * 2 + 40, rows * 2 + 100)
    path = StraightPath(
        np.ones(30, np.float32), on_the_second * 5, np.where(on_the_second, 1.5, 1.0), place.astype(np.int64)
    )
    cells = np.array([0, 10, 59])
    first, second = straight_lines(path, cells, every=2)
    assert (first.transposition.tolist(), first.source_frame.tolist()) == ([0] * 3, [100, 110, 159])
    assert (second.transposition.tolist(), second.source_frame.tolist()) == ([5] * 3, [40, 55, 128.5])


def test_of_two_takes_of_the_same_notes_the_one_that_was_recorded_is_the_place() -> None:
    """The song is in the source twice, each time by other players; rows alone place every cell in the first take."""
    song = notes(1, 300)
    source = np.concatenate([played(song, 2), played(song, 3)])
    query, frame_s = played(song, 3), 1 / PITCH_RATE
    row = np.round(np.arange(4, 50) * CELL_S / frame_s).astype(np.int64)
    ones = np.ones(len(row))
    takes = [Correspondence(row + late, 0 * row, ones) for late in (0.0, 300.0)]
    near = ones > 0
    near[:3] = False
    met, cosine = most_alike(spectra(query), spectra(source), row, takes, near, frame_s)
    assert met.source_frame[3:].tolist() == (row[3:] + 300).tolist()
    assert cosine[3:].min() > 0.9
    assert met.source_frame[:3].tolist() == row[:3].tolist()
    assert np.isneginf(cosine[:3]).all()


def test_where_takes_are_alike_the_path_itself_is_the_place() -> None:
    song = played(notes(1, 300), 2)
    row = np.arange(40, 200, 5)
    takes = [Correspondence(row + late, 0 * row, np.ones(len(row))) for late in (300.0, 0.0)]
    met, _ = most_alike(spectra(song), spectra(np.concatenate([song, song])), row, takes, row > 0, 1 / PITCH_RATE)
    assert met.source_frame.tolist() == (row + 300).tolist()
