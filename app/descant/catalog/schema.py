"""The tables of catalog.sqlite, how they grew, and how a connection to them is opened."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from descant.catalog.database import Shared
from descant.catalog.disk import file_mode
from descant.catalog.reports import REPORTS
from descant.catalog.rights_tables import RIGHTS
from descant.catalog.text_search import index_all_words
from descant.errors import CatalogError

FILE_NAME = "catalog.sqlite"
APPLICATION_ID = 0x44534354
""""DSCT": marks a SQLite file as a Descant catalog (PRAGMA application_id)."""
BUSY_S = 20.0
"""Seconds a statement waits for another process's commit; a commit takes milliseconds."""

_MOST = 2**63 - 1
_HEADER_BYTES = 100
"""Of a SQLite file."""

_FIRST = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE blobs (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE works (n INTEGER PRIMARY KEY, iswc TEXT UNIQUE, title TEXT NOT NULL);
CREATE TABLE tracks (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    path_bytes BLOB NOT NULL,
    title TEXT NOT NULL, artist TEXT NOT NULL, album TEXT NOT NULL,
    isrc TEXT NOT NULL, iswc TEXT NOT NULL, year TEXT NOT NULL,
    work INTEGER NOT NULL REFERENCES works(n),
    duration_s REAL NOT NULL, sample_rate INTEGER NOT NULL, channels INTEGER NOT NULL,
    sha256 TEXT NOT NULL, pcm_sha256 TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL,
    added_utc TEXT NOT NULL,
    features_sha256 TEXT NOT NULL, features_bytes INTEGER NOT NULL
);
CREATE INDEX tracks_by_artist ON tracks (artist COLLATE NOCASE, album COLLATE NOCASE, title COLLATE NOCASE, n);
CREATE INDEX tracks_by_title ON tracks (title COLLATE NOCASE, n);
CREATE INDEX tracks_by_work ON tracks (work);
CREATE TABLE files (
    path BLOB PRIMARY KEY,
    bytes INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, sha256 TEXT NOT NULL,
    track INTEGER NOT NULL REFERENCES tracks(n) ON DELETE CASCADE
);
CREATE INDEX files_by_sha256 ON files (sha256);
CREATE INDEX files_by_track ON files (track);
CREATE INDEX files_by_bytes ON files (bytes);
CREATE TABLE parties (
    n INTEGER PRIMARY KEY, name TEXT NOT NULL, ipi TEXT NOT NULL, UNIQUE (name, ipi)
);
CREATE TABLE shares (
    n INTEGER PRIMARY KEY,
    party INTEGER NOT NULL REFERENCES parties(n),
    work INTEGER REFERENCES works(n) ON DELETE CASCADE,
    recording INTEGER REFERENCES tracks(n) ON DELETE CASCADE,
    role TEXT NOT NULL,
    ppm INTEGER NOT NULL,
    CHECK ((work IS NULL) <> (recording IS NULL))
);
CREATE INDEX shares_by_work ON shares (work);
CREATE INDEX shares_by_recording ON shares (recording);
CREATE INDEX shares_by_party ON shares (party);
CREATE TABLE vectors (
    track INTEGER NOT NULL REFERENCES tracks(n) ON DELETE CASCADE,
    leg TEXT NOT NULL,
    first_label INTEGER NOT NULL, count INTEGER NOT NULL, dim INTEGER NOT NULL,
    length_s REAL NOT NULL, hop_s REAL NOT NULL,
    version TEXT NOT NULL, sha256 TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (track, leg)
);
CREATE UNIQUE INDEX vectors_by_label ON vectors (leg, first_label, count, track);
CREATE TABLE retired (leg TEXT NOT NULL, first_label INTEGER NOT NULL, count INTEGER NOT NULL,
    generation INTEGER NOT NULL, PRIMARY KEY (leg, first_label)) WITHOUT ROWID;
CREATE TABLE indexes (
    leg TEXT PRIMARY KEY, sha256 TEXT NOT NULL, generation INTEGER NOT NULL,
    next_label INTEGER NOT NULL, version TEXT NOT NULL, dim INTEGER NOT NULL, live INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE audit_log (
    seq INTEGER PRIMARY KEY, utc TEXT NOT NULL, event TEXT NOT NULL, detail TEXT NOT NULL,
    previous TEXT NOT NULL, hash TEXT NOT NULL
);
CREATE VIRTUAL TABLE tracks_fts USING fts5 (
    title, artist, album, isrc, iswc, path,
    content="tracks", content_rowid="n", tokenize="unicode61 remove_diacritics 2", prefix="2 3"
);
CREATE TRIGGER tracks_fts_insert AFTER INSERT ON tracks BEGIN
    INSERT INTO tracks_fts (rowid, title, artist, album, isrc, iswc, path)
    VALUES (new.n, new.title, new.artist, new.album, new.isrc, new.iswc, new.path);
END;
CREATE TRIGGER tracks_fts_delete AFTER DELETE ON tracks BEGIN
    INSERT INTO tracks_fts (tracks_fts, rowid, title, artist, album, isrc, iswc, path)
    VALUES ('delete', old.n, old.title, old.artist, old.album, old.isrc, old.iswc, old.path);
END;
CREATE TRIGGER tracks_fts_update AFTER UPDATE OF title, artist, album, isrc, iswc, path ON tracks BEGIN
    INSERT INTO tracks_fts (tracks_fts, rowid, title, artist, album, isrc, iswc, path)
    VALUES ('delete', old.n, old.title, old.artist, old.album, old.isrc, old.iswc, old.path);
    INSERT INTO tracks_fts (rowid, title, artist, album, isrc, iswc, path)
    VALUES (new.n, new.title, new.artist, new.album, new.isrc, new.iswc, new.path);
END;
INSERT INTO meta (key, value) VALUES ('generation', '0');
"""

_NAMES = """
ALTER TABLE files ADD COLUMN tags TEXT;
ALTER TABLE files ADD COLUMN words INTEGER;
CREATE VIRTUAL TABLE names_fts USING fts5 (
    title, artist, album, isrc, iswc, path, track UNINDEXED,
    tokenize="unicode61 remove_diacritics 2", prefix="2 3"
);
CREATE TRIGGER files_delete AFTER DELETE ON files WHEN old.words IS NOT NULL BEGIN
    DELETE FROM names_fts WHERE rowid = old.words;
END;
"""
"""files.tags: JSON of the tags of a file that holds a track added before from another; words: its row in names_fts."""

_LABELS = """
DROP INDEX vectors_by_label;
CREATE UNIQUE INDEX vectors_by_label ON vectors (leg, version, first_label, count, dim, track, sha256);
"""
"""All that is asked of every track's vectors but the vectors themselves. A row of them holds some kilobytes: of 100,000
tracks a gigabyte was read from the drive to learn which labels there are."""

_WORDS = """
DROP TRIGGER tracks_fts_insert;
DROP TRIGGER tracks_fts_delete;
DROP TRIGGER tracks_fts_update;
DROP TRIGGER files_delete;
DROP TABLE tracks_fts;
DROP TABLE names_fts;
ALTER TABLE files DROP COLUMN words;
CREATE VIRTUAL TABLE track_words USING fts5 (words, tokenize="ascii", prefix="1 2 3");
CREATE TABLE track_signs (track INTEGER PRIMARY KEY REFERENCES tracks(n) ON DELETE CASCADE, names TEXT NOT NULL);
CREATE TRIGGER track_words_delete AFTER DELETE ON tracks BEGIN
    DELETE FROM track_words WHERE rowid = old.n;
END;
CREATE INDEX audit_log_by_event ON audit_log (event);
CREATE INDEX tracks_by_album ON tracks (album COLLATE NOCASE, title COLLATE NOCASE, n);
CREATE INDEX tracks_by_year ON tracks (year, n);
CREATE INDEX tracks_by_isrc ON tracks (isrc, n);
CREATE INDEX tracks_by_duration ON tracks (duration_s, n);
"""
"""Words of a track and its further files, folded by text_search, which fills the tables; what folds them decides what
is a word, and the tokenizer leaves it so. The indexes are the orders in which the window shows tracks."""

_DECLARATIONS = """
ALTER TABLE files ADD COLUMN declared TEXT;
CREATE INDEX files_by_declared ON files (track) WHERE declared <> '[]';
"""
"""files.declared: JSON of what a file says of how it was made, '[]' where it says nothing, NULL where nobody looked."""

STEPS: dict[str, str] = {
    "0001 first tables": _FIRST,
    "0002 names of further files": _NAMES,
    "0003 labels by version": _LABELS,
    "0004 words of tracks": _WORDS,
    "0005 rights": RIGHTS,
    "0006 declarations": _DECLARATIONS,
    "0007 reports": REPORTS,
}
"""Name → SQL, in order. A released migration is never edited: a change of tables is a new entry."""
_RECORD_OF_BEFORE = """
CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_utc TEXT NOT NULL DEFAULT '');
INSERT INTO _sqlite_migrations (migration_set, name, applied_at)
    SELECT 'descant', name, applied_utc FROM migrations ORDER BY name;
INSERT INTO migrations (name) VALUES ('0005 recorded in _sqlite_migrations');
"""
"""Versions without sqlite-utils' migrations kept their record in this table. It is read once, and what it says from
then on is for them: that the catalog is of a newer Descant."""
_MIGRATIONS = Migrations("descant")


class OlderCatalog(CatalogError):
    """It lacks tables that this Descant reads; opening it for writing makes them."""


class SqliteDatabase(sqlite3.Connection):
    """Holds whole numbers to the 64 bits of SQLite: a file's time of change may lie in the year 2446."""

    shared: Shared | None = None

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        if not isinstance(parameters, Mapping):
            parameters = [_held(value) for value in parameters]
        return super().execute(sql, parameters)


def _held(value: Any) -> Any:
    return max(-_MOST - 1, min(_MOST, value)) if isinstance(value, int) else value


def connect(folder: Path, *, write: bool, create: bool = False) -> SqliteDatabase:
    """A connection to the catalog file of `folder`, in autocommit mode: transactions are begun by name.

    create: makes the tables where there are none.

    Raises CatalogError where the file is no catalog, is damaged or empty, or was made by a newer Descant; OlderCatalog.
    """
    path = folder / FILE_NAME
    with guarded(path):
        _look(path, create=create)
        connection = _connect(path, write=write)
        try:
            database = Database(connection)
            _check(database, path, write=write, create=create)
            if write:
                connection.execute("PRAGMA journal_mode = WAL")
                # FULL: a track that was reported as stored survives a power cut, not only a crash of the program.
                connection.execute("PRAGMA synchronous = FULL")
                if _MIGRATIONS.pending(database):
                    _migrate(database)
        except BaseException:
            connection.close()
            raise
    return connection


def _look(path: Path, *, create: bool) -> None:
    """Refuses a file too short for a database, before SQLite takes it for a new one and deletes the log beside it.

    create: makes an empty file where there is none (SQLite's own would not be as open as the folder is), but not where
    the rest of a catalog lies there.
    """
    try:
        size = path.stat().st_size
        if size >= _HEADER_BYTES:
            return
        if size or _has_features(path) or path.with_name(path.name + "-wal").exists():
            raise _lost(path)
        if not create:
            raise _empty(path)
        with contextlib.suppress(OSError):  # a drive without permissions
            os.chmod(path, file_mode(path.parent))
    except FileNotFoundError:
        if not create:
            raise
        if _has_features(path):
            raise _lost(path) from None
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, file_mode(path.parent)))
        _look(path, create=True)


