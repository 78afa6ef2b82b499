"""Small things that cost people work or trust: what vanishes, what a key ends, what is too large, what is copied."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, QPoint, QPointF, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel
from test_gui_window import drop, settle

from descant.catalog.tracks import Tags
from descant.engine import messages as m
from descant.gui import engine_words, languages, screens
from descant.gui.main_window import MainWindow
from descant.gui.shell import ANALYSES, AUDIT, CATALOG, RIGHTS
from descant.gui.widgets.header import DOT
from descant.gui.widgets.label import Label
from descant.gui.widgets.notices import Notice, Notices
from descant.gui.widgets.page_notices import EVERYWHERE
from descant.gui.widgets.preferences_dialog import Preferences
from descant.gui.widgets.scrolled import Upright

FORMULA = '=HYPERLINK("http://example.org";"open")'


def test_refusals_stay_until_they_are_dismissed(window: MainWindow, tmp_path: Path) -> None:
    for name in ("good.wav", "broken.wav"):
        (tmp_path / name).touch()
    window.show_page(1)
    drop(window, [tmp_path])
    settle(window)
    assert window.catalog.notice.isVisible()
    assert "“broken.wav”: It is no music." in window.catalog.notice.text
    window.catalog.search("harbour")
    window.catalog.model.search("harbour")
    settle(window)
    assert window.catalog.notice.isVisible()


def test_what_one_page_says_stays_until_each_is_dismissed(window: MainWindow, tmp_path: Path, qtbot: Any) -> None:
    settle(window)
    (tmp_path / "first.txt").touch()
    (tmp_path / "second.txt").touch()
    drop(window, [tmp_path / "first.txt"])
    settle(window)
    drop(window, [tmp_path / "second.txt"])
    settle(window)
    window.show_page(1)
    assert not window.notice.isVisible()  # it belongs to the page before
    assert window.header.tabs.button(0).text().endswith(DOT)
    window.tell(m.Trouble("The engine stopped.", ""), place=EVERYWHERE)
    assert window.notice.text == "The engine stopped."
    window.show_page(0)
    assert window.header.tabs.button(0).text() == "Analyses"
    assert [name in window.notice.text for name in ("first.txt", "second.txt", "engine")] == [True] * 3
    buttons = [c.close_button for c in window.findChildren(Notice) if c.isVisible() and "first.txt" in c.text]
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert [name in window.notice.text for name in ("first.txt", "second.txt", "engine")] == [False, True, True]


def test_many_notices_leave_the_page_its_room(window: MainWindow, qtbot: Any) -> None:
    window.show_page(1)
    window.resize(1040, 640)
    notices = window.catalog.notice
    for n in range(12):
        notices.tell(m.Trouble(f"Trouble {n}.", "Try again."))
    notices.tell(m.Trouble("Trouble 11.", "Try again."))
    assert [card.text[:11] for card in notices.cards if card.isVisible()] == ["Trouble 11.", "Trouble 10."]
    QGuiApplication.processEvents()
    for label in notices.cards[0].findChildren(QLabel):
        assert label.isHidden() or label.height() >= label.heightForWidth(label.width())
    assert window.catalog.table.height() > 150
    assert len(notices) == 12  # the same again is no further one
    window.show_page(0)
    assert window.header.tabs.button(1).text().endswith(DOT)
    window.show_page(1)
    window.activateWindow()
    QGuiApplication.processEvents()
    notices.cards[0].close_button.setFocus()
    qtbot.keyClick(notices.cards[0].close_button, Qt.Key.Key_Space)
    assert notices.cards[0].close_button.hasFocus()
    assert notices.cards[1].text.startswith("Trouble 9.")
    assert notices.cards[1].isVisible()
    notices.clear()
    assert not notices.isVisible()


def test_a_report_that_is_opened_is_on_its_page_with_the_keyboard(window: MainWindow, tmp_path: Path) -> None:
    settle(window)
    window.activateWindow()
    for name, made, place, shown in (
        ("similar.json", made_up.report(tmp_path), ANALYSES, window.list),
        ("audited.json", made_up.audit_report(unit="track", refused=False, seconds=9.0), AUDIT, window.audit.list),
    ):
        window.show_page(CATALOG)
        file = tmp_path / name
        file.write_text(json.dumps(made.to_json()))
        drop(window, [file])
        settle(window)
        assert window.page == place
        assert shown.current is not None
        assert shown.current.report == made
        assert window.focusWidget() is shown
        assert shown.isVisible()
    window.audit.other.click()
    assert window.audit.setup.isVisible()
    assert [e.report for e in window.analyses.model.entries if e.report and e.report.audit] == []


def test_recent_files_are_tracks_reports_and_catalogs(
    window: MainWindow, engine: InlineEngine, tmp_path: Path, music: dict[str, Path], catalog: Path
) -> None:
    other = tmp_path / "Op. 9 No. 2"
    other.mkdir()
    (other / "catalog.sqlite").touch()
    report = tmp_path / "old.json"
    report.write_text(json.dumps(made_up.report(tmp_path).to_json()))
    for path in (music["Query"], report, other):
        window.show_page(CATALOG if path == other else ANALYSES)
        drop(window, [path])
        settle(window)
    window.open_catalog(str(catalog))
    names = [action.text() for action in window.commands.recent.actions()]
    assert names == ["Op. 9 No. 2 (catalog)", "old.json (report)", music["Query"].name]
    for at, page in ((0, CATALOG), (1, ANALYSES), (2, ANALYSES)):
        asked = len(engine.requests)
        window.show_page(RIGHTS)
        window.commands.recent.actions()[
            window.intake.recent_files().index(str((other, report, music["Query"])[at]))
        ].trigger()
        settle(window)
        assert window.page == page
        assert len(engine.requests) > asked
    assert window.catalog_path == str(other)
    window.intake.remember(tuple(f"/music/{n}.wav" for n in range(30)))
    assert len(window.commands.recent.actions()) == 10


def test_all_of_a_large_catalog_is_chosen_copied_and_removed(
    window: MainWindow, engine: InlineEngine, qtbot: Any
) -> None:
    window.show_page(CATALOG)
    settle(window)
    table = window.catalog.table
    rows = window.catalog.model.rowCount()
    assert rows == 100_000
    table.setFocus()
    before = time.process_time()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    table.grab()
    QGuiApplication.processEvents()
    assert time.process_time() - before < 2  # half a minute while each row was asked
    table.clearSelection()
    table.selectRow(0)
    selection = QItemSelection(window.catalog.model.index(10, 0), window.catalog.model.index(2509, 6))
    table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)
    QGuiApplication.clipboard().setText("nothing")
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "nothing", timeout=10_000)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2501
    assert [line for line in lines if "…" in line] == []
    assert lines[-1].split("\t")[0] == made_up.track(2509).tags.title
    window.catalog.remove_selected()
    settle(window)
    (asked,) = [r for r in engine.requests if isinstance(r, m.RemoveTracks)]
    assert len(set(asked.ids)) == 2501  # not only the 200 that were scrolled to


def test_that_a_catalog_cannot_be_read_goes_once_it_can(window: MainWindow, engine: InlineEngine) -> None:
    def fail(request: m.Search, context: object) -> m.TrackPage:
        raise OSError(5, "Input/output error")

    settle(window)
    engine.table = {**made_up.HANDLERS, m.Search: fail}
    window.show_page(1)
    window.catalog.model.reload()
    settle(window, 5)
    assert window.catalog.notice.isVisible()
    engine.table = made_up.HANDLERS
    window.catalog.model.reload()
    settle(window, 5)
    assert not window.catalog.notice.isVisible()


def test_escape_ends_an_analysis_and_never_an_ingest(
    window: MainWindow, engine: InlineEngine, music: dict[str, Path]
) -> None:
    settle(window)
    engine.hold = True
    window.catalog.add((str(music["Query"]),))
    window.jobs.cancel_current()
    settle(window, 2)
    assert len(window.tasks.visible) == 1
    assert window.jobs.panel.isVisible()  # which offers to
    window.jobs.panel.hide()
    window.jobs.cancel.click()
    settle(window, 2)
    assert window.tasks.visible == []
    (entry,) = window.analyses.analyse([str(music["Query"])])
    window.jobs.cancel_current()
    settle(window, 2)
    assert entry.state == "stopped"


def test_a_pdf_that_nothing_opens_is_told(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def refuse(url: Any) -> bool:
        asked.append(url.toLocalFile())
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", refuse)
    page = window.certificates
    window.show_page(3)
    folder = tmp_path / "Op. 9 No. 2"
    folder.mkdir()
    page._show(((str(folder / "Nocturne No. 2.jws"), "2026-01-01T00:00:00Z"),))
    page.table.selectRow(0)
    page.pdf.click()
    assert "“Nocturne No. 2.pdf” is not there any more" in page.notice.text
    (folder / "Nocturne No. 2.pdf").touch()
    page.pdf.click()
    assert asked == [str(folder / "Nocturne No. 2.pdf")]
    assert "no program that opens “Nocturne No. 2.pdf”" in page.notice.text
    page.show_folder.click()
    assert "is not there any more" in page.notice.text


def test_window_and_dialogs_fit_the_screen(window: MainWindow, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen of 1440 × 900 pixels at 200 %."""
    small = QSize(720, 450)
    window.resize(1440, 900)
    window.close()
    monkeypatch.setattr(screens, "room", lambda widget: small)
    again = MainWindow(InlineEngine(made_up.HANDLERS), catalog=Path(window.catalog.path))
    qtbot.addWidget(again)
    again.show()
    assert QRect(0, 0, 720, 450).contains(QRect(0, 0, again.width(), again.height()))
    dialog = Preferences(again, again.tasks, ())
    qtbot.addWidget(dialog)
    assert dialog.height() <= 450
    again.close()


