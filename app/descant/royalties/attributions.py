"""What royalties need of reports: who shares in a track by which leg, whether that was measured, and whose sources are.

Reports are read one after another, checked whole, and let go: a month of them fits into memory as shares alone.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from descant.errors import DescantError
from descant.report.comparison import no_finding, not_compared
from descant.report.file_names import path_stem
from descant.report.gate import gate_of
from descant.report.lines import LONGEST
from descant.report.model import Contribution, LegReport, Owned, Report
from descant.report.schema import read_report, validate
from descant.royalties.plays import Refused

OWNERS_OF: Final = {"recording": "recording", "composition": "work"}
"""Right of a pool → the right that its owners hold, as reports name it."""


@dataclass(frozen=True, slots=True)
class Share:
    """A source's share of a track by one leg, in ppm, with the ends of its interval.

    shown: whether the leg's own p-value passes the report's gate. A source that passes by one leg is traced in all, and
    what another leg adds may be no more than chance.
    """

    track_id: str
    share: int
    low: int
    high: int
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Attribution:
    """A report, as far as money follows it. unreliable: why its shares decide nothing, "" where they do.

    A model audit has no legs: its shares, measured in the weights, stand for every leg.
    """

    sha256: str
    name: str
    created_utc: str
    legs: Mapping[str, tuple[Share, ...]]
    unreliable: str


@dataclass(frozen=True, slots=True)
class Source:
    """A track that shares: its names, and its owners as the newest report, or the catalog's list, has them.

    differing: rights ("work", "recording") whose owners the catalog's names of this very recording state differently.
    """

    track_id: str
    title: str
    artist: str
    isrc: str
    owners: tuple[Owned, ...]
    differing: frozenset[str] = frozenset()
    iswc: str = ""
    """As the catalog's list has it; reports do not say it."""


@dataclass
class Attributions:
    """Reports of a run. by_track: by the SHA-256 of the track's file; by_name: name of the report's file, or of the
    track's own without its ending, → that SHA-256, "" where two tracks share the name. aliases: what usage files call
    a track, as ISRCs and services' ids → one of these names or the SHA-256."""

    by_track: dict[str, Attribution] = field(default_factory=dict)
    by_name: dict[str, str] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    refused: list[tuple[str, Refused]] = field(default_factory=list)
    """(file, line and reason), one for each report that could not be used."""
    members: tuple[str, ...] = ()
    """Tracks of the catalog's list, where one was given: those that share in a pool that is shared equally."""
    _owners_of: dict[str, str] = field(default_factory=dict)
    """Track → date of the report that its owners are from."""

    def find(self, track: str) -> Attribution | None:
        """The report of a track that is named by its SHA-256 (either case), or by one of its names."""
        found = self.by_track.get(track) or self.by_track.get(self.by_name.get(track, track.lower()))
        if found is None and self.aliases and (name := self.aliases.get(alias(track))):
            found = self.by_track.get(name.lower()) or self.by_track.get(self.by_name.get(name, ""))
        return found

    def take(self, report: Report, name: str) -> None:
        """Adds a report; of two of one track the newer stands."""
        key = report.query.sha256
        before = self.by_track.get(key)
        self.by_name[name] = key
        stem = path_stem(report.query.path)
        if self.by_name.setdefault(stem, key) != key:
            self.by_name[stem] = ""
        if before is None or before.created_utc <= report.created_utc:
            self.by_track[key] = attribution(report, name)
        for source in unnamed_sources(report):
            self.sources.setdefault(source.track_id, source)
        for source in named_sources(report):
            if self._owners_of.get(source.track_id, "") <= report.created_utc:
                self._owners_of[source.track_id] = report.created_utc
                self.sources[source.track_id] = source

    def take_members(self, listed: Iterable[Source]) -> None:
        """The catalog's own list: its owners stand before those of reports, and its tracks share equal pools."""
        known = {source.track_id: source for source in listed}
        self.members = tuple(known)
        self.sources |= known


def alias(name: str) -> str:
    """As names of usage files are compared: an ISRC with and without hyphens, in either case, is one."""
    return name.replace("-", "").replace(" ", "").casefold()


def read_aliases(path: Path) -> dict[str, str]:
    """What usage files call tracks: a CSV with the columns track (as in plays), and isrc, resource_id or both.

    Raises DescantError, also where one name stands for two tracks: money would go to one of them.
    """
    found: dict[str, str] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            head = file.readline()
            file.seek(0)
            for number, row in enumerate(csv.DictReader(file, delimiter=max(",;\t", key=head.count)), 2):
                cells = {str(k).strip().casefold(): (v or "").strip() for k, v in row.items() if isinstance(v, str)}
                names = [cells.get(name, "") for name in ("isrc", "resource_id")]
                if not cells.get("track") or not any(names):
                    raise ValueError(f"row {number} has no track, or neither isrc nor resource_id")
                for name in filter(None, names):
                    if found.setdefault(alias(name), cells["track"]) != cells["track"]:
                        raise ValueError(f"row {number}: {name[:60]!r} stands for two tracks")
    except (OSError, ValueError, csv.Error) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        remedy = "Its columns are track, isrc and resource_id; see “Royalties” in the README."
        raise DescantError(f"the list of tracks cannot be used ({why})", remedy=remedy, path=path) from error
    return found


