"""One gradient for each example, as it is or projected on a few numbers (audit/projection.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol, TypeVar

import torch
from torch import Tensor
from torch.func import grad, vmap

from descant.audit.adapters.base import Batch, Draws, ModelAdapter, Parameters
from descant.audit.computing import Precision, device_of, fitting, out_of_memory, rounded
from descant.errors import ModelError

Output = Literal["measured", "loss"]
T = TypeVar("T")


class Projecting(Protocol):
    """Numbers of a gradient to keep."""

    width: int

    def add(self, out: Tensor, name: str, gradients: Tensor) -> None:
        """Adds what is kept of one parameter's gradients [B, …] to rows, float32 [B, width]."""


@dataclass(frozen=True, eq=False)
class Differentiated:
    """A model in the weights that its gradients are taken in, and how: under which noise, of which output, of how many
    examples at once, in which precision."""

    adapter: ModelAdapter
    parameters: Parameters
    draws: Draws
    output: Output = "loss"
    at_once: int = 16
    precision: Precision = "float32"


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


def take_each(model: Differentiated, batch: Batch, take: Take) -> None:
    """Hands every example's gradients to `take`, parameter by parameter.

    As many at once as the model's `at_once` and memory allow, and half as many whenever that was too much. Of a model
    so large that there is room for one alone, a parameter's gradient is handed over and let go before the next is made.
    Raises ModelError where memory does not even hold that.
    """

    def found(rows: Tensor, most: int) -> dict[str, Tensor]:
        some = batch.select(rows)
        with rounded(model.parameters, model.precision):
            if most > 1:
                return per_example(model.adapter, model.parameters, some, model.draws, model.output)
            _stream(model, some, lambda name, value: take(rows, name, value))
            return {}

    for rows, gradients in _portions(len(batch), fitting(model.parameters, model.at_once), found):
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


def _stream(model: Differentiated, example: Batch, take: Callable[[str, Tensor], None]) -> None:
    """The gradients [1, …] of a single example, each as soon as it is known."""
    leaves = {name: value.detach().requires_grad_() for name, value in model.parameters.items()}

    def hook(name: str) -> Callable[[Tensor], None]:
        def known(leaf: Tensor) -> None:
            assert leaf.grad is not None
            take(name, leaf.grad[None])
            leaf.grad = None

        return known

    for name, leaf in leaves.items():
        leaf.register_post_accumulate_grad_hook(hook(name))  # type: ignore[no-untyped-call]
    _output(model.adapter, model.output)(leaves, example, model.draws)[0].backward()  # type: ignore[no-untyped-call]


def projected(model: Differentiated, batch: Batch, projection: Projecting) -> Tensor:
    """float32 [B, width] on the CPU: the projected gradients of all examples. See take_each. Raises ModelError."""
    made = torch.zeros(len(batch), projection.width, device=device_of(model.parameters))

    def take(rows: Tensor, name: str, gradients: Tensor) -> None:
        projection.add(made[int(rows[0]) : int(rows[-1]) + 1], name, gradients)

    take_each(model, batch, take)
    return made.cpu()


def mean_squares(
    adapter: ModelAdapter, parameters: Parameters, batch: Batch, draws: Draws, *, at_once: int = 16
) -> dict[str, Tensor]:
    """By parameter, the mean over examples of the squared gradient of the loss. Raises ModelError."""
    made = {name: torch.zeros_like(value) for name, value in parameters.items()}

    def take(rows: Tensor, name: str, gradients: Tensor) -> None:
        made[name] += gradients.square().sum(dim=0) / len(batch)

    take_each(Differentiated(adapter, parameters, draws, at_once=at_once), batch, take)
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
