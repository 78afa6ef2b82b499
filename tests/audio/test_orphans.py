"""However a command is ended, the processes that decode for it end too."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from made_up_sounds import Make

from processes_left import left, marked, processes

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


@pytest.mark.parametrize(
    ("ended_by", "whole_group"),
    [
        (signal.SIGKILL, False),
        (signal.SIGTERM, False),
        (signal.SIGTERM, True),  # as timeout and service managers do
        (signal.SIGHUP, True),  # as a terminal does
        (signal.SIGINT, True),
    ],
)
def test_extracting_processes_end_with_the_command(make: Make, ended_by: signal.Signals, whole_group: bool) -> None:
    path, environment = make("wav", 0.6), marked()
    command = [sys.executable, str(Path(__file__).with_name("extracting_process.py")), str(path)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
        preexec_fn=_as_in_a_terminal,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert len(processes(environment)) >= 3
        if whole_group:
            os.killpg(process.pid, ended_by)
        else:
            process.send_signal(ended_by)
        _, said = process.communicate(timeout=30)
    assert left(environment) == set()
    if ended_by == signal.SIGKILL:
        assert process.returncode == -ended_by
    else:
        assert process.returncode == 128 + ended_by
        assert said == "descant: Stopped. What was finished before is kept.\n"


def _as_in_a_terminal() -> None:
    """A shell's background jobs and nohup ignore these, and what they start inherits it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
