"""On a large model, what would take days is refused in words, and said where it was left out."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from descant.audit import computing, costs
from descant.audit import cross_check as checking
from descant.audit import index as indexing
from descant.audit.attribute import attribute
from descant.audit.costs import Passes, Price, refuse_what_takes_days
from descant.audit.cross_check import cross_check
from descant.audit.index import open_index
from descant.audit.methods import unlearning
from descant.audit.methods.unlearning import Mirrored, Mucs
from descant.audit.report import from_audit, report_many
from descant.audit.results import Question
from descant.certificate.choices import Choices
from descant.certificate.make import key_of, make
from descant.errors import DescantError
from descant.report import schema
from descant.report.influence import hours_in_words, trust_lines
from descant.report.model import Report
from descant.reproduction import reproduce_audit


@pytest.fixture
def large(index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An index whose model counts as large: a loss takes ten seconds of it, a gradient thirty."""
    monkeypatch.setattr(computing, "LARGE", 100)
    monkeypatch.setattr(indexing, "price_of", lambda index: Price(10.0, 30.0))
    monkeypatch.setattr(checking, "LEAST_SEGMENTS", 4)
    return Path(shutil.copytree(index, tmp_path / "index", ignore=shutil.ignore_patterns("validation", "fisher-*")))


@pytest.mark.parametrize("method", ["unlearn", "mucs", "group"])
def test_a_slow_method_is_refused_with_the_time_it_would_take(large: Path, output: Path, method: Any) -> None:
    said = rf"“{method}” would take about .* hours on this model, where 0.01 are allowed"
    with pytest.raises(DescantError, match=said) as refused:
        attribute(large, output, unit="artist", method=method, hours=0.01)
    assert refused.value.remedy is not None
    assert "--hours" in refused.value.remedy
    ((_, told),) = report_many(large, [output], Question("artist", method, hours=0.01))
    assert isinstance(told, DescantError)


@pytest.mark.parametrize("kind", [Mirrored, Mucs])
def test_as_many_passes_are_counted_as_are_made(large: Path, monkeypatch: pytest.MonkeyPatch, kind: Any) -> None:
    made = open_index(large)
    only = torch.tensor([1, 4, 6, 9])
    method = kind(made, only=only, on=2, hours=10_000.0)
    counted = method.passes(3)
    found = {"losses": 0, "gradients": 0}

    def counting(name: str, what: str, which: int) -> None:
        inner = getattr(unlearning, name)

        def counted_too(*args: Any, **words: Any) -> Any:
            found[what] += len(args[which])
            return inner(*args, **words)

        monkeypatch.setattr(unlearning, name, counted_too)

    counting("losses", "losses", 2)
    counting("mean_gradient", "gradients", 2)
    counting("mean_squares", "gradients", 2)
    if kind is Mucs:
        forget = unlearning._forget

        def forgetting(*args: Any, **words: Any) -> Any:
            found["gradients"] += args[-1].steps * (1 + min(args[-1].batch, len(args[3])))
            found["losses"] -= 1  # of the query itself, once: no more than rounding
            return forget(*args, **words)

        monkeypatch.setattr(unlearning, "_forget", forgetting)
    method.scores(checking._queries(made, np.arange(3)))
    assert Passes(**found) == counted


def test_a_small_model_is_not_timed(index: Path) -> None:
    made = open_index(index)
    refuse_what_takes_days(made, "unlearn", Passes(10**9, 10**9), 0.01)
    assert "price" not in vars(made)


def test_what_a_segment_takes_is_timed_once(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, asked = open_index(index), []
    inner = made.adapter.loss
    monkeypatch.setattr(made.adapter, "loss", lambda p, batch, d: asked.append(len(batch)) or inner(p, batch, d))
    assert made.price.loss_s > 0
    assert made.price.gradient_s > 0
    assert asked == [1, 1]


def test_memory_that_is_not_there_is_said_before(large: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(costs, "free_bytes", lambda device: 1000)
    with pytest.raises(DescantError, match="GB of memory on this model, and 0 GB are free"):
        attribute(large, output, unit="artist", method="mucs", hours=1e6)


def test_a_second_method_that_would_take_days_is_not_asked_and_the_ranking_not_shown(
    large: Path, output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with computing.threads_for(
        open_index(large).adapter.parameters
    ):  # as reports are made: in bfloat16 sums differ with the number of threads
        result = attribute(large, output, unit="artist")
    check = result.part.cross_check
    assert check is not None
    assert (check.agreement, check.overlap, check.queries, check.held) == (None, None, 0, False)
    assert check.known is not None
    assert check.known > checking.LEAST_KNOWN, "the loss is still asked, of some segments"
    assert check.hours is not None
    # 8 queries: members' gradients; the loss of 12 segments under 4 weights; mucs on 12 segments, 12 steps of 13
    expected = (8 * len(open_index(large).members) + 8 * 12 * 13) * 30 + (4 * 12 + 12 * 9) * 10
    assert check.hours == pytest.approx(expected / 3600, abs=0.01)
    assert result.part.unsure
    assert "a second method was not asked" in result.part.refusal
    report = from_audit(result, open_index(large).tracks)
    schema.validate(report.to_json())
    assert Report.from_json(report.to_json()) == report
    lines = dict(trust_lines(report))
    assert (
        lines["Agreement with a second method"]
        == f"not measured: mucs would have taken about {round(check.hours)} hours"
    )
    assert lines["So the ranking is"] == "not shown to be better than chance"
    monkeypatch.setattr(checking, "_known", None)
    assert cross_check(open_index(large), "influence") == check, "kept"
    chosen = Choices()
    certificate = make(report, key_of(chosen, tmp_path / "keys"), chosen, tmp_path / "a.jws", tmp_path / "a.pdf").jws
    assert reproduce_audit(certificate, output, large).outcome == "same", "and not asked then either"
    monkeypatch.undo()
    monkeypatch.setattr(checking, "LEAST_SEGMENTS", 4)
    measured = cross_check(open_index(large), "influence", hours=check.hours + 1)
    assert measured is not None
    assert measured.agreement is not None, "more time was allowed"


def test_times_are_said_as_people_say_them() -> None:
    said = [hours_in_words(hours) for hours in (0.001, 0.5, 1.0, 5.2, 47.4, 24 * 90)]
    assert said == ["1 minute", "30 minutes", "60 minutes", "5 hours", "47 hours", "90 days"]
