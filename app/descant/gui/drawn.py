"""What Qt calls while it paints must not raise: the fault goes to the log, once, and Qt gets an answer all the same.

An exception that leaves a paint event leaves its painter open on the widget, and the process ends in native code.
"""

from __future__ import annotations

import contextlib
import functools
import logging
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGraphicsItem,
    QStyledItemDelegate,
    QStyleOptionGraphicsItem,
    QStyleOptionViewItem,
    QWidget,
)

from descant.gui.languages import translate
from descant.gui.theme.theme import theme_of

log = logging.getLogger(__name__)
_told: set[tuple[str, str]] = set()

Method = TypeVar("Method", bound=Callable[..., Any])


def tell(where: object, error: Exception) -> None:
    """To the log, once for each kind of object and of error: the same fault comes back with every frame."""
    kind = (type(where).__qualname__, type(error).__name__)
    if kind not in _told:
        _told.add(kind)
        log.error("%s cannot be shown", kind[0], exc_info=error)


def guarded(method: Method) -> Method:
    """For a method of a model that Qt asks: where it raises, there is nothing to show."""

    @functools.wraps(method)
    def call(self: object, *args: Any, **kwargs: Any) -> Any:
        try:
            return method(self, *args, **kwargs)
        except Exception as error:
            tell(self, error)
            return None

    return call  # type: ignore[return-value]


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
        _paint(lambda to: self.draw(to, option, index), painter, self, QRectF(option.rect), option.widget)


class DrawnItem(QGraphicsItem):
    """An item of a scene that a function of its owner draws, in the points of the scene."""

    def __init__(self, draw: Callable[[QPainter], None], owner: QWidget) -> None:
        super().__init__()
        self._draw = draw
        self._owner = owner
        self._bounds = QRectF()

    def set_bounds(self, bounds: QRectF) -> None:
        self.prepareGeometryChange()
        self._bounds = bounds

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        _paint(self._draw, painter, self._owner, self._bounds, self._owner)


def _paint(draw: Callable[[QPainter], None], painter: QPainter, where: object, box: QRectF, widget: QWidget) -> None:
    """Draws with a painter that is put back as it was, and says so in its place where that fails."""
    painter.save()
    try:
        draw(painter)
        failed = False
    except Exception as error:
        tell(where, error)
        failed = True
    finally:
        painter.restore()
    if failed:
        painter.save()
        with contextlib.suppress(Exception):
            _placeholder(painter, box, widget)
        painter.restore()


def _placeholder(painter: QPainter, box: QRectF, widget: QWidget) -> None:
    theme = theme_of(widget)
    painter.fillRect(box, QColor(theme.window))
    painter.setPen(QColor(theme.muted))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(box.adjusted(8, 0, -8, 0), flags, translate("phrases", "This cannot be drawn."))
