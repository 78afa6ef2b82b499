"""Tracks, small values and the log in SQL: functions over a connection, rows to records. Transactions are the caller's.

What is asked of vectors is in search.stored, of files in files, of labels in labels.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from descant.catalog import chain
from descant.catalog.database import Database
from descant.catalog.declarations import model as declarations
from descant.catalog.labels import describe, work_of
from descant.catalog.tags.stored import text, unpacked
from descant.catalog.text_search import found_in
from descant.catalog.tracks import FurtherFile, NewTrack, Only, Owner, Tags, Track
from descant.encoders.base import Leg
from descant.errors import CatalogError

ID_DIGITS: Final = 16
"""Hex digits of the audio's SHA-256 that name a track: 64 bits, a clash among a million tracks is one in 10^7."""
ORDERS: Final = {
    "artist": "artist COLLATE NOCASE {0}, album COLLATE NOCASE {0}, title COLLATE NOCASE {0}, t.n {0}",
    "title": "title COLLATE NOCASE {0}, t.n {0}",
    "album": "album COLLATE NOCASE {0}, title COLLATE NOCASE {0}, t.n {0}",
    "year": "year {0}, t.n {0}",
    "isrc": "isrc {0}, t.n {0}",
    "path": "t.path {0}, t.n {0}",
    "duration": "duration_s {0}, t.n {0}",
    "added": "t.n {0}",
}
_ALL: Final = 2**62
_MANY: Final = 500
"""Parameters of one statement; SQLite's oldest limit is 999."""
_MUCH: Final = 1_000
"""Tracks found beyond which the first ones of an order are met soon."""
_OWNERS: Final = """SELECT s.work, s.recording, p.name, s.role, s.ppm, p.ipi
    FROM shares s JOIN parties p ON p.n = s.party WHERE s.{0} IN ({1}) ORDER BY s.n"""
_TRACK: Final = """SELECT t.n, t.work, t.id, t.path_bytes, t.title, t.artist, t.album, t.isrc, t.iswc, t.year,
    t.duration_s, t.sample_rate, t.channels, t.sha256, t.pcm_sha256, t.bytes, t.added_utc,
    (SELECT coalesce(sum(v.count), 0) FROM vectors v WHERE v.track = t.n),
    EXISTS (SELECT 1 FROM files f WHERE f.path = t.path_bytes AND f.track <> t.n),
    (SELECT f.declared FROM files f WHERE f.path = t.path_bytes AND f.track = t.n) FROM tracks t"""
_ONLY: Final[Mapping[Only, str]] = {
    "declared": "t.n IN (SELECT f.track FROM files f WHERE f.declared <> '[]')",
    "no isrc": "t.isrc = ''",
    "no owners": "t.work NOT IN (SELECT s.work FROM shares s WHERE s.work IS NOT NULL)"
    " AND t.n NOT IN (SELECT s.recording FROM shares s WHERE s.recording IS NOT NULL)",
    "further files": "t.n IN (SELECT f.track FROM files f GROUP BY f.track HAVING count(*) > 1)",
}
_FURTHER: Final = """SELECT f.track, f.path, f.tags, f.declared FROM files f JOIN tracks t ON t.n = f.track
    WHERE f.track IN ({0}) AND f.path <> t.path_bytes ORDER BY f.path"""
"""A recording is often in a publisher's archive twice, as a single and on a compilation: its audio is stored once, the
names and owners that its further files give it stand in the files' own rows."""


# Reading ----------------------------------------------------------------------------------------------------------


def meta(connection: Database, key: str) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def count(connection: Database, typed: str, only: Only = "") -> int:
    source, values = found_in(typed)
    if only:
        source = f"tracks t WHERE {_ONLY[only]}" + (f" AND t.n IN (SELECT rowid FROM {source})" if source else "")
    return int(connection.execute(f"SELECT count(*) FROM {source or 'tracks'}", values).fetchone()[0])


