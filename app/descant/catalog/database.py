"""What catalog and rights ask of a database, SQLite or PostgreSQL: statements in the words that both know.

Statements are written for SQLite; `catalog.postgres.dialect` says the few things otherwise that PostgreSQL does. What
one writer may do at once and many may not goes through `Database.shared`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol


class Cursor(Protocol):
    """The result of a statement."""

    @property
    def rowcount(self) -> int: ...
    @property
    def description(self) -> Any: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...
    def __iter__(self) -> Iterator[Any]: ...


class Shared(Protocol):
    """What many writers of one database do as the last thing of a transaction, or wait for each other for."""

    def log(self, event: str, detail: Mapping[str, Any]) -> None:
        """Notes an entry for the audit log, whose hash chain is written when the transaction ends."""

    def changed(self) -> None:
        """Notes that tracks change; the generation grows when the transaction ends."""

    def alone(self, what: str) -> None:
        """Waits until no other transaction does the same; until this one ends."""

    def first_label(self) -> int:
        """The first of labels that nobody else gets, as many as a track has segments."""

    def go_on_behind(self, label: int) -> None:
        """Labels below this one, and numbers of rows that are there, are not given again."""


class Database(Protocol):
    """A connection in a turn. shared: None where one process writes at a time."""

    shared: Shared | None

    def execute(self, sql: str, parameters: Any = ..., /) -> Cursor: ...
    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Cursor: ...
