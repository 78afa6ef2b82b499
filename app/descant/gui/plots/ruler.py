"""The scale of time above the panes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from descant.gui import phrases
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import TimePane
from descant.gui.theme.theme import Theme

STEPS_S = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
MARGIN_FOR_LABEL = 10
"""Points beyond the drawing into which a last label may reach."""
LABEL_EVERY = 80
"""Least points between two labels."""


def tick_step(seconds_per_point: float, least_points: float = LABEL_EVERY) -> float:
    """The finest step whose labels do not meet."""
    return next((s for s in STEPS_S if s / seconds_per_point >= least_points), STEPS_S[-1])


class Ruler(TimePane):
    def __init__(self, axis: TimeAxis, parent: QWidget | None = None) -> None:
        super().__init__(axis, parent)
        self.setFixedHeight(24)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Time scale"))

    def draw_content(self, painter: QPainter, theme: Theme) -> None:
        if self.axis.duration <= 0:
            return
        area = self.area
        step = tick_step((self.axis.end - self.axis.start) / area.width())
        painter.setClipRect(area.adjusted(-2, 0, MARGIN_FOR_LABEL, 0))
        first = int(self.axis.start / step)
        for number in range(first, int(self.axis.end / step) + 1):
            x = self.x_of(number * step)
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(x, 16), QPointF(x, 24))
            for part in range(1, 5):
                small = self.x_of((number + part / 5) * step)
                painter.drawLine(QPointF(small, 20), QPointF(small, 24))
            painter.setPen(QColor(theme.muted))
            text = phrases.clock(number * step, tenths=step < 1)
            if x + 4 + painter.fontMetrics().horizontalAdvance(text) > area.right() + MARGIN_FOR_LABEL:
                continue
            painter.drawText(QRectF(x + 4, 2, 80, 18), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
