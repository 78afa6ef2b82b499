"""The store's SQL, as functions over a connection: rows in, records out. Transactions are the store's."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from descant.catalog import chain, further_files
from descant.catalog.kept_tags import text
from descant.catalog.labels import describe, work_of
from descant.catalog.search.leg_index import IndexRecord, Table
from descant.catalog.text_search import found_in
from descant.catalog.tracks import FurtherFile, NewTrack, Owner, Tags, Track
from descant.encoders.base import Embedding, Leg

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
_MANY: Final = 500
"""Parameters of one statement; SQLite's oldest limit is 999."""
_MUCH: Final = 1_000
"""Tracks found beyond which the first ones of an order are met soon."""
_VECTORS_AT_ONCE: Final = 50_000
"""17 MB of float16 vectors are read at a time."""
_OWNERS: Final = """SELECT s.work, s.recording, p.name, s.role, s.ppm, p.ipi
    FROM shares s JOIN parties p ON p.n = s.party WHERE s.{0} IN ({1}) ORDER BY s.n"""
_TRACK: Final = """SELECT t.n, t.work, t.id, t.path_bytes, t.title, t.artist, t.album, t.isrc, t.iswc, t.year,
    t.duration_s, t.sample_rate, t.channels, t.sha256, t.pcm_sha256, t.bytes, t.added_utc,
    (SELECT coalesce(sum(v.count), 0) FROM vectors v WHERE v.track = t.n),
    EXISTS (SELECT 1 FROM files f WHERE f.path = t.path_bytes AND f.track <> t.n) FROM tracks t"""


# Reading ----------------------------------------------------------------------------------------------------------


def meta(connection: sqlite3.Connection, key: str) -> str | None:
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def count(connection: sqlite3.Connection, typed: str) -> int:
    source, values = found_in(typed)
    return int(connection.execute(f"SELECT count(*) FROM {source or 'tracks'}", values).fetchone()[0])


def tracks(
    connection: sqlite3.Connection, typed: str, limit: int | None, offset: int, order: str, descending: bool
) -> list[Track]:
    source, values = found_in(typed)
    by = ORDERS[order].format("DESC" if descending else "ASC")
    found = count(connection, typed) if source else 0
    if source and found == count(connection, ""):  # a word of the folder that all are in
        source, values = "", []
    # Where much is found, an index gives the first ones of the order sooner than all of them could be looked up and
    # sorted; the plus sign keeps SQLite from doing that.
    chosen = f"WHERE {'+' if found > _MUCH else ''}t.n IN (SELECT rowid FROM {source})" if source else ""
    values += [-1 if limit is None else max(0, limit), max(0, offset)]
    page = connection.execute(f"SELECT t.n FROM tracks t {chosen} ORDER BY {by} LIMIT ? OFFSET ?", values).fetchall()
    return _tracks_where(connection, "t.n", [row[0] for row in page])


def track(connection: sqlite3.Connection, track_id: str) -> Track | None:
    return next(iter(tracks_by_id(connection, [track_id])), None)


def tracks_by_id(connection: sqlite3.Connection, ids: Sequence[str]) -> list[Track]:
    return _tracks_where(connection, "t.id", ids)


def _tracks_where(connection: sqlite3.Connection, column: str, keys: Sequence[Any]) -> list[Track]:
    """In the order of the keys; keys of no track are left out."""
    found: dict[Any, Track] = {}
    for some in _runs(list(dict.fromkeys(keys))):
        rows = connection.execute(f"{_TRACK} WHERE {column} IN ({_marks(some)})", some).fetchall()
        key_of = {"t.n": 0, "t.id": 2}[column]
        found.update(zip((row[key_of] for row in rows), _tracks(connection, rows), strict=True))
    return [found[key] for key in keys if key in found]


