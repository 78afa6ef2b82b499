"""Many rectangles or lines in one call of a painter."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QRectF


class Many:
    """Filled from arrays."""

    def __init__(self, kind: type[QRectF] | type[QLineF]) -> None:
        self._array = PrimitiveArray(kind, 4)

    def fill(self, *columns: NDArray[np.float64]) -> Any:
        """The arguments of drawRects or drawLines, valid until the next call."""
        self._array.resize(len(columns[0]))
        self._array.ndarray()[:] = np.stack(columns, axis=1)
        return self._array.drawargs()
