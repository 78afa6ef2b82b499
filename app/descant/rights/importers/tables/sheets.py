"""Tables as rows of text: CSV in any encoding and with any separator, and the sheets of a workbook.

A workbook is a ZIP archive from anybody: how much it unpacks to is looked at before it is read, formulas are not
evaluated (what their author's program computed last stands in the file), and a DOCTYPE in it is refused.
"""

from __future__ import annotations

import csv
import datetime
import functools
import io
import itertools
import re
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TextIO

from descant.errors import DescantError
from descant.rights.importers.lines import Examined
from descant.rights.importers.tables.fields import guessed

Row = tuple[int, list[str]]
"""A row and the line where it begins."""
SEPARATORS: Final = (",", ";", "\t", "|")
MOST_COLUMNS: Final = 500
_HEAD_ROWS: Final = 30
"""Rows among which the header is looked for: exports have titles and dates above it."""
_MOST_UNPACKED: Final = 2 << 30
_MOST_STRINGS: Final = 512 << 20
"""Bytes of a workbook's shared texts, which are read into memory at once."""
_LONGEST_LINE: Final = 1 << 20
_LEGACY: Final = "windows-1252"
_LONGEST_PROLOG: Final = 1 << 16
_ROOT: Final = re.compile(rb"<[A-Za-z_]")
"""Where the first element of an XML file begins, before which a DOCTYPE would stand."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. name: of the sheet, "" for a CSV. header: its texts; first: the line that holds them; rows: opens what
    follows, each time anew."""

    name: str
    header: tuple[str, ...]
    first: int
    rows: Callable[[], Iterator[Row]]


def text_encoding(examined: Examined) -> str:
    """What a table's bytes are most likely in."""
    if examined.encoding and not _looks_utf16(examined.sample):
        return "utf-8" if examined.encoding == "ascii" else examined.encoding
    if _looks_utf16(examined.sample):
        return "utf-16-le" if examined.sample[1:2] == b"\0" else "utf-16-be"
    from charset_normalizer import from_bytes

    head = examined.sample[:65_536]
    best = from_bytes(head).best()
    if not best or best.encoding in ("ascii", "utf_8"):
        return _LEGACY
    # what Windows writes in the West, where it reads the same
    return _LEGACY if head.decode(_LEGACY, "replace") == head.decode(best.encoding, "replace") else best.encoding


def _looks_utf16(sample: bytes) -> bool:
    head = sample[:400]
    return not head.startswith((b"\xff\xfe", b"\xfe\xff")) and head.count(0) > len(head) // 4


def csv_sheet(examined: Examined, encoding: str, separator: str) -> tuple[Sheet, str]:
    """The table of a CSV file, and its separator. separator: "" to find it. Raises DescantError."""
    path = examined.path
    try:
        text = examined.sample.decode(encoding, "replace" if examined.size > len(examined.sample) else "strict")
    except (UnicodeDecodeError, LookupError) as error:
        raise DescantError(f"it is not in {encoding}", remedy="Name another encoding.", path=path) from error
    if text.count("\0") > len(text) // 100:
        raise DescantError("it is no table and no text", path=path)
    lines = list(io.StringIO(text.removeprefix("\ufeff"), newline=""))  # at the same ends as the file has
    hint = re.fullmatch(r"sep=(.)", lines[0].rstrip("\r\n")) if lines else None
    separator = separator or (hint[1] if hint else _separator(lines))
    head = list(itertools.islice(_parsed(iter(lines), separator, path, lenient=True), _HEAD_ROWS))
    if hint:
        head = head[1:]
    at = _header_row([cells for _, cells in head])
    if at < 0:
        raise DescantError("it holds no table", path=path)
    first, header = head[at]

    def rows() -> Iterator[Row]:
        try:
            with path.open(encoding=encoding, newline="") as file:
                for line, cells in _parsed(_bounded(file, path), separator, path):
                    if line > first:
                        yield line, cells
        except UnicodeDecodeError as error:
            raise DescantError(
                f"it is not in {encoding} throughout ({error.reason})", remedy="Name another encoding.", path=path
            ) from error
        except OSError as error:
            raise DescantError(f"it cannot be read ({error.strerror or error})", path=path) from error

    return Sheet("", _distinct(header), first, rows), separator


def _bounded(file: TextIO, path: Path) -> Iterator[str]:
    """The lines of a file; one that would fill the memory is refused."""
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            raise DescantError(f"line {number:,} has more than {_LONGEST_LINE:,} letters: it is no table", path=path)
        yield line


