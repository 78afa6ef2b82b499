"""The catalog's tracks as a table: chosen by rows, sorted by headings, edited in place."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from descant.gui.models.catalog import FIELDS, CatalogModel

ROW_HEIGHT = 32
WIDTHS = {"title": 196, "artist": 184, "album": 124, "year": 56, "isrc": 122, "iswc": 120, "owners": 200,
          "duration": 66, "added": 96, "path": 260}  # fmt: skip


class CatalogTable(QTableView):
    remove_wanted = Signal()

    def __init__(self, model: CatalogModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Tracks of the catalog"))
        self.setAccessibleDescription(self.tr("F2 or a double click edits a label, Delete removes tracks"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSelectionModel(QItemSelectionModel(model, header))  # its own: it would ask each row at each paint
        header.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        for column, field in enumerate(FIELDS):
            self.setColumnWidth(column, WIDTHS[field])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)
