"""A field for an identifier that says, while it is typed, what is wrong with it; nothing is refused."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from descant.gui.identifier_words import wrong
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked


class IdentifierField(QWidget):
    """edited: a person typed. kind: of identifier_words."""

    edited = Signal(str)

    def __init__(self, kind: str, name: str = "") -> None:
        super().__init__()
        self.setObjectName("plain")
        self.kind = kind
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name or kind)
        self.words = Label(wrap=True)
        self.words.setObjectName("danger")
        self.edit.textChanged.connect(self._check)
        self.edit.textEdited.connect(self.edited)
        stacked(self.edit, self.words, inside=self, margins=(0, 0, 0, 0), spacing=2)
        self.setFocusProxy(self.edit)
        self._check("")

    def text(self) -> str:
        return self.edit.text()

    def setText(self, text: str) -> None:
        self.edit.setText(text)

    def _check(self, text: str) -> None:
        words = wrong(self.kind, text)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.edit.setAccessibleDescription(words)
        # the words are told by more than a colour; the frame only shows where
        self.edit.setProperty("wrong", bool(words))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
