"""The queue outlives the window, and its order is the person's."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from test_gui_window import settle

from descant.engine import messages as m
from descant.gui.main_window import MainWindow
from descant.gui.queue.audits import AuditEntry

Open = Callable[[], MainWindow]


@pytest.fixture
def open_again(qtbot: QtBot, catalog: Path, silent_machine: None) -> Iterator[Open]:
    """Windows of later days."""
    made: list[MainWindow] = []

    def build() -> MainWindow:
        window = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
        qtbot.addWidget(window)
        window.show()
        made.append(window)
        return window

    yield build
    for window in made:
        window.leaving.sure = True
        window.close()


def test_closing_with_work_asks_and_keeps_the_queue(
    window: MainWindow, engine: InlineEngine, music: dict[str, Path], open_again: Open, qtbot: QtBot
) -> None:
    settle(window)
    names = list(music.values())[:3]
    broken = names[0].with_name("broken.wav")
    broken.touch()
    window.analyses.analyse([str(broken)])
    settle(window)
    engine.hold = True
    window.analyses.analyse([str(path) for path in names])
    assert not window.close()
    question = window.leaving.question
    assert question is not None
    assert "3 jobs" in question.text()
    assert names[0].name in question.informativeText()
    stay, close = (next(b for b in question.findChildren(QPushButton) if b.text() == text)
                   for text in ("Go on working", "Close and keep the queue"))  # fmt: skip
    qtbot.mouseClick(stay, Qt.MouseButton.LeftButton)
    assert window.isVisible()
    assert not engine.closed
    assert not window.close()
    question = window.leaving.question
    assert question is not None
    close = next(b for b in question.findChildren(QPushButton) if b.text() == "Close and keep the queue")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert engine.closed
    assert not window.isVisible()

    again = open_again()
    settle(again)
    left = {Path(entry.path): entry for entry in again.analyses.model.entries}
    assert [left[path].state for path in names] == ["unfinished"] * 3
    assert left[broken].state == "failed"
    assert left[broken].trouble is not None
    assert "ends in the middle" in left[broken].trouble.cause
    assert again.analyses.model.status(left[names[0]]) == "Not finished last time"
    assert "3 tracks were not finished" in again.notice.text
    again.commands.resume()
    again.commands.resume()  # pressed twice, begun once
    settle(again)
    assert [left[path].state for path in names] == ["done"] * 3
    assert "not finished" not in again.notice.text
    again.analyses.remove(left[broken])
    again.close()

    last = open_again()
    settle(last)
    assert {entry.state for entry in last.analyses.model.entries} == {"done"}
    assert not last.notice.isVisible()


def test_without_work_nothing_is_asked(window: MainWindow) -> None:
    settle(window)
    assert window.close()


def test_what_was_running_when_the_program_died_is_there(
    window: MainWindow, engine: InlineEngine, music: dict[str, Path], open_again: Open, own_home: Path, qtbot: QtBot
) -> None:
    settle(window)
    engine.hold = True
    window.analyses.analyse([str(music["Query"])])
    file = own_home / "reports-unfinished.json"
    qtbot.waitUntil(lambda: file.is_file(), timeout=5000)  # no close: it is written as things happen
    window.instance.close()  # as the system does when a process ends
    again = open_again()
    assert [entry.path for entry in again.analyses.unfinished] == [str(music["Query"])]


def test_a_name_that_is_no_unicode_and_the_unit_of_an_audit_are_kept(
    window: MainWindow, engine: InlineEngine, open_again: Open
) -> None:
    settle(window)
    engine.hold = True
    odd = "/music/caf\udce9.wav"
    window.analyses.queue([window.analyses.left({"path": odd})])
    window.audits.model.add([AuditEntry("/out/a.wav", unit="artist")])
    window.leaving.sure = True
    window.close()
    again = open_again()
    assert [entry.path for entry in again.analyses.unfinished] == [odd]
    (audit,) = again.audits.unfinished
    assert isinstance(audit, AuditEntry)
    assert audit.unit == "artist"
    again.audits.again(audit)
    again.show_page(2)
    assert "No model is open" in again.notice.text


@pytest.mark.parametrize("text", ["", "{", "[]", '{"entries": [{}]}', '{"entries": 5}', "[" * 100_000])
def test_a_damaged_queue_is_set_aside_and_told(text: str, own_home: Path, open_again: Open) -> None:
    own_home.mkdir(parents=True, exist_ok=True)
    file = own_home / "reports-unfinished.json"
    file.write_text(text)
    window = open_again()
    assert "cannot be read" in window.notice.text
    assert file.with_name(f"{file.name}.damaged").read_text() == text
    assert window.analyses.unfinished == []


def test_a_disk_that_is_full_is_told(
    window: MainWindow, engine: InlineEngine, own_home: Path, music: dict[str, Path], qtbot: QtBot
) -> None:
    settle(window)
    engine.hold = True
    (own_home / "reports-unfinished.json").mkdir(parents=True)  # nothing can take its name
    window.analyses.analyse([str(music["Query"])])
    qtbot.waitUntil(lambda: "cannot be kept" in window.notice.text, timeout=5000)


def test_the_order_of_what_waits_is_changed(
    window: MainWindow, engine: InlineEngine, music: dict[str, Path], qtbot: QtBot
) -> None:
    settle(window)
    engine.hold = True
    window.analyses.analyse([str(path) for path in list(music.values())[:3]])
    first, second, third = window.tasks.visible
    window.jobs.open_panel()
    sooner, later, _ = window.jobs.panel._lines[2][3]
    assert not later.isEnabled()
    assert third.label in sooner.accessibleName()
    qtbot.mouseClick(sooner, Qt.MouseButton.LeftButton)
    assert window.tasks.visible == [first, third, second]
    qtbot.mouseClick(window.jobs.panel._lines[0][3][1], Qt.MouseButton.LeftButton)
    assert window.tasks.visible == [third, first, second]
    window.jobs.panel.hide()
    engine.hold = False
    before = len(engine.requests)
    done: list[str] = []
    window.analyses.finished.connect(lambda entry: done.append(entry.path))
    settle(window)
    assert len(engine.requests) >= before
    third_path, first_path, second_path = (str(list(music.values())[n]) for n in (2, 0, 1))
    assert done == [third_path, first_path, second_path]


def test_the_menu_of_an_entry(window: MainWindow, music: dict[str, Path], engine: InlineEngine) -> None:
    settle(window)
    engine.hold = True
    (entry,) = window.analyses.analyse([str(music["Query"])])
    window.list.choose(entry)
    menu = window.list.menu()
    assert [(a.text(), a.isEnabled()) for a in menu.actions()] == [("Analyse again", False), ("Cancel", True)]
    menu.actions()[1].trigger()
    settle(window, 2)
    assert entry.state == "stopped"
    engine.hold = False
    window.list.menu().actions()[0].trigger()
    settle(window)
    assert entry.state == "done"
    assert [r for r in engine.requests if isinstance(r, m.Analyse)]


def test_the_file_says_what_it_is(window: MainWindow, engine: InlineEngine, own_home: Path) -> None:
    settle(window)
    engine.hold = True
    window.analyses.analyse(["/music/a.wav"])
    window.leaving.sure = True
    window.close()
    kept = json.loads((own_home / "reports-unfinished.json").read_text())
    entry = {"path": "/music/a.wav", "state": "queued", "catalog": window.catalog_path}
    assert kept == {"version": 1, "entries": [entry]}
