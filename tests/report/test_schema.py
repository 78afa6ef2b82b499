from __future__ import annotations

import copy
import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from descant.errors import DescantError
from descant.report import schema
from descant.report.model import Report
from descant.report.schema import read_report, validate
from descant.report.spans import aligned_spans
from reports import reports, sample


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


def test_a_report_of_hours_is_checked_in_a_moment() -> None:
    tree = sample(3, 600.0).to_json()
    tree["segments"] = [
        {**tree["segments"][0], "start_s": n / 2, "end_s": n / 2 + 0.5} for n in range(20_000)
    ]  # 2 h 47 min
    before = time.process_time()
    validate(tree)
    assert time.process_time() - before < 3.0


def _bytes_of(tree: object) -> bytes:
    return json.dumps(tree).encode()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"[" * 200_000, "not JSON"),
        (b'{"schema":' + b"1" * 10_000 + b"}", "not JSON"),
        (b"[]", "no report of Descant"),
        (b"null", "no report of Descant"),
        (b'{"schema": ["descant.report/1"]}', "no report of Descant"),
        (b'{"schema": "descant.report/2"}', "newer Descant"),
        (b'{"schema": "descant.report/1"}', "does not hold together"),
        (_bytes_of({**sample(1).to_json(), "unattributed_ppm": float("nan")}), "does not hold together"),
    ],
)
def test_what_is_no_report_is_refused_in_words(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(data)
    with pytest.raises(DescantError, match=words) as refused:
        read_report(path)
    assert refused.value.path == str(path)
    assert refused.value.remedy


def test_only_regular_files_of_a_sane_size_are_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = tmp_path / "r.json"
    whole.write_bytes(b"\xef\xbb\xbf" + _bytes_of(sample(2).to_json()))  # as editors on Windows save it
    assert read_report(whole) == sample(2)
    os.mkfifo(tmp_path / "pipe.json")  # would be waited for without end
    for path in (tmp_path, tmp_path / "pipe.json", tmp_path / "gone.json", Path("a\0b.json")):
        with pytest.raises(DescantError):
            read_report(path)
    monkeypatch.setattr(schema, "MAX_REPORT_BYTES", 100)
    with pytest.raises(DescantError, match="too large"):
        read_report(whole)
