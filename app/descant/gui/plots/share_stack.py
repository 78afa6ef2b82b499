"""All sources of each moment on top of each other: how much of it is whose, and how much is nobody's."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from descant.gui import phrases
from descant.gui.models.lanes import stack, thinned
from descant.gui.plots.drawn_pane import DrawnPane
from descant.gui.plots.many import Many
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.quotes import quoted
from descant.gui.theme.theme import Theme, fill
from descant.report.model import WHOLE, Report

HEIGHT = 28


class ShareStack(DrawnPane):
    def __init__(self, axis: TimeAxis, parent: QWidget | None = None) -> None:
        self._edges: NDArray[np.float64] = np.zeros((0, 2))
        self._parts: NDArray[np.float64] = np.zeros((0, 0))
        self._titles: tuple[str, ...] = ()
        super().__init__(axis, parent)
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

    def paint_still(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(self.font())
        painter.setPen(QColor(theme.muted))
        names = QRectF(0, 0, self.gutter - 12, self.height())
        painter.drawText(names, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.tr("All sources"))

    def paint_moving(self, painter: QPainter, theme: Theme) -> None:
        area = self.area
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.setPen(Qt.PenStyle.NoPen)
        start, end = self.axis.start, self.axis.end
        edges, parts = thinned(self._edges, self._parts, start, end, max(1, int(area.width() * self.ratio)))
        x = area.left() + (edges - start) / (end - start) * area.width()
        left, width = x[:, 0], x[:, 1] - x[:, 0]
        painter.setBrush(QColor(theme.unattributed))
        behind = Many(QRectF, left, np.zeros(len(x)), width, np.full(len(x), area.height()))
        painter.drawRects(*behind.part())
        tall = parts * area.height()
        tops = area.bottom() - np.cumsum(tall, axis=0)
        ranks, places = np.nonzero(parts > 0)
        rects = Many(QRectF, left[places], tops[ranks, places], width[places], tall[ranks, places])
        cuts = np.searchsorted(ranks, np.arange(len(parts) + 1))
        for rank, (first, last) in enumerate(pairwise(cuts)):
            painter.setBrush(fill(theme, rank, self.ratio))
            painter.drawRects(*rects.part(slice(first, last)))

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
