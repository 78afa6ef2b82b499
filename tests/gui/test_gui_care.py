"""Small things that cost people work or trust: what vanishes, what a key ends, what is too large, what is copied."""

from __future__ import annotations

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
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView
from test_gui_window import drop, settle

from descant.catalog.tracks import Tags
from descant.engine import messages as m
from descant.gui import screens
from descant.gui.main_window import MainWindow
from descant.gui.preferences import Preferences

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
    dialog = Preferences(again.kept)
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
