"""Widgets and layouts under or beside each other, in one expression."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from descant.gui.widgets.label import Label

One = QWidget | QLayout
Part = One | tuple[One, int] | tuple[QWidget, int, Qt.AlignmentFlag] | int
"""What stands in a layout, with its stretch, and its alignment there; a number alone is empty space that stretches."""
Margins = tuple[int, int, int, int]
AnyBox = TypeVar("AnyBox", bound=QBoxLayout)


def stacked(
    *parts: Part, inside: QWidget | None = None, margins: Margins | None = None, spacing: int | None = None
) -> QVBoxLayout:
    """inside: the widget that is laid out. margins: left, top, right, bottom. What is None is as Qt has it."""
    return _filled(QVBoxLayout(inside) if inside is not None else QVBoxLayout(), parts, margins, spacing)


def beside(
    *parts: Part, inside: QWidget | None = None, margins: Margins | None = None, spacing: int | None = None
) -> QHBoxLayout:
    """As stacked, from left to right."""
    return _filled(QHBoxLayout(inside) if inside is not None else QHBoxLayout(), parts, margins, spacing)


def framed(name: str) -> QFrame:
    """A frame that the style sheet knows by its name."""
    frame = QFrame()
    frame.setObjectName(name)
    return frame


def split(*widgets: QWidget, sizes: Sequence[int]) -> QSplitter:
    """Three parts beside each other, of which the middle one takes the room. sizes: widths at first, in points."""
    made = QSplitter(Qt.Orientation.Horizontal)
    made.setHandleWidth(1)
    made.setChildrenCollapsible(False)
    for widget in widgets:
        made.addWidget(widget)
    made.setStretchFactor(1, 1)
    made.setSizes(sizes)
    return made


def page_head(labels: Sequence[Label], *buttons: QPushButton) -> QHBoxLayout:
    """The top of a page: its title over what is said of it, and beside that what can be done."""
    labels[0].embolden(1.5)
    top = Qt.AlignmentFlag.AlignTop
    return beside((stacked(*labels, spacing=2), 1), *((one, 0, top) for one in buttons), spacing=8)


class OneInFront(QStackedWidget):
    """As high as what is in front needs, whatever the others do."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        whole, front = super().minimumSizeHint(), self.currentWidget()
        return QSize(whole.width(), front.minimumSizeHint().height() if front is not None else 0)

    def hasHeightForWidth(self) -> bool:
        """Else the highest would count."""
        return False


def _filled(box: AnyBox, parts: tuple[Part, ...], margins: Margins | None, spacing: int | None) -> AnyBox:
    if margins is not None:
        box.setContentsMargins(*margins)
    if spacing is not None:
        box.setSpacing(spacing)
    for part in parts:
        one, stretch, *where = part if isinstance(part, tuple) else (part, 0)
        if isinstance(one, int):
            box.addStretch(one)
        elif isinstance(one, QWidget):
            box.addWidget(one, stretch, where[0] if where else Qt.AlignmentFlag(0))
        else:
            box.addLayout(one, stretch)
    return box
