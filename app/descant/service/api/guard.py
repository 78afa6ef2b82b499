"""What stands before the routes: tokens, rates, sizes and patience; and the log and figures of every request.

It is plain ASGI and wraps the body as it comes, so that what is too large, too slow or nobody's is refused before it is
read.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from typing import Final

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from descant.service.api.metrics import Metrics
from descant.service.api.problems import problem
from descant.service.database import UNREACHABLE
from descant.service.options import Options
from descant.service.tokens import Known

log = logging.getLogger(__name__)

OPEN: Final = frozenset(("/healthz", "/readyz", "/openapi.json"))
"""Paths that need no token."""
UPLOAD: Final = "/analyses/upload"
MOST_JSON: Final = 4 << 20
"""Bytes of any other body."""
SLOWEST: Final = 16_384
"""Bytes a second below which a body is too slow, after options.patience_s."""
_RATES_KEPT: Final = 10_000


class Guard:
    def __init__(self, app: ASGIApp, options: Options, known: Known, metrics: Metrics) -> None:
        self._app, self._options, self._known, self._metrics = app, options, known, metrics
        self._rates: dict[str, _Bucket] = {}
        self.draining = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 500

        async def told(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            refused = await self._refusal(scope)
            if refused is not None:
                await refused(scope, receive, told)
            else:
                await self._app(scope, self._patient(scope, receive), told)
        except Exception:  # answered already (problems.of_fault)
            log.exception("fault", extra={"route": _route(scope)})
        finally:
            self._note(scope, status, time.perf_counter() - began)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        route = _route(scope)
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self._metrics.requests.labels(method, route, status).inc()
        self._metrics.seconds.labels(route).observe(seconds)
        fields = {"method": method, "route": route, "status": status, "ms": round(1000 * seconds, 2)}
        token = scope.get("token")
        log.info("request", extra={**fields, "token": token.id} if token else fields)

    async def _refusal(self, scope: Scope) -> ASGIApp | None:
        if scope["path"] in OPEN:
            return None
        given = dict(scope["headers"]).get(b"authorization", b"").decode("latin-1")
        kind, _, text = given.partition(" ")
        try:
            token = await self._known.of(text.strip()) if kind.lower() == "bearer" else None
        except UNREACHABLE:
            return problem(503, "the database cannot be reached", {"retry-after": "1"})
        if token is None:
            return problem(401, "a valid token is needed: `Authorization: Bearer dsc_…`")
        scope["token"] = token
        if (wait := self._bucket(token.id).wait_s()) > 0:
            return problem(429, "too many requests of this token", {"retry-after": str(math.ceil(wait))})
        return None

    def _bucket(self, token: str) -> _Bucket:
        found = self._rates.get(token)
        if found is None:
            if len(self._rates) >= _RATES_KEPT:
                self._rates.clear()
            found = self._rates[token] = _Bucket(self._options.rate)
        return found

    def _patient(self, scope: Scope, receive: Receive) -> Receive:
        """The body as it comes. Raises HTTPException 413 and 408."""
        upload = scope["path"] == UPLOAD
        most = self._options.most_upload if upload else MOST_JSON
        stated = dict(scope["headers"]).get(b"content-length", b"")
        got, began, ended = 0, time.monotonic(), False

        async def next_part() -> Message:
            nonlocal got, ended
            if ended:
                return await receive()
            if stated.isdigit() and int(stated) > most:
                raise HTTPException(413, f"the body is larger than {most} bytes")
            try:
                message = await asyncio.wait_for(receive(), self._options.patience_s)
            except TimeoutError:
                raise HTTPException(408, "the rest of the body did not come") from None
            if message["type"] == "http.request":
                got += len(message.get("body", b""))
                ended = not message.get("more_body", False)
                if got > most:
                    raise HTTPException(413, f"the body is larger than {most} bytes")
                if not ended and time.monotonic() - began > self._options.patience_s + got / SLOWEST:
                    raise HTTPException(408, f"the body comes slower than {SLOWEST} bytes a second")
            return message

        return next_part


def _route(scope: Scope) -> str:
    """Never the path itself: it names reports."""
    return getattr(scope.get("route"), "path", "") or "unknown"


_METHODS: Final = frozenset(("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"))


class _Bucket:
    """So many requests a second, and twice as many at once."""

    def __init__(self, rate: int) -> None:
        self._rate, self._most = rate, 2.0 * rate
        self._left, self._at = self._most, time.monotonic()

    def wait_s(self) -> float:
        """0 where a request may pass, else seconds until one may."""
        now = time.monotonic()
        self._left = min(self._most, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return (1 - self._left) / self._rate
        self._left -= 1
        return 0.0
