"""What generators, codecs and vocoders do to music, on pitch frames: said again in few symbols or of low rank, rough,
held.

All work on dB [B, T, 84] and draw from the generator they are given, as `pitch_augment` does.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

FEWEST_WORDS, MOST_WORDS = 96, 512
"""Typical frames that a batch is said again in, and as many typical rests at each further stage (residual vector
quantisation, as neural codecs do it)."""
STAGES = 4
LOWEST_RANK, HIGHEST_RANK = 2, 10
FLOOR_DB = -60.0


def _between(low: int, high: int, rng: torch.Generator) -> int:
    return int(torch.randint(low, high + 1, (1,), generator=rng))


def _part(count: int, least: float, rng: torch.Generator) -> Tensor:
    """[B, 1, 1]: how much of an alteration is taken, least … 1."""
    return least + (1 - least) * torch.rand((count, 1, 1), generator=rng)


def few_symbols(frames: Tensor, rng: torch.Generator) -> Tensor:
    """Each frame becomes the nearest of some hundred that the batch holds, and what is left the nearest of as many
    rests, one to STAGES times; at every frame, or held for two."""
    level = frames.amax((1, 2), keepdim=True)
    whole = (frames - level).clamp_min(FLOOR_DB)
    rests = _held(whole, _between(1, 2, rng)).flatten(0, 1)
    said = torch.zeros_like(rests)
    for _ in range(_between(1, STAGES, rng)):
        words = rests[torch.randperm(len(rests), generator=rng)[: _between(FEWEST_WORDS, MOST_WORDS, rng)]]
        nearest = words[(words.square().sum(1) - 2 * rests @ words.T).argmin(1)]
        said, rests = said + nearest, rests - nearest
    return frames + _part(len(frames), 0.5, rng) * (said.reshape(frames.shape) - whole)


def low_rank(frames: Tensor, rng: torch.Generator) -> Tensor:
    """A clip as the sum of a few spectra that come and go (a range finder with one power iteration: Halko, Martinsson &
    Tropp, SIAM Review 53(2), 2011), and its levels in steps of up to 6 dB."""
    mean = frames.mean(1, keepdim=True)
    moved = frames - mean
    guess = moved @ torch.randn((len(frames), frames.shape[2], _between(LOWEST_RANK, HIGHEST_RANK, rng)), generator=rng)
    base = torch.linalg.qr(moved @ (moved.transpose(1, 2) @ guess))[0]
    made = base @ (base.transpose(1, 2) @ moved) + mean
    step = 6 * _part(len(frames), 0.05, rng)
    return torch.round(made / step) * step


def rough(frames: Tensor, rng: torch.Generator) -> Tensor:
    """A vocoder without phases: power smeared over neighbouring frames, levels that flutter in time and frequency."""
    power = 10 ** (frames / 10)
    past = functional.pad(power, (0, 0, 1, 1))
    side = 0.5 * _part(len(frames), 0.0, rng)
    power = (1 - side) * power + side * (past[:, 2:] + past[:, :-2]) / 2
    noise = torch.randn(frames.shape, generator=rng)
    slow = functional.avg_pool2d(noise[:, None], 3, 1, 1, count_include_pad=False)[:, 0] * 3
    return 10 * torch.log10(power.clamp_min(1e-8)) + 6 * _part(len(frames), 0.1, rng) * (noise + slow) / 2


def _held(frames: Tensor, count: int) -> Tensor:
    """Each `count` frames as their mean."""
    if count == 1:
        return frames
    total = frames.shape[1]
    mean = functional.avg_pool1d(frames.transpose(1, 2), count, count, ceil_mode=True).repeat_interleave(count, 2)
    return mean[:, :, :total].transpose(1, 2)
