"""What stands on the pages of an audit's certificate and on no other's: ranking, influence over time, trust."""

from __future__ import annotations

from descant.certificate.pdf import charts
from descant.certificate.pdf.charts import INK, QUIET, Box, percent
from descant.certificate.pdf.sheet import MARGIN, SMALL, TEXT, TINY, WIDTH, Column, Sheet
from descant.report.audit_answer import METHOD_WORDS
from descant.report.influence import NOT_SHOWN, greater_is, influence_lanes, lane_words, trust_lines, where_heading
from descant.report.model import Report

MOST_ROWS = 40
"""Ranked units on paper; the attached record holds more."""

RIGHT = WIDTH - MARGIN
_LANE, _LANE_GAP, _LANE_LABEL = 15.0, 4.0, 118.0
_RANK = 18.0
_FIGURE_ROOM = 208.0
"""Of the names of figures, which are sentences."""
_COLUMNS = (
    Column("#", MARGIN),
    Column("Source", MARGIN + _RANK),
    Column("Score", 380, "right"),
    Column("Share", 440, "right"),
    Column("Interval", RIGHT, "right"),
)


def influence(sheet: Sheet, report: Report) -> None:
    """Lanes over time, each as high as its influence in proportion to the strongest."""
    lanes = influence_lanes(report)
    if not any(lane.bars for lane in lanes):
        return
    height = len(lanes) * (_LANE + _LANE_GAP) + 14
    sheet.heading(where_heading(report.audit) if report.audit else "", keep=height + 24)
    left, width = MARGIN + _LANE_LABEL, TEXT - _LANE_LABEL
    top = sheet.y + 8
    bottom = top - len(lanes) * (_LANE + _LANE_GAP)
    length = max(report.query.duration_s, 1e-3)  # any number may stand in a report
    charts.time_axis(sheet.canvas, left, bottom, width, top, report.query.duration_s)
    y = top - _LANE - _LANE_GAP / 2
    for rank, lane in enumerate(lanes):
        sheet.text(MARGIN, y + 4, f"{rank + 1}  {lane.title}", SMALL, room=_LANE_LABEL - 12)
        values = [0.0] * charts.COLUMNS
        for start, end, share in lane.bars:
            first = min(charts.COLUMNS - 1, int(min(start / length, 1.0) * charts.COLUMNS))
            last = max(first + 1, min(charts.COLUMNS, round(min(end / length, 1.0) * charts.COLUMNS)))
            values[first:last] = [share] * (last - first)
        charts.lane(sheet.canvas, Box(left, y, width, _LANE), values, charts.style(rank))
        y -= _LANE + _LANE_GAP
    sheet.y = bottom - 24
    sheet.text(MARGIN, sheet.y, lane_words(report.audit), TINY, colour=QUIET)
    sheet.y -= 4


def ranking(sheet: Sheet, report: Report) -> None:
    """The best-ranked units with their scores, and with shares where those are stated."""
    assert report.audit is not None
    audit = report.audit
    if not audit.ranking:
        return
    named = {c.track_id: (c.title, c.artist) for c in report.candidates}
    doubt = f", {NOT_SHOWN}" if audit.unsure else ""
    ink = QUIET if audit.unsure else INK
    sheet.heading(f"Ranking by {audit.unit}{doubt}", keep=70)
    sheet.head(_COLUMNS)
    for row in audit.ranking[:MOST_ROWS]:
        if sheet.need(12):
            sheet.head(_COLUMNS)
        title, artist = named.get(row.id, (row.name, ""))
        sheet.text(MARGIN, sheet.y, str(row.rank), SMALL, bold=not audit.unsure, colour=ink)
        room = 380 - MARGIN - _RANK - 60
        whole = " – ".join(t for t in (title or row.id, artist) if t)
        sheet.text(MARGIN + _RANK, sheet.y, whole, SMALL, room=room, colour=ink)
        sheet.text(380, sheet.y, f"{row.score:.3g}", SMALL, align="right", colour=ink)
        if row.share_ppm is not None and row.low_ppm is not None and row.high_ppm is not None:
            sheet.text(440, sheet.y, percent(row.share_ppm), SMALL, align="right", bold=True)
            interval = f"{row.low_ppm / 10_000:.1f} – {row.high_ppm / 10_000:.1f} %"
            sheet.text(RIGHT, sheet.y, interval, SMALL, align="right")
        else:
            sheet.text(440, sheet.y, "–", SMALL, align="right")
        sheet.y -= 4
        sheet.rule(0.3)
        sheet.y -= 10
    shown = min(len(audit.ranking), MOST_ROWS)
    more = f" Shown are the first {shown:,} of {audit.units:,}." if audit.units > shown else ""
    sheet.paragraph(
        f"Scores by {METHOD_WORDS.get(audit.method, audit.method)}; {greater_is(audit)}, and they compare within"
        f" this report only.{more}",
        size=TINY,
        colour=QUIET,
        after=0,
    )


def trust(sheet: Sheet, report: Report) -> None:
    """How far this audit can be trusted, in figures."""
    assert report.audit is not None
    sheet.heading("How far to trust it", keep=60)
    if report.audit.refusal:
        sheet.paragraph(report.audit.refusal)
    if report.audit.chosen:
        sheet.paragraph(report.audit.chosen)
    for name, words in trust_lines(report):
        sheet.pair(name, words, room=_FIGURE_ROOM)
    sheet.y -= 2


def model(sheet: Sheet, report: Report) -> None:
    assert report.audit is not None
    sheet.pair("Model", report.audit.model)
    sheet.pair("Model SHA-256", report.audit.fingerprint)
    sheet.pair("Manifest", f"SHA-256 {report.audit.manifest_sha256}")
