"""A service whose catalog lies in PostgreSQL, in the very database that has its jobs, or in another."""

from __future__ import annotations

from pathlib import Path

import psycopg
from service_process import Service, new_database, new_token

from descant.catalog.copying import copy
from descant.catalog.postgres import roles
from descant.catalog.postgres.connection import PostgresConnection
from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags
from descant.postgres.embedded import EmbeddedServer


def test_the_catalog_and_the_jobs_lie_in_one_database(
    house: Path, postgres_server: EmbeddedServer, tmp_path: Path
) -> None:
    database = new_database(postgres_server, "jobs_and_catalog")
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


def test_jobs_lie_in_one_database_and_a_catalog_that_is_only_read_in_another(
    house: Path, postgres_server: EmbeddedServer, tmp_path: Path
) -> None:
    jobs, music = (new_database(postgres_server, name) for name in ("jobs_alone", "catalog_alone"))
    with Catalog.open(house / "catalog") as folder, Catalog.open(music, create=True) as shared:
        copy(folder, shared)
        with psycopg.connect(music, autocommit=True) as db:
            db.execute("CREATE ROLE listener LOGIN")
        assert isinstance(shared.connection, PostgresConnection)
        roles.grant(shared.connection, "listener", "reader")
    service = Service(
        [
            *("--database", jobs, "--catalog", music.replace("descant@", "listener@", 1)),
            *("--root", str(house / "music"), "--data", str(tmp_path / "data"), "--workers", "1"),
            *("--pools", str(house / "pools.json")),
        ],
        tmp_path / "home",
        new_token(jobs),
    )
    service.start()
    try:
        job = service.ask("POST", "/analyses", {"path": "tune 0.wav"}).tree["id"]
        assert service.until(f"/analyses/{job}", "done", "failed")["state"] == "done"
        names = {part["name"] for pool in service.ask("GET", f"/splits/{job}").tree["pools"] for part in pool["parts"]}
        assert "Fjord Records" in names
        assert service.ask("GET", "/catalog?text=zero").tree["total"] == 1
    finally:
        assert service.stop() == 0
    with psycopg.connect(music) as db:  # nothing of the service is there
        assert db.execute("SELECT to_regnamespace('descant_service')").fetchone() == (None,)
    with psycopg.connect(jobs) as db:
        assert db.execute("SELECT to_regclass('public.tracks')").fetchone() == (None,)
        assert db.execute("SELECT state FROM descant_service.jobs").fetchall() == [("done",)]
