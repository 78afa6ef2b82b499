"""The waveform, from the peaks the engine sends."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from descant.audio.overview import SCALE, Peaks
from descant.engine.messages import Picture
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import GUTTER, TimePane
from descant.gui.theme.theme import Theme

QUIETEST = 0.12
"""Peak up to which quiet files are drawn larger; silence is not."""


class Waveform(TimePane):
    def __init__(self, axis: TimeAxis, parent: QWidget | None = None, *, gutter: int = GUTTER) -> None:
        super().__init__(axis, parent, gutter=gutter)
        self._peaks: Peaks | None = None
        self._gain = 1.0
        self.note = ""
        """Shown in place of the drawing while there is none."""
        self.colour: QColor | None = None
        self.setMinimumHeight(48)
        self.setAccessibleName(self.tr("Waveform"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the cursor, with Shift they select; plus and minus zoom, F shows all")
        )

    def set_picture(self, picture: Picture | None, note: str = "") -> None:
        self._peaks = picture.peaks if picture is not None else None
        loudest = float(np.abs(self._peaks.levels[-1].astype(np.float64)).max() / SCALE) if self._peaks else 0.0
        self._gain = 1.0 / max(loudest, QUIETEST)
        self.note = note
        self.redraw()

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        area = self.area
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.window))
        painter.drawRoundedRect(area, 4, 4)
        if self._peaks is None:
            painter.setPen(QColor(theme.muted))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.note)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        ratio = self.devicePixelRatioF()
        width = max(1, int(area.width() * ratio))
        values = self._peaks.peaks(self.axis.start, self.axis.end, width) * self._gain
        middle = area.center().y()
        scale = area.height() / 2 - 3
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(QLineF(area.left(), middle, area.right(), middle))
        x = area.left() + np.arange(width) / ratio
        tops = middle - np.clip(values[:, 1], -1, 1) * scale
        bottoms = np.maximum(middle - np.clip(values[:, 0], -1, 1) * scale, tops + 1 / ratio)
        pen = QPen(self.colour or QColor(theme.wave), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLines(
            [QLineF(*line) for line in zip(x.tolist(), tops.tolist(), x.tolist(), bottoms.tolist(), strict=True)]
        )