def _has_features(path: Path) -> bool:
    return next((path.parent / "features").glob("*/*.frames"), None) is not None


def _lost(path: Path) -> CatalogError:
    return CatalogError(
        "The catalog file is lost or cut short, and the rest of a catalog lies beside it.",
        remedy="Nothing was changed. Restore catalog.sqlite (with catalog.sqlite-wal, if there is one) from where the"
        " folder was copied from or from a backup, or choose a new folder.",
        path=path,
    )


def _empty(path: Path) -> CatalogError:
    return CatalogError("The catalog is empty or was never finished.", remedy="Add tracks to it.", path=path)


@contextlib.contextmanager
def guarded(path: Path) -> Iterator[None]:
    """What SQLite raises, as a cause and a remedy."""
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        text = str(error).lower() if isinstance(error, sqlite3.OperationalError) else ""
        cause = f"The catalog file is damaged or is no catalog ({error})."
        remedy = "Nothing was changed. Restore catalog.sqlite from a backup, or add the audio to a new catalog folder."
        if "locked" in text or "busy" in text:
            cause, remedy = "The catalog is busy: another program holds it.", "Try again."
        elif "full" in text:
            cause, remedy = "The disk is full; nothing was stored of this change.", "Free some space."
        elif "readonly" in text or "unable to open" in text:
            cause = f"The catalog cannot be opened here ({error})."
            remedy = "Check the permissions of the file and of its folder."
        raise CatalogError(cause, remedy=remedy, path=path) from error


