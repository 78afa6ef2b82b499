"""What the window asks of the engine for paper and money that is made from reports: exports, royalties, notices."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from descant.engine.messages import Lane, Request
from descant.notices.draft import Given, Kind, SignOff
from descant.report.model import Report
from descant.royalties.pools import Right

Form = Literal["json", "csv", "xlsx", "html", "pdf"]
FORMS: tuple[Form, ...] = ("json", "csv", "xlsx", "html", "pdf")


# What comes back.


@dataclass(frozen=True)
class Exported:
    """path: what was written. notes: what could not be put into it and why, a sentence each."""

    path: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class RefusedLine:
    """A row of the usage file, or a report, that was not counted."""

    file: str
    line: int
    reason: str


@dataclass(frozen=True)
class PoolSum:
    """A pool of a run; amounts are exact decimal text. unattributed: paid to nobody, as nobody is named for it."""

    name: str
    right: str
    currency: str
    amount: str
    to_pay: str
    held: str
    unattributed: str
    plays: int


@dataclass(frozen=True)
class PayeeSum:
    """What a payee gets in one currency. low, high: what the ends of the reports' intervals would pay.

    statement: the stem of the statement's files in the folder `statements`.
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
class Unpaid:
    """An amount of a pool that is paid to nobody for now, and why: in suspense, or unattributed. pool "": carried in
    from an earlier run."""

    pool: str
    reason: str
    currency: str
    amount: str


@dataclass(frozen=True)
class RoyaltiesRun:
    """out: the folder with lines.csv, suspense.csv, refused.csv, summary.json and statements/.

    refused: how many rows and reports were not counted; first_refused: the first of them, refused.csv holds all.
    without_report: rows of tracks that no report is of. in_no_pool: (currency, amount) of plays that no pool takes.
    """

    out: str
    period: str
    pools: tuple[PoolSum, ...]
    payees: tuple[PayeeSum, ...]
    unpaid: tuple[Unpaid, ...]
    rows: int
    refused: int
    first_refused: tuple[RefusedLine, ...]
    without_report: int
    in_no_pool: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LinesPage:
    """Rows of a table under its head, as they stand there. total: rows in all."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: int


@dataclass(frozen=True)
class PartOfSplit:
    """A recipient's parts per million. reason: why nobody in particular has it, "" for an owner."""

    recipient: str
    ipi: str
    ppm: int
    reason: str


@dataclass(frozen=True)
class SplitMade:
    """path: what was written, "" if nothing was asked for."""

    parts: tuple[PartOfSplit, ...]
    path: str = ""


@dataclass(frozen=True)
class NoticeDrafted:
    """text: the paper as plain text. missing: what a person has still to give, in the paper's language."""

    final: bool
    text: str
    missing: tuple[str, ...]
    files: tuple[str, ...]


# What is asked for.


@dataclass(frozen=True)
class ExportReport(Request[Exported]):
    """excerpts_s: seconds of both sides of each place that an HTML page lets people hear; 0 for none.

    audio: where the analysed file is now, "" where the report says. places: track id → where its file is now, of
    sources that are not where the report says (Locate).
    """

    lane: ClassVar[Lane] = "quick"
    report: Report
    out: str
    form: Form
    excerpts_s: float = 0.0
    audio: str = ""
    places: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class RunRoyalties(Request[RoyaltiesRun]):
    """Shares pools out over plays. reports: files of reports or folders. plays: a usage file, or a folder of them.
    pools: the terms' file (descant.pools/1).

    payees, members, carry_in, tracks: files, "" for none; see `descant royalties run --help`. out: a folder without an
    earlier run's files. formats: of the statements.
    """

    lane: ClassVar[Lane] = "listening"
    reports: tuple[str, ...]
    plays: str
    pools: str
    out: str
    payees: str = ""
    members: str = ""
    carry_in: str = ""
    tracks: str = ""
    formats: tuple[str, ...] = ("csv", "xlsx", "pdf")


@dataclass(frozen=True)
class ReadLines(Request[LinesPage]):
    """A page of a royalty run's table: lines.csv, suspense.csv, refused.csv or a statement's CSV."""

    path: str
    limit: int = 500
    offset: int = 0


@dataclass(frozen=True)
class MakeSplit(Request[SplitMade]):
    """One report's split of one right. out: "" to show it alone, a .csv file, or with addresses a .json file for
    0xSplits. payees: a file, "" for every named owner; addresses: a file."""

    report: Report
    right: Right
    style_ppm: int = 0
    payees: str = ""
    addresses: str = ""
    out: str = ""


@dataclass(frozen=True)
class DraftNotice(Request[NoticeDrafted]):
    """A notice or licence letter of one source in one track; fails with a reason where the evidence bears none.

    source: a track id of the report's contributions. out: .txt and .pdf files, () for the text alone. final: refused
    while anything is missing.
    """

    report: Report
    source: str
    kind: Kind
    lang: Literal["en", "de"] = "en"
    given: Given = field(default_factory=Given)
    sign_off: SignOff = field(default_factory=SignOff)
    final: bool = False
    out: tuple[str, ...] = ()
