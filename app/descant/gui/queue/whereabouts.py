"""Where the sources of a report lie now: their files may have been moved since, and the catalog may know."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from descant.engine import messages as m
from descant.gui.queue.tasks import Tasks
from descant.report.model import Report


class Whereabouts(QObject):
    """found: sources of the report that was asked for last lie somewhere else than it says."""

    found = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._now: dict[str, str] = {}

    def ask(self, report: Report, catalog: str) -> None:
        self._now = {}
        sources = tuple((c.track_id, c.path) for c in report.contributions)
        if sources:
            request = m.Locate(catalog, sources)
            self._tasks.ask(request, key="whereabouts", done=self._take, failed=lambda _: None)

    def of(self, track_id: str, path: str) -> str:
        """path: what the report says."""
        return self._now.get(track_id, path)

    def _take(self, now: dict[str, str]) -> None:
        self._now = now
        if now:
            self.found.emit()
