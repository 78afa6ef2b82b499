"""The list of analyses: waiting, running, done, failed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from descant import quoting
from descant.engine.messages import Foreseen, Trouble
from descant.gui import paths, phrases
from descant.gui.drawn import guarded
from descant.gui.engine_words import in_words
from descant.gui.languages import joined, news
from descant.gui.queue.tasks import Task
from descant.quoting import shown
from descant.report.comparison import no_finding
from descant.report.model import Exclusion, Report

ENTRY = int(Qt.ItemDataRole.UserRole)
Index = QModelIndex | QPersistentModelIndex


@dataclass(eq=False)
class Entry:
    """One track and what became of it. state: queued, running, done, failed, stopped (by the person), or unfinished
    (when the program ended).

    Or a file among the kept reports that is none: then it is `path`, and the state unreadable.

    catalog: folder of the catalog it is compared with, "" for the one that is open when its turn comes; exclusions:
    what it is made without; outline: how loud the track is over time, as audio.outline has it; foreseen: what is
    known while it runs.
    """

    path: str
    state: str = "queued"
    report: Report | None = None
    saved: str = ""
    trouble: Trouble | None = None
    task: Task | None = field(default=None, repr=False)
    catalog: str = ""
    exclusions: tuple[Exclusion, ...] = ()
    outline: bytes = field(default=b"", repr=False)
    foreseen: Foreseen | None = field(default=None, repr=False)

    @property
    def title(self) -> str:
        """As it is shown."""
        if self.state == "unreadable":
            return shown(Path(self.path).name)
        return shown((self.report.query.title if self.report is not None else "") or Path(self.path).stem)

    @property
    def audio(self) -> str:
        """What can be drawn and played, "" if nothing."""
        return "" if self.state == "unreadable" else self.path

    @property
    def facts(self) -> dict[str, str]:
        """What else it takes to ask for it once more."""
        found = {"catalog": paths.kept(self.catalog)} if self.catalog else {}
        if self.exclusions:
            found["exclusions"] = json.dumps([[one.track_id, one.reason, one.title] for one in self.exclusions])
        return found

    @property
    def attributed_ppm(self) -> int:
        return sum(c.share_ppm for c in self.report.contributions) if self.report is not None else 0


class AnalysesModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Entry] = []
        self._shown: list[Entry] = []
        self._filter = ""
        news.changed.connect(self._said_again)

    def _said_again(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    @property
    def entries(self) -> list[Entry]:
        return self._all

    @property
    def shown(self) -> list[Entry]:
        """Those that the filter lets through, from the top."""
        return self._shown

    def add(self, entries: list[Entry], *, first: bool = True) -> None:
        """New entries stand on top, in the order given."""
        if not entries:
            return
        fitting = [e for e in entries if self._fits(e)]
        self._all[:0] = entries if first else []
        if not first:
            self._all.extend(entries)
        if fitting:
            at = 0 if first else len(self._shown)
            self.beginInsertRows(QModelIndex(), at, at + len(fitting) - 1)
            self._shown[at:at] = fitting
            self.endInsertRows()

    def remove(self, entry: Entry) -> None:
        if entry in self._shown:
            at = self._shown.index(entry)
            self.beginRemoveRows(QModelIndex(), at, at)
            del self._shown[at]
            self.endRemoveRows()
        if entry in self._all:
            self._all.remove(entry)

    def touch(self, entry: Entry) -> None:
        """Something in the entry changed."""
        if entry in self._shown:
            index = self.index(self._shown.index(entry))
            self.dataChanged.emit(index, index)

    def filter(self, text: str) -> None:
        self._filter = text.casefold()
        self.beginResetModel()
        self._shown = [e for e in self._all if self._fits(e)]
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def index_of(self, entry: Entry) -> QModelIndex:
        return self.index(self._shown.index(entry)) if entry in self._shown else QModelIndex()

    def _fits(self, entry: Entry) -> bool:
        return not self._filter or self._filter in f"{entry.title} {entry.path}".casefold()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self._shown)

    @guarded
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.title}, {self.status(entry)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return phrases.tip([entry.path, self.status(entry)])
        if role == ENTRY:
            return entry
        return None

    def status(self, entry: Entry) -> str:
        """The second line of an entry."""
        if entry.state == "done" and entry.report is not None:
            if entry.report.audit is not None:
                return self._audited(entry)
            if not entry.report.contributions and no_finding(entry.report.limits):
                return self.tr("Could not be measured")
            if not entry.report.contributions:
                return joined(", ", (self.tr("Nothing attributed"), *self._left_out(entry)))
            count = len(entry.report.contributions)
            sources = self.tr("%Ln sources", "", count)
            return joined(", ", (phrases.percent(entry.attributed_ppm), sources, *self._left_out(entry)))
        if entry.state == "failed" and entry.trouble is not None:
            own = f"{quoting.quoted(Path(entry.path).name)}: "  # the title says whose it is
            return phrases.sentence(in_words(entry.trouble.cause.removeprefix(own)))
        if entry.state == "running" and entry.task is not None:
            part = entry.task.fraction
            text = phrases.stage(entry.task.stage) if entry.task.stage else self.tr("Starting")
            return f"{text}  {phrases.percent(round(part * 1_000_000))}" if part is not None else f"{text} …"
        if entry.state == "unreadable":
            return self.tr("Not a readable report")
        if entry.state == "unfinished":
            return self.tr("Not finished last time")
        if entry.state == "stopped":
            return self.tr("Cancelled")
        return self.tr("Waiting")

    def _left_out(self, entry: Entry) -> tuple[str, ...]:
        count = len(entry.report.exclusions) if entry.report is not None else 0
        return (self.tr("%Ln excluded", "", count),) if count else ()

    def _audited(self, entry: Entry) -> str:
        assert entry.report is not None
        assert entry.report.audit is not None
        unit = phrases.unit(entry.report.audit.unit)
        if entry.report.contributions:
            return f"{unit}: {phrases.percent(entry.attributed_ppm)}"
        return self.tr("{unit}: ranks only").format(unit=unit)
