"""What the window asks of royalties: a run, an earlier run's files, lines of it, and the split of one report.

Amounts are decimal text in the major unit ("1234.50"), exact, beside their currency.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from descant.engine.messages import Lane, Request
from descant.report.model import Report

Right = Literal["recording", "composition"]
Status = Literal["", "to be paid", "held", "unattributed"]
"""Of lines; "": all."""


@dataclass(frozen=True)
class PoolSums:
    """A pool of a run: to_pay, held and unattributed make exactly its amount."""

    name: str
    right: str
    rule: str
    currency: str
    amount: str
    to_pay: str
    held: str
    unattributed: str
    plays: int


@dataclass(frozen=True)
class PayeeSums:
    """What one payee gets in one currency. low, high: what the ends of the reports' intervals would pay.

    statement: path of the statement without its suffix.
    """

    payee: str
    name: str
    currency: str
    to_pay: str
    low: str
    high: str
    held: str
    statement: str


@dataclass(frozen=True)
class Reason:
    """Why money waits or is nobody's, and how much in all."""

    status: str
    reason: str
    currency: str
    amount: str


@dataclass(frozen=True)
class RoyaltyRun:
    """A run as its folder holds it. unreliable: reports that say that they could not be measured.

    in_no_pool: (amount, currency) that plays brought in and no pool of the terms takes.
    """

    folder: str
    period: str
    made_utc: str
    reports: int
    unreliable: int
    rows: int
    refused: int
    without_report: int
    pools: tuple[PoolSums, ...]
    payees: tuple[PayeeSums, ...]
    reasons: tuple[Reason, ...]
    carried_in: tuple[tuple[str, str], ...]
    in_no_pool: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class RoyaltyLine:
    pool: str
    right: str
    basis: str
    track_id: str
    title: str
    artist: str
    payee: str
    name: str
    role: str
    plays: int
    amount: str
    low: str
    high: str
    currency: str
    status: str
    reason: str


@dataclass(frozen=True)
class RoyaltyLines:
    """The largest lines of those asked for. total: how many there are."""

    rows: tuple[RoyaltyLine, ...]
    total: int


@dataclass(frozen=True)
class RefusedRows:
    """The first rows of inputs that were not counted: (file, line, reason). total: how many there are."""

    rows: tuple[tuple[str, int, str], ...]
    total: int


@dataclass(frozen=True)
class Allocated:
    """A recipient's parts per million. reason: why it waits or is nobody's, "" where it is a payee's."""

    name: str
    ipi: str
    ppm: int
    reason: str


@dataclass(frozen=True)
class RunRoyalties(Request[RoyaltyRun]):
    """Shares money out over plays, into a folder of its own.

    reports: paths of reports: JSON, JSONL or folders. terms: JSON text of terms (descant.pools/1), or "" where they are
    in terms_file. payees, carry_in: paths, "": none. members: a catalog whose tracks share in equal pools, "": the
    tracks that reports name. formats: of statements.
    """

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    reports: tuple[str, ...]
    plays: str
    out: str
    terms: str = ""
    terms_file: str = ""
    payees: str = ""
    members: str = ""
    carry_in: str = ""
    formats: tuple[str, ...] = ("csv", "xlsx", "pdf")


@dataclass(frozen=True)
class ReadTerms(Request[str]):
    """→ the JSON text of a file of terms that was checked whole."""

    path: str


@dataclass(frozen=True)
class OpenRoyalties(Request[RoyaltyRun]):
    """An earlier run. folder: where its files are."""

    folder: str


@dataclass(frozen=True)
class ReadLines(Request[RoyaltyLines]):
    """Lines of a run, the largest first. payee: key of one, "" for all."""

    folder: str
    status: Status = ""
    payee: str = ""
    limit: int = 1000


@dataclass(frozen=True)
class ReadRefused(Request[RefusedRows]):
    folder: str
    limit: int = 1000


@dataclass(frozen=True)
class Split(Request[tuple[Allocated, ...]]):
    """→ allocations of one right in one analysed track, which make exactly 1,000,000. payees: path, "": all owners."""

    report: Report
    right: Right = "recording"
    style_ppm: int = 0
    payees: str = ""


@dataclass(frozen=True)
class ExportSplit(Request[str]):
    """→ the path written: a CSV, or the JSON that 0xSplits takes where addresses are given (path of a JSON file)."""

    split: Split
    out: str
    addresses: str = ""
