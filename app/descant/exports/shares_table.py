"""Shares of one leg by track, work, artist, writer or publisher, as a table for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from descant.errors import DescantError
from descant.files import write_whole
from descant.report.by_leg import LEGS, heard_by
from descant.report.export import UNATTRIBUTED, table
from descant.report.grouping import UNITS, Unit, grouped
from descant.report.model import WHOLE, Report
from descant.report.workbook import Cell, Number, Sheet, write_workbook

NAMES: Final = ("rank", "name", "share", "low", "high", "recording", "composition", "style", "p_value", "sources")
NOT_NAMED: Final = "not named"


def write_shares(report: Report, leg: str, unit: Unit, out: Path) -> None:
    """A .csv or .xlsx file, shares in ppm or in percent, with what is of nobody's and of nobody named: they make the
    whole.

    Raises DescantError where the file's name says neither, or it cannot be written; what was there stays then.
    """
    if leg not in LEGS or unit not in UNITS:
        raise DescantError(f"there are no shares by {leg!r} and {unit!r}")
    rows = _rows(report, leg, unit)
    if out.suffix.lower() == ".csv":
        head = [f"{name}_ppm" if name in NAMES[2:8] else name for name in NAMES]
        write_whole(out, table([*head, "leg", "by"], [(*row, leg, unit) for row in rows]).encode())
    elif out.suffix.lower() == ".xlsx":
        percent = [
            [Number(cell / WHOLE, "0.00%") if at in range(2, 8) and isinstance(cell, int) else cell for at, cell in one]
            for one in (list(enumerate(row)) for row in rows)
        ]
        about: list[Sequence[Cell]] = [
            ("title", report.query.title), ("file", report.query.path), ("leg", leg), ("by", unit),
            ("analysed (UTC)", report.created_utc), ("catalog", report.catalog.place),
            ("catalog snapshot", report.catalog.snapshot),
            *(("limit", limit) for limit in report.limits),
        ]  # fmt: skip
        write_workbook(out, [Sheet("Shares", NAMES, percent), Sheet("Report", ("what", "value"), about)])
    else:
        raise DescantError(
            "its name says no form that tables are written in", remedy="Let it end in .csv or .xlsx.", path=out
        )


def _rows(report: Report, leg: str, unit: Unit) -> list[tuple[str | int | float | None, ...]]:
    view = heard_by(report, leg)
    found = grouped(view, unit)
    titles = {c.track_id: c.title or c.path or c.track_id for c in view.contributions}
    rows: list[tuple[str | int | float | None, ...]] = [
        (
            rank, one.name, one.share_ppm, one.low_ppm, one.high_ppm,
            *((one.legs.recording_ppm, one.legs.composition_ppm, one.legs.style_ppm) if one.legs else (None,) * 3),
            one.p_value, "; ".join(titles[track_id] for track_id in one.members),
        )
        for rank, one in enumerate(found.groups, 1)
    ]  # fmt: skip
    if found.unnamed_ppm:
        rows.append((None, NOT_NAMED, found.unnamed_ppm, *(None,) * 6, ""))
    rows.append((None, UNATTRIBUTED, found.unattributed_ppm, *(None,) * 6, ""))
    return rows
