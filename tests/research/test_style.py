"""The style encoder: learning can be interrupted, weights are checked, and clips of any length are embedded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from descant.encoders.stylenet import (
    HOP,
    SEGMENT,
    Shape,
    StyleEncoder,
    StyleNet,
    load_weights,
    segments,
    tile,
)
from descant.errors import ModelError
from research import style_codes
from research.style import Plan, Run, loss_of, save_weights, train
from research.style_bank import SLOT, Instrument, Strip, beat
from research.style_data import Bank, Recipe, Track, distort, draw
from research.style_measure import figures, ranks, scores, tasks
from research.style_render import Note, make_pattern, vary

SMALL = Shape((4, 4, 8, 8), 8, 16)
RECIPE = Recipe(tracks=4, pops=2, loops=2)
PLAN = Plan(steps=4, recipe=RECIPE, shape=SMALL, fast=False)


def noise(frames: int, seed: int) -> NDArray[np.float16]:
    rng = np.random.default_rng(seed)
    return (rng.normal(-40, 8, (frames, 64)) + rng.normal(0, 8, 64)).astype(np.float16)


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Two threads that wait for each other on a busy machine take ten times as long over tensors this small."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(autouse=True)
def few_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style_codes, "WORDS", 128)
    monkeypatch.setattr(style_codes, "SAMPLES", 2000)


@pytest.fixture(scope="module")
def bank() -> Bank:
    tracks = [Track(noise(1100, i), f"package{i % 3}") for i in range(8)]
    takes = [np.stack([noise(260, 10 * p + t) for t in range(4)]) for p in range(4)]
    return Bank(tracks, takes, takes)


@pytest.fixture
def encoder() -> StyleEncoder:
    torch.manual_seed(1)
    return StyleEncoder(StyleNet(SMALL), "")


def test_a_resumed_run_equals_an_uninterrupted_one(bank: Bank, tmp_path: Path) -> None:
    whole = train(PLAN, bank, tmp_path / "whole.pt")
    train(PLAN, bank, tmp_path / "parts.pt", every=2, stop=2)
    parts = train(PLAN, bank, tmp_path / "parts.pt")
    for one, other in ((whole.net, parts.net), (whole.average, parts.average)):
        for name, tensor in one.state_dict().items():
            assert torch.equal(tensor, other.state_dict()[name]), name


def test_a_checkpoint_of_another_plan_is_refused(bank: Bank, tmp_path: Path) -> None:
    Run(PLAN, bank).save(tmp_path / "run.pt")
    with pytest.raises(ValueError, match="another plan"):
        Run(replace(PLAN, seed=4), bank).resume(tmp_path / "run.pt")


def test_a_run_goes_on_from_finished_weights(bank: Bank, tmp_path: Path) -> None:
    first = train(PLAN, bank, tmp_path / "first.pt")
    save_weights(first.average, tmp_path / "first.safetensors", {})
    plan = replace(PLAN, coded=0.5)
    again = train(plan, bank, tmp_path / "second.pt", start=tmp_path / "first.safetensors", stop=0)
    for name, tensor in first.average.state_dict().items():
        assert torch.equal(tensor, again.net.state_dict()[name]), name
    whole = train(plan, bank, tmp_path / "third.pt", start=tmp_path / "first.safetensors")
    assert whole.step == PLAN.steps
    assert not torch.equal(whole.net.texture[0].weight, first.average.texture[0].weight)  # type: ignore[arg-type]


def test_what_is_said_again_keeps_its_level_and_loses_detail(bank: Bank) -> None:
    codes = style_codes.learn(bank, 1)
    views = torch.stack([torch.from_numpy(noise(SEGMENT + n % 2, n).astype(np.float32))[:SEGMENT] for n in range(12)])
    said = codes.said_again(views, torch.Generator().manual_seed(2))
    assert said.shape == views.shape
    assert torch.equal(said, codes.said_again(views, torch.Generator().manual_seed(2)))
    assert (said.mean((1, 2)) - views.mean((1, 2))).abs().max() < 3
    assert 0.5 < (said - views).abs().mean() < views.std()
    assert said.var(1).mean() < views.var(1).mean()


def test_the_word_nearest_to_a_frame_is_taken() -> None:
    words = torch.tensor([[0.0, 0.0], [3.0, 0.0], [0.0, 5.0]])
    assert style_codes.nearest(torch.tensor([[2.0, 0.4], [0.1, 4.0]]), words).tolist() == [[3.0, 0.0], [0.0, 5.0]]


def test_the_loss_prefers_pairs() -> None:
    paired = torch.eye(4).repeat_interleave(2, 0)
    assert loss_of(paired) < 0.01 < loss_of(paired.roll(1, 0))


def test_a_batch_holds_pairs_and_stays_in_range(bank: Bank) -> None:
    views = draw(bank, RECIPE, np.random.default_rng(0))
    assert views.shape == (16, SEGMENT, 64)
    distorted = distort(views, torch.Generator().manual_seed(0), 1.0)
    assert distorted.shape == views.shape
    assert distorted.isfinite().all()
    assert distorted.min() >= -100


def test_weights_survive_the_way_to_disk(encoder: StyleEncoder, tmp_path: Path) -> None:
    path = tmp_path / "style.safetensors"
    digest = save_weights(encoder.net, path, {"steps": "0"})
    loaded = load_weights(path)
    assert loaded.digest == digest
    track = noise(300, 1)
    np.testing.assert_array_equal(loaded.embed([track])[0], encoder.embed([track])[0])


@pytest.mark.parametrize("damage", ["missing", "truncated", "flipped", "other shape"])
def test_damaged_weights_are_refused(encoder: StyleEncoder, tmp_path: Path, damage: str) -> None:
    path = tmp_path / "style.safetensors"
    save_weights(encoder.net, path, {})
    raw = bytearray(path.read_bytes())
    if damage == "missing":
        path.unlink()
    elif damage == "truncated":
        path.write_bytes(raw[: len(raw) // 2])
    elif damage == "flipped":
        raw[-40] ^= 1
        path.write_bytes(raw)
    else:
        path.write_bytes(bytes(raw).replace(rb"\"dim\": 16", rb"\"dim\": 17"))
    with pytest.raises(ModelError):
        load_weights(path)


@pytest.mark.parametrize(
    ("frames", "count"),
    [(1, 1), (43, 1), (SEGMENT, 1), (SEGMENT + 1, 1), (SEGMENT + HOP // 2, 2), (SEGMENT + HOP, 2), (10 * HOP, 9)],
)
def test_segments_lie_on_the_grid_and_every_clip_has_one(encoder: StyleEncoder, frames: int, count: int) -> None:
    starts, last = segments(noise(frames, 0))
    assert starts == [HOP * i for i in range(count)]
    assert 0 < last <= SEGMENT
    vectors = encoder.embed([noise(frames, 0)])[0]
    assert vectors.shape == (count, 16)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_a_vector_does_not_depend_on_its_company(encoder: StyleEncoder) -> None:
    tracks = [noise(n, n) for n in (60, 5000, 300, 108)]
    together = encoder.embed(tracks)
    for track, vectors in zip(tracks, together, strict=True):
        np.testing.assert_allclose(encoder.embed([track])[0], vectors, atol=1e-5)


def test_loudness_and_silence_do_not_matter(encoder: StyleEncoder) -> None:
    track = noise(6 * HOP, 2)
    louder = (track.astype(np.float32) + 6).astype(np.float16)
    np.testing.assert_allclose(encoder.embed([louder])[0], encoder.embed([track])[0], atol=0.02)
    gap = np.concatenate([track, np.full((6 * HOP, 64), -100, np.float16)])
    vectors = encoder.embed([gap])[0]
    np.testing.assert_array_equal(vectors[-1], vectors[6])


def test_clips_are_tiled() -> None:
    clip = noise(40, 3)
    np.testing.assert_array_equal(tile(clip)[80:], clip[:28])


def test_frames_of_another_shape_are_refused(encoder: StyleEncoder) -> None:
    with pytest.raises(ValueError, match="frames"):
        encoder.embed([np.zeros((100, 84), np.float16)])


def test_notes_and_beats_are_added_where_they_belong() -> None:
    rng = np.random.default_rng(5)
    bank = np.full((10, 2, SLOT, 64), -100, np.float16)
    bank[:, :, 1:30, 20] = -20
    power = np.zeros((100, 64), np.float32)
    Instrument(bank).play(power, [Note(1.0, 1.3, 60, 100)], 1.0)
    loud = np.flatnonzero(power.sum(1) > 1e-3)
    assert 21 <= loud[0] <= 22
    assert loud[-1] <= 32
    pattern = vary(make_pattern(rng), rng)
    beat(power, [np.ones((2, 24, 64), np.float32)] * 10, pattern, 1.0)
    mel = Strip.draw(rng).apply(power)
    assert mel.shape == power.shape
    assert np.isfinite(mel).all()


def test_figures_of_a_perfect_encoder_are_perfect(bank: Bank) -> None:
    task = tasks(bank)["moment"]
    table = np.eye(len(task.queries), dtype=np.float32)
    assert figures(ranks(task, table)) == (1.0, 1.0)


def test_the_segments_around_a_query_are_hidden(bank: Bank, encoder: StyleEncoder) -> None:
    task = tasks(bank)["moment"]
    table = scores(task, encoder.embed, "max")
    assert table.shape == (8, 8)
    assert np.isfinite(table).all()
