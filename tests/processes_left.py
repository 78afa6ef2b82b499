"""Which processes a test has left behind."""

from __future__ import annotations

import os
import time
import uuid
from pathlib import Path

MARK = "DESCANT_TEST_MARK"
PATIENCE_S = 20.0
"""On a busy machine; they are gone in a tenth of a second."""


def marked() -> dict[str, str]:
    """An environment that all processes started with it, and by those, can be told by."""
    return {**os.environ, MARK: uuid.uuid4().hex}


def processes(environment: dict[str, str]) -> set[int]:
    """Ids of the processes that run with this environment (Linux)."""
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if f"{MARK}={environment[MARK]}".encode() in (entry / "environ").read_bytes():
                    found.add(int(entry.name))
            except OSError:
                continue
    return found


def left(environment: dict[str, str]) -> set[int]:
    """Those that still run after PATIENCE_S; none as soon as there are none."""
    until = time.monotonic() + PATIENCE_S
    while (found := processes(environment)) and time.monotonic() < until:
        time.sleep(0.05)
    return found
