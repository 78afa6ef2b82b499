"""Excluding sources, comparing analyses, shares by leg and party, catalogs to choose from: what people do and see."""

from __future__ import annotations

import csv
import dataclasses
import json
from pathlib import Path

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtGui import QGuiApplication
from test_gui_window import drop, settle

from descant.engine import messages as m
from descant.engine import publishing_messages as p
from descant.engine.server import Context
from descant.errors import DecodeError
from descant.gui import languages
from descant.gui.main_window import MainWindow
from descant.gui.models.analyses import Entry
from descant.gui.models.contributions import UNATTRIBUTED
from descant.gui.widgets.excluded import WhyExcluded
from descant.report.by_leg import LEGS
from descant.report.grouping import UNITS
from descant.report.model import WHOLE, CandidateScore, CatalogState, LegReport, NamedWork, Report
from descant.report.schema import read_report, validate

OUTLINE = bytes(range(0, 240, 2))


def without(made: Report, request: m.Analyse) -> Report:
    """As if what the excluded explain were explained by nothing else."""
    gone = {one.track_id for one in request.exclusions}
    titles = {c.track_id: c for c in made.contributions}

    def rest(shares: list[int]) -> int:
        return WHOLE - sum(shares)

    kept = tuple(
        dataclasses.replace(c, works=(NamedWork("Harbour Lights", "T-034.524.680-1"),))
        for c in made.contributions
        if c.track_id not in gone
    )
    legs = {
        leg: LegReport(
            own := tuple(c for c in part.contributions if c.track_id not in gone), rest([c.share_ppm for c in own])
        )
        for leg, part in made.legs.items()
    }
    segments = tuple(
        dataclasses.replace(
            s, contributions=(own := tuple(c for c in s.contributions if c.track_id not in gone)),
            unattributed_ppm=rest([c.share_ppm for c in own]),
        )
        for s in made.segments
    )  # fmt: skip
    return dataclasses.replace(
        made, contributions=kept, unattributed_ppm=rest([c.share_ppm for c in kept]), legs=legs, segments=segments,
        catalog=CatalogState("d" * 64, 12_480, place=request.catalog),
        exclusions=tuple(
            dataclasses.replace(one, title=titles[one.track_id].title if one.track_id in titles else one.title)
            for one in request.exclusions
        ),
    )  # fmt: skip


def analyse(request: m.Analyse, context: Context) -> m.Analysed:
    path = Path(request.path)
    context.partial(m.Foreseen(OUTLINE))
    context.partial(m.Foreseen(OUTLINE, (CandidateScore("1", "/one.wav", 4.2, 0.003, "Nine Bridges", "Aya Tindall"),)))
    context.progress("align", 1, 4)
    made = without(made_up.report(path.parent, title=path.stem, path=path), request)
    validate(made.to_json())
    number = len(list(Path(request.reports).glob("*"))) if Path(request.reports).is_dir() else 0
    saved = Path(request.reports) / f"{number:03d}.json"
    saved.parent.mkdir(parents=True, exist_ok=True)
    saved.write_text(json.dumps(made.to_json()))
    return m.Analysed(made, str(saved), OUTLINE)


@pytest.fixture
def engine() -> InlineEngine:
    return InlineEngine({**made_up.HANDLERS, m.Analyse: analyse})


@pytest.fixture
def analysed(window: MainWindow, music: dict[str, Path]) -> MainWindow:
    drop(window, [music["Query"]])
    settle(window)
    return window


def exclude(window: MainWindow, place: int = 0, why: str = "Own work") -> None:
    window.shares.table.selectRow(place)
    window.shares.card.exclude.click()
    dialog = window.findChildren(WhyExcluded)[-1]  # earlier ones are deleted once events are handled
    dialog.reason.setEditText(why)
    dialog.go.click()
    settle(window)


def titles(window: MainWindow) -> list[str]:
    return [row.title for row in window.shares.table.rows_model.rows]


def states(window: MainWindow) -> list[str]:
    return [window.analyses.model.status(entry) for entry in window.analyses.model.entries]


def test_an_excluded_source_is_gone_on_record_and_can_be_had_back(analysed: MainWindow) -> None:
    window = analysed
    first = window.list.current
    assert first is not None
    before = titles(window)
    exclude(window)
    assert titles(window) == [title for title in before if title != before[0]]
    second = window.list.current
    assert second is not None
    assert second is not first
    assert second.report is not None
    assert [(one.title, one.reason) for one in second.report.exclusions] == [(before[0], "Own work")]
    assert read_report(Path(second.saved)).exclusions == second.report.exclusions
    assert Path(first.saved).is_file(), "what it was made from stays"
    assert states(window)[0].endswith("1 excluded")
    assert "excluded by hand" in window.track._verdict.text()
    assert window.shares.excluded.isVisibleTo(window.shares)

    exclude(window, why="sample cleared")
    third = window.list.current
    assert third is not None
    assert third.report is not None
    assert len(third.report.exclusions) == 2
    assert window.analyses.model.entries == [third, first], "a further exclusion takes the place of the one before"
    assert not Path(second.saved).exists()

    window.undo.undo()
    assert window.analyses.model.entries == [second, first]
    assert Path(second.saved).is_file()
    window.undo.undo()
    assert window.analyses.model.entries == [first]
    assert titles(window) == before
    window.undo.redo()
    assert window.analyses.model.entries == [second, first]
    assert window.list.current is second

    asked = len([r for r in window.tasks._engine.requests if isinstance(r, m.Analyse)])
    window.shares.excluded.buttons[0].click()
    settle(window)
    assert window.analyses.model.entries == [first], "all is included again: that is what was there at first"
    assert len([r for r in window.tasks._engine.requests if isinstance(r, m.Analyse)]) == asked


