"""A certificate of a model audit is reproduced by the index of its model, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from descant import cli, pipeline
from descant.audit.report import report_many
from descant.audit.results import Question
from descant.certificate.choices import Choices
from descant.certificate.make import key_of, make
from descant.errors import DescantError
from descant.report.audit_answer import Attributed
from descant.report.model import Report
from descant.reproduction import reproduce_audit
from reports import sample


def _certify(report: Report, folder: Path, **choices: bool) -> Path:
    chosen = Choices(**choices)
    return make(report, key_of(chosen, folder / "keys"), chosen, folder / "output.jws", folder / "output.pdf").jws


@pytest.mark.parametrize("details", [False, True])
def test_an_audit_comes_out_the_same(index: Path, output: Path, tmp_path: Path, details: bool) -> None:
    ((_, report),) = report_many(index, [output], Question("artist"))
    assert isinstance(report, Report)
    assert report.audit is not None
    assert report.audit.ranking
    found = reproduce_audit(_certify(report, tmp_path, details=details), output, index)
    assert (found.outcome, found.results, found.causes) == ("same", (), ())


def test_an_index_is_of_audits_and_a_catalog_of_all_others(
    index: Path, output: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DescantError, match="is of no model audit"):
        reproduce_audit(_certify(sample(1, 5.0), tmp_path), output, index)
    command = ["reproduce", str(tmp_path / "output.jws"), "--audio", str(output), "--index", str(index)]
    assert cli.main([*command, "--catalog", str(tmp_path)]) == cli.USAGE
    assert cli.main(command) == 1
    assert "is of no model audit" in capsys.readouterr().err


Rows = tuple[Attributed, ...]


def _moved(part: float) -> Callable[[Rows], Rows]:
    """Every second score by a part of the largest, up and down in turn."""

    def change(rows: Rows) -> Rows:
        step = part * max(abs(row.score) for row in rows)
        return tuple(replace(row, score=row.score + step * (0, 1, 0, -1)[n % 4]) for n, row in enumerate(rows))

    return change


def _reversed(rows: Rows) -> Rows:
    return tuple(replace(row, score=other.score) for row, other in zip(rows, rows[::-1], strict=True))


@pytest.mark.parametrize(
    ("change", "outcome", "code"),
    [(_moved(0.009), "close", 0), (_moved(0.02), "different", 4), (_reversed, "different", 4)],
)
def test_scores_may_differ_as_rounding_moves_them_and_no_further(
    index: Path,
    output: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Rows], Rows],
    outcome: str,
    code: int,
) -> None:
    ((_, report),) = report_many(index, [output], Question("artist"))
    assert isinstance(report, Report)
    assert report.audit is not None
    assert report.audit.refusal, "without shares nothing but the ranking can differ"
    moved = replace(report, audit=replace(report.audit, ranking=change(report.audit.ranking)))
    monkeypatch.setattr(pipeline, "audit_many", lambda *_, **__: [(output, moved)])
    command = ["reproduce", str(_certify(report, tmp_path)), "--audio", str(output), "--index", str(index)]
    assert cli.main([*command, "--tolerance", "1000000"]) == code
    assert ("reproduced: each score is within 1 %" in capsys.readouterr().out) == (outcome == "close")
    assert reproduce_audit(tmp_path / "output.jws", output, index).outcome == outcome


def test_other_threads_are_named_as_what_may_be_why(index: Path, output: Path, tmp_path: Path) -> None:
    before = torch.get_num_threads()
    ((_, report),) = report_many(index, [output], Question("artist"))
    assert isinstance(report, Report)
    torch.set_num_threads(before + 1)
    try:
        found = reproduce_audit(_certify(report, tmp_path), output, index)
    finally:
        torch.set_num_threads(before)
    assert [cause.what for cause in found.causes] == ["parameter computing"]
    assert found.outcome in ("same", "close")
