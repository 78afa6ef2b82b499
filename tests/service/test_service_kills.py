"""Kill -9 of each process of a service under load: nothing that was accepted is lost, and nothing is there twice."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from kill_load import Load
from service_process import Service

from descant.postgres.embedded import EmbeddedServer
from descant.service import tokens
from descant.service.database import opened
from processes_left import MARK, left, marked


@pytest.fixture
def load(house: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """A service with a server of its own, which is as durable as anybody's."""
    monkeypatch.setenv(MARK, marked()[MARK])
    with tempfile.TemporaryDirectory(prefix="descant-") as place:
        os.chmod(place, 0o711)  # root's server runs as another user, who must get there
        data = Path(place) / "data"
        with EmbeddedServer.start(data / "postgres") as server, opened(server.url()) as db:
            token = tokens.add(db, "load", ["analyses", "plays", "royalties"], timedelta(days=1))
        arguments = ["--embedded", "--data", str(data), "--catalog", str(house / "catalog"), "--drain", "60"]
        arguments += [
            "--root",
            str(house / "music"),
            "--workers",
            "1",
            "--pools",
            str(house / "pools.json"),
            "--rate",
            "100000",
        ]
        service = Service(arguments, tmp_path / "home", token)
        service.start()
        try:
            yield Load(service, data / "postgres", ["tune 0.wav", "tune 1.wav"])
        finally:
            if service.process is not None and service.process.poll() is None:
                service.kill()
            EmbeddedServer.start(data / "postgres").stop(at_once=True)


def test_nothing_accepted_is_lost_whatever_is_killed_and_a_drain_finishes_what_runs(load: Load) -> None:
    load.run(kills=3)
    found = load.account()
    assert found["jobs"] == len(load.jobs) > 0
    assert found["plays"] >= len(load.events) > 0
    assert found["plays paid"] > 0
    assert dict(load.kills) == {"service": 1, "worker": 1, "server": 1}
    assert load.again["plays"] > 0  # what was killed was in use

    job = load.service.ask("POST", "/analyses", {"path": "tune 1.wav", "certificate": False}).tree["id"]
    load.service.until(f"/analyses/{job}", "running", "done")
    assert load.service.stop() == 0
    assert left({MARK: os.environ[MARK]}, {os.getpid()}) == set()
    with EmbeddedServer.start(load.server) as server, opened(server.url()) as db:
        assert db.execute("SELECT state FROM jobs WHERE id = %s", (job,)).fetchone() == ("done",)
    ends = [one for one in load.service.logged() if one["event"] in ("ending", "worker ended")]
    assert ends[-1]["event"] == "ending"
