"""One gradient for each example, sketched down to a few numbers a module.

A sketch is a count sketch (Charikar, Chen and Farach-Colton 2002): every parameter is added, with a random sign, to one
of a module's buckets. It keeps inner products as a dense Gaussian projection does (relative error about 1/sqrt(size)),
but takes one pass and no matrix, so that it serves models of any size on a CPU.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import torch
from torch import Tensor
from torch.func import grad, vmap

from descant.audit.adapters.base import Batch, Draws, ModelAdapter, Parameters

MOST_MODULES: Final = 16
"""Parts with a kernel each. One joint kernel lets the largest layers drown the others."""
Output = Literal["measured", "loss"]


@dataclass(frozen=True)
class Part:
    """A run of parameters with its share of the sketch: names, numbers in them, and columns first…first+width-1."""

    names: tuple[str, ...]
    size: int
    first: int
    width: int


def parts_of(parameters: Parameters, width: int, most: int = MOST_MODULES) -> tuple[Part, ...]:
    """Consecutive parameters of the same submodule, merged with the lesser neighbour until there are at most `most`.

    Every part gets the same width; together they fill at most `width` columns. Raises ValueError where width < most.
    """
    if width < most:
        raise ValueError(f"a sketch of {width} numbers cannot be divided into {most} parts")
    groups: list[tuple[list[str], int, str]] = []
    for name, value in parameters.items():
        module = name.rpartition(".")[0]
        if groups and groups[-1][2] == module and module:
            groups[-1] = ([*groups[-1][0], name], groups[-1][1] + value.numel(), module)
        else:
            groups.append(([name], value.numel(), module))
    while len(groups) > most:
        at = min(range(len(groups) - 1), key=lambda n: groups[n][1] + groups[n + 1][1])
        (a, b) = groups[at : at + 2]
        groups[at : at + 2] = [([*a[0], *b[0]], a[1] + b[1], b[2])]
    each = width // len(groups)
    return tuple(Part(tuple(n), size, k * each, each) for k, (n, size, _) in enumerate(groups))


class Sketch:
    """The sketch of one set of parameters; the same parts and seed make the same sketch. `width` columns in all."""

    def __init__(self, parameters: Parameters, parts: Sequence[Part], seed: int) -> None:
        self.parts = tuple(parts)
        self.width = sum(part.width for part in self.parts)
        random = torch.Generator().manual_seed(seed)
        self._buckets: list[Tensor] = []
        self._signs: list[Tensor] = []
        for part in self.parts:
            if part.size <= part.width:  # nothing to gain from collisions
                self._buckets.append(torch.arange(part.size))
                self._signs.append(torch.ones(part.size))
            else:
                self._buckets.append(torch.randint(part.width, (part.size,), generator=random))
                self._signs.append(torch.randint(2, (part.size,), generator=random) * 2.0 - 1)

    def __call__(self, gradients: Parameters) -> Tensor:
        """Gradients by name, [B, …] each → float32 [B, width]."""
        made = []
        for part, buckets, signs in zip(self.parts, self._buckets, self._signs, strict=True):
            flat = torch.cat([gradients[name].flatten(1) for name in part.names], dim=1)
            out = flat.new_zeros(len(flat), part.width)
            made.append(out.index_add_(1, buckets, flat * signs))
        return torch.cat(made, dim=1)


def per_example(
    adapter: ModelAdapter, parameters: Parameters, batch: Batch, draws: Draws, output: Output = "measured"
) -> dict[str, Tensor]:
    """Each example's gradient of its own output, [B, …] by parameter name."""
    function: Callable[[Parameters, Batch, Draws], Tensor] = adapter.measured if output == "measured" else adapter.loss
    names = sorted(batch.conditioning)

    def one(held: dict[str, Tensor], target: Tensor, mask: Tensor, *told: Tensor) -> Tensor:
        conditioning = {name: value[None] for name, value in zip(names, told, strict=True)}
        return function(held, Batch(target[None], mask[None], conditioning), draws)[0]

    places = (None, 0, 0, *(0 for _ in names))
    made: dict[str, Tensor] = vmap(grad(one), in_dims=places, randomness="error")(
        dict(parameters), batch.target, batch.mask, *(batch.conditioning[name] for name in names)
    )
    return made


def sketched(
    adapter: ModelAdapter,
    parameters: Parameters,
    batch: Batch,
    draws: Draws,
    sketch: Sketch,
    *,
    output: Output = "measured",
    at_once: int = 16,
) -> Tensor:
    """float32 [B, width]: the sketches of all examples' gradients, `at_once` of them in memory at a time."""
    made = []
    for rows in torch.split(torch.arange(len(batch)), at_once):
        made.append(sketch(per_example(adapter, parameters, batch.select(rows), draws, output)))
    return torch.cat(made)


def losses(adapter: ModelAdapter, parameters: Parameters, batch: Batch, draws: Draws, at_once: int = 64) -> Tensor:
    """float32 [B], without gradients."""
    with torch.no_grad():
        split = torch.split(torch.arange(len(batch)), at_once)
        return torch.cat([adapter.loss(parameters, batch.select(rows), draws) for rows in split])


def mean_gradient(adapter: ModelAdapter, parameters: Parameters, batch: Batch, draws: Draws) -> dict[str, Tensor]:
    """The gradient of the batch's mean loss, by name."""

    def mean(held: dict[str, Tensor]) -> Tensor:
        return adapter.loss(held, batch, draws).mean()

    made: dict[str, Tensor] = grad(mean)(dict(parameters))
    return made
