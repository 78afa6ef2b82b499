"""All shortcuts on one page, as the menus have them."""

from __future__ import annotations

import re
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QMainWindow, QMenu, QWidget

from descant.gui import screens
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.gui.widgets.scrolled import Upright

WIDTH, HEIGHT, MARGIN = 560, 640, 8


class Shortcuts(QDialog):
    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Shortcuts"))
        inside = QWidget()
        inside.setObjectName("plain")
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for top in window.menuBar().actions():
            self._heading(grid, _plain(top.text()))
            for action in cast(QMenu, top.menu()).actions():
                keys = [one.toString(QKeySequence.SequenceFormat.NativeText) for one in _on_keyboards(action)[:2]]
                if keys:
                    self._line(grid, _plain(action.text()).rstrip(" …"), "  ".join(keys))
        self._heading(grid, self.tr("In the drawings"))
        for mouse, what in (
            (self.tr("Wheel"), self.tr("Zoom around the mouse")),
            (self.tr("Shift + wheel, middle button"), self.tr("Move along the track")),
            (self.tr("Drag"), self.tr("Select")),
            (self.tr("Drag an edge of the selection"), self.tr("Change the selection")),
            (self.tr("Double click"), self.tr("Show all")),
            (self.tr("Right click"), self.tr("Kind and colours of the spectrogram, loop, picture")),
            (self.tr("Left, Right"), self.tr("Move by five seconds, with Alt by half a second")),
            (self.tr("Home, End"), self.tr("To the start, to the end")),
            (self.tr("Shift + Left, Shift + Right"), self.tr("Select with the keyboard")),
            (self.tr("Page up, Page down in the timeline"), self.tr("Walk through the spans")),
        ):
            self._line(grid, what, mouse)
        scroll = Upright()
        scroll.setWidget(inside)
        room = scroll.verticalScrollBar().sizeHint().width() + 2 * MARGIN
        screens.resize(self, max(WIDTH, inside.sizeHint().width() + room), HEIGHT)
        stacked(scroll, inside=self, margins=(MARGIN, MARGIN, MARGIN, MARGIN))

    @staticmethod
    def _heading(grid: QGridLayout, text: str) -> None:
        label = Label(text)
        label.embolden()
        label.setContentsMargins(0, 12, 0, 0)
        grid.addWidget(label, grid.rowCount(), 0, 1, 2)

    @staticmethod
    def _line(grid: QGridLayout, what: str, keys: str) -> None:
        row = grid.rowCount()
        grid.addWidget(Label(what), row, 0)
        key = Label(keys, muted=True)
        grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)


def _on_keyboards(action: QAction) -> list[QKeySequence]:
    """Without the keys for one thing alone (Open, Find) that few keyboards have, and that read like words."""
    shortcuts = [(one, one[0].key()) for one in action.shortcuts()]  # type: ignore[index]
    return [one for one, key in shortcuts if key < Qt.Key.Key_Back or "+" in one.toString()]


def _plain(text: str) -> str:
    """Of a menu, without the letter to press, which Japanese has in brackets behind the words."""
    return re.sub(r"\(&\w\)|&", "", text)
