"""What a report cannot say: what was not compared, and how to read it. Always in sight where its shares are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from descant.gui.widgets.label import Label
from descant.quoting import shown

HEIGHT = 84
MOST_IN_LINE = 1000


class Limits(QWidget):
    """Hidden where there are none. Those of this very report come first; it holds the general ones before them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = Label(self.tr("What this report cannot say"))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self._words = Label()
        self._words.setObjectName("muted")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._words.setContentsMargins(0, 0, 4, 0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(heading.text())
        self._words.setObjectName("muted")
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.setWidget(self._words)
        self._words.setAutoFillBackground(False)
        self._scroll.setFixedHeight(HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addWidget(self._scroll)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_lines(self, limits: Sequence[str]) -> None:
        self._words.setText("\n".join(f"•  {shown(line, MOST_IN_LINE)}" for line in reversed(limits)))
        self._scroll.setAccessibleDescription(self._words.text())
        self._scroll.verticalScrollBar().setValue(0)
        self.setVisible(bool(limits))
