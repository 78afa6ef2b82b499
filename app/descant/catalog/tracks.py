"""What a catalog knows of a track, as plain frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import AudioInfo, Frames
from descant.catalog.declarations.model import Declaration
from descant.encoders.base import Embedding, Leg

Only = Literal["", "declared", "no isrc", "no owners", "further files"]
"""Which tracks are listed: all; those of which a file declares how it was made; those without an ISRC, or without an
owner in their tags; those that further files hold."""


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
    """Descriptive metadata; "" where unknown. Untrusted text: shown, never run.

    artist, isrc, iswc: where there are several, all of them, with “; ” between (descant.catalog.tags.values).
    """

    title: str = ""
    artist: str = ""
    album: str = ""
    isrc: str = ""
    iswc: str = ""
    year: str = ""
    owners: tuple[Owner, ...] = ()


@dataclass(frozen=True)
class FurtherFile:
    """Another file with the very same decoded audio as a stored track, and what its own tags say.

    tags: empty where the file was noted before they were kept; adding it again fills them in. declarations: what the
    file says of how it was made; None where nobody has looked for it.
    """

    path: str
    tags: Tags = field(default_factory=Tags)
    declarations: tuple[Declaration, ...] | None = None


@dataclass(frozen=True)
class Track:
    """One stored track. id: the first 16 hex digits of the decoded audio's SHA-256.

    path, tags: of the file that was added first, or as it was labelled since. also: further files, sorted by path.
    declarations: what its own file says of how it was made; None where nobody has looked for it.
    """

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
    """Vectors of this track, over all legs."""
    also: tuple[FurtherFile, ...] = ()
    replaced: bool = False
    """Whether the file at `path` holds other audio now, which is a track of its own. Then this one has no file."""
    declarations: tuple[Declaration, ...] | None = None


@dataclass(frozen=True, eq=False)
class NewTrack:
    """All that is stored of a track at once, in one transaction.

    versions: the encoders' versions, where they are known; mtime_ns: of the file, by which it is known again at once.
    declarations: None where nobody has looked for them.
    """

    info: AudioInfo
    tags: Tags
    frames: Frames
    embeddings: Mapping[Leg, Embedding] = field(default_factory=dict)
    versions: Mapping[Leg, str] = field(default_factory=dict)
    mtime_ns: int = 0
    declarations: tuple[Declaration, ...] | None = None


@dataclass(frozen=True)
class Problem:
    """One thing that `catalog check` found. fixable: repair() mends it without the audio.

    remedy: what helps, where it is neither that nor adding the file again.
    """

    what: str
    where: str
    fixable: bool
    remedy: str = ""


@dataclass(frozen=True)
class Mended:
    """What `mend` did: how many things, and which files (as they were named in the catalog folder) it moved where."""

    things: int
    moved: tuple[str, ...] = ()
    aside: str = ""


@dataclass(frozen=True)
class Duplicates:
    """Tracks that may be one. why: they have one ISRC, or one title and artist and are as long as each other. Tracks
    whose audio is the very same are stored once, and are none."""

    why: Literal["isrc", "name"]
    tracks: tuple[Track, ...]


@dataclass(frozen=True)
class Stats:
    """segments: vectors over all legs; seconds of audio; bytes of the catalog folder on disk."""

    tracks: int
    segments: int
    seconds: float
    bytes: int


@dataclass(frozen=True)
class Snapshot:
    """merkle_root: SHA-256 over (track id, audio hash, vectors' hash) of all tracks, sorted by id."""

    merkle_root: str
    tracks: int


@dataclass(frozen=True, eq=False)
class Hits:
    """The k nearest segments of each query, best first: [V, S, k] of S segments in V variants (V = 1 where the search
    did not tell them apart), or [Q, k] of queries without variants.

    track_ids: the table that `track` points into (all tracks of the leg, not only those found)
    track:      int32 [V, S, k], index into track_ids; -1 where fewer than k were found
    segment:    int32 [V, S, k], number of the segment in its track; -1 likewise
    similarity: float32 [V, S, k], cosine; -1 likewise
    by_codes:    whether PCA codes stood in the place of vectors: cosines are a little less than they are
    """

    track_ids: list[str]
    track: NDArray[np.int32]
    segment: NDArray[np.int32]
    similarity: NDArray[np.float32]
    by_codes: bool = False
