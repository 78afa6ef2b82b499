"""`style`: trains the shipped style encoder; interruptible, and resumed by running the same command again."""

from __future__ import annotations

import argparse
import copy
import json
import math
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save
from torch import Tensor
from torch.nn import functional

from descant.encoders.device import has_bfloat16
from descant.encoders.stylenet import FORMAT, Shape, StyleNet, digest_of, load_weights
from descant.files import replacing, write_whole
from research import style_codes, style_make, style_measure
from research.pitch_features import held_back
from research.style_data import Bank, Recipe, distort, draw

TEMPERATURE = 0.1
WARMUP = 100
"""Steps over which the learning rate rises."""
SMOOTHING = 0.998
"""The shipped weights are an exponential average over about 500 steps (Polyak): steadier than the last step."""
SILENCED = 0.15
"""Chance that a branch is left out of a training batch's item, so that each learns to stand alone."""


@dataclass(frozen=True)
class Plan:
    """A training run. Two runs of the same plan, bank and start give the same weights on one machine."""

    steps: int = 4000
    seed: int = 3
    rate: float = 2e-3
    decay: float = 0.05
    recipe: Recipe = field(default_factory=Recipe)
    coded: float = 0.0
    """Part of the moments that are said again in few symbols (style_codes)."""
    shape: Shape = field(default_factory=Shape)
    fast: bool = True


def loss_of(vectors: Tensor, temperature: float = TEMPERATURE) -> Tensor:
    """NT-Xent (Chen et al. 2020, eq. 1) over unit vectors [2C, D] whose rows 2c and 2c + 1 belong together."""
    similar = vectors @ vectors.T / temperature
    similar = similar - 1e4 * torch.eye(len(vectors))
    return functional.cross_entropy(similar, torch.arange(len(vectors)) ^ 1)


