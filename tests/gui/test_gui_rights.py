"""The Rights page and its imports, on a real catalog: what a file would bring is seen first, and all can be undone."""

from __future__ import annotations

import csv
import sys
from dataclasses import replace
from pathlib import Path

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QInputDialog

sys.path.insert(0, str(Path(__file__).parents[1] / "catalog"))
sys.path.insert(0, str(Path(__file__).parents[1] / "rights"))

from made_up_catalog import new_track
from made_up_rights import recording, work

from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.engine import messages as m
from descant.engine import rights_messages as r
from descant.engine.handlers import HANDLERS as REAL
from descant.engine.import_messages import ApplyImport
from descant.gui.main_window import MainWindow
from descant.gui.shell import RIGHTS, ROYALTIES
from descant.gui.widgets.import_panel import REFUSED
from descant.gui.widgets.link_dialog import LinkByHand
from descant.gui.widgets.rights_export import RightsExport
from descant.gui.widgets.rights_lists import HISTORY, PARTIES, PROPOSALS, RECORDINGS, WORKS
from descant.gui.widgets.rights_page import RightsPage
from descant.gui.widgets.tables import Table
from descant.rights.model import Origin, Work
from descant.rights.store import Rights

WORKS_CSV = """Work ID;Title;Writer Name;Share;ISWC;Mood
W1;Harbour Lights;Marguerite Oduya;100;T-034.524.680-1;calm
W2;Paper Moons;Grünfeld, Ilse;100;;wry
W3;Nine Bridges;Aya Tindall;abc;;bright
"""


def settle(window: MainWindow, rounds: int = 60) -> None:
    for _ in range(rounds):
        window.tasks.poll()


def texts(table: Table) -> list[list[str]]:
    return [
        [item.text() if (item := table.item(row, column)) else "" for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def listed(page: RightsPage, column: int = 0) -> list[str]:
    model = page.lists.models[page.lists.place]
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    """Three tracks: one whose ISRC the rights data name, one that is called a little otherwise, one of nobody."""
    folder = tmp_path / "Saltmarsh"
    named = (("Song 1", "The Gulls", "SEABC2600001"), ("Song 22", "Ada Ravn", ""), ("Zydeco", "Nobody", ""))
    with Catalog.open(folder, write=True, create=True) as made:
        for number, (title, artist, isrc) in enumerate(named):
            made.add(new_track(number, tags=Tags(title, artist, isrc=isrc)))
    return folder


@pytest.fixture
def engine() -> InlineEngine:
    return InlineEngine({**made_up.HANDLERS, m.Search: REAL[m.Search]})


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "works.csv"
    made.write_bytes(WORKS_CSV.encode("cp1252"))
    return made


@pytest.fixture
def page(window: MainWindow) -> RightsPage:
    window.show_page(RIGHTS)
    settle(window)
    return window.pages.rights


@pytest.fixture
def filled(catalog: Path, request: pytest.FixtureRequest) -> RightsPage:
    """Three works and a recording, before the window opens."""
    with Catalog.open(catalog, write=True) as made:
        Rights(made.connection).apply(
            [work(1), work(2, "Song 222"), work(3, "Rain", by="Ada Ravn"), recording(1)], Origin("a.V22", "CWR 2.2")
        )
    made_page: RightsPage = request.getfixturevalue("page")
    return made_page


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(QPoint(9, 9)), Qt.DropAction.CopyAction, mime, left, none))
    settle(window)


def test_an_empty_catalog_says_what_rights_data_are_for(page: RightsPage) -> None:
    assert page.none.isVisible()
    assert not page.notice.isVisible(), page.notice.text


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


def test_lists_show_what_is_there_and_what_is_odd(window: MainWindow, filled: RightsPage) -> None:
    assert listed(filled) == ["Rain", "Song 1", "Song 222"]
    assert filled._facts.whole.startswith("Works: 3")
    filled.show_view(RECORDINGS)
    assert listed(filled) == ["Song 1"]
    filled.show_view(PARTIES)
    names = listed(filled)
    assert {"Ada Ravn", "Fjord Music"} <= set(names)
    filled.lists.tables[PARTIES].selectRow(names.index("Quay Records"))
    filled.of_party.click()
    settle(window)
    assert filled.lists.place == RECORDINGS
    assert listed(filled) == ["Song 1"]
    filled.everything.click()
    filled.show_view(WORKS)
    settle(window)
    assert len(listed(filled)) == 3
    filled.odd.setChecked(True)
    settle(window)
    assert "Nothing is odd" in filled.lists._nothing.text()
    filled.odd.setChecked(False)
    filled._sought = "rain"
    filled.lists.search("rain")
    settle(window)
    assert listed(filled) == ["Rain"]


