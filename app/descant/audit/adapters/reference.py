"""The adapter of Descant's reference models, and how their folders are written.

A folder: config.json (descant_adapter, shape, recipe, segment), model.safetensors (the network),
codec/codec.safetensors, checkpoints/*.safetensors (other steps and seeds), manifest.jsonl and SHA256SUMS.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor
from torch.func import functional_call

from descant.audit.adapters.base import NO_DRAWS, Batch, Draws, Example, Objective, Parameters, over_steps, stratified
from descant.audit.reference.codec import FRAME, RATE, Codec
from descant.audit.reference.networks import FlowNet, Shape, TokenNet, build
from descant.audit.reference.training import Recipe
from descant.errors import ModelError
from descant.files import write_whole
from descant.model_files import fingerprint_of, read_tensors, write_hashes

WEIGHTS: Final = "model.safetensors"
CODEC: Final = "codec/codec.safetensors"


@dataclass(eq=False)
class ReferenceAdapter:
    """ModelAdapter of a reference model; see the protocol."""

    name: str
    shape: Shape
    recipe: Recipe
    codec: Codec
    parameters: Parameters
    fingerprint: str
    net: TokenNet | FlowNet
    sample_rate: int = RATE
    channels: int = 1

    @property
    def objective(self) -> Objective:
        return "tokens" if self.shape.kind == "tokens" else "rectified-flow"

    @property
    def segment_s(self) -> float:
        return self.shape.steps * FRAME / RATE

    def place(self, device: torch.device) -> None:
        self.parameters = {name: value.to(device) for name, value in self.parameters.items()}
        self.net = self.net.to(device)

    def encode(self, samples: NDArray[np.float32], conditioning: Mapping[str, object] | None = None) -> Example:
        mono = samples if samples.ndim == 1 else samples.mean(axis=0)
        latents = self.codec.latents(mono[: self.shape.steps * FRAME])
        return self.example(self.codec.quantise(latents) if self.shape.kind == "tokens" else latents)

    def example(self, target: Tensor, conditioning: Mapping[str, object] | None = None) -> Example:
        tokens, steps = self.shape.kind == "tokens", self.shape.steps
        rows = self.shape.books if tokens else self.shape.channels
        if target.dim() != 2 or target.shape[0] != rows or not 0 < target.shape[1] <= steps:
            raise ModelError(
                f"This model takes segments of the shape ({rows}, 1 to {steps}), not {tuple(target.shape)}."
            )
        if tokens and not 0 <= int(target.min()) <= int(target.max()) < self.shape.entries:
            raise ModelError(f"This model's tokens are numbers from 0 to {self.shape.entries - 1}.")
        mask = torch.arange(steps) < target.shape[1]
        return Example(torch.nn.functional.pad(target, (0, steps - target.shape[1])), mask)

    def draws(self, count: int, seed: int) -> Draws:
        if self.shape.kind == "tokens":
            return NO_DRAWS
        return stratified(count, seed, self.shape.channels, self.shape.steps)

    def loss(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        if self.shape.kind == "tokens":
            each = -functional_call(self.net, dict(parameters), (batch.target,)).mean(dim=1)
            return over_steps(each, batch.mask)
        velocity, predicted = self._flow(parameters, batch, draws)
        return over_steps((predicted - velocity).square().mean(dim=(1, 2)), batch.mask)

    def measured(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        if self.shape.kind == "tokens":
            return self.loss(parameters, batch, draws)
        _, predicted = self._flow(parameters, batch, draws)
        return over_steps(predicted.square().mean(dim=(1, 2)), batch.mask)

    def _flow(self, parameters: Parameters, batch: Batch, draws: Draws) -> tuple[Tensor, Tensor]:
        """What should be and what is predicted, both [B, N, C, T], for each example under each draw."""
        examples, _, steps = batch.target.shape
        count = len(draws)
        times = draws.times.repeat(examples)
        noise = draws.noise[None, :, :, :steps].expand(examples, -1, -1, -1)
        at = draws.times[None, :, None, None]
        mixture = ((1 - at) * batch.target[:, None] + at * noise).flatten(0, 1)
        mask = batch.mask.repeat_interleave(count, dim=0)
        made = functional_call(self.net, dict(parameters), (mixture, times, mask))
        return noise - batch.target[:, None], made.reshape(examples, count, *batch.target.shape[1:])


def open_model(folder: Path, config: Mapping[str, Any]) -> ReferenceAdapter:
    """Raises ModelError where the folder holds no sound reference model."""
    try:
        shape, recipe = Shape(**config["shape"]), Recipe(**config["recipe"])
        name = str(config.get("name") or f"reference {shape.kind}")
    except (KeyError, TypeError) as error:
        raise ModelError(f"The configuration of the reference model lacks something: {error}.", path=folder) from error
    codec = Codec.from_tensors(read_tensors(folder, CODEC))
    return adapter_of(name, shape, recipe, codec, read_tensors(folder, WEIGHTS))


def adapter_of(
    name: str, shape: Shape, recipe: Recipe, codec: Codec, weights: Mapping[str, Tensor]
) -> ReferenceAdapter:
    """A model in memory. Raises ModelError where the weights are of another shape."""
    if shape.kind == "tokens" and codec.codebooks.shape[:2] != (shape.books, shape.entries):
        raise ModelError("The codec's codebooks do not fit the reference model.")
    if codec.channels != shape.channels:
        raise ModelError("The codec's latents do not fit the reference model.")
    with torch.device("meta"):  # shapes first: a config must not claim memory that its weights do not fill
        expected = {name: value.shape for name, value in build(shape).named_parameters()}
    if expected != {name: value.shape for name, value in weights.items()}:
        raise ModelError("The weights do not fit the shape that the reference model's configuration states.")
    net = build(shape).requires_grad_(False).eval()
    parameters = {name: value.detach().float() for name, value in weights.items()}
    print_of = fingerprint_of({**parameters, **codec.tensors()}, "reference", json.dumps(asdict(shape), sort_keys=True))
    return ReferenceAdapter(name, shape, recipe, codec, parameters, print_of, net)


def save_model(
    folder: Path, name: str, shape: Shape, recipe: Recipe, codec: Codec, weights: Sequence[Mapping[str, Tensor]]
) -> list[str]:
    """Writes config, codec, weights[0] as the model and the others as checkpoints; returns all weights' file names.

    The caller adds manifest.jsonl and then the hashes (`hash_model`). Raises OSError.
    """
    (folder / "codec").mkdir(parents=True, exist_ok=True)
    (folder / "checkpoints").mkdir(exist_ok=True)
    save_file({k: v.contiguous() for k, v in codec.tensors().items()}, folder / CODEC)
    names = [WEIGHTS, *(f"checkpoints/{number:02d}.safetensors" for number in range(1, len(weights)))]
    for file, held in zip(names, weights, strict=True):
        save_file({k: v.contiguous() for k, v in held.items()}, folder / file)
    config = {"descant_adapter": "reference", "name": name, "shape": asdict(shape), "recipe": asdict(recipe)}
    write_whole(folder / "config.json", (json.dumps(config, indent=1) + "\n").encode())
    return names


def hash_model(folder: Path, names: Sequence[str]) -> None:
    """Writes SHA256SUMS over the configuration, the codec and the weights."""
    write_hashes(folder, ["config.json", CODEC, *names])
