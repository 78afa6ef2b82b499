"""A process that works at jobs, and threads that deliver webhooks. Each holds one job at a time, by one connection."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Final

from descant.engine.open_catalog import OpenCatalog
from descant.errors import Cancelled, CatalogError, DescantError, ModelError
from descant.postgres.address import place_of
from descant.processes import end_with_parent
from descant.progress import CancelToken
from descant.service import jobs, webhooks
from descant.service.analyses import analyse, store_failure
from descant.service.database import UNREACHABLE, Connection, connect
from descant.service.logs import start_log
from descant.service.options import Options
from descant.service.preparing import Preparing
from descant.service.reckoning import House
from descant.service.statements import make

log = logging.getLogger(__name__)

IDLE_S: Final = 1.0
"""How often who waits for a notice of a job looks all the same, and whether it is to stop."""
AGAIN_S: Final = 0.5
"""Between two attempts to reach the server."""
CATALOG_AGAIN_S: Final = 30.0
"""A job waits so long where the catalog or a model cannot be used: that is no fault of its track."""
PREPARE_AGAIN_S: Final = 2.0
"""After which a catalog that could not be made ready is tried again."""
_NICE: Final = 3
"""Analyses take what answers to requests leave."""

Work = Callable[[Connection, jobs.Job], str]


def run(options: Options, preparing: Preparing) -> None:
    """Entry of a worker process: until it is asked to stop (SIGTERM: after its job), or whoever started it is gone.

    Of a large catalog the first worker of a computer has minutes to do before it analyses; meanwhile it makes
    statements. preparing: how far that is."""
    end_with_parent()
    stop, cancel = threading.Event(), CancelToken()

    def stopped(number: int, frame: FrameType | None) -> None:
        stop.set()
        cancel.cancel()

    signal.signal(signal.SIGTERM, stopped)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):
        os.nice(_NICE)
    start_log()
    catalogs, house = OpenCatalog(), House.of(options)

    def work(db: Connection, job: jobs.Job) -> str:
        if job.attempts >= jobs.MOST_ATTEMPTS:
            why = DescantError(
                f"the process that analysed it ended {job.attempts} times",
                remedy="Export the file anew as WAV or FLAC and send it again.",
            )
            return store_failure(db, job, why, options)
        if job.kind == jobs.STATEMENTS:
            return make(db, job, house)
        try:
            with catalogs.at(place_of(options.catalog)) as catalog:
                return analyse(db, job, catalog, options)
        except (CatalogError, ModelError) as error:
            log.error("catalog", extra={"job": job.id, "reason": str(error)})
            jobs.put_back(db, job, wait_s=CATALOG_AGAIN_S)
            return "put back"

    def kinds() -> Sequence[str]:
        return (jobs.ANALYSIS, jobs.STATEMENTS) if preparing.ready else (jobs.STATEMENTS,)

    ready = threading.Thread(
        target=prepare, args=(options, catalogs, preparing, stop, cancel), name="prepares", daemon=True
    )
    ready.start()
    try:
        loop(options.database, kinds, work, stop)
    finally:
        ready.join()
        catalogs.close()


def prepare(
    options: Options, catalogs: OpenCatalog, preparing: Preparing, stop: threading.Event, cancel: CancelToken
) -> None:
    """Does what the first analysis would wait for. A catalog that cannot be used is tried again, as no analysis can be
    made; whatever else is wrong, the tracks' own analyses will say."""
    from descant import pipeline

    began, lost = time.monotonic(), False
    while not stop.is_set():
        try:
            with catalogs.at(place_of(options.catalog)) as catalog:
                pipeline.calibrate(catalog, options.settings, progress=preparing.tell, cancel=cancel)
        except Cancelled:
            return
        except (CatalogError, ModelError) as error:
            if not lost:
                log.error("catalog", extra={"reason": str(error)})
            lost = True
            stop.wait(PREPARE_AGAIN_S)
            continue
        except Exception:
            log.exception("catalog")
        preparing.finish()
        log.info("catalog ready", extra={"seconds": round(time.monotonic() - began, 3)})
        return


def courier(database: str, stop: threading.Event, counted: Callable[[str], None]) -> None:
    """A thread that delivers webhooks. counted: told what each attempt came to."""

    def work(db: Connection, job: jobs.Job) -> str:
        came = webhooks.deliver(db, job)
        counted(came)
        return came

    loop(database, lambda: (jobs.WEBHOOK,), work, stop)


def loop(database: str, kinds: Callable[[], Sequence[str]], work: Work, stop: threading.Event) -> None:
    """Takes and does jobs of these kinds until stop; a server that is gone is waited for."""
    lost = False
    while not stop.is_set():
        try:
            with connect(database) as db:
                lost = False
                jobs.listen(db)
                while not stop.is_set():
                    job = jobs.take(db, kinds())
                    if job is None:
                        jobs.wait(db, IDLE_S)
                        continue
                    _do(db, job, work)
        except (*UNREACHABLE, DescantError) as error:
            if not lost:
                log.warning("database lost", extra={"reason": str(error.__cause__ or error).splitlines()[0]})
            lost = True
            stop.wait(AGAIN_S)


def _do(db: Connection, job: jobs.Job, work: Work) -> None:
    began = time.monotonic()
    try:
        state = work(db, job)
    except UNREACHABLE:
        raise
    except Exception:  # a fault of the program, in one job: the others go on
        log.exception("job", extra={"job": job.id, "kind": job.kind})
        jobs.put_back(db, job, wait_s=min(600, 5 * 2**job.attempts), counts=True)
        return
    jobs.release(db, job)
    seconds = round(time.monotonic() - began, 3)
    log.info("job", extra={"job": job.id, "kind": job.kind, "state": state, "seconds": seconds})
