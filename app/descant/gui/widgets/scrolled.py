"""A column of widgets that scrolls where there is no room, rather than being squeezed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class Lines(QWidget):
    """As high as its wrapped lines are at this width, so that they scroll rather than being cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and (layout := self.layout()) is not None:
            self.setMinimumHeight(max(0, layout.heightForWidth(self.width())))  # an empty layout says -1
        return done


class Scrolled(QScrollArea):
    def __init__(self, *widgets: QWidget, spacing: int = 12) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = Lines()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 0, 16, 12)
        column.setSpacing(spacing)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(inside)