def _parsed(lines: Iterator[str], separator: str, path: Path, *, lenient: bool = False) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=separator, strict=True)  # a stray quotation mark would swallow rows
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if lenient:
                return
            raise DescantError(
                f"line {line:,}: it is no row of a CSV file ({error})",
                remedy="Look there for a quotation mark that stands alone.",
                path=path,
            ) from error
        if line == 1 and row:
            row[0] = row[0].removeprefix("\ufeff")
        if len(row) > MOST_COLUMNS:
            raise DescantError(f"line {line:,}: it has more than {MOST_COLUMNS} columns", path=path)
        if any(cell.strip() for cell in row):
            yield line, [cell.strip() for cell in row]


def _separator(lines: list[str]) -> str:
    """The one by which the header has the most columns that are known, or else most rows the same width."""

    def worth(separator: str) -> tuple[int, int]:
        rows = [row for _, row in _parsed(iter(lines[:_HEAD_ROWS]), separator, Path(), lenient=True)]
        widths = [len(row) for row in rows if len(row) > 1]
        usual = max(set(widths), key=widths.count) if widths else 0
        known = max((sum(bool(guessed(cell)) for cell in row) for row in rows), default=0)
        return known, widths.count(usual) * (usual > 1)

    return max(SEPARATORS, key=worth)


def _header_row(rows: list[list[str]]) -> int:
    """Where the header stands: the row with the most headers that are known; -1 where there are no rows."""
    known = [sum(bool(guessed(cell)) for cell in row) for row in rows]
    return known.index(max(known)) if known else -1


def _distinct(header: list[str]) -> tuple[str, ...]:
    """Headers as names of columns: a number behind those that stand twice, one for those that are empty."""
    seen: dict[str, int] = {}
    names = []
    for at, name in enumerate(header, 1):
        name = name or f"column {at}"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)


def workbook_sheets(examined: Examined) -> list[Sheet]:
    """The sheets of an XLSX file that hold a table. Raises DescantError where it is damaged or too large."""
    path = examined.path
    _check_archive(path)
    found = []
    for name in _book(path, lambda book: [sheet.title for sheet in book.worksheets]):
        head = list(itertools.islice(_sheet_rows(path, name), _HEAD_ROWS))
        at = _header_row([cells for _, cells in head])
        if at >= 0:
            first, header = head[at]
            rows = functools.partial(_after, path, name, first)
            found.append(Sheet(name, _distinct(header), first, rows))
    if not found:
        raise DescantError("none of its sheets holds a table", path=path)
    return found


def _after(path: Path, name: str, first: int) -> Iterator[Row]:
    return (row for row in _sheet_rows(path, name) if row[0] > first)


def _book(path: Path, use: Callable[[Any], Any]) -> Any:
    with closing(_opened(path)) as book, _faults(path):
        return use(book)


def _opened(path: Path) -> Any:
    import openpyxl

    with _faults(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl does not keep: styles, validation
        return openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)


class _faults:  # noqa: N801 - a context manager in the place of a function
    """What openpyxl raises over a damaged workbook, which is anything, as one kind of error."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: object) -> None:
        if isinstance(error, Exception) and not isinstance(error, DescantError):
            raise DescantError(
                f"the workbook is damaged ({type(error).__name__})",
                remedy="Open it in a spreadsheet program and save it anew.",
                path=self._path,
            ) from error


def _sheet_rows(path: Path, name: str) -> Iterator[Row]:
    with closing(_opened(path)) as book, _faults(path):
        sheet = book[name]
        sheet.reset_dimensions()  # some programs write that a sheet has one cell
        for line, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
            texts = [_text(cell) for cell in cells]
            while texts and not texts[-1]:
                texts.pop()
            if texts:
                yield line, texts


def _text(cell: Any) -> str:
    """A cell as it would stand in a CSV."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Y" if value else "N"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if not value.time().replace(microsecond=0) else value.isoformat(" ", "seconds")
    if isinstance(value, datetime.timedelta):
        return str(value.total_seconds())
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    if isinstance(value, int | float):
        number = Decimal(repr(value))
        if not number.is_finite():
            return ""
        if "%" in (cell.number_format or ""):
            return f"{(number * 100).normalize():f}%"
        return f"{number.normalize():f}"
    return str(value).strip()


def _check_archive(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if sum(member.file_size for member in members) > _MOST_UNPACKED or any(
                member.file_size > _MOST_STRINGS and member.filename.endswith("sharedStrings.xml") for member in members
            ):
                raise DescantError(
                    "the workbook unpacks to more than can be read",
                    remedy="Save it as CSV, and import that.",
                    path=path,
                )
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    with archive.open(member) as file:
                        head = file.read(_LONGEST_PROLOG).replace(b"\0", b"")
                    root = _ROOT.search(head)
                    if not root or b"<!DOCTYPE" in head[: root.start()].upper():
                        raise DescantError("the workbook holds XML that begins as no workbook's does", path=path)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, EOFError, ValueError) as error:
        raise DescantError(f"the workbook is damaged ({error})", path=path) from error
