"""Many at one catalog: writers at the same time, accounts with roles, connections and servers that are lost."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from made_up_catalog import log_of, new_track, unit_rows

from descant.catalog.postgres import roles, schema
from descant.catalog.postgres.catalog import PostgresCatalog
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.errors import CatalogError
from descant.postgres.embedded import EmbeddedServer
from descant.rights.model import Work
from descant.rights.store import Rights
from postgres_server import new_place

TRACKS = 24
WRITING = [sys.executable, str(Path(__file__).with_name("shared_writing_process.py"))]


def test_writers_at_once_lose_nothing_and_keep_the_chain(postgres_url: str) -> None:
    """Two processes add some of the same tracks, recordings of one work, while a third party reads and edits."""
    with Catalog.open(postgres_url, create=True) as catalog:
        processes = [
            subprocess.Popen([*WRITING, postgres_url, first, "24"], stdout=subprocess.PIPE, text=True)
            for first in ("0", "12")
        ]
        rights = Rights(catalog.connection)
        for number in range(8):
            rights.add(Work(title=f"Work {number}"))
            catalog.nearest("recording", unit_rows(number, 3, 16), 5)
        told = [process.communicate(timeout=120)[0].split() for process in processes]
        assert [process.returncode for process in processes] == [0, 0]
        assert catalog.count() == len({*told[0], *told[1]}) == 36
        assert catalog.check() == []  # the hash chain among it
        assert sum(event == "add" for event, *_ in log_of(catalog)) == 36
        assert len(catalog.connection.all("SELECT n FROM works")) == 1
        assert rights.counts()["work"] == 8
        found = catalog.nearest("recording", unit_rows(30, 2, 16), 1)
        assert found.similarity.min() > 0.99


def test_a_connection_that_is_lost_is_taken_up_and_nothing_is_half_stored(
    postgres_url: str, postgres_server: EmbeddedServer
) -> None:
    """Somebody ends this catalog's backend after each track that was added, a little later each time."""
    over = threading.Event()
    added: list[str] = []

    def end_backends() -> None:
        with psycopg.connect(postgres_server.url(), autocommit=True) as db:
            for number in range(TRACKS):
                while len(added) < number and not over.is_set():
                    time.sleep(0.001)
                time.sleep(number * 0.001)
                db.execute(
                    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                    " WHERE application_name = 'descant' AND pid <> pg_backend_pid()"
                )

    with Catalog.open(postgres_url, create=True) as catalog:
        ending = threading.Thread(target=end_backends)
        ending.start()
        try:
            for number in range(TRACKS):
                added.append(catalog.add(new_track(number)))
            catalog.relabel(added[3], Tags(title="Given"))
            assert catalog.remove(added[:2]) == 2
        finally:
            over.set()
            ending.join()
        assert catalog.count() == TRACKS - 2
        assert catalog.check() == []
        assert [detail["track"] for event, detail, *_ in log_of(catalog) if event == "add"] == added
        assert catalog.track(added[3]).tags.title == "Given"


