"""Whose a track is by the rights data of today, in place of what its file's tags say.

A track that is linked with a work, or with a recording that is, has the owners of the work: its writers and the
publishers that own (E, AQ), by the performing shares, or where these do not make a whole by the mechanical or the
synchronisation shares. A recording's owners are those that hold it today and everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal, TypeVar

from descant.apportionment import apportioned_exactly
from descant.catalog.connection import Connection, repeatable
from descant.catalog.database import Database
from descant.catalog.identifiers import normal_ipi_base, normal_ipi_name
from descant.catalog.sql import marks, runs
from descant.catalog.tags.values import apart
from descant.catalog.tracks import Owner, Tags, Track
from descant.report.model import NamedWork
from descant.report.names import MOST_CODE
from descant.rights.answers import LinkedWith, TrackRights
from descant.rights.checks import adds_up
from descant.rights.keys import party_identity
from descant.rights.links import Link
from descant.rights.listing import rows_of
from descant.rights.model import OWNING_PUBLISHERS, RIGHTS, WHOLE, Party, Recording, Right, RightsHolder, Work
from descant.rights.packing import unpack
from descant.rights.territories import WORLD, tis_number

_R = TypeVar("_R", Work, Recording)
_Key = tuple[str, str, str]
"""Name, role, IPI."""


@dataclass(frozen=True)
class _Links:
    """What a track is linked with: links by their records' numbers."""

    recordings: tuple[int, ...]
    works: tuple[int, ...]


@repeatable
def with_rights(connection: Connection, tracks: Sequence[Track]) -> tuple[list[Track], frozenset[str]]:
    """The tracks with the owners of today, and the ids of those whose tags name others."""
    with connection.snapshot() as db:
        if not db.execute("SELECT 1 FROM rights_links WHERE linked LIMIT 1").fetchone():
            return list(tracks), frozenset()
        found = {track_id: _owners(db, links) for track_id, links in _links_of(db, [t.id for t in tracks]).items()}
    differing = frozenset(track.id for track in tracks if _differing(track.tags, found.get(track.id, ())))
    return [_owned(track, found.get(track.id, ())) for track in tracks], differing


@repeatable
def works_of(connection: Connection, tracks: Sequence[Track]) -> dict[str, tuple[NamedWork, ...]]:
    """Track id → the works it records: those it is linked with, else what its file's ISWC names; only where there are
    any."""
    with connection.snapshot() as db:
        linked = {track_id: links.works for track_id, links in _links_of(db, [t.id for t in tracks]).items()}
        works = {
            track_id: tuple(
                NamedWork(work.title, work.iswc[:MOST_CODE]) for n in numbers if (work := _record(db, Work, n))
            )
            for track_id, numbers in linked.items()
        }
    said = {t.id: tuple(NamedWork(t.tags.title, iswc[:MOST_CODE]) for iswc in apart(t.tags.iswc)) for t in tracks}
    return {t.id: found for t in tracks if (found := works.get(t.id) or said[t.id])}


@repeatable
def rights_of(connection: Connection, track: Track) -> TrackRights:
    """What a track is linked with, and its owners by that; those of its tags for a right of which nothing is known."""
    with connection.snapshot() as db:
        rows = db.execute(
            "SELECT l.record, v.data, t.kind FROM rights_links l JOIN rights_records r ON r.n = l.record"
            " JOIN rights_versions v ON v.n = r.version JOIN rights_records t ON t.n = l.target"
            " WHERE l.track = ? AND l.track <> '' ORDER BY l.record",
            (track.id,),
        ).fetchall()
        links = [(unpack(Link, data), kind) for _, data, kind in rows]
        direct = [(link, kind) for link, kind in links if link.linked]
        through = [
            (unpack(Link, data), "work")
            for link, kind in direct
            if kind == "recording"
            for (data,) in db.execute(
                "SELECT v.data FROM rights_links l JOIN rights_records r ON r.n = l.record"
                " JOIN rights_versions v ON v.n = r.version"
                " WHERE l.recording = ? AND l.recording <> 0 AND l.linked ORDER BY l.record",
                (link.target,),
            )
        ]
        named = rows_of(db, [link.target for link, _ in (*direct, *through)])
        owners = _owners(db, _links_of(db, [track.id]).get(track.id, _Links((), ())))
    taken = _owned(track, owners).tags.owners
    from_rights = tuple(sorted({owner.right for owner in owners}))
    listed = tuple(
        LinkedWith(link, kind, named[link.target].title, named[link.target].names, named[link.target].code)
        for link, kind in (*direct, *through)
        if link.target in named
    )
    return TrackRights(track.id, listed, taken, from_rights, _differing(track.tags, owners))


def _links_of(db: Database, ids: list[str]) -> dict[str, _Links]:
    """Recordings of tracks, and works: those a track is linked with, else those of its recordings."""
    recordings: dict[str, list[int]] = defaultdict(list)
    works: dict[str, list[int]] = defaultdict(list)
    linked = "SELECT l.{0}, l.target, t.kind FROM rights_links l JOIN rights_records t ON t.n = l.target AND t.live"
    for some in runs(list(dict.fromkeys(ids))):
        for track, target, kind in db.execute(
            f"{linked.format('track')} WHERE l.track IN ({marks(some)}) AND l.track <> '' AND l.linked"
            " ORDER BY l.record",
            some,
        ):
            (works if kind == "work" else recordings)[track].append(target)
    for track, numbers in recordings.items():
        if not works[track]:
            for some in runs(list(dict.fromkeys(numbers))):
                for _, target, _ in db.execute(
                    f"{linked.format('recording')} WHERE l.recording IN ({marks(some)}) AND l.recording <> 0"
                    " AND l.linked ORDER BY l.record",
                    some,
                ):
                    works[track].append(target)
    return {
        track: _Links(tuple(dict.fromkeys(recordings[track])), tuple(dict.fromkeys(works[track])))
        for track in {*recordings, *works}
    }


