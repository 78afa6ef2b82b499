"""Tables of texts: what ranked best without passing the gate, and ranks where an audit refuses percentages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from descant.gui import phrases
from descant.gui.languages import joined, news, said_again
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.quoting import shown
from descant.report.comparison import no_finding
from descant.report.model import CandidateScore, Report
from descant.report.names import in_words

MOST_CANDIDATES, LEAST_CANDIDATES = 10, 68
MOST_RANKS, RANK_HEIGHT = 200, 44
"""Ranked units shown; the report holds more."""
LEAST_SHARE, LEAST_NAME, BESIDE = 88, 128, 16
"""Points: the least width of a column that shares what others leave, the same in a table of names, and the margin."""


def fairly(room: int, wanted: Sequence[int], least: int) -> list[int]:
    """Widths that fill the room: what wants little has that, what wants more has as much as others like it. Where there
    is not `least` for each, all have that much."""
    widths, left = [least] * len(wanted), max(0, room - least * len(wanted))
    narrow_first = sorted(range(len(wanted)), key=wanted.__getitem__)
    for place, at in enumerate(narrow_first):
        more = min(max(0, wanted[at] - least), left // (len(wanted) - place))
        widths[at] += more
        left -= more
    for place, at in enumerate(narrow_first):
        widths[at] += left // len(wanted) + (place < left % len(wanted))
    return widths


def share_rest(table: QTableView, columns: Sequence[int], least: int = LEAST_SHARE) -> None:
    """These columns share the width that the others leave, by what stands in them; where that is too little for words,
    the table scrolls."""
    header, fixed = table.horizontalHeader(), QHeaderView.ResizeMode.Fixed
    shown = [at for at in columns if not header.isSectionHidden(at) and header.sectionResizeMode(at) is fixed]
    others = (column for column in range(header.count()) if column not in shown)
    rest = table.viewport().width() - sum(map(header.sectionSize, others))
    wanted = [max(header.sectionSizeHint(column), table.sizeHintForColumn(column)) for column in shown]
    for column, width in zip(shown, fairly(rest, wanted, least), strict=True):
        header.resizeSection(column, width)


class Table(QTableWidget):
    """Rows to read and to choose."""

    def __init__(self, name: str, columns: Sequence[tuple[str, int]], row_height: int = 0) -> None:
        """columns: heading and width of each in points, 0 for what shares the rest."""
        super().__init__(0, len(columns))
        self.numbers: frozenset[int] = frozenset()
        """Columns of figures, which stand to the right."""
        self.least_share = LEAST_SHARE
        """Points of a column that shares the rest, below which the table scrolls instead."""
        self._sought: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([heading for heading, _ in columns])
        self.verticalHeader().hide()
        if row_height:
            self.verticalHeader().setDefaultSectionSize(row_height)
        self.setShowGrid(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(0)  # what is seen, and not a thousand rows
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._widths = [width for _, width in columns]
        self._make_room()
        news.changed.connect(self._make_room)

    def _make_room(self) -> None:
        """A column is as wide as it is to be, or as its heading, whatever the language."""
        for column, width in enumerate(self._widths):
            if width:
                self.setColumnWidth(column, max(width, self.horizontalHeader().sectionSizeHint(column)))
        self._share()

    def _share(self) -> None:
        rest = [column for column, width in enumerate(self._widths) if not width]
        share_rest(self, rest, self.least_share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @said_again
    def fill(self, rows: Sequence[Sequence[str]], tips: Sequence[Sequence[str]] | None = None) -> None:
        """tips: lines of the tool tip of each row; None where each cell's is its own text."""
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(shown(text))
                item.setToolTip(phrases.tip(tips[row] if tips is not None else [text]))
                if column in self.numbers:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        self._share()
        self.seek(" ".join(self._sought))

    def seek(self, text: str) -> int:
        """Shows the rows in which all these words stand, and returns how many those are."""
        self._sought = tuple(text.casefold().split())
        found = 0
        for row in range(self.rowCount()):
            said = " ".join(item.text() for item in map(partial(self.item, row), range(self.columnCount())) if item)
            fits = all(word in said.casefold() for word in self._sought)
            self.setRowHidden(row, not fits)
            found += fits
        return found

    def align_right(self, *columns: int) -> None:
        """Columns of figures, their headings too."""
        self.numbers = frozenset(columns)
        for column in columns:
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class RowsView(QTableView):
    """Rows of a model that is read page by page, a line each."""

    def __init__(self, model: QAbstractTableModel, name: str, row_height: int, rest: Sequence[int]) -> None:
        """rest: columns that share the width that the others leave."""
        super().__init__()
        self._rest = rest
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(0)
        for column in rest:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._share)

    def _share(self) -> None:
        share_rest(self, self._rest, LEAST_NAME)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()


