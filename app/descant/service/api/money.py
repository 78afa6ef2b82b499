"""Routes of money: plays in; splits, accruals and statements out."""

from __future__ import annotations

import datetime
import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Query, Response
from starlette.exceptions import HTTPException

from descant.royalties.money import finest_units
from descant.service import jobs
from descant.service.api.analyses import utc
from descant.service.api.models import (
    AMOUNT,
    Accruals,
    Currency,
    Day,
    Plays,
    PlaysTaken,
    Split,
    Statements,
    StatementsWanted,
    Text,
    Why,
)
from descant.service.api.problems import responses
from descant.service.api.results import result_of
from descant.service.api.state import Service, scope
from descant.service.api.state import State as Shared
from descant.service.reckoning import Part, accruals, accruals_table
from descant.service.statements import FILES
from descant.service.tokens import Token

router = APIRouter()
MaySplit = Annotated[Token, scope("splits")]
MayPlay = Annotated[Token, scope("plays")]
MayReckon = Annotated[Token, scope("royalties")]

_STORE = (
    "INSERT INTO plays (event, track, plays, currency, amount, territory, day) SELECT * FROM unnest(%s::text[],"
    " %s::text[], %s::bigint[], %s::text[], %s::numeric[], %s::text[], %s::date[]) ON CONFLICT (event) DO NOTHING"
    " RETURNING event"
)


@router.post("/plays", tags=["plays"], responses=responses(413), summary="Send plays")
async def send(body: Plays, service: Service, token: MayPlay) -> PlaysTaken:
    first: dict[str, tuple[Any, ...]] = {}
    repeats = []
    for play in body.plays:
        amount = None if play.amount is None else finest_units(play.amount)
        row = (play.event_id, play.track, play.plays, play.currency, amount, play.territory, play.date)
        if first.setdefault(play.event_id, row) is not row:
            repeats.append(row)
    async with service.pool.connection() as db, db.transaction():
        rows = sorted(first.values())[:]  # in one order, so that two batches never wait for each other
        stored = await db.execute(_STORE, [list(column) for column in zip(*rows, strict=True)])
        new = {event for (event,) in await stored.fetchall()}
        repeats += [row for row in rows if row[0] not in new]
        there: dict[str, tuple[Any, ...]] = {}
        if repeats:
            found = await db.execute(
                "SELECT event, track, plays, currency, amount, territory, day::text FROM plays WHERE event = ANY(%s)",
                ([row[0] for row in repeats],),
            )
            there = {row[0]: row for row in await found.fetchall()}
    differing = {row[0] for row in repeats if there.get(row[0]) != row}
    service.metrics.plays.labels("accepted").inc(len(new))
    service.metrics.plays.labels("repeated").inc(len(repeats))
    return PlaysTaken(accepted=len(new), repeated=len(repeats), differing=sorted(differing))


@router.get(
    "/splits/{report}",
    tags=["splits"],
    response_model=Split,
    responses=responses(404, 409),
    summary="Who is paid for a play",
)
async def split(
    report: Annotated[Text, "An analysis' id, your own reference, or the SHA-256 of the file."],
    service: Service,
    token: MaySplit,
    amount: Annotated[str | None, Query(pattern=AMOUNT, description="What the play brings in.")] = None,
    currency: Annotated[Currency | None, Query()] = None,
    unit: Annotated[Literal["minor", "exact"], Query(description="Of the parts, where there is an amount.")] = "exact",
    territory: Annotated[Text, Query(max_length=16)] = "",
) -> Response:
    found = await service.reports.find(report)
    if found is None:
        raise HTTPException(404, "there is no such report")
    number, followed = found
    key = (number, amount, currency, unit, territory)
    made = service.splits.get(key)
    if made is None:
        try:
            parts = service.splitter.split(followed, amount=amount, currency=currency, unit=unit, territory=territory)
        except ValueError as error:
            raise HTTPException(409, str(error)) from error
        tree = {
            "report": number,
            "sha256": followed.attribution.sha256,
            "unit": "ppm" if amount is None else unit,
            "currency": None if amount is None else currency,
            "pools": [_pool(part) for part in parts],
            "unreliable": followed.attribution.unreliable,
        }
        made = service.splits.put(key, json.dumps(tree).encode())
    return Response(made, media_type="application/json")


