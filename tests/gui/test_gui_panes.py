"""The linked panes: where things are drawn, what mouse and keys do, what is looked at whatever the length."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import made_up
import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from descant.audio.frames import RATE
from descant.audio.overview import BASE, FACTOR, PeaksBuilder
from descant.engine.messages import Picture
from descant.engine.pictures import spectrogram_of
from descant.gui import phrases
from descant.gui.models.lanes import thinned
from descant.gui.plots.ruler import Ruler
from descant.gui.plots.share_stack import ShareStack
from descant.gui.plots.spectrogram import MOST_COLUMNS, Spectrogram
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import TimePane
from descant.gui.plots.timeline import Timeline
from descant.gui.plots.waveform import Waveform
from descant.gui.theme import theme
from descant.report.model import WHOLE

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


def long_picture(seconds: float) -> Picture:
    rng = np.random.default_rng(1)
    builder = PeaksBuilder()
    for _ in range(int(seconds / 30)):
        builder.push((rng.standard_normal(22_050 * 30) * 0.2).astype(np.float32))
    mel = rng.normal(-60, 12, (int(seconds * 21.53), 64))
    return Picture("x", builder.finish(), spectrogram_of(mel, 16_384))


def picture_with_a_click(at: float, seconds: float) -> Picture:
    """Silence, but for a hundredth of a second."""
    samples = np.zeros(int(RATE * seconds), np.float32)
    samples[int(at * RATE) : int((at + 0.01) * RATE)] = 0.9
    builder = PeaksBuilder()
    builder.push(samples)
    mel = np.full((int(seconds * 21.53), 64), -90.0)
    mel[int(at * 21.53), 32] = -10.0
    return Picture("x", builder.finish(), spectrogram_of(mel, 16_384))


@pytest.fixture
def axis() -> TimeAxis:
    made = TimeAxis()
    made.reset(60.0)
    return made


@pytest.fixture
def wave(qtbot: Any, axis: TimeAxis) -> Waveform:
    return shown(qtbot, Waveform(axis))


def shown(qtbot: Any, pane: Any, width: int = 800, height: int = 80) -> Any:
    qtbot.addWidget(pane)
    pane.resize(width, height)
    pane.show()
    return pane


def drag(qtbot: Any, pane: TimePane, start: float, end: float, button: Qt.MouseButton = LEFT) -> None:
    """From one time to another, as a hand does: over it, down, along, up."""
    window, y = pane.view.viewport(), pane.height() // 2
    places = [QPoint(round(pane.x_of(start + (end - start) * part)), y) for part in (0, 0.5, 1)]
    qtbot.mouseMove(window, places[0])
    qtbot.mousePress(window, button, pos=places[0])
    for place in places[1:]:
        # QTest moves no pressed button on all platforms, so the event is made by hand.
        move(window, place, button)
    qtbot.mouseRelease(window, button, pos=places[-1])


def move(window: Any, place: QPoint, button: Qt.MouseButton) -> None:

    at = QPointF(place)
    over = QPointF(window.mapToGlobal(place))
    event = QMouseEvent(QEvent.Type.MouseMove, at, over, Qt.MouseButton.NoButton, button, Qt.KeyboardModifier(0))
    QApplication.sendEvent(window, event)


def click(qtbot: Any, pane: TimePane, at: QPointF) -> None:
    qtbot.mouseClick(pane.view.viewport(), LEFT, pos=at.toPoint())


def wheel(pane: TimePane, seconds: float, notches: float, *, shift: bool = False) -> None:
    at = QPointF(pane.x_of(seconds), pane.height() / 2)
    window = pane.view.viewport()
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        window,
        QWheelEvent(
            at, QPointF(window.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, round(notches * 120)),
            Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip


def test_a_bar_is_as_wide_as_its_time_and_as_high_as_its_share(qtbot: Any, tmp_path: Path) -> None:
    axis = TimeAxis()
    timeline = shown(qtbot, Timeline(axis), 900, 200)
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
    image = timeline.grab().toImage()
    assert QColor(image.pixel(rect.center().toPoint())) == theme.hue(theme.LIGHT, 0)
    chosen: list[object] = []
    timeline.span_chosen.connect(chosen.append)
    click(qtbot, timeline, rect.center())
    qtbot.keyClick(timeline, Qt.Key.Key_PageDown)
    assert len(chosen) == 2


def test_the_stack_is_as_high_as_what_is_attributed(qtbot: Any, tmp_path: Path) -> None:
    axis = TimeAxis()
    axis.reset(96.0)
    pane = shown(qtbot, ShareStack(axis), 900, 28)
    report = made_up.report(tmp_path)
    pane.set_report(report)
    image = pane.grab().toImage()
    for segment in report.segments:
        x = round(pane.x_of((segment.start_s + segment.end_s) / 2))
        grey = [y for y in range(pane.height()) if QColor(image.pixel(x, y)).name() == theme.LIGHT.unattributed]
        assert len(grey) == pytest.approx(segment.unattributed_ppm / WHOLE * pane.height(), abs=1.5)
        assert grey in ([], list(range(len(grey)))), "what is nobody's is on top"
    told = pane.text_at(QPointF(pane.x_of(10), 10))
    first = report.segments[2]
    assert phrases.percent(first.unattributed_ppm) in told
    assert all(phrases.percent(c.share_ppm) in told for c in first.contributions)
    pane.set_report(None)
    assert not pane.filled


def test_a_thinned_stack_keeps_means_and_order() -> None:
    edges = np.stack([np.arange(1000.0), np.arange(1000.0) + 1], axis=1)
    parts = np.stack([np.linspace(0, 0.5, 1000), np.full(1000, 0.25)])
    fewer, means = thinned(edges, parts, 0.0, 1000.0, 100)
    assert len(fewer) <= 100
    assert (fewer[1:, 0] == fewer[:-1, 1]).all()
    assert means.mean(axis=1) == pytest.approx(parts.mean(axis=1))
    seen, _ = thinned(edges, parts, 10.5, 12.5, 100)
    assert seen.tolist() == [[10, 11], [11, 12], [12, 13]]
    assert len(thinned(np.zeros((0, 2)), np.zeros((0, 0)), 0.0, 1.0, 10)[0]) == 0


def test_hovering_over_a_bar_tells_of_it(qtbot: Any, tmp_path: Path) -> None:
    axis = TimeAxis()
    axis.reset(96.0)
    timeline = shown(qtbot, Timeline(axis), 900, 200)
    timeline.set_report(made_up.report(tmp_path))
    place = timeline.bar_rect(0, timeline.lanes[0].bars[0]).center().toPoint()
    window = timeline.view.viewport()
    QApplication.sendEvent(window, QHelpEvent(QHelpEvent.Type.ToolTip, place, window.mapToGlobal(place)))
    assert "Harbour Lights" in QToolTip.text()
    QToolTip.hideText()


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


def test_panes_of_one_axis_are_in_line_and_their_scenes_agree_with_it(qtbot: Any, axis: TimeAxis) -> None:
    panes = [shown(qtbot, kind(axis)) for kind in (Ruler, Waveform, Spectrogram, Timeline)]
    for start, end in ((0.0, 60.0), (10.0, 15.0)):
        axis.show(start, end)
        places = {round(pane.box.mapViewToScene(QPointF(12.3, 0)).x(), 6) for pane in panes}
        assert places == {round(panes[0].x_of(12.3), 6)}


def test_a_box_that_is_moved_moves_all(qtbot: Any, axis: TimeAxis, wave: Waveform) -> None:
    other = shown(qtbot, Spectrogram(axis))
    wave.box.setXRange(20, 30, padding=0)
    assert (axis.start, axis.end) == (20, 30)
    assert other.box.viewRange()[0] == pytest.approx([20, 30])


def test_a_click_is_drawn_where_it_sounds(qtbot: Any, axis: TimeAxis, wave: Waveform) -> None:
    picture = picture_with_a_click(42.0, 60.0)
    wave.set_picture(picture)
    axis.show(40.0, 45.0)
    times, values = wave.curve
    loud = times[values > 0.5]
    assert loud.min() == pytest.approx(42.0, abs=0.02)
    assert loud.max() == pytest.approx(42.01, abs=0.02)
    image = wave.grab().toImage()
    x, y = round(wave.x_of(42.005)), wave.height() // 4
    drawn = {QColor(image.pixel(x + d, y)).name() for d in (-1, 0, 1)}
    assert theme.LIGHT.wave in drawn
    assert QColor(image.pixel(x + 40, y)).name() == theme.LIGHT.window
    spectrogram = shown(qtbot, Spectrogram(axis))
    spectrogram.set_picture(picture)
    image = spectrogram.grab().toImage()
    row = [QColor(image.pixel(x, 40)).lightness() for x in range(round(spectrogram.area.left()), 788)]
    brightest = spectrogram.time_at(spectrogram.area.left() + int(np.argmax(row)))
    assert brightest == pytest.approx(42.0, abs=0.1)


def test_mouse_and_keys_select_seek_and_zoom(qtbot: Any, axis: TimeAxis, wave: Waveform) -> None:
    sought: list[float] = []
    axis.seek_wanted.connect(sought.append)
    drag(qtbot, wave, 10, 20)
    assert axis.selection == pytest.approx((10, 20), abs=0.2)
    assert sought == []
    drag(qtbot, wave, 40, 30)
    assert axis.selection == pytest.approx((30, 40), abs=0.2)
    click(qtbot, wave, QPointF(wave.x_of(50), 40))
    assert sought == [pytest.approx(50, abs=0.2)]
    assert axis.selection is None
    qtbot.keyClick(wave, Qt.Key.Key_End)
    assert sought[-1] == 60.0
    qtbot.keyClick(wave, Qt.Key.Key_Plus)
    assert axis.end - axis.start < 60


def test_an_edge_of_the_selection_is_dragged_in_every_pane(qtbot: Any, axis: TimeAxis, wave: Waveform) -> None:
    other = shown(qtbot, Spectrogram(axis))
    axis.select(10, 20)
    drag(qtbot, wave, 20, 35)
    assert axis.selection == pytest.approx((10, 35), abs=0.2)
    drag(qtbot, other, 10, 5)
    assert axis.selection == pytest.approx((5, 35), abs=0.2)
    drag(qtbot, wave, 5, 50)
    assert axis.selection == pytest.approx((35, 50), abs=0.2)


def test_a_drag_inside_the_selection_begins_another(qtbot: Any, axis: TimeAxis, wave: Waveform) -> None:
    axis.select(10, 40)
    drag(qtbot, wave, 20, 30)
    assert axis.selection == pytest.approx((20, 30), abs=0.2)


def test_the_wheel_zooms_around_the_mouse_and_moves_with_shift(axis: TimeAxis, wave: Waveform) -> None:
    wheel(wave, 15, 5)
    assert axis.end - axis.start == pytest.approx(60 / 1.2**5)
    assert (15 - axis.start) / (axis.end - axis.start) == pytest.approx(0.25, abs=0.01)
    width, start = axis.end - axis.start, axis.start
    wheel(wave, 15, -1, shift=True)
    assert axis.start == pytest.approx(start + width / 10)
    assert axis.end - axis.start == pytest.approx(width)


def test_the_middle_button_moves_what_is_shown(qtbot: Any, axis: TimeAxis, wave: Waveform) -> None:
    axis.show(20, 40)
    drag(qtbot, wave, 30, 25, MIDDLE)
    assert (axis.start, axis.end) == (pytest.approx(25, abs=0.2), pytest.approx(45, abs=0.2))
    assert axis.selection is None


def test_where_the_mouse_is_shows_in_every_pane(qtbot: Any, axis: TimeAxis, wave: Waveform) -> None:
    other = shown(qtbot, Spectrogram(axis))
    qtbot.mouseMove(wave.view.viewport(), QPoint(round(wave.x_of(30)), 40))
    move(wave.view.viewport(), QPoint(round(wave.x_of(31)), 40), Qt.MouseButton.NoButton)
    assert axis.hover == pytest.approx(31, abs=0.2)
    assert other._hover.isVisible()
    assert other._hover.line().x1() == pytest.approx(other.x_of(axis.hover))
    QApplication.sendEvent(wave.view, QEvent(QEvent.Type.Leave))
    assert axis.hover is None
    assert not other._hover.isVisible()
    drag(qtbot, wave, 40, 45)
    assert axis.hover == pytest.approx(45, abs=0.2)


def test_a_click_gives_the_keys_to_the_pane(qtbot: Any, wave: Waveform) -> None:
    with qtbot.waitActive(wave):
        wave.activateWindow()
    wave.clearFocus()
    click(qtbot, wave, QPointF(wave.x_of(5), 40))
    assert wave.hasFocus()
    assert wave._ring.isVisible()


@pytest.mark.parametrize("width", [800, 811, 997])
def test_no_column_of_a_loud_track_stays_empty(qtbot: Any, axis: TimeAxis, wave: Waveform, width: int) -> None:
    builder = PeaksBuilder()
    builder.push(np.tile(np.array([0.9, -0.9], np.float32), RATE * 30))
    wave.set_picture(Picture("x", builder.finish(), np.zeros((64, 0), np.uint8)))
    wave.resize(width, 80)
    for start in (0.0, 1.234, 7.7):
        axis.show(start, start + 20.3)
        image = wave.grab().toImage()
        ratio = image.devicePixelRatio()
        columns = range(round((wave.area.left() + 3) * ratio), round((wave.area.right() - 3) * ratio))
        row = {QColor(image.pixel(x, round(20 * ratio))).name() for x in columns}
        assert theme.LIGHT.wave in row
        assert theme.LIGHT.window not in row
        assert np.diff(wave.curve[0][::2]).max() < (axis.end - axis.start) / wave.area.width()


def test_the_cursor_is_drawn_at_its_time(axis: TimeAxis, wave: Waveform) -> None:
    axis.set_cursor(15.0)
    image = wave.grab().toImage()
    column = [x for x in range(wave.width()) if QColor(image.pixel(x, 10)).name() == theme.LIGHT.danger]
    assert column
    assert np.mean(column) == pytest.approx(wave.x_of(15.0), abs=1.0)


def colours_of(ruler: Ruler) -> set[str]:
    image = ruler.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_the_scale_of_a_track_that_was_not_known_at_first_is_drawn(qtbot: Any, axis: TimeAxis) -> None:
    """As while a track that was dropped is analysed: its length comes later."""
    axis.reset(0.0)
    ruler = shown(qtbot, Ruler(axis), 800, 24)
    assert not colours_of(ruler) & {theme.LIGHT.border, theme.LIGHT.muted}
    axis.reset(79.0)
    assert colours_of(ruler) >= {theme.LIGHT.border, theme.LIGHT.muted}


def test_colours_follow_the_theme(qtbot: Any, axis: TimeAxis, wave: Waveform) -> None:
    ruler = shown(qtbot, Ruler(axis), 800, 24)
    wave.set_picture(picture_with_a_click(30.0, 60.0))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    try:
        for look, colours in ((theme.Appearance.DARK, theme.DARK), (theme.Appearance.LIGHT, theme.LIGHT)):
            theme.apply(app, look)
            image = wave.grab().toImage()
            assert QColor(image.pixel(700, 10)).name() == colours.window
            assert colours_of(ruler) >= {colours.border, colours.muted}
    finally:
        theme.apply(app, theme.Appearance.LIGHT)


class Levels(tuple[Any, ...]):
    """Levels of peaks that note how many pairs under the span that is shown they hold."""

    axis: TimeAxis
    seen: list[float]

    def __getitem__(self, level: Any) -> Any:
        if level >= 0:
            self.seen.append((self.axis.end - self.axis.start) * RATE / (BASE * FACTOR**level))
        return super().__getitem__(level)


@pytest.mark.parametrize("seconds", [600, 3600])
def test_pan_and_zoom_cost_the_same_whatever_the_length(qtbot: Any, seconds: int) -> None:
    picture = long_picture(seconds)
    axis = TimeAxis()
    levels = Levels(picture.peaks.levels)
    levels.axis, levels.seen = axis, []
    picture = replace(picture, peaks=replace(picture.peaks, levels=levels))
    wave, spectrogram = shown(qtbot, Waveform(axis), 1000, 120), shown(qtbot, Spectrogram(axis), 1000, 120)
    axis.reset(picture.duration_s)
    wave.set_picture(picture)
    spectrogram.set_picture(picture)
    target = QImage(1000, 120, QImage.Format.Format_ARGB32_Premultiplied)
    points, columns = list[int](), list[int]()
    for step in range(30):
        axis.zoom(0.9 if step < 15 else 1.1, 200.0)
        axis.pan(3.0)
        wave.render(target)
        spectrogram.render(target)
        points.append(len(wave.curve[0]))
        columns.append(spectrogram.columns)
    assert 0 < max(points) <= 2 * 1000
    assert 0 < max(columns) <= MOST_COLUMNS
    assert len(levels.seen) >= 30
    assert max(levels.seen) <= 8 * 1000, "about four pairs a column, whatever the span"


def test_a_pane_takes_its_colours_anew_where_they_change_and_else_not(
    qtbot: Any, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[theme.Theme] = []
    around = QWidget()
    qtbot.addWidget(around)
    pane = Waveform(TimeAxis())
    monkeypatch.setattr(pane, "restyle", told.append)
    QVBoxLayout(around).addWidget(pane)
    around.show()
    assert told == []
    theme.apply(qapp, theme.Appearance.DARK)
    theme.apply(qapp, theme.Appearance.LIGHT)
    assert told == [theme.DARK, theme.LIGHT]
