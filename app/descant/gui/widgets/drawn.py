"""Drawing that cannot take the program down: what goes wrong in a paint event must not reach Qt.

An exception that leaves a paint event leaves its painter open on the widget, and the process ends in native code.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from descant.gui.guard import tell
from descant.gui.phrases import translate
from descant.gui.theme import theme_of


@contextlib.contextmanager
def painter_on(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that is ended whatever happens."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


class Drawn(QWidget):
    """A widget that draws itself in draw(); where that fails it says so in its place."""

    def draw(self, painter: QPainter) -> None:
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        try:
            with painter_on(self) as painter:
                self.draw(painter)
        except Exception as error:
            tell(self, error)
            with contextlib.suppress(Exception), painter_on(self) as painter:
                _placeholder(painter, QRectF(self.rect()), self)


class DrawnDelegate(QStyledItemDelegate):
    """A delegate that draws an item in draw(), with a painter that is put back as it was."""

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        raise NotImplementedError

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        try:
            self.draw(painter, option, index)
            failed = False
        except Exception as error:
            tell(self, error)
            failed = True
        finally:
            painter.restore()
        if failed:
            painter.save()
            with contextlib.suppress(Exception):
                _placeholder(painter, QRectF(option.rect), option.widget)
            painter.restore()


def _placeholder(painter: QPainter, box: QRectF, widget: QWidget) -> None:
    theme = theme_of(widget)
    painter.fillRect(box, QColor(theme.window))
    painter.setPen(QColor(theme.muted))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(box.adjusted(8, 0, -8, 0), flags, translate("This cannot be drawn."))
