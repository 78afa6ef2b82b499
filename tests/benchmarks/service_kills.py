"""Kills the processes of a service in turn under load and counts what was accepted.

PYTHONPATH=app:tests:tests/service DESCANT_KILLS=200 DESCANT_SECONDS=3600 python tests/benchmarks/service_kills.py

DESCANT_SECONDS ends the killing, if there were not so many kills by then. DESCANT_TRACKS=0 leaves analyses off: plays
and runs of statements alone, for a machine on which an analysis takes long.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from kill_load import Load
from service_process import TERMS, Service

from descant.catalog.store import Catalog
from descant.pipeline import ingest
from descant.postgres.embedded import EmbeddedServer
from descant.service import tokens
from descant.service.database import opened
from descant.settings import Settings
from made_up_music import tune, write


def main(kills: int) -> None:
    with tempfile.TemporaryDirectory(prefix="descant-kills-") as folder:
        place = Path(folder)
        place.chmod(0o711)
        (place / "music").mkdir()
        files = [write(place / "music" / f"{seed}.wav", tune(seed, seconds=12.0)) for seed in range(4)]
        (place / "pools.json").write_text(json.dumps(TERMS))
        with Catalog.open(place / "catalog", create=True) as catalog:
            list(ingest(files[:2], catalog, Settings()))
        with EmbeddedServer.start(place / "data" / "postgres") as server, opened(server.url()) as db:
            token = tokens.add(db, "load", ["analyses", "plays", "royalties"], timedelta(days=1))
        arguments = ["--embedded", "--data", str(place / "data"), "--catalog", str(place / "catalog")]
        arguments += [
            "--root",
            str(place / "music"),
            "--workers",
            "1",
            "--pools",
            str(place / "pools.json"),
            "--rate",
            "100000",
        ]
        service = Service(arguments, place / "home", token)
        service.start()
        load = Load(
            service,
            place / "data" / "postgres",
            [file.name for file in files[: int(os.environ.get("DESCANT_TRACKS", "4"))]],
        )
        began = time.monotonic()
        try:
            load.run(kills, most_s=float(os.environ.get("DESCANT_SECONDS", "inf")))
            found = load.account()
        finally:
            service.stop()
        seconds = round(time.monotonic() - began, 1)
        print(json.dumps({"kills": load.kills.total(), "seconds": seconds, **found, "sent again": dict(load.again)}))


if __name__ == "__main__":
    main(int(os.environ.get("DESCANT_KILLS", "9")))
