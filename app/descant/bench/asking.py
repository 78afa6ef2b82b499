"""Asking a catalog many queries. Of each report as much is kept as the figures need, for thousands at once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from descant import pipeline
from descant.bench.material import Setup
from descant.bench.results import Made
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.report.lines import append_line, open_lines, read_lines
from descant.report.model import WHOLE, Engine, Report


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
    queries: Sequence[Path], catalog: Catalog, setup: Setup, *, reports: Path | None = None
) -> tuple[dict[Path, Answer], Made]:
    """Every query's answer but for those that cannot be decoded. Raises DescantError where that is none of them.

    reports: a file that keeps each report, one a line; what it holds already is not asked again. Raises DescantError
    where these are of another engine or catalog: figures of two are figures of none.
    """
    answers: dict[Path, Answer] = {}
    said_by: tuple[Engine, str] | None = None

    def take(path: Path, report: Report) -> None:
        nonlocal said_by
        said_by = said_by or (report.engine, report.catalog.snapshot)
        if (report.engine, report.catalog.snapshot) != said_by:
            raise DescantError(
                "some of these reports are of another engine or catalog",
                remedy="Name another file with --reports.",
                path=reports,
            )
        answers[path] = answer(report)

    with _kept(reports) as file:
        if file is not None and reports is not None:
            known = {str(path.absolute()): path for path in queries}
            for report in read_lines(reports):
                if report.query.path in known:
                    take(known[report.query.path], report)
        rest = [path for path in queries if path not in answers]
        asked = pipeline.analyse_many(rest, catalog, setup.settings, progress=setup.progress) if rest else ()
        for path, outcome in asked:
            if isinstance(outcome, DescantError):
                setup.refuse(str(outcome) if outcome.path else f"{path}: {outcome}")
                continue
            take(path, outcome)
            if file is not None:
                append_line(file, outcome)
    if said_by is None:
        raise DescantError("none of the queries could be heard", remedy="Check what was refused.")
    return answers, Made.of(said_by[0])


@contextlib.contextmanager
def _kept(path: Path | None) -> Iterator[IO[bytes] | None]:
    if path is None:
        yield None
        return
    try:
        with open_lines(path) as file:
            yield file
    except OSError as error:
        raise DescantError(
            f"the reports cannot be kept ({error.strerror or error})",
            remedy="Choose a place with room that you may write to.",
            path=path,
        ) from error


def notes(refused: int, unheld: int) -> tuple[str, ...]:
    """What has to be said of misses that no listening made."""
    said = []
    if refused:
        said.append(f"{refused} queries could not be heard; they count as misses, unrelated ones not at all.")
    if unheld:
        said.append(f"{unheld} sources could not be heard and are not in the catalog; their queries count as misses.")
    return tuple(said)
