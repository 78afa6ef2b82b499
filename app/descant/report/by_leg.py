"""A report as one leg alone would give it: the same sources, spans and moments with that leg's shares."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from descant.report.model import (
    WHOLE,
    Contribution,
    LegReport,
    LegShares,
    Report,
    Segment,
    SegmentContribution,
)

HEADLINE: Final = "headline"
LEGS: Final = (HEADLINE, "recording", "composition", "style")
"""Ways of looking at a report."""


def heard_by(report: Report, leg: str) -> Report:
    """The report with the shares of one leg, in the headline, in its contributions' intervals and p-values, and in
    every segment.

    Sources keep their places, so that the same number means the same source in every leg; one that the leg says nothing
    of has no share. What the headline leaves out stands behind them. A model audit has no legs and stays as it is.
    """
    if leg == HEADLINE or report.audit is not None:
        return report
    part = report.legs.get(leg, LegReport((), WHOLE))
    shares = {c.track_id: c for c in part.contributions}
    known = {c.track_id for c in report.contributions}
    candidates = {c.track_id: c for c in report.candidates}
    sources = list(report.contributions)
    for one in part.contributions:
        if one.track_id not in known:
            found = candidates.get(one.track_id)
            title, artist, path = (found.title, found.artist, found.path) if found else (one.track_id, "", "")
            also = found.also if found else ()
            none = LegShares(0, 0, 0)
            sources.append(Contribution(one.track_id, path, title, artist, "", 0, 0, 0, one.p_value, none, (), also))
    return replace(
        report,
        contributions=tuple(
            replace(source, share_ppm=s.share_ppm, low_ppm=s.low_ppm, high_ppm=s.high_ppm, p_value=s.p_value)
            if (s := shares.get(source.track_id))
            else replace(source, share_ppm=0, low_ppm=0, high_ppm=0)
            for source in sources
        ),
        unattributed_ppm=part.unattributed_ppm,
        segments=tuple(_segment(segment, leg) for segment in report.segments),
    )


def states_segments(report: Report) -> bool:
    """Whether a report says what each leg alone gives at each moment; reports of earlier versions do not."""
    return all(c.legs is not None for segment in report.segments for c in segment.contributions)


def _segment(segment: Segment, leg: str) -> Segment:
    made = [replace(c, share_ppm=share) for c in segment.contributions if (share := _share(c, leg))]
    rest = WHOLE - sum(c.share_ppm for c in made)
    made.sort(key=lambda c: (-c.share_ppm, c.track_id))
    return replace(segment, contributions=tuple(made), unattributed_ppm=rest)


def _share(c: SegmentContribution, leg: str) -> int:
    """In reports that do not state it: the whole share where the leg says most, and nothing elsewhere."""
    if c.legs is None:
        return c.share_ppm if c.leg == leg else 0
    return int(getattr(c.legs, f"{leg}_ppm"))
