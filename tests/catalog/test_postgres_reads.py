"""Reads whose connection is lost in the middle are done again: at each of their statements the server ends it once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest
from made_up_catalog import new_track, owner, unit_rows

from descant.catalog.copying import copy
from descant.catalog.postgres.connection import Interrupted
from descant.catalog.postgres.dialect import PostgresDatabase
from descant.catalog.search import lists
from descant.catalog.store import Catalog
from descant.catalog.tracks import Hits, Tags
from descant.postgres.embedded import EmbeddedServer
from descant.rights import deciding, owners
from descant.rights.model import Work
from descant.rights.store import Rights


class Ending:
    """Ends the backend of whoever asks, before statement number `at` of those that are counted."""

    def __init__(self, server: EmbeddedServer) -> None:
        self._admin = psycopg.connect(server.url(), autocommit=True)
        self._execute = PostgresDatabase.execute
        self.at, self.asked = 0, 0

    def execute(self, db: PostgresDatabase, sql: str, parameters: Any = (), /) -> Any:
        self.asked += 1
        if self.asked == self.at:
            self._admin.execute("SELECT pg_terminate_backend(%s, 5000)", [db.psycopg.info.backend_pid])
        return self._execute(db, sql, parameters)

    def close(self) -> None:
        self._admin.close()


@pytest.fixture
def ending(postgres_server: EmbeddedServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ending]:
    made = Ending(postgres_server)
    monkeypatch.setattr(PostgresDatabase, "execute", lambda db, *given: made.execute(db, *given))
    yield made
    made.close()


def _ids(hits: Hits) -> list[str]:
    return [hits.track_ids[n] for n in hits.track.ravel()]


def _reads(catalog: Catalog, number: int) -> dict[str, Callable[[], Any]]:
    """Every kind of read; each gives what can be compared."""
    tracks = catalog.tracks(order="added")
    first, rights = tracks[0], Rights(catalog.connection)
    queries = unit_rows(3, 4, 16)
    return {
        "track": lambda: catalog.track(first.id),
        "tracks": lambda: catalog.tracks(text="song"),
        "tracks by id": lambda: catalog.tracks_by_id([first.id]),
        "count": lambda: catalog.count("song"),
        "features": lambda: catalog.features(first.id).pitch.tobytes(),
        "embedding": lambda: catalog.embedding(first.id, "recording").vectors.tobytes(),
        "embedded": lambda: catalog.embedded("recording"),
        "snapshot": catalog.snapshot,
        "log entry": lambda: catalog.log_entry(catalog.snapshot().merkle_root),
        "proof": lambda: catalog.proof(catalog.merkle_tree(), first.id),
        "outdated": lambda: catalog.outdated({"recording": "other"}),
        "stats": catalog.stats,
        "check": catalog.check,
        "places": lambda: catalog.files.places(first.id),
        "nearest": lambda: _ids(catalog.nearest("recording", queries, 5)),
        "nearest of": lambda: _ids(catalog.nearest_of("recording", [track.id for track in tracks], queries, 5)),
        "owners": lambda: owners.with_rights(catalog.connection, tracks),
        "works of": lambda: owners.works_of(catalog.connection, tracks),
        "rights of": lambda: owners.rights_of(catalog.connection, first),
        "page": lambda: rights.page("work"),
        "parties": rights.parties,
        "details": lambda: rights.details(number),
        "record": lambda: rights.record(Work, number),
        "history": rights.history,
        "proposals": lambda: deciding.proposals(rights),
    }


def _forget(catalog: Catalog) -> None:
    """What a read keeps in memory."""
    catalog._tree = None
    catalog.search.indexes.clear()


@pytest.mark.parametrize("kind", ["exact", "lists", "graph"])
def test_a_read_goes_on_after_each_statement(
    postgres_url: str, ending: Ending, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if kind == "lists" and not lists.available():
        pytest.skip("faiss is not used here")
    monkeypatch.setattr(lists, "available", lambda: kind == "lists")
    monkeypatch.setattr("descant.catalog.postgres.segment_keys.GRAPH_FROM", 500)
    monkeypatch.setattr("descant.catalog.postgres.segment_keys.TRACKS_AT_ONCE", 3)
    monkeypatch.setattr("descant.catalog.postgres.connection.WAIT_S", 0.001)
    with Catalog.open(postgres_url, create=True) as catalog:
        for track in range(8):
            catalog.add(new_track(track, segments=100, tags=Tags(title=f"Song {track}", owners=(owner("Ada"),))))
        Rights(catalog.connection).add(Work(title="Lied"))
        number = Rights(catalog.connection).page("work").rows[0].n
        if kind != "exact":
            catalog.search.exact_under = 100
            catalog.search.update_indexes()
        reads = _reads(catalog, number)
        for name in [*reads] if kind == "exact" else ["nearest"]:
            _forget(catalog)
            ending.at, ending.asked = 0, 0
            expected, statements = reads[name](), ending.asked
            assert statements, name
            for ending.at in range(1, statements + 1):
                _forget(catalog)
                ending.asked = 0
                assert reads[name]() == expected, (name, ending.at)
                assert ending.asked > ending.at, (name, ending.at)  # it was ended, and asked again


def test_a_copy_out_of_a_database_goes_on(postgres_url: str, tmp_path: Path, ending: Ending) -> None:
    with Catalog.open(postgres_url, create=True) as catalog:
        for track in range(3):
            catalog.add(new_track(track))
        for ending.at in (2, 10, 20):
            ending.asked = 0
            with Catalog.open(tmp_path / str(ending.at), create=True) as target:
                assert copy(catalog, target).merkle_root == catalog.snapshot().merkle_root
                assert target.check() == []
            assert ending.asked > ending.at


def test_what_one_thread_does_again_is_not_held_up_by_anothers_transaction(postgres_url: str) -> None:
    lost = [Interrupted("gone")]

    def work() -> str:
        if lost:
            raise lost.pop()
        return "done"

    with (
        Catalog.open(postgres_url, create=True) as catalog,
        ThreadPoolExecutor(1) as other,
        catalog.connection.snapshot(),
    ):
        assert other.submit(catalog.connection.again, work).result(30) == "done"
        lost.append(Interrupted("gone"))
        with pytest.raises(Interrupted):  # the transaction is what is whole
            catalog.connection.again(work)
