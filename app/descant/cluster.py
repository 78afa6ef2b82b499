"""Analyses over many machines, by dask.distributed: files go to workers that hold the catalog open, reports come back.

A worker that is killed costs the time of the file that it was at: Dask gives it to another. Each file is one task under
one key, and its report is taken once, here, whatever was tried again. Workers need the same Descant, and the files and
the catalog at the same places (a shared folder, or a catalog in PostgreSQL).

Dask sends pickles: who reaches its scheduler can run code on every machine of it. Keep it in a network of your own, or
use its TLS.
"""

from __future__ import annotations

import contextlib
import json
import logging
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from descant import __version__, pipeline
from descant.engine.open_catalog import OpenCatalog
from descant.errors import CatalogError, DecodeError, DescantError, ModelError
from descant.postgres.address import place_of
from descant.processes import end_with_parent
from descant.progress import Progress, silent
from descant.report.model import Exclusion, Report
from descant.settings import Settings

if TYPE_CHECKING:
    from distributed import Client, WorkerPlugin

LOCAL: Final = "local:"
SCHEMES: Final = ("tcp://", "tls://", "ucx://")
AHEAD: Final = 3
"""Files that each thread of a worker has or waits for: enough that none is idle while an answer travels."""
TOLD_EVERY_S: Final = 0.5
"""So often says who makes the catalog ready how far it is."""
_WAIT_S: Final = 30.0
_WORKERS_S: Final = 300.0
"""Workers that a batch system starts may come later than their scheduler."""

_How = tuple[Settings, tuple[Exclusion, ...]]
_KEPT = OpenCatalog()
_TURN = threading.Lock()
"""A worker may have several threads; a catalog is used in turns."""


@dataclass(frozen=True)
class _Answer:
    """A report as JSON, or why there is none. kind: of the error."""

    report: str = ""
    kind: str = ""
    cause: str = ""
    remedy: str = ""


def check(cluster: str) -> None:
    """Raises DescantError where this names no cluster."""
    number = cluster.removeprefix(LOCAL)
    local = cluster.startswith(LOCAL) and number.isdigit() and 1 <= int(number) <= 1024
    if not local and not cluster.startswith(SCHEMES):
        raise DescantError(
            f"{cluster[:80]!r} is no cluster",
            remedy="Name a scheduler of Dask, as tcp://scheduler:8786, or processes on this computer, as local:4.",
        )


def analyse_over(
    cluster: str,
    paths: Sequence[Path],
    catalog: Path | str,
    settings: Settings,
    *,
    exclusions: tuple[Exclusion, ...] = (),
    progress: Progress = silent,
) -> Iterator[tuple[Path, Report | DescantError]]:
    """Every track's report, or why there is none, as each is finished, in any order.

    Raises DescantError where the cluster cannot be reached or runs another Descant, and CatalogError of the first
    worker that cannot use the catalog; what was not finished is then not yielded.
    """
    check(cluster)
    place = str(catalog) if isinstance(catalog, str) else str(catalog.absolute())
    with _connected(cluster) as client:
        progress("calibrate", 0, 0)
        version = _made_ready(client, place, settings, progress)
        if version != __version__:
            raise DescantError(
                f"the workers run Descant {version}, and this is {__version__}",
                remedy="Install one version everywhere.",
            )
        yield from _answers(client, paths, place, (settings, exclusions), progress)


def _made_ready(client: Client, place: str, settings: Settings, progress: Progress) -> str:
    """The version of the worker that made the catalog ready, which says how far it is: of a large one that takes
    minutes, the first time on its computer."""
    topic = f"descant-{uuid.uuid4().hex}"

    def told(event: tuple[object, tuple[str, int, int]]) -> None:
        progress(*event[1])

    client.subscribe_topic(topic, told)
    try:
        return str(client.submit(_ready, place, settings, topic, pure=False).result())
    finally:
        with contextlib.suppress(ValueError, OSError):
            client.unsubscribe_topic(topic)


