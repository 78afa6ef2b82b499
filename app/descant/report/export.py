"""Reports for other programs: CSV tables and JSON, written whole or not at all.

CSV is UTF-8 with a byte order mark and CRLF (RFC 4180): without the mark Excel reads titles in a legacy code page, and
every reader of CSV in use today skips it. Text is quoted throughout, so that a spreadsheet that splits at semicolons
finds the same cells.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from descant.files import write_whole
from descant.report.model import Contribution, Report
from descant.report.names import in_words, other_names

BYTE_ORDER_MARK = "\ufeff"

Cell = str | int | float | None

CONTRIBUTIONS = (
    "rank", "track_id", "title", "artist", "isrc", "share_ppm", "low_ppm", "high_ppm", "recording_ppm",
    "composition_ppm", "style_ppm", "p_value", "owners", "also", "excluded", "melody", "harmony", "rhythm", "timbre",
)  # fmt: skip
UNATTRIBUTED = "unattributed"
"""track_id of the row that holds what no source explains, so that a column of shares sums to 1,000,000."""

FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for a formula at the start of a cell (OWASP, CSV injection), full width as well."""


def write_json(report: Report, out: Path) -> None:
    """The report as JSON that follows report-1.json. Raises DescantError where it cannot be written."""
    write_whole(out, json.dumps(report.to_json(), indent=2, sort_keys=False).encode() + b"\n")


def write_contributions(report: Report, out: Path) -> None:
    """contributions_csv() to a file. Raises DescantError where it cannot be written."""
    write_whole(out, contributions_csv(report).encode())


def contributions_csv(report: Report) -> str:
    """One row a source with share, interval, legs, p-value, owners and other names, then the unattributed part. ppm.
    In the last columns stands how far it agrees with the track in one aspect, 0 no more than by chance, 1 the same.

    Below stand the tracks that were excluded by hand, each with no share and the reason."""
    rows: list[Sequence[Cell]] = [
        (
            rank, c.track_id, c.title, c.artist, c.isrc, c.share_ppm, c.low_ppm, c.high_ppm, *_leg_shares(c), c.p_value,
            _owners(c), "; ".join(map(in_words, other_names(c))), "", *_aspects(c),
        )
        for rank, c in enumerate(report.contributions, 1)
    ]  # fmt: skip
    legs = [report.legs[name].unattributed_ppm if name in report.legs else None for name in _LEGS]
    shares = (report.unattributed_ppm, None, None, *legs, None)
    rows.append((None, UNATTRIBUTED, "", "", "", *shares, "", "", "", *NO_ASPECTS))
    rows += [
        (None, e.track_id, e.title, e.artist, "", 0, None, None, *(None,) * 3, e.p_value, "", "", e.reason, *NO_ASPECTS)
        for e in report.exclusions
    ]
    return table(CONTRIBUTIONS, rows)


_LEGS = ("recording", "composition", "style")


def _leg_shares(c: Contribution) -> Sequence[Cell]:
    return (None,) * 3 if c.legs is None else (c.legs.recording_ppm, c.legs.composition_ppm, c.legs.style_ppm)


NO_ASPECTS = (None,) * 4


def _aspects(c: Contribution) -> Sequence[Cell]:
    known = {one.name: round(one.beyond_chance, 3) for one in c.aspects}
    return [known.get(name) for name in CONTRIBUTIONS[-len(NO_ASPECTS) :]]


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A CSV file as text with its byte order mark, to be written with newline="". None is an empty cell."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(
        [harmless(cell) if isinstance(cell, str) else "" if cell is None else cell for cell in row] for row in rows
    )
    return BYTE_ORDER_MARK + out.getvalue()


def harmless(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe in front of what would be a formula, no control characters."""
    line = "".join(c if c.isprintable() else " " for c in text)
    return "'" + line if line.lstrip().startswith(FORMULA) else line


def _owners(c: Contribution) -> str:
    return "; ".join(
        f"{o.name} ({o.right} {o.role}, {o.share_ppm} ppm{', IPI ' + o.ipi if o.ipi else ''})" for o in c.owners
    )
