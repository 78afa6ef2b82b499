"""Reads a table into works and recordings: the rows of one work are taken together, wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from descant.catalog.identifiers import normal_isrc, normal_iswc
from descant.errors import DescantError
from descant.rights.importers.choices import Column, Scale
from descant.rights.importers.lines import Lines
from descant.rights.importers.tables.fields import (
    NAMES,
    NAMES_RECORDING,
    NAMES_WORK,
    SHARE_FIELDS,
    WORK_FIELDS,
    guessed,
    in_percent,
    numbered,
)
from descant.rights.importers.tables.notation import (
    number_of_other,
    party_of,
    reference_of,
    related_of,
    title_of,
)
from descant.rights.importers.tables.rows import (
    Cells,
    FaultError,
    cells_of,
    collection_of,
    contributors_of,
    disclosures_of,
    holders_of,
    interests_of,
    isrcs_of,
    named,
    recording_of,
)
from descant.rights.importers.tables.sheets import Sheet
from descant.rights.importers.tables.spool import MOST_ROWS, Spool, spool
from descant.rights.importers.tables.values import as_written, listed, number_of
from descant.rights.model import (
    Collection,
    Interest,
    Parsed,
    Recording,
    Refused,
    Warned,
    Work,
)

_SAMPLES: Final = 3
_WRITERS: Final = ("writer", "composer", "author")
_CHECK_EVERY: Final = 1000


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet and how it is read. scale: "" until it is known, which takes a look at all of its shares."""

    sheet: Sheet
    columns: tuple[Column, ...]
    scale: Scale = ""

    @property
    def groups(self) -> dict[str, dict[str, list[int]]]:
        """Field → its columns, of each group of columns that stands for a party; "" is all that is in none."""
        found: dict[str, dict[str, list[int]]] = {"": {}}
        for at, column in enumerate(self.columns):
            if column.field:
                found.setdefault(column.group, {}).setdefault(column.field, []).append(at)
        return found

    @property
    def of_works(self) -> bool:
        """Whether its rows are of works; else of recordings alone, whose title the column "title" has then."""
        groups = self.groups
        fields = set(groups[""])
        return len(groups) > 1 or bool(
            fields & (WORK_FIELDS - {"title"}) or ("title" in fields and not fields & {"isrc", "artist"})
        )

    @property
    def usable(self) -> bool:
        """Whether a column says which work or recording a row is of."""
        return bool(set(self.groups[""]) & (NAMES_WORK if self.of_works else NAMES_RECORDING))


def table_of(sheet: Sheet, chosen: Mapping[str, str], remembered: Mapping[str, str], scale: Scale) -> Table:
    """chosen, remembered: header → field, or "" for a column that is left out; of the others it is guessed."""
    columns = []
    samples: list[list[str]] = [[] for _ in sheet.header]
    for number, (_, row) in enumerate(sheet.rows()):
        if number >= 50:
            break
        for at, cell in enumerate(row[: len(samples)]):
            if cell and len(samples[at]) < _SAMPLES:
                samples[at].append(cell[:80])
    for header, seen in zip(sheet.header, samples, strict=True):
        group, own = numbered(header)
        if header in chosen:
            field, how = chosen[header], "chosen"
        elif header in remembered:
            field, how = remembered[header], "remembered"
        else:
            field, how = own or guessed(header), "guessed"
        field = field if field in NAMES else ""
        columns.append(Column(header, field, how if field else "", tuple(seen), group if field == own else ""))
    return Table(sheet, tuple(columns), scale)


def with_scale(table: Table, check: Callable[[], None] = lambda: None) -> Table:
    """The table with the scale of its shares: they are percentages where one of them is more than 1."""
    own = [
        at for at, column in enumerate(table.columns)
        if column.field in SHARE_FIELDS and not in_percent(column.header)
    ]  # fmt: skip
    if table.scale or not own:
        return table
    seen = False
    for count, (_, row) in enumerate(table.sheet.rows()):
        if count % _CHECK_EVERY == 0:
            check()
        for at in own:
            if at < len(row) and row[at] and "%" not in row[at] and (number := number_of(row[at])) is not None:
                if number > 1:
                    return replace(table, scale="percent")
                seen = seen or number > 0
    return replace(table, scale="fraction" if seen else "percent")


