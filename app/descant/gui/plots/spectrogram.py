"""The spectrogram, from the small image the engine sends."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from descant.engine.messages import Picture
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import TimePane
from descant.gui.theme.theme import Theme

MOST_COLUMNS = 2048
"""Columns of the image in view: painting cost stays flat."""
DEFAULT_MAP = "cividis"


def halved(image: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """uint8 [bands, columns] and coarser ones, each half as wide, down to MOST_COLUMNS; the loudest value stays."""
    levels = [image]
    while levels[-1].shape[1] > MOST_COLUMNS:
        last = levels[-1]
        if last.shape[1] % 2:
            last = np.concatenate([last, last[:, -1:]], axis=1)
        levels.append(np.maximum(last[:, ::2], last[:, 1::2]))
    return levels


class Spectrogram(TimePane):
    def __init__(self, axis: TimeAxis, parent: QWidget | None = None) -> None:
        self._levels: list[NDArray[np.uint8]] = []
        self._rate = 0.0
        """Columns a second of the finest level."""
        self._image: Any = pg.ImageItem(levels=(0, 255))
        super().__init__(axis, parent)
        self.view.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.box.addItem(self._image, ignoreBounds=True)
        self.set_map(DEFAULT_MAP)
        self.setMinimumHeight(48)
        self.setAccessibleName(self.tr("Spectrogram"))
        self.setAccessibleDescription(self.tr("Low tones below, high tones above; brighter is louder"))

    @property
    def columns(self) -> int:
        """Of the image that is shown."""
        return 0 if self._image.image is None else int(self._image.image.shape[1])

    def set_map(self, name: str) -> None:
        self._image.setLookupTable(pg.colormap.get(name).getLookupTable(nPts=256, alpha=False))

    def set_picture(self, picture: Picture | None, note: str = "") -> None:
        self._levels = []
        if picture is not None and picture.spectrogram.size:
            self._levels = halved(picture.spectrogram)
            self._rate = picture.spectrogram.shape[1] / picture.duration_s
            self.box.setYRange(0, picture.spectrogram.shape[0], padding=0)
        self.show_note("" if picture is not None else note)
        self.redraw()

    def draw_content(self, theme: Theme) -> None:
        self._image.setVisible(bool(self._levels))
        if not self._levels:
            return
        start, end = self.axis.start, self.axis.end
        number, rate = 0, self._rate
        while number + 1 < len(self._levels) and (end - start) * rate + 2 > MOST_COLUMNS:
            number, rate = number + 1, rate / 2
        level = self._levels[number]
        first = min(max(0, int(start * rate)), level.shape[1] - 1)
        last = min(max(first + 1, int(np.ceil(end * rate))), level.shape[1])
        self._image.setImage(level[:, first:last], autoLevels=False)
        self._image.setRect(QRectF(first / rate, 0, (last - first) / rate, level.shape[0]))
