"""Memory of every process of a service over an hour of all that clients ask, mixed, at modest rates.

    PYTHONPATH=app:tests:tests/service:tests/benchmarks python tests/benchmarks/service_mixed.py --minutes 60

Each minute says what was asked, how it was answered, and what each process holds: RSS of the service, of its worker and
of the process that reckons; of the database server's processes together the PSS, which counts shared pages once, and
what is their own (USS) beside the shared buffers, which grow until they are full. The last line sets the last quarter
beside the second (caches fill in the first), with the slope of a line from there on.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import time
import uuid
from collections import defaultdict
from pathlib import Path

import numpy as np
import psutil
import uvloop
from service_load import Ask, Client, Kept, at_rate, latencies, loaded
from service_process import Service

RATES = {
    "splits": 20.0, "searches": 2.0, "reports": 1.0, "plays": 0.5, "certificates": 0.2, "listings": 0.2, "metrics": 0.1,
    "uploads": 0.05, "accruals": 0.03, "q-values": 0.03, "deletions": 0.02, "statements": 0.017,
}  # fmt: skip
"""Requests a second."""
DAY = "2026-11-30"


def asks(service: Service, report: str, track: bytes) -> dict[str, Ask]:
    """What each kind of client asks, by its number."""
    mark = uuid.uuid4().hex

    def get(path: str) -> Ask:
        async def asked(client: Client, number: int) -> int:
            return await client.ask("GET", path.replace("{n}", str(number)))

        return asked

    async def play(client: Client, number: int) -> int:
        same = {"track": report, "amount": "0.003", "currency": "EUR", "date": DAY}
        plays = [{"event_id": f"{mark}-{number}-{i}", **same} for i in range(100)]
        return await client.ask("POST", "/plays", json.dumps({"plays": plays}).encode())

    async def upload(client: Client, number: int) -> int:
        path = f"/analyses/upload?name={number}.wav&reference={mark}-{number}&batch=load"
        return await client.ask("POST", path, track, "application/octet-stream")

    async def statements(client: Client, number: int) -> int:
        run = {"period": f"{number}", "first": DAY, "last": DAY}
        return await client.ask("POST", "/statements", json.dumps(run).encode())

    async def delete(client: Client, number: int) -> int:
        listed = await asyncio.to_thread(service.ask, "GET", "/analyses?batch=load&limit=1000&state=done")
        done = [one["id"] for one in listed.tree["analyses"]]
        return await client.ask("DELETE", f"/analyses/{done[-1]}?splits=true") if done else 204

    return {
        "splits": get(f"/splits/{report}?amount=0.{{n}}&currency=EUR"), "searches": get("/catalog?text=tune"),
        "reports": get(f"/analyses/{report}/report"), "certificates": get(f"/analyses/{report}/certificate.pdf"),
        "listings": get("/analyses?limit=100"), "metrics": get("/metrics"), "q-values": get("/q-values?batch=load"),
        "accruals": get(f"/accruals?first={DAY}&last={DAY}"), "plays": play, "uploads": upload,
        "statements": statements, "deletions": delete,
    }  # fmt: skip


def memory(service: Service, server: Path) -> dict[str, float]:
    """MB of each process, by what it does."""
    assert service.process is not None
    own = psutil.Process(service.process.pid)
    workers = {one["pid"] for one in service.logged() if one["event"] == "worker started"}
    told: dict[str, float] = defaultdict(float)
    told["service"] = own.memory_info().rss / 1e6
    for child in own.children(recursive=True):
        if "resource_tracker" not in " ".join(child.cmdline()):
            told["worker" if child.pid in workers else "reckoner"] += child.memory_info().rss / 1e6
    postmaster = psutil.Process(int((server / "postmaster.pid").read_text().split()[0]))
    for one in (postmaster, *postmaster.children(recursive=True)):
        try:
            held = one.memory_full_info()
            told["database"] += held.pss / 1e6
            told["database, own"] += held.uss / 1e6
        except psutil.NoSuchProcess:
            continue
    return {name: round(value, 1) for name, value in told.items()}


async def minute(service: Service, known: dict[str, Ask], clients: dict[str, list[Client]], at: int) -> dict[str, Kept]:
    """One minute of load. Numbers go on from minute to minute."""
    kept: dict[str, Kept] = {name: [] for name in known}

    def from_here(name: str) -> Ask:
        first = int(at * 60 * RATES[name])

        async def asked(client: Client, number: int) -> int:
            return await known[name](client, first + number)

        return asked

    def seconds(name: str) -> float:  # as many whole requests as lie between this minute and the next
        return (int((at + 1) * 60 * RATES[name]) - int(at * 60 * RATES[name])) / RATES[name]

    asked = (at_rate(RATES[name], seconds(name) + 1e-9, clients[name], from_here(name), kept[name]) for name in known)
    await asyncio.gather(*asked, asyncio.sleep(60))
    return kept


async def run(service: Service, report: str, track: bytes, server: Path, minutes: int) -> None:
    known = asks(service, report, track)
    clients = {name: [Client(service) for _ in range(8 if RATES[name] > 5 else 2)] for name in known}
    held: list[dict[str, float]] = []
    whole: dict[str, Kept] = {name: [] for name in known}
    for at in range(minutes):
        kept = await minute(service, known, clients, at)
        for name, rows in kept.items():
            whole[name] += rows
        held.append(await asyncio.to_thread(memory, service, server))
        wrong = sum(status >= 400 for rows in kept.values() for status, _ in rows)
        told = {"minute": at + 1, "load": os.getloadavg()[0], "MB": held[-1], "refused": wrong}
        print(json.dumps({**told, "asked": sum(map(len, kept.values()))}), flush=True)
    print(json.dumps({"minutes": minutes, "MB": summary(held), **latencies(whole)}))


def summary(held: list[dict[str, float]]) -> dict[str, dict[str, float]]:
    """Of each kind of process: mean MB of the second and the last quarter, and the slope from there on."""
    quarter, told = max(1, len(held) // 4), {}
    for name in sorted({name for one in held for name in one}):
        values = np.array([one.get(name, np.nan) for one in held])
        late = values[quarter:]
        at = np.arange(len(late))[~np.isnan(late)]
        slope = float(np.polyfit(at, late[at], 1)[0]) * 60 if len(at) > 2 else 0.0
        told[name] = {
            "second quarter": round(float(np.nanmean(values[quarter : 2 * quarter])), 1),
            "last quarter": round(float(np.nanmean(values[-quarter:])), 1),
            "most": round(float(np.nanmax(values)), 1),
            "an hour": round(slope, 1),
        }
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=int, default=60)
    args = parser.parse_args()
    began = time.monotonic()
    with loaded() as (service, report, track, server):
        uvloop.run(run(service, report, track, server, args.minutes))
        jobs = service.ask("GET", "/metrics").body.decode()
        faults = [one for one in service.logged() if one["level"] == "error" or one.get("status", 0) >= 500]
        open_now = [line for line in jobs.splitlines() if line.startswith("descant_jobs{")]
        print(json.dumps({"seconds": round(time.monotonic() - began), "open": open_now, "faults": faults[:5]}))


if __name__ == "__main__":
    main()
