"""A certificate's analysis made again: the same parameters, the same audio, the catalog as it is now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Literal

import rfc8785

from descant import pipeline
from descant.catalog.store import Catalog
from descant.certificate.credential import readable
from descant.certificate.outcome import AUDIO, Verification
from descant.certificate.verify import verify_file
from descant.errors import DescantError
from descant.progress import CancelToken, Progress, silent
from descant.report.model import MODEL_AUDIT, Report
from descant.settings import Settings

Outcome = Literal["same", "close", "different"]


@dataclass(frozen=True)
class Difference:
    """Something that is not now as it was certified."""

    what: str
    certified: str
    now: str


@dataclass(frozen=True)
class Reproduction:
    """outcome: "same" (every share, interval, p-value and place), "close" (each share of the headline within the
    tolerance, of the same sources) or "different".

    most_ppm: the largest difference of a headline share. results: what came out otherwise; causes: what it was made
    with that is otherwise, which may be why.
    """

    outcome: Outcome
    most_ppm: int
    results: tuple[Difference, ...]
    causes: tuple[Difference, ...]


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
    found = verify_file(certificate, audio=audio)
    certified = _certified(found, certificate, audio)
    made = pipeline.analyse(audio, catalog, _settings(certified, certificate), progress=progress, cancel=cancel)
    now = Report.from_json(json.loads(rfc8785.dumps(readable(made).to_json())))  # numbers as they come back: 5.0 is 5
    titles = {c.track_id: c.title for c in (*now.contributions, *certified.contributions)}
    results = tuple(_differing(_results(certified, titles), _results(now, titles)))
    most = _most(certified, now)
    same_sources = {c.track_id for c in certified.contributions} == {c.track_id for c in now.contributions}
    close = same_sources and most <= tolerance_ppm
    outcome: Outcome = "same" if not results else "close" if close and tolerance_ppm else "different"
    return Reproduction(outcome, most, results, tuple(_differing(_made_with(certified), _made_with(now))))


def _certified(found: Verification, certificate: Path, audio: Path) -> Report:
    failed = [check for check in found.checks if check.state == "failed"]
    if found.record is None or any(check.name != AUDIO for check in failed):
        why = failed[0].words if failed else "it could not be read"
        raise DescantError(f"this certificate does not hold, so there is nothing to reproduce: {why}", path=certificate)
    if found.report.method == MODEL_AUDIT:
        raise DescantError(
            "this certificate is of a model audit, which is not reproduced by this command: it depends on the model's"
            " index, its checkpoints and its manifest, and not on a catalog",
            remedy="Ask the same index again with `descant audit attribute` and compare the reports.",
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
        found[f"segment at {segment.start_s:g} s"] = str(asdict(segment))
    return found


def _made_with(report: Report) -> dict[str, str]:
    engine, calibration = report.engine, report.engine.calibration
    return {
        "program version": engine.version,
        "platform": engine.platform,
        "device": engine.device,
        **{f"{leg} encoder": version for leg, version in sorted(engine.views.items())},
        **{f"parameter {name}": str(value) for name, value in sorted(engine.parameters.items())},
        "catalog snapshot": report.catalog.snapshot,
        "tracks in the catalog": f"{report.catalog.tracks:,}",
        **{name: str(calibration.get(name)) for name in ("scoring", "cohort_sha256", "null_sha256", "likelihoods")},
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
