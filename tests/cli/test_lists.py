"""Lists of paths in every encoding that programs write; an entry that would walk a whole drive refuses the list."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from descant.cli import main
from descant.cli.lists import ListError, add_list_options, entries, listed

PATHS = ["music/one.flac", "夜/東京 タワー.wav", "na\u2028me \x85.mp3"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_text_of_every_encoding(encoding: str, end: str) -> None:
    assert entries((end.join(PATHS) + end).encode(encoding), "list") == PATHS
    assert entries(end.join(["", *PATHS, "  ", ""]).encode(encoding), "list") == PATHS


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf_16_of_both_orders(order: str) -> None:
    data = "\ufeffnamed.flac\r\nsub/two.flac".encode(order)
    assert entries(data, "list") == ["named.flac", "sub/two.flac"]
    assert entries("\ufeffa\0b\nc\0".encode(order), "list", null=True) == ["a", "b\nc"]


@pytest.mark.parametrize("data", ["one.flac\n/x/two.flac\n".encode("utf-16-le"), "a\n/".encode("utf-16-be")])
def test_utf_16_without_a_mark_is_refused(data: bytes) -> None:
    with pytest.raises(ListError, match="UTF-16"):
        entries(data, "list.txt")


def test_names_that_end_with_nul() -> None:
    assert entries(b"/m/a b.flac\0/m/new\nline.flac\0", "-", null=True) == ["/m/a b.flac", "/m/new\nline.flac"]
    assert entries(b"/m/a long name.flac\0/m/new\nline.flac\0", "-") == ["/m/a long name.flac", "/m/new\nline.flac"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_names_that_are_no_utf_8() -> None:
    assert entries(b"na\xefve.flac\n", "list") == [os.fsdecode(b"na\xefve.flac")]


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\xd8a\x00", b"\xfe\xff\x00", b"\xff\xfe\x00\x00\xff\xff\xff\xff"])
def test_text_that_does_not_decode_is_refused(data: bytes) -> None:
    with pytest.raises(ListError, match="UTF-") as refused:
        entries(data, "list.txt")
    assert refused.value.path == "list.txt"


@pytest.mark.parametrize(
    "entry", ["/", "//", ".", "./", "..", "../..", "/.", "/..", " / ", ".\t", "./././", "a/..", "/m/../", "\\", ".\\"]
)
def test_an_entry_that_is_a_whole_drive_refuses_the_list(entry: str) -> None:
    for null, end in ((False, "\n"), (True, "\0")):
        with pytest.raises(ListError, match=r"Entry 2 of the list is") as refused:
            entries(f"a.flac{end}{entry}".encode(), "list.txt", null=null)
        assert "list.txt" in str(refused.value)


@given(st.binary(max_size=60) | st.text(max_size=30).map(lambda text: text.encode("utf-16")), st.booleans())
@example(b"\xff\xfe", False)
@settings(max_examples=200, derandomize=True, database=None, deadline=None)
def test_no_list_names_what_it_does_not_say(data: bytes, null: bool) -> None:
    try:
        found = entries(data, "list", null=null)
    except ListError:
        return
    for entry in found:
        assert entry.strip()
        assert os.path.normpath(entry).strip("./")
        whole = data.decode("utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else os.fsdecode(data)
        assert entry in whole


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    parser = argparse.ArgumentParser()
    add_list_options(parser)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a\0b\nc\0")))
    assert listed(parser.parse_args(["--from-file", "-", "-0"])) == ["a", "b\nc"]
    assert listed(parser.parse_args([])) == []


@pytest.mark.parametrize("command", [["catalog", "add"], ["catalog", "remove"], ["analyze"]])
def test_every_command_refuses_such_a_list_and_does_nothing(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    for name, data in (("root.txt", b"a.flac\n/\n"), ("half.txt", b"\xff\xfea"), ("plain16.txt", b"/\0a\0\n\0")):
        (tmp_path / name).write_bytes(data)
        assert main([*command, "--catalog", "c", "--from-file", name]) == 2
        assert name in capsys.readouterr().err
    assert main([*command, "--catalog", "c", "--from-file", "none.txt"]) == 2
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize("command", [["catalog", "add"], ["analyze"]])
@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_argument_is_not_the_folder_one_is_in(
    command: list[str], empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DESCANT_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    assert main([*command, "--catalog", "c", empty]) == 2
    assert "a path is empty" in capsys.readouterr().err
    assert not (tmp_path / "c").exists()
