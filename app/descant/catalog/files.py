"""Which files a catalog knows: by path, by bytes and by decoded audio, so that none is decoded or stored twice; and
where its tracks' files are now."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from descant.catalog import labels, sql
from descant.catalog.connection import Connection, repeatable
from descant.catalog.database import Database
from descant.catalog.declarations import model as declarations
from descant.catalog.declarations.model import Declaration
from descant.catalog.tags.stored import WORDS, packed, plain, text, unpacked
from descant.catalog.text_search import index_words
from descant.catalog.tracks import Problem, Tags
from descant.files import file_sha256
from descant.progress import CancelToken
from descant.progress import check as check_cancelled


@dataclass(frozen=True)
class Noted:
    """What noting a file has changed.

    moved_from: where the track's own file was before. corrected: fields of tags that were taken in anew; kept: fields
    in which the file's tags have changed, and the label is one that was given in the catalog, and stays. displaced: id
    of another track, whose file this path held before.
    """

    moved_from: str = ""
    corrected: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    displaced: str = ""


class Files:
    """The files of one catalog. Raises CatalogError as its Connection."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def has_pcm(self, sha256: str) -> bool:
        """Whether this decoded audio (AudioInfo.pcm_sha256) is stored, whole."""
        return self._whole("tracks t WHERE t.pcm_sha256 = ?", sha256) is not None

    def track_of_file(self, sha256: str) -> str | None:
        """The id of the track that a file with these bytes holds; None if unknown or if its features are lost."""
        return self._whole("files f JOIN tracks t ON t.n = f.track WHERE f.sha256 = ?", sha256)

    def track_of_path(self, path: str, size: int, mtime_ns: int) -> str | None:
        """The same for a file that was seen before with this size and time of change, without reading it."""
        of = "files f JOIN tracks t ON t.n = f.track WHERE f.path = ? AND f.bytes = ? AND f.mtime_ns = ?"
        return self._whole(of, os.fsencode(path), size, mtime_ns)

    def _whole(self, source: str, *values: object) -> str | None:
        """The id of the first track of these, if its features are there."""
        row = self.connection.one(f"SELECT t.id, t.features_bytes FROM {source}", *values)
        return row[0] if row and self.has_features(*row) else None

    def track_of_pcm(self, sha256: str) -> str:
        """The id of the track with this decoded audio. Raises CatalogError where there is none."""
        row = self.connection.one("SELECT id FROM tracks WHERE pcm_sha256 = ?", sha256)
        if row is None:
            raise sql.no_track(sha256[: sql.ID_DIGITS])
        return str(row[0])

    def has_size(self, size: int) -> bool:
        """Whether any known file has this many bytes: only then can its hash be known."""
        return self.connection.one("SELECT 1 FROM files WHERE bytes = ? LIMIT 1", size) is not None

    def tracks_at(self, path: str) -> list[str]:
        """Ids of the tracks that a file of this path holds, or where there is none now, held."""
        held = self.held_at(path)
        if held is not None:
            return [held]
        return [row[0] for row in self.connection.all("SELECT id FROM tracks WHERE path_bytes = ?", os.fsencode(path))]

    def held_at(self, path: str) -> str | None:
        """The id of the track that a file of this path held when it was seen last."""
        row = self.connection.one(
            "SELECT t.id FROM files f JOIN tracks t ON t.n = f.track WHERE f.path = ?", os.fsencode(path)
        )
        return None if row is None else str(row[0])

    def places(self, track_id: str) -> list[str]:
        """Paths of the files that hold a track, as far as they are known."""
        found = self.connection.all(
            "SELECT f.path FROM files f JOIN tracks t ON t.n = f.track WHERE t.id = ?", track_id
        )
        return [os.fsdecode(row[0]) for row in found]

    def untagged(self, path: str) -> str | None:
        """The SHA-256 of a known file of which an older version kept not all that it says; None for any other path."""
        kept = "SELECT sha256 FROM files WHERE path = ? AND (tags IS NULL OR declared IS NULL)"
        row = self.connection.one(kept, os.fsencode(path))
        return None if row is None else str(row[0])

    # Changing ---------------------------------------------------------------------------------------------------------

    @repeatable
    def note(
        self,
        path: str,
        size: int,
        mtime_ns: int,
        sha256: str,
        track_id: str,
        tags: Tags,
        declared: Sequence[Declaration] | None = None,
    ) -> Noted:
        """Remembers that a file holds a stored track, so that it is known again without being read.

        A file of which the track's own path is gone becomes the track's own. Its tags are kept: what has changed in
        those of the track's own file since they were last read becomes the track's label, unless another was given in
        the catalog; those of a further file stand beside. declared: None where nobody has looked for it.
        """
        with self.connection.transaction() as db:
            return note(db, path, size, mtime_ns, sha256, sql.number(db, track_id), tags, declared)

    # Whether files are still what they were ---------------------------------------------------------------------------

    def check(self, cancel: CancelToken | None = None) -> list[Problem]:
        """The tracks' files that are not where they were added from, or hold something else now.

        A file is read only where its size is the same and its time of change another. Raises Cancelled.
        """
        found = []
        for place, size, mtime_ns, sha256, track_id in self.connection.all(
            "SELECT f.path, f.bytes, f.mtime_ns, f.sha256, t.id FROM files f JOIN tracks t ON t.n = f.track"
            " ORDER BY f.path"
        ):
            check_cancelled(cancel)
            wrong = _what_is_wrong(place, size, mtime_ns, sha256)
            if wrong:
                found.append(Problem(f"{os.fsdecode(place)}: {wrong}", track_id, False))
        for track_id, path, size, sha256, others in self.connection.all(
            "SELECT t.id, t.path_bytes, t.bytes, t.sha256, f.track FROM tracks t"
            " LEFT JOIN files f ON f.path = t.path_bytes WHERE f.track IS NULL OR f.track <> t.n ORDER BY t.n"
        ):
            replaced = "holds other audio now, which is a track of its own; this one has no file any more"
            wrong = replaced if others else _what_is_wrong(path, size, -1, sha256)
            if wrong:
                found.append(Problem(f"{os.fsdecode(path)}: {wrong}", track_id, False))
        return found

    def has_features(self, track_id: str, size: int) -> bool:
        """Whether the features of a track are there, and of this size."""
        return self.connection.features.has(track_id, size)


