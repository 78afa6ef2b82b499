"""Models in the layout of stable-audio-tools: model_config.json beside one safetensors file.

The library itself pins versions that nothing else can live with, so Descant has the diffusion transformer and the
encoder of its own (dit, oobleck), held to the library's losses in tests. What is trained is the transformer and the
embeddings of numbers and texts; the autoencoder and T5 are frozen. T5 is not in such files: Descant reads it from the
subfolder text_encoder, where texts are to count.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import linear, pad

from descant.audit.adapters import dit, oobleck
from descant.audit.adapters.base import Batch, Draws, Example, Objective, Parameters, sound_of, stratified
from descant.audit.adapters.stable_audio_layout import (
    CONDITIONERS,
    NETWORK,
    Layout,
    Told,
    parted,
    read_layout,
    sampled_times,
)
from descant.audit.adapters.t5 import T5Text, open_text_encoder
from descant.encoders.library_model import first_line
from descant.errors import DescantError, ModelError
from descant.model_files import fingerprint_of, read_config, read_tensors

TEXT_ENCODER: Final = "text_encoder"
"""Subfolder of the model's folder with the T5 that its config names."""
REMEDY: Final = "Use a folder with model_config.json and model.safetensors, as stable-audio-tools exports them."


def open_model(folder: Path, config: Mapping[str, object]) -> StableAudioAdapter:
    """The model of a folder. Raises ModelError where it is none of this layout, or of a kind not supported."""
    tensors = read_tensors(folder)
    try:
        layout = read_layout(config, tensors)
        trained, frozen = parted(layout, tensors)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        reason = f"{error.args[0]} is missing from its config" if isinstance(error, KeyError) else first_line(error)
        raise ModelError(f"this model cannot be audited ({reason})", remedy=REMEDY, path=folder) from error
    reader = None
    if (folder / TEXT_ENCODER).is_dir():
        beside = folder / TEXT_ENCODER
        reader = open_text_encoder(beside, read_config(beside), read_tensors(beside))
        for told in layout.told:
            if told.kind == "t5" and reader.width != told.text_width:
                raise ModelError(
                    f"this text encoder is {reader.width} wide, the model was trained with one of {told.text_width}",
                    remedy="Put the T5 that model_config.json names there.",
                    path=beside,
                )
    facts = (json.dumps(config, sort_keys=True), "" if reader is None else "with texts")
    return StableAudioAdapter(folder, layout, trained, frozen, reader, fingerprint_of(tensors, *facts))


