"""However a command is ended, the processes that hear for it end too."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from made_up_sounds import Make

from processes_left import left, marked, processes

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


@pytest.mark.parametrize("ended_by", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_hearing_processes_end_with_the_command(make: Make, ended_by: signal.Signals) -> None:
    path, environment = make("wav", 0.6), marked()
    command = [sys.executable, str(Path(__file__).with_name("hearing_process.py")), str(path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert len(processes(environment)) >= 3
        process.send_signal(ended_by)
        _, said = process.communicate(timeout=30)
    assert left(environment) == set()
    if ended_by == signal.SIGKILL:
        assert process.returncode == -ended_by
    else:
        assert process.returncode == 128 + ended_by
        assert said == "descant: Stopped. What was finished before is kept.\n"
