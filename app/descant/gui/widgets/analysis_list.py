"""The list at the left: title, state, progress; failed ones say why."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
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
from descant.gui.models.analyses import ENTRY, AnalysesModel, Entry
from descant.gui.theme.icons import pixmap
from descant.gui.theme.theme import Theme, edge, fill, theme_of
from descant.report.model import WHOLE

ROW_HEIGHT = 64
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
        upper = QRectF(box.left(), box.top(), box.width(), box.height() / 2)
        title = QFontMetricsF(bold).elidedText(entry.title, Qt.TextElideMode.ElideMiddle, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        small = QFont(self._view.font())
        painter.setFont(small)
        painter.setPen(QColor(theme.danger if entry.state in WRONG else theme.muted))
        lower = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2 - 4)
        status = QFontMetricsF(small).elidedText(
            self._view.analyses.status(entry), Qt.TextElideMode.ElideRight, lower.width()
        )
        painter.drawText(lower, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, status)
        bar = QRectF(box.left(), box.bottom() - 1, box.width(), 4)
        if entry.state == "running":
            self._progress(painter, theme, entry, bar)
        elif entry.state == "done" and entry.report is not None:
            self._shares(painter, theme, entry, bar)

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
    """entry_chosen: another entry is current (or None). remove_wanted: Delete was pressed on the current one.

    again_wanted, resume_wanted: once more, the current one or all that was not finished last time.
    """

    entry_chosen = Signal(object)
    remove_wanted = Signal()
    again_wanted = Signal()
    resume_wanted = Signal()

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
        self.selectionModel().currentChanged.connect(self._moved)

    @property
    def current(self) -> Entry | None:
        return self.analyses.entry(self.currentIndex())

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
            menu.addAction(self.tr("Cancel") if waits else self.tr("Remove from the list"), self.remove_wanted.emit)
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
