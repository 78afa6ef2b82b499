"""What torch.func computes for a batch is what plain autograd computes one by one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from descant.audit import adapters
from descant.audit.adapters.base import Example, collate
from descant.audit.gradients import losses, per_example
from descant.audit.index import open_index


@pytest.mark.parametrize("output", ["loss", "measured"])
def test_a_batch_gives_what_each_example_gives_alone(index: Path, output: str) -> None:
    made = open_index(index)
    batch = made.examples.select(torch.arange(5))
    together = per_example(made.adapter, made.adapter.parameters, batch, made.draws, output)  # type: ignore[arg-type]
    function = made.adapter.loss if output == "loss" else made.adapter.measured
    values = function(made.adapter.parameters, batch, made.draws)
    assert float(values.std()) > 1e-4
    for n in range(5):
        held = {name: value.clone().requires_grad_() for name, value in made.adapter.parameters.items()}
        alone = function(held, batch.select(torch.tensor([n])), made.draws)
        assert alone.shape == (1,)
        torch.testing.assert_close(alone[0].detach(), values[n], rtol=1e-4, atol=1e-6)
        alone.sum().backward()  # type: ignore[no-untyped-call]
        for name, value in held.items():
            expected = value.grad if value.grad is not None else torch.zeros_like(value)
            torch.testing.assert_close(together[name][n], expected, rtol=1e-3, atol=1e-5)


def test_padding_changes_no_loss(model: Path) -> None:
    adapter = adapters.load(model)
    tone = np.sin(np.arange(16_000) * 0.05).astype(np.float32) * np.linspace(0.1, 1, 16_000, dtype=np.float32)
    example = adapter.encode(tone)
    assert not bool(example.mask.all())
    spoiled = example.target.clone()
    spoiled[:, ~example.mask] = 3
    pair = collate([example, Example(spoiled, example.mask)])
    plain, other = losses(adapter, adapter.parameters, pair, adapter.draws(4, 0))
    torch.testing.assert_close(plain, other)


def test_collate_pads_and_refuses_mixtures() -> None:
    short, long = (Example(torch.ones(2, n), torch.ones(n, dtype=torch.bool), {"t": torch.ones(n)}) for n in (3, 5))
    batch = collate([short, long])
    assert batch.target.shape == (2, 2, 5)
    assert batch.mask.sum(dim=1).tolist() == [3, 5]
    assert batch.conditioning["t"].sum(dim=1).tolist() == [3, 5]
    with pytest.raises(ValueError, match="different kinds"):
        collate([short, Example(torch.ones(2, 3, dtype=torch.int64), short.mask, short.conditioning)])
