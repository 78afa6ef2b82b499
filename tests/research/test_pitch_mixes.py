"""What is laid under a track falls where it is read and is no negative; what is said again coarsely stays itself."""

from __future__ import annotations

import numpy as np
import torch

from descant.encoders.pitchnet import PitchConfig
from research import pitch_generate, pitch_train

CONFIG = PitchConfig(pool=2, stride=2, blocks=2, steps=7, widths=(6, 8, 8, 8))
ROWS = 14


def test_what_is_laid_under_falls_where_it_is_read() -> None:
    """A ramp over time, read at some rows of one hearing, is found at the rows of the other."""
    frames = torch.arange(96.0)[None, :, None].expand(2, -1, 84)
    rows = torch.stack([4.0 + torch.arange(ROWS), 3.0 + torch.arange(ROWS)])
    to = torch.stack([5.0 + 0.7 * torch.arange(ROWS), 3.5 + 1.3 * torch.arange(ROWS)])
    laid = pitch_train.aligned(frames, rows, to, CONFIG)
    for item in range(2):
        for row, there in zip(rows[item], to[item], strict=True):
            at = float(there) * CONFIG.hop_frames + 0.5  # a row is centred between the two frames that are pooled
            low = int(at)
            read = float(laid[item, low, 0] * (1 - at % 1) + laid[item, low + 1, 0] * (at % 1))
            assert abs(read - (float(row) * CONFIG.hop_frames + 0.5)) < 1e-2


def test_music_that_both_hearings_hold_is_shared() -> None:
    first = pitch_train.levels(torch.tensor([1, 2, 0]), torch.tensor([-3.0, -torch.inf, -10.0]))
    second = pitch_train.levels(torch.tensor([2, 2, 1]), torch.tensor([-torch.inf, -8.0, 4.0]))
    both = torch.minimum(first[:, None], second[None]).amax(2)
    expected = [[0.0, -3.0, -3.0], [-torch.inf, 0.0, 0.0], [-10.0, -8.0, 0.0]]
    assert torch.equal(both, torch.tensor(expected))


def test_shared_music_is_no_negative_and_loud_music_a_positive() -> None:
    rng = np.random.default_rng(1)
    first = torch.from_numpy(rng.normal(size=(3, ROWS, 24)).astype(np.float32))
    second = first.roll(1, 0)  # item 0 is heard in the second of item 1
    shift = torch.zeros(3, dtype=torch.long)
    silent = torch.full((3, 3), -torch.inf).fill_diagonal_(0.0)
    told = pitch_train.contrast(first, second, shift, None, 0.1, silent)
    heard, loud = silent.clone(), silent.clone()
    heard[torch.arange(3), [1, 2, 0]] = -12.0
    loud[torch.arange(3), [1, 2, 0]] = 0.0
    spared = pitch_train.contrast(first, second, shift, None, 0.1, heard)
    assert spared < told - 5
    wrong = pitch_train.contrast(first, second.roll(1, 0), shift, None, 0.1, loud)
    right = pitch_train.contrast(first, second, shift, None, 0.1, loud)
    assert right < wrong - 1


def test_said_again_coarsely_music_stays_itself() -> None:
    rng = torch.Generator().manual_seed(2)
    frames = torch.randn((6, 96, 84), generator=rng) - 60
    notes = torch.randint(10, 70, (6, 12), generator=rng)
    for item in range(6):
        for n in range(12):
            frames[item, n * 8 : n * 8 + 8, notes[item, n]] = 0.0
    for say in (pitch_generate.few_symbols, pitch_generate.low_rank, pitch_generate.rough):
        said = say(frames, rng)
        assert said.shape == frames.shape
        assert not torch.equal(said, frames)
        flat, of = (x.flatten(1) - x.mean((1, 2))[:, None] for x in (said, frames))
        like = (flat / flat.norm(dim=1, keepdim=True)) @ (of / of.norm(dim=1, keepdim=True)).T
        assert (like.argmax(1) == torch.arange(6)).all()
        assert like.diagonal().min() > 0.5
