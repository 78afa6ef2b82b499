"""Analyses on a cluster of Dask: the same reports, each once, whatever becomes of its workers."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from descant import cluster
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.pipeline import ingest
from descant.report.model import Report
from descant.settings import Settings
from made_up_music import tune, write
from processes_left import left, marked, processes


@pytest.mark.parametrize("name", ["", "local:", "local:0", "local:x", "local:-1", "http://x", "scheduler:8786"])
def test_what_names_no_cluster_is_refused(name: str) -> None:
    with pytest.raises(DescantError, match="is no cluster"):
        cluster.check(name)


def test_a_scheduler_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_WAIT_S", 0.5)
    with pytest.raises(DescantError, match="cannot be reached"):
        list(cluster.analyse_over("tcp://127.0.0.1:1", [tmp_path / "a.wav"], tmp_path, Settings()))


def _busy(mark: dict[str, str], besides: set[int]) -> set[int]:
    """Workers: children that dask started of the command."""
    return {pid for pid in processes(mark) - besides if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()}


def test_a_killed_worker_loses_no_file_and_reports_come_once(tunes: Path, tmp_path: Path) -> None:
    music = tmp_path / "music"
    music.mkdir()
    files = [write(music / f"tune {seed}.wav", tune(seed, seconds=8.0)) for seed in range(6)]
    (music / "broken.wav").write_bytes(b"RIFF no sound")
    shutil.copytree(tunes / "Tunes", tmp_path / "catalog")
    out, mark = tmp_path / "reports.jsonl", marked()
    command = [sys.executable, "-m", "descant", "analyze", "--catalog", str(tmp_path / "catalog"), "--jsonl", str(out)]
    command += ["--cluster", "local:1", str(music)]

    with subprocess.Popen(command, env=mark, stderr=subprocess.PIPE, text=True) as run:
        _until(lambda: out.exists() and out.read_bytes().count(b"\n") >= 1, run)
        (worker,) = _busy(mark, {run.pid})
        os.kill(worker, signal.SIGKILL)
        _, said = run.communicate(timeout=280)
    assert run.returncode == 1, said  # the one that is no sound
    assert "broken.wav" in said
    assert left(mark) == set()
    reports = [json.loads(line) for line in out.read_text().splitlines()]
    assert sorted(one["query"]["path"] for one in reports) == sorted(map(str, files))

    again = subprocess.run(
        [*command[:-3], *map(str, files[:5])], env=mark, capture_output=True, text=True, timeout=280
    )  # without a cluster: the same reports are known, and none is made again
    assert again.returncode == 0, again.stderr
    assert "5 of 5 files were analysed before" in again.stderr
    assert len(out.read_text().splitlines()) == 6


def test_who_waits_for_the_catalog_to_be_made_ready_is_told_how_far_it_is(tmp_path: Path) -> None:
    track = write(tmp_path / "tune.wav", tune(0, seconds=8.0))
    with Catalog.open(tmp_path / "catalog", create=True) as catalog:
        assert [one.status for one in ingest([track], catalog, Settings())] == ["added"]
    told: list[tuple[str, int, int]] = []
    answers = cluster.analyse_over(
        "local:1", [track], tmp_path / "catalog", Settings(), progress=lambda *said: told.append(said)
    )
    (answer,) = answers
    assert isinstance(answer[1], Report)
    assert [total for stage, _, total in told if stage == "calibrate" and total > 1]  # by the worker


def _until(true: Any, run: subprocess.Popen[str]) -> None:
    until = time.monotonic() + 280
    while not true():
        assert run.poll() is None, run.stderr and run.stderr.read()
        assert time.monotonic() < until
        time.sleep(0.02)
