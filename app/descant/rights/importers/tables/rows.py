"""A row of a table by fields, and what it says of a writer, a publisher, a territory or a recording."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

from descant.catalog.identifiers import normal_ipi_base, normal_ipi_name, normal_isni, normal_isrc
from descant.rights.importers.tables.notation import contributor_of, disclosure_of, party_of
from descant.rights.importers.tables.values import as_written, date_of, duration_of, listed, released_of, share_of, yes
from descant.rights.model import (
    PUBLISHER_ROLES,
    WRITER_ROLES,
    Collection,
    Contributor,
    Disclosure,
    Interest,
    Party,
    Recording,
    RightsHolder,
    Shares,
    Societies,
    Warned,
    WorkReference,
)

_T = TypeVar("_T")
WORLD: Final = "2136"
_ROLE_WORDS: Final = {
    "composer": "C", "lyricist": "A", "author": "A", "writer": "CA", "composer/author": "CA", "composer lyricist": "CA",
    "composer & author": "CA", "songwriter": "CA", "arranger": "AR", "translator": "TR", "adaptor": "AD",
    "publisher": "E", "original publisher": "E", "administrator": "AM", "sub-publisher": "SE", "subpublisher": "SE",
    "sub publisher": "SE", "acquirer": "AQ",
}  # fmt: skip
_NUMBERED: Final = re.compile(r"0*([0-9]{1,4})(?:\s*[–-].*)?")
_RIGHTS: Final = ("performing", "mechanical", "synchronisation")


class FaultError(Exception):
    """Why a row, and its work with it, cannot be taken."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


@dataclass(frozen=True, slots=True)
class Cells:
    """A row. percent: the fields whose plain numbers are percentages; the others are fractions of 1. remarks: on what
    is left out, where the rest is worth having without it."""

    line: int
    texts: Mapping[str, str]
    percent: frozenset[str]
    remarks: list[Warned] = field(default_factory=list)

    def __getitem__(self, field: str) -> str:
        return self.texts.get(field, "")

    def any(self, *fields: str) -> bool:
        return any(self.texts.get(field) for field in fields)

    def share(self, field: str) -> int:
        text = self[field]
        return self._read(lambda: share_of(text, percent=field in self.percent)) if text else 0

    def shares(self, one: str, each: str) -> Shares:
        """one: the field of a share of every right; each: the fields' beginning where they stand apart."""
        if self.any(*(each + right for right in _RIGHTS)):
            return Shares(*(self.share(each + right) for right in _RIGHTS))
        return Shares.same(self.share(one))

    def date(self, field: str) -> str:
        text = self[field]
        return self._read(lambda: date_of(text)) if text else ""

    def duration(self) -> float:
        text = self["duration"]
        try:
            return duration_of(text) if text else 0.0
        except ValueError as error:
            self.remarks.append(Warned(self.line, f"{error}, and is left out"))
            return 0.0

    def released(self) -> str:
        text = self["released"]
        try:
            return released_of(text) if text else ""
        except ValueError as error:
            self.remarks.append(Warned(self.line, f"{error}, and is left out"))
            return ""

    def _read(self, read: Callable[[], _T]) -> _T:
        try:
            return read()
        except ValueError as error:
            raise FaultError(self.line, str(error)) from error


def cells_of(line: int, row: list[str], places: Mapping[str, list[int]], percent: frozenset[str]) -> Cells:
    """places: field → its columns. Several columns of one field are taken together, with ; between."""
    texts: dict[str, str] = {}
    for name, columns in places.items():
        found = [as_written(row[at]) for at in columns if at < len(row) and row[at]]
        if found:
            texts[name] = "; ".join(found)
    return Cells(line, texts, percent)


