"""Money by stored reports: the split of a play, accruals, and a run of statements; all by descant.royalties."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from descant.apportionment import apportioned_exactly
from descant.report.model import WHOLE, Report
from descant.report.trees import from_tree
from descant.royalties.attributions import (
    Attribution,
    Attributions,
    Source,
    attribution,
    named_sources,
    unnamed_sources,
)
from descant.royalties.distribution import NOBODY, Line, Tally, distribute
from descant.royalties.money import FINEST, exponent, finest_units, written
from descant.royalties.payees import Payees, read_payees
from descant.royalties.plays import Play, Reading
from descant.royalties.pools import Hold, Pool, Terms, read_terms
from descant.royalties.run import Counted, Outcome, settle
from descant.royalties.tables import LINES, line_cells, read_suspense, write_csv
from descant.service.database import Connection, connect
from descant.service.options import Options

PPM, MINOR, EXACT = UNITS = ("ppm", "minor", "exact")
RIGHTS_ALONE: Final = (
    Pool("recording", "recording", "attribution", "EUR", WHOLE),
    Pool("composition", "composition", "attribution", "EUR", WHOLE),
)
"""Where a service has no terms: each right by itself, in ppm."""


@dataclass(frozen=True)
class Followed:
    """What of a report money follows."""

    attribution: Attribution
    sources: tuple[Source, ...]

    @classmethod
    def of(cls, report: Report, name: str) -> Followed:
        return cls(attribution(report, name), (*unnamed_sources(report), *named_sources(report)))

    def to_json(self) -> dict[str, Any]:
        tree = asdict(self)
        for source in tree["sources"]:
            source["differing"] = sorted(source["differing"])
        return tree

    @classmethod
    def from_json(cls, tree: Mapping[str, Any]) -> Followed:
        found = from_tree(cls, tree)
        sources = tuple(replace(source, differing=frozenset(source.differing)) for source in found.sources)
        return replace(found, sources=sources)


@dataclass(frozen=True)
class House:
    """The terms of a service and who can be paid."""

    terms: Terms | None
    listed: Path | None

    @classmethod
    def of(cls, options: Options) -> House:
        """Raises DescantError where a file cannot be used."""
        if options.payees:
            read_payees(options.payees)
        return cls(read_terms(options.pools) if options.pools else None, options.payees)

    def payees(self, holds: Sequence[Hold] = ()) -> Payees:
        return Payees(read_payees(self.listed) if self.listed else None, holds)


@dataclass(frozen=True)
class Part:
    """A pool's part of a play. units: what its lines sum to."""

    pool: Pool
    units: int
    lines: tuple[Line, ...]


class Splitter:
    """Splits of single plays. Payees are read once."""

    def __init__(self, house: House) -> None:
        self._pools: tuple[Pool, ...] = RIGHTS_ALONE
        self._holds: tuple[Hold, ...] = ()
        if house.terms:  # what else than attribution decides, all plays of a run decide together
            of_plays = (pool for pool in house.terms.pools if pool.rule == "attribution")
            self._pools = tuple(replace(pool, fallback="keep") for pool in of_plays)
            self._holds = house.terms.holds
        self.has_terms = house.terms is not None
        self._payees = house.payees(self._holds)
        self._named = house.listed is not None
        self._house = house

    def split(
        self, followed: Followed, *, amount: str | None, currency: str | None, unit: str, territory: str
    ) -> list[Part]:
        """Each pool's part of a play, in ppm, or in minor units or 10^-12 of a currency. Raises ValueError in words."""
        pools = [pool for pool in self._pools if pool.takes(territory)]
        if amount is None:
            return self._parts(followed, [replace(pool, amount=WHOLE) for pool in pools])
        if not self.has_terms:
            raise ValueError("this service has no terms that say which part of an amount each right gets (--pools)")
        if currency is None:
            raise ValueError("an amount needs its currency")
        exponent(currency)
        whole = finest_units(amount)
        if unit == MINOR:
            whole, finer = divmod(whole, 10 ** (FINEST - exponent(currency)))
            if finer:
                raise ValueError(f"{amount} {currency} is no whole number of minor units: ask for unit=exact")
        takers = [pool for pool in pools if pool.amount is None and pool.currency == currency]
        rest = WHOLE - sum(pool.of_amount_ppm for pool in takers)
        made = apportioned_exactly([*(pool.of_amount_ppm for pool in takers), rest], whole)
        return self._parts(followed, [replace(pool, amount=part) for pool, part in zip(takers, made, strict=False)])

    def _parts(self, followed: Followed, pools: list[Pool]) -> list[Part]:
        found = attributions([("", "", followed)])
        tally = Tally()
        for at in range(len(pools)):
            tally.plays[at, followed.attribution.sha256] = 1
        payees = self._payees
        if not self._named:  # who is joined by name depends on the report, as in a run
            payees = Payees(None, self._holds)
            payees.join((owner.name, owner.ipi) for source in followed.sources for owner in source.owners)
        results = distribute(Terms("", tuple(pools), holds=self._holds), found, tally, payees)
        return [Part(one.pool, one.amount, one.lines) for one in results]


