"""A drawing over a time axis: gutter, keyboard, cursor, selection. What is drawn is up to the kinds of pane."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainterPath,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QGraphicsPathItem, QGraphicsTextItem, QToolTip, QWidget

from descant.gui import accessible, phrases
from descant.gui.drawn import tell
from descant.gui.fitted import fitted
from descant.gui.languages import joined, news, said_again
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_box import WHEEL_ZOOM, Selection, TimeBox
from descant.gui.theme.theme import Theme, theme_of

GUTTER = 152
"""Points left of the drawing, for names; the same in all linked panes."""
MARGIN = 12
"""Points right of the drawing."""
KEY_STEP = 5.0
"""Seconds an arrow key moves the cursor."""
FINE_STEP = 0.5
CORNER = 4
UNDER, OVER = -1000, 1000
"""Levels of the background and of what goes over everything."""


class TimePane(QWidget):
    """A focusable widget with a name, which holds a scene; its points are those of the widget.

    box: where time is drawn.
    """

    accessible_role = QAccessible.Role.Slider

    def __init__(self, axis: TimeAxis, parent: QWidget | None = None, *, gutter: int = GUTTER) -> None:
        super().__init__(parent)
        self.axis = axis
        self.gutter = gutter
        self._still = 0.0
        """Pixels a point while drawn into a file."""
        self._words = ""
        """In place of the drawing."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view: Any = pg.GraphicsView(self, background=None)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.viewport().setAutoFillBackground(False)
        self.view.setCacheMode(self.view.CacheModeFlag.CacheNone)  # a cached background would be opaque
        self.view.setAcceptDrops(False)
        self.box = TimeBox(axis)
        self._ground, self._ring = QGraphicsPathItem(), QGraphicsPathItem()
        self._ground.setZValue(UNDER)
        self._ring.setZValue(OVER)
        self._ring.hide()
        self._note, self._note_over = QGraphicsTextItem(), False
        self._note.document().setDefaultTextOption(QTextOption(Qt.AlignmentFlag.AlignHCenter))
        for item in (self._ground, self.box, self._note, self._ring):
            self.view.addItem(item)
        self._selection = Selection(axis)
        self._selection.setZValue(OVER)
        self.box.addItem(self._selection, ignoreBounds=True)
        self._hover, self._cursor = QGraphicsLineItem(), QGraphicsLineItem()
        for level, line in enumerate((self._hover, self._cursor)):
            line.setZValue(OVER + level)
            self.view.addItem(line)
        axis.range_changed.connect(self.follow)
        axis.cursor_changed.connect(self._move_lines)
        axis.hover_changed.connect(self._move_lines)
        self.box.clicked.connect(self.clicked)
        news.changed.connect(self.redraw)
        self._move_lines()
        self.retheme()

    # Geometry.

    @property
    def margin(self) -> int:
        """Points right of the drawing."""
        return MARGIN

    @property
    def area(self) -> QRectF:
        """Where time is drawn."""
        return QRectF(self.gutter, 0, max(1, self.width() - self.gutter - self.margin), self.height())

    def x_of(self, seconds: float) -> float:
        span = self.axis.end - self.axis.start
        return self.area.left() + (seconds - self.axis.start) / span * self.area.width()

    def time_at(self, x: float) -> float:
        span = self.axis.end - self.axis.start
        return self.axis.start + (x - self.area.left()) / self.area.width() * span

    def place(self) -> None:
        """Puts the parts where the size of the pane has them."""
        self.view.setGeometry(self.rect())
        area = self.area
        self.box.setGeometry(area)
        shape = QPainterPath()
        shape.addRoundedRect(area, CORNER, CORNER)
        self._ground.setPath(shape)
        shape = QPainterPath()
        shape.addRoundedRect(area.adjusted(1, 1, -1, -1), CORNER, CORNER)
        self._ring.setPath(shape)
        self._note.setTextWidth(area.width())
        lines = max(1, int(area.height() / QFontMetricsF(self.font()).lineSpacing()))
        self._note.setPlainText(fitted(self._words, self.font(), area.width() - 2 * MARGIN, lines))
        self._back_note()
        middle = max(0.0, area.center().y() - self._note.boundingRect().height() / 2)
        self._note.setPos(area.left(), 0.0 if self._note_over else middle)

    # Drawing.

    def draw_content(self, theme: Theme) -> None:
        """Brings what is drawn of the data up to date with range and size."""

    def restyle(self, theme: Theme) -> None:
        """Gives the kind's own items their colours."""

    def redraw(self) -> None:
        """Of whatever has changed."""
        self.follow()

    def follow(self) -> None:
        """Of another range."""
        try:
            self._move_lines()
            self.draw_content(theme_of(self))
        except Exception as error:
            tell(self, error)

    @property
    def ratio(self) -> float:
        """Pixels a point."""
        return self._still or self.devicePixelRatioF()

    @contextlib.contextmanager
    def still(self, ratio: float) -> Iterator[None]:
        """As it is drawn into a file: without what belongs to mouse and keyboard, at its own resolution."""
        moving = [item for item in (self._ring, self._hover, self._cursor) if item.isVisible()]
        cached = [item for item in self.view.items() if item.cacheMode() != QGraphicsItem.CacheMode.NoCache]
        for item in moving:
            item.hide()
        for item in cached:  # a cache has the pixels of the screen
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        self._still = ratio
        self.redraw()
        try:
            yield
        finally:
            self._still = 0.0
            for item in cached:
                item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            for item in moving:
                item.show()
            self.redraw()

    @said_again
    def show_note(self, words: str, *, over: bool = False) -> None:
        """Words in place of the drawing; "" for none. over: at the upper edge of what is drawn all the same."""
        self._note_over, self._words = over, words
        self._note.setVisible(bool(words))
        self._note.setZValue(OVER if over else 0)
        self.place()

    def _back_note(self) -> None:
        """Words over a drawing are read on the ground's colour."""
        if self._note_over:
            all_of_it, back = QTextCursor(self._note.document()), QTextCharFormat()
            all_of_it.select(QTextCursor.SelectionType.Document)
            back.setBackground(QColor(theme_of(self).window))
            all_of_it.mergeCharFormat(back)

    def _look(self) -> tuple[Theme, str]:
        """What its colours and letters follow from."""
        return theme_of(self), self.font().key()

    def retheme(self) -> None:
        self._shown_look = self._look()
        theme, _ = self._shown_look
        self._ground.setPen(Qt.PenStyle.NoPen)
        self._ground.setBrush(QColor(theme.window))
        self._ring.setPen(QPen(QColor(theme.accent), 2))
        self._note.setFont(self.font())
        self._note.setDefaultTextColor(QColor(theme.muted))
        self._back_note()
        self._cursor.setPen(QPen(QColor(theme.danger), 2))
        faint, tint = QColor(theme.muted), QColor(theme.accent)
        faint.setAlpha(110)
        tint.setAlpha(46)
        self._hover.setPen(QPen(faint, 1))
        self._selection.setBrush(tint)
        for line in self._selection.lines:
            line.setPen(pg.mkPen(theme.accent))
            line.setHoverPen(pg.mkPen(theme.accent, width=4))
        self.restyle(theme)
        self.redraw()

    def _move_lines(self) -> None:
        area, axis = self.area, self.axis
        for line, at in ((self._cursor, axis.cursor if axis.duration > 0 else None), (self._hover, axis.hover)):
            line.setVisible(at is not None and axis.start <= at <= axis.end)
            if at is not None:
                x = self.x_of(at)
                line.setLine(x, area.top(), x, area.bottom())

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()
        self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        change = event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if change and self._look() != self._shown_look:  # Qt tells of many that are none while a window is put together
            self.retheme()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._ring.setVisible(event.type() == QEvent.Type.FocusIn)
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self.redraw()
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.text_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), phrases.tip(text.split("\n")), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def text_at(self, at: QPointF) -> str:
        """What hovering tells about a place, "" for nothing."""
        return ""

    def accessible_value(self) -> str:
        """Where the cursor is, and what is selected."""
        words = self.tr("{here} of {whole}").format(
            here=phrases.clock(self.axis.cursor, tenths=True), whole=phrases.clock(self.axis.duration)
        )
        if self.axis.selection is None:
            return words if self.axis.duration > 0 else ""
        return joined(", ", (words, self.tr("selected {span}").format(span=phrases.span(*self.axis.selection))))

    def accessible_parts(self) -> Sequence[accessible.Part]:
        """What is drawn that can be walked through; nothing of most kinds of pane."""
        return ()

    def clicked(self, at: QPointF) -> None:
        """A click that was no drag: goes to the place."""
        self.axis.clear_selection()
        self.axis.seek(self.time_at(at.x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        step = FINE_STEP if event.modifiers() & Qt.KeyboardModifier.AltModifier else KEY_STEP
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        moves = {key.Key_Left: -step, key.Key_Right: step}
        if event.key() in moves:
            target = self.axis.cursor + moves[key(event.key())]
            if extend:
                anchor = self.axis.selection or (self.axis.cursor, self.axis.cursor)
                fixed = (
                    anchor[0] if abs(anchor[1] - self.axis.cursor) < abs(anchor[0] - self.axis.cursor) else anchor[1]
                )
                self.axis.select(fixed if self.axis.selection else self.axis.cursor, target)
            self.axis.seek(target)
        elif event.key() == key.Key_Home:
            self.axis.seek(0.0)
        elif event.key() == key.Key_End:
            self.axis.seek(self.axis.duration)
        elif event.key() in (key.Key_Plus, key.Key_Equal):
            self.axis.zoom(1 / WHEEL_ZOOM**2, self.axis.cursor)
        elif event.key() == key.Key_Minus:
            self.axis.zoom(WHEEL_ZOOM**2, self.axis.cursor)
        else:
            super().keyPressEvent(event)
            return
        accessible.tell_moved(self)
