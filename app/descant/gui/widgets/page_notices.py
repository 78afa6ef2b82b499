"""The strip above the pages: what is to be said of the page in front, and what concerns the whole program."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from descant.engine.messages import Trouble
from descant.gui.widgets.layouts import stacked
from descant.gui.widgets.notices import Notices, Offers

EVERYWHERE = -1
"""The place of notices that are shown above every page."""


class PageNotices(QWidget):
    """marked: a page has something to read, or nothing any more; by the place of its tab."""

    marked = Signal(int, bool)

    def __init__(self, pages: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._front = 0
        self._of = {place: Notices() for place in (EVERYWHERE, *range(pages))}
        self._own: dict[int, Notices] = {}
        stacked(*self._of.values(), inside=self, margins=(16, 12, 16, 12), spacing=8)
        for place, notices in self._of.items():
            notices.changed.connect(lambda at=place: self._changed(at))
        self._arrange()

    @property
    def text(self) -> str:
        """What can be read now."""
        return "\n".join(one.text for one in self._readable if len(one))

    def tell(
        self, trouble: Trouble, kind: str = "error", place: int | None = None, offers: Offers = (), about: str = ""
    ) -> None:
        """place: the page that it belongs to, None for the one in front."""
        self._of[self._front if place is None else place].tell(trouble, kind, about, offers)

    def withdraw(self, about: str) -> None:
        """From whatever page it was told on."""
        for one in self._of.values():
            one.withdraw(about)

    def show_page(self, place: int) -> None:
        """Another page is in front."""
        left, self._front = self._front, place
        self._arrange()
        for one in {left, place}:
            self._mark(one)

    def watch(self, place: int, own: Notices) -> None:
        """The notices that a page itself shows mark its tab as well."""
        self._own[place] = own
        own.changed.connect(lambda: self._mark(place))

    @property
    def _readable(self) -> tuple[Notices, Notices]:
        return self._of[EVERYWHERE], self._of[self._front]

    def _changed(self, place: int) -> None:
        self._arrange()
        if place != EVERYWHERE:
            self._mark(place)

    def _arrange(self) -> None:
        readable = self._readable
        for one in self._of.values():
            one.setVisible(one in readable and len(one) > 0)
        self.setVisible(any(len(one) for one in readable))

    def _mark(self, place: int) -> None:
        """The page in front needs no mark: its notices are seen."""
        waiting = len(self._of[place]) + len(self._own.get(place, ()))
        self.marked.emit(place, place != self._front and waiting > 0)
