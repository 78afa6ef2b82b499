"""`descant catalog …` as its own parser runs it."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from adding_process import RECORDINGS, extract
from made_up_catalog import MadeUpEncoder, frames, info_of, new_track

import descant.encoders
from descant import pipeline
from descant.audio.frames import Extracted
from descant.catalog import ingest
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.cli import catalog as commands

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.setattr(descant.encoders, "load_shipped", lambda settings: [MadeUpEncoder()])
    monkeypatch.setattr(pipeline, "load_shipped", lambda settings: [MadeUpEncoder()])
    monkeypatch.setattr(pipeline, "calibrate", lambda *args, **options: {})  # a made-up encoder has no cohort
    monkeypatch.setattr(ingest.add_files, "__kwdefaults__", {**ingest.add_files.__kwdefaults__, "extract": extract})
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "home"))

    def do(*words: str) -> tuple[int, str, str]:
        parser = argparse.ArgumentParser()
        commands.register(parser.add_subparsers())
        try:
            args = parser.parse_args(["catalog", *words])
            status = args.run(args)
        except SystemExit as stop:
            status = int(stop.code or 0)
        said = capsys.readouterr()
        return status, said.out, said.err

    return do


@pytest.fixture
def music(tmp_path: Path) -> Path:
    (tmp_path / "music").mkdir()
    for number in range(3):
        (tmp_path / "music" / f"{number}.wav").write_bytes(b"%d" % number)
    return tmp_path / "music"


def test_the_way_through(run: Run, music: Path) -> None:
    status, out, err = run("add", str(music))
    assert (status, out, err) == (0, "3 added, 0 known already, 0 refused\n", "")
    status, out, _ = run("add", "--json", str(music))
    lines = [json.loads(line) for line in out.splitlines()]
    assert [(line["status"], Path(line["path"]).name) for line in lines] == [("known", f"{i}.wav") for i in range(3)]
    status, out, _ = run("stats", "--json")
    stats = json.loads(out)
    assert (status, stats["tracks"], stats["segments"], stats["seconds"]) == (0, 3, 3, 3.0)
    assert stats["bytes"] > 10_000
    assert "3 tracks" in run("stats")[1]
    assert run("check")[:2] == (0, "The catalog is whole.\n")
    listed = json.loads(run("list", "--json", "--order", "title", "--limit", "2", "--offset", "1")[1])
    assert [t["tags"]["title"] for t in listed] == ["1", "2"]
    found = json.loads(run("search", "--json", "1.wav")[1])
    assert [t["tags"]["title"] for t in found] == ["1"]
    assert "PCM SHA-256" in run("show", str(music / "1.wav"))[1]
    assert run("remove", found[0]["id"], str(music / "2.wav"))[:2] == (0, "2 removed\n")
    assert json.loads(run("stats", "--json")[1])["tracks"] == 1
    assert run("repair")[0] == 0


def test_repair_measures_the_gate_so_that_no_analysis_has_to(
    run: Run, music: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[int] = []

    def calibrate(catalog: Catalog, *args: object, **options: object) -> dict[str, object]:
        measured.append(catalog.count())
        return {}

    monkeypatch.setattr(pipeline, "calibrate", calibrate)
    run("add", str(music))
    measured.clear()
    assert run("repair")[0] == 0
    assert measured == [3]


def test_further_files_of_a_track_are_shown_and_removed_with_it(run: Run, music: Path) -> None:
    again = music / f"{RECORDINGS}.wav"  # holds what 0.wav holds
    again.write_bytes(b"another file")
    lines = [json.loads(line) for line in run("add", "--json", str(music))[1].splitlines()]
    kept = f"the same audio was added before as {music / '0.wav'}; its tags are kept beside"
    assert [line["reason"] for line in lines if line["status"] == "known"] == [kept]
    assert f"also as      {RECORDINGS} · {again}" in run("show", str(music / "0.wav"))[1]
    shown = json.loads(run("show", "--json", str(again))[1])
    assert [(one["path"], one["tags"]["title"]) for one in shown[0]["also"]] == [(str(again), str(RECORDINGS))]
    assert [len(t["also"]) for t in json.loads(run("list", "--json", "--order", "path")[1])] == [1, 0, 0]
    assert run("remove", str(again))[1] == "1 removed\n"
    assert json.loads(run("search", "--json", str(RECORDINGS))[1]) == []


def test_lists_of_paths(run: Run, music: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listing = tmp_path / "list.txt"
    listing.write_bytes(b"\n".join(os.fsencode(music / f"{i}.wav") for i in range(2)) + b"\n")
    assert "2 added" in run("add", "--from-file", str(listing))[1]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(os.fsencode(music / "2.wav") + b"\0")))
    assert "1 added" in run("add", "--from-file", "-")[1]


def test_statuses(run: Run, music: Path, tmp_path: Path) -> None:
    assert run("list")[0] == 3
    assert run("add")[0] == 2
    assert run("wonder")[0] == 2
    assert run("list", "--order", "chance")[0] == 2
    assert run("list", "--limit", "-1")[0] == 2
    status, _, err = run("add", "--device", "toaster", str(music))
    assert status == 2
    assert "toaster" in err
    status, _, err = run("add", "--from-file", str(tmp_path / "none.txt"))
    assert status == 2
    (tmp_path / "empty").mkdir()
    status, out, err = run("add", str(music), str(tmp_path / "empty"))
    assert (status, out) == (1, "3 added, 0 known already, 1 refused\n")
    assert "no audio file" in err
    status, _, err = run("remove", "unheard-of")
    assert status == 1
    assert "unheard-of" in err
    with Catalog.open(tmp_path / "home" / "catalog", write=True):
        status, _, err = run("add", str(music))
        assert status == 3
        assert "writer.lock" in err
        assert run("list")[0] == 0


def test_check_says_what_is_wrong(run: Run, music: Path, tmp_path: Path) -> None:
    run("add", str(music))
    victim = next((tmp_path / "home" / "catalog" / "features").glob("*/*.frames"))
    victim.write_bytes(b"")
    status, _, err = run("check")
    assert status == 3
    assert victim.stem in err
    status, out, _ = run("check", "--json")
    assert [p["where"] for p in json.loads(out)["problems"]] == [victim.stem]
    assert run("repair")[0] == 3
    assert "1 added, 2 known" in run("add", str(music))[1]  # its features are written anew
    assert run("check")[0] == 0


def test_check_names_files_that_are_gone(run: Run, music: Path) -> None:
    run("add", str(music))
    (music / "1.wav").unlink()
    status, out, err = run("check")
    assert (status, out) == (1, "The catalog is whole; 1 file is not what it holds.\n")
    assert f"{music / '1.wav'}: is not there any more" in err
    tree = json.loads(run("check", "--json")[1])
    assert (tree["ok"], tree["problems"], len(tree["files"])) == (False, [], 1)


def test_a_run_says_what_it_updated_and_what_it_replaced(
    run: Run, music: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def by_content(paths: Iterable[Path], *_: object) -> Iterator[tuple[Path, Extracted]]:
        for path in paths:
            yield path, Extracted(info_of(path, path.read_text()), frames(len(path.name), 1.0))

    monkeypatch.setitem(ingest.add_files.__kwdefaults__, "extract", by_content)
    run("add", str(music))
    moved = (music / "1.wav").rename(music / "9.wav")
    assert run("add", str(moved))[:2] == (0, "0 added, 1 updated, 0 known already, 0 refused\n")
    assert str(moved) in run("list")[1]
    (music / "2.wav").write_bytes(b"4")  # other audio in its place
    status, out, err = run("add", str(music))
    assert (status, out) == (0, "1 added, 2 known already, 0 refused\n")
    assert "2.wav: it stands in the place of the file of “2”" in err
    assert [line.split("\t")[5:] for line in run("list")[1].splitlines()].count(["replaced"]) == 1


def test_several_values_and_wrong_codes_are_shown(run: Run, tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "c", create=True) as catalog:
        catalog.add(new_track(1, tags=Tags("T", "Mira K; Jo Bell", isrc="USRC17607839; 4711", iswc="T0345246801")))
    at = ("--catalog", str(tmp_path / "c"))
    (tree,) = json.loads(run("search", "--json", *at, "us-rc1-76-07839")[1])
    assert (tree["tags"]["artist"], tree["tags"]["artists"]) == ("Mira K; Jo Bell", ["Mira K", "Jo Bell"])
    assert tree["tags"]["isrcs"] == ["USRC17607839", "4711"]
    shown = run("show", *at, tree["id"])[1]
    assert "USRC17607839; 4711 (not a valid ISRC: 4711)" in shown
    assert "T0345246801\n" in shown


def test_tags_cannot_command_the_terminal(run: Run, tmp_path: Path) -> None:
    with Catalog.open(tmp_path / "c", create=True) as catalog:
        catalog.add(new_track(1, tags=Tags("red \x1b[31m\n\u202e", "a\tb"), path="/m/\udcff.wav"))
    _, out, _ = run("list", "--catalog", str(tmp_path / "c"))
    assert out.count("\n") == 1
    assert "\x1b" not in out
    assert json.loads(run("list", "--json", "--catalog", str(tmp_path / "c"))[1])[0]["path"] == "/m/\udcff.wav"
