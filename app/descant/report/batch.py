"""Many reports at once: what part of the claims of a batch is wrong, where a p-value speaks of one track alone.

Of many tracks without a source some reach a small p-value by chance. The q-value of a track (Benjamini and Hochberg,
JRSS B 57, 1995; Storey, JRSS B 64, 2002) says what part of all tracks of the batch that are at most as doubtful is
expected to be wrong. It belongs to the batch: the same report has another one beside other reports. So it stands in
the batch's table, not in the report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from descant.files import write_whole
from descant.report.export import table
from descant.report.model import SIMILARITY, WHOLE, Report

COLUMNS: Final = ("path", "sha256", "sources", "titles", "attributed_ppm", "p_value", "q_value")
WRONG: Final = 0.05
"""Part of the claims of a batch that may be wrong, where nobody says otherwise."""


@dataclass(frozen=True)
class BatchLine:
    """One track of a batch. titles: of its sources; p: the smallest p-value of any candidate that is not excluded, 1
    where there is none; q: the expected part of wrong claims among the tracks of the batch whose q is not larger."""

    path: str
    sha256: str
    titles: tuple[str, ...]
    attributed_ppm: int
    p: float
    q: float = 1.0


def line_of(report: Report) -> BatchLine | None:
    """None of a model audit, which states no p-values."""
    if report.method != SIMILARITY:
        return None
    excluded = {one.track_id for one in report.exclusions}
    stated = {c.track_id: c.p_value for c in report.candidates} | {c.track_id: c.p_value for c in report.contributions}
    p = [value for track_id, value in stated.items() if value is not None and track_id not in excluded]
    titles = tuple(c.title or c.path for c in report.contributions)
    query, attributed = report.query, WHOLE - report.unattributed_ppm
    return BatchLine(query.path, query.sha256, titles, attributed, min(p, default=1.0))


def with_q_values(lines: Sequence[BatchLine]) -> list[BatchLine]:
    """The lines with their q-values, in their order."""
    return [replace(line, q=q) for line, q in zip(lines, q_values([line.p for line in lines]), strict=True)]


def q_values(p: Sequence[float]) -> list[float]:
    """Benjamini and Hochberg's adjusted p-values, in the order of p."""
    from scipy.stats import false_discovery_control  # heavy, and a single report has none

    return [float(q) for q in false_discovery_control(p)] if p else []


def write_batch(lines: Sequence[BatchLine], out: Path) -> None:
    """A table of the batch as CSV, a row a track. Raises DescantError where it cannot be written."""
    rows = [(x.path, x.sha256, len(x.titles), "; ".join(x.titles), x.attributed_ppm, x.p, x.q) for x in lines]
    write_whole(out, table(COLUMNS, rows).encode())


def summary(lines: Sequence[BatchLine], part: float) -> str:
    """A sentence on a batch: how many claims there are, and which keep the part of wrong ones under `part`."""
    named = [line for line in lines if line.titles]
    sure = sum(line.q <= part for line in named)
    wrong = f"of these at most {100 * part:g} % are expected to be wrong"
    return f"{len(named):,} of {len(lines):,} tracks have a source, {sure:,} of them with q ≤ {part:g}: {wrong}."
