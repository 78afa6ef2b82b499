"""Geometry of the donut, lanes, ticks and the small image of a spectrogram."""

from __future__ import annotations

from pathlib import Path

import made_up
import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from descant.engine.pictures import spectrogram_of
from descant.gui.models.contributions import OTHER, UNATTRIBUTED
from descant.gui.models.lanes import lanes, stretches
from descant.gui.plots.ruler import tick_step
from descant.gui.widgets.donut import Donut, Share, angles, slices
from descant.report.model import WHOLE, Segment


def test_slices_sum_to_the_whole_and_gather_the_small() -> None:
    shares = [Share(i, str(i), 80_000) for i in range(9)]
    parts = slices(shares, WHOLE - 9 * 80_000, "other", "rest")
    assert sum(p.share_ppm for p in parts) == WHOLE
    assert [p.rank for p in parts[-2:]] == [OTHER, UNATTRIBUTED]
    assert len(parts) == 8
    assert angles(parts)[-1][0] + angles(parts)[-1][1] == pytest.approx(360)


def test_the_donut_finds_the_slice_under_the_mouse(qtbot) -> None:  # type: ignore[no-untyped-def]
    donut = Donut()
    qtbot.addWidget(donut)
    donut.resize(200, 200)
    donut.set_shares([Share(0, "a", 250_000), Share(1, "b", 250_000)], 500_000)
    middle, radius = donut.ring().center(), donut.ring().width() / 2 * 0.8
    for degrees, wanted in ((45, 0), (135, 1), (270, 2)):
        angle = np.radians(degrees)
        at = middle + QPointF(radius * np.sin(angle), -radius * np.cos(angle))
        assert donut.slice_at(at) == wanted
    assert donut.slice_at(middle) == -1
    chosen: list[int] = []
    donut.chosen.connect(chosen.append)
    qtbot.keyClick(donut, Qt.Key.Key_Right)
    qtbot.keyClick(donut, Qt.Key.Key_Right)
    assert chosen == [0, 1]


def test_a_single_slice_is_a_whole_ring(qtbot) -> None:  # type: ignore[no-untyped-def]
    donut = Donut()
    qtbot.addWidget(donut)
    donut.set_shares([], WHOLE)
    assert not donut.grab().isNull()


def test_overlapping_segments_are_drawn_side_by_side() -> None:
    segments = tuple(Segment(i * 2.0, i * 2.0 + 5.0, WHOLE, ()) for i in range(4))
    assert stretches(segments) == [(0.0, 2.0), (2.0, 4.0), (4.0, 6.0), (6.0, 11.0)]


def test_lanes_hold_every_share_of_every_moment(tmp_path: Path) -> None:
    report = made_up.report(tmp_path)
    made = lanes(report)
    assert [lane.rank for lane in made] == [0, 1, 2, 3, -1]
    for segment in report.segments:
        here = [b.height for lane in made for b in lane.bars if b.start_s == segment.start_s]
        assert sum(here) == pytest.approx(1.0)


def test_ticks_do_not_meet() -> None:
    for seconds in (0.5, 10, 200, 4000):
        assert tick_step(seconds / 900) / (seconds / 900) >= 80


def test_the_loudest_cell_is_brightest_and_columns_are_capped() -> None:
    mel = np.full((50_000, 64), -80.0)
    mel[40_000, 10] = 0.0
    image = spectrogram_of(mel, 1000)
    assert image.shape[0] == 64
    assert image.shape[1] <= 1000
    assert image.max() == 255
    assert image[10].argmax() == pytest.approx(800, abs=1)
