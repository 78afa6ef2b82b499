"""descant analyze where results are there already: what is kept, resumed, made again and never written over."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from made_up_pipeline import NoCatalog

from descant import cli
from descant.catalog.tracks import Snapshot
from descant.errors import Cancelled

pytestmark = pytest.mark.usefixtures("pipeline")


def _paths(out: Path) -> list[str]:
    return [json.loads(line)["query"]["path"] for line in out.read_bytes().splitlines()]


def test_a_line_cut_short_is_replaced_and_whole_ones_are_kept(tracks: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "r.jsonl"
    cli.main(["analyze", "--jsonl", str(out), str(tracks[0])])
    with out.open("ab") as file:
        file.write(b'{"schema": "descant.rep')
    cli.main(["analyze", "--jsonl", str(out), str(tracks[1])])
    assert _paths(out) == [str(tracks[0]), str(tracks[1])]


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
    monkeypatch.setattr(NoCatalog, "snapshot", lambda self: Snapshot("f" * 64, 2))
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


def _payload(certificate: Path) -> bytes:
    part = certificate.read_text().split(".")[1]
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
