"""Made-up answers of an audit, for any test that needs one. The figures are invented and measured on nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from descant.audit.manifest_entries import TrainingTrack
from descant.audit.report import from_audit
from descant.audit.results import AuditResult
from descant.catalog.tracks import Owner
from descant.report.audit_answer import WHOLE_PPM, Attributed, Figure, HandedOver, SegmentInfluence, Trust, Unit
from descant.report.model import AuditPart, Query, Report

MODEL, MANIFEST, OUTPUT, PCM = "ab" * 32, "cd" * 32, "ef" * 32, "12" * 32
REFUSED = "The shares of this model do not beat an equal split, so there are no percentages."
NAMES = (
    ("Harbour Glass", "Maren Oda"),
    ("Slow Tin", "Pell & Frost"),
    ("Ночной поезд", "Оркестр «Север»"),
    ("Kite Season", "Maren Oda"),
    ("Under Dials", "Ivo Brandt"),
    ("Paper Moons", "Pell & Frost"),
)


def tracks() -> tuple[TrainingTrack, ...]:
    return tuple(
        TrainingTrack(
            track_id=f"track-{n}",
            path=Path(f"/music/{n}.flac"),
            title=title,
            artist=artist,
            isrc="GBAYE0601498" if n == 0 else "",
            owners=(Owner("Northlight Music Ltd", "publisher", "work", WHOLE_PPM),) if n % 2 == 0 else (),
        )
        for n, (title, artist) in enumerate(NAMES)
    )


def trust(percentages: bool = True) -> Trust:
    gain = Figure(0.06, 0.02, 0.1) if percentages else Figure(-0.01, -0.04, 0.02)
    return Trust(
        scope="model",
        model="reference tokens",
        fingerprint=MODEL,
        lds={"influence": Figure(0.31, 0.27, 0.35), "similarity": Figure(0.2, 0.16, 0.24)},
        ceiling=Figure(0.63, 0.6, 0.66),
        margin=Figure(0.11, 0.05, 0.17),
        untrained=Figure(0.02, -0.02, 0.06),
        top1={"influence": Figure(0.75, 0.6, 0.87)},
        share_error=Figure(0.2, 0.17, 0.23),
        equal_error=Figure(0.26, 0.23, 0.29),
        gain=gain,
        self_rank=Figure(1.1, 1.0, 1.3),
        duplicates=Figure(0.97, 0.9, 1.0),
        percentages=percentages,
        made="2026-11-22",
    )


def result(
    *, unit: Unit = "track", refused: bool = False, seconds: float = 12.0, validated: bool = True
) -> AuditResult:
    names = NAMES if unit == "track" else tuple((artist, "") for artist in dict.fromkeys(a for _, a in NAMES))
    shares = [420_000, 210_000, 90_000, 40_000, 0, 0][: len(names)]
    rows = tuple(
        Attributed(
            id=f"track-{n}" if unit == "track" else name,
            name=name,
            score=3.0 - 0.9 * n,
            rank=n + 1,
            share_ppm=None if refused else share,
            low_ppm=None if refused else share * 3 // 4,
            high_ppm=None if refused else share * 5 // 4,
            tracks=(f"track-{n}",),
        )
        for n, ((name, _), share) in enumerate(zip(names, shares, strict=True))
    )
    step = seconds / 4
    segments = tuple(
        SegmentInfluence(n * step, (n + 1) * step, tuple((rows[k].id, 2.0 - 0.7 * k - 0.35 * n) for k in range(3)))
        for n in range(4)
    )
    part = AuditPart(
        unit=unit,
        method="influence",
        model="reference tokens",
        fingerprint=MODEL,
        manifest_sha256=MANIFEST,
        ranking=rows,
        units=len(rows),
        segments=segments,
        refusal=REFUSED if refused else "",
        trust=trust(not refused) if validated else None,
    )
    return AuditResult(
        output=Query("/outputs/made.wav", OUTPUT, PCM, seconds, 44_100, "", 2_116_844, 2),
        part=part,
        unattributed_ppm=None if refused else WHOLE_PPM - sum(shares),
        limits=("Influence is an estimate of what leaving a track out would change.",),
        parameters={"projection": 2048, "draws": 0, "checkpoints": ["a", "b"], "seed": 0},
        created_utc="2026-11-22T12:00:00Z",
    )


def audit_report(**changes: object) -> Report:
    """The report of a made-up answer; changes go to result()."""
    made = result(**changes)  # type: ignore[arg-type]
    return from_audit(made, tracks())


def many(count: int) -> Report:
    """An answer with more sources than a report lists."""
    base = result()
    rows = tuple(
        Attributed(f"track-{n}", f"Title {n}", float(count - n), n + 1, 10_000, 5_000, 20_000) for n in range(count)
    )
    return from_audit(replace(base, part=replace(base.part, ranking=rows)), tracks())


def listed_report() -> Report:
    """As audit_report, of a list that came without audio."""
    made = audit_report(refused=True, validated=False)
    assert made.audit is not None
    p_values = {row.id: 0.0085 for row in made.audit.ranking}
    handed = HandedOver({"style": "made-up"}, len(NAMES), 0, 0, (), 352, p_values, 0.05)
    return replace(made, audit=replace(made.audit, method="embeddings", handed_over=handed))
