"""Files of reports, one a line: appended to as they finish, whole whatever ends the program."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from descant.errors import DescantError
from descant.report.model import Report


def open_lines(path: Path) -> IO[bytes]:
    """Opens for appending. A last line that was cut short, by a full disk or a killed run, is taken out first.

    Raises OSError.
    """
    file = path.open("a+b")
    end = file.seek(0, os.SEEK_END)
    cut, block = end, 1 << 16
    while cut > 0:
        start = max(0, cut - block)
        file.seek(start)
        newline = file.read(cut - start).rfind(b"\n")
        if newline >= 0:
            cut = start + newline + 1
            break
        cut = start
    if cut < end:
        file.truncate(cut)
    return file


def append_line(file: IO[bytes], report: Report) -> None:
    """Appends and flushes; where there is no room for all of it, takes back what was written and raises OSError."""
    before = file.seek(0, os.SEEK_END)
    try:
        file.write(json.dumps(report.to_json()).encode("ascii") + b"\n")
        file.flush()
    except OSError:
        with contextlib.suppress(OSError):
            os.truncate(file.fileno(), before)
        raise


def read_lines(file: IO[bytes], path: Path) -> Iterator[Report]:
    """The reports of an open file from its beginning. Raises DescantError, naming path and line, for what is none."""
    file.seek(0)
    for number, line in enumerate(file, 1):
        try:
            yield Report.from_json(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise DescantError(
                f"line {number} is no report of Descant",
                remedy="Name another file, or one that is not there.",
                path=path,
            ) from error
