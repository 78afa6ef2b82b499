"""Records in the tables: how one is found again, and how a change of it is written. Transactions are the caller's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final, Literal, TypeVar

from descant.catalog.database import Database
from descant.catalog.tags.stored import text
from descant.errors import DescantError
from descant.rights import keys
from descant.rights.checks import problems_of
from descant.rights.links import Link
from descant.rights.model import Acknowledged, Agreement, Record, Recording, Work
from descant.rights.packing import KINDS, kind_of, pack, unpack

Became = Literal["added", "changed", "unchanged"]
_MOST_PARTIES: Final = 50_000
"""Parties whose numbers are kept in memory while a file is read."""
_R = TypeVar("_R", Work, Recording, Agreement, Link)


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as it is today. data: "" where it was removed. change: the last that touched it."""

    n: int
    kind: str
    data: str
    change: int

    def record(self) -> Record | Link:
        made: Record | Link = unpack(KINDS[self.kind], self.data)
        return made


_STORED: Final = """SELECT r.n, r.kind, coalesce(v.data, ''), v.change
    FROM rights_records r JOIN rights_versions v ON v.n = r.version WHERE """


def stored(db: Database, number: int) -> Stored | None:
    row = db.execute(_STORED + "r.n = ?", (number,)).fetchone()
    return Stored(*row) if row else None


def stored_as(db: Database, kind: str, number: int) -> Stored:
    """A record of a kind that is there. Raises DescantError where it is not."""
    found = stored(db, number)
    if found is None or not found.data or found.kind != kind:
        raise DescantError(
            f"There is no {kind} {number} in the rights data.", remedy="Look with `descant rights list`."
        )
    return found


def current(db: Database, kind: type[_R], number: int) -> _R:
    """A record that is there. Raises DescantError where it is not."""
    found = stored_as(db, next(name for name, made in KINDS.items() if made is kind), number)
    return unpack(kind, found.data)


def find(db: Database, record: Record | Link) -> Stored | None:
    """The stored record that this one is a later state of: by the submitter's number, else by the code, else, of
    records that have neither, by title and makers. One that was removed comes back under its number."""
    kind, number, submitter = kind_of(record), text(record.number), _submitter(record)
    code = keys.code_of(record)
    by_code = "r.kind = ? AND r.code = ? AND r.code <> ''"
    ways: list[tuple[str, list[Any]]] = []
    if number:
        numbered = "r.kind = ? AND r.number = ? AND r.number <> '' AND r.submitter = ?"
        ways.append((numbered, [kind, number, submitter]))
        if kind == "work":  # a publisher's own list does not say who gave the number: with one title, it is one work
            same = "r.kind = ? AND r.number = ? AND r.number <> '' AND (r.submitter = '' OR ? = '') AND r.sort = ?"
            ways.append((same, [kind, number, submitter, keys.sort_of(record)]))
    if code and kind == "recording":
        ways.insert(0, (by_code, [kind, code]))
    elif code:  # one submitter's two numbers are two works, whatever ISWC it gave them
        other = " AND NOT (r.number <> '' AND ? <> '' AND r.number <> ? AND r.submitter = ?)"
        ways.append((by_code + other, [kind, code, number, number, submitter]))
    if not ways:
        ways.append(("r.kind = ? AND r.plain = ? AND r.plain <> ''", [kind, text(keys.plain_of(record))]))
    for where, values in ways:
        row = db.execute(f"{_STORED}{where} ORDER BY +r.live DESC, +r.n LIMIT 1", values).fetchone()
        if row:
            return Stored(*row)
    return None


def _submitter(record: Record | Link) -> str:
    return "" if isinstance(record, Link) else text(record.submitter)


def filled(new: _R, old: _R) -> _R:
    """The new state, and of the old one what the new does not state."""
    defaults = {field.name: _default(field) for field in fields(new)}
    left = {
        name: getattr(old, name)
        for name, default in defaults.items()
        if name != "line" and getattr(new, name) == default
    }
    return replace(new, **left)


def _default(field: Any) -> Any:
    return "" if field.name in ("title", "number") else field.default


