"""The waveform, from the peaks the engine sends."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from descant.audio.overview import SCALE, Peaks
from descant.engine.messages import Picture
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import GUTTER, TimePane
from descant.gui.theme.theme import Theme

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
        self._zero: Any = pg.InfiniteLine(0, angle=0, movable=False)
        super().__init__(axis, parent, gutter=gutter)
        for item in (self._zero, self._curve):
            self.box.addItem(item, ignoreBounds=True)
        self.setMinimumHeight(48)
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
        """note: shown in place of the drawing while there is none."""
        self._peaks = picture.peaks if picture is not None else None
        loudest = float(np.abs(self._peaks.levels[-1].astype(np.float64)).max() / SCALE) if self._peaks else 0.0
        self._gain = 1.0 / max(loudest, QUIETEST)
        self.show_note("" if picture is not None else note)
        self.redraw()

    def draw_content(self, theme: Theme) -> None:
        self._zero.setVisible(self._peaks is not None)
        if self._peaks is None:
            self._curve.setData([], [])
            return
        area, ratio = self.area, self.ratio
        columns = max(1, int(area.width() * ratio))
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

    def restyle(self, theme: Theme) -> None:
        self._zero.setPen(pg.mkPen(theme.border))
        self._curve.setPen(pg.mkPen(self.colour or QColor(theme.wave), width=1))
