"""A royalty run from files to files: reports, plays and terms in; lines, suspense, refusals and statements out."""

from __future__ import annotations

import datetime
import functools
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from descant import __version__
from descant.errors import DescantError
from descant.files import write_whole
from descant.royalties.attributions import Attributions
from descant.royalties.distribution import NOBODY, Line, PoolResult, Tally, below_minimum, carried_in, distribute
from descant.royalties.money import FINEST, written
from descant.royalties.payees import Payee, Payees
from descant.royalties.plays import Play, Reading, Refused
from descant.royalties.pools import Terms
from descant.royalties.statement import statements, write_statements
from descant.royalties.tables import LINES, line_cells, write_csv
from descant.royalties.usage import read_plays

SCHEMA: Final = "descant.royalties/1"
_EVERY: Final = 10_000
"""Rows between two words of progress."""


@dataclass
class Counted:
    """The plays of a run, tallied; what was refused, and what no report was found for, went to `aside` as it came."""

    tally: Tally = field(default_factory=Tally)
    reading: Reading = field(default_factory=Reading)
    refused: int = 0
    without_report: int = 0


@dataclass(frozen=True)
class Outcome:
    """A run's money. carried: lines of earlier runs. All lines of `pools` sum to their amounts, which was checked.
    joined: payees with an IPI name number who are also paid what an owner of their name without one is."""

    terms: Terms
    pools: tuple[PoolResult, ...]
    carried: tuple[Line, ...]
    counted: Counted
    joined: tuple[Payee, ...] = ()

    @property
    def lines(self) -> Iterator[Line]:
        for result in self.pools:
            yield from result.lines
        yield from self.carried


def count_plays(
    path: Path,
    terms: Terms,
    found: Attributions,
    *,
    refused: Callable[[Refused], None],
    without_report: Callable[[Play], None],
    progress: Callable[[int], None] = lambda rows: None,
) -> Counted:
    """Tallies a usage file; each row that does not count goes to `refused` or `without_report`. Raises DescantError."""
    counted = Counted()
    known = functools.lru_cache(maxsize=65_536)(lambda name: found.find(name) is not None)
    for row in read_plays(path, counted.reading, first=terms.first, last=terms.last, known=known):
        if counted.reading.rows % _EVERY == 0:
            progress(counted.reading.rows)
        if isinstance(row, Refused):
            counted.refused += 1
            refused(row)
            continue
        report = found.find(row.track)
        if report is None:
            counted.without_report += 1
            without_report(row)
        counted.tally.count(row, report.sha256 if report else None, terms.pools)
    return counted


def settle(
    terms: Terms, found: Attributions, counted: Counted, payees: Payees, waiting: Sequence[Line] = ()
) -> Outcome:
    """The money of a run, each line with whether it is paid. Raises AssertionError where a cent were lost."""
    owners = [(owner.name, owner.ipi) for source in found.sources.values() for owner in source.owners]
    joined = payees.join(owners + [(line.payee.name, line.payee.ipi) for line in waiting if line.payee])
    results = distribute(terms, found, counted.tally, payees)
    carried = carried_in(waiting, found, payees)
    flat = below_minimum([line for result in results for line in result.lines] + carried, terms.minimums)
    made, at = [], 0
    for result in results:
        made.append(replace(result, lines=tuple(flat[at : at + len(result.lines)])))
        at += len(result.lines)
    outcome = Outcome(terms, tuple(made), tuple(flat[at:]), counted, joined)
    check_sums(outcome, waiting)
    return outcome


def check_sums(outcome: Outcome, waiting: Sequence[Line]) -> None:
    """Raises AssertionError unless every minor unit of every pool, and of what waited, stands in exactly one line."""
    for result in outcome.pools:
        if sum(line.amount for line in result.lines) != result.amount:
            raise AssertionError(f"the lines of the pool {result.pool.name} do not sum to it")
    for currency in {line.currency for line in waiting}:
        before, after = (
            sum(line.amount for line in lines if line.currency == currency) for lines in (waiting, outcome.carried)
        )
        if before != after:
            raise AssertionError(f"what waited in {currency} does not sum to what it was")


def write_outcome(
    outcome: Outcome, found: Attributions, out: Path, formats: Sequence[str], *, inputs: dict[str, str]
) -> dict[str, Any]:
    """Writes lines.csv, suspense.csv, summary.json and the statements; the summary. Raises DescantError."""
    made_utc = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    period, sources = outcome.terms.period, found.sources

    def rows(lines: Iterable[Line]) -> Iterator[Sequence[Any]]:
        return (line_cells(line, period, sources) for line in lines)

    write_csv(out / "lines.csv", LINES, rows(outcome.lines))
    write_csv(out / "suspense.csv", LINES, rows(line for line in outcome.lines if waits(line)))
    made = statements(list(outcome.lines), outcome.pools, sources, period, made_utc)
    stems = write_statements(made, out / "statements", formats)
    tree = summary(outcome, found, made_utc) | {
        "inputs": inputs,
        "statements": [
            {"payee": s.payee.key, "name": s.payee.name, "file": stem,
             **{name: {c: written(getattr(total, of), c) for c, total in s.sums().items()}
                for name, of in (("to_pay", "amount"), ("low", "low"), ("high", "high"), ("held", "held"))}}
            for s, stem in zip(made, stems, strict=True)
        ],
    }  # fmt: skip
    write_whole(out / "summary.json", json.dumps(tree, indent=2, ensure_ascii=False).encode() + b"\n")
    return tree


