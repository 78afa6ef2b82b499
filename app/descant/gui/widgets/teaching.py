"""Empty states: what this place is for, and the one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from descant.gui.theme.icons import pixmap
from descant.gui.theme.theme import theme_of
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked

SYMBOL = 56
WIDTH = 440


class Teaching(QWidget):
    """An icon, a heading, a few plain words, and at most one button."""

    wanted = Signal()

    def __init__(self, symbol: str, heading: str, words: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = symbol
        self._picture = Label()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading = Label(heading)
        self._heading.embolden(1.35)
        self._heading.setWordWrap(True)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words = Label(words, muted=True, wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = stacked(2, self._picture, inside=self, spacing=12)
        for label in (self._heading, self._words):
            # A label that wraps does not ask for its height when it stands beside stretches.
            label.setFixedSize(WIDTH, label.heightForWidth(WIDTH))
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        if button:
            press = QPushButton(button)
            press.setObjectName("primary")
            press.clicked.connect(self.wanted)
            layout.addSpacing(8)
            layout.addWidget(press, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(pixmap(self._symbol, theme_of(self).muted, SYMBOL))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)
