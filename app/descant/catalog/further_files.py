"""Files that hold a stored track: known again without being heard, and what the tags of each but the first say.

A recording is often in a publisher's archive twice, as a single and on a compilation or from two labels. The audio is
stored once; the names and owners that its further files give it are kept beside them, in the files' own rows.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence

from descant.catalog.kept_tags import unpacked
from descant.catalog.tracks import FurtherFile


def of_tracks(connection: sqlite3.Connection, numbers: Sequence[int]) -> dict[int, list[FurtherFile]]:
    """Track number → its further files, sorted by path. numbers: no more than a statement of SQLite takes."""
    found: dict[int, list[FurtherFile]] = {}
    for track, path, tags in connection.execute(
        "SELECT f.track, f.path, f.tags FROM files f JOIN tracks t ON t.n = f.track"
        f" WHERE f.track IN ({','.join('?' * len(numbers))}) AND f.path <> t.path_bytes ORDER BY f.path",
        list(numbers),
    ):
        found.setdefault(track, []).append(FurtherFile(os.fsdecode(path), unpacked(tags)))
    return found
