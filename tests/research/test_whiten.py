"""The map at the end of the style network: what it does to vectors, and that cohort and weights get the same one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from safetensors.numpy import load_file

from descant.attribution.cohort import load_cohort
from descant.encoders import load_shipped
from descant.encoders.stylenet import Shape, StyleEncoder, StyleNet, load_weights
from descant.resources import resource
from descant.settings import Settings
from research.style import save_weights
from research.whiten import map_cohort, whitening

SMALL = Shape((4, 4, 8, 8), 8, 16)


@pytest.fixture
def rows() -> NDArray[np.float32]:
    """Vectors that lie off the origin, in some directions much further apart than in others."""
    rng = np.random.default_rng(1)
    return (rng.normal(0, 1, (4000, 16)) * np.geomspace(1, 0.1, 16) + 2).astype(np.float32)


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0])
def test_deviations_are_divided_by_their_power(rows: NDArray[np.float32], power: float) -> None:
    centre, turned = whitening(rows, power)
    mapped = (torch.from_numpy(rows) - centre) @ turned
    before = np.sort(np.linalg.eigvalsh(np.cov(rows.T)))
    after = np.cov(mapped.numpy().T)
    assert np.allclose(after, np.diag(np.diag(after)), atol=1e-3)
    assert np.allclose(np.sort(np.diag(after)), np.sort(before ** (1 - power)), rtol=1e-2)


def test_a_network_without_a_fit_gives_what_it_was_trained_to(rows: NDArray[np.float32]) -> None:
    torch.manual_seed(1)
    net = StyleNet(SMALL).eval()
    mel = torch.randn(3, 108, 64) * 8 - 40
    with torch.no_grad():
        before, trained = net(mel), torch.nn.functional.normalize(sum(net.branches(mel)), dim=1)
        net.set_map(*whitening(rows, 1.0))
        mapped = net(mel)
        net.without_map()
        after = net(mel)
    assert torch.allclose(before, trained, atol=1e-6)
    assert torch.equal(before, after)
    assert not torch.allclose(before, mapped, atol=0.1)
    assert torch.allclose(mapped.norm(dim=1), torch.ones(3))


def test_the_map_is_part_of_the_weights_and_of_their_version(rows: NDArray[np.float32], tmp_path: Path) -> None:
    net = StyleNet(SMALL)
    before = save_weights(net, tmp_path / "trained.safetensors", {})
    net.set_map(*whitening(rows, 0.5))
    after = save_weights(net, tmp_path / "mapped.safetensors", {})
    assert before != after
    assert torch.equal(load_weights(tmp_path / "mapped.safetensors").net.whitening, net.whitening)


def test_a_cohort_is_mapped_as_the_network_maps(tmp_path: Path) -> None:
    shipped, out = resource("weights/cohort.safetensors"), tmp_path / "cohort.safetensors"
    before, tensors = load_file(shipped), {}
    rows = before["style.rows"].astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    net = StyleNet(Shape())
    net.set_map(*whitening(rows, 1.0))
    map_cohort(shipped, out, "stylenet-other", StyleEncoder(net, ""))
    tensors = load_file(out)
    assert {n for n, of in tensors.items() if not np.array_equal(of, before[n])} == {"style.rows"}
    encoders = load_shipped(Settings(device="cpu"))
    encoders[2].version = "stylenet-other"
    first = load_cohort(out, encoders).excerpts[0]["style"].vectors
    expected = torch.nn.functional.normalize(
        (torch.from_numpy(rows[: len(first)]) - net.centre) @ net.whitening, dim=1
    )
    assert np.allclose(first, expected.numpy(), atol=0.01)
