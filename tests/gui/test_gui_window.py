"""The window with an inline engine: what people do, and what they then see."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from pathlib import Path

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy

from descant.catalog.declarations.model import Declaration
from descant.engine import messages as m
from descant.gui.main_window import MainWindow
from descant.gui.shell import CERTIFICATES
from descant.gui.theme.theme import theme_of
from descant.report.comparison import NO_FINDING, NOT_COMPARED
from descant.report.model import WHOLE, Segment, SegmentContribution, SourceSpan


def settle(window: MainWindow, rounds: int = 60) -> None:
    """Lets the inline engine do all it was asked for."""
    for _ in range(rounds):
        window.tasks.poll()


def drop(window: MainWindow, paths: list[Path]) -> None:
    """A drop as the window system sends it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    where, copy, left = QPoint(600, 400), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dragEnterEvent(QDragEnterEvent(where, copy, mime, left, Qt.KeyboardModifier.NoModifier))
    assert window.veil.isVisible()
    window.dropEvent(QDropEvent(QPointF(where), copy, mime, left, Qt.KeyboardModifier.NoModifier))
    assert not window.veil.isVisible()


def test_a_dropped_track_becomes_a_report(window: MainWindow, music: dict[str, Path]) -> None:
    drop(window, [music["Query"]])
    settle(window)
    entry = window.list.current
    assert entry is not None
    assert entry.state == "done"
    assert Path(entry.saved).is_file()
    assert window.room.centre.currentWidget() is window.track
    assert len(window.track.timeline.lanes) == 5
    assert window.shares.table.model().rowCount() == 5
    assert window.track.evidence.span is not None
    told = window.track._verdict.text().replace("\N{NO-BREAK SPACE}", " ")
    assert told == "61 % of this track is attributed to 4 sources; 39 % stays unattributed."


def test_a_drop_on_the_catalog_page_adds(window: MainWindow, engine: InlineEngine, tmp_path: Path) -> None:
    album = made_up.write_music(tmp_path / "album")["Query"].parent
    window.show_page(1)
    drop(window, [album])
    settle(window)
    added = [r for r in engine.requests if isinstance(r, m.AddToCatalog)]
    assert len(added) == 1
    assert len(added[0].paths) == 5


