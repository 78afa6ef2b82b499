"""A tiny run learns, resumes exactly, and its weights load, map and refuse to load when damaged."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from descant.audio.frames import PITCH_RATE
from descant.encoders.pitchnet import PitchConfig, PitchLayers, PitchNet
from descant.encoders.transposition import CLASSES, lowered
from descant.errors import ModelError
from research import pitch_eval, pitch_takes, pitch_train
from research.pitch_augment import Strength
from research.pitch_sample import Pairing
from research.pitch_score import Arrangement
from research.pitch_takes import Take

TINY = PitchConfig(pool=2, stride=2, blocks=2, steps=7, widths=(6, 8, 8, 8))
PAIRING = Pairing(rows=14, frames=96, stretch=0.1, compensate=0.7, widest=1.6, rivals=True, recordings=0.3)


def melody(seed: int, frames: int = 400) -> np.ndarray:
    """dB [T, 84]: notes of half a second with three partials each."""
    rng = np.random.default_rng(seed)
    out = np.full((frames, 84), -80.0)
    for start in range(0, frames, 5):
        note = int(rng.integers(20, 50))
        for partial, level in ((0, 0.0), (12, -6.0), (19, -12.0)):
            out[start : start + 5, note + partial] = level
    return out.astype(np.float16)


@pytest.fixture(scope="module")
def groups() -> list[list[Take]]:
    found = []
    for song in range(24):
        knots = np.array([[0.0, 0.0], [400 / PITCH_RATE, 400 / PITCH_RATE]])
        plain = melody(song)
        raised = np.roll(plain, 3, axis=1)
        found.append([Take(plain, knots, 0, f"g{song}", f"s{song}"), Take(raised, knots, 3, f"g{song}", f"s{song}")])
    return found


def run(groups: list[list[Take]], steps: int, resume: Path | None = None, keep: Path | None = None) -> list[float]:
    state = pitch_train.begin("composition", groups, 3, TINY, PAIRING)
    if resume is not None:
        pitch_train.resume(state, resume)
    losses = [pitch_train.advance(state, "composition", 40, 8) for _ in range(state.step, steps)]
    if keep is not None:
        pitch_train.save(state, keep)
    return losses


def test_loss_goes_down(groups: list[list[Take]], monkeypatch: pytest.MonkeyPatch) -> None:
    gentle = Strength(0.0, (-24.0, -12.0), 2.0, 0.0, 0.0, 0.0, 6)
    monkeypatch.setitem(pitch_train.STRENGTHS, "composition", gentle)

    def probe(state: pitch_train.State) -> float:
        """Mean loss over the same altered pairs."""
        fresh = pitch_train.begin("composition", groups, 9, TINY, PAIRING)
        with torch.no_grad():
            losses = [
                pitch_train.loss_of(state.layers, fresh.sampler.batch(16), "composition", fresh.rng) for _ in range(3)
            ]
        return float(torch.stack(losses).mean())

    state = pitch_train.begin("composition", groups, 3, TINY, PAIRING)
    torch.nn.init.zeros_(state.layers.plain)  # without the chroma that it starts from, all is to be learned
    before = probe(state)
    for _ in range(30):
        pitch_train.advance(state, "composition", 30, 12)
    assert probe(state) < 0.95 * before


def test_resuming_gives_the_same_as_going_on(groups: list[list[Take]], tmp_path: Path) -> None:
    straight = run(groups, 4)
    run(groups, 2, keep=tmp_path / "half.pt")
    assert run(groups, 4, resume=tmp_path / "half.pt") == straight[2:]


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    torch.manual_seed(0)
    pitch_train.export(PitchLayers(TINY), tmp_path / "tiny.safetensors")
    return tmp_path / "tiny.safetensors"


def test_map_follows_the_musical_key(weights: Path) -> None:
    net = PitchNet.load(weights)
    pitch = melody(1)
    steps = net.map(pitch)
    assert steps.shape == (100, 2, CLASSES)
    assert np.allclose(np.linalg.norm(steps.reshape(100, -1), axis=1), 1, atol=1e-3)
    assert net.dim == 168
    assert np.allclose(net.map(np.full((40, 84), -80, np.float16)), 0)
    assert len(pitch_eval.resample(steps, 2.0)) == 50
    raised = net.map(np.roll(pitch, 1, axis=1)).reshape(100, -1)
    assert (lowered(steps.reshape(100, -1), -1) * raised).sum(1).mean() > 0.8


def test_long_tracks_have_no_seams(weights: Path) -> None:
    net = PitchNet.load(weights)
    pitch = melody(2, 9000)
    assert np.allclose(net.map(pitch)[2000:2200], net.map(pitch[7000:9000])[250:450], atol=1e-4)


def test_damaged_weights_are_refused(weights: Path, tmp_path: Path) -> None:
    tensors = load_file(weights)
    about = pitch_train.metadata(tensors, TINY)
    tensors["plain"] = tensors["plain"] + 1
    save_file(tensors, tmp_path / "changed.safetensors", metadata=about)
    with pytest.raises(ModelError, match="hash"):
        PitchNet.load(tmp_path / "changed.safetensors")
    del tensors["plain"]
    save_file(tensors, tmp_path / "short.safetensors", metadata=pitch_train.metadata(tensors, TINY))
    with pytest.raises(ModelError, match="shape"):
        PitchNet.load(tmp_path / "short.safetensors")
    (tmp_path / "noise.safetensors").write_bytes(b"\x08\x00\x00\x00noise")
    with pytest.raises(ModelError, match="read"):
        PitchNet.load(tmp_path / "noise.safetensors")
    with pytest.raises(ModelError, match="read"):
        PitchNet.load(tmp_path / "missing.safetensors")


def test_a_take_without_notes_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a melody rests for a whole window there is nothing to play, and the other takes stand."""
    knots = np.array([[0.0, 0.0], [5.0, 5.0]])
    counts = iter((3, 0, 2))

    def arranged(*_: object) -> Arrangement:
        return Arrangement(np.ones((next(counts), 6)), {}, [], knots, 0, "full")

    class Played:
        soundfonts = ("font",)

        def play(self, arrangement: Arrangement, *_: object) -> np.ndarray:
            assert len(arrangement.notes)
            return melody(1, 100 * len(arrangement.notes))

    monkeypatch.setattr(pitch_takes, "pop909_songs", lambda *_: [1])
    monkeypatch.setattr(pitch_takes, "pop909_score", lambda *_: SimpleNamespace(length_s=60.0))
    monkeypatch.setattr(pitch_takes, "arrange", arranged)
    pitch_takes.build(tmp_path, Played(), tmp_path / "pool", 1)  # type: ignore[arg-type]
    (group,) = pitch_takes.load(tmp_path / "pool", None, None, [])
    assert [len(take.frames) for take in group] == [300, 200]
