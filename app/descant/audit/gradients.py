"""One gradient for each example, sketched down to a few numbers a module.

A sketch is a count sketch (Charikar, Chen and Farach-Colton 2002): every parameter is added, with a random sign, to one
of a module's buckets. It keeps inner products as a dense Gaussian projection does (relative error about 1/sqrt(size)),
but takes one pass and no matrix, so that it serves models of any size on a CPU.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeVar

import torch
from torch import Tensor
from torch.func import grad, vmap

from descant.audit.adapters.base import Batch, Draws, ModelAdapter, Parameters
from descant.audit.computing import Precision, device_of, fitting, out_of_memory, rounded
from descant.errors import ModelError

MOST_MODULES: Final = 16
"""Parts with a kernel each. One joint kernel lets the largest layers drown the others."""
MOST_IN_INT16: Final = 2**14
CHUNK: Final = 2**22
"""Numbers of a gradient that are sketched at once."""
Output = Literal["measured", "loss"]
T = TypeVar("T")


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
        self._places: dict[str, tuple[Part, Tensor]] = {}
        """By parameter: its part, and for each number twice the bucket, and one more where the sign is +."""
        for part in self.parts:
            if part.size <= part.width:  # nothing to gain from collisions
                codes = torch.arange(part.size) * 2 + 1
            else:
                codes = torch.randint(part.width, (part.size,), generator=random) * 2
                codes += torch.randint(2, (part.size,), generator=random)
            kind = torch.int16 if part.width <= MOST_IN_INT16 else torch.int32  # as many as the model has numbers
            sizes = [parameters[name].numel() for name in part.names]
            split = torch.split(codes.to(kind).to(device_of(parameters)), sizes)
            self._places |= {name: (part, own) for name, own in zip(part.names, split, strict=True)}

    def add(self, out: Tensor, name: str, gradients: Tensor) -> None:
        """Adds one parameter's gradients [B, …] to rows of sketches, float32 [B, width]."""
        part, codes = self._places[name]
        columns = out[:, part.first : part.first + part.width]
        for some, flat in zip(torch.split(codes, CHUNK), torch.split(gradients.flatten(1), CHUNK, dim=1), strict=True):
            code = some.long()
            signed = flat * ((code & 1) * 2.0 - 1)
            columns.scatter_add_(1, (code >> 1).expand_as(signed), signed)


Take = Callable[[Tensor, str, Tensor], None]
"""Is given rows of a batch (int64 [B]), a parameter's name and the gradients of these examples, [B, …]."""


def per_example(
    adapter: ModelAdapter, parameters: Parameters, batch: Batch, draws: Draws, output: Output = "measured"
) -> dict[str, Tensor]:
    """Each example's gradient of its own output, [B, …] by parameter name."""
    function = _output(adapter, output)
    names = sorted(batch.conditioning)

    def one(held: dict[str, Tensor], target: Tensor, mask: Tensor, *told: Tensor) -> Tensor:
        conditioning = {name: value[None] for name, value in zip(names, told, strict=True)}
        return function(held, Batch(target[None], mask[None], conditioning), draws)[0]

    places = (None, 0, 0, *(0 for _ in names))
    made: dict[str, Tensor] = vmap(grad(one), in_dims=places, randomness="error")(
        dict(parameters), batch.target, batch.mask, *(batch.conditioning[name] for name in names)
    )
    return made


def _output(adapter: ModelAdapter, output: Output) -> Callable[[Parameters, Batch, Draws], Tensor]:
    return adapter.measured if output == "measured" else adapter.loss


def take_each(
    adapter: ModelAdapter,
    parameters: Parameters,
    batch: Batch,
    draws: Draws,
    take: Take,
    *,
    output: Output = "measured",
    at_once: int = 16,
    precision: Precision = "float32",
) -> None:
    """Hands every example's gradients to `take`, parameter by parameter.

    As many at once as `at_once` and memory allow, and half as many whenever that was too much. Of a model so large that
    there is room for one alone, a parameter's gradient is handed over and let go before the next is made.
    Raises ModelError where memory does not even hold that.
    """

    def found(rows: Tensor, most: int) -> dict[str, Tensor]:
        some = batch.select(rows)
        with rounded(parameters, precision):
            if most > 1:
                return per_example(adapter, parameters, some, draws, output)
            _stream(adapter, parameters, some, draws, lambda name, value: take(rows, name, value), output)
            return {}

    for rows, gradients in _portions(len(batch), fitting(parameters, at_once), found):
        for name, value in gradients.items():
            take(rows, name, value)


