"""What can be wrong with a catalog folder, and what can be mended without the audio."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from descant.catalog import chain, features, rows
from descant.catalog.text_search import index_all_words
from descant.catalog.tracks import Problem
from descant.catalog.vectors import file_sha256

_DATABASE_PROBLEMS_MOST = 20


def check(folder: Path, connection: sqlite3.Connection, turn: threading.RLock) -> list[Problem]:
    """All problems found. A database too damaged to be read is the only one then reported."""
    with turn:
        try:
            found = list(_database(connection))
            if not found:
                for part in (
                    _features(folder, connection),
                    _vectors(connection),
                    _log(connection),
                    _caches(folder, connection),
                ):
                    found += part
        except sqlite3.DatabaseError as error:
            found = [Problem(f"the database is damaged: {error}", "catalog.sqlite", False)]
    return found


def mend(folder: Path, connection: sqlite3.Connection, generation: int) -> int:
    """In the caller's transaction: drops damaged vectors, features, caches and orphans, and rebuilds the text
    indexes.

    Damaged features are dropped so that adding the file again writes them anew. Returns how many things were mended.
    """
    damaged = list(_damaged_vectors(connection))
    for number, leg, _ in damaged:
        rows.retire(connection, number, generation, leg)
        connection.execute("DELETE FROM vectors WHERE track = ? AND leg = ?", (number, leg))
    mended = len(damaged)
    for path, problem in [*_damaged_features(folder, connection), *_orphans(folder, connection)]:
        if path.exists():
            path.unlink()
            mended += 1
        del problem
    for leg, path in _damaged_caches(folder, connection):
        connection.execute("DELETE FROM indexes WHERE leg = ?", (leg,))
        path.unlink(missing_ok=True)
        mended += 1
    index_all_words(connection)
    return mended


def _database(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (text,) in connection.execute(f"PRAGMA integrity_check({_DATABASE_PROBLEMS_MOST})"):
        if text != "ok":
            yield Problem(f"the database is damaged: {text}", "catalog.sqlite", False)
    for table, number, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Problem(f"row {number} of {table} refers to nothing in {parent}", "catalog.sqlite", False)
    if "track_words" not in Database(connection).table_names(fts5=True):
        yield Problem("the text index is missing", "catalog.sqlite", False)


def _features(folder: Path, connection: sqlite3.Connection) -> Iterator[Problem]:
    for _, problem in _damaged_features(folder, connection):
        yield problem
    for _, problem in _orphans(folder, connection):
        yield problem


def _damaged_features(folder: Path, connection: sqlite3.Connection) -> Iterator[tuple[Path, Problem]]:
    for track_id, digest, name in connection.execute("SELECT id, features_sha256, path FROM tracks ORDER BY n"):
        path = features.place(folder, track_id)
        try:
            data = path.read_bytes()
            features.decode(data)
            wrong = "" if features.digest_of(data) == digest else "they are of other audio"
        except (OSError, ValueError) as error:
            wrong = str(error)
        if wrong:
            yield path, Problem(f"the features of {name} are missing or damaged: {wrong}", track_id, False)


def _orphans(folder: Path, connection: sqlite3.Connection) -> Iterator[tuple[Path, Problem]]:
    known = {row[0] for row in connection.execute("SELECT id FROM tracks")}
    for path in sorted((folder / "features").glob("*/*")):
        if path.suffix != features.SUFFIX or path.stem not in known or path != features.place(folder, path.stem):
            yield path, Problem("a file that no track refers to", str(path.relative_to(folder)), True)


def _damaged_vectors(connection: sqlite3.Connection) -> Iterator[tuple[int, str, str]]:
    sql = """SELECT v.track, v.leg, v.count, v.dim, v.sha256, v.data, t.id
        FROM vectors v JOIN tracks t ON t.n = v.track ORDER BY v.track, v.leg"""
    for number, leg, size, dim, digest, data, track_id in connection.execute(sql):
        if len(data) != 2 * size * dim or hashlib.sha256(data).hexdigest() != digest:
            yield number, leg, track_id


def _vectors(connection: sqlite3.Connection) -> Iterator[Problem]:
    for _, leg, track_id in _damaged_vectors(connection):
        yield Problem(f"the {leg} vectors are damaged", track_id, True)
    for key, version in connection.execute("SELECT key, value FROM meta WHERE key LIKE 'view/%' ORDER BY key"):
        leg = key.removeprefix("view/")
        for track_id in rows.outdated(connection, {leg: version}):
            yield Problem(f"the {leg} vectors are missing or of another version of the view", track_id, True)


def _log(connection: sqlite3.Connection) -> Iterator[Problem]:
    previous, seq = chain.GENESIS, 0
    for number, utc, event, detail, before, made in connection.execute(
        "SELECT seq, utc, event, detail, previous, hash FROM audit_log ORDER BY seq"
    ):
        if number != seq + 1 or before != previous or chain.entry_hash(number, utc, event, detail, before) != made:
            yield Problem("the audit log was changed or cut here", f"audit log entry {number}", False)
        previous, seq = made, number
    head = rows.meta(connection, "log_head")
    if (json.loads(head) if head else [0, chain.GENESIS]) != [seq, previous]:
        yield Problem("the end of the audit log is missing", "audit log", False)


def _damaged_caches(folder: Path, connection: sqlite3.Connection) -> list[tuple[str, Path]]:
    found = []
    for leg, digest in connection.execute("SELECT leg, sha256 FROM indexes").fetchall():
        path = folder / "index" / f"{rows.safe_leg(leg)}.hnsw"
        if path.exists() and file_sha256(path) != digest:
            found.append((leg, path))
    return found


def _caches(folder: Path, connection: sqlite3.Connection) -> Iterator[Problem]:
    for _, path in _damaged_caches(folder, connection):
        yield Problem("the index is damaged (it is not used, and will be built anew)", f"index/{path.name}", True)
    unsought = "SELECT id FROM tracks WHERE n NOT IN (SELECT rowid FROM track_words) ORDER BY n"
    for (track_id,) in connection.execute(unsought):
        yield Problem("its words are missing in the text index", track_id, True)
