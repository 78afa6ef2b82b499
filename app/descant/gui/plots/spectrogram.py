"""The spectrogram, from the small image the engine sends."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from descant.engine.messages import Picture
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import TimePane
from descant.gui.theme.theme import Theme, cividis

OVERVIEW_COLUMNS = 2048
"""Columns of the image that is painted while more than that many are in view: painting cost stays flat."""


def image_of(levels: NDArray[np.uint8]) -> QImage:
    """uint8 [bands, columns], lowest band first → an image in cividis, highest band on top."""
    flipped = np.ascontiguousarray(levels[::-1])
    height, width = flipped.shape
    image = QImage(flipped.data, width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable([0xFF000000 | int(r) << 16 | int(g) << 8 | int(b) for r, g, b in cividis()])
    return image.convertToFormat(QImage.Format.Format_RGB32)  # copies: the array may go


class Spectrogram(TimePane):
    def __init__(self, axis: TimeAxis, parent: QWidget | None = None) -> None:
        super().__init__(axis, parent)
        self._images: list[tuple[QImage, float]] = []
        """Overview and full image, each with its columns a second."""
        self.note = ""
        self.setMinimumHeight(48)
        self.setAccessibleName(self.tr("Spectrogram"))
        self.setAccessibleDescription(self.tr("Low tones below, high tones above; brighter is louder"))

    def set_picture(self, picture: Picture | None, note: str = "") -> None:
        self._images = []
        self.note = note
        if picture is not None and picture.spectrogram.size:
            full = picture.spectrogram
            rate = full.shape[1] / picture.duration_s
            step = -(-full.shape[1] // OVERVIEW_COLUMNS)
            if step > 1:
                starts = np.arange(0, full.shape[1], step)
                overview = np.maximum.reduceat(full, starts, axis=1)
                self._images.append((image_of(overview), rate / step))
            self._images.append((image_of(full), rate))
        self.redraw()

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        area = self.area
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(area, 4, 4)
        painter.setPen(QColor(theme.muted))
        names = QRectF(0, area.top(), self.gutter - 12, area.height()).adjusted(0, 2, 0, -2)
        painter.drawText(names, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.tr("high"))
        painter.drawText(names, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, self.tr("low"))
        painter.fillPath(shape, QColor(theme.window))
        if not self._images:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.note)
            return
        seconds = self.axis.end - self.axis.start
        image, rate = next(
            ((i, r) for i, r in reversed(self._images) if seconds * r <= OVERVIEW_COLUMNS), self._images[0]
        )
        painter.setClipPath(shape)
        source = QRectF(self.axis.start * rate, 0, seconds * rate, image.height())
        painter.drawImage(area, image, source)
