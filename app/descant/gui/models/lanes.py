"""The report's segments as lanes to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

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

    @cached_property
    def table(self) -> NDArray[np.float64]:
        """float64 [bars, 3]: start, end and height of each."""
        return np.array([(b.start_s, b.end_s, b.height) for b in self.bars], np.float64).reshape(-1, 3)


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
        if c.share_ppm or c.track_id in bars
    ]
    rest = tuple(
        Bar(start, end, segment.unattributed_ppm / WHOLE, "")
        for segment, (start, end) in zip(report.segments, places, strict=True)
    )
    return (*made, Lane(-1, "", "", rest))


def stack(report: Report) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Start and end of each segment as drawn, float64 [segments, 2]; parts, float64 [contributions, segments].

    Columns add up to at most 1; what is missing is unattributed.
    """
    edges = np.array(stretches(report.segments), np.float64).reshape(-1, 2)
    ranks = {c.track_id: rank for rank, c in enumerate(report.contributions)}
    parts = np.zeros((len(ranks), len(edges)))
    for number, segment in enumerate(report.segments):
        for c in segment.contributions:
            if c.track_id in ranks:
                parts[ranks[c.track_id], number] += c.share_ppm / WHOLE
    return edges, parts


def thinned(
    edges: NDArray[np.float64], parts: NDArray[np.float64], start_s: float, end_s: float, most: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Of a stack what touches a stretch, neighbours put together so that at most `most` are left: parts are means."""
    inside = slice(*np.searchsorted(edges[:, 0], [start_s, end_s], "right") - [1, 0])
    inside = slice(max(0, inside.start), inside.stop)
    edges, parts = edges[inside], parts[:, inside]
    if len(edges) <= most:
        return edges, parts
    first = np.arange(0, len(edges), -(-len(edges) // most))
    lengths = edges[:, 1] - edges[:, 0]
    whole = np.maximum(np.add.reduceat(lengths, first), 1e-9)
    ends = np.maximum.reduceat(edges[:, 1], first)
    return np.stack([edges[first, 0], ends], axis=1), np.add.reduceat(parts * lengths, first, axis=1) / whole


def in_view(
    tables: Sequence[NDArray[np.float64]], start_s: float, end_s: float, pixel_s: float
) -> tuple[NDArray[np.float64], list[slice]]:
    """Bars of the lanes' tables that touch a stretch, in order of lane and time; of small ones within one pixel the
    tallest. And which of them are each lane's."""
    inside = [
        table[np.searchsorted(table[:, 1], start_s) : np.searchsorted(table[:, 0], end_s, "right")] for table in tables
    ]
    seen = np.concatenate(inside) if inside else np.zeros((0, 3))
    lane = np.repeat(np.arange(len(inside)), [len(one) for one in inside])
    small = seen[:, 1] - seen[:, 0] < pixel_s
    pixels = np.floor(seen[:, 0] / pixel_s)
    alone = ~(small[1:] & small[:-1]) | (pixels[1:] != pixels[:-1]) | (lane[1:] != lane[:-1])
    first = np.flatnonzero(np.concatenate([[True] * min(1, len(seen)), alone]))
    ends, heights = (
        np.maximum.reduceat(seen[:, column], first) if len(first) else seen[:, column] for column in (1, 2)
    )
    cuts = np.searchsorted(lane[first], np.arange(len(inside) + 1))
    return np.stack([seen[first, 0], ends, heights], axis=1), [
        slice(int(low), int(high)) for low, high in pairwise(cuts)
    ]