class StableAudioAdapter:
    """A ModelAdapter. See open_model."""

    def __init__(
        self,
        folder: Path,
        layout: Layout,
        trained: Mapping[str, Tensor],
        frozen: Mapping[str, Tensor],
        reader: T5Text | None,
        fingerprint: str,
    ) -> None:
        self.name = f"Stable Audio layout ({layout.network.depth} layers of {layout.network.width})"
        self.objective: Objective = layout.objective
        self.sample_rate, self.channels = layout.rate, layout.channels
        self.segment_s = layout.steps * layout.hop / layout.rate
        self.fingerprint = fingerprint
        self._folder, self._layout, self._reader = folder, layout, reader
        self._parameters = {name: tensor.detach() for name, tensor in trained.items()}
        self._frozen = dict(frozen)
        self._beside = {n: tensor for n, tensor in frozen.items() if n.startswith((NETWORK, CONDITIONERS))}
        """What `loss` reads beside the parameters."""

    @property
    def parameters(self) -> Parameters:
        return self._parameters

    def place(self, device: torch.device) -> None:
        self._parameters = {name: tensor.to(device) for name, tensor in self._parameters.items()}
        self._beside = {name: tensor.to(device) for name, tensor in self._beside.items()}

    def encode(self, samples: NDArray[np.float32], conditioning: Mapping[str, object] | None = None) -> Example:
        """Latents of at most one segment, silence behind a shorter one: the autoencoder's mean, over its scale.

        conditioning: by the names of the model's config, e.g. "prompt" and "seconds_total". seconds_start is 0 and
        seconds_total the audio's own whole seconds where nothing is said; other numbers take their lowest value.
        """
        sound, length = sound_of(samples, self.channels, self._layout.steps * self._layout.hop)
        if self._layout.encoder is None:
            raise ModelError(
                "this model's folder holds no autoencoder, so that audio cannot be made into latents",
                remedy="Add its weights, or name files of latents in the manifest.",
                path=self._folder,
            )
        with torch.inference_mode():
            latents = oobleck.encode(self._layout.encoder, self._frozen, sound[None])[0].clone()
        length_steps = min(self._layout.steps, math.ceil(length / self._layout.hop))
        told = {"seconds_total": math.ceil(length / self.sample_rate), **(conditioning or {})}
        return self._example(latents, length_steps, told)

    def example(self, latents: Tensor, conditioning: Mapping[str, object] | None = None) -> Example:
        """An example from the autoencoder's latents [C, T], not yet over its scale. Raises DescantError."""
        channels, steps = self._layout.network.channels, self._layout.steps
        if latents.dim() != 2 or latents.shape[0] != channels or not 0 < latents.shape[1] <= steps:
            raise DescantError(
                f"these latents have the shape {tuple(latents.shape)}; this model takes {channels} channels and at most"
                f" {steps} steps",
                remedy="Encode the audio with this model's own autoencoder, in segments.",
            )
        if not latents.is_floating_point() or not bool(torch.isfinite(latents).all()):
            raise DescantError("these latents are no finite numbers")
        seconds = math.ceil(latents.shape[1] * self._layout.hop / self.sample_rate)
        return self._example(latents.float(), latents.shape[1], {"seconds_total": seconds, **(conditioning or {})})

    def _example(self, latents: Tensor, length_steps: int, conditioning: Mapping[str, object]) -> Example:
        """Every example is as long as a segment: the network attends to what is padded too, as it does in training."""
        latents = latents / self._layout.scale
        mask = torch.arange(self._layout.steps) < length_steps
        return Example(pad(latents, (0, self._layout.steps - latents.shape[1])), mask, self._told(conditioning))

    def draws(self, count: int, seed: int) -> Draws:
        """Stratified in the probability of the model's own timestep sampler."""
        drawn = stratified(count, seed, self._layout.network.channels, self._layout.steps)
        return Draws(sampled_times(self._layout, drawn.times), drawn.noise)

    def loss(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        """[B]: squared error against v or the velocity, the mean over channels, counted steps and draws.

        Padding counts where the model's training config says "mask_padding": false, and nowhere else.
        """
        predicted, target = self._predicted(parameters, batch, draws)
        return self._mean((predicted - target).square(), batch.mask)

    def measured(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        predicted, _ = self._predicted(parameters, batch, draws)
        return self._mean(predicted.square(), batch.mask)

    def _mean(self, values: Tensor, mask: Tensor) -> Tensor:
        """values [B, N, C, T], mask [B, T] → [B]."""
        weight = mask.to(values.dtype) if self._layout.masked else torch.ones_like(mask, dtype=values.dtype)
        return (values.mean((1, 2)) * weight).sum(-1) / weight.sum(-1).clamp_min(1)

    def _predicted(self, parameters: Parameters, batch: Batch, draws: Draws) -> tuple[Tensor, Tensor]:
        """The network's output and what it aims at, both [B, N, C, T] for N draws."""
        layout = self._layout
        clean = batch.target[:, None]
        count, channels, steps = batch.target.shape
        noise = draws.noise[None, :, :, :steps]
        times = draws.times[:, None, None]
        if layout.objective == "v":  # Salimans & Ho 2022: v = αε - σx
            alpha, sigma = (times * math.pi / 2).cos(), (times * math.pi / 2).sin()
            target = noise * alpha - clean * sigma
        else:
            alpha, sigma = 1 - times, times
            target = noise - clean
        noisy = (clean * alpha + noise * sigma).reshape(-1, channels, steps)
        trained = {**self._beside, **parameters}

        def each(value: Tensor | None) -> Tensor | None:
            return None if value is None else value.repeat_interleave(len(draws), 0)

        cross, whole, prepend = self._embedded(trained, self._completed(batch))
        network = {name.removeprefix(NETWORK): tensor for name, tensor in trained.items() if name.startswith(NETWORK)}
        predicted = dit.predict(
            layout.network, network, noisy, draws.times.repeat(count),
            cross=each(cross), whole=each(whole), prepend=each(prepend),
        )  # fmt: skip
        return predicted.reshape(count, len(draws), channels, steps), target

    # What the model is told ----------------------------------------------------------------------------------------

    def _told(self, conditioning: Mapping[str, object]) -> dict[str, Tensor]:
        """Numbers as they are and texts as T5's states [length, width], zero where nothing is said."""
        found = {}
        for told in self._layout.told:
            value = conditioning.get(told.name)
            if told.kind == "t5":
                found[told.name], found[f"{told.name}_mask"] = self._text(told, value)
                continue
            if value is None:
                value = 0.0 if told.name == "seconds_start" else told.low
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise DescantError(f"{told.name} of a track is no number", remedy="Correct the manifest.")
            found[told.name] = torch.tensor(float(value))
        return found

    def _text(self, told: Told, value: object) -> tuple[Tensor, Tensor]:
        if value is not None and not isinstance(value, str):
            raise DescantError(f"{told.name} of a track is no text", remedy="Correct the manifest.")
        states, mask = torch.zeros(told.length, told.text_width), torch.zeros(told.length, dtype=torch.bool)
        if not value:
            return states, mask
        if self._reader is None:
            raise ModelError(
                "the manifest gives texts, but this model's folder holds no text encoder",
                remedy=f"Put the T5 that model_config.json names into the subfolder {TEXT_ENCODER}, or leave the texts"
                " out of the manifest.",
                path=self._folder,
            )
        hidden = self._reader.hidden(value, told.length)
        states[: len(hidden)], mask[: len(hidden)] = hidden, True
        return states, mask

    def _completed(self, batch: Batch) -> dict[str, Tensor]:
        """The conditioning of a batch; what latents from a file come without is told as nothing."""
        count, steps = len(batch), batch.target.shape[-1]
        seconds = math.ceil(steps * self._layout.hop / self.sample_rate)
        found = dict(batch.conditioning)
        for name, value in self._told({"seconds_total": seconds}).items():
            found.setdefault(name, value.expand(count, *value.shape))
        return found

    def _embedded(
        self, p: Parameters, given: Mapping[str, Tensor]
    ) -> tuple[Tensor | None, Tensor | None, Tensor | None]:
        """Conditioning for cross-attention [B, L, D], as a whole [B, D'], and ahead of the latents [B, P, D]."""
        made: dict[str, Tensor] = {}
        for told in self._layout.told:
            at = f"{CONDITIONERS}{told.name}"
            if told.kind == "t5":
                states = given[told.name]
                if told.projected:
                    states = linear(states, p[f"{at}.proj_out.weight"], p[f"{at}.proj_out.bias"])
                made[told.name] = states * given[f"{told.name}_mask"][..., None].to(states.dtype)
                continue
            number = given[told.name].clamp(told.low, told.high)
            if told.kind == "int":
                made[told.name] = p[f"{at}.int_embedder.weight"][number.long()][:, None]
                continue
            number = ((number - told.low) / (told.high - told.low))[:, None]
            angles = number * p[f"{at}.embedder.embedding.0.weights"] * 2 * math.pi
            features = torch.cat([number, angles.sin(), angles.cos()], -1)
            name = f"{at}.embedder.embedding.1"
            made[told.name] = linear(features, p[f"{name}.weight"], p[f"{name}.bias"])[:, None]

        def joined(names: tuple[str, ...], dim: int) -> Tensor | None:
            return torch.cat([made[name] for name in names], dim) if names else None

        whole = joined(self._layout.whole, -1)
        return joined(self._layout.cross, 1), None if whole is None else whole[:, 0], joined(self._layout.prepend, 1)
