"""What a transaction of CWR says, as records: a work with its interests, its recordings, an agreement, an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from descant.rights.importers.cwr.records import FaultError, Rec
from descant.rights.importers.cwr.structure import Header, Transaction
from descant.rights.model import (
    RIGHTS,
    Acknowledged,
    Agreement,
    AgreementParty,
    AlternativeTitle,
    Collection,
    Interest,
    OtherNumber,
    Parsed,
    Party,
    Recording,
    Refused,
    RelatedWork,
    Shares,
    Warned,
    Work,
    WorkReference,
)

UNKNOWN_PUBLISHER: Final = "UNKNOWN PUBLISHER"
UNKNOWN_WRITER: Final = "UNKNOWN WRITER"
"""The names that CWR 3 asks for where nobody knows."""
TOLERATED: Final = range(999_400, 1_000_601)
"""Parts per million that count as the whole of a right."""
_REGISTRATIONS: Final = ("NWR", "REV", "WRK")
_RELATED: Final = {"VER": "VER", "OWK": "VER", "EWT": "EWT", "COM": "COM"}
_SIDES: Final = {"AS": "assignor", "AC": "acquirer"}


@dataclass
class Kept:
    """Over a whole file: records of which nothing is kept, and where each kind stood first."""

    not_kept: dict[str, int] = field(default_factory=dict)
    first: dict[str, int] = field(default_factory=dict)

    def leave(self, rec: Rec, why: str = "") -> None:
        kind = f"{rec.kind} {why}".strip()
        self.not_kept[kind] = self.not_kept.get(kind, 0) + 1
        self.first.setdefault(kind, rec.line)

    def remarks(self) -> Iterator[Warned]:
        for kind, count in self.not_kept.items():
            yield Warned(self.first[kind], f"not kept, from this line on: {count:,} × {kind}")


def records_of(transaction: Transaction, header: Header, kept: Kept) -> Iterator[Parsed]:
    """A faulty transaction is refused alone, with the line at fault and the reason."""
    head = transaction.head
    try:
        if head.kind in _REGISTRATIONS:
            yield from _work(transaction, header, kept)
        elif head.kind == "ACK":
            yield _acknowledged(transaction, header)
        elif head.kind in ("ISW", "ISA"):
            yield Acknowledged(
                number=head["number"], title=head["title"], status="", society=header.sender, iswc=head.iswc(),
                processed=header.created, line=head.line,
            )  # fmt: skip
        elif head.kind == "AGR":
            yield _agreement(transaction, header)
        elif head.kind == "DRW":
            yield Warned(
                head.line, f"work {head['number']} is withdrawn (DRW): it is left as it is, and may be removed by hand"
            )
        elif head.kind == "EXC":
            yield Refused(head.line, "a work that is in conflict with another registration (EXC) is not taken over")
        else:
            kept.leave(head)
    except FaultError as fault:
        yield Refused(head.line, str(fault))


def _work(transaction: Transaction, header: Header, kept: Kept) -> Iterator[Parsed]:
    head = transaction.head
    if not head["title"]:
        raise FaultError("the work has no title")
    if not head["number"]:
        raise FaultError("the work has no number of its submitter")
    parties = _Interests(three=header.version.startswith("3"))
    titles: list[AlternativeTitle] = []
    performers: list[Party] = []
    recordings: list[Recording] = []
    related: list[RelatedWork] = []
    numbers: list[OtherNumber] = []
    reference = WorkReference(head["number"], submitter=header.sender)
    for rec in transaction.details:
        if parties.take(rec):
            continue
        if rec.kind in ("ALT", "NAT"):
            if rec["title"]:
                titles.append(AlternativeTitle(rec["title"], rec["kind"] or "AT", rec["language"].lower()))
        elif rec.kind == "PER":
            if rec["name"]:
                performers.append(rec.party())
        elif rec.kind == "REC":
            recording = _recording(rec, reference, head["title"])
            if recording is None:
                kept.leave(rec, "(names no recording)")
            else:
                recordings.append(recording)
        elif rec.kind in _RELATED:
            related.append(_related(rec))
        elif rec.kind == "XRF" and rec["identifier"] and rec["kind"] in ("W", ""):
            numbers.append(OtherNumber(rec.code("organisation"), rec["identifier"]))
        elif rec.kind == "NPR" and rec["name"] and performers:
            performers[-1] = _also_named(performers[-1], rec)
        else:
            kept.leave(rec)
    interests = parties.interests()
    if not any(interest.writer for interest in interests):
        raise FaultError("the work has no writer (SWR or OWR)")
    yield Work(
        title=head["title"], number=head["number"], iswc=head.iswc(), submitter=header.sender,
        alternative_titles=tuple(titles), language=head["language"].lower(), interests=interests,
        performers=tuple(performers), recordings=tuple(dict.fromkeys(r.isrc for r in recordings if r.isrc)),
        related=tuple(related), other_numbers=tuple(dict.fromkeys(numbers)), line=head.line,
    )  # fmt: skip
    yield from recordings
    yield from (Warned(line, what) for line, what in parties.remarks)
    if (odd := odd_totals(interests)) and not header.version.startswith("3"):
        yield Warned(head.line, odd)


def odd_totals(interests: tuple[Interest, ...]) -> str:
    """What is wrong with the totals of ownership: each right's is to be the whole or nothing. "" if they are right."""
    wrong = [
        f"{right} {total / 10_000:g} %"
        for right in RIGHTS
        if (total := sum(interest.ownership.of(right) for interest in interests)) and total not in TOLERATED
    ]
    return f"ownership makes {', '.join(wrong)}" if wrong else ""


