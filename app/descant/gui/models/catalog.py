"""The catalog as a table that asks for its rows page by page: 100,000 tracks scroll without being in memory."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from descant.catalog.identifiers import checked
from descant.catalog.tracks import FurtherFile, Tags, Track
from descant.engine.messages import Search, TrackPage, Trouble
from descant.gui import phrases
from descant.gui.drawn import guarded
from descant.gui.queue.tasks import Task, Tasks
from descant.quoting import shown
from descant.report.declared import in_words

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
KEPT = 40
ASKED_AT_ONCE = 3
"""Pages on their way at most: those asked for last are what is looked at."""
GATHER_MS = 15
"""While a person drags the scroll bar only the place where they rest is read."""

FIELDS = ("title", "artist", "album", "year", "isrc", "duration", "added")
EDITABLE = frozenset({"title", "artist", "album", "year", "isrc"})
TRACK = int(Qt.ItemDataRole.UserRole)


def _with(tags: Tags, field: str, text: str) -> Tags:
    changed: dict[str, Any] = {field: text}
    return replace(tags, **changed)


def _owners(tags: Tags) -> list[str]:
    return [f"{o.name} ({o.role}): {phrases.percent(o.share_ppm)}" for o in tags.owners]


def _codes(tags: Tags) -> list[str]:
    """Identifiers, and which of them are not valid."""
    return [f"{kind} {checked(kind, code)}" for kind, code in (("ISRC", tags.isrc), ("ISWC", tags.iswc)) if code]


def _declared(file: Track | FurtherFile) -> list[str]:
    return [phrases.declares(in_words(one)) for one in file.declarations or ()]


def _further(file: FurtherFile) -> str:
    tags = file.tags
    title = " – ".join(part for part in (tags.title, tags.artist) if part)
    said = (title, tags.album, tags.year, *_codes(tags), *_owners(tags), *_declared(file), file.path)
    return phrases.also_as(" · ".join(part for part in said if part))


class CatalogModel(QAbstractTableModel):
    """failed: a Trouble. loaded: the number of rows is known. relabel_wanted: (Track, Tags) after an edit."""

    failed = Signal(object)
    loaded = Signal(int)
    relabel_wanted = Signal(object, object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._catalog = ""
        self._text = ""
        self._order = "artist"
        self._descending = False
        self._total = 0
        self._pages: OrderedDict[int, tuple[Track, ...]] = OrderedDict()
        self._wanted: list[int] = []
        self._asked: dict[int, Task] = {}
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self._ask)

    def open(self, catalog: str) -> None:
        self._catalog = catalog
        self.reload()

    def stop(self) -> None:
        self._gather.stop()

    def search(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.reload()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = FIELDS[column]
        self._descending = order == Qt.SortOrder.DescendingOrder
        self.reload()

    def reload(self) -> None:
        """Reads the first page again; what was on its way is dropped."""
        for task in self._asked.values():
            self._tasks.forget(task)
        self._asked.clear()
        self._wanted.clear()
        if self._catalog:
            self._want(0, fresh=True)

    def track(self, row: int) -> Track | None:
        page = self._pages.get(row // PAGE)
        return page[row % PAGE] if page is not None and row % PAGE < len(page) else None

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
            request = Search(self._catalog, self._text, self._order, self._descending, PAGE, page * PAGE)
            take = partial(self._take, fresh=fresh)
            self._asked[page] = self._tasks.ask(request, done=take, failed=self._fail)
        self._wanted.clear()
        for stale in list(self._asked)[:-ASKED_AT_ONCE]:
            self._tasks.forget(self._asked.pop(stale))

    def _take(self, answer: TrackPage, fresh: bool) -> None:
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
        last = answer.offset + len(answer.rows) - 1
        self.dataChanged.emit(self.index(answer.offset, 0), self.index(last, len(FIELDS) - 1))

    def _fail(self, trouble: Trouble) -> None:
        self._asked.clear()
        self.beginResetModel()
        self._pages.clear()
        self._total = 0
        self.endResetModel()
        self.failed.emit(trouble)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(FIELDS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Title"), self.tr("Artist"), self.tr("Album"), self.tr("Year"), self.tr("ISRC"),
                self.tr("Length"), self.tr("Added"),
            )[section]  # fmt: skip
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        return base | Qt.ItemFlag.ItemIsEditable if FIELDS[index.column()] in EDITABLE else base

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        track = self.track(index.row())
        if track is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self._want(index.row() // PAGE)
                return "…" if index.column() == 0 else ""
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            text = self._text_of(track, FIELDS[index.column()])
            if role == Qt.ItemDataRole.EditRole:
                return text
            more = track.also and index.column() == 0
            title = self.tr("{title}  ({n} files)")
            return title.format(title=shown(text), n=len(track.also) + 1) if more else shown(text)
        if role == Qt.ItemDataRole.ToolTipRole:
            place = self.tr("{path} (other audio is there now)") if track.replaced else "{path}"
            facts = (*_codes(track.tags), *_owners(track.tags), *_declared(track), *map(_further, track.also))
            return phrases.tip([place.format(path=track.path), *facts])
        if role == TRACK:
            return track
        return None

    @staticmethod
    def _text_of(track: Track, field: str) -> str:
        if field == "duration":
            return phrases.clock(track.duration_s)
        if field == "added":
            return phrases.date(track.added_utc)
        if field == "title":
            return track.tags.title or track.path
        return str(getattr(track.tags, field))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        track = self.track(index.row())
        field = FIELDS[index.column()]
        if track is None or role != Qt.ItemDataRole.EditRole or field not in EDITABLE:
            return False
        text = str(value).strip()
        if text == self._text_of(track, field):
            return False
        self.relabel_wanted.emit(track, _with(track.tags, field, text))
        return True

    def show_tags(self, track_id: str, tags: Tags) -> None:
        """Shows new tags at once where the track is in memory; the catalog follows."""
        for number, page in self._pages.items():
            for at, track in enumerate(page):
                if track.id == track_id:
                    self._pages[number] = (*page[:at], replace(track, tags=tags), *page[at + 1 :])
                    row = number * PAGE + at
                    self.dataChanged.emit(self.index(row, 0), self.index(row, len(FIELDS) - 1))
                    return
