"""What of a catalog is listed, under which names that is kept, and in which columns."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QTableView, QWidget

from descant.catalog.tracks import Only
from descant.gui.languages import news
from descant.gui.widgets import fields
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import beside
from descant.quoting import shown

FILTERS, HEADER = "catalog/filters", "catalog/header"
MOST_NAME = 60


@dataclass(frozen=True)
class Filter:
    """text: what is searched for."""

    text: str = ""
    only: Only = ""


class CatalogFilters(QWidget):
    """chosen: a Filter was; the page shows it."""

    chosen = Signal(object)

    def __init__(self, kept: QSettings, table: QTableView, now: Callable[[], Filter]) -> None:
        """table: whose columns are chosen. now: what is listed."""
        super().__init__()
        self.setObjectName("plain")
        self._kept, self._table, self._now = kept, table, now
        options: list[tuple[str, Only]] = [
            (self.tr("All tracks"), ""),
            (self.tr("Without an ISRC"), "no isrc"),
            (self.tr("Without owners in the labels"), "no owners"),
            (self.tr("In several files"), "further files"),
            (self.tr("Whose file declares how it was made"), "declared"),
        ]
        self.only = fields.choice(options)
        self.only.setAccessibleName(self.tr("Which tracks are listed"))
        self.only.setMinimumContentsLength(22)
        self.only.activated.connect(lambda _: self.chosen.emit(Filter(self._now().text, self.only.currentData())))
        self.saved, self.columns = QMenu(self), QMenu(self)
        self.saved.aboutToShow.connect(self._fill_saved)
        self.columns.aboutToShow.connect(self._fill_columns)
        buttons = []
        for words, menu in ((self.tr("Saved filters"), self.saved), (self.tr("Columns"), self.columns)):
            button = QPushButton()
            button.setText(words)
            button.setMenu(menu)
            buttons.append(button)
        self.said = Label(muted=True)
        beside(self.only, buttons[0], (self.said, 1), buttons[1], inside=self, margins=(0, 0, 0, 0), spacing=8)
        self._fill_saved()
        self._fill_columns()
        news.changed.connect(self._fill_columns)

    def show_filter(self, shown_filter: Filter) -> None:
        self.only.setCurrentIndex(max(0, self.only.findData(shown_filter.only)))

    # Saved filters.

    def filters(self) -> dict[str, Filter]:
        """By name, as they are kept; whatever is none is left out."""
        try:
            found = json.loads(str(self._kept.value(FILTERS, "{}")))
            return {str(name): _filter(one) for name, one in found.items()}
        except (ValueError, TypeError, AttributeError, KeyError):
            return {}

    def save(self, name: str) -> None:
        """Keeps what is listed now under a name."""
        self._keep({**self.filters(), name.strip()[:MOST_NAME]: self._now()})

    def remove(self, name: str) -> None:
        self._keep({other: one for other, one in self.filters().items() if other != name})

    def _keep(self, filters: dict[str, Filter]) -> None:
        self._kept.setValue(FILTERS, json.dumps({name: asdict(one) for name, one in filters.items()}))

    def _fill_saved(self) -> None:
        self.saved.clear()
        filters = self.filters()
        for name, one in sorted(filters.items()):
            self.saved.addAction(shown(name).replace("&", "&&")).triggered.connect(
                lambda _=False, one=one: self.chosen.emit(one)
            )
        if not filters:
            self.saved.addAction(self.tr("None yet")).setEnabled(False)
        self.saved.addSeparator()
        self.saved.addAction(self.tr("Save what is listed …")).triggered.connect(self._ask_name)
        if filters:
            gone = self.saved.addMenu(self.tr("Remove"))
            for name in sorted(filters):
                gone.addAction(shown(name).replace("&", "&&")).triggered.connect(
                    lambda _=False, name=name: self.remove(name)
                )

    def _ask_name(self) -> None:
        """Not modal: nothing else waits for an answer."""
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Save what is listed"))
        dialog.setLabelText(self.tr("Name of the filter"))
        dialog.setTextValue(self._now().text[:MOST_NAME] or self.only.currentText())
        dialog.textValueSelected.connect(lambda name: self.save(name) if name.strip() else None)
        dialog.open()

    # Columns.

    def restore_columns(self, hidden: frozenset[int]) -> None:
        """As they were left; hidden: those that are not shown at first."""
        header = self._table.horizontalHeader()
        state = self._kept.value(HEADER)
        if state is None or not header.restoreState(state):
            for column in hidden:
                header.setSectionHidden(column, True)

    def keep_columns(self) -> None:
        self._kept.setValue(HEADER, self._table.horizontalHeader().saveState())

    def _fill_columns(self) -> None:
        self.columns.clear()
        model, header = self._table.model(), self._table.horizontalHeader()
        for column in range(1, model.columnCount()):  # a row without its title says nothing
            name = str(model.headerData(column, header.orientation()))
            action = self.columns.addAction(name)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(column))
            action.toggled.connect(lambda on, column=column: self._show_column(column, on))

    def _show_column(self, column: int, on: bool) -> None:
        self._table.setColumnHidden(column, not on)
        self.keep_columns()


def _filter(kept: Any) -> Filter:
    """Raises ValueError where it is none."""
    only = kept.get("only", "")
    if only not in ("", "declared", "no isrc", "no owners", "further files"):
        raise ValueError("no such filter")
    return Filter(str(kept.get("text", "")), only)