def read_table(table: Table, lines: Lines, check: Callable[[], None] = lambda: None) -> Iterator[Parsed]:
    """Raises DescantError where the table cannot be read to its end."""
    table = with_scale(table, check)
    groups = table.groups
    percent = frozenset(
        column.field for column in table.columns if table.scale == "percent" or in_percent(column.header)
    ) | ({"holder_share"} if table.scale == "percent" else set())
    width = len(table.columns)
    if not table.usable:
        raise DescantError(
            "none of its columns says which work or recording a row is of",
            remedy="Say which column has the title, the work's number or the ISRC (the mapping of columns).",
            path=lines.examined.path,
        )
    with spool() as rows:
        keys = _Keys(groups[""], of_works=table.of_works)
        for count, (line, row) in enumerate(table.sheet.rows()):
            if count % _CHECK_EVERY == 0:
                check()
            if lines.most_rows and count >= lines.most_rows:
                lines.cut = True
                break
            if len(row) > width and any(row[width:]):
                yield Refused(line, f"it has {len(row)} cells where the header has {width}")
            elif key := keys.of(line, row):
                rows.add(line, key, row[:width])
            else:
                yield Refused(line, "none of its columns says which work or recording it is of")
        yield from _groups(rows, groups, percent, table, check)


def _groups(
    rows: Spool,
    groups: Mapping[str, Mapping[str, list[int]]],
    percent: frozenset[str],
    table: Table,
    check: Callable[[], None],
) -> Iterator[Parsed]:
    for count, group in enumerate(rows.groups()):
        if count % _CHECK_EVERY == 0:
            check()
        first = group[0][0]
        if len(group) > MOST_ROWS:
            yield Refused(first, f"more than {MOST_ROWS:,} rows are of one work: is its column the right one?")
            continue
        cells = [part for line, row in group for part in _parts(line, row, groups, percent)]
        try:
            yield from _work(cells) if table.of_works else _recordings(cells)
        except FaultError as fault:
            more = f"; the work, from line {first:,}, is left out" if len(group) > 1 else ""
            yield Refused(fault.line, f"{fault}{more}")


def _parts(
    line: int, row: list[str], groups: Mapping[str, Mapping[str, list[int]]], percent: frozenset[str]
) -> Iterator[Cells]:
    """A row as one for each party that stands in it side by side with others."""
    common = cells_of(line, row, groups[""], percent)
    own = [(name, cells_of(line, row, places, percent)) for name, places in groups.items() if name]
    named = [(name, cells) for name, cells in own if cells["name"]]
    for name, cells in named:
        kind = "publisher" if "publisher" in name else "writer" if name.split()[0] in _WRITERS else ""
        yield replace(cells, texts={**common.texts, "kind": kind, **cells.texts})
    if not named:
        yield common


class _Keys:
    """Which rows are of one work: those with its number, else of one work_row, else with its ISWC, else those of one
    title that follow each other, as do rows that have none of these."""

    def __init__(self, places: Mapping[str, list[int]], *, of_works: bool) -> None:
        self._places = places
        self._of_works = of_works
        self._latest = ("", "")
        self._key = ""

    def of(self, line: int, row: list[str]) -> str:
        """ "" for a row that is of nothing."""
        if not self._of_works:
            return self._recording(row)
        number, counted, iswc, title = (self._cell(row, name) for name in ("work_number", "work_row", "iswc", "title"))
        if number:
            self._key, self._latest = f"n {self._cell(row, 'submitter')}\n{number}", ("", "")
        elif counted:
            self._key, self._latest = f"c {counted}", ("", "")
        elif iswc:
            self._key, self._latest = f"i {normal_iswc(iswc) or iswc}", ("", "")
        elif title:
            if self._latest != ("title", title):
                self._key, self._latest = f"t {line}", ("title", title)
        elif not self._key or not any(row):
            return ""
        return self._key

    def _recording(self, row: list[str]) -> str:
        """An ISRC that is none names nothing: many may be called XXXX."""
        code, number = normal_isrc(self._cell(row, "isrc")), self._cell(row, "recording_number")
        if code or number:
            return f"r {code}" if code else f"n {self._cell(row, 'submitter')}\n{number}"
        names = [self._cell(row, name) for name in ("recording_title", "title", "version", "artist", "isrc")]
        return "\n".join(["t", *names]) if any(names) else ""

    def _cell(self, row: list[str], name: str) -> str:
        return next((as_written(row[at]) for at in self._places.get(name, ()) if at < len(row) and row[at]), "")


