"""What a client wants gone, and what is older than a service keeps.

Of a deleted analysis go its upload, file name and path, report, certificate and PDF, and why it failed. Its id, times
and figures stay, and what money follows: shares and owners, with the file's hash and the client's own reference, by
which plays name the track. That goes too where it is asked for and no unpaid play needs it.
"""

from __future__ import annotations

import shutil
from typing import Final

from descant.service import jobs
from descant.service.database import AsyncConnection, Connection
from descant.service.options import Options

DELETED: Final = "deleted"

_MARK: Final = (
    "UPDATE jobs SET state = 'deleted', finished = coalesce(finished, now()), args = jsonb_build_object('batch',"
    " args->'batch'), outcome = CASE WHEN state = 'done' THEN outcome END"
    " WHERE id = ANY(%s) AND kind = 'analysis' AND state <> 'deleted'"
)
"""A worker that is at it finds it ended, and stores nothing (jobs.finish)."""
_FILES: Final = "DELETE FROM results WHERE job = ANY(%s)"
"""A statement of its own, after _MARK: what a worker stored just before is seen by now."""
_UNPAID: Final = (
    "SELECT count(*) FROM plays p, reports r WHERE r.id = %s AND p.run IS NULL AND (p.track = r.id"
    " OR lower(p.track) = r.sha256 OR (p.track = r.reference AND r.reference <> ''))"
)
_AT_ONCE: Final = 1000


class Unpaid(Exception):
    """Plays that no run has paid name this analysis; `plays` so many."""

    def __init__(self, plays: int) -> None:
        super().__init__(plays)
        self.plays = plays


async def delete(db: AsyncConnection, analysis: str, *, splits: bool) -> bool:
    """Deletes one, in the caller's transaction, waiting, running or ended. False where there is none.

    splits: also what money follows. Raises Unpaid, where plays need that.
    """
    found = await db.execute("SELECT 1 FROM jobs WHERE id = %s AND kind = %s", (analysis, jobs.ANALYSIS))
    if await found.fetchone() is None:
        return False
    await db.execute(_MARK, ([analysis],))
    await db.execute(_FILES, ([analysis],))
    if splits:
        row = await (await db.execute(_UNPAID, (analysis,))).fetchone()
        if row is not None and row[0]:
            raise Unpaid(row[0])
        await db.execute("DELETE FROM reports WHERE id = %s", (analysis,))
    return True


def remove_upload(analysis: str, options: Options) -> None:
    shutil.rmtree(options.uploaded / analysis, ignore_errors=True)


def delete_old(db: Connection, options: Options) -> int:
    """Deletes analyses, and deliveries of webhooks, that ended more than options.keep_days ago; so many analyses."""
    if not options.keep_days:
        return 0
    old = "state IN ('done', 'failed') AND finished < now() - %s * interval '1 day'"
    db.execute(f"DELETE FROM jobs WHERE kind = %s AND {old}", (jobs.WEBHOOK, options.keep_days))
    deleted = 0
    while True:
        with db.transaction():
            rows = db.execute(
                f"SELECT id FROM jobs WHERE kind = %s AND {old} LIMIT {_AT_ONCE}", (jobs.ANALYSIS, options.keep_days)
            )
            ids = [number for (number,) in rows.fetchall()]
            deleted += db.execute(_MARK, (ids,)).rowcount
            db.execute(_FILES, (ids,))
        for number in ids:
            remove_upload(number, options)
        if not ids:
            return deleted
