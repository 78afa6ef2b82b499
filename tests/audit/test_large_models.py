"""Tiny models of the large kinds go all the way: from a manifest over an index to a certified report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from safetensors.torch import save_file
from stable_audio_models import CASES, LATENT, STEPS, noise
from test_musicgen import saved as saved_musicgen
from test_musicgen import tiny, tokens
from test_stable_audio import saved as saved_stable
from test_stable_audio import weights

from descant import auditing
from descant.audit.index import index
from descant.audit.manifest import Conditioning, Manifest, TrainingTrack, write_manifest
from descant.audit.results import IndexSettings
from descant.errors import DescantError
from descant.report import schema
from descant.report.model import Report

SMALL = IndexSettings(projection=64, draws=2, batch=4)


def sounds(folder: Path, rate: int, count: int = 4) -> list[Path]:
    """Tones of one and a half segments each, at a rate that audio files have."""
    made = []
    for n in range(count):
        at = np.arange(round(1.5 * 44_100)) / 44_100
        tone = 0.4 * np.sin(2 * np.pi * (60 + 90 * n) * at) * (1 + 0.2 * np.sin(7 * at))
        made.append(folder / f"{n}.wav")
        soundfile.write(made[-1], tone, 44_100)
    return made


def asked(
    model: Path, folder: Path, paths: list[Path], output: Path, told: Conditioning | None = None
) -> tuple[Report, Any]:
    tracks = tuple(
        TrainingTrack(f"t{n}", path, artist=f"artist {n % 2}", title=f"Tone {n}", conditioning=told or {})
        for n, path in enumerate(paths)
    )
    write_manifest(Manifest(tracks), folder / "m.jsonl")
    made = index(model, folder / "m.jsonl", folder / "index", settings=SMALL)
    again = index(model, folder / "m.jsonl", folder / "index", settings=SMALL)
    assert replace(made, seconds=0, resumed=0) == replace(again, seconds=0, resumed=0)
    state = auditing.read_state(folder / "index")
    assert (state.complete, state.tracks, state.segments) == (True, len(paths), made.segments)
    _, report = next(iter(auditing.report_many(folder / "index", [output], unit="track")))
    assert not isinstance(report, DescantError), report
    schema.validate(report.to_json())
    return report, made


def test_musicgen_from_sounds_and_texts(tmp_path: Path) -> None:
    pytest.importorskip("transformers")
    model = saved_musicgen(tiny(), tmp_path / "model")
    paths = sounds(tmp_path, 1000)
    report, made = asked(model, tmp_path, paths, paths[2], {"text": "soft piano"})
    assert made.segments == 8
    assert report.audit is not None
    assert report.audit.model.startswith("MusicGen")
    assert len(report.audit.ranking) == 4
    assert report.audit.segments


def test_musicgen_from_tokens(tmp_path: Path) -> None:
    pytest.importorskip("transformers")
    model = saved_musicgen(tiny(), tmp_path / "model")
    for n in range(3):
        save_file({"target": tokens(12, n)[None]}, tmp_path / f"{n}.safetensors")
    output = sounds(tmp_path, 1000, 1)[0]
    report, made = asked(model, tmp_path, [tmp_path / f"{n}.safetensors" for n in range(3)], output)
    assert made.segments == 3
    assert report.audit is not None
    assert report.audit.units == 3


@pytest.mark.parametrize("name", CASES)
def test_stable_audio_from_sounds(tmp_path: Path, name: str) -> None:
    model = saved_stable(tmp_path / "model", CASES[name], weights(name))
    paths = sounds(tmp_path, 64)
    report, made = asked(model, tmp_path, paths, paths[1])
    assert made.segments == 4
    assert report.audit is not None
    assert len(report.audit.ranking) == 4


def test_stable_audio_from_latents(tmp_path: Path) -> None:
    name = next(iter(CASES))
    model = saved_stable(tmp_path / "model", CASES[name], weights(name))
    for n in range(3):
        save_file({"target": noise(f"latents {n}", (1, LATENT, STEPS - n))}, tmp_path / f"{n}.safetensors")
    output = sounds(tmp_path, 64, 1)[0]
    report, made = asked(model, tmp_path, [tmp_path / f"{n}.safetensors" for n in range(3)], output)
    assert made.segments == 3
    assert report.audit is not None
