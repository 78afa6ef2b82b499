"""Sources that a person excludes from an analysis: the engine computes the shares anew, and it can be undone.

The report that it starts from is never changed. The first exclusion makes another analysis of the same track, which
stands in the list beside it and can be compared with it; a further one takes the place of the one before.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from descant.engine import messages as m
from descant.engine.server import trouble_of
from descant.errors import DescantError
from descant.gui.models.analyses import AnalysesModel, Entry
from descant.gui.paths import is_catalog
from descant.gui.queue.reports import put_back, take_out
from descant.gui.queue.tasks import Task, Tasks
from descant.gui.quotes import quoted
from descant.gui.shell import ANALYSES, Shell
from descant.report.exclusions import exclusion, with_exclusion, without
from descant.report.model import Exclusion, Report
from descant.settings import Settings

OF_THE_COMPUTER = frozenset({"device", "threads", "workers"})
"""Settings that make no difference to shares."""


class Exclusions(QObject):
    def __init__(
        self, tasks: Tasks, undo: QUndoStack, model: AnalysesModel, reports: Path, shell: Shell, parent: QObject
    ) -> None:
        """reports: the folder where reports are kept."""
        super().__init__(parent)
        self._tasks, self._undo, self._model = tasks, undo, model
        self._reports, self._shell = reports, shell
        self._asked: dict[Entry, tuple[Task, tuple[Exclusion, ...]]] = {}

    def exclude(self, entry: Entry, track_id: str, title: str, artist: str, reason: str) -> None:
        try:
            made = with_exclusion(self._of(entry), exclusion(track_id, reason, title, artist))
        except DescantError as error:
            self._shell.tell(trouble_of(error), "warning", ANALYSES)
            return
        self._ask(entry, made, self.tr("the exclusion of {title}").format(title=quoted(title or track_id)))

    def include(self, entry: Entry, track_id: str) -> None:
        names = {one.track_id: one.title for one in self._of(entry)}
        words = self.tr("the inclusion of {title}").format(title=quoted(names.get(track_id) or track_id))
        self._ask(entry, without(self._of(entry), track_id), words)

    def _of(self, entry: Entry) -> tuple[Exclusion, ...]:
        """Those of an entry, with what was asked for and is not finished yet."""
        if entry in self._asked:
            return self._asked[entry][1]
        return entry.report.exclusions if entry.report is not None else ()

    def _ask(self, entry: Entry, wanted: tuple[Exclusion, ...], words: str) -> None:
        if entry in self._asked:
            self._tasks.forget(self._asked.pop(entry)[0])
        report = entry.report
        if report is None or _same(wanted, report.exclusions):
            return
        if (known := self._known(report, wanted)) is not None:
            self._undo.push(_Exclusion(self._model, self._shell, words, entry, known, listed=True))
            return
        catalog = entry.catalog if is_catalog(entry.catalog) else self._shell.catalog_path
        request = m.Analyse(entry.path, catalog, _settings_of(report, self._shell.settings), str(self._reports), wanted)
        self._asked[entry] = (
            self._tasks.ask(
                request,
                label=self.tr("Shares of {title} anew").format(title=quoted(entry.title)),
                done=lambda made: self._done(entry, words, made),
                failed=lambda trouble: self._failed(entry, trouble),
                stopped=lambda: self._forget(entry),
            ),
            wanted,
        )

    def _known(self, report: Report, wanted: Sequence[Exclusion]) -> Entry | None:
        """The entry that says so already: the one that was started from, when all is included again."""
        for entry in self._model.entries:
            found = entry.report
            if found is not None and _same(found.exclusions, wanted) and _basis(found) == _basis(report):
                return entry
        return None

    def _done(self, entry: Entry, words: str, made: m.Analysed) -> None:
        self._asked.pop(entry, None)
        new = Entry(
            entry.path, "done", made.report, made.saved, catalog=made.report.catalog.place,
            exclusions=made.report.exclusions, outline=made.outline,
        )  # fmt: skip
        self._undo.push(_Exclusion(self._model, self._shell, words, entry, new))
        if entry.report is not None and _basis(entry.report) != _basis(made.report):
            cause = self.tr("More than the exclusion is new here: the catalog or the program has changed.")
            remedy = self.tr("Analyse the track again without exclusions to see what each of them changes.")
            self._shell.tell(m.Trouble(cause, remedy), "warning", ANALYSES)

    def _forget(self, entry: Entry) -> None:
        self._asked.pop(entry, None)

    def _failed(self, entry: Entry, trouble: m.Trouble) -> None:
        self._asked.pop(entry, None)
        self._shell.tell(trouble, "error", ANALYSES)


class _Exclusion(QUndoCommand):
    """new: takes the place of old, which stays in the list where it excludes nothing. listed: new is there already."""

    def __init__(
        self, model: AnalysesModel, shell: Shell, words: str, old: Entry, new: Entry, *, listed: bool = False
    ) -> None:
        super().__init__(words)
        self._model, self._shell = model, shell
        self._old, self._new, self._listed = old, new, listed
        self._first = True

    def redo(self) -> None:
        if not self._listed and self._first:
            self._model.add([self._new])
        elif not self._listed:
            put_back(self._model, self._new)
        if self._old_goes:
            take_out(self._model, self._old)
        if not self._first or self._shell.shown in (self._old, None):
            self._shell.choose(self._new)
        self._first = False

    def undo(self) -> None:
        if self._old_goes:
            put_back(self._model, self._old)
        if not self._listed:
            take_out(self._model, self._new)
        self._shell.choose(self._old)

    @property
    def _old_goes(self) -> bool:
        return self._old.report is not None and bool(self._old.report.exclusions)


def restored_exclusions(text: str) -> tuple[Exclusion, ...]:
    """Those of an entry of the queue, from Entry.facts; () where they cannot be read."""
    made: tuple[Exclusion, ...] = ()
    try:
        for track_id, reason, title in json.loads(text or "[]"):
            made = with_exclusion(made, exclusion(str(track_id), str(reason), str(title)))
    except (ValueError, TypeError, DescantError, RecursionError):
        return ()
    return made


def _same(some: Sequence[Exclusion], others: Sequence[Exclusion]) -> bool:
    return {(one.track_id, one.reason) for one in some} == {(one.track_id, one.reason) for one in others}


def _basis(report: Report) -> tuple[object, ...]:
    """What two reports of one track have in common that differ by what is excluded alone."""
    engine = report.engine
    parameters = {name: value for name, value in engine.parameters.items() if name not in OF_THE_COMPUTER}
    return report.query.pcm_sha256, report.catalog.snapshot, engine.version, engine.views, parameters


def _settings_of(report: Report, now: Settings) -> Settings:
    """Those that a report was made with, on this computer: the exclusion alone is to make the difference."""
    known = {field.name for field in fields(Settings)} - OF_THE_COMPUTER
    try:
        return replace(now, **{name: value for name, value in report.engine.parameters.items() if name in known})
    except (TypeError, ValueError, DescantError):
        return now
