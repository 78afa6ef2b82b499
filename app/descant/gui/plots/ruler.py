"""The scale of time above the panes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from descant.gui import phrases
from descant.gui.plots.drawn_pane import DrawnPane
from descant.gui.plots.many import Many
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.theme.theme import Theme

STEPS_S = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
HEIGHT = 24
LABEL_EVERY = 80
"""Least points between two labels."""
PARTS = 5
"""Small ticks a step."""
TICK = 5
LABELS = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
BESIDE = 32
"""Points beyond the ends into which a label in the middle of its tick may reach; at the right only into the margin."""


def tick_step(seconds_per_point: float, least_points: float = LABEL_EVERY) -> float:
    """The finest step whose labels do not meet."""
    return next((s for s in STEPS_S if s / seconds_per_point >= least_points), STEPS_S[-1])


class Ruler(DrawnPane):
    def __init__(self, axis: TimeAxis, parent: QWidget | None = None) -> None:
        super().__init__(axis, parent)
        self._ground.hide()
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Time scale"))

    @property
    def moving_area(self) -> QRectF:
        return self.area.adjusted(-BESIDE, 0, self.margin, 0)

    def paint_moving(self, painter: QPainter, theme: Theme) -> None:
        if self.axis.duration <= 0:
            return
        area, room = self.area, self.moving_area
        scale = area.width() / (self.axis.end - self.axis.start)
        step = tick_step(1 / scale)
        numbers = np.arange(int(self.axis.start / step) * PARTS, self.axis.end / step * PARTS)
        x = area.left() + (numbers * step / PARTS - self.axis.start) * scale
        there = (x >= area.left()) & (x <= area.right())
        labelled = numbers % PARTS == 0
        painter.setPen(QColor(theme.border))
        painter.drawLine(QPointF(area.left() - 1, HEIGHT - 1), QPointF(area.right() + 1, HEIGHT - 1))
        tops = HEIGHT - np.where(labelled, TICK, TICK / 1.5)
        ticks = Many(QLineF, x[there], np.full(there.sum(), HEIGHT), x[there], tops[there])
        painter.drawLines(*ticks.part())
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted))
        for middle, number in zip(x[there & labelled], numbers[there & labelled], strict=True):
            words = phrases.clock(number // PARTS * step, tenths=step < 1)
            box = QRectF(middle - LABEL_EVERY / 2, 0, LABEL_EVERY, HEIGHT - TICK - 2)
            if room.contains(box) or room.contains(painter.boundingRect(box, LABELS, words)):
                painter.drawText(box, LABELS, words)
