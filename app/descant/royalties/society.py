"""The periodic attribution report for a society: every track analysed in a period with what was found of it, what was
not found, what could not be measured, and what its file declares of itself. No money: a society has its own terms."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Final

from descant.report.comparison import no_finding, not_compared
from descant.report.declared import contains_ai, strongest, summary
from descant.report.gate import gate_of
from descant.report.model import Contribution, LegContribution, Owned, Report
from descant.royalties.attributions import OWNERS_OF, Source

LEGS: Final = ("recording", "composition", "style")
AUDIT: Final = "model audit"
"""Leg of a finding in the weights of a model, which has no legs."""


@dataclass(frozen=True)
class Period:
    """Both days are in it."""

    first: datetime.date
    last: datetime.date

    def __contains__(self, utc: str) -> bool:
        return self.first.isoformat() <= utc[:10] <= self.last.isoformat()

    def __str__(self) -> str:
        month = str(self.first)[:7]
        return month if self == Period.read(month) else f"{self.first}/{self.last}"

    @classmethod
    def read(cls, text: str) -> Period:
        """ "2026-11" or "2026-10-01/2026-12-31". Raises ValueError."""
        if found := re.fullmatch(r"(\d{4})-(\d\d)", text):
            year, month = int(found[1]), int(found[2])
            first = datetime.date(year, month, 1)
            return cls(first, first.replace(day=calendar.monthrange(year, month)[1]))
        start, slash, end = text.partition("/")
        made = cls(datetime.date.fromisoformat(start), datetime.date.fromisoformat(end if slash else start))
        if made.last < made.first:
            raise ValueError(f"{text[:40]!r} ends before it begins")
        return made


@dataclass(frozen=True, slots=True)
class Finding:
    """A source's share of a track by one leg, in ppm of the track. passes: whether the leg's own p-value passes the
    report's gate; a source that passes by one leg is traced in all, and what another adds may be chance."""

    source: str
    leg: str
    share: int
    low: int
    high: int
    p_value: float | None
    passes: bool


@dataclass(frozen=True, slots=True)
class Analysed:
    """One track and its newest report of the period. unattributed: leg → ppm. not_measured: why nothing is stated of
    it, "" where it is; then it has no findings. declared: of its file: degree, who is named, where it stands, what it
    comes to in DDEX's words, and all in short.
    """

    sha256: str
    title: str
    file: str
    duration_s: float
    created_utc: str
    method: str
    findings: tuple[Finding, ...]
    unattributed: Mapping[str, int]
    not_measured: str
    declared: tuple[str, str, str, str, str]


@dataclass
class SocietyReport:
    """tracks: in order of title. superseded: older reports of the same track; outside: reports of other days."""

    period: Period
    society: str = ""
    reporter: str = ""
    tracks: dict[str, Analysed] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    refused: list[tuple[str, int, str]] = field(default_factory=list)
    """(file, line, reason) of what is no report."""
    superseded: int = 0
    outside: int = 0
    _dates: dict[str, str] = field(default_factory=dict)

    def take(self, report: Report) -> None:
        """Adds a report; of two of one track the newer stands."""
        if report.created_utc not in self.period:
            self.outside += 1
            return
        made = analysed(report)
        before = self.tracks.get(made.sha256)
        self.superseded += before is not None
        if before is None or before.created_utc <= made.created_utc:
            self.tracks[made.sha256] = made
        for c in report.contributions:
            if self._dates.get(c.track_id, "") <= report.created_utc:
                self._dates[c.track_id] = report.created_utc
                self.sources[c.track_id] = Source(c.track_id, c.title, c.artist, c.isrc, c.owners)
        for candidate in report.candidates:
            self.sources.setdefault(
                candidate.track_id, Source(candidate.track_id, candidate.title, candidate.artist, "", ())
            )

    def take_members(self, listed: Iterable[Source]) -> None:
        """The catalog's own list: its owners and identifiers stand before those of reports."""
        for source in listed:
            known = self.sources.get(source.track_id)
            if known is not None:
                self.sources[source.track_id] = replace(source, owners=source.owners or known.owners)

    @property
    def in_order(self) -> list[Analysed]:
        return sorted(self.tracks.values(), key=lambda track: (track.title.casefold(), track.sha256))


