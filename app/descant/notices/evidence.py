"""What a report has to say of one source: by which legs it was found, where, and how to hear it. Nothing is judged."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from descant.errors import DescantError
from descant.quoting import shown
from descant.report.comparison import no_finding
from descant.report.gate import gate_of
from descant.report.model import MODEL_AUDIT, Contribution, Report
from descant.report.spans import SLIGHT_PPM, AlignedSpan, aligned_spans

BEARING: Final = ("recording", "composition")
"""Legs that find what is protected, a sound recording or a composition. A style is no work: ideas, procedures and
methods of operation are not protected as such (17 U.S.C. 102(b); TRIPS, article 9(2))."""

SHORTEST_S: Final = 2.0
"""Seconds of a place that a person can compare by ear; shorter ones are chance as often as not."""
MOST_SPANS: Final = 12
"""Spans listed, those with the most weight: what a reviewer can listen to. The report holds all."""

_QUOTES: Final = str.maketrans(dict.fromkeys('“”„‟"', "’"))


@dataclass(frozen=True)
class Evidence:
    """legs: leg → (share, low, high) in ppm of what that leg alone finds, where its own p-value passes the report's
    gate: a source that passes by one leg is traced in all. spans: those of bearing legs with a place in
    the source and no slight share, the heaviest MOST_SPANS in order of time; more: how many others there are."""

    source: Contribution
    track: str
    duration_s: float
    sha256: str
    created_utc: str
    legs: dict[str, tuple[int, int, int]]
    spans: tuple[AlignedSpan, ...]
    more: int
    bears: str
    """Why no takedown notice can rest on this, one of the keys of wording.REFUSALS; "" where one can."""


def evidence(report: Report, track_id: str) -> Evidence:
    """What the report says of a source. Raises DescantError where it names none of this id."""
    source = next((c for c in report.contributions if c.track_id == track_id), None)
    if source is None:
        known = ", ".join(c.track_id for c in report.contributions[:8]) or "none"
        raise DescantError(
            f"the report names no source with the track id {track_id[:64]!r}", remedy=f"Its sources are: {known}."
        )
    legs = {
        leg: (c.share_ppm, c.low_ppm, c.high_ppm)
        for leg, part in report.legs.items()
        for c in part.contributions
        if c.track_id == track_id and c.share_ppm and c.p_value <= gate_of(report)
    }
    found = [s for s in aligned_spans(report) if s.track_id == track_id and s.leg in BEARING and s.leg in legs]
    long_enough = [s for s in found if s.source_start_s is not None and s.query_end_s - s.query_start_s >= SHORTEST_S]
    placed = [s for s in long_enough if s.share_ppm >= SLIGHT_PPM]
    placed.sort(key=lambda s: -s.weight)
    return Evidence(
        source=source,
        track=_one_line(report.query.title or PurePath(report.query.path).name),
        duration_s=report.query.duration_s,
        sha256=report.query.sha256,
        created_utc=report.created_utc,
        legs=legs,
        spans=tuple(sorted(placed[:MOST_SPANS], key=lambda s: s.query_start_s)),
        more=max(0, len(placed) - MOST_SPANS),
        bears=_bears(report, legs, placed),
    )


def _bears(report: Report, legs: dict[str, tuple[int, int, int]], placed: list[AlignedSpan]) -> str:
    if report.method == MODEL_AUDIT:
        return "audit"
    if no_finding(report.limits):
        return "unmeasured"
    if not any(leg in legs for leg in BEARING):
        return "style"
    return "" if placed else "no span"


def name_of(source: Contribution) -> str:
    """“Title – Artist”, or its file's name; what tags hide in it is spelled out."""
    return _one_line(" – ".join(part for part in (source.title, source.artist) if part) or PurePath(source.path).name)


def _one_line(text: str) -> str:
    """Foreign text as it may stand between quotation marks."""
    return shown(text).translate(_QUOTES)
