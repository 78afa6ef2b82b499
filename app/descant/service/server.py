"""Brings a service up, minds its processes, and ends it so that nothing under way is lost."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import multiprocessing
import os
import shutil
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from typing import Final

import uvicorn
from starlette.types import ASGIApp

from descant.errors import DescantError
from descant.postgres.address import place_of
from descant.postgres.embedded import EmbeddedServer
from descant.processes import shielded
from descant.service import worker
from descant.service.api import app as api
from descant.service.api.protocol import patient
from descant.service.api.state import State
from descant.service.database import UNREACHABLE, opened, prepare, wait_for
from descant.service.deletion import DELETED, delete_old
from descant.service.logs import start_log
from descant.service.options import Options
from descant.service.preparing import Preparing

log = logging.getLogger(__name__)

COURIERS: Final = 2
"""Threads that deliver webhooks: one that is slow does not hold up all."""
LOOK_S: Final = 0.5
"""How often processes and the built-in server are looked after."""
SWEEP_S, SWEEP_AGAIN_S = 3600.0, 60.0
"""How often is looked for what is left and what is old; after a failure."""
LEFT_FOR_S: Final = 3600
"""An upload without a job is of a client that left, or of a service that was killed, after so long."""


def serve(options: Options) -> int:
    """Runs a service until SIGTERM or Ctrl-C; exit code 0 where all that was under way is finished or put back.

    Raises DescantError where it cannot come up.
    """
    start_log()
    with contextlib.ExitStack() as stack:
        listening = stack.enter_context(_listening(options)) if options.http else None
        if options.embedded is not None:
            options = replace(options, database=EmbeddedServer.start(options.embedded).url())
            stack.callback(lambda: EmbeddedServer.start(options.embedded or "").stop())
            wait_for(options.database)
        prepare(options.database)
        check(options)
        options.uploaded.mkdir(parents=True, exist_ok=True)
        app, state = api.make(options) if options.http else (None, None)
        stop = threading.Event()
        crew = stack.enter_context(Crew(options, state))
        if options.embedded is not None:
            stack.enter_context(_thread(lambda: _mind_server(options, stop), "minds-server", stop))
        stack.enter_context(_thread(lambda: _keep_house(options, stop), "keeps-house", stop))
        for number in range(COURIERS):
            deliver = _courier(options, stop, state)
            stack.enter_context(_thread(deliver, f"courier-{number}", stop))
        with asyncio.Runner(loop_factory=_new_loop) as runner:
            runner.run(_until_ended(options, listening, app, state, crew))
    return 0


def check(options: Options) -> None:
    """Raises DescantError where the catalog, a root or the terms cannot be used: better now than at the first track."""
    from descant.engine.open_catalog import OpenCatalog
    from descant.service.reckoning import House

    catalogs = OpenCatalog()
    with catalogs.at(place_of(options.catalog)):
        pass
    catalogs.close()
    House.of(options)
    for root in options.roots:
        if not root.is_dir():
            raise DescantError("there is no such folder to take tracks from", path=root)


def sweep(options: Options) -> None:
    """Removes uploads that no job will ever want, and what is older than the service keeps."""
    with opened(options.database) as db:
        if deleted := delete_old(db, options):
            log.info("deleted", extra={"analyses": deleted})
        for folder in options.uploaded.iterdir():
            if time.time() - folder.stat().st_mtime < LEFT_FOR_S:
                continue
            row = db.execute("SELECT state FROM jobs WHERE id = %s", (folder.name,)).fetchone()
            if row is None or row[0] in ("done", "failed", DELETED):
                shutil.rmtree(folder, ignore_errors=True)


class Crew:
    """Worker processes; one that ends unasked is followed by another. To be entered; ends them when left."""

    def __init__(self, options: Options, state: State | None) -> None:
        self._options, self._state = options, state
        self._stop, self._ended = threading.Event(), threading.Event()
        self._processes: list[tuple[BaseProcess, Preparing]] = []
        self._thread = threading.Thread(target=self._mind, name="minds-workers", daemon=True)
        if state is not None:
            state.workers = lambda: [told.now() for one, told in self._processes if one.is_alive()]

    def __enter__(self) -> Crew:
        self._processes = [self._started() for _ in range(self._options.workers)]
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.drain(0)

    def ask_to_end(self) -> None:
        """Each after the job it is at."""
        self._stop.set()
        for process, _ in self._processes:
            if process.is_alive():
                process.terminate()

    def drain(self, seconds: float) -> None:
        """Waits for those that were asked so long, then ends them; their jobs are free again with that."""
        self.ask_to_end()
        if self._thread.is_alive():
            self._thread.join()
        until = time.monotonic() + seconds
        for process, _ in self._processes:
            process.join(max(0.0, until - time.monotonic()))
            if process.is_alive():
                process.kill()
                process.join()

    def _started(self) -> tuple[BaseProcess, Preparing]:
        context, preparing = multiprocessing.get_context("spawn"), Preparing()
        process = context.Process(target=worker.run, args=(self._options, preparing), name="descant worker")
        with shielded():
            process.start()
        log.info("worker started", extra={"pid": process.pid})
        return process, preparing

    def _mind(self) -> None:
        while not self._stop.is_set():
            if not self._processes:
                self._stop.wait(LOOK_S)
                continue
            wait([one.sentinel for one, _ in self._processes], timeout=LOOK_S)
            for at, (one, _) in enumerate(self._processes):
                if one.is_alive() or self._stop.is_set():
                    continue
                log.error("worker ended", extra={"pid": one.pid, "exit": one.exitcode})
                if self._state is not None:
                    self._state.metrics.ended.inc()
                self._processes[at] = self._started()
                one.close()
                self._stop.wait(LOOK_S)  # one that cannot start must not keep the machine busy


def _new_loop() -> asyncio.AbstractEventLoop:
    """uvloop answers in half the time; Windows has none."""
    if sys.platform == "win32":
        return asyncio.SelectorEventLoop()  # the one that psycopg takes
    import uvloop

    return uvloop.new_event_loop()


def _listening(options: Options) -> socket.socket:
    """Raises DescantError where the address cannot be had."""
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    try:
        return socket.create_server((options.host, options.port), family=family, backlog=2048)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno and error.errno > 0 else str(error)  # a name is no errno
        raise DescantError(
            f"the service cannot listen at {options.host}:{options.port} ({why})",
            remedy="Another program may have that port: choose one with --port.",
        ) from error


async def _until_ended(
    options: Options, listening: socket.socket | None, app: ASGIApp | None, state: State | None, crew: Crew
) -> None:
    loop = asyncio.get_running_loop()
    asked = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, asked.set)
    server = task = None
    if listening is not None:
        config = uvicorn.Config(
            app,  # type: ignore[arg-type]
            http=patient(options.patience_s),
            loop="none",
            lifespan="on",
            ws="none",
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=30,
            timeout_graceful_shutdown=max(1, int(options.drain_s)),
            limit_concurrency=4096,
        )
        server = _Server(config)
        task = asyncio.create_task(server.serve([listening]))
        task.add_done_callback(lambda _: asked.set())
    log.info("serving", extra={"address": f"{options.host}:{options.port}", "workers": options.workers})
    await asked.wait()
    log.info("ending")
    if state is not None:
        state.draining = True
    await loop.run_in_executor(None, crew.ask_to_end)
    if server is not None and task is not None:
        server.should_exit = True
        await task
    await loop.run_in_executor(None, crew.drain, options.drain_s)


class _Server(uvicorn.Server):
    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals end the service as a whole, in its own order."""
        yield


