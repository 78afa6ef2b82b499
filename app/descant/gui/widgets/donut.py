"""The shares as a ring: hue and pattern for sources, grey for the unattributed. The table beside holds the numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QWidget

from descant.gui import accessible, phrases
from descant.gui.drawn import Drawn
from descant.gui.fitted import fitted
from descant.gui.languages import joined, news
from descant.gui.models.contributions import OTHER, UNATTRIBUTED
from descant.gui.theme.theme import edge, fill, theme_of
from descant.report.model import WHOLE

MOST_SLICES = 6
"""Sources with a slice of their own; the rest share one called “other”."""
RING = 0.62
"""Inner radius over outer radius."""
SMALL = 0.78
"""Of the window's font: text in the middle is no smaller."""
BETWEEN = 1.2
"""Degrees left open between slices."""
TOP = 90.0
"""Degrees where the ring starts; it runs clockwise."""


@dataclass(frozen=True)
class Share:
    """rank: as a Row has it, which gives hue and pattern."""

    rank: int
    title: str
    share_ppm: int


def slices(shares: list[Share], unattributed_ppm: int, other: str, rest: str) -> list[Share]:
    """At most MOST_SLICES sources, then other, then unattributed; they sum to the whole, empty ones are left out."""
    ordered = sorted((s for s in shares if s.share_ppm > 0), key=lambda s: -s.share_ppm)
    shown = ordered[:MOST_SLICES]
    hidden = sum(s.share_ppm for s in ordered[MOST_SLICES:])
    made = list(shown)
    if hidden:
        made.append(Share(OTHER, other, hidden))
    if unattributed_ppm:
        made.append(Share(UNATTRIBUTED, rest, unattributed_ppm))
    return made


def angles(parts: list[Share]) -> list[tuple[float, float]]:
    """(start, sweep) of each slice in degrees, clockwise from the top."""
    made, at = [], 0.0
    for part in parts:
        sweep = 360.0 * part.share_ppm / WHOLE
        made.append((at, sweep))
        at += sweep
    return made


