"""Which processes a test has left behind."""

from __future__ import annotations

import contextlib
import os
import time
import uuid
from collections.abc import Set
from multiprocessing import resource_tracker
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


def left(environment: dict[str, str], besides: Set[int] = frozenset()) -> set[int]:
    """Those that still run after PATIENCE_S; none as soon as there are none."""
    until = time.monotonic() + PATIENCE_S
    while (found := processes(environment) - besides) and time.monotonic() < until:
        time.sleep(0.05)
    return found


def children() -> set[int]:
    """Ids of running processes that this one started, but for the one by which multiprocessing cleans up (Linux)."""
    found: set[int] = set()
    for task in Path("/proc/self/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found |= {int(one) for one in task.read_text().split()}
    tracker = getattr(resource_tracker._resource_tracker, "_pid", None)
    return {one for one in found - {tracker} if _runs(one)}


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
