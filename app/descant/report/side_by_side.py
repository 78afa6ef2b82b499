"""Two reports side by side: who has how much in each, and what they were made with that is not the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from descant.report.exclusions import in_words
from descant.report.model import Contribution, LegShares, Report

NOTHING = "nothing"
"""Stands for no exclusion."""


@dataclass(frozen=True)
class SourceInBoth:
    """A source of one of two reports, or of both; None where it has no share. excluded: by hand, in A and in B."""

    track_id: str
    title: str
    artist: str
    a: Contribution | None
    b: Contribution | None
    excluded: tuple[bool, bool] = (False, False)

    @property
    def difference_ppm(self) -> int:
        """B less A."""
        return (self.b.share_ppm if self.b else 0) - (self.a.share_ppm if self.a else 0)

    @property
    def apart(self) -> bool:
        """Whether the stated intervals have nothing in common: else the difference may be chance. What has no share in
        one of the two has an interval from 0 to 0 there."""
        low_a, high_a = (self.a.low_ppm, self.a.high_ppm) if self.a else (0, 0)
        low_b, high_b = (self.b.low_ppm, self.b.high_ppm) if self.b else (0, 0)
        return low_a > high_b or low_b > high_a


def sources_in_both(a: Report, b: Report) -> tuple[SourceInBoth, ...]:
    """Those with a share in either (as report.by_leg.heard_by has them), the largest first."""
    in_a, in_b = ({c.track_id: c for c in report.contributions if c.share_ppm} for report in (a, b))
    left_out = [{one.track_id for one in report.exclusions} for report in (a, b)]
    made = []
    for track_id in dict.fromkeys((*in_a, *in_b)):
        known = in_a.get(track_id) or in_b[track_id]
        excluded = (track_id in left_out[0], track_id in left_out[1])
        title = known.title or known.path or track_id
        made.append(SourceInBoth(track_id, title, known.artist, in_a.get(track_id), in_b.get(track_id), excluded))
    return tuple(sorted(made, key=lambda one: -max(c.share_ppm for c in (one.a, one.b) if c is not None)))


def in_order(report: Report, order: tuple[SourceInBoth, ...]) -> Report:
    """The report with its sources in the order of both, so that one number means one source on both sides."""
    mine = {c.track_id: c for c in report.contributions}
    made = []
    for one in order:
        other = one.a or one.b
        assert other is not None
        nothing = replace(other, share_ppm=0, low_ppm=0, high_ppm=0, p_value=1.0, legs=LegShares(0, 0, 0))
        made.append(mine.get(one.track_id, nothing))
    return replace(report, contributions=tuple(made))


def differences(a: Report, b: Report) -> Iterator[tuple[str, str, str]]:
    """(what, in A, in B) of what was compared, and of what with, where it is not the same."""
    for (what, one), (_, other) in zip(_made_with(a), _made_with(b), strict=True):
        if one != other:
            yield what, one, other
    names = {*a.engine.parameters, *b.engine.parameters} - {"device", "threads", "workers"}
    for name in sorted(names):
        one, other = (str(report.engine.parameters.get(name, "–")) for report in (a, b))
        if one != other:
            yield f"setting {name}", one, other


def _last(place: str) -> str:
    """The name of a folder on any system, or of a database."""
    return place.replace("\\", "/").rstrip("/").rpartition("/")[2].partition("?")[0]


def _made_with(report: Report) -> Iterator[tuple[str, str]]:
    query, catalog = report.query, report.catalog
    yield "sound (SHA-256)", query.pcm_sha256[:12]
    yield "catalog", _last(catalog.place) or "–"
    yield "tracks of the catalog", str(catalog.tracks)
    yield "state of the catalog", catalog.snapshot.removeprefix("sha256:")[:12] or "–"
    yield "excluded by hand", "; ".join(map(in_words, report.exclusions)) or NOTHING
    yield "program", report.engine.version
    for leg in ("recording", "composition", "style"):
        yield f"{leg} encoder", report.engine.views.get(leg, "–")
