"""All shortcuts on one page, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from descant.gui import screens
from descant.gui.actions import ACTIONS, PANES, sequences, translate
from descant.gui.widgets.label import Label


class Shortcuts(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        screens.resize(self, 560, 640)
        inside = QWidget()
        inside.setObjectName("plain")
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        row, menu = 0, ""
        for spec in ACTIONS:
            keys = sequences(spec)
            if not keys:
                continue
            if spec.menu != menu:
                menu = spec.menu
                self._heading(grid, row, translate(menu).replace("&", ""))
                row += 1
            shown = "  ".join(k.toString(QKeySequence.SequenceFormat.NativeText) for k in keys[:2])
            self._line(grid, row, translate(spec.text).replace("&", "").rstrip(" …"), shown)
            row += 1
        self._heading(grid, row, self.tr("In the drawings"))
        for offset, (keys_text, what) in enumerate(PANES, start=1):
            self._line(grid, row + offset, translate(what), translate(keys_text))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(scroll)

    @staticmethod
    def _heading(grid: QGridLayout, row: int, text: str) -> None:
        label = Label(text)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        label.setContentsMargins(0, 12, 0, 0)
        grid.addWidget(label, row, 0, 1, 2)

    @staticmethod
    def _line(grid: QGridLayout, row: int, what: str, keys: str) -> None:
        grid.addWidget(Label(what), row, 0)
        key = Label(keys)
        key.setObjectName("muted")
        grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)
