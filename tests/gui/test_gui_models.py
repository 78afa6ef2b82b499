"""Tables: numbers sort as numbers, the catalog comes page by page, words are plain."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import made_up
import pytest
from bare_catalog_page import bare_catalog_page
from inline_engine import InlineEngine
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QUndoStack

from descant.catalog.tracks import Tags
from descant.engine import messages as m
from descant.gui import phrases
from descant.gui.models.catalog import CatalogModel
from descant.gui.models.contributions import Column, rows
from descant.gui.models.lanes import Bar, Lane, in_view
from descant.gui.models.paged import KEPT, PAGE
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.widgets.contribution_table import ContributionTable
from descant.gui.widgets.label import Label
from descant.gui.widgets.source_card import SourceCard
from descant.report.by_leg import heard_by
from descant.report.model import Aspect, Report


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def test_shares_sort_as_numbers_and_not_as_words(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    table = ContributionTable()
    qtbot.addWidget(table)
    table.set_rows(rows(made_up.report(tmp_path)))
    for order, wanted in (
        (Qt.SortOrder.AscendingOrder, [41_000, 76_000, 184_000, 312_000, 387_000]),  # as words: 18 %, 31 %, 39 %, 4 %
        (Qt.SortOrder.DescendingOrder, [387_000, 312_000, 184_000, 76_000, 41_000]),
    ):
        table.sortByColumn(Column.SHARE, order)
        model = table.model()
        assert [model.index(r, Column.SHARE).data(Qt.ItemDataRole.UserRole) for r in range(5)] == wanted


def test_the_interval_of_a_share_is_drawn_over_its_bar(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    report = made_up.report(tmp_path)
    first, *others = report.contributions
    table = ContributionTable()
    qtbot.addWidget(table)
    table.resize(600, 300)
    table.show()
    reached = []
    for low, high in ((380_000, 390_000), (300_000, 500_000)):
        changed = replace(first, low_ppm=low, high_ppm=high)
        table.set_rows(rows(replace(report, contributions=(changed, *others))))
        cell = table.visualRect(table.model().index(0, Column.SHARE))
        image = table.viewport().grab().toImage()
        whisker = cell.bottom() - 8  # below the bar, where nothing else is drawn
        dark = [x for x in range(cell.left(), cell.right()) if image.pixelColor(x, whisker).lightnessF() < 0.75]
        assert dark
        reached.append(dark[-1] - dark[0])
    assert reached[1] - reached[0] == pytest.approx((cell.width() - 20) * 0.19, abs=2)


def test_the_clipboard_gets_a_table(tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    table = ContributionTable()
    qtbot.addWidget(table)
    table.set_rows(rows(made_up.report(tmp_path)))
    lines = table.rows_model.as_text().splitlines()
    assert len(lines) == 6
    assert "31 % (25–37)" in lines[1]
    assert lines[-1].split("\t")[1:3] == ["Unattributed", "39 %"], "what is nobody's makes the whole"


def test_a_leg_may_name_a_source_that_the_headline_leaves_out(tmp_path: Path) -> None:
    whole = made_up.report(tmp_path)
    tree = whole.to_json()
    tree["contributions"] = tree["contributions"][:1]
    bare = Report.from_json(tree)
    found = rows(heard_by(bare, "style"))
    assert len({r.rank for r in found}) == len(found)
    assert {r.title for r in found} >= {"Slow Glass"}


def catalog_model(tmp_path: Path) -> tuple[CatalogModel, Tasks, InlineEngine]:
    engine = InlineEngine(made_up.HANDLERS)
    tasks = Tasks(engine)
    model = CatalogModel(tasks, tasks)
    model.open(str(tmp_path))
    tasks.poll()
    return model, tasks, engine


def test_a_hundred_thousand_rows_are_read_where_they_are_looked_at(tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    model, tasks, engine = catalog_model(tmp_path)
    assert model.rowCount() == 100_000
    assert model.index(5, 0).data() == made_up.track(5).tags.title
    assert model.index(90_000, 0).data() == "…"
    qtbot.waitUntil(lambda: model.index(90_000, 0).data() == made_up.track(90_000).tags.title, timeout=5000)
    assert len([r for r in engine.requests if isinstance(r, m.Search)]) == 2
    tasks.close()


def test_a_drag_over_everything_reads_only_where_it_rests(tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    model, tasks, engine = catalog_model(tmp_path)
    for row in range(0, 100_000, PAGE):
        model.index(row, 0).data()
    qtbot.waitUntil(lambda: model.at(99_900) is not None, timeout=5000)
    assert len([r for r in engine.requests if isinstance(r, m.Search)]) <= 6
    assert len(model._pages) <= KEPT
    tasks.close()


def test_an_old_search_is_dropped(tmp_path: Path) -> None:
    model, tasks, engine = catalog_model(tmp_path)
    model.search("harbour")
    model.search("moons")
    for _ in range(4):
        tasks.poll()
    assert "Moons" in model.index(0, 0).data()
    model.sort(0, Qt.SortOrder.DescendingOrder)
    tasks.poll()
    assert isinstance(engine.requests[-1], m.Search)
    assert engine.requests[-1].descending
    tasks.close()


def test_a_relabelled_track_can_be_undone(tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "catalog.sqlite").touch()
    engine = InlineEngine(made_up.HANDLERS)
    tasks = Tasks(engine)
    undo = QUndoStack()
    page = bare_catalog_page(tasks, undo, tmp_path)
    qtbot.addWidget(page)
    page.open(str(tmp_path))
    for _ in range(5):
        tasks.poll()
    before = made_up.track(0).tags
    assert page.model.setData(page.model.index(0, 0), "Another title")
    assert page.model.index(0, 0).data() == "Another title"
    undo.undo()
    assert page.model.index(0, 0).data() == before.title
    sent = [r.tags for r in engine.requests if isinstance(r, m.Relabel)]
    assert [t.title for t in sent] == ["Another title", before.title]
    assert all(isinstance(t, Tags) and t.owners == before.owners for t in sent)
    undo.clear()
    tasks.close()


def test_removed_tracks_are_listened_to_again_by_undo(tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "catalog.sqlite").touch()
    engine = InlineEngine(made_up.HANDLERS)
    tasks = Tasks(engine)
    undo = QUndoStack()
    page = bare_catalog_page(tasks, undo, tmp_path)
    qtbot.addWidget(page)
    page.open(str(tmp_path))
    for _ in range(5):
        tasks.poll()
    page.table.selectRow(0)
    page.remove_selected()
    undo.undo()
    for _ in range(10):
        tasks.poll()
    kinds = [type(r) for r in engine.requests]
    assert kinds.index(m.RemoveTracks) < kinds.index(m.AddToCatalog) < kinds.index(m.Relabel)
    undo.clear()
    tasks.close()


def test_numbers_in_words() -> None:
    assert phrases.share(382_000, 310_000, 449_000) == "38\u00a0% (31–45)"
    assert phrases.percent(4_000) == "0.4\u00a0%"
    assert phrases.percent(0) == "0\u00a0%"
    assert phrases.clock(192.4) == "3:12"
    assert phrases.clock(3765) == "1:02:45"
    assert phrases.clock(43.56, tenths=True) == "0:43.5"
    assert phrases.clock(300.2, tenths=True) == "5:00.2"
    assert phrases.p_value(0.0029) == "0.003"
    assert phrases.p_value(0.00041) == "5·10⁻⁴"
    assert phrases.p_value(0.00099) == "10⁻³"
    assert phrases.p_value(1e-6) == "10⁻⁶"
    assert phrases.transposition(-1) == "1 semitone lower"
    assert phrases.transposition(0) == "same key"
    assert phrases.tempo(1.08) == "8\u00a0% faster"
    assert phrases.match(None, None) == "no place in the source"
    assert phrases.stage("something") == "Something"


def test_the_time_left_follows_the_pace() -> None:
    task = Task(1, state="running", done=25, total=100, stage_started=10.0)
    assert task.left_s(20.0) == pytest.approx(30.0)
    assert Task(1, done=0, total=0).left_s(20.0) is None


def test_bars_within_one_pixel_are_drawn_once_and_the_tallest_counts() -> None:
    bars = tuple(Bar(n / 2, n / 2 + 0.5, 0.9 if n == 5001 else 0.1, "") for n in range(10_000))
    table = Lane(0, "a", "a", bars).table
    seen, places = in_view([table], 0.0, 5000.0, 10.0)
    assert len(seen) < 600
    assert places == [slice(0, len(seen))]
    assert [(start, end) for start, end, height in seen if height == 0.9] == [(2500.0, 2510.0)]
    assert (in_view([table], 100.0, 102.0, 0.01)[0] == table[199:205]).all()


def test_a_tall_instant_makes_no_long_bar_taller() -> None:
    table = Lane(0, "a", "a", (Bar(0.0, 0.1, 1.0, ""), Bar(0.1, 50.0, 0.2, ""))).table
    assert in_view([table], 0.0, 60.0, 1.0)[0].tolist() == table.tolist()


def test_bars_of_one_pixel_are_put_together_within_their_lane() -> None:
    nothing, low = Lane(0, "a", "a", ()), Lane(1, "b", "b", (Bar(0.0, 0.1, 0.2, ""), Bar(0.1, 0.2, 0.3, "")))
    high = Lane(2, "c", "c", (Bar(0.0, 0.1, 0.8, ""),))
    seen, places = in_view([nothing.table, low.table, high.table, nothing.table], 0.0, 60.0, 1.0)
    assert seen.tolist() == [[0.0, 0.2, 0.3], [0.0, 0.1, 0.8]]
    assert places == [slice(0, 0), slice(0, 1), slice(1, 2), slice(2, 2)]
    assert len(in_view([nothing.table], 0.0, 1.0, 1.0)[0]) == len(in_view([], 0.0, 1.0, 1.0)[0]) == 0


def test_a_source_s_card_says_in_what_it_agrees(qtbot, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    report = made_up.report(tmp_path)
    first, *others = report.contributions
    aspects = (Aspect("melody", 0.6, 0.2), Aspect("rhythm", 0.25, 0.3))
    card = SourceCard()
    qtbot.addWidget(card)
    shown = rows(replace(report, contributions=(replace(first, aspects=aspects), *others)))
    card.show_row(shown[0])
    said = "Agreement beyond chance: melody 50\u00a0%, rhythm 0\u00a0%."
    assert said in card.accessibleDescription()
    assert said in [label.text() for label in card.findChildren(Label) if not label.isHidden()]
    card.show_row(shown[1])
    assert "Agreement" not in card.accessibleDescription()
