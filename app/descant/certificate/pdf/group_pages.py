"""Shares put together by work, artist, writer and publisher, and in what a source agrees with the track."""

from __future__ import annotations

from typing import Final

from descant.certificate.pdf.charts import INK, QUIET, percent
from descant.certificate.pdf.sheet import MARGIN, SMALL, TINY, WIDTH, Column, Sheet
from descant.report.grouping import Group, Unit, grouped
from descant.report.model import Contribution, Report

MOST_GROUPS = 12
"""Of each kind on paper; what is left follows from the attached record."""

RIGHT = WIDTH - MARGIN
_BY: Final[tuple[tuple[Unit, str], ...]] = (
    ("work", "Work"), ("artist", "Artist"), ("writer", "Writer"), ("publisher", "Publisher")
)  # fmt: skip
_SHARE, _SOURCES = 384.0, 430.0
_INTERVAL = RIGHT


def groups(sheet: Sheet, report: Report) -> None:
    """A table a kind that the catalog names: of works, artists, writers, publishers."""
    told = [(unit, name, found) for unit, name in _BY if (found := grouped(report, unit)).groups]
    told = [one for one in told if not all(group.inferred for group in one[2].groups)]
    if not told:
        return
    sheet.heading("Shares by work and party", keep=90)
    for unit, name, found in told:
        columns = (
            Column(name, MARGIN), Column("Share", _SHARE, "right"), Column("Sources", _SOURCES, "right"),
            Column("Interval", _INTERVAL, "right"),
        )  # fmt: skip
        shown = found.groups[:MOST_GROUPS]
        sheet.need(24 + 13 * (len(shown) + 2))  # a short table stays whole
        sheet.head(columns)
        for group in shown:
            if sheet.need(12):
                sheet.head(columns)
            _row(sheet, group.name or "–", group.share_ppm, group)
        for words, ppm in (
            (f"{len(found.groups) - len(shown):,} more", sum(group.share_ppm for group in found.groups[MOST_GROUPS:])),
            (f"No {unit} named", found.unnamed_ppm),
        ):
            if ppm:
                _row(sheet, words, ppm, None)
        _row(sheet, "Unattributed", found.unattributed_ppm, None)
        sheet.y -= 8
    sheet.paragraph(
        "A source is divided among its writers, or its publishers, by their shares of the work; recordings of one work "
        "count together. Intervals are added up: rather too wide than too narrow.",
        size=TINY,
        colour=QUIET,
        after=0,
    )


def _row(sheet: Sheet, name: str, ppm: int, group: Group | None) -> None:
    """group: None of what is nobody's."""
    sheet.text(MARGIN, sheet.y, name, SMALL, room=_SHARE - 50 - MARGIN, colour=INK if group else QUIET)
    sheet.text(_SHARE, sheet.y, percent(ppm), SMALL, align="right", bold=group is not None)
    if group is not None:
        sheet.text(_SOURCES, sheet.y, f"{len(group.members):,}", SMALL, align="right")
        interval = f"{group.low_ppm / 10_000:.1f} – {group.high_ppm / 10_000:.1f} %"
        sheet.text(_INTERVAL, sheet.y, interval, SMALL, align="right")
    sheet.y -= 4
    sheet.rule(0.3)
    sheet.y -= 9


def agreement(source: Contribution) -> str:
    """“Agrees beyond chance: melody 37 %, harmony 60 %”, "" where nothing was compared."""
    said = ", ".join(f"{one.name} {100 * one.beyond_chance:.0f} %" for one in source.aspects)
    return f"Agrees beyond chance: {said}" if said else ""
