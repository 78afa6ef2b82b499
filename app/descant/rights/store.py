"""The rights data of a catalog: read, imported, edited by hand, and taken back, each change in one transaction.

with Catalog.open(folder, write=True) as catalog:
    applied = Rights(catalog.connection).apply(read(file), Origin(file.name, "CWR 2.2", sha256))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from descant.catalog.connection import Connection, repeatable
from descant.errors import DescantError
from descant.progress import CancelToken, Progress, silent
from descant.rights import history, listing, tables
from descant.rights.answers import Applied, Change, Details, Kind, Order, Page, PartyPage
from descant.rights.checks import problems_of
from descant.rights.links import Link
from descant.rights.model import Acknowledged, Agreement, Origin, Parsed, Record, Recording, Refused, Warned, Work
from descant.rights.packing import KINDS, kind_of, unpack

MOST_TOLD: Final = 1000
"""Refused lines and remarks that are kept in memory of one file; a callback hears them all."""
_TELL_EVERY: Final = 1000
_R = TypeVar("_R", Work, Recording, Agreement)


class _OnlyTried(Exception):
    """Ends a transaction that was not to be stored."""


class Rights:
    """Rights data beside the tracks of a catalog. Methods that write take a connection that was opened for writing, and
    store all or nothing; every one raises CatalogError as the catalog's own do."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    # Changing -------------------------------------------------------------------------------------------------------

    def apply(
        self,
        parsed: Iterable[Parsed],
        origin: Origin,
        *,
        whole: bool = True,
        store: bool = True,
        tell: Callable[[Refused | Warned], None] | None = None,
        progress: Progress = silent,
        cancel: CancelToken | None = None,
    ) -> Applied:
        """Takes the records of a file into the rights data, in one transaction: where the reader raises or the program
        ends, nothing of it is stored.

        whole: a record takes the place of the stored one; else what it does not state stays. store: False only tries
        what would become of it. tell: hears each refusal and remark.
        """
        counts = {"added": 0, "changed": 0, "unchanged": 0}
        refused: list[Refused] = []
        warned: list[Warned] = []
        numbers = {"refusals": 0, "warnings": 0}
        change = 0
        try:
            with self.connection.transaction() as db:
                writer = history.begin(db, "import", origin)
                for number, one in enumerate(parsed):
                    if number % _TELL_EVERY == 0:
                        progress("rights", number, 0)
                        if cancel:
                            cancel.check()
                    if isinstance(one, Acknowledged) and not writer.knows(one):
                        one = Refused(one.line, f"it answers for work {one.number}, of which nothing is known here")
                    if isinstance(one, Refused | Warned):
                        kept: list[Refused] | list[Warned] = refused if isinstance(one, Refused) else warned
                        numbers["refusals" if isinstance(one, Refused) else "warnings"] += 1
                        if len(kept) < MOST_TOLD:
                            kept.append(one)  # type: ignore[arg-type]
                        if tell:
                            tell(one)
                        continue
                    if isinstance(one, Acknowledged):
                        counts[writer.answer(one)] += 1
                    else:  # a recording is described by many files, by each in part
                        counts[writer.put(one, whole=whole and not isinstance(one, Recording))] += 1
                if not store or not (counts["added"] or counts["changed"]):
                    raise _OnlyTried
                change = writer.change
                history.finish(db, change, {**counts, **numbers})
        except _OnlyTried:
            change = 0
        return Applied(change, **counts, **numbers, refused=tuple(refused), warned=tuple(warned))

    def edit(self, number: int, record: Record, *, seen: int = 0) -> Change:
        """Gives a record another state by hand. What does not add up is kept, and marked.

        seen: the change as of which the person saw it; 0 for whatever it is now. Raises DescantError where another
        change came between, or nothing is different.
        """
        with self.connection.transaction() as db:
            stored = tables.stored_as(db, kind_of(record), number)
            if seen and seen != stored.change:
                raise DescantError(
                    f"It was changed meanwhile, by {history.get(db, stored.change)}.",
                    remedy="Look at it again, then repeat the change.",
                )
            taken = tables.find(db, record)
            if taken and taken.n != number and taken.data:
                raise DescantError(
                    "Another record has this number or code already.", remedy=f"See {taken.kind} {taken.n}."
                )
            writer = history.begin(db, "edit", Origin())
            if writer.set(stored, replace(record, line=0)) == "unchanged":
                raise DescantError("Nothing is different.", remedy="Change something, then store it.")
            history.finish(db, writer.change, {kind_of(record): _title(record), "record": number})
            return history.get(db, writer.change)

    def add(self, record: Record) -> int:
        """Adds a record by hand and returns its number. Raises DescantError where it is there already."""
        with self.connection.transaction() as db:
            there = tables.find(db, record)
            if there and there.data:
                raise DescantError("It is there already.", remedy=f"Edit {there.kind} {there.n}.")
            writer = history.begin(db, "edit", Origin())
            writer.put(record)
            made = tables.find(db, record)
            assert made is not None
            history.finish(db, writer.change, {"added": 1, kind_of(record): _title(record), "record": made.n})
            return made.n

    def remove(self, numbers: Sequence[int]) -> Change:
        """Removes records, all or none; undoing it brings them back. Links with them go too."""
        with self.connection.transaction() as db:
            writer = history.begin(db, "remove", Origin())
            for number in dict.fromkeys(numbers):
                found = tables.stored(db, number)
                if found is None or not found.data or found.kind == "link":
                    raise DescantError(f"There is no record {number}.", remedy="Nothing was removed.")
                for (link,) in db.execute(
                    "SELECT record FROM rights_links WHERE target = ? OR recording = ?", (number, number)
                ).fetchall():
                    if stored := tables.stored(db, link):
                        writer.set(stored, None)
                writer.set(found, None)
            history.finish(db, writer.change, {"removed": len(set(numbers))})
            return history.get(db, writer.change)

    def undo(self, change: int, *, progress: Progress = silent, cancel: CancelToken | None = None) -> Change:
        """Takes a change back, as a change of its own. Raises DescantError where a later one rests on it; Cancelled."""
        with self.connection.transaction() as db:
            return history.undo(db, change, progress=progress, cancel=cancel)

    # Reading --------------------------------------------------------------------------------------------------------

    @repeatable
    def page(
        self,
        kind: Kind,
        text: str = "",
        *,
        limit: int = 200,
        offset: int = 0,
        order: Order = "title",
        descending: bool = False,
        odd: bool = False,
        party: int = 0,
    ) -> Page:
        """A page of works, recordings or agreements; see listing.records."""
        with self.connection.snapshot() as db:
            return listing.records(
                db, kind, text, limit=limit, offset=offset, order=order, descending=descending, odd=odd, party=party
            )

    @repeatable
    def parties(self, text: str = "", *, limit: int = 200, offset: int = 0) -> PartyPage:
        with self.connection.snapshot() as db:
            return listing.parties(db, text, limit=limit, offset=offset)

    @repeatable
    def details(self, number: int) -> Details:
        """A work, recording or agreement whole. Raises DescantError where there is none."""
        with self.connection.snapshot() as db:
            found = tables.stored(db, number)
            if found is None or found.kind == "link":
                raise DescantError(f"There is no record {number}.", remedy="List them with `descant rights list`.")
            if not found.data:
                change = history.get(db, found.change)
                raise DescantError(f"Record {number} was removed by {change}.", remedy=f"Undo change {change.n}.")
            record = found.record()
            assert not isinstance(record, Link)
            links = db.execute(
                "SELECT l.record, v.data FROM rights_links l JOIN rights_records r ON r.n = l.record"
                " JOIN rights_versions v ON v.n = r.version WHERE l.target = ? OR l.recording = ? ORDER BY l.record",
                (number, number),
            ).fetchall()
            return Details(
                number,
                record,
                problems_of(record),
                found.change,
                tuple((n, unpack(Link, data)) for n, data in links),
                tuple(history.of_record(db, number)),
            )

    @repeatable
    def record(self, kind: type[_R], number: int) -> _R:
        """Raises DescantError where there is none of this kind."""
        with self.connection.reading() as db:
            return tables.current(db, kind, number)

    @repeatable
    def find(self, record: Record) -> int:
        """The number of the stored record that this one is a state of; 0 for none."""
        with self.connection.reading() as db:
            found = tables.find(db, record)
            return found.n if found and found.data else 0

    def all(self, kind: type[_R]) -> Iterable[tuple[int, _R]]:
        """All records of a kind with their numbers, in the order of their first import; some at a time."""
        name = next(name for name, made in KINDS.items() if made is kind)
        done = 0
        while rows := self.connection.all(
            "SELECT r.n, v.data FROM rights_records r JOIN rights_versions v ON v.n = r.version"
            " WHERE +r.kind = ? AND +r.live = 1 AND r.n > ? ORDER BY r.n LIMIT 500",
            name,
            done,
        ):
            for number, data in rows:
                yield number, unpack(kind, data)
            done = rows[-1][0]

    @repeatable
    def origin_of(self, number: int) -> Origin:
        """Where what is known of a record today comes from."""
        with self.connection.reading() as db:
            found = tables.stored(db, number)
            return history.get(db, found.change).origin if found else Origin()

    @repeatable
    def history(self, *, limit: int = 200, offset: int = 0) -> list[Change]:
        """All changes, the newest first."""
        with self.connection.snapshot() as db:
            return history.page(db, limit, offset)

    @repeatable
    def change(self, number: int) -> Change:
        """Raises DescantError where there is no such change."""
        with self.connection.reading() as db:
            return history.get(db, number)

    def counts(self) -> dict[str, int]:
        """How many works, recordings, agreements and links there are."""
        found = dict(self.connection.all("SELECT kind, count(*) FROM rights_records WHERE live = 1 GROUP BY kind"))
        return {kind: int(found.get(kind, 0)) for kind in KINDS}


def _title(record: Record) -> str:
    return record.number if isinstance(record, Agreement) else record.title
