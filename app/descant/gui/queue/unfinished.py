"""What is left of a queue when the program ends: kept in a small file, listed at the next start."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from descant.engine.messages import Trouble
from descant.errors import DescantError
from descant.files import move, write_whole
from descant.gui.languages import translate
from descant.gui.models.analyses import Entry
from descant.gui.paths import kept, restored
from descant.gui.queue.instance import Instance
from descant.gui.queue.tasks import Tasks
from descant.gui.quotes import quoted

LEFT = ("queued", "running", "failed", "unfinished")
"""States of entries that have neither a report nor were cancelled by the person."""
GATHER_MS = 300
MOST_BYTES = 64_000_000
DAMAGED = ".damaged"


class Unfinished(QObject):
    """Writes on a thread, and once for changes that come close together; in the end at once."""

    def __init__(
        self, instance: Instance, name: str, tasks: Tasks, left: Callable[[], list[dict[str, Any]]],
        failed: Callable[[Trouble], None], parent: QObject,
    ) -> None:  # fmt: skip
        """name: of the file; left: what is to be kept now, each with its "path"."""
        super().__init__(parent)
        self._instance, self._name, self._file = instance, name, instance.file(name)
        self._tasks, self._left, self._failed = tasks, left, failed
        self._taken_over: list[Path] = []
        """Files of windows that ended: they go once this one's own holds what they held."""
        self._writing = False
        self._again = False
        self._written = self._data()
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self._write)

    def read(self) -> list[dict[str, Any]]:
        """What was left, as text of each entry, also by windows that ended beside this one. A file that is damaged is
        set aside and told."""
        found: list[dict[str, Any]] = []
        for file in self._instance.left(self._name):
            try:
                data, entries = _read(file)
            except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
                self._tell_damaged(file, error)
                continue
            found += entries
            if file == self._file:
                self._written = data
            else:
                self._taken_over.append(file)
        if self._taken_over:
            self.changed()
        return found

    def changed(self) -> None:
        self._gather.start()

    def close(self) -> None:
        """Writes what is left now; no timer stays."""
        self._gather.stop()
        data = self._data()
        if data != self._written:
            try:
                self._save(data)
            except DescantError:  # the window goes; it was told while it stood, if it failed before
                return

    def _write(self) -> None:
        if self._writing:
            self._again = True
            return
        data = self._data()
        if data == self._written:
            return
        self._writing = True
        self._tasks.run(lambda: self._save(data), done=self._done, failed=self._not_written)

    def _save(self, data: bytes) -> bytes:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(self._file, data)
        while self._taken_over:
            with contextlib.suppress(OSError):
                self._taken_over.pop().unlink()
        return data

    def _done(self, data: bytes) -> None:
        self._writing = False
        self._written = data
        if self._again:
            self._again = False
            self._write()

    def _not_written(self, trouble: Trouble) -> None:
        self._writing = self._again = False
        cause = translate("queue", "The queue cannot be kept: at the next start it will not be there. {why}")
        self._failed(Trouble(cause.format(why=trouble.cause), trouble.remedy))

    def _data(self) -> bytes:
        return json.dumps({"version": 1, "entries": self._left()}, ensure_ascii=True, indent=1).encode()

    def _tell_damaged(self, file: Path, error: Exception) -> None:
        aside = file.with_name(file.name + DAMAGED)
        try:
            move(file, aside)
        except OSError:
            aside = file
        cause = translate("queue", "What was left of the queue cannot be read from {name}.").format(
            name=quoted(aside.name)
        )
        remedy = translate("queue", "Finished reports are kept. Choose the files again.")
        self._failed(Trouble(cause, remedy, str(error)))


def _read(file: Path) -> tuple[bytes, list[dict[str, Any]]]:
    if file.stat().st_size > MOST_BYTES:
        raise ValueError("it is too large")
    data = file.read_bytes()
    entries = json.loads(data)["entries"]
    if not all(isinstance(one, dict) and isinstance(one["path"], str) for one in entries):
        raise ValueError("an entry names no file")
    return data, list(entries)


def restored_entry(text: dict[str, Any], make: Callable[[str], Entry]) -> Entry:
    """An entry as it was left: failed with its reason, or not finished."""
    entry = make(restored(text["path"]))
    said = [str(text.get(name, "")) for name in ("cause", "remedy", "details")]
    entry.state = "failed" if said[0] else "unfinished"
    entry.trouble = Trouble(*said) if said[0] else None
    return entry


def left_of(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """What is kept of a queue."""
    return [_as_text(entry) for entry in entries if entry.state in LEFT]


def _as_text(entry: Entry) -> dict[str, Any]:
    text: dict[str, Any] = {"path": kept(entry.path), "state": entry.state, **entry.facts}
    if entry.state == "failed" and entry.trouble is not None:
        trouble = entry.trouble
        text |= {"cause": trouble.cause, "remedy": trouble.remedy, "details": trouble.details}
    return text
