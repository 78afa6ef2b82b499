"""Searching on every page, menus of lists, and taking many from a list at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QTableWidget
from test_gui_window import drop, settle

from descant.engine import publishing_messages as p
from descant.gui.fitted import fitted
from descant.gui.main_window import MainWindow
from descant.gui.paths import restored, short
from descant.gui.shell import ANALYSES, CATALOG, CERTIFICATES, LETTERS, RIGHTS, ROYALTIES
from descant.gui.widgets.row_menu import row_menu
from descant.notices.draft import Section
from descant.royalties.kept import largest_lines
from descant.royalties.tables import LINES, write_csv


def shown_rows(table: QTableWidget) -> list[str]:
    rows = range(table.rowCount())
    return [item.text() for row in rows if not table.isRowHidden(row) and (item := table.item(row, 0)) is not None]


def test_each_page_keeps_what_was_sought_on_it(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.show_page(CERTIFICATES)
    assert window.search.placeholderText() == "Search certificates"
    qtbot.keyClicks(window.search, "harbour")
    window.show_page(ANALYSES)
    assert window.search.text() == ""
    window.search.setText("gale")
    window.show_page(CERTIFICATES)
    assert window.search.text() == "harbour"
    window.show_page(ANALYSES)
    assert window.search.text() == "gale"
    for place in (CATALOG, LETTERS, ROYALTIES, RIGHTS):
        window.show_page(place)
        assert window.search.isVisible()
        assert window.search.placeholderText()


def test_certificates_are_found_by_their_names(window: MainWindow, own_home: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    folder = own_home / "certificates"
    folder.mkdir(parents=True)
    for name in ("Harbour Lights", "Gale Warning"):
        (folder / f"{name}.jws").touch()
    page = window.certificates
    window.show_page(CERTIFICATES)
    page.refresh()
    qtbot.waitUntil(lambda: page.table.rowCount() == 2)
    window.search.setText("LIGHTS harb")
    assert shown_rows(page.table) == ["Harbour Lights"]
    (folder / "Harbour at Dawn.jws").touch()
    page.refresh()
    qtbot.waitUntil(lambda: page.table.rowCount() == 3)
    assert shown_rows(page.table) == ["Harbour Lights"]
    window.search.setText("zzz")
    assert shown_rows(page.table) == []
    assert page._said.isVisible()
    window.search.clear()
    assert len(shown_rows(page.table)) == 3
    assert not page._said.isVisible()


def test_words_of_a_letter_are_marked_and_brought_into_sight(window: MainWindow) -> None:
    window.show_page(LETTERS)
    paper = window.pages.letters.paper
    section = Section("Where to listen", "", tuple(f"Line {n} of many" for n in range(200)))
    drafted = p.NoticeDrafted(False, "", (), (), "Offer of a licence", "DRAFT", (section,))
    window.pages.letters._stack.setCurrentIndex(1)
    paper.show_letter(drafted)
    before = paper.verticalScrollBar().value()
    window.search.setText("line 180 of")
    assert len(paper.extraSelections()) == 1
    assert paper.verticalScrollBar().value() > before
    window.search.setText("line")
    assert len(paper.extraSelections()) == 200
    paper.show_letter(drafted)
    assert len(paper.extraSelections()) == 200
    window.search.clear()
    assert paper.extraSelections() == []


def test_lines_are_looked_for_in_the_whole_of_a_run(tmp_path: Path) -> None:
    def line(name: str, title: str, amount: int) -> list[str]:
        known = {"amount": str(amount), "name": name, "title": title, "status": "held"}
        return [known.get(column, "") for column in LINES]

    rows = [line("Ada Publishing", "Harbour", n) for n in range(50)]
    write_csv(tmp_path / "lines.csv", LINES, [*rows, line("Zoe Songs", "Über den Wolken", 1)])
    found, total = largest_lines(tmp_path, 10, text="WOLKEN zoe")
    assert [row["name"] for row in found] == ["Zoe Songs"]
    assert total == 1
    assert largest_lines(tmp_path, 10, text="wolken ada") == ([], 0)
    assert largest_lines(tmp_path, 10, text=" ")[1] == 51


def test_royalties_look_for_payees_and_ask_for_lines(window: MainWindow, engine: InlineEngine) -> None:
    window.show_page(ROYALTIES)
    results = window.pages.royalties.results
    results.payees.fill([("Ada Publishing", "1"), ("Zoe Songs", "2")])
    window.search.setText("zoe")
    assert shown_rows(results.payees) == ["Zoe Songs"]
    window.search.setText("")
    assert len(shown_rows(results.payees)) == 2


def test_a_list_offers_what_its_page_does(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.show_page(CERTIFICATES)
    page = window.certificates
    page._show((("/c/Harbour.jws", "2026-11-30T10:00:00Z"), ("/c/Gale.jws", "2026-11-29T10:00:00Z")))
    page.table.selectRow(1)
    menu = row_menu(page.table, (page.pdf, page.check_one, page.show_folder))
    qtbot.addWidget(menu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["Open PDF", "Check", "Show in folder", "Copy"]
    assert all(action.isEnabled() for action in menu.actions())
    menu.actions()[-1].trigger()
    assert QGuiApplication.clipboard().text().startswith("Gale\t")


def test_rights_lists_open_a_menu_of_their_own(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    window.show_page(RIGHTS)
    page = window.pages.rights
    for view in (*page.lists.tables, page.lists.history):
        assert view.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu
    page._whole.setCurrentIndex(0)
    page._stack.setCurrentIndex(1)
    page.show_view(4)
    menu = row_menu(page.lists.tables[4], (page.confirm, page.reject, page.by_hand, page.of_party, page.undo_change))
    qtbot.addWidget(menu)
    said = {action.text(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}
    assert said == {"They are the same": False, "They are not": False, "Link by hand …": True, "Copy": False}


def question(window: MainWindow) -> QMessageBox:
    return next(box for box in window.findChildren(QMessageBox) if box.isVisible())


@pytest.fixture
def three(window: MainWindow, music: dict[str, Path]) -> MainWindow:
    for name in list(music)[:3]:
        drop(window, [music[name]])
        settle(window)
    assert len(window.analyses.model.entries) == 3
    return window


def test_many_are_removed_at_once_after_one_question_and_put_back_by_one_undo(three: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    entries = list(three.analyses.model.entries)
    three.list.selectAll()
    qtbot.keyClick(three.list, Qt.Key.Key_Delete)
    box = question(three)
    assert "3" in box.text()
    assert three.analyses.model.entries == entries
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert three.analyses.model.entries == entries
    three.list.selectAll()
    qtbot.keyClick(three.list, Qt.Key.Key_Delete)
    question(three).defaultButton().click()
    assert three.analyses.model.entries == []
    assert not any(Path(entry.saved).exists() for entry in entries)
    three.undo.undo()
    assert three.analyses.model.entries == entries
    assert all(Path(entry.saved).exists() for entry in entries)
    three.undo.redo()
    assert three.analyses.model.entries == []


def test_of_many_what_still_runs_is_cancelled_and_stays(
    window: MainWindow, engine: InlineEngine, music: dict[str, Path], qtbot
) -> None:  # type: ignore[no-untyped-def]
    names = list(music)
    drop(window, [music[names[0]]])
    settle(window)
    engine.hold = True
    window.analyses.analyse([str(music[names[1]])])
    settle(window)
    window.list.selectAll()
    window.commands.remove_entry()
    question(window).defaultButton().click()
    engine.hold = False
    settle(window)
    assert [entry.state for entry in window.analyses.model.entries] == ["stopped"]


def test_text_is_cut_to_lines_with_an_ellipsis(qapp) -> None:  # type: ignore[no-untyped-def]
    font = QFont()
    width = 160.0
    text = "Fewer than one in three hundred and fifty 🎵 unrelated tracks come this close to the source."
    assert fitted("short", font, width, 2) == "short"
    assert fitted("", font, width, 2) == ""
    for lines in (1, 2, 3):
        cut = fitted(text, font, width, lines).split("\n")
        assert len(cut) == lines
        assert cut[-1].endswith("…")
        assert all(QFontMetricsF(font).horizontalAdvance(one) <= width + 1 for one in cut)
    assert " ".join(fitted(text, font, width, 20).split("\n")) == text


def test_a_persons_own_folder_is_shown_as_such(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    music = str(tmp_path / "Music" / "a.flac")
    assert short(music) == "~/Music/a.flac"
    assert restored(short(music)) == music
    assert short(str(tmp_path)) == "~"
    assert short(f"{tmp_path}-other/a.flac") == f"{tmp_path}-other/a.flac"
    assert restored("~other/a.flac") == "~other/a.flac"
