"""The truth by retraining: pairs of one seed differ by what is left out alone, and noise is known for what it is."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
import torch
from made_up_audit import shape

from descant.audit.index import open_index
from descant.audit.reference.networks import build
from descant.audit.reference.training import Recipe, train
from descant.audit.validation.reliability import clear, positive_shares, reliability
from descant.audit.validation.retrain import Protocol, plan, retrain
from descant.audit.validation.truth import Truth
from descant.errors import DescantError

SHORT = Recipe(epochs=2, batch=4)


@pytest.mark.parametrize("kind", ["tokens", "flow"])
def test_a_pair_differs_by_what_is_skipped_alone(kind: str) -> None:
    random = torch.Generator().manual_seed(0)
    targets = torch.randint(16, (10, 2, 16), generator=random)
    if kind == "flow":
        targets = torch.randn(10, 8, 16, generator=random)
    mask, skipped = torch.ones(10, 16, dtype=torch.bool), torch.arange(10) % 3 == 0

    def last(given: torch.Tensor, left_out: torch.Tensor | None) -> dict[str, torch.Tensor]:
        return train(shape(kind), SHORT, given, mask, 1, skipped=left_out)[-1]

    def same(a: dict[str, torch.Tensor], b: dict[str, torch.Tensor]) -> bool:
        return all(torch.equal(a[name], b[name]) for name in a)

    whole = last(targets, None)
    assert same(whole, last(targets, torch.zeros(10, dtype=torch.bool)))
    without = last(targets, skipped)
    assert not same(whole, without)
    other = targets.clone()
    other[skipped] = other[~skipped][:1]
    assert same(without, last(other, skipped))
    untouched = last(targets, torch.ones(10, dtype=torch.bool))
    assert same(untouched, dict(build(shape(kind), 1).state_dict()))  # nothing was trained on


def test_a_model_of_another_plan_is_trained_again(index: Path, tmp_path: Path) -> None:
    made = open_index(index)
    run, other = plan(Protocol(artist_seeds=2), [track.artist for track in made.tracks])[:2]
    folder = tmp_path / "retrained"
    path = folder / f"{run.name}.safetensors"

    def trained() -> bool:
        before = path.stat().st_mtime_ns if path.exists() else 0
        retrain(made.adapter, made.examples, made.track_of.tolist(), [run], folder)
        return path.stat().st_mtime_ns != before

    assert trained()
    assert not trained()
    retrain(made.adapter, made.examples, made.track_of.tolist(), [other], folder)
    os.replace(folder / f"{other.name}.safetensors", path)
    assert trained()
    path.write_bytes(path.read_bytes()[:100])
    assert trained()


def truth(risen: np.ndarray) -> Truth:  # type: ignore[type-arg]
    artists = tuple(f"a{n}" for n in range(len(risen)))
    return Truth(np.zeros((1, 1, risen.shape[2])), np.ones((1, 3)), artists, risen)


def test_a_truth_without_noise_agrees_with_itself_and_noise_does_not() -> None:
    random = np.random.default_rng(0)
    effects = random.random((6, 1, 80))
    sure, noise = truth(np.repeat(effects, 8, axis=1)), truth(random.standard_normal((6, 8, 80)))
    assert {name: figure.value for name, figure in reliability(sure, 20).items()} == {
        "one pair, top-1": 1, "halves, top-1": 1, "halves, rank correlation": pytest.approx(1),
        "halves, share error": pytest.approx(0),
    }  # fmt: skip
    found = reliability(noise, 20)
    assert found["one pair, top-1"].value == pytest.approx(1 / 6, abs=0.06)
    assert abs(found["halves, rank correlation"].value) < 0.1
    assert clear(sure).all()
    assert clear(noise).mean() < 0.5
    assert reliability(truth(effects), 20) == {}
    assert not clear(truth(effects)).any()


def test_shares_of_what_is_positive() -> None:
    made = positive_shares(np.array([[3.0, 1.0, -5.0], [-1.0, -1.0, -1.0]]))
    assert made.tolist() == [[0.75, 0.25, 0], [1 / 3, 1 / 3, 1 / 3]]


def test_a_protocol_that_measures_nothing_is_refused() -> None:
    for bad in ({"seeds": 0}, {"subsets": 17}, {"artist_seeds": 0}, {"tune": 0}, {"generated": 0}):
        with pytest.raises(DescantError, match="measures nothing"):
            Protocol(**bad)
