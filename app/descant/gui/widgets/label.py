"""The one kind of label: its text is plain, whoever wrote it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from descant.quoting import shown

MOST_IN_LINE = 4000


class Label(QLabel):
    """Markup stands as it is, and each line as shown() has it: Qt alone would guess whether a text is rich."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText("\n".join(shown(line, MOST_IN_LINE) for line in text.split("\n")))
