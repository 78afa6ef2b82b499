"""Geometry of donut, timeline and waveform; the axis they share; what they cost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import made_up
import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage

from descant.audio.frames import RATE
from descant.audio.overview import BASE, FACTOR, PeaksBuilder
from descant.engine.messages import Picture
from descant.engine.pictures import spectrogram_of
from descant.gui.models.lanes import lanes, stretches
from descant.gui.plots.ruler import tick_step
from descant.gui.plots.spectrogram import OVERVIEW_COLUMNS, Spectrogram
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.timeline import Timeline
from descant.gui.plots.waveform import Waveform
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.donut import OTHER, UNATTRIBUTED, Donut, Share, angles, slices
from descant.report.model import WHOLE, Segment


def long_picture(seconds: float) -> Picture:
    rng = np.random.default_rng(1)
    builder = PeaksBuilder()
    for _ in range(int(seconds / 30)):
        builder.push((rng.standard_normal(22_050 * 30) * 0.2).astype(np.float32))
    mel = rng.normal(-60, 12, (int(seconds * 21.53), 64))
    return Picture("x", builder.finish(), spectrogram_of(mel, 16_384))


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


def test_a_bar_is_as_wide_as_its_time_and_as_high_as_its_share(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    axis = TimeAxis()
    timeline = Timeline(axis)
    qtbot.addWidget(timeline)
    timeline.resize(900, 200)
    axis.reset(96.0)
    timeline.set_report(made_up.report(tmp_path))
    bar = timeline.lanes[0].bars[0]
    rect = timeline.bar_rect(0, bar)
    area = timeline.area
    assert rect.width() == pytest.approx((bar.end_s - bar.start_s) / 96 * area.width())
    assert rect.left() == pytest.approx(area.left() + bar.start_s / 96 * area.width())
    assert rect.height() / (timeline.lane_rect(0).height() - 2) == pytest.approx(bar.height)
    assert "Harbour Lights" in timeline.text_at(rect.center())
    assert "semitones higher" in timeline.text_at(rect.center())
    chosen: list[object] = []
    timeline.span_chosen.connect(chosen.append)
    qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=rect.center().toPoint())
    qtbot.keyClick(timeline, Qt.Key.Key_PageDown)
    assert len(chosen) == 2


def test_the_axis_stays_inside_the_track_and_keeps_the_place_under_the_mouse() -> None:
    axis = TimeAxis()
    axis.reset(100.0)
    axis.zoom(0.1, 30.0)
    assert (30.0 - axis.start) / (axis.end - axis.start) == pytest.approx(0.3)
    axis.pan(1000)
    assert axis.end == pytest.approx(100.0)
    axis.pan(-1000)
    assert axis.start == 0.0
    axis.zoom(1e9)
    assert (axis.start, axis.end) == (0.0, 100.0)
    axis.zoom(1e-9)
    assert axis.end - axis.start == pytest.approx(0.25)
    axis.select(50, 40)
    assert axis.selection == (40, 50)
    axis.fit_selection()
    assert axis.start == pytest.approx(39.5)


def test_panes_of_one_axis_are_in_line(qtbot) -> None:  # type: ignore[no-untyped-def]
    axis = TimeAxis()
    axis.reset(60.0)
    panes = [Waveform(axis), Spectrogram(axis), Timeline(axis)]
    for pane in panes:
        qtbot.addWidget(pane)
        pane.resize(800, 80)
    assert len({round(p.x_of(12.3), 6) for p in panes}) == 1


def test_mouse_and_keys_select_seek_and_zoom(qtbot) -> None:  # type: ignore[no-untyped-def]
    axis = TimeAxis()
    axis.reset(60.0)
    wave = Waveform(axis)
    qtbot.addWidget(wave)
    wave.resize(800, 80)
    sought: list[float] = []
    axis.seek_wanted.connect(sought.append)
    y = 40
    qtbot.mousePress(wave, Qt.MouseButton.LeftButton, pos=QPointF(wave.x_of(10), y).toPoint())
    qtbot.mouseMove(wave, QPointF(wave.x_of(20), y).toPoint())
    qtbot.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=QPointF(wave.x_of(20), y).toPoint())
    assert axis.selection == pytest.approx((10, 20), abs=0.2)
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPointF(wave.x_of(30), y).toPoint())
    assert sought[-1] == pytest.approx(30, abs=0.2)
    qtbot.keyClick(wave, Qt.Key.Key_End)
    assert sought[-1] == 60.0
    qtbot.keyClick(wave, Qt.Key.Key_Plus)
    assert axis.end - axis.start < 60


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


class Noted:
    """A painter that only notes what it is told."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *args: self.calls.append((name, args))


class Levels(tuple[Any, ...]):
    """Levels of peaks that note how many pairs under the span that is shown they hold."""

    axis: TimeAxis
    seen: list[float]

    def __getitem__(self, level: Any) -> Any:
        if level >= 0:
            self.seen.append((self.axis.end - self.axis.start) * RATE / (BASE * FACTOR**level))
        return super().__getitem__(level)


@pytest.mark.parametrize("seconds", [600, 3600])
def test_pan_and_zoom_cost_the_same_whatever_the_length(qtbot, seconds: int) -> None:  # type: ignore[no-untyped-def]
    picture = long_picture(seconds)
    axis = TimeAxis()
    levels = Levels(picture.peaks.levels)
    levels.axis, levels.seen = axis, []
    picture = replace(picture, peaks=replace(picture.peaks, levels=levels))
    panes: list[Waveform | Spectrogram] = [Waveform(axis), Spectrogram(axis)]
    for pane in panes:
        qtbot.addWidget(pane)
        pane.resize(1000, 120)
        pane.set_picture(picture)
    axis.reset(picture.duration_s)
    target = QImage(1000, 120, QImage.Format.Format_ARGB32_Premultiplied)
    lines, columns = list[int](), list[float]()
    for step in range(30):
        axis.zoom(0.9 if step < 15 else 1.1, 200.0)
        axis.pan(3.0)
        for pane in panes:
            pane.render(target)
            noted = Noted()
            pane.draw_content(noted, theme_of(pane))  # type: ignore[arg-type]
            lines += [len(of) for name, (of, *_) in noted.calls if name == "drawLines"]
            columns += [args[2].width() for name, args in noted.calls if name == "drawImage"]
    assert len(lines) == len(columns) == 30
    assert max(lines) <= 1000
    assert 0 < max(columns) <= OVERVIEW_COLUMNS
    assert len(levels.seen) >= 30
    assert max(levels.seen) <= 8 * 1000, "about four pairs a column, whatever the span"
