"""A run that was made, read again from its folder: its summary, and the lines of it that are asked for."""

from __future__ import annotations

import csv
import heapq
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from descant.errors import DescantError
from descant.royalties.refusals import REFUSED
from descant.royalties.run import SCHEMA
from descant.royalties.tables import LINES

MOST_BYTES: Final = 256 << 20
_REMEDY: Final = "Choose a folder that a royalty run has written, as it wrote it."


def read_summary(folder: Path) -> dict[str, Any]:
    """What summary.json of a run says. Raises DescantError."""
    path = folder / "summary.json"
    with as_a_run(path):
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise ValueError("it is too large")
        tree = json.loads(data)
        if not isinstance(tree, dict) or tree.get("schema") != SCHEMA:
            raise ValueError("it is no summary of a run")
        return tree


def largest_lines(
    folder: Path,
    limit: int,
    *,
    status: str = "",
    payee: str = "",
    text: str = "",
    check: Callable[[], None] = lambda: None,
) -> tuple[list[dict[str, str]], int]:
    """(the largest lines of a run with this status and payee and all words of text; how many there are).

    The largest stands first; amounts of several currencies are compared as they stand. check: raises where it is to
    stop. Raises DescantError.
    """
    path = folder / "lines.csv"
    total = 0
    words = text.casefold().split()

    def wanted() -> Iterator[tuple[float, int, dict[str, str]]]:
        nonlocal total
        check()
        for row in _rows(path, LINES):
            said = " ".join(row.values()).casefold() if words else ""
            if (
                (not status or row["status"] == status)
                and (not payee or row["payee"] == payee)
                and all(word in said for word in words)
            ):
                total += 1
                yield float(row["amount"]), -total, row

    with as_a_run(path):
        best = heapq.nlargest(limit, wanted(), key=lambda found: found[:2])
        return [row for _, _, row in best], total


def first_refused(folder: Path, limit: int) -> tuple[list[dict[str, str]], int]:
    """(the first rows of inputs that a run did not count; how many there are). Raises DescantError."""
    path = folder / "refused.csv"
    first: list[dict[str, str]] = []
    total = 0
    with as_a_run(path):
        for row in _rows(path, REFUSED):
            total += 1
            if len(first) < limit:
                first.append(row)
    return first, total


def _rows(path: Path, head: tuple[str, ...]) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        if tuple(next(reader, ())) != head:
            raise ValueError("its columns are others")
        for row in reader:
            if len(row) != len(head):
                raise ValueError(f"line {reader.line_num} is cut short")
            yield dict(zip(head, row, strict=True))


@contextmanager
def as_a_run(path: Path) -> Iterator[None]:
    """Whatever goes wrong in reading a file of a run, in words."""
    try:
        yield
    except FileNotFoundError as error:
        raise DescantError("this folder holds no finished royalty run", remedy=_REMEDY, path=path.parent) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, csv.Error) as error:
        why = error.strerror or str(error) if isinstance(error, OSError) else str(error)
        raise DescantError(f"this file of a royalty run cannot be read: {why}", remedy=_REMEDY, path=path) from error
