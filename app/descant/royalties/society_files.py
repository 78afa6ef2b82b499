"""A society's report as files: attribution.csv, tracks.csv, works.csv, summary.json and a PDF of what it comes to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from descant import __version__
from descant.errors import DescantError
from descant.files import write_whole
from descant.progress import CancelToken, Progress, silent
from descant.report.assembly import now_utc
from descant.report.model import Owned
from descant.royalties.attributions import read_members, read_reports
from descant.royalties.run import make_folder
from descant.royalties.society import Analysed, Finding, Period, SocietyReport, Total, counts, owners_of, totals
from descant.royalties.tables import Cell, write_csv

SCHEMA: Final = "descant.society-report/1"
UNATTRIBUTED: Final = "unattributed"
"""source_id of the row that holds what no source explains by a leg, so that the leg's shares sum to 1,000,000."""

_TRACK: Final = ("track_sha256", "track_title", "track_file", "analysed_utc", "method", "measured")
_DECLARED: Final = ("declared_ai", "declared_by", "declared_in", "ddex_contains_ai", "declared")
ATTRIBUTION: Final = (
    "period", *_TRACK, "leg", "source_id", "source_title", "source_artist", "isrc", "iswc", "owners", "share_ppm",
    "low_ppm", "high_ppm", "p_value", "passes_gate", *_DECLARED, "reason",
)  # fmt: skip
TRACKS: Final = (
    "period", *_TRACK, "duration_s", "sources", "recording_ppm", "composition_ppm", "style_ppm", *_DECLARED, "reason",
)  # fmt: skip
WORKS: Final = (
    "period", "leg", "work", "title", "artist", "isrc", "iswc", "owners", "tracks", "share_ppm", "low_ppm", "high_ppm",
)  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """reports: JSONL files, folders, JSON files. members: what `descant catalog list --json` prints, or None. out: a
    folder without an earlier run's files."""

    reports: tuple[Path, ...]
    period: Period
    out: Path
    members: Path | None = None
    society: str = ""
    reporter: str = ""


def make_report(
    asked: Asked, progress: Progress = silent, cancel: CancelToken | None = None
) -> tuple[SocietyReport, dict[str, Any]]:
    """Reads reports and writes the society's; with its summary. Raises DescantError where none is of the period, and
    Cancelled; nothing is written then."""
    report = SocietyReport(asked.period, asked.society, asked.reporter)
    progress("read", 0, 0)
    for place in asked.reports:
        for name, line, found in read_reports(place):
            if cancel:
                cancel.check()
            if isinstance(found, str):
                report.refused.append((name, line, found))
            else:
                report.take(found)
    if not report.tracks:
        why = f"{report.outside:,} are of other days" if report.outside else "there is none at all"
        raise DescantError(
            f"No report was made in {asked.period}: {why}.", remedy="Name another period or other reports."
        )
    if asked.members:
        report.take_members(read_members(asked.members))
    make_folder(asked.out)
    return report, write_report(report, asked.out, now_utc())


def write_report(report: SocietyReport, out: Path, made_utc: str) -> dict[str, Any]:
    """Writes all files into a folder that is there; the summary. Raises DescantError."""
    from descant.royalties.society_pages import society_pdf

    works = totals(report)
    write_csv(out / "attribution.csv", ATTRIBUTION, _attribution(report))
    write_csv(out / "tracks.csv", TRACKS, (_track_row(report, track) for track in report.in_order))
    write_csv(out / "works.csv", WORKS, (_work_row(report, total) for total in works))
    society_pdf(report, works, out / "report.pdf", made_utc)
    tree = summary(report, works, made_utc)
    write_whole(out / "summary.json", json.dumps(tree, indent=2, ensure_ascii=False).encode() + b"\n")
    return tree


def summary(report: SocietyReport, works: Sequence[Total], made_utc: str) -> dict[str, Any]:
    """What a report comes to, as JSON."""
    legs: dict[str, dict[str, int]] = {}
    for total in works:
        leg = legs.setdefault(total.leg, {"works": 0, "share_ppm": 0})
        leg["works"] += 1
        leg["share_ppm"] += total.share
    return {
        "schema": SCHEMA,
        "program": f"Descant {__version__}",
        "made_utc": made_utc,
        "society": report.society,
        "reporter": report.reporter,
        "period": {"first": str(report.period.first), "last": str(report.period.last)},
        **asdict(counts(report)),
        "reports": {"refused": len(report.refused), "superseded": report.superseded, "outside": report.outside},
        "legs": legs,
    }


def _attribution(report: SocietyReport) -> Iterator[Sequence[Cell]]:
    for track in report.in_order:
        head, tail = _head(report, track), (*track.declared, track.not_measured)
        for one in track.findings:
            yield (*head, *_finding(report, one), *tail)
        for leg, ppm in track.unattributed.items():
            yield (*head, leg, UNATTRIBUTED, "", "", "", "", "", ppm, "", "", "", "", *tail)
        if not track.unattributed:  # nothing was measured: one row says so
            yield (*head, *[""] * 12, *tail)


def _finding(report: SocietyReport, one: Finding) -> tuple[Cell, ...]:
    source = report.sources.get(one.source)
    names = (source.title, source.artist, source.isrc, source.iswc) if source else ("", "", "", "")
    p = "" if one.p_value is None else f"{one.p_value:.6g}"
    owners = written_owners(owners_of(source, one.leg))
    return one.leg, one.source, *names, owners, one.share, one.low, one.high, p, "yes" if one.passes else "no"


def _head(report: SocietyReport, track: Analysed) -> tuple[Cell, ...]:
    measured = "no" if track.not_measured else "yes"
    made = track.created_utc, track.method, measured
    return str(report.period), track.sha256, track.title, track.file, *made


def _track_row(report: SocietyReport, track: Analysed) -> tuple[Cell, ...]:
    sources = len({one.source for one in track.findings if one.passes})
    legs = (
        1_000_000 - track.unattributed[leg] if leg in track.unattributed else ""
        for leg in ("recording", "composition", "style")
    )
    found = ("" if track.not_measured else sources, *legs)
    return (*_head(report, track), f"{track.duration_s:.3f}", *found, *track.declared, track.not_measured)


def _work_row(report: SocietyReport, total: Total) -> tuple[Cell, ...]:
    source = total.source
    names = source.title, source.artist, source.isrc, source.iswc
    owners = written_owners(owners_of(source, total.leg))
    sums = total.tracks, total.share, total.low, total.high
    return str(report.period), total.leg, total.key, *names, owners, *sums


def written_owners(owners: Sequence[Owned]) -> str:
    """ "Northlight Music Ltd (publisher, work, 500000 ppm, IPI 00014107338); …"."""
    return "; ".join(
        f"{o.name} ({o.role}, {o.right}, {o.share_ppm} ppm{', IPI ' + o.ipi if o.ipi else ''})" for o in owners
    )
