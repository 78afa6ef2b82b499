"""An audit's answer as a report: the same form, certificate and window as for similarity, with an audit of its own."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from descant.audit.manifest_entries import TrainingTrack
from descant.audit.results import USUAL, AuditResult, Question
from descant.errors import Cancelled, DescantError
from descant.progress import CancelToken, Progress, silent
from descant.report.assembly import engine_of
from descant.report.audit_answer import Attributed, SegmentInfluence
from descant.report.model import MODEL_AUDIT, WHOLE, CandidateScore, CatalogState, Contribution, Report
from descant.report.names import owned

MOST_RANKED: Final = 1000
MOST_CONTRIBUTIONS: Final = 64
MOST_CANDIDATES: Final = 50
MOST_TRACKS: Final = 64
"""Of one unit, named beside it."""
LONGEST_ID: Final = 128
INTERVAL: Final = 0.95
"""Coverage that an audit's intervals aim at (audit.results)."""

NOT_LISTED: Final = (
    "Shares of {count} further {unit}s, {percent:.2f} % together, are too small to be listed and are counted as"
    " unattributed."
)


def from_audit(result: AuditResult, tracks: Sequence[TrainingTrack] = (), device: str = "cpu") -> Report:
    """The report of an audit's answer. tracks: of the manifest, for titles and owners. device: where it was computed.

    Where percentages are refused there are no contributions, all is unattributed, and the ranking stands in `audit`.
    """
    part = result.part
    known = {track.track_id: track for track in tracks} if part.unit == "track" else {}
    rows = tuple(replace(row, tracks=row.tracks[:MOST_TRACKS]) for row in part.ranking)
    shared = [row for row in rows if row.share_ppm] if not part.refusal else []
    shared.sort(key=lambda row: (-(row.share_ppm or 0), row.rank))
    listed, further = shared[:MOST_CONTRIBUTIONS], shared[MOST_CONTRIBUTIONS:]
    contributions = tuple(_contribution(row, known.get(row.id)) for row in listed)
    limits = list(result.limits)
    if further:
        left = sum(row.share_ppm or 0 for row in further)
        limits.append(NOT_LISTED.format(count=len(further), unit=part.unit, percent=left / WHOLE * 100))
    if part.refusal and part.refusal not in limits:
        limits.insert(0, part.refusal)
    model, parameters = f"{part.model}, SHA-256 {part.fingerprint}", {**result.parameters, "interval": INTERVAL}
    return Report(
        query=result.output,
        contributions=contributions,
        unattributed_ppm=WHOLE - sum(c.share_ppm for c in contributions),
        legs={},
        segments=(),
        candidates=tuple(_candidate(row, known.get(row.id)) for row in rows[:MOST_CANDIDATES]),
        engine=engine_of({"model": model}, device, parameters, {}),
        catalog=CatalogState(part.manifest_sha256, len(tracks)),
        limits=tuple(limits),
        created_utc=result.created_utc,
        method=MODEL_AUDIT,
        audit=replace(
            part,
            ranking=tuple(replace(row, score=_round(row.score)) for row in rows[:MOST_RANKED]),
            units=len(rows),
            segments=tuple(
                SegmentInfluence(
                    round(s.start_s, 3), round(s.end_s, 3), tuple((u, _round(score)) for u, score in s.top)
                )
                for s in part.segments
            ),
        ),
    )


def report_many(
    index: str | Path,
    outputs: Sequence[str | Path],
    question: Question = USUAL,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Iterator[tuple[Path, Report | DescantError]]:
    """Every output's report, or why there is none, in order and as each is finished.

    Raises DescantError where index or model are not what they were, and Cancelled.
    """
    from descant.audit.attribute import attribute
    from descant.audit.computing import threads_for
    from descant.audit.index import open_index

    made, asked = open_index(index, question.device), question
    for output in outputs:
        try:
            with threads_for(made.adapter.parameters):
                result = attribute(
                    made, output,
                    unit=asked.unit, method=asked.method, hours=asked.hours, progress=progress, cancel=cancel,
                )  # fmt: skip
            yield Path(output), from_audit(result, made.tracks, asked.device)
        except Cancelled:
            raise
        except DescantError as error:
            yield Path(output), error


def _contribution(row: Attributed, track: TrainingTrack | None) -> Contribution:
    title, artist = _titles(row, track)
    return Contribution(
        track_id=row.id[:LONGEST_ID],
        path=_path(track),
        title=title,
        artist=artist,
        isrc=track.isrc if track else "",
        share_ppm=row.share_ppm or 0,
        low_ppm=row.low_ppm or 0,
        high_ppm=row.high_ppm or 0,
        p_value=None,
        legs=None,
        owners=owned(track.owners if track else ()),
    )


def _candidate(row: Attributed, track: TrainingTrack | None) -> CandidateScore:
    return CandidateScore(row.id[:LONGEST_ID], _path(track), _round(row.score), None, *_titles(row, track))


def _path(track: TrainingTrack | None) -> str:
    return str(track.path) if track is not None and track.path.name else ""


def _titles(row: Attributed, track: TrainingTrack | None) -> tuple[str, str]:
    """Title and artist of a row, as people know it. track: None for a unit of several."""
    if track is None:
        return row.name or row.id, ""
    return track.title or track.path.stem or row.name, track.artist


def _round(score: float) -> float:
    """Six significant digits: what differs behind them is no difference."""
    return float(f"{score:.6g}") if math.isfinite(score) else 0.0
