"""The pages of the window, of which those that few begin with are imported and made when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from descant.gui.commands import Commands
from descant.gui.models.analyses import AnalysesModel
from descant.gui.queue.tasks import Tasks
from descant.gui.shell import LETTERS, RIGHTS, ROYALTIES, Shell
from descant.gui.widgets.layouts import OneInFront

if TYPE_CHECKING:
    from descant.gui.widgets.letters_page import LettersPage
    from descant.gui.widgets.rights_page import RightsPage
    from descant.gui.widgets.royalties_page import RoyaltiesPage


class Pages(OneInFront):
    """made: a page was made after the window stood."""

    made = Signal(QWidget)

    def __init__(
        self, shell: Shell, tasks: Tasks, undo: QUndoStack, analyses: AnalysesModel, commands: Commands, home: Path
    ) -> None:
        super().__init__()
        self._shell, self._tasks, self._undo = shell, tasks, undo
        self._analyses, self._commands, self._home = analyses, commands, home
        self._makers: dict[int, Callable[[], QWidget]] = {}

    def minimumSizeHint(self) -> QSize:
        """A page that needs more height than there is scrolls; in width it has to do with the window's."""
        return QSize(0, super().minimumSizeHint().height())

    def add(self, *pages: QWidget) -> None:
        """Those that stand from the start; all others come after them."""
        for page in pages:
            self.addWidget(page)
        for make in (self._make_letters, self._make_royalties, self._make_rights):
            self._makers[self.addWidget(QWidget())] = make

    def page(self, place: int) -> QWidget:
        """The page of a place; made now, where nobody asked for it before."""
        if (make := self._makers.pop(place, None)) is not None:
            empty, page = self.widget(place), make()
            self.insertWidget(place, page)
            if empty is not None:
                self.removeWidget(empty)
                empty.deleteLater()
            self.made.emit(page)
        found = self.widget(place)
        assert found is not None
        return found

    @property
    def letters(self) -> LettersPage:
        return cast("LettersPage", self.page(LETTERS))

    @property
    def royalties(self) -> RoyaltiesPage:
        return cast("RoyaltiesPage", self.page(ROYALTIES))

    @property
    def rights(self) -> RightsPage:
        return cast("RightsPage", self.page(RIGHTS))

    def catalog_changed(self) -> None:
        if RIGHTS not in self._makers:
            self.rights.open()

    def stop(self) -> None:
        """No timer runs on."""
        if LETTERS not in self._makers:
            self.letters.stop()
        if RIGHTS not in self._makers:
            self.rights.stop()

    def _make_letters(self) -> QWidget:
        from descant.gui.widgets.letters_page import LettersPage

        page = LettersPage(self._shell, self._tasks, self._analyses)
        page.save_wanted.connect(self._commands.save)
        return page

    def _make_royalties(self) -> QWidget:
        from descant.gui.widgets.royalties_page import RoyaltiesPage

        page = RoyaltiesPage(self._shell, self._tasks, self._analyses, self._home)
        page.file_wanted.connect(self._commands.fill)
        page.save_wanted.connect(self._commands.save)
        page.restore()
        return page

    def _make_rights(self) -> QWidget:
        from descant.gui.widgets.rights_page import RightsPage

        page = RightsPage(self._shell, self._tasks, self._undo)
        page.import_wanted.connect(self._commands.import_rights)
        page.save_wanted.connect(self._commands.save)
        return page