def waits(line: Line) -> bool:
    """Whether a line is in suspense."""
    return not line.payable and line.basis != NOBODY


def summary(outcome: Outcome, found: Attributions, made_utc: str) -> dict[str, Any]:
    """What a run came to, as JSON: sums are text in the major unit, exact."""
    tally, reading = outcome.counted.tally, outcome.counted.reading
    totals: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(("pools", "carried_in", *_STATES), 0))
    for result in outcome.pools:
        totals[result.pool.currency]["pools"] += result.amount
    for line in outcome.carried:
        totals[line.currency]["carried_in"] += line.amount
    for line in outcome.lines:
        totals[line.currency][_state(line)] += line.amount
    return {
        "schema": SCHEMA,
        "program": f"Descant {__version__}",
        "made_utc": made_utc,
        "period": outcome.terms.period,
        "reports": {
            "used": len(found.by_track),
            "unreliable": sum(1 for report in found.by_track.values() if report.unreliable),
            "refused": len(found.refused),
        },
        "plays": {
            "sha256": reading.sha256,
            "files": reading.files,
            "dsr_messages": reading.messages,
            "rows": reading.rows,
            "refused": outcome.counted.refused,
            "without_report": outcome.counted.without_report,
            "brought_in": {c: _exact(amount) for c, amount in sorted(tally.brought_in.items())},
            "in_no_pool": {c: _exact(amount) for c, amount in sorted(tally.in_no_pool.items()) if amount},
        },
        "joined_by_name": [{"payee": one.key, "name": one.name, "ipi": one.ipi} for one in outcome.joined],
        "pools": [_pool(result) for result in outcome.pools],
        "unpaid": _unpaid(outcome),
        "totals": {
            c: {name: written(amount, c) for name, amount in sums.items()} for c, sums in sorted(totals.items())
        },
    }


_STATES: Final = ("to_pay", "held", "unattributed")


def _state(line: Line) -> str:
    return "to_pay" if line.payable else "unattributed" if line.basis == NOBODY else "held"


def _pool(result: PoolResult) -> dict[str, Any]:
    pool = result.pool
    sums = dict.fromkeys(_STATES, 0)
    bases: dict[str, int] = defaultdict(int)
    reasons: dict[str, int] = defaultdict(int)
    for line in result.lines:
        sums[_state(line)] += line.amount
        bases[line.basis] += line.amount
        if line.held:
            reasons[line.held] += line.amount
    return {
        "name": pool.name,
        "right": pool.right,
        "rule": pool.rule,
        "fallback": pool.fallback,
        "style_ppm": pool.style_ppm,
        "currency": pool.currency,
        "amount": written(result.amount, pool.currency),
        "below_one_minor_unit": _exact(result.finer),
        "plays": result.plays,
        **{name: written(amount, pool.currency) for name, amount in sums.items()},
        "by_basis": {name: written(amount, pool.currency) for name, amount in bases.items()},
        "by_reason": {name: written(amount, pool.currency) for name, amount in reasons.items()},
    }


def _unpaid(outcome: Outcome) -> list[dict[str, str]]:
    """What is paid to nobody now, by pool, reason and currency; pool "": carried in from an earlier run."""
    sums: dict[tuple[str, str, str], int] = defaultdict(int)
    for result in outcome.pools:
        for line in result.lines:
            if not line.payable:
                sums[line.pool, line.held, line.currency] += line.amount
    for line in outcome.carried:
        if not line.payable:
            sums["", line.held, line.currency] += line.amount
    return [
        {"pool": pool, "reason": reason, "currency": currency, "amount": written(amount, currency)}
        for (pool, reason, currency), amount in sums.items()
    ]


def _exact(amount: int) -> str:
    """10^-18 of a currency as decimal text: 3400000000000000 → "0.0034"."""
    whole, fraction = divmod(amount, 10 ** (FINEST + 6))
    return f"{whole}.{fraction:018d}".rstrip("0").rstrip(".")


def make_folder(out: Path) -> None:
    """The folder for a run's files. Raises DescantError; an earlier run's files are not written over."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        if (out / "summary.json").exists():
            raise DescantError(
                "an earlier run's files are there, which may have been paid by",
                remedy="Name another folder.",
                path=out,
            )
    except OSError as error:
        raise DescantError(f"the folder cannot be made ({error.strerror or error})", path=out) from error
