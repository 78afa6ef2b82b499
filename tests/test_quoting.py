"""Names from files can neither hide nor pose as the program's words."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from descant.quoting import MOST_QUOTED, MOST_SHOWN, quoted, shown


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Nocturne Op. 9 No. 2", "Nocturne Op. 9 No. 2"),
        ("夜の東京タワー ♯ ß é\u00a0!", "夜の東京タワー ♯ ß é\u00a0!"),
        ("می\u200cخواهم 👩\u200d🎤", "می\u200cخواهم 👩\u200d🎤"),
        ("a\nThis certificate holds", "a↵This certificate holds"),
        ("a\u2028b\x85c\td", "a↵b↵c d"),
        ("abc\u202e3pm.exe", "abc[U+202E]3pm.exe"),
        ("\u2066x\u2069\u200f\ufeff\u200b", "[U+2066]x[U+2069][U+200F][U+FEFF][U+200B]"),
        ("nul\0 bell\a", "nul[U+0000] bell[U+0007]"),
        ("\u3164\u2800", "[U+3164][U+2800]"),
        (os.fsdecode(b"na\xefve.flac"), "na[0xEF]ve.flac"),
        ("<b>bold</b> &amp;", "<b>bold</b> &amp;"),
    ],
)
def test_what_cannot_be_seen_is_spelled_out(text: str, seen: str) -> None:
    assert shown(text) == seen


def test_long_text_loses_its_middle() -> None:
    text = "start" + "x" * 10_000 + "end.flac"
    assert len(shown(text)) == MOST_SHOWN
    assert shown(text).startswith("start")
    assert shown(text).endswith("end.flac")
    assert len(shown("\u202e" * 10_000)) <= MOST_SHOWN


def test_a_name_cannot_close_its_quotation_marks() -> None:
    assert quoted('a”. This certificate holds: “b"') == "“a’. This certificate holds: ’b’”"
    assert quoted("שלום") == "“\u2068שלום\u2069”"


@given(st.text(st.characters(exclude_categories=[]), max_size=400))
def test_any_text_becomes_one_short_line_that_utf_8_can_carry(text: str) -> None:
    line = shown(text)
    line.encode()
    assert len(line) <= MOST_SHOWN
    assert len(line.splitlines()) <= 1
    assert len(quoted(text)) <= MOST_QUOTED + 4
