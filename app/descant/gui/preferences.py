"""What a person chose for the window and for analyses, and where that is kept."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, cast

from PySide6.QtCore import QSettings
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from descant.errors import DescantError
from descant.gui import languages
from descant.gui.languages import translate
from descant.gui.widgets.fields import choice
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


def keep_settings(kept: QSettings, settings: Settings) -> None:
    for name, value in settings.to_json().items():
        kept.setValue(f"{GROUP}/{name}", value)


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
