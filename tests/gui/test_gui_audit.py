"""The Model audit page: choosing, reading and stopping, asking about outputs, units, refusal, and both answers."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel
from test_gui_window import drop, settle

from audits import NAMES, REFUSED, audit_report, listed_report
from descant.engine import audit_messages as a
from descant.engine import messages as m
from descant.gui.main_window import MainWindow
from descant.gui.models.analyses import Entry
from descant.gui.shell import AUDIT, CERTIFICATES
from descant.report.audit_answer import UNITS, CrossCheck
from descant.report.model import CandidateScore, Report


@pytest.fixture
def audited(window: MainWindow) -> MainWindow:
    """The window with a model read and the page in front."""
    window.show_page(AUDIT)
    window.audits.make("/models/lantern-1", "/models/lantern-1.jsonl")
    settle(window)
    assert window.audits.index is not None
    return window


def test_the_page_begins_by_teaching(window: MainWindow, qtbot: object) -> None:
    window.show_page(AUDIT)
    page = window.audit
    assert window.pages.currentWidget() is page
    assert window.tabs.button(AUDIT).text() == "Model audit"
    assert page.setup.isVisible()
    assert not page.setup.make.isEnabled()
    assert any("Nothing in a model's folder" in label.text() for label in page.setup.findChildren(QLabel))
    page.setup.model.setText("/models/a")
    assert not page.setup.make.isEnabled()
    page.setup.manifest.setText("/models/a.jsonl")
    assert page.setup.make.isEnabled()


def test_a_model_and_its_manifest_are_chosen_and_read(
    window: MainWindow, engine: InlineEngine, monkeypatch: pytest.MonkeyPatch, own_home: Path
) -> None:
    window.show_page(AUDIT)
    monkeypatch.setattr(window.commands, "ask_folder", lambda _: "/models/lantern-1")
    monkeypatch.setattr(window.commands, "ask_files", lambda *_: ["/models/lantern-1.jsonl"])
    window.audit.setup.choose_model.click()
    window.audit.setup.choose_manifest.click()
    window.audit.setup.make.click()
    settle(window)
    asked = [r for r in engine.requests if isinstance(r, a.IndexModel)]
    assert [(r.model, r.manifest) for r in asked] == [("/models/lantern-1", "/models/lantern-1.jsonl")]
    assert Path(asked[0].out).is_relative_to(own_home / "audits")
    assert window.audit.drop.isVisible()
    assert "612 segments" in window.audit._model_facts.text()
    assert window.audit._model.whole == "Reference tokens"
    assert window.kept.value("audit index") == asked[0].out
    assert not window.audit.shares.isVisible()


def test_reading_shows_where_it_is_and_can_be_stopped(window: MainWindow, engine: InlineEngine) -> None:
    window.show_page(AUDIT)
    engine.hold = True
    window.audits.make("/models/a", "/models/a.jsonl")
    setup = window.audit.setup
    assert setup.bar.isVisible()
    assert not setup.make.isVisible()
    assert not setup.model.isEnabled()
    assert window.audits.making is not None
    window.audits.making.state, window.audits.making.stage = "running", "gradients"
    window.audits.making.done, window.audits.making.total = 1, 4
    window.audits.moved.emit()
    assert "Tracing gradients" in setup.hint.text()
    assert "25" in setup.hint.text()
    setup.cancel.click()
    settle(window)
    assert window.audits.making is None
    assert setup.make.isVisible()
    assert setup.model.isEnabled()


def test_going_on_uses_the_same_folder(window: MainWindow) -> None:
    first = window.audits.index_folder("/models/a", "/models/a.jsonl")
    assert first == window.audits.index_folder("/models/a", "/models/a.jsonl")
    assert first != window.audits.index_folder("/models/a", "/models/b.jsonl")


def test_a_model_that_cannot_be_read_says_why(window: MainWindow) -> None:
    window.show_page(AUDIT)
    window.audits.make("/models/broken", "/models/a.jsonl")
    settle(window)
    assert "truncated" in window.notice.text
    assert "Copy the folder again" in window.notice.text
    assert window.audit.setup.make.isVisible()


def test_an_unfinished_index_is_gone_on_with(
    window: MainWindow, engine: InlineEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(window.commands, "ask_folder", lambda _: str(tmp_path / "half"))
    window.commands.open_index()
    settle(window)
    setup = window.audit.setup
    assert window.audits.index is None
    assert setup.make.text() == "Go on"
    assert setup.model.text() == "/models/lantern-1"
    assert setup.manifest.text() == "/models/lantern-1.jsonl"
    assert "stopped before its end" in setup.hint.text()
    setup.make.click()
    assert [r.out for r in engine.requests if isinstance(r, a.IndexModel)] == [str(tmp_path / "half")]
    settle(window)


def test_an_index_is_opened_again_at_the_next_start(
    qtbot, engine: InlineEngine, catalog: Path, silent_machine: None, tmp_path: Path
) -> None:  # type: ignore[no-untyped-def]  # fmt: skip
    (tmp_path / "kept").mkdir()
    first = MainWindow(engine, catalog=catalog)
    qtbot.addWidget(first)
    first.kept.setValue("audit index", str(tmp_path / "kept"))
    first.close()
    second = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
    qtbot.addWidget(second)
    settle(second)
    assert second.audits.index is not None
    second.close()


def test_dropped_outputs_are_audited(audited: MainWindow, engine: InlineEngine, music: dict[str, Path]) -> None:
    drop(audited, [music["Query"]])
    settle(audited)
    page, entry = audited.audit, audited.audit.current
    assert entry is not None
    assert entry.report is not None
    assert entry.report.method == "model audit"
    assert Path(entry.saved).is_file()
    assert Report.from_json(json.loads(Path(entry.saved).read_text())) == entry.report
    assert [lane.title for lane in page.timeline.lanes] == ["Harbour Glass", "Slow Tin", "Ночной поезд", "Kite Season"]
    assert page.shares.table.model().rowCount() == 5
    assert page.shares.table.isVisible()
    assert page.shares.donut.isVisible()
    assert not page.shares.ranking.isVisible()
    assert "76" in page._verdict.text()
    assert "“Harbour Glass” ranks first" in page._verdict.text()
    assert any("0.31 (0.27 to 0.35)" in text for text in page.trust.texts)
    assert any("side by side" in text for text in page.beside.texts)
    assert audited.analyses.model.entries == []


def test_hovering_tells_influence_and_no_share(audited: MainWindow, music: dict[str, Path]) -> None:
    drop(audited, [music["Query"]])
    settle(audited)
    timeline = audited.audit.timeline
    at = timeline.bar_rect(0, timeline.lanes[0].bars[0]).center()
    assert "of the strongest influence" in timeline.text_at(at)


def test_another_unit_is_asked_for_once(audited: MainWindow, engine: InlineEngine, music: dict[str, Path]) -> None:
    drop(audited, [music["Query"]])
    settle(audited)
    shares = audited.audit.shares
    shares.units.button(UNITS.index("artist")).click()
    settle(audited)
    assert audited.audit.current is not None
    assert audited.audit.current.report is not None
    assert audited.audit.current.report.audit is not None
    assert audited.audit.current.report.audit.unit == "artist"
    shares.units.button(UNITS.index("track")).click()
    shares.units.button(UNITS.index("artist")).click()
    settle(audited)
    assert [r.unit for r in engine.requests if isinstance(r, a.Audit)] == ["track", "artist"]
    assert shares.units.checkedId() == UNITS.index("artist")
    assert len(audited.audits.model.entries) == 2


def test_where_percentages_are_refused_ranks_stand(audited: MainWindow, music: dict[str, Path]) -> None:
    drop(audited, [music["Query"]])
    settle(audited)
    audited.commands.audit_by("publisher")
    settle(audited)
    page = audited.audit
    assert page.shares.ranking.isVisible()
    assert not page.shares.donut.isVisible()
    assert not page.shares.table.isVisible()
    assert REFUSED in page.shares.refused.text()
    assert page.shares.ranking.item(0, 1).text().startswith("Maren Oda")
    assert page.timeline.lanes
    assert "refused" in page._verdict.text()
    entry = page.current
    assert entry is not None
    assert audited.audits.model.status(entry) == "Publishers: ranks only"


def test_an_output_that_cannot_be_decoded_says_why(audited: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "broken.wav").touch()
    drop(audited, [tmp_path / "broken.wav"])
    settle(audited)
    entry = audited.audit.current
    assert entry is not None
    assert entry.state == "failed"
    assert "ends in the middle" in audited.audit.notice.text
    assert not audited.audit.certificate.isVisible()


def test_without_a_model_a_drop_says_what_to_do(window: MainWindow, music: dict[str, Path]) -> None:
    window.show_page(AUDIT)
    drop(window, [music["Query"]])
    settle(window)
    assert "Choose a model" in window.notice.text
    assert window.audits.model.entries == []


def test_certificate_and_export_are_of_the_audit_in_front(
    audited: MainWindow, engine: InlineEngine, music: dict[str, Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    drop(audited, [music["Query"]])
    settle(audited)
    monkeypatch.setattr(audited.commands, "ask_save", lambda *_: str(tmp_path / "out.json"))
    audited.audit.export.click()
    settle(audited)
    assert json.loads((tmp_path / "out.json").read_text())["method"] == "model audit"
    audited.audit.certificate.click()
    settle(audited)
    asked = [r for r in engine.requests if isinstance(r, m.MakeCertificate)]
    assert [r.report.method for r in asked] == ["model audit"]
    assert audited.pages.currentIndex() == CERTIFICATES


def test_both_answers_stand_side_by_side(audited: MainWindow, music: dict[str, Path]) -> None:
    drop(audited, [music["Query"]])
    settle(audited)
    entry = audited.audit.current
    assert entry is not None
    assert entry.report is not None
    similar = made_up.report(music["Query"].parent, title="Query", path=music["Query"], sources=0)
    order = [1, 0, 2, 5]
    candidates = tuple(CandidateScore(f"c{n}", "", 9.0 - place, 0.01, *NAMES[n]) for place, n in enumerate(order))
    audited.analyses.model.add(
        [Entry(str(music["Query"]), "done", dataclasses.replace(similar, candidates=candidates))]
    )
    audited.audit.show_entry(entry)
    texts = audited.audit.beside.texts
    assert "Rank correlation 0.80 over the 4 sources that both know." in texts
    at = texts.index("Slow Tin – Pell & Frost")
    assert texts[at + 1 : at + 3] == ["2", "1"]


def test_an_audit_is_removed_and_comes_back(audited: MainWindow, music: dict[str, Path]) -> None:
    drop(audited, [music["Query"]])
    settle(audited)
    audited.commands.remove_entry()
    assert audited.audits.model.entries == []
    assert audited.audit.drop.isVisible()
    audited.undo.undo()
    assert len(audited.audits.model.entries) == 1


def test_another_model_can_be_chosen(audited: MainWindow) -> None:
    audited.audit.other.click()
    assert audited.audit.setup.isVisible()
    assert audited.audits.index is None


def test_everything_on_the_page_has_a_name_and_is_reached_by_keyboard(
    audited: MainWindow, music: dict[str, Path]
) -> None:
    drop(audited, [music["Query"]])
    settle(audited)
    page = audited.audit
    for button in (page.other, page.add, page.export, page.certificate, *page.shares.units.buttons()):
        assert button.accessibleName() or button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    for pane in (page.timeline, page.shares.table, page.shares.donut, page.list):
        assert pane.accessibleName()
        assert pane.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_ranking_that_is_not_shown_to_be_better_than_chance_is_greyed(audited: MainWindow) -> None:
    made = audit_report(refused=True, validated=False)
    assert made.audit is not None
    page, greys = audited.audit, []
    for held in (True, False):
        check = CrossCheck("mucs", 0.42, 0.45, 0.6, 0.55, 8, 299, held)
        told = dataclasses.replace(made, audit=dataclasses.replace(made.audit, cross_check=check))
        page.shares.set_report(told)
        page.trust.set_report(told)
        item = page.shares.ranking.item(0, 1)
        assert item is not None
        greys.append(item.foreground().color().name())
        assert ("not shown to be better than chance" in page.trust.texts) is not held
        assert ("not shown" in page._words(told)) is not held
    muted = audited.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).color().name()
    assert greys[1] == muted != greys[0]


def test_lanes_of_a_list_without_audio_are_said_to_be_likeness(audited: MainWindow) -> None:
    page, said = audited.audit, []
    for report in (audit_report(refused=True, validated=False), listed_report()):
        page._show_report(report)
        said.append(page.note.text())
    assert "influence" in said[0]
    assert "how alike that moment is" in said[1]
    assert "influence" not in said[1]
