"""A column of widgets that scrolls where there is no room, rather than being squeezed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class Lines(QWidget):
    """As high as its wrapped lines are at this width, so that they scroll rather than being cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        if (layout := self.layout()) is not None:
            layout.activate()
            self.setMinimumHeight(max(0, layout.heightForWidth(self.width())))  # an empty layout says -1


class Scrolled(QScrollArea):
    """fit() after what is inside has changed."""

    def __init__(self, *widgets: QWidget, spacing: int = 12) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = Lines()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(spacing)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(self._inside)

    def fit(self) -> None:
        self._inside.fit()
