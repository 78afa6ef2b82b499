"""A projection keeps the influence q F⁻¹ g; and noise is the same for the same member."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from descant.audit import projection
from descant.audit.gradients import Differentiated, per_example, projected
from descant.audit.index import open_index
from descant.audit.projection import fit_projection
from descant.audit.smoothing import NOISE, smoothed
from descant.errors import ModelError


def test_all_coordinates_of_a_wide_projection_make_the_damped_fisher_s_influence(index: Path) -> None:
    """Against the formula, worked out with whole matrices: bases of both sides, the Fisher's diagonal in them."""
    made = open_index(index)
    state = made.adapter.parameters
    found = per_example(made.adapter, state, made.examples, made.draws, "loss")
    mean = sum(float(v.square().sum()) for v in found.values()) / 12 / sum(v.numel() for v in state.values())
    exact = torch.zeros(12, 12)
    for value in found.values():
        turned = value.flatten(1)
        if value.dim() == 3:
            left = torch.linalg.eigh(torch.einsum("boi,bpi->op", value, value).double())[1].float()
            right = torch.linalg.eigh(torch.einsum("boi,boj->ij", value, value).double())[1].float()
            turned = (left.T @ value @ right).flatten(1)
        scaled = turned / (turned.square().mean(dim=0) + projection.DAMPING * mean).sqrt()
        exact += scaled @ scaled.T
    wide = fit_projection(made.differentiated(state), made.examples, width=10**7, seed=0)
    rows = projected(Differentiated(made.adapter, state, made.draws, at_once=5), made.examples, wide)
    assert rows.shape == (12, wide.width)
    assert np.corrcoef((rows @ rows.T).flatten(), exact.flatten())[0, 1] > 0.99


def test_a_narrow_projection_keeps_the_coordinates_of_greatest_fisher(index: Path) -> None:
    made = open_index(index)
    wide, narrow = (
        fit_projection(made.differentiated(made.member(0)), made.examples, width=width, seed=0)
        for width in (10**7, 300)
    )
    assert narrow.width == 300
    assert sum(len(held.scale) for held in narrow.held.values()) == 300
    kept = torch.cat([held.scale for held in narrow.held.values()])
    all_of_them = torch.cat([held.scale for held in wide.held.values()])
    torch.testing.assert_close(kept.sort().values, all_of_them.sort().values[:300], rtol=1e-3, atol=1e-6)
    columns = [c for held in narrow.held.values() for c in range(held.first, held.first + len(held.scale))]
    assert columns == list(range(300))


def test_directions_of_a_long_side_are_found_from_few_products(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(projection, "DIRECTIONS", 12)
    random = torch.Generator().manual_seed(0)
    base = torch.linalg.qr(torch.randn(40, 8, generator=random))[0]
    strength = torch.tensor([8.0, 7, 6, 5, 4, 3, 2, 1])
    matrix = base * strength @ base.T
    probe = projection._probe(40, random)
    assert probe.shape == (40, 12)
    found = projection._directions(matrix @ probe, probe)
    assert found.shape == (40, 8)
    torch.testing.assert_close((found.T @ base).abs(), torch.eye(8), atol=1e-3, rtol=0)


def test_members_are_checkpoints_with_noise_of_their_own(index: Path) -> None:
    made = open_index(index)
    assert len(made.checkpoints) == 3
    assert made.members == tuple(range(6))  # four or more, as many of each checkpoint
    one, again, other = (made.member(n) for n in (0, 0, 3))
    for name, value in made.checkpoints[0].items():
        assert torch.equal(one[name], again[name])
        if value.dim() < 2:
            assert torch.equal(one[name], value)
            continue
        assert not torch.equal(one[name], other[name])
        if value.numel() > 500:
            size = float((one[name] - value).std() / value.square().mean().sqrt())
            assert size == pytest.approx(NOISE, rel=0.15)
    assert all(value.isfinite().all() for value in smoothed({"a": torch.zeros(2, 2)}, 0).values())


def test_a_damaged_projection_is_said(index: Path, tmp_path: Path) -> None:
    made = open_index(index)
    made.projection(0).write(tmp_path / "other.safetensors")
    with pytest.raises(ModelError):
        projection._read(tmp_path / "none.safetensors", torch.device("cpu"), "float32")
