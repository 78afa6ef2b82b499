"""Routes of tracks: submit, state, report, certificate."""

from __future__ import annotations

import asyncio
import hashlib
import os
import shutil
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Final

from fastapi import APIRouter, Header, Query, Request, Response
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from descant.errors import DescantError
from descant.files import sync_folder
from descant.report.file_names import file_stem
from descant.service import deletion, jobs
from descant.service.analyses import CERTIFICATE, MEDIA, PDF, REPORT, Outside, within
from descant.service.api.models import Analyses, Analysis, BatchName, Reference, State, Submission, Text, Why
from descant.service.api.problems import responses
from descant.service.api.results import result_of
from descant.service.api.state import Service, scope
from descant.service.api.state import State as Shared
from descant.service.deletion import DELETED
from descant.service.tokens import Token

router = APIRouter(prefix="/analyses", tags=["analyses"])
May = Annotated[Token, scope("analyses")]
Key = Annotated[
    str | None,
    Header(alias="Idempotency-Key", pattern=r"^[\x21-\x7e]{1,200}$", description="The same key is the same job."),
]
_PIECE: Final = 1 << 20
_EMPTY: Final = "the body is empty; it must be the track"
_ROW: Final = "SELECT id, state, args, created, finished, outcome FROM jobs"


@router.post("", status_code=202, responses=responses(404, 410), summary="Submit a track by its path")
async def submit(body: Submission, service: Service, token: May, response: Response, key: Key = None) -> Analysis:
    try:
        path = await asyncio.to_thread(within, body.path, service.options.roots)
    except Outside as error:
        raise HTTPException(403, error.cause) from error
    except DescantError as error:
        raise HTTPException(404, error.cause) from error
    args = {
        "path": str(path), "name": _shown(path.name), "reference": body.reference, "batch": body.batch,
        "certificate": body.certificate,
    }  # fmt: skip
    return await _accepted(service, token, response, args, key, jobs.new_id())


@router.post(
    "/upload",
    status_code=202,
    responses=responses(408, 410, 413),
    summary="Submit a track as the body of the request",
    openapi_extra={
        "requestBody": {
            "required": True,
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary", "minLength": 1}}},
        }
    },
)
async def upload(
    request: Request,
    service: Service,
    token: May,
    response: Response,
    name: Annotated[Text, Query(min_length=1, max_length=200, description="The file's name.", examples=["song.flac"])],
    reference: Annotated[Reference, Query()] = "",
    batch: Annotated[BatchName, Query()] = "",
    certificate: bool = True,
    key: Key = None,
) -> Analysis:
    if request.headers.get("content-length", "0") == "0" and "transfer-encoding" not in request.headers:
        raise HTTPException(422, _EMPTY)
    if key is not None and (known := await _known(service, token, key)):
        response.headers["location"] = f"/analyses/{known.id}"
        response.headers["connection"] = "close"  # its body is not read
        return known
    if service.uploads >= service.options.uploads:
        raise HTTPException(429, "too many uploads at once", {"retry-after": "2"})
    await _check_room(service)
    job = jobs.new_id()
    folder, stem = service.options.uploaded / job, Path(name).suffix
    stored = file_stem(name.removesuffix(stem)) + (stem if stem.isalnum() or stem[1:].isalnum() else "")
    service.uploads += 1
    try:
        digest = await _received(request, folder, stored)
        args = {
            "upload": job, "name": stored, "reference": reference, "batch": batch, "certificate": certificate,
            "sha256": digest,
        }  # fmt: skip
        made = await _accepted(service, token, response, args, key, job)
    except BaseException:
        await asyncio.to_thread(shutil.rmtree, folder, True)
        raise
    finally:
        service.uploads -= 1
    if made.id != job:  # the same key came twice at once
        await asyncio.to_thread(shutil.rmtree, folder, True)
    return made


@router.get("", responses=responses(), summary="The newest analyses")
async def listed(
    service: Service,
    token: May,
    state: State | None = None,
    batch: Annotated[BatchName | None, Query()] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> Analyses:
    async with service.pool.connection() as db:
        rows = await db.execute(
            f"{_ROW} WHERE kind = %s AND state <> %s AND (%s::text IS NULL OR state = %s)"
            " AND (%s::text IS NULL OR args->>'batch' = %s) ORDER BY n DESC LIMIT %s",
            (jobs.ANALYSIS, DELETED, state, state, batch, batch, limit),
        )
        return Analyses(analyses=[_analysis(row) for row in await rows.fetchall()])


@router.get("/{analysis}", responses=responses(404, 410), summary="How far a track is")
async def read(analysis: Text, service: Service, token: May) -> Analysis:
    async with service.pool.connection() as db:
        row = await (await db.execute(f"{_ROW} WHERE id = %s AND kind = %s", (analysis, jobs.ANALYSIS))).fetchone()
    if row is None:
        raise HTTPException(404, "there is no such analysis")
    return _analysis(row)


@router.delete(
    "/{analysis}",
    status_code=204,
    responses=responses(404, 409),
    response_class=Response,
    summary="Delete a track's report, certificate and names",
)
async def delete(
    analysis: Text,
    service: Service,
    token: Annotated[Token, scope("deletion")],
    splits: Annotated[bool, Query(description="Also what splits are made from.")] = False,
) -> Response:
    """One that waits or runs is not analysed any more. Splits are answered and plays counted as before, unless `splits`
    is set, which is refused while unpaid plays need them; later plays then wait for another report of the track."""
    try:
        async with service.pool.connection() as db, db.transaction():
            there = await deletion.delete(db, analysis, splits=splits)
    except deletion.Unpaid as error:
        raise HTTPException(409, f"{error.plays} plays that no statement has paid name this report") from error
    if not there:
        raise HTTPException(404, "there is no such analysis")
    if splits:
        service.reports.forget(analysis)
    await asyncio.to_thread(deletion.remove_upload, analysis, service.options)
    return Response(status_code=204)


_REPORT: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Report"}}}}
}
_BINARY = {"schema": {"type": "string", "format": "binary"}}


