"""What the window asks of the engine for paper and money that is made from reports: exports, royalties, notices."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from descant.engine.messages import Lane, Request
from descant.notices.draft import Given, Kind, Section, SignOff
from descant.report.grouping import Unit as GroupUnit
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
    reports: how many were used; unreliable: those of them that say that they could not be measured. carried_in:
    (currency, amount) of earlier runs. joined_by_name: (name, IPI) of payees who are also paid what owners of their
    name without an IPI are.
    """

    out: str
    period: str
    made_utc: str
    pools: tuple[PoolSum, ...]
    payees: tuple[PayeeSum, ...]
    unpaid: tuple[Unpaid, ...]
    rows: int
    refused: int
    first_refused: tuple[RefusedLine, ...]
    without_report: int
    in_no_pool: tuple[tuple[str, str], ...]
    reports: int
    unreliable: int
    carried_in: tuple[tuple[str, str], ...]
    joined_by_name: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class RoyaltyLine:
    """A line of a run. status: "to be paid", "held" or "unattributed". reason: why it waits or is nobody's."""

    pool: str
    right: str
    basis: str
    track_id: str
    title: str
    artist: str
    payee: str
    name: str
    role: str
    plays: str
    amount: str
    low: str
    high: str
    currency: str
    status: str
    reason: str


@dataclass(frozen=True)
class LargestLines:
    """lines: the largest first. total: how many there are of those that were asked for."""

    lines: tuple[RoyaltyLine, ...]
    total: int


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
    """text: the paper as plain text; title, banner and sections: the same in parts. missing: what a person has still to
    give, in the paper's language."""

    final: bool
    text: str
    missing: tuple[str, ...]
    files: tuple[str, ...]
    title: str = ""
    banner: str = ""
    sections: tuple[Section, ...] = ()


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
class ExportShares(Request[Exported]):
    """One table of shares: by a leg ("headline" for all together) and by track, work, artist, writer or publisher. out:
    a file's name, whose end says its form (.csv, .xlsx)."""

    lane: ClassVar[Lane] = "quick"
    report: Report
    leg: str
    unit: GroupUnit
    out: str


@dataclass(frozen=True)
class RunRoyalties(Request[RoyaltiesRun]):
    """Shares pools out over plays. reports: files of reports or folders. plays: a usage file, or a folder of them.
    pools: the terms' file (descant.pools/1).

    payees, members, carry_in, tracks: files, "" for none; see `descant royalties run --help`. out: a folder without an
    earlier run's files. formats: of the statements. terms: JSON text in place of the file; out then holds it as
    terms.json. catalog: whose tracks are the members, in place of the file; out then holds them as members.json.
    """

    lane: ClassVar[Lane] = "listening"
    urgent: ClassVar[bool] = True
    reports: tuple[str, ...]
    plays: str
    pools: str
    out: str
    payees: str = ""
    members: str = ""
    carry_in: str = ""
    tracks: str = ""
    formats: tuple[str, ...] = ("csv", "xlsx", "pdf")
    terms: str = ""
    catalog: str = ""


@dataclass(frozen=True)
class OpenRoyalties(Request[RoyaltiesRun]):
    """A run that was made earlier. out: its folder."""

    out: str


@dataclass(frozen=True)
class ReadLargest(Request[LargestLines]):
    """Lines of a run. out: its folder. status, payee: those of them, text: those with all these words, "" for all."""

    out: str
    status: Literal["", "to be paid", "held", "unattributed"] = ""
    payee: str = ""
    text: str = ""
    limit: int = 1000


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
