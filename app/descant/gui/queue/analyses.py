"""The queue of analyses: files that are compared with the catalog that is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from descant.engine import messages as m
from descant.gui import paths as gui_paths
from descant.gui.models.analyses import Entry
from descant.gui.queue.exclusions import Exclusions, restored_exclusions
from descant.gui.queue.instance import Instance
from descant.gui.queue.reports import ReportQueue
from descant.gui.queue.tasks import Tasks
from descant.gui.queue.unfinished import restored_entry
from descant.gui.quotes import quoted
from descant.gui.shell import Shell


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
        self.exclusions = Exclusions(tasks, undo, self.model, reports, shell, self)

    def request(self, entry: Entry) -> m.Request[m.Analysed]:
        catalog = entry.catalog if gui_paths.is_catalog(entry.catalog) else self._shell.catalog_path
        return m.Analyse(entry.path, catalog, self._shell.settings, str(self._reports), entry.exclusions)

    def another(self, entry: Entry) -> Entry:
        """Against the catalog that is open now, without what it was made without."""
        return Entry(entry.path, catalog=self._shell.catalog_path, exclusions=entry.exclusions)

    def left(self, text: dict[str, Any]) -> Entry:
        catalog, excluded = gui_paths.restored(str(text.get("catalog", ""))), str(text.get("exclusions", ""))
        return restored_entry(text, lambda path: Entry(path, catalog=catalog, exclusions=restored_exclusions(excluded)))

    def analyse(self, paths: Iterable[str]) -> Sequence[Entry]:
        return self.queue([Entry(path, catalog=self._shell.catalog_path) for path in paths])

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
