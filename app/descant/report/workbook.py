"""XLSX files: numbers as numbers, text as text that no spreadsheet runs, written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from descant.files import write_whole

LONGEST_CELL: Final = 32_000
"""Letters of a cell; XLSX takes 32,767."""


@dataclass(frozen=True)
class Number:
    """A number with the format that a spreadsheet shows it in."""

    value: float | Decimal
    form: str


Cell = str | int | float | Number | None


@dataclass(frozen=True)
class Sheet:
    """rows: taken one by one, under a bold head that stays in sight."""

    title: str
    head: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def write_workbook(out: Path, sheets: Sequence[Sheet]) -> None:
    """Raises DescantError and leaves what was there."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)

    def made(into: Any, cell: Cell, *, bold: bool = False) -> Any:
        if isinstance(cell, Number):
            number = WriteOnlyCell(into, value=cell.value)
            number.number_format = cell.form
            return number
        if not isinstance(cell, str):
            return cell
        line = "".join(c if c.isprintable() and not "\ud800" <= c <= "\udfff" else " " for c in cell)
        text = WriteOnlyCell(into, value=line[:LONGEST_CELL])
        text.data_type = "s"  # "=1+1" is a title, and no formula
        if bold:
            text.font = Font(bold=True)
        return text

    for sheet in sheets:
        into = book.create_sheet(sheet.title)
        into.freeze_panes = "A2"
        for at, name in enumerate(sheet.head, 1):
            into.column_dimensions[get_column_letter(at)].width = max(10, min(40, len(name) + 4))
        into.append([made(into, name, bold=True) for name in sheet.head])
        for row in sheet.rows:
            into.append([made(into, cell) for cell in row])
    data = BytesIO()
    book.save(data)
    write_whole(out, data.getvalue())
