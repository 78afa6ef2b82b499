"""Filling a catalog with vectors alone, for measuring what size costs: no audio, and no features to draw or align."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

import numpy as np

from descant.audio.frames import AudioInfo, Frames
from descant.catalog import sql
from descant.catalog.search import stored
from descant.catalog.store import Catalog
from descant.catalog.tracks import NewTrack, Tags
from descant.encoders.base import Embedding, Leg

_AT_ONCE = 1_000
"""Tracks of one transaction."""
NO_FRAMES = Frames(np.empty((0, 84), np.float16), np.empty((0, 64), np.float16))


def fill(catalog: Catalog, tracks: Iterable[tuple[str, Mapping[Leg, Embedding]]], versions: Mapping[Leg, str]) -> int:
    """Adds tracks, each a name and an embedding a leg, and returns how many. `check` will miss their features.

    The id of a track is `id_of` its name. A catalog that was left off holds a whole number of runs of 1,000.
    """
    count = 0
    waiting = iter(tracks)
    while True:
        some = [track for _, track in zip(range(_AT_ONCE), waiting, strict=False)]
        if not some:
            return count
        with catalog.connection.change() as (db, generation):
            for name, embeddings in some:
                digest = _digest(name)
                seconds = max((len(one.vectors) * one.hop_s for one in embeddings.values()), default=0.0)
                info = AudioInfo(f"made up/{name}", digest, digest, seconds, 44_100, 2, 0)
                new = NewTrack(info, Tags(title=name), NO_FRAMES, embeddings, versions)
                number = sql.insert_track(db, id_of(name), new, ("", 0))
                for leg, embedding in embeddings.items():
                    stored.put(db, number, leg, embedding, versions[leg], generation)
        count += len(some)


def id_of(name: str) -> str:
    return _digest(name)[: sql.ID_DIGITS]


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()
