"""The service's tables in PostgreSQL, in a schema of their own, and connections to them.

jobs      what was accepted: an analysis, a run of statements, a webhook to deliver; its state and what came of it;
          of a deleted analysis no more than that (see deletion)
results   files that a job made: report, certificate, PDF, statements
reports   of each report what money follows (shares and owners), by which splits and accruals are made
plays     one row an event; `run` is the job whose statements paid it
tokens, webhooks
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import psycopg
from psycopg.rows import TupleRow
from psycopg_pool import AsyncConnectionPool

from descant.errors import DescantError

SCHEMA: Final = "descant_service"
_LOCK: Final = 0x0DE5_CA17_0000
"""Advisory lock of whoever brings the tables up to date."""

Connection = psycopg.Connection[TupleRow]
AsyncConnection = psycopg.AsyncConnection[TupleRow]
Pool = AsyncConnectionPool[AsyncConnection]

UNREACHABLE: Final = (psycopg.OperationalError, psycopg.InterfaceError)
"""What psycopg raises where the server is gone (and where it refuses; then a next attempt fails as well)."""

MIGRATIONS: Final = (
    """
    CREATE TABLE tokens (
        id text PRIMARY KEY, name text NOT NULL, secret_sha256 bytea NOT NULL, scopes text[] NOT NULL,
        created timestamptz NOT NULL DEFAULT now(), expires timestamptz, revoked timestamptz
    );
    CREATE TABLE webhooks (
        id text PRIMARY KEY, url text NOT NULL, secret bytea NOT NULL, created timestamptz NOT NULL DEFAULT now()
    );
    CREATE TABLE jobs (
        n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id text NOT NULL UNIQUE,
        kind text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
        args jsonb NOT NULL,
        token text REFERENCES tokens,
        idempotency text,
        attempts int NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL DEFAULT now(),
        created timestamptz NOT NULL DEFAULT now(),
        started timestamptz,
        finished timestamptz,
        outcome jsonb,
        UNIQUE (token, kind, idempotency)
    );
    CREATE INDEX jobs_open ON jobs (kind, n) WHERE state IN ('waiting', 'running');
    CREATE INDEX jobs_finished ON jobs (finished) WHERE finished IS NOT NULL;
    CREATE TABLE results (
        job text NOT NULL REFERENCES jobs (id), kind text NOT NULL, media text NOT NULL, data bytea NOT NULL,
        PRIMARY KEY (job, kind)
    );
    CREATE TABLE reports (
        id text PRIMARY KEY REFERENCES jobs (id), sha256 text NOT NULL, reference text NOT NULL, created timestamptz
        NOT NULL, followed jsonb NOT NULL
    );
    CREATE INDEX reports_sha256 ON reports (sha256, created);
    CREATE INDEX reports_reference ON reports (reference, created) WHERE reference <> '';
    CREATE TABLE plays (
        event text PRIMARY KEY, track text NOT NULL, plays bigint NOT NULL, currency text NOT NULL,
        amount numeric(36, 0), territory text NOT NULL, day date NOT NULL, received timestamptz NOT NULL DEFAULT now(),
        run text REFERENCES jobs (id)
    );
    CREATE INDEX plays_run ON plays (run, day);
    """,
    """
    ALTER TABLE jobs DROP CONSTRAINT jobs_state_check;
    ALTER TABLE jobs ADD CONSTRAINT jobs_state_check
        CHECK (state IN ('waiting', 'running', 'done', 'failed', 'deleted'));
    CREATE INDEX jobs_kept ON jobs (kind, finished) WHERE state IN ('done', 'failed');
    CREATE INDEX jobs_batch ON jobs ((args->>'batch')) WHERE args->>'batch' <> '';
    """,
)
"""Each brings the tables from the version of its place to the next. What stands here is not changed: one is added."""


def connect(url: str, *, autocommit: bool = True) -> Connection:
    """A connection whose server notices within half a minute when this end is gone without a word.

    Raises DescantError where there is none.
    """
    try:
        return psycopg.connect(_told(url), autocommit=autocommit, connect_timeout=10)
    except psycopg.Error as error:
        raise DescantError(
            f"The database cannot be reached ({_first_line(error)}).",
            remedy="Check its address (the password may be in PGPASSWORD or ~/.pgpass), or use --embedded.",
        ) from error


def wait_for(url: str, seconds: float = 60.0) -> None:
    """Until a server that was started, or found recovering from a crash, takes connections. Raises DescantError."""
    until = time.monotonic() + seconds
    while True:
        try:
            connect(url).close()
            return
        except DescantError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def pool(url: str, most: int = 10) -> Pool:
    """Connections for the event loop, not opened yet; one that was lost is replaced when it is asked for."""
    return AsyncConnectionPool(
        _told(url),
        min_size=1,
        max_size=most,
        open=False,
        timeout=5.0,
        reconnect_timeout=3600.0,
        kwargs={"connect_timeout": 5},
        check=AsyncConnectionPool.check_connection,
    )


def prepare(url: str) -> None:
    """Makes the tables, or brings them up to date. Raises DescantError."""
    with connect(url) as db, db.transaction():
        db.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        db.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
        db.execute("CREATE TABLE IF NOT EXISTS version (one boolean PRIMARY KEY CHECK (one), number int NOT NULL)")
        row = db.execute("SELECT number FROM version").fetchone()
        there = row[0] if row else 0
        if there > len(MIGRATIONS):
            raise DescantError("This database was used by a newer Descant.", remedy="Install the newer version.")
        for statements in MIGRATIONS[there:]:
            db.execute(statements)
        db.execute(
            "INSERT INTO version VALUES (true, %(to)s) ON CONFLICT (one) DO UPDATE SET number = %(to)s",
            {"to": len(MIGRATIONS)},
        )


@contextmanager
def opened(url: str) -> Iterator[Connection]:
    """The tables, up to date. Raises DescantError."""
    prepare(url)
    with connect(url) as db:
        yield db


def one(row: Any) -> Any:
    """The only value of a row that is there."""
    assert row is not None
    return row[0]


def _told(url: str) -> str:
    """The address with what holds for each connection. A lost host is noticed by TCP, as its locks wait for that."""
    try:
        known = psycopg.conninfo.conninfo_to_dict(url)
        return psycopg.conninfo.make_conninfo(
            url,
            options=f"{known.get('options') or ''} -c search_path={SCHEMA} -c tcp_keepalives_idle=10"
            " -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3".strip(),
            application_name=known.get("application_name") or "descant serve",
        )
    except psycopg.Error as error:
        raise DescantError(
            f"This is no address of a database ({_first_line(error)}).",
            remedy="One looks like postgresql://user@host:5432/name",
        ) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
