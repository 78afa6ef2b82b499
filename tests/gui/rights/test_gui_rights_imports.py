"""Imports of rights data: what a file would bring is seen first, and all can be undone."""

from __future__ import annotations

from pathlib import Path

from inline_engine import InlineEngine
from on_the_rights_page import WORKS_CSV, drop, listed, settle, texts
from PySide6.QtWidgets import QComboBox

from descant.catalog.store import Catalog
from descant.engine.import_messages import ApplyImport
from descant.gui.main_window import MainWindow
from descant.gui.shell import RIGHTS, ROYALTIES
from descant.gui.widgets.import_panel import REFUSED
from descant.gui.widgets.rights_lists import HISTORY
from descant.gui.widgets.rights_page import RightsPage


def test_a_dropped_file_is_looked_at_before_anything_is_stored(
    window: MainWindow, engine: InlineEngine, file: Path
) -> None:
    drop(window, file)
    wizard = window.pages.rights.wizard
    assert window.page == RIGHTS
    assert wizard.isVisible()
    assert [row[0] for row in texts(wizard.columns)] == ["Work ID", "Title", "Writer Name", "Share", "ISWC", "Mood"]
    assert "windows-1252" in {value.whole for _, value in wizard.setup._facts}
    assert [row[2] for row in texts(wizard.records)] == ["Harbour Lights", "Paper Moons"]
    assert "Grünfeld" in texts(wizard.records)[1][5]
    ((line, why),) = texts(wizard.refused)
    assert (line, "abc" in why) == ("4", True)
    assert wizard.views.button(REFUSED).text() == "Refused (1)"
    assert not any(isinstance(one, ApplyImport) for one in engine.requests)
    wizard.back.click()
    settle(window)
    assert window.pages.rights.none.isVisible()


def test_a_file_is_taken_in_and_undone_and_brought_back(window: MainWindow, file: Path, page: RightsPage) -> None:
    window.import_rights([str(file)])
    settle(window)
    page.wizard.take.click()
    settle(window)
    assert "Added: 2." in page.notice.text
    assert "Refused lines: 1." in page.notice.text
    assert listed(page) == ["Harbour Lights", "Paper Moons"]
    window.undo.undo()
    settle(window)
    assert page.none.isVisible()
    window.undo.redo()
    settle(window)
    assert listed(page) == ["Harbour Lights", "Paper Moons"]
    page.show_view(HISTORY)
    assert [row[4] for row in texts(page.lists.history)] == ["yes", "undone by 3", "yes"]


def test_a_catalog_that_another_program_writes_to_is_said_and_takes_it_afterwards(
    window: MainWindow, file: Path, page: RightsPage, catalog: Path
) -> None:
    window.import_rights([str(file)])
    settle(window)
    with Catalog.open(catalog, write=True):
        page.wizard.take.click()
        settle(window)
        assert "nother program is writing to this catalog" in page.wizard.notice.text
        assert "Wait until it has finished" in page.wizard.notice.text
        assert page.wizard.isVisible()
    page.wizard.take.click()
    settle(window)
    assert listed(page) == ["Harbour Lights", "Paper Moons"]


def test_a_column_is_taken_for_something_else_and_remembered(window: MainWindow, file: Path, page: RightsPage) -> None:
    window.import_rights([str(file)])
    settle(window)
    box = page.wizard.columns.cellWidget(5, 1)
    assert isinstance(box, QComboBox)
    assert box.currentData() == ""
    box.setCurrentIndex(box.findData("alternative_titles"))
    box.activated.emit(box.currentIndex())
    settle(window)
    assert texts(page.wizard.columns)[5][2] == "chosen"
    page.wizard.take.click()
    settle(window)
    assert page.card.details is not None
    assert "Also called: calm" in page.card._more.text()
    window.import_rights([str(file)])
    settle(window)
    assert {row[2] for row in texts(page.wizard.columns)} == {"remembered"}


def test_another_encoding_is_tried_at_once(window: MainWindow, file: Path, page: RightsPage) -> None:
    window.import_rights([str(file)])
    settle(window)
    encoding = page.wizard.setup.encoding
    encoding.setCurrentIndex(encoding.findData("mac-roman"))
    encoding.activated.emit(encoding.currentIndex())
    settle(window)
    assert "Grünfeld" not in texts(page.wizard.records)[1][5]


def test_a_file_that_is_damaged_or_none_is_refused_and_changes_nothing(
    window: MainWindow, tmp_path: Path, page: RightsPage
) -> None:
    for name, data in (("cut.V22", b"HDRPB000000001SALTMARSH"), ("old.xlsx", b"\xd0\xcf\x11\xe0old"), ("x.xml", b"<a")):
        (tmp_path / name).write_bytes(data)
        window.import_rights([str(tmp_path / name)])
        settle(window)
        assert page.wizard.notice.isVisible(), name
        assert not page.wizard.take.isEnabled()
        page.wizard.back.click()
        settle(window)
    assert page.none.isVisible()


def test_a_file_that_changed_since_it_was_looked_at_is_not_taken_in(
    window: MainWindow, file: Path, page: RightsPage
) -> None:
    window.import_rights([str(file)])
    settle(window)
    file.write_text(WORKS_CSV.replace("Harbour", "Other"))
    page.wizard.take.click()
    settle(window)
    assert "another than the one that was looked at" in page.wizard.notice.text
    assert not window.undo.canUndo()


def test_several_files_come_one_after_the_other(window: MainWindow, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "more.csv"
    other.write_text("Work ID,Title\nW9,Ninth\n")
    drop(window, file, other)
    wizard = window.pages.rights.wizard
    wizard.take.click()
    settle(window)
    assert wizard.isVisible()
    assert Path(wizard.path) == other
    wizard.take.click()
    settle(window)
    assert not wizard.isVisible()
    assert listed(window.pages.rights) == ["Harbour Lights", "Ninth", "Paper Moons"]


def test_a_table_dropped_on_the_royalties_page_is_plays(window: MainWindow, file: Path) -> None:
    window.show_page(ROYALTIES)
    drop(window, file)
    assert window.page == ROYALTIES
    assert window.pages.royalties.plays.path == str(file)


def test_titles_of_strangers_stay_text(window: MainWindow, catalog: Path, tmp_path: Path) -> None:
    nasty = tmp_path / "nasty.csv"
    nasty.write_text('Work ID,Title,Writer Name\nW1,"<img src=x><b>bold",=1+1\n')
    window.import_rights([str(nasty)])
    settle(window)
    wizard = window.pages.rights.wizard
    assert texts(wizard.records)[0][2] == "<img src=x><b>bold"
    assert "&lt;img" in wizard.records.item(0, 2).toolTip()  # type: ignore[union-attr]
    wizard.take.click()
    settle(window)
    assert window.pages.rights.card.title.text() == "<img src=x><b>bold"
