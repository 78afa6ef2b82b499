"""What records and parties are known by: the same for every way in which files write the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from descant.catalog.folding import words_of
from descant.catalog.identifiers import normal_ipi_base, normal_ipi_name, normal_isrc, normal_iswc
from descant.catalog.tags.stored import text
from descant.rights.links import Link
from descant.rights.model import Agreement, Party, Record, Recording, Work, WorkReference

_LONGEST: Final = 1000
"""Characters of a title or name that tell it apart."""


def folded(words: str) -> str:
    return " ".join(words_of(text(words[:_LONGEST])))


def code_of(record: Record | Link) -> str:
    """ISWC or ISRC in the plain form; "" where there is none, or none that is valid: an odd one names nothing."""
    if isinstance(record, Work):
        return normal_iswc(record.iswc)
    return normal_isrc(record.isrc) if isinstance(record, Recording) else ""


def plain_of(record: Record | Link) -> str:
    """What tells a record apart that has neither number nor valid code: its title and who made it."""
    if isinstance(record, Work):
        makers = sorted({party_identity(one.party) for one in record.interests})
    elif isinstance(record, Recording):
        makers = [folded(name) for name in (*record.artists, record.version)]
    else:
        return ""
    return "|".join([folded(record.title) or record.title, "", *makers])


def sort_of(record: Record | Link) -> str:
    if isinstance(record, Agreement):
        return folded(record.number)
    return "" if isinstance(record, Link) else folded(record.title)


def party_identity(party: Party) -> str:
    """By the IPI number where there is a valid one, else by the words of the name in any order."""
    ipi = normal_ipi_name(party.ipi) or normal_ipi_base(party.ipi)
    return ipi or " ".join(sorted(words_of(text(party.full_name[:_LONGEST])))) or text(party.full_name)


def parties_of(record: Record) -> Iterator[tuple[Party, str]]:
    """Everybody who has to do with a record, and as what."""
    if isinstance(record, Work):
        yield from ((one.party, one.role) for one in record.interests)
        yield from ((one, "performer") for one in record.performers)
    elif isinstance(record, Recording):
        yield from ((one.party, one.role) for one in record.holders)
        yield from ((one.party, role) for one in record.contributors for role in one.roles or ("contributor",))
    else:
        yield from ((one.party, one.side) for one in record.parties)


def codes_of(record: Record | Link) -> set[tuple[str, str]]:
    """By what a record refers to others: (kind, code)."""
    if isinstance(record, Work):
        return {("ISRC", code) for isrc in record.recordings if (code := normal_isrc(isrc))}
    if isinstance(record, Recording | Agreement):
        return {code for work in record.works for code in _codes_of_reference(work)}
    return set()


def _codes_of_reference(work: WorkReference) -> Iterator[tuple[str, str]]:
    if iswc := normal_iswc(work.iswc):
        yield "ISWC", iswc
    if work.number:
        yield "number", text(f"{work.submitter}/{work.number}")


def words_to_find(record: Record) -> str:
    """All that a person may type to find it."""
    said: list[str] = [record.number]
    if isinstance(record, Work):
        said += [record.title, record.iswc, code_of(record), *record.recordings]
        said += [code for _, code in codes_of(record)]
        said += [one.title for one in record.alternative_titles]
    elif isinstance(record, Recording):
        said += [record.title, record.version, record.isrc, code_of(record), *record.artists, record.label]
        said += [record.upc, record.release_title]
    said += [f"{party.full_name} {party.ipi}" for party, _ in parties_of(record)]
    return " \ue000 ".join(folded(one) for one in said if one)
