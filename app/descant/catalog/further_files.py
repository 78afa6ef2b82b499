"""Files that hold a stored track: known again without being heard, and what the tags of each but the first say.

A recording is often in a publisher's archive twice, as a single and on a compilation or from two labels. The audio is
stored once; the names and owners that its further files give it are kept beside them, in the files' own rows.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any, Final

from descant.catalog.text_search import text
from descant.catalog.tracks import FurtherFile, Owner, Tags

_WORDS: Final = ("title", "artist", "album", "isrc", "iswc", "year")
"""The fields of Tags that are text."""


def note(
    connection: sqlite3.Connection, path: str, size: int, mtime_ns: int, sha256: str, track: int, tags: Tags
) -> None:
    """Remembers a file in place of what its path held before, with its tags unless it is the track's own file."""
    place = os.fsencode(path)
    connection.execute("DELETE FROM files WHERE path = ?", (place,))  # REPLACE would leave its words in names_fts
    kept = words = None
    own = connection.execute("SELECT path_bytes FROM tracks WHERE n = ?", (track,)).fetchone()[0]
    if place != own:
        plain = _plain(tags)
        kept = json.dumps(asdict(plain), ensure_ascii=True)
        words = connection.execute(
            "INSERT INTO names_fts (title, artist, album, isrc, iswc, path, track) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (plain.title, plain.artist, plain.album, plain.isrc, plain.iswc, text(path), track),
        ).lastrowid
    connection.execute(
        "INSERT INTO files (path, bytes, mtime_ns, sha256, track, tags, words) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (place, size, mtime_ns, sha256, track, kept, words),
    )


def of_tracks(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, list[FurtherFile]]:
    """Track number → its further files, sorted by path. numbers: no more than a statement of SQLite takes."""
    found: dict[int, list[FurtherFile]] = {}
    for track, path, tags in connection.execute(
        "SELECT f.track, f.path, f.tags FROM files f JOIN tracks t ON t.n = f.track"
        f" WHERE f.track IN ({','.join('?' * len(numbers))}) AND f.path <> t.path_bytes ORDER BY f.path",
        list(numbers),
    ):
        found.setdefault(track, []).append(FurtherFile(os.fsdecode(path), _read(tags)))
    return found


def untagged(connection: sqlite3.Connection, path: str) -> str | None:
    """The SHA-256 of a further file that was noted before tags were kept; None for any other path."""
    row = connection.execute(
        "SELECT f.sha256 FROM files f JOIN tracks t ON t.n = f.track"
        " WHERE f.path = ? AND f.path <> t.path_bytes AND f.tags IS NULL",
        (os.fsencode(path),),
    ).fetchone()
    return None if row is None else str(row[0])


def _plain(tags: Tags) -> Tags:
    owners = (Owner(text(o.name), text(o.role), o.right, int(o.share_ppm), text(o.ipi)) for o in tags.owners)
    words: dict[str, Any] = {name: text(getattr(tags, name)) for name in _WORDS}
    return replace(Tags(**words), owners=tuple(owners))


def _read(kept: str | None) -> Tags:
    """No tags where there are none, or where another hand wrote something else there."""
    try:
        tree = json.loads(kept or "{}")
        owners = tuple(Owner(**owner) for owner in tree.get("owners", ()))
        words: dict[str, Any] = {name: str(tree.get(name, "")) for name in _WORDS}
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Tags()
    return replace(Tags(**words), owners=owners)
