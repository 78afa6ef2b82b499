"""A society's report on paper: how many tracks were analysed, what was found in them, and the works with most of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from descant.certificate.pdf import fonts
from descant.certificate.pdf.charts import QUIET
from descant.certificate.pdf.sheet import BODY, MARGIN, SMALL, TEXT, TINY, WIDTH, Column, Sheet, numbered
from descant.files import write_whole
from descant.report.model import WHOLE
from descant.royalties.society import SocietyReport, Total, counts, owners_of

MOST_WORKS: Final = 60
"""Rows of one leg on paper, those with most; works.csv holds all."""
MOST_REASONS: Final = 12

RIGHT = WIDTH - MARGIN
_LEGS: Final = {
    "recording": "Recordings: the same audio, sampled, looped or altered",
    "composition": "Works: the same melody and harmony",
    "style": "Style: likeness of sound, which alone hardly proves anything",
    "model audit": "Training tracks, measured in the weights of the model",
}
EXPLAINED: Final = (
    "Tracks: how many analysed tracks hold the work by that leg. Sum: its shares of these tracks added up; 1.00 is one"
    " whole track. Low and high: the ends of the stated intervals added up; the interval of the sum is narrower.",
    "Counted is what passes the gate by the leg's own p-value in a track that could be measured. attribution.csv holds"
    " every finding, with its p-value and what is unattributed, a line each.",
    "Shares are estimates from similarity, or from a model audit where the line says so; they prove neither training on"
    " a recording nor copying. A track without a source descends from nothing in this catalog as far as was measured;"
    " a track that could not be measured says nothing either way.",
    "What a file declares of itself (a generator's tag, a C2PA manifest) is repeated as declared and was not examined.",
)


def society_pdf(report: SocietyReport, works: Sequence[Total], out: Path, made_utc: str) -> None:
    """Writes the PDF, whole or not at all; the same report gives the same bytes. Raises DescantError."""
    write_whole(out, numbered(lambda pages: _draw(report, works, made_utc, pages)))


def _draw(report: SocietyReport, works: Sequence[Total], made_utc: str, pages: int) -> Sheet:
    society = fonts.tidy(report.society)
    sheet = Sheet(
        title=f"Attribution report {report.period}{f' for {society}' if society else ''}",
        foot=f"Attribution report · {report.period}{f' · {society}' if society else ''}",
        pages=pages,
        author=fonts.tidy(report.reporter),
        subject="Works that AI-made tracks descend from, by attribution",
    )
    _title(sheet, report, made_utc)
    _counts(sheet, report)
    _not_measured(sheet, report)
    for leg, words in _LEGS.items():
        _works(sheet, report, words, [total for total in works if total.leg == leg])
    sheet.heading("How to read it")
    for paragraph in EXPLAINED:
        sheet.bullet(paragraph)
    return sheet


def _title(sheet: Sheet, report: SocietyReport, made_utc: str) -> None:
    sheet.text(MARGIN, sheet.y, "DESCANT", SMALL, bold=True)
    sheet.text(RIGHT, sheet.y, "Attribution report", SMALL, colour=QUIET, align="right")
    sheet.y -= 8
    sheet.rule()
    sheet.y -= 30
    for line in fonts.wrap(report.society or "Attribution report", TEXT, 20, bold=True, lines=2):
        sheet.text(MARGIN, sheet.y, line, 20, bold=True)
        sheet.y -= 25
    sheet.y += 7
    facts = [f"Period {report.period.first} to {report.period.last}"]
    facts += [f"reported by {report.reporter}"] if report.reporter else []
    facts += [f"made {made_utc[:10]}"]
    sheet.text(MARGIN, sheet.y, " · ".join(facts), BODY, colour=QUIET, room=TEXT)


def _counts(sheet: Sheet, report: SocietyReport) -> None:
    made = counts(report)
    sheet.heading("Tracks analysed", keep=90)
    rows = (
        ("Analysed in the period", made.tracks),
        ("With at least one source", made.with_source),
        ("Without a source", made.without_source),
        ("Could not be measured", made.not_measurable),
        ("File declares AI generation", made.declared_generated),
    )
    for name, number in rows:
        share = f"{number / made.tracks:.1%}" if made.tracks and name != rows[0][0] else ""
        sheet.need(14)
        sheet.text(MARGIN, sheet.y, name, BODY)
        sheet.text(260, sheet.y, f"{number:,}", BODY, bold=True, align="right")
        sheet.text(320, sheet.y, share, BODY, colour=QUIET, align="right")
        sheet.y -= 14
    left_out = [
        (report.superseded, "older reports of the same track"),
        (report.outside, "reports made outside the period"),
        (len(report.refused), "files or lines that are no report"),
    ]
    if said := "; ".join(f"{number:,} {what}" for number, what in left_out if number):
        sheet.paragraph(f"Left out: {said}.", size=SMALL, colour=QUIET, after=0)


def _not_measured(sheet: Sheet, report: SocietyReport) -> None:
    reasons = Counter(track.not_measured for track in report.tracks.values() if track.not_measured)
    if not reasons:
        return
    sheet.heading("Why tracks could not be measured")
    for reason, number in reasons.most_common(MOST_REASONS):
        sheet.pair(f"{number:,} {'track' if number == 1 else 'tracks'}", reason)


_COLUMNS = (
    Column("Title", MARGIN),
    Column("Identifier", 250),
    Column("Tracks", 400, "right"),
    Column("Sum", 445, "right"),
    Column("Low – high", RIGHT, "right"),
)


def _works(sheet: Sheet, report: SocietyReport, words: str, works: Sequence[Total]) -> None:
    if not works:
        return
    sheet.heading(words, keep=60)
    sheet.head(_COLUMNS)
    for total in works[:MOST_WORKS]:
        if sheet.need(24):
            sheet.head(_COLUMNS)
        source = total.source
        sheet.text(MARGIN, sheet.y, source.title or source.track_id, SMALL, bold=True, room=190)
        sheet.text(250, sheet.y, total.key, SMALL, room=110)
        sheet.text(400, sheet.y, f"{total.tracks:,}", SMALL, align="right")
        sheet.text(445, sheet.y, _whole(total.share), SMALL, bold=True, align="right")
        sheet.text(RIGHT, sheet.y, f"{_whole(total.low)} – {_whole(total.high)}", SMALL, align="right")
        sheet.y -= 9.5
        owners = ", ".join(f"{o.name}{f' (IPI {o.ipi})' if o.ipi else ''}" for o in owners_of(source, total.leg))
        sheet.text(MARGIN, sheet.y, source.artist or "–", TINY, colour=QUIET, room=190)
        sheet.text(250, sheet.y, owners or "no owner is named", TINY, colour=QUIET, room=RIGHT - 250)
        sheet.y -= 12.5
    if len(works) > MOST_WORKS:
        rest = works[MOST_WORKS:]
        share = _whole(sum(total.share for total in rest))
        sheet.paragraph(f"{len(rest):,} more with {share} tracks in sum are in works.csv.", size=SMALL, after=2)


def _whole(ppm: int) -> str:
    """Parts per million of a track as tracks: 1,250,000 → "1.25"; what rounds to nothing is still not nothing."""
    return f"{ppm / WHOLE:,.2f}" if ppm >= WHOLE // 200 or not ppm else "<0.01"
