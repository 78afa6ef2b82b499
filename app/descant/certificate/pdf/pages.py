"""What stands on the certificate's pages, from title to how to verify."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from descant.certificate.pdf import audit_pages, charts, fonts, group_pages, record_pages
from descant.certificate.pdf.charts import QUIET, UNATTRIBUTED, Box, clock, percent
from descant.certificate.pdf.declarations import declarations
from descant.certificate.pdf.record_pages import Signer, moment
from descant.certificate.pdf.sheet import BODY, LEADING, MARGIN, SMALL, TEXT, TINY, WIDTH, Column, Sheet, numbered
from descant.report import exclusions
from descant.report.comparison import no_finding
from descant.report.influence import refused_words
from descant.report.model import WHOLE, Contribution, Report
from descant.report.names import in_words, other_names
from descant.report.spans import SLIGHT_PPM, AlignedSpan, aligned_spans

MAX_SPANS = 40
"""Spans listed on paper, those with the most weight; the attached record holds all."""
MAX_OWNER_LINES = 4
MAX_NAMES = 4
"""Further names of a source listed on paper, a line each; the attached record holds more."""

RIGHT = WIDTH - MARGIN
_DONUT = 66.0
_LANE, _LANE_GAP, _LANE_LABEL = 15.0, 4.0, 118.0
_LEGEND_ROW = 21.0
_RANK = 12.0
"""Room for a rank in front of a title. The two are drawn apart: a number in front of Arabic would change sides."""


def compose(report: Report, record: Mapping[str, Any] | None, signer: Signer) -> bytes:
    """The pages as a PDF. record: what the certificate says, None for an unsigned draft. Deterministic."""
    return numbered(lambda pages: _draw(report, record, signer, pages))


def _draw(report: Report, record: Mapping[str, Any] | None, signer: Signer, pages: int) -> Sheet:
    title = report.query.title or "Untitled"
    sheet = Sheet(
        title=f"Attribution {'certificate' if record else 'report'}: {fonts.tidy(title)}",
        foot=f"Signed with key {signer.fingerprint}" if record else "Unsigned draft: no certificate is attached",
        pages=pages,
        author=str(record["issuer"]) if record else "",
        subject=f"{'Influence' if report.audit else 'Similarity'}-based attribution of a musical recording",
    )
    spans = aligned_spans(report)
    _title(sheet, report, record)
    _shares(sheet, report)
    if report.audit is not None:
        audit_pages.influence(sheet, report)
        audit_pages.ranking(sheet, report)
        audit_pages.trust(sheet, report)
    else:
        _timeline(sheet, report)
        _sources(sheet, report)
        group_pages.groups(sheet, report)
        _excluded(sheet, report)
        _spans(sheet, report, spans)
    declarations(sheet, report)
    record_pages.method(sheet, report, record)
    record_pages.hashes(sheet, report, record, signer)
    return sheet


def _title(sheet: Sheet, report: Report, record: Mapping[str, Any] | None) -> None:
    kind = "Attribution certificate" if record else "Attribution report · unsigned draft"
    sheet.text(MARGIN, sheet.y, "DESCANT", SMALL, bold=True)
    sheet.text(RIGHT, sheet.y, kind, SMALL, colour=QUIET, align="right")
    sheet.y -= 8
    sheet.rule()
    sheet.y -= 30
    for line in fonts.wrap(report.query.title or "Untitled", TEXT, 20, bold=True, lines=2):
        sheet.text(MARGIN, sheet.y, line, 20, bold=True)
        sheet.y -= 25
    sheet.y += 7
    query = report.query
    facts = [clock(query.duration_s), f"{query.sample_rate:,} Hz"]
    facts += [{1: "mono", 2: "stereo"}.get(query.channels, f"{query.channels} channels")] if query.channels else []
    facts += [f"{query.bytes:,} bytes"] if query.bytes else []
    sheet.text(MARGIN, sheet.y, " · ".join(facts), BODY, colour=QUIET)
    sheet.y -= 13
    when = f"Analysed {moment(report.created_utc)}"
    when += f" · certified {moment(record['validFrom'])}" if record else ""
    sheet.text(MARGIN, sheet.y, when, BODY, colour=QUIET, room=TEXT)


def _shares(sheet: Sheet, report: Report) -> None:
    if report.audit is not None and (refused := refused_words(report.audit)):
        sheet.heading("Estimated shares", keep=40)
        sheet.paragraph(refused, colour=QUIET, after=0)
        return
    rows = len(report.contributions) + 1
    height = max(2 * _DONUT + 8, rows * _LEGEND_ROW + 14)
    sheet.heading("Estimated shares", keep=height + 20)
    top = sheet.y + 6
    looks = [(c.share_ppm, charts.style(i)) for i, c in enumerate(report.contributions)]
    middle = top - height / 2
    charts.donut(
        sheet.canvas,
        MARGIN + _DONUT,
        middle,
        _DONUT,
        [*looks, (report.unattributed_ppm, UNATTRIBUTED)],
        percent(WHOLE - report.unattributed_ppm),
    )
    left = MARGIN + 2 * _DONUT + 26
    y = middle + rows * _LEGEND_ROW / 2 - 12
    for rank, c in enumerate(report.contributions, 1):
        _legend(sheet, left, y, rank, c)
        y -= _LEGEND_ROW
    charts.swatch(sheet.canvas, Box(left, y - 1, 11, 9), UNATTRIBUTED)
    sheet.text(left + 18 + _RANK, y, "Unattributed", BODY)
    sheet.text(RIGHT - 92, y, percent(report.unattributed_ppm), BODY, bold=True, align="right")
    sheet.y = top - height
    if not report.contributions:
        sheet.y -= 14
        sheet.paragraph(_nothing(report), colour=QUIET, after=0)


def _nothing(report: Report) -> str:
    if report.audit is None and (said := no_finding(report.limits)):
        return said
    if report.audit is None:
        return "No track of the catalog passed the gate: nothing in it is more alike than unrelated music would be."
    return "No training track has a share that could be told from chance."


def _legend(sheet: Sheet, left: float, y: float, rank: int, c: Contribution) -> None:
    look = charts.style(rank - 1)
    charts.swatch(sheet.canvas, Box(left, y - 1, 11, 9), look)
    room = RIGHT - 92 - 44 - left - 18
    _ranked(sheet, left + 18, y + 1.5, rank, c.title or c.track_id, BODY, room)
    sheet.text(left + 18 + _RANK, y - 7.5, c.artist, TINY, colour=QUIET, room=room - _RANK)
    sheet.text(RIGHT - 92, y, percent(c.share_ppm), BODY, bold=True, align="right")
    charts.interval_bar(
        sheet.canvas, Box(RIGHT - 80, y - 2, 80, 10), c.low_ppm, c.share_ppm, c.high_ppm, WHOLE, look.colour
    )


def _timeline(sheet: Sheet, report: Report) -> None:
    count = len(report.contributions) + 1
    height = count * (_LANE + _LANE_GAP) + 14
    sheet.heading("Where it was heard", keep=height + 24)
    box_x, box_w = MARGIN + _LANE_LABEL, TEXT - _LANE_LABEL
    top = sheet.y + 8
    bottom = top - count * (_LANE + _LANE_GAP)
    charts.time_axis(sheet.canvas, box_x, bottom, box_w, top, report.query.duration_s)
    values = charts.lanes(report)
    y = top - _LANE - _LANE_GAP / 2
    for rank, c in enumerate(report.contributions, 1):
        _ranked(sheet, MARGIN, y + 4, rank, c.title or c.track_id, SMALL, _LANE_LABEL - 12)
        charts.lane(sheet.canvas, Box(box_x, y, box_w, _LANE), values[c.track_id], charts.style(rank - 1))
        y -= _LANE + _LANE_GAP
    sheet.text(MARGIN + _RANK, y + 4, "Unattributed", SMALL, colour=QUIET)
    charts.lane(sheet.canvas, Box(box_x, y, box_w, _LANE), values[""], UNATTRIBUTED)
    sheet.y = bottom - 24
    sheet.text(
        MARGIN,
        sheet.y,
        "Time runs to the right; a lane filled to its full height is 100 % of that moment.",
        TINY,
        colour=QUIET,
    )
    sheet.y -= 4


def _ranked(
    sheet: Sheet, x: float, y: float, rank: object, title: str, size: float, room: float, *, bold: bool = False
) -> None:
    sheet.text(x, y, str(rank), size, bold=bold)
    sheet.text(x + _RANK, y, title, size, bold=bold, room=room - _RANK)


_SOURCE_COLUMNS = (
    Column("Source", MARGIN),
    Column("ISRC", 222),
    Column("Share", 330, "right"),
    Column("Interval", 402, "right"),
    Column("Recording", 444, "right"),
    Column("Compos.", 480, "right"),
    Column("Style", 510, "right"),
    Column("p", RIGHT, "right"),
)


def _sources(sheet: Sheet, report: Report) -> None:
    if not report.contributions:
        return
    sheet.heading("Sources", keep=70)
    sheet.head(_SOURCE_COLUMNS)
    for rank, c in enumerate(report.contributions, 1):
        owners = [*_owner_lines(c), *_name_lines(c), *filter(None, (group_pages.agreement(c),))]
        if sheet.need(12 + TINY * LEADING * len(owners)):
            sheet.head(_SOURCE_COLUMNS)
        room = _SOURCE_COLUMNS[1].x - MARGIN - 8
        _ranked(sheet, MARGIN, sheet.y, rank, c.title or c.track_id, SMALL, room, bold=True)
        sheet.text(MARGIN + _RANK, sheet.y - 9.5, c.artist or "–", TINY, colour=QUIET, room=room - _RANK)
        cells = (
            c.isrc or "–",
            percent(c.share_ppm),
            f"{c.low_ppm / 10_000:.1f} – {c.high_ppm / 10_000:.1f} %",
            *_leg_cells(c),
            _p_value(c.p_value),
        )
        for column, cell in zip(_SOURCE_COLUMNS[1:], cells, strict=True):
            sheet.text(column.x, sheet.y, cell, SMALL, align=column.align, room=74, bold=column.title == "Share")
        sheet.y -= 9.5
        for line in owners:
            sheet.text(222, sheet.y, line, TINY, colour=QUIET, room=RIGHT - 222)
            sheet.y -= TINY * LEADING
        sheet.y -= (1 if len(owners) > 1 else 0) if owners else 7
        sheet.rule(0.3)
        sheet.y -= 11
    coverage = report.engine.parameters.get("interval")
    stated = f" aims at {coverage:.0%} coverage" if isinstance(coverage, float) else " is the one stated in the record"
    sheet.paragraph(
        f"The interval{stated}. Recording, composition and style: the share in percent that each way of hearing alone "
        "would give. p: how often unrelated music scores as high. Agreement where track and source meet: 0 % is no "
        "more than chance explains, 100 % the same.",
        size=TINY,
        colour=QUIET,
        after=0,
    )


def _leg_cells(c: Contribution) -> tuple[str, str, str]:
    if c.legs is None:
        return "–", "–", "–"
    recording, composition, style = (
        f"{ppm / 10_000:.1f}" for ppm in (c.legs.recording_ppm, c.legs.composition_ppm, c.legs.style_ppm)
    )
    return recording, composition, style


def _owner_lines(c: Contribution) -> list[str]:
    lines = []
    for right in dict.fromkeys(owner.right for owner in c.owners):
        names = (
            f"{o.name} ({o.role}{', IPI ' + o.ipi if o.ipi else ''}) {percent(o.share_ppm)}"
            for o in c.owners
            if o.right == right
        )
        lines += fonts.wrap(f"{right.capitalize()}: {'; '.join(names)}", RIGHT - 222, TINY, lines=MAX_OWNER_LINES)
    return lines


def _name_lines(c: Contribution) -> list[str]:
    names = other_names(c)
    lines = [f"Also in the catalog as {in_words(name)}" for name in names[:MAX_NAMES]]
    more = [f"and under {len(names) - MAX_NAMES} more names"] if len(names) > MAX_NAMES else []
    return [part for line in (*lines, *more) for part in fonts.wrap(line, RIGHT - 222, TINY, lines=2)]


def _excluded(sheet: Sheet, report: Report) -> None:
    if not report.exclusions:
        return
    sheet.heading("Excluded by hand", keep=50)
    sheet.paragraph(exclusions.MEANING)
    for one in report.exclusions:
        p = f"; p {_p_value(one.p_value)}" if one.p_value is not None else ""
        sheet.bullet(f"{exclusions.in_words(one)}{p}")
    sheet.y -= 2


_SPAN_COLUMNS = (
    Column("Source", MARGIN),
    Column("In this track", 300, "right"),
    Column("In the source", 376, "right"),
    Column("Heard by", 390),
    Column("Transposed", 490, "right"),
    Column("Tempo", RIGHT, "right"),
)


def _spans(sheet: Sheet, report: Report, spans: Sequence[AlignedSpan]) -> None:
    placed = [s for s in spans if s.source_start_s is not None]
    if not placed:
        return
    ranks = {c.track_id: i for i, c in enumerate(report.contributions, 1)}
    titles = {c.track_id: c.title or c.track_id for c in report.contributions}
    telling = [s for s in placed if s.share_ppm >= SLIGHT_PPM] or placed
    heaviest = sorted(telling, key=lambda s: -s.share_ppm * (s.query_end_s - s.query_start_s))[:MAX_SPANS]
    shown = sorted(heaviest, key=lambda s: (s.query_start_s, ranks.get(s.track_id, len(ranks) + 1)))
    sheet.heading("Aligned spans", keep=60)
    sheet.head(_SPAN_COLUMNS)
    for s in shown:
        if sheet.need(0):
            sheet.head(_SPAN_COLUMNS)
        _ranked(sheet, MARGIN, sheet.y, ranks.get(s.track_id, "–"), titles.get(s.track_id, s.track_id), SMALL, 180)
        sheet.text(300, sheet.y, _stretch(s.query_start_s, s.query_end_s), SMALL, align="right")
        sheet.text(376, sheet.y, _stretch(s.source_start_s or 0.0, s.source_end_s or 0.0), SMALL, align="right")
        sheet.text(390, sheet.y, s.leg, SMALL)
        sheet.text(490, sheet.y, _transposition(s.transpose_semitones or 0), SMALL, align="right")
        sheet.text(RIGHT, sheet.y, f"× {s.tempo_ratio or 1.0:.2f}", SMALL, align="right")
        sheet.y -= SMALL * LEADING + 2
    more = (
        f" The {len(placed) - len(shown):,} spans with the least weight are in the record alone."
        if len(placed) > len(shown)
        else ""
    )
    sheet.y -= 2
    sheet.paragraph(
        "Transposed: semitones of this track above the source, the octave left aside. Tempo: this track's over the "
        f"source's. Style has no place in a source.{more}",
        size=TINY,
        colour=QUIET,
        after=0,
    )


def _p_value(p: float | None) -> str:
    if p is None:
        return "–"
    return "< 0.0001" if p < 0.0001 else f"{p:.3f}" if p >= 0.001 else f"{p:.4f}"


def _stretch(start: float, end: float) -> str:
    return f"{clock(start)} – {clock(end)}"


def _transposition(semitones: int) -> str:
    return "none" if semitones == 0 else f"{semitones:+d}".replace("-", "–")
