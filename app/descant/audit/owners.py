"""The table that leads from a segment to its track, and from a track to the people behind it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from descant.audit.manifest_entries import TrainingTrack
from descant.errors import DescantError
from descant.files import replacing
from descant.report.audit_answer import Unit

FILE: Final = "index.sqlite"
UNKNOWN: Final = "unknown"
_SCHEMA: Final = """
CREATE TABLE tracks (track INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, artist TEXT NOT NULL,
                     title TEXT NOT NULL, isrc TEXT NOT NULL, iswc TEXT NOT NULL, sha256 TEXT NOT NULL,
                     weight REAL NOT NULL, cluster TEXT NOT NULL);
CREATE TABLE owners (track INTEGER NOT NULL REFERENCES tracks, name TEXT NOT NULL, role TEXT NOT NULL,
                     right TEXT NOT NULL, share_ppm INTEGER NOT NULL);
CREATE TABLE segments (segment INTEGER PRIMARY KEY, track INTEGER NOT NULL REFERENCES tracks, start_s REAL NOT NULL,
                       end_s REAL NOT NULL);
CREATE INDEX owners_of ON owners (track);
CREATE INDEX segments_of ON segments (track);
"""


@dataclass(frozen=True)
class Segment:
    """track: its place in the manifest; start_s, end_s: in the track's file."""

    track: int
    start_s: float
    end_s: float


def write_tables(folder: Path, tracks: Sequence[TrainingTrack], segments: Sequence[Segment]) -> None:
    """Writes the database anew, always in the same order, so that the same content is the same file."""
    with replacing(folder / FILE) as beside, closing(sqlite3.connect(beside)) as database:
        database.executescript("BEGIN;" + _SCHEMA)
        database.executemany(
            "INSERT INTO tracks VALUES (?,?,?,?,?,?,?,?,?,?)",
            [
                (n, t.track_id, str(t.path), t.artist, t.title, t.isrc, t.iswc, t.sha256, t.weight, t.cluster)
                for n, t in enumerate(tracks)
            ],
        )
        database.executemany(
            "INSERT INTO owners VALUES (?,?,?,?,?)",
            [(n, o.name, o.role, o.right, o.share_ppm) for n, t in enumerate(tracks) for o in t.owners],
        )
        database.executemany(
            "INSERT INTO segments VALUES (?,?,?,?)", [(n, s.track, s.start_s, s.end_s) for n, s in enumerate(segments)]
        )
        database.commit()


def read_tables(folder: Path, expected: int) -> tuple[Segment, ...]:
    """The segments in their order. Raises DescantError where the database is missing, damaged or incomplete."""
    try:
        with closing(sqlite3.connect(f"{(folder / FILE).absolute().as_uri()}?mode=ro", uri=True)) as database:
            found = database.execute("SELECT track, start_s, end_s FROM segments ORDER BY segment").fetchall()
    except sqlite3.Error as error:
        raise DescantError("The index is damaged.", remedy="Make it again.", path=folder / FILE) from error
    if len(found) != expected:
        raise DescantError("The index is incomplete.", remedy="Make it again.", path=folder / FILE)
    return tuple(Segment(int(t), float(a), float(b)) for t, a, b in found)


def units_of(tracks: Sequence[TrainingTrack], unit: Unit) -> list[dict[str, float]]:
    """For each track, who it stands for in this unit and with which fractions (they sum to 1).

    track: itself, or the first track of its cluster of copies. artist: by the manifest. writer, publisher: the owners
    of that role, by their shares; "unknown" where the manifest names none. Raises DescantError where it names none at
    all, for any track.
    """
    if unit == "track":
        first: dict[str, str] = {}
        return [{first.setdefault(t.cluster, t.track_id) if t.cluster else t.track_id: 1.0} for t in tracks]
    if unit == "artist":
        made = [{t.artist or UNKNOWN: 1.0} for t in tracks]
    else:
        made = [_by_role(track, unit) for track in tracks]
    if all(set(one) == {UNKNOWN} for one in made):
        raise DescantError(f"The manifest names no {unit} for any track.", remedy="Ask for another unit.")
    return made


def _by_role(track: TrainingTrack, role: str) -> dict[str, float]:
    held: dict[str, float] = {}
    for owner in track.owners:
        if owner.role.lower() == role:
            held[owner.name] = held.get(owner.name, 0.0) + owner.share_ppm
    total = sum(held.values())
    return {name: share / total for name, share in held.items()} if total else {UNKNOWN: 1.0}
