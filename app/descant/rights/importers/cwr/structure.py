"""The file level of CWR: header, groups, transactions and trailers, and whether they agree.

A file in which they do not has lost something on its way and is refused whole, as the standard asks for. `lenient`
reads on and remarks on what disagrees: for files whose author counts badly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from descant.errors import DescantError
from descant.rights.importers.cwr.layouts import CONTROL, LAYOUTS, TRANSACTIONS, Layout
from descant.rights.importers.cwr.records import Rec, whole
from descant.rights.importers.lines import Examined, Lines
from descant.rights.model import Refused, Warned

MOST_RECORDS: Final = 50_000
"""Records of one transaction; beyond it is no registration of a work, and would not stay in memory."""
DAMAGED: Final = "Ask for the file again where it comes from, or have it read leniently if you know why it counts so."


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines say of a file. sender: its name; number: its IPI number or code."""

    version: str
    encoding: str
    sender: str
    sender_type: str
    number: str
    created: str


@dataclass(slots=True)
class Transaction:
    """A header record, and the detail records (of the acknowledged transaction too) that follow it."""

    head: Rec
    details: list[Rec] = field(default_factory=list)


def read_header(examined: Examined, encoding: str = "") -> Header:
    """encoding: to read it in, "" for what the file shows. Raises DescantError where it is no CWR file."""
    path = examined.path
    lines = examined.sample.split(b"\n", 3)
    first = lines[0].removeprefix(b"\xef\xbb\xbf").rstrip(b"\r").decode("latin-1")
    second = (lines[1] if len(lines) > 1 else b"").rstrip(b"\r").decode("latin-1")
    if not first.startswith("HDR"):
        raise DescantError(
            "line 1: it is no header (HDR), with which a CWR file begins", remedy="Ask for the file again.", path=path
        )
    version = _version(first, second)
    if not version and not second.startswith("GRH"):
        raise DescantError("line 2: no group begins there (GRH): the file is damaged", remedy=DAMAGED, path=path)
    if version not in LAYOUTS:
        told = f"version {version}" if version else "no version"
        raise DescantError(
            f"it says {told} of CWR, of which 2.0 to 2.2, 3.0 and 3.1 can be read",
            remedy="Ask for one of these where it comes from.",
            path=path,
        )
    layout = LAYOUTS[version]["HDR"]
    charset = Rec(1, "HDR", first, layout)["character_set"]
    encoding = encoding or examined.encoding or _by_name(charset) or _single_byte(examined.sample)
    try:
        head = Rec(1, "HDR", lines[0].rstrip(b"\r").decode(encoding).removeprefix("\ufeff"), layout)
    except (UnicodeDecodeError, LookupError) as error:
        raise DescantError(f"it is not in {encoding}", remedy="Name another encoding.", path=path) from error
    number = head["sender_id"]
    if whole(head["sender_type"]):  # eleven digits of an IPI name number, where there was room for nine
        number = head["sender_type"] + number
    return Header(
        version, encoding, head["sender_name"], head["sender_type"], number.lstrip("0"), head.date("creation_date")
    )


def _version(first: str, second: str) -> str:
    if first[102:105] in ("3.0", "3.1"):
        return first[102:105]
    if first[101:104] in ("2.0", "2.1", "2.2"):
        return first[101:104]
    group = second[11:16] if second.startswith("GRH") else ""
    return f"{group[1]}.{group[3]}" if len(group) == 5 and group[0] == "0" and group[2] == "." else ""


def _by_name(charset: str) -> str:
    name = charset.upper()
    for part, encoding in (("UTF-8", "utf-8"), ("UTF8", "utf-8"), ("BIG5", "big5"), ("GB", "gb18030")):
        if part in name:
            return encoding
    return ""


def _single_byte(sample: bytes) -> str:
    """Latin-1, or Windows' superset of it where a byte stands that Latin-1 has no letter for."""
    return "windows-1252" if any(0x80 <= byte <= 0x9F for byte in sample) else "latin-1"


@dataclass
class Counts:
    """Records, transactions and groups so far, to be compared with what the trailers say."""

    records: int = 0
    transactions: int = 0
    groups: int = 0


