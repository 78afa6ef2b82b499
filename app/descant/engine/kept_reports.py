"""The reports folder: a file a report, and beside it the outline of its track, which a list draws small."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from descant.errors import DescantError
from descant.files import write_whole
from descant.report.file_names import free_stem
from descant.report.model import Report

OUTLINE = ".outline"
"""Behind the name of the report's file."""
MOST_OUTLINE = 4096
"""Bytes read of one: ours have less than a tenth of it."""


def save_report(report: Report, folder: Path, kind: str = "", outline: bytes = b"") -> str:
    """Writes the report under a name of its own, `kind` in it; the file is whole or not there."""
    folder.mkdir(parents=True, exist_ok=True)
    stamp = "".join(c for c in report.created_utc if c.isalnum())
    stem = f"{stamp}-{report.query.sha256[:12]}{f'-{kind}' if kind else ''}"
    # The same audio under another name may be analysed within a second; what was removed may still be put back.
    path = folder / f"{free_stem(stem, lambda name: any(folder.glob(f'{name}.json*')))}.json"
    write_whole(path, json.dumps(report.to_json(), indent=1).encode())  # in ASCII: a file name need not be Unicode
    if outline:
        with contextlib.suppress(DescantError):  # a drawing is no reason to lose a report
            write_whole(path.with_name(path.name + OUTLINE), outline)
    return str(path)


def outline_beside(report: Path) -> bytes:
    """The outline that is kept with a report's file, b"" where there is none."""
    try:
        with report.with_name(report.name + OUTLINE).open("rb") as file:
            return file.read(MOST_OUTLINE)
    except OSError:
        return b""
