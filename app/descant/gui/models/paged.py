"""A table that asks the engine for its rows page by page: however many there are, few are in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from descant.engine.messages import Request, Trouble
from descant.gui.languages import news
from descant.gui.queue.tasks import Task, Tasks

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
KEPT = 80
ASKED_AT_ONCE = 3
"""Pages on their way at most: those asked for last are what is looked at."""
FETCHED = 2000
"""Rows asked for at once where many are wanted that nobody looks at."""
GATHER_MS = 15
"""While a person drags the scroll bar only the place where they rest is read."""
AnyRow = TypeVar("AnyRow")


class PagedModel(QAbstractTableModel, Generic[AnyRow]):
    """failed: a Trouble. loaded: the number of rows is known.

    An answer has rows, their offset, and the total.
    """

    failed = Signal(object)
    loaded = Signal(int)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._catalog = ""
        self._text = ""
        self._total = 0
        self._headings: tuple[str, ...] = ()
        self._pages: OrderedDict[int, tuple[AnyRow, ...]] = OrderedDict()
        self._wanted: list[int] = []
        self._asked: dict[int, Task] = {}
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self._ask)
        news.changed.connect(self._said_again)

    def _said_again(self) -> None:
        self._headings = ()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        if self._total:
            self._tell_changed(0, self._total - 1)

    # What each kind of list says.

    def headings(self) -> tuple[str, ...]:
        raise NotImplementedError

    def request(self, offset: int, limit: int) -> Request[Any]:
        """What is asked of the engine for some rows."""
        raise NotImplementedError

    # What all do.

    @property
    def _known_headings(self) -> tuple[str, ...]:
        """Qt asks for them with each row."""
        self._headings = self._headings or self.headings()
        return self._headings

    def open(self, catalog: str) -> None:
        self._catalog = catalog
        self.reload()

    def stop(self) -> None:
        self._gather.stop()

    def search(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.reload()

    def reload(self) -> None:
        """Reads the first page again; what was on its way is dropped."""
        for task in self._asked.values():
            self._tasks.forget(task)
        self._asked.clear()
        self._wanted.clear()
        if self._catalog:
            self._want(0, fresh=True)

    def at(self, row: int) -> AnyRow | None:
        """What is known of a row; None until its page came."""
        page = self._pages.get(row // PAGE)
        return page[row % PAGE] if page is not None and row % PAGE < len(page) else None

    def fetch(self, ranges: Sequence[tuple[int, int]], label: str, done: Callable[[list[AnyRow]], None]) -> None:
        """Calls done with all rows of some ranges (first, behind the last), asking for those that are not in memory."""
        parts = [(at, min(at + FETCHED, end)) for start, end in ranges for at in range(start, end, FETCHED)]
        rows: list[AnyRow] = []

        def more(answer: Any = None) -> None:
            if answer is not None:
                rows.extend(answer.rows)
            while parts:
                start, end = parts.pop(0)
                known = [self.at(row) for row in range(start, end)]
                if None in known:
                    request = self.request(start, end - start)
                    self._tasks.ask(request, label=label, done=more, failed=self.failed.emit)
                    return
                rows.extend(row for row in known if row is not None)
            done(rows)

        more()

    def _want(self, page: int, *, fresh: bool = False) -> None:
        if page in self._asked or page in self._wanted:
            return
        self._wanted.append(page)
        if fresh:
            self._ask(fresh=True)
        elif not self._gather.isActive():
            self._gather.start()

    def _ask(self, *, fresh: bool = False) -> None:
        for page in self._wanted[-ASKED_AT_ONCE:]:
            take = partial(self._take, fresh=fresh)
            self._asked[page] = self._tasks.ask(self.request(page * PAGE, PAGE), done=take, failed=self._fail)
        self._wanted.clear()
        for stale in list(self._asked)[:-ASKED_AT_ONCE]:
            self._tasks.forget(self._asked.pop(stale))

    def _take(self, answer: Any, fresh: bool) -> None:
        number = answer.offset // PAGE
        self._asked.pop(number, None)
        if fresh or answer.total != self._total:
            self.beginResetModel()
            self._pages.clear()
            self._total = answer.total
            self._pages[number] = answer.rows
            self.endResetModel()
            self.loaded.emit(self._total)
            return
        self._pages[number] = answer.rows
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        self._tell_changed(answer.offset, answer.offset + len(answer.rows) - 1)

    def _tell_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _fail(self, trouble: Trouble) -> None:
        self._asked.clear()
        self.clear()
        self.failed.emit(trouble)

    def clear(self) -> None:
        self.beginResetModel()
        self._pages.clear()
        self._total = 0
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._known_headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._known_headings[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