class Structure:
    """Walks one file: `transactions()`."""

    def __init__(self, lines: Lines, header: Header, *, lenient: bool = False) -> None:
        self._lines, self._header, self._lenient = lines, header, lenient
        self._layouts: Mapping[str, Layout] = LAYOUTS[header.version]
        self._path: Path = lines.examined.path
        self._group: Rec | None = None
        self._all, self._in_group = Counts(), Counts()
        self._ended = False
        self._expected = 0

    def transactions(self) -> Iterator[Transaction | Refused | Warned]:
        """Raises DescantError, with the line, where the file is damaged and not read leniently."""
        open_: Transaction | None = None
        for line, raw in self._lines.raw():
            if not raw.strip(b" \x00\x1a"):
                continue
            kind = raw[:3].removeprefix(b"\xef\xbb\xbf").decode("latin-1") if line > 1 else "HDR"
            if self._ended:
                yield from self._damage(line, "it follows the trailer (TRL) of the file")
            if kind in CONTROL:
                if open_ is not None:
                    yield open_
                    open_ = None
                yield from self._control(line, kind, raw)
                continue
            self._all.records += 1
            self._in_group.records += 1
            layout = self._layouts.get(kind)
            if layout is None:
                yield from self._unknown(line, kind, raw)
                continue
            rec = Rec(line, kind, self._text(line, raw, layout), layout)
            if kind in TRANSACTIONS and (open_ is None or _begins(rec, open_)):
                if open_ is not None:
                    yield open_
                open_ = Transaction(rec)
                yield from self._begin(rec)
                continue
            if open_ is None:
                yield from self._damage(line, f"its {kind} record belongs to no transaction")
                continue
            if rec.transaction != open_.head.transaction:
                yield from self._damage(
                    line, f"its {kind} record has the number of another transaction ({rec.transaction.strip()})"
                )
            yield from self._sequence(rec, open_)
            if len(open_.details) >= MOST_RECORDS:
                raise self._error(line, f"the transaction has more than {MOST_RECORDS:,} records", lenient=False)
            open_.details.append(rec)
        if open_ is not None:
            yield open_
        if not self._ended:
            yield from self._damage(self._all.records, "the file ends without its trailer (TRL): it is cut off")

    def _begin(self, rec: Rec) -> Iterator[Warned]:
        if self._group is None:
            yield from self._damage(rec.line, "the transaction belongs to no group (GRH)")
        self._all.transactions += 1
        self._in_group.transactions += 1
        number = rec.transaction.strip()
        if not whole(number) or int(number) != self._expected:
            yield from self._damage(
                rec.line, f"transaction {self._expected} of the group was expected, and it has the number {number!r}"
            )
        self._expected = int(number) + 1 if whole(number) else self._expected + 1

    def _sequence(self, rec: Rec, open_: Transaction) -> Iterator[Warned]:
        before = (open_.details[-1] if open_.details else open_.head).sequence.strip()
        own = rec.sequence.strip()
        if not whole(own) or (whole(before) and int(own) != int(before) + 1):
            yield from self._damage(rec.line, f"record {own!r} follows record {before!r} of the transaction")

    def _control(self, line: int, kind: str, raw: bytes) -> Iterator[Warned]:
        layout = self._layouts[kind]
        rec = Rec(line, kind, self._text(line, raw, layout), layout)
        self._all.records += 1
        self._in_group.records += 1
        if kind == "HDR":
            if line > 1:
                yield from self._damage(line, "a second header (HDR)")
        elif kind == "GRH":
            if self._group is not None:
                yield from self._damage(line, "a group begins where the trailer (GRT) of the one before is missing")
            self._group, self._in_group, self._expected = rec, Counts(records=1), 0
            self._all.groups += 1
        elif kind == "GRT":
            if self._group is None:
                yield from self._damage(line, "a group's trailer (GRT) without its header (GRH)")
            yield from self._compare(rec, "transactions", self._in_group.transactions, "group")
            yield from self._compare(rec, "records", self._in_group.records, "group")
            self._group = None
        else:
            if self._group is not None:
                yield from self._damage(line, "the file's trailer (TRL) where the last group's (GRT) is missing")
            yield from self._compare(rec, "groups", self._all.groups, "file")
            yield from self._compare(rec, "transactions", self._all.transactions, "file")
            yield from self._compare(rec, "records", self._all.records, "file")
            self._ended = True

    def _compare(self, rec: Rec, name: str, counted: int, of: str) -> Iterator[Warned]:
        said = rec[name]
        if not whole(said) or int(said) != counted:
            yield from self._damage(rec.line, f"the {of} has {counted:,} {name}, and its trailer says {said or 'none'}")

    def _unknown(self, line: int, kind: str, raw: bytes) -> Iterator[Refused]:
        if not (kind.isalnum() and kind.isupper() and raw[3:19].replace(b" ", b"0").isdigit()):
            raise self._error(line, "it is no record of CWR: the file is damaged", lenient=False)
        yield Refused(line, f"{kind} is no record of CWR {self._header.version}")

    def _text(self, line: int, raw: bytes, layout: Layout) -> str:
        """A record's text, in which each character is one place. Programs that count bytes are met half way: a line
        that has its full length in bytes and not in characters is read by bytes."""
        if raw.isascii():
            return raw.decode("ascii")
        try:
            text = raw.decode(self._header.encoding)
        except UnicodeDecodeError:
            raise self._error(
                line, f"it is not in {self._header.encoding}", remedy="Name another encoding.", lenient=False
            ) from None
        text = text.removeprefix("\ufeff")
        if len(raw) == layout.size != len(text):
            return _by_bytes(raw, self._header.encoding, layout)
        return text

    def _damage(self, line: int, what: str) -> Iterator[Warned]:
        if not self._lenient:
            raise self._error(line, what, lenient=True)
        yield Warned(line, what)

    def _error(self, line: int, what: str, *, remedy: str = "", lenient: bool) -> DescantError:
        return DescantError(f"line {line:,}: {what}", remedy=remedy or (DAMAGED if lenient else ""), path=self._path)


def _begins(rec: Rec, open_: Transaction) -> bool:
    """Whether a header record begins a transaction of its own: what follows an ACK or a work in conflict goes on with
    the number of that transaction."""
    if rec.transaction != open_.head.transaction:
        return True
    goes_on = open_.head.kind == "ACK" or rec.kind == "EXC"
    return not (goes_on and rec.sequence.strip("0 "))


def _by_bytes(raw: bytes, encoding: str, layout: Layout) -> str:
    """The text in which each field has the place that its characters would have."""
    text = [" "] * layout.size
    prefix = raw[:19].decode(encoding, "replace")[:19]
    text[: len(prefix)] = prefix
    for place in layout.fields.values():
        letters = raw[place].decode(encoding, "replace")[: place.stop - place.start]
        text[place.start : place.start + len(letters)] = letters
    return "".join(text)
