"""Sound recordings and releases of a message, as records."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from typing import Final

from descant.catalog.identifiers import normal_isrc, normal_iswc
from descant.rights.importers.ern.elements import (
    Element,
    attribute,
    child,
    children,
    disclosures_of,
    first_text,
    name_of,
    roles_of,
    text,
    texts,
)
from descant.rights.importers.ern.parties import Parties, party_in
from descant.rights.model import (
    WHOLE,
    Contributor,
    Disclosure,
    Party,
    Recording,
    RightsHolder,
    WorkReference,
)

_DURATION: Final = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?")
_YEAR_MARK: Final = re.compile(r"^(?:\(P\)|℗|©|\(C\)|P)?\s*(?:\d{4}\b)?\s*(?:by\s)?", re.IGNORECASE)
_WORLD: Final = frozenset({"", "Worldwide"})
_DETAILS: Final = "SoundRecordingDetailsByTerritory"


@dataclass
class Found:
    """A sound recording without what its releases say of it. reference: by which they name it."""

    reference: str
    recordings: tuple[Recording, ...]


@dataclass
class Releases:
    """What releases say of the recordings on them, by reference. others: what is said of AI in images and texts."""

    of: dict[str, ReleaseFacts] = field(default_factory=dict)
    disclosures: dict[str, list[Disclosure]] = field(default_factory=dict)
    others: list[Disclosure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """rank: of releases that hold a recording, the one with a UPC says more than the one of a single track."""

    rank: int
    upc: str
    title: str
    label: str
    released: str


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """A MusicalWork of a WorkList (3.8)."""

    reference: WorkReference
    contributors: tuple[Contributor, ...]


def recordings_of(element: Element, parties: Parties, works: Mapping[str, WorkFacts], sender: str) -> Found:
    """A SoundRecording; each of its editions with an ISRC of its own is a recording."""
    details = list(children(element, _DETAILS))
    main = next((one for one in details if "Worldwide" in texts(one, "TerritoryCode")), details[0] if details else None)
    contributors = [
        *_contributors(element, parties),
        *(one for detail in details[:1] for one in _contributors(detail, parties)),
    ]
    references = []
    for name in ("IndirectSoundRecordingId", "WorkId"):
        for one in children(element, name):
            if iswc := text(one, "ISWC"):
                references.append(WorkReference(iswc=normal_iswc(iswc) or iswc))
    for one in element.iter():
        named = isinstance(one.tag, str) and name_of(one) == "ResourceMusicalWorkReference" and not len(one)
        if named and (work := works.get(text(one))):
            references.append(work.reference)
            contributors.extend(work.contributors)
    title, version = _title(element, main)
    common = Recording(
        title=title, submitter=sender, version=version, artists=_artists(element, main, parties),
        label=text(main, "LabelName") if main is not None else "", duration_s=seconds(text(element, "Duration")),
        released=_date(element, main), holders=tuple(_holders(element, details, parties)),
        works=tuple(dict.fromkeys(references)), disclosures=tuple(disclosures_of(element, "recording")),
        contributors=tuple(dict.fromkeys(contributors)), line=int(element.sourceline or 0),
    )  # fmt: skip
    codes = list(dict.fromkeys(_codes(element)))
    made = tuple(replace(common, isrc=isrc, number=number) for isrc, number in codes or [("", "")])
    return Found(text(element, "ResourceReference"), made)


def _codes(element: Element) -> Iterator[tuple[str, str]]:
    """ISRC and the sender's own number of each edition."""
    holders = [*children(element, "SoundRecordingId", "ResourceId")]
    for edition in children(element, "SoundRecordingEdition"):
        holders += children(edition, "ResourceId")
    for one in holders:
        isrc, own = text(one, "ISRC"), text(one, "ProprietaryId")
        if isrc or own:
            yield normal_isrc(isrc) or isrc, own


def _title(element: Element, details: Element | None) -> tuple[str, str]:
    """Title and version (sub-title)."""
    for parent, name in ((element, "DisplayTitle"), (element, "ReferenceTitle"), (details, "Title")):
        one = None if parent is None else _default(list(children(parent, name)))
        if one is not None and text(one, "TitleText"):
            return text(one, "TitleText"), text(one, "SubTitle")
    return text(element, "DisplayTitleText"), ""


def _default(found: list[Element]) -> Element | None:
    return next((one for one in found if attribute(one, "IsDefault") == "true"), found[0] if found else None)


def _artists(element: Element, details: Element | None, parties: Parties) -> tuple[str, ...]:
    for parent in (element, details):
        if parent is None:
            continue
        found = [(_number(one), party_in(one, parties).full_name) for one in children(parent, "DisplayArtist")]
        names = [name for _, name in sorted(found, key=lambda pair: pair[0]) if name]
        if names:
            return tuple(dict.fromkeys(names))
        shown = _default(list(children(parent, "DisplayArtistName")))
        if shown is not None and text(shown):
            return (text(shown),)
    return ()


def _number(element: Element) -> int:
    said = attribute(element, "SequenceNumber")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else 1_000_000_000


def _contributors(element: Element, parties: Parties) -> Iterator[Contributor]:
    for one in children(element, "Contributor", "ResourceContributor", "IndirectResourceContributor"):
        party = party_in(one, parties)
        if party.full_name:
            yield Contributor(party, roles_of(one))


