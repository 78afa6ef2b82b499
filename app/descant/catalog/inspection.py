"""What can be wrong with a catalog folder, and what can be mended without the audio."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database as Tables

from descant.catalog import chain, disk, features, schema, sql
from descant.catalog.database import Database
from descant.catalog.search import stored
from descant.catalog.text_search import index_all_words
from descant.catalog.tracks import Mended, Problem
from descant.encoders.base import LEGS
from descant.files import file_sha256, move
from descant.progress import CancelToken
from descant.progress import check as check_cancelled

CANNOT_READ = "Look at its permissions and at the drive, or let its owner run `descant catalog repair`."
_DATABASE_PROBLEMS_MOST = 20


def check(folder: Path, connection: schema.SqliteDatabase, cancel: CancelToken | None = None) -> list[Problem]:
    """All problems found. A database too damaged to be read is the only one then reported. Raises Cancelled."""
    try:
        found = list(_database(connection))
        if not found:
            found += _features(folder, connection, cancel)
            found += vectors(connection, cancel)
            found += blobs(connection)
            found += log(connection)
            found += _caches(folder, connection)
    except (sqlite3.DatabaseError, ValueError) as error:  # a value that is none of its kind
        found = [Problem(f"the database is damaged: {error}", "catalog.sqlite", False)]
    return found


def mend(folder: Path, connection: schema.SqliteDatabase, generation: int) -> Mended:
    """In the caller's transaction: drops vectors, values and indexes that are damaged, rebuilds the text indexes, and
    opens files to all whom the catalog folder is open to.

    Damaged features, and features of no track, are moved aside and not deleted: the database may be the one at fault.
    What was moved aside once and is that of a track comes back. What cannot be read is left alone.
    """
    damaged = list(damaged_vectors(connection))
    for number, leg, _ in damaged:
        stored.drop(connection, number, generation, leg)
    blobs = damaged_blobs(connection)
    connection.executemany("DELETE FROM blobs WHERE name = ?", [(name,) for name in blobs])
    things = len(damaged) + len(blobs)
    for leg, path in _damaged_caches(folder, connection):
        connection.execute("DELETE FROM indexes WHERE leg = ?", (leg,))
        with contextlib.suppress(OSError):
            path.unlink()
            things += 1
    index_all_words(connection)
    aside = disk.aside_today(folder)
    out_of_use = [*_damaged_features(folder, connection), *_orphans(folder, connection)]
    moved = [path for path in out_of_use if disk.set_aside(path, folder, aside)]
    things += len(moved) + _brought_back(folder, connection)
    for held in (folder / "index", *(folder / "features").glob("*")):
        things += disk.clear_leftovers(held)
        things += sum(disk.open_up(path) for path in held.glob("*") if path.suffix in (features.SUFFIX, ".hnsw"))
    things += disk.open_up(folder / schema.FILE_NAME)
    return Mended(things, tuple(str(path.relative_to(folder)) for path in moved), str(aside) if moved else "")


def _brought_back(folder: Path, connection: schema.SqliteDatabase) -> int:
    """Features that were set aside, by a repair with another database, and are those of a track that has none."""
    back = 0
    for track_id, digest in connection.execute("SELECT id, features_sha256 FROM tracks"):
        place = features.place(folder, track_id)
        if os.path.lexists(place):
            continue
        for kept in (folder / disk.ASIDE).glob(f"*/{place.relative_to(folder).as_posix()}"):
            with contextlib.suppress(OSError, ValueError):
                data = kept.read_bytes()
                features.decode(data)
                if features.digest_of(data) == digest:
                    disk.make_folder(place.parent)
                    move(kept, place)
                    back += 1
                    break
    return back


def _database(connection: schema.SqliteDatabase) -> Iterator[Problem]:
    for (text,) in connection.execute(f"PRAGMA integrity_check({_DATABASE_PROBLEMS_MOST})"):
        if text != "ok":
            yield Problem(f"the database is damaged: {text}", "catalog.sqlite", False)
    for table, number, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Problem(f"row {number} of {table} refers to nothing in {parent}", "catalog.sqlite", False)
    if "track_words" not in Tables(connection).table_names(fts5=True):
        yield Problem("the text index is missing", "catalog.sqlite", False)


def _features(folder: Path, connection: schema.SqliteDatabase, cancel: CancelToken | None) -> Iterator[Problem]:
    for track_id, name, _, wrong in _examined(folder, connection, cancel):
        if isinstance(wrong, FileNotFoundError):
            wrong = "the file is not there"
        if isinstance(wrong, OSError):
            what = f"the features of {name} cannot be read ({wrong.strerror or wrong}), nor said to be whole"
            yield Problem(what, track_id, False, CANNOT_READ)
        elif wrong:
            yield Problem(f"the features of {name} are missing or damaged: {wrong}", track_id, False)
    for path in _orphans(folder, connection):
        yield Problem("a file that no track refers to", str(path.relative_to(folder)), True)


def _damaged_features(folder: Path, connection: schema.SqliteDatabase) -> Iterator[Path]:
    """Those that can be read and are damaged."""
    return (path for *_, path, wrong in _examined(folder, connection) if wrong and isinstance(wrong, str))


def _examined(
    folder: Path, connection: schema.SqliteDatabase, cancel: CancelToken | None = None
) -> Iterator[tuple[str, str, Path, str | OSError]]:
    """Id and path of each track, its features file, and what is wrong with it: "" if nothing."""
    for track_id, digest, name in connection.execute("SELECT id, features_sha256, path FROM tracks ORDER BY n"):
        check_cancelled(cancel)
        path = features.place(folder, track_id)
        try:
            data = path.read_bytes()
            features.decode(data)
            yield track_id, name, path, "" if features.digest_of(data) == digest else "they are of other audio"
        except ValueError as error:
            yield track_id, name, path, str(error)
        except OSError as error:
            yield track_id, name, path, error


def _orphans(folder: Path, connection: schema.SqliteDatabase) -> Iterator[Path]:
    """Features that no track refers to. What else lies there is not ours: network drives put folders of their own."""
    known = {row[0] for row in connection.execute("SELECT id FROM tracks")}
    for path in sorted((folder / "features").glob(f"*/*{features.SUFFIX}")):
        if (path.stem not in known or path != features.place(folder, path.stem)) and path.is_file():
            yield path


def damaged_vectors(connection: Database, cancel: CancelToken | None = None) -> Iterator[tuple[int, str, str]]:
    sql = """SELECT v.track, v.leg, v.count, v.dim, v.sha256, v.data, t.id
        FROM vectors v JOIN tracks t ON t.n = v.track ORDER BY v.track, v.leg"""
    for number, leg, size, dim, digest, data, track_id in connection.execute(sql):
        check_cancelled(cancel)
        if not chain.is_whole(data, digest) or len(data) != 2 * size * dim:
            yield number, leg, track_id


def vectors(connection: Database, cancel: CancelToken | None = None) -> Iterator[Problem]:
    for _, leg, track_id in damaged_vectors(connection, cancel):
        yield Problem(f"the {leg} vectors are damaged", track_id, True)
    for key, version in connection.execute("SELECT key, value FROM meta WHERE key LIKE 'view/%' ORDER BY key"):
        leg = key.removeprefix("view/")
        for track_id in sql.outdated(connection, {leg: version}):
            yield Problem(f"the {leg} vectors are missing or of another version of the encoder", track_id, True)


def damaged_blobs(connection: Database) -> list[str]:
    """The name of each."""
    found = connection.execute("SELECT name, sha256, data FROM blobs ORDER BY name")
    return [str(name) for name, digest, data in found if not chain.is_whole(data, digest)]


def blobs(connection: Database) -> Iterator[Problem]:
    for name in damaged_blobs(connection):
        yield Problem("this stored value is damaged (it is not used, and will be made anew)", name, True)


def log(connection: Database) -> Iterator[Problem]:
    previous, seq = chain.GENESIS, 0
    for number, utc, event, detail, before, made in connection.execute(
        "SELECT seq, utc, event, detail, previous, hash FROM audit_log ORDER BY seq"
    ):
        if number != seq + 1 or before != previous or chain.entry_hash(number, utc, event, detail, before) != made:
            yield Problem("the audit log was changed or cut here", f"audit log entry {number}", False)
        previous, seq = made, number
    head = sql.meta(connection, "log_head")
    if (head or json.dumps([0, chain.GENESIS])) != json.dumps([seq, previous]):
        yield Problem("the end of the audit log is missing", "audit log", False)


def _damaged_caches(folder: Path, connection: schema.SqliteDatabase) -> list[tuple[str, Path]]:
    """Leg and file of each index that can be read and is not what was recorded."""
    return [(leg, path) for leg, path, wrong in _examined_caches(folder, connection) if wrong is True]


def _examined_caches(folder: Path, connection: schema.SqliteDatabase) -> Iterator[tuple[str, Path, bool | OSError]]:
    """Leg and file of each recorded index, and whether it is not as recorded, or why it cannot be read."""
    recorded = connection.execute("SELECT leg, sha256 FROM indexes ORDER BY leg").fetchall()
    for leg, path, digest in ((leg, stored.index_path(folder, leg), digest) for leg, digest in recorded if leg in LEGS):
        try:
            yield leg, path, file_sha256(path) != digest
        except FileNotFoundError:
            continue  # it is built anew by the next adding
        except OSError as error:
            yield leg, path, error


def _caches(folder: Path, connection: schema.SqliteDatabase) -> Iterator[Problem]:
    for _, path, wrong in _examined_caches(folder, connection):
        where = f"index/{path.name}"
        if isinstance(wrong, OSError):
            what = f"the index cannot be read ({wrong.strerror or wrong}); searching does without it"
            yield Problem(what, where, False, CANNOT_READ)
        elif wrong:
            yield Problem("the index is damaged (it is not used, and will be built anew)", where, True)
    unsought = "SELECT id FROM tracks WHERE n NOT IN (SELECT rowid FROM track_words) ORDER BY n"
    for (track_id,) in connection.execute(unsought):
        yield Problem("its words are missing in the text index", track_id, True)
