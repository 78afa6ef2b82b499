"""Where a span goes in its source, as the report's segments say it: what is drawn over the similarity matrix."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from descant.report.model import Report
from descant.report.spans import AlignedSpan


def path(report: Report, span: AlignedSpan) -> NDArray[np.float64]:
    """float64 [2 · segments, 2]: start and end of each segment of the span, in the query and in the source, seconds."""
    places = [
        end
        for segment in report.segments
        for c in segment.contributions
        if (c.track_id, c.leg) == (span.track_id, span.leg)
        and c.match is not None
        and c.share_ppm > 0
        and span.query_start_s <= segment.start_s < span.query_end_s
        for end in ((segment.start_s, c.match.start_s), (segment.end_s, c.match.end_s))
    ]
    return np.array(places, np.float64).reshape(-1, 2)