def tracks(
    connection: Database,
    typed: str,
    limit: int | None,
    offset: int,
    order: str,
    descending: bool,
    only: Only = "",
    found: int | None = None,
) -> list[Track]:
    """found: how many tracks `typed` finds, where that is known."""
    source, values = found_in(typed)
    by = ORDERS[order].format("DESC" if descending else "ASC")
    if found is None:
        found = count(connection, typed) if source else 0
    if source and found == count(connection, ""):  # a word of the folder that all are in
        source, values = "", []
    # Where much is found, an index gives the first ones of the order sooner than all of them could be looked up and
    # sorted; the plus sign keeps SQLite from doing that.
    chosen = [f"{'+' if found > _MUCH else ''}t.n IN (SELECT rowid FROM {source})"] if source else []
    chosen += [_ONLY[only]] if only else []
    where = f"WHERE {' AND '.join(chosen)}" if chosen else ""
    values += [_ALL if limit is None else max(0, limit), max(0, offset)]
    page = connection.execute(f"SELECT t.n FROM tracks t {where} ORDER BY {by} LIMIT ? OFFSET ?", values).fetchall()
    return _tracks_where(connection, "t.n", [row[0] for row in page])


def track(connection: Database, track_id: str) -> Track:
    """Raises CatalogError where there is no such track."""
    for found in tracks_by_id(connection, [track_id]):
        return found
    raise no_track(track_id)


def number(connection: Database, track_id: str) -> int:
    """A track's row number. Raises likewise."""
    row = connection.execute("SELECT n FROM tracks WHERE id = ?", (track_id,)).fetchone()
    if row is None:
        raise no_track(track_id)
    return int(row[0])


def no_track(track_id: str) -> CatalogError:
    return CatalogError(
        f"There is no track {track_id!r} in the catalog.", remedy="Search for it with `descant catalog list`."
    )


def tracks_by_id(connection: Database, ids: Sequence[str]) -> list[Track]:
    # What SQLite cannot hold as text (a byte of a command line that is no UTF-8) is the id of no track.
    return _tracks_where(connection, "t.id", [one for one in ids if one == text(one)])


def _tracks_where(connection: Database, column: str, keys: Sequence[Any]) -> list[Track]:
    """In the order of the keys; keys of no track are left out."""
    found: dict[Any, Track] = {}
    for some in runs(list(dict.fromkeys(keys))):
        rows = connection.execute(f"{_TRACK} WHERE {column} IN ({marks(some)})", some).fetchall()
        key_of = {"t.n": 0, "t.id": 2}[column]
        found.update(zip((row[key_of] for row in rows), _tracks(connection, rows), strict=True))
    return [found[key] for key in keys if key in found]


def _tracks(connection: Database, rows: Sequence[Sequence[Any]]) -> list[Track]:
    work_owners = _owners(connection, "work", [r[1] for r in rows])
    recording_owners = _owners(connection, "recording", [r[0] for r in rows])
    also: dict[int, list[FurtherFile]] = {}
    for some in runs([r[0] for r in rows]):
        for number, path, tags, declared in connection.execute(_FURTHER.format(marks(some)), some):
            file = FurtherFile(os.fsdecode(path), unpacked(tags), declarations.unpacked(declared))
            also.setdefault(number, []).append(file)
    made = []
    for n, work, track_id, path, *rest, segments, replaced, declared in rows:
        title, artist, album, isrc, iswc, year, duration_s, rate, channels, sha, pcm, size, added = rest
        owners = (*work_owners.get(work, ()), *recording_owners.get(n, ()))
        tags = Tags(title, artist, album, isrc, iswc, year, owners)
        audio = duration_s, rate, channels, sha, pcm, size
        state = tuple(also.get(n, ())), bool(replaced), declarations.unpacked(declared)
        made.append(Track(track_id, os.fsdecode(path), tags, *audio, added, segments, *state))
    return made


def _owners(connection: Database, right: str, numbers: Iterable[int]) -> dict[int, list[Owner]]:
    found: dict[int, list[Owner]] = {}
    for some in runs(sorted(set(numbers))):
        for work, recording, name, role, ppm, ipi in connection.execute(_OWNERS.format(right, marks(some)), some):
            if work is not None:
                found.setdefault(work, []).append(Owner(name, role, "work", ppm, ipi))
            else:
                found.setdefault(recording, []).append(Owner(name, role, "recording", ppm, ipi))
    return found


def runs(values: list[Any]) -> Iterator[list[Any]]:
    """As many at a time as a statement takes."""
    for start in range(0, len(values), _MANY):
        yield values[start : start + _MANY]


def marks(values: Sequence[Any]) -> str:
    """A statement's places for these values."""
    return ",".join("?" * len(values))


# Writing ----------------------------------------------------------------------------------------------------------


def set_meta(connection: Database, key: str, value: str) -> None:
    """Writes where it is another value: others may be waiting for the row."""
    if meta(connection, key) == value:
        return
    connection.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def next_generation(connection: Database) -> int:
    if connection.shared:
        connection.shared.changed()
    else:
        connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
    return int(meta(connection, "generation") or 0)