def _tracks(connection: sqlite3.Connection, rows: Sequence[Sequence[Any]]) -> list[Track]:
    work_owners = _owners(connection, "work", [r[1] for r in rows])
    recording_owners = _owners(connection, "recording", [r[0] for r in rows])
    also: dict[int, list[FurtherFile]] = {}
    for some in _runs([r[0] for r in rows]):
        also |= further_files.of_tracks(connection, some)
    made = []
    for n, work, track_id, path, *rest, segments, replaced in rows:
        title, artist, album, isrc, iswc, year, duration_s, rate, channels, sha, pcm, size, added = rest
        owners = (*work_owners.get(work, ()), *recording_owners.get(n, ()))
        tags = Tags(title, artist, album, isrc, iswc, year, owners)
        audio, state = (duration_s, rate, channels, sha, pcm, size), (tuple(also.get(n, ())), bool(replaced))
        made.append(Track(track_id, os.fsdecode(path), tags, *audio, added, segments, *state))
    return made


def _owners(connection: sqlite3.Connection, right: str, numbers: Iterable[int]) -> dict[int, list[Owner]]:
    found: dict[int, list[Owner]] = {}
    for some in _runs(sorted(set(numbers))):
        for work, recording, name, role, ppm, ipi in connection.execute(_OWNERS.format(right, _marks(some)), some):
            if work is not None:
                found.setdefault(work, []).append(Owner(name, role, "work", ppm, ipi))
            else:
                found.setdefault(recording, []).append(Owner(name, role, "recording", ppm, ipi))
    return found


def _runs(values: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(values), _MANY):
        yield values[start : start + _MANY]


def _marks(values: Sequence[Any]) -> str:
    return ",".join("?" * len(values))


def table(connection: sqlite3.Connection, leg: str, version: str) -> Table:
    rows = connection.execute(
        "SELECT t.id, v.first_label, v.count FROM vectors v JOIN tracks t ON t.n = v.track"
        " WHERE v.leg = ? AND v.version = ? AND v.count > 0 ORDER BY v.first_label",
        (leg, version),
    ).fetchall()
    dim = connection.execute("SELECT dim FROM vectors WHERE leg = ? AND version = ? LIMIT 1", (leg, version)).fetchone()
    return Table(
        [r[0] for r in rows],
        np.array([r[1] for r in rows], np.int64),
        np.array([r[2] for r in rows], np.int64),
        version,
        dim[0] if dim else 0,
        bool(version) and meta(connection, f"pitch classes/{leg}") == version,
    )


def vector_runs(
    connection: sqlite3.Connection, leg: str, version: str, first_label: int, every: int
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float16]]]:
    """Labels [N] and raw vectors [N, D] of some tracks at a time, by label; of each track segments 0, every, …

    Raises ValueError where a blob is not of the size its row says.
    """
    labels: list[NDArray[np.int64]] = []
    vectors: list[NDArray[np.float16]] = []
    held = 0
    for first, size, dim, blob in connection.execute(
        "SELECT first_label, count, dim, data FROM vectors"
        " WHERE leg = ? AND version = ? AND count > 0 AND first_label >= ? ORDER BY first_label",
        (leg, version, first_label),
    ):
        vectors.append(_raw(leg, first, size, dim, blob)[::every])
        labels.append(np.arange(first, first + size, every))
        held += len(labels[-1])
        if held >= _VECTORS_AT_ONCE:
            yield np.concatenate(labels), np.concatenate(vectors)
            labels, vectors, held = [], [], 0
    if labels:
        yield np.concatenate(labels), np.concatenate(vectors)


def vectors_at(
    connection: sqlite3.Connection, leg: str, version: str, first_labels: Iterable[int]
) -> list[NDArray[np.float16]]:
    """Raw vectors [N, D] of each of the tracks whose first labels these are; of those that are not there, none.

    Raises ValueError likewise.
    """
    found = []
    for label in first_labels:
        row = connection.execute(
            "SELECT first_label, count, dim, data FROM vectors"
            " WHERE leg = ? AND version = ? AND first_label = ? AND count > 0",
            (leg, version, int(label)),
        ).fetchone()
        if row:
            found.append(_raw(leg, *row))
    return found