def interests_of(row: Cells) -> Iterator[Interest]:
    """Who the row names as writers and publishers of its work, and what they own. Raises FaultError."""
    writers = row.any("writer_name", "writer_last_name")
    publisher = row.any("publisher_name")
    if row["name"]:
        yield _interest(row, _party(row), *_role(row))
    if writers:
        yield from _writers(row)
    if publisher:
        alone = not (writers or row["name"])
        stated = _code(row["role"])
        role = _code(row["publisher_role"]) or (stated if alone or _only_publishers(stated) else "") or "E"
        own = row["publisher_share"] or alone
        names = listed(row["publisher_name"])
        ipis = listed(row["publisher_ipi"])
        if len(names) > 1 and own and row.any("publisher_share", "share"):
            raise FaultError(row.line, "it has one share for several publishers: give each its own row")
        for at, name in enumerate(names):
            party = Party(name, ipi=_ipi(ipis[at] if len(ipis) == len(names) else ""))
            shares = _own_shares(row, "publisher_share") if own else Shares()
            yield _interest(row, party, role, False, shares)


def _writers(row: Cells) -> Iterator[Interest]:
    role = _code(row["role"])
    name = row["writer_last_name"] or row["writer_name"]
    if _only_publishers(role) and name and not row.any("publisher_name"):
        # some lists have one column of names, called the writers', and a role that says who of them is a publisher
        party = _party(row, name=name, ipi=row["writer_ipi"])
        yield _interest(row, party, role, False, _own_shares(row, "writer_share"))
        return
    if _only_publishers(role):
        words = f"{role} is a publisher's role: the writers it names are taken for composers and authors (CA)"
        row.remarks.append(Warned(row.line, words))
        role = ""
    role = role or "CA"
    if row["writer_last_name"]:
        party = _party(row, name=row["writer_last_name"], first=row["writer_first_name"], ipi=row["writer_ipi"])
        yield _interest(row, party, role, True, _own_shares(row, "writer_share"))
        return
    names = listed(row["writer_name"])
    ipis, shares = listed(row["writer_ipi"]), listed(row["writer_share"] or row["share"])
    if len(names) == 1:
        party = _party(row, name=_last(names[0]), first=_first(names[0]), ipi=row["writer_ipi"])
        yield _interest(row, party, role, True, _own_shares(row, "writer_share"))
        return
    if shares and len(shares) != len(names):
        raise FaultError(row.line, f"it has {len(shares)} shares for {len(names)} writers")
    field = "writer_share" if row["writer_share"] else "share"
    for at, name in enumerate(names):
        party = Party(_last(name), _first(name), ipi=_ipi(ipis[at] if len(ipis) == len(names) else ""))
        ppm = Cells(row.line, {field: shares[at]}, row.percent).share(field) if shares else 0
        yield _interest(row, party, role, True, Shares.same(ppm))


def _only_publishers(role: str) -> bool:
    return role in PUBLISHER_ROLES and role not in WRITER_ROLES


def _own_shares(row: Cells, own: str) -> Shares:
    """The party's own share where the row has one, else the row's."""
    return Shares.same(row.share(own)) if row[own] else row.shares("share", "share_")


def _interest(row: Cells, party: Party, role: str, writer: bool, shares: Shares | None = None) -> Interest:
    chain = row["chain"]
    return Interest(
        party, role, row.shares("share", "share_") if shares is None else shares, controlled=yes(row["controlled"]),
        writer=writer, chain=int(chain) if chain.isascii() and chain.isdigit() and len(chain) < 7 else 0,
        publishers=tuple(listed(row["represented_by"])), agreement=row["agreement"],
    )  # fmt: skip


def _party(row: Cells, *, name: str = "", first: str = "", ipi: str = "") -> Party:
    isni, base = row["isni"], row["ipi_base"]
    return Party(
        name or row["name"], first or ("" if name else row["first_name"]), _ipi(ipi or row["ipi"]),
        normal_ipi_base(base) or base, normal_isni(isni) or isni, number=row["party_number"],
        societies=Societies(*(_society(row[f"society_{right}"]) for right in _RIGHTS)),
        other_names=tuple(listed(row["other_names"])),
    )  # fmt: skip


