"""kill -9 at any moment loses nothing that was reported as stored."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from adding_process import RECORDINGS
from made_up_catalog import repaired

from descant.catalog.store import Catalog

KILLS = 4
FILES = 150


def test_kill_during_ingest_loses_nothing(tmp_path: Path) -> None:
    audio, folder = tmp_path / "audio", tmp_path / "catalog"
    audio.mkdir()
    for number in range(FILES):
        (audio / f"{number:03}.wav").write_bytes(b"%d" % number)
    script = [sys.executable, str(Path(__file__).with_name("adding_process.py")), str(folder), str(audio)]
    reported: set[str] = set()
    chance = random.Random(7)
    for _ in range(KILLS):
        with subprocess.Popen(script, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            first = process.stdout.readline()  # so that the kill meets the adding, not the start of Python
            time.sleep(chance.uniform(0, 0.3))
            process.kill()
            lines = [first, *process.stdout]
        reported |= {line.split()[1] for line in lines if line.endswith("\n") and len(line.split()) == 2}
        with Catalog.open(folder) as catalog:
            assert reported <= {track.id for track in catalog.tracks()}
            assert all("no track refers" in problem.what for problem in catalog.check())
            for track_id in reported:
                catalog.features(track_id)
                catalog.embedding(track_id, "recording")
    assert reported
    done = subprocess.run(script, capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) == FILES
    assert "known" in done.stdout
    with Catalog.open(folder, write=True) as catalog:
        assert catalog.count() == RECORDINGS
        further = sorted((a.path, a.tags.title) for track in catalog.tracks() for a in track.also)
        assert further == [(str(audio / f"{n:03}.wav"), f"{n:03}") for n in range(RECORDINGS, FILES)]
        assert repaired(catalog) == []