def _pool(part: Part) -> dict[str, Any]:
    lines = [
        {
            "payee": line.payee.key if line.payee else "",
            "name": line.payee.name if line.payee else "",
            "ipi": line.payee.ipi if line.payee else "",
            "role": line.role,
            "track_id": line.track_id,
            "units": line.amount,
            "low": line.low,
            "high": line.high,
            "basis": line.basis,
            "held": line.held,
        }
        for line in part.lines
    ]
    return {"pool": part.pool.name, "right": part.pool.right, "units": part.units, "parts": lines}


@router.get("/accruals", tags=["royalties"], responses=responses(409), summary="What unpaid plays come to")
async def accrued(first: Day, last: Day, service: Service, token: MayReckon) -> Accruals:
    _need_terms(service)
    tree = await service.reckon(accruals, service.options, first, last)
    return Accruals(**tree)


@router.get(
    "/accruals.csv",
    tags=["royalties"],
    responses={**responses(409), 200: {"content": {"text/csv": {"schema": {"type": "string"}}}}},
    response_class=Response,
)
async def accrued_lines(first: Day, last: Day, service: Service, token: MayReckon) -> Response:
    """Every amount, in the columns of `lines.csv` of `descant royalties run`."""
    _need_terms(service)
    data = await service.reckon(accruals_table, service.options, first, last)
    return Response(data, media_type="text/csv", headers={"content-disposition": 'attachment; filename="accruals.csv"'})


@router.post("/statements", tags=["royalties"], status_code=202, responses=responses(409), summary="Make statements")
async def make(
    body: StatementsWanted,
    service: Service,
    token: MayReckon,
    response: Response,
    key: Annotated[str | None, Header(alias="Idempotency-Key", pattern=r"^[\x21-\x7e]{1,200}$")] = None,
) -> Statements:
    """Pays, on paper, every play of these days that no run has paid: each stands in one run. Nothing is sent."""
    _need_terms(service)
    if datetime.date.fromisoformat(body.first) > datetime.date.fromisoformat(body.last):
        raise HTTPException(409, "the last day lies before the first")
    async with service.pool.connection() as db, db.transaction():
        args = {**body.model_dump(), "name": body.period}
        job = await jobs.accept(db, jobs.STATEMENTS, args, token=token.id, idempotency=key, job=jobs.new_id())
        row = await (await db.execute(f"{_RUN} WHERE id = %s", (job,))).fetchone()
    response.headers["location"] = f"/statements/{job}"
    return _statements(row)


_RUN = "SELECT id, state, args, created, finished, outcome FROM jobs"


@router.get("/statements/{run}", tags=["royalties"], responses=responses(404), summary="How far a run is")
async def read(run: Text, service: Service, token: MayReckon) -> Statements:
    async with service.pool.connection() as db:
        row = await (await db.execute(f"{_RUN} WHERE id = %s AND kind = %s", (run, jobs.STATEMENTS))).fetchone()
    if row is None:
        raise HTTPException(404, "there is no such run")
    return _statements(row)


@router.get(
    "/statements/{run}/files",
    tags=["royalties"],
    responses={
        **responses(404, 409),
        200: {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}},
    },
    response_class=Response,
)
async def files(run: Text, service: Service, token: MayReckon) -> Response:
    """All files of a run, with a statement a payee, as a ZIP."""
    media, data = await result_of(service, run, jobs.STATEMENTS, FILES)
    name = f'attachment; filename="statements-{run}.zip"'
    return Response(data, media_type=media, headers={"content-disposition": name})


def _statements(row: Any) -> Statements:
    number, state, args, created, finished, outcome = row
    return Statements(
        id=number,
        state=state,
        period=args["period"],
        created_utc=utc(created),
        finished_utc=utc(finished) if finished else None,
        error=Why(**outcome) if state == "failed" else None,
        summary=outcome if state == "done" else None,
    )


def _need_terms(service: Shared) -> None:
    if not service.splitter.has_terms:
        raise HTTPException(409, "this service has no terms of its own: it was started without --pools")
