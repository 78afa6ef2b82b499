"""What a report comes to, in sentences: how much is attributed, and why a source has its share."""

from __future__ import annotations

from collections import defaultdict

from descant.gui import phrases
from descant.gui.languages import joined, tr
from descant.gui.quotes import quoted
from descant.report.by_leg import HEADLINE
from descant.report.comparison import no_finding
from descant.report.model import WHOLE, Contribution, Report


def verdict(view: Report, leg: str) -> str:
    """view: the report as the leg has it (report.by_leg.heard_by)."""
    sources = [c for c in view.contributions if c.share_ppm]
    if not sources and no_finding(view.limits):
        return tr("It could not be measured whether this track descends from the catalog.")
    if not sources and leg == HEADLINE:
        said = tr("Nothing in this catalog passed the gate: no part of this track is attributed.")
    elif not sources:
        said = tr("By {leg} alone no part of this track is attributed.").format(leg=phrases.inside(phrases.leg(leg)))
    else:
        words = (
            tr("{share} of this track is attributed to {sources}; {rest} stays unattributed.")
            if leg == HEADLINE
            else tr("By {leg} alone {share} of this track is attributed to {sources}; {rest} stays unattributed.")
        )
        said = words.format(
            leg=phrases.inside(phrases.leg(leg)),
            share=phrases.percent(WHOLE - view.unattributed_ppm),
            sources=tr("%Ln sources", "", len(sources)),
            rest=phrases.percent(view.unattributed_ppm),
        )
    return joined(" ", filter(None, (said, _left_out(view))))


def _left_out(view: Report) -> str:
    if not view.exclusions:
        return ""
    if len(view.exclusions) == 1:
        one = view.exclusions[0]
        return tr("{title} is excluded by hand.").format(title=quoted(one.title or one.track_id))
    return tr("%Ln sources are excluded by hand.", "", len(view.exclusions))


def why(view: Report, source: Contribution) -> str:
    """Where a share comes from: how long a source is heard, how much it explains there, by which leg, and with whom it
    is shared. "" where no moment of the report names it."""
    seconds = weight = 0.0
    legs: dict[str, float] = defaultdict(float)
    shared: dict[str, float] = defaultdict(float)
    for segment in view.segments:
        mine = [c for c in segment.contributions if c.track_id == source.track_id and c.share_ppm]
        if not mine:
            continue
        length = segment.end_s - segment.start_s
        seconds += length
        for c in mine:
            weight += length * c.share_ppm / WHOLE
            legs[c.leg] += length * c.share_ppm / WHOLE
        for other in segment.contributions:
            if other.track_id != source.track_id and other.share_ppm:
                shared[other.track_id] += length
    if not seconds or not weight:
        return ""
    said: list[str] = [
        tr("Heard in {time} of {whole}, where it explains {part} on average, mostly by {leg}.").format(
            time=phrases.clock(seconds),
            whole=phrases.clock(view.query.duration_s),
            part=phrases.percent(round(weight / seconds * WHOLE)),
            leg=phrases.inside(phrases.leg(max(legs, key=lambda leg: legs[leg]))),
        )
    ]
    if shared:
        most = max(shared, key=lambda track_id: shared[track_id])
        title = next((c.title or c.path for c in view.contributions if c.track_id == most), most)
        words = tr("{time} of that is shared with {title}.")
        said.append(words.format(time=phrases.clock(min(shared[most], seconds)), title=quoted(title)))
    return joined(" ", said)


def measured(report: Report) -> int:
    """How many unrelated tracks its p-values rest on; 0 where it does not say."""
    count = report.engine.calibration.get("cohort_queries")
    return count if isinstance(count, int) and count > 0 else 0
