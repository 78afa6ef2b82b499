"""The connection of a catalog in PostgreSQL: taken up again where it was lost, and shared with other writers."""

from __future__ import annotations

import contextlib
import logging
import selectors
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeVar

import psycopg
from psycopg import errors as pg

from descant.catalog import sql
from descant.catalog.connection import Connection
from descant.catalog.postgres import schema
from descant.catalog.postgres.dialect import PostgresDatabase
from descant.errors import CatalogError
from descant.postgres.address import Address
from descant.postgres.connecting import connect, in_words

log = logging.getLogger(__name__)

TRIES: Final = 6
"""How often something whole is tried, and a lost connection taken up: for about ten seconds."""
WAIT_S: Final = 0.15
"""Before the second try; doubled before each further one."""
IDLE_S: Final = 0.5
"""After which a connection is asked whether it is still there before it is used."""
LABELS_A_TRACK: Final = 1 << 20
"""Each track gets as many labels, so that nobody waits for another's: twelve days at a segment a second."""
_ROWS_AT_ONCE: Final = 64
_AGAIN: Final = (pg.SerializationFailure, pg.DeadlockDetected, pg.UniqueViolation, pg.ForeignKeyViolation)
"""Another writer was first: what is looked up anew is another."""
_LOST: Final = (psycopg.OperationalError, psycopg.InterfaceError)
_R = TypeVar("_R")


class Interrupted(CatalogError):
    """Nothing of the transaction was stored; it may be tried again."""


def _spoken_to(connection: psycopg.Connection[Any]) -> bool:
    """Whether the server said something that nobody asked for: in between statements, that it goes."""
    with selectors.DefaultSelector() as selector:  # select.select() knows no descriptor above 1023
        selector.register(connection.fileno(), selectors.EVENT_READ)
        return bool(selector.select(timeout=0))


class _Later:
    """catalog.database.Shared, of one transaction."""

    def __init__(self, db: PostgresDatabase, user: str) -> None:
        self._db, self._user = db, user
        self._entries: list[tuple[str, Mapping[str, Any]]] = []
        self._changed = False

    def log(self, event: str, detail: Mapping[str, Any]) -> None:
        self._entries.append((event, {**detail, "by": self._user}))

    def changed(self) -> None:
        self._changed = True

    def alone(self, what: str) -> None:
        self._db.execute("SELECT pg_advisory_xact_lock(hashtext(current_schema() || ?))", (" " + what,))

    def first_label(self) -> int:
        return int(self._db.execute("SELECT nextval('labels')").fetchone()[0]) * LABELS_A_TRACK

    def go_on_behind(self, label: int) -> None:
        self._db.execute("SELECT setval('labels', ?)", (label // LABELS_A_TRACK + 1,))
        numbered = self._db.execute(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = current_schema() AND is_identity = 'YES'"
        ).fetchall()
        for table, column in numbered:
            self._db.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), max({column})) FROM {table}"
            )

    def finish(self) -> None:
        """The last thing before the commit, so that writers wait for each other for a moment only."""
        if not self._entries and not self._changed:
            return
        self.alone("log")
        self._db.shared = None
        if self._changed:
            self._db.execute("UPDATE meta SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT) WHERE key = 'generation'")
        for event, detail in self._entries:
            sql.write_log(self._db, event, detail)


