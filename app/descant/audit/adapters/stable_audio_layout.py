"""What model_config.json of stable-audio-tools says of a model, read without building anything, and checked.

It says which names and shapes the weights must have, how times are sampled, and what the model is told; what is not
supported is refused by name.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import torch
from torch import Tensor

from descant.audit.adapters import dit, oobleck
from descant.audit.adapters.base import Objective
from descant.encoders.library_model import compare_shapes

NUMBER_WEIGHTS: Final = 128
"""Learned frequencies of a number's embedding."""
LEFT_TRUNCATION: Final = 0.075
"""Of the truncated logistic normal sampler (stable-audio-tools)."""
LOGSNR_CLAMP: Final = 1e-4
MAX_SAMPLES: Final = 1 << 28

Sampler = Literal["uniform", "logit_normal", "trunc_logit_normal", "log_snr"]
SAMPLERS: Final = ("uniform", "logit_normal", "trunc_logit_normal", "log_snr")


@dataclass(frozen=True)
class Told:
    """One thing that the model is told. kind: "t5", "number" or "int"; low, high: of numbers; length: of texts."""

    name: str
    kind: Literal["t5", "number", "int"]
    low: float = 0.0
    high: float = 1.0
    length: int = 128
    projected: bool = False
    text_width: int = 0


@dataclass(frozen=True)
class Layout:
    """What model_config.json says, checked. hop and scale: of the autoencoder; steps: latent steps of a segment."""

    objective: Objective
    rate: int
    channels: int
    steps: int
    hop: int
    scale: float
    network: dit.DitShape
    encoder: oobleck.OobleckShape | None
    told: tuple[Told, ...]
    told_width: int
    cross: tuple[str, ...]
    whole: tuple[str, ...]
    prepend: tuple[str, ...]
    sampler: Sampler
    sampler_options: Mapping[str, float]
    shift: Mapping[str, float] | None
    masked: bool


def sampled_times(layout: Layout, uniform: Tensor) -> Tensor:
    """Where the model's timestep sampler puts the quantiles `uniform` (in (0, 1)); ascending in them or descending."""
    options = layout.sampler_options
    times: Tensor
    match layout.sampler:
        case "logit_normal":
            times = torch.special.ndtri(uniform).sigmoid()
        case "trunc_logit_normal":
            lowest = torch.special.ndtr(torch.logit(torch.tensor(LEFT_TRUNCATION)))
            kept = torch.special.ndtri(lowest + (1 - lowest) * uniform).sigmoid()
            times = 1 - (kept - LEFT_TRUNCATION) / (1 - LEFT_TRUNCATION)
        case "log_snr":
            ratio = torch.special.ndtri(uniform) * options.get("std_logsnr", 2.0) + options.get("mean_logsnr", -1.2)
            times = (-ratio).sigmoid().clamp(LOGSNR_CLAMP, 1 - LOGSNR_CLAMP)
        case _:
            times = uniform
    if layout.shift is not None:  # Esser et al. 2024, section 5.3.2, as stable-audio-tools applies it
        low, high = layout.shift["base_shift"], layout.shift["max_shift"]
        span = layout.shift["max_length"] - layout.shift["min_length"]
        grown = math.exp(-(low + (high - low) * (layout.shift["length"] - layout.shift["min_length"]) / span))
        times = 1 - grown / (grown + (1 / (1 - times) - 1))  # [N]
        if layout.shift["use_sine"]:
            times = (times * math.pi / 2).sin()
    return times


NETWORK: Final = "model.model."
CONDITIONERS: Final = "conditioner.conditioners."
_AUTOENCODER: Final = "pretransform.model."
_T5_WIDTHS: Final[Mapping[str, int]] = {
    "t5-small": 512, "t5-base": 768, "t5-large": 1024, "t5-3b": 1024, "t5-11b": 1024, "google/flan-t5-small": 512,
    "google/flan-t5-base": 768, "google/flan-t5-large": 1024, "google/t5-v1_1-xl": 2048, "google/t5-v1_1-xxl": 4096,
}  # fmt: skip


