"""Latency of a service under load, its processor time a request and its memory over the run.

    PYTHONPATH=app:tests:tests/service python tests/benchmarks/service_load.py --rate 500 --seconds 60

Splits are asked at a fixed rate, whether or not earlier answers came (an open loop: a stall is paid for by all that
would have been asked meanwhile); beside them go batches of plays, and uploads, which the worker analyses as they come.
Latency is from the moment a request was due. The client runs in this process, the service in its own.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from pathlib import Path

import numpy as np
import uvloop
from service_process import TERMS, Service

from descant.catalog.store import Catalog
from descant.pipeline import ingest
from descant.postgres.embedded import EmbeddedServer
from descant.service import tokens
from descant.service.database import opened
from descant.settings import Settings
from made_up_music import tune, write

CONNECTIONS = 32
IDLE_S = 15.0
"""A connection that was idle so long is not used again: the service closes such after twice that."""


class Client:
    """One connection that stays open."""

    def __init__(self, service: Service) -> None:
        self._port, self._token = service.port, service.token
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._used = 0.0

    async def ask(self, method: str, path: str, body: bytes = b"", media: str = "application/json") -> int:
        if self._streams is not None and time.monotonic() - self._used > IDLE_S:
            self._streams[1].close()
            self._streams = None
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        head = (
            f"{method} {path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {self._token}\r\ncontent-type: {media}\r\n"
        )
        writer.write(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body)
        answer = await reader.readuntil(b"\r\n\r\n")
        fields = dict(line.lower().split(b": ", 1) for line in answer.split(b"\r\n")[1:] if b": " in line)
        await reader.readexactly(int(fields.get(b"content-length", 0)))
        if fields.get(b"connection") == b"close":
            writer.close()
            self._streams = None
        self._used = time.monotonic()
        return int(answer.split(b" ", 2)[1])


Ask = Callable[[Client, int], Awaitable[int]]
Kept = list[tuple[int, float]]


async def at_rate(rate: float, seconds: float, clients: list[Client], ask: Ask, kept: Kept) -> None:
    """Asks so often a second, each connection in its turn; (status, seconds since it was due) of each request."""
    began = time.perf_counter()

    async def own(at: int, client: Client) -> None:
        for number in range(at, int(rate * seconds), len(clients)):
            due = began + number / rate
            if (wait := due - time.perf_counter()) > 0:
                await asyncio.sleep(wait)
            status = await ask(client, number)
            kept.append((status, time.perf_counter() - due))

    await asyncio.gather(*(own(at, client) for at, client in enumerate(clients)))


async def run(service: Service, report: str, track: bytes, args: argparse.Namespace) -> dict[str, Kept]:
    kept: dict[str, Kept] = {"splits": [], "plays": [], "uploads": []}
    mark = uuid.uuid4().hex

    async def split(client: Client, number: int) -> int:
        return await client.ask("GET", f"/splits/{report}")

    async def play(client: Client, number: int) -> int:
        same = {"track": report, "amount": "0.003", "currency": "EUR", "date": "2026-11-30"}
        plays = [{"event_id": f"{mark}-{number}-{i}", **same} for i in range(100)]
        return await client.ask("POST", "/plays", json.dumps({"plays": plays}).encode())

    async def upload(client: Client, number: int) -> int:
        path = f"/analyses/upload?name={number}.wav&certificate=false"
        return await client.ask("POST", path, track, "application/octet-stream")

    def clients(count: int) -> list[Client]:
        return [Client(service) for _ in range(count)]

    await asyncio.gather(
        at_rate(args.rate, args.seconds, clients(CONNECTIONS), split, kept["splits"]),
        at_rate(args.plays, args.seconds, clients(2), play, kept["plays"]),
        at_rate(args.uploads, args.seconds, clients(2), upload, kept["uploads"]),
    )
    return kept


def figures(service: Service) -> dict[str, float]:
    text = service.ask("GET", "/metrics").body.decode()
    rows = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    worker = [one["pid"] for one in service.logged() if one["event"] == "worker started"][-1]
    pages = int(Path(f"/proc/{worker}/statm").read_text().split()[1])
    return {
        "worker": float(pages * os.sysconf("SC_PAGE_SIZE")),
        "cpu": float(rows["process_cpu_seconds_total"]),
        "rss": float(rows["process_resident_memory_bytes"]),
    }


def latencies(kept: dict[str, Kept]) -> dict[str, object]:
    """Of each kind that was asked: how many, quantiles in ms, and how many had which status."""
    told: dict[str, object] = {}
    for name, rows in ((name, rows) for name, rows in kept.items() if rows):
        ms = 1000 * np.array([seconds for _, seconds in rows])
        quantiles = {f"p{q}": round(float(np.percentile(ms, q)), 2) for q in (50, 95, 99)}
        statuses = {status: sum(1 for one, _ in rows if one == status) for status in {s for s, _ in rows}}
        told[name] = {"n": len(rows), **quantiles, "statuses": statuses}
    return told


@contextlib.contextmanager
def loaded() -> Iterator[tuple[Service, str, bytes, Path]]:
    """A service with a worker and a built-in server; a finished analysis, another track, and its server's folder."""
    with tempfile.TemporaryDirectory(prefix="descant-load-") as folder:
        place = Path(folder)
        place.chmod(0o711)
        files = [write(place / f"{seed}.wav", tune(seed, seconds=12.0)) for seed in range(2)]
        (place / "pools.json").write_text(json.dumps(TERMS))
        with Catalog.open(place / "catalog", create=True) as catalog:
            list(ingest(files[:1], catalog, Settings()))
        with EmbeddedServer.start(place / "data" / "postgres") as server, opened(server.url()) as db:
            token = tokens.add(db, "load", list(tokens.SCOPES), timedelta(days=1))
        arguments = ["--embedded", "--data", str(place / "data"), "--catalog", str(place / "catalog"), "--workers", "1"]
        arguments += ["--root", str(place), "--pools", str(place / "pools.json"), "--rate", "100000"]
        service = Service(arguments, place / "home", token)
        service.start()
        try:
            job = service.ask("POST", "/analyses", {"path": "0.wav"}).tree["id"]
            service.until(f"/analyses/{job}", "done")
            yield service, job, files[1].read_bytes(), place / "data" / "postgres"
        finally:
            service.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=float, default=500, help="splits a second")
    parser.add_argument("--plays", type=float, default=2, help="batches of 100 plays a second")
    parser.add_argument("--uploads", type=float, default=0.2, help="uploads a second")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--rounds", type=int, default=1, help="memory and processor time are told after each")
    args = parser.parse_args()
    with loaded() as (service, job, track, _):
        for _ in range(args.rounds):
            before = figures(service)
            kept = uvloop.run(run(service, job, track, args))
            after = figures(service)
            asked = sum(map(len, kept.values()))
            told: dict[str, object] = {"load average": os.getloadavg()[0], "rss MB": round(after["rss"] / 1e6, 1)}
            told["worker's rss MB"] = round(after["worker"] / 1e6, 1)
            told["service's CPU ms a request"] = round(1000 * (after["cpu"] - before["cpu"]) / asked, 3)
            print(json.dumps({**told, **latencies(kept)}), flush=True)


if __name__ == "__main__":
    main()