def attributions(rows: Iterable[tuple[str, str, Followed]]) -> Attributions:
    """(id, the client's own reference, what money follows), the oldest first: of two of one track the newer stands."""
    found = Attributions()
    for number, reference, followed in rows:
        key = followed.attribution.sha256
        found.by_track[key] = followed.attribution
        for name in filter(None, (number, reference)):
            found.by_name[name] = key
        for source in followed.sources:
            if source.owners or source.track_id not in found.sources:
                found.sources[source.track_id] = source
    return found


_REPORTS_OF: Final = (
    "SELECT r.id, r.reference, r.followed FROM reports r WHERE r.id IN (SELECT coalesce("
    " (SELECT id FROM reports WHERE id = p.track),"
    " (SELECT id FROM reports WHERE sha256 = lower(p.track) ORDER BY created DESC LIMIT 1),"
    " (SELECT id FROM reports WHERE reference = p.track AND reference <> '' ORDER BY created DESC LIMIT 1))"
    " FROM (SELECT DISTINCT track FROM plays WHERE {which}) p) ORDER BY r.created, r.id"
)
"""A play names its track by a report's id, its file's SHA-256 or the client's reference; the newest report stands."""


HAS_REPORT: Final = (
    "EXISTS (SELECT 1 FROM reports r WHERE r.id = track OR r.sha256 = lower(track)"
    " OR (r.reference = track AND r.reference <> ''))"
)
UNPAID: Final = "run IS NULL AND day BETWEEN %s AND %s"
"""Conditions on plays."""


def reckon(
    db: Connection, terms: Terms, payees: Payees, which: str, values: Sequence[object], waiting: Sequence[Line] = ()
) -> tuple[Outcome, Attributions]:
    """The money of stored plays. which: a condition on them. Raises AssertionError where a cent were lost."""
    rows = db.execute(_REPORTS_OF.format(which=which), values)
    found = attributions((i, reference, Followed.from_json(tree)) for i, reference, tree in rows)
    counted = Counted(reading=Reading())
    groups = db.execute(
        "SELECT track, currency, territory, sum(plays)::bigint, sum(amount), count(*), count(amount) > 0 FROM plays"
        f" WHERE {which} GROUP BY track, currency, territory, amount IS NULL",
        values,
    )
    for track, currency, territory, plays, amount, events, known in groups:
        counted.reading.rows += events
        attributed = found.find(track)
        if attributed is None:
            counted.without_report += events
        play = Play(0, "", track, plays, currency, int(amount) if known else None, {}, territory)
        counted.tally.count(play, attributed.sha256 if attributed else None, terms.pools)
    return settle(terms, found, counted, payees, waiting), found


def accrued(outcome: Outcome) -> list[dict[str, Any]]:
    """What each payee has in each currency, the largest first."""
    sums: dict[tuple[str, str], dict[str, Any]] = {}
    for line in outcome.lines:
        if line.payee is None:
            continue
        row = sums.setdefault(
            (line.payee.key, line.currency),
            {"payee": line.payee.key, "name": line.payee.name, "ipi": line.payee.ipi, "currency": line.currency}
            | {"to_pay": 0, "held": 0},
        )
        row["to_pay" if line.payable else "held"] += line.amount
    rows = sorted(sums.values(), key=lambda row: (row["currency"], -row["to_pay"], row["payee"]))
    return [{**row, **{name: written(row[name], row["currency"]) for name in ("to_pay", "held")}} for row in rows]


def suspense_of(data: bytes) -> list[Line]:
    """Lines that an earlier run left waiting, from its suspense.csv."""
    with tempfile.TemporaryDirectory(prefix="descant-") as folder:
        path = Path(folder) / "suspense.csv"
        path.write_bytes(data)
        return read_suspense(path)


def accruals(options: Options, first: str, last: str) -> dict[str, Any]:
    """What unpaid plays of some days come to (api.models.Accruals). Raises DescantError."""
    outcome, _ = _unpaid(options, first, last)
    totals: dict[str, dict[str, int]] = {}
    for line in outcome.lines:
        sums = totals.setdefault(line.currency, {"to_pay": 0, "held": 0, "unattributed": 0})
        sums["to_pay" if line.payable else "unattributed" if line.basis == NOBODY else "held"] += line.amount
    return {
        "first": first,
        "last": last,
        "plays": outcome.counted.reading.rows,
        "without_report": outcome.counted.without_report,
        "payees": accrued(outcome),
        "totals": {c: {name: written(value, c) for name, value in sums.items()} for c, sums in sorted(totals.items())},
    }


def accruals_table(options: Options, first: str, last: str) -> bytes:
    """Every line of the same, as lines.csv of a run. Raises DescantError."""
    outcome, found = _unpaid(options, first, last)
    with tempfile.TemporaryDirectory(prefix="descant-") as folder:
        path = Path(folder) / "lines.csv"
        write_csv(path, LINES, (line_cells(line, f"{first}/{last}", found.sources) for line in outcome.lines))
        return path.read_bytes()


def _unpaid(options: Options, first: str, last: str) -> tuple[Outcome, Attributions]:
    house = House.of(options)
    assert house.terms is not None
    with connect(options.database) as db:
        return reckon(db, house.terms, house.payees(house.terms.holds), UNPAID, (first, last))
