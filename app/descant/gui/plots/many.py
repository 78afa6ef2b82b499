"""Many rectangles or lines in one call of a painter."""

from __future__ import annotations

from typing import Any

import numpy as np
import shiboken6
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QRectF


class Many:
    """Of arrays of four numbers each, which Qt reads where NumPy keeps them: to live while they are drawn."""

    def __init__(self, kind: type[QRectF] | type[QLineF], *columns: NDArray[np.float64]) -> None:
        self._kind = kind
        self._values = np.stack(columns, axis=1)

    def part(self, which: slice = slice(None)) -> Any:
        """The arguments of drawRects or drawLines."""
        values = self._values[which]
        first = shiboken6.wrapInstance(values.ctypes.data, self._kind) if len(values) else self._kind()
        return first, len(values)
