"""The strip at the top: the program's mark, a tab for each page, search and preferences."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QToolButton, QWidget

from descant.gui import phrases
from descant.gui.languages import again, joined
from descant.gui.theme.icons import icon, pixmap
from descant.gui.theme.theme import Theme
from descant.gui.widgets.buttons import symbol_button
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside

DOT = "●"
"""Beside the name of a page that has something to read."""


class Header(QFrame):
    """tabs: ids are places of pages."""

    preferences_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._mark = Label()
        name = Label("Descant")
        name.embolden(1.2)
        line = beside(self._mark, name, inside=self, margins=(16, 0, 12, 0), spacing=8)
        line.addSpacing(24)
        self.tabs = QButtonGroup(self)
        self._names = names = (
            self.tr("Analyses"),
            self.tr("Catalog"),
            self.tr("Model audit"),
            self.tr("Certificates"),
            self.tr("Letters"),
            self.tr("Royalties"),
            self.tr("Rights"),
        )
        for place, text in enumerate(names):
            tab = QToolButton()
            tab.setObjectName("tab")
            tab.setText(text)
            tab.setCheckable(True)
            tab.setChecked(place == 0)
            tab.setAccessibleName(self.tr("Page {name}").format(name=text))
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.tabs.addButton(tab, place)
            line.addWidget(tab)
        line.addStretch(1)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(96)
        self.search.setMaximumWidth(280)
        self.search.setAccessibleName(self.tr("Search"))
        self._gear = symbol_button(self.tr("Preferences"), self.preferences_wanted)
        line.addWidget(self.search, 4)
        line.addWidget(self._gear)

    def mark(self, place: int, there: bool) -> None:
        """Whether the page has messages that are not seen now."""
        name, tab = again(self._names[place]), self.tabs.button(place)
        tab.setText(joined(" ", (name, DOT)) if there else name)
        page = self.tr("Page {name}, with messages") if there else self.tr("Page {name}")
        tab.setAccessibleName(page.format(name=name))
        tab.setToolTip(phrases.tip([self.tr("There are messages on this page")] if there else []))

    def begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def retheme(self, theme: Theme) -> None:
        self._mark.setPixmap(pixmap("descant", theme.accent, 24))
        self._gear.setIcon(icon("settings", theme.muted))
