"""Where and how a model computes: its device, how precise its gradients are, and how many examples memory holds.

Audio is decoded and encoded on the CPU, and scores are worked out there; parameters, losses and gradients are on the
device. Nothing else of the audit knows about devices.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import psutil
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audit.adapters.base import Batch, Draws, Example, ModelAdapter, Parameters
from descant.encoders.device import has_bfloat16

Precision = Literal["float32", "bfloat16"]
LARGE: Final = 30_000_000
"""Parameters from which one example keeps all processors busy, and half precision is worth its rounding."""
GRADIENT_PART: Final = 4
"""One part in so many of the free memory is for gradients; activations take several times as much."""
COPIES: Final = 3
"""Of a gradient, while it is computed and sketched."""


@dataclass(frozen=True)
class Computing:
    """device: as torch names it. precision: of the products in gradients; weights, losses that are compared, and sums
    are float32 whatever it is."""

    device: str = "cpu"
    precision: Precision = "float32"


CPU: Final = Computing()


def computing_for(parameters: Parameters, device: str = "cpu") -> Computing:
    """bfloat16 for a large model where the device has it, float32 for all others."""
    return Computing(device, "bfloat16" if is_large(parameters) and has_bfloat16(device) else "float32")


def kind_of(precision: Precision) -> torch.dtype:
    """Of products, and of what is multiplied."""
    return torch.bfloat16 if precision == "bfloat16" else torch.float32


def is_large(parameters: Parameters) -> bool:
    return numbers_in(parameters) >= LARGE


def numbers_in(parameters: Parameters) -> int:
    return sum(value.numel() for value in parameters.values())


def device_of(parameters: Parameters) -> torch.device:
    return next(iter(parameters.values())).device


def to_device(tensors: Mapping[str, Tensor], device: torch.device) -> dict[str, Tensor]:
    return {name: value.to(device) for name, value in tensors.items()}


@contextmanager
def rounded(parameters: Parameters, precision: Precision) -> Iterator[None]:
    """Within it, products are computed as `precision` says, on the device of the parameters."""
    with torch.autocast(device_of(parameters).type, torch.bfloat16, enabled=precision == "bfloat16"):
        yield


@contextmanager
def threads_for(parameters: Parameters) -> Iterator[None]:
    """All processors for a large model on a CPU; one thread for others, whose products are too small to be divided."""
    if device_of(parameters).type != "cpu" or not is_large(parameters):
        yield
        return
    before = torch.get_num_threads()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "0")) or os.cpu_count() or 1)
    try:
        yield
    finally:
        torch.set_num_threads(before)


# Memory ------------------------------------------------------------------------------------------------------------


def free_bytes(device: torch.device) -> int:
    """Memory that could be taken on a device now."""
    if device.type == "cuda":
        return int(torch.cuda.mem_get_info(device)[0])
    if device.type == "mps":
        return int(torch.mps.recommended_max_memory() - torch.mps.driver_allocated_memory())
    return int(psutil.virtual_memory().available)


def fitting(parameters: Parameters, wanted: int) -> int:
    """Examples that fit in memory together with their gradients, 1 to `wanted`: of a large model on a CPU one alone."""
    if device_of(parameters).type == "cpu" and is_large(parameters):
        return 1
    each = numbers_in(parameters) * 4 * COPIES
    return max(1, min(wanted, free_bytes(device_of(parameters)) // GRADIENT_PART // each))


def out_of_memory(error: RuntimeError) -> bool:
    """CUDA has an error of its own for it; MPS and the CPU say it in words."""
    words = str(error)
    return isinstance(error, torch.OutOfMemoryError) or "out of memory" in words or "can't allocate memory" in words


# An adapter on a device ----------------------------------------------------------------------------------------------


class OnDevice:
    """A ModelAdapter whose parameters lie on a device. Batches go there, losses [B] come back.

    Tensors that the model's code makes for itself (masks, positions) are made there too: torch.device as a context.
    """

    def __init__(self, inner: ModelAdapter, device: str) -> None:
        self._inner, self._device = inner, torch.device(device)
        inner.place(self._device)
        self.name, self.objective = inner.name, inner.objective
        self.sample_rate, self.channels, self.segment_s = inner.sample_rate, inner.channels, inner.segment_s
        self.fingerprint = inner.fingerprint

    @property
    def parameters(self) -> Parameters:
        return self._inner.parameters

    def place(self, device: torch.device) -> None:
        self._device = device
        self._inner.place(device)

    def encode(self, samples: NDArray[np.float32], conditioning: Mapping[str, object] | None = None) -> Example:
        return self._inner.encode(samples, conditioning)

    def example(self, target: Tensor, conditioning: Mapping[str, object] | None = None) -> Example:
        return self._inner.example(target, conditioning)

    def draws(self, count: int, seed: int) -> Draws:
        return self._inner.draws(count, seed)

    def loss(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        return self.there(self._inner.loss, parameters, batch, draws).cpu()

    def measured(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        return self.there(self._inner.measured, parameters, batch, draws).cpu()

    def there(
        self,
        function: Callable[[Parameters, Batch, Draws], Tensor],
        parameters: Parameters,
        batch: Batch,
        draws: Draws,
    ) -> Tensor:
        """What a loss gives, still on the device."""
        at = self._device
        moved = Batch(batch.target.to(at), batch.mask.to(at), to_device(batch.conditioning, at))
        with at:
            return function(parameters, moved, Draws(draws.times.to(at), draws.noise.to(at)))
