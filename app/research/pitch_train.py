"""`pitch-train`: trains the composition or the recording encoder; writes a checkpoint, resumes from it, exports it."""

from __future__ import annotations

import argparse
import json
import math
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor

from descant.encoders.device import has_bfloat16
from descant.encoders.pitchnet import FORMAT, PitchConfig, PitchLayers, fingerprint
from descant.encoders.transposition import CLASSES
from descant.files import replacing
from research import pitch_augment, pitch_sample
from research.pitch_sample import Batch, Pairing, Sampler
from research.pitch_takes import Take, load

CONFIGS = {
    "composition": PitchConfig(pool=2, stride=2, blocks=2, steps=7, widths=(48, 72, 96, 96)),
    "recording": PitchConfig(pool=1, stride=2, blocks=1, steps=11, widths=(32, 64, 96, 96)),
}
PAIRINGS = {"composition": pitch_sample.COMPOSITION, "recording": pitch_sample.RECORDING}
STRENGTHS = {"composition": pitch_augment.COMPOSITION, "recording": pitch_augment.RECORDING}
TEMPERATURE = 0.1
RATE_PEAK, WARM_STEPS, DECAY = 1.5e-3, 30, 1e-2
"""AdamW (ENGINE.md, prototype 1); the rate falls as a cosine to a twentieth."""
LIGHT = 0.5
"""Probability that a reference of the recording encoder is left unaltered."""


@dataclass
class State:
    """Everything a run needs to go on exactly where it stopped."""

    layers: PitchLayers
    optimiser: torch.optim.Optimizer
    sampler: Sampler
    rng: torch.Generator
    step: int = 0


def read_rows(maps: Tensor, rows: Tensor) -> Tensor:
    """[B, M, K, 12] read at fractional rows [B, N] → [B, N, K·12], unit length."""
    flat = maps.flatten(2)
    low = rows.floor().long().clamp(0, flat.shape[1] - 1)
    high = (low + 1).clamp(max=flat.shape[1] - 1)
    part = (rows - low).clamp(0, 1)[:, :, None]
    width = flat.shape[2]

    def take(at: Tensor) -> Tensor:
        return flat.gather(1, at[:, :, None].expand(-1, -1, width))

    mixed = take(low) * (1 - part) + take(high) * part
    length: Tensor = mixed.norm(dim=2, keepdim=True).clamp_min(1e-3)
    return mixed / length


def rolled(rows: Tensor) -> Tensor:
    """[B, N, K·12] → [12, B, N·K·12]: raised by 0 … 11 semitones, unit length over everything."""
    shaped = rows.reshape(*rows.shape[:2], -1, CLASSES)
    flat = torch.stack([shaped.roll(v, dims=3).flatten(1) for v in range(CLASSES)])
    length: Tensor = flat.norm(dim=2, keepdim=True).clamp_min(1e-3)
    return flat / length


def contrast(first: Tensor, second: Tensor, shift: Tensor, rivals: Tensor | None, temperature: float) -> Tensor:
    """NT-Xent both ways: the pair at its true transposition against everything else at its best one.

    first, second: [B, N, C] rows; shift [B]: semitones from first to second; rivals: [R, N, C] or None.
    """
    similar = rolled(first) @ rolled(second)[0].T  # [12, B, B]
    best = similar.amax(0)
    own = torch.arange(len(first))
    true = similar[shift % CLASSES, own, own]
    logits = best * (1 - torch.eye(len(first))) + torch.diag(true)
    backward = logits.T
    if rivals is not None and len(rivals):
        backward = torch.cat([backward, (rolled(second) @ rolled(rivals)[0].T).amax(0)], dim=1)
    cross = torch.nn.functional.cross_entropy
    return (cross(logits / temperature, own) + cross(backward / temperature, own)) / 2


def loss_of(layers: PitchLayers, batch: Batch, leg: str, rng: torch.Generator) -> Tensor:
    """Alters a batch, maps it, and contrasts whole spans and single segments."""
    strength = STRENGTHS[leg]
    count = len(batch.first)
    sounds = torch.cat([batch.first, batch.second, batch.rivals])
    under = sounds[torch.randperm(count, generator=rng).repeat(3)[: len(sounds)]]
    altered, raised = pitch_augment.alter(sounds, under, strength, rng)
    if leg == "recording":  # the catalog's side is mostly clean
        clean = torch.rand(len(sounds), generator=rng) < LIGHT
        clean[count : 2 * count] = False
        altered[clean], raised[clean] = sounds[clean], 0
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=has_bfloat16("cpu")):
        maps = layers(altered).float()
    rows = read_rows(maps, torch.cat([batch.first_rows, batch.second_rows, batch.rival_rows]))
    first, second, rivals = rows[:count], rows[count : 2 * count], rows[2 * count :]
    shift = batch.shift + raised[count : 2 * count] - raised[:count]
    n = layers.config.steps
    total = contrast(first, second, shift, rivals, TEMPERATURE)
    if first.shape[1] > n:
        for cut in (slice(0, n), slice(first.shape[1] - n, None)):
            total = total + 0.5 * contrast(first[:, cut], second[:, cut], shift, None, TEMPERATURE)
    return total


