"""Workbooks: cells as they are shown, no formulas, nothing hostile."""

from __future__ import annotations

import datetime
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from imported_tables import read, shares, works

from descant.errors import DescantError
from descant.rights.importers.imports import opened
from descant.rights.model import (
    Recording,
    Refused,
    Work,
)


def book(folder: Path, rows: Sequence[Sequence[object]], *, formats: dict[str, str] | None = None) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    for row in rows:
        sheet.append(row)
    for cell, form in (formats or {}).items():
        sheet[cell].number_format = form
    path = folder / "works.xlsx"
    made.save(path)
    return path


def test_a_workbook_is_read_as_it_is_shown(tmp_path: Path) -> None:
    rows = [
        ["Work ID", "Title", "Writer", "IPI", "Share", "ISRC", "Recording Title", "Release Date"],
        [1, "A", "Ravn, Ada", 297, 0.5, "SEABC2600001", "A (live)", datetime.date(2026, 1, 15)],
        [1, "A", "Möwe, Jan", None, 0.5, "SEABC2600001", "A (live)", datetime.date(2026, 1, 15)],
    ]
    file = opened(book(tmp_path, rows, formats={"E2": "0%", "E3": "0.00%"}))
    work, recording = file.records()
    assert isinstance(work, Work)
    assert isinstance(recording, Recording)
    assert (work.number, shares(work)) == ("1", [500_000, 500_000])
    assert work.interests[0].party.ipi == "00000000297"
    assert recording.released == "2026-01-15"


def test_formulas_are_not_run(tmp_path: Path) -> None:
    rows = [
        ["Work ID", "Title", "Writer", "Share"],
        [1, '=HYPERLINK("http://127.0.0.1:9","A")', "X", "=50+50"],
        [2, "B", "Y", 100],
    ]
    found = read(book(tmp_path, rows))
    assert [work.title for work in works(found)] == ["B"]
    assert [one.line for one in found if isinstance(one, Refused)] == [2]


HOSTILE = {
    "at the beginning": b'<!DOCTYPE x [<!ENTITY a "b">]>',
    "behind a comment": b"<!-- " + b"x" * 100_000 + b' --><!DOCTYPE x [<!ENTITY a "b">]>',
    "in UTF-16": '\ufeff<!DOCTYPE x [<!ENTITY a "b">]>'.encode("utf-16-le"),
}


@pytest.mark.parametrize("where", HOSTILE)
def test_a_workbook_with_a_doctype_is_refused(tmp_path: Path, where: str) -> None:
    path = book(tmp_path, [["Title"], ["A"]])
    hostile = tmp_path / "hostile.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(hostile, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, HOSTILE[where] + content if name.endswith("sheet1.xml") else content)
    with pytest.raises(DescantError, match="begins as no workbook's does"):
        opened(hostile)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.95])
def test_a_damaged_workbook_is_refused_in_words(tmp_path: Path, part: float) -> None:
    path = book(tmp_path, [["Title", "Writer"], ["A", "X"]])
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * part)])
    with pytest.raises(DescantError, match="damaged"):
        opened(path)
