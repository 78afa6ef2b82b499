from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from reports import reports, sample

from descant.report.model import Report
from descant.report.schema import validate
from descant.report.spans import aligned_spans


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(reports())
def test_any_report_survives_json_and_is_accepted(report: Report) -> None:
    tree = report.to_json()
    validate(tree)
    assert Report.from_json(tree) == report
    for span in aligned_spans(report):
        assert span.query_start_s < span.query_end_s


@pytest.mark.parametrize("count", [0, 1, 3, 8])
def test_samples_are_valid(count: int) -> None:
    validate(sample(count).to_json())


def _set(tree: dict[str, Any], path: list[Any], value: Any) -> None:
    for step in path[:-1]:
        tree = tree[step]
    tree[path[-1]] = value


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (["unattributed_ppm"], 5, "headline: shares and the unattributed part sum"),
        (["legs", "style", "unattributed_ppm"], 5, "style leg"),
        (["segments", 3, "unattributed_ppm"], 5, "segment 4"),
        (["contributions", 1, "low_ppm"], 999_999, "headline, contribution 2"),
        (["contributions", 1, "track_id"], f"{1:016x}", "twice"),
        (["contributions", 1, "share_ppm"], -1, "contributions, entry 2, share_ppm"),
        (["contributions", 1, "share_ppm"], 0.5, "contributions, entry 2, share_ppm"),
        (["contributions", 1, "p_value"], 1.5, "too large"),
        (["contributions", 1, "p_value"], float("nan"), "not finite"),
        (["contributions", 1, "surprise"], 1, "does not belong"),
        (["query", "sha256"], "AB" * 32, "query, sha256"),
        (["query", "sha256"], "ab" * 32 + "\n", "query, sha256"),
        (["query", "bytes"], 2**60, "larger than"),
        (["legs", "lyrics"], {}, "legs"),
        (["segments", 3, "end_s"], 0.0, "segment 4"),
        (["segments", 3, "start_s"], 0.0, "segment 4"),
        (["created_utc"], "yesterday", "created_utc"),
        (["engine", "parameters", "deep"], [[[[]]]], ""),
        (["engine", "parameters", "big"], 1e19, "larger than"),
    ],
)
def test_a_refusal_names_the_place(path: list[Any], value: Any, words: str) -> None:
    tree = copy.deepcopy(sample().to_json())
    _set(tree, path, value)
    if not words:
        validate(tree)
        return
    with pytest.raises(ValueError, match=words):
        validate(tree)


def test_out_of_order_and_missing_and_deep_are_refused() -> None:
    tree = sample().to_json()
    tree["contributions"].reverse()
    with pytest.raises(ValueError, match="larger than the one before"):
        validate(tree)
    tree = sample().to_json()
    del tree["engine"]["views"]
    with pytest.raises(ValueError, match="engine: the field views is missing"):
        validate(tree)
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    tree["engine"]["parameters"]["deep"] = deep
    with pytest.raises(ValueError, match="nested"):
        validate(tree)
    while deep:  # unwound by hand: freeing it in one go would nest as deep
        deep = deep.pop()
    strange: Any
    for strange in (None, [], "x", 3, {"schema": "descant.report/2"}):
        with pytest.raises(ValueError, match=r"at the top|schema"):
            validate(strange)


def test_neighbouring_segments_run_together() -> None:
    spans = aligned_spans(sample(1, 60.0))
    assert 1 <= len(spans) <= 5
    assert all(s.transpose_semitones == -6 for s in spans)
