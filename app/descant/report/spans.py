"""Aligned spans of a report: neighbouring segments that follow one source run together into one span."""

from __future__ import annotations

from dataclasses import dataclass

from descant.report.model import WHOLE, Report, Segment, SegmentContribution, SourceSpan

DRIFT_S = 1.0
"""Seconds by which a segment's place in the source may miss the place that the span before it leads to."""

SLIGHT_PPM = 50_000
"""A span of a smaller share of its stretch is in the report and not shown to people: nobody could hear it there."""

TEMPO_TOLERANCE = 0.03
"""Relative difference of tempo ratios within one span: about what a drummer drifts."""


@dataclass(frozen=True)
class AlignedSpan:
    """A stretch of the query that follows a stretch of one source. Times in seconds.

    share_ppm: mean of this source's share over the span's segments, through this leg.
    source_start_s, source_end_s, transpose_semitones, tempo_ratio: None where the leg has no place in the source.
    """

    track_id: str
    leg: str
    query_start_s: float
    query_end_s: float
    source_start_s: float | None
    source_end_s: float | None
    transpose_semitones: int | None
    tempo_ratio: float | None
    share_ppm: int

    @property
    def weight(self) -> float:
        """Seconds of the query that it explains: half a second that is sure is less than a verse that nearly is."""
        return (self.query_end_s - self.query_start_s) * self.share_ppm / WHOLE


@dataclass
class _Open:
    """A span that may still grow."""

    start: float
    end: float
    last_start: float
    first: SourceSpan | None
    last: SourceSpan | None
    shares: list[int]

    def takes(self, segment: Segment, match: SourceSpan | None) -> bool:
        """Whether a segment carries this span on: it touches it, and lies where the source would have gone on."""
        if segment.start_s > self.end:
            return False
        if match is None or self.last is None:
            return match is None and self.last is None
        expected = self.last.start_s + (segment.start_s - self.last_start) * self.last.tempo_ratio
        return (
            match.transpose_semitones == self.last.transpose_semitones
            and abs(match.tempo_ratio / self.last.tempo_ratio - 1) <= TEMPO_TOLERANCE
            and abs(match.start_s - expected) <= DRIFT_S
        )

    def extend(self, segment: Segment, c: SegmentContribution) -> None:
        self.end = max(self.end, segment.end_s)
        self.last_start = segment.start_s
        self.last = c.match
        self.shares.append(c.share_ppm)

    def close(self, track_id: str, leg: str) -> AlignedSpan:
        share = sum(self.shares) // len(self.shares)
        if self.first is None or self.last is None:
            return AlignedSpan(track_id, leg, self.start, self.end, None, None, None, None, share)
        return AlignedSpan(
            track_id=track_id,
            leg=leg,
            query_start_s=self.start,
            query_end_s=self.end,
            source_start_s=min(self.first.start_s, self.last.start_s),
            source_end_s=max(self.first.end_s, self.last.end_s),
            transpose_semitones=self.first.transpose_semitones,
            tempo_ratio=self.first.tempo_ratio,
            share_ppm=share,
        )


def aligned_spans(report: Report) -> tuple[AlignedSpan, ...]:
    """All spans of a report, in order of the query's time, then of share (largest first), then of track."""
    open_spans: dict[tuple[str, str], list[_Open]] = {}
    for segment in report.segments:
        for c in segment.contributions:
            if c.share_ppm == 0:
                continue
            row = open_spans.setdefault((c.track_id, c.leg), [])
            if row and row[-1].takes(segment, c.match):
                row[-1].extend(segment, c)
            else:
                row.append(_Open(segment.start_s, segment.end_s, segment.start_s, c.match, c.match, [c.share_ppm]))
    spans = [span.close(track, leg) for (track, leg), row in open_spans.items() for span in row]
    return tuple(sorted(spans, key=lambda s: (s.query_start_s, -s.share_ppm, s.track_id, s.leg)))
