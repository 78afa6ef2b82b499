"""Line icons from resources/icons, drawn in the colour of the text around them."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from descant.resources import resource

SIZES = (16, 20, 24)
RATIOS = (1.0, 2.0)


def pixmap(name: str, colour: str, side: int, ratio: float = 2.0) -> QPixmap:
    """One icon, side × side points."""
    key, image = f"{name} {colour} {side} {ratio}", QPixmap()
    if QPixmapCache.find(key, image):
        return image
    image = _drawn(name, colour, side, ratio)
    QPixmapCache.insert(key, image)
    return image


@cache
def _source(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")


def _drawn(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    image = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, colour: str, disabled: str | None = None) -> QIcon:
    made = QIcon()
    for side in SIZES:
        for ratio in RATIOS:
            made.addPixmap(pixmap(name, colour, side, ratio))
            if disabled is not None:
                made.addPixmap(pixmap(name, disabled, side, ratio), QIcon.Mode.Disabled)
    return made


def program_icon() -> QIcon:
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("descant", "#0b5fa5", side, 1.0))
    return made
