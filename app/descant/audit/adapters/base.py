"""What the audit must know of a generative model: how audio becomes examples, and what one example costs it.

Everything else (gradients, influence, unlearning, validation) is written against ModelAdapter alone. A model is seen as
a pure function of its parameters, so that torch.func can differentiate it for each example apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import pad

from descant.errors import DescantError

Objective = Literal["tokens", "v", "rectified-flow"]
Parameters = Mapping[str, Tensor]


@dataclass(frozen=True, eq=False)
class Example:
    """One segment as the model is trained on it.

    target: float latents [C, T], or int64 tokens [K, T] (K codebooks).
    mask: bool [T], True where the segment holds sound that counts in the loss; False is padding.
    conditioning: what the model is told besides, by name; no batch dimension. Same names in every example of a model.
    """

    target: Tensor
    mask: Tensor
    conditioning: Mapping[str, Tensor] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Batch:
    """Stacked examples: target [B, C or K, T], mask [B, T], conditioning by name [B, …]."""

    target: Tensor
    mask: Tensor
    conditioning: Mapping[str, Tensor] = field(default_factory=dict)

    def __len__(self) -> int:
        return int(self.target.shape[0])

    def select(self, rows: Tensor) -> Batch:
        """The examples of `rows` (int64 [N]), in that order."""
        return Batch(self.target[rows], self.mask[rows], {k: v[rows] for k, v in self.conditioning.items()})


@dataclass(frozen=True, eq=False)
class Draws:
    """The randomness of a diffusion loss, the same for all examples and before and after an unlearning step.

    times: float [N] in (0, 1), 0 clean and 1 noise, stratified. noise: float [N, C, T], T the longest segment; a
    shorter one takes its beginning. Both are empty (N = 0) for token models, whose loss has nothing random.
    """

    times: Tensor
    noise: Tensor

    def __len__(self) -> int:
        return int(self.times.shape[0])


NO_DRAWS = Draws(torch.zeros(0), torch.zeros(0, 0, 0))


class ModelAdapter(Protocol):
    """A model that can be audited."""

    @property
    def name(self) -> str: ...

    @property
    def objective(self) -> Objective: ...

    @property
    def sample_rate(self) -> int:
        """Hz that `encode` expects."""

    @property
    def channels(self) -> int:
        """1: `encode` takes float32 [n]; 2: [2, n] (mono [n] is taken too)."""

    @property
    def segment_s(self) -> float:
        """Seconds of the segments the model is trained on; longer audio is cut into such segments."""

    @property
    def parameters(self) -> Parameters:
        """The trainable parameters by name, detached, float32. They are never changed in place."""

    def place(self, device: torch.device) -> None:
        """Moves what `loss` reads to a device; encoding stays on the CPU. See computing.OnDevice."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 (hex) of everything that makes loss values: weights, configuration, codec."""

    def encode(self, samples: NDArray[np.float32], conditioning: Mapping[str, object] | None = None) -> Example:
        """At most one segment of audio (full scale 1) as an example; shorter audio is padded and masked.

        conditioning: what the manifest says of the track, by name; what is not said takes the model's "nothing" value.
        Raises DescantError for audio that holds nothing to encode.
        """

    def example(self, target: Tensor, conditioning: Mapping[str, object] | None = None) -> Example:
        """A segment that was encoded elsewhere: latents [C, T] or tokens [K, T] as the model's codec makes them.

        What `encode` does after its codec is done here too: scale, padding, mask, conditioning. Raises DescantError for
        what is not of this model.
        """

    def draws(self, count: int, seed: int) -> Draws:
        """`count` stratified draws; NO_DRAWS for token models."""

    def loss(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        """[B]: each example's training loss, the mean over its counted steps and over the draws.

        Pure: it can be differentiated and vmapped by torch.func, and one example's value does not depend on the others.
        """

    def measured(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        """[B]: the output function whose gradients trace influence.

        The mean square of the prediction for diffusion and flow (D-TRAK, Zheng et al. 2024), the loss for tokens.
        """


def collate(examples: Sequence[Example]) -> Batch:
    """Stacks examples; shorter ones are padded with 0 at the end (mask False). Raises ValueError for none or a mixture.

    Conditioning of differing length is padded with 0 along its first dimension.
    """
    if not examples:
        raise ValueError("no examples to stack")
    names = set(examples[0].conditioning)
    if any(set(e.conditioning) != names or e.target.dtype != examples[0].target.dtype for e in examples):
        raise ValueError("examples of different kinds cannot be stacked")
    steps = max(e.target.shape[-1] for e in examples)
    return Batch(
        torch.stack([pad(e.target, (0, steps - e.target.shape[-1])) for e in examples]),
        torch.stack([pad(e.mask, (0, steps - e.mask.shape[-1])) for e in examples]),
        {name: _stacked([e.conditioning[name] for e in examples]) for name in sorted(names)},
    )


def _stacked(values: Sequence[Tensor]) -> Tensor:
    if values[0].dim() == 0 or len({v.shape for v in values}) == 1:
        return torch.stack(list(values))
    longest = max(v.shape[0] for v in values)
    return torch.stack([torch.cat([v, v.new_zeros(longest - v.shape[0], *v.shape[1:])]) for v in values])


def stratified(count: int, seed: int, channels: int, steps: int) -> Draws:
    """One time in the middle of each of `count` equal parts of (0, 1), each with its own Gaussian noise [C, T]."""
    random = torch.Generator().manual_seed(seed)
    times = (torch.arange(count, dtype=torch.float32) + 0.5) / count
    return Draws(times, torch.randn(count, channels, steps, generator=random))


def over_steps(each: Tensor, mask: Tensor) -> Tensor:
    """[..., T] → [...]: the mean over the steps that count."""
    counted = mask.to(each.dtype)
    return (each * counted).sum(dim=-1) / counted.sum(dim=-1).clamp_min(1)


def sound_of(samples: NDArray[np.float32], channels: int, length: int) -> tuple[Tensor, int]:
    """Audio as a model takes it, [channels, length], cut or with silence behind it; and how long it was.

    Raises DescantError where there is none.
    """
    sound = torch.as_tensor(np.atleast_2d(np.asarray(samples, np.float32)))
    given = sound.shape[1]
    if not given or not bool(torch.isfinite(sound).all()):
        raise DescantError("there is no audio to encode")
    if sound.shape[0] != channels:
        sound = sound.mean(0, keepdim=True).expand(channels, -1)
    return pad(sound[:, :length], (0, max(0, length - given))), given
