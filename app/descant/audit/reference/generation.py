"""Making music with the reference networks: latents or tokens, to be made audible by the codec."""

from __future__ import annotations

from pathlib import Path

import soundfile as sf
import torch
from torch import Tensor

from descant.audit.adapters.reference import ReferenceAdapter
from descant.audit.reference.codec import RATE
from descant.audit.reference.networks import FlowNet, TokenNet, build

FLOW_STEPS = 48


def generate(net: TokenNet | FlowNet, count: int, seed: int) -> Tensor:
    """`count` new segments: int64 [count, K, T] (tokens) or float32 [count, C, T] (flow)."""
    random = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        if isinstance(net, FlowNet):
            return _flow(net, count, random)
        return _tokens(net, count, random)


def _tokens(net: TokenNet, count: int, random: torch.Generator) -> Tensor:
    steps, books = net.place.shape[0], len(net.heads)
    codes = torch.zeros(count, books, steps, dtype=torch.int64)
    for step in range(steps):
        hidden = net.hidden(codes[:, :, : step + 1])[:, -1:]
        for book in range(books):
            logits = net.logits(hidden, codes[:, :, step : step + 1], book)[:, 0]
            chosen = torch.multinomial(logits.softmax(dim=-1), 1, generator=random)
            codes[:, book, step] = chosen[:, 0]
    return codes


def _flow(net: FlowNet, count: int, random: torch.Generator) -> Tensor:
    """Euler from noise (t = 1) to latents (t = 0)."""
    made = torch.randn(count, net.leave.out_features, net.place.shape[0], generator=random)
    mask = torch.ones(count, made.shape[2], dtype=torch.bool)
    for step in range(FLOW_STEPS, 0, -1):
        times = torch.full((count,), step / FLOW_STEPS)
        made = made - net(made, times, mask) / FLOW_STEPS
    return made


def write_outputs(model: ReferenceAdapter, count: int, seed: int, out: Path) -> list[Path]:
    """WAV files of `count` new segments, in the folder `out`. Raises OSError."""
    net = build(model.shape)
    net.load_state_dict(dict(model.parameters))
    out.mkdir(parents=True, exist_ok=True)
    made = []
    for number, found in enumerate(generate(net, count, seed)):
        latents = model.codec.dequantise(found) if model.shape.kind == "tokens" else found
        path = out / f"output-{seed:02d}-{number:02d}.wav"
        sf.write(path, model.codec.sound(latents), RATE, subtype="PCM_16")
        made.append(path)
    return made