def insert_track(connection: Database, track_id: str, new: NewTrack, features: tuple[str, int]) -> int:
    """Returns the row number. features: SHA-256 and size of the features file."""
    info = new.info
    work = work_of(connection, new.tags, None)
    number: int = connection.execute(
        "INSERT INTO tracks (id, path, path_bytes, title, artist, album, isrc, iswc, year, work, duration_s,"
        " sample_rate, channels, sha256, pcm_sha256, bytes, added_utc, features_sha256, features_bytes)"
        " VALUES (?, ?, ?, '', '', '', '', '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n",
        (
            *(track_id, text(info.path), os.fsencode(info.path), work, info.duration_s, info.sample_rate),
            *(info.channels, info.sha256, info.pcm_sha256, info.bytes, _utc_now(), *features),
        ),
    ).fetchone()[0]
    describe(connection, number, work, new.tags, inherit=True)
    return number


def outdated(connection: Database, versions: Mapping[Leg, str]) -> list[str]:
    late: dict[str, None] = {}
    for leg, version in versions.items():
        rows = connection.execute(
            "SELECT id FROM tracks t WHERE NOT EXISTS"
            " (SELECT 1 FROM vectors v WHERE v.track = t.n AND v.leg = ? AND v.version = ?) ORDER BY t.n",
            (leg, version),
        )
        late.update((row[0], None) for row in rows)
    return list(late)


def leaves(connection: Database) -> Iterator[tuple[str, str, str]]:
    """(id, PCM hash, vectors' hash) of every track, sorted by id."""
    vectors: dict[int, dict[str, tuple[str, str]]] = {}
    for number, leg, version, sha256 in connection.execute("SELECT track, leg, version, sha256 FROM vectors"):
        vectors.setdefault(number, {})[leg] = (version, sha256)
    named = connection.execute("SELECT n, id, pcm_sha256 FROM tracks ORDER BY id")
    return ((track_id, pcm, chain.vectors_hash(vectors.get(number, {}))) for number, track_id, pcm in named)


def leaf(connection: Database, track_id: str) -> tuple[str, str, str] | None:
    """As leaves() has it, of one track; None where there is no such track."""
    named = connection.execute("SELECT n, pcm_sha256 FROM tracks WHERE id = ?", (track_id,)).fetchone()
    if named is None:
        return None
    rows = connection.execute("SELECT leg, version, sha256 FROM vectors WHERE track = ?", (named[0],))
    return track_id, named[1], chain.vectors_hash({leg: (version, sha256) for leg, version, sha256 in rows})


def stats(connection: Database) -> tuple[int, int, float, int]:
    """Tracks, segments, seconds, bytes of features."""
    tracks, seconds, size = connection.execute(
        "SELECT count(*), coalesce(sum(duration_s), 0.0), coalesce(sum(features_bytes), 0) FROM tracks"
    ).fetchone()
    segments = connection.execute("SELECT coalesce(sum(count), 0) FROM vectors").fetchone()[0]
    return tracks, segments, seconds, size


def last_entry(connection: Database) -> str | None:
    """Hash of the audit log's last entry."""
    last = connection.execute("SELECT hash FROM audit_log ORDER BY seq DESC LIMIT 1").fetchone()
    return str(last[0]) if last else None


def append_log(connection: Database, event: str, detail: Mapping[str, Any]) -> None:
    if connection.shared:
        connection.shared.log(event, detail)
    else:
        write_log(connection, event, detail)


def write_log(connection: Database, event: str, detail: Mapping[str, Any]) -> None:
    """Writes the next link of the chain, as whoever alone does so now."""
    last = connection.execute("SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous = (last[0] + 1, last[1]) if last else (1, chain.GENESIS)
    utc, told = _utc_now(), json.dumps(detail, sort_keys=True, ensure_ascii=True)
    made = chain.entry_hash(seq, utc, event, told, previous)
    connection.execute(
        "INSERT INTO audit_log (seq, utc, event, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?)",
        (seq, utc, event, told, previous, made),
    )
    set_meta(connection, "log_head", json.dumps([seq, made]))


def set_blob(connection: Database, name: str, data: bytes) -> None:
    connection.execute(
        "INSERT INTO blobs (name, sha256, data) VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, data = excluded.data",
        (name, hashlib.sha256(data).hexdigest(), data),
    )


def _utc_now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
