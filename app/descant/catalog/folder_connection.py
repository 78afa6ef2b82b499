"""The connection of a catalog folder: SQLite, and the lock of the one process that writes."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Self

from filelock import FileLock, Timeout

from descant.catalog import disk, schema, sql
from descant.catalog.connection import Connection
from descant.catalog.features import FolderFeatures
from descant.errors import CatalogError

LOCK_NAME: Final = "writer.lock"
SPARE_WAIT_S: Final = 2.0
"""How long what can be made again waits to be stored: whoever holds SQLite's lock may do so for minutes."""


class FolderConnection(Connection):
    """Of a folder with SQLite. folder: the catalog's; sqlite: in autocommit mode, to be used in a turn."""

    def __init__(self, folder: Path, connection: schema.SqliteDatabase, lock: FileLock | None) -> None:
        super().__init__(folder)
        self.folder, self.sqlite = folder, connection
        self.features = FolderFeatures(folder)
        self._lock = lock

    @classmethod
    def open(cls, folder: Path, *, write: bool = False, create: bool = False) -> Self:
        """Raises as `Catalog.open`."""
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
        return cls(folder, connection, lock)

    def close(self) -> None:
        """Ends the use of the catalog and gives the lock back. Harmless when repeated."""
        with self.turn:
            self.sqlite.close()
            if self._lock:
                self._lock.release()

    # Statements and transactions --------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def reading(self) -> Iterator[schema.SqliteDatabase]:
        """A turn, in which what SQLite raises becomes a CatalogError."""
        with self.turn, schema.guarded(self.folder / schema.FILE_NAME):
            yield self.sqlite

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[schema.SqliteDatabase]:
        """Several reads of one state, whatever a writer commits meanwhile."""
        with self.reading() as db:
            if db.in_transaction:
                yield db
                return
            db.execute("BEGIN")
            try:
                yield db
            finally:
                db.execute("ROLLBACK")

    @contextlib.contextmanager
    def transaction(self) -> Iterator[schema.SqliteDatabase]:
        """All that is written in it is stored, durably, or nothing of it."""
        if not self._lock:
            raise CatalogError("The catalog was opened for reading.", remedy="Open it for writing.", path=self.folder)
        with self.reading() as db, schema.transaction(db):
            yield db

    def stream(self, statement: str, values: tuple[Any, ...]) -> Iterator[Any]:
        return self.sqlite.execute(statement, values)

    def set_blob(self, name: str, data: bytes) -> None:
        """Stores a value that is derived from the tracks and can be made again: also where the catalog was opened for
        reading, beside whoever adds to it. That takes one statement, for which SQLite's own lock is enough; where
        somebody else holds that for longer than SPARE_WAIT_S, nothing is stored."""
        if self._lock:
            with self.transaction() as db:
                sql.set_blob(db, name, data)
            return
        with (
            schema.guarded(self.folder / schema.FILE_NAME),
            contextlib.closing(schema.connect(self.folder, write=True)) as db,
        ):
            db.execute(f"PRAGMA busy_timeout = {SPARE_WAIT_S * 1000:.0f}")
            sql.set_blob(db, name, data)


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
