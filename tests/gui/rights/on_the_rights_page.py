"""What is read from the page, and what is dropped on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from descant.gui.main_window import MainWindow
from descant.gui.widgets.rights_page import RightsPage
from descant.gui.widgets.tables import Table

WORKS_CSV = """Work ID;Title;Writer Name;Share;ISWC;Mood
W1;Harbour Lights;Marguerite Oduya;100;T-034.524.680-1;calm
W2;Paper Moons;Grünfeld, Ilse;100;;wry
W3;Nine Bridges;Aya Tindall;abc;;bright
"""


def settle(window: MainWindow, rounds: int = 60) -> None:
    for _ in range(rounds):
        window.tasks.poll()


def texts(table: Table) -> list[list[str]]:
    return [
        [item.text() if (item := table.item(row, column)) else "" for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def listed(page: RightsPage, column: int = 0) -> list[str]:
    model = page.lists.models[page.lists.place]
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(QPoint(9, 9)), Qt.DropAction.CopyAction, mime, left, none))
    settle(window)
