from __future__ import annotations

import csv
import errno
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.errors import DescantError
from descant.report import export
from descant.report.model import WHOLE, Aspect, Report
from descant.report.schema import validate
from reports import sample


def _rows(path: Path) -> list[dict[str, str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_contributions_sum_to_the_whole(tmp_path: Path) -> None:
    export.write_contributions(sample(3), tmp_path / "c.csv")
    rows = _rows(tmp_path / "c.csv")
    assert len(rows) == 4
    assert sum(int(row["share_ppm"]) for row in rows) == WHOLE
    assert rows[-1]["track_id"] == export.UNATTRIBUTED
    assert "Northlight Music Ltd (work publisher, 500000 ppm, IPI 00014107338)" in rows[0]["owners"]
    assert rows[2]["title"] == "月光下的河"


@pytest.mark.parametrize(
    "hostile", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", '=HYPERLINK("http://x";"y")']
)
def test_no_cell_is_a_formula(hostile: str, tmp_path: Path) -> None:
    report = sample(1, 20.0)
    bad = replace(report, contributions=(replace(report.contributions[0], title=hostile, isrc=hostile),))
    export.write_contributions(bad, tmp_path / "c.csv")
    row = _rows(tmp_path / "c.csv")[0]
    assert row["title"].startswith("'")
    assert row["isrc"].startswith("'")


@given(st.text())
def test_harmless_text_starts_no_formula(text: str) -> None:
    assert not export.harmless(text).lstrip().startswith(("=", "+", "-", "@"))
    assert "\n" not in export.harmless(text)


def test_json_comes_back(tmp_path: Path) -> None:
    export.write_json(sample(3), tmp_path / "r.json")
    assert Report.from_json(json.loads((tmp_path / "r.json").read_text())) == sample(3)


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "r.json"
    path.write_text("before")

    def full(_: Any) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DescantError, match="No space left") as error:
        export.write_json(sample(1, 20.0), path)
    assert error.value.remedy
    assert path.read_text() == "before"
    assert os.listdir(tmp_path) == ["r.json"]


def test_the_table_says_in_what_a_source_agrees_beyond_chance(tmp_path: Path) -> None:
    first, *others = sample(2).contributions
    aspects = (Aspect("melody", 0.6, 0.2), Aspect("timbre", 0.3, 0.4))
    report = replace(sample(2), contributions=(replace(first, aspects=aspects), *others))
    export.write_contributions(report, tmp_path / "c.csv")
    row = _rows(tmp_path / "c.csv")[0]
    assert [row[name] for name in ("melody", "harmony", "rhythm", "timbre")] == ["0.5", "", "", "0.0"]
    tree = report.to_json()
    validate(tree)
    assert Report.from_json(tree) == report
