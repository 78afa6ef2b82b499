"""The truth by retraining: pairs of one seed differ by what is left out alone, and noise is known for what it is."""

from __future__ import annotations

import os
import pickle
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
from descant.audit.validation.truth import Truth, _known
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
    for bad in ({"seeds": 0}, {"subsets": 1}, {"artist_seeds": 0}, {"generated": 0}):
        with pytest.raises(DescantError, match="measures nothing"):
            Protocol(**bad)


class Hostile:
    """Makes a folder when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.path),)


def test_losses_of_an_earlier_run_are_read_with_suspicion(tmp_path: Path) -> None:
    path, ran, good = tmp_path / "losses.npz", tmp_path / "ran", np.array([0.5, 1.5, 2.5])
    np.savez(path, a=good, b=good + 1)
    assert {name: value.tolist() for name, value in _known(path, 3).items()} == {
        "a": [0.5, 1.5, 2.5],
        "b": [1.5, 2.5, 3.5],
    }
    assert _known(path, 4) == {}, "of other queries"
    whole = path.read_bytes()
    for torn in (whole[:100], whole[:-30], b"", pickle.dumps(Hostile(ran))):
        path.write_bytes(torn)
        assert _known(path, 3) == {}
    np.savez_compressed(path, a=good)
    assert _known(path, 3) == {}, "it could unpack to anything"
    np.savez(path, a=np.array([1, 2, 3]))
    assert _known(path, 3) == {}, "no losses"
    np.savez(path, a=np.array([0.5, np.nan, 1.0]))
    assert _known(path, 3) == {}
    np.savez(path, a=np.array([Hostile(ran)] * 3))
    assert _known(path, 3) == {}
    assert not ran.exists()
    np.load(path, allow_pickle=True)["a"]
    assert ran.exists(), "whoever unpickles it runs it"
