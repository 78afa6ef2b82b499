"""The lists of the Rights page: records by kind, parties, what waits for a decision, and the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStackedWidget, QTableView

from descant.gui.models.paged import PAGE
from descant.gui.models.rights import ROW, PartiesModel, ProposalsModel, RecordsModel, TextModel
from descant.gui.queue.tasks import Tasks
from descant.gui.widgets.label import Label
from descant.gui.widgets.layouts import stacked
from descant.gui.widgets.rights_history import RightsHistory
from descant.gui.widgets.tables import RowsView
from descant.rights.answers import Kind, Row

KINDS: tuple[Kind, ...] = ("work", "recording", "agreement")
WORKS, RECORDINGS, AGREEMENTS, PARTIES, PROPOSALS, HISTORY = range(6)
ROW_HEIGHT = 30


class RightsLists(QFrame):
    """chosen: other rows are, or another list. loaded: how many rows the list in front has. failed: a Trouble."""

    chosen = Signal()
    loaded = Signal(int)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, held: Callable[[], bool]) -> None:
        """held: whether the record that was chosen is not to be left for another when a list is read again."""
        super().__init__()
        self.setObjectName("card")
        self._held = held
        self._number = 0
        """Of the record that was chosen last."""
        self.place = WORKS
        self._sought = ""
        self.records = {kind: RecordsModel(tasks, kind, self) for kind in KINDS}
        self.models: list[TextModel[Any]] = [
            *self.records.values(), PartiesModel(tasks, self), ProposalsModel(tasks, self)
        ]  # fmt: skip
        names = (self.tr("Works"), self.tr("Recordings"), self.tr("Agreements"), self.tr("Parties"),
                 self.tr("What waits for a decision"))  # fmt: skip
        records = {2: 128, 3: 100, 4: 64}
        widths: Sequence[Mapping[int, int]] = (records, records, records, {1: 110, 3: 64, 4: 88}, {2: 64})
        self.tables = [_table(*parts) for parts in zip(self.models, names, widths, strict=True)]
        self.history = RightsHistory(tasks)
        self._nothing = Label(muted=True, wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setMargin(32)
        self._stack = QStackedWidget()
        for one in (*self.tables, self.history, self._nothing):
            self._stack.addWidget(one)
        stacked((self._stack, 1), inside=self, margins=(1, 4, 1, 4))
        self.history.failed.connect(self.failed)
        self.history.chosen.connect(self.chosen)
        for place, (model, table) in enumerate(zip(self.models, self.tables, strict=True)):
            model.failed.connect(self.failed)
            model.loaded.connect(lambda total, at=place: self._loaded(at, total))
            model.modelReset.connect(self.chosen)
            table.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())

    def open(self, catalog: str) -> None:
        for model in self.models:
            model.open(catalog)
        self.history.open(catalog)

    def stop(self) -> None:
        for model in self.models:
            model.stop()

    def show_list(self, place: int) -> None:
        self.place = place
        if place == HISTORY:
            self._stack.setCurrentWidget(self.history)
        else:
            self._loaded(place, self.models[place].rowCount())
        self.chosen.emit()

    def search(self, text: str) -> None:
        self._sought = text
        for model in (*self.records.values(), self.models[PARTIES]):
            model.search(text)

    def limit(self, *, odd: bool | None = None, party: int | None = None) -> None:
        """What is not given stays as it is."""
        for model in self.records.values():
            model.limit(odd=model.odd if odd is None else odd, party=model.party if party is None else party)

    @property
    def rows(self) -> list[Any]:
        """Of those that are chosen in the list in front, all that are known."""
        if self.place == HISTORY:
            return []
        rows = self.tables[self.place].selectionModel().selectedRows()
        return [row for row in (index.data(ROW) for index in rows) if row is not None]

    @property
    def record(self) -> Row | None:
        """The record that is chosen."""
        found = next((row for row in self.rows if isinstance(row, Row)), None)
        self._number = found.n if found is not None else self._number
        return found

    def choose(self, number: int) -> None:
        """The record that is to be chosen once the lists are read again."""
        self._number = number

    def _loaded(self, place: int, total: int) -> None:
        """A list of nothing says why it is empty."""
        if place != self.place:
            return
        table = self.tables[place]
        if total:
            self._stack.setCurrentWidget(table)
            if place < PARTIES and not table.selectionModel().hasSelection():
                self._choose_again(place)
        else:
            self._nothing.setText(self._why_empty(place))
            self._stack.setCurrentWidget(self._nothing)
        self.loaded.emit(total)

    def _choose_again(self, place: int) -> None:
        """The record that was chosen before the list was read again, where it is among the first; else the first."""
        model = self.models[place]
        numbers = [row.n for row in map(model.at, range(min(model.rowCount(), PAGE))) if isinstance(row, Row)]
        if self._number in numbers:
            self.tables[place].selectRow(numbers.index(self._number))
        elif not self._held():
            self.tables[place].selectRow(0)

    def _why_empty(self, place: int) -> str:
        if place == PROPOSALS:
            return self.tr(
                "Nothing waits for a decision. Look for matches after an import: what is sure is linked, and what is "
                "not stands here."
            )
        if self._sought:
            return self.tr("Nothing fits what is sought.")
        odd = place < PARTIES and self.records[KINDS[place]].odd
        return self.tr("Nothing is odd about any of them.") if odd else self.tr("There is none yet.")


def _table(model: TextModel[Any], name: str, widths: Mapping[int, int]) -> QTableView:
    """widths: of columns, in points; the others share the rest."""
    rest = [column for column in range(model.columnCount()) if column not in widths]
    table = RowsView(model, name, ROW_HEIGHT, rest)
    header = table.horizontalHeader()
    for column, width in widths.items():
        table.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
    if isinstance(model, RecordsModel):
        table.setSortingEnabled(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    if isinstance(model, ProposalsModel):
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    return table