def test_a_share_is_edited_by_hand_marked_and_undone(window: MainWindow, filled: RightsPage) -> None:
    card = filled.card
    filled.lists.tables[WORKS].selectRow(0)
    settle(window)
    assert card.title.text() == "Rain"
    assert not card.store.isEnabled()
    cell = card.shares.item(0, 2)
    assert cell is not None
    cell.setText("33,3333")
    card.title.setText("Rain, Again")
    card.title.textEdited.emit("Rain, Again")
    card.store.click()
    settle(window)
    assert not filled.notice.isVisible(), filled.notice.text
    assert card.details is not None
    assert card.details.record.interests[0].ownership.performing == 333_333  # type: ignore[union-attr]
    assert "performing shares total 83.33" in card._problems.text()
    assert "Rain, Again" in listed(filled)
    window.undo.undo()
    settle(window)
    assert listed(filled) == ["Rain", "Song 1", "Song 222"]
    assert card.title.text() == "Rain"
    assert not card._problems.isVisible()


def test_what_is_no_share_is_refused_in_words(window: MainWindow, filled: RightsPage, engine: InlineEngine) -> None:
    for wrong in ("101", "x", "-1", "1.23456"):
        cell = filled.card.shares.item(0, 2)
        assert cell is not None
        cell.setText(wrong)
        filled.card.store.click()
        settle(window)
        assert "is no share" in filled.notice.text
    filled.card.discard.click()
    assert filled.card.shares.item(0, 2).text() == "50"  # type: ignore[union-attr]
    assert not any(isinstance(one, r.EditRecord) for one in engine.requests)


def test_what_was_typed_is_not_lost_in_silence(window: MainWindow, filled: RightsPage, catalog: Path) -> None:
    card = filled.card
    filled.lists.tables[WORKS].selectRow(0)
    settle(window)
    card.title.setText("Snow")
    card.title.textEdited.emit("Snow")
    filled.refresh()
    settle(window)
    assert card.title.text() == "Snow"
    with Catalog.open(catalog, write=True) as made:  # somebody else changes it meanwhile
        rights = Rights(made.connection)
        number = filled.card.details.n  # type: ignore[union-attr]
        rights.edit(number, replace(rights.record(Work, number), title="Hail"))
    card.store.click()
    settle(window)
    assert "changed meanwhile" in filled.notice.text
    assert card.title.text() == "Snow"
    assert card.store.isEnabled()
    filled.lists.tables[WORKS].selectRow(1)
    settle(window)
    assert "was not stored" in filled.notice.text


def test_parties_are_added_renamed_and_taken_away_by_hand(window: MainWindow, filled: RightsPage) -> None:
    filled.lists.tables[WORKS].selectRow(0)
    settle(window)
    shares = filled.card.shares
    before = filled.card.details.record.interests  # type: ignore[union-attr]
    filled.card.add_party.click()
    for column, text in enumerate(("Quay Songs", "E", "0", "12.5", "12.5")):
        shares.item(2, column).setText(text)  # type: ignore[union-attr]
    shares.item(1, 0).setText("Another Publisher")  # type: ignore[union-attr]
    filled.card.add_party.click()  # stays without a name, and is none
    filled.card.store.click()
    settle(window)
    first, second, third = filled.card.details.record.interests  # type: ignore[union-attr]
    assert first == before[0]
    assert (second.party.full_name, second.role, second.ownership) == (
        "Another Publisher", before[1].role, before[1].ownership,
    )  # fmt: skip
    assert (third.party.full_name, third.role, third.writer) == ("Quay Songs", "E", False)
    assert (third.ownership.performing, third.ownership.mechanical) == (0, 125_000)
    shares.setCurrentCell(2, 0)
    filled.card.remove_party.click()
    filled.card.store.click()
    settle(window)
    assert len(filled.card.details.record.interests) == 2  # type: ignore[union-attr]
    window.undo.undo()
    window.undo.undo()
    settle(window)
    assert filled.card.details.record.interests == before  # type: ignore[union-attr]


def test_the_ipi_of_a_party_is_edited_by_hand(window: MainWindow, filled: RightsPage) -> None:
    card = filled.card
    filled.lists.tables[WORKS].selectRow(0)
    settle(window)
    assert not card.ipi.isEnabled()
    first, publisher = card.details.record.interests  # type: ignore[union-attr]
    card.shares.setCurrentCell(0, 0)
    assert card.ipi.text() == first.party.ipi
    card.shares.setCurrentCell(1, 0)
    assert card.ipi.text() == ""
    QTest.keyClicks(card.ipi, "199")
    card.add_party.click()
    assert card.ipi.text() == ""
    card.shares.item(2, 0).setText("Quay Songs")  # type: ignore[union-attr]
    QTest.keyClicks(card.ipi, "not a number")
    card.store.click()
    settle(window)
    kept, second, third = card.details.record.interests  # type: ignore[union-attr]
    assert kept == first
    assert second == replace(publisher, party=replace(publisher.party, ipi="00000000199"))
    assert third.party.ipi == "not a number"
    assert any("not a number" in problem for problem in card.details.problems)  # type: ignore[union-attr]


