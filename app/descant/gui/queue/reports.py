"""A queue of files that a report is made of each, and the reports that are kept."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from descant.engine import messages as m
from descant.engine.kept_reports import OUTLINE
from descant.files import move
from descant.gui.languages import tr, translate
from descant.gui.models.analyses import AnalysesModel, Entry
from descant.gui.queue.instance import Instance
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.queue.unfinished import Unfinished, left_of, restored_entry
from descant.gui.quotes import quoted

REMOVED = ".removed"
"""Suffix of reports taken from the list; they are deleted at the next start, until then it can be undone."""
AGAIN = ("failed", "stopped", "unfinished")
"""States of entries without a report that can be asked for once more."""
UNFINISHED = "unfinished.json"
AnyEntry = TypeVar("AnyEntry", bound=Entry)


class ReportQueue(QObject):
    """news: an entry changed. finished: an entry is done or failed. listed: the kept reports are.

    interrupted: how many entries were not finished when the program last ended.
    """

    news = Signal(object)
    finished = Signal(object)
    listed = Signal()
    interrupted = Signal(int)
    failed = Signal(object)

    def __init__(
        self, tasks: Tasks, undo: QUndoStack, instance: Instance, reports: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._undo = undo
        self._reports = reports
        self.model = AnalysesModel(self)
        self._instance = instance
        name = f"{reports.name}-{UNFINISHED}"
        self._left = Unfinished(instance, name, tasks, lambda: left_of(self.model.entries), self.failed.emit, self)

    # What each kind of queue says.

    def request(self, entry: Entry) -> m.Request[m.Analysed]:
        """What is asked of the engine for an entry."""
        raise NotImplementedError

    def another(self, entry: Entry) -> Entry:
        """A new entry for the file of one that is done."""
        return Entry(entry.path)

    def left(self, text: dict[str, Any]) -> Entry:
        """An entry of the queue of last time."""
        return restored_entry(text, Entry)

    # What all do.

    @property
    def unfinished(self) -> list[Entry]:
        return [entry for entry in self.model.entries if entry.state == "unfinished"]

    def load_kept(self) -> None:
        """Lists what was not finished last time, and below that the reports of earlier days."""
        self.model.add([self.left(text) for text in self._left.read()])
        if count := len(self.unfinished):
            self.interrupted.emit(count)
        folder = self._reports
        if not folder.is_dir():
            self.listed.emit()
            return
        for gone in folder.glob(f"*{REMOVED}") if self._instance.alone else ():  # else another may still undo it
            for file in (gone, gone.with_name(f"{gone.name.removesuffix(REMOVED)}{OUTLINE}")):
                with contextlib.suppress(OSError):
                    file.unlink()
        take = self._kept
        self._tasks.ask(m.ListReports(str(folder)), done=take, partial=take, failed=self.failed.emit)

    def _kept(self, found: tuple[m.Analysed | m.Unreadable, ...]) -> None:
        there = {e.saved for e in self.model.entries if e.saved}
        entries = [entry for entry in map(self.entry_of, found) if entry.saved not in there]
        self.model.add(entries, first=False)
        self.listed.emit()

    def entry_of(self, found: m.Analysed | m.Unreadable) -> Entry:
        """The entry of a kept report, or of a file that is none."""
        if isinstance(found, m.Unreadable):
            return Entry(found.path, "unreadable", saved=found.path, trouble=found.trouble)
        report = found.report
        return Entry(
            report.query.path, "done", report, found.saved, catalog=report.catalog.place,
            exclusions=report.exclusions, outline=found.outline,
        )  # fmt: skip

    def queue(self, entries: Sequence[AnyEntry]) -> Sequence[AnyEntry]:
        """Lists entries and asks the engine for each; each changes as its own goes on."""
        self.model.add(list(entries))
        for entry in entries:
            self._start(entry)
        self._left.changed()
        return entries

    def keep(self) -> None:
        """The window has closed: what is left of the queue is listed at the next start."""
        self._left.close()

    def resume(self) -> None:
        """Asks for all that was not finished last time."""
        for entry in self.unfinished:
            self.again(entry)

    def again(self, entry: Entry) -> None:
        """Once more, as a new entry if there is a report already."""
        if entry.report is not None:
            self.queue([self.another(entry)])
        elif entry.state in AGAIN:
            entry.state, entry.trouble = "queued", None
            self._start(entry)
            self._changed(entry)

    def remove(self, entry: Entry) -> None:
        """Takes an entry from the list, or cancels it where it goes on; can be undone while the window is open."""
        self.remove_all([entry])

    def remove_all(self, entries: Sequence[Entry]) -> None:
        """The same of many, as one step of undo."""
        ended = [entry for entry in entries if entry.task is None or entry.task.ended]
        for entry in entries:
            if entry not in ended and entry.task is not None:
                self._tasks.cancel(entry.task)
        if ended:
            self._undo.push(_Removal(self.model, ended, self._left.changed))

    def _start(self, entry: Entry) -> None:
        entry.task = self._tasks.ask(
            self.request(entry),
            label=quoted(Path(entry.path).name),
            done=lambda result: self._done(entry, result),
            failed=lambda trouble: self._failed(entry, trouble),
            stopped=lambda: self._stopped(entry),
            moved=lambda task: self._moved(entry, task),
            partial=lambda foreseen: self._foreseen(entry, foreseen),
        )

    def _moved(self, entry: Entry, task: Task) -> None:
        entry.state = task.state
        self._touched(entry)

    def _foreseen(self, entry: Entry, foreseen: object) -> None:
        if isinstance(foreseen, m.Foreseen):
            entry.foreseen, entry.outline = foreseen, foreseen.outline
            self._touched(entry)

    def _done(self, entry: Entry, result: m.Analysed) -> None:
        entry.state, entry.report, entry.saved = "done", result.report, result.saved
        entry.catalog, entry.outline, entry.foreseen = result.report.catalog.place, result.outline, None
        self._changed(entry)
        self.finished.emit(entry)

    def _failed(self, entry: Entry, trouble: m.Trouble) -> None:
        entry.state, entry.trouble = "failed", trouble
        self._changed(entry)
        self.finished.emit(entry)

    def _stopped(self, entry: Entry) -> None:
        entry.state = "stopped"
        self._changed(entry)

    def _changed(self, entry: Entry) -> None:
        self._left.changed()
        self._touched(entry)

    def _touched(self, entry: Entry) -> None:
        self.model.touch(entry)
        self.news.emit(entry)


class _Removal(QUndoCommand):
    def __init__(self, model: AnalysesModel, entries: Sequence[Entry], changed: Callable[[], None]) -> None:
        words = translate("edits", "the removal of {title} from the list").format(title=quoted(entries[0].title))
        super().__init__(words if len(entries) == 1 else tr("the removal of %Ln entries", "", len(entries)))
        self._model, self._entries, self._changed = model, entries, changed

    def redo(self) -> None:
        for entry in self._entries:
            take_out(self._model, entry)
        self._changed()

    def undo(self) -> None:
        for entry in reversed(self._entries):  # each comes on top
            put_back(self._model, entry)
        self._changed()


def take_out(model: AnalysesModel, entry: Entry) -> None:
    """From the list; its report's file is kept aside until the next start."""
    model.remove(entry)
    _rename(entry, entry.saved, entry.saved + REMOVED)


def put_back(model: AnalysesModel, entry: Entry) -> None:
    """On top of the list."""
    _rename(entry, entry.saved + REMOVED, entry.saved)
    model.add([entry])


def _rename(entry: Entry, old: str, new: str) -> None:
    if entry.saved:
        with contextlib.suppress(OSError):
            move(Path(old), Path(new))
