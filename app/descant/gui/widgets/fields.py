"""Fields of a form: a name above what is filled in, and files and folders that can be typed or chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from descant.gui import paths, phrases
from descant.gui.widgets.buttons import push_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside, stacked


@dataclass(frozen=True)
class Save:
    """A wish for a place to write to. done: gets the path, and is not called where none was chosen."""

    title: str
    name: str
    kinds: str
    done: Callable[[str], None]


def named(name: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """A field under its name; the hint is its accessible description and tool tip."""
    label = Label(name)
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(name)
    if hint:
        field.setAccessibleDescription(hint)
        field.setToolTip(phrases.tip([hint]))
    return stacked(label, field, spacing=3)


def line(placeholder: str = "") -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(placeholder)
    return made


def text(placeholder: str, height: int) -> QPlainTextEdit:
    """Several lines; Tab goes on to the next field."""
    made = QPlainTextEdit()
    made.setPlaceholderText(placeholder)
    made.setTabChangesFocus(True)
    made.setFixedHeight(height)
    return made


def choice(options: Sequence[tuple[str, Any]]) -> QComboBox:
    """options: what is shown, and the data behind it. Long ones do not widen the form."""
    made = QComboBox()
    for at, (words, data) in enumerate(options):
        made.addItem("", data)
        made.setItemText(at, words)
    narrow(made)
    return made


def narrow(box: QComboBox) -> None:
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)


class FileField(QWidget):
    """A path to type or to choose. wanted: the person wants to choose (carries this field). changed: it is another."""

    wanted = Signal(object)
    changed = Signal()

    def __init__(self, name: str, hint: str = "", kinds: str = "", *, folder: bool = False) -> None:
        """kinds: of files, as file dialogs have them. folder: a folder is chosen."""
        super().__init__()
        self.setObjectName("plain")
        self.title, self.kinds, self.folder = name, kinds, folder
        self.edit = line(hint)
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(hint)
        self.edit.textChanged.connect(self._changed)
        self.button = push_button(self.tr("Choose …"), lambda: self.wanted.emit(self))
        self.button.setAccessibleName(self.tr("Choose: {what}").format(what=name))
        beside((self.edit, 1), self.button, inside=self, margins=(0, 0, 0, 0), spacing=6)
        self.setFocusProxy(self.edit)

    @property
    def path(self) -> str:
        return paths.restored(self.edit.text().strip())

    def set_path(self, path: str) -> None:
        self.edit.setText(paths.short(paths.kept(path)))

    def _changed(self, text: str) -> None:
        self.edit.setToolTip(phrases.tip([text]))
        self.changed.emit()
