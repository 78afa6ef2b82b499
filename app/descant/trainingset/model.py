"""A training set as plain records: tracks with hashes and owners, the licences they stand under, reservations of text
and data mining (TDM, article 4(3) of Directive (EU) 2019/790)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from descant.audit.signed_manifest import SCHEMA
from descant.report.trees import from_tree

RESERVED, NOT_RESERVED, NOT_STATED = "reserved", "not reserved", "not stated"
"""Values of Entry.tdm: whether the rightholder has reserved text and data mining."""
TDM: Final = (RESERVED, NOT_RESERVED, NOT_STATED)
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_WHOLE: Final = 1_000_000


def counted(number: int, noun: str) -> str:
    """ "1 track", "1,204 tracks"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@dataclass(frozen=True)
class Licence:
    """Terms under which tracks may be trained on. first, last: ISO dates, "" where that end is open."""

    id: str
    licensor: str
    licensee: str
    first: str = ""
    last: str = ""
    territory: str = ""
    uses: tuple[str, ...] = ()
    reference: str = ""
    """Where the terms are: a contract's number, an address."""

    def holds_on(self, day: datetime.date) -> bool:
        return (not self.first or self.first <= str(day)) and (not self.last or str(day) <= self.last)


@dataclass(frozen=True)
class RightOwner:
    """An owner's share of a right ("work" or "recording"), in ppm."""

    name: str
    role: str
    right: str
    share_ppm: int
    ipi: str = ""


@dataclass(frozen=True)
class Entry:
    """A track. file: its path below the folder that the manifest belongs in. sha256, bytes: of that file; pcm_sha256:
    of its decoded sound. licence: an id, "" for none. declared: what its file says of how it was made, in short."""

    track_id: str
    title: str
    artist: str
    isrc: str
    iswc: str
    file: str
    sha256: str
    pcm_sha256: str
    bytes: int
    duration_s: float
    owners: tuple[RightOwner, ...]
    licence: str
    tdm: str
    declared: str = ""


@dataclass(frozen=True)
class TrainingSet:
    """issuer: did:key of the signer. catalog: snapshot and number of tracks of the catalog it was made from.
    embeddings_sha256: of the file of embeddings that goes with it, "" where there is none."""

    name: str
    made_utc: str
    program: str
    issuer: str
    catalog_snapshot: str
    catalog_tracks: int
    licences: tuple[Licence, ...]
    tdm_statement: str
    tracks: tuple[Entry, ...]
    schema: str = field(default=SCHEMA)
    embeddings_sha256: str = ""

    @property
    def seconds(self) -> float:
        return sum(track.duration_s for track in self.tracks)

    @property
    def without_terms(self) -> tuple[Entry, ...]:
        return tuple(track for track in self.tracks if not track.licence)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON, with lengths in whole milliseconds: canonical JSON has one form of whole numbers."""
        tree = asdict(self)
        for entry in tree["tracks"]:
            entry["duration_ms"] = round(entry.pop("duration_s") * 1000)
            entry["owners"] = list(entry["owners"])
        tree["licences"] = [{**one, "uses": list(one["uses"])} for one in tree["licences"]]
        tree["tracks"] = list(tree["tracks"])
        if not self.embeddings_sha256:  # a set without embeddings reads as it did before any had them
            del tree["embeddings_sha256"]
        return tree

    @classmethod
    def from_json(cls, tree: Mapping[str, Any]) -> TrainingSet:
        """Raises ValueError that names what is wrong; TypeError or KeyError where the shape is another."""
        tracks = [{**entry, "duration_s": entry["duration_ms"] / 1000} for entry in tree["tracks"]]
        for entry in tracks:
            del entry["duration_ms"]
        made: TrainingSet = from_tree(cls, {**tree, "tracks": tracks})
        check(made)
        return made


def check(made: TrainingSet) -> None:
    """Raises ValueError where a set breaks its own rules."""
    if made.schema != SCHEMA or not made.tracks:
        raise ValueError("it names no track" if made.schema == SCHEMA else "it is of another schema")
    if made.embeddings_sha256 and not _SHA256.fullmatch(made.embeddings_sha256):
        raise ValueError("the hash of its embeddings is none")
    known = [one.id for one in made.licences]
    if len(set(known)) != len(known) or "" in known:
        raise ValueError("two licences have one id, or one has none")
    for one in made.licences:
        for day in filter(None, (one.first, one.last)):
            if str(datetime.date.fromisoformat(day)) != day:
                raise ValueError(f"the licence {one.id!r} has a date that is none")
        if one.first and one.last and one.last < one.first:
            raise ValueError(f"the licence {one.id!r} ends before it begins")
    for part in (made, *made.licences, *made.tracks, *(owner for track in made.tracks for owner in track.owners)):
        _check_text(part)
    seen: set[str] = set()
    for number, track in enumerate(made.tracks, 1):
        where = f"track {number} ({str(track.track_id)[:40]})"
        if not track.track_id or track.track_id in seen:
            raise ValueError(f"{where}: its id stands there twice, or is missing")
        seen.add(track.track_id)
        if not _SHA256.fullmatch(track.sha256) or not _SHA256.fullmatch(track.pcm_sha256):
            raise ValueError(f"{where}: its hashes are none")
        if track.licence and track.licence not in known:
            raise ValueError(f"{where}: its licence {track.licence[:40]!r} is not among the licences")
        if track.tdm not in TDM or track.duration_s < 0 or track.bytes < 0:
            raise ValueError(f"{where}: a value is out of its range")
        if not track.file or track.file.startswith(("/", "\\")) or ".." in re.split(r"[\\/]", track.file):
            raise ValueError(f"{where}: its file lies outside of the set's folder")
        if any(o.right not in ("work", "recording") or not 0 <= o.share_ppm <= _WHOLE for o in track.owners):
            raise ValueError(f"{where}: an owner's share is none")


def _check_text(part: object) -> None:
    """Raises ValueError where a field that is text holds something else."""
    for name, kind in type(part).__annotations__.items():
        if kind == "str" and not isinstance(getattr(part, name), str):
            raise ValueError(f"{name} is no text")
