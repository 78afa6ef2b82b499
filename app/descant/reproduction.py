"""A certificate's analysis made again: the same parameters, the same audio, the catalog as it is now."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final, Literal

import rfc8785

from descant import pipeline
from descant.audit.results import Question
from descant.catalog.store import Catalog
from descant.certificate.abridge import abridged
from descant.certificate.credential import readable
from descant.certificate.outcome import AUDIO
from descant.certificate.verify import verify_file
from descant.errors import DescantError
from descant.progress import CancelToken, Progress, silent
from descant.report.audit_answer import METHODS, UNITS
from descant.report.model import MODEL_AUDIT, AuditPart, Report, Segment
from descant.settings import Settings

_CALIBRATION: Final = {
    "scoring": "scoring",
    "cohort_sha256": "cohort (SHA-256)",
    "null_sha256": "what unrelated music reaches (SHA-256)",
    "tails": "how seldom it reaches more",
    "likelihoods": "likelihood ratios",
}

Outcome = Literal["same", "close", "different"]
ROUNDING: Final = 0.01
"""Of a ranking's largest score: as far as its scores may lie from those certified and still count as the same but for
rounding. Sums in another order, and products in bfloat16 or not, move them by less (docs/audit.md has the figures)."""
AUDIT_PPM: Final = 1_000
"""By which shares of a model audit may differ where nothing else is asked for: they follow from such scores."""


@dataclass(frozen=True)
class Difference:
    """Something that is not now as it was certified."""

    what: str
    certified: str
    now: str


@dataclass(frozen=True)
class Reproduction:
    """outcome: "same" (every share, interval, p-value and place), "close" (each share of the headline within the
    tolerance, of the same sources; of a model audit also each score within ROUNDING) or "different".

    most_ppm: the largest difference of a headline share. results: what came out otherwise; causes: what it was made
    with that is otherwise, which may be why. most_score: of a model audit, the largest difference of a score, in units
    of the largest.
    """

    outcome: Outcome
    most_ppm: int
    results: tuple[Difference, ...]
    causes: tuple[Difference, ...]
    most_score: float | None = None


def reproduce(
    certificate: Path,
    audio: Path,
    catalog: Catalog,
    *,
    tolerance_ppm: int = 0,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Reproduction:
    """Raises DescantError where nothing can be compared: the certificate does not hold, is of a model audit or of other
    audio, or names parameters that this version does not know; CatalogError, ModelError and Cancelled as the analysis.
    """
    certified = _certified(certificate, audio, audit=False)
    settings, exclusions = _settings(certified, certificate), certified.exclusions
    made = pipeline.analyse(audio, catalog, settings, exclusions=exclusions, progress=progress, cancel=cancel)
    return _compared(certified, made, tolerance_ppm)


def reproduce_audit(
    certificate: Path,
    audio: Path,
    index: Path,
    *,
    tolerance_ppm: int = AUDIT_PPM,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Reproduction:
    """reproduce() of a model audit, by the index of its model. What the validation measured is the index's own, and is
    compared and not measured again."""
    certified = _certified(certificate, audio, audit=True)
    part = certified.audit
    listed = part is not None and part.handed_over is not None
    if part is None or part.unit not in UNITS or (part.method not in METHODS and not listed):
        raise DescantError("this version does not know how its audit was made", path=certificate)
    unit = next(unit for unit in UNITS if unit == part.unit)
    method = next((method for method in METHODS if method == part.method), None)
    check = part.cross_check
    hours = (
        math.inf if check is None or check.hours is None else check.hours
    )  # what was not asked then is not asked now
    question = Question(unit, method, hours=hours)
    ((_, made),) = pipeline.audit_many(index, [audio], question, progress=progress, cancel=cancel)
    if isinstance(made, DescantError):
        raise made
    return _compared(certified, made, tolerance_ppm)


def _compared(certified: Report, made: Report, tolerance_ppm: int) -> Reproduction:
    if abridged(certified) == certified:  # as certificates are, unless they have all details
        made = abridged(made)
    now = Report.from_json(json.loads(rfc8785.dumps(readable(made).to_json())))  # numbers as they come back: 5.0 is 5
    titles = {c.track_id: c.title for c in (*now.contributions, *certified.contributions)}
    results = tuple(_differing(_results(certified, titles), _results(now, titles)))
    most = _most(certified, now)
    causes = tuple(_differing(_made_with(certified), _made_with(now)))
    if certified.audit is None or now.audit is None:
        apart = None
        same_sources = {c.track_id for c in certified.contributions} == {c.track_id for c in now.contributions}
        close = tolerance_ppm > 0 and same_sources and most <= tolerance_ppm
    else:
        apart = _apart(certified.audit, now.audit)
        same_verdict = _verdict(certified.audit) == _verdict(now.audit)
        close = same_verdict and apart <= ROUNDING and most <= tolerance_ppm
    outcome: Outcome = "same" if not results else "close" if close else "different"
    return Reproduction(outcome, most, results, causes, apart)


def _apart(certified: AuditPart, now: AuditPart) -> float:
    """The largest difference of a score, in units of the largest certified. Rankings hold so many units at most: what
    only one of them names counts as the last of the other."""
    before, after = ({row.id: row.score for row in part.ranking} for part in (certified, now))
    if not before or not after:
        return 0.0 if before == after else math.inf
    last, largest = min(before.values()), max(map(abs, before.values()))
    last_now = min(after.values())
    most = max(abs(before.get(unit, last) - after.get(unit, last_now)) for unit in {*before, *after})
    return most / largest if largest else math.inf if most else 0.0


def _verdict(part: AuditPart) -> tuple[bool, bool]:
    """Whether percentages are stated, and whether the ranking is shown to be one."""
    return bool(part.refusal), part.unsure


def _certified(certificate: Path, audio: Path, *, audit: bool) -> Report:
    """Raises DescantError where the certificate does not hold, is of the other method or not about this audio."""
    found = verify_file(certificate, audio=audio)
    failed = [check for check in found.checks if check.state == "failed"]
    if found.record is None or any(check.name != AUDIO for check in failed):
        why = failed[0].words if failed else "it could not be read"
        raise DescantError(f"this certificate does not hold, so there is nothing to reproduce: {why}", path=certificate)
    if (found.report.method == MODEL_AUDIT) != audit:
        raise DescantError(
            "this certificate is of no model audit, so an index does not belong to it"
            if audit
            else "this certificate is of a model audit, which depends on a model's index and not on a catalog",
            remedy="Name the catalog in place of --index." if audit else "Name the index of that model with --index.",
            path=certificate,
        )
    if failed:
        raise DescantError(f"the certificate is not about this audio: {failed[0].words}", path=audio)
    return found.report


def _settings(report: Report, certificate: Path) -> Settings:
    known = {field.name for field in fields(Settings)}
    given = report.engine.parameters
    if odd := sorted(set(given) - known):
        raise DescantError(
            f"this version of the program does not know the parameter {odd[0]!r} that the analysis was made with",
            remedy=f"Reproduce it with Descant {report.engine.version}.",
            path=certificate,
        )
    try:
        return Settings(**given)
    except (TypeError, DescantError) as error:
        raise DescantError(f"its parameters cannot be used: {error}", path=certificate) from error


def _results(report: Report, titles: Mapping[str, str]) -> dict[str, str]:
    """What an analysis found, by name; not what the catalog calls its tracks, which may be corrected at any time."""
    found = {"unattributed": _ppm(report.unattributed_ppm)}
    for c in report.contributions:
        name = f"{titles[c.track_id]} [{c.track_id}]"
        legs = ", ".join(f"{leg} {ppm}" for leg, ppm in asdict(c.legs).items()) if c.legs else ""
        found[f"share of {name}"] = f"{_ppm(c.share_ppm)} ({c.low_ppm:,} to {c.high_ppm:,}), p {c.p_value}, {legs}"
    for leg, part in sorted(report.legs.items()):
        shares = ", ".join(
            f"{c.track_id} {c.share_ppm:,} ({c.low_ppm:,} to {c.high_ppm:,})" for c in part.contributions
        )
        found[f"{leg} leg"] = f"{shares or 'nothing'}; unattributed {part.unattributed_ppm:,}"
    found["segments"] = str(len(report.segments))
    for segment in report.segments:
        found[f"from {segment.start_s} s"] = _segment(segment, titles)
    if report.audit is not None:
        found["refusal of percentages"] = report.audit.refusal or "none"
        for row in report.audit.ranking:
            share = "" if row.share_ppm is None else f", {_ppm(row.share_ppm)} ({row.low_ppm:,} to {row.high_ppm:,})"
            found[f"rank of {row.id}"] = f"{row.rank}, score {row.score}{share}"
        for one in report.audit.segments:
            found[f"from {one.start_s} s"] = f"until {one.end_s} s: " + ", ".join(f"{u} {x}" for u, x in one.top)
    return found


def _segment(segment: Segment, titles: Mapping[str, str]) -> str:
    parts = [f"until {segment.end_s} s"]
    for c in segment.contributions:
        place = c.match
        where = f" at {place.start_s} to {place.end_s} s" if place else ""
        how = f", {place.transpose_semitones:+d} semitones, tempo {place.tempo_ratio}" if place else ""
        parts.append(f"{titles.get(c.track_id) or c.track_id} {_ppm(c.share_ppm)} ({c.leg}{where}{how})")
    return "; ".join((*parts, f"unattributed {_ppm(segment.unattributed_ppm)}"))


def _made_with(report: Report) -> dict[str, str]:
    engine, calibration, audit = report.engine, report.engine.calibration, report.audit
    return {
        **({"validation": str(audit.trust), "units": f"{audit.units:,}"} if audit else {}),
        "program version": engine.version,
        "platform": engine.platform,
        "device": engine.device,
        **{f"{leg} encoder": version for leg, version in sorted(engine.views.items())},
        **{f"parameter {name}": str(value) for name, value in sorted(engine.parameters.items())},
        f"{'manifest' if audit else 'catalog'} snapshot": report.catalog.snapshot,
        f"tracks in the {'manifest' if audit else 'catalog'}": f"{report.catalog.tracks:,}",
        **{words: str(calibration.get(name)) for name, words in _CALIBRATION.items()},
    }


def _differing(certified: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Difference]:
    for name in dict.fromkeys((*certified, *now)):
        if certified.get(name) != now.get(name):
            yield Difference(name, certified.get(name, "nothing"), now.get(name, "nothing"))


def _most(certified: Report, now: Report) -> int:
    before, after = (_shares(report) for report in (certified, now))
    return max(abs(before.get(track, 0) - after.get(track, 0)) for track in {*before, *after})


def _shares(report: Report) -> dict[str, int]:
    return {"": report.unattributed_ppm, **{c.track_id: c.share_ppm for c in report.contributions}}


def _ppm(share: int) -> str:
    return f"{share:,} ppm"
