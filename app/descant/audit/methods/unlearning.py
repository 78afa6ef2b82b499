"""Unlearning: change the model so that it knows the query (or an artist) less, and see what else it forgets.

Mirrored: one step up the query's loss, preconditioned by the diagonal Fisher; what loses most had taught the model the
query (Wang et al. 2024 for images, 2506.18312 for music). Mucs: some steps that forget the query and retain the rest
(2605.17938). Group: an artist is unlearned once, and every query shows by its loss how much of it came from there.
All compare losses under the same draws before and after.
"""

from __future__ import annotations

import hashlib
import itertools
import math
from abc import abstractmethod
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Final

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor
from torch.func import grad

from descant.audit.adapters.base import Batch, Draws, Parameters
from descant.audit.computing import device_of, to_device
from descant.audit.costs import Passes, refuse_what_takes_days
from descant.audit.gradients import losses, mean_gradient, mean_squares
from descant.audit.index import Index
from descant.audit.methods.base import Floats, Method, Queries, SegmentMethod
from descant.audit.methods.influence import Influence
from descant.errors import DescantError
from descant.files import replacing
from descant.model_files import read_tensors
from descant.progress import steps
from descant.report import audit_answer

FISHER_SEGMENTS: Final = 512
"""Segments the diagonal Fisher is estimated from: its mean settles within some hundreds."""
FISHER_DAMPING: Final = 1.0
"""Added to the Fisher, in units of its mean: parameters that nothing used must not take the whole step."""
SHORT_LIST: Final = 256
"""Segments that a slow method scores anew."""
UNLEARNED_ON: Final = 3
"""Checkpoints that unlearning is done on: it costs a pass over the training set for each query."""
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
    path = _fisher_path(index, checkpoint)
    if path.exists():
        return to_device(read_tensors(index.folder, path.name), device_of(index.checkpoints[checkpoint]))
    count = len(index.segments)
    chosen = torch.randperm(count, generator=torch.Generator().manual_seed(index.settings.seed))[:FISHER_SEGMENTS]
    state = index.checkpoints[checkpoint]
    made = mean_squares(
        index.adapter, state, index.select(chosen.sort().values), index.draws, at_once=index.settings.batch
    )
    with replacing(path) as beside:
        save_file(made, beside)
    return made


def _fisher_path(index: Index, checkpoint: int) -> Path:
    return index.folder / f"fisher-{checkpoint}.safetensors"


@dataclass(frozen=True, eq=False)
class _Unlearned(SegmentMethod):
    """The query is unlearned; what each segment loses by it is its score.

    short_list: so many segments are scored, those of the greatest influence, and the others are 0; None for all.
    only: these segments instead. on: how many checkpoints it is done on, the first; None for UNLEARNED_ON.
    """

    short_list: int | None = SHORT_LIST
    on: int | None = None
    only: Tensor | None = None
    settings: Unlearning = Unlearning()

    @cached_property
    def draws(self) -> Draws:
        return self.index.adapter.draws(self.settings.draws, self.settings.seed)

    @property
    def _checkpoints(self) -> range:
        return range(len(self.index.checkpoints))[: self.on or UNLEARNED_ON]

    def passes(self, queries: int) -> Passes:
        """What as many queries take, the short list's influence left out."""
        total, on = len(self.index.segments), self._checkpoints
        scored = min(total, self.short_list or total) if self.only is None else len(self.only)
        each = queries * self._gradients_a_query(total)
        return Passes(len(on) * scored * (1 + queries), sum(each + self._gradients_before(c, total) for c in on))

    def scores(self, queries: Queries) -> Scores:
        """float32 [1, Q, S], each query's of each checkpoint scaled to unit standard deviation. Raises DescantError
        where that takes too long on a large model."""
        index = self.index
        refuse_what_takes_days(index, self.named, self.passes(len(queries)), self.hours)
        rows = np.arange(len(index.segments))
        if self.only is not None:
            rows = self.only.numpy()
        elif self.short_list is not None:
            first = Influence(index, self.progress, self.cancel).scores(queries).mean(axis=0)
            rows = np.sort(np.argsort(-first.max(axis=0), kind="stable")[: self.short_list])
        chosen, asked = torch.from_numpy(rows), index.examples.select(torch.from_numpy(rows))
        checkpoints = self._checkpoints
        made = torch.zeros(len(queries), len(index.segments))
        before = {c: losses(index.adapter, index.checkpoints[c], asked, self.draws) for c in checkpoints}
        todo = list(itertools.product(checkpoints, range(len(queries))))
        for checkpoint, query in steps(todo, "unlearn", self.progress, self.cancel):
            without = self._without(queries.examples.select(torch.tensor([query])), checkpoint)
            found = self._score(losses(index.adapter, without, asked, self.draws), before[checkpoint])
            made[query, chosen] += found / max(float(found.std()), 1e-30) / len(checkpoints)
        return made.numpy()[None]

    named: ClassVar[audit_answer.Method]
    """As people ask for it."""

    @abstractmethod
    def _gradients_a_query(self, total: int) -> int:
        """Gradients of a segment that unlearning one query takes, of an index of `total` segments."""

    def _gradients_before(self, checkpoint: int, total: int) -> int:
        """The same, once for a checkpoint."""
        return 0

    @abstractmethod
    def _without(self, query: Batch, checkpoint: int) -> Parameters:
        """A checkpoint that has unlearned the query."""

    @abstractmethod
    def _score(self, after: Tensor, before: Tensor) -> Tensor:
        """Losses [S] after and before → scores [S]."""