def begin(leg: str, groups: list[list[Take]], seed: int, config: PitchConfig | None = None,
          pairing: Pairing | None = None) -> State:  # fmt: skip
    """A fresh run."""
    torch.manual_seed(seed)
    layers = PitchLayers(config or CONFIGS[leg]).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimiser = torch.optim.AdamW(layers.parameters(), lr=RATE_PEAK, weight_decay=DECAY)
    sampler = Sampler(groups, layers.config, pairing or PAIRINGS[leg], np.random.default_rng(seed))
    return State(layers, optimiser, sampler, torch.Generator().manual_seed(seed))


def advance(state: State, leg: str, steps: int, batch: int) -> float:
    """One step of a run of `steps`; returns the loss."""
    warm = min(1.0, (state.step + 1) / WARM_STEPS)
    rate = RATE_PEAK * warm * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * min(1.0, state.step / steps))))
    for group in state.optimiser.param_groups:
        group["lr"] = rate
    state.layers.train()
    state.optimiser.zero_grad(set_to_none=True)
    loss = loss_of(state.layers, state.sampler.batch(batch), leg, state.rng)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(state.layers.parameters(), 1.0)
    state.optimiser.step()
    state.step += 1
    return float(loss.detach())


def save(state: State, path: Path) -> None:
    """A checkpoint, written whole or not at all."""
    held = {"layers": state.layers.state_dict(), "optimiser": state.optimiser.state_dict(), "step": state.step,
            "numpy": state.sampler.rng.bit_generator.state, "torch": state.rng.get_state()}  # fmt: skip
    with replacing(path) as beside, beside.open("wb") as file:  # by name, torch refuses one that begins with a dot
        torch.save(held, file)


def resume(state: State, path: Path) -> None:
    """Takes a fresh run to where a checkpoint left it."""
    kept: dict[str, Any] = torch.load(path, weights_only=True)
    state.layers.load_state_dict(kept["layers"])
    state.optimiser.load_state_dict(kept["optimiser"])
    state.sampler.rng.bit_generator.state = kept["numpy"]
    state.rng.set_state(kept["torch"])
    state.step = kept["step"]


def metadata(tensors: Mapping[str, Tensor], config: PitchConfig) -> dict[str, str]:
    """What a weights file carries beside its tensors."""
    about = {"format": FORMAT, "config": asdict(config), "sha256": fingerprint(tensors, config)}
    return {"descant.pitchnet": json.dumps(about, sort_keys=True)}


def export(layers: PitchLayers, path: Path) -> None:
    """A weights file as PitchNet.load() reads it."""
    tensors = {name: tensor.detach().contiguous() for name, tensor in layers.state_dict().items()}
    save_file(tensors, str(path), metadata=metadata(tensors, layers.config))


def run(arguments: argparse.Namespace) -> int:
    """Trains until --steps, from the checkpoint if there is one."""
    torch.set_num_threads(arguments.threads)
    groups = load(
        Path(arguments.pool) if arguments.pool else None,
        Path(arguments.renders) if arguments.renders else None,
        Path(arguments.render_features) if arguments.render_features else None,
        [Path(folder) for folder in arguments.recordings],
    )
    without = {package.name for folder in arguments.without for package in Path(folder).iterdir()}
    groups = [group for group in groups if group[0].source.split("__")[0] not in without]
    print(f"{len(groups)} groups, {sum(map(len, groups))} takes", flush=True)
    leg, out = arguments.leg, Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    checkpoint = out / "checkpoint.pt"
    state = begin(leg, groups, arguments.seed)
    if checkpoint.exists():
        resume(state, checkpoint)
    since, losses = time.monotonic(), []
    while state.step < arguments.steps:
        losses.append(advance(state, leg, arguments.steps, arguments.batch))
        if state.step % 25 == 0 or state.step == arguments.steps:
            line = {"step": state.step, "loss": round(float(np.mean(losses)), 4), "s": round(time.monotonic() - since)}
            with (out / "log.jsonl").open("a") as file:
                file.write(json.dumps(line) + "\n")
            losses = []
            save(state, checkpoint)
            export(state.layers, out / f"{leg}.safetensors")
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `pitch-train`."""
    command = commands.add_parser("pitch-train", help="train the composition or the recording encoder")
    command.add_argument("leg", choices=tuple(CONFIGS))
    command.add_argument("--pool", help="folder made by `pool`")
    command.add_argument("--renders", help="folder made by `render`")
    command.add_argument("--render-features", help="their frames, made by `features`")
    command.add_argument("--recordings", action="append", default=[], help="folder of frames; repeatable")
    command.add_argument("--without", action="append", default=[], help="folder of packages never to train on")
    command.add_argument("--out", required=True)
    command.add_argument("--steps", type=int, default=1000)
    command.add_argument("--batch", type=int, default=64)
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--threads", type=int, default=1)
    command.set_defaults(run=run)
