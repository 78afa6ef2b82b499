"""What is held back in a royalty run: money of a payee, of a track, or of both, each with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableWidgetItem, QWidget

from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked
from descant.gui.widgets.tables import Table

FIELDS = ("payee", "track_id", "reason")
HEIGHT = 96


class Holds(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        columns = ((self.tr("Payee"), 0), (self.tr("Track"), 0), (self.tr("Reason"), 0))
        self.table = Table(self.tr("What is held back"), columns, 26)
        self.table.setAccessibleDescription(self.tr("F2 or a double click edits a cell"))
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setFixedHeight(HEIGHT)
        self.table.setFrameShape(QFrame.Shape.StyledPanel)
        self.add_button = push_button(self.tr("Hold back …"), lambda: self.add("", "", self.tr("dispute")))
        self.add_button.setToolTip(self.tr("Money of a payee or a track that is not to be paid yet"))
        self.remove_button = push_button(self.tr("Release"), self.release)
        self.table.itemSelectionChanged.connect(self._selected)
        stacked(
            Label(self.tr("Held back")),
            self.table,
            beside(self.add_button, self.remove_button, 1, spacing=8),
            inside=self,
            margins=(0, 0, 0, 0),
            spacing=4,
        )
        self._shown()

    def add(self, payee: str, track_id: str, reason: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        for column, words in enumerate((payee, track_id, reason)):
            item = QTableWidgetItem(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, column, item)
        self._shown()
        self.table.setCurrentCell(row, 2 if payee or track_id else 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def release(self) -> None:
        if (row := self.table.currentRow()) >= 0:
            self.table.removeRow(row)
        self._shown()

    def rows(self) -> list[dict[str, str]]:
        """Holds as a file of terms has them; a row of nothing is none."""
        found = []
        for row in range(self.table.rowCount()):
            items = (self.table.item(row, column) for column in range(len(FIELDS)))
            cells = {name: item.text().strip() for name, item in zip(FIELDS, items, strict=True) if item is not None}
            if cells.get("payee") or cells.get("track_id"):
                found.append({name: words for name, words in cells.items() if words})
        return found

    def _shown(self) -> None:
        self.table.setVisible(self.table.rowCount() > 0)
        self._selected()

    def _selected(self) -> None:
        self.remove_button.setVisible(self.table.rowCount() > 0)
        self.remove_button.setEnabled(self.table.currentRow() >= 0)
