"""The catalog as a table, to read and to relabel."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from descant.catalog.identifiers import checked
from descant.catalog.tracks import FurtherFile, Only, Tags, Track
from descant.engine.messages import Search
from descant.gui import phrases
from descant.gui.drawn import guarded
from descant.gui.models.paged import PAGE, Index, PagedModel
from descant.gui.queue.tasks import Tasks
from descant.quoting import shown
from descant.report.declared import in_words, summary

FIELDS = ("title", "artist", "album", "year", "isrc", "duration", "added", "iswc", "owners", "path")
HIDDEN = frozenset({7, 8, 9})
"""Columns that are not shown at first."""
EDITABLE = frozenset({"title", "artist", "album", "year", "isrc", "iswc"})
UNSORTED = frozenset({"iswc", "owners"})
"""Fields that a catalog has no order of."""
MOST_AT_ONCE = 1000
"""Rows made into text without a thread."""
TRACK = int(Qt.ItemDataRole.UserRole)
ROLES = frozenset(
    int(role) for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole, TRACK)
)
"""Qt asks each cell for seven at each paint."""


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


class CatalogModel(PagedModel[Track]):
    """relabel_wanted: (Track, Tags) after an edit."""

    relabel_wanted = Signal(object, object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(tasks, parent)
        self._order = "artist"
        self._descending = False
        self._only: Only = ""

    def headings(self) -> tuple[str, ...]:
        return (
            self.tr("Title"), self.tr("Artist"), self.tr("Album"), self.tr("Year"), self.tr("ISRC"),
            self.tr("Length"), self.tr("Added"), self.tr("ISWC"), self.tr("Owners"), self.tr("File"),
        )  # fmt: skip

    def texts(self, track: Track) -> tuple[str, ...]:
        """As they are shown, column by column."""
        texts = [self._text_of(track, field) for field in FIELDS]
        return (self._title(track, texts[0]), *map(shown, texts[1:]))

    def copy(self, ranges: Sequence[tuple[int, int]], as_text: Callable[[Iterable[Iterable[str]]], str]) -> None:
        """Rows to the clipboard, however many; a large table is made on a thread."""
        clipboard = QGuiApplication.clipboard()

        def fetched(tracks: list[Track]) -> None:
            if len(tracks) <= MOST_AT_ONCE:
                clipboard.setText(as_text(map(self.texts, tracks)))
            else:
                work = partial(as_text, map(self.texts, tracks))
                self._tasks.run(work, done=clipboard.setText, failed=self.failed.emit)

        if ranges:
            self.fetch(ranges, self.tr("Copying tracks"), fetched)

    def request(self, offset: int, limit: int) -> Search:
        return Search(self._catalog, self._text, self._order, self._descending, limit, offset, self._only)

    def show_only(self, text: str, only: Only) -> None:
        """Lists what fits both."""
        if (text, only) != (self._text, self._only):
            self._text, self._only = text, only
            self.reload()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if FIELDS[column] in UNSORTED:
            return
        self._order = FIELDS[column]
        self._descending = order == Qt.SortOrder.DescendingOrder
        self.reload()

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        return base | Qt.ItemFlag.ItemIsEditable if FIELDS[index.column()] in EDITABLE else base

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in ROLES or not index.isValid():
            return None
        track = self.at(index.row())
        if track is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self._want(index.row() // PAGE)
                return "…" if index.column() == 0 else ""
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            text = self._text_of(track, FIELDS[index.column()])
            if role == Qt.ItemDataRole.EditRole:
                return text
            return self._title(track, text) if index.column() == 0 else shown(text)
        if role == Qt.ItemDataRole.ToolTipRole:
            place = self.tr("{path} (other audio is there now)") if track.replaced else "{path}"
            facts = (*_codes(track.tags), *_owners(track.tags), *_declared(track), *map(_further, track.also))
            return phrases.tip([place.format(path=track.path), *facts])
        if role == TRACK:
            return track
        return None

    def _title(self, track: Track, text: str) -> str:
        """With how many files hold the track, and what these declare of themselves."""
        said = summary([d for file in (track.declarations, *(f.declarations for f in track.also)) for d in file or ()])
        notes = [self.tr("%Ln files", "", len(track.also) + 1)] if track.also else []
        notes += [self.tr("declared: {words}").format(words=said)] if said else []
        return f"{shown(text)}  ({', '.join(notes)})" if notes else shown(text)

    @staticmethod
    def _text_of(track: Track, field: str) -> str:
        if field == "duration":
            return phrases.clock(track.duration_s)
        if field == "added":
            return phrases.day(track.added_utc)
        if field == "title":
            return track.tags.title or track.path
        if field == "path":
            return track.path
        if field == "owners":
            return ", ".join(dict.fromkeys(owner.name for owner in track.tags.owners))
        return str(getattr(track.tags, field))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        track = self.at(index.row())
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
                    self._tell_changed(number * PAGE + at, number * PAGE + at)
                    return
