"""Windows and dialogs are no larger than the screen they open on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FRAME = QSize(8, 40)
"""About what a window manager puts around a window."""


def room(widget: QWidget) -> QSize:
    """What a screen offers a window, in the same points as its size."""
    screen = widget.screen() or QGuiApplication.primaryScreen()
    return screen.availableSize() - FRAME


def resize(widget: QWidget, width: int, height: int) -> None:
    """To this size, or to what the screen offers."""
    widget.resize(QSize(width, height).boundedTo(room(widget)))
