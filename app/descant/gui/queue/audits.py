"""The queue of audits, and the index of the model that they ask."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from descant.audit.state import EMBEDDINGS, IndexState
from descant.engine import audit_messages as a
from descant.engine import messages as m
from descant.gui import paths
from descant.gui.models.analyses import Entry
from descant.gui.queue.instance import Instance
from descant.gui.queue.reports import AGAIN, ReportQueue
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.queue.unfinished import restored_entry
from descant.gui.quotes import quoted
from descant.report.audit_answer import UNITS, Unit

KEY = "audit-index"
"""Of the task that makes or opens an index: a newer one takes its place."""


@dataclass(eq=False)
class AuditEntry(Entry):
    """One output by one unit."""

    unit: Unit = "track"

    @property
    def facts(self) -> dict[str, str]:
        return {"unit": self.unit}


def unit_of(entry: Entry) -> Unit:
    """What an entry ranks."""
    if entry.report is not None and entry.report.audit is not None:
        return next((unit for unit in UNITS if unit == entry.report.audit.unit), "track")
    return entry.unit if isinstance(entry, AuditEntry) else "track"


class Audits(ReportQueue):
    """ready: an index is open. moved: its making went on, or ended without one (then `making` is None)."""

    ready = Signal(object)
    moved = Signal()

    def __init__(
        self, tasks: Tasks, undo: QUndoStack, instance: Instance, home: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(tasks, undo, instance, home / "audit-reports", parent)
        self._indexes = home / "audits"
        self.unit: Unit = "track"
        self.index: IndexState | None = None
        self.making: Task | None = None
        self._unfinished: IndexState | None = None

    def index_folder(self, model: str, manifest: str, came: str = "audio") -> str:
        """Where the index of a model and a manifest is kept: the same two always share it, so that work goes on."""
        begun = self._unfinished
        if begun is not None and (begun.model_folder, begun.manifest) == (model, manifest):
            return begun.folder
        both = "\0".join(str(Path(path).absolute()) for path in (model, manifest))
        both += "" if came == "audio" else f"\0{came}"
        return str(self._indexes / f"{Path(model).name[:40]}-{hashlib.sha256(os.fsencode(both)).hexdigest()[:8]}")

    def make(self, model: str, manifest: str, came: str = "audio") -> None:
        """came: what came with the list of tracks, of audit_setup.WITH."""
        model, manifest = paths.restored(model), paths.restored(manifest)
        embeddings = str(Path(manifest).with_suffix(EMBEDDINGS)) if came == "embeddings" else ""
        out = self.index_folder(model, manifest, came)
        request = a.IndexModel(model, manifest, out, without_audio=came != "audio", embeddings=embeddings)
        label = self.tr("Model {name}").format(name=quoted(Path(model).name))
        self.making = self._tasks.ask(
            request, label=label, key=KEY, long=True, done=self._made, failed=self._not_made, stopped=self._ended,
            moved=lambda _: self.moved.emit(),
        )  # fmt: skip
        self.moved.emit()

    def open(self, folder: str) -> None:
        self._tasks.ask(a.OpenIndex(folder), key=KEY, done=self._made, failed=self._not_made)

    def cancel(self) -> None:
        """What is finished of an index is kept; making it again goes on there."""
        if self.making is not None:
            self._tasks.cancel(self.making)

    def close(self) -> None:
        self.index = None
        self.moved.emit()

    def find(self, path: str, unit: Unit) -> Entry | None:
        """The newest entry of an output by a unit, of the model by which it was audited last."""
        mine = [entry for entry in self.model.entries if entry.path == path]
        audits = (entry.report.audit for entry in mine if entry.report is not None)
        newest = next((audit.fingerprint for audit in audits if audit is not None), "")
        for entry in mine:
            if unit_of(entry) == unit and entry.state not in AGAIN:
                audit = entry.report.audit if entry.report is not None else None
                if audit is None or not newest or audit.fingerprint == newest:
                    return entry
        return None

    def request(self, entry: Entry) -> m.Request[m.Analysed]:
        assert self.index is not None, "nothing is queued before an index is open"
        return a.Audit(entry.path, self.index.folder, unit_of(entry), reports=str(self._reports))

    def another(self, entry: Entry) -> Entry:
        self.unit = unit_of(entry)
        return AuditEntry(entry.path, unit=self.unit)

    def ask(self, paths: Iterable[str]) -> Sequence[AuditEntry]:
        """Queues audits of outputs by the unit that is chosen."""
        return self.queue([AuditEntry(path, unit=self.unit) for path in paths]) if self.index is not None else ()

    def left(self, text: dict[str, Any]) -> Entry:
        unit: Unit = next((known for known in UNITS if known == text.get("unit")), "track")
        return restored_entry(text, lambda path: AuditEntry(path, unit=unit))

    def again(self, entry: Entry) -> None:
        if self.index is not None:
            super().again(entry)
        else:
            remedy = self.tr("Choose a model and its manifest first.")
            self.failed.emit(m.Trouble(self.tr("No model is open that could be asked."), remedy))

    def entry_of(self, found: m.Analysed | m.Unreadable) -> Entry:
        if isinstance(found, m.Analysed) and found.report.audit is None:
            cause = self.tr("{name} is a report, but not of a model audit.").format(name=quoted(Path(found.saved).name))
            found = m.Unreadable(found.saved, m.Trouble(cause, self.tr("Open it on the Analyses page.")))
        return super().entry_of(found)

    def _made(self, found: IndexState) -> None:
        self.making = None
        self.index = found if found.complete else None
        self._unfinished = None if found.complete else found
        self.moved.emit()
        self.ready.emit(found)

    def _not_made(self, trouble: m.Trouble) -> None:
        self._ended()
        self.failed.emit(trouble)

    def _ended(self) -> None:
        self.making = None
        self.moved.emit()
