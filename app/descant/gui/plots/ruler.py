"""The scale of time above the panes."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from descant.gui import phrases
from descant.gui.drawn import guarded
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import MARGIN, TimePane
from descant.gui.theme.theme import Theme

STEPS_S = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
HEIGHT = 24
LABEL_EVERY = 80
"""Least points between two labels."""
PARTS = 5
"""Small ticks a step."""
BESIDE = 32
"""Points beyond the ends into which a label in the middle of its tick may reach; at the right only into the margin."""


def tick_step(seconds_per_point: float, least_points: float = LABEL_EVERY) -> float:
    """The finest step whose labels do not meet."""
    return next((s for s in STEPS_S if s / seconds_per_point >= least_points), STEPS_S[-1])


class TimeScale(pg.AxisItem):
    def __init__(self) -> None:
        super().__init__("top", maxTickLength=5)
        self.setHeight(HEIGHT)
        self.setStyle(maxTextLevel=0, tickTextOffset=2, hideOverlappingLabels=BESIDE, tickAlpha=255)

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        step = tick_step((high - low) / size)
        first, last = int(low / step), int(high / step)
        numbers = range(first, last + 1)
        small = [(n + part / PARTS) * step for n in numbers for part in range(1, PARTS)]
        return [(step, [n * step for n in numbers]), (step / PARTS, small)]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [phrases.clock(value, tenths=spacing < 1) for value in values]

    @guarded
    def generateDrawSpecs(self, painter: Any) -> Any:
        specs = super().generateDrawSpecs(painter)
        if specs is None:
            return None
        line, ticks, texts = specs
        end = self.geometry().width() + MARGIN
        return line, ticks, [text for text in texts if text[0].right() <= end]


class Ruler(TimePane):
    def __init__(self, axis: TimeAxis, parent: QWidget | None = None) -> None:
        self._scale = TimeScale()
        super().__init__(axis, parent)
        self.view.addItem(self._scale)
        self._scale.linkToView(self.box)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Time scale"))

    def place(self) -> None:
        super().place()
        self._scale.setGeometry(QRectF(self.area.left(), 0, self.area.width(), HEIGHT))

    def draw_content(self, theme: Theme) -> None:
        there = self.axis.duration > 0
        if there != self._scale.isVisible():  # its own show() gives back the height that a hidden scale lost
            self._scale.show() if there else self._scale.hide()
            self.place()

    def restyle(self, theme: Theme) -> None:
        self._ground.hide()
        self._scale.setPen(pg.mkPen(theme.border))
        self._scale.setTickPen(pg.mkPen(theme.border))
        self._scale.setTextPen(pg.mkPen(theme.muted))
        self._scale.setTickFont(self.font())
