"""What the engine is asked of tracks that are shown: their pictures, and where their files lie now."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from descant.engine import messages as m
from descant.engine.messages import DrawTrack, Picture, Trouble
from descant.gui.queue.tasks import Tasks
from descant.report.model import Report

KEPT = 12
"""A picture of ten minutes takes about 2 MB."""


class Pictures:
    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._kept: OrderedDict[str, Picture] = OrderedDict()

    def get(self, path: str, key: str, done: Callable[[Picture], None], failed: Callable[[Trouble], None]) -> None:
        """key: names the pane; a newer wish of the same pane supersedes the older one. done: is called with a rough
        picture before, of a long file."""
        kept = self._kept.get(path)
        if kept is not None:
            self._kept.move_to_end(path)
            done(kept)
            return

        def keep(picture: Picture) -> None:
            self._kept[path] = picture
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            done(picture)

        self._tasks.ask(DrawTrack(path), key=key, done=keep, partial=done, failed=failed)


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
