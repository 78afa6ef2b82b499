"""Colour maps of spectrogram and similarity matrix: all but turbo grow lighter all the way."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QIcon, QImage, QPixmap

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
SWATCH_WIDTH, SWATCH_HEIGHT = 48, 12


def table(name: str) -> NDArray[np.uint8]:
    """uint8 [256, 3]; a name that is none of MAPS is the default."""
    found = pg.colormap.get(name if name in MAPS else DEFAULT_MAP)
    colours: NDArray[np.uint8] = found.getLookupTable(nPts=256, alpha=False)
    return colours


def swatch(name: str) -> QIcon:
    """The map from quiet to loud, for menus."""
    at = np.linspace(0, 255, SWATCH_WIDTH).astype(int)
    row = np.ascontiguousarray(np.broadcast_to(table(name)[at], (SWATCH_HEIGHT, SWATCH_WIDTH, 3)))
    image = QImage(row.data, SWATCH_WIDTH, SWATCH_HEIGHT, 3 * SWATCH_WIDTH, QImage.Format.Format_RGB888)
    return QIcon(QPixmap.fromImage(image))
