"""What a screen reader is told of widgets that draw themselves: a role, a value, and what is drawn as their children.

A widget says so by being a `Described`. All other widgets are described by Qt, with their accessible names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from descant.gui.drawn import guarded

Role = QAccessible.Role
MOST_PARTS = 500
"""Children that are told of; a screen reader walks through them one by one."""


@dataclass(frozen=True)
class Part:
    """Something drawn in a widget. box: in the widget's own points. chosen: it is the one that keys have moved to."""

    name: str
    value: str
    box: QRectF
    chosen: bool = False


@runtime_checkable
class Described(Protocol):
    """accessible_role: what kind of thing it is."""

    accessible_role: QAccessible.Role

    def accessible_value(self) -> str:
        """What it stands at, "" where it has no value."""

    def accessible_parts(self) -> Sequence[Part]:
        """In the order of the keys."""


class _Part(QAccessibleInterface):
    """The child at a place: whatever is drawn there at present."""

    def __init__(self, owner: QWidget, at: int) -> None:
        super().__init__()
        self._owner, self._at = owner, at

    @property
    def part(self) -> Part | None:
        parts = _parts(self._owner)
        return parts[self._at] if self._at < len(parts) else None

    @guarded
    def isValid(self) -> bool:
        return self.part is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt takes none
        return None

    def window(self) -> None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._owner)

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing of it can be typed."""

    def text(self, kind: QAccessible.Text) -> str:
        part = self.part
        if part is None:
            return ""
        return {QAccessible.Text.Name: part.name, QAccessible.Text.Value: part.value}.get(kind, "")

    def rect(self) -> QRect:
        part = self.part
        if part is None:
            return QRect()
        box = part.box.toAlignedRect()
        return QRect(self._owner.mapToGlobal(box.topLeft()), box.size())

    def role(self) -> QAccessible.Role:
        return Role.ListItem

    def state(self) -> QAccessible.State:
        made = QAccessible.State()
        made.selectable = made.focusable = True
        made.selected = made.focused = bool(self.part is not None and self.part.chosen)
        return made


class _Whole(QAccessibleWidget):
    """A Described widget."""

    def __init__(self, widget: QWidget) -> None:
        assert isinstance(widget, Described)
        super().__init__(widget, widget.accessible_role, widget.accessibleName())
        self._widget = widget
        self._children: list[_Part] = []

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value and isinstance(self._widget, Described):
            return self._widget.accessible_value()
        return super().text(kind)

    def childCount(self) -> int:
        return len(_parts(self._widget))

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self._children) <= index:
            one = _Part(self._widget, len(self._children))
            QAccessible.registerAccessibleInterface(one)
            self._children.append(one)
        return self._children[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((at for at, one in enumerate(self._children) if one is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = QRectF(self._widget.mapFromGlobal(QPoint(x, y)), QRectF(0, 0, 1, 1).size()).center()
        found = (place for place, part in enumerate(_parts(self._widget)) if part.box.contains(at))
        return self.child(next(found, -1))


def _parts(widget: QWidget) -> Sequence[Part]:
    return widget.accessible_parts()[:MOST_PARTS] if isinstance(widget, Described) else ()


def _describe(name: str, one: QObject) -> QAccessibleInterface | None:
    return _Whole(one) if isinstance(one, QWidget) and isinstance(one, Described) else None


def install() -> None:
    """Tells Qt of widgets that draw themselves. Once for a program."""
    QAccessible.installFactory(_describe)


def tell_moved(widget: QWidget) -> None:
    """The chosen part, or the value, of a Described widget is another one."""
    if not QAccessible.isActive() or not isinstance(widget, Described):
        return
    chosen = next((at for at, part in enumerate(_parts(widget)) if part.chosen), None)
    event = QAccessibleEvent(widget, QAccessible.Event.ValueChanged if chosen is None else QAccessible.Event.Focus)
    if chosen is not None:
        event.setChild(chosen)
    QAccessible.updateAccessibility(event)
