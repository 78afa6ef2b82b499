"""What each column of a table is taken for: its first cells beside a choice of fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView

from descant.gui import phrases
from descant.gui.terms import term
from descant.gui.widgets import fields
from descant.gui.widgets.tables import Table
from descant.quoting import shown
from descant.rights.importers.choices import Column

ROW = 34
MOST_NAME = 60
SAMPLES = 3


class ImportColumns(Table):
    """chosen: a column is taken for something else: its header, and the field or "" for nothing."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(
            self.tr("Columns"),
            ((self.tr("Column"), 0), (self.tr("Taken for"), 220), (self.tr("How"), 96), (self.tr("First cells"), 0)),
            ROW,
        )
        self.setWordWrap(False)
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.setSelectionMode(self.SelectionMode.NoSelection)

    def show_columns(self, columns: Sequence[Column], known: Sequence[tuple[str, str]]) -> None:
        """known: names of fields and their meanings."""
        how = {"chosen": self.tr("chosen"), "remembered": self.tr("remembered"), "guessed": self.tr("guessed")}
        samples = ["  ·  ".join(column.samples[:SAMPLES]) for column in columns]
        headers = [f"{column.header}  ({column.group})" if column.group else column.header for column in columns]
        self.fill(
            [(header, "", how.get(column.how, self.tr("left out")), said)
             for header, column, said in zip(headers, columns, samples, strict=True)],
        )  # fmt: skip
        for row, column in enumerate(columns):
            self.setCellWidget(row, 1, self._choice(column, known))

    def _choice(self, column: Column, known: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        fields.narrow(box)
        box.setMaxVisibleItems(24)
        box.addItem(self.tr("– left out –"), "")
        for name, meaning in known:
            box.addItem(term(name.replace("_", " ")), name)
            box.setItemData(box.count() - 1, phrases.tip([meaning]), Qt.ItemDataRole.ToolTipRole)
        box.setCurrentIndex(max(0, box.findData(column.field)))
        box.setAccessibleName(self.tr("Column {name} is taken for").format(name=shown(column.header, MOST_NAME)))
        box.setToolTip(phrases.tip([meaning for name, meaning in known if name == column.field]))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.activated.connect(lambda _: self.chosen.emit(column.header, str(box.currentData())))
        return box
