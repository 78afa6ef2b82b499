"""Batches to learn style from: pairs of moments that share a production, and the distortions they should survive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audio.features import MEL_FLOOR
from descant.audio.frames import MEL_BINS, MEL_RATE
from descant.encoders.stylenet import HOP, SEGMENT

Mel = NDArray[np.float16]

STRETCH = 1.25
"""Largest tempo change; both moments of a pair get the same, so that it makes a new groove, not a distortion."""
NEAR_S = 15.0
"""Half of the pairs lie within so many seconds of each other: a continuation. The others anywhere in the track."""
SHORTEST = 43
"""Mel frames (2 s): the shortest clip that is tiled to a segment."""


@dataclass(frozen=True, eq=False)
class Track:
    mel: Mel
    package: str


@dataclass(frozen=True, eq=False)
class Bank:
    """Everything of one role in memory.

    tracks: recordings; pops, loops: productions [takes, T, MEL_BINS], 2j and 2j + 1 playing the same takes.
    """

    tracks: list[Track]
    pops: list[Mel]
    loops: list[Mel]

    @classmethod
    def load(cls, folder: Path, role: str) -> Bank:
        """folder/role/PACKAGE__*.npy, folder/role-pop/*.npy, folder/role-drum/*.npy (an unpaired last one is left)."""
        tracks = [Track(np.load(path), path.name.split("__")[0]) for path in sorted((folder / role).glob("*.npy"))]
        return cls(
            [t for t in tracks if len(t.mel) >= 2 * SEGMENT],
            *(_pairs(folder / f"{role}-{kind}") for kind in ("pop", "drum")),
        )


def _pairs(folder: Path) -> list[Mel]:
    paths = sorted(folder.glob("*.npy"))
    even = [
        path for path in paths if int(path.stem) % 2 == 0 and path.with_name(f"{int(path.stem) + 1:04d}.npy") in paths
    ]
    return [np.load(path.with_name(f"{int(path.stem) + i:04d}.npy")) for path in even for i in (0, 1)]


@dataclass(frozen=True)
class Recipe:
    """Classes of two views a batch, and how often each distortion strikes. Chosen on the development part."""

    tracks: int = 56
    pops: int = 20
    loops: int = 16
    siblings: float = 0.5
    mixes: float = 0.3
    short: float = 0.3
    strength: float = 1.5


def _take(mel: Mel, start: int, rate: float, length: int) -> NDArray[np.float32]:
    """[SEGMENT, MEL_BINS]: `length` frames from start, played `rate` times as fast, tiled."""
    at = start + (np.arange(SEGMENT) % length) * rate
    low = np.minimum(at.astype(np.int64), len(mel) - 1)
    part = (at - low).astype(np.float32)[:, None]
    below, above = mel[low].astype(np.float32), mel[np.minimum(low + 1, len(mel) - 1)].astype(np.float32)
    taken: NDArray[np.float32] = below + part * (above - below)
    return taken


def _two(track: Mel, rng: np.random.Generator, rate: float, short: float) -> list[NDArray[np.float32]]:
    last = max(1, len(track) - int(SEGMENT * rate) - 1)
    first = int(rng.integers(last))
    second = first
    for _ in range(4):
        if rng.random() < 0.5:
            second = int(np.clip(first + rng.uniform(-NEAR_S, NEAR_S) * MEL_RATE, 0, last - 1))
        else:
            second = int(rng.integers(last))
        if abs(second - first) >= HOP:
            break
    return [_take(track, at, rate, _length(rng, short)) for at in (first, second)]


def _length(rng: np.random.Generator, short: float) -> int:
    return int(rng.integers(SHORTEST, SEGMENT)) if rng.random() < short else SEGMENT


def _rate(rng: np.random.Generator) -> float:
    return float(rng.uniform(1 / STRETCH, STRETCH)) if rng.random() < 0.3 else 1.0


def draw(bank: Bank, recipe: Recipe, rng: np.random.Generator) -> Tensor:
    """float32 [2·classes, SEGMENT, MEL_BINS] dB: rows 2c and 2c + 1 are the two moments of class c."""
    views: list[NDArray[np.float32]] = []
    for index in _choose(bank, recipe, rng):
        rate = _rate(rng)
        pair = _two(bank.tracks[index].mel, rng, rate, recipe.short)
        if rng.random() < recipe.mixes:
            other = _two(bank.tracks[int(rng.integers(len(bank.tracks)))].mel, rng, rate, 0.0)
            gain = float(rng.uniform(-9, 6))
            pair = [10 * np.log10(10 ** (a / 10) + 10 ** ((b + gain) / 10)) for a, b in zip(pair, other, strict=True)]
        views += pair
    for productions, count in ((bank.pops, recipe.pops), (bank.loops, recipe.loops)):
        if not productions:
            continue
        for pair_index in rng.choice(len(productions) // 2, count // 2, replace=count > len(productions)):
            takes = rng.choice(len(productions[0]), 2, replace=False)
            rate = _rate(rng)
            for production in (productions[2 * pair_index], productions[2 * pair_index + 1]):
                for take in takes:
                    last = max(1, production.shape[1] - int(SEGMENT * rate) - 1)
                    views.append(_take(production[take], int(rng.integers(last)), rate, _length(rng, recipe.short)))
    return torch.from_numpy(np.stack(views).astype(np.float32))


def _choose(bank: Bank, recipe: Recipe, rng: np.random.Generator) -> list[int]:
    """Different tracks; a part of them come in fours of one package: the nearest strangers there are."""
    packages: dict[str, list[int]] = {}
    for index, track in enumerate(bank.tracks):
        packages.setdefault(track.package, []).append(index)
    chosen: list[int] = []
    names = list(packages)
    while len(chosen) < min(int(recipe.tracks * recipe.siblings), len(bank.tracks) // 2):
        package = packages[names[int(rng.integers(len(names)))]]
        chosen += [i for i in rng.permutation(package)[:4].tolist() if i not in chosen]
    rest = [i for i in rng.permutation(len(bank.tracks)).tolist() if i not in set(chosen)]
    return (chosen + rest)[: recipe.tracks]


def distort(views: Tensor, generator: torch.Generator, strength: float) -> Tensor:
    """[2C, SEGMENT, MEL_BINS] dB → distorted.

    Shared by both moments of a class, and so no distortion but a new production: a shift along frequency, an equaliser.
    Each moment alone, and light, as a codec or a generative model would: equaliser, tilt, band limit, rumble filter,
    noise floor, smear over time, dynamics, roughness.
    """
    count = len(views)
    random = _Random(generator, count)
    bins = torch.arange(MEL_BINS, dtype=torch.float32)
    shift = random.shared(lambda n: random.normal(n, 4.0) * random.strikes(n, 0.3))
    shift = shift + random.normal(count, 0.7) * random.strikes(count, 0.2 * strength)
    x = views @ _shift_matrix(shift)
    x = x + random.shared(lambda n: _bumps(random, n, bins, 5.0) * random.strikes(n, 0.4)[:, None])[:, None]
    light = _bumps(random, count, bins, 1.5) + random.normal(count, 1.5)[:, None] * (bins / 32 - 1)
    x = x + strength * (light * random.strikes(count, 0.6)[:, None])[:, None]
    cutoff, slope = random.uniform(count, 34, 62), random.uniform(count, 1, 12)
    fall = (bins - cutoff[:, None]).clamp(min=0) * slope[:, None] * random.strikes(count, 0.3 * strength)[:, None]
    low, steep = random.uniform(count, 1, 7), random.uniform(count, 2, 8)
    fall = fall + (low[:, None] - bins).clamp(min=0) * steep[:, None] * random.strikes(count, 0.1 * strength)[:, None]
    x = x - fall[:, None]
    blurred = torch.cat([x[:, :1], (x[:, :-2] + 2 * x[:, 1:-1] + x[:, 2:]) / 4, x[:, -1:]], 1)
    smear = (random.uniform(count, 0, 1) * random.strikes(count, 0.25 * strength))[:, None, None]
    x = x + smear * (blurred - x)
    level = x.mean((1, 2), keepdim=True)
    ratio = 1 + random.normal(count, 0.08)[:, None, None] * random.strikes(count, 0.3 * strength)[:, None, None]
    x = level + (x - level) * ratio
    rough = random.uniform(count, 0, 2) * random.strikes(count, 0.3 * strength)
    x = x + rough[:, None, None] * torch.randn(x.shape, generator=generator)
    floor = 10 * torch.log10(torch.pow(10, x / 10).mean((1, 2))) - random.uniform(count, 25, 65)
    floor = torch.where(random.strikes(count, 0.4 * strength) > 0, floor, torch.full_like(floor, MEL_FLOOR))
    shape = floor[:, None] + random.normal(count, 5.0)[:, None] * (bins / 32 - 1)
    loud = torch.pow(10, x / 10) + torch.pow(10, shape / 10)[:, None]
    gain = random.uniform(count, -12, 6)[:, None, None]
    return (10 * torch.log10(loud) + gain).clamp(min=MEL_FLOOR)


class _Random:
    """Draws for a batch from one generator."""

    def __init__(self, generator: torch.Generator, count: int) -> None:
        self.generator, self.count = generator, count

    def uniform(self, count: int, low: float, high: float) -> Tensor:
        return low + (high - low) * torch.rand(count, generator=self.generator)

    def normal(self, count: int, deviation: float) -> Tensor:
        return deviation * torch.randn(count, generator=self.generator)

    def strikes(self, count: int, chance: float) -> Tensor:
        return (torch.rand(count, generator=self.generator) < chance).float()

    def shared(self, make: Callable[[int], Tensor]) -> Tensor:
        return make(self.count // 2).repeat_interleave(2, 0)


def _bumps(random: _Random, count: int, bins: Tensor, deviation: float) -> Tensor:
    """A smooth equaliser of three bells, dB [count, MEL_BINS]."""
    curve = torch.zeros(count, MEL_BINS)
    for _ in range(3):
        centre, width = random.uniform(count, 0, MEL_BINS), random.uniform(count, 3, 16)
        curve = curve + random.normal(count, deviation)[:, None] * torch.exp(
            -0.5 * ((bins - centre[:, None]) / width[:, None]) ** 2
        )
    return curve


def _shift_matrix(shift: Tensor) -> Tensor:
    """[B] bins → [B, MEL_BINS, MEL_BINS] by which frames are multiplied from the right; edges are repeated."""
    bins = torch.arange(MEL_BINS, dtype=torch.float32)
    source = (bins - shift[:, None]).clamp(0, MEL_BINS - 1)
    return (1 - (source[:, None, :] - bins[None, :, None]).abs()).clamp(min=0)