def test_two_exclusions_in_a_row_are_one_analysis(analysed: MainWindow, engine: InlineEngine) -> None:
    entry = analysed.list.current
    assert entry is not None
    assert entry.report is not None
    a, b = entry.report.contributions[:2]
    engine.hold = True
    for one in (a, b):
        analysed.analyses.exclusions.exclude(entry, one.track_id, one.title, one.artist, "own work")
    engine.hold = False
    settle(analysed)
    assert len(analysed.analyses.model.entries) == 2
    assert analysed.list.current is not None
    assert analysed.list.current.report is not None
    assert [one.track_id for one in analysed.list.current.report.exclusions] == [a.track_id, b.track_id]


def test_an_exclusion_that_fails_is_told_and_changes_nothing(analysed: MainWindow, engine: InlineEngine) -> None:
    def fails(request: m.Analyse, context: Context) -> m.Analysed:
        raise DecodeError("the file is not there", remedy="Was it moved?", path=request.path)

    engine.table = {**engine.table, m.Analyse: fails}
    before = titles(analysed)
    exclude(analysed)
    assert titles(analysed) == before
    assert "is not there" in analysed.notice.text
    assert not analysed.undo.canUndo()


def test_exclusions_that_wait_are_there_after_a_restart(analysed: MainWindow) -> None:
    exclude(analysed)
    entry = analysed.list.current
    assert entry is not None
    again = analysed.analyses.another(entry)
    text = {"path": "x.wav", **again.facts}
    restored = analysed.analyses.left(text)
    assert [(one.track_id, one.reason) for one in restored.exclusions] == [
        (one.track_id, one.reason) for one in entry.exclusions
    ]
    assert restored.catalog == again.catalog == analysed.catalog.path
    assert analysed.analyses.left({"path": "x.wav", "exclusions": "{"}).exclusions == ()


def test_two_analyses_side_by_side(analysed: MainWindow) -> None:
    first = analysed.list.current
    exclude(analysed)
    second = analysed.list.current
    assert first is not None
    assert second is not None
    analysed.compare_shown()
    comparison = analysed.room.comparison
    assert comparison.isVisible()
    assert comparison.pair == (first, second), "the older one first"
    assert not analysed.shares.isVisible()
    table = comparison.table
    lines = [[table.item(r, c).text() for c in range(table.columnCount())] for r in range(table.rowCount())]
    assert lines[0][2] == "excluded"
    assert "excluded by hand in B" in lines[0][4]
    assert lines[1][3] == "0"
    assert lines[-1][0] == "Unattributed"
    assert [comparison.made_with.item(0, column).text() for column in (0, 1)] == ["Excluded by hand", "nothing"]
    languages.choose("de")
    assert [comparison.made_with.item(0, column).text() for column in (0, 1)] == ["Von Hand ausgeschlossen", "nichts"]
    languages.choose("en")
    comparison.sides[0].axis.show(10, 20)
    assert (comparison.sides[1].axis.start, comparison.sides[1].axis.end) == (10, 20), "one sound, one axis"
    comparison.legs.button(LEGS.index("recording")).click()
    assert analysed.shares.leg == "recording"
    assert analysed.room.comparison._leg == "recording"
    comparison.done.emit()
    assert analysed.track.isVisible()
    assert analysed.shares.isVisible()


def test_ring_and_table_always_agree_and_make_the_whole(analysed: MainWindow) -> None:
    for leg in LEGS:
        analysed.shares.show_leg(leg)
        for unit in UNITS:
            analysed.shares.show_unit(unit)
            rows = analysed.shares.table.rows_model.rows
            assert sum(row.share_ppm for row in rows) == WHOLE
            ring = analysed.shares.donut.parts
            assert sum(part.share_ppm for part in ring) == WHOLE
            shown = {row.rank: row.share_ppm for row in rows}
            assert all(shown[part.rank] == part.share_ppm for part in ring)