class Run:
    """Network, optimiser and average at some step; can be saved and taken up again."""

    def __init__(self, plan: Plan, bank: Bank) -> None:
        torch.manual_seed(plan.seed)
        self.plan, self.bank, self.step = plan, bank, 0
        self.codes = style_codes.learn(bank, plan.seed) if plan.coded else None
        self.net = StyleNet(plan.shape)
        self.net.fast = plan.fast and has_bfloat16("cpu")
        self.average = copy.deepcopy(self.net).eval()
        self.average.fast = False
        self.optimiser = torch.optim.AdamW(self.net.parameters(), lr=plan.rate, weight_decay=plan.decay)

    def start(self, weights: Path) -> None:
        """Goes on from finished weights, with a fresh optimiser. Raises ModelError as load_weights."""
        known = load_weights(weights).net.state_dict()
        self.net.load_state_dict(known)
        self.average.load_state_dict(known)

    def advance(self) -> float:
        """One step; returns the loss. Everything random follows from the seed and the step."""
        rng = np.random.default_rng((self.plan.seed, self.step))
        generator = torch.Generator().manual_seed(self.plan.seed * 1_000_003 + self.step)
        torch.manual_seed(self.plan.seed * 7_000_003 + self.step)
        views = draw(self.bank, self.plan.recipe, rng)
        if self.codes is not None:
            chosen = torch.rand(len(views), generator=generator) < self.plan.coded
            views[chosen] = self.codes.said_again(views[chosen], generator)
        views = distort(views, generator, self.plan.recipe.strength)
        self.net.train()
        rate = self.plan.rate * min(1.0, (self.step + 1) / WARMUP)
        rate *= 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * self.step / self.plan.steps))
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        branches = torch.stack(self.net.branches(views))
        kept = (torch.rand(3, len(views) // 2, generator=generator) >= SILENCED).float().repeat_interleave(2, 1)
        kept[0] += (kept.sum(0) == 0).float()
        loss = loss_of(functional.normalize((branches * kept[..., None]).sum(0), dim=1))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 5.0)
        self.optimiser.step()
        self._smooth()
        self.step += 1
        return float(loss.detach())

    @torch.no_grad()
    def _smooth(self) -> None:
        keep = min(SMOOTHING, self.step / (self.step + 10))
        for slow, fast in zip(self.average.state_dict().values(), self.net.state_dict().values(), strict=True):
            if slow.is_floating_point():
                slow.lerp_(fast, 1 - keep)
            else:
                slow.copy_(fast)

    def save(self, path: Path) -> None:
        state: dict[str, object] = {"net": self.net.state_dict(), "average": self.average.state_dict()}
        state |= {"optimiser": self.optimiser.state_dict(), "step": self.step, "plan": json.dumps(asdict(self.plan))}
        # Opened here: by name, torch refuses one that begins with a dot.
        with replacing(path) as beside, beside.open("wb") as file:
            torch.save(state, file)

    def resume(self, path: Path) -> None:
        """Raises ValueError where the file was written by another plan."""
        state = torch.load(path, weights_only=True)
        if state["plan"] != json.dumps(asdict(self.plan)):
            raise ValueError(f"{path} belongs to another plan: {state['plan']}")
        self.net.load_state_dict(state["net"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = state["step"]


def train(
    plan: Plan, bank: Bank, checkpoint: Path, *, start: Path | None = None, every: int = 250, stop: int | None = None
) -> Run:
    """Runs to the plan's end (or to step `stop`), from the checkpoint if there is one, else from `start` if given."""
    run = Run(plan, bank)
    if checkpoint.exists():
        run.resume(checkpoint)
    elif start is not None:
        run.start(start)
    begun, first, total = time.monotonic(), run.step, 0.0
    while run.step < (plan.steps if stop is None else stop):
        total += run.advance()
        if run.step % every == 0 or run.step == plan.steps:
            run.save(checkpoint)
            pace = (time.monotonic() - begun) / (run.step - first)
            print(f"step {run.step} loss {total / every:.3f} {pace:.2f} s/step", flush=True)
            total = 0.0
    return run


def save_weights(net: StyleNet, path: Path, facts: dict[str, str]) -> str:
    """Writes tensors, shape and facts; returns the SHA-256 of the tensors that load_weights will check."""
    tensors = {name: tensor.detach().contiguous() for name, tensor in net.state_dict().items()}
    digest = digest_of(tensors)
    meta = {"format": FORMAT, "shape": json.dumps(asdict(net.shape)), "sha256": digest, **facts}
    write_whole(path, save(tensors, meta))
    return digest


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `style`: make, train, measure."""
    steps = commands.add_parser("style", help="the style encoder").add_subparsers(dest="part", required=True)
    make = steps.add_parser("make", help="frames and productions of one role (train or dev)")
    make.add_argument("role", choices=("train", "dev"))
    make.add_argument("--music", type=Path, action="append", default=[], help="folder of packages of recordings")
    make.add_argument("--half", type=Path, action="append", default=[], help="the same, without the cohort's packages")
    make.add_argument(
        "--without", type=Path, action="append", default=[], help="folder whose packages --half leaves out"
    )
    make.add_argument("--pop909", type=Path, required=True, help="the POP909 archive")
    make.add_argument("--soundfont", type=Path, action="append", required=True)
    make.add_argument("--frames", type=Path, required=True, help="where frames go")
    make.add_argument("--pops", type=int, default=250, help="pairs of productions")
    make.add_argument("--loops", type=int, default=200, help="pairs of drum productions")
    make.set_defaults(run=_make)
    learn = steps.add_parser("train", help="train, or go on training")
    learn.add_argument("--frames", type=Path, required=True)
    learn.add_argument("--checkpoint", type=Path, required=True)
    learn.add_argument("--weights", type=Path, required=True, help="where the weights go at the end")
    learn.add_argument("--steps", type=int, default=Plan.steps)
    learn.add_argument("--seed", type=int, default=Plan.seed)
    learn.add_argument("--rate", type=float, default=Plan.rate, help="largest learning rate")
    learn.add_argument("--start", type=Path, help="finished weights to go on from")
    learn.add_argument("--coded", type=float, default=Plan.coded, help="part of the moments said again in few symbols")
    learn.set_defaults(run=_train)
    measure = steps.add_parser("measure", help="development figures beside the baselines")
    measure.add_argument("--frames", type=Path, required=True)
    measure.add_argument("--weights", type=Path, required=True)
    measure.add_argument("--aggregation", choices=tuple(style_measure.AGGREGATIONS), default="max")
    measure.set_defaults(run=_measure)


def _make(chosen: argparse.Namespace) -> int:
    frames, role = chosen.frames, chosen.role
    elsewhere = {path.name for folder in chosen.without for path in folder.iterdir()}
    for folder in chosen.music:
        style_make.extract_folder(folder, frames / role)
    for folder in chosen.half:
        style_make.extract_folder(folder, frames / role, lambda p: p not in elsewhere and not held_back(p))
    bank = style_make.make_bank(chosen.soundfont, frames / "bank") if role == "train" else None
    style_make.make_pops(chosen.pop909, chosen.soundfont, bank, frames / f"{role}-pop", range(chosen.pops))
    style_make.make_loops(chosen.soundfont, frames / f"{role}-drum", range(chosen.loops), role)
    return 0


def _train(chosen: argparse.Namespace) -> int:
    torch.set_num_threads(1)
    plan = Plan(steps=chosen.steps, seed=chosen.seed, rate=chosen.rate, coded=chosen.coded)
    bank = Bank.load(chosen.frames, "train")
    print(f"{len(bank.tracks)} recordings, {len(bank.pops)} productions, {len(bank.loops)} kits", flush=True)
    run = train(plan, bank, chosen.checkpoint, start=chosen.start)
    digest = save_weights(run.average, chosen.weights, {"steps": str(run.step), "seed": str(plan.seed)})
    print(f"{chosen.weights} {digest}")
    return 0


def _measure(chosen: argparse.Namespace) -> int:
    bank = Bank.load(chosen.frames, "dev")
    found = style_measure.report(load_weights(chosen.weights), bank, chosen.aggregation)
    for task in next(iter(found.values())):
        print(f"{task:28s}", *(f"{name} {row[task][0]:.2f}/{row[task][1]:.2f} " for name, row in found.items()))
    return 0