@pytest.mark.parametrize(("kind", "place"), [("work", WORKS), ("recording", RECORDINGS)])
def test_the_first_record_is_entered_on_the_empty_page(
    window: MainWindow, page: RightsPage, monkeypatch: pytest.MonkeyPatch, kind: str, place: int
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Ferry Song", True))
    (page.enter_work if kind == "work" else page.enter_recording).click()
    settle(window)
    assert not page.none.isVisible()
    assert page.lists.place == place
    assert listed(page) == ["Ferry Song"]
    assert page.card.title.text() == "Ferry Song"


def test_a_work_is_entered_by_hand(window: MainWindow, filled: RightsPage) -> None:
    filled.add("Ferry Song")
    settle(window)
    assert "Ferry Song" in listed(filled)
    assert filled.card.title.text() == "Ferry Song"
    assert "No writer or publisher is stated" in filled.card._shares_words.text()
    filled.add("Ferry Song")
    settle(window)
    assert "there already" in filled.notice.text


def test_a_record_is_removed_and_brought_back(window: MainWindow, filled: RightsPage) -> None:
    filled.lists.tables[WORKS].selectRow(1)
    settle(window)
    filled.card.remove.click()
    settle(window)
    assert listed(filled) == ["Rain", "Song 222"]
    window.undo.undo()
    settle(window)
    assert listed(filled) == ["Rain", "Song 1", "Song 222"]


def test_proposals_are_decided_many_at_a_time_and_undone(window: MainWindow, filled: RightsPage) -> None:
    filled.show_view(PROPOSALS)
    assert "Nothing waits for a decision" in filled.lists._nothing.text()
    filled.match.click()
    settle(window)
    assert "Tracks: 3." in filled.notice.text
    waiting = len(listed(filled))
    assert waiting
    assert filled.views.button(PROPOSALS).text() == f"To decide ({waiting})"
    table = filled.lists.tables[PROPOSALS]
    assert table.selectionMode() == QAbstractItemView.SelectionMode.ExtendedSelection
    table.selectAll()
    filled.confirm.click()
    settle(window)
    assert listed(filled) == []
    assert filled.views.button(PROPOSALS).text() == "To decide"
    window.undo.undo()
    settle(window)
    assert len(listed(filled)) == waiting
    table.selectAll()
    filled.reject.click()
    settle(window)
    assert listed(filled) == []
    filled.match.click()
    settle(window)
    assert listed(filled) == []  # what was rejected is remembered


def test_a_track_is_linked_by_hand(window: MainWindow, filled: RightsPage) -> None:
    filled.show_view(PROPOSALS)
    filled.by_hand.click()
    (dialog,) = filled.findChildren(LinkByHand)
    settle(window)
    tracks = [str(dialog.tracks.index(row, 0).data()) for row in range(dialog.tracks.rowCount())]
    assert sorted(tracks) == ["Song 1", "Song 22", "Zydeco"]
    assert not dialog.link.isEnabled()
    dialog.views[0].selectRow(tracks.index("Zydeco"))
    dialog.views[1].selectRow(0)
    settle(window)
    assert dialog.said.text() == "Linked with nothing."
    dialog.link.click()
    settle(window)
    assert dialog.said.text().startswith("Linked with: Rain")
    window.undo.undo()
    settle(window)
    assert dialog.said.text() == "Linked with nothing."
    dialog.kinds.button(1).click()
    settle(window)
    assert dialog.records.rowCount() == 1
    dialog.close()


def test_a_change_is_undone_from_the_history(window: MainWindow, filled: RightsPage) -> None:
    filled.show_view(HISTORY)
    assert not filled.undo_change.isEnabled()
    filled.lists.history.selectRow(0)
    assert filled.undo_change.isEnabled()
    filled.undo_change.click()
    settle(window)
    assert filled.none.isVisible()


def test_rights_data_are_written_as_tables_and_cwr(
    window: MainWindow, filled: RightsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.commands, "ask_save", lambda title, name, kinds: str(tmp_path / name))
    for place, name in ((0, "rights.xlsx"), (1, "rights.csv"), (2, "rights.V22")):
        filled.export()
        (dialog,) = filled.findChildren(RightsExport)
        dialog.forms.button(place).click()
        dialog.who.setText("Saltmarsh")
        dialog.ipi.setText("00014107338")
        dialog._go()
        settle(window)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert (tmp_path / name).stat().st_size > 100, filled.notice.text
    with (tmp_path / "rights.csv").open(encoding="utf-8-sig", newline="") as file:
        assert "Rain" in {cell for row in csv.reader(file) for cell in row}
    assert (tmp_path / "rights.V22").read_bytes().startswith(b"HDR")


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
