"""A catalog's connection, its turns between threads, its transactions, its lock, and the small things kept with it."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from filelock import FileLock, Timeout

from descant.catalog import chain, disk, rows, schema
from descant.errors import CatalogError
from descant.settings import Settings

LOCK_NAME: Final = "writer.lock"


class DamagedValue(CatalogError):
    """A value kept with a catalog is not what was stored; it can be made anew."""


class Session:
    """The part of a catalog that knows nothing of tracks. Use `Catalog`."""

    def __init__(self, folder: Path, connection: sqlite3.Connection, lock: FileLock | None, settings: Settings) -> None:
        self.folder = folder
        self._connection = connection
        self._lock = lock
        self._settings = settings
        self._turn = threading.RLock()

    @classmethod
    def open(
        cls, folder: str | Path, *, write: bool = False, create: bool = False, settings: Settings | None = None
    ) -> Self:
        """Opens a catalog; create makes a missing one and implies write. One of an older Descant is brought up to date
        first, also for reading.

        Raises CatalogError where there is none, it is locked by another writer, damaged, of a newer Descant, or of an
        older one where nothing can be written.
        """
        folder = Path(folder)
        write = write or create
        try:
            there = (folder / schema.FILE_NAME).is_file()
        except OSError as error:
            raise CatalogError(
                f"The catalog folder cannot be read ({error.strerror or error}).",
                remedy="Check the permissions of the folder and of those it lies in.",
                path=folder,
            ) from error
        if not there:
            if not create:
                raise CatalogError(
                    "There is no catalog here.", remedy="Make one with `descant catalog add`.", path=folder
                )
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise disk.storage_error(error, folder) from error
        lock = _locked(folder) if write else None
        try:
            connection = schema.connect(folder, write=write, create=create)
        except schema.OlderCatalog as older:
            _bring_up_to_date(folder, older)
            connection = schema.connect(folder, write=False)
        except BaseException:
            if lock:
                lock.release()
            raise
        return cls(folder, connection, lock, settings or Settings())

    def close(self) -> None:
        """Ends the use of the catalog and gives the lock back. Harmless when repeated."""
        with self._turn:
            self._connection.close()
            if self._lock:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def writable(self) -> bool:
        return self._lock is not None

    @property
    def generation(self) -> int:
        """Grows with each change of tracks, whoever makes it."""
        return int(self._read(self._meta("generation") or "0"))

    def log(self, event: str, detail: Mapping[str, Any]) -> str:
        """Appends to the audit log and returns the entry's hash, which contains the one before it."""
        with self._transaction():
            return self._log(event, detail)

    def log_entries(self, limit: int | None = None) -> list[chain.LogEntry]:
        """The last `limit` entries (or all), oldest first."""
        found = self._all(
            "SELECT seq, utc, event, detail, previous, hash FROM audit_log ORDER BY seq DESC LIMIT ?",
            -1 if limit is None else limit,
        )
        return [chain.LogEntry(r[0], r[1], r[2], self._read(r[3]), r[4], r[5]) for r in reversed(found)]

    def last_log_hash(self) -> str:
        """The hash that the next entry will contain (zeros before any)."""
        row = self._one("SELECT hash FROM audit_log ORDER BY seq DESC LIMIT 1")
        return str(row[0]) if row else chain.GENESIS

    def _log(self, event: str, detail: Mapping[str, Any]) -> str:
        return rows.append_log(
            self._connection, utc_now(), event, json.dumps(detail, sort_keys=True, ensure_ascii=True)
        )

    def get_meta(self, key: str, default: Any = None) -> Any:
        """A small JSON value kept with the catalog."""
        value = self._meta("user/" + key)
        return default if value is None else self._read(value)

    def _read(self, value: str) -> Any:
        try:
            return json.loads(value)
        except (ValueError, TypeError) as error:
            raise DamagedValue(
                "A value kept in the catalog is damaged.",
                remedy="Restore catalog.sqlite from a backup.",
                path=self.folder,
            ) from error

    def set_meta(self, key: str, value: Any) -> None:
        with self._transaction():
            rows.set_meta(self._connection, "user/" + key, json.dumps(value))

    def get_blob(self, name: str) -> bytes | None:
        """None where there is none. Raises DamagedValue where it is not what was stored: what it held is to be made
        anew, as if it were absent."""
        row = self._one("SELECT sha256, data FROM blobs WHERE name = ?", name)
        if row and not chain.is_whole(row[1], row[0]):
            raise DamagedValue(
                f"The stored value {name!r} is damaged.", remedy="Run `descant catalog repair`.", path=self.folder
            )
        return row[1] if row else None

    def set_blob(self, name: str, data: bytes) -> None:
        with self._transaction():
            rows.set_blob(self._connection, name, data)

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        with self._turn, schema.guarded(self.folder / schema.FILE_NAME):
            yield

    @contextlib.contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Several reads of one state, whatever a writer commits meanwhile."""
        with self._reading():
            if self._connection.in_transaction:
                yield
                return
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("ROLLBACK")

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        if not self.writable:
            raise CatalogError("The catalog was opened for reading.", remedy="Open it for writing.", path=self.folder)
        with self._reading():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _change(self) -> Iterator[int]:
        """A transaction that changes tracks; yields the new generation."""
        with self._transaction():
            yield rows.next_generation(self._connection)

    def _one(self, sql: str, *values: Any) -> Any:
        with self._reading():
            return self._connection.execute(sql, values).fetchone()

    def _all(self, sql: str, *values: Any) -> list[Any]:
        with self._reading():
            return self._connection.execute(sql, values).fetchall()

    def _meta(self, key: str) -> str | None:
        with self._reading():
            return rows.meta(self._connection, key)


def _bring_up_to_date(folder: Path, older: schema.OlderCatalog) -> None:
    """Raises `older` where nothing can be written."""
    if not os.access(folder, os.W_OK) or not os.access(folder / schema.FILE_NAME, os.W_OK):
        raise older
    with _locked(folder):
        schema.connect(folder, write=True).close()


def _locked(folder: Path) -> FileLock:
    try:
        lock = FileLock(folder / LOCK_NAME, timeout=0, mode=disk.file_mode(folder))
        lock.acquire()
    except Timeout as error:
        raise CatalogError(
            f"Another program is writing to this catalog (it holds {folder / LOCK_NAME}).",
            remedy="Wait until it has finished, or close it. Reading is possible meanwhile.",
            path=folder,
        ) from error
    except (OSError, NotImplementedError) as error:
        raise CatalogError(
            f"The catalog cannot be locked for writing ({error}).",
            remedy="Check the permissions of the folder; a network drive may not offer locks.",
            path=folder,
        ) from error
    return lock


def utc_now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
