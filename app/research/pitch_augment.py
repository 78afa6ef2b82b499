"""Alterations of pitch frames that cost next to nothing: what mixing, rooms, codecs and generators do to a spectrum.

All work on batches, dB [B, T, 84] with 0 at about the loudest bin, and draw from the generator they are given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from descant.audio.frames import PITCH_BINS

SILENCE_DB = -80.0


@dataclass(frozen=True)
class Strength:
    """How hard. mix: probability that another track is laid under; mix_db: its loudest level relative to the track.
    equalise_db: deviation of bumps and tilt; smear: probability of reverberation; degrade: of a bandwidth limit, a
    noise floor, compression, and blurred bands each; detune: deviation in semitones."""

    mix: float
    mix_db: tuple[float, float]
    equalise_db: float
    smear: float
    degrade: float
    detune: float
    shift: int


COMPOSITION = Strength(0.35, (-24.0, -2.0), 7.0, 0.4, 0.4, 0.15, 6)
RECORDING = Strength(0.6, (-18.0, 3.0), 6.0, 0.35, 0.4, 0.12, 5)


def _uniform(shape: tuple[int, ...], low: float, high: float, rng: torch.Generator) -> Tensor:
    return torch.rand(shape, generator=rng) * (high - low) + low


def log_add(a: Tensor, b: Tensor) -> Tensor:
    """Levels in dB of two sounds together."""
    high = torch.maximum(a, b)
    return high + 10 * torch.log10(1 + 10 ** (-(a - b).abs() / 10))


def transpose(frames: Tensor, semitones: Tensor) -> Tensor:
    """Each item of [B, T, 84] raised by its own, possibly fractional, semitones [B]; silence enters at the edge."""
    bins = torch.arange(PITCH_BINS, dtype=torch.float32)[None] - semitones[:, None]
    low = bins.floor()
    part = (bins - low)[:, None]
    index = low.long()

    def take(at: Tensor) -> Tensor:
        inside = (at >= 0) & (at < PITCH_BINS)
        gathered = frames.gather(2, at.clamp(0, PITCH_BINS - 1)[:, None].expand(-1, frames.shape[1], -1))
        return torch.where(inside[:, None], gathered, torch.full_like(gathered, SILENCE_DB))

    power = (1 - part) * 10 ** (take(index) / 10) + part * 10 ** (take(index + 1) / 10)
    return 10 * torch.log10(power.clamp_min(1e-8))


def equaliser(count: int, deviation_db: float, rng: torch.Generator) -> Tensor:
    """Gains [B, 1, 84]: a tilt, four smooth bumps and one gain per octave."""
    band = torch.arange(PITCH_BINS, dtype=torch.float32)
    tilt = torch.randn((count, 1), generator=rng) * deviation_db * (band / PITCH_BINS - 0.5) * 2
    centre = _uniform((count, 4, 1), 0, PITCH_BINS, rng)
    width = _uniform((count, 4, 1), 3, 20, rng)
    height = torch.randn((count, 4, 1), generator=rng) * deviation_db
    bumps = (height * torch.exp(-(((band - centre) / width) ** 2))).sum(1)
    octaves = (torch.randn((count, 7), generator=rng) * deviation_db * 0.4).repeat_interleave(12, dim=1)
    return (tilt + bumps + octaves)[:, None]


def _band_limit(count: int, rng: torch.Generator) -> Tensor:
    """Gains [B, 1, 84] of a low cut and a high cut, and now and then of one octave gone."""
    band = torch.arange(PITCH_BINS, dtype=torch.float32)[None, None]
    low = _uniform((count, 1, 1), -12, 22, rng)
    high = _uniform((count, 1, 1), 48, 96, rng)
    steep = _uniform((count, 1, 1), 1, 6, rng)
    gain = -steep * (torch.relu(low - band) + torch.relu(band - high))
    gone = torch.randint(0, 7, (count, 1, 1), generator=rng) * 12
    hole = ((band >= gone) & (band < gone + 12)).float() * (torch.rand((count, 1, 1), generator=rng) < 0.3)
    return gain - 40 * hole


def _noise(shape: torch.Size, rng: torch.Generator) -> Tensor:
    """A noise floor [B, T, 84] with a random slope, 12-50 dB below the peak, its bins scattered as noise's are."""
    count = shape[0]
    level = _uniform((count, 1, 1), -50, -12, rng)
    slope = _uniform((count, 1, 1), -0.1, 0.3, rng) * (torch.arange(PITCH_BINS) - PITCH_BINS)
    scatter = 10 * torch.log10(-torch.log(torch.rand(shape, generator=rng).clamp(1e-6, 1 - 1e-6)))
    return level + slope + scatter


