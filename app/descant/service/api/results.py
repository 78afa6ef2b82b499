"""What a job made, from where it is stored."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from descant.service import jobs
from descant.service.api.state import State
from descant.service.deletion import DELETED

NAMES = {jobs.ANALYSIS: "analysis", jobs.STATEMENTS: "run"}


async def result_of(service: State, job: str, kind: str, result: str) -> tuple[str, bytes]:
    """(media type, data) of a result of a job of this kind. Raises HTTPException: 404 where there is no such job, 410
    where it was deleted, 409 where it has no such result (yet)."""
    async with service.pool.connection() as db:
        found = await db.execute(
            "SELECT j.state, r.media, r.data FROM jobs j LEFT JOIN results r ON r.job = j.id AND r.kind = %s"
            " WHERE j.id = %s AND j.kind = %s",
            (result, job, kind),
            binary=True,
        )
        row = await found.fetchone()
    if row is None:
        raise HTTPException(404, f"there is no such {NAMES[kind]}")
    state, media, data = row
    if state == DELETED:
        raise HTTPException(410, f"this {NAMES[kind]} was deleted")
    if data is None:
        why = "it was made without" if state == "done" else f"it is {state}"
        raise HTTPException(409, f"there is no {result} of this {NAMES[kind]}: {why}")
    return media, bytes(data)
