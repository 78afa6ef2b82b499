"""What is told of rights data: pages of lists, a record whole, changes, what became of a file. Plain frozen records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from descant.catalog.tracks import Owner
from descant.quoting import quoted
from descant.rights.links import Link
from descant.rights.model import Origin, Record, Refused, Warned

Kind = Literal["work", "recording", "agreement"]
Order = Literal["title", "number", "code", "newest"]
ChangeKind = Literal["import", "edit", "remove", "match", "confirm", "reject", "unlink", "undo"]


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the history. detail: what a person is told of it, as counts and names. undoes: the change that it
    took back, 0 for none; undone_by: the change that took it back, 0 where it stands."""

    n: int
    utc: str
    kind: ChangeKind
    origin: Origin
    detail: Mapping[str, Any]
    undoes: int = 0
    undone_by: int = 0

    def __str__(self) -> str:
        what = f" of {quoted(self.origin.file)}" if self.origin.file else ""
        return f"change {self.n} ({self.kind}{what}, {self.utc})"


@dataclass(frozen=True, slots=True)
class Row:
    """A work, recording or agreement in a list. code: ISWC or ISRC as it is written; names: writers, artists or
    parties, the first few; problems: what is odd about it; links: tracks and recordings that are linked with it."""

    n: int
    kind: Kind
    title: str
    number: str
    submitter: str
    code: str
    names: str
    problems: tuple[str, ...]
    links: int
    change: int


@dataclass(frozen=True, slots=True)
class Page:
    rows: tuple[Row, ...]
    offset: int
    total: int


@dataclass(frozen=True, slots=True)
class PartyRow:
    """roles: what it is in the records that name it. works, recordings: how many do."""

    n: int
    name: str
    ipi: str
    roles: tuple[str, ...]
    works: int
    recordings: int


@dataclass(frozen=True, slots=True)
class PartyPage:
    rows: tuple[PartyRow, ...]
    offset: int
    total: int


@dataclass(frozen=True)
class Applied:
    """What became of a file. change: its number in the history, by which it is undone; 0 where it brought nothing new.
    refused, warned: the first store.MOST_TOLD of refusals and warnings; the numbers are of all."""

    change: int
    added: int
    changed: int
    unchanged: int
    refusals: int
    warnings: int
    refused: tuple[Refused, ...] = ()
    warned: tuple[Warned, ...] = ()

    @property
    def records(self) -> int:
        return self.added + self.changed + self.unchanged


@dataclass(frozen=True)
class Details:
    """A record whole. links: of tracks and recordings with it, or of it with works, by their records' numbers;
    history: the changes that touched it."""

    n: int
    record: Record
    problems: tuple[str, ...]
    change: int
    links: tuple[tuple[int, Link], ...]
    history: tuple[Change, ...]


@dataclass(frozen=True)
class Matched:
    """What a run of matching did. change: its number in the history, 0 where nothing was linked. unmatched: tracks that
    are linked with nothing and for which nothing is proposed."""

    change: int
    linked: int
    proposed: int
    tracks: int
    unmatched: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A link that is not sure, for a person to confirm or to reject. title, names: of what would be linked; target_*:
    of what it would be linked with."""

    n: int
    track: str
    recording: int
    target: int
    target_kind: str
    score: float
    reason: str
    title: str = ""
    names: str = ""
    target_title: str = ""
    target_names: str = ""


@dataclass(frozen=True, slots=True)
class ProposalPage:
    rows: tuple[Proposal, ...]
    offset: int
    total: int


@dataclass(frozen=True, slots=True)
class LinkedWith:
    """A link of a track, or of its recording (then link.recording is it), and what it leads to. kind: "recording" or
    "work"; code: its ISRC or ISWC."""

    link: Link
    kind: str
    title: str
    names: str
    code: str


@dataclass(frozen=True)
class TrackRights:
    """Whose a track is. owners: those that reports name; from_rights: the rights ("work", "recording") whose owners
    come from rights data and not from tags; differing: those of them for which the tags name others."""

    track_id: str
    links: tuple[LinkedWith, ...]
    owners: tuple[Owner, ...]
    from_rights: tuple[str, ...]
    differing: tuple[str, ...]
