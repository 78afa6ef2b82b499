"""Tracks and encoders that cost nothing, for tests of the catalog."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from hypothesis import settings
from numpy.typing import NDArray

from descant.audio.frames import MEL_RATE, PITCH_RATE, AudioInfo, Frames
from descant.catalog.store import Catalog
from descant.catalog.tracks import NewTrack, Owner, Problem, Tags
from descant.encoders.base import Embedding, Encoder, Leg
from descant.progress import CancelToken

steady = settings(deadline=None, derandomize=True, database=None, max_examples=60)
"""Hypothesis without chance: the same examples each time, however busy the machine."""


def sha(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def unit_rows(seed: int, rows: int, dim: int) -> NDArray[np.float32]:
    vectors = np.random.default_rng(seed).standard_normal((rows, dim)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def frames(seed: int, seconds: float = 4.0) -> Frames:
    random = np.random.default_rng(seed)
    return Frames(
        pitch=(-80 * random.random((int(seconds * PITCH_RATE), 84))).astype(np.float16),
        mel=(-100 * random.random((int(seconds * MEL_RATE), 64))).astype(np.float16),
    )


def info(name: str, path: str = "", seconds: float = 4.0) -> AudioInfo:
    return AudioInfo(path or f"/music/{name}.wav", sha("file " + name), sha("pcm " + name), seconds, 44_100, 2, 1000)


def info_of(path: Path, audio: str) -> AudioInfo:
    """Of a real file whose samples are made up from a text."""
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    return AudioInfo(str(path), digest, sha("pcm " + audio), 1.0, 44_100, 1, len(data))


def new_track(number: int, *, segments: int = 6, dim: int = 16, tags: Tags | None = None, path: str = "") -> NewTrack:
    return NewTrack(
        info=info(f"track {number}", path),
        tags=tags or Tags(title=f"Song {number}", artist=f"Artist {number % 3}", isrc="USRC17607839"),
        frames=frames(number),
        embeddings={
            "recording": Embedding(unit_rows(number, segments, dim), 5.0, 1.0),
            "style": Embedding(unit_rows(number + 10_000, 2, dim // 2), 10.0, 5.0),
        },
        versions={"recording": "r1", "style": "s1"},
    )


def log_of(catalog: Catalog) -> list[tuple[str, dict[str, Any], str, str]]:
    """Event, detail, hash of the entry before and hash of each entry of the audit log."""
    rows = catalog.connection.all("SELECT event, detail, previous, hash FROM audit_log ORDER BY seq")
    return [(event, json.loads(detail), previous, made) for event, detail, previous, made in rows]


def repaired(catalog: Catalog, encoders: Sequence[Encoder] = ()) -> list[Problem]:
    """What remains after all was mended that can be mended without the audio."""
    catalog.mend()
    catalog.embed_missing(encoders)
    return catalog.check()


def owner(name: str, right: str = "work", ppm: int = 1_000_000) -> Owner:
    return Owner(name, "writer" if right == "work" else "label", "work" if right == "work" else "recording", ppm)


class MadeUpEncoder:
    """Embeds a hash of the frames: deterministic and instant."""

    def __init__(self, name: Leg = "recording", version: str = "v1", dim: int = 8) -> None:
        self.name: Leg = name
        self.version = version
        self.dim = dim

    def embed(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Embedding]:
        return [self._one(track) for track in tracks]

    def _one(self, track: Frames) -> Embedding:
        seed = hashlib.sha256(self.version.encode() + track.pitch.tobytes() + track.mel.tobytes()).digest()
        return Embedding(unit_rows(int.from_bytes(seed[:4], "big"), max(1, int(track.duration_s)), self.dim), 2.0, 1.0)

    def variants(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        return vectors[None]
