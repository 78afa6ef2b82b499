"""Schemathesis over the service's own description: no 500, and nothing that the description does not say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from service_process import Service

EXAMPLES = 3
"""Of each route and phase; tests/benchmarks/service_fuzz.py takes many."""


def test_no_request_meets_a_fault_or_breaks_the_description(service: Service, report: str, tmp_path: Path) -> None:
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "run", f"http://127.0.0.1:{service.port}/openapi.json"),
        *("--header", f"Authorization: Bearer {service.token}", "--max-examples", str(EXAMPLES)),
        *("--phases", "examples,fuzzing", "--generation-deterministic", "--no-shrink", "--continue-on-failure"),
        *("--suppress-health-check", "all", "--warnings", "off", "--exclude-path", "/statements"),
    ]
    made = subprocess.run(command, cwd=tmp_path, env=dict(os.environ), capture_output=True, text=True, timeout=280)
    assert made.returncode == 0, made.stdout[-6000:] + made.stderr[-2000:]
    assert "No issues found" in made.stdout, made.stdout[-3000:]
    assert not [one for one in service.logged() if one.get("status", 0) >= 500 or one["level"] == "error"]