def _object(tree: Mapping[str, Any], name: str, default: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
    value = tree.get(name, default) if default is not None else tree[name]
    if not isinstance(value, Mapping):
        raise ValueError(f"{name} of its config is no object")
    return value


def _count(tree: Mapping[str, Any], name: str, most: int, default: int | None = None) -> int:
    value = tree.get(name, default) if default is not None else tree[name]
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= most:
        raise ValueError(f"{name} of its config is no whole number from 1 to {most}")
    return value


def _real(tree: Mapping[str, Any], name: str, default: float) -> float:
    value = tree.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e9:
        raise ValueError(f"{name} of its config is no number")
    return float(value)


def read_layout(config: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> Layout:
    kind = config.get("model_type")
    if kind not in ("diffusion_cond", "diffusion_uncond"):
        raise ValueError(f"it is of the kind {str(kind)[:40]!r}, neither diffusion_cond nor diffusion_uncond")
    model, training = _object(config, "model"), _object(config, "training", {})
    diffusion = _object(model, "diffusion") if kind == "diffusion_cond" else model
    if diffusion.get("type") != "dit":
        raise ValueError(f"its network is of the kind {str(diffusion.get('type'))[:40]!r}, not 'dit'")
    objective = diffusion.get("diffusion_objective", "v")
    if objective not in ("v", "rectified_flow", "rf_denoiser"):
        raise ValueError(f"its objective {str(objective)[:40]!r} is neither v nor rectified_flow")
    network = dit.read_shape(_object(diffusion, "config"))
    if diffusion.get("input_concat_ids"):
        raise ValueError("conditioning by concatenation is not supported")
    hop, scale, encoder = _pretransform(model, network, tensors)
    size = _count(config, "sample_size", MAX_SAMPLES)
    if size % (hop * network.patch):
        raise ValueError("sample_size of its config is no multiple of a latent step")
    told, width = _conditioners(_object(model, "conditioning", {}))
    ids = [tuple(diffusion.get(f"{name}_cond_ids", ())) for name in ("cross_attention", "global", "prepend")]
    known = {t.name for t in told}
    if any(not isinstance(name, str) or name not in known for names in ids for name in names):
        raise ValueError("its network is conditioned on what its config does not describe")
    sampler = training.get("timestep_sampler", "uniform")
    if sampler not in SAMPLERS:
        raise ValueError(f"its timestep sampler {str(sampler)[:40]!r} is none of {', '.join(SAMPLERS)}")
    options = _object(training, "timestep_sampler_options", {})
    cross, whole, prepend = ids
    for names, given, said in (
        (cross, network.cond_width, width), (whole, network.global_width, width * len(whole)),
        (prepend, network.prepend_width, width),
    ):  # fmt: skip
        if bool(names) != bool(given) or (names and given != said):
            raise ValueError("the widths of its conditioning do not fit its network")
    return Layout(
        objective="v" if objective == "v" else "rectified-flow",
        rate=_count(config, "sample_rate", 1_000_000),
        channels=_count(config, "audio_channels", 2, 2),
        steps=size // hop,
        hop=hop,
        scale=scale,
        network=network,
        encoder=encoder,
        told=told,
        told_width=width,
        cross=cross,
        whole=whole,
        prepend=prepend,
        sampler=sampler,
        sampler_options={name: _real(options, name, 0.0) for name in options},
        shift=_shift(diffusion, training, size, hop),
        masked=training.get("mask_padding", True) is not False,
    )


def _shift(diffusion: Mapping[str, Any], training: Mapping[str, Any], size: int, hop: int) -> dict[str, float] | None:
    if diffusion.get("distribution_shift_options") is None:
        return None
    given = _object(diffusion, "distribution_shift_options")
    defaults = {"base_shift": 0.5, "max_shift": 1.15, "max_length": 4096.0, "min_length": 256.0}
    found = {name: _real(given, name, default) for name, default in defaults.items()}
    if found["max_length"] == found["min_length"]:
        raise ValueError("its shift of timesteps has no length")
    # the library measures what it is handed: audio, or latents where those were encoded before
    found["length"] = float(size // hop if training.get("pre_encoded", False) else size)
    return {**found, "use_sine": float(bool(given.get("use_sine", False)))}


def _pretransform(
    model: Mapping[str, Any], network: dit.DitShape, tensors: Mapping[str, Tensor]
) -> tuple[int, float, oobleck.OobleckShape | None]:
    """Samples a latent step, the scale of latents, and the encoder where the file holds its weights."""
    if model.get("pretransform") is None:
        raise ValueError("it works on samples without an autoencoder, which is not supported")
    pretransform = _object(model, "pretransform")
    if pretransform.get("type") != "autoencoder":
        raise ValueError(f"its pretransform is of the kind {str(pretransform.get('type'))[:40]!r}, not 'autoencoder'")
    autoencoder = _object(pretransform, "config")
    hop, latent = _count(autoencoder, "downsampling_ratio", 1 << 20), _count(autoencoder, "latent_dim", 1 << 16)
    if latent != network.channels:
        raise ValueError(f"its autoencoder makes {latent} channels, its network takes {network.channels}")
    scale = _real(pretransform, "scale", 1.0)
    if not scale > 0:
        raise ValueError("the scale of its latents is not above 0")
    if not any(name.startswith(f"{_AUTOENCODER}encoder.") for name in tensors):
        return hop, scale, None
    encoder = oobleck.read_shape(_object(autoencoder, "encoder"))
    if _object(autoencoder, "bottleneck").get("type") != "vae" or encoder.latent != 2 * latent or encoder.hop != hop:
        raise ValueError("its autoencoder is of a kind that is not supported")
    return hop, scale, encoder


def _conditioners(conditioning: Mapping[str, Any]) -> tuple[tuple[Told, ...], int]:
    if not conditioning:
        return (), 0
    width = _count(conditioning, "cond_dim", dit.MAX_WIDTH)
    found = []
    for entry in conditioning.get("configs", ()):
        name, kind, given = entry["id"], entry["type"], _object(entry, "config", {})
        if not isinstance(name, str) or not name.isidentifier():
            raise ValueError("something that it is told has no plain name")
        if kind == "t5":
            model_name = str(given.get("t5_model_name", "t5-base"))
            if model_name not in _T5_WIDTHS:
                raise ValueError(f"its text encoder {model_name[:40]!r} is no T5 that is known")
            text_width = _T5_WIDTHS[model_name]
            projected = text_width != width or bool(given.get("project_out", False))
            length = _count(given, "max_length", 4096, 128)
            found.append(Told(name, "t5", length=length, projected=projected, text_width=text_width))
        elif kind in ("number", "int"):
            low, high = _real(given, "min_val", 0.0), _real(given, "max_val", 1.0 if kind == "number" else 512.0)
            if not low < high or (kind == "int" and not (low == int(low) >= 0 and high == int(high) < 1 << 20)):
                raise ValueError(f"{name} goes from {low:g} to {high:g}")
            found.append(Told(name, kind, low, high))
        else:
            raise ValueError(f"{name} is told in a way ({str(kind)[:40]!r}) that is not supported")
    return tuple(found), width


def parted(layout: Layout, tensors: Mapping[str, Tensor]) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """Trained and frozen tensors, float32; the encoder's without their prefix. Raises ValueError for other shapes."""
    trained = {f"{NETWORK}{name}": shape for name, shape in dit.parameters(layout.network).items()}
    frozen = {f"{NETWORK}{name}": shape for name, shape in dit.buffers(layout.network).items()}
    for told in layout.told:
        at = f"{CONDITIONERS}{told.name}"
        if told.kind == "t5" and told.projected:
            trained |= {f"{at}.proj_out.weight": (layout.told_width, told.text_width),
                        f"{at}.proj_out.bias": (layout.told_width,)}  # fmt: skip
        elif told.kind == "int":
            trained[f"{at}.int_embedder.weight"] = (int(told.high - told.low) + 1, layout.told_width)
        elif told.kind == "number":
            name = f"{at}.embedder.embedding"
            trained |= {f"{name}.0.weights": (NUMBER_WEIGHTS,), f"{name}.1.bias": (layout.told_width,),
                        f"{name}.1.weight": (layout.told_width, 2 * NUMBER_WEIGHTS + 1)}  # fmt: skip
    prefix = f"{_AUTOENCODER}encoder."
    encoder = {} if layout.encoder is None else oobleck.tensors(layout.encoder)
    wanted = {**trained, **frozen, **{f"{prefix}{name}": shape for name, shape in encoder.items()}}
    others = (f"{_AUTOENCODER}decoder.", f"{_AUTOENCODER}bottleneck.")  # what only makes sound again
    held = {name: tuple(tensor.shape) for name, tensor in tensors.items() if not name.startswith(others)}
    compare_shapes(wanted, held)
    return (
        {name: tensors[name].float() for name in trained},
        {name.removeprefix(prefix): tensors[name].float() for name in wanted if name not in trained},
    )
