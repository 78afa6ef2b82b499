"""Vector drawings of a report: swatches, donut of shares, interval bars, influence timeline. Points, y upwards."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import Color, HexColor

from descant.certificate.pdf import fonts
from descant.report.model import WHOLE, Report

OKABE_ITO = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#000000")
"""Hues that colour-blind readers tell apart (Okabe and Ito, 2008), the strongest first."""
PATTERNS = ("plain", "rising", "falling", "level", "upright", "crossed", "wide", "dashed")
"""Hatching over the hue: the two together name a source on a black-and-white print as well."""

GREY = HexColor("#C9CDD2")
INK, QUIET, HAIR, PAPER = HexColor("#1B1F24"), HexColor("#5B6470"), HexColor("#D8DCE1"), HexColor("#FFFFFF")

HATCH_STEP, HATCH_WIDTH = 4.0, 0.7
COLUMNS = 480
"""Columns of a timeline: about one a point, whatever the track's length."""

TICKS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400)
MAX_TICKS = 9


@dataclass(frozen=True)
class Style:
    """How a source looks. pattern: one of PATTERNS."""

    colour: Color
    pattern: str


@dataclass(frozen=True)
class Box:
    """left, bottom, width, height."""

    x: float
    y: float
    w: float
    h: float


UNATTRIBUTED = Style(GREY, "plain")


def style(index: int) -> Style:
    """Look of the source at a place in the ranking, from 0; no two of the first 64 are alike."""
    turn = index // len(OKABE_ITO)
    return Style(HexColor(OKABE_ITO[index % len(OKABE_ITO)]), PATTERNS[(index + turn) % len(PATTERNS)])


def fill(canvas: Any, path: Any, box: Box, look: Style) -> None:
    """Fills a path, whose bounds are given, with hue and hatching."""
    canvas.saveState()
    canvas.setFillColor(look.colour)
    canvas.drawPath(path, stroke=0, fill=1)
    if look.pattern != "plain":
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setStrokeColor(PAPER)
        canvas.setLineWidth(HATCH_WIDTH)
        _hatch(canvas, box, look.pattern)
    canvas.restoreState()


def _hatch(canvas: Any, box: Box, pattern: str) -> None:
    x0, y0, x1, y1 = box.x, box.y, box.x + box.w, box.y + box.h
    lines: list[tuple[float, float, float, float]] = []
    step = HATCH_STEP * (2 if pattern == "wide" else 1)
    # counted from the page's origin and not from the box, so that neighbouring pieces of one source join
    if pattern in ("rising", "crossed", "wide"):
        first = math.floor((x0 - y1) / step)
        lines += [(k * step + y0, y0, k * step + y1, y1) for k in range(first, math.ceil((x1 - y0) / step) + 1)]
    if pattern in ("falling", "crossed"):
        first = math.floor((x0 + y0) / step)
        lines += [(k * step - y0, y0, k * step - y1, y1) for k in range(first, math.ceil((x1 + y1) / step) + 1)]
    if pattern in ("level", "dashed"):
        lines += [(x0, k * step, x1, k * step) for k in range(math.floor(y0 / step), math.ceil(y1 / step) + 1)]
    if pattern == "upright":
        lines += [(k * step, y0, k * step, y1) for k in range(math.floor(x0 / step), math.ceil(x1 / step) + 1)]
    if pattern == "dashed":
        canvas.setDash(2, 2)
    canvas.lines(lines)


def swatch(canvas: Any, box: Box, look: Style) -> None:
    path = canvas.beginPath()
    path.rect(box.x, box.y, box.w, box.h)
    fill(canvas, path, box, look)


def donut(canvas: Any, x: float, y: float, radius: float, shares: Sequence[tuple[int, Style]], centre: str) -> None:
    """Shares in ppm clockwise from twelve o'clock around (x, y), each with its rank; grey last. centre: text inside."""
    inner = radius * 0.6
    bounds = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    angle = 90.0
    for share, look in shares:
        extent = -360.0 * share / WHOLE
        if share > 0:
            fill(canvas, _wedge(canvas, x, y, radius, inner, angle, extent), bounds, look)
        angle += extent
    canvas.setStrokeColor(PAPER)
    canvas.setLineWidth(1.2)
    angle = 90.0
    for number, (share, look) in enumerate(shares, 1):
        extent = -360.0 * share / WHOLE
        if 0 < share < WHOLE:
            c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            canvas.line(x + inner * c, y + inner * s, x + radius * c, y + radius * s)
        if share > WHOLE // 25 and look is not UNATTRIBUTED:
            middle = math.radians(angle + extent / 2)
            at = (radius + inner) / 2
            badge(canvas, x + at * math.cos(middle), y + at * math.sin(middle), str(number))
        angle += extent
    canvas.setFillColor(INK)
    fonts.draw(canvas, x, y - 2, centre, 17, bold=True, align="centre")
    canvas.setFillColor(QUIET)
    fonts.draw(canvas, x, y - 14, "attributed", 7.5, align="centre")


