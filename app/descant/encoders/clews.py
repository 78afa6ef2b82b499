"""CLEWS (Serrà, Araz, Bogdanov & Mitsufuji, ICML 2025): segments that are versions of one work lie close together.

A constant-Q spectrogram, a ResNet of pre-activation blocks whose first normalisation is half over the batch and half
over the instance (IBN), generalised-mean pooling, a projection. Written from the paper and the layout of its published
weights, whose names the modules bear; the spectrogram's filters are part of those weights.

    config.json        {"model_type": "clews", "samplerate": …, and shingling, cqt, frontend, backbone and zdim as they
                       stand under `model` in the configuration that CLEWS trains with}
    model.safetensors  the model's state dict

What differs from the published code: the noise of 1e-6 that it adds to the spectrogram is left out, so that the same
audio always gives the same vector; and vectors are compared by their angle, not by their distance.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from descant.encoders.from_folder import Network
from descant.encoders.library_model import compare_shapes

HOP_S: Final = 5.0
"""Seconds between segments: those of CLEWS's own inference. Shorter segments begin at every quarter."""
EPSILON: Final = 1e-6
"""Of the published code, in the spectrogram's range and in the pooling."""
MAX_CHANNELS, MAX_BLOCKS, MAX_FILTER = 1 << 13, 64, 1 << 18


class Spectrogram(nn.Module):
    """[B, N] → [B, bins, T]: magnitudes of a constant-Q transform, averaged over `pool` hops.

    A filter's output is scaled by the root of its length, as librosa does (Brown & Puckette, 1992, for the transform).
    """

    cqt_kernels_real: Tensor
    cqt_kernels_imag: Tensor
    lenghts: Tensor

    def __init__(self, bins: int, width: int, hop: int, pool: int) -> None:
        super().__init__()
        self.hop, self.pool = hop, pool
        self.register_buffer("lenghts", torch.zeros(bins))
        self.register_buffer("cqt_kernels_real", torch.zeros(bins, 1, width))
        self.register_buffer("cqt_kernels_imag", torch.zeros(bins, 1, width))

    def forward(self, sound: Tensor) -> Tensor:
        half = self.cqt_kernels_real.shape[-1] // 2
        around = functional.pad(sound[:, None], (half, half), "reflect" if sound.shape[1] > half else "constant")
        real, imaginary = (
            functional.conv1d(around, filters, stride=self.hop)
            for filters in (self.cqt_kernels_real, self.cqt_kernels_imag)
        )
        magnitude = torch.hypot(real, imaginary) * self.lenghts.sqrt()[:, None]
        return functional.avg_pool1d(magnitude, self.pool)


class Range(nn.Module):
    """[B, 1, F, T] → the same: compressed by a power, then from 0 to 1 in each segment, then scaled as was learned."""

    def __init__(self, power: float) -> None:
        super().__init__()
        self.power = power
        self.gain, self.bias = nn.Parameter(torch.ones(1)), nn.Parameter(torch.zeros(1))

    def forward(self, x: Tensor) -> Tensor:
        x = x.clamp(min=0) ** self.power
        x = x - x.amin((2, 3), keepdim=True)
        return self.gain * x / (x.amax((2, 3), keepdim=True) + EPSILON) + self.bias


