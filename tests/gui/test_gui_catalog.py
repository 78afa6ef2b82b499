"""The Catalog page as a catalog manager uses it all day."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from test_gui_window import drop, settle

from descant.engine import catalog_messages as c
from descant.engine import messages as m
from descant.engine.client import EngineClient
from descant.gui import phrases
from descant.gui.identifier_words import IPI, ISRC, ISWC, wrong
from descant.gui.main_window import MainWindow
from descant.gui.shell import ANALYSES, CATALOG
from descant.gui.widgets.catalog_filters import Filter
from descant.gui.widgets.health_dialog import CATALOG as IN_CATALOG
from descant.gui.widgets.health_dialog import FILES, TWICE, HealthDialog
from descant.gui.widgets.like_dialog import LikeDialog
from descant.gui.widgets.notices import Notice


@pytest.fixture
def through_a_process(qtbot: QtBot, catalog: Path, silent_machine: None) -> Iterator[MainWindow]:
    made = MainWindow(EngineClient("made_up:HANDLERS", grace_s=0.5), catalog=catalog)
    qtbot.addWidget(made)
    made.show()
    made.show_page(CATALOG)
    yield made
    made.leaving.sure = True
    made.close()


def press(window: MainWindow, words: str, qtbot: QtBot) -> None:
    """The button of a notice."""
    (button,) = [
        button
        for card in window.findChildren(Notice)
        if card.isVisible()
        for button in card.findChildren(QPushButton)
        if button.text() == words and button.isVisible()
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(window: MainWindow, row: int) -> None:
    window.show_page(CATALOG)
    settle(window)
    window.catalog.table.selectRow(row)


def test_what_is_wrong_with_an_identifier_is_said_in_words() -> None:
    assert wrong(ISRC, "") == wrong(ISRC, "GB-AYE-00-00351") == wrong(ISRC, "GBAYE0000351; USRC17607839") == ""
    assert wrong(ISRC, "GBAYE000035") == "An ISRC has 12 letters and digits; this has 11."
    assert wrong(ISRC, "1BAYE0000351").startswith("An ISRC is two letters")
    assert wrong(ISRC, "GBAYE0000351; 12").startswith("12: An ISRC has 12")
    assert wrong(ISWC, "T-034.524.680-1") == ""
    assert "the last one would be 1" in wrong(ISWC, "T-034.524.680-7")
    assert "ten digits; this has 9" in wrong(ISWC, "T-034.524.680")
    assert wrong(ISWC, "0345246801").startswith("An ISWC begins with T")
    assert wrong(IPI, "I-001068130-6") == wrong(IPI, "00014107338") == ""
    assert "the last two would be 38" in wrong(IPI, "00014107339")
    assert "this has 5" in wrong(IPI, "14107")
    assert wrong(IPI, "Ada") == "An IPI name number is eleven digits; a base number is I and ten digits."


def test_a_key_filters_at_once_and_kinds_of_tracks_are_kept(
    window: MainWindow, engine: InlineEngine, qtbot: QtBot
) -> None:
    window.show_page(CATALOG)
    settle(window)
    page = window.catalog
    qtbot.keyClicks(window.search, "moons")
    settle(window)
    assert isinstance(engine.requests[-1], m.Search)
    assert engine.requests[-1].text == "moons"
    assert page.model.rowCount() < 2000
    page.filters.only.setCurrentIndex(1)
    page.filters.only.activated.emit(1)
    settle(window)
    assert engine.requests[-1].only == "no isrc"
    page.filters.save("to be named")
    page.show_filter(Filter())
    assert window.search.text() == ""
    settle(window)
    assert page.model.rowCount() == made_up.TRACKS
    (kept,) = [action for action in _filled(page.filters.saved) if action.text() == "to be named"]
    kept.trigger()
    settle(window)
    assert (window.search.text(), engine.requests[-1].text, engine.requests[-1].only) == ("moons", "moons", "no isrc")
    page.filters.remove("to be named")
    assert page.filters.filters() == {}
    window.kept.setValue("catalog/filters", '{"odd": {"text": 1, "only": "x"}}')
    assert page.filters.filters() == {}


def _filled(menu: Any) -> list[Any]:
    menu.aboutToShow.emit()
    return menu.actions()


def test_columns_that_are_chosen_are_there_again(window: MainWindow, qtbot: QtBot, catalog: Path) -> None:
    settle(window)
    headings = [str(window.catalog.model.headerData(n, Qt.Orientation.Horizontal)) for n in range(10)]
    assert window.catalog.table.isColumnHidden(headings.index("Owners"))
    for action in _filled(window.catalog.filters.columns):
        if action.text() in ("Owners", "Album"):
            action.trigger()
    window.close()
    again = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
    qtbot.addWidget(again)
    table = again.catalog.table
    assert not table.isColumnHidden(headings.index("Owners"))
    assert table.isColumnHidden(headings.index("Album"))
    again.close()


def test_details_are_edited_with_undo_and_identifiers_checked_as_typed(
    window: MainWindow, engine: InlineEngine, qtbot: QtBot
) -> None:
    choose(window, 1)
    details = window.catalog.details
    assert details.isVisible()
    assert details.track == made_up.track(1)
    details.isrc.edit.clear()
    qtbot.keyClicks(details.isrc.edit, "GBAYE00003")
    assert details.isrc.words.text() == "An ISRC has 12 letters and digits; this has 10."
    qtbot.keyClicks(details.isrc.edit, "51")
    assert details.isrc.words.text() == ""
    details.owners.add_button.click()
    details.owners.table.item(1, 0).setText("Ada Ravn")
    details.owners.table.item(1, 3).setText("50")
    assert "The shares of the work make 150" in details.owners.words.text()
    details.owners.table.setCurrentCell(1, 0)
    qtbot.keyClicks(details.owners.ipi.edit, "00014107338")
    details.store.click()
    settle(window)
    (sent,) = [r.tags for r in engine.requests if isinstance(r, m.Relabel)]
    assert sent.isrc == "GBAYE0000351"
    assert [(o.name, o.share_ppm, o.ipi) for o in sent.owners][-1] == ("Ada Ravn", 500_000, "00014107338")
    assert sent.owners[:-1] == made_up.track(1).tags.owners
    window.undo.undo()
    settle(window)
    assert [r.tags for r in engine.requests if isinstance(r, m.Relabel)][-1] == made_up.track(1).tags
    assert details.isrc.text() == made_up.track(1).tags.isrc
    qtbot.keyClicks(details.year, "9")  # choosing another track keeps what was typed
    window.catalog.table.selectRow(2)
    settle(window)
    assert [r.tags.year for r in engine.requests if isinstance(r, m.Relabel)][-1] == made_up.track(1).tags.year + "9"


def test_the_waveform_of_a_track_is_drawn_and_a_file_that_is_gone_can_be_found(
    window: MainWindow, engine: InlineEngine, music: dict[str, Path], qtbot: QtBot
) -> None:
    details = window.catalog.details

    def looked() -> bool:
        settle(window)
        return details.find_file.isVisible() or len(details.wave.curve[0]) > 0

    choose(window, 1)
    qtbot.waitUntil(looked)
    assert details.find_file.isVisible()
    assert details.wave._words not in ("", "Drawing …")
    engine.table = {**engine.table, m.DrawTrack: lambda request, context: made_up.picture(music["Query"])}
    window.catalog.table.selectRow(2)
    assert not details.find_file.isVisible()
    qtbot.waitUntil(looked)
    assert len(details.wave.curve[0]) > 0


def test_what_is_no_share_is_said_and_not_stored(window: MainWindow, engine: InlineEngine, qtbot: QtBot) -> None:
    choose(window, 0)
    details = window.catalog.details
    details.owners.table.item(0, 3).setText("much")
    details.store.click()
    assert "“much” is no share" in window.catalog.notice.text
    assert [r for r in engine.requests if isinstance(r, m.Relabel)] == []


def test_every_file_is_seen_as_it_lands_through_a_process(
    through_a_process: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = through_a_process
    names = ["a slow.wav", "b.wav", "c broken.wav", "d slow slow.wav"]
    for name in (*names, "notes.txt"):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).touch()
    window.intake.dropped([str(tmp_path / "in" / name) for name in (*names, "notes.txt")])
    landing = window.catalog.landing
    qtbot.waitUntil(lambda: landing.isVisible() and landing.model.count >= 2, timeout=60_000)
    ingest = landing.ingest
    assert ingest is not None
    qtbot.waitUntil(lambda: ingest.state == "done", timeout=60_000)
    told = {
        landing.model.index(row, 0).data(): (landing.model.index(row, 1).data(), landing.model.index(row, 2).data())
        for row in range(landing.model.rowCount())
    }
    assert {name for name, (state, _) in told.items() if state == "added"} == {*names} - {"c broken.wav"}
    assert told["c broken.wav"] == ("refused", "It is no music.")
    assert told["notes.txt"][0] == "refused"
    landing.only.click()
    assert landing.model.rowCount() == 2
    assert "2 files were refused" in window.catalog.notice.text
    landing.close_button.click()
    assert not landing.isVisible()


def test_an_ingest_that_is_cut_short_is_gone_on_with(
    through_a_process: MainWindow, tmp_path: Path, catalog: Path, qtbot: QtBot
) -> None:
    window = through_a_process
    paths = [tmp_path / name for name in ("a.wav", "b crash.wav", "c.wav")]
    window.catalog.add(tuple(map(str, paths)))
    landing = window.catalog.landing
    qtbot.waitUntil(lambda: landing.ingest is not None and landing.ingest.state == "cut short", timeout=60_000)
    assert "stopped unexpectedly" in window.catalog.notice.text
    assert landing.go_on.isVisible()
    assert "not looked at yet" in landing.heading.whole
    window.leaving.sure = True
    window.close()

    again = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
    qtbot.addWidget(again)
    again.show()
    again.show_page(CATALOG)
    landing = again.catalog.landing
    assert landing.isVisible()
    assert landing.ingest is not None
    assert set(landing.ingest.missing) >= {str(paths[1]), str(paths[2])}
    landing.ingest.files = tuple(path for path in landing.ingest.files if "crash" not in path)
    landing.go_on.click()
    settle(again)
    assert landing.ingest.state == "done"
    again.leaving.sure = True
    again.close()
    last = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
    qtbot.addWidget(last)
    assert last.catalog.landing.ingest is None  # it is done with
    last.close()


def test_two_windows_keep_two_queues_and_one_takes_over_what_the_other_left(
    window: MainWindow, engine: InlineEngine, catalog: Path, own_home: Path, qtbot: QtBot
) -> None:
    settle(window)
    engine.hold = True
    window.analyses.analyse(["/music/first.wav"])
    other_engine = InlineEngine(made_up.HANDLERS)
    other = MainWindow(other_engine, catalog=catalog)
    qtbot.addWidget(other)
    assert other.instance.number == 2
    assert other.analyses.unfinished == []
    other_engine.hold = True
    other.analyses.analyse(["/music/second.wav"])
    other.leaving.sure = True
    other.close()
    window.leaving.sure = True
    window.close()
    last = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
    qtbot.addWidget(last)
    assert {entry.path for entry in last.analyses.unfinished} == {"/music/first.wav", "/music/second.wav"}
    last.close()
    assert [file.name for file in own_home.glob("reports-unfinished*.json")] == ["reports-unfinished.json"]


def test_what_a_track_is_like_is_asked_from_its_row(window: MainWindow, engine: InlineEngine) -> None:
    choose(window, 5)
    window.catalog.details.like.click()
    settle(window)
    (dialog,) = window.findChildren(LikeDialog)
    (asked,) = [r for r in engine.requests if isinstance(r, c.FindSimilar)]
    assert asked.track_id == made_up.track(5).id
    cells = [[dialog.table.item(row, column).text() for column in range(3)] for row in range(3)]
    assert cells[0][0] == f"{made_up.track(3).tags.title} – {made_up.track(3).tags.artist}"
    assert cells[0][1:] == ["Recording, Composition", phrases.by_chance(0.00075)]
    assert cells[2][2] == "as unrelated music"
    assert dialog.said.text().startswith("2 come closer")
    dialog.table.selectRow(0)
    dialog.list.click()
    settle(window)
    assert window.search.text() == f"{made_up.track(3).tags.title} {made_up.track(3).tags.artist}"
    dialog.close()


def test_health_is_told_by_kind_and_repaired(window: MainWindow, engine: InlineEngine) -> None:
    choose(window, 0)
    window.catalog.health.click()
    settle(window)
    (dialog,) = window.findChildren(HealthDialog)
    assert dialog.views.checkedId() == IN_CATALOG
    assert "Repair mends it" in dialog.table.item(0, 1).text()
    dialog.repair.click()
    settle(window)
    assert [r for r in engine.requests if isinstance(r, c.RepairCatalog)]
    assert dialog.views.checkedId() == FILES
    assert "is not there any more" in dialog.table.item(0, 1).text()
    dialog.views.button(TWICE).click()
    dialog.table.selectRow(1)
    dialog.remove.click()
    settle(window)
    (removed,) = [r for r in engine.requests if isinstance(r, m.RemoveTracks)]
    assert removed.ids == (made_up.track(4).id,)
    dialog.close()


def test_the_first_drop_begins_the_catalog_and_can_be_meant_for_analysis(
    window: MainWindow, tmp_path: Path, engine: InlineEngine, music: dict[str, Path], qtbot: QtBot
) -> None:
    window.open_catalog(str(tmp_path / "none yet"))
    window.show_page(ANALYSES)
    assert window.room.centre.currentWidget() is window.room.first
    drop(window, [music["Query"]])
    settle(window)
    assert window.page == CATALOG
    assert [r.paths for r in engine.requests if isinstance(r, m.AddToCatalog)] == [(str(music["Query"]),)]
    qtbot.mouseClick(window.catalog.landing.analyse, Qt.MouseButton.LeftButton)
    settle(window)
    assert len([r for r in engine.requests if isinstance(r, m.RemoveTracks)]) == 1
    (entry,) = window.analyses.unfinished
    assert entry.path == str(music["Query"])
    assert "1 track waits" in window.notice.text or "tracks wait" in window.notice.text
    (tmp_path / "none yet").mkdir()
    (tmp_path / "none yet" / "catalog.sqlite").touch()
    window.show_page(CATALOG)
    drop(window, [music["Nine Bridges (Radio Edit)"]])
    settle(window)
    press(window, "Analyse them now", qtbot)
    settle(window)
    assert (window.page, entry.state) == (ANALYSES, "done")


def test_a_folder_dropped_for_analysis_is_offered_to_the_catalog(
    window: MainWindow, tmp_path: Path, engine: InlineEngine, qtbot: QtBot
) -> None:
    settle(window)
    folder = made_up.write_music(tmp_path / "album")["Query"].parent
    engine.hold = False
    drop(window, [folder])
    settle(window, 3)
    engine.hold = True
    settle(window, 3)
    press(window, "Add them to the catalog instead", qtbot)
    engine.hold = False
    settle(window)
    assert window.page == CATALOG
    assert [len(r.paths) for r in engine.requests if isinstance(r, m.AddToCatalog)] == [5]
    assert [entry for entry in window.analyses.model.entries if entry.state in ("queued", "running")] == []


def test_the_demonstration_is_one_click_away(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.open_catalog(str(tmp_path / "none yet"))
    window.show_page(ANALYSES)
    (button,) = [b for b in window.room.first.findChildren(QPushButton) if b.text() == "See the demonstration"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(window)
    assert window.list.current is not None
    assert window.list.current.report is not None
    assert window.catalog_path == str(tmp_path / "none yet")
    assert "This is the demonstration" in window.notice.text
    press(window, "Begin your own catalog", qtbot)
    assert window.page == CATALOG


def test_keys_of_a_page_do_nothing_while_another_is_in_front(
    window: MainWindow, engine: InlineEngine, music: dict[str, Path]
) -> None:
    drop(window, [music["Query"]])
    settle(window)
    actions = {action.text(): action for action in window.findChildren(QAction)}
    window.track.axis.show(10.0, 20.0)
    asked = len([r for r in engine.requests if isinstance(r, m.Analyse)])
    window.show_page(CATALOG)
    for name in ("&Show all of the track", "&Next span", "Analyse &again", "Remove from the &list"):
        actions[name].trigger()
    settle(window)
    assert (window.track.axis.start, window.track.axis.end) == (10.0, 20.0)
    assert len([r for r in engine.requests if isinstance(r, m.Analyse)]) == asked
    assert len(window.analyses.model.entries) == 1
    window.show_page(ANALYSES)
    actions["&Show all of the track"].trigger()
    assert window.track.axis.start == 0.0