def vectors_of(
    connection: sqlite3.Connection, leg: str, version: str, ids: Iterable[str]
) -> Iterator[tuple[str, NDArray[np.float16]]]:
    """Id and raw vectors [N, D] of each of these tracks that has some. Raises ValueError likewise."""
    for track_id in ids:
        row = connection.execute(
            "SELECT v.first_label, v.count, v.dim, v.data FROM tracks t JOIN vectors v ON v.track = t.n"
            " WHERE t.id = ? AND v.leg = ? AND v.version = ? AND v.count > 0",
            (track_id, leg, version),
        ).fetchone()
        if row:
            yield track_id, _raw(leg, *row)


def _raw(leg: str, first: int, size: int, dim: int, blob: bytes) -> NDArray[np.float16]:
    if len(blob) != 2 * size * dim:
        raise ValueError(f"{leg} vectors from label {first} on have a wrong size")
    return np.frombuffer(blob, "<f2").reshape(size, dim)


def retired(connection: sqlite3.Connection, leg: str, until: int | None) -> NDArray[np.int64]:
    limit = 2**62 if until is None else until
    spans = connection.execute(
        "SELECT first_label, count FROM retired WHERE leg = ? AND generation <= ?", (leg, limit)
    ).fetchall()
    return np.concatenate([np.empty(0, np.int64), *(np.arange(first, first + size) for first, size in spans)])


def index_record(connection: sqlite3.Connection, leg: str) -> IndexRecord | None:
    row = connection.execute(
        "SELECT sha256, generation, next_label, version, dim, live FROM indexes WHERE leg = ?", (leg,)
    ).fetchone()
    return None if row is None else IndexRecord(*row)


# Writing ----------------------------------------------------------------------------------------------------------


def set_meta(connection: sqlite3.Connection, key: str, value: str) -> None:
    connection.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def next_generation(connection: sqlite3.Connection) -> int:
    connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'generation'")
    return int(meta(connection, "generation") or 0)


def insert_track(
    connection: sqlite3.Connection, track_id: str, new: NewTrack, added_utc: str, features: tuple[str, int]
) -> int:
    """Returns the row number. features: SHA-256 and size of the features file."""
    info = new.info
    work = work_of(connection, new.tags, None)
    number = connection.execute(
        "INSERT INTO tracks (id, path, path_bytes, title, artist, album, isrc, iswc, year, work, duration_s,"
        " sample_rate, channels, sha256, pcm_sha256, bytes, added_utc, features_sha256, features_bytes)"
        " VALUES (?, ?, ?, '', '', '', '', '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(track_id, text(info.path), os.fsencode(info.path), work, info.duration_s, info.sample_rate),
            *(info.channels, info.sha256, info.pcm_sha256, info.bytes, added_utc, *features),
        ),
    ).lastrowid
    assert number is not None
    describe(connection, number, work, new.tags, inherit=True)
    return number


def put_vectors(
    connection: sqlite3.Connection, number: int, leg: str, heard: Embedding, version: str, generation: int
) -> None:
    """Stores one view's vectors under labels that were never used, in place of any older ones. This version of the view
    is searched from now on."""
    set_meta(connection, f"view/{leg}", version)
    set_meta(connection, f"pitch classes/{leg}", version if heard.pitch_classes else "")
    retire(connection, number, generation, leg)
    connection.execute("DELETE FROM vectors WHERE track = ? AND leg = ?", (number, leg))
    data = np.ascontiguousarray(heard.vectors, "<f2").tobytes()
    size, dim = heard.vectors.shape
    key = f"next_label/{leg}"
    first = int(meta(connection, key) or 0)
    set_meta(connection, key, str(first + size))
    connection.execute(
        "INSERT INTO vectors (track, leg, first_label, count, dim, length_s, hop_s, version, sha256, data)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, leg, first, size, dim, heard.length_s, heard.hop_s, version, hashlib.sha256(data).hexdigest(), data),
    )


