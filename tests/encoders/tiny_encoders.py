"""Tiny random encoders of each kind, saved as their folders are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file

from descant.encoders.clews import open_network

RATE = 4000
CLEWS_CONFIG = {
    "model_type": "clews",
    "samplerate": RATE,
    "shingling": {"len": 3, "hop": 3},
    "cqt": {"hoplen": 0.02, "noctaves": 5, "nbinsoct": 12, "fscale": 1, "pool": 5},
    "frontend": {"cqtpow": 0.5, "channels": [4, 8]},
    "backbone": {"blocks": [2, 1, 1], "channels": [8, 12, 16], "down": [1, 2, 1]},
    "zdim": 10,
}
"""As sony/clews configures its model, with five octaves instead of seven at a quarter of its rate."""
HUBERT = {
    "hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 24,
    "conv_dim": [8, 8, 8], "conv_stride": [10, 8, 4], "conv_kernel": [10, 8, 4],
    "num_conv_pos_embeddings": 8, "num_conv_pos_embedding_groups": 2,
}  # fmt: skip
LOWEST = 32.7
"""Hz: nnAudio's lowest bin, where it is not told another."""


def cqt_filters() -> tuple[NDArray[np.float32], NDArray[np.complex64]]:
    """Lengths [bins] in samples and filters [bins, width] of a constant-Q transform: Hann windows over
    complex waves, of unit L1 norm, centred in a power of two of samples."""
    bins = 60
    q = 1 / (2 ** (1 / 12) - 1)
    frequencies = LOWEST * 2 ** (np.arange(bins) / 12)
    lengths = np.ceil(q * RATE / frequencies)
    width = int(2 ** np.ceil(np.log2(lengths.max())))
    filters = np.zeros((bins, width), np.complex64)
    for row, frequency, length in zip(filters, frequencies, lengths.astype(int), strict=True):
        time = np.arange(length) + np.floor(-length / 2)
        window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(length) / length)
        wave = window * np.exp(2j * np.pi * frequency / RATE * time)
        start = int(np.ceil(width / 2 - length / 2)) - length % 2
        row[start : start + length] = wave / np.abs(wave).sum()
    return lengths.astype(np.float32), filters


def clews_tensors(shapes: dict[str, tuple[int, ...]]) -> dict[str, torch.Tensor]:
    """Values for a state dict of these shapes that follow from the names alone."""
    lengths, filters = cqt_filters()
    made = {}
    for name, shape in shapes.items():
        random = np.random.default_rng(list(name.encode()))
        values = random.normal(size=shape)
        if name.endswith("num_batches_tracked"):
            made[name] = torch.tensor(1)
            continue
        if "running_var" in name:
            values = 0.5 + np.abs(values)
        elif len(shape) > 1 and not name.startswith("pool"):
            values = values / np.sqrt(np.prod(shape[1:]))
        made[name] = torch.from_numpy(np.asarray(values, np.float32))
    made["cqt.0.lenghts"] = torch.from_numpy(lengths)
    made["cqt.0.cqt_kernels_real"] = torch.from_numpy(filters.real[:, None].copy())
    made["cqt.0.cqt_kernels_imag"] = torch.from_numpy(filters.imag[:, None].copy())
    return made


def sound(seed: int, samples: int, rate: int) -> NDArray[np.float32]:
    """float32 [samples]: three gliding tones and some noise."""
    random = np.random.default_rng(seed)
    time = np.arange(samples) / rate
    low, high = 80, rate / 4
    tones = [
        np.sin(2 * np.pi * (f * time + g * time**2)) * np.exp(-((time * 2 + d) % 1))
        for f, g, d in zip(
            random.uniform(low, high, 3), random.uniform(-20, 20, 3), random.uniform(0, 1, 3), strict=True
        )
    ]
    return np.asarray(0.2 * np.sum(tones, axis=0) + 0.01 * random.normal(size=samples), np.float32)


def save(folder: Path, config: dict[str, Any], tensors: dict[str, torch.Tensor], **others: dict[str, Any]) -> Path:
    """others: further JSON files, by name without .json."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, tree in {"config": config, **others}.items():
        (folder / f"{name}.json").write_text(json.dumps(tree))
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, folder / "model.safetensors")
    return folder


def saved_clews(folder: Path) -> Path:
    """Tiny, random, and with statistics of what it is given, so that its vectors differ."""
    shapes = json.loads((Path(__file__).parent / "clews_vectors.json").read_text())["shapes"]
    tensors = clews_tensors({name: tuple(shape) for name, shape in shapes.items()})
    rate, length = CLEWS_CONFIG["samplerate"], CLEWS_CONFIG["shingling"]["len"]
    layers = open_network(folder, CLEWS_CONFIG, tensors).layers.eval()
    sounds = torch.from_numpy(np.stack([sound(seed, rate * length, rate) for seed in range(16)]))
    with torch.inference_mode():
        pooled = layers.pool(layers.backbone(layers.frontend(layers.cqt(sounds)[:, None])))
    tensors |= {"proj.0.running_mean": pooled.mean(0), "proj.0.running_var": pooled.var(0)}
    return save(folder, CLEWS_CONFIG, tensors)


def randomised(network: Any) -> Any:
    """With batch statistics and biases that are not those of a network that never saw anything."""
    torch.manual_seed(3)
    for name, tensor in network.state_dict().items():
        if tensor.is_floating_point():
            tensor.copy_(torch.rand_like(tensor) + 0.5 if "running_var" in name else torch.randn_like(tensor) * 0.3)
    return network.eval()


def saved_hubert(folder: Path, config: dict[str, Any], **told: Any) -> tuple[Any, Path]:
    import transformers

    network = randomised(transformers.HubertModel(transformers.HubertConfig(**HUBERT, **config)))
    tensors = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    return network, save(folder, {**HUBERT, **config, **told}, tensors, preprocessor_config={"sampling_rate": 8000})
