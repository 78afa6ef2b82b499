"""What is left of a queue when the program ends: kept in a small file, listed at the next start."""

from __future__ import annotations

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
from descant.gui.queue.tasks import Tasks
from descant.quoting import quoted

LEFT = ("queued", "running", "failed", "unfinished")
"""States of entries that have neither a report nor were cancelled by the person."""
GATHER_MS = 300
MOST_BYTES = 64_000_000
DAMAGED = ".damaged"


class Unfinished(QObject):
    """Writes on a thread, and once for changes that come close together; in the end at once."""

    def __init__(
        self, file: Path, tasks: Tasks, entries: Callable[[], Iterable[Entry]], failed: Callable[[Trouble], None],
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._file, self._tasks, self._entries, self._failed = file, tasks, entries, failed
        self._writing = False
        self._again = False
        self._written = self._data()
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self._write)

    def read(self) -> list[dict[str, Any]]:
        """What was left, as text of each entry. A file that is damaged is set aside and told."""
        try:
            if not self._file.is_file():
                return []
            if self._file.stat().st_size > MOST_BYTES:
                raise ValueError("it is too large")
            data = self._file.read_bytes()
            whole = json.loads(data)
            entries = whole["entries"]
            if not all(isinstance(one, dict) and isinstance(one["path"], str) for one in entries):
                raise ValueError("an entry names no file")
            self._written = data
            return list(entries)
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            self._tell_damaged(error)
            return []

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
        left = [_as_text(entry) for entry in self._entries() if entry.state in LEFT]
        return json.dumps({"version": 1, "entries": left}, ensure_ascii=True, indent=1).encode()

    def _tell_damaged(self, error: Exception) -> None:
        aside = self._file.with_name(self._file.name + DAMAGED)
        try:
            move(self._file, aside)
        except OSError:
            aside = self._file
        cause = translate("queue", "What was left of the queue cannot be read from {name}.").format(
            name=quoted(aside.name)
        )
        remedy = translate("queue", "Finished reports are kept. Choose the files again.")
        self._failed(Trouble(cause, remedy, str(error)))


def restored_entry(text: dict[str, Any], make: Callable[[str], Entry]) -> Entry:
    """An entry as it was left: failed with its reason, or not finished."""
    entry = make(restored(text["path"]))
    said = [str(text.get(name, "")) for name in ("cause", "remedy", "details")]
    entry.state = "failed" if said[0] else "unfinished"
    entry.trouble = Trouble(*said) if said[0] else None
    return entry


def _as_text(entry: Entry) -> dict[str, str]:
    text = {"path": kept(entry.path), "state": entry.state, **entry.facts}
    if entry.state == "failed" and entry.trouble is not None:
        trouble = entry.trouble
        text |= {"cause": trouble.cause, "remedy": trouble.remedy, "details": trouble.details}
    return text
