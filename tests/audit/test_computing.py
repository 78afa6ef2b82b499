"""Where a model computes: on any device, in half precision, and within the memory that is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from made_up_audit import SETTINGS
from stable_audio_models import CASES
from test_musicgen import saved as saved_musicgen
from test_musicgen import tiny, tokens
from test_stable_audio import saved as saved_stable
from test_stable_audio import weights

from descant.audit import adapters, computing, gradients
from descant.audit.adapters.base import NO_DRAWS, Batch, ModelAdapter, collate
from descant.audit.computing import Computing, OnDevice, computing_for, fitting, free_bytes
from descant.audit.gradients import Differentiated, losses, mean_squares, per_example, projected
from descant.audit.index import index as make_index
from descant.audit.index import open_index
from descant.audit.projection import Projection, fit_projection
from descant.audit.smoothing import smoothed
from descant.errors import ModelError


def on_no_device(adapter: ModelAdapter, batch: Batch) -> None:
    """The meta device computes shapes and refuses to be mixed with another: whatever stays behind on the CPU raises."""
    draws = adapter.draws(2, 0)
    there = OnDevice(adapter, "meta")
    found = there.there(adapter.loss, there.parameters, batch, draws)
    assert (found.device.type, tuple(found.shape)) == ("meta", (len(batch),))


def test_reference_models_compute_on_any_device(model: Path, index: Path) -> None:
    on_no_device(adapters.load(model), open_index(index).select(torch.arange(3)))


def test_musicgen_computes_on_any_device(tmp_path: Path) -> None:
    pytest.importorskip("transformers")
    made = adapters.load(saved_musicgen(tiny(), tmp_path))
    on_no_device(made, collate([made.example(tokens(12), {"text": "soft piano"}), made.example(tokens(9))]))


@pytest.mark.parametrize("name", CASES)
def test_stable_audio_computes_on_any_device(tmp_path: Path, name: str) -> None:
    made = adapters.load(saved_stable(tmp_path, CASES[name], weights(name)))
    shape = (made._layout.network.channels, made._layout.steps)  # type: ignore[attr-defined]
    on_no_device(made, collate([made.example(torch.ones(shape))] * 2))


def test_a_device_gives_what_the_cpu_gives(model: Path, index: Path) -> None:
    made, there = open_index(index), OnDevice(adapters.load(model), "cpu")
    batch = made.select(torch.arange(4))
    for ours, theirs in zip((made.adapter.loss, made.adapter.measured), (there.loss, there.measured), strict=True):
        expected = ours(made.adapter.parameters, batch, made.draws)
        torch.testing.assert_close(theirs(there.parameters, batch, made.draws), expected)
    onto = made.projection(0)
    rows = [projected(Differentiated(a, a.parameters, made.draws), batch, onto) for a in (made.adapter, there)]
    torch.testing.assert_close(*rows)


def test_half_precision_is_for_large_models_where_the_device_has_it(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parameters = adapters.load(model).parameters
    monkeypatch.setattr(computing, "has_bfloat16", lambda device: True)
    assert computing_for(parameters) == Computing("cpu", "float32")
    monkeypatch.setattr(computing, "LARGE", 100)
    assert computing_for(parameters) == Computing("cpu", "bfloat16")
    make_index(model, model / "manifest.jsonl", tmp_path / "half", settings=SETTINGS)
    assert json.loads((tmp_path / "half" / "index.json").read_text())["computing"]["precision"] == "bfloat16"
    half = open_index(tmp_path / "half")
    rows, units = half.gradients(0)
    batch = half.select(torch.arange(len(half.segments)))
    state = smoothed(half.checkpoints[0], half.settings.seed)
    kinds = {v.dim() >= 2: v.dtype for v in half.member(0).values()}
    assert kinds == {True: torch.bfloat16, False: torch.float32}, "half of the bytes of a large model's matrices"
    full = Projection(half.projection(0).held, half.projection(0).width)
    exact = projected(Differentiated(half.adapter, state, half.draws), batch, full)
    mine = torch.from_numpy(rows.astype("float32") * units[:, None])
    assert float(torch.cosine_similarity(mine, exact).min()) > 0.99
    assert not torch.allclose(mine, exact, rtol=1e-5, atol=1e-7)  # it was another precision
    monkeypatch.setattr(computing, "has_bfloat16", lambda device: False)
    assert computing_for(parameters) == Computing("cpu", "float32")


def test_one_at_a_time_gives_the_same_rows_and_squares(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = open_index(index)
    state, batch = made.checkpoints[0], made.select(torch.tensor([5, 0, 3]))

    def both() -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
        squares = mean_squares(made.adapter, state, batch, made.draws)
        return projected(Differentiated(made.adapter, state, made.draws), batch, made.projection(0)), squares

    together, squares = both()
    monkeypatch.setattr(computing, "LARGE", 100)
    monkeypatch.setattr(gradients, "per_example", None)  # it is not asked for
    alone, also = both()
    torch.testing.assert_close(alone, together, rtol=1e-3, atol=1e-5)
    for name, value in squares.items():
        torch.testing.assert_close(also[name], value, rtol=1e-3, atol=1e-7)


def test_a_large_musicgen_attends_in_less_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("transformers")
    folder = saved_musicgen(tiny(), tmp_path)
    small = adapters.load(folder)
    batch = collate([small.example(tokens(12), {"text": "soft piano"}), small.example(tokens(9))])
    onto = fit_projection(Differentiated(small, small.parameters, NO_DRAWS), batch, width=64, seed=0)

    def rows(adapter: ModelAdapter, precision: computing.Precision = "float32") -> torch.Tensor:
        return projected(Differentiated(adapter, adapter.parameters, NO_DRAWS, precision=precision), batch, onto)

    expected = rows(small)
    monkeypatch.setattr(computing, "LARGE", 100)
    large = adapters.load(folder)
    assert large._body.decoder.config._attn_implementation == "sdpa"  # type: ignore[attr-defined]
    torch.testing.assert_close(rows(large), expected, rtol=1e-3, atol=1e-6)
    assert float(torch.cosine_similarity(rows(large, "bfloat16"), expected).min()) > 0.99  # without a text as well


def test_too_much_for_the_memory_is_halved(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = open_index(index)
    state, batch = made.checkpoints[0], made.select(torch.arange(7))
    expected = projected(Differentiated(made.adapter, state, made.draws, at_once=3), batch, made.projection(0))
    before = losses(made.adapter, state, batch, made.draws)
    asked: list[int] = []

    def holds_three(adapter: ModelAdapter, parameters: object, some: Batch, *rest: object) -> dict[str, torch.Tensor]:
        asked.append(len(some))
        if len(some) > 3:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        return per_example(adapter, parameters, some, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(gradients, "per_example", holds_three)
    found = projected(Differentiated(made.adapter, state, made.draws, at_once=12), batch, made.projection(0))
    assert asked == [7, 6, 3, 3, 1]
    torch.testing.assert_close(found, expected)
    whole, loss = list[int](), made.adapter.loss

    def holds_two(parameters: object, some: Batch, draws: object) -> torch.Tensor:
        whole.append(len(some))
        if len(some) > 2:
            raise RuntimeError("MPS backend out of memory (MPS allocated: 17.00 GB)")
        return loss(parameters, some, draws)  # type: ignore[arg-type]

    monkeypatch.setattr(made.adapter, "loss", holds_two)
    torch.testing.assert_close(losses(made.adapter, state, batch, made.draws, at_once=6), before)
    assert whole == [6, 3, 1, 1, 1, 1, 1, 1, 1]


def test_what_does_not_fit_at_all_is_said(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = open_index(index)

    def full(*args: object) -> torch.Tensor:
        raise torch.OutOfMemoryError("CUDA out of memory.")

    monkeypatch.setattr(made.adapter, "loss", full)
    with pytest.raises(ModelError, match="does not hold what one segment needs"):
        projected(
            Differentiated(made.adapter, made.checkpoints[0], made.draws),
            made.select(torch.arange(2)),
            made.projection(0),
        )


def test_the_batch_follows_the_memory(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parameters = adapters.load(model).parameters
    assert free_bytes(torch.device("cpu")) > 1_000_000
    each = computing.numbers_in(parameters) * 4 * computing.COPIES * computing.GRADIENT_PART
    for free, expected in ((100 * each, 16), (5 * each + 1, 5), (0, 1)):
        monkeypatch.setattr(computing, "free_bytes", lambda device, free=free: free)
        assert fitting(parameters, 16) == expected


@pytest.mark.parametrize("name", CASES)
def test_stable_audio_is_differentiated_in_half_precision(tmp_path: Path, name: str) -> None:
    made = adapters.load(saved_stable(tmp_path, CASES[name], weights(name)))
    shape = (made._layout.network.channels, made._layout.steps)  # type: ignore[attr-defined]
    batch, draws = collate([made.example(torch.ones(shape)), made.example(torch.zeros(shape))]), made.draws(2, 0)
    onto = fit_projection(Differentiated(made, made.parameters, draws), batch, width=64, seed=0)
    expected = projected(Differentiated(made, made.parameters, draws), batch, onto)
    half = {n: v.to(torch.bfloat16) if v.dim() >= 2 else v for n, v in made.parameters.items()}
    found = projected(Differentiated(made, half, draws, precision="bfloat16"), batch, onto)
    assert float(torch.cosine_similarity(found, expected).min()) > 0.98
