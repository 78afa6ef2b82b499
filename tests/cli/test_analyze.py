"""descant analyze with a made-up pipeline: order, whole lines, names, refused files."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import made_up_pipeline
import pytest
from made_up_pipeline import REPORT

from descant import cli
from descant.report.model import (
    Name,
)

pytestmark = pytest.mark.usefixtures("pipeline")


def _paths(out: Path) -> list[str]:
    return [json.loads(line)["query"]["path"] for line in out.read_bytes().splitlines()]


def test_lines_come_in_order_and_at_once(
    tracks: list[Path], tmp_path: Path, pipeline: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "r.jsonl"
    seen: list[int] = []
    pipeline(lambda path: seen.append(len(out.read_bytes().splitlines())))
    assert cli.main(["analyze", "--jsonl", str(out), *map(str, tracks)]) == cli.REFUSED
    assert _paths(out) == [str(path) for path in tracks if path.name != "bad.mp3"]
    assert seen == [0, 1, 2, 2, 3]
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.strip() == f"descant: {tracks[2]}: no audio in it. Export it again."


def test_every_report_is_one_line_for_any_reader(tracks: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    cli.main(["analyze", "--jsonl", str(out), str(tracks[4])])
    assert len(out.read_text().splitlines()) == 1


def test_lists_and_folders(tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed = tmp_path / "list.txt"
    listed.write_text(f"{tracks[0]}\r\n\n{tracks[0]}\n")
    assert cli.main(["analyze", "--json", "--from-file", str(listed), str(tmp_path / "sub")]) == cli.OK
    paths = [report["query"]["path"] for report in json.loads(capsys.readouterr().out)]
    assert sorted(paths) == sorted([str(tracks[3]), str(tracks[0])])


def test_no_reports_are_valid_json_too(tracks: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyze", "--json", str(tracks[2])]) == cli.REFUSED
    assert json.loads(capsys.readouterr().out) == []


def test_a_folder_without_audio_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert cli.main(["analyze", str(tmp_path / "empty")]) == cli.REFUSED
    assert "empty" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["--certificate", "x.wav"], ["--from-file", "/nowhere/list"], ["--device", "abacus", "x"]]
)
def test_arguments_at_odds_are_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyze", *words]) == cli.USAGE
    assert "usage:" in capsys.readouterr().err


def test_names_in_a_folder_do_not_collide(tracks: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    cli.main(["analyze", "--out", str(out), str(tracks[0]), str(tracks[1]), str(tracks[3])])
    assert sorted(p.name for p in out.iterdir()) == ["ONE-2.report.json", "one.report.json", "two.report.json"]
    assert json.loads((out / "ONE-2.report.json").read_text())["query"]["path"] == str(tracks[1])


def test_the_table_names_source_owner_and_rest(tracks: list[Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyze", str(tracks[0])]) == cli.OK
    out = capsys.readouterr().out
    for words in ("Band", "25.0 %", "20.0–30.0 %", "Writer", "unattributed", "75.0 %", "90% interval", "no proof"):
        assert words in out
    assert "\x1b" not in out


def test_the_table_names_what_else_a_source_is_called(
    tracks: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    also = (Name("/b.flac", "Hafen\x1b[31m", "", "DEA721500017"), Name("/c.flac", "Port", "", ""))
    first, *rest = (replace(c, isrc="GBAYE0601498") for c in REPORT.contributions)
    monkeypatch.setattr(made_up_pipeline, "REPORT", replace(REPORT, contributions=(replace(first, also=also), *rest)))
    cli.main(["analyze", str(tracks[0])])
    shown = " ".join(capsys.readouterr().out.split())
    assert "also as Hafen" in shown
    assert "\x1b" not in shown
    assert "under 3 names with different ISRCs; the share is of the recording." in shown


def test_lines_go_to_standard_output(tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        assert cli.main(["analyze", "--jsonl", "-", str(tracks[0]), str(tracks[1])]) == cli.OK
    finally:
        os.chdir(here)
    printed = capsys.readouterr().out
    assert [json.loads(line)["query"]["path"] for line in printed.splitlines()] == [str(tracks[0]), str(tracks[1])]
    assert not (tmp_path / "-").exists()
    assert cli.main(["analyze", "--json", "--jsonl", "-", str(tracks[0])]) == cli.USAGE


@pytest.mark.skipif(os.name != "posix", reason="POSIX")
def test_lines_go_into_what_is_no_file(tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyze", "--jsonl", "/dev/null", str(tracks[0])]) == cli.OK
    if Path("/dev/full").exists():
        assert cli.main(["analyze", "--jsonl", "/dev/full", str(tracks[0]), str(tracks[1])]) == cli.REFUSED
        assert capsys.readouterr().err.count("No space left") == 2


@pytest.mark.parametrize("name", ["a" * 245, "ä" * 120, "東" * 80, "🎵" * 60, "na\udcefve" * 30])
def test_long_names_are_cut(name: str, tmp_path: Path) -> None:
    (tmp_path / "in" / "b").mkdir(parents=True)
    files = [tmp_path / "in" / f"{name}.flac", tmp_path / "in" / "b" / f"{name}.flac", tmp_path / "in" / "zz-other.wav"]
    for number, file in enumerate(files):
        file.write_bytes(b"%d" % number)
    out = tmp_path / "out"
    assert cli.main(["analyze", "--out", str(out), *map(str, files)]) == cli.OK
    made = sorted(f.name for f in out.iterdir())
    assert len(made) == 3
    for one in made:
        assert one.endswith(".report.json")
        assert len(os.fsencode(one)) <= 255
        assert name.startswith(one.removesuffix(".report.json").removesuffix("-2")) or one.startswith("zz-other")


def test_one_result_that_cannot_be_written_costs_one_result(
    tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    (out / "one.report.json").mkdir(parents=True)
    (out / "two.report.json").mkdir()
    (out / "two-2.report.json").symlink_to(out / "two-2.report.json")
    assert cli.main(["analyze", "--out", str(out), *map(str, tracks)]) == cli.REFUSED  # bad.mp3
    assert {f.name for f in out.glob("*.report.json") if f.is_file()} == {
        "one-2.report.json",
        "ONE-3.report.json" if (out / "ONE-3.report.json").exists() else "ONE.report.json",
        "two-3.report.json",
        "line separator.report.json",
    }
    real = os.replace

    def full(source: str, target: Path) -> None:
        if "two" in str(target):
            raise OSError(28, "No space left on device")
        real(source, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "replace", full)
        words = ["analyze", "--out", str(tmp_path / "second"), str(tracks[3]), str(tracks[4])]
        assert cli.main(words) == cli.REFUSED
    assert [f.name for f in (tmp_path / "second").iterdir()] == ["line separator.report.json"]
    assert "No space left" in capsys.readouterr().err


def test_results_that_cannot_be_written_are_said(
    tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert cli.main(["analyze", "--out", str(tmp_path / "file" / "out"), str(tracks[0])]) == cli.REFUSED
    assert "cannot be written" in capsys.readouterr().err
