"""An ingest as it goes: every file as it lands, what was refused and why, and what can be done about it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from descant.engine import messages as m
from descant.gui import phrases
from descant.gui.engine_words import in_words
from descant.gui.languages import joined
from descant.gui.models.landed import LandedModel
from descant.gui.paths import name_of
from descant.gui.queue.ingests import Ingest
from descant.gui.quotes import quoted
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.buttons import check_box, push_button
from descant.gui.widgets.label import ElidedLabel
from descant.gui.widgets.layouts import beside, stacked

ROW_HEIGHT = 26
HEIGHT = 190
LEAST = 88
"""Of the list, where the window is low."""
WIDTHS = (260, 140, 0)


class Landing(QFrame):
    """go_on_wanted, again_wanted, analyse_wanted: the Ingest. closed: it is done with."""

    go_on_wanted = Signal(object)
    again_wanted = Signal(object)
    analyse_wanted = Signal(object)
    closed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.ingest: Ingest | None = None
        self.model = LandedModel(self)
        self.heading = ElidedLabel()
        self.heading.embolden()
        self.only = check_box(self.tr("Only what was refused"))
        self.only.toggled.connect(self.model.only_refused)
        self.go_on = push_button(self.tr("Continue"), lambda: self.go_on_wanted.emit(self.ingest), primary=True)
        self.again = push_button(self.tr("Try the refused again"), lambda: self.again_wanted.emit(self.ingest))
        self.analyse = push_button(self.tr("Analyse these instead"), lambda: self.analyse_wanted.emit(self.ingest))
        self.analyse.setToolTip(
            phrases.tip(
                [self.tr("They are tracks to look into, and no part of the catalog: takes them out of it again")]
            )
        )
        self.close_button = push_button(self.tr("Close"), self._close)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Files as they land"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in enumerate(WIDTHS):
            if width:
                self.table.setColumnWidth(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        head = beside((self.heading, 1), self.only, self.go_on, self.again, self.analyse, self.close_button, spacing=8)
        stacked(head, (self.table, 1), inside=self, margins=(12, 8, 12, 8), spacing=6)
        self.table.setMinimumHeight(LEAST)
        self.setMaximumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._retheme()
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), min(HEIGHT, self.maximumHeight()))

    def show_ingest(self, ingest: Ingest) -> None:
        self.ingest = ingest
        self.only.setChecked(False)
        self.model.show_outcomes(ingest.landed)
        self.refresh()
        self.show()

    def refresh(self) -> None:
        """More has landed, or it ended."""
        one = self.ingest
        if one is None:
            return
        bar = self.table.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 1
        self.model.extend(one.landed[self.model.count :])
        if at_end:
            self.table.scrollToBottom()
        self.table.setVisible(bool(one.landed))
        self.setMaximumHeight(HEIGHT if one.landed else super().sizeHint().height())
        counts = Counter(outcome.status for outcome in one.landed)
        self.heading.set_whole(f"{self._begun(one)}   {self._counted(counts)}".strip())
        self.only.setVisible(counts["refused"] > 0)
        self.go_on.setVisible(one.state in ("cut short", "stopped") and bool(one.missing))
        self.again.setVisible(one.state == "done" and counts["refused"] > 0)
        self.analyse.setVisible(bool(one.files))

    def _begun(self, one: Ingest) -> str:
        count = len(one.files)
        names = {
            "going": self.tr("Adding %Ln files to {catalog}", "", count),
            "done": self.tr("%Ln files for {catalog}", "", count),
            "stopped": self.tr("Adding %Ln files to {catalog} was cancelled", "", count),
            "cut short": self.tr("Adding %Ln files to {catalog} was cut short", "", count),
        }
        words = names[one.state].format(catalog=quoted(name_of(one.catalog)))
        left = len(one.missing) if one.state in ("cut short", "stopped") else 0
        return words + (" · " + self.tr("not looked at yet: {n}").format(n=phrases.number(left)) if left else "")

    def _counted(self, counts: Counter[str]) -> str:
        parts = [f"{self.model.words(status)}: {phrases.number(count)}" for status, count in sorted(counts.items())]
        return "·  " + ",  ".join(parts) if parts else ""

    def _close(self) -> None:
        ingest, self.ingest = self.ingest, None
        self.hide()
        self.closed.emit(ingest)

    def _retheme(self) -> None:
        self.model.retheme(theme_of(self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._retheme()


def refusals(refused: list[m.Outcome], most: int) -> list[str]:
    """A line a file."""
    return [joined(": ", (quoted(Path(one.path).name), in_words(one.reason))) for one in refused[:most]]
