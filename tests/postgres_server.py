"""One PostgreSQL server for all tests of a process, and a database of its own for each that asks."""

from __future__ import annotations

import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from descant.postgres.embedded import EmbeddedServer

_number = itertools.count(1)


def new_place(prefix: str) -> Path:
    """A folder in memory, where there is room, that root's server, which runs as another user, gets to."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2_000_000_000
    place = Path(tempfile.mkdtemp(prefix=prefix, dir=memory if roomy else None))
    os.chmod(place, 0o711)
    return place


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[EmbeddedServer]:
    """A server that is not durable: it is quick, and gone at the end."""
    place = new_place("descant-postgres-")
    try:
        with EmbeddedServer.start(place / "data", durable=False) as server:
            number = (place / "data" / "postmaster.pid").read_text().split()[0]
            # Whoever kills the tests leaves no server behind: the pipe closes with this process.
            watching = ["sh", "-c", 'read _; kill -QUIT "$0"; sleep 1; rm -rf "$1"', number, str(place)]
            watch = subprocess.Popen(watching, stdin=subprocess.PIPE, start_new_session=True)
            try:
                yield server
            finally:
                watch.kill()
                watch.communicate()
    finally:
        shutil.rmtree(place, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: EmbeddedServer) -> Iterator[str]:
    """Address of an empty database."""
    name = f"test_{next(_number)}"
    with psycopg.connect(postgres_server.url(), autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}")
    yield postgres_server.url(name)
    with psycopg.connect(postgres_server.url(), autocommit=True) as db:
        db.execute(f"DROP DATABASE {name} WITH (FORCE)")
