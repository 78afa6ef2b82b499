"""What strangers write (a title, a path, a whole report) is shown as it is: it cannot pose as the program or end it."""

from __future__ import annotations

import ast
import contextlib
import functools
import html
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import made_up
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from inline_engine import InlineEngine
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QPlainTextEdit, QTableView, QWidget
from test_gui_window import drop, settle

import descant.gui
from descant.catalog.tracks import Owner, Tags, Track
from descant.engine import messages as m
from descant.engine.server import Context
from descant.gui import phrases
from descant.gui.main_window import MainWindow
from descant.gui.models.analyses import Entry
from descant.gui.models.contributions import Row
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.timeline import Timeline
from descant.gui.widgets.analysis_list import AnalysisList
from descant.gui.widgets.contribution_table import ContributionTable
from descant.gui.widgets.donut import Donut, Share
from descant.gui.widgets.notices import Notices
from descant.progress import CancelToken, silent
from descant.report.model import Name, Owned, Report
from descant.report.schema import read_report

POSE = "This certificate is genuine"
MARKUP = "<b style='color:green;font-size:40px'>Signed by GEMA</b><img src='file:///etc/hostname'>"
NASTY = f"{MARKUP}\n{POSE}\u202egpj.\u2066\0&lt;b&gt;" + "long " * 400
SOURCES = list(Path(descant.gui.__file__).parent.rglob("*.py"))
UNSEEN = set("\u202e\u2066\0\r\u2028")


def hostile(path: Path) -> Report:
    made = made_up.report(path.parent, path=path)
    owner = Owned(NASTY, NASTY, NASTY, 500_000, NASTY[:256])
    names = (Name(NASTY, NASTY, NASTY, NASTY[:200], (owner,)),) * 6
    return replace(
        made,
        query=replace(made.query, title=NASTY),
        contributions=tuple(
            replace(c, title=NASTY, artist=NASTY, isrc=NASTY[:256], path=NASTY, owners=(owner,) * 60, also=names)
            for c in made.contributions
        ),
        candidates=tuple(replace(c, title=NASTY, artist=NASTY, path=NASTY, also=names) for c in made.candidates),
        limits=(NASTY, "A plain limit."),
    )


def write(report: Report, path: Path) -> Path:
    path.write_text(json.dumps(report.to_json()))
    return path


def all_tips(window: QWidget) -> Iterator[str]:
    for widget in [window, *window.findChildren(QWidget)]:
        yield widget.toolTip()
        for action in [*widget.actions(), *widget.findChildren(QAction)]:
            yield action.toolTip()
        for index in cells(widget):
            yield index.data(Qt.ItemDataRole.ToolTipRole) or ""


def cells(widget: QWidget) -> Iterator[QModelIndex]:
    """The first rows of a view."""
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        columns = model.columnCount() if isinstance(widget, QTableView) else 1
        for row in range(min(5, model.rowCount())):
            yield from (model.index(row, column) for column in range(columns))


