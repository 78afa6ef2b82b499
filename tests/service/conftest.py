"""One small catalog and one service with a worker for all tests that need no other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from service_process import TERMS, Service, new_database, new_token

from descant.catalog.store import Catalog
from descant.catalog.tracks import Owner, Tags
from descant.pipeline import calibrate, ingest
from descant.postgres.embedded import EmbeddedServer
from descant.settings import Settings
from made_up_music import tune, write


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """music/ with two tunes, catalog/ that holds the first with its owners, pools.json."""
    place = tmp_path_factory.mktemp("house")
    (place / "music").mkdir()
    for seed in (0, 1):
        write(place / "music" / f"tune {seed}.wav", tune(seed, seconds=12.0))
    with Catalog.open(place / "catalog", create=True) as catalog:
        assert [one.status for one in ingest([place / "music" / "tune 0.wav"], catalog, Settings())] == ["added"]
        (track,) = catalog.tracks()
        owners = (
            Owner("Northlight Music", "publisher", "work", 700_000, "00014107338"),
            Owner("Ada Ravn", "writer", "work", 300_000),
            Owner("Fjord Records", "label", "recording", 1_000_000),
        )
        catalog.relabel(track.id, Tags(title="Tune zero", artist="Ada Ravn", owners=owners))
        calibrate(catalog, Settings())  # once, and not in each service that a test starts
    (place / "pools.json").write_text(json.dumps(TERMS))
    return place


@pytest.fixture(scope="session")
def database(postgres_server: EmbeddedServer) -> str:
    return new_database(postgres_server, "service")


@pytest.fixture(scope="session")
def service(house: Path, database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """With a worker, terms and the folder music/; its token has all scopes."""
    place = tmp_path_factory.mktemp("service")
    made = Service(
        [
            *("--database", database, "--catalog", str(house / "catalog"), "--root", str(house / "music")),
            *("--data", str(place / "data"), "--pools", str(house / "pools.json"), "--workers", "1"),
        ],
        place / "home",
        new_token(database),
    )
    made.start()
    yield made
    assert made.stop() == 0, made.log.read_text()[-4000:]


@pytest.fixture(scope="session")
def report(service: Service) -> str:
    """Id of a finished analysis of tune 0, called `zero`."""
    asked = service.ask("POST", "/analyses", {"path": "tune 0.wav", "reference": "zero"})
    assert asked.status == 202, asked.body
    made = service.until(f"/analyses/{asked.tree['id']}", "done", "failed")
    assert made["state"] == "done", made
    return str(asked.tree["id"])
