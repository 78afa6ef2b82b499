"""Files on their way into a catalog: what became of each, and what is gone on with after it was cut short."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Signal

from descant.engine import messages as m
from descant.gui.paths import kept, name_of, restored
from descant.gui.queue.instance import Instance
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.queue.unfinished import Unfinished
from descant.gui.quotes import quoted
from descant.settings import Settings

FILE = "ingests-unfinished.json"
OPEN = ("going", "cut short")
"""States in which files may still be missing in the catalog."""


@dataclass(eq=False)
class Ingest:
    """One drop of files for a catalog. state: going; done; stopped, by the person; or cut short, by an error or when
    program or engine ended. landed: what became of files so far, those that are refused at sight among them."""

    catalog: str
    files: tuple[str, ...]
    state: str = "going"
    landed: list[m.Outcome] = field(default_factory=list)
    trouble: m.Trouble | None = None
    task: Task | None = field(default=None, repr=False)

    @property
    def missing(self) -> tuple[str, ...]:
        """Files of which nothing is known yet."""
        known = {one.path for one in self.landed}
        return tuple(path for path in self.files if path not in known)

    @property
    def refused(self) -> list[m.Outcome]:
        return [one for one in self.landed if one.status == "refused"]


class Ingests(QObject):
    """begun: an ingest is there to be looked at. landed: more of its files have. ended: nothing more comes for now."""

    begun = Signal(object)
    landed = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, instance: Instance, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._open: list[Ingest] = []
        self._left = Unfinished(instance, FILE, tasks, self._texts, self.failed.emit, self)

    def load_kept(self) -> None:
        """Those that were cut short last time."""
        for text in self._left.read():
            files = text.get("files")
            if isinstance(files, list) and files:
                one = Ingest(restored(text["path"]), tuple(restored(str(file)) for file in files), "cut short")
                self._open.append(one)
                self.begun.emit(one)

    def add(
        self, catalog: str, files: tuple[str, ...], settings: Settings, refused: tuple[m.Outcome, ...] = ()
    ) -> Ingest:
        """Adds files to a catalog, which is made if there is none. refused: others of the drop, refused at sight."""
        made = Ingest(catalog, files, landed=list(refused))
        self.begun.emit(made)
        if files:
            self._open.append(made)
            self._start(made, settings)
        else:
            made.state = "done"
            self.ended.emit(made)
        return made

    def go_on(self, ingest: Ingest, settings: Settings) -> None:
        """Asks for what has not landed yet; files that the catalog has by now are known at once."""
        if ingest.state != "going":
            ingest.state, ingest.trouble = "going", None
            self._open = [*(one for one in self._open if one is not ingest), ingest]
            self._start(ingest, settings)

    def again(self, ingest: Ingest, settings: Settings) -> None:
        """Tries once more what was refused."""
        refused = ingest.refused
        ingest.landed = [one for one in ingest.landed if one.status != "refused"]
        ingest.files = tuple(dict.fromkeys((*ingest.files, *(one.path for one in refused))))
        self.begun.emit(ingest)
        self.go_on(ingest, settings)

    def forget(self, ingest: Ingest) -> None:
        """Nothing of it is kept any more; it is stopped where it still goes on."""
        if ingest.task is not None:
            self._tasks.cancel(ingest.task)
        self._open = [one for one in self._open if one is not ingest]
        self._left.changed()

    def keep(self) -> None:
        """The window has closed: what has not landed is gone on with at the next start."""
        self._left.close()

    def _start(self, ingest: Ingest, settings: Settings) -> None:
        files, name = ingest.missing, quoted(name_of(ingest.catalog))
        ingest.task = self._tasks.ask(
            m.AddToCatalog(ingest.catalog, files, settings),
            label=self.tr("Adding %Ln files to {catalog}", "", len(files)).format(catalog=name),
            long=True,
            done=lambda answer: self._done(ingest, answer),
            failed=lambda trouble: self._failed(ingest, trouble),
            stopped=lambda: self._end(ingest, "stopped"),
            partial=lambda answer: self._landed(ingest, answer),
        )
        self._left.changed()

    def _landed(self, ingest: Ingest, answer: m.Added) -> None:
        ingest.landed += answer.outcomes
        if answer.outcomes:
            self.landed.emit(ingest)

    def _done(self, ingest: Ingest, answer: m.Added) -> None:
        self._landed(ingest, answer)
        self._end(ingest, "done")

    def _failed(self, ingest: Ingest, trouble: m.Trouble) -> None:
        ingest.trouble = trouble
        self._end(ingest, "cut short")

    def _end(self, ingest: Ingest, state: str) -> None:
        ingest.state, ingest.task = state, None
        if state not in OPEN:
            self._open = [one for one in self._open if one is not ingest]
        self._left.changed()
        self.ended.emit(ingest)

    def _texts(self) -> list[dict[str, Any]]:
        return [
            {"path": kept(one.catalog), "files": [kept(path) for path in one.missing]}
            for one in self._open
            if one.missing
        ]
