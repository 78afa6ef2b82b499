"""However the window or its engine is ended, no process is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from processes_left import left, marked, processes

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


@pytest.mark.parametrize("killed", ["the window", "the engine", "the engine, then the window"])
def test_no_process_outlives_the_window(killed: str, tmp_path: Path) -> None:
    sound = tmp_path / "a.wav"
    soundfile.write(sound, 0.1 * np.sin(np.arange(22_050) / 9), 22_050)
    environment = marked()
    command = [sys.executable, str(Path(__file__).with_name("window_process.py")), str(sound)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as window:
        assert window.stdout is not None
        engine = int(window.stdout.readline())
        before = processes(environment)
        assert len(before) >= 4
        if "engine" in killed:
            os.kill(engine, signal.SIGKILL)
        if "window" not in killed:  # it starts another engine; those of the first are gone all the same
            workers = before - {window.pid, engine}
            trackers = {pid for pid in workers if b"resource_tracker" in Path(f"/proc/{pid}/cmdline").read_bytes()}
            assert _gone(workers - trackers)
        window.kill()
    assert left(environment) == set()


def _gone(ids: set[int]) -> bool:
    until = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in ids) and time.monotonic() < until:
        time.sleep(0.05)
    return not any(Path(f"/proc/{pid}").exists() for pid in ids)
