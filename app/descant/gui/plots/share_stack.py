"""All sources of each moment on top of each other: how much of it is whose, and how much is nobody's."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QWidget

from descant.gui import phrases
from descant.gui.drawn import DrawnItem
from descant.gui.models.lanes import stack, thinned
from descant.gui.plots.many import Many
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import UNDER, TimePane
from descant.gui.quotes import quoted
from descant.gui.theme.theme import Theme, fill, theme_of
from descant.report.model import WHOLE, Report

HEIGHT = 28


class ShareStack(TimePane):
    def __init__(self, axis: TimeAxis, parent: QWidget | None = None) -> None:
        self._edges: NDArray[np.float64] = np.zeros((0, 2))
        self._parts: NDArray[np.float64] = np.zeros((0, 0))
        self._titles: tuple[str, ...] = ()
        self._rects = Many(QRectF)
        self._drawing = DrawnItem(self._draw, self)
        self._drawing.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._drawing.setZValue(UNDER + 1)
        super().__init__(axis, parent)
        self.view.addItem(self._drawing)
        self.setFixedHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("All sources of each moment"))

    def set_report(self, report: Report | None) -> None:
        """Of a report that attributes nothing, and of an audit, whose influences are no shares, nothing is drawn."""
        there = report is not None and report.audit is None and bool(report.contributions)
        self._edges, self._parts = (
            stack(report) if there and report is not None else (np.zeros((0, 2)), np.zeros((0, 0)))
        )
        self._titles = tuple(c.title or c.path for c in report.contributions) if report is not None else ()
        self.redraw()

    @property
    def filled(self) -> bool:
        return len(self._edges) > 0

    def place(self) -> None:
        super().place()
        self._drawing.set_bounds(QRectF(self.rect()))

    def draw_content(self, theme: Theme) -> None:
        self._drawing.update()

    def _draw(self, painter: QPainter) -> None:
        theme, area = theme_of(self), self.area
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted))
        names = QRectF(0, area.top(), self.gutter - 12, area.height())
        painter.drawText(names, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.tr("All sources"))
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        start, end = self.axis.start, self.axis.end
        edges, parts = thinned(self._edges, self._parts, start, end, max(1, int(area.width() * self.ratio)))
        x = area.left() + (edges - start) / (end - start) * area.width()
        painter.setBrush(QColor(theme.unattributed))
        full = np.full(len(x), area.height())
        painter.drawRects(*self._rects.fill(x[:, 0], np.zeros(len(x)), x[:, 1] - x[:, 0], full))
        floors = area.bottom() - np.vstack([np.zeros(len(x)), np.cumsum(parts, axis=0)]) * area.height()
        for rank, part in enumerate(parts):
            there = part > 0
            tops, bottoms = floors[rank + 1][there], floors[rank][there]
            painter.setBrush(fill(theme, rank, self.ratio))
            sides = x[there]
            painter.drawRects(*self._rects.fill(sides[:, 0], tops, sides[:, 1] - sides[:, 0], bottoms - tops))

    def text_at(self, at: QPointF) -> str:
        seconds = self.time_at(at.x())
        inside = np.flatnonzero((self._edges[:, 0] <= seconds) & (seconds < self._edges[:, 1]))
        if not len(inside) or not self.area.contains(at):
            return ""
        here = self._parts[:, inside[0]]
        lines = [
            f"{quoted(title)}: {phrases.percent(round(part * WHOLE))}"
            for title, part in zip(self._titles, here, strict=True)
            if part > 0
        ]
        rest = self.tr("Unattributed: {share}").format(share=phrases.percent(round((1 - here.sum()) * WHOLE)))
        return "\n".join([phrases.clock(seconds, tenths=True), *lines, rest])
