"""What the slow methods take on a large model, as estimated from one of its segments before they are begun.

Unlearning and the check by a second method go over training segments again for each segment of an output. On small
models that is seconds; on one of some hundred million parameters it may be days. So a pass over one segment is timed,
the passes are counted, and what would take longer than was allowed is refused in words that say how long.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import torch

from descant.audit.computing import device_of, free_bytes, is_large, numbers_in
from descant.audit.gradients import Differentiated, losses, take_each
from descant.errors import DescantError
from descant.report.audit_answer import Method

if TYPE_CHECKING:
    from descant.audit.index import Index

COPIES: Final = {"unlearn": 3, "mucs": 5, "group": 5}
"""Of the weights, beside the model itself: gradients, steps, the Fisher and the weights that have unlearned."""
SLOW: Final[tuple[Method, ...]] = ("unlearn", "mucs", "group")


@dataclass(frozen=True)
class Passes:
    """losses and gradients of one segment each, as many as a method computes."""

    losses: int
    gradients: int


@dataclass(frozen=True)
class Price:
    """Seconds of one segment: its loss, and its gradient."""

    loss_s: float
    gradient_s: float

    def hours(self, passes: Passes) -> float:
        return (passes.losses * self.loss_s + passes.gradients * self.gradient_s) / 3600


def price_of(index: Index) -> Price:
    """Timed on the first training segment. Raises ModelError where memory does not hold it."""
    first, state = index.select(torch.arange(1)), index.checkpoints[0]
    began = time.monotonic()
    losses(index.adapter, state, first, index.draws)
    between = time.monotonic()
    take_each(Differentiated(index.adapter, state, index.draws, at_once=1), first, lambda rows, name, value: None)
    return Price(between - began, time.monotonic() - between)


def refuse_what_takes_days(index: Index, method: Method, passes: Passes, hours: float) -> None:
    """Raises DescantError where a slow method takes longer on a large model than allowed, or more memory than is there.

    passes: of the whole question. Small models are not timed.
    """
    state = index.checkpoints[0]
    if method not in SLOW or not is_large(state):
        return
    needed, free = COPIES[method] * 4 * numbers_in(state), free_bytes(device_of(state))
    if needed > free:
        raise DescantError(
            f"“{method}” needs {needed / 1e9:.0f} GB of memory on this model, and {free / 1e9:.0f} GB are free.",
            remedy="Ask by influence, or where there is more memory.",
        )
    expected = index.price.hours(passes)
    if expected > hours:
        raise DescantError(
            f"“{method}” would take about {expected:,.1f} hours on this model, where {hours:g} are allowed.",
            remedy="Ask by influence, allow more with --hours, or compute on a GPU with --device.",
        )
