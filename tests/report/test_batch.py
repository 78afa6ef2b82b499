"""A batch's q-values, against Benjamini and Hochberg's procedure by hand; and the table that they stand in."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reports
from descant.report.batch import BatchLine, line_of, q_values, summary, with_q_values, write_batch
from descant.report.model import Exclusion


def by_hand(p: list[float]) -> list[float]:
    """min over all that are not smaller of p · m / rank, the ranks counted from the smallest."""
    order = sorted(range(len(p)), key=lambda n: p[n])
    q = [0.0] * len(p)
    least = 1.0
    for rank in range(len(p), 0, -1):
        n = order[rank - 1]
        least = min(least, p[n] * len(p) / rank)
        q[n] = least
    return q


def test_the_example_of_the_paper() -> None:
    """Benjamini and Hochberg 1995, section 3.2: of these fifteen, four pass at .05."""
    p = [
        0.0001,
        0.0004,
        0.0019,
        0.0095,
        0.0201,
        0.0278,
        0.0298,
        0.0344,
        0.0459,
        0.3240,
        0.4262,
        0.5719,
        0.6528,
        0.7590,
        1.0,
    ]
    assert sum(q <= 0.05 for q in q_values(p)) == 4


@given(st.lists(st.floats(1e-6, 1), max_size=40))
def test_q_values_are_those_by_hand_in_the_order_of_p(p: list[float]) -> None:
    assert q_values(p) == pytest.approx(by_hand(p))


@given(st.lists(st.floats(1e-6, 1), min_size=1, max_size=40))
def test_a_q_value_is_no_smaller_than_its_p_value_and_no_larger_than_one(p: list[float]) -> None:
    assert all(one <= q + 1e-12 <= 1 + 1e-9 for one, q in zip(p, q_values(p), strict=True))


def test_each_track_stands_with_its_sources_its_p_and_its_q(tmp_path: Path) -> None:
    """One that has a source and nothing like it, and one that has no candidate."""
    named = reports.sample()
    nothing = reports.sample(sources=0)
    lines = with_q_values([line for line in map(line_of, (named, nothing)) if line])
    p = min(c.p_value for c in named.candidates if c.p_value is not None)
    assert [line.p for line in lines] == [p, 1.0]
    assert [line.q for line in lines] == [pytest.approx(2 * p), 1.0]
    write_batch(lines, tmp_path / "batch.csv")
    with (tmp_path / "batch.csv").open(encoding="utf-8-sig", newline="") as file:
        first, second = csv.DictReader(file)
    assert (first["sources"], float(first["q_value"])) == (str(len(named.contributions)), pytest.approx(2 * p))
    assert first["titles"].split("; ") == [c.title for c in named.contributions]
    assert (second["sources"], second["titles"], second["attributed_ppm"]) == ("0", "", "0")


def test_a_track_that_is_excluded_makes_no_claim() -> None:
    named = reports.sample()
    first = named.contributions[0]
    line = line_of(replace(named, exclusions=(Exclusion(first.track_id, "own work"),)))
    assert line
    assert (
        line.p == min(c.p_value or 1 for c in named.candidates if c.track_id != first.track_id) > (first.p_value or 0)
    )


def test_a_batch_in_a_sentence() -> None:
    lines = [
        BatchLine("a", "", ("x",), 1, 0.001, 0.01),
        BatchLine("b", "", ("y",), 1, 0.01, 0.2),
        BatchLine("c", "", (), 0, 1.0),
    ]
    said = "2 of 3 tracks have a source, 1 of them with q ≤ 0.05: of these at most 5 % are expected to be wrong."
    assert summary(lines, 0.05) == said