def retire(connection: sqlite3.Connection, number: int, generation: int, leg: str | None = None) -> None:
    """Notes that the labels of a track are gone, for indexes that still hold them."""
    connection.execute(
        "INSERT OR REPLACE INTO retired (leg, first_label, count, generation)"
        " SELECT leg, first_label, count, ? FROM vectors WHERE track = ? AND count > 0 AND leg = coalesce(?, leg)",
        (generation, number, leg),
    )


def remove_track(connection: sqlite3.Connection, number: int, generation: int) -> None:
    retire(connection, number, generation)
    connection.execute("DELETE FROM tracks WHERE n = ?", (number,))


def set_features(connection: sqlite3.Connection, number: int, features: tuple[str, int]) -> None:
    connection.execute("UPDATE tracks SET features_sha256 = ?, features_bytes = ? WHERE n = ?", (*features, number))


def dim(connection: sqlite3.Connection, leg: str, version: str, besides: int) -> int:
    """Numbers a vector of this view has in other tracks; 0 where there are none."""
    row = connection.execute(
        "SELECT dim FROM vectors WHERE leg = ? AND version = ? AND track <> ? LIMIT 1", (leg, version, besides)
    ).fetchone()
    return int(row[0]) if row else 0


def record_index(connection: sqlite3.Connection, leg: str, record: IndexRecord) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO indexes (leg, sha256, generation, next_label, version, dim, live)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (leg, record.sha256, record.generation, record.next_label, record.version, record.dim, record.live),
    )


def outdated(connection: sqlite3.Connection, versions: Mapping[Leg, str]) -> list[str]:
    late: dict[str, None] = {}
    for leg, version in versions.items():
        rows = connection.execute(
            "SELECT id FROM tracks t WHERE NOT EXISTS"
            " (SELECT 1 FROM vectors v WHERE v.track = t.n AND v.leg = ? AND v.version = ?) ORDER BY t.n",
            (leg, version),
        )
        late.update((row[0], None) for row in rows)
    return list(late)


def leaves(connection: sqlite3.Connection) -> list[tuple[str, str, dict[str, tuple[str, str]]]]:
    """(id, PCM hash, leg → (version, hash of the vectors)) of every track, sorted by id."""
    heard: dict[int, dict[str, tuple[str, str]]] = {}
    for number, leg, version, sha256 in connection.execute("SELECT track, leg, version, sha256 FROM vectors"):
        heard.setdefault(number, {})[leg] = (version, sha256)
    named = connection.execute("SELECT n, id, pcm_sha256 FROM tracks ORDER BY id")
    return [(track_id, pcm, heard.get(number, {})) for number, track_id, pcm in named]


def stats(connection: sqlite3.Connection) -> tuple[int, int, float, int]:
    """Tracks, segments, seconds, bytes of features."""
    tracks, seconds, size = connection.execute(
        "SELECT count(*), coalesce(sum(duration_s), 0.0), coalesce(sum(features_bytes), 0) FROM tracks"
    ).fetchone()
    segments = connection.execute("SELECT coalesce(sum(count), 0) FROM vectors").fetchone()[0]
    return tracks, segments, seconds, size


def append_log(connection: sqlite3.Connection, utc: str, event: str, detail: str) -> str:
    last = connection.execute("SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1").fetchone()
    seq, previous = (last[0] + 1, last[1]) if last else (1, chain.GENESIS)
    made = chain.entry_hash(seq, utc, event, detail, previous)
    connection.execute(
        "INSERT INTO audit_log (seq, utc, event, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?)",
        (seq, utc, event, detail, previous, made),
    )
    set_meta(connection, "log_head", json.dumps([seq, made]))
    return made


def set_blob(connection: sqlite3.Connection, name: str, data: bytes) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO blobs (name, sha256, data) VALUES (?, ?, ?)",
        (name, hashlib.sha256(data).hexdigest(), data),
    )


def safe_leg(leg: str) -> str:
    """A leg's name as a file name. Raises ValueError where it is none."""
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,31}", leg):
        raise ValueError(f"not a leg: {leg!r}")
    return leg
