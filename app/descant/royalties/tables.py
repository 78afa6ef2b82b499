"""Tables of a royalty run as CSV and XLSX: streamed, whole or not at all, and nothing in them runs in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from descant.errors import DescantError
from descant.files import replacing
from descant.report.export import BYTE_ORDER_MARK, harmless
from descant.report.workbook import Number, Sheet, write_workbook
from descant.royalties.attributions import Source
from descant.royalties.distribution import NOBODY, Line
from descant.royalties.money import exponent, minor_units, written
from descant.royalties.payees import Payee

LINES: Final = (
    "period", "pool", "right", "basis", "track_id", "title", "artist", "isrc", "payee", "name", "ipi", "role", "plays",
    "amount", "low", "high", "currency", "status", "reason",
)  # fmt: skip
TO_PAY: Final = "to be paid"
HELD: Final = "held"


@dataclass(frozen=True, slots=True)
class Money:
    """A cell that is an amount."""

    amount: int
    currency: str


Cell = str | int | Money


def line_cells(line: Line, period: str, sources: dict[str, Source]) -> tuple[Cell, ...]:
    """A line as a row of LINES."""
    source = sources.get(line.track_id)
    titles = (source.title, source.artist, source.isrc) if source else ("", "", "")
    payee = (line.payee.key, line.payee.name, line.payee.ipi) if line.payee else ("", "", "")
    status = TO_PAY if line.payable else NOBODY if line.basis == NOBODY else HELD
    amounts = (Money(amount, line.currency) for amount in (line.amount, line.low, line.high))
    return (
        period, line.pool, line.right, line.basis, line.track_id, *titles, *payee, line.role, line.plays, *amounts,
        line.currency, status, line.held,
    )  # fmt: skip


def write_csv(out: Path, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """A CSV as descant.report.export has them. Raises DescantError and leaves what was there."""
    try:
        with replacing(out) as beside, beside.open("w", encoding="utf-8", newline="") as file:
            file.write(BYTE_ORDER_MARK)
            writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
            writer.writerow(head)
            writer.writerows([_plain(cell) for cell in row] for row in rows)
    except OSError as error:
        raise DescantError(f"it cannot be written ({error.strerror or error})", path=out) from error


def _plain(cell: Cell) -> str | int:
    if isinstance(cell, Money):
        return written(cell.amount, cell.currency)
    return harmless(cell) if isinstance(cell, str) else cell


def write_xlsx(out: Path, head: Sequence[str], rows: Iterable[Sequence[Cell]], title: str) -> None:
    """The same as a workbook of one sheet; amounts are numbers with all their decimals. Raises DescantError."""
    write_workbook(out, [Sheet(title, head, ([_cell(cell) for cell in row] for row in rows))])


def _cell(cell: Cell) -> str | int | Number:
    if not isinstance(cell, Money):
        return cell
    decimals = exponent(cell.currency)
    form = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
    return Number(Decimal(written(cell.amount, cell.currency)), form)


def read_suspense(path: Path) -> list[Line]:
    """The lines that write_csv() wrote into suspense.csv of an earlier run. Raises DescantError."""
    lines = []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                currency = row["currency"]
                payee = Payee(row["payee"], row["name"], row["ipi"]) if row["payee"] else None
                amount, low, high = (minor_units(row[name], currency) for name in ("amount", "low", "high"))
                pool = row["pool"]
                if row["right"] not in ("recording", "composition") or row["status"] != HELD:
                    raise ValueError("a row is no line that waits")
                lines.append(
                    Line(pool, row["right"], currency, row["basis"], row["track_id"], payee, row["role"], amount, low,
                         high, int(row["plays"]), row["reason"])
                )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError, csv.Error) as error:
        raise DescantError(
            f"this is no suspense.csv of an earlier run ({error})",
            remedy="Give the file as that run wrote it.",
            path=path,
        ) from error
    return lines
