"""What a catalog knows of a track, as plain frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from descant.audio.frames import AudioInfo, Frames
from descant.views.base import Leg, Listening


@dataclass(frozen=True)
class Owner:
    """A party's share of a right in a track. share_ppm: of 1,000,000 for each right."""

    name: str
    role: str
    """e.g. "writer", "publisher", "artist", "label"."""
    right: Literal["work", "recording"]
    share_ppm: int
    ipi: str = ""


@dataclass(frozen=True)
class Tags:
    """Descriptive metadata; "" where unknown. Untrusted text: shown, never run."""

    title: str = ""
    artist: str = ""
    album: str = ""
    isrc: str = ""
    iswc: str = ""
    year: str = ""
    owners: tuple[Owner, ...] = ()


@dataclass(frozen=True)
class Track:
    """One stored track. id: the first 16 hex digits of the decoded audio's SHA-256."""

    id: str
    path: str
    tags: Tags
    duration_s: float
    sample_rate: int
    channels: int
    sha256: str
    pcm_sha256: str
    bytes: int
    added_utc: str
    segments: int = 0


@dataclass(frozen=True, eq=False)
class NewTrack:
    """All that is stored of a track at once, in one transaction."""

    info: AudioInfo
    tags: Tags
    frames: Frames
    listenings: Mapping[Leg, Listening] = field(default_factory=dict)


@dataclass(frozen=True)
class Problem:
    """One thing that `catalog check` found. fixable: repair() mends it without the audio."""

    what: str
    where: str
    fixable: bool


@dataclass(frozen=True)
class Stats:
    tracks: int
    segments: int
    seconds: float
    bytes: int


@dataclass(frozen=True)
class Snapshot:
    """merkle_root: SHA-256 over (track id, audio hash, vectors' hash) of all tracks, sorted by id."""

    merkle_root: str
    tracks: int
