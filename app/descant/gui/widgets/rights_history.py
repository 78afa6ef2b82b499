"""Every change of the rights data, the newest first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView

from descant.engine import rights_messages as r
from descant.gui import phrases
from descant.gui.queue.tasks import Tasks
from descant.gui.widgets.rights_words import detail_words, kind_words
from descant.gui.widgets.tables import Table
from descant.rights.answers import Change

LISTED = 500


class RightsHistory(Table):
    """chosen: another change is. failed: a Trouble."""

    chosen = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(
            self.tr("History"),
            ((self.tr("No."), 0), (self.tr("When"), 150), (self.tr("What"), 0), (self.tr("How much"), 0),
             (self.tr("Stands"), 130)),
            30,
        )  # fmt: skip
        self._tasks = tasks
        self._changes: tuple[Change, ...] = ()
        self.align_right(0)
        self.setWordWrap(False)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.itemSelectionChanged.connect(self.chosen)

    @property
    def current(self) -> Change | None:
        row = self.currentRow()
        return self._changes[row] if self.selectedItems() and 0 <= row < len(self._changes) else None

    def open(self, catalog: str) -> None:
        request = r.RightsHistory(catalog, LISTED)
        self._tasks.ask(request, key="rights history", done=self._show, failed=self.failed.emit)

    def _show(self, changes: tuple[Change, ...]) -> None:
        self._changes = changes
        self.fill(
            [
                (str(one.n), phrases.date(one.utc), kind_words(one), detail_words(one), self._stands(one))
                for one in changes
            ]
        )
        self.clearSelection()
        self.chosen.emit()

    def _stands(self, change: Change) -> str:
        return self.tr("undone by {n}").format(n=change.undone_by) if change.undone_by else self.tr("yes")
