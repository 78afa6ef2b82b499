"""The report's segments as lanes to be drawn."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import pairwise

from descant.quoting import shown
from descant.report.influence import influence_lanes
from descant.report.model import WHOLE, Report, Segment, SegmentContribution


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
    bars: dict[str, list[Bar]] = {}
    for segment, (start, end) in zip(report.segments, places, strict=True):
        here: dict[str, list[SegmentContribution]] = {}
        for c in segment.contributions:
            here.setdefault(c.track_id, []).append(c)
        for track_id, mine in here.items():
            most = max(mine, key=lambda c: c.share_ppm)
            share = sum(c.share_ppm for c in mine)
            bars.setdefault(track_id, []).append(Bar(start, end, share / WHOLE, most.leg))
    made = [
        Lane(rank, shown(c.title or c.path), c.track_id, tuple(bars.get(c.track_id, ())))
        for rank, c in enumerate(report.contributions)
    ]
    rest = tuple(
        Bar(start, end, segment.unattributed_ppm / WHOLE, "")
        for segment, (start, end) in zip(report.segments, places, strict=True)
    )
    return (*made, Lane(-1, "", "", rest))


def in_view(bars: tuple[Bar, ...], start_s: float, end_s: float, pixel_s: float) -> list[Bar]:
    """Bars of a lane, in order of time, that touch a stretch; of those within one pixel the tallest alone."""
    found: list[Bar] = []
    for at in range(bisect_left(bars, start_s, key=lambda bar: bar.end_s), len(bars)):
        bar = bars[at]
        if bar.start_s > end_s:
            break
        if found and bar.end_s - found[-1].start_s < pixel_s:
            if bar.height > found[-1].height:
                found[-1] = replace(bar, start_s=found[-1].start_s)
        else:
            found.append(bar)
    return found
