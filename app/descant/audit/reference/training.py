"""Training the reference networks: the same data, recipe and seed give the same weights on one machine."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from descant.audit.adapters.base import over_steps
from descant.audit.reference.networks import FlowNet, Shape, TokenNet, build
from descant.progress import CancelToken, check


@dataclass(frozen=True)
class Recipe:
    """AdamW, cosine to nothing. epochs over the data, whatever its size; batch: examples a step; rate: the highest."""

    epochs: int = 40
    batch: int = 16
    rate: float = 3e-3
    decay: float = 0.01
    warmup: float = 0.05
    clip: float = 1.0


def losses(net: TokenNet | FlowNet, targets: Tensor, mask: Tensor, times: Tensor, noise: Tensor) -> Tensor:
    """[B]: one draw each for flow (times [B], noise [B, C, T]); times and noise are not looked at for tokens."""
    if isinstance(net, TokenNet):
        each = -net(targets).mean(dim=1)
    else:
        at = times[:, None, None]
        mixture = (1 - at) * targets + at * noise
        each = (net(mixture, times, mask) - (noise - targets)).square().mean(dim=1)
    return over_steps(each, mask)


def train(
    shape: Shape,
    recipe: Recipe,
    targets: Tensor,
    mask: Tensor,
    seed: int,
    *,
    skipped: Tensor | None = None,
    keep: Sequence[float] = (1.0,),
    cancel: CancelToken | None = None,
) -> list[dict[str, Tensor]]:
    """The weights after each fraction of `keep` of the steps. targets [N, C or K, T], mask [N, T].

    seed: of the first weights, of the order of the examples and of the noise. skipped: bool [N], examples whose turn
    passes without them; order, noise and rates are those of the training with all, so that the two differ by nothing
    else. Raises Cancelled.
    """
    net = build(shape, seed)
    random = torch.Generator().manual_seed(seed)
    optimiser = torch.optim.AdamW(
        net.parameters(), lr=recipe.rate, weight_decay=recipe.decay, betas=(0.9, 0.98), fused=True
    )
    a_round = math.ceil(len(targets) / recipe.batch)
    total = recipe.epochs * a_round
    moments = {max(1, round(part * total)) for part in keep}
    kept: list[dict[str, Tensor]] = []
    step = 0
    for _ in range(recipe.epochs):
        order = torch.randperm(len(targets), generator=random)
        for rows in torch.split(order, recipe.batch):
            check(cancel)
            warm = min(1.0, (step + 1) / max(1.0, recipe.warmup * total))
            for group in optimiser.param_groups:
                group["lr"] = recipe.rate * warm * 0.5 * (1 + math.cos(math.pi * step / total))
            times = torch.rand(len(rows), generator=random)
            noise = torch.randn(targets[rows].shape, generator=random)
            if skipped is not None:
                there = ~skipped[rows]
                rows, times, noise = rows[there], times[there], noise[there]
            if len(rows):
                loss = losses(net, targets[rows], mask[rows], times, noise).mean()
                optimiser.zero_grad()
                loss.backward()  # type: ignore[no-untyped-call]
                torch.nn.utils.clip_grad_norm_(net.parameters(), recipe.clip)
                optimiser.step()
            step += 1
            if step in moments:
                kept.append({name: value.detach().clone() for name, value in net.state_dict().items()})
    return kept
