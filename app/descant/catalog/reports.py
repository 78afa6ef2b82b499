"""Reports that are kept with a catalog, so that all who share it have them: as JSON, which others make and read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Final

from descant.catalog.connection import Connection

REPORTS: Final = """
CREATE TABLE reports (
    key TEXT NOT NULL, sha256 TEXT NOT NULL, created_utc TEXT NOT NULL, report TEXT NOT NULL, PRIMARY KEY (key, sha256)
);
CREATE INDEX reports_by_time ON reports (created_utc);
"""
"""key: what tells which file a report is of, and what it was made with; sha256: of that file's bytes."""


def keep(connection: Connection, key: str, sha256: str, created_utc: str, report: str) -> None:
    """Stores a report once, however often it is sent. Raises CatalogError where nothing may be written."""

    def stored() -> None:
        with connection.transaction() as db:
            db.execute(
                "INSERT INTO reports (key, sha256, created_utc, report) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (key, sha256, created_utc, report),
            )

    connection.again(stored)


def hashes(connection: Connection, key: str) -> set[str]:
    """SHA-256 of the files whose reports are there under this key."""
    return {sha256 for (sha256,) in connection.all("SELECT sha256 FROM reports WHERE key = ?", key)}


def kept(connection: Connection, first: str = "") -> Iterator[str]:
    """Reports that were made on this day (UTC) or later, the oldest first. To be closed, or read to its end."""
    statement = "SELECT report FROM reports WHERE created_utc >= ? ORDER BY created_utc, key, sha256"
    with connection.snapshot(), contextlib.closing(connection.stream(statement, (first,))) as rows:  # type: ignore[type-var]
        for (report,) in rows:
            yield report


def remove_before(connection: Connection, day: str) -> int:
    """Removes reports that were made before this day (UTC); how many. Raises CatalogError."""
    with connection.transaction() as db:
        return db.execute("DELETE FROM reports WHERE created_utc < ?", (day,)).rowcount
