"""An audit's influence over time, ready to be drawn: a lane a unit, heights in proportion to the strongest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from descant.report.audit_answer import Basis, CrossCheck, Figure, HandedOver
from descant.report.model import AuditPart, Report

MOST_LANES: Final = 8
"""As many as there are hues that differ."""
NO_CEILING: Final = "cannot be estimated with one training of each half"
NOT_SHOWN: Final = "not shown to be better than chance"
NO_COPIES: Final = "none in the manifest"


@dataclass(frozen=True)
class InfluenceLane:
    """One unit over time. bars: (start_s, end_s, height 0…1 of the greatest influence anywhere in the report)."""

    id: str
    title: str
    artist: str
    bars: tuple[tuple[float, float, float], ...]


def influence_lanes(report: Report, most: int = MOST_LANES) -> tuple[InfluenceLane, ...]:
    """Lanes of the sources with a share, or of the best-ranked where percentages are refused; () without an audit.

    A unit has a bar where it is among a segment's strongest with a positive score.
    """
    if report.audit is None:
        return ()
    named = {c.track_id: (c.title, c.artist) for c in report.candidates}
    if report.contributions:
        shown = [(c.track_id, c.title, c.artist) for c in report.contributions]
    else:
        shown = [(r.id, *named.get(r.id, (r.name, ""))) for r in report.audit.ranking if r.score > 0]
    peak = max((score for s in report.audit.segments for _, score in s.top), default=0.0)
    lanes = []
    for unit, title, artist in shown[:most]:
        bars = [
            (segment.start_s, segment.end_s, score / peak)
            for segment in report.audit.segments
            for name, score in segment.top
            if name == unit and score > 0
        ]
        lanes.append(InfluenceLane(unit, title or unit, artist, tuple(bars)))
    return tuple(lanes)


def refused_words(audit: AuditPart) -> str:
    """What stands in the place of shares where percentages are refused; "" where they are not. A share of nought would
    say that nothing was found."""
    if not audit.refusal:
        return ""
    if audit.unsure:
        return f"Percentages are refused for this audit, and the ranking below is {NOT_SHOWN}."
    return "Percentages are refused for this audit; the ranking below stands without them."


def greater_is(audit: AuditPart) -> str:
    """What a greater score means."""
    return "greater is more influence" if audit.handed_over is None else "greater is more alike"


def where_heading(audit: AuditPart) -> str:
    return "Where the influence lies" if audit.handed_over is None else "Where it is most alike"


def lane_words(audit: AuditPart | None) -> str:
    """What the height of a lane is, under the picture of them."""
    what = "influence on" if audit is None or audit.handed_over is None else "likeness to"
    return f"Time runs to the right; the greatest {what} any moment fills its lane. Heights are no shares."


def hours_in_words(hours: float) -> str:
    """A time as people say it: minutes, hours or days."""
    if hours < 1.5:
        minutes = max(1, round(hours * 60))
        return "1 minute" if minutes == 1 else f"{minutes} minutes"
    return f"{round(hours)} hours" if hours < 48 else f"{round(hours / 24):,} days"


def _cross_check_lines(audit: AuditPart) -> tuple[tuple[str, str], ...]:
    found = audit.cross_check
    lines = [] if audit.stability is None else [("Agreement of halves of the ensemble", f"{audit.stability:.2f}")]
    if found is None:
        return (*lines, ("Agreement with a second method", "not measured"))
    if found.agreement is None or found.overlap is None:
        why = "" if found.hours is None else f": {found.other} would have taken about {hours_in_words(found.hours)}"
        lines += [("Agreement with a second method", f"not measured{why}"), *_known_line(found)]
        return (*lines, ("So the ranking is", NOT_SHOWN))
    asked = f"{found.least_agreement:.2f} is asked for"
    on = f"{found.queries:,} training segments asked about, {found.segments:,} ranked"
    lines += [
        (f"Agreement with {found.other} on this model", f"{found.agreement:.2f} ({asked}), {on}"),
        ("First ten in common", f"{found.overlap:.0%} ({found.least_overlap:.0%} is asked for)"),
        *_known_line(found),
        ("So the ranking is", "supported by a second method" if found.held else NOT_SHOWN),
    ]
    return tuple(lines)


def _known_line(found: CrossCheck) -> tuple[tuple[str, str], ...]:
    if found.known is None or found.least_known is None:  # of an older version
        return ()
    return (("Loss below that of shuffled weights by", f"{found.known:.0%} ({found.least_known:.0%} is asked for)"),)


def _handed_over_lines(found: HandedOver) -> tuple[tuple[str, str], ...]:
    heard = ", ".join(f"{leg} by {version}" for leg, version in sorted(found.encoders.items()))
    lines = [("Rests on", "what was handed over instead of audio; the model's weights were not asked")]
    if found.compared:
        lines += [
            ("Compared by embeddings", f"{found.compared:,} tracks ({heard})"),
            (
                "Measured against",
                f"{found.unrelated:,} excerpts of unrelated music; p ≤ {found.least:.2f} is asked for",
            ),
        ]
    if found.by_hash:
        lines.append(("Known by their hash alone", f"{found.by_hash:,} tracks: exact copies, and nothing else"))
    if found.by_name:
        lines.append(("Cannot be attributed", f"{found.by_name:,} tracks: only names were handed over"))
    lines.append(("The output's very audio", ", ".join(found.copies) or "is none of those with a hash"))
    return tuple(lines)


def basis_words(n: Basis) -> str:
    """What a figure rests on, in few words."""
    if not n.subsets:
        return f"n = {n.queries:,}"
    times = "pairs" if n.of == "artists" else "trainings"
    times = times[:-1] if n.trainings == 1 else times
    return f"{n.queries:,} queries, {n.subsets:,} {n.of} × {n.trainings} {times}"


def trust_lines(report: Report) -> tuple[tuple[str, str], ...]:
    """What validation measured, as (name, words). One line that says so where nothing was validated."""
    if report.audit is None:
        return ()
    trust, method = report.audit.trust, report.audit.method
    if report.audit.handed_over is not None:
        return _handed_over_lines(report.audit.handed_over)
    if trust is None:
        return (
            ("Validation", "none; neither this model nor one of its family was checked against retraining"),
            *_cross_check_lines(report.audit),
        )

    def words(one: Figure) -> str:
        around = f"{one.value:.2f} ({one.low:.2f} to {one.high:.2f})"
        return around if one.n is None else f"{around}, {basis_words(one.n)}"

    where = "this very model" if trust.scope == "model" else f"another model of its family ({trust.model})"
    lines = [("Validated on", f"{where}, {trust.made[:10]}; in brackets 95 % intervals")]
    if method in trust.lds:
        lines.append(("Order against retraining (LDS)", words(trust.lds[method])))
    known = trust.ceiling is not None and trust.ceiling.low < 1  # 1 to 1 was stated of what could not be estimated
    lines.append(("The most that can be reached", words(trust.ceiling) if trust.ceiling and known else NO_CEILING))
    if "similarity" in trust.lds and method != "similarity":
        lines.append(("By similarity of sound alone", words(trust.lds["similarity"])))
        lines.append(("Better than similarity by", words(trust.margin)))
    lines.append(("On a model that learned nothing", words(trust.untrained)))
    if method in trust.top1:
        lines.append(("Artist that matters most ranked first", words(trust.top1[method])))
    lines += [
        ("Error of the shares", words(trust.share_error)),
        ("Error of equal shares", words(trust.equal_error)),
        ("Rank of a track asked about itself", words(trust.self_rank)),
        ("Planted copies found", NO_COPIES if trust.duplicates is None else words(trust.duplicates)),
    ]
    return tuple(lines)