def _answers(
    client: Client, paths: Sequence[Path], place: str, how: _How, progress: Progress
) -> Iterator[tuple[Path, Report | DescantError]]:
    from distributed import KilledWorker, as_completed

    left = iter(enumerate(paths))
    found = as_completed()
    asked: dict[object, Path] = {}
    run = uuid.uuid4().hex

    def ask(most: int) -> None:
        while len(asked) < most and (one := next(left, None)) is not None:
            number, path = one
            future = client.submit(
                _analyse, str(path.absolute()), place, how, key=f"descant-{run}-{number}", pure=False
            )
            asked[future.key] = path
            found.add(future)

    ask(AHEAD * _threads(client))
    for done, future in enumerate(found):
        path = asked.pop(future.key)
        try:
            answer = future.result()
        except KilledWorker:
            answer = _Answer(
                kind="DecodeError",
                cause="The processes that analysed this file ended, one after another.",
                remedy="Export it anew as WAV or FLAC and try again; the workers' logs may say more.",
            )
        future.release()
        progress("analyse", done, len(paths))
        yield path, _outcome(answer, path)
        ask(AHEAD * _threads(client))  # workers may have come or gone
    progress("analyse", len(paths), len(paths))


def _threads(client: Client) -> int:
    workers = client.scheduler_info(n_workers=-1)["workers"].values()
    return max(1, sum(int(one["nthreads"]) for one in workers))


def _outcome(answer: _Answer, path: Path) -> Report | DescantError:
    if answer.kind:
        kind = DecodeError if answer.kind == "DecodeError" else DescantError
        return kind(answer.cause, remedy=answer.remedy, path=path)
    return Report.from_json(json.loads(answer.report))


@contextlib.contextmanager
def _connected(cluster: str) -> Iterator[Client]:
    import dask
    from distributed import Client, LocalCluster

    logging.getLogger("distributed").setLevel(logging.ERROR)
    with contextlib.ExitStack() as stack:
        stack.enter_context(dask.config.set({"distributed.scheduler.allowed-failures": 10}))
        try:
            if cluster.startswith(LOCAL):
                started = LocalCluster(
                    n_workers=int(cluster.removeprefix(LOCAL)),
                    threads_per_worker=1,
                    memory_limit=None,
                    dashboard_address=None,
                    silence_logs=logging.CRITICAL,
                )
                stack.enter_context(started)
                client = stack.enter_context(Client(started))
                client.register_plugin(_ends_with_parent(), name="descant")
            else:
                client = stack.enter_context(Client(cluster, timeout=_WAIT_S))
                client.wait_for_workers(1, timeout=_WORKERS_S)
        except (OSError, TimeoutError) as error:
            raise DescantError(
                f"the cluster {cluster} cannot be reached, or has no worker ({str(error) or 'no answer'})",
                remedy="Start `dask scheduler` and `dask worker`; see “Many machines” in the README.",
            ) from error
        yield client


def _ends_with_parent() -> WorkerPlugin:
    from distributed import WorkerPlugin

    class EndsWithParent(WorkerPlugin):
        def setup(self, worker: Any) -> None:
            end_with_parent()

    return EndsWithParent()


def _ready(place: str, settings: Settings, topic: str) -> str:
    """Runs in a worker: the first of all, so that the catalog is measured once and not by each. The version there."""
    from distributed import get_worker

    worker, said = get_worker(), 0.0

    def tell(stage: str, done: int, total: int) -> None:
        nonlocal said
        if time.monotonic() > said + TOLD_EVERY_S:
            said = time.monotonic()
            worker.log_event(topic, (stage, done, total))

    with _TURN, _KEPT.at(place_of(place)) as catalog:
        pipeline.calibrate(catalog, settings, progress=tell)
    return __version__


def _analyse(path: str, place: str, how: _How) -> _Answer:
    """Runs in a worker. Raises CatalogError and ModelError, which are of no single file."""
    try:
        with _TURN, _KEPT.at(place_of(place)) as catalog:
            settings, exclusions = how
            return _Answer(json.dumps(pipeline.analyse(path, catalog, settings, exclusions=exclusions).to_json()))
    except (CatalogError, ModelError):
        raise
    except DescantError as error:
        return _Answer("", type(error).__name__, error.cause, error.remedy)
