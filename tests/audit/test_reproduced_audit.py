"""A certificate of a model audit is reproduced by the index of its model, and by nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from descant import cli
from descant.audit.report import report_many
from descant.audit.results import Question
from descant.certificate.choices import Choices
from descant.certificate.make import key_of, make
from descant.errors import DescantError
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
