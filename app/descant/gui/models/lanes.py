"""The report's segments as lanes to be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from descant.quoting import shown
from descant.report.influence import influence_lanes
from descant.report.model import WHOLE, Report, Segment


@dataclass(frozen=True)
class Bar:
    """One segment's part of a lane. height: 0 … 1."""

    start_s: float
    end_s: float
    height: float
    leg: str


@dataclass(frozen=True)
class Lane:
    """One source over time. rank: place among the contributions, -1 for what is unattributed."""

    rank: int
    title: str
    track_id: str
    bars: tuple[Bar, ...]


def stretches(segments: tuple[Segment, ...]) -> list[tuple[float, float]]:
    """Where each segment is drawn: up to the start of the next, for segments may overlap."""
    ends = [min(s.end_s, n.start_s) for s, n in pairwise(segments)]
    return [
        (s.start_s, max(end, s.start_s))
        for s, end in zip(segments, [*ends, segments[-1].end_s] if segments else [], strict=True)
    ]


def lanes(report: Report) -> tuple[Lane, ...]:
    """A lane per source in the order of the contributions, and the unattributed rest last.

    Of an audit: the influence of each, in proportion to the strongest; nothing stands for a rest.
    """
    if report.audit is not None:
        return tuple(
            Lane(
                rank, shown(lane.title), lane.id, tuple(Bar(start, end, height, "") for start, end, height in lane.bars)
            )
            for rank, lane in enumerate(influence_lanes(report))
        )
    places = stretches(report.segments)
    made = []
    for rank, contribution in enumerate(report.contributions):
        bars = []
        for segment, (start, end) in zip(report.segments, places, strict=True):
            mine = [c for c in segment.contributions if c.track_id == contribution.track_id]
            if mine:
                most = max(mine, key=lambda c: c.share_ppm)
                bars.append(Bar(start, end, sum(c.share_ppm for c in mine) / WHOLE, most.leg))
        made.append(Lane(rank, shown(contribution.title or contribution.path), contribution.track_id, tuple(bars)))
    rest = tuple(
        Bar(start, end, segment.unattributed_ppm / WHOLE, "")
        for segment, (start, end) in zip(report.segments, places, strict=True)
    )
    return (*made, Lane(-1, "", "", rest))
