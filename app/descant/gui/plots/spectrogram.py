"""The spectrogram, from the small image the engine sends, with its axis of frequency."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from descant.audio.mel_scale import mel_frequencies
from descant.audio.outline import FLOOR_DB
from descant.engine.messages import Picture
from descant.gui import phrases
from descant.gui.plots.colours import DEFAULT_MAP, table
from descant.gui.plots.frequency_scale import FrequencyScale, hertz_at, in_hertz, note
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import TimePane
from descant.gui.theme.theme import Theme

MOST_COLUMNS = 2048
"""Columns of the image in view: painting cost stays flat."""
LOUDEST = 255
SCALE_WIDTH = 96
"""Points of the axis, at the right of the gutter."""


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
        self._hertz: NDArray[np.float64] | None = None
        self._notes = False
        self._image: Any = pg.ImageItem(levels=(0, LOUDEST))
        self._scale = FrequencyScale(SCALE_WIDTH)
        super().__init__(axis, parent)
        self.view.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.box.addItem(self._image, ignoreBounds=True)
        self.view.addItem(self._scale)
        self._scale.linkToView(self.box)
        self.set_map(DEFAULT_MAP)
        self.setMinimumHeight(40)
        self.setAccessibleName(self.tr("Spectrogram"))
        self.setAccessibleDescription(self.tr("Low tones below, high tones above; brighter is louder"))

    @property
    def columns(self) -> int:
        """Of the image that is shown."""
        return 0 if self._image.image is None else int(self._image.image.shape[1])

    def set_map(self, name: str) -> None:
        """name: one of colours.MAPS."""
        self._image.setLookupTable(table(name))

    def set_picture(self, picture: Picture | None, note: str = "") -> None:
        """The mel spectrum. note: shown in place of the drawing while there is none."""
        if picture is None:
            self.set_image(np.zeros((0, 0), np.uint8), 0.0, None, note=note)
            return
        hertz = mel_frequencies()
        known = len(hertz) == picture.spectrogram.shape[0]
        self.set_image(picture.spectrogram, picture.duration_s, hertz if known else None)

    def set_image(
        self, image: NDArray[np.uint8], duration_s: float, hertz: NDArray[np.float64] | None, *, notes: bool = False,
        note: str = "",
    ) -> None:  # fmt: skip
        """image: uint8 [bands, columns], lowest band first. hertz: middle of each band. notes: the axis names them."""
        self._levels = halved(image) if image.size else []
        self._hertz, self._notes = hertz, notes
        if self._levels:
            self._rate = image.shape[1] / duration_s
            self.box.setYRange(0, image.shape[0], padding=0)
        self.show_note(note)
        self.redraw()

    def place(self) -> None:
        super().place()
        height = self.height()
        self._scale.setGeometry(QRectF(self.gutter - SCALE_WIDTH, 0, SCALE_WIDTH, height))
        self._scale.show_rows(self._hertz if self._levels else None, height, notes=self._notes)

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

    def restyle(self, theme: Theme) -> None:
        self._scale.setPen(pg.mkPen(None))
        self._scale.setTickPen(pg.mkPen(theme.muted))
        self._scale.setTextPen(pg.mkPen(theme.muted))
        self._scale.setTickFont(self.font())

    def text_at(self, at: QPointF) -> str:
        """Time, frequency with its note, and level of a place."""
        if not self._levels or self._hertz is None or not self.area.contains(at):
            return ""
        finest = self._levels[0]
        seconds = self.time_at(at.x())
        row = (1 - at.y() / self.height()) * finest.shape[0]
        column = min(int(seconds * self._rate), finest.shape[1] - 1)
        level = finest[min(int(row), finest.shape[0] - 1), column]
        below = round((LOUDEST - int(level)) / LOUDEST * -FLOOR_DB)
        hertz = hertz_at(self._hertz, row)
        words = self.tr("{n} dB below the loudest").format(n=below)
        if level == 0:
            words = self.tr("quieter than {n} dB below the loudest").format(n=round(-FLOOR_DB))
        return f"{phrases.clock(seconds, tenths=True)}  {in_hertz(hertz)} ({note(hertz)})\n{words}"
