"""What is odd about rights data, in words: identifiers whose check digits fail, shares that do not add up.

Nothing is refused for it. The tolerance of totals is CWR's: 99.94 to 100.06 %.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from descant.catalog.identifiers import marked, normal_ipi_base
from descant.quoting import quoted
from descant.rights.model import (
    OWNING_PUBLISHERS,
    PUBLISHER_ROLES,
    RIGHTS,
    WHOLE,
    Agreement,
    Party,
    Record,
    Recording,
    Right,
    Work,
)

TOLERANCE: Final = 600
"""Parts per million that a total may be off."""
_MOST: Final = 20
"""Remarks kept of one record."""


def adds_up(total: int) -> bool:
    """Whether shares of a right are all or nothing of it, as nearly as two decimals and rounding have it."""
    return total == 0 or abs(total - WHOLE) <= TOLERANCE


def total(work: Work, right: Right) -> int:
    """Of what is owned of a right in a work."""
    return sum(interest.ownership.of(right) for interest in work.interests)


def problems_of(record: Record) -> tuple[str, ...]:
    """What to know of a record before it is relied on; nothing where nothing is odd."""
    if isinstance(record, Work):
        found = _of_work(record)
    elif isinstance(record, Recording):
        found = _of_recording(record)
    else:
        found = _of_agreement(record)
    return tuple(dict.fromkeys(filter(None, found)))[:_MOST]


def _of_work(work: Work) -> Iterable[str]:
    yield marked("ISWC", work.iswc)
    totals = {right: total(work, right) for right in RIGHTS}
    if len(set(totals.values())) == 1 and not adds_up(owned := totals["performing"]):
        yield f"the shares total {percent(owned)}, not 0 or 100 %"
    else:
        for right, owned in totals.items():
            if not adds_up(owned):
                yield f"the {right} shares total {percent(owned)}, not 0 or 100 %"
    for interest in work.interests:
        if not interest.writer and interest.role in PUBLISHER_ROLES.keys() - OWNING_PUBLISHERS and interest.ownership:
            role = PUBLISHER_ROLES[interest.role]
            yield f"{quoted(interest.party.full_name)} owns a share as {role}, which only collects for an owner"
        yield from _of_party(interest.party)
    for party in work.performers:
        yield from _of_party(party)
    for isrc in work.recordings:
        yield _coded("ISRC", isrc)


def _of_recording(recording: Recording) -> Iterable[str]:
    yield marked("ISRC", recording.isrc)
    totals: dict[tuple[str, str, str], int] = {}
    for holder in recording.holders:
        when = (holder.territory, holder.starts, holder.ends)
        totals[when] = totals.get(when, 0) + holder.share_ppm
        yield from _of_party(holder.party)
    for (territory, _, _), owned in totals.items():
        if not adds_up(owned):
            where = f" in {quoted(territory)}" if territory else ""
            yield f"the shares of the recording{where} total {percent(owned)}, not 100 %"
    for work in recording.works:
        yield _coded("ISWC", work.iswc)


def _of_agreement(agreement: Agreement) -> Iterable[str]:
    if agreement.starts and agreement.ends and agreement.ends < agreement.starts:
        yield "it ends before it starts"
    for one in agreement.parties:
        yield from _of_party(one.party)


def _of_party(party: Party) -> Iterable[str]:
    name = quoted(party.full_name)
    wrong = marked("IPI name", party.ipi) if not normal_ipi_base(party.ipi) else ""
    for what, code in (
        (wrong, party.ipi),
        (marked("IPI base", party.ipi_base), party.ipi_base),
        (marked("ISNI", party.isni), party.isni),
        (marked("DPID", party.dpid), party.dpid),
    ):
        if what:
            yield f"{quoted(code)} of {name} is {what}"


def _coded(kind: str, code: str) -> str:
    what = marked(kind, code)
    return f"{quoted(code)} is {what}" if what else ""


def percent(ppm: int) -> str:
    return f"{ppm / 10_000:.4f}".rstrip("0").rstrip(".") + " %"
