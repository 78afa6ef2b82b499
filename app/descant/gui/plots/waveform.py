"""The waveform, from the peaks the engine sends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsLineItem, QWidget

from descant.audio.overview import SCALE, Peaks
from descant.engine.messages import Picture
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import GUTTER, UNDER, TimePane
from descant.gui.theme.theme import Theme


@dataclass(frozen=True, eq=False)
class Overlay:
    """Another track's waveform, drawn as an outline where it sounds along: its time = other + (time - own) · ratio."""

    peaks: Peaks
    own_s: float
    other_s: float
    ratio: float
    colour: QColor


OUTLINE_EVERY = 4
"""Points between two of an outline, which would be a thicket otherwise."""
QUIETEST = 0.12
"""Peak up to which quiet files are drawn larger; silence is not."""
EDGE = 3
"""Points above and below the loudest peak."""


class Waveform(TimePane):
    def __init__(self, axis: TimeAxis, parent: QWidget | None = None, *, gutter: int = GUTTER) -> None:
        self._peaks: Peaks | None = None
        self._gain = 1.0
        self.colour: QColor | None = None
        self._curve: Any = pg.PlotCurveItem(connect="pairs", skipFiniteCheck=True)
        self._zero = QGraphicsLineItem()
        self._zero.setZValue(UNDER + 1)
        self._overlay: Overlay | None = None
        self._outlines: tuple[Any, Any] = (pg.PlotCurveItem(antialias=True), pg.PlotCurveItem(antialias=True))
        super().__init__(axis, parent, gutter=gutter)
        self.view.addItem(self._zero)
        for item in (self._curve, *self._outlines):
            self.box.addItem(item, ignoreBounds=True)
        self.setMinimumHeight(40)
        self.setAccessibleName(self.tr("Waveform"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the cursor, with Shift they select; plus and minus zoom, F shows all")
        )

    @property
    def curve(self) -> tuple[Any, Any]:
        """What is drawn, as arrays: times, and minima and maxima by turns, in the height of the pane from -1 to 1."""
        times, values = self._curve.getData()
        return times, values

    def set_picture(self, picture: Picture | None, note: str = "") -> None:
        """note: shown in place of the drawing while there is none. Of a rough picture it is said that it is one."""
        self._peaks = picture.peaks if picture is not None else None
        self._gain = _gain(self._peaks) if self._peaks is not None else 1.0
        if picture is None:
            self.show_note(note)
        elif picture.rough:
            self.show_note(self.tr("A first look, at some places; the whole is being read"), over=True)
        else:
            self.show_note("")
        self.redraw()

    def set_overlay(self, overlay: Overlay | None) -> None:
        self._overlay = overlay
        self.retheme()

    @property
    def outline(self) -> tuple[Any, Any]:
        """Times and maxima of what lies over this waveform; nothing where nothing does."""
        times, values = self._outlines[1].getData()
        return times, values

    def _draw_overlay(self) -> None:
        over = self._overlay
        for curve in self._outlines:
            curve.setVisible(over is not None)
        if over is None:
            self._outlines[1].setData([], [])
            return
        start, end = self.axis.start, self.axis.end
        columns = max(2, int(self.area.width() / OUTLINE_EVERY))
        first, last = (over.other_s + (t - over.own_s) * over.ratio for t in (start, end))
        values = np.clip(over.peaks.peaks(first, last, columns) * _gain(over.peaks), -1, 1)
        times = start + (np.arange(columns) + 0.5) * (end - start) / columns
        theirs = over.other_s + (times - over.own_s) * over.ratio
        there = (theirs >= 0) & (theirs <= over.peaks.duration_s)
        for side, curve in enumerate(self._outlines):
            curve.setData(times[there], values[there, side])

    def draw_content(self, theme: Theme) -> None:
        self._zero.setVisible(self._peaks is not None)
        self._draw_overlay()
        if self._peaks is None:
            self._curve.setData([], [])
            return
        area, ratio = self.area, self.ratio
        columns = int(area.width() * ratio) + 2  # a little more than there are pixels: no column stays empty
        start, end = self.axis.start, self.axis.end
        values = np.clip(self._peaks.peaks(start, end, columns) * self._gain, -1, 1)
        pixel = 2 / max(1.0, area.height() * ratio)
        values[:, 1] = np.maximum(values[:, 1], values[:, 0] + pixel)
        times = start + (np.arange(columns) + 0.5) * (end - start) / columns
        self._curve.setData(np.repeat(times, 2), values.ravel())

    def place(self) -> None:
        super().place()
        room = 1 + 2 * EDGE / max(1.0, self.area.height())
        self.box.setYRange(-room, room, padding=0)
        middle = self.area.center().y()
        self._zero.setLine(self.area.left(), middle, self.area.right(), middle)

    def restyle(self, theme: Theme) -> None:
        self._zero.setPen(QPen(QColor(theme.border), 1))
        self._curve.setPen(pg.mkPen(self.colour or QColor(theme.wave), width=1))
        for curve in self._outlines:
            curve.setPen(pg.mkPen(self._overlay.colour if self._overlay is not None else None, width=2))


def _gain(peaks: Peaks) -> float:
    """What a waveform is enlarged by, so that its loudest peak fills the pane."""
    loudest = float(np.abs(peaks.levels[-1].astype(np.float64)).max() / SCALE)
    return 1.0 / max(loudest, QUIETEST)
