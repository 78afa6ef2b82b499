"""One door to all formats: what a file is, what it would bring, and its records.

with opened(path, Choices()) as file:
    Rights(connection).apply(file.records(), file.origin)
"""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from descant.errors import Cancelled, DescantError
from descant.progress import CancelToken, Progress, silent
from descant.quoting import shown
from descant.rights.importers.choices import Choices, Detected, Preview, Shown
from descant.rights.importers.lines import Examined, Lines, examine
from descant.rights.model import Acknowledged, Agreement, Origin, Parsed, Record, Recording, Refused, Warned, Work

_FEW: Final = 200
"""Records, refused lines and remarks that a preview shows of each."""
_MOST_ROWS: Final = 20_000
"""Rows of a table that a preview in a hurry looks at."""
_TELL_EVERY: Final = 500
_CWR_RECORD: Final = re.compile(rb"(?:GRH[A-Z]{3}[0-9]{5}|(?:NWR|REV|WRK|ACK|AGR|SPU|SWR|GRT|TRL)[0-9]{13})")
"""How a CWR file begins that has lost its header."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was looked at once. read: its records from the beginning, each time anew; position: how far."""

    detected: Detected
    origin: Origin
    read: Callable[[Lines], Iterator[Parsed]]
    examined: Examined

    def records(
        self, progress: Progress = silent, cancel: CancelToken | None = None, lines: Lines | None = None
    ) -> Iterator[Parsed]:
        """Raises DescantError where the file is damaged: what came before it is to be thrown away then.

        lines: for who wants to read less, or to know how far it went.
        """
        lines = lines or Lines(self.examined)
        for number, record in enumerate(self.read(lines)):
            if number % _TELL_EVERY == 0:
                if cancel:
                    cancel.check()
                progress("read", lines.position, self.examined.size)
            yield record


def opened(path: Path, choices: Choices | None = None, cancel: CancelToken | None = None) -> Opened:
    """Finds out what a file is. Raises DescantError where it is none of the formats, or cannot be read."""
    choices = choices or Choices()
    examined = examine(path, cancel.check if cancel else lambda: None)
    start = examined.sample.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"HDR") or _CWR_RECORD.match(start):
        return _cwr(examined, choices)
    if start.startswith((b"<", b"\xff\xfe<", b"\xfe\xff\0<")):
        return _ern(examined)
    if start.startswith(b"PK\x03\x04"):
        return _workbook(examined, choices, cancel)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise DescantError("it is a workbook of the old kind (XLS)", remedy="Save it as XLSX or CSV.", path=path)
    return _csv(examined, choices, cancel)


