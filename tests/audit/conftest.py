"""Reference models of a few thousand parameters, trained on made-up tunes in a second, for all tests of this folder."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf
import torch
from made_up_audit import ARTISTS, EACH, RATE, SECONDS, SETTINGS, shape, tune

from descant.audit.index import index as make_index
from descant.audit.manifest import Manifest
from descant.audit.manifest_entries import TrainingTrack
from descant.audit.reference.__main__ import make_model
from descant.audit.reference.training import Recipe
from descant.catalog.tracks import Owner


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def material(tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    """Twelve tunes of three artists; the last of each is a near copy of its first. Two writers own all of it."""
    folder = tmp_path_factory.mktemp("material")
    tracks = []
    for artist in range(ARTISTS):
        for number in range(EACH):
            copy = number == EACH - 1
            sound = tune(100 * artist + (0 if copy else number), seconds=SECONDS, key=2 * artist, beat_s=0.2)
            if copy:
                noise = np.random.default_rng(artist).standard_normal(len(sound)).astype(np.float32)
                sound = np.float32(0.5) * sound + np.float32(1e-3) * noise
            path = folder / f"{artist}-{number}.wav"
            sf.write(path, sound, RATE, subtype="PCM_16")
            owners = (
                Owner(f"Writer {artist % 2}", "writer", "work", 1_000_000),
                Owner("Press", "publisher", "work", 250_000),
                Owner(f"House {artist}", "publisher", "work", 750_000),
            )
            tracks.append(
                TrainingTrack(
                    f"{artist}-{number}",
                    path,
                    f"Artist {artist}",
                    owners=owners,
                    sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
                    cluster=f"copy {artist}" if number in (0, EACH - 1) else "",
                )
            )
    return Manifest(tuple(tracks))


@pytest.fixture(scope="session", params=["tokens", "flow"])
def model(request: pytest.FixtureRequest, material: Manifest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a trained model, with its manifest and two checkpoints from its training."""
    torch.set_num_threads(1)
    folder = tmp_path_factory.mktemp(f"model-{request.param}")
    make_model(material, folder, shape(request.param), Recipe(epochs=16, batch=6, rate=8e-3), seeds=1)
    return folder


@pytest.fixture(scope="session")
def index(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index") / "made"
    make_index(model, model / "manifest.jsonl", folder, settings=SETTINGS)
    return folder


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """Four seconds of a new tune, so that it makes more than two segments."""
    path = tmp_path / "output.wav"
    sf.write(path, tune(random.Random(5).randrange(900, 999), seconds=4.0, beat_s=0.2), RATE, subtype="PCM_16")
    return path
