"""What ranked best without passing the gate: shown, and not attributed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from descant.gui import phrases
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.quoting import shown
from descant.report.model import Report
from descant.report.names import in_words

MOST = 10


class Candidates(QFrame):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        heading = Label(self.tr("Ranked best, not attributed"))
        heading.embolden()
        self._words = Label(muted=True, wrap=True)
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels([self.tr("Title"), self.tr("Artist"), self.tr("Score"), self.tr("p")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(heading.text())
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(column, 72)
        stacked(heading, self._words, (self.table, 1), inside=self, margins=(16, 12, 16, 12), spacing=8)

    def set_report(self, report: Report) -> None:
        alpha = report.engine.parameters.get("alpha")
        gate = phrases.number(alpha, 3) if isinstance(alpha, int | float) else ""
        words = self.tr("Chance alone often reaches these scores, so none of them gets a share.")
        if gate:
            words += " " + self.tr("The gate is {gate}.").format(gate=f"p{phrases.NBSP}≤{phrases.NBSP}{gate}")
        self._words.setText(words)
        chosen = report.candidates[:MOST]
        self.table.setRowCount(len(chosen))
        for row, candidate in enumerate(chosen):
            texts = (
                candidate.title or candidate.path,
                candidate.artist,
                phrases.number(candidate.score, 2),
                phrases.p_value(candidate.p_value),
            )
            tip = phrases.tip([phrases.also_as(in_words(name)) for name in candidate.also])
            for column, text in enumerate(texts):
                item = QTableWidgetItem(shown(text))
                item.setToolTip(tip)
                self.table.setItem(row, column, item)