def test_a_server_that_is_killed_keeps_what_was_reported() -> None:
    place = new_place("descant-killed-")
    server = EmbeddedServer.start(place / "data", durable=False)  # what a killed program wrote, the system still has
    try:
        with Catalog.open(server.url(), create=True) as catalog:
            added = [catalog.add(new_track(number)) for number in range(3)]
            os.kill(int((place / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
            EmbeddedServer.start(place / "data", durable=False)
            added.append(catalog.add(new_track(3)))  # by the same catalog, connected anew
            assert {track.id for track in catalog.tracks()} == set(added)
            assert catalog.check() == []
    finally:
        server.stop()
        shutil.rmtree(place)


@pytest.fixture
def accounts(postgres_server: EmbeddedServer) -> Iterator[tuple[str, str]]:
    """Two accounts of the server."""
    with psycopg.connect(postgres_server.url(), autocommit=True) as db:
        for name in ("ada", "Bo-2"):
            db.execute(f'CREATE ROLE "{name}" LOGIN')
        yield "ada", "Bo-2"
        for name in ("ada", "Bo-2"):
            db.execute(f'DROP ROLE "{name}"')


def _as(url: str, name: str) -> str:
    return url.replace("descant@", f"{name}@")


def test_roles(postgres_url: str, accounts: tuple[str, str]) -> None:
    ada, bo = accounts
    with Catalog.open(postgres_url, create=True) as owned:
        assert isinstance(owned, PostgresCatalog)
        first = owned.add(new_track(1))
        with pytest.raises(CatalogError, match="may not do this here"):
            Catalog.open(_as(postgres_url, ada))
        roles.grant(owned.connection, ada, "reader")
        roles.grant(owned.connection, bo, "editor")
        assert roles.members(owned.connection) == {ada: "reader", bo: "editor"}
        with Catalog.open(_as(postgres_url, ada), write=True) as reading:
            assert reading.track(first).tags.title == "Song 1"
            assert reading.nearest("recording", unit_rows(1, 2, 16), 1).similarity.min() > 0.99
            with pytest.raises(CatalogError, match="may not do this here"):
                reading.add(new_track(2))
            with pytest.raises(CatalogError, match="may not do this here"):
                reading.connection.set_blob("null-scores", b"")
        with Catalog.open(_as(postgres_url, bo), write=True) as editing:
            second = editing.add(new_track(2))
            Rights(editing.connection).add(Work(title="Lied"))
            for wrong in ("UPDATE audit_log SET event = 'none'", "DELETE FROM audit_log", "DROP TABLE tracks"):
                with pytest.raises(CatalogError), editing.connection.transaction() as db:
                    db.execute(wrong)
            with pytest.raises(CatalogError, match="name of who"), editing.connection.transaction() as db:
                db.execute(
                    "INSERT INTO audit_log SELECT seq + 1, utc, event, '{\"by\": \"ada\"}', hash, 'x'"
                    " FROM audit_log ORDER BY seq DESC LIMIT 1"
                )
        names = [detail["by"] for event, detail, *_ in log_of(owned) if event in ("add", "rights")]
        assert names == ["descant", bo, bo]
        roles.grant(owned.connection, ada, "owner")
        with Catalog.open(_as(postgres_url, ada), write=True) as owning:
            owning.remove([second])
            roles.grant(owning.connection, bo, None)
        with pytest.raises(CatalogError, match="may not do this here"):
            Catalog.open(_as(postgres_url, bo))
        roles.grant(owned.connection, ada, None)
        with pytest.raises(CatalogError, match="no account"):
            roles.grant(owned.connection, "nobody here", "reader")
        assert owned.check() == []


def test_one_of_an_older_version_is_brought_up_to_date_by_its_owner(
    postgres_url: str, accounts: tuple[str, str]
) -> None:
    """With the rights that were given on tables that are new."""
    ada, _ = accounts
    with Catalog.open(postgres_url, create=True) as owned:
        assert isinstance(owned, PostgresCatalog)
        first = owned.add(new_track(1))
        roles.grant(owned.connection, ada, "reader")
        with owned.connection.transaction() as db:
            db.execute("ALTER TABLE files DROP COLUMN declared CASCADE")
            newest = [name for name in schema.STEPS if name >= "0006"]
            for name in newest:
                db.execute("DELETE FROM migrations WHERE name = ?", (name,))
            db.execute("DROP TABLE reports")
            db.execute("DROP TABLE track_signs")
            db.execute("CREATE TABLE track_signs (track BIGINT PRIMARY KEY, names TEXT)")  # nobody else's yet
    with pytest.raises(CatalogError, match="older Descant"):
        Catalog.open(_as(postgres_url, ada))
    with Catalog.open(postgres_url) as owned:
        assert owned.track(first).declarations is None
        assert isinstance(owned, PostgresCatalog)
        with Catalog.open(_as(postgres_url, ada)) as reading:
            assert reading.count() == 1
            assert reading.connection.one("SELECT count(*) FROM track_signs")[0] == 0
    with Catalog.open(postgres_url, write=True) as owned:
        assert isinstance(owned, PostgresCatalog)
        roles.grant(owned.connection, ada, None)  # an account that may do something cannot be dropped