class PostgresConnection(Connection):
    """Raises as Connection. user: by whose name changes stand in the audit log."""

    def __init__(self, address: Address, *, write: bool, create: bool) -> None:
        super().__init__(address.shown)
        self.address, self._write, self._closed = address, write, False
        self.features = RowFeatures(self)
        self._inside: int | None = None  # thread that is in a transaction, in its turn
        self._streams, self._used = 0, time.monotonic()
        self._db = self._connected(create=create)

    def close(self) -> None:
        with self.turn:
            self._closed = True
            self._db.psycopg.close()

    def _connected(self, *, create: bool = False) -> PostgresDatabase:
        opened = connect(self.address)
        try:
            with in_words(self.address):
                schema.bring_up_to_date(opened, self.address.schema, self.address.shown, create=create)
                schema.set_path(opened, self.address.schema)
                row = opened.execute("SELECT session_user").fetchone()
                self.user = str(row[0]) if row else ""
        except BaseException:
            opened.close()
            raise
        return PostgresDatabase(opened, None)

    # Turns and transactions -------------------------------------------------------------------------------------------

    def _alive(self) -> PostgresDatabase:
        """The connection, taken up again where it was lost meanwhile. In a turn, outside of a transaction."""
        if self._closed:
            raise CatalogError("The catalog was closed.", path=self.place)
        try:
            if self._db.psycopg.closed:
                raise psycopg.OperationalError("closed")
            if _spoken_to(self._db.psycopg) or time.monotonic() > self._used + IDLE_S:
                self._db.psycopg.execute("SELECT 1")
        except _LOST:
            self._db.psycopg.close()
            self._db = self._taken_up()
        self._used = time.monotonic()
        return self._db

    def _taken_up(self) -> PostgresDatabase:
        for trial in range(TRIES):
            try:
                return self._connected()
            except CatalogError:
                if trial == TRIES - 1:
                    raise
                time.sleep(WAIT_S * 2**trial)
        raise AssertionError

    @contextlib.contextmanager
    def reading(self) -> Iterator[PostgresDatabase]:
        with self.turn, self._told():
            yield self._db if self._inside is not None else self._alive()

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[PostgresDatabase]:
        with self.turn, self._told():
            if self._inside is not None:
                yield self._db
                return
            db = self._alive()
            db.psycopg.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            self._inside = threading.get_ident()
            try:
                yield db
            finally:
                self._inside = None
                with contextlib.suppress(*_LOST):
                    db.psycopg.execute("ROLLBACK")

    @contextlib.contextmanager
    def transaction(self) -> Iterator[PostgresDatabase]:
        if not self._write:
            raise CatalogError("The catalog was opened for reading.", remedy="Open it for writing.", path=self.place)
        with self.turn, self._told():
            db = self._alive()
            later = _Later(db, self.user)
            db.psycopg.execute("BEGIN")
            self._inside = threading.get_ident()
            try:
                db.shared = later
                yield db
                later.finish()
                number = db.execute("SELECT CAST(pg_current_xact_id() AS TEXT)").fetchone()[0]
                self._commit(db, number)
            except BaseException:
                with contextlib.suppress(psycopg.Error):
                    db.psycopg.execute("ROLLBACK")
                raise
            finally:
                self._inside, db.shared = None, None

    def _commit(self, db: PostgresDatabase, number: str) -> None:
        """Where the connection is lost in the very commit, the server is asked what became of it."""
        try:
            db.psycopg.execute("COMMIT")
        except _LOST:
            self._db = self._taken_up()
            row = self._db.execute("SELECT pg_xact_status(CAST(? AS xid8))", (number,)).fetchone()
            if row[0] != "committed":
                raise

    def stream(self, statement: str, values: tuple[Any, ...]) -> Iterator[Any]:
        self._streams += 1
        with self._told():
            yield from self._db.stream(f"stream_{self._streams}", statement, values, _ROWS_AT_ONCE)

    def copy_in(self, statement: str, data: bytes) -> None:
        """COPY … FROM STDIN, in the caller's transaction."""
        with self._db.psycopg.cursor() as cursor, cursor.copy(statement.encode()) as copy:
            copy.write(data)

    def again(self, work: Callable[[], _R]) -> _R:
        for trial in range(TRIES):
            try:
                return work()
            except Interrupted as error:
                if trial == TRIES - 1 or self._inside == threading.get_ident():
                    raise  # what is whole is the transaction
                log.info("tried again: %s", error)
                time.sleep(WAIT_S * 2**trial)
        raise AssertionError

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """What the database raises, as a cause and a remedy."""
        try:
            with in_words(self.address):
                yield
        except CatalogError as error:
            cause = error.__cause__
            if isinstance(cause, (*_LOST, *_AGAIN)) and not isinstance(error, Interrupted):
                raise Interrupted(error.cause, remedy=error.remedy, path=error.path) from cause
            raise

    def set_blob(self, name: str, data: bytes) -> None:
        """One statement; whoever only reads the catalog may not."""
        with self.reading() as db:
            sql.set_blob(db, name, data)


class RowFeatures:
    """The features of tracks as rows (connection.Features)."""

    def __init__(self, connection: PostgresConnection) -> None:
        self._connection = connection

    def has(self, track_id: str, size: int) -> bool:
        found = self._connection.one("SELECT octet_length(data) FROM features WHERE id = ?", track_id)
        return found is not None and size > 0 and found[0] == size

    def read(self, track_id: str) -> bytes:
        row = self._connection.one("SELECT data FROM features WHERE id = ?", track_id)
        if row is None:
            raise FileNotFoundError("they are not there")
        return bytes(row[0])

    def write(self, track_id: str, data: bytes) -> None:
        with self._connection.reading() as db:  # inside the transaction that stores the track
            db.execute(
                "INSERT INTO features (id, data) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET data = excluded.data",
                (track_id, data),
            )

    def remove(self, track_id: str) -> None:
        """They go with their track."""

    def where(self, track_id: str) -> str:
        return f"{self._connection.place} features {track_id}"
