"""The main path with keys alone, on the real engine process: open, listen, A and B, exclude, undo, export, relabel."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from descant.engine.client import HANDLERS, EngineClient
from descant.gui.main_window import MainWindow
from descant.gui.outputs import Outputs
from descant.gui.playback import Player
from descant.gui.shell import ANALYSES, CATALOG
from descant.gui.widgets.excluded import WhyExcluded
from descant.settings import Settings
from made_up_music import tune, write

LONG_MS = 240_000
RATE = 22_050
MOST_STOPS = 120
"""Of a walk with Tab through a page, after which it is a trap."""
Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Loudspeaker:
    """Takes what is played in its own time."""

    rate, latency = RATE, 0.0

    def __init__(self, name: str) -> None:
        self._gone = threading.Event()

    def write(self, frames: NDArray[np.float32]) -> None:
        self._gone.wait(len(frames) / RATE)

    def close(self, *, drain: bool) -> None:
        self._gone.set()


@pytest.fixture
def window(qtbot, tunes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("descant.gui.sound.outputs", lambda: Outputs(("Speakers",), "Speakers"))
    catalog = Path(shutil.copytree(tunes / "Tunes", tmp_path / "Tunes"))
    made = MainWindow(EngineClient(HANDLERS), catalog=catalog, player=Player(Loudspeaker))
    made.settings = Settings(device="cpu")
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made and QApplication.focusWidget() is not None)
    yield made
    made.leaving.sure = True
    made.close()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Where the keyboard is, as a person's key would."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    QTest.keyPress(target, key, modifier)
    if shiboken6.isValid(target):  # the key may have closed what it was pressed in
        QTest.keyRelease(target, key, modifier)
    QApplication.processEvents()


def walk(window: MainWindow, key: Qt.Key = Key.Key_Tab) -> list[QWidget]:
    """All that the key stops at, until it comes back to where it began."""
    stops: list[QWidget] = []
    while len(stops) < MOST_STOPS:
        press(key, SHIFT if key == Key.Key_Backtab else Qt.KeyboardModifier.NoModifier)
        here = QApplication.focusWidget()
        assert here is not None
        if stops and here is stops[0]:
            return stops
        stops.append(here)
    raise AssertionError(f"no way out: {stops[-5:]}")


def go_to(window: MainWindow, wanted: QWidget) -> None:
    """With Tab, however far."""
    for _ in range(MOST_STOPS):
        here = QApplication.focusWidget()
        if here is wanted or (here is not None and wanted.isAncestorOf(here)):
            return
        press(Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {wanted.accessibleName() or wanted}")


def seen(window: MainWindow, place: QRect) -> bytes:
    return bytes(window.grab(place).toImage().constBits())


def place_of(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)


def analysed(window: MainWindow, query: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.commands.ask_audio = lambda title: [str(query)]  # type: ignore[method-assign]
    press(Key.Key_O, CONTROL)
    current = lambda: window.list.current  # noqa: E731
    qtbot.waitUntil(lambda: current() is not None and current().state == "done", timeout=LONG_MS)
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=LONG_MS)


def test_the_main_path_with_keys_alone(window: MainWindow, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    query = write(tmp_path / "query.wav", np.concatenate([tune(1, seconds=10), tune(2, seconds=10)]))
    analysed(window, query, qtbot)
    first = window.list.current
    assert first is not None
    assert first.report is not None
    assert len(first.report.contributions) == 2

    # Through the sources, each with its evidence.
    go_to(window, window.shares.table)
    press(Key.Key_Home)
    press(Key.Key_Down)
    second = window.shares.table.current_row
    assert second is not None
    assert window.track.source_of_span().track_id == second.track_id
    press(Key.Key_N)
    assert window.track.source_of_span().track_id != second.track_id
    press(Key.Key_P)
    assert window.track.source_of_span().track_id == second.track_id

    # A and B. Space plays wherever the keyboard is but on a button, and pauses.
    qtbot.waitUntil(lambda: window.transport.sides["B"].isEnabled(), timeout=LONG_MS)
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: window.player.state.playing)
    press(Key.Key_X)
    qtbot.waitUntil(lambda: window.player.state.side == "B")
    press(Key.Key_X)
    qtbot.waitUntil(lambda: window.player.state.side == "A")
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: not window.player.state.playing)

    # Without the source, and back.
    go_to(window, window.shares.table)
    press(Key.Key_Delete)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), WhyExcluded))
    press(Key.Key_Down)  # another reason
    press(Key.Key_Return)
    window.activateWindow()  # as a window manager does when a dialog closes
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.shares.table)
    qtbot.waitUntil(lambda: window.list.current is not first, timeout=LONG_MS)
    without = window.list.current
    assert without is not None
    assert without.report is not None
    assert [one.reason for one in without.report.exclusions] == ["Sample cleared"]
    press(Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: window.analyses.model.entries == [first], timeout=LONG_MS)

    # A page for others.
    out = tmp_path / "found.html"
    window.commands.ask_save = lambda title, name, kinds: str(out)  # type: ignore[method-assign]
    press(Key.Key_E, CONTROL)
    qtbot.waitUntil(lambda: out.is_file() and not window.tasks.visible, timeout=LONG_MS)
    assert window.notice.text.startswith("The report was exported.")


def test_a_label_is_edited_and_put_back_with_keys_alone(window: MainWindow, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    press(Key.Key_2, CONTROL)
    assert window.page == CATALOG
    table, model = window.catalog.table, window.catalog.model
    qtbot.waitUntil(lambda: model.rowCount() == 3 and model.at(0) is not None, timeout=LONG_MS)
    go_to(window, table)
    press(Key.Key_Home, CONTROL)
    press(Key.Key_Down)
    row = table.currentIndex().row()
    before = model.at(row).tags.title
    press(Key.Key_Home)
    press(Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), "Ferry")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: model.at(row) is not None and model.at(row).tags.title == "Ferry", timeout=LONG_MS)
    press(Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: model.at(row) is not None and model.at(row).tags.title == before, timeout=LONG_MS)

    press(Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is window.search
    QTest.keyClicks(window.search, "tune 2")
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=LONG_MS)


def test_tab_goes_through_a_page_and_back_and_is_seen_at_each_stop(window: MainWindow, tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    analysed(window, write(tmp_path / "query.wav", tune(1, seconds=10)), qtbot)
    assert window.page == ANALYSES
    forth = walk(window)
    back = walk(window, Key.Key_Backtab)
    turned = [*reversed(back)]
    at = turned.index(forth[0])
    assert forth == turned[at:] + turned[:at]

    named = {one.accessibleName() or one.property("text") for one in forth}
    wanted = {
        "Search",
        "Analyses",
        "Contributions",
        "Influence timeline",
        "Volume",
        "Page Analyses",
        "Make certificate",
    }
    assert wanted <= named, f"no stop at {wanted - named}; there are {named}"
    # from the top: tabs, then the list, the track, the shares, and at the bottom what plays
    order = [forth.index(one) for one in (window.search, window.list, window.track.timeline, window.shares.table)]
    rest = [(place - order[0]) % len(forth) for place in order]
    assert rest == sorted(rest)

    for widget in forth:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        here = place_of(window, widget)
        assert window.rect().intersects(here), f"{widget} is out of sight"
        with_keyboard = seen(window, here)
        widget.clearFocus()
        QApplication.processEvents()
        without = seen(window, here)
        assert with_keyboard != without, f"nobody sees that the keyboard is at {widget.accessibleName() or widget}"
