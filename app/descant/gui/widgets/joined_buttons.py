"""A row of buttons joined into one control, of which exactly one is pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from descant.gui import phrases


class JoinedButtons(QButtonGroup):
    """Ids are places from 0; the first is pressed. `row` is what to put into a layout."""

    def __init__(self, faces: Sequence[tuple[str, str, str]], parent: QWidget) -> None:
        """faces: text, accessible name and tool tip ("": none) of each button."""
        super().__init__(parent)
        self.row = QHBoxLayout()
        self.row.setSpacing(0)
        for place, (text, name, tip) in enumerate(faces):
            button = QToolButton()
            button.setObjectName("leg")
            button.setProperty("place", "first" if place == 0 else "last" if place == len(faces) - 1 else "middle")
            button.setText(text)
            button.setToolTip(phrases.tip([tip]))
            button.setAccessibleName(name)
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
            self.addButton(button, place)
            self.row.addWidget(button)
