"""Preferences: how the window looks and how an analysis is done, each number with its description."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, cast

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from descant.errors import DescantError
from descant.gui import languages, screens
from descant.gui.languages import translate
from descant.gui.theme.theme import Appearance
from descant.gui.widgets.fields import choice
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.paths import user_data
from descant.settings import Settings

GROUP = "analysis"


def store() -> QSettings:
    """Where the window keeps its state: a file of the person's own folder, apart from catalogs and reports."""
    return QSettings(str(user_data() / "window.ini"), QSettings.Format.IniFormat)


def load_settings(kept: QSettings) -> Settings:
    """The analysis settings a person chose; anything that does not hold is the default."""
    chosen: dict[str, Any] = {}
    for field in fields(Settings):
        value = kept.value(f"{GROUP}/{field.name}")
        if value is not None:
            try:
                chosen[field.name] = type(getattr(Settings(), field.name))(value)
            except (TypeError, ValueError):
                continue
    try:
        return Settings(**chosen)
    except DescantError:
        return Settings()


def language_choice(chosen: str) -> QComboBox:
    """A choice of the window's language. One whose letters no font of this system has can be seen, and not chosen."""
    box = choice(
        (
            (translate("Preferences", "As the system"), languages.SYSTEM),
            *((name, code) for code, name in languages.LANGUAGES.items()),
        )
    )
    box.setAccessibleName(translate("Preferences", "Language"))
    for at in range(box.count()):
        if not languages.readable(box.itemData(at)):
            item = cast(QStandardItemModel, box.model()).item(at)
            item.setEnabled(False)
            box.setItemText(at, translate("Preferences", "Japanese (no font of this system has its letters)"))
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


class Preferences(QDialog):
    """Not modal. changed: something was applied; read it from the store."""

    changed = Signal()

    def __init__(self, kept: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        screens.resize(self, 560, 600)
        self._kept = kept
        self._editors: dict[str, QSpinBox | QDoubleSpinBox | QLineEdit] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        self._look = choice(
            (
                (self.tr("As the system"), Appearance.SYSTEM.value),
                (self.tr("Light"), Appearance.LIGHT.value),
                (self.tr("Dark"), Appearance.DARK.value),
            )
        )
        self._look.setCurrentIndex(max(0, self._look.findData(kept.value("appearance", "system"))))
        self._look.setAccessibleName(self.tr("Appearance"))
        form.addRow(Label(self.tr("Appearance")), self._look)
        self._language = language_choice(str(kept.value("language", languages.SYSTEM)))
        form.addRow(Label(self.tr("Language")), self._language)
        described = Settings.describe()
        current = load_settings(kept)
        for field in fields(Settings):
            editor = self._editor(getattr(current, field.name))
            editor.setAccessibleName(field.name.replace("_", " "))
            editor.setAccessibleDescription(described[field.name])
            self._editors[field.name] = editor
            words = Label(described[field.name], muted=True, wrap=True)
            cell = stacked(editor, words, spacing=2)
            form.addRow(Label(field.name.replace("_", " ").capitalize()), cell)
        inside = QWidget()
        inside.setObjectName("plain")
        inside.setLayout(form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        self.problem = Label()
        self.problem.setObjectName("danger")
        self.problem.setWordWrap(True)
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        defaults = QPushButton()
        defaults.setText(self.tr("Defaults"))
        buttons.addButton(defaults, QDialogButtonBox.ButtonRole.ResetRole)
        defaults.clicked.connect(lambda: self._fill(Settings()))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        stacked((scroll, 1), self.problem, buttons, inside=self, margins=(16, 16, 16, 16))

    @staticmethod
    def _editor(value: object) -> QSpinBox | QDoubleSpinBox | QLineEdit:
        if isinstance(value, int):
            whole = QSpinBox()
            whole.setRange(0, 1_000_000)
            whole.setValue(value)
            return whole
        if isinstance(value, float):
            part = QDoubleSpinBox()
            part.setRange(0.0, 1.0)
            part.setDecimals(3)
            part.setSingleStep(0.01)
            part.setValue(value)
            return part
        return QLineEdit(str(value))

    def _fill(self, settings: Settings) -> None:
        for name, editor in self._editors.items():
            value = getattr(settings, name)
            if isinstance(editor, QLineEdit):
                editor.setText(str(value))
            else:
                editor.setValue(value)

    def settings(self) -> Settings:
        """What the form says. Raises DescantError where it does not hold."""
        values = {n: e.text() if isinstance(e, QLineEdit) else e.value() for n, e in self._editors.items()}
        return Settings(**values)  # type: ignore[arg-type]

    def accept(self) -> None:
        try:
            chosen = self.settings()
        except DescantError as error:
            self.problem.setText(error.cause)
            self.problem.show()
            return
        for name, value in chosen.to_json().items():
            self._kept.setValue(f"{GROUP}/{name}", value)
        self._kept.setValue("appearance", self._look.currentData())
        self._kept.setValue("language", self._language.currentData())
        self.changed.emit()
        super().accept()
