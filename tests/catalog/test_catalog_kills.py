"""Killed while it adds, removes, repairs or saves a graph, a program loses nothing and leaves no process.

With more kills: DESCANT_KILLS=200 pytest -n 0 tests/catalog/test_catalog_kills.py
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from changing_process import ROLES, VIEW
from made_up_catalog import unit_rows

from descant.audio.hear import hear
from descant.catalog.ingest import HeardLike, add_files
from descant.catalog.store import Catalog
from descant.progress import CancelToken
from descant.settings import Settings
from processes_left import left, marked

KILLS = int(os.environ.get("DESCANT_KILLS", "4"))
FILES = 16
LEFT = ("no track refers", "damaged", "vectors are missing")
"""What a kill may leave, and repair mends: a file that was written or not deleted yet, and what `repair` is mending."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")


@pytest.mark.timeout(60 + 10 * KILLS)
@pytest.mark.parametrize("role", ROLES)
def test_kills(role: str, tmp_path: Path) -> None:
    audio, folder = tmp_path / "audio", tmp_path / "catalog"
    audio.mkdir()
    for number in range(FILES):
        time_s = np.arange(22_050) / 22_050
        soundfile.write(audio / f"{number:02}.wav", 0.3 * np.sin((300 + 20 * number) * 6.283 * time_s), 22_050)
    held: set[str] = set()
    if role != "add":
        held = add_here(folder, audio)
        assert len(held) == FILES
    chance = random.Random(role)
    for _ in range(KILLS // len(ROLES)):
        said = killed_while(role, folder, audio, after_s=chance.uniform(0, 0.4))
        held |= {track for word, track in said if word in ("added", "known")}
        held -= {track for word, track in said if word == "removing"}  # it may be gone, or not
        assert said
        with Catalog.open(folder) as catalog:
            assert held <= {track.id for track in catalog.tracks()}
            for problem in catalog.check():
                assert problem.fixable
                assert any(words in problem.what for words in LEFT), problem
            for track_id in held:
                catalog.features(track_id)
            catalog.exact_under = 0
            assert catalog.nearest("recording", unit_rows(1, 3, VIEW.dim), 2).track.shape == (3, 2)
        with Catalog.open(folder, write=True) as catalog:
            assert catalog.repair([VIEW]) == []
            for track_id in held:
                catalog.listening(track_id, "recording")
        if role == "remove" and len(held) < FILES / 2:  # so that there is something to remove
            held = add_here(folder, audio)
        assert not list(folder.rglob(".new-*"))
    assert held <= add_here(folder, audio)
    with Catalog.open(folder) as catalog:
        assert catalog.check() == []
        assert catalog.count() >= FILES


def command(role: str, folder: Path, audio: Path) -> list[str]:
    return [sys.executable, str(Path(__file__).with_name("changing_process.py")), role, str(folder), str(audio)]


def add_here(folder: Path, audio: Path) -> set[str]:
    """Adds what is missing, in this process; ids of all tracks."""

    def heard(paths: Iterable[Path], workers: int, cancel: CancelToken | None) -> Iterator[tuple[Path, HeardLike]]:
        yield from ((path, hear(path)) for path in paths)

    with Catalog.open(folder, create=True) as catalog:
        list(add_files(catalog, [audio], [VIEW], settings=Settings(workers=1), hear=heard))
        return {track.id for track in catalog.tracks()}


def killed_while(role: str, folder: Path, audio: Path, after_s: float) -> list[tuple[str, str]]:
    """What it said before; the last line may be cut short."""
    environment = marked()
    with subprocess.Popen(command(role, folder, audio), stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        first = process.stdout.readline()  # so that the kill meets the change, not the start of Python
        time.sleep(after_s)
        process.kill()
        lines = [first, *process.stdout]
    assert left(environment) == set()
    return [(word, track) for word, _, track in (line.strip().partition(" ") for line in lines if line.endswith("\n"))]
