"""Analyses on a scheduler and workers that run by themselves, of a catalog that is shared, into its own table."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from descant.catalog import reports
from descant.catalog.copying import copy
from descant.catalog.store import Catalog
from made_up_music import tune, write

PATIENCE_S = 280.0


@contextlib.contextmanager
def _dask(place: Path, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process of Dask's command line with all that it starts, ended in the end."""
    with (place / f"{arguments[0]}.log").open("ab") as log:
        started = subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments], cwd=place, stdout=log, stderr=log, process_group=0
        )
        try:
            yield started
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(started.pid, signal.SIGKILL)
            started.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its two workers."""
    told = tmp_path / "scheduler.json"
    common = ("--scheduler-file", str(told), "--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0")
    with contextlib.ExitStack() as stack:
        stack.enter_context(_dask(tmp_path, "scheduler", "--port", "0", *common))
        _until(told.exists)
        one = ("worker", "--nworkers", "1", "--nthreads", "1", *common)
        workers = [stack.enter_context(_dask(tmp_path, *one)) for _ in range(2)]
        yield json.loads(told.read_text())["address"], workers


def test_reports_land_in_the_shared_catalog_once_though_a_worker_is_killed(
    tunes: Path, tmp_path: Path, postgres_url: str, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    scheduler, workers = cluster
    music = tmp_path / "music"
    music.mkdir()
    files = [write(music / f"tune {seed}.wav", tune(seed, seconds=8.0)) for seed in range(6)]
    with Catalog.open(tunes / "Tunes") as folder, Catalog.open(postgres_url, create=True) as shared:
        copy(folder, shared)
    command = [sys.executable, "-m", "descant", "analyze", "--catalog", postgres_url, "--in-catalog", str(music)]
    with (
        Catalog.open(postgres_url) as catalog,
        subprocess.Popen([*command, "--cluster", scheduler], stderr=subprocess.PIPE, text=True) as run,
    ):
        _until(lambda: catalog.connection.one("SELECT count(*) FROM reports")[0] >= 1, run)
        os.killpg(workers[0].pid, signal.SIGKILL)
        _, said = run.communicate(timeout=PATIENCE_S)
        assert run.returncode == 0, said
        kept = [json.loads(text)["query"]["path"] for text in reports.kept(catalog.connection)]
    assert sorted(kept) == sorted(map(str, files))

    batch = tmp_path / "batch.csv"
    again = _descant(*command[3:], "--batch", str(batch))  # by another, without a cluster
    assert "6 of 6 files were analysed before" in again.stderr
    assert len(batch.read_text().splitlines()) == 7
    _descant("catalog", "reports", "--catalog", postgres_url, "--jsonl", str(tmp_path / "out.jsonl"))
    given = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert [one["query"]["path"] for one in given] == kept
    table = _descant("catalog", "reports", "--catalog", postgres_url, "--first", "2020-01-01").stdout
    assert len(table.splitlines()) == 6
    assert _descant("catalog", "reports", "--catalog", postgres_url, "--first", "2999-01-01").stdout == ""
    gone = _descant("catalog", "reports", "--catalog", postgres_url, "--remove-before", "2999-01-01").stdout
    assert gone == "6 reports removed\n"


def test_a_catalog_in_a_folder_keeps_no_reports(tmp_path: Path) -> None:
    Catalog.open(tmp_path / "catalog", create=True).close()
    tried = _descant(
        "analyze", "--catalog", str(tmp_path / "catalog"), "--in-catalog", str(tmp_path / "x.wav"), status=None
    )
    assert tried.returncode != 0
    assert "in a folder" in tried.stderr
    assert "descant catalog copy" in tried.stderr


def _descant(*arguments: str, status: int | None = 0) -> subprocess.CompletedProcess[str]:
    made = subprocess.run(
        [sys.executable, "-m", "descant", *arguments], capture_output=True, text=True, timeout=PATIENCE_S
    )
    assert status is None or made.returncode == status, made.stderr
    return made


def _until(true: Any, run: subprocess.Popen[str] | None = None) -> None:
    until = time.monotonic() + PATIENCE_S
    while not true():
        assert run is None or run.poll() is None, run and run.stderr and run.stderr.read()
        assert time.monotonic() < until
        time.sleep(0.05)
