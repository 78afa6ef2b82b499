"""The Rights page, on a real catalog: lists, edits by hand, proposals, history, files of its own."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from inline_engine import InlineEngine
from on_the_rights_page import listed, settle
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QInputDialog

from descant.catalog.store import Catalog
from descant.engine import rights_messages as r
from descant.gui.main_window import MainWindow
from descant.gui.widgets.link_dialog import LinkByHand
from descant.gui.widgets.rights_export import RightsExport
from descant.gui.widgets.rights_lists import HISTORY, PARTIES, PROPOSALS, RECORDINGS, WORKS
from descant.gui.widgets.rights_page import RightsPage
from descant.rights.model import Work
from descant.rights.store import Rights


def test_an_empty_catalog_says_what_rights_data_are_for(page: RightsPage) -> None:
    assert page.none.isVisible()
    assert not page.notice.isVisible(), page.notice.text


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