def all_texts(window: QWidget) -> Iterator[str]:
    for label in window.findChildren(QLabel):
        own = label.objectName() == "qt_msgboxex_icon_label"  # Qt's, for a picture
        assert own or label.textFormat() == Qt.TextFormat.PlainText, label.text()
        yield label.text()
    for widget in [window, *window.findChildren(QWidget)]:
        yield from (widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
        if isinstance(widget, QPlainTextEdit):  # details to unfold, of many lines
            yield widget.toPlainText().replace("\n", " ")
        for index in cells(widget):
            yield str(index.data() or "")


def check(window: QWidget) -> None:
    for tip in all_tips(window):
        if Qt.mightBeRichText(tip):  # then the program made it so, and nothing in it is a tag
            start, end = '<span style="white-space: pre-wrap">', "</span>"
            assert tip.startswith(start), tip[:200]
            assert tip.endswith(end)
            assert "<" not in tip.removeprefix(start).removesuffix(end)
        assert len(html.unescape(tip)) < 40 * 450
    for text in all_texts(window):
        assert not UNSEEN & set(text), ascii((UNSEEN & set(text), text[:200], text[-300:]))
        assert not [line for line in text.split("\n") if line.strip("✓✗ ").startswith(POSE)], text[:200]


def test_nothing_from_a_file_is_markup_or_a_line_of_its_own(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = made_up.track
    tags = Tags(NASTY, NASTY, NASTY, NASTY, NASTY, NASTY, (Owner(NASTY, NASTY, "work", 1),))
    monkeypatch.setattr(made_up, "track", lambda n: replace(whole(n), tags=tags, path=NASTY))
    name = f"{MARKUP.replace('/', '')}\n{POSE}.wav"
    track = tmp_path / name
    track.touch()
    report = write(hostile(track), tmp_path / "from outside.json")
    drop(window, [report])
    settle(window)
    assert window.list.current is not None
    assert window.list.current.report is not None
    check(window)
    for leg in ("recording", "composition", "style"):
        window.shares.show_leg(leg)
        check(window)
    window.analyses.finished.emit(window.list.current)
    window.intake.remember((str(track), NASTY.replace("\0", "")))
    window.tell(m.Trouble(NASTY, NASTY, NASTY), "error")
    window.show_page(1)
    window.catalog.model.open("x")
    window.catalog.tell_refused((m.Outcome(str(track), "refused", NASTY), m.Outcome(NASTY, "refused", NASTY)))
    settle(window)
    window.catalog.search(NASTY)
    check(window)
    window.show_page(3)
    for ok in (True, False):
        answer: Any = made_up.HANDLERS[m.CheckCertificate](
            m.CheckCertificate(str(track)), Context(silent, CancelToken(), print)
        )
        answer = replace(answer, ok=ok, title=NASTY, fingerprint=NASTY, checks=((NASTY, "ok", NASTY),))
        window.certificates.verdict.show_checked(str(track), answer)
        check(window)
    engine = window.tasks._engine
    engine.hold = True  # type: ignore[attr-defined]
    window.intake.analyse([str(track)])
    window.analyses.analyse([str(track)])
    monkeypatch.setattr(window.commands, "ask_save", lambda title, name, kinds: str(tmp_path / name))
    window.show_page(0)
    window.list.choose(window.analyses.model.entries[-1])
    window.commands.export()
    window.tasks.poll()
    window.jobs.open_panel()
    window.commands.preferences()
    window.commands.about()
    window.commands.shortcuts()
    for top in QApplication.topLevelWidgets():
        check(top)
        if top is not window and not isinstance(top, MainWindow):
            top.close()
    window.tasks.cancel_all()
    settle(window, 3)


def test_labels_tips_and_paint_events_are_made_in_one_place() -> None:
    """So that the next one is safe as well."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel":
                pytest.fail(f"{path.name}:{node.lineno}: a QLabel guesses whether text is rich; use Label")
            if isinstance(node, ast.FunctionDef) and node.name in ("paintEvent", "paint") and path.name != "drawn.py":
                pytest.fail(f"{path.name}:{node.lineno}: draw in draw() of Drawn or DrawnDelegate")
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setToolTip":
                said = ast.unparse(node.args[0])
                fixed = said.startswith(("phrases.tip(", "tip(", "self.tr(")) or said in ("name", "tip", "what")
                own = said in ("self.cancel.accessibleName()", "self.play.toolTip()")
                assert fixed or own, f"{path.name}:{node.lineno}: {said} may hold a stranger's tag; use phrases.tip"


def test_a_bad_file_among_the_reports_hides_no_other(
    window: MainWindow, own_home: Path, tmp_path: Path, qtbot: Any
) -> None:
    window.close()
    folder = own_home / "reports"
    folder.mkdir(parents=True, exist_ok=True)
    good = made_up.report(tmp_path)
    write(good, folder / "20260101.json")
    bad = {
        "list.json": b"[]",
        "null.json": b"null",
        "deep.json": b"[" * 100_000,
        "huge.json": json.dumps({**good.to_json(), "unattributed_ppm": 10**400}).encode(),
        "number.json": json.dumps(good.to_json()).replace('"The Lantern Committee"', "7").encode(),
        "latin.json": b'{"a": "\xef"}',
    }
    for name, data in bad.items():
        (folder / name).write_bytes(data)
    os.mkfifo(folder / "pipe.json")
    again = MainWindow(InlineEngine(made_up.HANDLERS), catalog=Path(window.catalog.path))
    qtbot.addWidget(again)
    again.show()
    settle(again)
    entries = again.analyses.model.entries
    assert [e.title for e in entries if e.state == "done"] == [good.query.title]
    unreadable = {e.title: e for e in entries if e.state == "unreadable"}
    assert set(unreadable) == {*bad, "pipe.json"}
    again.list.choose(unreadable["number.json"])
    assert "“number.json”" in again.track.notice.text
    assert "contributions, entry 2, artist" in again.track.notice.text
    assert not again.grab().isNull()
    assert not [r for r in again.tasks._engine.requests if isinstance(r, m.DrawTrack) and r.path.endswith(".json")]  # type: ignore[attr-defined]
    again.commands.analyse_again()
    again.close()


HOSTILE_VALUES = (None, 5, "text", float("nan"), float("inf"), 1e308, 10**400, -(10**30), [], {}, b"x", "\udcef")


@pytest.mark.parametrize("value", HOSTILE_VALUES, ids=[ascii(v)[:12] for v in HOSTILE_VALUES])
def test_no_drawing_ends_the_program(value: Any, tmp_path: Path, qtbot: Any) -> None:
    """Values that no check let through, as a fault elsewhere would bring them."""
    report = made_up.report(tmp_path)
    contribution = replace(report.contributions[0], title=value, artist=value, share_ppm=value)
    broken = replace(
        report,
        contributions=(contribution,),
        segments=(replace(report.segments[0], end_s=value, unattributed_ppm=value), *report.segments[1:]),
    )
    donut, table = Donut(), ContributionTable()
    donut._parts = [Share(0, value, value), Share(value, "b", 500_000)]
    table.set_rows((Row(value, "a", "", value, value, value, value, value, value, value, None, ()),))
    entry = Entry("x.wav", "done", broken)
    listed = AnalysisList(made_up_model(entry))
    axis = TimeAxis()
    timeline = Timeline(axis)
    axis.duration = axis.end = value
    timeline.lanes = (replace_lane(value),)
    for widget in (donut, table, listed, timeline):
        qtbot.addWidget(widget)
        widget.resize(400, 300)
        widget.show()
        with qtbot.captureExceptions() as raised:
            for _ in range(2):
                assert not widget.grab().isNull()
        assert not raised, raised


def made_up_model(entry: Entry) -> Any:
    from descant.gui.models.analyses import AnalysesModel

    model = AnalysesModel()
    model._all = model._shown = [entry]
    return model


def replace_lane(value: Any) -> Any:
    from descant.gui.models.lanes import Bar, Lane

    return Lane(0, value, "a", (Bar(value, value, value, value),))


def places(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    children = tree.items() if isinstance(tree, dict) else enumerate(tree[:3]) if isinstance(tree, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


BASE = made_up.report(Path("/music")).to_json()
PLACES = [path for path in places(BASE) if path]
VALUES = st.one_of(
    st.sampled_from([None, 0, -1, 1, 0.5, 1e10, 1e308, 2**53, 10**25, "", "x", "<b>", "\u202e", "\ud800"]),
    st.sampled_from([[], {}, True, [[[]]], {"a": 1}]),
    st.text(max_size=20), st.floats(), st.integers(),
)  # fmt: skip


@pytest.fixture
def opened(window: MainWindow) -> MainWindow:
    return window


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_whatever_a_report_says_the_window_shows_it_or_says_why_not(
    opened: MainWindow, tmp_path: Path, changes: list[tuple[tuple[Any, ...], Any]]
) -> None:
    tree = json.loads(json.dumps(BASE))
    for path, value in changes:
        with contextlib.suppress(LookupError, TypeError):  # an earlier change took the place away
            functools.reduce(lambda node, step: node[step], path[:-1], tree)[path[-1]] = value
    file = tmp_path / "mutated.json"
    file.write_text(json.dumps(tree))
    lists = (opened.analyses.model, opened.audits.model)
    before = sum(len(one.entries) for one in lists)
    for notices in opened.notice.findChildren(Notices):
        notices.clear()
    opened.intake.show_report(file)
    settle(opened, 4)
    assert (sum(len(one.entries) for one in lists) > before) != opened.notice.isVisible()
    opened.grab()


def test_a_foreign_catalog_s_values_do_not_end_the_window(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite takes any value in any column."""
    whole = made_up.track
    odd: Any = b"bytes"
    monkeypatch.setattr(made_up, "track", lambda n: replace(whole(n), tags=Tags(odd, odd, odd, odd), path=odd))
    window.show_page(1)
    window.catalog.model.open("x")
    settle(window)
    assert isinstance(window.catalog.model.at(0), Track)
    assert not window.grab().isNull()


def test_tips_are_bounded() -> None:
    tip = phrases.tip(["x" * 5000] * 5000)
    assert len(tip) < 20_000
    assert "more" in tip


def test_a_report_from_outside_is_checked(tmp_path: Path) -> None:
    assert read_report(write(made_up.report(tmp_path), tmp_path / "a.json")) == made_up.report(tmp_path)