def _portions(count: int, most: int, compute: Callable[[Tensor, int], T]) -> Iterator[tuple[Tensor, T]]:
    """What `compute` makes of rows, of `most` (or, where memory did not hold them, half as many) at a time."""
    at = 0
    while at < count:
        rows = torch.arange(at, min(at + most, count))
        try:
            made = compute(rows, most)
        except RuntimeError as error:
            if not out_of_memory(error):
                raise
            if most == 1:
                raise ModelError(
                    "The memory of this device does not hold what one segment needs.",
                    remedy="Take a device with more memory, or --device cpu.",
                ) from error
            most //= 2
            continue
        at += len(rows)
        yield rows, made


def _stream(
    adapter: ModelAdapter,
    parameters: Parameters,
    example: Batch,
    draws: Draws,
    take: Callable[[str, Tensor], None],
    output: Output,
) -> None:
    """The gradients [1, …] of a single example, each as soon as it is known."""
    leaves = {name: value.detach().requires_grad_() for name, value in parameters.items()}

    def hook(name: str) -> Callable[[Tensor], None]:
        def known(leaf: Tensor) -> None:
            assert leaf.grad is not None
            take(name, leaf.grad[None])
            leaf.grad = None

        return known

    for name, leaf in leaves.items():
        leaf.register_post_accumulate_grad_hook(hook(name))  # type: ignore[no-untyped-call]
    _output(adapter, output)(leaves, example, draws)[0].backward()  # type: ignore[no-untyped-call]


def sketched(
    adapter: ModelAdapter,
    parameters: Parameters,
    batch: Batch,
    draws: Draws,
    sketch: Sketch,
    *,
    output: Output = "measured",
    at_once: int = 16,
    precision: Precision = "float32",
) -> Tensor:
    """float32 [B, width] on the CPU: the sketches of all examples' gradients. See take_each. Raises ModelError."""
    made = torch.zeros(len(batch), sketch.width, device=device_of(parameters))

    def take(rows: Tensor, name: str, gradients: Tensor) -> None:
        sketch.add(made[int(rows[0]) : int(rows[-1]) + 1], name, gradients)

    take_each(adapter, parameters, batch, draws, take, output=output, at_once=at_once, precision=precision)
    return made.cpu()


def mean_squares(
    adapter: ModelAdapter, parameters: Parameters, batch: Batch, draws: Draws, *, at_once: int = 16
) -> dict[str, Tensor]:
    """By parameter, the mean over examples of the squared gradient of the loss. Raises ModelError."""
    made = {name: torch.zeros_like(value) for name, value in parameters.items()}

    def take(rows: Tensor, name: str, gradients: Tensor) -> None:
        made[name] += gradients.square().sum(dim=0) / len(batch)

    take_each(adapter, parameters, batch, draws, take, output="loss", at_once=at_once)
    return made


def losses(
    adapter: ModelAdapter,
    parameters: Parameters,
    batch: Batch,
    draws: Draws,
    at_once: int = 64,
    precision: Precision = "float32",
) -> Tensor:
    """float32 [B], without gradients. Raises ModelError."""

    def found(rows: Tensor, most: int) -> Tensor:
        with torch.no_grad(), rounded(parameters, precision):
            return adapter.loss(parameters, batch.select(rows), draws).float()

    return torch.cat([loss for _, loss in _portions(len(batch), fitting(parameters, at_once), found)])


def mean_gradient(adapter: ModelAdapter, parameters: Parameters, batch: Batch, draws: Draws) -> dict[str, Tensor]:
    """The gradient of the batch's mean loss, by name."""

    def mean(held: dict[str, Tensor]) -> Tensor:
        return adapter.loss(held, batch, draws).mean()

    made: dict[str, Tensor] = grad(mean)(dict(parameters))
    return made
