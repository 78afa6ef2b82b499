"""Samples of a query and of the catalog's tracks, by place: only of files that hold what was compared."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import RATE, Extracted
from descant.audio.span_reader import SpanReader
from descant.catalog.store import Catalog
from descant.catalog.tracks import Track
from descant.files import file_sha256

F32 = NDArray[np.float32]


HELD_S = 900.0
"""A query up to so long is decoded once and kept (80 MB), and not again for every place."""


class Sound:
    """One file's samples, mono at RATE. held_s: its length, where all of it may be kept in memory; samples: all of it,
    where it was kept."""

    def __init__(self, path: str | Path, sha256: str, held_s: float = np.inf, samples: F32 | None = None) -> None:
        self.sha256 = sha256
        self._reader = SpanReader(path, RATE, 1, sha256)
        self._hold = round(held_s * RATE) + RATE if held_s <= HELD_S else 0
        self._held = samples

    @property
    def whole(self) -> bool:
        """Whether all of it is kept, once it was read."""
        return bool(self._hold)

    def read(self, first: int, count: int) -> F32:
        """float32 [count] from sample `first` on, which may be negative; silence beyond the file's ends.

        Raises DecodeError where the file cannot be read or is another one now.
        """
        found = np.zeros(count, np.float32)
        begin = max(0, first)
        if first + count > begin:
            samples = self._read(begin, first + count - begin)
            found[begin - first : begin - first + len(samples)] = samples
        return found

    def _read(self, first: int, count: int) -> F32:
        if not self._hold:
            return self._reader.read(first, count)[:, 0]
        if self._held is None:
            self._held = self._reader.read(0, self._hold)[:, 0]
        return self._held[first : first + count]

    def close(self) -> None:
        self._reader.close()


def of_query(query: Extracted) -> Sound:
    return Sound(query.info.path, query.info.sha256, query.info.duration_s, query.samples)


def of_track(catalog: Catalog, track: Track) -> Sound | None:
    """The first of a track's files that still holds its audio; None where there is none."""
    for path in dict.fromkeys((track.path, *catalog.files.places(track.id))):
        try:
            sha256 = file_sha256(Path(path))
        except OSError:
            continue
        if catalog.files.track_of_file(sha256) == track.id:
            return Sound(path, sha256)
    return None