# Noting a file, in the caller's transaction ---------------------------------------------------------------------------


def note(
    db: Database,
    path: str,
    size: int,
    mtime_ns: int,
    sha256: str,
    track: int,
    tags: Tags,
    declared: Sequence[Declaration] | None = None,
) -> Noted:
    """`Files.note` in the caller's transaction. track: its row number."""
    place, tags = os.fsencode(path), plain(tags)
    track_id, own = db.execute("SELECT id, path_bytes FROM tracks WHERE n = ?", (track,)).fetchone()
    held, said = db.execute("SELECT track, tags FROM files WHERE path = ?", (place,)).fetchone() or (None, None)
    db.execute("DELETE FROM files WHERE path = ?", (place,))
    other = held if held not in (None, track) else None
    noted = Noted()
    if place != own:
        mine = db.execute("SELECT tags FROM files WHERE path = ? AND track = ?", (own, track)).fetchone()
        if (mine is None or _is_gone(own)) and not _is_gone(place):
            db.execute("DELETE FROM files WHERE path = ? AND track = ?", (own, track))
            _move(db, track, track_id, own, path)
            noted, held, said = replace(noted, moved_from=os.fsdecode(own)), track, mine[0] if mine else None
            own = place
    db.execute(
        "INSERT INTO files (path, bytes, mtime_ns, sha256, track, tags, declared) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            *(place, size, mtime_ns, sha256, track, packed(tags)),
            None if declared is None else declarations.packed(declared),
        ),
    )
    _forget_gone(db, track, sha256, besides=(place, own))
    if held == track and place == own:
        noted = _relabel_from_file(db, noted, track, track_id, said, tags)
    elif held == track and said is not None:
        noted = replace(noted, corrected=_changed(unpacked(said), tags))
        if noted.corrected:
            was = {name: getattr(unpacked(said), name) for name in noted.corrected}
            sql.append_log(db, "retag", {"track": track_id, "path": text(path), "was": was})
    if other is not None:
        noted = replace(noted, displaced=_displace(db, other, place))
    _renew(db, track)
    return noted


