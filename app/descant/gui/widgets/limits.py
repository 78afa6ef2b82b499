"""What a report cannot say: what was not compared, and how to read it. It stands where the shares are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from descant.gui.widgets.label import Label
from descant.quoting import shown

MOST_IN_LINE = 1000


class Limits(QWidget):
    """Hidden where there are none. Those of this very report come first; a report has the general ones before them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = Label(self.tr("What this report cannot say"))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self._words = Label()
        self._words.setObjectName("muted")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading)
        layout.addWidget(self._words)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_lines(self, limits: Sequence[str]) -> None:
        self._words.setText("\n".join(f"•  {shown(line, MOST_IN_LINE)}" for line in reversed(limits)))
        self.setVisible(bool(limits))
