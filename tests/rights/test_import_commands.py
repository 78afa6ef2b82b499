"""descant rights import and export, as they are typed."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import pytest

from descant.cli import main

sys.path.insert(0, str(Path(__file__).parent))
from rights_files import ERN_43, TABLE, cwr, registration, written


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "works.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "message.xml").write_text(ERN_43)
    other = [record.replace("T0345246801", " " * 11) for record in registration("THE OTHER WAY", "N7")]
    written(tmp_path / "works.V21", cwr([other]))
    written(tmp_path / "cut.V21", cwr([registration()])[:-1])
    return tmp_path


def test_files_of_all_kinds_are_taken_in_and_out(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [str(files / name) for name in ("works.csv", "message.xml", "works.V21")]
    assert main(["rights", "import", *names]) == 0
    told = capsys.readouterr().out
    assert "works.csv: CSV: 2 added" in told
    assert "message.xml: ERN 4.3.2: 1 added" in told
    assert "works.V21: CWR 2.1: 1 added, 1 changed" in told
    assert "`descant rights undo 3` takes it back" in told
    assert main(["rights", "import", *names[:1]]) == 0
    assert "2 as they were" in capsys.readouterr().out
    for out in ("out.csv", "out.xlsx"):
        assert main(["rights", "export", str(files / out)]) == 0
        assert "3 works and 1 recordings" in capsys.readouterr().out
    sender = ["--sender", "Fjord Music", "--sender-ipi", "00000000199"]
    assert main(["rights", "export", str(files / "out.V22"), *sender, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["works"] == 3


def test_a_preview_shows_what_was_found_out_and_stores_nothing(
    files: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rights", "import", "--preview", str(files / "works.csv")]) == 0
    told = capsys.readouterr().out
    assert "works.csv: CSV, encoding utf-8, separator ;, shares as percent" in told
    assert "Writer IPI" in told
    assert "writer_ipi" in told
    assert "Ada Ravn (CA) 33.33 %" in told
    assert not (home / "catalog").exists()


def test_a_damaged_file_is_named_and_the_others_are_taken(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rights", "import", str(files / "cut.V21"), str(files / "works.csv"), "--json"]) == 1
    told = capsys.readouterr()
    damaged, taken = json.loads(told.out)
    assert "cut off" in damaged["fault"]
    assert taken["added"] == 2
    assert "cut.V21" in told.err


def test_refused_lines_are_named_with_their_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "works.csv"
    path.write_text("Work ID,Title,Writer,Share\n1,A,X,100\n2,B,Y,all\n")
    assert main(["rights", "import", str(path)]) == 1
    told = capsys.readouterr()
    assert "works.csv, line 3: 'all' is no share" in told.err
    assert "1 added" in told.out


def test_all_refused_lines_are_written(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = files / "bad.csv"
    bad.write_text("Work ID,Title,Writer,Share\n" + "".join(f"{n},=T{n},Y,all\n" for n in range(1200)))
    out = files / "refused.csv"
    assert main(["rights", "import", str(bad), str(files / "cut.V21"), "--refused", str(out)]) == 1
    assert "1,180 more lines were refused" in capsys.readouterr().err
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["line"] for row in rows] == [*map(str, range(2, 1202)), ""]
    assert rows[0]["reason"] == "'all' is no share"
    assert "cut off" in rows[-1]["reason"]


def test_columns_are_mapped_and_the_mapping_is_remembered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "works.csv"
    path.write_text("Nr;Stück;Urheber;Quote\n1;A;X;100\n", encoding="utf-8")
    mapped = ["--mapping", "Nr=work_number", "--mapping", "Stück=title", "--mapping", "Quote=share"]
    assert main(["rights", "import", *mapped, str(path)]) == 0
    capsys.readouterr()
    assert main(["rights", "import", str(path), "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["unchanged"] == 1
    assert {column["how"] for column in told["detected"]["columns"]} == {"remembered"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["import", "x.csv", "--mapping", "Title=nothing"], "is no field"),
        (["import", "x.csv", "--mapping", "Title"], "HEADER=FIELD"),
        (["import", "x.csv", "--separator", ";;"], "one character"),
        (["export", "x.V22"], "names its sender"),
        (["export", "x"], "--format"),
    ],
)
def test_wrong_usage_says_what_is_right(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rights", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_fields_are_listed_without_a_file_and_an_import_needs_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rights", "import", "--fields"]) == 0
    assert "writer_name" in capsys.readouterr().out
    assert main(["rights", "import"]) == 2
    assert "FILE" in capsys.readouterr().err
