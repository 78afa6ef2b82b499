"""CWR 2.2: works and agreements as a file that societies and other publishers read.

CWR has room for capitals of ASCII in fields of fixed sizes and for shares with two decimals: accents are left off, long
titles cut, shares rounded so that what makes the whole still does. What cannot be written at all is left out and told.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from descant import __version__
from descant.errors import DescantError
from descant.files import replacing
from descant.rights.exporters.cwr_records import Omitted, PartyNumbers, agreement_records, line, work_records
from descant.rights.exporters.latin import latin
from descant.rights.importers.cwr.layouts import LAYOUTS
from descant.rights.model import Agreement, Recording, Work

VERSION: Final = "2.2"
_SUBMITTED: Final = frozenset({"AS", "AC", "SR", "CR", "NP", "RA", "DU", "CO"})
"""Transaction statuses after which a work is known to the society: what is sent then is a revision (REV)."""
_MOST_TOLD: Final = 1000

WorkRow = tuple[int, Work, tuple[Recording, ...]]
"""A work, its number in the catalog, and the recordings of it that are known."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends the file. ipi: its IPI name number, which societies know it by."""

    name: str
    ipi: str


@dataclass
class Written:
    """What is in a file. left_out: what is not, and why; the first of them."""

    works: int = 0
    agreements: int = 0
    recordings: int = 0
    left_out: list[str] = field(default_factory=list)
    omitted: int = 0

    def leave(self, what: str) -> None:
        self.omitted += 1
        if len(self.left_out) < _MOST_TOLD:
            self.left_out.append(what)


def write_cwr(
    out: Path,
    sender: Sender,
    works: Callable[[], Iterable[WorkRow]],
    agreements: Iterable[Agreement] = (),
    *,
    now: datetime.datetime | None = None,
) -> Written:
    """Writes the file whole or not at all. works: gives them from the beginning, as often as it is called.

    Raises DescantError where it cannot be written, or the sender is nobody.
    """
    name, ipi = latin(sender.name), sender.ipi.strip()
    if not name or not (ipi.isascii() and ipi.isdigit() and 0 < len(ipi) <= 11 and ipi.strip("0")):
        raise DescantError(
            "A CWR file names its sender and the sender's IPI name number.",
            remedy="Give both: the name in Latin letters, the number with up to eleven digits.",
        )
    written = Written()
    try:
        with replacing(out) as beside, beside.open("wb") as file:
            _File(file, written).write(name, ipi, works, agreements, now or datetime.datetime.now(datetime.UTC))
    except OSError as error:
        raise DescantError(f"it cannot be written ({error.strerror or error})", path=out) from error
    return written


class _File:
    """Counts what it writes, for the trailers."""

    def __init__(self, file: BinaryIO, written: Written) -> None:
        self._file, self._written = file, written
        self._records = self._transactions = self._groups = 0
        self._numbers = PartyNumbers()

    def write(
        self,
        name: str,
        ipi: str,
        works: Callable[[], Iterable[WorkRow]],
        agreements: Iterable[Agreement],
        now: datetime.datetime,
    ) -> None:
        self._header(name, ipi, now)
        self._group("AGR", self._agreements(agreements))
        self._group("NWR", self._works("NWR", works()))
        self._group("REV", self._works("REV", works()))
        self._line(
            "TRL", groups=f"{self._groups:05}", transactions=f"{self._transactions:08}",
            records=f"{self._records + 1:08}",
        )  # fmt: skip

    def _header(self, name: str, ipi: str, now: datetime.datetime) -> None:
        digits = ipi.lstrip("0")
        kind, number = ("PB", digits.zfill(9)) if len(digits) <= 9 else (digits.zfill(11)[:2], digits.zfill(11)[2:])
        day = f"{now:%Y%m%d}"
        self._line(
            "HDR", sender_type=kind, sender_id=number, sender_name=name, edi_version="01.10", creation_date=day,
            creation_time=f"{now:%H%M%S}", transmission_date=day, version=VERSION, revision="002", software="DESCANT",
            software_version=__version__.upper(),
        )  # fmt: skip

    def _works(self, kind: str, rows: Iterable[WorkRow]) -> Iterator[list[str]]:
        for number, work, recordings in rows:
            if _kind(work) != kind:
                continue
            try:
                records = work_records(kind, number, work, recordings, self._numbers)
            except Omitted as omitted:
                self._written.leave(f"{work.title or work.number or number}: {omitted}")
                continue
            self._written.works += 1
            self._written.recordings += sum(record.startswith("REC") for record in records)
            yield records

    def _agreements(self, agreements: Iterable[Agreement]) -> Iterator[list[str]]:
        for agreement in agreements:
            try:
                records = agreement_records(agreement, self._numbers)
            except Omitted as omitted:
                self._written.leave(f"agreement {agreement.number}: {omitted}")
                continue
            self._written.agreements += 1
            yield records

    def _group(self, kind: str, transactions: Iterator[list[str]]) -> None:
        """A group of its transactions; none where there are none."""
        before = (self._records, self._transactions)
        count = 0
        for records in transactions:
            if not count:
                self._groups += 1
                self._line(
                    "GRH", transaction_type=kind, group=f"{self._groups:05}", version="02.20", batch="0000000000"
                )
            for sequence, record in enumerate(records):
                self._put(f"{record[:3]}{count:08}{sequence:08}{record[19:]}")
            count += 1
        if count:
            self._transactions += count
            records_count = self._records - before[0] + 1
            self._line(
                "GRT", group=f"{self._groups:05}", transactions=f"{count:08}", records=f"{records_count:08}",
                total="0000000000",
            )  # fmt: skip

    def _line(self, kind: str, **values: str) -> None:
        self._put(line(LAYOUTS[VERSION], kind, **values))

    def _put(self, record: str) -> None:
        self._records += 1
        self._file.write(record.encode("ascii") + b"\r\n")


def _kind(work: Work) -> str:
    return "REV" if work.status.partition(" ")[0] in _SUBMITTED else "NWR"
