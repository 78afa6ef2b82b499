"""A worker makes the catalog ready before it takes analyses: how far that is can be asked, and it can be stopped."""

from __future__ import annotations

import asyncio
import json
import threading
from pathlib import Path
from typing import Any

import pytest
from service_process import Service

from descant import pipeline
from descant.catalog.store import Catalog
from descant.engine.open_catalog import OpenCatalog
from descant.errors import CatalogError, DescantError
from descant.progress import CancelToken, Progress
from descant.service import worker
from descant.service.api import app as api
from descant.service.options import Options
from descant.service.preparing import Preparation, Preparing


def test_a_service_says_when_its_worker_analyses(service: Service, report: str) -> None:
    ready = service.ask("GET", "/readyz?analyses=true")
    assert (ready.status, ready.tree) == (200, {"status": "ready", "workers": 1, "analysing": 1, "preparing": []})
    assert "descant_workers_analysing 1.0" in service.ask("GET", "/metrics").body.decode()
    assert [one for one in service.logged() if one["event"] == "catalog ready"]


def test_a_key_of_what_was_deleted_is_gone_and_the_description_says_so(service: Service) -> None:
    sent = {"path": "tune 1.wav"}
    job = service.ask("POST", "/analyses", sent, Idempotency_Key="deleted-1").tree["id"]
    service.until(f"/analyses/{job}", "done", "failed")
    assert service.ask("DELETE", f"/analyses/{job}").status == 204
    assert service.ask("POST", "/analyses", sent, Idempotency_Key="deleted-1").status == 410
    wrong = service.ask("GET", "/readyz?analyses=perhaps")
    assert (wrong.status, wrong.headers["content-type"]) == (422, "application/problem+json")
    paths = service.ask("GET", "/openapi.json").tree["paths"]
    assert {"410"} <= paths["/analyses"]["post"]["responses"].keys()
    assert {"410"} <= paths["/analyses/upload"]["post"]["responses"].keys()
    assert "application/problem+json" in paths["/readyz"]["get"]["responses"]["422"]["content"]


def _asked(options: Options, workers: list[Preparation], query: str) -> tuple[int, Any]:
    """What /readyz answers while the workers are so far."""
    app, state = api.make(options)
    state.workers = lambda: workers
    told: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        told.append(message)

    async def run() -> None:
        await state.pool.open()
        try:
            scope = {
                "type": "http",
                "method": "GET",
                "path": "/readyz",
                "raw_path": b"/readyz",
                "headers": [],
                "query_string": query.encode(),
                "http_version": "1.1",
                "scheme": "http",
                "root_path": "",
                "client": ("127.0.0.1", 1),
                "server": ("127.0.0.1", 1),
            }
            await app(scope, receive, send)
        finally:
            state.close()
            await state.pool.close()

    asyncio.run(run())
    body = b"".join(one.get("body", b"") for one in told)
    return int(told[0]["status"]), json.loads(body)


def test_readiness_for_analyses_waits_for_one_worker(database: str, house: Path, tmp_path: Path) -> None:
    options = Options(database, str(house / "catalog"), tmp_path, workers=2)
    first, second = Preparation(False, "index", 4_000, 300_000), Preparation(False, "starting", 0, 0)
    status, said = _asked(options, [first, second], "")
    assert (status, said["workers"], said["analysing"]) == (200, 2, 0)  # splits and plays need no worker
    assert said["preparing"][0] == {"stage": "index", "done": 4000, "total": 300000}
    status, said = _asked(options, [first, second], "analyses=true")
    assert status == 503
    assert "index: 4,000 of 300,000" in said["detail"]
    status, said = _asked(options, [first, Preparation(True, "calibrate", 9, 9)], "analyses=true")
    assert (status, said["analysing"]) == (200, 1)
    assert _asked(options, [], "analyses=true")[0] == 503  # they have ended
    without = Options(database, str(house / "catalog"), tmp_path, workers=0)
    assert _asked(without, [], "analyses=true")[0] == 200  # workers are elsewhere


def _prepared(
    options: Options, monkeypatch: pytest.MonkeyPatch, *outcomes: Exception | None
) -> tuple[Preparing, list[str]]:
    """Makes ready with what the pipeline raises, call by call; and what was asked."""
    preparing, asked = Preparing(), list[str]()
    left = list(outcomes)

    def calibrate(catalog: Catalog, settings: Any, *, progress: Progress, cancel: CancelToken) -> None:
        asked.append(str(catalog.place))
        progress("index", 2, 3)
        if (wrong := left.pop(0)) is not None:
            raise wrong

    monkeypatch.setattr(pipeline, "calibrate", calibrate)
    monkeypatch.setattr(worker, "PREPARE_AGAIN_S", 0.01)
    catalogs = OpenCatalog()
    worker.prepare(options, catalogs, preparing, threading.Event(), CancelToken())
    catalogs.close()
    return preparing, asked


def test_a_catalog_that_cannot_be_used_is_tried_again(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = Options("", str(house / "catalog"), tmp_path)
    preparing, asked = _prepared(options, monkeypatch, CatalogError("It is gone."), None)
    assert len(asked) == 2
    assert preparing.now() == Preparation(True, "index", 2, 3)


def test_whatever_else_is_wrong_the_analyses_will_say(
    house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = Options("", str(house / "catalog"), tmp_path)
    assert _prepared(options, monkeypatch, DescantError("It is empty."))[0].ready


def test_who_is_asked_to_end_stops_making_ready(house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, cancel, preparing = threading.Event(), CancelToken(), Preparing()

    def calibrate(catalog: Catalog, settings: Any, *, progress: Progress, cancel: CancelToken) -> None:
        begun.set()
        while True:
            cancel.check()

    monkeypatch.setattr(pipeline, "calibrate", calibrate)
    options, catalogs = Options("", str(house / "catalog"), tmp_path), OpenCatalog()
    given = (options, catalogs, preparing, threading.Event(), cancel)
    thread = threading.Thread(target=worker.prepare, args=given)
    thread.start()
    assert begun.wait(30)
    cancel.cancel()
    thread.join(30)
    assert not thread.is_alive()
    assert not preparing.ready
    catalogs.close()
