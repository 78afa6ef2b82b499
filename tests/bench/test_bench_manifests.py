"""Manifests come from others: what is no manifest is refused by line, before anything is listened to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from descant.bench.material import Pair, Shared, files_in, read_pairs, read_shares
from descant.errors import DescantError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("q.wav", "s.wav", "t.wav"):
        (tmp_path / name).write_bytes(b"x")
    return tmp_path.resolve()


def test_pairs(folder: Path) -> None:
    manifest = folder / "pairs.tsv"
    rows = ["set\tsource\trelation\tquery", "one\ts.wav\tcover\tq.wav", f"two\t\tunrelated\t{folder / 't.wav'}"]
    manifest.write_text("\n".join(rows) + "\n")
    expected = [Pair("cover", folder / "q.wav", folder / "s.wav"), Pair("unrelated", folder / "t.wav", None)]
    assert read_pairs(manifest) == expected
    manifest.write_text("\r\n".join(rows) + "\r\n", encoding="utf-8-sig")
    assert read_pairs(manifest) == expected


HEAD = "set\trelation\tquery\tsource\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "names no column relation, query, source"),
        (HEAD, "no rows"),
        ("relation,query,source\ncover,q.wav,s.wav\n", "names no column"),
        ("relation\tquery\ncover\tq.wav\n", "names no column source"),
        (HEAD + "a\tcover\tgone.wav\ts.wav\n", "line 2: there is no file 'gone.wav'"),
        (HEAD + "a\tcover\tq.wav\tgone.wav\n", "line 2: there is no file 'gone.wav'"),
        (HEAD + "a\tcover\tq.wav\ts.wav\na\tcover\tq.wav\n", "line 3 names no source"),
        (HEAD + "a\tcover\tq.wav\t\n", "line 2 names no source"),
        (HEAD + "a\t\tq.wav\ts.wav\n", "line 2 has no name"),
        (HEAD + f"a\t{'x' * 200}\tq.wav\ts.wav\n", "line 2 has no name"),
        (HEAD + "a\tco\x1b[31mver\tq.wav\ts.wav\n", "line 2 has no name"),
        (HEAD + "a\tcover\t\ts.wav\n", "line 2 names no file"),
        (HEAD + "a\tcover\tq\x00.wav\ts.wav\n", "line 2"),
        (HEAD + f"a\tcover\t{'q' * 5000}\ts.wav\n", "line 2: there is no file"),
        (HEAD + "a\tcover\t.\ts.wav\n", "line 2: there is no file '.'"),
    ],
)
def test_hostile_pairs(folder: Path, text: str, said: str) -> None:
    manifest = folder / "pairs.tsv"
    manifest.write_text(text)
    with pytest.raises(DescantError) as refused:
        read_pairs(manifest)
    assert said in str(refused.value)
    assert "\x1b" not in str(refused.value)
    assert len(str(refused.value)) < 600


def test_bytes_and_missing_files_are_no_pairs(folder: Path) -> None:
    (folder / "noise.tsv").write_bytes(bytes(range(128, 256)) * 100)
    for manifest in (folder / "noise.tsv", folder / "gone.tsv", folder):
        with pytest.raises(DescantError):
            read_pairs(manifest)
        with pytest.raises(DescantError):
            read_shares(manifest)


def test_shares(folder: Path) -> None:
    manifest = folder / "m.json"
    query = {"kind": "splice", "path": "q.wav", "shares": {"s.wav": 0.25, str(folder / "t.wav"): 0.5}}
    manifest.write_text(json.dumps({"catalog": ["s.wav", "t.wav"], "queries": [query]}))
    catalog, queries = read_shares(manifest)
    assert catalog == [folder / "s.wav", folder / "t.wav"]
    assert queries == [Shared("splice", folder / "q.wav", {folder / "s.wav": 0.25, folder / "t.wav": 0.5})]


def spec(**changed: Any) -> dict[str, Any]:
    return {"catalog": ["s.wav"], "queries": [{"kind": "splice", "path": "q.wav", "shares": {"s.wav": 0.5}, **changed}]}


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        ([], "it is not"),
        ({}, "it is not"),
        ({"catalog": [], "queries": []}, "lists no catalog"),
        ({"catalog": [3], "queries": []}, "catalog file 1 names no file"),
        ({"catalog": ["gone.wav"], "queries": []}, "there is no file 'gone.wav'"),
        ({"catalog": ["s.wav"], "queries": [3]}, "query 1 is not"),
        (spec(path=None), "query 1 names no file"),
        (spec(path="gone.wav"), "query 1: there is no file"),
        (spec(kind=7), "query 1 has no name"),
        (spec(shares=[0.5]), "query 1 is not"),
        (spec(shares={"s.wav": "half"}), "no number above 0"),
        (spec(shares={"s.wav": True}), "no number above 0"),
        (spec(shares={"s.wav": -0.5}), "no number above 0"),
        (spec(shares={"s.wav": float("nan")}), "no number above 0"),
        (spec(shares={"s.wav": float("inf")}), "no number above 0"),
        (spec(shares={"t.wav": 0.5}), "not in the list of the catalog"),
        ({**spec(shares={"s.wav": 0.6, "t.wav": 0.6}), "catalog": ["s.wav", "t.wav"]}, "more than 1"),
    ],
)
def test_hostile_shares(folder: Path, tree: object, said: str) -> None:
    manifest = folder / "m.json"
    manifest.write_text(json.dumps(tree))
    with pytest.raises(DescantError) as refused:
        read_shares(manifest)
    assert said in str(refused.value)


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "nothing"])
def test_what_is_no_json(folder: Path, text: str) -> None:
    (folder / "m.json").write_text(text)
    with pytest.raises(DescantError, match="no manifest"):
        read_shares(folder / "m.json")


def test_folders(folder: Path) -> None:
    refused: list[str] = []
    assert files_in(folder, refused.append) == [folder / name for name in ("q.wav", "s.wav", "t.wav")]
    (folder / "empty").mkdir()
    for place in (folder / "empty", folder / "gone", folder / "q.wav"):
        with pytest.raises(DescantError):
            files_in(place, refused.append)
