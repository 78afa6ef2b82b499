"""Jobs that outlive any process: accepted in a transaction, worked at under a lock, finished in a transaction.

Who works at a job holds its advisory lock, which PostgreSQL drops with the connection, however that ends. So a job of a
killed worker is free at once, and no clock decides who is dead. (Locks of a session need a connection of one's own: a
pooler between must not share it by transaction.)
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import psycopg

from descant.service.database import AsyncConnection, Connection

ANALYSIS, STATEMENTS, WEBHOOK = "analysis", "statements", "webhook"
CHANNEL: Final = "descant_jobs"
MOST_ATTEMPTS: Final = 20
"""So often may the process that works at a job end before its work is refused: a file that crashes it would come back
for ever. Far more than an unlucky job meets."""
_LOCKS: Final = 0x0DE5_CA17_0000_0000
"""Beginning of the advisory locks of jobs, n by n."""
_LOOKED_AT: Final = 256
"""Jobs at the front that may all be somebody's; more than all workers of a database at once."""


@dataclass(frozen=True)
class Job:
    n: int
    id: str
    kind: str
    args: dict[str, Any]
    attempts: int
    """Begun before and not finished."""


def new_id() -> str:
    return uuid.uuid4().hex


_INSERT: Final = (
    "INSERT INTO jobs (id, kind, args, token, idempotency) VALUES (%s, %s, %s, %s, %s)"
    " ON CONFLICT (token, kind, idempotency) DO NOTHING RETURNING id"
)


async def accept(
    db: AsyncConnection, kind: str, args: dict[str, Any], *, token: str, idempotency: str | None, job: str
) -> str:
    """Stores a job in the caller's transaction, and wakes a worker at its end. The id of the job, or of the one that
    this token sent under the same idempotency key before."""
    values = (job, kind, json.dumps(args), token, idempotency)
    row = await (await db.execute(_INSERT, values)).fetchone()
    if row is None:
        found = await db.execute(
            "SELECT id FROM jobs WHERE token = %s AND kind = %s AND idempotency = %s", (token, kind, idempotency)
        )
        row = await found.fetchone()
        assert row is not None
    await db.execute("SELECT pg_notify(%s, %s)", (CHANNEL, kind))
    return str(row[0])


def add(db: Connection, kind: str, args: dict[str, Any]) -> str:
    """A job of the program's own, in the caller's transaction."""
    job = new_id()
    db.execute("INSERT INTO jobs (id, kind, args) VALUES (%s, %s, %s)", (job, kind, json.dumps(args)))
    db.execute("SELECT pg_notify(%s, %s)", (CHANNEL, kind))
    return job


def take(db: Connection, kinds: Sequence[str]) -> Job | None:
    """The first job that nobody works at, now this connection's until finish(), put_back() or its end."""
    open_now = "kind = ANY(%s) AND state IN ('waiting', 'running') AND not_before <= now()"
    rows = db.execute(f"SELECT n FROM jobs WHERE {open_now} ORDER BY n LIMIT {_LOOKED_AT}", (list(kinds),))
    for (n,) in rows.fetchall():
        (free,) = db.execute("SELECT pg_try_advisory_lock(%s)", (_LOCKS + n,)).fetchone() or (False,)
        if not free:
            continue
        row = db.execute(
            "UPDATE jobs SET state = 'running', started = now(), attempts = attempts + 1"
            f" WHERE n = %s AND {open_now} RETURNING n, id, kind, args, attempts - 1",
            (n, list(kinds)),
        ).fetchone()
        if row is not None:
            return Job(*row)
        _let_go(db, n)  # it was finished since
    return None


def finish(db: Connection, job: Job, outcome: dict[str, Any], *, failed: bool = False) -> bool:
    """Ends a job, in the transaction that stores what came of it. False where it is ended already: store nothing."""
    done = db.execute(
        "UPDATE jobs SET state = %s, finished = now(), outcome = %s WHERE n = %s AND state = 'running'",
        ("failed" if failed else "done", json.dumps(outcome), job.n),
    )
    return done.rowcount == 1


def put_back(db: Connection, job: Job, *, wait_s: float = 0, counts: bool = False) -> None:
    """Gives a job up, to be taken again after a while. counts: as an attempt that failed."""
    db.execute(
        "UPDATE jobs SET state = 'waiting', started = NULL, not_before = now() + %s * interval '1 second',"
        " attempts = attempts - %s WHERE n = %s AND state = 'running'",
        (wait_s, 0 if counts else 1, job.n),
    )
    release(db, job)


def release(db: Connection, job: Job) -> None:
    """Lets go of a job that is finished."""
    _let_go(db, job.n)


def _let_go(db: Connection, n: int) -> None:
    db.execute("SELECT pg_advisory_unlock(%s)", (_LOCKS + n,))


def listen(db: Connection) -> None:
    db.execute(f"LISTEN {CHANNEL}")


def wait(db: Connection, seconds: float) -> None:
    """Until a job is accepted, or so long. Raises psycopg.OperationalError where the server is gone."""
    for _ in db.notifies(timeout=seconds, stop_after=1):
        return
    if db.closed:
        raise psycopg.OperationalError("the connection is closed")
