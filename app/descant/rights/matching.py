"""Which recording, and which works, of the rights data a track of the catalog is of.

By ISRC, then by the ISRCs that works name, then by ISWC, and then by title and makers, with a score. What is sure
becomes a link, with its reason; what is not becomes a proposal, which a person confirms or rejects. What was rejected
is not proposed again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from descant.catalog.database import Database
from descant.catalog.identifiers import codes_in, normal_isrc, normal_iswc
from descant.catalog.tags.values import apart
from descant.progress import CancelToken, Progress, silent
from descant.rights import history
from descant.rights.answers import Matched
from descant.rights.keys import codes_of, folded
from descant.rights.links import Link
from descant.rights.model import Origin, Recording, Work
from descant.rights.similarity import Likeness, Named, Pool, titles_of
from descant.rights.store import Rights

OTHER_TITLE: Final = 40.0
"""Likeness of titles below which one ISRC is doubted: it may be another recording's."""
_TELL_EVERY: Final = 500
_WRITERS: Final = frozenset({"composer", "composerlyricist", "lyricist", "author", "songwriter", "writer"})
"""Roles of a recording's contributors who wrote what is recorded, as DDEX has them and as people do."""


@dataclass(frozen=True, slots=True)
class _Side:
    """Something that is to be linked: a track (its id) or a recording (its number)."""

    track: str
    recording: int
    isrcs: tuple[str, ...]
    iswcs: tuple[str, ...]
    numbers: tuple[str, ...]
    named: Named


class _Works:
    """What works are matched by, without the works themselves: the ISRCs they name, ISWC, submitter and number, titles
    and makers."""

    def __init__(self, works: Iterable[tuple[int, Work]]) -> None:
        self.numbers: list[int] = []
        self.named: list[Named] = []
        self.by_isrc: dict[str, list[int]] = defaultdict(list)
        self.by_iswc: dict[str, list[int]] = defaultdict(list)
        self.by_number: dict[str, list[int]] = defaultdict(list)
        for number, work in works:
            self.numbers.append(number)
            self.named.append(_work_named(work))
            for _, isrc in codes_of(work):
                self.by_isrc[isrc].append(number)
            if iswc := normal_iswc(work.iswc):
                self.by_iswc[iswc].append(number)
            if work.number:
                self.by_number[f"{work.submitter}/{work.number}"].append(number)


@dataclass
class _Found:
    """Links and proposals as they are found. decided: pairs that there is a link of, or that were rejected."""

    decided: set[str]
    links: dict[str, Link] = field(default_factory=dict)
    proposals: dict[str, Link] = field(default_factory=dict)

    def add(self, side: _Side, target: int, reason: str, score: float = 100.0, *, sure: bool = True) -> None:
        link = Link(target, side.track, side.recording, True, reason, round(score, 1))
        if link.number not in self.decided and link.number not in self.links:
            (self.links if sure else self.proposals).setdefault(link.number, link)

    def weigh(self, side: _Side, targets: Sequence[int], likenesses: Iterable[Likeness]) -> None:
        for one in likenesses:
            self.add(side, targets[one.index], one.reason, one.score, sure=one.sure)


def match(rights: Rights, *, progress: Progress = silent, cancel: CancelToken | None = None) -> Matched:
    """Matches all tracks and recordings that are not linked yet, and writes links and proposals in one transaction.

    Proposals of the run before are replaced. Raises Cancelled; then nothing is stored. Nothing is written until all is
    compared: the catalog's writer is this one, so that nothing has changed until then.
    """
    with rights.connection.snapshot() as db:
        works = _Works(rights.all(Work))
        recordings = [_recording_side(number, one) for number, one in rights.all(Recording)]
        tracks = list(_track_sides(db))
        linked, decided = _links(db)
    found = _Found(decided)
    _match_recordings(recordings, tracks, linked, found, progress, cancel)
    _match_works(works, recordings, tracks, linked, found, progress, cancel)
    for number in found.links:
        found.proposals.pop(number, None)
    with rights.connection.transaction() as db:
        change = _write(db, found)
    reached = {link.track for link in found.proposals.values()} | {one for one, targets in linked.items() if targets}
    unmatched = sum(track.track not in reached for track in tracks)
    return Matched(change, len(found.links), len(found.proposals), len(tracks), unmatched)


def _match_recordings(
    recordings: Sequence[_Side],
    tracks: Sequence[_Side],
    linked: dict[str | int, set[int]],
    found: _Found,
    progress: Progress,
    cancel: CancelToken | None,
) -> None:
    """Tracks with recordings: by ISRC, and those without by title, artist and length."""
    numbers = [one.recording for one in recordings]
    there = set(numbers)
    by_isrc: dict[str, list[_Side]] = defaultdict(list)
    for one in recordings:
        for isrc in one.isrcs:
            by_isrc[isrc].append(one)
    left = []
    for track in _told("recordings", tracks, progress, cancel):
        if linked[track.track] & there:
            continue
        same = [(one, isrc) for isrc in track.isrcs for one in by_isrc.get(isrc, ())]
        for one, isrc in same:
            other = _other_title(track, one)
            reason = f"ISRC {isrc}" + (", but the titles differ" if other else "")
            found.add(track, one.recording, reason, 70.0 if other else 100.0, sure=not other)
            if not other:
                linked[track.track].add(one.recording)
        if not same:
            left.append(track)
    for track, likenesses in _alike(
        "recordings by title", Pool([one.named for one in recordings]), left, progress, cancel
    ):
        # two ISRCs are two recordings
        likely = [one for one in likenesses if not (track.isrcs and recordings[one.index].isrcs)]
        found.weigh(track, numbers, likely)
        linked[track.track].update(numbers[one.index] for one in likely if one.sure)