class Writer:
    """Writes the versions that belong to one change, and keeps what records are found by up to date."""

    def __init__(self, db: Database, change: int) -> None:
        self._db, self.change = db, change
        self._parties: dict[str, int] = {}

    def put(self, record: Record | Link, *, whole: bool = True) -> Became:
        """Adds a record, or makes it the next state of the stored one that it is.

        whole: it takes the place of the stored one; else what it does not state stays.
        """
        found = find(self._db, record)
        if found is None:
            return self._new(record)
        if not whole and found.data:
            old_state = found.record()
            record = filled(record, old_state)  # type: ignore[type-var]
            if isinstance(record, Recording) and isinstance(old_state, Recording):  # a medley has several works
                record = replace(record, works=tuple(dict.fromkeys((*old_state.works, *record.works))))
        elif isinstance(record, Work) and found.data and not (record.status and record.submitter):
            old = unpack(Work, found.data)
            submitter = record.submitter or (old.submitter if old.number == record.number else "")
            record = replace(record, status=record.status or old.status, submitter=submitter)
        return self.set(found, record)

    def knows(self, answer: Acknowledged) -> bool:
        """Whether a work is there that a society's answer is about."""
        return bool(self._answered(answer))

    def answer(self, answer: Acknowledged) -> Became:
        """Takes down what a society says of a work that it was sent; of the work, nothing else changes but an ISWC that
        it had not."""
        became: Became = "unchanged"
        for found in self._answered(answer):
            work = unpack(Work, found.data)
            said = " ".join(filter(None, (answer.status, answer.society, answer.processed)))
            status = said if answer.status else work.status
            if self.set(found, replace(work, status=status, iswc=work.iswc or answer.iswc)) == "changed":
                became = "changed"
        return became

    def _answered(self, answer: Acknowledged) -> list[Stored]:
        """By the number that the submitter gave, whoever that was: an answer does not say."""
        found = self._db.execute(
            f"{_STORED}r.kind = 'work' AND r.number = ? AND r.number <> '' AND r.live = 1", (text(answer.number),)
        )
        return [Stored(*row) for row in found.fetchall()]

    def _new(self, record: Record | Link) -> Became:
        number = self._db.execute(
            "INSERT INTO rights_records (kind, version, live, submitter, number, code, plain, sort, marks)"
            " VALUES (?, 0, 0, '', '', '', '', '', '') RETURNING n",
            (kind_of(record),),
        ).fetchone()[0]
        self._write(number, record, pack(record), indexed=False)
        return "added"

    def set(self, found: Stored, record: Record | Link | None) -> Became:
        """Gives a stored record its next state; None: it is removed."""
        data = pack(record) if record is not None else ""
        if data == found.data:
            return "unchanged"
        self._write(found.n, record, data, indexed=bool(found.data))
        return "changed" if found.data else "added"

    def _write(self, number: int, record: Record | Link | None, data: str, *, indexed: bool) -> None:
        made = self._db.execute(
            "INSERT INTO rights_versions (record, change, data) VALUES (?, ?, ?)"
            " ON CONFLICT (record, change) DO UPDATE SET data = excluded.data RETURNING n",
            (number, self.change, data or None),
        ).fetchone()
        self.index(number, int(made[0]), record, indexed=indexed)

    def index(self, number: int, version: int, record: Record | Link | None, *, indexed: bool) -> None:
        """Writes anew what a record is found by. indexed: whether it was found by anything before."""
        db = self._db
        if indexed:
            for table, column in (
                ("rights_interests", "record"),
                ("rights_codes", "record"),
                ("rights_links", "record"),
                ("rights_words", "rowid"),
            ):
                db.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))
        if record is None:  # it keeps its number and code, so that it is known if it comes back
            db.execute("UPDATE rights_records SET version = ?, live = 0, marks = '' WHERE n = ?", (version, number))
            return
        code = keys.code_of(record)
        plain = "" if code or record.number else text(keys.plain_of(record))
        marks = "" if isinstance(record, Link) else json.dumps(problems) if (problems := problems_of(record)) else ""
        db.execute(
            "UPDATE rights_records SET version = ?, live = 1, submitter = ?, number = ?, code = ?, plain = ?, sort = ?,"
            " marks = ? WHERE n = ?",
            (version, _submitter(record), text(record.number), code, plain, keys.sort_of(record), marks, number),
        )
        if isinstance(record, Link):
            db.execute(
                "INSERT INTO rights_links (record, track, recording, target, linked) VALUES (?, ?, ?, ?, ?)",
                (number, record.track, record.recording, record.target, record.linked),
            )
            return
        db.execute("INSERT INTO rights_words (rowid, words) VALUES (?, ?)", (number, keys.words_to_find(record)))
        db.executemany(
            "INSERT INTO rights_interests (record, party, role) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            list(self._interests(number, record)),
        )
        db.executemany(
            "INSERT INTO rights_codes (record, kind, code) VALUES (?, ?, ?)",
            [(number, kind, one) for kind, one in sorted(keys.codes_of(record))],
        )

    def _interests(self, number: int, record: Record) -> Iterator[tuple[int, int, str]]:
        for party, role in keys.parties_of(record):
            identity = keys.party_identity(party)
            known = self._parties.get(identity)
            if known is None:
                name, ipi = text(party.full_name), text(party.ipi)
                row = self._db.execute(
                    "INSERT INTO rights_parties (identity, name, ipi, sort) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (identity) DO UPDATE SET identity = excluded.identity RETURNING n",
                    (identity, name, ipi, keys.folded(name)),
                ).fetchone()
                if len(self._parties) >= _MOST_PARTIES:
                    self._parties.clear()
                known = self._parties[identity] = int(row[0])
            yield number, known, text(role)
