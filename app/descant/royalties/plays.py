"""Plays as every usage file gives them, and which of them were counted already."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Play:
    """One event. amount, of: in 10^-12 of the currency; None where the row has none. of: pool → its own amount."""

    line: int
    event: str
    track: str
    plays: int
    currency: str
    amount: int | None
    of: Mapping[str, int]
    territory: str
    file: str = ""
    """Its usage file's name, where there are several."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A line of an input that was not counted. row: as much of it as helps to find it."""

    line: int
    reason: str
    row: str = ""
    file: str = ""


@dataclass
class Reading:
    """What is known of usage files once they were read to their end. sha256: of all their bytes, one after another.

    files: how many there were. messages: ids of the DSR messages among them.
    """

    sha256: str = ""
    rows: int = 0
    files: int = 0
    messages: list[str] = field(default_factory=list)
    pools: tuple[str, ...] = field(default=())
    """Pools with a column of their own."""


class Events:
    """Which events were there, on disk and not in memory: a month has as many as it likes."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for statement in (
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            "PRAGMA cache_size = -32768",
            "CREATE TABLE events (event TEXT PRIMARY KEY) WITHOUT ROWID",
            "BEGIN",
        ):
            self._connection.execute(statement)
        self._cursor = self._connection.cursor()

    def is_new(self, event: str) -> bool:
        """Whether this event is the first of its name; from now on it is not."""
        self._cursor.execute("INSERT OR IGNORE INTO events VALUES (?)", (event,))
        return self._cursor.rowcount == 1

    def close(self) -> None:
        self._connection.close()
