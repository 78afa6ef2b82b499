"""Weights with noise: where gradients of a model that was trained to the end still say what is learnt from whom.

At the end of a training the training set is known by heart. Its gradients are next to nothing there, and what is left
of them says little. With noise on the matrices the model knows less by heart and as much of music: the gradients of
several such models, each with noise of its own, rank as those of several trainings do (docs/audit.md has the figures).
"""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor

from descant.audit.adapters.base import Parameters

NOISE: Final = 0.4
"""Standard deviation, in units of a matrix's root mean square."""


def smoothed(parameters: Parameters, seed: int, kind: torch.dtype = torch.float32) -> dict[str, Tensor]:
    """The same noise for the same seed and shapes, on whatever device. Vectors (biases, norms) stay as they are.

    kind: of the matrices that are made. Half as many bytes are the difference between a large model's fitting in memory
    and not; where products are rounded anyway, nothing else is lost.
    """
    random = torch.Generator().manual_seed(seed)
    made = dict(parameters)
    for name, value in parameters.items():
        if value.dim() >= 2:
            size = NOISE * float(value.square().mean().sqrt())
            made[name] = (value + size * torch.randn(value.shape, generator=random).to(value.device)).to(kind)
    return made
