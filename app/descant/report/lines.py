"""Files of reports, one a line: appended to as they finish, whole whatever ends the program."""

from __future__ import annotations

import contextlib
import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final

from descant.errors import DescantError
from descant.report.model import SCHEMA, Report

BEGIN: Final = json.dumps({"schema": SCHEMA}).encode("ascii")[:-1]
"""How each line that this program writes begins."""
LONGEST: Final = 1 << 28
"""Bytes of a line above which it is none of ours: an hour of music makes some megabytes."""


def open_lines(path: Path) -> IO[bytes]:
    """Opens a file for appending reports: one that is not there, is empty, or holds nothing but reports.

    A last line that was cut short, by a full disk or a killed run, is taken out first. Raises OSError; DescantError
    where a line is no report, and the file stays as it is then.
    """
    if _is_regular(path):
        end = sum(size for _, size in _lines(path))
        if end < (there := path.stat().st_size):
            os.truncate(path, end)
        elif there and not _ends_with_newline(path):
            with path.open("ab") as whole:
                whole.write(b"\n")
    return path.open("ab", buffering=0)  # what is not written now must not be written later


def append_line(file: IO[bytes], report: Report) -> None:
    """Appends; where there is no room for all of it, takes back what was written and raises OSError."""
    data = memoryview(json.dumps(report.to_json()).encode("ascii") + b"\n")
    regular = stat.S_ISREG(os.fstat(file.fileno()).st_mode)
    before = file.seek(0, os.SEEK_END) if regular else 0
    try:
        while data:
            data = data[file.write(data) :]
    except OSError:
        if regular:
            with contextlib.suppress(OSError):
                os.truncate(file.fileno(), before)
        raise


def read_trees(path: Path) -> Iterator[dict[str, Any]]:
    """The reports of a file as JSON trees; none where there is no file, or one that has no beginning (a pipe).

    Raises OSError, and DescantError that names path and line, for what is none.
    """
    if _is_regular(path):
        for tree, _ in _lines(path):
            yield tree


def read_lines(path: Path) -> Iterator[Report]:
    """The same as reports."""
    for number, tree in enumerate(read_trees(path), 1):
        try:
            yield Report.from_json(tree)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise _foreign(path, number) from error


def _lines(path: Path) -> Iterator[tuple[dict[str, Any], int]]:
    """Each report and how many bytes its line has; not what is cut short at the end."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST):
            number += 1
            tree = _tree(line)
            if tree is not None:
                yield tree, len(line)
            elif line.endswith(b"\n") or not (number > 1 or line.startswith(BEGIN) or BEGIN.startswith(line)):
                raise _foreign(path, number)


def _tree(line: bytes) -> dict[str, Any] | None:
    try:
        tree = json.loads(line)
    except (ValueError, RecursionError):
        return None
    ours = isinstance(tree, dict) and tree.get("schema") == SCHEMA and isinstance(tree.get("query"), dict)
    return tree if ours else None


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


def _ends_with_newline(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _foreign(path: Path, number: int) -> DescantError:
    return DescantError(
        f"line {number} is no report of Descant, and nothing is appended to a file of something else",
        remedy="Name another file, or one that is not there.",
        path=path,
    )