def work_of(element: Element, parties: Parties) -> tuple[str, WorkFacts]:
    """A MusicalWork of a WorkList: its reference, and what it says."""
    iswc = text(element, "MusicalWorkId", "ISWC")
    reference = WorkReference(
        text(element, "MusicalWorkId", "ProprietaryId"), normal_iswc(iswc) or iswc,
        text(element, "ReferenceTitle", "TitleText"),
    )  # fmt: skip
    contributors = []
    for one in children(element, "MusicalWorkContributor"):
        contributors.append(Contributor(party_in(one, parties), roles_of(one)))
    return text(element, "MusicalWorkReference"), WorkFacts(reference, tuple(contributors))


def _holders(element: Element, details: list[Element], parties: Parties) -> Iterator[RightsHolder]:
    """Who controls the recording, in which share and where; where nobody is said to, whom the P line names."""
    found: list[RightsHolder] = []
    for one in children(element, "ResourceRightsController"):
        found += _controller(one, parties, texts_of_delegation(one))
    for detail in details:
        territories = texts(detail, "TerritoryCode")
        for one in children(detail, "RightsController"):
            found += _controller(one, parties, [(territory, "", "") for territory in territories])
    if found:
        yield from dict.fromkeys(found)
        return
    for parent in (element, *children(element, "SoundRecordingEdition"), *details):
        for line in children(parent, "PLine"):
            if company := text(line, "PLineCompany") or _YEAR_MARK.sub("", text(line, "PLineText")).strip():
                yield RightsHolder(Party(company), role="P-line")
                return


def texts_of_delegation(controller: Element) -> list[tuple[str, str, str]]:
    """Territory, first and last day of each delegation of rights."""
    return [
        (
            text(place),
            text(one, "PeriodOfRightsDelegation", "StartDate"),
            text(one, "PeriodOfRightsDelegation", "EndDate"),
        )
        for one in children(controller, "DelegatedUsageRights")
        for place in children(one, "TerritoryOfRightsDelegation")
    ]


def _controller(element: Element, parties: Parties, places: list[tuple[str, str, str]]) -> list[RightsHolder]:
    party = party_in(element, parties)
    if not party.full_name:
        return []
    share = child(element, "RightSharePercentage")
    ppm = WHOLE
    if share is not None and text(share):
        try:
            said = Decimal(text(share))
            parts = WHOLE if attribute(share, "HasMaxValueOfOne") == "true" else WHOLE // 100
            ppm = int((said * parts).to_integral_value()) if said.is_finite() and 0 <= said <= 1000 else 0
        except InvalidOperation:
            ppm = 0
    role = first_text(element, ("RightsControlType",), ("RightsControllerRole",)) or "RightsController"
    own = (text(element, "StartDate"), text(element, "EndDate"))
    return [
        RightsHolder(
            party, ppm, role, "" if territory in _WORLD else territory, day(starts or own[0]), day(ends or own[1])
        )
        for territory, starts, ends in dict.fromkeys(places) or [("", "", "")]
    ]


def _date(element: Element, details: Element | None) -> str:
    said = first_text(element, ("FirstPublicationDate",), ("OriginalResourceReleaseDate",), ("ResourceReleaseDate",))
    if not said and details is not None:
        said = first_text(details, ("OriginalResourceReleaseDate",), ("ResourceReleaseDate",))
    return day(said)


def day(said: str) -> str:
    """An ISO date, a year or a month as they are said; "" for anything else."""
    date = said[:10]
    try:
        if len(date) == 10:
            return datetime.date.fromisoformat(date).isoformat()
    except ValueError:
        return ""
    return date if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", date) else ""


def seconds(said: str) -> float:
    """An ISO 8601 duration in seconds; 0 where it is none, or longer than any recording."""
    found = _DURATION.fullmatch(said)
    if not found or len(said) > 40:
        return 0.0
    days, hours, minutes, rest = (float(part) if part else 0.0 for part in found.groups())
    total = days * 86_400 + hours * 3600 + minutes * 60 + rest
    return round(total, 3) if total < 10_000_000 else 0.0


def add_release(releases: Releases, element: Element, parties: Parties) -> None:
    """Takes what a release says of its recordings."""
    upc = ""
    for one in children(element, "ReleaseId"):
        upc = upc or text(one, "ICPN")
    details = child(element, "ReleaseDetailsByTerritory")
    title = first_text(element, ("DisplayTitle", "TitleText"), ("DisplayTitleText",), ("ReferenceTitle", "TitleText"))
    label = ""
    if (reference := text(element, "ReleaseLabelReference")) in parties:
        label = parties[reference].full_name
    released = first_text(element, ("OriginalReleaseDate",), ("ReleaseDate",), ("GlobalOriginalReleaseDate",),
                          ("GlobalReleaseDate",))  # fmt: skip
    if details is not None:
        label = label or text(details, "LabelName")
        released = released or first_text(details, ("OriginalReleaseDate",), ("ReleaseDate",))
    track = name_of(element) == "TrackRelease" or bool(text(element, "ReleaseId", "ISRC"))
    facts = ReleaseFacts(2 if upc else 0 if track else 1, upc, "" if track else title, label, day(released))
    said = list(disclosures_of(element, "release"))
    for one in element.iter():
        if isinstance(one.tag, str) and name_of(one) == "ReleaseResourceReference":
            reference = text(one)
            known = releases.of.get(reference)
            if known is None or facts.rank > known.rank:
                releases.of[reference] = facts
            if said:
                releases.disclosures.setdefault(reference, []).extend(said)