def _renew(db: Database, track: int) -> None:
    """Brings what the track's row and words say of its files up to date."""
    db.execute(
        "UPDATE tracks SET sha256 = f.sha256, bytes = f.bytes FROM files f"
        " WHERE tracks.n = ? AND f.path = tracks.path_bytes AND f.track = tracks.n",
        (track,),
    )
    index_words(db, track)


def _move(db: Database, track: int, track_id: str, old: bytes, path: str) -> None:
    """Names another place as that of the track's own file."""
    db.execute("UPDATE tracks SET path = ?, path_bytes = ? WHERE n = ?", (text(path), os.fsencode(path), track))
    sql.next_generation(db)
    sql.append_log(db, "move", {"track": track_id, "from": text(os.fsdecode(old)), "to": text(path)})


def _forget_gone(db: Database, track: int, sha256: str, besides: tuple[bytes, ...]) -> None:
    """Drops places where a file with these bytes is not any more: it is where it was noted last."""
    same = db.execute("SELECT path FROM files WHERE track = ? AND sha256 = ?", (track, sha256))
    for (place,) in same.fetchall():
        if place not in besides and _is_gone(place):
            db.execute("DELETE FROM files WHERE path = ?", (place,))


def _relabel_from_file(db: Database, noted: Noted, track: int, track_id: str, said: str | None, tags: Tags) -> Noted:
    """Takes in what has changed in the own file's tags. said: what they were when last read, if that was kept."""
    known = sql.track(db, track_id)
    label = known.tags
    before = unpacked(said) if said is not None else None
    if before is None and not _labelled_here(db, track_id):
        before = label
    changed = _changed(before, tags) if before is not None else _changed(label, tags)
    differing = [name for name in changed if getattr(label, name) != getattr(tags, name)]
    taken = [n for n in differing if before is not None and getattr(label, n) in (getattr(before, n), "")]
    if taken:
        words: dict[str, Any] = {name: getattr(tags, name) for name in taken}
        labels.correct(db, track, replace(label, **words))
        sql.next_generation(db)
        was = {name: getattr(label, name) for name in taken}
        sql.append_log(db, "retag", {"track": track_id, "path": text(known.path), "was": was})
    return replace(noted, corrected=tuple(taken), kept=tuple(name for name in differing if name not in taken))


def _displace(db: Database, track: int, place: bytes) -> str:
    """Another track's file is at this place now. Where this one has a further file, that is its own from now on.
    Returns its id."""
    track_id, own = db.execute("SELECT id, path_bytes FROM tracks WHERE n = ?", (track,)).fetchone()
    if own == place:
        others = db.execute("SELECT path FROM files WHERE track = ? ORDER BY path", (track,)).fetchall()
        there = [path for (path,) in others if not _is_gone(path)]
        if there:
            _move(db, track, track_id, own, os.fsdecode(there[0]))
        else:
            sql.next_generation(db)
            sql.append_log(db, "replaced", {"track": track_id, "path": text(os.fsdecode(place))})
    _renew(db, track)
    return str(track_id)


def _labelled_here(db: Database, track_id: str) -> bool:
    """Whether a person gave the track labels, as the log says; for files noted before tags were kept."""
    relabelled = "SELECT 1 FROM audit_log WHERE event = 'relabel' AND json_extract(detail, '$.track') = ? LIMIT 1"
    return db.execute(relabelled, (track_id,)).fetchone() is not None


def _changed(before: Tags, now: Tags) -> tuple[str, ...]:
    return tuple(name for name in WORDS if getattr(before, name) != getattr(now, name))


def _is_gone(place: bytes) -> bool:
    """Not: a drive that does not answer, or a folder that may not be entered."""
    try:
        os.stat(place)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError:
        return False
    return False


def _what_is_wrong(place: bytes, size: int, mtime_ns: int, sha256: str) -> str:
    try:
        about = os.stat(place)
        if (about.st_size, about.st_mtime_ns) == (size, mtime_ns):
            return ""
        if about.st_size == size and file_sha256(Path(os.fsdecode(place))) == sha256:
            return ""
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return "is not there any more"
    except OSError as error:
        return f"cannot be read ({error.strerror or error})"
    return "has changed since it was added"
