"""Tiny models of the large kinds go all the way: from a manifest over an index to a certified report."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
import torch
from safetensors.torch import save_file
from stable_audio_models import CASES, LATENT, STEPS, noise
from test_musicgen import saved as saved_musicgen
from test_musicgen import tiny, tokens
from test_stable_audio import saved as saved_stable
from test_stable_audio import weights

from descant.audit import adapters
from descant.audit.adapters.base import NO_DRAWS, collate
from descant.audit.examples import track_examples
from descant.audit.index import index
from descant.audit.manifest import Manifest, write_manifest
from descant.audit.manifest_entries import Conditioning, TrainingTrack
from descant.audit.report import report_many
from descant.audit.results import IndexSettings
from descant.audit.state import read_state
from descant.errors import DescantError, ModelError
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
    state = read_state(folder / "index")
    assert (state.complete, state.tracks, state.segments) == (True, len(paths), made.segments)
    _, report = next(iter(report_many(folder / "index", [output])))
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


def encoded(path: Path, **tensors: Any) -> TrainingTrack:
    """A track of a file of pre-encoded segments, of which the manifest says that it is soft piano."""
    save_file({name.replace("__", "."): value for name, value in tensors.items()}, path)
    return TrainingTrack(path.stem, path, conditioning={"text": "soft piano", "seconds_total": 7.0})


def test_tokens_are_told_what_the_manifest_says(tmp_path: Path) -> None:
    pytest.importorskip("transformers")
    model = adapters.load(saved_musicgen(tiny(), tmp_path / "model"))
    codes = tokens(12)
    told = model.example(codes, {"text": "soft piano"})
    short = torch.arange(12)[None] < 9
    (cut,) = track_examples(model, encoded(tmp_path / "a.safetensors", target=codes[None], mask=short))
    assert torch.equal(cut.example.target[:, :9], codes[:, :9])
    assert int(cut.example.mask.sum()) == 9
    torch.testing.assert_close(cut.example.conditioning["text"], told.conditioning["text"])
    loss = float(model.loss(model.parameters, collate([cut.example]), NO_DRAWS))
    assert loss == pytest.approx(
        float(model.loss(model.parameters, collate([model.example(codes[:, :9], {"text": "soft piano"})]), NO_DRAWS))
    )
    own = torch.ones(1, 3, 24)
    track = encoded(tmp_path / "b.safetensors", target=codes[None], conditioning__text=own,
                    conditioning__text_mask=torch.ones(1, 3, dtype=torch.bool))  # fmt: skip
    (cut,) = track_examples(model, track)
    assert torch.equal(cut.example.conditioning["text"], own[0])  # the file stands above the manifest


def test_latents_are_scaled_and_told_what_the_manifest_says(tmp_path: Path) -> None:
    name = next(iter(CASES))
    config = copy.deepcopy(CASES[name])
    config["model"]["pretransform"]["scale"] = 2.0
    model = adapters.load(saved_stable(tmp_path / "model", config, weights(name)))
    latents = noise("two", (2, LATENT, STEPS))
    cuts = track_examples(model, encoded(tmp_path / "a.safetensors", target=latents))
    assert [float(cut.example.conditioning["seconds_total"]) for cut in cuts] == [7, 7]
    torch.testing.assert_close(torch.stack([cut.example.target for cut in cuts]), latents / 2)
    again = encoded(tmp_path / "b.safetensors", target=latents, conditioning__seconds_total=torch.tensor([1.0, 2.0]))
    assert [float(c.example.conditioning["seconds_total"]) for c in track_examples(model, again)] == [1, 2]


def test_pre_encoded_files_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    name = next(iter(CASES))
    model = adapters.load(saved_stable(tmp_path / "model", CASES[name], weights(name)))
    latents = noise("one", (1, LATENT, STEPS))
    holes = torch.ones(1, STEPS, dtype=torch.bool)
    holes[0, 3] = False
    bad: list[dict[str, Any]] = [
        {"other": latents}, {"target": latents[0]}, {"target": latents.long()}, {"target": latents[:, :2]},
        {"target": latents, "mask": holes}, {"target": latents, "mask": ~holes},
        {"target": latents, "mask": torch.zeros_like(holes)},
        {"target": latents, "conditioning__mood": torch.ones(1)},
        {"target": latents, "conditioning__seconds_total": torch.ones(2)},
        {"target": latents, "conditioning__seconds_total": torch.ones(1, 5)},
        {"target": latents, "conditioning__prompt": torch.ones(1, 6, 512)},
    ]  # fmt: skip
    for number, tensors in enumerate(bad):
        with pytest.raises(ModelError, match=f"{number}.safetensors.*cannot be used"):
            track_examples(model, encoded(tmp_path / f"{number}.safetensors", **tensors))