class HalfInstanceNorm(nn.Module):
    """The first half of the channels normalised over the batch, the second over each instance."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.bn = nn.BatchNorm2d(channels // 2)
        self.inst = nn.InstanceNorm2d(channels // 2, affine=True)

    def forward(self, x: Tensor) -> Tensor:
        over_batch, over_instance = x.chunk(2, dim=1)
        return torch.cat([self.bn(over_batch), self.inst(over_instance)], dim=1)


class Conv(nn.Module):
    """3 × 3, padded."""

    def __init__(self, given: int, made: int, stride: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(given, made, 3, stride, padding=1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.conv(x)
        return out


class Block(nn.Module):
    """Two convolutions behind their normalisations, with a learned gain, added to what came in."""

    def __init__(self, given: int, made: int, stride: int) -> None:
        super().__init__()
        middle = max(given, made) // 2
        middle += middle % 2
        self.convs = nn.Sequential(
            HalfInstanceNorm(given), nn.ReLU(), Conv(given, middle, stride),
            nn.BatchNorm2d(middle), nn.ReLU(), Conv(middle, made),
        )  # fmt: skip
        changes = given != made or stride != 1
        self.skip = nn.Sequential(nn.BatchNorm2d(given), nn.ReLU(), Conv(given, made, stride)) if changes else None
        self.gain = nn.Parameter(torch.zeros(1))

    def forward(self, x: Tensor) -> Tensor:
        kept: Tensor = x if self.skip is None else self.skip(x)
        added: Tensor = self.convs(x)
        return kept + self.gain * added


class MeanPower(nn.Module):
    """[B, C, F, T] → [B, C]: a generalised mean whose power, above 1, was learned (GeM)."""

    def __init__(self) -> None:
        super().__init__()
        self.p = nn.Parameter(torch.zeros(1, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        power = 1 + functional.softplus(self.p.flatten())
        mean: Tensor = (x.flatten(2).clamp(min=EPSILON) ** power).mean(2)
        return mean ** (1 / power)


class Clews(nn.Module):
    """[B, N] → [B, zdim]."""

    def __init__(self, config: Mapping[str, Any], hop: int, width: int) -> None:
        super().__init__()
        cqt, backbone = config["cqt"], config["backbone"]
        bins = _whole(cqt["noctaves"], 16) * _whole(cqt["nbinsoct"], 96)
        self.cqt = nn.Sequential(Spectrogram(bins, width, hop, _whole(cqt["pool"], 100)))
        first, given = (_whole(c, MAX_CHANNELS) for c in config["frontend"]["channels"])
        self.frontend = nn.Sequential(
            Range(float(config["frontend"]["cqtpow"])),
            nn.Conv2d(1, first, (12, 3), (1, 2), bias=False), nn.BatchNorm2d(first), nn.ReLU(),
            nn.Conv2d(first, given, (12, 3), 2, bias=False),
        )  # fmt: skip
        blocks: list[nn.Module] = []
        for count, made, stride in zip(backbone["blocks"], backbone["channels"], backbone["down"], strict=True):
            for n in range(_whole(count, MAX_BLOCKS)):
                blocks.append(Block(given, _whole(made, MAX_CHANNELS), 1 if n else _whole(stride, 8)))
                given = made
                if given % 2 or len(blocks) > MAX_BLOCKS:
                    raise ValueError(f"its backbone has odd channels or more than {MAX_BLOCKS} blocks")
        self.backbone = nn.Sequential(*blocks)
        self.pool = MeanPower()
        zdim = _whole(config["zdim"], MAX_CHANNELS)
        self.proj = nn.Sequential(nn.BatchNorm1d(given), nn.Linear(given, zdim, bias=False))

    def forward(self, sound: Tensor) -> Tensor:
        x = self.backbone(self.frontend(self.cqt(sound)[:, None]))
        vectors: Tensor = self.proj(self.pool(x))
        return vectors


def open_network(folder: Path, config: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> Network:
    """Raises ValueError, KeyError, TypeError or RuntimeError where config and tensors are not CLEWS's."""
    rate = _whole(config["samplerate"], 192_000)
    segment = round(_seconds(config["shingling"]["len"], 0.5, 120) * rate)
    hop = round(_seconds(config["cqt"]["hoplen"], 0.005, 1) * rate)
    width = tensors["cqt.0.cqt_kernels_real"].shape[-1]
    if not 0 < width <= MAX_FILTER:
        raise ValueError("the filters of its spectrogram are out of range")
    with torch.device("meta"):  # shapes first: a config must not claim memory that its weights do not fill
        wanted = {name: tuple(t.shape) for name, t in Clews(config, hop, width).state_dict().items()}
    compare_shapes(wanted, {name: tuple(t.shape) for name, t in tensors.items()})
    layers = Clews(config, hop, width)
    layers.load_state_dict(dict(tensors))
    about = {name: config[name] for name in ("samplerate", "shingling", "cqt", "frontend", "backbone", "zdim")}
    return Network(layers, rate, segment, min(round(HOP_S * rate), max(1, segment // 4)), about, tensors)


def _whole(value: object, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        raise ValueError(f"{str(value)[:40]!r} is no whole number from 1 to {most}")
    return value


def _seconds(value: object, least: float, most: float) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError(f"{str(value)[:40]!r} is no length from {least} to {most} seconds")
    return value