def analysed(report: Report) -> Analysed:
    """What a society is told of one report."""
    query, alpha = report.query, gate_of(report)
    if report.audit is not None:
        reason = report.audit.refusal and f"percentages are refused for this audit: {report.audit.refusal}"
        found = list(_findings(report.contributions, AUDIT, 1.0))
        unattributed = {AUDIT: report.unattributed_ppm}
    else:
        reason = no_finding(report.limits) or " ".join(not_compared(report.limits))
        legs = [(name, report.legs[name]) for name in LEGS if name in report.legs]
        found = [one for name, leg in legs for one in _findings(leg.contributions, name, alpha)]
        unattributed = {name: leg.unattributed_ppm for name, leg in legs}
    if reason:  # shares that decide nothing would be added up all the same
        found, unattributed = [], {}
    declared = *strongest(query.declarations), contains_ai(query.declarations), summary(query.declarations)
    return Analysed(
        query.sha256, query.title, PurePath(query.path.replace("\\", "/")).name, query.duration_s, report.created_utc,
        report.method, tuple(found), unattributed, reason, declared,
    )  # fmt: skip


def _findings(rows: Iterable[Contribution | LegContribution], leg: str, alpha: float) -> Iterator[Finding]:
    for c in rows:
        if c.high_ppm:
            passes = c.p_value is None or c.p_value <= alpha
            yield Finding(c.track_id, leg, c.share_ppm, c.low_ppm, c.high_ppm, c.p_value, passes)


def owners_of(source: Source | None, leg: str) -> tuple[Owned, ...]:
    """Whose rights a leg is about: the recording's owners, the work's owners, and for the rest both."""
    right = OWNERS_OF.get(leg)
    return tuple(o for o in source.owners if right in (None, o.right)) if source else ()


# Totals ---------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Total:
    """What one work or recording has by one leg over all measured tracks. share, low, high: sums over tracks in ppm,
    so that 1,000,000 is one whole track. The sums of the ends are no interval of the sum, which is narrower."""

    leg: str
    key: str
    source: Source
    tracks: int = 0
    share: int = 0
    low: int = 0
    high: int = 0


def totals(report: SocietyReport) -> list[Total]:
    """By leg and work, the largest first. Works are one by their ISWC, recordings by their ISRC, else each track by
    itself. What does not pass the gate by its own leg, or was not measured, is left out."""
    found: dict[tuple[str, str], Total] = {}
    for track in report.tracks.values():
        counted: set[tuple[str, str]] = set()
        for one in track.findings:
            if not one.passes:
                continue
            source = report.sources.get(one.source) or Source(one.source, "", "", "", ())
            key = one.leg, key_of(source, one.leg)
            total = found.setdefault(key, Total(*key, source))
            total.tracks += key not in counted  # two recordings of one work in one track are one track of the work
            counted.add(key)
            total.share, total.low, total.high = total.share + one.share, total.low + one.low, total.high + one.high
    order = (*LEGS, AUDIT)
    return sorted(found.values(), key=lambda total: (order.index(total.leg), -total.share, total.key))


def key_of(source: Source, leg: str) -> str:
    """ "ISWC T-034.524.680-1", "ISRC GBAYE0601498", else the track's id."""
    if leg == "composition":
        return f"ISWC {source.iswc}" if source.iswc else source.track_id
    return f"ISRC {source.isrc}" if source.isrc and leg == "recording" else source.track_id


@dataclass(frozen=True)
class Counts:
    """Tracks of a report: with and without a source, not measurable, and those whose file declares to be generated."""

    tracks: int
    with_source: int
    without_source: int
    not_measurable: int
    declared_generated: int
    declared_anything: int


def counts(report: SocietyReport) -> Counts:
    tracks = list(report.tracks.values())
    measured = [track for track in tracks if not track.not_measured]
    found = sum(any(one.passes for one in track.findings) for track in measured)
    generated = sum(track.declared[0] in ("generated", "partly") for track in tracks)
    anything = sum(bool(track.declared[0]) for track in tracks)
    return Counts(len(tracks), found, len(measured) - found, len(tracks) - len(measured), generated, anything)