def attribution(report: Report, name: str) -> Attribution:
    """What money follows of a report."""
    if report.audit is not None:
        whole = _shares(report.contributions)
        legs = dict.fromkeys(("recording", "composition", "style"), whole)
        reason = report.audit.refusal and "percentages are refused for this audit"
    else:
        alpha = gate_of(report)
        legs = {leg: _shares(part, alpha) for leg, part in report.legs.items()}
        reason = no_finding(report.limits) or " ".join(not_compared(report.limits))
    return Attribution(report.query.sha256, name, report.created_utc, legs, reason)


def _shares(part: LegReport | tuple[Contribution, ...], alpha: float = 1.0) -> tuple[Share, ...]:
    rows = part.contributions if isinstance(part, LegReport) else part
    return tuple(
        Share(c.track_id, c.share_ppm, c.low_ppm, c.high_ppm, c.p_value is None or c.p_value <= alpha)
        for c in rows
        if c.high_ppm
    )


def named_sources(report: Report) -> Iterator[Source]:
    """A report's sources, with their owners."""
    for c in report.contributions:
        yield Source(c.track_id, c.title, c.artist, c.isrc, c.owners, _differing(c))


def unnamed_sources(report: Report) -> Iterator[Source]:
    """Those that have a share by one leg and none in the headline: of them a report says no owners."""
    titles = {c.track_id: (c.title, c.artist) for c in report.candidates}
    for track_id in {c.track_id for leg in report.legs.values() for c in leg.contributions} - {
        c.track_id for c in report.contributions
    }:
        yield Source(track_id, *titles.get(track_id, ("", "")), "", ())


def _differing(source: Contribution) -> frozenset[str]:
    found = set()
    for right in OWNERS_OF.values():
        stated = {
            frozenset((o.name.casefold(), o.share_ppm) for o in owners if o.right == right)
            for owners in (source.owners, *(name.owners for name in source.also))
        }
        if len(stated - {frozenset()}) > 1:
            found.add(right)
    return frozenset(found)


def read_attributions(*paths: Path) -> Attributions:
    """Reports of JSONL files, of JSON files, or of all *.json in folders; what is none is listed as refused.

    Raises DescantError where one of them holds no report.
    """
    found = Attributions()
    for path in paths:
        refused, there = len(found.refused), False
        for name, line, tree in _trees(path):
            if isinstance(tree, Report):
                found.take(tree, name)
                there = True
            else:
                found.refused.append((name, Refused(line, tree)))
        if not there:
            why = f" ({found.refused[refused][1].reason})" if len(found.refused) > refused else ""
            remedy = "Name a folder or a JSONL file of reports."
            raise DescantError(f"no report is there{why}", remedy=remedy, path=path)
    return found


def _trees(path: Path) -> Iterator[tuple[str, int, Report | str]]:
    """(name of its file, its line, the report or why it is none)."""
    try:
        if path.is_dir():
            for file in sorted(path.rglob("*.json")):
                yield (file.relative_to(path).as_posix(), 1, _read(file))
        elif path.suffix.lower() == ".json":
            yield (path.name, 1, _read(path))
        else:
            yield from _lines(path)
    except OSError as error:
        raise DescantError(f"the reports cannot be read ({error.strerror or error})", path=path) from error


def read_reports(path: Path) -> Iterator[tuple[str, int, Report | str]]:
    """Each report of a JSONL file, a JSON file or a folder: name of its file, line, and the report or why it is none.

    Raises DescantError where nothing can be read.
    """
    return _trees(path)


def _read(path: Path) -> Report | str:
    try:
        return read_report(path)
    except DescantError as error:
        return error.cause


def _lines(path: Path) -> Iterator[tuple[str, int, Report | str]]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST):
            number += 1
            if not line.strip():
                continue
            try:
                tree = json.loads(line)
                validate(tree)
                yield (f"{path.name}#{number}", number, Report.from_json(tree))
            except (ValueError, RecursionError) as error:
                yield (path.name, number, f"it is no report ({str(error)[:200]})")


def read_members(path: Path) -> list[Source]:
    """The tracks that `descant catalog list --json` prints. Raises DescantError."""
    try:
        with path.open("rb") as file:
            return [_member(tree) for tree in json.loads(file.read())]
    except OSError as error:
        raise DescantError(f"the list cannot be read ({error.strerror or error})", path=path) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        remedy = "Give what `descant catalog list --json` prints."
        raise DescantError("this is no list of a catalog's tracks", remedy=remedy, path=path) from error


def _member(tree: Mapping[str, Any]) -> Source:
    tags = tree["tags"]
    owners = tuple(
        Owned(str(o["name"]), str(o["role"]), str(o["right"]), _ppm(o["share_ppm"]), str(o.get("ipi") or ""))
        for o in tags["owners"]
    )
    names = str(tags["title"]), str(tags["artist"]), str(tags["isrc"])
    return Source(str(tree["id"]), *names, owners, iswc=str(tags.get("iswc") or ""))


def _ppm(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 1_000_000:
        raise ValueError("a share is not between 0 and 1000000")
    return value
