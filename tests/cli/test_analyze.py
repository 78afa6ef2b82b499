"""descant analyze with a made-up pipeline: order, whole lines, names, refused files."""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from descant import __version__, cli
from descant.catalog.tracks import Snapshot
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
from descant.settings import Settings

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

    def snapshot(self) -> Snapshot:
        return Snapshot(REPORT.catalog.snapshot, REPORT.catalog.tracks)

    def log_entry(self, snapshot: str) -> str | None:
        return "ab" * 32 if snapshot == REPORT.catalog.snapshot else None

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

    def analyse_many(paths: Sequence[Path], catalog: object, settings: Settings, **_: Any) -> Outcomes:
        for path in paths:
            for look in before:
                look(path)
            if path.name == "bad.mp3":
                yield path, DecodeError("no audio in it", remedy="Export it again.", path=path)
            else:
                data = path.read_bytes()
                query = replace(REPORT.query, path=str(path), bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
                engine = replace(REPORT.engine, version=__version__, parameters=settings.to_json())
                yield path, replace(REPORT, query=query, engine=engine)

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
    assert captured.err.strip() == f"descant: {tracks[2]}: no audio in it. Export it again."


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


def test_a_stopped_run_goes_on_where_it_was(
    tracks: list[Path], tmp_path: Path, pipeline: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[Path] = []

    def stop(path: Path) -> None:
        asked.append(path)
        if path == tracks[3] and asked.count(path) == 1:
            raise Cancelled()

    pipeline(stop)
    out = tmp_path / "r.jsonl"
    words = ["analyze", "--jsonl", str(out), *map(str, tracks)]
    assert cli.main(words) == cli.INTERRUPTED
    assert cli.main(words) == cli.REFUSED
    assert _paths(out) == [str(path) for path in tracks if path.name != "bad.mp3"]
    assert asked == [*tracks[:4], tracks[2], *tracks[3:]]
    assert "2 of 5 files were analysed before" in capsys.readouterr().err
    tracks[1].write_bytes(b"another mix")
    assert cli.main(words) == cli.REFUSED
    assert _paths(out)[-1] == str(tracks[1])
    assert len(_paths(out)) == 5


def test_certificates_that_are_there_are_not_made_otherwise_in_silence(
    tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["analyze", "--out", str(tmp_path / "out"), "--certificate", str(tracks[0])]
    assert cli.main(words) == cli.OK
    before = (tmp_path / "out" / "one.pdf").read_bytes()
    assert cli.main([*words, "--timestamp", "http://localhost:9/"]) == cli.OK
    assert "whatever --timestamp would change: `descant certify` makes others" in capsys.readouterr().err
    assert (tmp_path / "out" / "one.pdf").read_bytes() == before


def test_what_other_settings_or_another_catalog_gave_is_analysed_again(
    tracks: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "r.jsonl"
    words = ["analyze", "--jsonl", str(out), str(tracks[0])]
    cli.main(words)
    cli.main([*words, "--device", "cpu"])
    assert len(_paths(out)) == 2
    cli.main(words)
    assert len(_paths(out)) == 2
    monkeypatch.setattr(_NoCatalog, "snapshot", lambda self: Snapshot("f" * 64, 2))
    cli.main(words)
    assert len(_paths(out)) == 3


def test_a_folder_is_resumed_too(tracks: list[Path], tmp_path: Path, pipeline: Any) -> None:
    asked: list[Path] = []
    pipeline(asked.append)
    out = tmp_path / "out"
    words = ["analyze", "--out", str(out), "--certificate", str(tracks[0]), str(tracks[1])]
    cli.main(words)
    cli.main(words)
    assert asked == tracks[:2]
    (out / "ONE-2.pdf").unlink()
    cli.main([*words, "--jsonl", str(tmp_path / "r.jsonl")])
    assert asked == [*tracks[:2], *tracks[:2]]  # no line yet of either
    assert sorted({f.name.split(".")[0] for f in out.iterdir()}) == ["ONE-2", "one"]
    (out / "ONE-2.pdf").unlink()
    cli.main([*words, "--jsonl", str(tmp_path / "r.jsonl")])
    assert asked[4:] == [tracks[1]]


@pytest.mark.parametrize("cut", [*range(1, 60), 200, -2, -1])
def test_a_line_cut_anywhere_is_dealt_with(tracks: list[Path], tmp_path: Path, cut: int) -> None:
    out = tmp_path / "r.jsonl"
    cli.main(["analyze", "--jsonl", str(out), str(tracks[0])])
    whole = out.read_bytes()
    out.write_bytes(whole[:cut])
    assert cli.main(["analyze", "--jsonl", str(out), str(tracks[0]), str(tracks[1])]) == cli.OK
    assert _paths(out) == [str(tracks[0]), str(tracks[1])]
    assert out.read_bytes().startswith(whole)


@pytest.mark.parametrize(
    "foreign",
    [
        b"notes without an end",
        b"first line\nsecond line\n",
        b"\n",
        b"\x00" * 5000,
        b'{"schema": "another/1"}\n',
        b'{"schema": "another/1"}',
        b"[]\n",
        b"null",
        b"[" * 100_000,
        b'{"schema": "descant.report/1"}\nnotes\n',
        "Notizen für später".encode("utf-16"),
    ],
)
def test_a_file_of_something_else_stays_as_it_is(
    tracks: list[Path], tmp_path: Path, foreign: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "notes.txt"
    out.write_bytes(foreign)
    assert cli.main(["analyze", "--jsonl", str(out), str(tracks[0])]) == cli.REFUSED
    assert out.read_bytes() == foreign
    assert f"{out}: line 1 is no report" in capsys.readouterr().err


def test_reports_with_something_else_behind_stay_as_they_are(tracks: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    cli.main(["analyze", "--jsonl", str(out), str(tracks[0])])
    out.write_bytes(before := out.read_bytes() + b"a note of mine\n")
    assert cli.main(["analyze", "--jsonl", str(out), str(tracks[1])]) == cli.REFUSED
    assert out.read_bytes() == before


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


def test_two_runs_into_one_folder_keep_both(tracks: list[Path], tmp_path: Path) -> None:
    tracks[1].write_bytes(b"another song of that name")
    out = tmp_path / "out"
    for track in (*tracks[:2], *tracks[:2]):  # each a run; the second time each replaces its own
        assert cli.main(["analyze", "--out", str(out), "--certificate", str(track)]) == cli.OK
    # Case apart: "ONE" and "one" are one name to some file systems, and then ONE is ONE-2.
    made = {f.name.split(".")[0] for f in out.iterdir()}
    assert len(made) == 2
    for name in made:
        path = json.loads((out / f"{name}.report.json").read_text())["query"]["path"]
        assert path == str(tracks[name.startswith("ONE")])
        certified = json.loads(_payload(out / f"{name}.certificate.jws"))
        assert certified["credentialSubject"]["report"]["query"]["path"] == Path(path).name
        assert certified["previous_entry"] == "ab" * 32
        assert (out / f"{name}.pdf").is_file()


def test_a_name_taken_by_results_of_another_sound_is_left_alone(tracks: list[Path], tmp_path: Path) -> None:
    other = tmp_path / "b" / "one.wav"
    other.write_bytes(b"another song")
    out = tmp_path / "out"
    cli.main(["analyze", "--out", str(out), str(tracks[0])])
    before = (out / "one.report.json").read_bytes()
    (out / "two.certificate.jws").write_text("signed by somebody")
    (out / "line separator.report.json").write_text("[no report")
    assert cli.main(["analyze", "--out", str(out), str(other), str(tracks[3]), str(tracks[4])]) == cli.OK
    assert (out / "one.report.json").read_bytes() == before
    assert (out / "two.certificate.jws").read_text() == "signed by somebody"
    assert (out / "line separator.report.json").read_text() == "[no report"
    assert {f.name for f in out.glob("*-2.report.json")} == {
        "one-2.report.json",
        "two-2.report.json",
        "line separator-2.report.json",
    }


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


def _payload(certificate: Path) -> bytes:
    part = certificate.read_text().split(".")[1]
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def test_results_that_cannot_be_written_are_said(
    tracks: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert cli.main(["analyze", "--out", str(tmp_path / "file" / "out"), str(tracks[0])]) == cli.REFUSED
    assert "cannot be written" in capsys.readouterr().err