def test_a_leg_turns_timeline_verdict_and_evidence(analysed: MainWindow) -> None:
    track = analysed.track
    headline = {lane.track_id: lane.table.sum() for lane in track.timeline.lanes}
    analysed.shares.show_leg("style")
    assert track._verdict.text().startswith("By style alone")
    assert {lane.track_id: lane.table.sum() for lane in track.timeline.lanes} != headline
    assert track.evidence.span is not None
    assert track.evidence.span.leg == "style"
    ranks = {lane.track_id: lane.rank for lane in track.timeline.lanes if lane.rank >= 0}
    analysed.shares.show_leg("headline")
    now = {lane.track_id: lane.rank for lane in track.timeline.lanes if lane.rank >= 0}
    assert ranks.items() <= now.items(), "a source keeps its number and hue"
    assert not track._verdict.text().startswith("By ")


def test_the_table_that_is_shown_is_copied_and_saved(analysed: MainWindow, tmp_path: Path) -> None:
    analysed.shares.show_unit("publisher")
    analysed.shares.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[1] == "Publisher"
    assert [line.split("\t")[1] for line in lines[1:]] == [
        "Saltmarsh Music Publishing", "Grünfeld & Söhne Musikverlag", "No publisher named", "Unattributed",
    ]  # fmt: skip
    for form in ("csv", "xlsx"):
        out = tmp_path / f"table.{form}"
        analysed.commands.ask_save = lambda *_, out=out: str(out)  # type: ignore[method-assign]
        analysed.shares.save.click()
        settle(analysed)
        assert out.is_file()
    with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(int(row["share_ppm"]) for row in rows) == WHOLE
    assert [row["name"] for row in rows][-2:] == ["not named", "unattributed"]
    analysed.commands.ask_save = lambda *_: str(tmp_path / "table.txt")  # type: ignore[method-assign]
    analysed.shares.save.click()
    settle(analysed)
    assert "no form that tables are written in" in analysed.notice.text


def test_what_is_known_before_the_end_is_shown_as_not_final(
    window: MainWindow, engine: InlineEngine, music: dict[str, Path]
) -> None:
    seen: list[tuple[str, str, bytes]] = []

    def slow(request: m.Analyse, context: Context) -> m.Analysed:
        made = analyse(request, context)
        engine.hold = True
        return made

    engine.table = {**engine.table, m.Analyse: slow}
    entry = Entry(str(music["Query"]))
    window.analyses.queue([entry])
    window.list.choose(entry)
    window.analyses._foreseen(entry, m.Foreseen(OUTLINE, (CandidateScore("1", "/1.wav", 4.2, 0.003, "Nine Bridges"),)))
    candidates = window.track.candidates
    assert candidates.isVisible()
    seen.append((candidates._heading.text(), candidates.table.item(0, 0).text(), entry.outline))
    assert seen == [("Ranked best so far – not final", "Nine Bridges", OUTLINE)]
    engine.hold = False
    settle(window)
    assert entry.state == "done"
    assert entry.foreseen is None
    assert not candidates.isVisible()
    assert window.track.evidence.isVisible()


def test_catalogs_are_switched_and_an_analysis_names_its_own(
    analysed: MainWindow, tmp_path: Path, music: dict[str, Path]
) -> None:
    here = analysed.catalog.path
    other = tmp_path / "Winter & songs"
    other.mkdir()
    (other / "catalog.sqlite").touch()
    analysed.open_catalog(str(other))
    settle(analysed)
    assert "Winter & songs" in analysed.room.against.text().replace("&&", "&")
    drop(analysed, [music["Query"]])
    settle(analysed)
    assert analysed.list.current is not None
    assert analysed.list.current.catalog == str(other)
    assert "Winter & songs" in analysed.track._facts.whole
    menu = analysed.commands.catalogs.menu
    analysed.commands.catalogs.fill()
    assert [(a.text(), a.isChecked()) for a in menu.actions()] == [("Saltmarsh", False), ("Winter && songs", True)]
    menu.actions()[0].trigger()
    settle(analysed)
    assert analysed.catalog.path == here
    (other / "catalog.sqlite").unlink()
    analysed.commands.catalogs.switch(str(other))
    assert "not there any more" in analysed.notice.text
    analysed.commands.catalogs.fill()
    assert len(menu.actions()) == 1


def test_the_list_has_outlines_and_offers_to_compare(analysed: MainWindow) -> None:
    entry = analysed.list.current
    assert entry is not None
    assert entry.outline == OUTLINE
    exclude(analysed)
    menu = analysed.list.menu()
    compare = next(a for a in menu.actions() if a.text() == "Compare with")
    compare.menu().actions()[0].trigger()
    assert analysed.list.pair is not None
    menu.deleteLater()
    analysed.list.clearSelection()
    assert not analysed.room.comparing


def test_a_row_of_nobody_is_nothing_to_exclude(analysed: MainWindow) -> None:
    rows = analysed.shares.table.rows_model.rows
    assert rows[-1].rank == UNATTRIBUTED
    analysed.shares.table.selectRow(len(rows) - 1)
    assert not analysed.shares.card.isVisible()
    labels = [a.text() for a in analysed.shares.table.menu().actions()]
    assert labels == ["Copy the table"]
    exported = [r for r in analysed.tasks._engine.requests if isinstance(r, p.ExportShares)]
    assert exported == []
