"""A report as an XLSX workbook: shares, where to listen, and what it was made with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from descant.exports.words import chance
from descant.report import declared, exclusions
from descant.report.comparison import no_finding
from descant.report.model import WHOLE, Report
from descant.report.names import in_words, other_names
from descant.report.spans import aligned_spans
from descant.report.workbook import Cell, Number, Sheet, write_workbook

_LEGS: Final = ("recording", "composition", "style")
_SHARES: Final = (
    "rank", "track_id", "title", "artist", "isrc", "share", "low", "high", "recording", "composition", "style",
    "p_value", "by_chance_alone", "owners", "also",
)  # fmt: skip
_PLACES: Final = (
    "track_id", "title", "leg", "track_start_s", "track_end_s", "source_start_s", "source_end_s", "semitones", "tempo",
    "share",
)  # fmt: skip
_RANKING: Final = ("rank", "id", "name", "score", "share", "low", "high")


def write_report_workbook(report: Report, out: Path) -> None:
    """Sheets Shares, Places, Ranking (of an audit) and Report. Raises DescantError and leaves what was there."""
    sheets = [Sheet("Shares", _SHARES, _shares(report))]
    if report.audit is not None:
        sheets.append(Sheet("Ranking", _RANKING, _ranking(report)))
    else:
        sheets.append(Sheet("Places", _PLACES, _places(report)))
    write_workbook(out, [*sheets, Sheet("Report", ("what", "value"), _facts(report))])


def _percent(ppm: int | None) -> Cell:
    return None if ppm is None else Number(ppm / WHOLE, "0.00%")


def _shares(report: Report) -> Iterable[Sequence[Cell]]:
    for rank, c in enumerate(report.contributions, 1):
        legs = (None,) * 3 if c.legs is None else (c.legs.recording_ppm, c.legs.composition_ppm, c.legs.style_ppm)
        owners = (
            f"{o.name} ({o.right} {o.role}, {o.share_ppm / 10_000:g} %{', IPI ' + o.ipi if o.ipi else ''})"
            for o in c.owners
        )
        yield (
            rank, c.track_id, c.title, c.artist, c.isrc, _percent(c.share_ppm), _percent(c.low_ppm),
            _percent(c.high_ppm), *map(_percent, legs), c.p_value, chance(c.p_value), "; ".join(owners),
            "; ".join(map(in_words, other_names(c))),
        )  # fmt: skip
    rest = [report.legs[leg].unattributed_ppm if leg in report.legs else None for leg in _LEGS]
    yield (
        None, "unattributed", "", "", "", _percent(report.unattributed_ppm), None, None, *map(_percent, rest),
        None, "", "", "",
    )  # fmt: skip


def _places(report: Report) -> Iterable[Sequence[Cell]]:
    titles = {c.track_id: c.title for c in report.contributions}
    for s in aligned_spans(report):
        yield (
            s.track_id, titles.get(s.track_id, ""), s.leg, s.query_start_s, s.query_end_s, s.source_start_s,
            s.source_end_s, s.transpose_semitones, s.tempo_ratio, _percent(s.share_ppm),
        )  # fmt: skip


def _ranking(report: Report) -> Iterable[Sequence[Cell]]:
    assert report.audit is not None
    for row in report.audit.ranking:
        yield (row.rank, row.id, row.name, row.score, *map(_percent, (row.share_ppm, row.low_ppm, row.high_ppm)))


def _facts(report: Report) -> Iterable[Sequence[Cell]]:
    query, engine = report.query, report.engine
    yield ("title", query.title)
    yield ("file", query.path)
    yield ("file SHA-256", query.sha256)
    yield ("decoded audio SHA-256", query.pcm_sha256)
    yield ("seconds", query.duration_s)
    yield ("analysed (UTC)", report.created_utc)
    yield ("method", report.method)
    yield ("is it a finding that nothing more was found?", no_finding(report.limits) or "yes")
    yield ("catalog snapshot", report.catalog.snapshot)
    yield ("catalog tracks", report.catalog.tracks)
    yield ("program", f"Descant {engine.version}")
    for leg, version in engine.views.items():
        yield (f"encoder, {leg}", version)
    for one in report.exclusions:
        yield ("excluded by hand", exclusions.in_words(one))
    for words in declared.lines(query.declarations):
        yield ("declared by the file, not examined", words)
    for limit in report.limits:
        yield ("limit", limit)
