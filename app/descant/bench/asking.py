"""Asking a catalog many queries. Of each report as much is kept as the figures need, for thousands at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from descant import pipeline
from descant.bench.material import Refuse
from descant.bench.results import Made
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.progress import Progress
from descant.report.model import WHOLE, Report
from descant.settings import Settings


@dataclass(frozen=True)
class Answer:
    """ranked: tracks, best first. shares: track → part of the whole (0..1). intervals: track → low and high of that.
    p_value: the smallest of the candidates."""

    ranked: tuple[str, ...]
    shares: Mapping[str, float]
    intervals: Mapping[str, tuple[float, float]]
    p_value: float

    @property
    def attributed(self) -> float:
        return sum(self.shares.values())


def answer(report: Report) -> Answer:
    return Answer(
        tuple(c.track_id for c in report.candidates),
        {c.track_id: c.share_ppm / WHOLE for c in report.contributions},
        {c.track_id: (c.low_ppm / WHOLE, c.high_ppm / WHOLE) for c in report.contributions},
        min((c.p_value for c in report.candidates if c.p_value is not None), default=1.0),
    )


def ask(
    queries: Sequence[Path], catalog: Catalog, settings: Settings, *, progress: Progress, refuse: Refuse
) -> tuple[dict[Path, Answer], Made]:
    """Every query's answer but for those that cannot be heard. Raises DescantError where that is none of them."""
    answers: dict[Path, Answer] = {}
    made = None
    for path, outcome in pipeline.analyse_many(queries, catalog, settings, progress=progress):
        if isinstance(outcome, DescantError):
            refuse(str(outcome) if outcome.path else f"{path}: {outcome}")
            continue
        answers[path] = answer(outcome)
        made = made or Made.of(outcome.engine)
    if made is None:
        raise DescantError("none of the queries could be heard", remedy="Check what was refused.")
    return answers, made


def notes(unheard: int, unheld: int) -> list[str]:
    """What has to be said of misses that no listening made."""
    said = []
    if unheard:
        said.append(f"{unheard} queries could not be heard; they count as misses, unrelated ones not at all.")
    if unheld:
        said.append(f"{unheld} sources could not be heard and are not in the catalog; their queries count as misses.")
    return said
