"""The index of one leg in PostgreSQL: exact while the catalog is small, then by keys: by lists in the program's memory
(search.lists), or where these cannot be used by pgvector's graph, once keys are many.

A key is the code of a segment (search.projection). Lists follow the table of vectors and are kept in the person's
cache. What has no key in the graph is compared with in memory. So whoever searches finds what was stored a moment ago.
`grow`, which whoever added calls, makes the keys that the graph lacks, where there are no lists. Keys belong to vectors
and go with them.
"""

from __future__ import annotations

import hashlib
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.catalog import kept_here, sql
from descant.catalog.database import Database
from descant.catalog.postgres import kept_lists
from descant.catalog.postgres.connection import PostgresConnection
from descant.catalog.postgres.kept_lists import KeptLists, Shelf
from descant.catalog.postgres.schema import KEY_DIM
from descant.catalog.search import lists
from descant.catalog.search.exact import ExactIndex, Labels, Vectors
from descant.catalog.search.lists import ListsIndex, taught_by
from descant.catalog.search.projection import SAMPLED_TRACKS, Codes, every_for, fitted
from descant.catalog.search.shared_lock import SharedLock
from descant.catalog.search.stored import CODES, StoredVectors, Table, safe_leg
from descant.encoders.windows import unit
from descant.errors import CatalogError
from descant.progress import CancelToken, Progress, check, silent

GRAPH_FROM = 400_000
"""Keys of a leg from which pgvector's graph is asked where there are no lists; fewer are compared with in memory. 480
searches for 20 neighbours took .10 s of CPU in memory among 108,000 keys and .34 s among 400,000; the graph took .42 s
among 108,000."""
TRACKS_AT_ONCE: Final = 500
"""Tracks whose keys are stored in one transaction, and whose vectors are fetched at once."""
KEPT_AGAIN: Final = 1.02
"""Lists are kept anew once they have grown by this."""
BREADTH_LEAST: Final = 40
"""hnsw.ef_search: as search.hnsw has it, and pgvector's own default."""
BREADTH_MOST: Final = 1000
REBUILT_FROM: Final = 50_000
"""Keys from which the graph of an empty leg is built at once, after all are stored: several times as fast."""
BUILD_MEMORY: Final = "1GB"
"""maintenance_work_mem of that: a graph that does not fit into it is built on the drive, ten times as slowly."""


