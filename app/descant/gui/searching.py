"""The one field to search by: what it looks through is up to the page in front, and each page keeps its own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit

from descant.gui import phrases
from descant.gui.shell import ANALYSES, AUDIT, CATALOG, CERTIFICATES, LETTERS, RIGHTS, ROYALTIES

AROUND = 28
"""Points beside the words in the field."""


class Searching(QObject):
    """looks: of each page, what looks for a text there."""

    def __init__(self, field: QLineEdit, looks: Mapping[int, Callable[[str], None]], parent: QObject) -> None:
        super().__init__(parent)
        self._field, self._looks = field, looks
        self._page = ANALYSES
        self._sought: dict[int, str] = {}
        self._hint: str = ""
        field.textChanged.connect(self._look)
        field.installEventFilter(self)

    def show_page(self, place: int) -> None:
        hints = {
            ANALYSES: self.tr("Search analyses"), CATALOG: self.tr("Search the catalog"),
            AUDIT: self.tr("Search audits"), CERTIFICATES: self.tr("Search certificates"),
            LETTERS: self.tr("Search the letter"), ROYALTIES: self.tr("Search royalties"),
            RIGHTS: self.tr("Search rights data"),
        }  # fmt: skip
        self._page = place
        self._hint = hints[place]
        self._say_hint()
        self.tell(self._sought.get(place, ""))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._say_hint()
        return super().eventFilter(watched, event)

    def _say_hint(self) -> None:
        """What is searched is said where there is room for it."""
        room = self._field.width() - AROUND >= self._field.fontMetrics().horizontalAdvance(self._hint)
        self._field.setPlaceholderText(self._hint if room else self.tr("Search"))
        self._field.setToolTip(phrases.tip([self._hint]))

    def tell(self, text: str) -> None:
        """The page in front looks for this already."""
        self._sought[self._page] = text
        self._field.blockSignals(True)
        self._field.setText(text)
        self._field.blockSignals(False)

    def _look(self, text: str) -> None:
        self._sought[self._page] = text
        self._looks[self._page](text)
