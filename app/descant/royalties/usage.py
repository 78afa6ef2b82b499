"""Plays from usage files, streamed; what cannot be counted is refused with its reason.

A file is a CSV with one row an event, or a sales report by DDEX's flat-file standard (see dsr), as its first line says;
a folder holds any number of both. Columns of a CSV, in any order:

    event_id    names the row; the second row of one event is refused, for it would pay twice
    track       the audio file's SHA-256, its name or that of its report, or a name that the list of tracks knows
    plays       a whole number (default 1)
    amount      what the event brought in (optional); "amount:NAME" is money of the pool NAME alone
    currency, territory, date    (YYYY-MM-DD)
"""

from __future__ import annotations

import codecs
import csv
import datetime
import functools
import gzip
import hashlib
import re
import tempfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import IO, Final

from descant.errors import DescantError
from descant.royalties import dsr
from descant.royalties.money import exponent, finest_units
from descant.royalties.plays import Events, Play, Reading, Refused

LONGEST_LINE: Final = 1 << 20
ENDINGS: Final = (".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz")
"""Of usage files in a folder."""
_PLAYS = re.compile(r"[0-9]{1,15}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_REMEDY: Final = "See “Royalties” in the README for usage files."


def read_plays(
    path: Path,
    reading: Reading,
    *,
    first: str = "",
    last: str = "",
    known: Callable[[str], bool] = lambda name: False,
) -> Iterator[Play | Refused]:
    """The rows of a usage file, or of those in a folder, in order and in bounded memory.

    first, last: what is outside of these dates is refused. known: whether a report is of a track that is named so.
    Raises DescantError where a file cannot be read, has no such columns, is a DSR message that is cut short, or holds
    a line longer than LONGEST_LINE.
    """
    files = _files(path)
    digest = hashlib.sha256()
    with (
        tempfile.TemporaryDirectory(prefix="descant-") as folder,
        closing(Events(Path(folder) / "events")) as events,
    ):
        for file in files:
            name = file.name if path.is_dir() else ""
            reading.files += 1
            try:
                with _opened(file) as stream:
                    for row in _rows(_Lines(stream, digest, file), events, reading, first, last, file, known):
                        yield replace(row, file=name) if name else row
            except (OSError, EOFError, zlib.error) as error:
                why = getattr(error, "strerror", "") or error
                raise DescantError(f"the plays cannot be read ({why})", path=file) from error
    reading.sha256 = digest.hexdigest()


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    try:
        found = sorted(file for file in path.iterdir() if file.name.lower().endswith(ENDINGS) and file.is_file())
    except OSError as error:
        raise DescantError(f"the folder of plays cannot be read ({error.strerror or error})", path=path) from error
    if not found:
        raise DescantError(f"no usage file is in this folder ({', '.join(ENDINGS)})", remedy=_REMEDY, path=path)
    return found


def _opened(path: Path) -> IO[bytes]:
    return gzip.open(path, "rb") if path.name.lower().endswith(".gz") else path.open("rb")  # type: ignore[return-value]


def _rows(
    lines: _Lines,
    events: Events,
    reading: Reading,
    first: str,
    last: str,
    path: Path,
    known: Callable[[str], bool],
) -> Iterator[Play | Refused]:
    head = next(lines, "")
    if head.startswith(dsr.MARK):
        yield from dsr.Message(head, path, known, first, last).rows(lines, events, reading)
        return
    separator = max(",;\t", key=head.count)
    names = [name.strip().casefold() if ":" not in name else name.strip() for name in head.strip().split(separator)]
    columns = _columns([name.strip('"') for name in names], path)
    own = {name.partition(":")[2]: at for name, at in columns.items() if name.startswith("amount:")}
    reading.pools = tuple(dict.fromkeys((*reading.pools, *own)))
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
    """A file's lines as text, which go into the digest; bytes that are no UTF-8 as lone surrogates, so that
    their row is refused."""

    def __init__(self, file: IO[bytes], digest: hashlib._Hash, path: Path) -> None:
        self._file, self._hash, self._path = file, digest, path
        self._number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._file.readline(LONGEST_LINE)
        self._number += 1
        if not line:
            raise StopIteration
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            raise DescantError(f"line {self._number} of the plays is too long", remedy=_REMEDY, path=self._path)
        self._hash.update(line)
        if self._number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        return line.decode("utf-8", "surrogateescape")