def test_a_dropped_catalog_is_opened(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "Other"
    other.mkdir()
    (other / "catalog.sqlite").touch()
    window.show_page(1)
    drop(window, [other])
    settle(window)
    assert window.catalog.path == str(other)


def test_refused_files_are_named_with_the_reason(window: MainWindow, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.touch()
    drop(window, [note])
    settle(window)
    assert window.notice.isVisible()
    assert "note.txt" in window.notice.text


def test_without_a_catalog_the_window_says_what_to_do(
    window: MainWindow, music: dict[str, Path], tmp_path: Path
) -> None:
    window.open_catalog(str(tmp_path / "none"))
    assert window.room.centre.currentWidget() is window.room.first
    window.intake.analyse([str(music["Query"])])  # from the menu: there is no doubt what it was meant for
    settle(window)
    assert "Catalog page" in window.notice.text
    (entry,) = window.analyses.model.entries
    assert entry.state == "unfinished"


def test_a_failing_file_shows_cause_and_remedy(window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.touch()
    drop(window, [broken])
    settle(window)
    entry = window.list.current
    assert entry is not None
    assert entry.state == "failed"
    assert "ends in the middle" in window.track.notice.text
    assert "Copy it again" in window.track.notice.text
    assert "Traceback" not in window.track.notice.text
    assert "ends in the middle" in window.analyses.model.status(entry)


def test_what_failed_is_analysed_again(window: MainWindow, engine: InlineEngine, music: dict[str, Path]) -> None:
    working = engine.table
    engine.table = {**working, m.Analyse: working[m.Analyse].__class__}
    drop(window, [music["Query"]])
    settle(window)
    (entry,) = window.analyses.model.entries
    assert entry.state == "failed"
    engine.table = working
    window.commands.analyse_again()
    settle(window)
    assert [one.state for one in window.analyses.model.entries] == ["done"]


def test_a_waiting_analysis_is_cancelled(window: MainWindow, engine: InlineEngine, music: dict[str, Path]) -> None:
    drop(window, [music["Query"]])
    settle(window)
    entry = window.analyses.model.entries[0]
    engine.hold = True
    window.analyses.again(entry)
    fresh = window.analyses.model.entries[0]
    window.tasks.poll()
    assert fresh.state == "queued"
    window.jobs.cancel_current()
    window.tasks.poll()
    assert fresh.state == "stopped"
    assert window.analyses.model.status(fresh) == "Cancelled"


def test_a_restarted_engine_is_told_and_the_window_lives(window: MainWindow, engine: InlineEngine) -> None:
    engine.crash(m.Trouble("The listening engine stopped unexpectedly and was started again.", "Other work goes on."))
    settle(window, 2)
    assert "stopped unexpectedly" in window.notice.text
    assert window.isVisible()


def test_nothing_found_is_said_honestly(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "nothing.wav"
    path.touch()
    drop(window, [path])
    settle(window)
    assert "Nothing in this catalog passed the gate" in window.track._verdict.text()
    assert window.track._bottom.currentWidget() is window.track.candidates
    assert window.track.candidates.table.rowCount() == 3


def test_what_was_not_compared_is_told(window: MainWindow, music: dict[str, Path], tmp_path: Path) -> None:
    whole = made_up.report(music["Query"].parent)
    said = f"{NOT_COMPARED}3 of 12 tracks of the catalog have not been heard by the style leg."
    for name, limits, words in (
        ("part", (*whole.limits, said), ("not compared with all", "3 of 12 tracks")),
        ("whole", whole.limits, ()),
    ):
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps(replace(whole, limits=limits).to_json()))
        window.intake.show_report(path)
        settle(window)
        assert window.track.notice.isHidden() == (not words)
        assert [text for text in words if text not in window.track.notice.text] == []


def test_what_could_not_be_measured_is_not_called_a_finding(window: MainWindow, tmp_path: Path) -> None:
    nothing = made_up.report(tmp_path, sources=0)
    path = tmp_path / "nothing.json"
    path.write_text(
        json.dumps(replace(nothing, limits=(NO_FINDING + "It holds the cohort.", *nothing.limits)).to_json())
    )
    window.intake.show_report(path)
    settle(window)
    assert "It could not be measured" in window.track._verdict.text()
    assert "could not be calibrated" in window.track.notice.text
    assert "holds the cohort" in window.track.notice.text
    assert "could not be measured" in window.shares.empty.text()
    assert "could not be measured" in window.track.candidates._words.text()
    assert window.analyses.model.status(window.analyses.model.entries[0]) == "Could not be measured"


def test_reports_are_listed_again_at_the_next_start(
    window: MainWindow,
    qtbot,
    catalog: Path,
    music: dict[str, Path],
    silent_machine: None,  # type: ignore[no-untyped-def]
) -> None:
    drop(window, [music["Query"]])
    settle(window)
    window.close()
    again = MainWindow(InlineEngine(made_up.HANDLERS), catalog=catalog)
    qtbot.addWidget(again)
    again.show()
    settle(again)
    assert [e.title for e in again.analyses.model.entries] == [music["Query"].stem]
    assert again.intake.recent_files() == [str(music["Query"])]
    again.close()


def test_a_removed_report_can_be_put_back(window: MainWindow, music: dict[str, Path]) -> None:
    drop(window, [music["Query"]])
    settle(window)
    entry = window.list.current
    assert entry is not None
    window.commands.remove_entry()
    assert window.analyses.model.entries == []
    assert not Path(entry.saved).exists()
    window.undo.undo()
    assert window.analyses.model.entries == [entry]
    assert Path(entry.saved).exists()


def test_a_certificate_is_made_and_listed(window: MainWindow, music: dict[str, Path], qtbot) -> None:  # type: ignore[no-untyped-def]
    drop(window, [music["Query"]])
    settle(window)
    window.commands.make_certificate()
    settle(window)
    qtbot.waitUntil(lambda: window.certificates.table.rowCount() == 1, timeout=5000)
    assert window.pages.currentWidget() is window.certificates
    assert window.certificates.current.endswith(".jws")
    window.certificates.check(window.certificates.current)
    settle(window)
    assert "holds" in window.certificates.verdict.title.text()


@pytest.mark.parametrize(
    ("verdict", "ok", "words", "colour"),
    [
        ("holds", True, "This certificate holds.", "good"),
        ("unchanged, signer not proven", True, "Unchanged, signer not proven.", "warning"),
        ("cannot be checked by this version", False, "cannot be checked by this version.", "warning"),
        ("does not hold", False, "This certificate does not hold.", "danger"),
    ],
)
def test_the_verdict_says_no_more_than_was_proven(
    window: MainWindow, verdict: str, ok: bool, words: str, colour: str
) -> None:
    found = m.CertificateChecked(ok, "Evening Ferry", "fp", (("pages", "not checked", "Words."),), verdict)
    window.certificates.verdict.show_checked("/in/x.pdf", found)
    title = window.certificates.verdict.title
    assert words in title.text()
    window.show_page(CERTIFICATES)
    seen = title.grab().toImage()
    colours = {seen.pixelColor(x, y).name() for x in range(seen.width()) for y in range(seen.height())}
    said = {name for name in ("good", "warning", "danger") if getattr(theme_of(window), name) in colours}
    assert said == {colour}


def test_export_writes_what_is_asked_for(
    window: MainWindow, music: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(window, [music["Query"]])
    settle(window)
    for name in ("out.json", "out.csv", "out.xlsx", "out.pdf", "out.html"):
        monkeypatch.setattr(window.commands, "ask_save", lambda *_, n=name: str(tmp_path / n))
        window.commands.export()
        settle(window, 5)
        assert (tmp_path / name).stat().st_size > 100
    monkeypatch.setattr(window.commands, "ask_save", lambda *_: str(tmp_path / "out.doc"))
    window.commands.export()
    assert "names no kind of file" in window.notice.text


def test_a_page_with_excerpts_says_what_it_could_not_let_people_hear(
    window: MainWindow, music: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(window, [music["Query"]])
    settle(window)
    monkeypatch.setattr(window.commands, "ask_save", lambda title, name, kinds: str(tmp_path / name))
    window.commands.export_audible()
    settle(window, 5)
    (page,) = tmp_path.glob("*.html")
    assert page.stat().st_size > 1000
    assert "The report was exported." in window.notice.text
    # the made-up report is of other bytes than the file that it names
    assert "excerpts" in window.notice.text


def test_without_sound_the_transport_is_disabled_and_says_why(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    qtbot.waitUntil(lambda: "PortAudio" in window.transport.reason.whole, timeout=5000)
    assert not window.transport.play.isEnabled()
    assert not window.transport.sides["B"].isEnabled()
    window.sound.toggle()
    assert not window.player.state.playing


def test_clicking_the_donut_and_the_table_shows_that_source(window: MainWindow, music: dict[str, Path]) -> None:
    drop(window, [music["Query"]])
    settle(window)
    window.shares.donut.chosen.emit(1)
    assert window.track.evidence.span is not None
    assert window.track.evidence.span.track_id == made_up.track_id("Paper Moons")
    window.shares.table.selectRow(2)
    assert window.track.evidence.span.track_id == made_up.track_id("Nine Bridges (Radio Edit)")


def test_the_span_that_explains_most_is_opened_not_the_surest_sliver(
    window: MainWindow, music: dict[str, Path]
) -> None:
    drop(window, [music["Query"]])
    settle(window)
    entry = window.list.current
    assert entry is not None
    assert entry.report is not None
    source = entry.report.contributions[0].track_id
    sliver = SegmentContribution(source, WHOLE, "recording", SourceSpan(1.0, 1.5, 0, 1.0))
    verse = SegmentContribution(source, WHOLE - 20_000, "recording", SourceSpan(60.0, 79.5, 0, 1.0))
    segments = (Segment(0.0, 0.5, 0, (sliver,)), Segment(0.5, 20.0, 20_000, (verse,)))
    window.track.show_entry(replace(entry, report=replace(entry.report, segments=segments)))
    assert window.track.evidence.span is not None
    assert window.track.evidence.span.source_start_s == 60.0
    window.track.choose_source(source)
    assert window.track.evidence.span.source_start_s == 60.0


def test_every_leg_can_be_shown(window: MainWindow, music: dict[str, Path]) -> None:
    drop(window, [music["Query"]])
    settle(window)
    for leg, count in (("recording", 3), ("composition", 3), ("style", 5), ("headline", 5)):
        window.shares.show_leg(leg)
        assert window.shares.table.model().rowCount() == count
        parts = window.shares.donut.parts
        assert sum(p.share_ppm for p in parts) == 1_000_000


def test_preferences_are_kept_and_refused_in_words(window: MainWindow, qtbot) -> None:  # type: ignore[no-untyped-def]
    from descant.gui.preferences import load_settings
    from descant.gui.widgets.preferences_dialog import Preferences

    form = Preferences(window, window.tasks, (), window)
    form.analysis.door.click()
    form.numbers._editors["candidates"].setValue(77)  # type: ignore[union-attr]
    form.accept()
    assert load_settings(window.kept).candidates == 77
    form.numbers._editors["candidates"].setValue(0)  # type: ignore[union-attr]
    form.accept()
    assert "candidates" in form.problem.text()


def test_a_thousand_dropped_paths_do_not_hold_up_the_window(window: MainWindow, tmp_path: Path) -> None:
    """They are listed at one stroke, and nobody waits for the engine or looks at the files."""
    paths = [str(tmp_path / f"{number:04d} nothing.wav") for number in range(1000)]
    # The engine's own work is no part of this: only what the main thread does with drop and answers.
    found = m.Scanned(tuple(paths), ())
    asked = []

    def scan(request: m.ScanFolders, context: object) -> m.Scanned:
        asked.append(request)
        return found

    engine = window.tasks._engine
    engine.table = {**made_up.HANDLERS, m.ScanFolders: scan}  # type: ignore[attr-defined]
    engine.hold = True  # type: ignore[attr-defined]
    strokes = QSignalSpy(window.analyses.model.rowsInserted)
    window.intake.dropped(paths)
    window.intake.scanned(found)
    window.tasks.poll()
    window.grab()
    assert len(window.analyses.model.entries) == 1000
    assert strokes.count() == 1
    assert asked == []  # the drop itself waits for nothing
    window.tasks.cancel_all()
    window.tasks.poll()


def test_a_closed_window_leaves_nothing_running(window: MainWindow, engine: InlineEngine) -> None:
    window.close()
    assert engine.closed
    assert not window.tasks._timer.isActive()
    assert not [t for t in threading.enumerate() if t.name.startswith("descant")]


def test_what_a_file_declares_stands_apart_from_what_was_found(window: MainWindow, music: dict[str, Path]) -> None:
    drop(window, [music["Query"]])
    settle(window)
    entry, label = window.list.current, window.track._declared
    assert entry is not None
    assert entry.report is not None
    assert not label.isVisible()
    hostile = Declaration("tag", "tag COMM", "Suno", "generated", "made with <b>Suno</b>", "\u202eevil <img src='x'>")
    manifest = Declaration("C2PA", "C2PA manifest", "", "unsaid", "carries a manifest that cannot be read", "damaged")
    query = replace(entry.report.query, declarations=(hostile, manifest))
    entry.report = replace(entry.report, query=query)
    window.track._show_report(entry)
    assert label.isVisible()
    assert label.whole == "The file declares: made with <b>Suno</b> (and 1 more)"
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "anybody can write a tag" in label.toolTip()
    assert "&lt;img" in label.toolTip()
    assert "\u202e" not in label.toolTip()
    assert "Descant has not examined whether it is true" in label.accessibleDescription()
    entry.report = replace(entry.report, query=replace(query, declarations=()))
    window.track._show_report(entry)
    assert not label.isVisible()