def test_what_is_copied_is_no_formula(
    window: MainWindow, qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = made_up.track
    monkeypatch.setattr(made_up, "track", lambda n: replace(whole(n), tags=Tags(FORMULA, "@SUM(A1)", "+1", "", "", "")))
    made = made_up.report(tmp_path)
    first = replace(made.contributions[0], title=FORMULA, artist="-1")
    candidates = tuple(replace(c, title=FORMULA, artist="\t=1") for c in made.candidates)
    window.shares.set_report(replace(made, contributions=(first, *made.contributions[1:])))
    window.track.candidates.set_report(replace(made, candidates=candidates))
    window.show_page(1)
    window.catalog.model.open("x")
    settle(window)
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if isinstance(view, QHeaderView) or model is None or not model.rowCount():
            continue
        view.selectAll() if view is not window.catalog.table else view.selectRow(0)
        QGuiApplication.clipboard().setText("nothing")
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        text = QGuiApplication.clipboard().text()
        assert text != "nothing", view
        for cell in text.replace("\n", "\t").split("\t"):
            assert not cell.startswith(("=", "+", "-", "@")), cell
    window.shares.table.copy()
    assert "\t'=HYPERLINK" in QGuiApplication.clipboard().text()


def test_a_key_widens_no_text_that_it_stands_in(qtbot: Any) -> None:
    key = "aZ0_" * 11
    label = Label(f"The key is {key}.", wrap=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(key)


def test_limits_stand_where_the_shares_are(window: MainWindow, tmp_path: Path) -> None:
    said = "The stored features of a.flac are missing; they were compared without spectra."
    made = replace(made_up.report(tmp_path), limits=("A general one.", said))
    window.shares.set_report(made)
    window.shares.show()
    assert window.shares.limits.text.splitlines() == [f"•  {said}", "•  A general one."]
    window.audit.shares.set_report(made_up.audit_report(unit="track", refused=False, seconds=9.0))
    assert window.audit.shares.limits.text
    window.shares.set_report(None)
    assert window.shares.limits.isHidden()


@pytest.mark.skipif(sys.platform != "linux", reason="displays of Linux")
@pytest.mark.parametrize(
    ("display", "words"),
    [
        ({}, "there is no display"),
        ({"DISPLAY": ":4071"}, "could not connect to display :4071"),
        ({"WAYLAND_DISPLAY": "none", "QT_QPA_PLATFORM": "wayland"}, "display"),
        ({"QT_QPA_PLATFORM": "nonsense"}, "no Qt platform plugin"),
    ],
)
def test_without_a_display_one_sentence_and_exit_code_1(display: dict[str, str], words: str) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    # without XDG_RUNTIME_DIR libwayland, where it is installed, writes a line of its own
    environment = {name: value for name, value in os.environ.items() if name not in hidden} | display
    environment.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    before = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-m", "descant"], env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert time.monotonic() - before < 30
    assert (ended.returncode, ended.stdout) == (1, "")
    assert words in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert "Traceback" not in ended.stderr


def test_a_drop_of_no_file_is_told(window: MainWindow) -> None:
    """A link of a browser, or files that a program named and did not hand over."""
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/track.mp3")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(QPoint(600, 400)), copy, mime, left, none))
    assert window.notice.text.startswith("What was dropped is no file of this computer.")
    assert not window.tasks.visible


@pytest.mark.parametrize("place", [ANALYSES, RIGHTS])
def test_a_low_window_scrolls_its_page_rather_than_squeezing_it(
    window: MainWindow, place: int, music: dict[str, Path], qtbot: Any
) -> None:
    """Nothing is laid over anything else, however many messages there are."""
    drop(window, [music["Query"]])
    settle(window)
    window.resize(1040, 640)
    window.show_page(place)
    for number in range(2):
        long = " ".join(["This catalog is written to by another program."] * 6)
        window.tell(m.Trouble(f"{number}: {long}", long, "details"))
    page = window.pages.page(place)
    qtbot.waitUntil(lambda: page.height() >= page.minimumSizeHint().height())
    scroll = window.pages.parentWidget().parentWidget().parentWidget()
    assert isinstance(scroll, Upright)
    qtbot.waitUntil(lambda: scroll.viewport().height() < page.height())
    assert scroll.verticalScrollBar().maximum() > 0
    for notices in window.notice.findChildren(Notices):
        notices.clear()
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() == 0)


def test_names_stand_in_the_quotation_marks_of_the_language() -> None:
    from descant.gui.quotes import quoted

    words = quoted("Har“bour")
    assert words == "“Har’bour”"
    for language, expected in (("de", "„Har’bour“"), ("ja", "「Har’bour」")):
        languages.choose(language)
        try:
            assert languages.again(words) == expected
            assert engine_words.in_words("There is no method “mucs”.").count(expected[0]) == 1
        finally:
            languages.choose("en")
