"""The context menu of a list: what its page offers for the rows that are chosen, and copying them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPushButton

from descant.gui.keys import copy_rows
from descant.gui.languages import translate


def row_menu(view: QAbstractItemView, buttons: Sequence[QPushButton]) -> QMenu:
    """An entry for each button that is there, which can be pressed where that can."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for button in buttons:
        if button.isVisible():
            menu.addAction(button.text(), button.click).setEnabled(button.isEnabled())
    if not menu.isEmpty():
        menu.addSeparator()
    copy = menu.addAction(translate("row menu", "Copy"), lambda: copy_rows(view))
    copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    copy.setEnabled(view.selectionModel().hasSelection())
    return menu


def give_menu(view: QAbstractItemView, buttons: Callable[[], Sequence[QPushButton]]) -> None:
    """Opens a menu of these buttons by the right mouse button and by the menu key."""

    def open_menu(at: QPoint) -> None:
        if view.selectionModel().hasSelection():
            row_menu(view, buttons()).popup(view.viewport().mapToGlobal(at))

    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.customContextMenuRequested.connect(open_menu)
