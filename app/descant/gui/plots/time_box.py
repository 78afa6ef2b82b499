"""The part of a pane where time is drawn: a ViewBox whose range, mouse and wheel belong to a TimeAxis."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal

from descant.gui.drawn import guarded
from descant.gui.plots.time_axis import LEAST_S, TimeAxis

DRAG = 4
"""Points the mouse must move before a click becomes a selection."""
WHEEL_ZOOM = 1.2
"""Zoom of one notch of the wheel."""


class TimeBox(pg.ViewBox):
    """Time runs along x, in seconds. clicked: carries the place in the scene."""

    clicked = Signal(QPointF)

    def __init__(self, axis: TimeAxis) -> None:
        super().__init__(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._axis = axis
        self._taking = False
        self.disableAutoRange()
        self.setYRange(0, 1, padding=0)
        self.sigXRangeChanged.connect(self._give)
        axis.range_changed.connect(self.take)
        self.take()

    @guarded
    def take(self) -> None:
        """Shows what the axis says."""
        axis = self._axis
        self._taking = True
        try:
            self.setLimits(xMin=0, xMax=max(axis.duration, axis.end), minXRange=LEAST_S)
            self.setXRange(axis.start, axis.end, padding=0)
            self.updateMatrix()  # now, and not in the middle of a paint, which would ask for a second one
        finally:
            self._taking = False

    def _give(self, _: object, shown: tuple[float, float]) -> None:
        """Whatever else moves this box moves the axis, and with it the other panes."""
        if not self._taking:
            self._axis.show(*shown)

    def time_at(self, scene: QPointF) -> float:
        return float(self.mapSceneToView(scene).x())

    # Mouse.

    @guarded
    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """The wheel zooms around the mouse; sideways, or with Shift or Alt, it moves."""
        notches = event.delta() / 120
        sideways = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
        if sideways or event.orientation() == Qt.Orientation.Horizontal:
            self._axis.pan(-notches * (self._axis.end - self._axis.start) / 10)
        else:
            self._axis.zoom(WHEEL_ZOOM**-notches, self.time_at(event.scenePos()))
        event.accept()

    @guarded
    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        """The left button selects, the middle one moves."""
        self._axis.set_hover(self.time_at(event.scenePos()))  # nothing hovers while a button is down
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            pressed, here = event.buttonDownScenePos(), event.scenePos()
            if abs(here.x() - pressed.x()) >= DRAG:
                self._axis.select(self.time_at(pressed), self.time_at(here))
            elif event.isFinish() and self._axis.selection is None:
                self.clicked.emit(pressed)
        elif event.button() == Qt.MouseButton.MiddleButton:
            event.accept()
            self.setCursor(Qt.CursorShape.OpenHandCursor if event.isFinish() else Qt.CursorShape.ClosedHandCursor)
            self._axis.pan(self.time_at(event.lastScenePos()) - self.time_at(event.scenePos()))
            if event.isFinish():
                self.unsetCursor()

    @guarded
    def mouseClickEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            if event.double():
                self._axis.fit()
            else:
                self.clicked.emit(event.scenePos())

    @guarded
    def hoverEvent(self, event: Any) -> None:
        self._axis.set_hover(None if event.isExit() else self.time_at(event.scenePos()))


class Selection(pg.LinearRegionItem):
    """The selection of an axis: its edges are dragged; a drag between them begins another selection."""

    def __init__(self, axis: TimeAxis) -> None:
        super().__init__(swapMode="sort")
        self._axis = axis
        self._taking = False
        for line in self.lines:
            line.setCursor(Qt.CursorShape.SizeHorCursor)
        self.sigRegionChanged.connect(self._give)
        axis.selection_changed.connect(self.take)
        self.take()

    @guarded
    def take(self) -> None:
        selection = self._axis.selection
        self._taking = True
        try:
            self.setVisible(selection is not None)
            if selection is not None:
                self.setBounds((0.0, self._axis.duration))
                if tuple(sorted(line.value() for line in self.lines)) != selection:
                    self.setRegion(selection)
        finally:
            self._taking = False

    @guarded
    def _give(self, *_: object) -> None:
        if not self._taking and self._axis.selection is not None:
            start, end = self.getRegion()
            if start < end:
                self._axis.select(start, end)

    def mouseDragEvent(self, event: Any) -> None:
        event.ignore()

    def hoverEvent(self, event: Any) -> None:
        """What lies under the selection is hovered over as everywhere."""
