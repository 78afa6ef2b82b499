"""One report's split of one right, to whom and how much of a million: as CSV, and as 0xSplits takes it.

0xSplits' scale is 1,000,000 (PERCENTAGE_SCALE of its contracts; a recipient's percentage has four decimals at most),
which is the scale of a report: allocations are parts per million that make exactly the whole. Its contract SplitMain
takes accounts in ascending order, each once, at least two, and none with nothing.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from descant.apportionment import apportioned_exactly
from descant.errors import DescantError
from descant.report.model import WHOLE, Report
from descant.royalties.attributions import attribution, named_sources, unnamed_sources
from descant.royalties.distribution import blended
from descant.royalties.keccak import keccak256
from descant.royalties.payees import Payees, folded
from descant.royalties.pools import Pool, Right

NOBODY: Final = "unattributed"
SUSPENSE: Final = "suspense"
"""Recipients that are no payees: what no source explains, and what no owner is known for or is held."""

SPLITS: Final = ("recipient", "ipi", "allocation_ppm", "percent", "reason")


@dataclass(frozen=True)
class Allocation:
    """A recipient's parts per million. name: a payee's, or NOBODY or SUSPENSE, then with the reasons."""

    name: str
    ipi: str
    ppm: int
    reason: str = ""


def split(report: Report, right: Right, payees: Payees, *, style_ppm: int = 0) -> list[Allocation]:
    """The allocations of a right, the largest first, which make exactly WHOLE. Raises DescantError where the report's
    shares decide nothing."""
    found = attribution(report, "")
    if found.unreliable:
        raise DescantError(
            f"no split is made of this report: {found.unreliable}", remedy="Analyse the track where it can be measured."
        )
    pool = Pool("split", right, "attribution", "EUR", 0, style_ppm=style_ppm)
    sources = {s.track_id: s for s in (*unnamed_sources(report), *named_sources(report))}
    payees.join((owner.name, owner.ipi) for source in sources.values() for owner in source.owners)
    weights: dict[tuple[str, str], int] = defaultdict(int)
    reasons: dict[str, None] = {}
    rest = WHOLE * WHOLE
    _, blend = blended(found, pool)
    for track_id, share, _, _ in blend:
        rest -= share
        for part in payees.parts(sources[track_id], right):
            if part.held or part.payee is None:
                weights[SUSPENSE, ""] += share * part.ppm
                if share * part.ppm:
                    reasons[part.held] = None
            else:
                weights[part.payee.name, part.payee.ipi] += share * part.ppm
    weights[NOBODY, ""] += rest * WHOLE
    names = sorted(weights)
    made = apportioned_exactly([weights[name] for name in names], WHOLE)
    said = {SUSPENSE: "; ".join(reasons), NOBODY: "no source is shown for it"}
    rows = [
        Allocation(name, ipi, ppm, "" if ipi else said.get(name, ""))
        for (name, ipi), ppm in zip(names, made, strict=True)
        if ppm
    ]
    return sorted(rows, key=lambda row: (row.name in (NOBODY, SUSPENSE), -row.ppm, row.name))


def split_rows(made: list[Allocation]) -> list[tuple[str | int, ...]]:
    """Rows of SPLITS."""
    return [(a.name, a.ipi, a.ppm, str(percentage(a.ppm)), a.reason) for a in made]


def percentage(ppm: int) -> Decimal:
    """333333 → 33.3333: at most four decimals, exact."""
    return Decimal(ppm).scaleb(-4).normalize() + Decimal(0)


def zero_x_splits(made: list[Allocation], addresses: Mapping[str, str]) -> dict[str, Any]:
    """A split as 0xSplits' contract and SDK take it. addresses: name or IPI of each recipient, "unattributed" and
    "suspense" among them, to its address.

    Raises DescantError where a recipient has no address, an address is none, or a split has fewer than two accounts:
    what has no address is left to nobody else.
    """
    known = {folded(name): address for name, address in addresses.items()}
    sums: dict[str, int] = defaultdict(int)
    names: dict[str, list[str]] = defaultdict(list)
    missing = []
    for a in made:
        address = known.get(folded(a.ipi)) if a.ipi else None
        address = address or known.get(folded(a.name))
        if address is None:
            missing.append(a.name)
            continue
        checked = checked_address(address, a.name)
        sums[checked] += a.ppm
        names[checked].append(a.name)
    if missing:
        raise DescantError(
            f"no address is given for {', '.join(missing[:5])}{' and others' if len(missing) > 5 else ''}",
            remedy='Add each to the file of addresses; "unattributed" and "suspense" need one as well where they have'
            " a part, for nobody else may get it.",
        )
    if len(sums) < 2:
        raise DescantError("a split of 0xSplits has two accounts at least, and this one has one")
    accounts = sorted(sums, key=lambda address: int(address, 16))
    return {
        "accounts": accounts,
        "percentAllocations": [sums[address] for address in accounts],
        "distributorFee": 0,
        "totalAllocation": sum(sums.values()),
        "recipients": [
            {"address": address, "percentAllocation": float(percentage(sums[address])), "names": names[address]}
            for address in accounts
        ],
    }


def checked_address(address: str, name: str) -> str:
    """An address in the mixed case of ERC-55, whose capitals are a checksum: one in mixed case must have them right.

    Raises DescantError: money sent to a mistyped address is gone.
    """
    if not re.fullmatch(r"0x[0-9a-fA-F]{40}", address) or not int(address, 16):
        raise DescantError(f"the address of {name} is no Ethereum address")
    plain = address[2:].lower()
    digest = keccak256(plain.encode()).hex()
    made = "0x" + "".join(c.upper() if int(d, 16) >= 8 else c for c, d in zip(plain, digest, strict=False))
    if address[2:] not in (plain, plain.upper()) and address != made:
        raise DescantError(f"the address of {name} is mistyped: its checksum (ERC-55) does not hold")
    return made


def read_addresses(path: Path) -> dict[str, str]:
    """A JSON object from recipients to addresses. Raises DescantError."""
    try:
        tree = json.loads(path.read_bytes())
        if not isinstance(tree, dict) or not all(isinstance(value, str) for value in tree.values()):
            raise ValueError("it is no object of names and addresses")
        return tree
    except (OSError, ValueError, RecursionError) as error:
        raise DescantError(f"the addresses cannot be read ({error})", path=path) from error
