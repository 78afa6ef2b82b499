"""The training manifest: what is written is read again, and what is wrong is named with its line."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from descant.audit import manifest as manifests
from descant.audit.manifest import Manifest, hash_error, read_manifest, write_manifest
from descant.audit.manifest_entries import Checkpoint, Run, TrainingTrack
from descant.catalog.tags.reading import cleaned
from descant.catalog.tracks import Owner
from descant.errors import DescantError

text = st.text(max_size=20).map(cleaned)
named = text.filter(bool)
seconds = st.floats(0, 1000, allow_nan=False)
owners = st.builds(Owner, named, text, st.sampled_from(["work", "recording"]), st.integers(0, 1_000_000), text)
tracks = st.builds(
    TrainingTrack,
    track_id=named,
    path=st.text(st.characters(codec="utf-8", exclude_characters="\0\\/"), min_size=1, max_size=20)
    .filter(lambda name: name.strip() and name not in (".", ".."))
    .map(lambda name: Path("/music") / name),
    artist=text,
    title=text,
    owners=st.lists(owners, max_size=3).map(tuple),
    isrc=text,
    iswc=text,
    sha256=st.sampled_from(["", "0" * 64, "a1" * 32]),
    segments=st.lists(st.tuples(seconds, seconds).filter(lambda s: s[1] > s[0]), max_size=3).map(tuple),
    conditioning=st.dictionaries(named, text | st.floats(-1e9, 1e9), max_size=3),
    weight=st.floats(0, 1e6),
    cluster=text,
)
runs = st.builds(
    Run,
    text, text, text,
    st.lists(st.integers(0, 2**40), max_size=3).map(tuple),
    st.lists(st.builds(Checkpoint, text, st.integers(0, 10**9), st.floats(0, 1)), max_size=3).map(tuple),
    st.sampled_from(["", "f" * 64]),
)  # fmt: skip


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.builds(Manifest, st.lists(tracks, min_size=1, max_size=4, unique_by=lambda t: t.track_id).map(tuple), runs),
    st.sampled_from(["m.jsonl", "m.csv"]),
)
def test_what_is_written_is_read_again(tmp_path: Path, manifest: Manifest, name: str) -> None:
    write_manifest(manifest, tmp_path / name)
    assert read_manifest(tmp_path / name) == manifest


def line(**track: object) -> str:
    return json.dumps({"track": {"track_id": "t1", "path": "a.wav", **track}})


def written(folder: Path, *lines: str, name: str = "m.jsonl") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_relative_paths_lie_beside_the_manifest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path, line(path="sub/a.wav"), line(track_id="t2", path="/else/b.wav"))
    found = read_manifest("m.jsonl")
    assert [t.path for t in found.tracks] == [tmp_path / "sub/a.wav", Path("/else/b.wav")]
    write_manifest(found, tmp_path / "again.jsonl")
    assert '"sub/a.wav"' in (tmp_path / "again.jsonl").read_text()


def test_a_spreadsheet_is_read(tmp_path: Path) -> None:
    found = read_manifest(
        written(
            tmp_path,
            '#run {"objective": "v", "seeds": [1, 2]}\r',
            "track_id,path,artist,owners,segments,weight\r",
            't1,"a, b.wav",Ana,"[{""name"": ""P"", ""role"": ""publisher"", ""share_ppm"": 500000}]","[[0, 5.5]]",2\r',
            "\r",
            't2,"two\nlines.wav",,,,\r',
            name="m.csv",
        )
    )
    assert found.run == Run(objective="v", seeds=(1, 2))
    first, second = found.tracks
    assert first.path.name == "a, b.wav"
    assert first.owners == (Owner("P", "publisher", "work", 500_000),)
    assert (first.segments, first.weight, second.weight) == (((0.0, 5.5),), 2.0, 1.0)
    assert second.path.name == "two\nlines.wav"


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (line(path="../b.wav", track_id="t2"), "leads out"),
        (line(path="", track_id="t2"), "path is no path"),
        (line(path="a\0b", track_id="t2"), "path is no path"),
        (line(), "line 1 as well"),
        (line(track_id=""), "track_id"),
        (line(track_id="x\ny"), "track_id"),
        (line(track_id="t2", sha256="abc"), "SHA-256"),
        (line(track_id="t2", segments=[[5, 5]]), "not after its start"),
        (line(track_id="t2", segments=[[0, 1e99]]), "not between"),
        (line(track_id="t2", weight=-1), "weight"),
        (line(track_id="t2", weight=True), "weight"),
        (line(track_id="t2", owners=[{"name": "P", "share_ppm": 1_000_001}]), "share_ppm"),
        (line(track_id="t2", owners=[{"name": "P"}]), "share_ppm is missing"),
        (line(track_id="t2", owners=[{"name": "", "share_ppm": 1}]), "no name"),
        (line(track_id="t2", owners=[{"name": "P", "share_ppm": 1, "right": "all"}]), "right"),
        (line(track_id="t2", artist=5), "artist is no text"),
        (line(track_id="t2", conditioning=[1]), "conditioning"),
        (line(track_id="t2", command="rm"), "'command' is not known"),
        ('{"track": {"track_id": "t2", "path": "a", "weight": NaN}}', "NaN"),
        ('{"track": {"path": "a.wav"}}', "track_id is missing"),
        ('{"run": {"checkpoints": [{"file": "a", "step": -1}]}}', "step"),
        ('{"run": {"seeds": ["x"]}}', "seed"),
        ('{"other": {}}', "it is no"),
        ("[1, 2]", "it is no"),
        ("{", "line 2"),
        ("[" * 5000, "line 2"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, bad: str, said: str) -> None:
    path = written(tmp_path, line(), bad)
    with pytest.raises(DescantError) as refused:
        read_manifest(path)
    assert "line 2 of the manifest" in str(refused.value)
    assert said in str(refused.value)
    assert refused.value.path == str(path)


@pytest.mark.parametrize(
    ("rows", "number"),
    [
        (["track_id,path,password", "t1,a.wav,x"], 1),
        (["track_id,path,path", "t1,a.wav,x"], 1),
        (["track_id,path", "t1,a.wav", "t2"], 3),
        (["track_id,path", 't1,"a', "b.wav", ""], 2),
        (["#run {", "track_id,path", "t1,a.wav"], 1),
        (["#run []", "track_id,path", "t1,a.wav"], 1),
        (["track_id,path,owners", "t1,a.wav,{"], 2),
        (["track_id,path,weight", "t1,a.wav,heavy"], 2),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, rows: list[str], number: int) -> None:
    with pytest.raises(DescantError, match=f"line {number} of the manifest"):
        read_manifest(written(tmp_path, *rows, name="m.csv"))


def test_what_is_empty_missing_or_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DescantError, match="no such manifest"):
        read_manifest(tmp_path / "none.jsonl")
    with pytest.raises(DescantError, match="no such manifest"):
        read_manifest(tmp_path)
    with pytest.raises(DescantError, match="names no track"):
        read_manifest(written(tmp_path, '{"run": {}}'))
    (tmp_path / "m.jsonl").write_bytes(line().encode() + b'\n{"\xff"}')
    with pytest.raises(DescantError, match=r"line 2 .*UTF-8"):
        read_manifest(tmp_path / "m.jsonl")
    written(tmp_path, line())
    monkeypatch.setattr(manifests, "MAX_LINE_BYTES", 10)
    with pytest.raises(DescantError, match="longer than 10"):
        read_manifest(tmp_path / "m.jsonl")
    monkeypatch.setattr(manifests, "MAX_BYTES", 10)
    with pytest.raises(DescantError, match="larger"):
        read_manifest(tmp_path / "m.jsonl")


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.wav").symlink_to(tmp_path / "out.wav")
    with pytest.raises(DescantError, match="is a link out"):
        read_manifest(written(tmp_path / "in", line()))


def test_hashes_are_held_to_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"music")
    (tmp_path / "b.wav").write_bytes(b"other music")
    good = hashlib.sha256(b"music").hexdigest()
    found = read_manifest(
        written(
            tmp_path,
            line(sha256=good),
            line(track_id="t2", path="b.wav", sha256=good.upper()),
            line(track_id="t3", path="c.wav"),
            line(track_id="t4", path="b.wav"),
        )
    )
    wrong = [error for error in map(hash_error, found.tracks) if error is not None]
    assert [error.path for error in wrong] == [str(tmp_path / "b.wav"), str(tmp_path / "c.wav")]
    assert "not the one that the manifest means by track 't2'" in wrong[0].cause
    assert "missing" in wrong[1].cause
    assert all(error.remedy for error in wrong)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.wav")
    assert hash_error(read_manifest(written(tmp_path, line())).tracks[0]) is not None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode), st.sampled_from(["m.jsonl", "m.csv"]))
def test_any_bytes_are_refused_in_plain_words(tmp_path: Path, data: bytes, name: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DescantError):
        read_manifest(tmp_path / name)
