"""Names of certificate files: the whole title, no other folder, no collision."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.report import file_names as names


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Nocturne Op. 9 No. 2", "Nocturne Op. 9 No. 2"),
        ("AC/DC live", "AC-DC live"),
        ("C:\\temp\\x", "C--temp-x"),
        ('What? "Yes": <1|2>*', "What- -Yes-- -1-2--"),
        ("夜の港", "夜の港"),
        ("Cafe\u0301", "Café"),
        ("caf\udce9", "caf-"),
        ("...And Justice", "And Justice"),
        (".hidden", "hidden"),
        ("--help", "help"),
        ("../../etc/passwd", "etc-passwd"),
        ("The End...", "The End"),
        ("  two\tspaces\n here ", "two spaces here"),
        ("fac\u202egpj.exe\0", "facgpj.exe"),
        ("CON", "_CON"),
        ("nul.take 1", "_nul.take 1"),
        ("Console", "Console"),
        ("", "untitled"),
        (". .", "untitled"),
        ("夜" * 100, "夜" * 40),
        ("x" * 119 + "é", "x" * 119),
    ],
)
def test_a_title_is_a_files_name(title: str, stem: str, tmp_path: Path) -> None:
    assert names.file_stem(title) == stem
    assert names.file_stem(stem) == stem
    (tmp_path / f"{stem} 999.certificate.jws").write_bytes(b"")
    assert [path.name for path in tmp_path.iterdir()] == [f"{stem} 999.certificate.jws"]


@given(st.text(max_size=200))
def test_any_text_is_a_files_name(title: str) -> None:
    stem = names.file_stem(title)
    assert 0 < len(stem.encode()) <= names.MOST_STEM_BYTES
    assert not set(stem) & set('/\\:*?"<>|\0\n')
    assert stem[0] not in "-. "
    assert stem[-1] not in ". "


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("/in/Nocturne Op. 9 No. 1", "Nocturne Op. 9 No. 1"),
        ("/in/Nocturne Op. 9 No. 1.flac", "Nocturne Op. 9 No. 1"),
        ("Op.9", "Op.9"),
        ("take.bwf", "take"),
        ("a.b.MP3", "a.b"),
        (".hidden", "hidden"),
    ],
)
def test_only_an_ending_is_cut_off(path: str, stem: str) -> None:
    assert names.path_stem(path) == stem


def test_no_name_is_given_twice() -> None:
    taken: list[str] = []
    for _ in range(3):
        taken.append(names.free_stem("No. 2", taken.__contains__, between=" "))
    assert taken == ["No. 2", "No. 2 2", "No. 2 3"]
