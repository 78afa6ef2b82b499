"""Who is paid: owners as reports name them, matched with a list of payees where there is one, and what holds them."""

from __future__ import annotations

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from descant.errors import DescantError
from descant.report.model import WHOLE
from descant.royalties.attributions import OWNERS_OF, Source
from descant.royalties.pools import Hold

NO_OWNER: Final = "no owner of this right is known"
REST_UNOWNED: Final = "the owners known hold less than the whole right"
OVERCLAIMED: Final = "the owners' shares exceed the whole right"
DIFFERING: Final = "the catalog names different owners of this recording"
NOT_LISTED: Final = "the owner is not in the list of payees"
PUBLIC_DOMAIN: Final = "the owner named stands for the public domain, which nobody is paid for"
NO_PERSONS: Final = frozenset(("traditional", "trad", "trad.", "public domain", "domaine public", "dp", "pd"))
"""What credits say where nobody is the author, without regard to case."""
STANDING: Final = frozenset((NO_OWNER, REST_UNOWNED, OVERCLAIMED, DIFFERING, PUBLIC_DOMAIN))
"""Reasons that stand until the owners are stated otherwise."""


@dataclass(frozen=True, slots=True)
class Payee:
    """Somebody who is paid. key: an identifier of the payees' list, else the IPI name number, else the name."""

    key: str
    name: str
    ipi: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Whose a part of a right in a track is, in ppm of it. payee None: nobody known. held: why it waits, "" if not."""

    payee: Payee | None
    role: str
    ppm: int
    held: str


class Payees:
    """Owners to payees. listed: None where everybody who is named as an owner is a payee: by IPI name number, or by
    name where there is none; see join()."""

    def __init__(self, listed: Iterable[Payee] | None = None, holds: Sequence[Hold] = ()) -> None:
        self._by_ipi: dict[str, Payee] | None = None
        self._by_name: dict[str, Payee] = {}
        if listed is not None:
            self._by_ipi = {}
            for payee in listed:
                self._by_name[folded(payee.name)] = payee
                if payee.ipi:
                    self._by_ipi[payee.ipi] = payee
        self._holds = holds
        self._joined: dict[str, Payee] = {}

    def join(self, named: Iterable[tuple[str, str]]) -> tuple[Payee, ...]:
        """Takes owners without an IPI name number for the one of their name who has one, if only one has; those who
        were joined so, by name. named: (name, IPI) of all owners. Does nothing where there is a list, which says it."""
        if self._by_ipi is not None:
            return ()
        with_ipi: dict[str, dict[str, str]] = defaultdict(dict)
        without = set()
        for name, ipi in named:
            if ipi:
                with_ipi[folded(name)].setdefault(ipi, name)
            else:
                without.add(folded(name))
        for name in without - NO_PERSONS - {""}:
            if len(with_ipi.get(name, ())) == 1:
                ((ipi, written),) = with_ipi[name].items()
                self._joined[name] = Payee(f"IPI {ipi}", written.strip(), ipi)
        return tuple(self._joined[name] for name in sorted(self._joined))

    def payee(self, name: str, ipi: str) -> Payee | None:
        """Of the list: by IPI, else by name; without a list whoever is named."""
        if self._by_ipi is not None:
            return self._by_ipi.get(ipi) or self._by_name.get(folded(name))
        if not (name.strip() or ipi):
            return None
        if not ipi and (joined := self._joined.get(folded(name))):
            return joined
        return Payee(f"IPI {ipi}" if ipi else folded(name), name.strip() or f"IPI {ipi}", ipi)

    def hold(self, track_id: str, payee: Payee | None, right: str) -> str:
        """Why money of a track's right for a payee waits, "" where it does not."""
        for hold in self._holds:
            if hold.right not in ("", right) or (hold.track_id and hold.track_id != track_id):
                continue
            if not hold.payee or (payee and hold.payee.strip() in (payee.key, payee.ipi)):
                return hold.reason
            if payee and folded(hold.payee) == folded(payee.name):
                return hold.reason
        return ""

    def parts(self, source: Source, right: str) -> tuple[Part, ...]:
        """A right in a track as parts that make exactly the whole, each with its payee or with the reason it waits."""
        owners = [o for o in source.owners if o.right == OWNERS_OF[right] and o.share_ppm]
        claimed = sum(owner.share_ppm for owner in owners)
        whole = "" if claimed <= WHOLE else OVERCLAIMED
        if not owners:
            whole = NO_OWNER
        if whole:
            return (Part(None, "", WHOLE, self.hold(source.track_id, None, right) or whole),)
        differing = DIFFERING if OWNERS_OF[right] in source.differing else ""
        parts = []
        for owner in owners:
            payee = self.payee(owner.name, owner.ipi)
            nobody = PUBLIC_DOMAIN if not owner.ipi and folded(owner.name) in NO_PERSONS else ""
            payee = None if nobody else payee
            held = self.hold(source.track_id, payee, right) or nobody or differing or ("" if payee else NOT_LISTED)
            named = payee or Payee(f"? {folded(owner.name)}", owner.name, owner.ipi)
            parts.append(Part(named, owner.role, owner.share_ppm, held))
        if claimed < WHOLE:
            held = self.hold(source.track_id, None, right) or REST_UNOWNED
            parts.append(Part(None, "", WHOLE - claimed, held))
        return tuple(parts)


def folded(name: str) -> str:
    """A name as it is compared: without regard to case, width and spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def read_payees(path: Path) -> list[Payee]:
    """A CSV with the columns payee (an identifier of your own), name and ipi. Raises DescantError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, ValueError, csv.Error) as error:
        raise DescantError(f"the list of payees cannot be read ({error})", path=path) from error
    payees = []
    for number, row in enumerate(rows, 2):
        cells: Mapping[str, str] = {str(k).strip().casefold(): (v or "").strip() for k, v in row.items() if k}
        if not (cells.get("payee") and cells.get("name")):
            raise DescantError(
                f"row {number} of the list lacks a payee or a name",
                remedy="Its columns are payee, name and ipi.",
                path=path,
            )
        payees.append(Payee(cells["payee"], cells["name"], cells.get("ipi", "")))
    return payees
