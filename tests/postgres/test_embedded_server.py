"""The server in a folder: started, found running, killed, refused."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from descant.errors import DescantError
from descant.postgres.embedded import EmbeddedServer
from postgres_server import new_place


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that the server's account can reach also where root runs the tests."""
    folder = new_place("descant-server-")
    yield folder
    shutil.rmtree(folder)


def test_keeps_what_was_stored_when_it_is_killed_and_started_again(place: Path) -> None:
    folder = place / "with a 'quote' and ünïcode"
    server = EmbeddedServer.start(folder)
    assert server.started
    assert server.running
    with psycopg.connect(server.url(), autocommit=True) as db:
        db.execute("CREATE EXTENSION vector")
        db.execute("CREATE TABLE kept AS SELECT '[1,2]'::halfvec(2) AS key")
    again = EmbeddedServer.start(folder)
    assert not again.started  # the one that runs
    assert again.url() == server.url()
    os.kill(int((folder / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    with EmbeddedServer.start(folder) as restarted, psycopg.connect(restarted.url()) as db:
        assert db.execute("SELECT key <#> '[1,2]' FROM kept").fetchone() == (-5.0,)
    assert not restarted.running


def test_is_open_to_its_owner_alone(postgres_server: EmbeddedServer) -> None:
    assert postgres_server.socket.stat().st_mode & 0o077 == 0
    with psycopg.connect(postgres_server.url()) as db:
        assert db.execute("SHOW listen_addresses").fetchone() == ("",)


def test_refuses_a_folder_that_holds_something_else(place: Path) -> None:
    (place / "music").mkdir()
    (place / "music" / "song.wav").write_bytes(b"RIFF")
    with pytest.raises(DescantError, match="something else than a PostgreSQL server"):
        EmbeddedServer.start(place / "music")
    assert (place / "music" / "song.wav").read_bytes() == b"RIFF"


def test_a_long_folder_name_still_has_a_socket(place: Path) -> None:
    with EmbeddedServer.start(place / ("n" * 120), durable=False) as server:
        with psycopg.connect(server.url()) as db:
            assert db.execute("SELECT 1").fetchone() == (1,)
        shutil.rmtree(server.socket, ignore_errors=True)