def _work(rows: list[Cells]) -> Iterator[Parsed]:
    first = rows[0]
    title = _first_of(rows, "title")
    number, iswc = _first_of(rows, "work_number"), _first_of(rows, "iswc")
    iswc = normal_iswc(iswc) or iswc
    if not title:
        raise FaultError(first.line, "the work has no title")
    submitter = _first_of(rows, "submitter")
    reference = named(number, iswc, title, submitter)
    gathered = _Gathered()
    recordings: dict[tuple[str, ...], Recording] = {}
    codes: dict[str, None] = {}
    for row in rows:
        gathered.take(row)
        codes.update(dict.fromkeys(isrcs_of(row)))
        if recording := recording_of(row, (reference,), title):
            name = (recording.isrc, recording.number, recording.title, *recording.artists)
            recordings.setdefault(name, recording)
    yield Work(
        title, number, iswc, submitter,
        tuple(map(title_of, _all_of(rows, "alternative_titles"))), _first_of(rows, "language").lower(),
        gathered.interests(), tuple(map(party_of, _all_of(rows, "performers"))), tuple(codes),
        disclosures=disclosures_of(first), related=tuple(filter(None, map(related_of, _all_of(rows, "related_works")))),
        other_numbers=tuple(map(number_of_other, _all_of(rows, "other_numbers"))), line=first.line,
    )  # fmt: skip
    yield from recordings.values()
    yield from gathered.remarks
    yield from dict.fromkeys(remark for row in rows for remark in row.remarks)


class _Gathered:
    """The interests of a work, from all of its rows. A table that joins writers with recordings names each writer once
    for each recording: rows that say the same of the same party are one interest."""

    def __init__(self) -> None:
        self.remarks: list[Warned] = []
        self._found: dict[tuple[object, ...], Interest] = {}
        self._collection: dict[tuple[object, ...], dict[Collection, None]] = {}

    def take(self, row: Cells) -> None:
        collection = collection_of(row)
        for interest in interests_of(row):
            own = row["interest"]
            said = (interest.party, interest.role, interest.writer, interest.chain, interest.ownership)
            key: tuple[object, ...] = (own, interest.writer) if own else said
            if key in self._found and not (own or collection or row.any("isrc", "recording_title", "artist")):
                self.remarks.append(Warned(row.line, "it says the same as a row before, and is counted once"))
            self._found.setdefault(key, interest)
            if collection:
                self._collection.setdefault(key, {})[collection] = None
            if row.any("share") and not row.any("writer_share", "publisher_share") and self._shared(row):
                self.remarks.append(Warned(row.line, "its share is taken as the writer's, and the publisher has none"))

    @staticmethod
    def _shared(row: Cells) -> bool:
        return row.any("writer_name", "writer_last_name") and row.any("publisher_name")

    def interests(self) -> tuple[Interest, ...]:
        return tuple(
            replace(interest, collection=tuple(self._collection.get(key, ()))) for key, interest in self._found.items()
        )


def _recordings(rows: list[Cells]) -> Iterator[Parsed]:
    """The rows of one recording: each may name another owner."""
    first = rows[0]
    title = _first_of(rows, "recording_title") or _first_of(rows, "title")
    codes = isrcs_of(first)
    if not title and not codes:
        raise FaultError(first.line, "the recording has no title and no ISRC")
    submitter = _first_of(rows, "submitter")
    works = tuple(reference_of(text, submitter) for text in _all_of(rows, "of_works"))
    recording = Recording(
        title, codes[0] if codes else "", first["recording_number"], submitter, _first_of(rows, "version"),
        tuple(listed(_first_of(rows, "artist"))), _first_of(rows, "label"), first.duration(), first.released(),
        _first_of(rows, "upc"), _first_of(rows, "release_title"), (), works, disclosures_of(first),
        contributors_of(first), line=first.line,
    )  # fmt: skip
    holders = dict.fromkeys(holder for row in rows for holder in holders_of(row))
    yield replace(recording, holders=tuple(holders))
    for code in codes[1:]:
        yield replace(recording, isrc=code, number="")
    yield from dict.fromkeys(remark for row in rows for remark in row.remarks)


def _first_of(rows: list[Cells], field: str) -> str:
    return next((row[field] for row in rows if row[field]), "")


def _all_of(rows: list[Cells], field: str) -> list[str]:
    return list(dict.fromkeys(text for row in rows for text in listed(row[field])))
