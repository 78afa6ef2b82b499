"""Which files a catalog knows: by path, by bytes and by decoded audio, so that none is heard or stored twice."""

from __future__ import annotations

import os
from typing import Final

from descant.catalog import features, further_files
from descant.catalog.session import Session
from descant.catalog.tracks import Tags
from descant.errors import CatalogError

ID_DIGITS: Final = 16
"""Hex digits of the audio's SHA-256 that name a track: 64 bits, a clash among a million tracks is one in 10^7."""


class KnownFiles(Session):
    """The part of a catalog that recognises files. Use `Catalog`."""

    def has_pcm(self, sha256: str) -> bool:
        """Whether this decoded audio (AudioInfo.pcm_sha256) is stored, whole."""
        row = self._one("SELECT id, features_bytes FROM tracks WHERE pcm_sha256 = ?", sha256)
        return row is not None and self._has_features(*row)

    def has_file(self, sha256: str) -> bool:
        """Whether a file with these bytes was stored or recognised."""
        return self.track_of_file(sha256) is not None

    def track_of_file(self, sha256: str) -> str | None:
        """The id of the track that a file with these bytes holds; None if unknown or if its features are lost."""
        row = self._one(
            "SELECT t.id, t.features_bytes FROM files f JOIN tracks t ON t.n = f.track WHERE f.sha256 = ?", sha256
        )
        return row[0] if row and self._has_features(*row) else None

    def track_of_pcm(self, sha256: str) -> str:
        """The id of the track with this decoded audio. Raises CatalogError where there is none."""
        row = self._one("SELECT id FROM tracks WHERE pcm_sha256 = ?", sha256)
        if row is None:
            raise no_track(sha256[:ID_DIGITS])
        return str(row[0])

    def has_size(self, size: int) -> bool:
        """Whether any known file has this many bytes: only then can its hash be known."""
        return self._one("SELECT 1 FROM files WHERE bytes = ? LIMIT 1", size) is not None

    def tracks_at(self, path: str) -> list[str]:
        """Ids of the tracks that a file of this path holds or held."""
        found = self._all(
            "SELECT id FROM tracks WHERE path_bytes = ?1 UNION"
            " SELECT t.id FROM files f JOIN tracks t ON t.n = f.track WHERE f.path = ?1",
            os.fsencode(path),
        )
        return [row[0] for row in found]

    def track_of_path(self, path: str, size: int, mtime_ns: int) -> str | None:
        """The same for a file that was seen before with this size and time of change, without reading it."""
        row = self._one(
            "SELECT t.id, t.features_bytes FROM files f JOIN tracks t ON t.n = f.track"
            " WHERE f.path = ? AND f.bytes = ? AND f.mtime_ns = ?",
            os.fsencode(path),
            size,
            mtime_ns,
        )
        return row[0] if row and self._has_features(*row) else None

    def note_file(self, path: str, size: int, mtime_ns: int, sha256: str, track_id: str, tags: Tags) -> None:
        """Remembers that a file holds a stored track, so that it is known again without being read.

        Its tags are kept beside those of the track, whose own file keeps the labels it has.
        """
        with self._transaction():
            further_files.note(self._connection, path, size, mtime_ns, sha256, self._number(track_id), tags)

    def untagged(self, path: str) -> str | None:
        """The SHA-256 of a known file whose tags were not kept, as older versions did; None for any other path."""
        with self._reading():
            return further_files.untagged(self._connection, path)

    def _number(self, track_id: str) -> int:
        row = self._one("SELECT n FROM tracks WHERE id = ?", track_id)
        if row is None:
            raise no_track(track_id)
        return int(row[0])

    def _has_features(self, track_id: str, size: int) -> bool:
        try:
            return size > 0 and features.place(self.folder, track_id).stat().st_size == size
        except OSError:
            return False


def no_track(track_id: str) -> CatalogError:
    return CatalogError(
        f"There is no track {track_id!r} in the catalog.", remedy="Search for it with `descant catalog list`."
    )