def badge(canvas: Any, x: float, y: float, text: str) -> None:
    """A rank on white, readable over any hue and hatching."""
    canvas.setFillColor(PAPER)
    canvas.circle(x, y, 6.2, stroke=0, fill=1)
    canvas.setFillColor(INK)
    fonts.draw(canvas, x, y - 2.6, text, 7.5, bold=True, align="centre")


def _wedge(canvas: Any, x: float, y: float, outer: float, inner: float, start: float, extent: float) -> Any:
    path = canvas.beginPath()
    # a full turn in two halves: an arc of 360 degrees would be none
    pieces = 2 if abs(extent) > 180 else 1
    for k in range(pieces):
        begin, turn = start + k * extent / pieces, extent / pieces
        path.arc(x - outer, y - outer, x + outer, y + outer, begin, turn)
        path.arcTo(x - inner, y - inner, x + inner, y + inner, begin + turn, -turn)
        path.close()
    return path


def interval_bar(canvas: Any, box: Box, low: int, share: int, high: int, scale: int, colour: Color) -> None:
    """A share with its interval on a line from 0 to `scale` ppm: thin line for the range, dot for the share."""
    middle = box.y + box.h / 2

    def at(value: int) -> float:
        return box.x + box.w * min(1.0, value / scale)

    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.5)
    canvas.line(box.x, middle, box.x + box.w, middle)
    canvas.setStrokeColor(QUIET)
    canvas.setLineWidth(1.4)
    canvas.line(at(low), middle, max(at(high), at(low) + 0.5), middle)
    canvas.setFillColor(colour)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.4)
    canvas.circle(at(share), middle, 2.2, stroke=1, fill=1)


def lanes(report: Report, columns: int = COLUMNS) -> dict[str, list[float]]:
    """Track → mean share (0..1) of the segments that cover each of `columns` equal stretches; "" is unattributed.

    Stretches that no segment covers are 0 everywhere.
    """
    length = max(report.query.duration_s, 1e-3)  # any number may stand in a report
    cover = [0] * columns
    sums: dict[str, list[float]] = {c.track_id: [0.0] * columns for c in report.contributions}
    sums[""] = [0.0] * columns
    for segment in report.segments:
        first = max(0, min(columns - 1, int(min(segment.start_s / length, 1.0) * columns)))
        last = max(first + 1, min(columns, math.ceil(min(segment.end_s / length, 1.0) * columns - 1e-9)))
        parts = [(c.track_id, c.share_ppm / WHOLE) for c in segment.contributions if c.track_id in sums]
        known = sum(share for _, share in parts)
        for column in range(first, last):
            cover[column] += 1
            for track, share in parts:
                sums[track][column] += share
            sums[""][column] += 1 - known
    return {t: [v / n if n else 0.0 for v, n in zip(row, cover, strict=True)] for t, row in sums.items()}


def lane(canvas: Any, box: Box, values: Sequence[float], look: Style) -> None:
    """One source over time: height of the filled shape is its share, the full height is 100 %."""
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.4)
    canvas.line(box.x, box.y, box.x + box.w, box.y)
    step = box.w / len(values)
    path = canvas.beginPath()
    at = 0
    drawn = False
    while at < len(values):
        if values[at] <= 0:
            at += 1
            continue
        drawn = True
        path.moveTo(box.x + at * step, box.y)
        while at < len(values) and values[at] > 0:
            end = at
            while end < len(values) and values[end] == values[at]:
                end += 1
            height = box.y + box.h * min(1.0, values[at])
            path.lineTo(box.x + at * step, height)
            path.lineTo(box.x + end * step, height)
            at = end
        path.lineTo(box.x + at * step, box.y)
        path.close()
    if drawn:
        fill(canvas, path, box, look)


def time_axis(canvas: Any, x: float, y: float, w: float, top: float, length_s: float) -> None:
    """Ticks with times below y, hair lines up to `top`."""
    step = next((t for t in TICKS_S if length_s / t <= MAX_TICKS), TICKS_S[-1])
    while length_s / step > MAX_TICKS:
        step *= 2
    canvas.setLineWidth(0.4)
    for k in range(int(length_s / step) + 1 if length_s > 0 else 1):
        at = x + w * (k * step / length_s if length_s > 0 else 0)
        canvas.setStrokeColor(HAIR)
        canvas.line(at, y - 3, at, top)
        canvas.setFillColor(QUIET)
        last = at > x + w - 12  # an end's label stays inside the column
        fonts.draw(canvas, x + w if last else at, y - 11, clock(k * step), 7, align="right" if last else "centre")


def clock(seconds: float) -> str:
    """m:ss, or h:mm:ss from an hour on."""
    whole = int(seconds + 0.5)
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def percent(ppm: int) -> str:
    """Parts per million as percent with one decimal; what is there but rounds to nothing says so."""
    if 0 < ppm < 500:
        return "< 0.1 %"
    return f"{ppm / 10_000:.1f} %"
