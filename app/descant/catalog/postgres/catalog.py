"""A catalog in PostgreSQL, behind the interface of one in a folder."""

from __future__ import annotations

from collections.abc import Iterator

from descant.catalog import features, inspection, sql
from descant.catalog.connection import repeatable
from descant.catalog.database import Database
from descant.catalog.postgres.connection import PostgresConnection
from descant.catalog.postgres.segment_keys import KeyIndex
from descant.catalog.search import stored
from descant.catalog.store import Catalog
from descant.catalog.text_search import index_all_words
from descant.catalog.tracks import Mended, Problem, Stats
from descant.postgres.address import address_of
from descant.progress import CancelToken
from descant.progress import check as check_cancelled
from descant.settings import Settings


class PostgresCatalog(Catalog):
    """Readers and writers at the same time, each under the name of their account. Raises as Catalog."""

    connection: PostgresConnection

    def __init__(self, address: str, *, write: bool, create: bool, settings: Settings) -> None:
        super().__init__(PostgresConnection(address_of(address), write=write, create=create), settings, KeyIndex)

    @repeatable
    def stats(self) -> Stats:
        with self.connection.reading() as db:
            tracks, segments, seconds, _ = sql.stats(db)
            size = db.execute(
                "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0) FROM pg_class c"
                " WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relkind = 'r'"
            ).fetchone()[0]
        return Stats(tracks, segments, seconds, int(size))

    @repeatable
    def check(self, cancel: CancelToken | None = None) -> list[Problem]:
        """As in a folder; what the database holds itself to (references, pages' checksums) is its own to check."""
        with self.connection.snapshot() as db:
            found = list(self._features(cancel))
            found += inspection.vectors(db, cancel)
            found += inspection.blobs(db)
            found += inspection.log(db)
            found += _words(db)
        return found

    def _features(self, cancel: CancelToken | None) -> Iterator[Problem]:
        rows = self.connection.stream(
            "SELECT t.id, t.path, t.features_sha256, f.data FROM tracks t LEFT JOIN features f ON f.id = t.id"
            " ORDER BY t.n",
            (),
        )
        for track_id, path, digest, data in rows:
            check_cancelled(cancel)
            if (wrong := _wrong(data, digest)) is not None:
                yield Problem(f"the features of {path} are missing or damaged: {wrong}", track_id, False)

    def mend(self) -> Mended:
        """Drops what is damaged and can be made again. Features that are damaged stay, named by `check`."""
        with self.connection.change() as (db, generation):
            damaged = list(inspection.damaged_vectors(db))
            for number, leg, _ in damaged:
                stored.drop(db, number, generation, leg)
            blobs = inspection.damaged_blobs(db)
            db.executemany("DELETE FROM blobs WHERE name = ?", [(name,) for name in blobs])
            index_all_words(db)
            things = len(damaged) + len(blobs)
            sql.append_log(db, "repair", {"mended": things, "set_aside": 0})
        self.search.indexes.clear()
        return Mended(things)


def _wrong(data: bytes | None, digest: str) -> str | None:
    if data is None:
        return "they are not there"
    try:
        features.decode(data)
    except ValueError as error:
        return str(error)
    return None if features.digest_of(data) == digest else "they are of other audio"


def _words(db: Database) -> Iterator[Problem]:
    unsought = "SELECT id FROM tracks WHERE n NOT IN (SELECT rowid FROM track_words) ORDER BY n"
    for (track_id,) in db.execute(unsought):
        yield Problem("its words are missing in the text index", track_id, True)