def _drums(shape: torch.Size, rng: torch.Generator) -> Tensor:
    """Broad bursts [B, T, 84] on a regular beat, decaying over a few frames."""
    count, frames, _ = shape
    period = _uniform((count, 1), 2.5, 7.0, rng)
    phase = (torch.arange(frames, dtype=torch.float32)[None] / period + torch.rand((count, 1), generator=rng)) % 1.0
    decay = -phase * period * _uniform((count, 1), 4, 14, rng)
    colour = equaliser(count, 8.0, rng)
    scatter = 3 * torch.randn(shape, generator=rng)
    return decay[:, :, None] + colour + scatter + _uniform((count, 1, 1), -30, -8, rng)


def _smear(frames: Tensor, rng: torch.Generator) -> Tensor:
    """Reverberation: each band decays no faster than 0.8-6 dB a frame."""
    fall = _uniform((len(frames), 1), 0.8, 6.0, rng)
    under = _uniform((len(frames), 1), 0.0, 9.0, rng)
    tail = frames[:, 0] - under
    steps = [frames[:, 0]]
    for index in range(1, frames.shape[1]):
        steps.append(torch.maximum(frames[:, index], tail - fall))
        tail = torch.maximum(frames[:, index] - under, tail - fall)
    return torch.stack(steps, dim=1)


def _blur(frames: Tensor) -> Tensor:
    """Each band with a part of its neighbours, as low-rate generators blur."""
    power = 10 ** (frames / 10)
    side = functional.pad(power, (1, 1))
    return 10 * torch.log10((power + 0.15 * (side[..., 2:] + side[..., :-2])).clamp_min(1e-8))


def _some(frames: Tensor, probability: float, rng: torch.Generator, change: Callable[[Tensor, Tensor], Tensor]) -> None:
    """Replaces randomly chosen items of [B, T, 84] by change(items, their indices), in place."""
    chosen = torch.nonzero(torch.rand(len(frames), generator=rng) < probability).flatten()
    if len(chosen):
        frames[chosen] = change(frames[chosen], chosen)


def alter(frames: Tensor, under: Tensor, strength: Strength, rng: torch.Generator) -> tuple[Tensor, Tensor]:
    """Altered dB [B, T, 84], and by how many whole semitones [B] each was raised; `under` may be mixed in."""
    count = len(frames)
    shift = torch.randint(-strength.shift, strength.shift + 1, (count,), generator=rng)
    detune = (torch.randn((count,), generator=rng) * strength.detune).clamp(-0.4, 0.4)
    out = transpose(frames, shift + detune)

    def peak(x: Tensor) -> Tensor:
        return x.amax((1, 2), keepdim=True)

    def mix(x: Tensor, chosen: Tensor) -> Tensor:
        gain = _uniform((len(x), 1, 1), *strength.mix_db, rng)
        return log_add(x, under[chosen] - peak(under[chosen]) + peak(x) + gain)

    hard = strength.degrade
    _some(out, 0.8, rng, lambda x, _: x + equaliser(len(x), strength.equalise_db, rng))
    _some(out, strength.smear, rng, lambda x, _: _smear(x, rng))
    _some(out, hard * 0.5, rng, lambda x, _: _blur(x))
    _some(out, strength.mix, rng, mix)
    _some(out, hard * 0.6, rng, lambda x, _: log_add(x, _drums(x.shape, rng) + peak(x)))
    _some(out, hard, rng, lambda x, _: log_add(x, _noise(x.shape, rng) + peak(x)))
    _some(out, hard, rng, lambda x, _: x + _band_limit(len(x), rng))
    out -= peak(out)
    _some(out, hard, rng, lambda x, _: x * _uniform((len(x), 1, 1), 0.6, 1.2, rng))
    return out.clamp_min(SILENCE_DB), shift
