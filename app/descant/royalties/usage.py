"""Plays from a usage file: a CSV with one row an event, streamed; what cannot be counted is refused with its reason.

The columns are those that sales reports between services and societies share (DDEX DSR knows them as release, usages,
consideration, currency, territory, period); DSR's own record layout is not read. Columns, in any order:

    event_id    names the row; the second row of one event is refused, for it would pay twice
    track       the audio file's SHA-256, or the name of its report's file
    plays       a whole number (default 1)
    amount      what the event brought in (optional); "amount:NAME" is money of the pool NAME alone
    currency, territory, date    (YYYY-MM-DD)
"""

from __future__ import annotations

import codecs
import csv
import datetime
import functools
import hashlib
import re
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from descant.errors import DescantError
from descant.royalties.money import exponent, finest_units

LONGEST_LINE: Final = 1 << 20
_PLAYS = re.compile(r"[0-9]{1,15}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_REMEDY: Final = "See “Royalties” in the README for the columns of a usage file."


@dataclass(frozen=True, slots=True)
class Play:
    """One event. amount, of: in 10^-12 of the currency; None where the row has none. of: pool → its own amount."""

    line: int
    event: str
    track: str
    plays: int
    currency: str
    amount: int | None
    of: Mapping[str, int]
    territory: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A line of an input that was not counted. row: as much of it as helps to find it."""

    line: int
    reason: str
    row: str = ""


@dataclass
class Reading:
    """What is known of a usage file once it was read to its end."""

    sha256: str = ""
    rows: int = 0
    pools: tuple[str, ...] = field(default=())
    """Pools with a column of their own."""


def read_plays(path: Path, reading: Reading, *, first: str = "", last: str = "") -> Iterator[Play | Refused]:
    """The rows of a usage file, in order, in bounded memory. first, last: dates outside are refused.

    Raises DescantError where the file cannot be read, has no such columns, or holds a line longer than LONGEST_LINE.
    """
    try:
        with (
            path.open("rb") as file,
            tempfile.TemporaryDirectory(prefix="descant-") as folder,
            closing(_Events(Path(folder) / "events")) as events,
        ):
            yield from _rows(_Lines(file, reading, path), events, reading, first, last, path)
    except OSError as error:
        raise DescantError(f"the plays cannot be read ({error.strerror or error})", path=path) from error


def _rows(
    lines: _Lines, events: _Events, reading: Reading, first: str, last: str, path: Path
) -> Iterator[Play | Refused]:
    head = next(lines, "")
    separator = max(",;\t", key=head.count)
    names = [name.strip().casefold() if ":" not in name else name.strip() for name in head.strip().split(separator)]
    columns = _columns([name.strip('"') for name in names], path)
    own = {name.partition(":")[2]: at for name, at in columns.items() if name.startswith("amount:")}
    reading.pools = tuple(own)
    reader = csv.reader(lines, delimiter=separator)
    width = len(names)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            reading.rows += 1
            yield Refused(reader.line_num + 1, f"it is no row of a CSV file ({error})")
            continue
        if not row:
            continue
        reading.rows += 1
        line = reader.line_num + 1
        try:
            if len(row) != width:
                raise ValueError(f"it has {len(row)} cells where the head has {width}")
            play = _play(line, row, columns, own, first, last)
            if not events.is_new(play.event):
                raise ValueError("its event_id stood in the file before")
        except ValueError as error:
            yield Refused(line, str(error), separator.join(row)[:200])
        else:
            yield play


def _columns(names: list[str], path: Path) -> dict[str, int]:
    columns = {name: at for at, name in enumerate(names) if name}
    missing = [name for name in ("event_id", "track") if name not in columns]
    if missing:
        raise DescantError(f"the plays have no column {' and no column '.join(missing)}", remedy=_REMEDY, path=path)
    if len(columns) < len(list(filter(None, names))):
        raise DescantError("two columns of the plays have one name", remedy=_REMEDY, path=path)
    return columns


def _play(line: int, row: list[str], columns: Mapping[str, int], own: Mapping[str, int], first: str, last: str) -> Play:
    def cell(name: str) -> str:
        at = columns.get(name)
        return "" if at is None else row[at].strip()

    event, track = cell("event_id"), cell("track")
    if not event:
        raise ValueError("it has no event_id")
    if not track:
        raise ValueError("it names no track")
    if not "".join(row).isascii() and any("\ud800" <= c <= "\udfff" for text in row for c in text):
        raise ValueError("it is not in UTF-8")
    plays = cell("plays") or "1"
    if not _PLAYS.fullmatch(plays):
        raise ValueError(f"{plays[:24]!r} is no number of plays")
    currency, amount = cell("currency"), cell("amount")
    amounts = {pool: finest_units(row[at].strip()) for pool, at in own.items() if row[at].strip()} if own else {}
    if currency:
        exponent(currency)
    elif amount or amounts:
        raise ValueError("it has an amount without a currency")
    date = cell("date")
    if date:
        _check_date(date)
    if (first or last) and not date:
        raise ValueError("it has no date, and the run is of a period")
    if (first and date < first) or (last and date > last):
        raise ValueError(f"its date {date} is outside the period")
    return Play(
        line, event, track, int(plays), currency, finest_units(amount) if amount else None, amounts, cell("territory")
    )


@functools.lru_cache(maxsize=4096)
def _check_date(date: str) -> None:
    try:
        if not _DATE.fullmatch(date):
            raise ValueError
        datetime.date.fromisoformat(date)
    except ValueError:
        raise ValueError(f"{date[:24]!r} is no date like 2026-10-31") from None


class _Lines:
    """A file's lines as text, and its hash; bytes that are no UTF-8 as lone surrogates, for their row to be refused."""

    def __init__(self, file: IO[bytes], reading: Reading, path: Path) -> None:
        self._file, self._reading, self._path = file, reading, path
        self._hash = hashlib.sha256()
        self._number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._file.readline(LONGEST_LINE)
        self._number += 1
        if not line:
            self._reading.sha256 = self._hash.hexdigest()
            raise StopIteration
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            raise DescantError(f"line {self._number} of the plays is too long", remedy=_REMEDY, path=self._path)
        self._hash.update(line)
        if self._number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        return line.decode("utf-8", "surrogateescape")


class _Events:
    """Which events were there, on disk and not in memory: a month has as many as it likes."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        for statement in (
            "PRAGMA journal_mode = OFF",
            "PRAGMA synchronous = OFF",
            "PRAGMA cache_size = -32768",
            "CREATE TABLE events (event TEXT PRIMARY KEY) WITHOUT ROWID",
            "BEGIN",
        ):
            self._connection.execute(statement)
        self._cursor = self._connection.cursor()

    def is_new(self, event: str) -> bool:
        """Whether this event is the first of its name; from now on it is not."""
        self._cursor.execute("INSERT OR IGNORE INTO events VALUES (?)", (event,))
        return self._cursor.rowcount == 1

    def close(self) -> None:
        self._connection.close()