class Donut(Drawn):
    """chosen: a slice was clicked or walked to; carries its rank."""

    chosen = Signal(int)
    accessible_role = QAccessible.Role.List

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[Share] = []
        self._given: tuple[list[Share], int] = ([], 0)
        self._at = -1
        self.setMinimumSize(136, 136)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Shares"))
        news.changed.connect(self._say_again)

    @property
    def parts(self) -> list[Share]:
        return self._parts

    def sizeHint(self) -> QSize:
        return QSize(200, 200)

    def _say_again(self) -> None:
        at = self._at
        self.set_shares(*self._given)
        self._at = at

    def set_shares(self, shares: list[Share], unattributed_ppm: int) -> None:
        self._given = (shares, unattributed_ppm)
        self._parts = slices(shares, unattributed_ppm, self.tr("Other sources"), self.tr("Unattributed"))
        self._at = -1
        lines = [joined(": ", (p.title, phrases.percent(p.share_ppm))) for p in self._parts]
        self.setAccessibleDescription(joined("; ", lines))
        self.update()

    def point_at(self, rank: int) -> None:
        """Shows a source without saying that it was chosen."""
        self._at = next((i for i, p in enumerate(self._parts) if p.rank == rank), -1)
        accessible.tell_moved(self)
        self.update()

    def accessible_value(self) -> str:
        """How much is attributed."""
        attributed = sum(p.share_ppm for p in self._parts if p.rank != UNATTRIBUTED)
        return joined(" ", (phrases.percent(attributed), self.tr("attributed"))) if self._parts else ""

    def accessible_parts(self) -> list[accessible.Part]:
        ring = self.ring()
        return [
            accessible.Part(
                part.title, phrases.percent(part.share_ppm), _slice(ring, ring, *at).boundingRect(), index == self._at
            )
            for index, (part, at) in enumerate(zip(self._parts, angles(self._parts), strict=True))
        ]

    def ring(self) -> QRectF:
        side = min(self.width(), self.height()) - 12
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def slice_at(self, at: QPointF) -> int:
        """Index of the slice under a point, -1 if none."""
        ring = self.ring()
        offset = at - ring.center()
        radius = math.hypot(offset.x(), offset.y()) / (ring.width() / 2)
        if not RING <= radius <= 1.0:
            return -1
        clockwise = (math.degrees(math.atan2(offset.x(), -offset.y()))) % 360.0
        return next(
            (i for i, (start, sweep) in enumerate(angles(self._parts)) if start <= clockwise < start + sweep), -1
        )

    def draw(self, painter: QPainter) -> None:
        theme = theme_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = self.ring()
        for index, (part, (start, sweep)) in enumerate(zip(self._parts, angles(self._parts), strict=True)):
            grown = ring.adjusted(-4, -4, 4, 4) if index == self._at else ring
            path = _slice(grown, ring, start, sweep)
            if part.rank >= 0:
                brush, outline = fill(theme, part.rank, self.devicePixelRatioF()), edge(theme, part.rank)
            else:
                grey = theme.unattributed if part.rank == UNATTRIBUTED else theme.muted
                brush, outline = QBrush(QColor(grey)), QColor(theme.muted)
            painter.setPen(QPen(outline, 1.2))
            painter.setBrush(brush)
            painter.drawPath(path)
        self._draw_middle(painter, ring)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawEllipse(ring.adjusted(-5, -5, 5, 5))

    def _draw_middle(self, painter: QPainter, ring: QRectF) -> None:
        theme = theme_of(self)
        if not self._parts:
            return
        if 0 <= self._at < len(self._parts):
            figure, words = phrases.percent(self._parts[self._at].share_ppm), self._parts[self._at].title
        else:
            attributed = sum(p.share_ppm for p in self._parts if p.rank != UNATTRIBUTED)
            figure, words = phrases.percent(attributed), self.tr("attributed")
        middle = ring.center()
        width = ring.width() * RING - 12
        small = _fitting(self.font(), 0.9, words, width)
        text = fitted(words, small, width, 2)
        two = "\n" in text  # then the figure makes room: the hole is narrower where the second line stands
        large = _fitting(self.font(), 1.5 if two else 1.9, figure, width)
        large.setWeight(QFont.Weight.DemiBold)
        top, high = (-24, 22) if two else (-28, 30)
        painter.setFont(large)
        painter.setPen(QColor(theme.text))
        painter.drawText(
            QRectF(middle.x() - width / 2, middle.y() + top, width, high), Qt.AlignmentFlag.AlignCenter, figure
        )
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        where = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRectF(middle.x() - width / 2, middle.y() + top + high + 1, width, 34), where, text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self.slice_at(event.position())
        if at != self._at:
            self._at = at
            part = self._parts[at] if at >= 0 else None
            self.setToolTip(phrases.tip([f"{part.title}: {phrases.percent(part.share_ppm)}"]) if part else "")
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.slice_at(event.position())
        if at >= 0:
            self.chosen.emit(self._parts[at].rank)

    def leaveEvent(self, event: QEvent) -> None:
        self._at = -1
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event.key() in steps and self._parts:
            start = self._at if self._at >= 0 else (-1 if steps[Qt.Key(event.key())] > 0 else 0)
            self._at = (start + steps[Qt.Key(event.key())]) % len(self._parts)
            accessible.tell_moved(self)
            self.chosen.emit(self._parts[self._at].rank)
            self.update()
        else:
            super().keyPressEvent(event)


def _fitting(font: QFont, scale: float, text: str, width: float) -> QFont:
    """The font, so large that the text keeps within the width; no smaller than SMALL."""
    made = QFont(font)
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    room = width / max(1.0, QFontMetricsF(bold).horizontalAdvance(text))
    made.setPointSizeF(font.pointSizeF() * max(SMALL, min(scale, room)))
    return made


def _slice(outer: QRectF, ring: QRectF, start: float, sweep: float) -> QPainterPath:
    cut = ring.width() * (1 - RING) / 2
    inner = ring.adjusted(cut, cut, -cut, -cut)
    path = QPainterPath()
    if sweep > 3 * BETWEEN:
        start, sweep = start + BETWEEN / 2, sweep - BETWEEN
    if sweep >= 359.99 - BETWEEN:
        path.addEllipse(outer)
        hole = QPainterPath()
        hole.addEllipse(inner)
        return path - hole
    path.arcMoveTo(outer, TOP - start)
    path.arcTo(outer, TOP - start, -sweep)
    path.arcTo(inner, TOP - start - sweep, sweep)
    path.closeSubpath()
    return path