def _role(row: Cells) -> tuple[str, bool]:
    """Code and whether it is a writer's: by what the row says, then by the code, then by what only people have."""
    role = _code(row["role"] or row["publisher_role"])
    kind = row["kind"].strip().casefold()
    if kind:
        writer = not kind.startswith(("p", "e", "sub", "adm"))
    elif role in WRITER_ROLES or role in PUBLISHER_ROLES:
        writer = role in WRITER_ROLES
    else:
        writer = bool(row["first_name"]) or not role
    return role or ("CA" if writer else "E"), writer


def _code(text: str) -> str:
    """A role as CWR's code, where it is one or a word for one; else as it is written."""
    text = text.strip()
    for code in (text.upper(), text.partition(" ")[0].upper()):  # "C – Composer"
        if code in WRITER_ROLES or code in PUBLISHER_ROLES:
            return code
    return _ROLE_WORDS.get(text.casefold(), text)


def _society(text: str) -> str:
    """A society's number where it stands in front of its name, "010 – ASCAP"; else as it is written."""
    found = _NUMBERED.fullmatch(text)
    return found[1] if found else text


def _ipi(text: str) -> str:
    return normal_ipi_name(text) or (text if text.strip("0") else "")


def _last(name: str) -> str:
    return name.partition(",")[0].strip()


def _first(name: str) -> str:
    return name.partition(",")[2].strip()


def collection_of(row: Cells) -> Collection | None:
    """What the row says of collecting in a territory; None where it says nothing."""
    if not row.any("territory", "collects", *(f"collects_{right}" for right in _RIGHTS)):
        return None
    territory = row["territory"]
    return Collection(
        WORLD if territory.casefold() in ("", "ww", "world", "worldwide", "the world") else territory,
        yes(row["territory_included"]), row.shares("collects", "collects_"), row.date("starts"), row.date("ends"),
    )  # fmt: skip


def recording_of(row: Cells, works: tuple[WorkReference, ...], title: str) -> Recording | None:
    """The recording of a row; None where it has none, or no more than an ISRC. title: where it has no own."""
    codes = isrcs_of(row)
    named = row.any("recording_title", "recording_number", "version", "artist", "label", "duration", "upc",
                    "release_title", "released", "holder_name")  # fmt: skip
    if len(codes) > 1 or not (named and (codes or row.any("recording_title", "recording_number", "artist"))):
        return None
    return Recording(
        row["recording_title"] or title, codes[0] if codes else "", row["recording_number"], row["submitter"],
        row["version"], tuple(listed(row["artist"])), row["label"], row.duration(), row.released(), row["upc"],
        row["release_title"], holders_of(row), works, disclosures_of(row), contributors_of(row), line=row.line,
    )  # fmt: skip


def isrcs_of(row: Cells) -> list[str]:
    return [normal_isrc(code) or code for code in listed(row["isrc"].replace(",", ";"))]


def holders_of(row: Cells) -> tuple[RightsHolder, ...]:
    if not row["holder_name"]:
        return ()
    share = row.share("holder_share") if row["holder_share"] else 1_000_000
    return (
        RightsHolder(
            party_of(row["holder_name"]), share, row["holder_role"] or "label", row["holder_territory"],
            row.date("holder_starts"), row.date("holder_ends"),
        ),
    )  # fmt: skip


def contributors_of(row: Cells) -> tuple[Contributor, ...]:
    return tuple(map(contributor_of, listed(row["contributors"])))


def disclosures_of(row: Cells) -> tuple[Disclosure, ...]:
    return tuple(map(disclosure_of, listed(row["ai_disclosures"])))


def named(number: str, iswc: str, title: str, submitter: str) -> WorkReference:
    """How a recording refers to a work: by its number, else its ISWC, else its title."""
    if number:
        return WorkReference(number, submitter=submitter)
    return WorkReference(iswc=iswc) if iswc else WorkReference(title=title)
