"""A drawing over a time axis: gutter, mouse, keyboard, cursor, selection. What is drawn is up to the kinds of pane."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from descant.gui.drawn import Drawn, painter_on
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.theme.theme import Theme, theme_of

GUTTER = 152
"""Points left of the drawing, for names; the same in all linked panes."""
MARGIN = 12
"""Points right of the drawing."""
DRAG = 4
"""Points the mouse must move before a click becomes a selection."""
WHEEL_ZOOM = 1.2
"""Zoom of one notch of the wheel."""
KEY_STEP = 5.0
"""Seconds an arrow key moves the cursor."""
FINE_STEP = 0.5


class TimePane(Drawn):
    """Draws its content once per range, size and theme into a pixmap; cursor and selection go on top."""

    def __init__(self, axis: TimeAxis, parent: QWidget | None = None, *, gutter: int = GUTTER) -> None:
        super().__init__(parent)
        self.axis = axis
        self.gutter = gutter
        self._content: QPixmap | None = None
        self._pressed: QPointF | None = None
        self._panning: float | None = None
        self._hover_x: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        axis.range_changed.connect(self.redraw)
        axis.cursor_changed.connect(self.update)
        axis.selection_changed.connect(self.update)

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

    # Drawing.

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        """Draws all that does not move with the cursor."""

    def draw_over(self, painter: QPainter, theme: Theme) -> None:
        """Draws what changes often, above content and selection."""

    def redraw(self) -> None:
        self._content = None
        self.update()

    def draw(self, painter: QPainter) -> None:
        theme = theme_of(self)
        ratio = self.devicePixelRatioF()
        if self._content is None or self._content.devicePixelRatio() != ratio:
            fresh = QPixmap((self.size() * ratio).expandedTo(self.size()))
            fresh.setDevicePixelRatio(ratio)
            fresh.fill(Qt.GlobalColor.transparent)
            with painter_on(fresh) as content:
                content.setFont(self.font())
                self.draw_content(content, theme)
            self._content = fresh
        painter.drawPixmap(0, 0, self._content)
        painter.setClipRect(self.area.adjusted(-1, 0, 1, 0))
        self._draw_selection(painter, theme)
        self.draw_over(painter, theme)
        self._draw_lines(painter, theme)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.area.adjusted(0, 1, 0, -1), 4, 4)

    def _draw_selection(self, painter: QPainter, theme: Theme) -> None:
        if self.axis.selection is None:
            return
        left, right = (self.x_of(t) for t in self.axis.selection)
        tint = QColor(theme.accent)
        tint.setAlpha(46)
        painter.fillRect(QRectF(left, 0, right - left, self.area.height()), tint)
        painter.setPen(QPen(QColor(theme.accent), 1))
        for x in (left, right):
            painter.drawLine(QPointF(x, 0), QPointF(x, self.area.height()))

    def _draw_lines(self, painter: QPainter, theme: Theme) -> None:
        if self._hover_x is not None:
            faint = QColor(theme.muted)
            faint.setAlpha(110)
            painter.setPen(QPen(faint, 1))
            painter.drawLine(QPointF(self._hover_x, 0), QPointF(self._hover_x, self.area.height()))
        if self.axis.duration > 0:
            x = self.x_of(self.axis.cursor)
            painter.setPen(QPen(QColor(theme.danger), 2))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.area.height()))

    # Events.

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._content = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.redraw()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms around the mouse; sideways, or with Shift, it moves."""
        delta = event.angleDelta()
        sideways = delta.x() or (delta.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if sideways:
            self.axis.pan(-sideways / 120 * (self.axis.end - self.axis.start) / 10)
        elif delta.y():
            self.axis.zoom(WHEEL_ZOOM ** (-delta.y() / 120), self.time_at(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panning = event.position().x()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton and event.position().x() >= self.area.left():
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._panning is not None:
            self.axis.pan(self.time_at(self._panning) - self.time_at(x))
            self._panning = x
        elif self._pressed is not None and abs(x - self._pressed.x()) >= DRAG:
            self.axis.select(self.time_at(self._pressed.x()), self.time_at(x))
        self._set_hover(x if self.area.contains(event.position()) else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            self._panning = None
            self.unsetCursor()
        elif self._pressed is not None:
            if abs(event.position().x() - self._pressed.x()) < DRAG:
                self.clicked(event.position())
            self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.axis.fit()

    def leaveEvent(self, event: QEvent) -> None:
        self._set_hover(None)
        super().leaveEvent(event)

    def _set_hover(self, x: float | None) -> None:
        self._hover_x = x
        self.update()

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
