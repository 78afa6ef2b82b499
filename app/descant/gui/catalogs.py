"""Which catalog tracks are compared with: choosing another one, and those that were open lately."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from descant.engine.messages import Trouble
from descant.gui.paths import is_catalog, kept, name_of, restored
from descant.gui.phrases import menu_text, tip
from descant.gui.quotes import quoted
from descant.gui.shell import CATALOG, Shell
from descant.postgres.address import is_address
from descant.quoting import shown

KEPT = "catalogs"
RECENT = 10
MOST_NAME = 40


class Catalogs(QObject):
    """menu: the catalogs that were open lately, the one that is open marked; for whoever wants to show it."""

    def __init__(self, shell: Shell, window: QWidget) -> None:
        super().__init__(window)
        self._shell = shell
        self.menu = QMenu(window)
        self.menu.aboutToShow.connect(self.fill)

    def recent(self) -> list[str]:
        """Folders, the one that was open last first; the one that is open among them."""
        found = self._shell.kept.value(KEPT, [])
        folders = [found] if isinstance(found, str) else found if isinstance(found, list) else []
        return [restored(str(folder)) for folder in folders]

    def remember(self, folder: str) -> None:
        """That it was opened; one that is not there yet is not worth going back to."""
        if not is_catalog(folder):
            return
        recent = list(dict.fromkeys([folder, *self.recent()]))[:RECENT]
        self._shell.kept.setValue(KEPT, [kept(one) for one in recent])

    def fill(self) -> None:
        """Anew, in the order of names: the catalog that is open keeps its place when it is switched."""
        self.menu.clear()
        group = QActionGroup(self.menu)
        now = self._shell.catalog_path
        folders = sorted({*self.recent(), now}, key=lambda folder: (name_of(folder).casefold(), folder))
        for folder in folders:
            action = self.menu.addAction(menu_text(catalog_words(folder, folders)))
            action.setToolTip(tip([folder]))
            action.setCheckable(True)
            action.setChecked(folder == now)
            action.triggered.connect(lambda _=False, folder=folder: self.switch(folder))
            group.addAction(action)

    def switch(self, folder: str) -> None:
        """Opens a catalog; analyses that are asked for from now on are of it. Those that wait stay with theirs."""
        if folder == self._shell.catalog_path:
            return
        if is_catalog(folder):
            self._shell.open_catalog(folder)
            return
        self._shell.kept.setValue(KEPT, [kept(one) for one in self.recent() if one != folder])
        words = self.tr("The catalog {name} is not there any more.").format(name=quoted(name_of(folder)))
        self._shell.tell(Trouble(words, self.tr("It was at {path}.").format(path=shown(folder))), "warning")

    def new(self, folder: str) -> None:
        """A place for a catalog that is still to be filled."""
        if folder:
            self._shell.open_catalog(folder)
            self._shell.show_page(CATALOG)


def catalog_words(place: str, among: list[str] | None = None) -> str:
    """A catalog by its name, with the folder above where others are called the same."""
    name = name_of(place)
    same = sum(name_of(one) == name for one in among or ())
    above = "" if is_address(place) else f" – {Path(place).parent}"
    return shown(f"{name}{above}" if same > 1 else name, MOST_NAME)
