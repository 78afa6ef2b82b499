"""A catalog copied to another place, folder or database, row by row: the same tracks, rights data, history and log.

What was copied is stored in transactions of some rows, so that the same call goes on where one was stopped. It goes on
with the very state it began with; where that has changed since, it begins anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from descant.catalog import chain, features, sql
from descant.catalog.database import Database
from descant.catalog.store import Catalog
from descant.errors import CatalogError
from descant.progress import CancelToken, Progress, check, silent

TABLES: Final[dict[str, tuple[str, ...]]] = {
    "works": ("n",),
    "parties": ("n",),
    "tracks": ("n",),
    "files": ("path",),
    "shares": ("n",),
    "vectors": ("track", "leg"),
    "track_words": ("rowid",),
    "track_signs": ("track",),
    "blobs": ("name",),
    "rights_changes": ("n",),
    "rights_records": ("n",),
    "rights_versions": ("n",),
    "rights_parties": ("n",),
    "rights_interests": ("record", "party", "role"),
    "rights_codes": ("record", "kind", "code"),
    "rights_links": ("record",),
    "rights_proposals": ("n",),
    "rights_words": ("rowid",),
    "reports": ("key", "sha256"),
    "audit_log": ("seq",),
}
"""What is copied, in the order in which one refers to another, with its key."""
LEFT: Final = frozenset({"meta", "indexes", "retired", "features", "migrations", "segment_keys"})
"""Tables that are not copied so: small values are taken one by one, and the others follow from what is."""
_ROWS: Final = 1000
_ROWS_OF: Final = {"tracks": 64, "vectors": 300, "reports": 100}
"""Rows of a transaction, fewer of those that are large (tracks come with their features, .4 MB each)."""
_MARK: Final = "user/copying"
"""Meta value of a copy that is not finished: which state of which catalog it is of."""


@dataclass(frozen=True)
class Copied:
    """merkle_root: that both have. unfeatured: ids of tracks whose features the source had lost."""

    tracks: int
    merkle_root: str
    unfeatured: tuple[str, ...]


def copy(source: Catalog, target: Catalog, *, progress: Progress = silent, cancel: CancelToken | None = None) -> Copied:
    """Copies a catalog into an empty one, or goes on with that. The target is open for writing.

    Raises CatalogError where the target holds something else, the source is damaged, or the two are not the same in the
    end; Cancelled.
    """
    copied = source.connection.again(partial(_copied, source, target, progress, cancel))
    target.search.update_indexes(progress=progress, cancel=cancel)
    return copied


def _copied(source: Catalog, target: Catalog, progress: Progress, cancel: CancelToken | None) -> Copied:
    with source.connection.snapshot() as db:
        state = json.dumps([source.snapshot().merkle_root, sql.last_entry(db), source.connection.generation])
        _begin(target, state)
        lost: list[str] = []
        for done, (table, key) in enumerate(TABLES.items()):
            for rows in _batches(source, db, target, table, key):
                check(cancel)
                progress("copy", done, len(TABLES))
                lost += target.connection.again(partial(_store, source, target, table, rows))
        _finish(db, target)
        progress("copy", len(TABLES), len(TABLES))
        ours, theirs = source.snapshot(), target.snapshot()
        if ours != theirs or sql.last_entry(db) != _last_entry(target):
            raise CatalogError(
                f"The copy is not the same: {theirs.tracks:,} tracks with the root {theirs.merkle_root[:16]}…, of"
                f" {ours.tracks:,} with {ours.merkle_root[:16]}….",
                remedy="Somebody wrote to it meanwhile? Copy into a new place.",
                path=target.place,
            )
    with target.connection.transaction() as db:
        db.execute("DELETE FROM meta WHERE key = ?", (_MARK,))
        sql.append_log(db, "copied", {"merkle_root": ours.merkle_root, "tracks": ours.tracks})
    return Copied(ours.tracks, ours.merkle_root, tuple(lost))


def _begin(target: Catalog, state: str) -> None:
    """Marks the target as a copy that is under way; what is there of another state goes."""
    mark = target.connection.meta(_MARK)
    if mark is None and (target.count() or _last_entry(target)):
        raise CatalogError(
            "There is a catalog already where this one is to be copied to.",
            remedy="Name an empty folder or database (or another schema: ?schema=name).",
            path=target.place,
        )
    if mark == state:
        return
    with target.connection.transaction() as db:
        db.execute("UPDATE rights_changes SET undoes = NULL, undone_by = NULL")
        for table in reversed(TABLES):
            db.execute(f"DELETE FROM {table}")
        sql.set_meta(db, _MARK, state)
        sql.next_generation(db)


def _batches(
    source: Catalog, db: Database, target: Catalog, table: str, key: tuple[str, ...]
) -> Iterator[list[dict[str, Any]]]:
    """The rows of a table that the target lacks, as columns that both have."""
    columns, listed = _columns(source, target, table), ", ".join(key)
    last = target.connection.one(
        f"SELECT {listed} FROM {table} ORDER BY {', '.join(f'{one} DESC' for one in key)} LIMIT 1"
    )
    while True:
        after = f"WHERE ({listed}) > ({sql.marks(key)})" if last else ""
        rows = db.execute(
            f"SELECT {', '.join(columns)} FROM {table} {after} ORDER BY {listed} LIMIT ?",
            (*(last or ()), _ROWS_OF.get(table, _ROWS)),
        ).fetchall()
        if not rows:
            return
        named = [dict(zip(columns, row, strict=True)) for row in rows]
        last = tuple(named[-1][one] for one in key)
        yield named


def _columns(source: Catalog, target: Catalog, table: str) -> list[str]:
    found = []
    for catalog in (source, target):
        with catalog.connection.reading() as db:
            found.append([column[0] for column in db.execute(f"SELECT * FROM {table} LIMIT 0").description])
    both = [one for one in found[0] if one in found[1] and one not in ("found", "keyed")]
    return ["rowid", *both] if "rowid" in TABLES[table] and "rowid" not in both else both


def _store(source: Catalog, target: Catalog, table: str, rows: list[dict[str, Any]]) -> list[str]:
    """Stores rows in one transaction. Returns the ids of tracks that have no features."""
    lost = []
    if table == "vectors":
        for row in rows:
            if not chain.is_whole(row["data"], row["sha256"]):
                raise CatalogError(
                    "Vectors of the catalog are damaged.", remedy="Repair it before it is copied.", path=source.place
                )
    if table == "blobs":
        rows = [row for row in rows if not row["name"].startswith("keys/")]  # they go with an index
    with target.connection.transaction() as db:
        if table == "rights_changes":
            rows = [{**row, "undone_by": None} for row in rows]  # the later change is not there yet
        if rows:
            columns = list(rows[0])
            insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({sql.marks(columns)})"
            db.executemany(insert, [tuple(row.values()) for row in rows])
        for row in rows:
            if table == "tracks" and row["features_bytes"]:
                try:
                    data = source.connection.features.read(row["id"])
                    features.decode(data)
                    if features.digest_of(data) != row["features_sha256"]:
                        raise ValueError("they are of other audio")
                except (OSError, ValueError):
                    lost.append(row["id"])
                else:
                    target.connection.features.write(row["id"], data)
    return lost


def _finish(db: Database, target: Catalog) -> None:
    """Small values, what refers to later rows, and counters that go on behind what was copied."""
    values = db.execute("SELECT key, value FROM meta").fetchall()
    undone = db.execute("SELECT undone_by, n FROM rights_changes WHERE undone_by IS NOT NULL").fetchall()
    ends = db.execute("SELECT leg, max(first_label + count) FROM vectors GROUP BY leg").fetchall()
    with target.connection.transaction() as to:
        for key, value in values:
            if key not in ("generation", _MARK) and not key.startswith(("next_label/", "role/")):
                sql.set_meta(to, key, value)
        to.executemany("UPDATE rights_changes SET undone_by = ? WHERE n = ?", [tuple(one) for one in undone])
        for leg, end in ends:
            sql.set_meta(to, f"next_label/{leg}", str(end))
        if to.shared:
            to.shared.go_on_behind(max((end for _, end in ends), default=0))
        sql.next_generation(to)


def _last_entry(catalog: Catalog) -> str | None:
    with catalog.connection.reading() as db:
        return sql.last_entry(db)
