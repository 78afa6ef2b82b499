"""A catalog page without the window around it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QUndoStack

from descant.gui.queue.ingests import Ingests
from descant.gui.queue.instance import Instance
from descant.gui.queue.lookups import Pictures
from descant.gui.queue.tasks import Tasks
from descant.gui.widgets.catalog_page import CatalogPage


def bare_catalog_page(tasks: Tasks, undo: QUndoStack, home: Path) -> CatalogPage:
    kept = QSettings(str(home / "window.ini"), QSettings.Format.IniFormat)
    ingests = Ingests(tasks, Instance(home), tasks)
    return CatalogPage(kept, tasks, undo, Pictures(tasks), ingests)