def _match_works(
    works: _Works,
    recordings: Sequence[_Side],
    tracks: Sequence[_Side],
    linked: dict[str | int, set[int]],
    found: _Found,
    progress: Progress,
    cancel: CancelToken | None,
) -> None:
    """Recordings and tracks with works; of a track whose recording is linked with a work, that says it."""
    there = set(works.numbers)
    left = []
    for side in _told("works", [*recordings, *tracks], progress, cancel):
        own = linked[side.track or side.recording]
        if any(target in there or linked[target] & there for target in list(own)):
            continue
        ways = (
            ("ISRC {} is of the work", {isrc: works.by_isrc.get(isrc, []) for isrc in side.isrcs}),
            ("work number {}", {number: works.by_number.get(number, []) for number in side.numbers}),
            ("ISWC {}", {iswc: works.by_iswc.get(iswc, []) for iswc in side.iswcs}),
        )
        for reason, named in ways:
            stated = [(code, number) for code, targets in named.items() for number in targets]
            for code, number in stated:
                alone = len(named[code]) == 1
                words = reason.format(code) + ("" if alone else f", which {len(named[code])} works have")
                found.add(side, number, words, 100.0 if alone else 80.0, sure=alone)
                if alone:
                    own.add(number)
            if stated:
                break
        else:
            left.append(side)
    for side, likenesses in _alike("works by title", Pool(works.named), left, progress, cancel):
        if side.track and any(linked[recording] & there for recording in linked[side.track]):
            continue  # what its recording was found to be of by now
        found.weigh(side, works.numbers, likenesses)
        linked[side.track or side.recording].update(works.numbers[one.index] for one in likenesses if one.sure)


def _told(stage: str, sides: Sequence[_Side], progress: Progress, cancel: CancelToken | None) -> Iterator[_Side]:
    for done, side in enumerate(sides):
        if done % _TELL_EVERY == 0:
            progress(stage, done, len(sides))
            if cancel:
                cancel.check()
        yield side


def _alike(
    stage: str, pool: Pool, sides: Sequence[_Side], progress: Progress, cancel: CancelToken | None
) -> Iterator[tuple[_Side, list[Likeness]]]:
    found = pool.alike(
        [side.named for side in sides], progress=lambda done, total: progress(stage, done, total), cancel=cancel
    )
    return zip(sides, found, strict=True)


def _other_title(one: _Side, other: _Side) -> bool:
    from rapidfuzz import fuzz

    pairs = [(a, b) for a in one.named.titles for b in other.named.titles]
    return bool(pairs) and max(fuzz.token_set_ratio(a, b) for a, b in pairs) < OTHER_TITLE


# What there is to match ---------------------------------------------------------------------------------------------


def _recording_side(number: int, one: Recording) -> _Side:
    codes = codes_of(one)
    writers = (who.party.full_name for who in one.contributors if _WRITERS & {role.casefold() for role in who.roles})
    whole = folded(f"{one.title} {one.version}")
    named = Named(titles_of(one.title), _names(writers), _names(one.artists), one.duration_s, whole)
    isrc = normal_isrc(one.isrc)
    return _Side(
        "",
        number,
        (isrc,) if isrc else (),
        tuple(sorted(code for kind, code in codes if kind == "ISWC")),
        tuple(sorted(code for kind, code in codes if kind == "number")),
        named,
    )


def _track_sides(db: Database) -> Iterator[_Side]:
    writers: dict[int, list[str]] = defaultdict(list)
    for work, name in db.execute(
        "SELECT s.work, p.name FROM shares s JOIN parties p ON p.n = s.party"
        " WHERE s.role <> 'publisher' AND s.work IS NOT NULL"
    ):
        writers[work].append(name)
    rows = db.execute("SELECT id, isrc, iswc, title, artist, duration_s, work FROM tracks ORDER BY n").fetchall()
    for track_id, isrc, iswc, title, artist, duration_s, work in rows:
        made = (_names(writers.get(work, ())), _names(apart(artist)))
        named = Named(titles_of(title), *made, duration_s, folded(title))
        isrcs = tuple(filter(None, map(normal_isrc, codes_in(isrc, normal_isrc))))
        iswcs = tuple(filter(None, map(normal_iswc, codes_in(iswc, normal_iswc))))
        yield _Side(track_id, 0, isrcs, iswcs, (), named)


def _work_named(work: Work) -> Named:
    titles = titles_of(work.title, *(one.title for one in work.alternative_titles))
    writers = [one.party.full_name for one in work.interests if one.writer]
    return Named(titles, _names(writers), _names(party.full_name for party in work.performers))


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in names if (name := folded(one))))


# Links --------------------------------------------------------------------------------------------------------------


def _links(db: Database) -> tuple[dict[str | int, set[int]], set[str]]:
    """What tracks and recordings are linked with, and all pairs about which something was decided."""
    linked: dict[str | int, set[int]] = defaultdict(set)
    decided = set()
    for track, recording, target, is_linked in db.execute("SELECT track, recording, target, linked FROM rights_links"):
        decided.add(Link(target, track, recording).number)
        if is_linked:
            linked[track or recording].add(target)
    return linked, decided


def _write(db: Database, found: _Found) -> int:
    change = 0
    if found.links:
        writer = history.begin(db, "match", Origin(form="matching"))
        for link in found.links.values():
            writer.put(link)
        change = writer.change
        history.finish(db, change, {"linked": len(found.links), "proposed": len(found.proposals)})
    db.execute("DELETE FROM rights_proposals")
    db.executemany(
        "INSERT INTO rights_proposals (track, recording, target, score, reason) VALUES (?, ?, ?, ?, ?)",
        [(one.track, one.recording, one.target, one.score, one.reason) for one in found.proposals.values()],
    )
    return change