class Mirrored(_Unlearned):
    """How much each segment's loss rises when the query is unlearned by one step."""

    named = "unlearn"

    def _gradients_a_query(self, total: int) -> int:
        return 1

    def _gradients_before(self, checkpoint: int, total: int) -> int:
        return 0 if _fisher_path(self.index, checkpoint).exists() else min(total, FISHER_SEGMENTS)

    def _without(self, query: Batch, checkpoint: int) -> Parameters:
        state = self.index.checkpoints[checkpoint]
        move = mean_gradient(self.index.adapter, state, query, self.draws)
        held = fisher(self.index, checkpoint)
        mean = sum(float(v.sum()) for v in held.values()) / sum(v.numel() for v in held.values())
        for name, value in move.items():  # in place: a large model is not held once more than is needed
            value.div_(held[name] + FISHER_DAMPING * mean)
        scale = self.settings.size * _length(state) / max(_length(move), 1e-30)
        return {name: move[name].mul_(scale).add_(value) for name, value in state.items()}

    def _score(self, after: Tensor, before: Tensor) -> Tensor:
        return after - before


class Mucs(_Unlearned):
    """As Mirrored, after `steps` steps on matrices alone; the score is (Lu - Lt) / (Lu + Lt + 0.001)."""

    named = "mucs"

    def _gradients_a_query(self, total: int) -> int:
        return self.settings.steps * (1 + min(total, self.settings.batch))

    def _without(self, query: Batch, checkpoint: int) -> Parameters:
        state = self.index.checkpoints[checkpoint]
        return _forget(self.index, state, query, self.index.examples, self.draws, self.settings)

    def _score(self, after: Tensor, before: Tensor) -> Tensor:
        return (after - before) / (after + before + 1e-3)


@dataclass(frozen=True, eq=False)
class Group(Method):
    """Each unit is unlearned as a whole, by all segments of the tracks it has a part in; kept in the index's folder."""

    settings: Unlearning = Unlearning()

    def by_unit(self, queries: Queries, parts: Floats) -> Scores:
        """float32 [1, Q, U]: how much each query's loss rises. Raises DescantError where a unit is in every track, or
        where it takes too long on a large model."""
        index, every = self.index, np.arange(len(self.index.segments))
        groups = [np.flatnonzero(column > 0) for column in parts[index.track_of].T]
        if any(len(rows) == len(every) for rows in groups):
            raise DescantError("One of these has a part in every track.", remedy="Use another method or unit.")
        draws = index.adapter.draws(self.settings.draws, self.settings.seed)
        checkpoints = range(len(index.checkpoints))[:UNLEARNED_ON]
        todo, settings = len(checkpoints) * len(groups), self.settings
        passes = Passes(todo * len(queries), todo * settings.steps * 2 * settings.batch)
        refuse_what_takes_days(index, "group", passes, self.hours)
        made = np.zeros((len(queries), len(groups)), np.float32)
        before = {c: losses(index.adapter, index.checkpoints[c], queries.examples, draws) for c in checkpoints}
        every_one = list(itertools.product(checkpoints, enumerate(groups)))
        for checkpoint, (place, rows) in steps(every_one, "unlearn", self.progress, self.cancel):
            after = losses(index.adapter, self._without(rows, checkpoint, draws), queries.examples, draws)
            made[:, place] += (after - before[checkpoint]).numpy() / len(checkpoints)
        return made[None]

    def _without(self, rows: NDArray[np.int64], checkpoint: int, draws: Draws) -> Parameters:
        index, settings = self.index, self.settings
        digest = hashlib.sha256(f"{checkpoint} {settings} {rows.tolist()}".encode()).hexdigest()[:16]
        path = index.folder / "groups" / f"{digest}.safetensors"
        if path.exists():
            return to_device(read_tensors(path.parent, path.name), device_of(index.checkpoints[checkpoint]))
        others = np.setdiff1d(np.arange(len(index.segments)), rows)
        forgotten, retained = (index.examples.select(torch.from_numpy(some)) for some in (rows, others))
        without = _forget(index, index.checkpoints[checkpoint], forgotten, retained, draws, settings)
        path.parent.mkdir(exist_ok=True)
        with replacing(path) as beside:
            save_file({k: v.contiguous() for k, v in without.items()}, beside)
        return without


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