def preview(
    path: Path,
    choices: Choices | None = None,
    *,
    seconds: float = 0.0,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Preview:
    """What an import would bring, without storing anything. seconds: how long to look at most, 0 to look at all.

    Raises DescantError only where it cannot be said what the file is; what is wrong inside is `fault`.
    """
    from descant.rights.importers.tables.fields import FIELDS

    file = opened(path, choices, cancel)
    counts = {Work: 0, Recording: 0, Agreement: 0, Acknowledged: 0, Refused: 0, Warned: 0}
    records: list[Shown] = []
    refused: list[Refused] = []
    warned: list[Warned] = []
    until = time.monotonic() + seconds
    complete, fault, remedy = True, "", ""
    lines = Lines(file.examined, _MOST_ROWS if seconds else 0)
    try:
        for one in file.records(progress, cancel, lines):
            counts[type(one)] += 1
            if isinstance(one, Refused):
                refused.extend([one] if len(refused) < _FEW else [])
            elif isinstance(one, Warned):
                warned.extend([one] if len(warned) < _FEW else [])
            elif len(records) < _FEW:
                records.append(shown_record(one))
            if seconds and time.monotonic() > until:
                complete = False
                break
    except Cancelled:
        raise
    except DescantError as error:
        fault, remedy = error.cause, error.remedy
    return Preview(
        str(path), file.detected, counts[Work], counts[Recording], counts[Agreement], counts[Acknowledged],
        counts[Refused], counts[Warned], tuple(records), tuple(refused), tuple(warned), complete and not lines.cut,
        fault, remedy,
        tuple((field.name, field.meaning) for field in FIELDS) if file.detected.columns else (),
    )  # fmt: skip


def shown_record(one: Record | Acknowledged) -> Shown:
    """A record as a line of a list."""
    match one:
        case Work():
            who = "; ".join(
                f"{interest.party.full_name} ({interest.role}) {_percents(interest.ownership)}".rstrip()
                for interest in itertools.islice(one.interests, 12)
            )
            return Shown(one.line, "work", shown(one.title), one.number, one.iswc, shown(who))
        case Recording():
            who = "; ".join(one.artists) or one.label
            return Shown(one.line, "recording", shown(one.title), one.number, one.isrc, shown(who))
        case Agreement():
            who = "; ".join(f"{party.party.full_name} ({party.side})" for party in one.parties)
            return Shown(one.line, "agreement", one.kind, one.number, "", shown(who))
        case Acknowledged():
            said = f"{one.society}: {one.status}" + "".join(f"; {message}" for message in one.messages)
            return Shown(one.line, "answer", shown(one.title), one.number, one.iswc, shown(said))


def _percents(shares: object) -> str:
    from descant.rights.model import RIGHTS, Shares

    assert isinstance(shares, Shares)
    each = [f"{shares.of(right) / 10_000:g}" for right in RIGHTS]
    return "" if not shares else f"{each[0]} %" if len(set(each)) == 1 else f"{'/'.join(each)} %"


def _cwr(examined: Examined, choices: Choices) -> Opened:
    from descant.rights.importers.cwr.reader import read_cwr
    from descant.rights.importers.cwr.structure import read_header

    header = read_header(examined, choices.encoding)
    detected = Detected(
        f"CWR {header.version}", examined.sha256, examined.size, header.encoding, sender=header.sender,
        created=header.created,
    )  # fmt: skip
    return _opened(examined, detected, lambda lines: read_cwr(lines, header, lenient=choices.lenient))


def _ern(examined: Examined) -> Opened:
    from descant.rights.importers.ern.reader import read_ern, read_root

    root = read_root(examined)
    detected = Detected(
        root.form, examined.sha256, examined.size, root.encoding, sender=root.sender, created=root.created
    )
    return _opened(examined, detected, lambda lines: read_ern(lines, root))


def _csv(examined: Examined, choices: Choices, cancel: CancelToken | None) -> Opened:
    from descant.rights.importers.tables.reader import read_table, table_of, with_scale
    from descant.rights.importers.tables.remembered import recall
    from descant.rights.importers.tables.sheets import csv_sheet, text_encoding

    encoding = choices.encoding or text_encoding(examined)
    sheet, separator = csv_sheet(examined, encoding, choices.separator)
    check = cancel.check if cancel else lambda: None
    table = with_scale(table_of(sheet, dict(choices.mapping), recall(sheet.header), choices.scale), check)
    detected = Detected("CSV", examined.sha256, examined.size, encoding, separator, table.scale, columns=table.columns)
    return _opened(examined, detected, lambda lines: _guarded(read_table(table, lines, check), lines))


def _workbook(examined: Examined, choices: Choices, cancel: CancelToken | None) -> Opened:
    from descant.rights.importers.tables.fields import NOT_RIGHTS
    from descant.rights.importers.tables.reader import read_table, table_of, with_scale
    from descant.rights.importers.tables.remembered import recall
    from descant.rights.importers.tables.sheets import workbook_sheets

    sheets = [sheet for sheet in workbook_sheets(examined) if sheet.header[0] != NOT_RIGHTS]
    if not sheets:
        raise DescantError("none of its sheets holds rights data", path=examined.path)
    names = tuple(sheet.name for sheet in sheets)
    if choices.sheet and choices.sheet not in names:
        raise DescantError(
            f"it has no sheet of this name; it has {', '.join(names)}", remedy="Name one of these.", path=examined.path
        )
    tables = [
        table_of(sheet, dict(choices.mapping), recall(sheet.header), choices.scale)
        for sheet in sheets
        if choices.sheet in ("", sheet.name)
    ]
    known = [table for table in tables if table.usable] or tables[:1]
    check = cancel.check if cancel else lambda: None
    known = [with_scale(table, check) for table in known]

    def read(lines: Lines) -> Iterator[Parsed]:
        for table in known:
            for one in read_table(table, lines, check):
                yield _of_sheet(one, table.sheet.name) if len(known) > 1 else one

    detected = Detected(
        "XLSX", examined.sha256, examined.size, scale=known[0].scale, columns=known[0].columns, sheets=names,
        notes=tuple(f"sheet {shown(table.sheet.name)} is read" for table in known),
    )  # fmt: skip
    return _opened(examined, detected, lambda lines: _guarded(read(lines), lines))


def _of_sheet(one: Parsed, sheet: str) -> Parsed:
    """A refusal or remark that says of which sheet its line is."""
    if isinstance(one, Refused):
        return replace(one, reason=f"sheet {shown(sheet)}: {one.reason}")
    return replace(one, what=f"sheet {shown(sheet)}: {one.what}") if isinstance(one, Warned) else one


def _guarded(records: Iterator[Parsed], lines: Lines) -> Iterator[Parsed]:
    """The records of a table, and in the end the assurance that the file is the one that was looked at."""
    yield from records
    lines.check_unchanged()


def _opened(examined: Examined, detected: Detected, read: Callable[[Lines], Iterator[Parsed]]) -> Opened:
    return Opened(detected, Origin(examined.path.name, detected.form, examined.sha256), read, examined)
