"""descant analyze with a made-up pipeline: order, whole lines, names, refused files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from descant import cli
from descant.errors import Cancelled, DecodeError, DescantError
from descant.report.model import (
    CatalogState,
    Contribution,
    Engine,
    LegReport,
    LegShares,
    Name,
    Owned,
    Query,
    Report,
)

REPORT = Report(
    query=Query("/q.wav", "0" * 64, "1" * 64, 75.0, 44_100, "q"),
    contributions=(
        Contribution(
            "a" * 16, "/a.flac", "Song \x1b[31m", "Band", "", 250_000, 200_000, 300_000, 0.003,
            LegShares(0, 250_000, 0), (Owned("Writer", "writer", "work", 1_000_000),),
        ),
    ),
    unattributed_ppm=750_000,
    legs={leg: LegReport((), 1_000_000) for leg in ("recording", "composition", "style")},
    segments=(),
    candidates=(),
    engine=Engine("0", {}, "cpu", "test", {"interval": 0.9}, {}),
    catalog=CatalogState("0" * 64, 1),
    limits=(),
    created_utc="2026-01-01T00:00:00Z",
)  # fmt: skip

Outcomes = Iterator[tuple[Path, Report | DescantError]]


class _NoCatalog:
    @classmethod
    def open(cls, folder: Path, **_: Any) -> _NoCatalog:
        return cls()

    def __enter__(self) -> _NoCatalog:
        return self

    def __exit__(self, *_: object) -> None:
        pass


@pytest.fixture
def tracks(tmp_path: Path) -> list[Path]:
    """Five files of which the third will be refused; two share a stem."""
    names = ("a/one.wav", "b/ONE.flac", "bad.mp3", "sub/deep/two.ogg", "line separator.wav")
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return [tmp_path / name for name in names]


@pytest.fixture(autouse=True)
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Path], None]], None]:
    """Puts a pipeline in place that refuses bad.mp3; returns a way to watch or stop it before each track."""
    before: list[Callable[[Path], None]] = []

    def analyse_many(paths: Sequence[Path], catalog: object, settings: object, **_: Any) -> Outcomes:
        for path in paths:
            for look in before:
                look(path)
            if path.name == "bad.mp3":
                yield path, DecodeError("no audio in it", remedy="Export it again.", path=path)
            else:
                yield path, replace(REPORT, query=replace(REPORT.query, path=str(path)))

    monkeypatch.setattr("descant.pipeline.analyse_many", analyse_many)
    monkeypatch.setattr("descant.catalog.store.Catalog", _NoCatalog)
    return before.append


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
    assert captured.err.strip() == f"descant: {tracks[2]}: no audio in it Export it again."


def test_every_report_is_one_line_for_any_reader(tracks: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    cli.main(["analyze", "--jsonl", str(out), str(tracks[4])])
    assert len(out.read_text().splitlines()) == 1


def test_a_line_cut_short_is_replaced_and_whole_ones_are_kept(tracks: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    cli.main(["analyze", "--jsonl", str(out), str(tracks[0])])
    with out.open("ab") as file:
        file.write(b'{"schema": "descant.rep')
    cli.main(["analyze", "--jsonl", str(out), str(tracks[1])])
    assert _paths(out) == [str(tracks[0]), str(tracks[1])]


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
    monkeypatch.setitem(globals(), "REPORT", replace(REPORT, contributions=(replace(first, also=also), *rest)))
    cli.main(["analyze", str(tracks[0])])
    shown = " ".join(capsys.readouterr().out.split())
    assert "also as Hafen" in shown
    assert "\x1b" not in shown
    assert "under 3 names with different ISRCs; the share is of the recording." in shown


def test_an_interrupted_run_keeps_what_was_done(tracks: list[Path], tmp_path: Path, pipeline: Any) -> None:
    def stop(path: Path) -> None:
        if path == tracks[1]:
            raise Cancelled()

    pipeline(stop)
    out = tmp_path / "r.jsonl"
    assert cli.main(["analyze", "--jsonl", str(out), *map(str, tracks)]) == cli.INTERRUPTED
    assert _paths(out) == [str(tracks[0])]


def test_results_that_cannot_be_written_are_said(
    tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert cli.main(["analyze", "--out", str(tmp_path / "file" / "out"), str(tracks[0])]) == cli.REFUSED
    assert "cannot be written" in capsys.readouterr().err
