"""What there is room for: columns by what stands in them, words that are said shorter before they are cut."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import made_up
import pytest
from inline_engine import InlineEngine
from PySide6.QtWidgets import QApplication
from test_gui_window import drop, settle

from descant.gui.main_window import MainWindow
from descant.gui.models.contributions import Column
from descant.gui.widgets.label import ElidedLabel, ElidedLines
from descant.gui.widgets.tables import Table, fairly


@pytest.mark.parametrize(
    ("room", "wanted", "widths"),
    [
        (600, [100, 100], [300, 300]),  # more than all want
        (300, [100, 500], [100, 200]),  # what wants little has that
        (300, [500, 500], [150, 150]),
        (301, [400, 90, 400], [105, 90, 106]),
        (100, [300, 300], [88, 88]),  # too little for words: it scrolls
        (0, [], []),
    ],
)
def test_columns_share_what_there_is_by_what_they_want(room: int, wanted: list[int], widths: list[int]) -> None:
    assert fairly(room, wanted, 88) == widths


def test_a_title_has_the_room_that_a_short_column_leaves(qtbot) -> None:  # type: ignore[no-untyped-def]
    table = Table("Tracks", (("Title", 0), ("Identifier", 0)))
    qtbot.addWidget(table)
    table.resize(500, 200)
    table.show()
    title = "Lady Greensleeves – Halden Chamber Players and Friends"
    table.fill([(title, "8cb82d")])
    assert table.columnWidth(0) >= table.sizeHintForColumn(0) > table.viewport().width() / 2
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_words_are_said_shorter_before_they_are_cut(qtbot) -> None:  # type: ignore[no-untyped-def]
    label = ElidedLabel()
    qtbot.addWidget(label)
    whole, short = "1:19   44.1 kHz stereo   analysed today", "analysed today"
    label.set_whole(whole, shorter=(short,))
    label.show()
    measure = label.fontMetrics()
    for room, said in ((measure.horizontalAdvance(whole), whole), (measure.horizontalAdvance(whole) - 1, short)):
        label.resize(room, 20)
        assert label.text() == said
    label.resize(measure.horizontalAdvance(short) - 1, 20)
    assert label.text().endswith("…")
    assert whole in label.toolTip()


def test_lines_say_less_before_a_sentence_is_cut(qtbot) -> None:  # type: ignore[no-untyped-def]
    """What the evidence cannot say whole in its lines stands in the tool tip."""
    chance, why = "One in 220 comes this close.", "Heard in 0:22 of 1:19, mostly by composition."
    label = ElidedLines(1)
    qtbot.addWidget(label)
    label.set_whole(f"{chance} {why}", chance, why, shorter=(chance,))
    label.show()
    label.resize(label.fontMetrics().horizontalAdvance(chance) + 40, 40)
    assert label.text() == chance
    assert why in label.toolTip()
    label.set_lines(3)
    assert label.text().replace("\n", " ") == f"{chance} {why}"
    label.set_lines(1)
    label.resize(label.fontMetrics().horizontalAdvance(chance) // 2, 40)
    assert label.text().endswith("…")


def test_a_narrow_window_names_its_track_and_its_sources(window: MainWindow, tmp_path: Path) -> None:
    drop(window, [made_up.write_music(tmp_path)["Query"]])
    settle(window)
    table = window.shares.table
    for width, shown in ((1040, False), (1600, True)):
        window.resize(width, 700)
        QApplication.processEvents()
        assert table.isColumnHidden(Column.LEGS) is not shown
        assert (window.track._export.text() != "") is shown
        assert window.track._export.accessibleName() == "Export …"
        assert window.track._title.text() == window.track._title.whole


def test_the_evidence_of_a_leg_is_called_after_it(window: MainWindow, engine: InlineEngine, tmp_path: Path) -> None:
    """Of a moment a report keeps one place in the source: where another leg found it, that is said."""
    drop(window, [made_up.write_music(tmp_path)["Query"]])
    settle(window)
    span = next(one for one in window.track.timeline.spans if one.leg == "recording")
    evidence = window.track.evidence
    shown = (replace(span, track_id="x"), None, 0, 60.0)
    for leg, words in (("headline", "Recording"), ("recording", "Recording"), ("style", "Style (placed by recording)")):
        evidence.show_span(*shown, leg=leg)
        assert evidence._facts.whole.split("  ·  ")[0] == words
