"""A picture of panes as a file: PNG, or SVG and PDF, which stay sharp at any size."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPoint, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from descant.errors import DescantError
from descant.files import write_whole
from descant.gui.drawn import painter_on
from descant.gui.plots.time_pane import TimePane
from descant.gui.theme.theme import Theme, theme_of

FORMS = ("png", "svg", "pdf")
EDGE, BETWEEN, TITLE = 16, 8, 28
"""Points around the panes, between them, and for the title above them."""
PIXELS = 2.0
"""Pixels a point of a PNG, and what waveforms are resolved to."""
POINTS_PER_INCH = 72


def save(panes: Sequence[TimePane], title: str, out: Path) -> None:
    """Writes what the panes show, one under the other. The suffix of `out` says how.

    Raises DescantError where it is none of FORMS.
    """
    form = out.suffix.lower().removeprefix(".")
    if form not in FORMS:
        raise DescantError(
            f"pictures are saved as {', '.join(f.upper() for f in FORMS)}",
            remedy="Give the file a name that ends in .png, .svg or .pdf.",
            path=out,
        )
    width = max(pane.width() for pane in panes) + 2 * EDGE
    height = 2 * EDGE + TITLE + sum(pane.height() + BETWEEN for pane in panes) - BETWEEN
    size = QSize(width, height)
    write_whole(out, {"png": _png, "svg": _svg, "pdf": _pdf}[form](panes, title, size))


def _png(panes: Sequence[TimePane], title: str, size: QSize) -> bytes:
    image = QImage(size * PIXELS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PIXELS)
    with painter_on(image) as painter:
        _draw(painter, panes, title, size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _svg(panes: Sequence[TimePane], title: str, size: QSize) -> bytes:
    buffer = QBuffer()
    made = QSvgGenerator()
    made.setOutputDevice(buffer)
    made.setResolution(panes[0].logicalDpiX())  # that of the screen, or letters would have another size
    made.setSize(size)
    made.setViewBox(QRect(QPoint(0, 0), size))
    made.setTitle(title)
    with painter_on(made) as painter:
        _draw(painter, panes, title, size)
    return bytes(buffer.data().data())


def _pdf(panes: Sequence[TimePane], title: str, size: QSize) -> bytes:
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made = QPdfWriter(buffer)
    made.setResolution(panes[0].logicalDpiX())
    page = QSizeF(size) * POINTS_PER_INCH / panes[0].logicalDpiX()
    made.setPageSize(QPageSize(page, QPageSize.Unit.Point))
    made.setPageMargins(QMarginsF(0, 0, 0, 0))
    made.setTitle(title)
    with painter_on(made) as painter:
        _draw(painter, panes, title, size)
    del made
    return bytes(written.data())


def _draw(painter: QPainter, panes: Sequence[TimePane], title: str, size: QSize) -> None:
    theme = theme_of(panes[0])
    painter.fillRect(QRect(QPoint(0, 0), size), QColor(theme.surface))
    _title(painter, theme, panes[0].font(), title, size.width() - 2 * EDGE)
    top = EDGE + TITLE
    for pane in panes:
        with pane.still(PIXELS):
            pane.view.render(painter, QRectF(EDGE, top, pane.width(), pane.height()), pane.rect())
        top += pane.height() + BETWEEN


def _title(painter: QPainter, theme: Theme, font: QFont, title: str, width: int) -> None:
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(QColor(theme.text))
    text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, width)
    painter.drawText(QRectF(EDGE, EDGE, width, TITLE), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, text)
