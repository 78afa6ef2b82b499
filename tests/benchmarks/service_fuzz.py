"""Schemathesis over the service's description with many examples; a service of its own, without a worker.

PYTHONPATH=app:tests:tests/service DESCANT_EXAMPLES=100 python tests/benchmarks/service_fuzz.py
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from service_process import TERMS, Service

from descant.catalog.store import Catalog
from descant.postgres.embedded import EmbeddedServer
from descant.service import tokens
from descant.service.database import opened

GONE = """\
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "3xx", "401", "403", "404", "409", "410", "429", "5xx"]
"""
"""A valid request may also be answered with 410: by what was deleted."""


def main(examples: int) -> int:
    with tempfile.TemporaryDirectory(prefix="descant-fuzz-") as folder:
        place = Path(folder)
        place.chmod(0o711)
        (place / "pools.json").write_text(json.dumps(TERMS))
        Catalog.open(place / "catalog", create=True).close()
        with EmbeddedServer.start(place / "data" / "postgres") as server, opened(server.url()) as db:
            token = tokens.add(db, "fuzz", list(tokens.SCOPES), timedelta(days=1))
        arguments = ["--embedded", "--data", str(place / "data"), "--catalog", str(place / "catalog"), "--workers", "0"]
        arguments += ["--pools", str(place / "pools.json"), "--root", str(place), "--rate", "100000"]
        (place / "schemathesis.toml").write_text(GONE)
        service = Service(arguments, place / "home", token)
        service.start()
        try:
            command = [
                *(sys.executable, "-m", "schemathesis.cli", "run"),
                *(f"http://127.0.0.1:{service.port}/openapi.json", "--header", f"Authorization: Bearer {token}"),
                *("--max-examples", str(examples), "--continue-on-failure", "--suppress-health-check", "all"),
            ]
            code = subprocess.run(command, cwd=place, check=False).returncode
        finally:
            service.stop()
        faults = [one for one in service.logged() if one.get("status", 0) >= 500 or one["level"] == "error"]
        print(json.dumps({"examples": examples, "exit code": code, "faults": faults[:5]}))
        return code or bool(faults)


if __name__ == "__main__":
    raise SystemExit(main(int(os.environ.get("DESCANT_EXAMPLES", "100"))))
