"""The contributions as a table: swatch and rank, title over artist, share with its interval, legs, p-value."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStyleOptionViewItem, QTableView, QWidget

from descant.gui import phrases
from descant.gui.drawn import DrawnDelegate
from descant.gui.models.contributions import ROW, SORT, UNATTRIBUTED, Column, ContributionsModel, Row
from descant.gui.theme.theme import Theme, edge, fill, theme_of
from descant.report.grouping import Unit
from descant.report.model import WHOLE

ROW_HEIGHT = 48
SWATCH = 14
WIDTHS = {Column.RANK: 44, Column.SHARE: 104, Column.LEGS: 46, Column.P_VALUE: 56}

LEGS_FROM = 360
"""Points of width."""


class _Cell(DrawnDelegate):
    """Draws the cells that are more than a line of text."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTHS.get(Column(index.column()), 120), ROW_HEIGHT)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        theme = theme_of(self._view)
        row: Row = index.data(ROW)
        box = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view.selectionModel().isRowSelected(index.row(), QModelIndex()):
            painter.fillRect(box, QColor(theme.selected))
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        inside = box.adjusted(8, 6, -6, -6)
        column = Column(index.column())
        if column is Column.RANK:
            self._rank(painter, theme, row, inside)
        elif column is Column.SOURCE:
            self._source(painter, theme, row, inside)
        elif column is Column.SHARE:
            self._share(painter, theme, row, inside)
        elif column is Column.LEGS:
            self._legs(painter, theme, row, inside)
        else:
            painter.setPen(QColor(theme.text))
            painter.drawText(
                inside,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                phrases.p_value(row.p_value) if row.rank >= 0 else "",
            )

    def _rank(self, painter: QPainter, theme: Theme, row: Row, box: QRectF) -> None:
        swatch = QRectF(box.left(), box.center().y() - SWATCH / 2, SWATCH, SWATCH)
        painter.setPen(QPen(edge(theme, row.rank) if row.rank >= 0 else QColor(theme.muted), 1))
        painter.setBrush(self._brush(theme, row.rank))
        painter.drawRoundedRect(swatch, 3, 3)
        if row.rank < 0:
            return
        painter.setPen(QColor(theme.text))
        painter.drawText(box.adjusted(SWATCH + 6, 0, 4, 0), Qt.AlignmentFlag.AlignVCenter, str(row.rank + 1))

    def _brush(self, theme: Theme, rank: int) -> QBrush:
        """As the ring has it."""
        if rank >= 0:
            return fill(theme, rank, self._view.devicePixelRatioF())
        return QBrush(QColor(theme.unattributed if rank == UNATTRIBUTED else theme.muted))

    def _source(self, painter: QPainter, theme: Theme, row: Row, box: QRectF) -> None:
        measure = QFontMetricsF(painter.font())
        names = phrases.names(len(row.also) + 1) if row.also else ""  # in front, where it is not cut off
        below = " · ".join(part for part in (names, row.artist) if part)
        lines = [(row.title, theme.text), (below, theme.muted)] if below else [(row.title, theme.text)]
        height = box.height() / len(lines)
        for number, (text, colour) in enumerate(lines):
            line = QRectF(box.left() - 4, box.top() + number * height, box.width() + 4, height)
            painter.setPen(QColor(colour))
            elided = measure.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)

    def _share(self, painter: QPainter, theme: Theme, row: Row, box: QRectF) -> None:
        painter.setPen(QColor(theme.text))
        upper = QRectF(box.left(), box.top(), box.width() + 4, box.height() / 2)
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.share)
        y = box.bottom() - 6
        left, width = box.left(), box.width() - 6
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(left, y - 3, width, 6), 3, 3)
        painter.setBrush(self._brush(theme, row.rank))
        painter.drawRoundedRect(QRectF(left, y - 3, max(2.0, width * row.share_ppm / WHOLE), 6), 2, 2)
        if row.low_ppm is None or row.high_ppm is None:
            return
        painter.setPen(QPen(QColor(theme.text), 1.5))
        low, high = (left + width * v / WHOLE for v in (row.low_ppm, row.high_ppm))
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))

    def _legs(self, painter: QPainter, theme: Theme, row: Row, box: QRectF) -> None:
        if row.legs is None:
            return
        values = (row.legs.recording_ppm, row.legs.composition_ppm, row.legs.style_ppm)
        for place, value in enumerate(values):
            slot = QRectF(box.left() + place * 10, box.top() + 2, 7, box.height() - 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(slot, 2, 2)
            if value:
                height = max(3.0, slot.height() * value / WHOLE)
                painter.setBrush(QColor(theme.accent))
                painter.drawRoundedRect(QRectF(slot.left(), slot.bottom() - height, 7, height), 2, 2)


class ContributionTable(QTableView):
    """row_chosen: the person moved to a row. exclude_wanted: the current one, by its menu or
    the key Delete."""

    row_chosen = Signal(object)
    exclude_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_exclude = False
        """Whether rows are tracks of a catalog that an analysis can be made without."""
        self.rows_model = ContributionsModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.rows_model)
        self._sorted.setSortRole(SORT)
        self.setModel(self._sorted)
        self.setItemDelegate(_Cell(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Contributions"))
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(36)
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.SOURCE, QHeaderView.ResizeMode.Stretch)
        self.sortByColumn(Column.RANK, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(self._moved)

    def set_rows(self, rows: tuple[Row, ...], unit: Unit = "track") -> None:
        self.rows_model.set_rows(rows, unit)

    def show_source(self, track_id: str) -> None:
        """Selects a source's row without saying so."""
        blocked = self.blockSignals(True)
        for place in range(self._sorted.rowCount()):
            if track_id in self._sorted.index(place, 0).data(ROW).members:
                self.selectRow(place)
                break
        else:
            self.clearSelection()
        self.blockSignals(blocked)
        self.viewport().update()

    @property
    def current_row(self) -> Row | None:
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def menu(self) -> QMenu:
        """What can be done with the current row."""
        menu, row = QMenu(self), self.current_row
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy the table"), self.copy)
        if row is not None and row.path and self.may_exclude:
            menu.addSeparator()
            menu.addAction(self.tr("Exclude this source …"), lambda: self.exclude_wanted.emit(row))
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow names come before the legs, which the buttons above turn to one by one."""
        super().resizeEvent(event)
        self.setColumnHidden(Column.LEGS, self.viewport().width() < LEGS_FROM)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(current.data(ROW))

    def copy(self) -> None:
        """All of it to the clipboard."""
        QGuiApplication.clipboard().setText(self.rows_model.as_text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.current_row
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Delete) and self.may_exclude and row is not None and row.path:
            self.exclude_wanted.emit(row)
        else:
            super().keyPressEvent(event)
