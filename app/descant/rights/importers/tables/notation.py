"""How one cell of a list states what has parts: written by an export, read by an import, and readable by people.

Several stand in a cell with ; between. What a person writes without any of these signs is a plain title or name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from descant.catalog.identifiers import normal_ipi_name, normal_iswc
from descant.rights.model import (
    AlternativeTitle,
    Contributor,
    Disclosure,
    OtherNumber,
    Party,
    RelatedWork,
    WorkReference,
)

_TITLE: Final = re.compile(r"(.+) \[([A-Z]{2})(?: ([a-z]{2,3}))?\]")
_PARTY: Final = re.compile(r"(.*?)(?: ~ (.*?))?(?: \((\d{3,11})\))?(?: \[ISNI ([^\]]*)\])?(?: \[DPID ([^\]]*)\])?")
_REFERENCE: Final = re.compile(r"\[([^\]]*)\] \[([^\]]*)\] (.*)")
_RELATED: Final = re.compile(r"(VER|EWT|COM) \[([^\]]*)\] \[([^\]]*)\] (.*)")


def joined(texts: Iterable[str]) -> str:
    """A list in one cell; a sign that would part one of them in two is written as a comma."""
    return "; ".join(re.sub(r"\s*[;|]\s*", ", ", text) for text in texts if text)


def title_cell(title: AlternativeTitle) -> str:
    """ "Strand [AT de]"; the title alone where nothing more is known of it."""
    if title.kind == "AT" and not title.language:
        return title.title
    return f"{title.title} [{title.kind}{f' {title.language}' if title.language else ''}]"


def title_of(text: str) -> AlternativeTitle:
    found = _TITLE.fullmatch(text)
    return AlternativeTitle(found[1], found[2], found[3] or "") if found else AlternativeTitle(text)


def party_cell(party: Party) -> str:
    """ "Ravn ~ Ada (00000000297)": last name or whole name, first name, IPI name number; ISNI and DPID behind it."""
    name = f"{party.name} ~ {party.first_name}" if party.first_name else party.name
    ipi = f" ({party.ipi})" if party.ipi.isascii() and party.ipi.isdigit() else ""
    isni = f" [ISNI {party.isni}]" if party.isni else ""
    return f"{name}{ipi}{isni}{f' [DPID {party.dpid}]' if party.dpid else ''}"


def party_of(text: str) -> Party:
    found = _PARTY.fullmatch(text)
    if not found or not found[1]:
        return Party(text)
    name, first, ipi, isni, dpid = (part or "" for part in found.groups())
    return Party(name, first, normal_ipi_name(ipi) or ipi, isni=isni, dpid=dpid)


def related_cell(related: RelatedWork) -> str:
    """ "VER [N1] [T0345246801] The Long Way / Ada Ravn": how, number, ISWC, title, writers."""
    work = related.work
    return " / ".join([f"{related.how} [{work.number}] [{work.iswc}] {work.title}", *related.writers])


def related_of(text: str) -> RelatedWork | None:
    """None for what is written in another way."""
    found = _RELATED.fullmatch(text)
    if not found:
        return None
    title, *writers = found[4].split(" / ")
    return RelatedWork(found[1], WorkReference(found[2], found[3], title), tuple(filter(None, writers)))


def reference_cell(work: WorkReference) -> str:
    """A work's number, "ISWC T0345246801", “The Long Way”, or of several all: "[N1] [T0345246801] The Long Way"."""
    if sum(map(bool, (work.number, work.iswc, work.title))) > 1:
        return f"[{work.number}] [{work.iswc}] {work.title}"
    return work.number or (f"ISWC {work.iswc}" if work.iswc else f"“{work.title}”")


def reference_of(text: str, submitter: str = "") -> WorkReference:
    """submitter: who gave the number, if there is one."""
    if found := _REFERENCE.fullmatch(text):
        return WorkReference(found[1], found[2], found[3], submitter if found[1] else "")
    if text.startswith("“") and text.endswith("”"):
        return WorkReference(title=text[1:-1])
    iswc = text[5:].strip() if text[:5].upper() == "ISWC " else ""
    iswc = normal_iswc(iswc) or iswc or normal_iswc(text)
    return WorkReference(iswc=iswc) if iswc else WorkReference(text, submitter=submitter)


def number_cell(number: OtherNumber) -> str:
    return f"{number.organisation}: {number.number}"


def number_of_other(text: str) -> OtherNumber:
    organisation, colon, number = text.partition(": ")
    return OtherNumber(organisation, number) if colon else OtherNumber("", text)


def disclosure_cell(disclosure: Disclosure) -> str:
    """ "recording: Partly @ SoundRecording/ContainsAI": what it is about, what is said, where the file says it."""
    said = f"{disclosure.about}: {disclosure.text}" if disclosure.about else disclosure.text
    return f"{said} @ {disclosure.where}" if disclosure.where else said


def disclosure_of(text: str) -> Disclosure:
    said, _, where = text.partition(" @ ")
    about, colon, rest = said.partition(": ")
    return Disclosure(about if colon else "", rest if colon else said, where)


def contributor_cell(contributor: Contributor) -> str:
    """ "Ravn ~ Ada: Composer, Lyricist"."""
    name = party_cell(contributor.party)
    return f"{name}: {', '.join(contributor.roles)}" if contributor.roles else name


def contributor_of(text: str) -> Contributor:
    name, _, roles = text.rpartition(": ") if ": " in text else (text, "", "")
    return Contributor(party_of(name), tuple(filter(None, roles.split(", "))))
