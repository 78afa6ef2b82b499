"""The history of rights data: every change, what it was made of, and how it is taken back.

A change that is undone stays in the history, and what undid it is a change of its own, which can be undone in turn.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

from descant.catalog.database import Database
from descant.catalog.sql import append_log
from descant.catalog.tags.stored import text
from descant.errors import DescantError
from descant.progress import CancelToken, Progress, silent
from descant.rights.answers import Change, ChangeKind
from descant.rights.model import Origin
from descant.rights.packing import KINDS, unpack
from descant.rights.tables import Writer

_READ_AT_ONCE: Final = 1000


_CHANGES: Final = """SELECT n, utc, kind, file, form, sha256, detail, coalesce(undoes, 0), coalesce(undone_by, 0)
    FROM rights_changes """


def begin(db: Database, kind: ChangeKind, origin: Origin, undoes: int = 0) -> Writer:
    """Opens a change in the history."""
    if db.shared:
        db.shared.alone("rights")  # what a record is found by is looked up before it is written
    made = db.execute(
        "INSERT INTO rights_changes (utc, kind, file, form, sha256, detail, undoes) VALUES (?, ?, ?, ?, ?, '{}', ?)"
        " RETURNING n",
        (_utc_now(), kind, text(origin.file), text(origin.form), origin.sha256, undoes or None),
    )
    return Writer(db, int(made.fetchone()[0]))


def finish(db: Database, number: int, detail: Mapping[str, Any]) -> None:
    """Says what a change did, in the history and in the catalog's audit log, and forgets parties that nobody names."""
    db.execute("UPDATE rights_changes SET detail = ? WHERE n = ?", (json.dumps(detail), number))
    db.execute("DELETE FROM rights_parties WHERE n NOT IN (SELECT party FROM rights_interests)")
    change = get(db, number)
    told = {"change": number, "kind": change.kind, "file": change.origin.file, "sha256": change.origin.sha256}
    append_log(db, "rights", {**told, **detail})


def get(db: Database, number: int) -> Change:
    """Raises DescantError where there is no such change."""
    row = db.execute(_CHANGES + "WHERE n = ?", (number,)).fetchone()
    if row is None:
        raise DescantError(f"There is no change {number} of the rights data.", remedy="See `descant rights history`.")
    return _change(row)


def page(db: Database, limit: int, offset: int) -> list[Change]:
    """Changes, the newest first."""
    rows = db.execute(_CHANGES + "ORDER BY n DESC LIMIT ? OFFSET ?", (limit, offset))
    return [_change(row) for row in rows.fetchall()]


def of_record(db: Database, record: int) -> list[Change]:
    """The changes that touched a record, the newest first."""
    rows = db.execute(
        _CHANGES + "WHERE n IN (SELECT change FROM rights_versions WHERE record = ?) ORDER BY n DESC", (record,)
    )
    return [_change(row) for row in rows.fetchall()]


def _change(row: tuple[Any, ...]) -> Change:
    n, utc, kind, file, form, sha256, detail, undoes, undone_by = row
    return Change(n, utc, kind, Origin(file, form, sha256), json.loads(detail), undoes, undone_by)


def undo(db: Database, number: int, *, progress: Progress = silent, cancel: CancelToken | None = None) -> Change:
    """Gives all that a change touched the state it had before, as a change of its own.

    Raises DescantError, with the reason, where it is undone already or a later change rests on it; Cancelled.
    """
    change = get(db, number)
    if change.undone_by:
        raise DescantError(f"It was undone already: {change}, by change {change.undone_by}.")
    _refuse_where_built_on(db, change)
    writer = begin(db, "undo", change.origin, undoes=number)
    total = db.execute(
        "INSERT INTO rights_versions (record, change, state, data)"
        " SELECT v.record, ?, coalesce(p.state, p.n, 0), p.data FROM rights_versions v"
        " LEFT JOIN rights_versions p ON p.n = (SELECT max(b.n) FROM rights_versions b"
        "  WHERE b.record = v.record AND b.n < v.n) WHERE v.change = ? ORDER BY v.n",
        (writer.change, number),
    ).rowcount
    done = records = 0
    while rows := db.execute(
        "SELECT v.n, v.record, v.data, r.kind FROM rights_versions v JOIN rights_records r ON r.n = v.record"
        " WHERE v.change = ? AND v.n > ? ORDER BY v.n LIMIT ?",
        (writer.change, done, _READ_AT_ONCE),
    ).fetchall():
        progress("undo", records, total)
        if cancel:
            cancel.check()
        for version, record, data, kind in rows:
            writer.index(record, version, unpack(KINDS[kind], data) if data else None, indexed=True)
        records, done = records + len(rows), rows[-1][0]
    _mark(db, change, writer.change)
    finish(db, writer.change, {"undone": number, "records": records})
    return get(db, writer.change)


def _mark(db: Database, change: Change, undone_by: int) -> None:
    """Notes that a change is undone, or (0) stands again; of an undo, that what it had undone is so in turn."""
    db.execute("UPDATE rights_changes SET undone_by = ? WHERE n = ?", (undone_by or None, change.n))
    if change.undoes:
        _mark(db, get(db, change.undoes), 0 if undone_by else change.n)


def _refuse_where_built_on(db: Database, change: Change) -> None:
    later = db.execute(
        "SELECT now.change, count(*) FROM rights_versions v JOIN rights_records r ON r.n = v.record"
        " JOIN rights_versions now ON now.n = r.version"
        " WHERE v.change = ? AND coalesce(now.state, now.n) <> coalesce(v.state, v.n)"
        " GROUP BY now.change ORDER BY now.change DESC LIMIT 1",
        (change.n,),
    ).fetchone()
    if later is None:  # links to what would no longer be there
        later = db.execute(
            "SELECT lv.change, count(*) FROM rights_versions v"
            " JOIN rights_links l ON (l.target = v.record OR l.recording = v.record) AND l.linked"
            " JOIN rights_records lr ON lr.n = l.record JOIN rights_versions lv ON lv.n = lr.version"
            " WHERE v.change = ? AND lv.change <> v.change AND v.data IS NOT NULL AND NOT EXISTS"
            " (SELECT 1 FROM rights_versions p WHERE p.record = v.record AND p.n < v.n AND p.data IS NOT NULL)"
            " GROUP BY lv.change ORDER BY lv.change DESC LIMIT 1",
            (change.n,),
        ).fetchone()
    if later:
        number, records = later
        things = "1 record" if records == 1 else f"{records:,} records"
        told = str(change).removeprefix("change ")
        raise DescantError(
            f"Change {told} cannot be undone: {get(db, number)} rests on {things} of it.",
            remedy=f"Undo change {number} first.",
        )


def _utc_now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