@contextlib.contextmanager
def _thread(target: Callable[[], None], name: str, stop: threading.Event) -> Iterator[None]:
    thread = threading.Thread(target=target, name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(worker.IDLE_S + 20)


def _courier(options: Options, stop: threading.Event, state: State | None) -> Callable[[], None]:
    def counted(came: str) -> None:
        if state is not None:
            state.metrics.webhooks.labels(came).inc()

    return lambda: worker.courier(options.database, stop, counted)


def _keep_house(options: Options, stop: threading.Event) -> None:
    wait_s = 0.0
    while not stop.wait(wait_s):
        wait_s = SWEEP_S
        try:
            sweep(options)
        except (*UNREACHABLE, DescantError) as error:
            log.warning("house not kept", extra={"reason": str(error.__cause__ or error).splitlines()[0]})
            wait_s = SWEEP_AGAIN_S


def _mind_server(options: Options, stop: threading.Event) -> None:
    """Starts the built-in server again where it was killed; PostgreSQL then recovers what was committed."""
    assert options.embedded is not None
    while not stop.wait(LOOK_S):
        if _runs(options):
            continue
        log.error("database server ended")
        try:
            EmbeddedServer.start(options.embedded)
            log.info("database server started")
        except DescantError as error:
            log.error("database server did not start", extra={"reason": str(error)})


def _runs(options: Options) -> bool:
    assert options.embedded is not None
    try:
        pid = int((options.embedded / "postmaster.pid").read_text().split()[0])
        os.kill(pid, 0)
    except (OSError, ValueError, IndexError) as error:
        return isinstance(error, PermissionError)
    return True