@router.get("/{analysis}/report", responses={**responses(404, 409, 410), **_REPORT}, response_class=Response)
async def report(analysis: Text, service: Service, token: May) -> Response:
    """The report, as `descant analyze` writes it."""
    return await _result(service, analysis, REPORT)


@router.get(
    "/{analysis}/certificate",
    responses={**responses(404, 409, 410), 200: {"content": {MEDIA[CERTIFICATE]: {"schema": {"type": "string"}}}}},
    response_class=Response,
)
async def certificate(analysis: Text, service: Service, token: May) -> Response:
    """The signed record (JWS), which `descant verify` checks."""
    return await _result(service, analysis, CERTIFICATE)


@router.get(
    "/{analysis}/certificate.pdf",
    responses={**responses(404, 409, 410), 200: {"content": {MEDIA[PDF]: _BINARY}}},
    response_class=Response,
)
async def pdf(analysis: Text, service: Service, token: May) -> Response:
    """The PDF that carries the record and is signed itself."""
    return await _result(service, analysis, PDF)


async def _accepted(
    service: Shared, token: Token, response: Response, args: dict[str, Any], key: str | None, job: str
) -> Analysis:
    await _check_room(service)
    async with service.pool.connection() as db, db.transaction():
        job = await jobs.accept(db, jobs.ANALYSIS, args, token=token.id, idempotency=key, job=job)
        row = await (await db.execute(f"{_ROW} WHERE id = %s", (job,))).fetchone()
    response.headers["location"] = f"/analyses/{job}"
    return _analysis(row)


async def _check_room(service: Shared) -> None:
    if service.draining:
        raise HTTPException(503, "the service is ending", {"retry-after": "5"})
    async with service.pool.connection() as db:
        found = await db.execute(
            "SELECT count(*) FROM (SELECT 1 FROM jobs WHERE kind = %s AND state IN ('waiting', 'running') LIMIT %s) o",
            (jobs.ANALYSIS, service.options.waiting),
        )
        row = await found.fetchone()
    if row is not None and row[0] >= service.options.waiting:
        raise HTTPException(429, "too many tracks wait already", {"retry-after": "60"})


async def _known(service: Shared, token: Token, key: str) -> Analysis | None:
    async with service.pool.connection() as db:
        found = await db.execute(
            f"{_ROW} WHERE token = %s AND kind = %s AND idempotency = %s", (token.id, jobs.ANALYSIS, key)
        )
        row = await found.fetchone()
    return _analysis(row) if row else None


async def _received(request: Request, folder: Path, name: str) -> str:
    """Writes a body to a file, durably; its SHA-256. Raises HTTPException (the guard's, or for one that is empty)."""
    digest = hashlib.sha256()
    folder.mkdir(parents=True)
    path = folder / name
    with path.open("xb", buffering=0) as file:
        async for piece in _pieces(request):
            digest.update(piece)
            await asyncio.to_thread(file.write, piece)
        await asyncio.to_thread(os.fsync, file.fileno())
    if not path.stat().st_size:
        raise HTTPException(422, _EMPTY)
    for one in (folder, folder.parent):
        await asyncio.to_thread(sync_folder, one)
    return digest.hexdigest()


async def _pieces(request: Request) -> AsyncIterator[bytes]:
    kept = bytearray()
    try:
        async for part in request.stream():
            kept += part
            if len(kept) >= _PIECE:
                yield bytes(kept)
                kept.clear()
    except ClientDisconnect as error:
        raise HTTPException(400, "the client left") from error
    if kept:
        yield bytes(kept)


async def _result(service: Shared, analysis: str, kind: str) -> Response:
    media, data = await result_of(service, analysis, jobs.ANALYSIS, kind)
    return Response(data, media_type=media, headers={"cache-control": "private, no-cache"})


def _analysis(row: Any) -> Analysis:
    """Raises HTTPException 410 of one that was deleted."""
    number, state, args, created, finished, outcome = row
    if state == DELETED:
        raise HTTPException(410, "this analysis was deleted")
    return Analysis(
        id=number,
        state=state,
        name=args["name"],
        reference=args["reference"],
        batch=args.get("batch", ""),
        created_utc=utc(created),
        finished_utc=utc(finished) if finished else None,
        error=Why(**outcome) if state == "failed" else None,
    )


def utc(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _shown(name: str) -> str:
    """A file's name as text that is one (JSONB takes no half of a character)."""
    return name.encode("utf-8", "replace").decode()
