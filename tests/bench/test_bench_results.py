"""Result files: written whole, never over another, read with suspicion, shown as tables."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from descant.bench.figures import Figure
from descant.bench.results import Made, Result, markdown, rates, read, stated, tables, write
from descant.certificate.credential import error_rates
from descant.errors import DescantError
from descant.report.model import Engine

ENGINE = Engine(
    "0",
    {"recording": "r1"},
    "cpu",
    "test",
    {"alpha": 0.03},
    {"cohort_sha256": "c" * 64, "null_sha256": "d" * 64, "likelihoods": {"recording": {"slope": 1.0}}},
)
COVER = {"top-1": Figure(0.6, 20, 0.39, 0.78), "wrong": Figure(0.012, 20, 0.0, 0.03, "%")}
UNRELATED = {"any attribution": Figure(0.025, 80, 0.007, 0.087)}
RESULT = Result(
    "known",
    "descant bench known pairs.tsv",
    queries=100,
    tracks=755,
    made=Made.of(ENGINE),
    groups={"cover": COVER, "unrelated": UNRELATED, "remix": COVER},
    rates=stated({"unrelated queries with any attribution": UNRELATED["any attribution"], "nothing": Figure(None, 0)}),
    notes=("Two | three <b> `four`.",),
    material={"pairs.tsv": "e" * 64},
)


def test_there_and_back(tmp_path: Path) -> None:
    write(RESULT, tmp_path / "r.json", force=False)
    assert read(tmp_path / "r.json") == RESULT
    tree = json.loads((tmp_path / "r.json").read_text())
    assert tree["schema"] == "descant.bench/1"
    assert tree["made"]["cohort_sha256"] == "c" * 64
    assert len(tree["made"]["likelihoods_sha256"]) == 64
    assert tree["cores"] >= 1
    assert tree["groups"]["cover"]["top-1"] == {"value": 0.6, "n": 20, "low": 0.39, "high": 0.78, "unit": ""}
    assert [path.name for path in tmp_path.iterdir()] == ["r.json"]


def test_likelihoods_are_told_apart_by_hash() -> None:
    other = replace(ENGINE, calibration={**ENGINE.calibration, "likelihoods": {"recording": {"slope": 1.5}}})
    assert Made.of(other).likelihoods_sha256 != Made.of(ENGINE).likelihoods_sha256


def test_a_result_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text("mine")
    with pytest.raises(DescantError, match="there already"):
        write(RESULT, path, force=False)
    assert path.read_text() == "mine"
    write(RESULT, path, force=True)
    assert read(path) == RESULT
    with pytest.raises(DescantError, match="no such folder"):
        write(RESULT, tmp_path / "gone" / "r.json", force=False)
    with pytest.raises(DescantError):
        write(RESULT, tmp_path, force=True)


def test_a_certificate_can_state_its_rates(tmp_path: Path) -> None:
    write(RESULT, tmp_path / "r.json", force=False)
    stated = error_rates(tmp_path / "r.json")
    assert stated["benchmark"] == f"descant bench known, {RESULT.date}"
    assert stated["queries"] == 100
    assert stated["rates"] == {"unrelated queries with any attribution": 0.025}


def test_rates_of_several_results_are_those_of_one_version(tmp_path: Path) -> None:
    other = replace(RESULT, kind="shares", queries=7, rates={"error of shares": 0.05})
    (tmp_path / "rates.json").write_text(json.dumps(rates([RESULT, other])))
    stated = error_rates(tmp_path / "rates.json")
    assert stated["queries"] == 107
    assert stated["benchmark"] == f"{RESULT.name}; {other.name}"
    assert stated["rates"] == {"unrelated queries with any attribution": 0.025, "error of shares": 0.05}
    with pytest.raises(DescantError, match="different encoders"):
        rates([RESULT, replace(other, made=replace(RESULT.made, cohort_sha256="f" * 64))])


def changed(**fields: Any) -> str:
    return json.dumps({**RESULT.to_json(), **fields})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        '{"schema": "descant.bench/1"}',
        changed(schema="descant.bench/9"),
        changed(kind="unheard of"),
        changed(groups=[]),
        changed(groups={"cover": {"top-1": 0.6}}),
        changed(groups={"cover": {}}),
        changed(made={}),
        changed(queries="many"),
        changed(command=3),
        changed(surprise=1),
    ],
)
def test_what_is_no_result(tmp_path: Path, text: str) -> None:
    (tmp_path / "r.json").write_text(text)
    with pytest.raises(DescantError, match="no result"):
        read(tmp_path / "r.json")
    with pytest.raises(DescantError, match="cannot be read"):
        read(tmp_path / "gone.json")


def test_groups_with_the_same_figures_share_a_table() -> None:
    assert tables(RESULT.groups) == [["cover", "remix"], ["unrelated"]]


def test_markdown() -> None:
    hostile = replace(RESULT, groups={"a|b\n<i>": COVER}, created_utc="2026-01-02T03:04:05Z", cores=2, machine="M")
    lines = markdown(hostile).splitlines()
    assert lines[0] == "`descant bench known pairs.tsv`"
    assert lines[2].startswith("2026-01-02, Descant ")
    assert lines[2].endswith("M, 2 cores; 100 queries against 755 tracks.")
    assert lines[4:6] == ["| | n | top-1 | wrong |", "|---|---:|---:|---:|"]
    assert lines[6] == "| a\\|b�&lt;i> | 20 | 0.60 (0.39–0.78) | 1.2 (0.0–3.0) % |"
    assert lines[-1] == "- Two \\| three &lt;b> 'four'."


def test_a_figure_of_other_cases_says_so() -> None:
    fewer = replace(RESULT, groups={"cover": {**COVER, "found": Figure(0.5, 44, 0.36, 0.64)}})
    assert "| cover | 20 |" in markdown(fewer)
    assert "0.50 (0.36–0.64) [n 44]" in markdown(fewer)


def test_results_are_of_a_known_shape() -> None:
    assert Result.from_json(RESULT.to_json()) == RESULT
