"""Text cut to some lines of some width, with an ellipsis at the end where there was more."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout


def fitted(text: str, font: QFont, width: float, lines: int) -> str:
    """The text in at most so many lines, apart by line feeds."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in these
    found: list[str] = []
    layout.beginLayout()
    while len(found) < lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, 0))
        start, end = line.textStart(), line.textStart() + line.textLength()
        last = len(found) == lines - 1 and 2 * end < len(units)
        part = units[2 * start : None if last else 2 * end].decode("utf-16-le", "surrogatepass").strip("\n ")
        cut = QFontMetricsF(font).elidedText(part.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
        found.append(cut if last else part)
    layout.endLayout()
    return "\n".join(found)
