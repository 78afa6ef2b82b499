"""Works and recordings as CSV and XLSX, in columns that an import reads back. Nothing in them runs in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from descant.errors import DescantError
from descant.files import replacing
from descant.report.export import BYTE_ORDER_MARK, harmless
from descant.rights.importers.tables.notation import (
    contributor_cell,
    disclosure_cell,
    joined,
    number_cell,
    party_cell,
    reference_cell,
    related_cell,
    title_cell,
)
from descant.rights.model import RIGHTS, Collection, Interest, Recording, RightsHolder, Shares, Work

_SHARES: Final = tuple(f"share_{right}_percent" for right in RIGHTS)
_COLLECTS: Final = tuple(f"collects_{right}_percent" for right in RIGHTS)
WORKS: Final = (
    "work_row", "work_number", "title", "iswc", "alternative_titles", "language", "submitter", "related_works",
    "other_numbers", "performers", "isrc", "interest", "kind", "role", "name", "first_name", "party_number", "ipi",
    "ipi_base", "isni", "other_names", *(f"society_{right}" for right in RIGHTS), "controlled", "chain",
    "represented_by", "agreement", *_SHARES, "territory", "territory_included", *_COLLECTS, "starts", "ends",
    "ai_disclosures", "status",
)  # fmt: skip
RECORDINGS: Final = (
    "isrc", "recording_title", "recording_number", "version", "artist", "label", "duration", "released", "upc",
    "release_title", "submitter", "contributors", "of_works", "holder_name", "holder_share_percent", "holder_role",
    "holder_territory", "holder_starts", "holder_ends", "ai_disclosures",
)  # fmt: skip
TRACKS: Final = (
    "catalog_track", "title", "artist", "album", "isrc", "iswc", "year", "duration", "owners_by_tags", "path",
    "file_sha256",
)  # fmt: skip
"""The catalog's tracks, for people: nothing reads them back."""
_LONGEST_CELL: Final = 32_000
"""Letters of a cell; XLSX takes 32,767."""
_MOST_ROWS: Final = 1_048_575
"""Rows of a sheet below its header."""


@dataclass(frozen=True, slots=True)
class Written:
    """files: what was written; works, recordings, tracks: how many are in them."""

    files: tuple[Path, ...]
    works: int
    recordings: int
    tracks: int = 0


Tracks = Iterable[Sequence[str]]
"""Rows of TRACKS."""


def beside(out: Path, what: str) -> Path:
    """Where recordings and tracks go, for which a CSV has no room beside the works."""
    return out.with_name(f"{out.stem}-{what}{out.suffix}")


def write_csv(out: Path, works: Iterable[Work], recordings: Iterable[Recording], tracks: Tracks = ()) -> Written:
    """Works into `out`, the others into files beside it: all of them or none. Raises DescantError."""
    files = (out, beside(out, "recordings"), beside(out, "tracks"))
    try:
        with ExitStack() as stack:
            parts = [stack.enter_context(replacing(path)) for path in files]
            counts = [
                _csv(part, head, records)
                for part, (_, head, records) in zip(parts, _tables(works, recordings, tracks), strict=True)
            ]
    except OSError as error:
        raise DescantError(f"it cannot be written ({error.strerror or error})", path=out) from error
    return Written(files, *counts)


def _tables(
    works: Iterable[Work], recordings: Iterable[Recording], tracks: Tracks
) -> Iterator[tuple[str, Sequence[str], Iterable[Iterable[Sequence[str]]]]]:
    """Name, header and rows of each table, of which every record has some."""
    yield "works", WORKS, (work_rows(at, one) for at, one in enumerate(works, 1))
    yield "recordings", RECORDINGS, (recording_rows(one) for one in recordings)
    yield "tracks", TRACKS, ((track,) for track in tracks)