def _owners(db: Database, links: _Links) -> tuple[Owner, ...]:
    works = [work for number in links.works if (work := _record(db, Work, number))]
    recordings = [one for number in links.recordings if (one := _record(db, Recording, number))]
    today = datetime.now(UTC).date().isoformat()
    of_recording = next((held for one in recordings if (held := recording_owners(one, today))), ())
    return (*work_owners(works), *of_recording)


def _record(db: Database, kind: type[_R], number: int) -> _R | None:
    row = db.execute(
        "SELECT v.data FROM rights_records r JOIN rights_versions v ON v.n = r.version WHERE r.n = ? AND r.live",
        (number,),
    ).fetchone()
    return unpack(kind, row[0]) if row else None


def work_owners(works: Sequence[Work]) -> tuple[Owner, ...]:
    """Of one work, or of a medley, each of whose works counts the same. Nothing where any of them states no owner."""
    weights: dict[_Key, int] = defaultdict(int)
    for work in works:
        held = _held(work)
        if not held:
            return ()
        for key, ppm in held:
            weights[key] += ppm
    return _shared(weights, len(works), "work")


def _held(work: Work) -> list[tuple[_Key, int]]:
    right = _right_of(work)
    if right is None:
        return []
    return [
        (_key(one.party, "writer" if one.writer else "publisher"), one.ownership.of(right))
        for one in work.interests
        if one.writer or one.role in OWNING_PUBLISHERS
    ]


def _right_of(work: Work) -> Right | None:
    """The right by whose shares a work is owned: the first whose owners make a whole, else the first that has any."""
    owning = [one for one in work.interests if one.writer or one.role in OWNING_PUBLISHERS]
    totals = {right: sum(one.ownership.of(right) for one in owning) for right in RIGHTS}
    stated = [right for right in RIGHTS if totals[right]]
    return next((right for right in stated if adds_up(totals[right])), stated[0] if stated else None)


def recording_owners(recording: Recording, today: str) -> tuple[Owner, ...]:
    """Those that hold it on a day: everywhere, else in whatever territories there are if these all have the same."""
    valid = [one for one in recording.holders if (one.starts or today) <= today <= (one.ends or today)]
    everywhere = [one for one in valid if not one.territory.strip() or tis_number(one.territory) == WORLD]
    if everywhere:
        return _of_holders(everywhere)
    by_territory: dict[str, list[RightsHolder]] = defaultdict(list)
    for one in valid:
        by_territory[one.territory].append(one)
    stated = {_of_holders(some) for some in by_territory.values()}
    return stated.pop() if len(stated) == 1 else ()


def _of_holders(holders: Iterable[RightsHolder]) -> tuple[Owner, ...]:
    weights: dict[_Key, int] = defaultdict(int)
    for one in holders:
        weights[_key(one.party, one.role or "label")] += one.share_ppm
    return _shared(weights, 1, "recording")


def _key(party: Party, role: str) -> _Key:
    return party.full_name, role, normal_ipi_name(party.ipi) or normal_ipi_base(party.ipi_base or party.ipi)


def _shared(weights: dict[_Key, int], parts: int, right: Literal["work", "recording"]) -> tuple[Owner, ...]:
    """What adds up but for rounding makes exactly the whole; what does not stays what it is."""
    held = {key: weight for key, weight in weights.items() if weight}
    if not held:
        return ()
    total = sum(held.values())
    whole = WHOLE if adds_up(total // parts) else total // parts
    made = apportioned_exactly(list(held.values()), whole)
    return tuple(Owner(name, role, right, ppm, ipi) for (name, role, ipi), ppm in zip(held, made, strict=True) if ppm)


def _owned(track: Track, owners: tuple[Owner, ...]) -> Track:
    """A track with these owners of the rights that they are of, and of other rights those of its tags.

    What its further files' tags say of the same rights does not count either.
    """
    rights = {owner.right for owner in owners}
    if not rights:
        return track

    def without(tags: Tags) -> Tags:
        return replace(tags, owners=tuple(owner for owner in tags.owners if owner.right not in rights))

    tags = without(track.tags)
    also = tuple(replace(one, tags=without(one.tags)) for one in track.also)
    return replace(track, tags=replace(tags, owners=(*owners, *tags.owners)), also=also)


def _differing(tags: Tags, owners: tuple[Owner, ...]) -> tuple[str, ...]:
    """Rights for which tags name owners, and others than the rights data."""

    def named(whose: Iterable[Owner], right: str) -> set[tuple[str, int]]:
        return {(party_identity(Party(one.name)), one.share_ppm) for one in whose if one.right == right}

    return tuple(
        right
        for right in ("work", "recording")
        if (ours := named(owners, right)) and (theirs := named(tags.owners, right)) and ours != theirs
    )
