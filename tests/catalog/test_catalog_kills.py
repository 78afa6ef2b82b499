"""Killed while it adds, removes, repairs or saves a graph, a program loses nothing and leaves no process.

With more kills: DESCANT_KILLS=200 pytest -n 0 tests/catalog/test_catalog_kills.py
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

import numpy as np
import pytest
import soundfile
from changing_process import ENCODER, ROLES
from made_up_catalog import repaired, unit_rows

from descant.audio.extract import extract
from descant.audio.frames import Extracted
from descant.catalog.ingest import add_files
from descant.catalog.store import Catalog
from descant.progress import CancelToken
from descant.settings import Settings
from processes_left import left, marked, processes

KILLS = int(os.environ.get("DESCANT_KILLS", "4"))
FILES = 16
LONGEST_S = {"add": 1.5, "remove": 0.1, "repair": 0.4, "graph": 0.4}
"""A kill comes at any moment from the first word on to then."""
LEFT = ("no track refers", "damaged", "vectors are missing")
"""What a kill may leave, and repair mends: a file that was written or not deleted yet, and what `repair` is mending."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


@pytest.mark.timeout(60 + 20 * KILLS)
@pytest.mark.parametrize("role", ROLES)
def test_kills(role: str, tmp_path: Path) -> None:
    audio, folder = tmp_path / "audio", tmp_path / "catalog"
    audio.mkdir()
    for number in range(FILES):
        time_s = np.arange(22_050) / 22_050
        soundfile.write(audio / f"{number:02}.wav", 0.3 * np.sin((300 + 20 * number) * 6.283 * time_s), 22_050)
    held = add_here(folder, audio) if role != "add" else set()
    chance = random.Random(role)
    with Changing() as changing:
        for _ in range(KILLS // len(ROLES)):
            said = changing.killed_while(role, folder, audio, after_s=chance.uniform(0, LONGEST_S[role]))
            held |= {track for word, track in said if word in ("added", "known")}
            held -= {track for word, track in said if word == "removing"}  # it may be gone, or not
            nothing_lost(folder, held)
            if role == "remove" and len(held) < FILES / 2:  # so that there is something to remove
                held = add_here(folder, audio)
            if role == "add" and len(held) > FILES / 2:
                with Catalog.open(folder, write=True) as catalog:
                    catalog.remove([track.id for track in catalog.tracks()])
                held = set()
    assert held <= add_here(folder, audio)
    with Catalog.open(folder) as catalog:
        assert catalog.check() == []
        assert catalog.count() >= FILES


def nothing_lost(folder: Path, held: set[str]) -> None:
    with Catalog.open(folder) as catalog:
        assert held <= {track.id for track in catalog.tracks()}
        for problem in catalog.check():
            assert problem.fixable
            assert any(words in problem.what for words in LEFT), problem
        for track_id in held:
            catalog.features(track_id)
    with Catalog.open(folder, write=True) as catalog:
        assert repaired(catalog, [ENCODER]) == []
        for track_id in held:
            catalog.embedding(track_id, "recording")
        catalog.search.exact_under = 0
        assert catalog.nearest("recording", unit_rows(1, 3, ENCODER.dim), 2).track.shape in ((3, 2), (6, 2))
    assert not list(folder.rglob(".new-*"))


def add_here(folder: Path, audio: Path) -> set[str]:
    """Adds what is missing, in this process; ids of all tracks."""

    def extracted(paths: Iterable[Path], workers: int, cancel: CancelToken | None) -> Iterator[tuple[Path, Extracted]]:
        yield from ((path, extract(path)) for path in paths)

    with Catalog.open(folder, create=True) as catalog:
        list(add_files(catalog, [audio], [ENCODER], settings=Settings(workers=1), extract=extracted))
        return {track.id for track in catalog.tracks()}


class Changing:
    """changing_process.py."""

    def __enter__(self) -> Self:
        self._environment = marked()
        script = [sys.executable, str(Path(__file__).with_name("changing_process.py"))]
        self._process = subprocess.Popen(
            script, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=self._environment
        )
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        for process in processes(self._environment) if kind else ():  # whatever waits to be killed
            os.kill(process, signal.SIGKILL)
        self._process.communicate()
        assert left(self._environment) == set()

    def killed_while(self, role: str, folder: Path, audio: Path, after_s: float) -> list[tuple[str, str]]:
        """What it said before."""
        process = self._process
        assert process.stdin
        assert process.stdout
        print(role, folder, audio, sep="\t", file=process.stdin, flush=True)
        started = process.stdout.readline().split()
        first = process.stdout.readline()
        time.sleep(after_s)
        os.kill(int(started[1]), signal.SIGKILL)
        lines = [first]
        while lines[-1] != "ended\n":
            assert lines[-1], lines
            lines.append(process.stdout.readline())
        assert left(self._environment, besides={process.pid}) == set()
        return [(word, track) for word, _, track in (line.strip().partition(" ") for line in lines)]
