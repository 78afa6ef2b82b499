"""Requests about rights data: lists, a record whole, edits, history and undo, matching and decisions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from descant.engine.messages import Lane, Request
from descant.rights.answers import Change, Details, Kind, Matched, Order, Page, PartyPage, ProposalPage, TrackRights
from descant.rights.model import Record


@dataclass(frozen=True)
class ListRights(Request[Page]):
    """A page of works, recordings or agreements that a text finds. odd: only those about which something is odd; party:
    the number of one that they name, 0 for any."""

    catalog: str
    kind: Kind
    text: str = ""
    order: Order = "title"
    descending: bool = False
    odd: bool = False
    party: int = 0
    limit: int = 200
    offset: int = 0


@dataclass(frozen=True)
class CountRights(Request[dict[str, int]]):
    """→ how many there are of each kind: "work", "recording", "agreement", "link"; and "proposal", those open."""

    catalog: str


@dataclass(frozen=True)
class ListParties(Request[PartyPage]):
    """A page of the parties that a text finds."""

    catalog: str
    text: str = ""
    limit: int = 200
    offset: int = 0


@dataclass(frozen=True)
class OpenRecord(Request[Details]):
    """A work, recording or agreement whole, by its number."""

    catalog: str
    n: int


@dataclass(frozen=True)
class OpenTrackRights(Request[TrackRights]):
    """What a track of the catalog is linked with, and whose it is by that."""

    catalog: str
    track_id: str


@dataclass(frozen=True)
class RightsHistory(Request[tuple[Change, ...]]):
    """Changes of rights data, the newest first."""

    catalog: str
    limit: int = 200
    offset: int = 0


@dataclass(frozen=True)
class ListProposals(Request[ProposalPage]):
    """A page of the links that a person has to decide about, the surest first. least: of the score."""

    catalog: str
    least: float = 0.0
    limit: int = 200
    offset: int = 0


@dataclass(frozen=True)
class EditRecord(Request[Change]):
    """Gives a record another state by hand. seen: the change as of which it was seen (Details.change, Row.change);
    where another came between, it is refused."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    n: int
    record: Record
    seen: int = 0


@dataclass(frozen=True)
class AddRecord(Request[int]):
    """Adds a record by hand → its number."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    record: Record


@dataclass(frozen=True)
class RemoveRecords(Request[Change]):
    """Removes records, all or none."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class UndoRights(Request[Change]):
    """Takes a change back → the change that does."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    change: int


@dataclass(frozen=True)
class MatchRights(Request[Matched]):
    """Matches the catalog's tracks with recordings and works: links what is sure and proposes the rest."""

    lane: ClassVar[Lane] = "listening"
    catalog: str


@dataclass(frozen=True)
class DecideProposals(Request[Change]):
    """Confirms proposals, or rejects them; all of these or none."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    numbers: tuple[int, ...]
    confirm: bool


@dataclass(frozen=True)
class LinkRights(Request[Change]):
    """Links a track with a recording or a work, or a recording (its number) with a work, by hand; or (linked False)
    says that they are not the same."""

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    catalog: str
    target: int
    track: str = ""
    recording: int = 0
    linked: bool = True
