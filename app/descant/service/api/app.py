"""The application: routes, what is said of it (OpenAPI), and how it comes up and ends."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import FastAPI, Query, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from psycopg import InterfaceError, OperationalError
from psycopg_pool import PoolTimeout
from starlette.exceptions import HTTPException
from starlette.routing import Route
from starlette.types import ASGIApp

from descant import __version__
from descant.report.schema import REPORT_SCHEMA
from descant.resources import resource
from descant.service.api import analyses, batches, catalog, money, problems
from descant.service.api.guard import Guard
from descant.service.api.metrics import TYPE, Metrics
from descant.service.api.models import Health, Preparing, Ready
from descant.service.api.state import Service, State, scope
from descant.service.database import pool as pool_of
from descant.service.options import Options
from descant.service.preparing import STAGES
from descant.service.tokens import Known, Token

_ABOUT = (
    "Names the works that a track descends from, and who is paid when it is played. Shares are estimates from"
    " similarity, with their uncertainty stated; they prove neither training nor copying."
)


def make(options: Options) -> tuple[ASGIApp, State]:
    """The application of a service, and what its routes share. Raises DescantError where terms cannot be used."""
    pool, metrics = pool_of(options.database), Metrics()
    known = Known(pool)
    state = State(options, pool, known, metrics)

    @contextlib.asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        await pool.open()
        try:
            yield
        finally:
            state.close()
            await pool.close(timeout=5)

    app = FastAPI(title="Descant", version=__version__, lifespan=life, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.service = state
    for part in (analyses, batches, catalog, money):
        app.include_router(part.router)
    app.add_exception_handler(HTTPException, problems.of_http)
    app.add_exception_handler(RequestValidationError, problems.of_validation)
    for kind in (OperationalError, InterfaceError, PoolTimeout):
        app.add_exception_handler(kind, problems.of_database)
    app.add_exception_handler(Exception, problems.of_fault)
    _add_operations(app)
    routers = (app.router, analyses.router, batches.router, catalog.router, money.router)
    app.state.all_routes = [route for one in routers for route in one.routes if isinstance(route, Route)]
    described = json.dumps(describe(app)).encode()

    @app.get("/openapi.json", include_in_schema=False)
    async def openapi() -> Response:
        return Response(described, media_type="application/json")

    return Guard(app, options, known, metrics), state


def _add_operations(app: FastAPI) -> None:
    unready = problems.responses(503)

    @app.get("/healthz", tags=["operations"], summary="Whether the process answers")
    async def health() -> Health:
        return Health()

    @app.get(
        "/readyz",
        tags=["operations"],
        responses={422: unready[422], 503: unready[503]},
        summary="Whether it takes work",
    )
    async def ready(
        service: Service,
        analyses: Annotated[
            bool, Query(description="Not before a worker here, where there are any, has the catalog ready")
        ] = False,
    ) -> Ready:
        if service.draining:
            raise HTTPException(503, "the service is ending", {"retry-after": "5"})
        async with service.pool.connection() as db:
            await db.execute("SELECT 1")
        workers = service.workers()
        told = [Preparing(stage=one.stage, done=one.done, total=one.total) for one in workers if not one.ready]
        if analyses and service.options.workers and len(told) == len(workers):
            far = max(told, key=lambda one: (STAGES.index(one.stage), one.done), default=None)
            where = f" ({far.stage}: {far.done:,} of {far.total:,})" if far and far.total else ""
            raise HTTPException(503, f"the catalog is being made ready{where}", {"retry-after": "5"})
        return Ready(workers=len(workers), analysing=len(workers) - len(told), preparing=told)

    @app.get(
        "/metrics",
        tags=["operations"],
        responses={**problems.responses(), 200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
        response_class=Response,
        summary="Figures for Prometheus",
    )
    async def metrics(service: Service, token: Annotated[Token, scope("metrics")]) -> Response:
        workers = service.workers()
        service.metrics.workers.set(len(workers))
        service.metrics.analysing.set(sum(one.ready for one in workers))
        return Response(await service.metrics.text(service.pool), media_type=TYPE)


def describe(app: FastAPI) -> dict[str, Any]:
    """The description as OpenAPI 3.1, with the report's own JSON schema among its parts."""
    tree = get_openapi(title=app.title, version=app.version, description=_ABOUT, routes=app.routes)
    schemas: dict[str, Any] = tree["components"]["schemas"]
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["Place"] = problems.Place.model_json_schema()
    schemas["Problem"] = problems.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas["Problem"].pop("$defs")
    report = json.loads(resource(REPORT_SCHEMA).read_text())
    for unwanted in ("$schema", "$id"):
        report.pop(unwanted)
    parts = report.pop("$defs")
    schemas["Report"] = _moved(report)
    schemas |= {f"Report.{name}": _moved(part) for name, part in parts.items()}
    return tree


def _moved(node: Any) -> Any:
    """A part of the report's schema, whose references lead to where the parts are here."""
    if isinstance(node, dict):
        return {
            name: value.replace("#/$defs/", "#/components/schemas/Report.") if name == "$ref" else _moved(value)
            for name, value in node.items()
        }
    return [_moved(one) for one in node] if isinstance(node, list) else node
