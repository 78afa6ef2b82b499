"""Changes of a record by hand, as a person states them: an owner with a share, a title, a code."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal, InvalidOperation

from descant.errors import DescantError
from descant.quoting import quoted
from descant.rights.keys import folded
from descant.rights.model import (
    PUBLISHER_ROLES,
    WHOLE,
    WRITER_ROLES,
    Interest,
    Party,
    Record,
    Recording,
    RightsHolder,
    Shares,
    Work,
)


def shares_of(text: str) -> Shares:
    """ "50" of all three rights, or "50/0/0": performing, mechanical and synchronisation, in percent.

    Raises DescantError where it is neither.
    """
    try:
        parts = [Decimal(part.strip().removesuffix("%").strip().replace(",", ".")) * 10_000 for part in text.split("/")]
        if not all(part.is_finite() and 0 <= part <= WHOLE for part in parts) or len(parts) not in (1, 3):
            raise ValueError
    except (InvalidOperation, ValueError):
        raise DescantError(
            f"{quoted(text)} is no share.",
            remedy="Give percents: 50, or 50/0/0 for performing/mechanical/synchronisation.",
        ) from None
    ppm = [round(part) for part in parts]
    return Shares.same(ppm[0]) if len(ppm) == 1 else Shares(*ppm)


def with_owner(record: Record, name: str, shares: Shares, *, role: str = "", ipi: str = "") -> Record:
    """The record in which this party owns these shares: one that it names by this name or IPI number has them changed,
    another is added, as a role that is then needed.

    Raises DescantError where that cannot be.
    """
    if isinstance(record, Work):
        return _with_interest(record, name, shares, role, ipi)
    if isinstance(record, Recording):
        return _with_holder(record, name, shares, role, ipi)
    raise _no_owners()


def without_owner(record: Record, name: str) -> Record:
    """The record without a party. Raises DescantError where it names nobody so."""
    if isinstance(record, Work):
        left = tuple(one for one in record.interests if not _is(one.party, name, ""))
        if len(left) < len(record.interests):
            return replace(record, interests=left)
    elif isinstance(record, Recording):
        holders = tuple(one for one in record.holders if not _is(one.party, name, ""))
        if len(holders) < len(record.holders):
            return replace(record, holders=holders)
    else:
        raise _no_owners()
    raise DescantError(f"It names no {quoted(name)}.", remedy="See `descant rights show`.")


def _with_interest(work: Work, name: str, shares: Shares, role: str, ipi: str) -> Work:
    code = role.upper()
    found = [one for one in work.interests if _is(one.party, name, ipi) and code in ("", one.role)]
    if len(found) > 1:
        raise DescantError(
            f"It names {quoted(name)} more than once.",
            remedy=f"Say as what: {' or '.join(one.role for one in found)}.",
        )
    if found:
        party = replace(found[0].party, ipi=ipi or found[0].party.ipi)
        changed = replace(found[0], ownership=shares, party=party)
        return replace(work, interests=tuple(changed if one is found[0] else one for one in work.interests))
    if code not in {**WRITER_ROLES, **PUBLISHER_ROLES}:
        known = ", ".join(f"{one} ({word})" for one, word in {**WRITER_ROLES, **PUBLISHER_ROLES}.items())
        raise DescantError(
            f"It does not name {quoted(name)} yet, and a new owner needs a role.", remedy=f"One of {known}."
        )
    chain = 0 if code in WRITER_ROLES else 1 + max((one.chain for one in work.interests), default=0)
    made = Interest(Party(name, ipi=ipi), code, shares, writer=code in WRITER_ROLES, chain=chain)
    return replace(work, interests=(*work.interests, made))


def _with_holder(recording: Recording, name: str, shares: Shares, role: str, ipi: str) -> Recording:
    if not shares.performing == shares.mechanical == shares.synchronisation:
        raise DescantError("A recording has one share for each owner.", remedy="Give one percentage.")
    found = next((one for one in recording.holders if _is(one.party, name, ipi)), None)
    if found is None:
        made = RightsHolder(Party(name, ipi=ipi), shares.performing, role or "label")
        return replace(recording, holders=(*recording.holders, made))
    changed = replace(found, share_ppm=shares.performing, role=role or found.role)
    return replace(recording, holders=tuple(changed if one is found else one for one in recording.holders))


def _is(party: Party, name: str, ipi: str) -> bool:
    return folded(party.full_name) == folded(name) or bool(ipi and party.ipi == ipi)


def _no_owners() -> DescantError:
    return DescantError("An agreement has no owners.", remedy="Change the works and recordings.")