class KeyIndex:
    """search.segment_search.SegmentIndex. Safe between threads. use_lists, use_graph: where there is cause to."""

    use_lists = use_graph = True

    def __init__(self, stored: StoredVectors, threads: int, exact_under: int, codes_most: int) -> None:
        assert isinstance(stored.connection, PostgresConnection)
        self.exact_under, self.codes_most = exact_under, codes_most
        self.generation, self.table = -1, Table([], np.empty(0, np.int64), np.empty(0, np.int64), "", 0)
        self._stored, self._connection, self._threads = stored, stored.connection, threads
        self._keys = f"segment_keys_{safe_leg(stored.leg)}"
        self._lock = SharedLock()
        self._codes: Codes | None = None
        self._name = self._made_by = ""  # of the codes, and of those that `_rest` was made by
        self._rest: ExactIndex | ListsIndex = ExactIndex(0)
        self._held: Labels = np.empty(0, np.int64)  # first labels of the tracks in `_rest`
        self._kept = 0  # keys in the lists that this computer keeps

    @property
    def codes(self) -> Codes | None:
        """What is compared with in the place of vectors; None where it is the vectors themselves."""
        return self._codes

    @property
    def keyed(self) -> int:
        """Tracks that are found through pgvector's graph; the others are in memory."""
        return len(self.table.first) - len(self._held)

    def search(self, queries: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        """As LegIndex.search."""
        with self._lock.shared():
            if self._codes is None:
                return self._rest.search(queries, k)
            asked = self._codes.asked(queries)
            flat = asked.reshape(-1, asked.shape[-1])
            found = [self._rest.search(flat, k), *([self._nearest(flat, k)] if self.keyed else [])]
        labels = np.hstack([one for part, _ in found for one in part.reshape(*asked.shape[:2], k)])
        similarity = np.hstack([one for _, part in found for one in part.reshape(*asked.shape[:2], k)])
        order = np.lexsort((labels, -similarity, labels < 0), axis=1)[:, :k]
        shape = (*(1,) * (queries.ndim - 2), len(order), k)
        best = (np.take_along_axis(of, order, axis=1).reshape(shape) for of in (labels, similarity))
        return next(best), next(best)

    def _nearest(self, keys: Vectors, k: int) -> tuple[Labels, NDArray[np.float32]]:
        """[Q, D] → labels and inner products [Q, k] by the graph."""
        labels, similarity = np.full((len(keys), k), -1, np.int64), np.full((len(keys), k), -1, np.float32)
        rows = self._connection.again(lambda: self._near_rows(keys, k))
        if rows:
            number, label, distance = (np.array(column) for column in zip(*rows, strict=True))
            begins = np.searchsorted(number, number)  # of each row, where those of its query begin
            rank = np.arange(len(number)) - begins
            labels[number - 1, rank], similarity[number - 1, rank] = label, -distance
        return labels, np.clip(similarity, -1, 1)

    def _near_rows(self, keys: Vectors, k: int) -> list[tuple[int, int, float]]:
        asked = ["[" + ",".join(f"{number:.5g}" for number in key) + "]" for key in _padded(keys).tolist()]
        with self._connection.snapshot() as db:
            db.execute(f"SET LOCAL hnsw.ef_search = {min(BREADTH_MOST, max(BREADTH_LEAST, 2 * k))}")
            return db.execute(
                "SELECT asked.n, near.label, near.distance FROM unnest(CAST(? AS text[])) WITH ORDINALITY asked(key, n)"
                f" CROSS JOIN LATERAL (SELECT label, key <#> CAST(asked.key AS halfvec({KEY_DIM})) AS distance"
                f" FROM {self._keys} ORDER BY key <#> CAST(asked.key AS halfvec({KEY_DIM})) LIMIT ?) near"
                " ORDER BY asked.n, near.distance",
                (asked, k),
            ).fetchall()

    # Keeping in step --------------------------------------------------------------------------------------------------

    def update(self, generation: int, *, progress: Progress = silent, cancel: CancelToken | None = None) -> None:
        """As SegmentIndex.update. Where it is stopped or the connection lost, the next call goes on from there."""
        with self._lock.alone():
            table, before = self._stored.table(), self.table
            made_by = (before.version, before.dim, self._made_by, type(self._rest))
            self.generation, self.table = -1, table
            large = table.total > 0 and table.total >= self.exact_under
            by_lists = large and self._has_lists()
            kept = self._kept_lists() if by_lists and not self._codes else None
            self._codes, self._name = self._codes_for(table, kept) if large else (None, "")
            kind = ListsIndex if by_lists else ExactIndex
            same = made_by == (table.version, table.dim, self._name, kind)
            if not same or (isinstance(self._rest, ListsIndex) and not self._fits(self._rest)):
                self._begin_anew(kind, kept)
            keyed = np.empty(0, np.int64)
            if not by_lists and self._by_graph(table):
                rows = self._connection.all(
                    "SELECT first_label FROM vectors WHERE leg = ? AND version = ? AND keyed = ?",
                    self._stored.leg,
                    table.version,
                    self._name,
                )
                keyed = np.array([row[0] for row in rows], np.int64)
            wanted = np.setdiff1d(table.first, keyed)
            self._made_by = ""
            self._let_go(before, np.setdiff1d(self._held, wanted))
            self._held, self._made_by = np.intersect1d(self._held, wanted), self._name
            if not by_lists or len(wanted) - len(self._held) <= TRACKS_AT_ONCE:
                self._take_in(wanted, progress, cancel)
            else:
                with kept_here.making(self._connection, f"lists of {self._stored.leg}", cancel) as waited:
                    if waited:
                        self._begin_anew(kind, self._kept_lists())
                        self._held = np.intersect1d(self._held, wanted)
                    self._take_in(wanted, progress, cancel)
            self.generation = generation

    def _has_lists(self) -> bool:
        return self.use_lists and lists.available()

    def _by_graph(self, table: Table) -> bool:
        return self.use_graph and self._codes is not None and table.codes(self._codes.every) >= GRAPH_FROM

    def _codes_for(self, table: Table, kept: KeptLists | None) -> tuple[Codes, str]:
        """Those that keys were made by, or such as they will be, and their name."""
        if recorded := self._recorded(table):
            return recorded
        every = every_for(table.total, self.codes_most)
        for codes in (self._codes, kept.codes if kept else None):
            if codes and self._of_table(codes, table) and codes.every >= every:
                return codes, _name_of(codes)
        codes = self._fitted(table)
        return codes, _name_of(codes)

    def _recorded(self, table: Table) -> tuple[Codes, str] | None:
        codes = self._stored.codes()
        return (codes, _name_of(codes)) if codes and self._of_table(codes, table) else None

    @staticmethod
    def _of_table(codes: Codes, table: Table) -> bool:
        told = (codes.version, len(codes.axes), codes.profile is not None)
        return told == (table.version, table.dim, table.pitch_classes)

    def _fitted(self, table: Table) -> Codes:
        some = np.linspace(0, len(table.first) - 1, min(len(table.first), SAMPLED_TRACKS)).round().astype(np.int64)
        vectors = self._stored.sample(table.first[some])
        return fitted(table.version, vectors, every_for(table.total, self.codes_most), table.pitch_classes)

    # What is in memory ------------------------------------------------------------------------------------------------

    def _begin_anew(self, kind: type[ExactIndex | ListsIndex], kept: KeptLists | None) -> None:
        """With nothing, or with what this computer kept, where it fits."""
        self._held, self._kept = np.empty(0, np.int64), 0
        if kind is ExactIndex:
            self._rest = ExactIndex(self._codes.axes.shape[1] if self._codes else self.table.dim)
        elif kept and _name_of(kept.codes) == self._name and self._fits(kept.lists):
            self._rest, self._held, self._kept = kept.lists, kept.first, len(kept.lists)
        else:
            self._rest = ListsIndex(self._threads)

    def _fits(self, held: ListsIndex) -> bool:
        return self._codes is not None and held.fits(self.table.codes(self._codes.every))

    def _kept_lists(self) -> KeptLists | None:
        """Those of this computer, where no label in them means other vectors now."""
        kept = kept_lists.kept(self._connection, self._stored.leg, self._threads)
        if kept is None:
            return None
        first, hashes = kept_lists.hashes_of(self._connection, self._stored.leg, self.table.version)
        _, ours, theirs = np.intersect1d(kept.first, first, assume_unique=True, return_indices=True)
        return kept if np.array_equal(kept.hashes[ours], hashes[theirs]) else None

    def _let_go(self, before: Table, first: Labels) -> None:
        """Lists keep what is gone: no label of it is in the table."""
        if len(first) and isinstance(self._rest, ExactIndex):
            rows = np.flatnonzero(np.isin(before.first, first))
            labels = [np.arange(before.first[row], before.first[row] + before.count[row]) for row in rows]
            self._rest.hide(np.concatenate(labels))

    def _take_in(self, wanted: Labels, progress: Progress, cancel: CancelToken | None) -> None:
        every = self._codes.every if self._codes else 1
        missing = np.setdiff1d(wanted, self._held)
        shelf = None
        if len(missing) and isinstance(self._rest, ListsIndex):
            shelf = kept_lists.shelf(self._connection, self._stored.leg, self.table.version)
        try:
            for start in range(0, len(missing), TRACKS_AT_ONCE):
                check(cancel)
                if len(missing) > TRACKS_AT_ONCE:  # else it is done at once
                    progress("index", len(self._held), len(wanted))
                if isinstance(self._rest, ListsIndex) and not len(self._rest):
                    self._teach(self._rest)
                some = missing[start : start + TRACKS_AT_ONCE]
                raws = self._stored.of_labels(some)
                labels = [np.arange(one, one + len(raw), every) for one, raw in zip(some.tolist(), raws, strict=True)]
                self._made_by = ""  # anew, where that goes wrong
                self._rest.add(np.concatenate(labels), self._coded(raws))
                self._held, self._made_by = np.concatenate([self._held, some]), self._name
        finally:
            if shelf:
                self._keep_lists(shelf)

    def _keep_lists(self, shelf: Shelf) -> None:
        """What is whole of them, however far they are."""
        held = self._rest
        if isinstance(held, ListsIndex) and self._codes and self._made_by and len(held) > KEPT_AGAIN * self._kept:
            shelf.keep(held, self._codes, self._held)
            self._kept = len(held)

    def _teach(self, held: ListsIndex) -> None:
        assert self._codes
        count = self.table.codes(self._codes.every)
        tracks = -(-taught_by(count) * len(self.table.first) // count)
        some = np.linspace(0, len(self.table.first) - 1, min(tracks, len(self.table.first))).round().astype(np.int64)
        held.teach(self._coded(self._stored.of_labels(self.table.first[some])), count)

    def _coded(self, raws: list[NDArray[np.float16]]) -> Vectors:
        """What is compared with, of some tracks one behind the other."""
        every = self._codes.every if self._codes else 1
        vectors = unit(np.concatenate([raw[::every] for raw in raws]))
        return self._codes.of(vectors) if self._codes else vectors

    # Making keys ------------------------------------------------------------------------------------------------------

    def grow(self, *, progress: Progress = silent, cancel: CancelToken | None = None) -> bool:
        """Makes the keys of some tracks more, which others then find too; who has lists makes none, for they would not
        be asked. Raises CatalogError, Cancelled."""
        if self._has_lists() or not self._by_graph(self.table):
            return False
        check(cancel)
        with self._connection.transaction() as db:
            assert db.shared
            db.shared.alone(f"keys {self._stored.leg}")
            table = self._stored.table()
            recorded = self._recorded(table)
            if recorded is None or every_for(table.total, self.codes_most) > recorded[0].every:
                self._begin(db, table)
            else:
                self._codes, self._name = recorded
            missing = self._missing(db)
            if not missing:
                return False
            codes = self._codes
            assert codes is not None
            at_once = not db.execute(f"SELECT 1 FROM {self._keys} LIMIT 1").fetchone() and self._owned(db)
            at_once = at_once and table.codes(codes.every) >= REBUILT_FROM
            if at_once:
                db.execute(f"DROP INDEX {self._keys}_near")
            while missing:
                check(cancel)
                progress("index", len(table.first) - len(missing), len(table.first))
                self._store(db, missing[:TRACKS_AT_ONCE])
                missing = missing[TRACKS_AT_ONCE:]
                if not at_once:
                    break
            if at_once:
                db.execute(f"SET LOCAL maintenance_work_mem = '{BUILD_MEMORY}'")
                db.execute(
                    f"CREATE INDEX {self._keys}_near ON {self._keys} USING hnsw (key halfvec_ip_ops)"
                    " WITH (m = 12, ef_construction = 80)"
                )
            db.shared.changed()
        progress("index", len(table.first) - len(missing), len(table.first))
        return bool(missing)

    def _begin(self, db: Database, table: Table) -> None:
        """Other codes from now on: all keys are made anew."""
        self._codes = self._fitted(table)
        self._name = _name_of(self._codes)
        sql.set_blob(db, CODES + self._stored.leg, self._codes.to_bytes())
        db.execute(f"DELETE FROM {self._keys}")

    def _missing(self, db: Database) -> list[tuple[int, int]]:
        """First label and number of each track without keys."""
        return [
            (first, track)
            for first, track in db.execute(
                "SELECT first_label, track FROM vectors WHERE leg = ? AND version = ? AND count > 0 AND keyed <> ?"
                " ORDER BY first_label",
                (self._stored.leg, self._stored.version, self._name),
            )
        ]

    def _owned(self, db: Database) -> bool:
        return bool(
            db.execute(
                "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = CAST(? AS regclass)", (self._keys,)
            ).fetchone()[0]
        )

    def _store(self, db: Database, tracks: list[tuple[int, int]]) -> None:
        assert self._codes is not None
        first = np.array([one for one, _ in tracks], np.int64)
        # Held until the end: a track that goes away meanwhile takes its keys along.
        held = {row[0] for row in db.execute(
            "SELECT first_label FROM vectors WHERE leg = ? AND first_label = ANY(CAST(? AS bigint[])) FOR KEY SHARE",
            (self._stored.leg, first.tolist()),
        )}  # fmt: skip
        tracks = [one for one in tracks if one[0] in held]
        first = np.array([one for one, _ in tracks], np.int64)
        raws, every = self._stored.of_labels(first), self._codes.every
        labels = [np.arange(one, one + len(raw), every) for one, raw in zip(first.tolist(), raws, strict=True)]
        numbers = np.repeat([track for _, track in tracks], [len(part) for part in labels])
        self._connection.copy_in(
            f"COPY {self._keys} (leg, label, track, key) FROM STDIN WITH (FORMAT BINARY)",
            _binary(self._stored.leg, np.concatenate(labels), numbers, self._coded(raws)),
        )
        db.execute(
            "UPDATE vectors SET keyed = ? WHERE leg = ? AND first_label = ANY(CAST(? AS bigint[]))",
            (self._name, self._stored.leg, first.tolist()),
        )


def _name_of(codes: Codes) -> str:
    return hashlib.sha256(codes.to_bytes()).hexdigest()[:16]


def _padded(keys: Vectors) -> Vectors:
    """[N, d] → [N, KEY_DIM]: zeros change no inner product."""
    if keys.shape[1] > KEY_DIM:
        raise CatalogError(f"Keys of {keys.shape[1]} numbers are more than the {KEY_DIM} of the tables.")
    return np.pad(keys, ((0, 0), (0, KEY_DIM - keys.shape[1])))


def _binary(leg: str, labels: Labels, tracks: Labels, keys: Vectors) -> bytes:
    """Rows (leg, label, track, key) in the binary format of COPY; halfvec is a count, a zero and float16s."""
    name = leg.encode("ascii")
    rows = np.zeros(
        len(labels),
        [
            ("fields", ">i2"), ("leg_size", ">i4"), ("leg", f"S{len(name)}"), ("label_size", ">i4"), ("label", ">i8"),
            ("track_size", ">i4"), ("track", ">i8"), ("key_size", ">i4"), ("dim", ">i2"), ("unused", ">i2"),
            ("key", ">f2", (KEY_DIM,)),
        ],
    )  # fmt: skip
    rows["fields"], rows["leg_size"], rows["leg"] = 4, len(name), name
    rows["label_size"], rows["label"], rows["track_size"], rows["track"] = 8, labels, 8, tracks
    rows["key_size"], rows["dim"], rows["key"] = 4 + 2 * KEY_DIM, KEY_DIM, _padded(keys)
    return b"PGCOPY\n\xff\r\n\0" + bytes(8) + rows.tobytes() + b"\xff\xff"
