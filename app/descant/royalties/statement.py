"""Statements: a payee's lines of a run, with sums by currency and pool and what waits, as CSV, XLSX and PDF."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from descant.report.file_names import file_stem, free_stem
from descant.royalties.attributions import Source
from descant.royalties.distribution import NOBODY, Line, PoolResult
from descant.royalties.payees import Payee
from descant.royalties.tables import LINES, line_cells, write_csv, write_xlsx

FORMATS: Final = ("csv", "xlsx", "pdf")


@dataclass(frozen=True)
class Sum:
    """Minor units that are to be paid, what the ends of the intervals would pay, and what waits."""

    amount: int
    low: int
    high: int
    held: int


@dataclass(frozen=True)
class Statement:
    """What one payee gets of a run. lines: the largest first, within the order of pools."""

    payee: Payee
    period: str
    made_utc: str
    lines: tuple[Line, ...]
    pools: tuple[PoolResult, ...]
    sources: dict[str, Source]

    def sums(self) -> dict[str, Sum]:
        """By currency."""
        return {c: _sum([x for x in self.lines if x.currency == c]) for c in sorted({x.currency for x in self.lines})}

    def by_pool(self) -> dict[str, Sum]:
        """By pool, or the pool that carried-in lines are from, in order of the lines."""
        names = dict.fromkeys(line.pool for line in self.lines)
        return {name: _sum([line for line in self.lines if line.pool == name]) for name in names}

    def waiting(self) -> dict[tuple[str, str], int]:
        """(reason, currency) → minor units that wait."""
        sums: dict[tuple[str, str], int] = defaultdict(int)
        for line in self.lines:
            if line.held:
                sums[line.held, line.currency] += line.amount
        return dict(sums)


def _sum(lines: Sequence[Line]) -> Sum:
    paid = [line for line in lines if line.payable]
    return Sum(
        sum(line.amount for line in paid),
        sum(line.low for line in paid),
        sum(line.high for line in paid),
        sum(line.amount for line in lines if not line.payable),
    )


def statements(
    lines: Sequence[Line], pools: Sequence[PoolResult], sources: dict[str, Source], period: str, made_utc: str
) -> list[Statement]:
    """One for each payee that has a line, by name; owners that are no payees stand in the suspense list alone."""
    of: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.basis != NOBODY and line.payee and not line.payee.key.startswith("? "):
            of[line.payee.key].append(line)
    order = {result.pool.name: i for i, result in enumerate(pools)}
    made = []
    for rows in of.values():
        rows.sort(key=lambda line: (order.get(line.pool, -1), -line.amount, line.track_id, line.role))
        assert rows[0].payee is not None
        made.append(Statement(rows[0].payee, period, made_utc, tuple(rows), tuple(pools), sources))
    return sorted(made, key=lambda statement: (statement.payee.name.casefold(), statement.payee.key))


def write_statements(made: Sequence[Statement], folder: Path, formats: Sequence[str]) -> list[str]:
    """Files named after the payees; their stems, in order. Raises DescantError."""
    from descant.royalties.statement_pages import statement_pdf

    folder.mkdir(parents=True, exist_ok=True)
    taken: set[str] = set()
    stems = []
    for statement in made:
        stem = free_stem(file_stem(statement.payee.name), lambda name: name.casefold() in taken)
        taken.add(stem.casefold())
        stems.append(stem)
        rows = [line_cells(line, statement.period, statement.sources) for line in statement.lines]
        if "csv" in formats:
            write_csv(folder / f"{stem}.csv", LINES, rows)
        if "xlsx" in formats:
            write_xlsx(folder / f"{stem}.xlsx", LINES, rows, "Statement")
        if "pdf" in formats:
            statement_pdf(statement, folder / f"{stem}.pdf")
    return stems
