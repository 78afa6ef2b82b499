"""Unlearning: change the model so that it knows the query (or an artist) less, and see what else it forgets.

mirrored: one step up the query's loss, preconditioned by the diagonal Fisher; what loses most had taught the model the
query (Wang et al. 2024 for images, 2506.18312 for music). mucs: some steps that forget the query and retain the rest
(2605.17938). by_group: an artist is unlearned once, and every query shows by its loss how much of it came from there.
All compare losses under the same draws before and after.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor
from torch.func import grad

from descant.audit.adapters.base import Batch, Draws, Parameters
from descant.audit.gradients import losses, mean_gradient, per_example
from descant.audit.index import Index
from descant.files import replacing
from descant.model_files import read_tensors
from descant.progress import CancelToken, Progress, silent

FISHER_SEGMENTS: Final = 512
"""Segments the diagonal Fisher is estimated from: its mean settles within some hundreds."""
FISHER_DAMPING: Final = 1.0
"""Added to the Fisher, in units of its mean: parameters that nothing used must not take the whole step."""
Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Unlearning:
    """size: ‖Δθ‖ of a mirrored step in units of ‖θ‖. draws: noise draws a loss. steps, rate, batch, forget, clamp: of
    mucs and of groups (plain descent on retain loss - forget · min(forget loss, clamp · base loss)).
    """

    size: float = 0.01
    draws: int = 8
    steps: int = 12
    rate: float = 0.01
    batch: int = 16
    forget: float = 0.2
    clamp: float = 2.0
    seed: int = 0


def fisher(index: Index, checkpoint: int) -> Parameters:
    """The diagonal empirical Fisher: each parameter's mean squared gradient over training segments; kept in the index.

    Raises ModelError where the kept file is damaged.
    """
    path = index.folder / f"fisher-{checkpoint}.safetensors"
    if path.exists():
        return read_tensors(index.folder, path.name)
    count = len(index.segments)
    chosen = torch.randperm(count, generator=torch.Generator().manual_seed(index.settings.seed))[:FISHER_SEGMENTS]
    state = index.checkpoints[checkpoint]
    made = {name: torch.zeros_like(value) for name, value in state.items()}
    for rows in torch.split(chosen.sort().values, index.settings.batch):
        found = per_example(index.adapter, state, index.examples.select(rows), index.draws, "loss")
        for name, value in found.items():
            made[name] += value.square().sum(dim=0) / len(chosen)
    with replacing(path) as beside:
        save_file(made, beside)
    return made


def mirrored(
    index: Index,
    queries: Batch,
    settings: Unlearning,
    *,
    rows: NDArray[np.int64] | None = None,
    checkpoints: Sequence[int] = (0,),
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Scores:
    """float32 [Q, S]: how much each segment's loss rises when the query is unlearned by one step; 0 outside of `rows`.

    rows: the segments to score (a short list), or None for all.
    """
    draws = index.adapter.draws(settings.draws, settings.seed)

    def step(state: Parameters, query: Batch, checkpoint: int) -> Parameters:
        up = mean_gradient(index.adapter, state, query, draws)
        held = fisher(index, checkpoint)
        mean = sum(float(v.sum()) for v in held.values()) / sum(v.numel() for v in held.values())
        move = {name: value / (held[name] + FISHER_DAMPING * mean) for name, value in up.items()}
        scale = settings.size * _length(state) / max(_length(move), 1e-30)
        return {name: value + scale * move[name] for name, value in state.items()}

    def score(after: Tensor, before: Tensor) -> Tensor:
        return after - before

    return _compare(index, queries, draws, step, score, rows, checkpoints, progress, cancel)


def mucs(
    index: Index,
    queries: Batch,
    settings: Unlearning,
    *,
    rows: NDArray[np.int64] | None = None,
    checkpoints: Sequence[int] = (0,),
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Scores:
    """As `mirrored`, after `steps` steps on matrices alone; the score is (Lu - Lt) / (Lu + Lt + 0.001)."""
    draws = index.adapter.draws(settings.draws, settings.seed)

    def step(state: Parameters, query: Batch, checkpoint: int) -> Parameters:
        return _forget(index, state, query, index.examples, draws, settings)

    def score(after: Tensor, before: Tensor) -> Tensor:
        return (after - before) / (after + before + 1e-3)

    return _compare(index, queries, draws, step, score, rows, checkpoints, progress, cancel)


def by_group(
    index: Index,
    queries: Batch,
    groups: Mapping[str, NDArray[np.int64]],
    settings: Unlearning,
    *,
    checkpoints: Sequence[int] = (0,),
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Scores:
    """float32 [Q, G]: how much each query's loss rises when a group's segments (rows) are unlearned.."""
    draws = index.adapter.draws(settings.draws, settings.seed)
    made = np.zeros((len(queries), len(groups)), np.float32)
    every = np.arange(len(index.segments))
    for number, checkpoint in enumerate(checkpoints):
        state = index.checkpoints[checkpoint]
        before = losses(index.adapter, state, queries, draws)
        for place, rows in enumerate(groups.values()):
            if cancel:
                cancel.check()
            progress("unlearn", number * len(groups) + place, len(checkpoints) * len(groups))
            digest = hashlib.sha256(f"{checkpoint} {settings} {rows.tolist()}".encode()).hexdigest()[:16]
            path = index.folder / "groups" / f"{digest}.safetensors"
            if path.exists():
                without: Parameters = read_tensors(path.parent, path.name)
            else:
                forgotten = index.examples.select(torch.from_numpy(rows))
                retained = index.examples.select(torch.from_numpy(np.setdiff1d(every, rows)))
                without = _forget(index, state, forgotten, retained, draws, settings)
                path.parent.mkdir(exist_ok=True)
                with replacing(path) as beside:
                    save_file({k: v.contiguous() for k, v in without.items()}, beside)
            made[:, place] += (losses(index.adapter, without, queries, draws) - before).numpy() / len(checkpoints)
    return made


def _compare(
    index: Index,
    queries: Batch,
    draws: Draws,
    step: Callable[[Parameters, Batch, int], Parameters],
    score: Callable[[Tensor, Tensor], Tensor],
    rows: NDArray[np.int64] | None,
    checkpoints: Sequence[int],
    progress: Progress,
    cancel: CancelToken | None,
) -> Scores:
    chosen = torch.arange(len(index.segments)) if rows is None else torch.from_numpy(rows)
    asked = index.examples.select(chosen)
    made = torch.zeros(len(queries), len(index.segments))
    for number, checkpoint in enumerate(checkpoints):
        state = index.checkpoints[checkpoint]
        before = losses(index.adapter, state, asked, draws)
        for query in range(len(queries)):
            if cancel:
                cancel.check()
            progress("unlearn", number * len(queries) + query, len(checkpoints) * len(queries))
            after = losses(index.adapter, step(state, queries.select(torch.tensor([query])), checkpoint), asked, draws)
            found = score(after, before)
            made[query, chosen] += found / max(float(found.std()), 1e-30) / len(checkpoints)
    progress("unlearn", len(checkpoints) * len(queries), len(checkpoints) * len(queries))
    return made.numpy()


def _forget(
    index: Index, state: Parameters, forgotten: Batch, retained: Batch, draws: Draws, settings: Unlearning
) -> Parameters:
    """Some steps of normalised descent on the retained loss minus a part of the clamped loss of what is to go.

    Each step has a length of `rate` / `steps` of ‖θ‖; only matrices move.
    """
    random = torch.Generator().manual_seed(settings.seed)
    base = float(losses(index.adapter, state, forgotten, draws).mean())
    now = dict(state)
    for _ in range(settings.steps):
        kept = retained.select(torch.randperm(len(retained), generator=random)[: settings.batch])
        gone = forgotten.select(torch.randperm(len(forgotten), generator=random)[: settings.batch])

        def goal(held: dict[str, Tensor], kept: Batch = kept, gone: Batch = gone) -> Tensor:
            lost = index.adapter.loss(held, gone, draws).clamp_max(settings.clamp * base).mean()
            return index.adapter.loss(held, kept, draws).mean() - settings.forget * lost

        down = {name: value for name, value in grad(goal)(now).items() if value.dim() >= 2}
        scale = settings.rate / settings.steps * _length(state) / max(_length(down), 1e-30)
        now = {name: value - scale * down[name] if name in down else value for name, value in now.items()}
    return now


def _length(values: Parameters) -> float:
    return math.sqrt(sum(float(v.square().sum()) for v in values.values()))
