"""What is refused, as application/problem+json (RFC 9457): plain words, no traceback."""

from __future__ import annotations

import http
from collections.abc import Mapping
from typing import Any, Final

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.routing import Match

TYPE: Final = "application/problem+json"
CLOSING: Final = frozenset((401, 408, 413))
"""After these the connection is closed: the rest of a body is not read."""


class Place(BaseModel):
    where: str = Field(description="Field of the request, as a path.", examples=["body.plays.3.amount"])
    reason: str = Field(examples=["String should match pattern '^[0-9]{1,18}(\\.[0-9]{1,12})?$'"])


class Problem(BaseModel):
    """Why a request was refused."""

    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["there is no such analysis"])
    errors: list[Place] = Field(default=[], description="Fields that are wrong, where that is the reason.")


_WORDS: Final = {
    400: "The request cannot be read.",
    401: "No token, or one that is wrong, revoked or over.",
    403: "The token lacks the scope of this route, or the path is outside of the roots.",
    404: "There is no such thing, or not yet.",
    405: "The route knows no such method.",
    408: "The client was too slow.",
    409: "What is asked for is at odds with itself, or with how things are.",
    410: "It was deleted.",
    413: "The body is larger than the service takes.",
    422: "Fields are missing or wrong.",
    429: "Too many requests, uploads or waiting jobs. Try again after `Retry-After` seconds.",
    503: "The database cannot be reached, or the service is ending. Try again after `Retry-After` seconds.",
}


def responses(*codes: int) -> dict[int | str, dict[str, Any]]:
    """What a route may refuse with, for its description. Those that any route may answer are added."""
    every = sorted({400, 401, 403, 422, 429, 503, *codes})
    return {code: {"description": _WORDS[code], "content": {TYPE: {"schema": _SCHEMA}}} for code in every}


_SCHEMA: Final = {"$ref": "#/components/schemas/Problem"}


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None, errors: Any = ()) -> JSONResponse:
    tree = {"title": http.HTTPStatus(status).phrase, "status": status, "detail": detail, "errors": list(errors)}
    told = dict(headers or {})
    if status in CLOSING:
        told["connection"] = "close"
    if status == 401:
        told["www-authenticate"] = "Bearer"
    return JSONResponse(tree, status, told, media_type=TYPE)


async def of_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    headers = {name.lower(): value for name, value in (error.headers or {}).items()}
    if error.status_code == 405:  # the router names the methods of one of its routes only
        headers["allow"] = ", ".join(sorted(_allowed(request)))
    return problem(error.status_code, str(error.detail), headers)


def _allowed(request: Request) -> set[str]:
    """Of the first path that matches, which is the one that was refused."""
    routes = request.app.state.all_routes
    path = next((one.path for one in routes if one.matches(request.scope)[0] is not Match.NONE), "")
    return {method for one in routes if one.path == path for method in one.methods}


async def of_validation(request: Request, error: Exception) -> JSONResponse:
    """What was sent is not repeated: it may be large, and need not be text."""
    assert isinstance(error, RequestValidationError)
    places = [{"where": ".".join(map(str, one["loc"])), "reason": one["msg"]} for one in error.errors()[:20]]
    detail = "the request is not as it should be"
    return problem(422, detail, errors=places)


async def of_fault(request: Request, error: Exception) -> JSONResponse:
    """A fault of the program: the log has its traceback."""
    return problem(500, "the service met an error it does not know; its log has the details")


async def of_database(request: Request, error: Exception) -> JSONResponse:
    return problem(503, "the database cannot be reached; nothing was stored", {"retry-after": "1"})
