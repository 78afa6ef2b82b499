"""The rows of a table sorted by what they are of: on disk and not in memory, for a table has as many as it likes."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

MOST_ROWS: Final = 20_000
"""Rows of one work; beyond, it is refused and not kept in memory."""


class Spool:
    """add() rows under a key, then groups() in the order in which the keys came."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        for statement in (
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            "PRAGMA cache_size = -65536",
            "CREATE TABLE rows (line INTEGER PRIMARY KEY, key TEXT, cells TEXT)",
            "BEGIN",
        ):
            connection.execute(statement)

    def add(self, line: int, key: str, cells: list[str]) -> None:
        self._connection.execute("INSERT INTO rows VALUES (?, ?, ?)", (line, key, json.dumps(cells)))

    def groups(self) -> Iterator[list[tuple[int, list[str]]]]:
        """Rows of one key together; of a key with too many, the first MOST_ROWS + 1."""
        self._connection.execute("CREATE INDEX by_key ON rows (key, line)")
        found = self._connection.execute(
            "SELECT key, line, cells FROM (SELECT key, MIN(line) AS first FROM rows GROUP BY key)"
            " JOIN rows USING (key) ORDER BY first, line"
        )
        group: list[tuple[int, list[str]]] = []
        latest: str | None = None
        for key, line, cells in found:
            if key != latest and group:
                yield group
                group = []
            latest = key
            if len(group) <= MOST_ROWS:
                group.append((line, json.loads(cells)))
        if group:
            yield group


@contextmanager
def spool() -> Iterator[Spool]:
    """A place for rows, gone when it is left."""
    with (
        tempfile.TemporaryDirectory(prefix="descant-") as folder,
        closing(sqlite3.connect(Path(folder) / "rows", isolation_level=None, check_same_thread=False)) as connection,
    ):
        yield Spool(connection)
