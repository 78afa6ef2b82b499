"""Music said again in few symbols, as a neural codec or a generator says it: a distortion to learn style under.

A frame becomes the nearest of some hundred typical ones (and, at a higher rate, what is left becomes the nearest of as
many typical rests). What is lost is what a listener would call the recording; what stays is what it sounds like.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from descant.encoders.stylenet import SCALE_DB, SEGMENT, standardise
from research.style_data import Bank

WORDS = 1024
SAMPLES = 40_000
ROUNDS = 8
"""Of Lloyd's algorithm: the distance hardly falls after these."""
FEWEST = 96
"""Words that a clip is said in, at least; at most all."""


@dataclass(frozen=True, eq=False)
class Codes:
    """frames, rests: float32 [WORDS, 64], in the units of stylenet.standardise."""

    frames: Tensor
    rests: Tensor

    def said_again(self, views: Tensor, generator: torch.Generator) -> Tensor:
        """[B, T, 64] dB → the same, each item in words drawn for it: at one of two rates, at every frame or held for
        two, and mixed with what it was by up to a half."""
        out = []
        for view in views:
            level = 10 * torch.log10(torch.pow(10, view / 10).mean())
            plain = standardise(view[None])[0]
            held = 1 + int(torch.randint(2, (1,), generator=generator))
            frames = plain[: len(plain) // held * held].reshape(-1, held, plain.shape[1]).mean(1)
            count = int(torch.randint(FEWEST, WORDS + 1, (1,), generator=generator))
            words = self.frames[torch.randperm(WORDS, generator=generator)[:count]]
            said = nearest(frames, words)
            if torch.rand(1, generator=generator) < 0.5:
                said = said + nearest(frames - said, self.rests)
            said = said.repeat_interleave(held, 0)
            said = torch.cat([said, said[-1:].expand(len(plain) - len(said), -1)])
            part = 0.5 + 0.5 * torch.rand(1, generator=generator)
            # Back to dB: standardise took the level away and floored.
            out.append((plain + part * (said - plain) - 2) * SCALE_DB + level)
        return torch.stack(out)


def nearest(frames: Tensor, words: Tensor) -> Tensor:
    """[T, D] → the word [D] nearest to each."""
    distance = words.square().sum(1) - 2 * frames @ words.T
    return words[distance.argmin(1)]


def learn(bank: Bank, seed: int) -> Codes:
    """Typical frames and rests of a bank's recordings and productions (k-means from a random start)."""
    rng = np.random.default_rng(seed)
    generator = torch.Generator().manual_seed(seed)
    clips = []
    takes = [t.mel for t in bank.tracks] + [take for p in (*bank.pops, *bank.loops) for take in p[:1]]
    for index in rng.integers(len(takes), size=SAMPLES // SEGMENT * 4):
        start = int(rng.integers(max(1, len(takes[index]) - SEGMENT)))
        clip = takes[index][start : start + SEGMENT]
        if len(clip) == SEGMENT:
            clips.append(clip.astype(np.float32))
    frames = standardise(torch.from_numpy(np.stack(clips))).flatten(0, 1)
    frames = frames[torch.randperm(len(frames), generator=generator)[:SAMPLES]]
    words = _means(frames, generator)
    return Codes(words, _means(frames - nearest(frames, words), generator))


def _means(frames: Tensor, generator: torch.Generator) -> Tensor:
    words = frames[torch.randperm(len(frames), generator=generator)[:WORDS]].clone()
    for _ in range(ROUNDS):
        own = (words.square().sum(1) - 2 * frames @ words.T).argmin(1)
        total = torch.zeros_like(words).index_add_(0, own, frames)
        count = torch.bincount(own, minlength=WORDS).float()[:, None]
        words = torch.where(count > 0, total / count.clamp(min=1), words)
    return words
