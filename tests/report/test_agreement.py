"""How far similarity and audit agree about one output."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audits import NAMES, audit_report
from descant.report.agreement import agreement
from descant.report.model import CandidateScore, Report
from reports import sample


def similar(order: list[int], scores: list[float] | None = None, **changes: object) -> Report:
    """A similarity report of the audit's output, with the training tracks of these numbers as candidates."""
    audit = audit_report()
    scores = scores or [9.0 - n for n in range(len(order))]
    candidates = tuple(
        CandidateScore(f"catalog-{n}", f"/elsewhere/{n}.wav", score, 0.01, *NAMES[n])
        for n, score in zip(order, scores, strict=True)
    )
    return replace(sample(0), query=audit.query, candidates=candidates, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("order", "correlation"),
    [([0, 1, 2, 3, 4, 5], 1.0), ([5, 4, 3, 2, 1, 0], -1.0), ([1, 0, 2], 0.5), ([0, 1], None), ([], None)],
)
def test_ranks_are_correlated_over_what_both_know(order: list[int], correlation: float | None) -> None:
    found = agreement(similar(order), audit_report())
    assert len(found.pairs) == len(order)
    assert found.correlation == (None if correlation is None else pytest.approx(correlation))


def test_pairs_stand_in_the_audits_order_with_both_ranks() -> None:
    found = agreement(similar([2, 0, 4]), audit_report())
    assert [(p.title, p.audit_rank, p.similarity_rank) for p in found.pairs] == [
        ("Harbour Glass – Maren Oda", 1, 2), ("Ночной поезд – Оркестр «Север»", 2, 1),
        ("Under Dials – Ivo Brandt", 3, 3),
    ]  # fmt: skip


def test_equal_scores_share_a_rank() -> None:
    found = agreement(similar([0, 1, 2], [1.0, 1.0, 0.0]), audit_report())
    assert [p.similarity_rank for p in found.pairs] == [1.5, 1.5, 3.0]
    assert agreement(similar([0, 1, 2], [1.0, 1.0, 1.0]), audit_report()).correlation is None


def test_a_track_is_known_by_its_file_too() -> None:
    mine = similar([0])
    other = replace(mine, candidates=(replace(mine.candidates[0], path="/music/3.flac", title="?", artist="?"),))
    assert [p.title for p in agreement(other, audit_report()).pairs] == ["Kite Season – Maren Oda"]


def test_artists_are_compared_by_the_sum_of_their_tracks() -> None:
    found = agreement(similar([1, 5, 0, 2], [3.0, 3.0, 5.0, 1.0]), audit_report(unit="artist"))
    assert [(p.title, p.similarity_rank) for p in found.pairs] == [
        ("Maren Oda", 2), ("Pell & Frost", 1), ("Оркестр «Север»", 3)
    ]  # fmt: skip


def test_reports_of_two_outputs_are_not_compared() -> None:
    with pytest.raises(ValueError, match="same output"):
        agreement(sample(2), audit_report())
    with pytest.raises(ValueError, match="same output"):
        agreement(audit_report(), audit_report())
