"""A catalog of very many rows without audio or vectors, for measuring how a list of them scrolls and filters."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from descant.audio.frames import AudioInfo
from descant.bench.filling import NO_FRAMES
from descant.catalog import sql
from descant.catalog.store import Catalog
from descant.catalog.tracks import NewTrack, Owner, Tags

_WORDS = (
    "harbour light paper moon nine bridge slow glass saint tide kettle song winter orchard copper signal distant room"
    " amber parade river stone hollow bell northern garden silver road quiet engine summer letter broken clock"
)
WORDS = _WORDS.split()
"""Titles are two or three of these: a word is in one title of fourteen."""
ARTISTS = 2_000
AT_ONCE = 5_000
"""Rows of one transaction."""
WHOLE = 1_000_000


def stock(folder: Path, tracks: int, seed: int = 1) -> None:
    """Fills `folder` with rows whose names, codes and owners are invented; those that are there stay."""
    rng = np.random.default_rng(seed)
    with Catalog.open(folder, create=True) as catalog:
        held = catalog.count()
        for first in range(held, tracks, AT_ONCE):
            with catalog.connection.change() as (db, _):
                for number in range(first, min(first + AT_ONCE, tracks)):
                    digest = hashlib.sha256(f"row {number}".encode()).hexdigest()
                    path = f"/music/{number // 1000:03d}/{number:06d}.flac"
                    info = AudioInfo(path, digest, digest, float(rng.integers(90, 400)), 44_100, 2, 20_000_000)
                    new = NewTrack(info, _tags(rng, number), NO_FRAMES)
                    sql.insert_track(db, digest[: sql.ID_DIGITS], new, ("", 0))


def _tags(rng: np.random.Generator, number: int) -> Tags:
    title = " ".join(WORDS[n] for n in rng.integers(len(WORDS), size=rng.integers(2, 4))).capitalize()
    artist = int(rng.integers(ARTISTS))
    owners = (Owner(f"Publisher {artist % 40}", "publisher", "work", WHOLE),)
    album = f"Album {int(rng.integers(9_000))}"
    return Tags(title, f"Artist {artist}", album, f"GBAYE{number:07d}", "", str(1960 + number % 65), owners)
