"""One catalog of real sound for all tests of a process that need some catalog: its gate is measured once."""

from __future__ import annotations

from pathlib import Path

import pytest

from descant import pipeline
from descant.catalog.store import Catalog
from descant.settings import Settings
from made_up_music import tune, write


@pytest.fixture(scope="session")
def tunes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with "tune 0.wav" to "tune 2.wav", of ten seconds, and in "Tunes" the catalog of them, with its
    calibration. Who changes the catalog takes a copy."""
    home, settings = tmp_path_factory.mktemp("tunes"), Settings(device="cpu")
    with Catalog.open(home / "Tunes", create=True) as catalog:
        for seed in range(3):  # one at a time, which starts no processes
            (outcome,) = pipeline.ingest([write(home / f"tune {seed}.wav", tune(seed, seconds=10))], catalog, settings)
            assert outcome.status == "added"
        pipeline.calibrate(catalog, settings)
    return home
