"""Plays from a sales report by DDEX's flat-file standard (DSR, parts 1, 3 and 8): tab-separated records of many types.

Read are messages of the Basic Audio Profile in both variants, and of their records:

    HEAD                 profile, message id, usage period
    SY01 … SY05, SY12    the territory of a summary record
    RE02                 which recordings a sub-release holds
    AS01.02, AS01.03, AS02.03, AS02.04        a recording's id at the service and its ISRCs
    SU01.02, SU01.03     usages less returns;  SU02.02, SU02.03   streams
    SR01.01, SR02.01     the same in one record
    FOOT, SRFO           the number of lines: without it, or with another, the file is refused as cut short

Not read are money (a report has consumers' prices and a service's revenue, which is not what a pool receives: the pool
states its amount), works and shares, which the reports' sources have. A record of another version is refused, for its
cells may lie elsewhere. Empty records, and those that begin with "#", are passed over, as part 1 says.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from descant.errors import DescantError
from descant.royalties.plays import Events, Play, Reading, Refused

MARK: Final = "HEAD\t"
"""How such a file begins."""
PROFILES: Final = ("BasicAudioProfile", "BasicAudioProfileSRB")
MOST_AT_ONCE: Final = 200_000
"""Summary records of a message, and recordings of a block, that are held in memory."""
_READ: Final = frozenset(
    ("AS01.02", "AS01.03", "AS02.03", "AS02.04", "SU01.02", "SU01.03", "SU02.02", "SU02.03", "SR01.01", "SR02.01")
)
_SUMMARIES: Final = ("SY01", "SY02", "SY03", "SY04", "SY05", "SY12")
_NUMBER: Final = re.compile(r"([0-9]{1,15})(?:\.0{1,6})?")
_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_REMEDY: Final = "Ask the service for the file again, whole and of the Basic Audio Profile."


@dataclass
class _Block:
    """The block that is being read. resources: reference → (id at the service, ISRCs); subs: sub-release → its own."""

    id: str = ""
    resources: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    subs: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Message:
    """One file of a DSR message, record by record. known: whether a report is of a track that is named so."""

    def __init__(self, head: str, path: Path, known: Callable[[str], bool], first: str, last: str) -> None:
        cells = head.rstrip("\r\n").split("\t")
        self._path, self._known = path, known
        if len(cells) < 10:
            raise self._broken("its HEAD record is cut short")
        if cells[2] not in PROFILES:
            raise self._broken(f"it is of the profile {cells[2][:40]!r}, and {' and '.join(PROFILES)} are read")
        self.id = cells[4]
        start, end = self._day(cells[8], last=False), self._day(cells[9], last=True)
        if (first and start < first) or (last and end > last):
            raise self._broken(f"its usage period, {start} to {end}, is not within the run's")
        self._territories: dict[str, str] = {}
        self._block = _Block()

    def rows(self, lines: Iterator[str], events: Events, reading: Reading) -> Iterator[Play | Refused]:
        """Plays and refused records, in order. Raises DescantError for a file that is cut short."""
        reading.messages.append(self.id)
        count, foot = 1, None
        for text in lines:
            count += 1
            line = text.rstrip("\r\n")
            kind = line.partition("\t")[0]
            if not line.strip("\t ") or line.startswith("#"):
                continue
            if foot is not None:
                raise self._broken(f"line {count} stands behind its footer")
            cells = line.split("\t")
            if kind in ("FOOT", "SRFO"):
                foot = cells[1] if len(cells) > 1 else ""
                continue
            usage = kind[:2] in ("SU", "SR")
            reading.rows += usage
            try:
                if not line.isascii() and any("\ud800" <= c <= "\udfff" for c in line):
                    raise ValueError("it is not in UTF-8")
                found = self._record(kind, cells)
                if found is None:
                    continue
                event, track, plays, territory = found
                if not events.is_new(f"{self.id}\t{event}"):
                    raise ValueError("its SalesTransactionId stood in this message before")
            except ValueError as error:
                reading.rows += not usage
                yield Refused(count, str(error), line[:200].replace("\t", " | "))
            else:
                yield Play(count, event, track, plays, "", None, {}, territory)
        if foot is None:
            raise self._broken("it breaks off: there is no FOOT or SRFO record at its end")
        if foot.strip() and foot.strip() != str(count):
            raise self._broken(f"its footer counts {foot[:20]} lines, and there are {count:,}")

    def _record(self, kind: str, cells: list[str]) -> tuple[str, str, int, str] | None:
        """(event, track, plays, territory) of a record that reports usage. Raises ValueError where it cannot count."""
        if kind[:4] in _SUMMARIES:
            self._territories[_cell(cells, 2, "SummaryRecordId")] = _cell(cells, 7, "Territory")
            self._bound(len(self._territories))
            return None
        if kind == "RE02":
            used = _cell(cells, 6, "UsedResources").split("|")
            self._enter(cells).subs[_cell(cells, 3, "ReleaseReference")] = tuple(filter(None, used))
            return None
        if kind[:2] not in ("AS", "SU", "SR"):
            return None
        if kind not in _READ:
            raise ValueError(f"a record {kind[:12]} is not read: its version is not among {', '.join(sorted(_READ))}")
        if kind.startswith("AS"):
            block = self._enter(cells)
            named = (_cell(cells, 4, "DspResourceId"), _isrcs(cells, 5))
            block.resources[_cell(cells, 3, "ResourceReference")] = named
            self._bound(len(block.resources))
            return None
        if kind.startswith("SU"):
            return self._usage(cells, returns=kind.startswith("SU01"))
        return self._single(cells, download=kind == "SR01.01")

    def _usage(self, cells: list[str], *, returns: bool) -> tuple[str, str, int, str]:
        event, territory = _cell(cells, 4, "SalesTransactionId"), self._territory(cells, 3)
        _check_bearing(cells, 7)
        resource = self._resource(cells)
        plays = _number(_cell(cells, 9 if returns else 8, "usages"))
        if returns:
            plays = _less(plays, _number(_cell(cells, 10, "Returns")))
        return event, self._track(*resource), plays, territory

    def _single(self, cells: list[str], *, download: bool) -> tuple[str, str, int, str]:
        at = 34 if download else 33
        resource_id = _cell(cells, 3, "DspResourceId")
        _check_bearing(cells, at + 1)
        plays = _number(_cell(cells, at + 3 if download else at + 2, "usages"))
        if download:
            plays = _less(plays, _number(_cell(cells, at + 4, "Returns")))
        # one sale of a release stands in a record for each of its recordings
        event = f"{_cell(cells, at, 'SalesTransactionId')}\t{resource_id}"
        track = self._track(resource_id, _isrcs(cells, 4))
        return event, track, plays, self._territory(cells, 2)

    def _resource(self, cells: list[str]) -> tuple[str, tuple[str, ...]]:
        block = self._block
        if _cell(cells, 2, "BlockId") != block.id:
            raise ValueError("the records of its block do not stand before it")
        reference = cells[5].strip() if len(cells) > 5 else ""
        if reference:
            found = block.resources.get(reference)
            if found is None:
                raise ValueError(f"its block has no recording {reference[:40]!r}")
            return found
        release = _cell(cells, 5, "TransactedRelease or TransactedResource")
        references = block.subs.get(release, tuple(block.resources))
        held = [block.resources[one] for one in references if one in block.resources]
        if len(held) != 1:
            raise ValueError(f"it is of a release of {len(held)} recordings, and does not say which was used")
        return held[0]

    def _track(self, resource_id: str, isrcs: tuple[str, ...]) -> str:
        """What names its report: the service's id or an ISRC; where neither does, the id."""
        return next((name for name in (resource_id, *isrcs) if self._known(name)), resource_id)

    def _enter(self, cells: list[str]) -> _Block:
        block = _cell(cells, 2, "BlockId")
        if block != self._block.id:
            self._block = _Block(block)
        return self._block

    def _territory(self, cells: list[str], at: int) -> str:
        summary = _cell(cells, at, "SummaryRecordId")
        if summary not in self._territories:
            raise ValueError(f"no summary record {summary[:40]!r} stands before it")
        return self._territories[summary]

    def _bound(self, count: int) -> None:
        if count > MOST_AT_ONCE:
            raise self._broken(f"it has more than {MOST_AT_ONCE:,} summary records, or recordings in one block")

    def _day(self, text: str, *, last: bool) -> str:
        """The first or last day that "2026", "2026-10" or "2026-10-03" stands for."""
        found = _DAY.fullmatch(text.strip())
        month = int(found[2] or (12 if last else 1)) if found else 0
        if not found or not 1 <= month <= 12:
            raise self._broken(f"its usage period has no date like 2026-10-01: {text[:20]!r}")
        year = int(found[1])
        most = calendar.monthrange(year, month)[1] if year else 0
        day = int(found[3] or (most if last else 1))
        if not 1 <= day <= most:
            raise self._broken(f"its usage period has no such day: {text[:20]!r}")
        return f"{year:04d}-{month:02d}-{day:02d}"

    def _broken(self, why: str) -> DescantError:
        return DescantError(f"this sales report (DSR) is not used: {why}", remedy=_REMEDY, path=self._path)


def _cell(cells: list[str], at: int, name: str) -> str:
    """A cell by its number in the standard, from 1."""
    value = cells[at - 1].strip() if len(cells) >= at else ""
    if not value:
        raise ValueError(f"it has no {name}")
    return value


def _isrcs(cells: list[str], at: int) -> tuple[str, ...]:
    return tuple(filter(None, cells[at - 1].split("|"))) if len(cells) >= at else ()


def _number(text: str) -> int:
    found = _NUMBER.fullmatch(text)
    if not found:
        raise ValueError(f"{text[:24]!r} is no number of usages")
    return int(found[1])


def _less(usages: int, returns: int) -> int:
    if returns > usages:
        raise ValueError(f"it has more returns ({returns:,}) than usages ({usages:,}): it corrects an earlier message")
    return usages - returns


def _check_bearing(cells: list[str], at: int) -> None:
    """Raises ValueError where no royalty is owed, or the record does not say so."""
    bearing = _cell(cells, at, "IsRoyaltyBearing").casefold()
    if bearing != "true":
        known = "it is not royalty-bearing"
        raise ValueError(known if bearing == "false" else f"{bearing[:12]!r} is neither true nor false")