def _csv(path: Path, head: Sequence[str], records: Iterable[Iterable[Sequence[str]]]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(BYTE_ORDER_MARK)
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow(head)
        for rows in records:
            count += 1
            writer.writerows([_plain(cell) for cell in row] for row in rows)
    return count


def _plain(cell: str) -> str:
    return harmless(_unicode(cell))


def _unicode(text: str) -> str:
    return text if text.isascii() else "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


def write_xlsx(out: Path, works: Iterable[Work], recordings: Iterable[Recording], tracks: Tracks = ()) -> Written:
    """A workbook of three sheets. Raises DescantError, also where there is more than a sheet has rows for."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    counts = [_sheet(book, *table, out) for table in _tables(works, recordings, tracks)]
    try:
        with replacing(out) as written:
            book.save(written)
    except OSError as error:
        raise DescantError(f"it cannot be written ({error.strerror or error})", path=out) from error
    return Written((out,), *counts)


def _sheet(book: object, name: str, head: Sequence[str], records: Iterable[Iterable[Sequence[str]]], out: Path) -> int:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    sheet = book.create_sheet(name)  # type: ignore[attr-defined]
    sheet.freeze_panes = "A2"

    def made(text: str, *, bold: bool = False) -> object:
        line = "".join(c if c.isprintable() else " " for c in _unicode(text))
        cell = WriteOnlyCell(sheet, value=line[:_LONGEST_CELL])
        cell.data_type = "s"  # "=1+1" is a title, and no formula
        if bold:
            cell.font = Font(bold=True)
        return cell

    sheet.append([made(title, bold=True) for title in head])
    count = rows = 0
    for record in records:
        count += 1
        for row in record:
            rows += 1
            if rows > _MOST_ROWS:
                raise DescantError(
                    f"a sheet has room for {_MOST_ROWS:,} rows, and there are more", remedy="Export CSV.", path=out
                )
            sheet.append([made(cell) if cell else None for cell in row])
    return count


def work_rows(at: int, work: Work) -> Iterator[Sequence[str]]:
    """A row for each interest, and one more for each further territory. at: counts the works of the table."""
    common = (
        str(at), work.number, work.title, work.iswc, joined(map(title_cell, work.alternative_titles)), work.language,
        work.submitter, joined(map(related_cell, work.related)), joined(map(number_cell, work.other_numbers)),
        joined(map(party_cell, work.performers)), joined(work.recordings),
    )  # fmt: skip
    last = (joined(map(disclosure_cell, work.disclosures)), work.status)
    width = len(WORKS) - len(common) - len(last)
    if not work.interests:
        yield (*common, *("",) * width, *last)
    for number, interest in enumerate(work.interests, 1):
        for collection in interest.collection or (None,):
            yield (*common, str(number), *_interest(interest), *_collected(collection), *last)


def _interest(interest: Interest) -> Sequence[str]:
    party = interest.party
    societies = party.societies
    return (
        "writer" if interest.writer else "publisher", interest.role, party.name, party.first_name, party.number,
        party.ipi, party.ipi_base, party.isni, joined(party.other_names),
        societies.performing, societies.mechanical, societies.synchronisation,
        "Y" if interest.controlled else "N", str(interest.chain or ""), joined(interest.publishers),
        interest.agreement, *_percents(interest.ownership),
    )  # fmt: skip


def _collected(collection: Collection | None) -> Sequence[str]:
    if collection is None:
        return ("",) * 7
    return (
        collection.territory, "Y" if collection.included else "N", *_percents(collection.shares), collection.starts,
        collection.ends,
    )  # fmt: skip


def recording_rows(recording: Recording) -> Iterator[Sequence[str]]:
    """A row for each owner."""
    common = (
        recording.isrc, recording.title, recording.number, recording.version, joined(recording.artists),
        recording.label, _seconds(recording.duration_s), recording.released, recording.upc,
        recording.release_title, recording.submitter,
        joined(map(contributor_cell, recording.contributors)),
        joined(map(reference_cell, recording.works)),
    )  # fmt: skip
    said = joined(map(disclosure_cell, recording.disclosures))
    for holder in recording.holders or (None,):
        yield (*common, *_holder(holder), said)


def _holder(holder: RightsHolder | None) -> Sequence[str]:
    if holder is None:
        return ("",) * 6
    return (
        party_cell(holder.party), _percent(holder.share_ppm), holder.role, holder.territory, holder.starts, holder.ends
    )  # fmt: skip


def _seconds(duration_s: float) -> str:
    return f"{duration_s:.3f}".rstrip("0").rstrip(".") if duration_s else ""


def _percents(shares: Shares) -> Iterator[str]:
    return (_percent(shares.of(right)) for right in RIGHTS)


def _percent(ppm: int) -> str:
    """A share in percent with all that it has of decimals: 333,333 ppm are 33.3333."""
    whole, rest = divmod(ppm, 10_000)
    return f"{whole}.{rest:04}".rstrip("0").rstrip(".")
