"""A service whose catalog lies in PostgreSQL, in the very database that has its jobs."""

from __future__ import annotations

from pathlib import Path

from service_process import Service, new_database, new_token

from descant.catalog.copying import copy
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.postgres.embedded import EmbeddedServer


def test_the_catalog_and_the_jobs_lie_in_one_database(
    house: Path, postgres_server: EmbeddedServer, tmp_path: Path
) -> None:
    database = new_database(postgres_server, "both")
    with Catalog.open(house / "catalog") as folder, Catalog.open(database, create=True) as shared:
        copy(folder, shared)
    service = Service(
        [
            *("--database", database, "--catalog", database, "--root", str(house / "music")),
            *("--data", str(tmp_path / "data"), "--pools", str(house / "pools.json"), "--workers", "1"),
        ],
        tmp_path / "home",
        new_token(database),
    )
    service.start()
    try:
        job = service.ask("POST", "/analyses", {"path": "tune 0.wav"}).tree["id"]
        (track,) = service.ask("GET", "/catalog?text=zero").tree["tracks"]
        assert service.until(f"/analyses/{job}", "done", "failed")["state"] == "done"
        report = service.ask("GET", f"/analyses/{job}/report").tree
        assert report["contributions"][0]["track_id"] == track["id"]
        names = {part["name"] for pool in service.ask("GET", f"/splits/{job}").tree["pools"] for part in pool["parts"]}
        assert "Fjord Records" in names
        with Catalog.open(database, write=True) as shared:  # by somebody else, while the service runs
            shared.relabel(track["id"], Tags(title="Renamed", artist="Ada Ravn"))
        assert service.ask("GET", "/catalog?text=renamed").tree["total"] == 1
    finally:
        assert service.stop() == 0
