"""Colour maps of spectrogram and similarity matrix: all but turbo grow lighter all the way."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QIcon, QImage, QPen, QPixmap

from descant.gui.drawn import painter_on

MAPS = {
    "cividis": "Cividis",
    "viridis": "Viridis",
    "magma": "Magma",
    "inferno": "Inferno",
    "plasma": "Plasma",
    "turbo": "Turbo",
    "CET-L1": "Grey",
}
DEFAULT_MAP = "cividis"
"""Even to the eye with and without colour vision (Nuñez, Anderton, Renslow, PLoS ONE 13(7), 2018)."""
SIDE, FRAME = 32, 4


def table(name: str) -> NDArray[np.uint8]:
    """uint8 [256, 3]; a name that is none of MAPS is the default."""
    found = pg.colormap.get(name if name in MAPS else DEFAULT_MAP)
    colours: NDArray[np.uint8] = found.getLookupTable(nPts=256, alpha=False)
    return colours


def swatch(name: str, frame: str = "") -> QIcon:
    """The map from quiet to loud, for menus. frame: colour of a frame around it, "" for none."""
    row = np.ascontiguousarray(np.broadcast_to(table(name)[np.linspace(0, 255, SIDE).astype(int)], (SIDE, SIDE, 3)))
    image = QImage(row.data, SIDE, SIDE, 3 * SIDE, QImage.Format.Format_RGB888)
    made = QPixmap.fromImage(image)
    if frame:
        with painter_on(made) as painter:
            painter.setPen(QPen(QColor(frame), FRAME))
            painter.drawRect(made.rect().adjusted(FRAME // 2, FRAME // 2, -FRAME // 2, -FRAME // 2))
    return QIcon(made)