class _Interests:
    """Gathers publishers, writers, their territories and who represents whom, in the order of the file."""

    def __init__(self, *, three: bool) -> None:
        self.remarks: list[tuple[int, str]] = []
        self._all: list[Interest] = []
        self._collection: list[list[Collection]] = []
        self._publishers: list[list[str]] = []
        self._publisher = self._writer = -1
        self._three = three

    def take(self, rec: Rec) -> bool:
        """Whether the record is one of these."""
        match rec.kind:
            case "SPU" | "OPU":
                self._publisher = self._add(self._new_publisher(rec))
            case "SWR" | "OWR":
                self._writer = self._add(self._new_writer(rec))
            case "SPT" | "OPT":
                self._territory(rec, self._publisher, "publisher")
            case "SWT" | "OWT":
                self._territory(rec, self._writer, "writer")
            case "PWR":
                self._represented(rec)
            case "NPN" | "NWN":
                self._also_named(rec, self._publisher if rec.kind == "NPN" else self._writer)
            case _:
                return False
        return True

    def interests(self) -> tuple[Interest, ...]:
        return tuple(
            replace(interest, collection=tuple(collection), publishers=tuple(dict.fromkeys(publishers)))
            for interest, collection, publishers in zip(self._all, self._collection, self._publishers, strict=True)
        )

    def _add(self, interest: Interest) -> int:
        self._all.append(interest)
        self._collection.append([])
        self._publishers.append([])
        return len(self._all) - 1

    def _new_publisher(self, rec: Rec) -> Interest:
        return Interest(
            rec.party(UNKNOWN_PUBLISHER), rec["role"] or ("" if rec.kind == "SPU" else "E"), rec.shares(),
            controlled=rec.kind == "SPU", writer=False, chain=rec.number("chain"), agreement=rec["agreement"],
        )  # fmt: skip

    def _new_writer(self, rec: Rec) -> Interest:
        if rec.kind == "SWR" and not rec["name"]:
            raise FaultError(f"line {rec.line:,}: a controlled writer (SWR) has no name")
        return Interest(rec.party(UNKNOWN_WRITER), rec["role"], rec.shares(), controlled=rec.kind == "SWR")

    def _territory(self, rec: Rec, latest: int, what: str) -> None:
        at = self._found(rec["number"], latest, writer=what == "writer")
        if at < 0:
            self.remarks.append((rec.line, f"its {rec.kind} record is of no {what} of the work, and is left out"))
            return
        if rec["included"] not in ("I", "E"):
            raise FaultError(f"line {rec.line:,}: {rec['included']!r} of its {rec.kind} record is neither I nor E")
        self._collection[at].append(Collection(rec.code("territory"), rec["included"] == "I", rec.shares()))
        interest = self._all[at]
        if self._three:  # societies and agreements stand here, by territory; the first is the party's
            societies = rec.societies()
            if interest.party.societies == type(societies)() != societies:
                interest = replace(interest, party=replace(interest.party, societies=societies))
            if rec["agreement"] and not interest.agreement:
                interest = replace(interest, agreement=rec["agreement"])
            self._all[at] = interest

    def _represented(self, rec: Rec) -> None:
        at = self._writer
        if at < 0:
            self.remarks.append((rec.line, "its PWR record follows no writer, and is left out"))
            return
        number = rec["publisher"]
        if number:
            self._publishers[at].append(number)
        if rec["agreement"] and not self._all[at].agreement:
            self._all[at] = replace(self._all[at], agreement=rec["agreement"])

    def _also_named(self, rec: Rec, latest: int) -> None:
        at = self._found(rec["number"], latest, writer=rec.kind == "NWN")
        if at >= 0 and rec["name"]:
            self._all[at] = replace(self._all[at], party=_also_named(self._all[at].party, rec))

    def _found(self, number: str, latest: int, *, writer: bool) -> int:
        """The party of a number, the latest first: most records follow the one that they are of."""
        if latest >= 0 and (not number or self._all[latest].party.number == number):
            return latest
        for at in range(len(self._all) - 1, -1, -1):
            if self._all[at].writer == writer and number and self._all[at].party.number == number:
                return at
        return -1


