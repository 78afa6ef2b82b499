"""What a person decides of links: proposals confirmed or rejected, many at a time; links made or undone by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from descant.catalog.connection import repeatable
from descant.catalog.database import Database
from descant.catalog.sql import marks, no_track, runs
from descant.catalog.tags.stored import text
from descant.errors import DescantError
from descant.rights import history, listing, tables
from descant.rights.answers import Change, Proposal, ProposalPage
from descant.rights.links import Link
from descant.rights.model import Origin
from descant.rights.store import Rights

_OPEN: Final = """FROM rights_proposals p JOIN rights_records t ON t.n = p.target AND t.live
    WHERE NOT EXISTS (SELECT 1 FROM rights_links l WHERE l.target = p.target AND l.track = p.track
        AND l.recording = p.recording)
    AND NOT EXISTS (SELECT 1 FROM rights_links l JOIN rights_records o ON o.n = l.target AND o.kind = t.kind
        WHERE p.track <> '' AND l.track <> '' AND l.track = p.track AND l.linked)
    AND NOT EXISTS (SELECT 1 FROM rights_links l JOIN rights_records o ON o.n = l.target AND o.kind = t.kind
        WHERE p.recording <> 0 AND l.recording <> 0 AND l.recording = p.recording AND l.linked)
    AND (p.track = '' OR EXISTS (SELECT 1 FROM tracks k WHERE k.id = p.track))
    AND (p.recording = 0 OR EXISTS (SELECT 1 FROM rights_records r WHERE r.n = p.recording AND r.live))"""
"""Proposals about which nothing is decided: neither of the two themselves, nor by a link of the one with another of the
same kind. Where such a decision is undone, they are open again."""
_PROPOSED: Final = "p.n, p.track, p.recording, p.target, t.kind, p.score, p.reason"


@repeatable
def proposals(rights: Rights, *, limit: int = 200, offset: int = 0, least: float = 0.0) -> ProposalPage:
    """Open proposals, the surest first. least: of the score."""
    with rights.connection.snapshot() as db:
        total = db.execute(f"SELECT count(*) {_OPEN} AND p.score >= ?", (least,)).fetchone()[0]
        rows = db.execute(
            f"SELECT {_PROPOSED} {_OPEN} AND p.score >= ? ORDER BY p.score DESC, p.n LIMIT ? OFFSET ?",
            (least, limit, offset),
        ).fetchall()
        return ProposalPage(tuple(_named(db, rows)), offset, total)


def _named(db: Database, rows: Sequence[Any]) -> list[Proposal]:
    known = listing.rows_of(db, [number for row in rows for number in row[2:4] if number])
    tracks: dict[str, tuple[str, str]] = {}
    for some in runs(list({row[1] for row in rows if row[1]})):
        for track_id, title, artist in db.execute(
            f"SELECT id, title, artist FROM tracks WHERE id IN ({marks(some)})", some
        ):
            tracks[track_id] = (title, artist)
    found = []
    for n, track, recording, target, kind, score, reason in rows:
        other = known.get(recording)
        title, names = tracks.get(track, ("", "")) if track else (other.title, other.names) if other else ("", "")
        to = known[target]
        found.append(Proposal(n, track, recording, target, kind, score, reason, title, names, to.title, to.names))
    return found


def confirm(rights: Rights, numbers: Sequence[int]) -> Change:
    """Makes links of proposals, all of these or none."""
    return _decide(rights, numbers, linked=True)


def reject(rights: Rights, numbers: Sequence[int]) -> Change:
    """Says of proposals that they are wrong, which is remembered: they are not proposed again."""
    return _decide(rights, numbers, linked=False)


def _decide(rights: Rights, numbers: Sequence[int], *, linked: bool) -> Change:
    numbers = list(dict.fromkeys(numbers))
    if not numbers:
        raise DescantError("No proposal was named.", remedy="See `descant rights match --list`.")
    with rights.connection.transaction() as db:
        rows = []
        for number in numbers:
            row = db.execute(f"SELECT {_PROPOSED} {_OPEN} AND p.n = ?", (number,)).fetchone()
            if row is None:
                raise DescantError(
                    f"Proposal {number} is not open: it was decided, or matching was run again since.",
                    remedy="Nothing was stored. List the proposals again.",
                )
            rows.append(row)
        writer = history.begin(db, "confirm" if linked else "reject", Origin())
        for _, track, recording, target, _, score, reason in rows:
            writer.put(Link(target, track, recording, linked, reason, score, by="person"))
        history.finish(db, writer.change, {"confirmed" if linked else "rejected": len(numbers)})
        return history.get(db, writer.change)


def link(rights: Rights, target: int, *, track: str = "", recording: int = 0) -> Change:
    """Links a track, or a recording, with a recording or a work by hand."""
    with rights.connection.transaction() as db:
        to = tables.stored(db, target)
        if to is None or not to.data or to.kind not in ("work", "recording"):
            raise DescantError(f"There is no work or recording {target}.", remedy="Look with `descant rights list`.")
        if bool(track) == bool(recording) or (recording and to.kind != "work"):
            raise DescantError("A track is linked with a recording or a work, and a recording with a work.")
        if recording:
            tables.stored_as(db, "recording", recording)
        elif not db.execute("SELECT 1 FROM tracks WHERE id = ?", (text(track),)).fetchone():
            raise no_track(track)
        writer = history.begin(db, "confirm", Origin())
        if writer.put(Link(target, track, recording, True, "by hand", 100.0, by="person")) == "unchanged":
            raise DescantError("They are linked already.")
        history.finish(db, writer.change, {"linked": 1})
        return history.get(db, writer.change)


def unlink(rights: Rights, target: int, *, track: str = "", recording: int = 0) -> Change:
    """Says that two that are linked are not the same, which is remembered as a rejection is."""
    with rights.connection.transaction() as db:
        row = db.execute(
            "SELECT record FROM rights_links WHERE target = ? AND track = ? AND recording = ? AND linked",
            (target, text(track), recording),
        ).fetchone()
        if row is None:
            raise DescantError("They are not linked.", remedy="See `descant rights show`.")
        writer = history.begin(db, "unlink", Origin())
        writer.put(Link(target, track, recording, False, "by hand", 0.0, by="person"))
        history.finish(db, writer.change, {"unlinked": 1})
        return history.get(db, writer.change)
