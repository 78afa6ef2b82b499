"""Buttons: with words, with a symbol alone, and joined into one control."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QToolButton, QWidget

from descant.gui import phrases


def push_button(text: str, does: object, *, primary: bool = False) -> QPushButton:
    """does: a function or a signal, as Qt takes them."""
    made = QPushButton()
    made.setText(text)
    if primary:
        made.setObjectName("primary")
    made.clicked.connect(does)
    return made


def check_box(text: str) -> QCheckBox:
    made = QCheckBox()
    made.setText(text)
    return made


def symbol_button(name: str, does: object, symbol: str = "") -> QToolButton:
    """A flat button that is called by its name; whoever knows the theme gives it the icon of its symbol."""
    made = QToolButton()
    made.setObjectName("flat")
    made.setProperty("symbol", symbol)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.clicked.connect(does)
    return made


class JoinedButtons(QButtonGroup):
    """One of them is pressed, at first the first. Ids are places from 0. `row` is what to put into a layout."""

    def __init__(self, faces: Sequence[tuple[str, str, str]], parent: QWidget) -> None:
        """faces: text, accessible name and tool tip ("": none) of each button."""
        super().__init__(parent)
        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        for place, (text, name, tip) in enumerate(faces):
            one = QToolButton()
            one.setObjectName("leg")
            one.setProperty("place", "first" if place == 0 else "last" if place == len(faces) - 1 else "middle")
            one.setText(text)
            one.setToolTip(phrases.tip([tip]))
            one.setAccessibleName(name)
            one.setCheckable(True)
            one.setChecked(place == 0)
            one.setSizePolicy(one.sizePolicy().Policy.Expanding, one.sizePolicy().Policy.Fixed)
            self.addButton(one, place)
            self.row.addWidget(one)
