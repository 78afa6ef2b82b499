"""The list at the left: title, state, progress; failed ones say why."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QItemSelectionModel, QLineF, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from descant.gui import phrases
from descant.gui.drawn import DrawnDelegate
from descant.gui.fitted import fitted
from descant.gui.languages import joined
from descant.gui.models.analyses import ENTRY, AnalysesModel, Entry
from descant.gui.theme.icons import pixmap
from descant.gui.theme.theme import Theme, edge, fill, theme_of
from descant.report.model import WHOLE

ROW_HEIGHT = 84
OUTLINE_HEIGHT = 18
SYMBOL = 18
SYMBOLS = {
    "queued": "clock",
    "running": "music",
    "done": "check",
    "failed": "alert",
    "stopped": "cancel",
    "unfinished": "clock",
    "unreadable": "alert",
}
WRONG = ("failed", "unreadable")
MOST_OTHERS = 12
"""Analyses that a menu offers to compare with; any two can be selected in the list."""


def comparable(entry: Entry) -> bool:
    return entry.report is not None and entry.report.audit is None


def _sound(entry: Entry) -> str:
    return entry.report.query.pcm_sha256 if entry.report is not None else ""


class _Row(DrawnDelegate):
    def __init__(self, view: AnalysisList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, ROW_HEIGHT)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        theme = theme_of(self._view)
        entry: Entry = index.data(ENTRY)
        box = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = box.adjusted(8, 2, -8, -2)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selected))
            painter.drawRoundedRect(card, 6, 6)
            if self._view.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.accent), 1.5))
                painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.window))
            painter.drawRoundedRect(card, 6, 6)
        colours = {"done": theme.good, "running": theme.accent, **dict.fromkeys(WRONG, theme.danger)}
        colour = colours.get(entry.state, theme.muted)
        side = QRectF(card.left() + 8, card.top() + 8, SYMBOL, SYMBOL)
        painter.drawPixmap(side.topLeft(), pixmap(SYMBOLS[entry.state], colour, SYMBOL, self._view.devicePixelRatioF()))
        self._words(painter, theme, entry, card.adjusted(SYMBOL + 18, 6, -8, -6))

    def _words(self, painter: QPainter, theme: Theme, entry: Entry, box: QRectF) -> None:
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(theme.text))
        lines = box.adjusted(0, 0, 0, -OUTLINE_HEIGHT)
        upper = QRectF(lines.left(), lines.top(), lines.width(), lines.height() / 2)
        title = QFontMetricsF(bold).elidedText(entry.title, Qt.TextElideMode.ElideMiddle, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        small = QFont(self._view.font())
        painter.setFont(small)
        painter.setPen(QColor(theme.danger if entry.state in WRONG else theme.muted))
        lower = QRectF(lines.left(), lines.center().y(), lines.width(), lines.height() / 2 - 4)
        free = 0 if entry.outline or entry.state == "running" else OUTLINE_HEIGHT  # for a reason that is long
        status = fitted(self._view.analyses.status(entry), small, lower.width(), 2 if free else 1)
        where = Qt.AlignmentFlag.AlignTop if "\n" in status else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            lower.adjusted(0, 0, 0, free if "\n" in status else 0), Qt.AlignmentFlag.AlignLeft | where, status
        )
        self._outline(painter, theme, entry, QRectF(box.left(), lines.bottom() - 2, box.width(), OUTLINE_HEIGHT - 2))
        bar = QRectF(box.left(), box.bottom() - 1, box.width(), 4)
        if entry.state == "running":
            self._progress(painter, theme, entry, bar)
        elif entry.report is not None and (entry.report.audit is None or not entry.report.audit.refusal):
            self._shares(painter, theme, entry, bar)

    def _outline(self, painter: QPainter, theme: Theme, entry: Entry, box: QRectF) -> None:
        """How loud the track is over time, as soon as that is known."""
        if not entry.outline:
            return
        levels = (np.frombuffer(entry.outline, np.uint8) / 255) ** 2  # decibels: the square looks like a waveform
        x = box.left() + (np.arange(len(levels)) + 0.5) * box.width() / len(levels)
        half = np.maximum(levels * box.height() / 2, 0.5)
        middle = box.center().y()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.drawLines([QLineF(at, middle - h, at, middle + h) for at, h in zip(x, half, strict=True)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _progress(self, painter: QPainter, theme: Theme, entry: Entry, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(bar, 2, 2)
        part = entry.task.fraction if entry.task is not None else None
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(6.0, bar.width() * (part or 0.0)), 4), 2, 2)

    def _shares(self, painter: QPainter, theme: Theme, entry: Entry, bar: QRectF) -> None:
        """The headline as a thin band: the list tells a rich track from a clean one at a glance."""
        assert entry.report is not None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.unattributed))
        painter.drawRoundedRect(bar, 2, 2)
        x = bar.left()
        for rank, contribution in enumerate(entry.report.contributions):
            width = bar.width() * contribution.share_ppm / WHOLE
            painter.fillRect(QRectF(x, bar.top(), width, 4), fill(theme, rank, self._view.devicePixelRatioF()))
            painter.fillRect(QRectF(x, bar.top(), 1, 4), edge(theme, rank))
            x += width


class AnalysisList(QListView):
    """entry_chosen: another entry is current (or None). remove_wanted: Delete was pressed on what is chosen.

    again_wanted, resume_wanted: once more, the current one or all that was not finished last time. selection_changed:
    others are chosen; two of them may be a pair.
    """

    entry_chosen = Signal(object)
    remove_wanted = Signal()
    again_wanted = Signal()
    resume_wanted = Signal()
    selection_changed = Signal()

    def __init__(self, model: AnalysesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.analyses = model
        self.setModel(model)
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Analyses"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().currentChanged.connect(self._moved)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    @property
    def current(self) -> Entry | None:
        return self.analyses.entry(self.currentIndex())

    @property
    def chosen(self) -> list[Entry]:
        """All that are selected, from the top."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [entry for row in rows if (entry := self.analyses.entry(self.analyses.index(row))) is not None]

    @property
    def pair(self) -> tuple[Entry, Entry] | None:
        """Two finished analyses that are selected, and nothing else: the older one first, as it stands below."""
        found = self.chosen
        return (found[1], found[0]) if len(found) == 2 and all(map(comparable, found)) else None

    def choose_current(self) -> None:
        """The current one alone, of several that are selected."""
        if (entry := self.current) is not None:
            self.clearSelection()
            self.choose(entry)

    def choose_pair(self, a: Entry, b: Entry) -> None:
        self.choose(a)
        other = self.analyses.index_of(b)
        self.selectionModel().select(other, QItemSelectionModel.SelectionFlag.Select)

    def beside(self, entry: Entry) -> Entry | None:
        """What an entry is compared with first: another analysis of the same sound, else the next one that is done."""
        others = [one for one in self.analyses.shown if one is not entry and comparable(one)]
        same = (one for one in others if _sound(one) == _sound(entry))
        return next(same, next(iter(others), None))

    def choose(self, entry: Entry) -> None:
        self.setCurrentIndex(self.analyses.index_of(entry))

    def take(self, entry: Entry) -> None:
        """Chooses an entry, and the keyboard goes on here, if nobody is typing elsewhere."""
        self.choose(entry)
        field = self.window().focusWidget()
        typing = isinstance(field, QPlainTextEdit) or (isinstance(field, QLineEdit) and bool(field.text()))
        if self.isVisible() and not typing:
            self.setFocus()

    def _moved(self, current: QModelIndex) -> None:
        self.entry_chosen.emit(self.analyses.entry(current))

    def menu(self) -> QMenu:
        """What can be done with the current entry."""
        menu, entry = QMenu(self), self.current
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry is not None:
            waits = entry.state in ("queued", "running")
            again = menu.addAction(self.tr("Analyse again"), self.again_wanted.emit)
            again.setEnabled(not waits and entry.state != "unreadable")
            many = len(self.chosen)
            remove = self.tr("Remove %Ln from the list …", "", many) if many > 1 else self.tr("Remove from the list")
            menu.addAction(self.tr("Cancel") if waits and many < 2 else remove, self.remove_wanted.emit)
        if entry is not None and comparable(entry):
            others = [one for one in self.analyses.shown if one is not entry and comparable(one)]
            others.sort(key=lambda one: _sound(one) != _sound(entry))
            compare = menu.addMenu(self.tr("Compare with"))
            compare.setEnabled(bool(others))
            for one in others[:MOST_OTHERS]:
                words = phrases.menu_text(joined(" – ", (one.title, self.analyses.status(one))))
                compare.addAction(words, partial(self.choose_pair, entry, one))
        left = sum(one.state == "unfinished" for one in self.analyses.entries)
        if left:
            words = self.tr("Continue all that was not finished ({n})").format(n=phrases.number(left))
            menu.addAction(words, self.resume_wanted.emit)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        if not menu.isEmpty():
            menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)
