"""A catalog's connection, to whatever it lies in: turns between threads, transactions; small values and the log."""

from __future__ import annotations

import contextlib
import functools
import json
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

from descant.catalog import chain, sql
from descant.catalog.database import Database
from descant.errors import CatalogError

_P = ParamSpec("_P")
_R = TypeVar("_R")


class DamagedValue(CatalogError):
    """A value kept with a catalog is not what was stored; it can be made anew."""


class Features(Protocol):
    """Where the encoded frames of tracks lie."""

    def has(self, track_id: str, size: int) -> bool:
        """Whether those of a track are there, and of this size."""

    def read(self, track_id: str) -> bytes:
        """Raises FileNotFoundError, or another OSError where they cannot be read."""

    def write(self, track_id: str, data: bytes) -> None:
        """In the transaction that stores the track. Raises CatalogError."""

    def remove(self, track_id: str) -> None:
        """After the track was removed, or was not stored after all."""

    def where(self, track_id: str) -> Path | str:
        """What names them in a message."""


class _Connected(Protocol):
    @property
    def connection(self) -> Connection: ...


_C = TypeVar("_C", bound="Connection | _Connected")


def repeatable(method: Callable[Concatenate[_C, _P], _R]) -> Callable[Concatenate[_C, _P], _R]:
    """A method, or a function of a connection, that reads one state, or stores all or nothing, and may therefore be
    called again: see Connection.again."""

    @functools.wraps(method)
    def repeated(self: _C, *args: _P.args, **named: _P.kwargs) -> _R:
        connection = self if isinstance(self, Connection) else self.connection
        return connection.again(lambda: method(self, *args, **named))

    return cast("Callable[Concatenate[_C, _P], _R]", repeated)


class Connection(ABC):
    """The connection of one catalog, safe between threads: calls take turns. It knows nothing of tracks.

    Every method raises CatalogError where the catalog is damaged, busy, or was opened for reading and the method
    writes. place: the catalog's folder or address; turn: held by whoever uses the database; features: the tracks'.
    """

    features: Features

    def __init__(self, place: Path | str) -> None:
        self.place, self.turn = place, threading.RLock()

    @abstractmethod
    def close(self) -> None:
        """Ends the use of the catalog. Harmless when repeated."""

    # Statements and transactions --------------------------------------------------------------------------------------

    @abstractmethod
    def reading(self) -> contextlib.AbstractContextManager[Database]:
        """A turn, in which what the database raises becomes a CatalogError."""

    @abstractmethod
    def snapshot(self) -> contextlib.AbstractContextManager[Database]:
        """Several reads of one state, whatever a writer commits meanwhile."""

    @abstractmethod
    def transaction(self) -> contextlib.AbstractContextManager[Database]:
        """All that is written in it is stored, durably, or nothing of it."""

    @abstractmethod
    def stream(self, statement: str, values: tuple[Any, ...]) -> Iterator[Any]:
        """Rows of a large table, some at a time. Whoever iterates holds a snapshot."""

    def again(self, work: Callable[[], _R]) -> _R:
        """Does something whole, in its own transactions; once more where the connection was lost in the middle."""
        return work()

    @contextlib.contextmanager
    def change(self) -> Iterator[tuple[Database, int]]:
        """A transaction that changes tracks; with the new generation."""
        with self.transaction() as db:
            yield db, sql.next_generation(db)

    @repeatable
    def one(self, statement: str, *values: Any) -> Any:
        """The first row, or None."""
        with self.reading() as db:
            return db.execute(statement, values).fetchone()

    @repeatable
    def all(self, statement: str, *values: Any) -> list[Any]:
        with self.reading() as db:
            return db.execute(statement, values).fetchall()

    # What is kept with the tracks -------------------------------------------------------------------------------------

    @property
    def generation(self) -> int:
        """Grows with each change of tracks, whoever makes it."""
        return int(self._read(self.meta("generation") or "0"))

    @repeatable
    def meta(self, key: str) -> str | None:
        with self.reading() as db:
            return sql.meta(db, key)

    def get_meta(self, key: str, default: Any = None) -> Any:
        """A small JSON value kept with the catalog."""
        value = self.meta("user/" + key)
        return default if value is None else self._read(value)

    def set_meta(self, key: str, value: Any) -> None:
        with self.transaction() as db:
            sql.set_meta(db, "user/" + key, json.dumps(value))

    def get_blob(self, name: str) -> bytes | None:
        """None where there is none. Raises DamagedValue where it is not what was stored: what it held is to be made
        anew, as if it were absent."""
        row = self.one("SELECT sha256, data FROM blobs WHERE name = ?", name)
        if row and not chain.is_whole(row[1], row[0]):
            raise DamagedValue(
                f"The stored value {name!r} is damaged.", remedy="Run `descant catalog repair`.", path=self.place
            )
        return row[1] if row else None

    @abstractmethod
    def set_blob(self, name: str, data: bytes) -> None:
        """Stores a value that is derived from the tracks and can be made again."""

    def _read(self, value: str) -> Any:
        try:
            return json.loads(value)
        except (ValueError, TypeError) as error:
            raise DamagedValue(
                "A value kept in the catalog is damaged.",
                remedy="Restore the catalog from a backup.",
                path=self.place,
            ) from error
