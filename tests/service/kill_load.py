"""Load on a service whose processes are killed one after another, and an account of what was accepted in the end."""

from __future__ import annotations

import contextlib
import itertools
import math
import os
import random
import signal
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from service_process import PATIENCE_S, Answer, Service

from descant.service.database import connect, wait_for

KINDS = ("service", "worker", "server")
BATCH = 20
OPEN = 3
"""Tracks that are under way at a time."""
ROUND = 9
"""Kills after which all that was accepted is waited for: a job is refused when its process ended too often."""


@dataclass
class Load:
    """Clients that send the same again until they are told that it was taken: plays, tracks, runs of statements.

    server: folder of the database. tracks: may be none, for an analysis takes long where a machine is busy.
    """

    service: Service
    server: Path
    tracks: list[str]
    stop: threading.Event = field(default_factory=threading.Event)
    jobs: dict[str, str] = field(default_factory=dict)
    """Idempotency key → the id that was answered."""
    runs: dict[str, str] = field(default_factory=dict)
    """The same of statements."""
    events: set[str] = field(default_factory=set)
    again: Counter[str] = field(default_factory=Counter)
    kills: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    _open: set[str] = field(default_factory=set)

    def run(self, kills: int, seed: int = 1, most_s: float = math.inf) -> None:
        """Kills so many processes under load, in turn, or as many as most_s allows. What remains is waited for."""
        until = time.monotonic() + most_s
        chance = random.Random(seed)
        clients = [threading.Thread(target=one) for one in (self._play, self._pay, self._submit)]
        for client in clients:
            client.start()
        try:
            for number, kind in zip(range(1, kills + 1), itertools.cycle(KINDS)):
                time.sleep(chance.uniform(0.3, 3.0))
                self._kill(kind)
                self.service.until_ready()
                if number % ROUND == 0:
                    self._settle()
                if time.monotonic() > until:
                    break
        finally:
            self.stop.set()
            for client in clients:
                client.join()
        self._settle()

    def account(self) -> dict[str, int]:
        """What is stored. Raises AssertionError where something that was accepted is not there, or is there twice."""
        assert not self.faults, self.faults
        with connect(self.service_database()) as db:
            rows = db.execute("SELECT id, state, idempotency FROM jobs WHERE kind = 'analysis'").fetchall()
            stored = {idempotency: number for number, _, idempotency in rows}
            assert {key: stored.get(key) for key in self.jobs} == self.jobs
            assert len(rows) == len(stored)
            assert {state for _, state, _ in rows} <= {"done"}, Counter(state for _, state, _ in rows)
            reports = db.execute("SELECT r.job FROM results r WHERE r.kind = 'report'").fetchall()
            assert sorted(number for (number,) in reports) == sorted(number for number, _, _ in rows)
            assert db.execute("SELECT count(*) FROM reports").fetchone() == (len(rows),)
            plays = {event for (event,) in db.execute("SELECT event FROM plays")}
            assert self.events <= plays
            told = db.execute("SELECT sum(plays)::int, sum(amount)::bigint FROM plays").fetchone()
            assert told == (len(plays), len(plays) * 10**9)
            runs = dict(
                db.execute("SELECT idempotency, id FROM jobs WHERE kind = 'statements' AND state = 'done'").fetchall()
            )
            assert runs == self.runs
            paid = dict(db.execute("SELECT run, count(*) FROM plays WHERE run IS NOT NULL GROUP BY run").fetchall())
            told = db.execute(
                "SELECT id, (outcome->'plays'->>'rows')::int FROM jobs WHERE kind = 'statements'"
            ).fetchall()
            assert {run: rows for run, rows in told if rows} == paid  # what each run says, and what it took
        found = {"jobs": len(self.jobs), "plays": len(plays), "runs": len(runs), "plays paid": sum(paid.values())}
        return found | {f"killed {kind}": n for kind, n in self.kills.items()}

    def service_database(self) -> str:
        from descant.postgres.embedded import EmbeddedServer

        url = EmbeddedServer.start(self.server).url()
        wait_for(url)
        return url

    def _kill(self, kind: str) -> None:
        if kind == "service":
            self.service.kill()
            self.service.start()
        elif kind == "worker":
            started = [one["pid"] for one in self.service.logged() if one["event"] == "worker started"]
            with contextlib.suppress(ProcessLookupError):
                os.kill(started[-1], signal.SIGKILL)
        else:
            pid = int((self.server / "postmaster.pid").read_text().split()[0])
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.kills[kind] += 1

    def _until_taken(self, what: str, path: str, tree: object, **headers: str) -> Answer | None:
        while True:
            try:
                got = self.service.ask("POST", path, tree, **headers)
                if got.status < 300:
                    return got
                if got.status not in (429, 503):
                    self.faults.append(f"{path}: {got.status} {got.body[:300]!r}")
                    return None
            except OSError:
                pass
            except Exception as error:  # half an answer, of a service that was killed
                if not type(error).__module__.startswith("http.client"):
                    raise
            if self.stop.is_set() and self.service.process is not None and self.service.process.poll() is not None:
                return None  # it could not come up again, which the other thread says
            self.again[what] += 1
            time.sleep(0.05)

    def _play(self) -> None:
        for number in itertools.count():
            if self.stop.is_set():
                return
            events = [f"{number}-{i}" for i in range(BATCH)]
            plays = [
                {"event_id": event, "track": "t", "amount": "0.001", "currency": "EUR", "date": "2026-11-30"}
                for event in events
            ]
            got = self._until_taken("plays", "/plays", {"plays": plays})
            if got is not None:
                assert got.tree["differing"] == []
                self.events |= set(events)
            time.sleep(0.02)

    def _pay(self) -> None:
        body = {"period": "all", "first": "2026-11-30", "last": "2026-11-30", "formats": ["csv"]}
        body["without_report"] = "count"
        for number in itertools.count():
            if self.stop.wait(0.5):
                return
            key = f"run-{number}"
            got = self._until_taken("runs", "/statements", body, Idempotency_Key=key)
            if got is not None:
                self.runs[key] = got.tree["id"]
                self._until_finished({got.tree["id"]}, "/statements")

    def _submit(self) -> None:
        for number in itertools.count() if self.tracks else ():
            while not self.stop.is_set() and len(self._open) >= OPEN:
                self._look()
                time.sleep(0.2)
            if self.stop.is_set():
                return
            key = f"job-{number}"
            body = {"path": self.tracks[number % len(self.tracks)], "certificate": False}
            got = self._until_taken("jobs", "/analyses", body, Idempotency_Key=key)
            if got is not None:
                self.jobs[key] = got.tree["id"]
                self._open.add(got.tree["id"])

    def _look(self) -> None:
        for number in list(self._open):
            with contextlib.suppress(OSError, ValueError, KeyError):
                if self.service.ask("GET", f"/analyses/{number}").tree["state"] in ("done", "failed"):
                    self._open.discard(number)

    def _settle(self) -> None:
        """Until what was accepted before now is finished."""
        self._until_finished(set(self.jobs.values()), "/analyses")
        self._until_finished(set(self.runs.values()), "/statements")

    def _until_finished(self, known: set[str], route: str) -> None:
        until = time.monotonic() + 4 * PATIENCE_S
        while known and time.monotonic() < until:
            number = next(iter(known))
            with contextlib.suppress(OSError, ValueError, KeyError):
                if self.service.ask("GET", f"{route}/{number}").tree["state"] in ("done", "failed"):
                    known.discard(number)
                    continue
            time.sleep(0.2)
        assert not known, f"{len(known)} jobs are not finished after {4 * PATIENCE_S} s"
