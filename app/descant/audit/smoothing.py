"""Weights with noise: where gradients of a model that was trained to the end still say what is learnt from whom.

At the end of a training the training set is known by heart. Its gradients are next to nothing there, and what is left
of them says little. With noise on the matrices the model knows less by heart and as much of music: the gradients of
several such models, each with noise of its own, rank as those of several trainings do (docs/audit.md has the figures).
Every noise is also taken with its sign turned: what it does to a gradient in the first order is gone from their mean.
"""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor

from descant.audit.adapters.base import Parameters

NOISE: Final = 0.4
"""Standard deviation, in units of a matrix's root mean square."""


def smoothed(parameters: Parameters, seed: int, *, turned: bool = False) -> dict[str, Tensor]:
    """The same noise for the same seed and shapes, on whatever device; turned: with the other sign. Vectors (biases,
    norms) stay as they are."""
    random = torch.Generator().manual_seed(seed)
    made = dict(parameters)
    for name, value in parameters.items():
        if value.dim() >= 2:
            size = (-NOISE if turned else NOISE) * float(value.square().mean().sqrt())
            made[name] = value + size * torch.randn(value.shape, generator=random).to(value.device)
    return made
