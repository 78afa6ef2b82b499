"""What all routes share, made once a service."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Annotated, Any, Final, TypeVar

from fastapi import Depends, Request, Security
from fastapi.security import HTTPBearer, SecurityScopes
from starlette.exceptions import HTTPException

from descant.catalog.store import Catalog
from descant.engine.open_catalog import OpenCatalog
from descant.errors import CatalogError
from descant.postgres.address import place_of
from descant.processes import end_with_parent, shielded
from descant.service.api.metrics import Metrics
from descant.service.database import Pool
from descant.service.options import Options
from descant.service.preparing import Preparation
from descant.service.reckoning import House, Splitter
from descant.service.reports import Kept, Reports
from descant.service.tokens import SCOPES, Known, Token

T = TypeVar("T")

RECKONINGS: Final = 4
"""That may wait for the one process that reckons."""


class State:
    def __init__(self, options: Options, pool: Pool, known: Known, metrics: Metrics) -> None:
        self.options, self.pool, self.known, self.metrics = options, pool, known, metrics
        self.splitter = Splitter(House.of(options))
        self.reports = Reports(pool)
        self.splits: Kept[bytes] = Kept(20_000)
        self.uploads = 0
        self.workers: Callable[[], list[Preparation]] = list
        """How far each worker of this service is."""
        self.draining = False
        self._reckoning = 0
        self._reckoner: ProcessPoolExecutor | None = None
        self._catalog = OpenCatalog()
        self._catalog_thread = ThreadPoolExecutor(1, "catalog")  # a catalog is used in turns

    def close(self) -> None:
        self._catalog_thread.submit(self._catalog.close)
        self._catalog_thread.shutdown()
        if self._reckoner:
            self._reckoner.shutdown(cancel_futures=True)

    async def with_catalog(self, ask: Callable[[Catalog], T]) -> T:
        """Asks the catalog in its thread. Raises HTTPException 503 where it cannot be read."""

        def asked() -> T:
            with self._catalog.at(place_of(self.options.catalog)) as catalog:
                return ask(catalog)

        try:
            return await asyncio.get_running_loop().run_in_executor(self._catalog_thread, asked)
        except CatalogError as error:
            raise HTTPException(503, error.cause, {"retry-after": "10"}) from error

    async def reckon(self, work: Callable[..., T], *values: Any) -> T:
        """Does what takes long in a process of its own, so that requests do not wait for it: one at a time."""
        if self._reckoning >= RECKONINGS:
            raise HTTPException(429, "accruals are being reckoned; one at a time", {"retry-after": "2"})
        self._reckoning += 1
        try:
            for _ in range(3):  # somebody may have killed it
                if self._reckoner is None:
                    context = multiprocessing.get_context("spawn")
                    self._reckoner = ProcessPoolExecutor(1, mp_context=context, initializer=end_with_parent)
                try:
                    with shielded():
                        asked = self._reckoner.submit(work, *values)
                    return await asyncio.wrap_future(asked)
                except BrokenProcessPool:
                    self._reckoner = None
            raise HTTPException(503, "the process that reckons ended", {"retry-after": "2"})
        finally:
            self._reckoning -= 1


def state_of(request: Request) -> State:
    found: State = request.app.state.service
    return found


Service = Annotated[State, Depends(state_of)]

_BEARER = HTTPBearer(auto_error=False, description="`descant serve token add`; scopes: " + ", ".join(SCOPES))


async def _scoped(request: Request, scopes: SecurityScopes, _: Annotated[Any, Depends(_BEARER)]) -> Token:
    token: Token = request.scope["token"]  # the guard let it pass
    missing = [scope for scope in scopes.scopes if scope not in token.scopes]
    if missing:
        raise HTTPException(403, f"this token lacks the scope {missing[0]!r}")
    return token


def scope(name: str) -> Any:
    """A token with this scope."""
    assert name in SCOPES
    return Security(_scoped, scopes=[name])