def _connect(path: Path, *, write: bool) -> SqliteDatabase:
    where = "file:" + quote(os.fsencode(path.absolute()), safe="/:\\")

    def attempt(mode: str) -> SqliteDatabase:
        made = sqlite3.connect(
            f"{where}?{mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=BUSY_S,
            factory=SqliteDatabase,
        )
        try:
            made.execute("PRAGMA cell_size_check = ON")
            made.execute("PRAGMA foreign_keys = ON")
            made.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            made.close()
            raise
        return made

    if write:
        return attempt("mode=rw")
    try:
        return attempt("mode=ro")
    except sqlite3.OperationalError:
        # A catalog on read-only media: SQLite cannot make its -shm file there, and nobody can be writing.
        wal = path.with_name(path.name + "-wal")
        if os.access(path.parent, os.W_OK) or (wal.exists() and wal.stat().st_size):
            raise
        return attempt("mode=ro&immutable=1")


def _check(database: Database, path: Path, *, write: bool, create: bool) -> None:
    """Refuses what is no catalog of this or an earlier version, unchanged."""
    tables = set(database.table_names())
    application = database.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID and (tables or application):
        raise CatalogError(
            "This SQLite file is not a Descant catalog.", remedy="Choose another folder for the catalog.", path=path
        )
    done = [migration.name for migration in _MIGRATIONS.applied(database)]
    if not done and "migrations" in tables:
        done = [row[0] for row in database.execute("SELECT name FROM migrations")]
    unknown = sorted(set(done) - set(STEPS))
    if unknown:
        raise CatalogError(
            f"The catalog was written by a newer Descant (it has {unknown[0]!r}).", remedy="Update Descant.", path=path
        )
    if not done:
        if _has_features(path):
            raise _lost(path)
        if not create:
            raise _empty(path)
    elif len(done) < len(STEPS) and not write:
        raise OlderCatalog(
            "The catalog was written by an older Descant, and cannot be brought up to date here.",
            remedy="Check that its folder can be written to, or copy it to a drive that can.",
            path=path,
        )


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written in it is committed, or where anything is raised, nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _migrate(database: Database) -> None:
    """Makes the migrations that are pending, and records all, in one transaction (DDL is transactional in SQLite)."""
    with transaction(database.conn):
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        if not _MIGRATIONS.applied(database):
            _MIGRATIONS.ensure_migrations_table(database)
            _step(_RECORD_OF_BEFORE)(database)
        _MIGRATIONS.apply(database)


def _step(sql: str) -> Callable[[Database], None]:
    def step(database: Database, /) -> None:
        for statement in _statements(sql):
            database.execute(statement)
        if sql is _WORDS:  # of the tracks that are there
            index_all_words(cast(SqliteDatabase, database.conn))

    return step


for _name, _sql in STEPS.items():
    _MIGRATIONS(name=_name)(_step(_sql))


def _statements(sql: str) -> Iterator[str]:
    """The single statements of a script: `executescript` would commit between them."""
    statement = ""
    for line in sql.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