class Candidates(QFrame):
    """What ranked best without passing the gate: shown, and not attributed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        name = self.tr("Ranked best, not attributed")
        self._heading = heading = Label(name)
        heading.embolden()
        self._words = Label(muted=True, wrap=True)
        columns = ((self.tr("Title"), 0), (self.tr("Artist"), 0), (self.tr("Score"), 72), (self.tr("p"), 72))
        self.table = Table(name, columns)
        self.table.setMinimumHeight(LEAST_CANDIDATES)
        stacked(heading, self._words, (self.table, 1), inside=self, margins=(BESIDE, 12, BESIDE, 12), spacing=8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words that wrap ask for one line only, and would push the table out of its frame."""
        super().resizeEvent(event)
        high = self._words.heightForWidth(self.width() - 2 * BESIDE)
        self._words.setMinimumHeight(max(0, high))  # no words yet: -1

    def foresee(self, candidates: Sequence[CandidateScore]) -> None:
        """Of an analysis that still runs."""
        self._heading.setText(self.tr("Ranked best so far – not final"))
        self._words.setText(
            self.tr("Which of these get a share, and where they are heard, is known when the analysis is finished.")
        )
        self._fill(candidates)

    def set_report(self, report: Report) -> None:
        self._heading.setText(self.tr("Ranked best, not attributed"))
        alpha = report.engine.parameters.get("alpha")
        if no_finding(report.limits):
            words = self.tr("How often chance alone reaches these scores could not be measured, so none gets a share.")
        else:
            words = self.tr("Chance alone often reaches these scores, so none of them gets a share.")
        if isinstance(alpha, int | float):
            gate = joined(phrases.NBSP, ("p", "≤", phrases.p_value(alpha)))
            words = joined(" ", (words, self.tr("The gate is {gate}.").format(gate=gate)))
        self._words.setText(words)
        self._fill(report.candidates)

    def _fill(self, candidates: Sequence[CandidateScore]) -> None:
        best = candidates[:MOST_CANDIDATES]
        self.table.fill(
            [(c.title or c.path, c.artist, phrases.number(c.score, 2), phrases.p_value(c.p_value)) for c in best],
            [[phrases.also_as(in_words(name)) for name in c.also] for c in best],
        )


class Ranking(Table):
    """Ranks and scores, where there are no percentages."""

    def __init__(self) -> None:
        columns = ((self.tr("#"), 48), (self.tr("Source"), 0), (self.tr("Score"), 80))
        super().__init__(self.tr("Ranking by influence"), columns, RANK_HEIGHT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def set_report(self, report: Report) -> None:
        assert report.audit is not None
        named = {c.track_id: " – ".join(t for t in (c.title, c.artist) if t) for c in report.candidates}
        self.fill(
            [
                (str(row.rank), named.get(row.id, row.name) or row.id, phrases.number(row.score, 2))
                for row in report.audit.ranking[:MOST_RANKS]
            ]
        )
        self.setProperty("unsure", report.audit.unsure)
        if report.audit.unsure:  # shown, and not as if it were known
            quiet = self.palette().brush(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
            for place in range(self.rowCount()):
                for column in range(self.columnCount()):
                    if (item := self.item(place, column)) is not None:
                        item.setForeground(quiet)