def _also_named(party: Party, rec: Rec) -> Party:
    """A party with its name in another alphabet."""
    name = f"{rec['first_name']} {rec['name']}".strip()
    return replace(party, other_names=tuple(dict.fromkeys((*party.other_names, name))))


def _related(rec: Rec) -> RelatedWork:
    """A work that this one is a version of, an excerpt from, or made of."""
    writers = (f"{rec[f'first_name{n}']} {rec[f'name{n}']}".strip() for n in ("", "_2"))
    reference = WorkReference(rec["number"], rec.iswc(), rec["title"])
    return RelatedWork(_RELATED[rec.kind], reference, tuple(filter(None, writers)))


def _recording(rec: Rec, work: WorkReference, work_title: str) -> Recording | None:
    isrc, number, title, artist = rec.isrc(), rec["number"], rec["title"], rec["artist"]
    if not (isrc or number or title or artist or rec["release_title"]):
        return None
    return Recording(
        title=title or work_title, isrc=isrc, number=number, submitter=work.submitter, version=rec["version"],
        artists=(artist,) if artist else (), label=rec["label"] or rec["release_label"],
        duration_s=rec.seconds("duration"), released=rec.date("released"), upc=rec["ean"].strip("0") and rec["ean"],
        release_title=rec["release_title"], works=(work,), line=rec.line,
    )  # fmt: skip


def _acknowledged(transaction: Transaction, header: Header) -> Acknowledged:
    head = transaction.head
    messages, iswc = [], ""
    for rec in transaction.details:
        if rec.kind == "MSG" and rec["text"]:
            messages.append(rec["text"])
        elif rec.kind in _REGISTRATIONS:
            iswc = rec.iswc()
        elif rec.kind == "EXC":
            messages.append(f"in conflict with “{rec['title']}” (number {rec['number']})")
    return Acknowledged(
        number=head["number"], title=head["title"], status=head["status"], society=header.sender,
        society_number=head["recipient_number"], iswc=iswc, processed=head.date("processed"),
        messages=tuple(messages), line=head.line,
    )  # fmt: skip


def _agreement(transaction: Transaction, header: Header) -> Agreement:
    head = transaction.head
    if not head["number"]:
        raise FaultError("the agreement has no number of its submitter")
    territories: list[Collection] = []
    parties: list[AgreementParty] = []
    for rec in transaction.details:
        if rec.kind == "TER":
            territories.append(Collection(rec.code("territory"), rec["included"] != "E", Shares()))
        elif rec.kind == "IPA":
            parties.append(AgreementParty(rec.party(), _SIDES.get(rec["role"], rec["role"]), rec.shares()))
    if not parties:
        raise FaultError("the agreement has no parties (IPA)")
    return Agreement(
        number=head["number"], submitter=header.sender, kind=head["kind"], starts=head.date("starts"),
        ends=head.date("ends"), territories=tuple(territories), parties=tuple(parties), line=head.line,
    )  # fmt: skip
