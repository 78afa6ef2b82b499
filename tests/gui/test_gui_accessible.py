"""What a screen reader is told of the widgets that draw themselves, and that the keyboard reaches everything."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import made_up
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSlider, QWidget

from descant.gui import accessible, phrases
from descant.gui.main_window import MainWindow
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.waveform import Waveform
from descant.gui.widgets.donut import Donut, Share
from descant.report.spans import aligned_spans

Text = QAccessible.Text


def told(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def settle(window: MainWindow, rounds: int = 40) -> None:
    for _ in range(rounds):
        QCoreApplication.processEvents()
        window.tasks.poll()


def test_the_ring_is_a_list_of_its_slices(qtbot) -> None:  # type: ignore[no-untyped-def]
    ring = Donut()
    qtbot.addWidget(ring)
    ring.resize(200, 200)
    ring.set_shares([Share(0, "Harbour", 600_000), Share(1, "Gale", 150_000)], 250_000)
    ring.show()
    whole = told(ring)
    assert (whole.role(), whole.text(Text.Name)) == (QAccessible.Role.List, "Shares")
    assert whole.text(Text.Value) == f"{phrases.percent(750_000)} attributed"
    parts = [whole.child(at) for at in range(whole.childCount())]
    assert [(one.text(Text.Name), one.text(Text.Value)) for one in parts] == [
        ("Harbour", phrases.percent(600_000)), ("Gale", phrases.percent(150_000)),
        ("Unattributed", phrases.percent(250_000)),
    ]  # fmt: skip
    assert [one.role() for one in parts] == [QAccessible.Role.ListItem] * 3
    assert whole.indexOfChild(parts[1]) == 1
    assert parts[1].parent() is whole
    assert ring.rect().translated(ring.mapToGlobal(QPoint(0, 0))).contains(parts[0].rect())
    qtbot.keyClick(ring, Qt.Key.Key_Right)
    assert [bool(one.state().selected) for one in parts] == [True, False, False]
    middle = parts[0].rect().center()
    assert whole.childAt(middle.x(), middle.y()) is parts[0]
    ring.set_shares([], 0)
    assert whole.childCount() == 0
    assert not parts[0].isValid()
    assert parts[0].text(Text.Name) == ""


def test_a_pane_stands_at_its_cursor(qtbot) -> None:  # type: ignore[no-untyped-def]
    axis = TimeAxis()
    pane = Waveform(axis)
    qtbot.addWidget(pane)
    axis.seek_wanted.connect(axis.set_cursor)
    axis.reset(192.0)
    pane.show()
    whole = told(pane)
    assert (whole.role(), whole.text(Text.Name)) == (QAccessible.Role.Slider, "Waveform")
    assert whole.text(Text.Value) == "0:00.0 of 3:12"
    qtbot.keyClick(pane, Qt.Key.Key_Right)
    assert whole.text(Text.Value) == "0:05.0 of 3:12"
    axis.select(5, 10)
    assert whole.text(Text.Value) == "0:05.0 of 3:12, selected 0:05–0:10"
    assert whole.text(Text.Description)


def test_the_timeline_is_a_list_of_its_spans(window: MainWindow, tmp_path: Path) -> None:
    made_up.write_music(tmp_path)
    report = made_up.report(tmp_path)
    window.show_page(0)
    timeline = window.track.timeline
    timeline.set_report(report)
    whole, spans = told(timeline), aligned_spans(report)
    assert whole.childCount() == len(spans) > 2
    timeline.choose(spans[1])
    first, second = whole.child(0), whole.child(1)
    assert phrases.span(spans[0].query_start_s, spans[0].query_end_s) in first.text(Text.Name)
    assert (bool(first.state().focused), bool(second.state().focused)) == (False, True)


def test_widgets_that_go_take_what_was_told_of_them_along(qtbot) -> None:  # type: ignore[no-untyped-def]
    for _ in range(20):
        ring = Donut()
        ring.set_shares([Share(0, "Harbour", 600_000)], 400_000)
        part = told(ring).child(0)
        assert part.text(Text.Name) == "Harbour"
        ring.close()
        ring.deleteLater()
        del ring, part
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    other = Donut()
    qtbot.addWidget(other)
    accessible.tell_moved(other)
    assert told(other).childCount() == 0


def test_everything_that_is_shown_has_a_name_and_is_reached_by_the_keyboard(window: MainWindow, tmp_path: Path) -> None:
    made_up.write_music(tmp_path)
    report = tmp_path / "one.json"
    report.write_text(json.dumps(made_up.report(tmp_path).to_json()))
    window.intake.show_report(report)
    settle(window)
    for place in range(len(window.tabs.buttons())):
        window.show_page(place)
        settle(window, 10)
        seen = [one for one in window.findChildren(QWidget) if one.isVisible()]
        controls = [
            one for one in seen
            if isinstance(one, QAbstractButton | QComboBox | QLineEdit | QSlider)
            and not isinstance(one.parent(), QLineEdit | QComboBox) and "qt_" not in one.objectName()
        ]  # fmt: skip
        unnamed = [one for one in controls if not told(one).text(Text.Name)]
        unnamed += [one for one in seen if _takes_keys(one) and not told(one).text(Text.Name)]
        assert not unnamed, (place, [(type(one).__name__, one.parent()) for one in unnamed])
        reached = _tabbed(window)
        missing = [one for one in controls if not _reached(one, reached)]
        assert not missing, (place, [told(one).text(Text.Name) for one in missing])


def _takes_keys(widget: QWidget) -> bool:
    """A widget of the program's own or of Qt's, and no part inside one."""
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and "qt_" not in widget.objectName()
    return takes and type(widget) is not QWidget and type(widget).__name__ != "GraphicsView"


def test_the_keyboard_is_seen_wherever_it_is(window: MainWindow, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    """What has the focus looks otherwise than without it, on every page."""
    made_up.write_music(tmp_path)
    report = tmp_path / "one.json"
    report.write_text(json.dumps(made_up.report(tmp_path).to_json()))
    window.intake.show_report(report)
    settle(window)
    window.activateWindow()
    alike = []
    for place in range(len(window.tabs.buttons())):
        window.show_page(place)
        settle(window, 10)
        for one in _tabbed(window):
            one.setFocus(Qt.FocusReason.TabFocusReason)
            settle(window, 2)
            if not one.hasFocus():
                continue
            if isinstance(one, QLineEdit):
                one.deselect()
            with_focus = one.grab().toImage()
            window.search.setFocus() if one is not window.search else window.list.setFocus()
            settle(window, 2)
            if one.isVisible() and one.grab().toImage() == with_focus:
                alike.append((place, type(one).__name__, told(one).text(Text.Name)))
    assert not alike, alike


def _reached(control: QWidget, tabbed: set[QWidget]) -> bool:
    """By Tab itself; of buttons of which one is pressed Tab comes to one, and the arrow keys go on from there."""
    if not control.isEnabled() or control.focusProxy() is not None:
        return True
    if isinstance(control, QAbstractButton):
        if (group := control.group()) is not None and group.exclusive():
            return not tabbed.isdisjoint(group.buttons())
        if control.autoExclusive():
            parent = control.parentWidget()
            return parent is not None and not tabbed.isdisjoint(parent.findChildren(QAbstractButton))
    return control in tabbed


def _tabbed(window: MainWindow) -> set[QWidget]:
    """What Tab comes to, from wherever the focus is until it is there again."""
    found: set[QWidget] = set()
    for _ in range(400):
        one = window.focusWidget()
        if one is not None:
            if one in found:
                break
            found.add(one)
        window.focusNextPrevChild(True)
    return found
