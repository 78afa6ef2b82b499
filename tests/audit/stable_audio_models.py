"""Tiny models in the stable-audio-tools layout. Weights and inputs follow from names and seeds, so that two programs
with the same torch have the same ones without a file between them."""

from __future__ import annotations

import copy
import hashlib
import math
from typing import Any

import torch

BATCH, DRAWS, HOP, STEPS, LATENT = 3, 2, 8, 12, 4

PRETRANSFORM: dict[str, Any] = {
    "type": "autoencoder",
    "iterate_batch": True,
    "scale": 1.0,
    "config": {
        "encoder": {
            "type": "oobleck",
            "requires_grad": False,
            "config": {"in_channels": 2, "channels": 4, "c_mults": [1, 2], "strides": [2, 4], "latent_dim": 2 * LATENT,
                       "use_snake": True},
        },
        "decoder": {"type": "oobleck", "config": {}},
        "bottleneck": {"type": "vae"},
        "latent_dim": LATENT,
        "downsampling_ratio": HOP,
        "io_channels": 2,
    },
}  # fmt: skip
SECONDS = [
    {"id": "seconds_start", "type": "number", "config": {"min_val": 0, "max_val": 512}},
    {"id": "seconds_total", "type": "number", "config": {"min_val": 0, "max_val": 512}},
]
YEAR = {"id": "year", "type": "int", "config": {"min_val": 0, "max_val": 9}}
PROMPT = {"id": "prompt", "type": "t5", "config": {"t5_model_name": "t5-small", "max_length": 6}}


def case(diffusion: dict[str, Any], conditioning: dict[str, Any] | None, training: dict[str, Any]) -> dict[str, Any]:
    model: dict[str, Any] = {"pretransform": copy.deepcopy(PRETRANSFORM), "io_channels": LATENT}
    if conditioning is None:
        model |= {"type": "dit", "config": diffusion["config"]}
    else:
        model |= {"conditioning": conditioning, "diffusion": {"type": "dit", **diffusion}}
    return {
        "model_type": "diffusion_uncond" if conditioning is None else "diffusion_cond",
        "sample_size": STEPS * HOP,
        "sample_rate": 64,
        "audio_channels": 2,
        "model": model,
        "training": training,
    }


CASES: dict[str, dict[str, Any]] = {
    "v, text across, times ahead": case(
        {
            "cross_attention_cond_ids": ["prompt", "seconds_start", "seconds_total"],
            "global_cond_ids": ["seconds_start", "seconds_total"],
            "config": {"io_channels": LATENT, "embed_dim": 64, "depth": 2, "num_heads": 2, "cond_token_dim": 32,
                       "global_cond_dim": 64, "project_cond_tokens": False,
                       "transformer_type": "continuous_transformer"},
        },
        {"cond_dim": 32, "configs": [PROMPT, *SECONDS]},
        {"mask_padding": True},
    ),
    "flow, adaptive norms, memory, patches": case(
        {
            "diffusion_objective": "rectified_flow",
            "global_cond_ids": ["seconds_total"],
            "prepend_cond_ids": ["year"],
            "config": {"io_channels": LATENT, "embed_dim": 64, "depth": 2, "num_heads": 1, "global_cond_dim": 32,
                       "prepend_cond_dim": 32, "global_cond_type": "adaLN", "num_memory_tokens": 3, "patch_size": 2,
                       "attn_kwargs": {"qk_norm": "ln"}, "ff_kwargs": {"mult": 2, "no_bias": True},
                       "norm_kwargs": {"bias": True, "eps": 1e-3}, "layer_scale": True},
        },
        {"cond_dim": 32, "configs": [SECONDS[1], YEAR]},
        {"mask_padding": True, "timestep_sampler": "trunc_logit_normal"},
    ),
    "v, told nothing": case(
        {"config": {"io_channels": LATENT, "embed_dim": 32, "depth": 1, "num_heads": 1,
                    "attn_kwargs": {"qk_norm": "l2"}, "norm_kwargs": {"fix_scale": True}}},
        None,
        {"mask_padding": True},
    ),
}  # fmt: skip


def noise(name: str, shape: tuple[int, ...]) -> torch.Tensor:
    seed = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def filled(shapes: dict[str, tuple[int, ...]]) -> dict[str, torch.Tensor]:
    """Weights that make every branch count: nothing is zero, as fresh models of the library have it."""
    found = {}
    for name, shape in shapes.items():
        value = noise(name, shape)
        if name.endswith((".gamma", "weight_g", "norm.weight")):
            value = 1 + 0.1 * value
        elif name.endswith("inv_freq"):
            width = 2 * shape[0]
            value = 10_000 ** (-torch.arange(0, width, 2) / width)
        elif len(shape) > 1:
            value = value / math.sqrt(math.prod(shape[1:]))
        else:
            value = 0.1 * value
        found[name] = value
    return found


def given(config: dict[str, Any]) -> dict[str, Any]:
    """Latents, masks, noise and what the model is told, for a batch."""
    told: dict[str, Any] = {
        "latents": noise("latents", (BATCH, LATENT, STEPS)),
        "mask": torch.arange(STEPS) < torch.tensor([STEPS, 7, 1])[:, None],
        "noise": noise("noise", (DRAWS, LATENT, STEPS)),
        "times": torch.tensor([0.2, 0.85]),
        "seconds_start": [0.0, 3.5, 600.0],
        "seconds_total": [12.0, 47.0, 100.0],
        "year": [0, 4, 9],
        "prompt": (noise("prompt", (BATCH, 6, 512)), torch.arange(6) < torch.tensor([6, 2, 0])[:, None]),
    }
    return told


def sound(config: dict[str, Any]) -> torch.Tensor:
    return noise("sound", (1, config["audio_channels"], config["sample_size"]))
