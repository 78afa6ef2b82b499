"""The window shows every name under which the catalog holds a recording, as it is and nothing more."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import made_up
import pytest
from bare_catalog_page import bare_catalog_page
from inline_engine import InlineEngine
from PySide6.QtGui import Qt, QTextDocument, QUndoStack

from descant.catalog.tracks import FurtherFile, Owner, Tags
from descant.engine import messages as m
from descant.gui import phrases
from descant.gui.models.contributions import ContributionsModel, rows
from descant.gui.queue.lookups import Whereabouts
from descant.gui.queue.tasks import Tasks
from descant.gui.widgets.shares_panel import SharesPanel
from descant.gui.widgets.source_card import SourceCard
from descant.gui.widgets.tables import Candidates
from descant.report.by_leg import heard_by
from descant.report.model import Name, Report

HOSTILE = "<img src='file:///etc/passwd'><b>Song"
TIP = Qt.ItemDataRole.ToolTipRole
NAME = Name("/catalog/b.flac", HOSTILE, "A. Quarrie", "DEA721500017")
OTHER = Name("/catalog/c.flac", "Harbour", "", "")


def report(tmp_path: Path, *also: Name) -> Report:
    made = made_up.report(tmp_path)
    return replace(
        made,
        contributions=(replace(made.contributions[0], also=also), *made.contributions[1:]),
        candidates=(replace(made.candidates[0], also=also), *made.candidates[1:]),
    )


def as_read(tip: str) -> str:
    """What a person reads in a tool tip."""
    if not Qt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def test_a_tip_shows_tags_as_text() -> None:
    assert phrases.tip(["Song", "", "A < B"]) != "Song\nA < B"
    assert as_read(phrases.tip([HOSTILE, "", "next"])) == f"{HOSTILE}\nnext"
    assert phrases.tip(["plain", "", "& simple"]) == "plain\n& simple"


def test_the_contributions_name_what_else_a_source_is_called(tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    made = report(tmp_path, NAME, OTHER)
    first, second, *_ = rows(made)
    words = f"{HOSTILE} – A. Quarrie · ISRC DEA721500017"
    assert (first.also, second.also) == ((words, "Harbour"), ())
    model = ContributionsModel()
    model.set_rows(rows(made))
    tip = as_read(model.index(0, 0).data(TIP))
    assert tip.splitlines()[-2:] == [f"Also as {words}", "Also as Harbour"]
    card = SourceCard()
    qtbot.addWidget(card)
    card.show_row(first)
    shown = [label for label in card._also if not label.isHidden()]
    assert [label.whole for label in shown] == [f"Also as {words}", "Also as Harbour"]
    assert as_read(shown[0].toolTip()).splitlines() == tip.splitlines()[-2:]
    assert shown[0].textFormat() == Qt.TextFormat.PlainText
    card.show_row(replace(first, also=tuple("abcde")))
    assert [label.whole for label in card._also] == ["Also as a", "Also as b", "Also as c", "and 2 more names"]
    card.show_row(second)
    assert all(label.isHidden() for label in card._also)


def test_limits_quote_a_title_as_text(tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    panel = SharesPanel(Whereabouts(Tasks(InlineEngine(made_up.HANDLERS))))
    qtbot.addWidget(panel)
    panel.set_report(
        replace(made_up.report(tmp_path), limits=("An estimate.", f"The catalog holds “{HOSTILE}” twice."))
    )
    assert panel.limits.text.splitlines() == [f"•  The catalog holds “{HOSTILE}” twice.", "•  An estimate."]


def test_a_leg_names_what_only_the_candidates_know(tmp_path: Path) -> None:
    made = report(tmp_path, OTHER)
    ids = [c.track_id for c in made.contributions]
    assert made.candidates[0].track_id in ids
    bare = replace(
        made, contributions=tuple(c for c in made.contributions if c.track_id != made.candidates[0].track_id)
    )
    found = [r for leg in made.legs for r in rows(heard_by(bare, leg)) if r.track_id == made.candidates[0].track_id]
    assert found
    assert all(r.also == ("Harbour",) for r in found)


def test_candidates_have_their_names_in_a_tip(tmp_path: Path, qtbot) -> None:  # type: ignore[no-untyped-def]
    shown = Candidates()
    qtbot.addWidget(shown)
    shown.set_report(report(tmp_path, NAME))
    tip = shown.table.item(0, 0).toolTip()
    assert as_read(tip) == f"Also as {HOSTILE} – A. Quarrie · ISRC DEA721500017"
    assert shown.table.item(1, 0).toolTip() == ""


@pytest.fixture
def page(tmp_path: Path, qtbot, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """A catalog page whose first track has a further file."""
    whole = made_up.track
    owner = Owner("Quay", "label", "recording", 400_000)
    further = FurtherFile("/other/b.flac", Tags(HOSTILE, "A. Quarrie", "Sea", "DEA721500017", "", "2015", (owner,)))
    monkeypatch.setattr(made_up, "track", lambda n: replace(whole(n), also=() if n else (further,)))
    (tmp_path / "catalog.sqlite").touch()
    engine = InlineEngine(made_up.HANDLERS)
    tasks, undo = Tasks(engine), QUndoStack()
    made = bare_catalog_page(tasks, undo, tmp_path)
    qtbot.addWidget(made)
    made.open(str(tmp_path))
    for _ in range(5):
        tasks.poll()
    yield made, tasks, undo, engine
    undo.clear()
    tasks.close()


def test_the_catalog_counts_further_files_and_lists_them_in_a_tip(page) -> None:  # type: ignore[no-untyped-def]
    model = page[0].model
    title = made_up.track(0).tags.title
    assert model.index(0, 0).data() == f"{title}  (2 files)"
    assert model.index(0, 0).data(Qt.ItemDataRole.EditRole) == title
    assert not model.setData(model.index(0, 0), title)
    assert model.index(1, 0).data() == made_up.track(1).tags.title
    said = as_read(model.index(0, 0).data(TIP)).splitlines()[-1]
    percent = phrases.percent(400_000).replace(phrases.NBSP, " ")  # as Qt gives plain text
    assert said == (
        f"Also as {HOSTILE} – A. Quarrie · Sea · 2015 · ISRC DEA721500017 · Quay (label): {percent} · /other/b.flac"
    )
    assert "Also" not in model.index(1, 0).data(TIP)


def test_undoing_a_removal_adds_every_file_again(page) -> None:  # type: ignore[no-untyped-def]
    catalog_page, tasks, undo, engine = page
    catalog_page.table.selectRow(0)
    catalog_page.remove_selected()
    undo.undo()
    for _ in range(10):
        tasks.poll()
    (request,) = [r for r in engine.requests if isinstance(r, m.AddToCatalog)]
    assert request.paths == (made_up.track(0).path, "/other/b.flac")
    assert [r.tags for r in engine.requests if isinstance(r, m.Relabel)] == [made_up.track(0).tags]
