"""The influence timeline: a lane per source, height = share of the moment, grey = unattributed."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QBrush, QColor, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from descant.gui import accessible, phrases
from descant.gui.fitted import fitted
from descant.gui.languages import news
from descant.gui.models.lanes import Bar, Lane, in_view, lanes
from descant.gui.plots.drawn_pane import DrawnPane
from descant.gui.plots.many import Many
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.time_pane import CORNER, MARGIN
from descant.gui.quotes import quoted
from descant.gui.theme.theme import Theme, edge, fill
from descant.report.model import WHOLE, Report
from descant.report.spans import AlignedSpan as Span
from descant.report.spans import aligned_spans

LANE = 40
LEAST_LANE = 24
GAP = 4
SWATCH = 14


class Timeline(DrawnPane):
    """span_chosen: a person clicked a bar, or walked to it with the keyboard."""

    span_chosen = Signal(object)
    accessible_role = QAccessible.Role.List

    def __init__(self, axis: TimeAxis, parent: QWidget | None = None) -> None:
        self.lanes: tuple[Lane, ...] = ()
        self.spans: tuple[Span, ...] = ()
        self._chosen: Span | None = None
        self._relative = False
        """Heights are in proportion to the greatest, and no shares: an audit."""
        super().__init__(axis, parent)
        news.changed.connect(self._describe)
        self.setAccessibleName(self.tr("Influence timeline"))
        self._describe()

    def set_report(self, report: Report | None) -> None:
        self.lanes = lanes(report) if report is not None else ()
        self.spans = aligned_spans(report) if report is not None else ()
        self._chosen = None
        self._relative = report is not None and report.audit is not None
        count = max(1, len(self.lanes))
        self.setMinimumHeight(count * (LEAST_LANE + GAP))
        self._describe()
        self.place()
        self.redraw()

    def choose(self, span: Span | None) -> None:
        self._chosen = span
        self._describe()
        self.redraw()
        accessible.tell_moved(self)

    def _describe(self) -> None:
        text = self.tr("Page up and page down walk through the spans; Enter shows the evidence.")
        if self._chosen is not None:
            text = f"{self._span_text(self._chosen)} {text}"
        self.setAccessibleDescription(text)

    def _span_text(self, span: Span) -> str:
        title = quoted(next((lane.title for lane in self.lanes if lane.track_id == span.track_id), ""))
        return self.tr("{when}: {title}, {share} of this span, {leg}.").format(
            when=phrases.span(span.query_start_s, span.query_end_s),
            title=title,
            share=phrases.percent(span.share_ppm),
            leg=phrases.leg(span.leg),
        )

    # Geometry.

    @property
    def margin(self) -> int:
        """A scroll bar beside the lanes takes its width out of the margin, so that all panes stay in line."""
        viewport = self.parentWidget()
        scroll = viewport.parentWidget() if viewport is not None else None
        taken = scroll.width() - viewport.width() if scroll is not None and viewport is not None else 0
        return max(0, MARGIN - taken)

    @property
    def area(self) -> QRectF:
        """No lower than the lanes."""
        area = super().area
        area.setHeight(min(area.height(), max(1, len(self.lanes)) * (self._lane_height() + GAP)))
        return area

    def _lane_height(self) -> float:
        return min(LANE, self.height() / max(1, len(self.lanes)) - GAP)

    def lane_rect(self, index: int) -> QRectF:
        height = self._lane_height()
        area = super().area
        return QRectF(area.left(), index * (height + GAP), area.width(), height)

    def bar_rect(self, index: int, bar: Bar) -> QRectF:
        """Width = time, height = share."""
        return _bar_rect(self.lane_rect(index), bar, self.x_of(bar.start_s), self.x_of(bar.end_s))

    def lane_at(self, y: float) -> int | None:
        return next(
            (i for i in range(len(self.lanes)) if self.lane_rect(i).top() <= y <= self.lane_rect(i).bottom() + GAP),
            None,
        )

    def span_at(self, at: QPointF) -> Span | None:
        lane = self.lane_at(at.y())
        if lane is None:
            return None
        seconds = self.time_at(at.x())
        return next(
            (
                s
                for s in self.spans
                if s.track_id == self.lanes[lane].track_id and s.query_start_s <= seconds < s.query_end_s
            ),
            None,
        )

    def place(self) -> None:
        super().place()
        self._ground.hide()  # each lane has its own

    # Drawing.

    def paint_still(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index, lane in enumerate(self.lanes):
            row = self.lane_rect(index)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.window))
            painter.drawRoundedRect(row, CORNER, CORNER)
            self._draw_name(painter, theme, lane, row)

    def paint_moving(self, painter: QPainter, theme: Theme) -> None:
        area = self.area
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        scale = area.width() / (self.axis.end - self.axis.start)
        tables = [lane.table for lane in self.lanes]
        seen, places = in_view(tables, self.axis.start, self.axis.end, 1 / scale / self.ratio)
        height = self._lane_height()
        floors = np.repeat(
            [self.lane_rect(index).bottom() for index in range(len(places))], [p.stop - p.start for p in places]
        )
        tall = np.maximum(1.0, seen[:, 2] * (height - 2))
        left, right = (area.left() + (seen[:, side] - self.axis.start) * scale for side in (0, 1))
        rects = Many(QRectF, left, floors - tall, right - left, tall)
        lines = Many(QLineF, left, floors - tall, right, floors - tall)
        for lane, place in zip(self.lanes, places, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_fill(theme, lane, self.ratio))
            painter.drawRects(*rects.part(place))
            painter.setPen(QPen(_edge(theme, lane), 1.5))
            painter.drawLines(*lines.part(place))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)  # not before: neighbours meet without a seam
        self._draw_chosen(painter, theme)

    def _draw_name(self, painter: QPainter, theme: Theme, lane: Lane, row: QRectF) -> None:
        swatch = QRectF(1, row.center().y() - SWATCH / 2, SWATCH, SWATCH)
        painter.setBrush(_fill(theme, lane, self.ratio))
        painter.setPen(QPen(_edge(theme, lane), 1))
        painter.drawRoundedRect(swatch, 3, 3)
        room = QRectF(SWATCH + 8, row.top(), self.gutter - SWATCH - 20, row.height())
        title = self.tr("Unattributed") if lane.rank < 0 else lane.title
        measure = QFontMetricsF(painter.font())
        if measure.horizontalAdvance(title) > room.width():
            title = fitted(title, painter.font(), room.width(), max(1, int(room.height() // measure.lineSpacing())))
        painter.setPen(QColor(theme.muted if lane.rank < 0 else theme.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def span_rect(self, span: Span) -> QRectF:
        """Its stretch of the lane; empty where it has none."""
        index = next((i for i, lane in enumerate(self.lanes) if lane.track_id == span.track_id), None)
        if index is None:
            return QRectF()
        row, left = self.lane_rect(index), self.x_of(span.query_start_s)
        return QRectF(left, row.top(), self.x_of(span.query_end_s) - left, row.height())

    def accessible_parts(self) -> list[accessible.Part]:
        return [
            accessible.Part(
                self._span_text(span), phrases.percent(span.share_ppm), self.span_rect(span), span == self._chosen
            )
            for span in self.spans
        ]

    def _draw_chosen(self, painter: QPainter, theme: Theme) -> None:
        frame = self.span_rect(self._chosen) if self._chosen is not None else QRectF()
        if frame.isEmpty():
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.text), 2))
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 3, 3)

    # Events.

    def clicked(self, at: QPointF) -> None:
        span = self.span_at(at)
        if span is None:
            super().clicked(at)
        else:
            self.span_chosen.emit(span)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        if event.key() in (key.Key_PageDown, key.Key_PageUp, key.Key_Down, key.Key_Up) and self.spans:
            step = 1 if event.key() in (key.Key_PageDown, key.Key_Down) else -1
            at = self.spans.index(self._chosen) if self._chosen in self.spans else (-1 if step > 0 else 0)
            self.span_chosen.emit(self.spans[(at + step) % len(self.spans)])
        elif event.key() in (key.Key_Return, key.Key_Enter) and self._chosen is not None:
            self.span_chosen.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def text_at(self, at: QPointF) -> str:
        """What hovering tells about a place."""
        index = self.lane_at(at.y())
        if index is None:
            return ""
        lane = self.lanes[index]
        name = quoted(lane.title) if lane.rank >= 0 else self.tr("Unattributed")
        if not self.area.contains(at):
            return name
        seconds = self.time_at(at.x())
        bar = next((b for b in lane.bars if b.start_s <= seconds < b.end_s), None)
        if bar is None:
            return self.tr("{when}: nothing of {title} here").format(when=phrases.clock(seconds), title=name)
        height = phrases.percent(round(bar.height * WHOLE))
        if self._relative:
            height = self.tr("{share} of the strongest influence").format(share=height)
        text = f"{phrases.span(bar.start_s, bar.end_s)}  {name}: {height}"
        span = self.span_at(at)
        if span is not None:
            text += f"\n{phrases.leg(bar.leg)} – {phrases.match(span.transpose_semitones, span.tempo_ratio)}"
        return text


def _bar_rect(lane: QRectF, bar: Bar, left: float, right: float) -> QRectF:
    height = max(1.0, bar.height * (lane.height() - 2))
    return QRectF(left, lane.bottom() - height, right - left, height)


def _fill(theme: Theme, lane: Lane, ratio: float) -> QBrush:
    return QBrush(QColor(theme.unattributed)) if lane.rank < 0 else fill(theme, lane.rank, ratio)


def _edge(theme: Theme, lane: Lane) -> QColor:
    return QColor(theme.muted) if lane.rank < 0 else edge(theme, lane.rank)
