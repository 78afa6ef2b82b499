"""Vectors in SQLite, which is the truth, and what is recorded there of the indexes, which are caches of it."""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.catalog import chain, sql
from descant.catalog.connection import Connection, repeatable
from descant.catalog.database import Database
from descant.catalog.search.exact import Labels, Vectors
from descant.catalog.search.projection import Codes, codes_from_bytes
from descant.encoders.base import Embedding
from descant.encoders.windows import unit
from descant.errors import CatalogError

_VECTORS_AT_ONCE: Final = 50_000
"""17 MB of float16 vectors are read at a time."""
CODES: Final = "keys/"
"""Name of the blob that holds a leg's codes, before the leg."""


@dataclass(frozen=True)
class IndexRecord:
    """What SQLite knows of index/<leg>.hnsw. next_label: labels from here on are not in it; dim: of a code; live: codes
    that can be found."""

    sha256: str
    generation: int
    next_label: int
    version: str
    dim: int
    live: int


@dataclass(frozen=True, eq=False)
class Table:
    """Which labels belong to which track: labels first[i] … first[i] + count[i] - 1 are the segments of ids[i].

    Sorted by first. Of the encoder version that is searched alone. pitch_classes: as the embeddings have it.
    """

    ids: list[str]
    first: Labels
    count: Labels
    version: str
    dim: int
    pitch_classes: bool = False

    @property
    def total(self) -> int:
        return int(self.count.sum())

    def codes(self, every: int) -> int:
        """Segments that have a code where each `every`-th of a track has one."""
        return int((-(-self.count // every)).sum())

    @property
    def next_label(self) -> int:
        return int(self.first[-1] + self.count[-1]) if len(self.first) else 0

    def locate(self, labels: Labels) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """labels of any shape → index into ids and segment number, both -1 where a label is of no track here."""
        if not len(self.first):
            nowhere = np.full(labels.shape, -1, np.int32)
            return nowhere, nowhere.copy()
        row = np.clip(np.searchsorted(self.first, labels, side="right") - 1, 0, None)
        segment = labels - self.first[row]
        known = (segment >= 0) & (segment < self.count[row])
        return np.where(known, row, -1).astype(np.int32), np.where(known, segment, -1).astype(np.int32)


class StoredVectors:
    """One leg's vectors, of the encoder version that is searched. Each method raises CatalogError where they are
    damaged."""

    def __init__(self, connection: Connection, leg: str) -> None:
        self.connection, self.leg = connection, leg

    @property
    def index_path(self) -> Path:
        return index_path(Path(self.connection.place), self.leg)

    @property
    def version(self) -> str:
        """Of the encoder; "" before any."""
        return self.connection.meta(f"view/{self.leg}") or ""

    @repeatable
    def table(self) -> Table:
        with self.connection.snapshot() as db:
            version = self.version
            rows = db.execute(
                "SELECT t.id, v.first_label, v.count, v.dim FROM vectors v JOIN tracks t ON t.n = v.track"
                " WHERE v.leg = ? AND v.version = ? AND v.count > 0 ORDER BY v.first_label",
                (self.leg, version),
            ).fetchall()
            of_classes = bool(version) and sql.meta(db, f"pitch classes/{self.leg}") == version
        first, count = (np.array([row[i] for row in rows], np.int64) for i in (1, 2))
        return Table([row[0] for row in rows], first, count, version, rows[0][3] if rows else 0, of_classes)

    def from_label(self, first_label: int, every: int = 1) -> Iterator[tuple[Labels, Vectors]]:
        """Labels [N] and unit vectors [N, D] whose labels are first_label or above, some tracks at a time; of each
        track segments 0, every, 2 · every, … Whoever iterates holds a snapshot."""
        labels: list[Labels] = []
        vectors: list[NDArray[np.float16]] = []
        held = 0
        for first, size, dim, blob in self.connection.stream(
            "SELECT first_label, count, dim, data FROM vectors"
            " WHERE leg = ? AND version = ? AND count > 0 AND first_label >= ? ORDER BY first_label",
            (self.leg, self.version, first_label),
        ):
            vectors.append(self._raw(first, size, dim, blob)[::every])
            labels.append(np.arange(first, first + size, every))
            held += len(labels[-1])
            if held >= _VECTORS_AT_ONCE:
                yield np.concatenate(labels), unit(np.concatenate(vectors))
                labels, vectors, held = [], [], 0
        if labels:
            yield np.concatenate(labels), unit(np.concatenate(vectors))

    def sample(self, first_labels: Labels) -> Vectors:
        """Unit vectors [N, D] of the tracks whose first labels these are."""
        return unit(np.concatenate(self.of_labels(first_labels)))

    def of_labels(self, first_labels: Labels) -> list[NDArray[np.float16]]:
        """Raw vectors [N, D] of each of the tracks whose first labels these are, in their order."""
        return [raw for _, raw in self._where("v.first_label", first_labels.tolist())]

    def of_tracks(self, ids: Iterable[str]) -> list[tuple[str, NDArray[np.float16]]]:
        """Id and raw vectors [N, D] of each of these tracks that has some, in their order."""
        return self._where("t.id", list(ids))

    @repeatable
    def _where(self, column: str, values: list[int] | list[str]) -> list[tuple[str, NDArray[np.float16]]]:
        """In the order of the values; a statement for hundreds of tracks, as all other threads wait for it."""
        found: dict[object, tuple[str, NDArray[np.float16]]] = {}
        with self.connection.snapshot() as db:
            for some in sql.runs(list(values)):
                for value, track_id, *stored in db.execute(
                    f"SELECT {column}, t.id, v.first_label, v.count, v.dim, v.data"
                    " FROM tracks t JOIN vectors v ON v.track = t.n"
                    f" WHERE v.leg = ? AND v.version = ? AND v.count > 0 AND {column} IN ({sql.marks(some)})",
                    [self.leg, self.version, *some],
                ):
                    found[value] = track_id, self._raw(*stored)
        return [found[value] for value in values if value in found]

    def _raw(self, first: int, size: int, dim: int, blob: bytes) -> NDArray[np.float16]:
        if len(blob) != 2 * size * dim:
            raise CatalogError(
                f"The vectors are damaged: {self.leg} vectors from label {first} on have a wrong size.",
                remedy="Run `descant catalog repair`.",
            )
        return np.frombuffer(blob, "<f2").reshape(size, dim)

    def retired(self, until: int | None = None) -> Labels:
        """All labels ever removed, up to and with generation `until`."""
        spans = self.connection.all(
            "SELECT first_label, count FROM retired WHERE leg = ? AND generation <= ?",
            self.leg,
            2**62 if until is None else until,
        )
        return np.concatenate([np.empty(0, np.int64), *(np.arange(first, first + size) for first, size in spans)])

    def record(self) -> IndexRecord | None:
        """What the index's file must be."""
        row = self.connection.one(
            "SELECT sha256, generation, next_label, version, dim, live FROM indexes WHERE leg = ?", self.leg
        )
        return None if row is None else IndexRecord(*row)

    def codes(self) -> Codes | None:
        """The codes that were recorded with the index; None where there are none, or where they are damaged."""
        row = self.connection.one("SELECT sha256, data FROM blobs WHERE name = ?", CODES + self.leg)
        if row and chain.is_whole(row[1], row[0]):
            with contextlib.suppress(ValueError, KeyError, TypeError):
                return codes_from_bytes(row[1])
        return None

    def put_record(self, record: IndexRecord, codes: Codes) -> None:
        """Records an index that was saved, and the codes that it holds."""
        with self.connection.transaction() as db:
            db.execute(
                "INSERT OR REPLACE INTO indexes (leg, sha256, generation, next_label, version, dim, live)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (self.leg, *astuple(record)),
            )
            sql.set_blob(db, CODES + self.leg, codes.to_bytes())


def index_path(folder: Path, leg: str) -> Path:
    """Where the index of a leg lies. Raises ValueError where the leg's name is no file name."""
    return folder / "index" / f"{safe_leg(leg)}.hnsw"


def safe_leg(leg: str) -> str:
    """A leg's name as a file name. Raises ValueError where it is none."""
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,31}", leg):
        raise ValueError(f"not a leg: {leg!r}")
    return leg


# Writing, in the caller's transaction ---------------------------------------------------------------------------------


def put(db: Database, number: int, leg: str, embedding: Embedding, version: str, generation: int) -> None:
    """Stores one encoder's vectors of a track under labels that were never used, in place of any older ones. This
    version of the encoder is searched from now on. Raises CatalogError where other tracks' have another dimension."""
    size, dim = embedding.vectors.shape
    other = db.execute(
        "SELECT dim FROM vectors WHERE leg = ? AND version = ? AND track <> ? LIMIT 1", (leg, version, number)
    ).fetchone()
    if other and other[0] != dim:
        raise CatalogError(
            f"The {leg} vectors have {dim} numbers, those of the catalog {other[0]}.",
            remedy="Use the encoders that the catalog was made with, or a new catalog.",
        )
    sql.set_meta(db, f"view/{leg}", version)
    sql.set_meta(db, f"pitch classes/{leg}", version if embedding.pitch_classes else "")
    drop(db, number, generation, leg)
    data = np.ascontiguousarray(embedding.vectors, "<f2").tobytes()
    first = _new_labels(db, leg, size)
    about = (embedding.length_s, embedding.hop_s, version, hashlib.sha256(data).hexdigest())
    db.execute(
        "INSERT INTO vectors (track, leg, first_label, count, dim, length_s, hop_s, version, sha256, data)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (number, leg, first, size, dim, *about, data),
    )


def _new_labels(db: Database, leg: str, size: int) -> int:
    """The first of `size` labels that were never used."""
    if db.shared:
        return db.shared.first_label()
    key = f"next_label/{leg}"
    first = int(sql.meta(db, key) or 0)
    sql.set_meta(db, key, str(first + size))
    return first


def drop(db: Database, number: int, generation: int, leg: str | None = None) -> None:
    """Deletes the vectors of a track (of one leg), and notes that their labels are gone, for indexes that still hold
    them."""
    db.execute(
        "INSERT INTO retired (leg, first_label, count, generation)"
        " SELECT leg, first_label, count, ? FROM vectors WHERE track = ? AND count > 0 AND leg = coalesce(?, leg)"
        " ON CONFLICT (leg, first_label) DO UPDATE SET count = excluded.count, generation = excluded.generation",
        (generation, number, leg),
    )
    db.execute("DELETE FROM vectors WHERE track = ? AND leg = coalesce(?, leg)", (number, leg))
