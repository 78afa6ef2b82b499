"""A service as a process of its own, on a real database, and a client for it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg

from descant.postgres.embedded import EmbeddedServer
from descant.service import tokens
from descant.service.database import opened

PATIENCE_S = 240.0
"""On a busy machine."""
TERMS = {
    "schema": "descant.pools/1",
    "period": "any",
    "pools": [
        {"name": "masters", "right": "recording", "rule": "attribution", "currency": "EUR", "of_amount_ppm": 600_000},
        {"name": "works", "right": "composition", "rule": "attribution", "currency": "EUR", "of_amount_ppm": 300_000},
    ],
}


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@dataclass
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def tree(self) -> Any:
        return json.loads(self.body)


@dataclass
class Service:
    """arguments: of `descant serve`, besides --port. home: its Descant folder, with its standard error in `log`."""

    arguments: list[str]
    home: Path
    token: str = ""
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "DESCANT_HOME": str(self.home)}

    @property
    def log(self) -> Path:
        return self.home / "log.jsonl"

    def start(self) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "descant", "serve", "--port", str(self.port), *self.arguments]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=log, env=self.environment)
        self.until_ready()

    def until_ready(self) -> None:
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            assert self.process is not None
            assert self.process.poll() is None, self.log.read_text()
            try:
                if self.ask("GET", "/readyz").status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        raise AssertionError(f"it never was ready\n{self.log.read_text()[-4000:]}")

    def stop(self) -> int:
        """SIGTERM; the exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE_S)

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def ask(
        self, method: str, path: str, tree: Any = None, *, data: Any = None, token: str | None = None, **headers: str
    ) -> Answer:
        """A request; tree: as JSON, data: as it is. token: "" for none."""
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        token = self.token if token is None else token
        if token:
            told["authorization"] = f"Bearer {token}"
        if tree is not None:
            data = json.dumps(tree).encode()
            told.setdefault("content-type", "application/json")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, data, told)
            got = connection.getresponse()
            return Answer(got.status, {name.lower(): value for name, value in got.getheaders()}, got.read())
        finally:
            connection.close()

    def until(self, path: str, *states: str) -> Any:
        """Asks until a job is in one of the states."""
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            tree = self.ask("GET", path).tree
            if tree["state"] in states:
                return tree
            time.sleep(0.3)
        raise AssertionError(f"{path} never was {states}: {tree}\n{self.log.read_text()[-4000:]}")

    def logged(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text().splitlines() if line.startswith("{")]


def new_token(database: str, *scopes: str, lifetime: timedelta | None = timedelta(days=1)) -> str:
    with opened(database) as db:
        return tokens.add(db, "a test", list(scopes or tokens.SCOPES), lifetime)


def new_database(server: EmbeddedServer, name: str) -> str:
    with psycopg.connect(server.url(), autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}")
    return server.url(name)
