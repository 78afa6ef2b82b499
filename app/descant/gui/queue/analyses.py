"""The queue of analyses: files that are compared with the catalog that is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from descant.engine import messages as m
from descant.gui.models.analyses import Entry
from descant.gui.queue.instance import Instance
from descant.gui.queue.reports import ReportQueue
from descant.gui.queue.tasks import Tasks
from descant.gui.shell import Shell
from descant.quoting import quoted


class Analyses(ReportQueue):
    def __init__(
        self,
        tasks: Tasks,
        undo: QUndoStack,
        instance: Instance,
        reports: Path,
        shell: Shell,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(tasks, undo, instance, reports, parent)
        self._shell = shell

    def request(self, entry: Entry) -> m.Request[m.Analysed]:
        return m.Analyse(entry.path, self._shell.catalog_path, self._shell.settings, str(self._reports))

    def analyse(self, paths: Iterable[str]) -> Sequence[Entry]:
        return self.queue([Entry(path) for path in paths])

    def wait(self, paths: Iterable[str]) -> Sequence[Entry]:
        """Lists files that cannot be compared yet: they are kept as not finished, and resume() asks for them."""
        entries = [Entry(path, "unfinished") for path in paths]
        self.model.add(entries)
        self._left.changed()
        return entries

    def withdraw(self, entries: Iterable[Entry]) -> None:
        """Takes from the list what was put there by mistake, whatever became of it."""
        for entry in entries:
            if entry.task is not None:
                self._tasks.forget(entry.task)
            self.model.remove(entry)
        self._left.changed()

    def open_report(self, path: Path, opened: Callable[[m.Analysed], None]) -> None:
        """Reads a report from a file and calls opened with it; says why where it is no report."""
        label = self.tr("Opening {name}").format(name=quoted(path.name))
        self._tasks.ask(m.OpenReport(str(path)), label=label, done=opened, failed=self._shell.tell)
