"""The Stable Audio adapter against losses that stable-audio-tools itself gave (make_stable_audio_losses.py)."""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from stable_audio_models import BATCH, CASES, HOP, LATENT, STEPS, filled, given, noise, sound
from torch.func import grad, vmap

from descant.audit import adapters
from descant.audit.adapters import oobleck
from descant.audit.adapters.base import Batch, Draws, collate
from descant.audit.adapters.stable_audio import StableAudioAdapter
from descant.audit.adapters.stable_audio_layout import sampled_times
from descant.errors import DescantError, ModelError

LIBRARY: dict[str, Any] = json.loads((Path(__file__).parent / "stable_audio_losses.json").read_text())
V, FLOW, NOTHING = CASES


def saved(folder: Path, config: dict[str, Any], tensors: dict[str, torch.Tensor]) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "model_config.json").write_text(json.dumps(config))
    save_file(tensors, folder / "model.safetensors")
    return folder


def weights(name: str) -> dict[str, torch.Tensor]:
    return filled({key: tuple(shape) for key, shape in LIBRARY[name]["shapes"].items()})


def opened(folder: Path, name: str, config: dict[str, Any] | None = None) -> StableAudioAdapter:
    model = adapters.load(saved(folder, config or CASES[name], weights(name)))
    assert isinstance(model, StableAudioAdapter)
    return model


def batch(config: dict[str, Any]) -> tuple[Batch, Draws]:
    """The inputs that the library was asked about."""
    told = given(config)
    conditioning = {}
    for entry in config["model"].get("conditioning", {}).get("configs", []):
        name = entry["id"]
        if entry["type"] == "t5":
            conditioning[name], conditioning[f"{name}_mask"] = told[name]
        else:
            conditioning[name] = torch.tensor(told[name], dtype=torch.float32)
    return Batch(told["latents"], told["mask"], conditioning), Draws(told["times"], told["noise"])


@pytest.mark.parametrize("name", CASES)
def test_every_loss_is_the_librarys(tmp_path: Path, name: str) -> None:
    model = opened(tmp_path / "m", name)
    examples, draws = batch(CASES[name])
    for n, theirs in enumerate(LIBRARY[name]["losses"]):
        one = Draws(draws.times[n : n + 1], draws.noise[n : n + 1])
        assert model.loss(model.parameters, examples, one).tolist() == pytest.approx(theirs["each"], rel=1e-4)
    mean = np.mean([theirs["each"] for theirs in LIBRARY[name]["losses"]], axis=0)
    assert model.loss(model.parameters, examples, draws).tolist() == pytest.approx(mean, rel=1e-4)


@pytest.mark.parametrize("name", CASES)
def test_padding_counts_only_where_training_counted_it(tmp_path: Path, name: str) -> None:
    config = copy.deepcopy(CASES[name])
    config["training"]["mask_padding"] = False
    model = opened(tmp_path / "m", name, config)
    examples, draws = batch(config)
    whole = model.loss(model.parameters, examples, draws)
    theirs = [loss["unmasked"] for loss in LIBRARY[name]["losses"]]
    assert float(whole.mean()) == pytest.approx(np.mean(theirs), rel=1e-4)


def test_audio_becomes_the_mean_that_the_librarys_encoder_gives(tmp_path: Path) -> None:
    model = opened(tmp_path / "m", V)
    example = model.encode(sound(CASES[V])[0].numpy())
    assert example.target.shape == (LATENT, STEPS)
    assert example.target.flatten()[:32].tolist() == pytest.approx(LIBRARY[V]["encoded"], rel=1e-3, abs=1e-4)
    assert bool(example.mask.all())
    short = model.encode(sound(CASES[V])[0, :, : 2 * HOP + 1].numpy())
    assert short.target.shape == (LATENT, STEPS)
    assert short.mask.tolist() == [True] * 3 + [False] * (STEPS - 3)
    assert (model.sample_rate, model.channels, model.segment_s) == (64, 2, STEPS * HOP / 64)
    mono = model.encode(np.ones(40, np.float32))
    assert torch.equal(mono.target, model.encode(np.ones((2, 40), np.float32)).target)
    for bad in (np.zeros((2, 0), np.float32), np.full((2, 9), np.inf, np.float32)):
        with pytest.raises(DescantError, match="no audio"):
            model.encode(bad)


def test_elu_is_the_other_activation() -> None:
    shape = oobleck.read_shape({"type": "oobleck", "config": {"in_channels": 1, "channels": 2, "c_mults": [1],
                                                              "strides": [2], "latent_dim": 4}})  # fmt: skip
    assert not any(name.endswith("alpha") for name in oobleck.tensors(shape))
    assert oobleck.encode(shape, filled(oobleck.tensors(shape)), torch.randn(1, 1, 10)).shape == (1, 2, 5)


def test_latents_are_taken_as_they_are_and_scaled(tmp_path: Path) -> None:
    config = copy.deepcopy(CASES[V])
    config["model"]["pretransform"]["scale"] = 2.0
    model = opened(tmp_path / "m", V, config)
    latents = noise("mine", (LATENT, 5))
    example = model.example(latents)
    assert torch.equal(example.target[:, :5], latents / 2)
    assert example.mask.tolist() == [True] * 5 + [False] * (STEPS - 5)
    assert float(example.conditioning["seconds_total"]) == math.ceil(5 * HOP / 64)
    for bad in (latents.T, noise("x", (LATENT, STEPS + 1)), latents.long(), latents * math.nan, latents[:, :0]):
        with pytest.raises(DescantError, match="latents"):
            model.example(bad)


@pytest.mark.parametrize("name", CASES)
def test_each_examples_gradient_is_its_own(tmp_path: Path, name: str) -> None:
    model = opened(tmp_path / "m", name)
    examples, draws = batch(CASES[name])

    def one(parameters: Any, target: Any, mask: Any, told: Any) -> torch.Tensor:
        single = Batch(target[None], mask[None], {k: v[None] for k, v in told.items()})
        return model.measured(parameters, single, draws)[0]

    given_so = (dict(model.parameters), examples.target, examples.mask, dict(examples.conditioning))
    apart = vmap(grad(one), (None, 0, 0, 0))(*given_so)
    for row in range(BATCH):
        leaves = {key: p.clone().requires_grad_() for key, p in model.parameters.items()}
        model.measured(leaves, examples.select(torch.tensor([row])), draws).sum().backward()
        for key, leaf in leaves.items():
            expected = torch.zeros_like(leaf) if leaf.grad is None else leaf.grad
            torch.testing.assert_close(apart[key][row], expected, rtol=2e-3, atol=2e-5)
    assert all(float(g.abs().max()) > 0 for g in apart.values())


@pytest.mark.parametrize(
    ("training", "check"),
    [
        ({}, lambda t: t),
        ({"timestep_sampler": "logit_normal"}, lambda t: torch.distributions.Normal(0, 1).icdf(t).sigmoid()),
        (
            {"timestep_sampler": "log_snr", "timestep_sampler_options": {"mean_logsnr": -1.0, "std_logsnr": 1.5}},
            lambda t: (-(torch.distributions.Normal(0, 1).icdf(t) * 1.5 - 1)).sigmoid(),
        ),
    ],
)
def test_draws_follow_the_models_own_timesteps(
    tmp_path: Path, training: dict[str, Any], check: Callable[..., Any]
) -> None:
    config = copy.deepcopy(CASES[V])
    config["training"] = training
    model = opened(tmp_path / "m", V, config)
    draws = model.draws(8, 3)
    assert draws.noise.shape == (8, LATENT, STEPS)
    torch.testing.assert_close(draws.times, check((torch.arange(8) + 0.5) / 8))
    assert torch.equal(draws.noise, model.draws(8, 3).noise)
    assert not torch.equal(draws.noise, model.draws(8, 4).noise)


def test_the_truncated_sampler_and_the_shift_are_the_librarys(tmp_path: Path) -> None:
    """Against a Monte-Carlo sample of the sampler's definition, and the formula of the shift at a known place."""
    model = opened(tmp_path / "m", FLOW)
    times = model.draws(1000, 0).times
    assert 0 < float(times.min()) < float(times.max()) < 1
    logits = torch.randn(200_000, generator=torch.Generator().manual_seed(0))
    kept = logits.sigmoid()
    kept = 1 - (kept[kept > 0.075] - 0.075) / (1 - 0.075)
    levels = torch.tensor([0.05, 0.25, 0.5, 0.75, 0.95])
    torch.testing.assert_close(times.quantile(levels), kept.quantile(levels), atol=0.01, rtol=0)
    config = copy.deepcopy(CASES[V])
    lengths = {"min_length": 0, "max_length": 2 * STEPS * HOP}
    config["model"]["diffusion"]["distribution_shift_options"] = {"base_shift": 0.5, "max_shift": 1.15, **lengths}
    shifted = opened(tmp_path / "s", V, config).draws(4, 0).times
    uniform = (torch.arange(4) + 0.5) / 4
    grown = math.exp(-(0.5 + 0.65 / 2))
    torch.testing.assert_close(shifted, 1 - grown / (grown + uniform / (1 - uniform)))
    assert sampled_times.__doc__


def test_what_the_model_is_told(tmp_path: Path) -> None:
    model = opened(tmp_path / "m", V)
    silent = model.encode(np.ones((2, 70), np.float32)).conditioning
    assert float(silent["seconds_start"]) == 0
    assert float(silent["seconds_total"]) == 2
    assert not bool(silent["prompt_mask"].any())
    assert silent["prompt"].shape == (6, 512)
    assert float(model.encode(np.ones((2, 70), np.float32), {"seconds_total": 50}).conditioning["seconds_total"]) == 50
    with pytest.raises(ModelError, match="no text encoder") as refused:
        model.encode(np.ones((2, 70), np.float32), {"prompt": "soft piano"})
    assert "text_encoder" in refused.value.remedy
    for bad in ({"seconds_total": "long"}, {"prompt": 5}):
        with pytest.raises(DescantError, match="Correct the manifest"):
            model.encode(np.ones((2, 70), np.float32), bad)
    examples = [model.example(noise(str(n), (LATENT, n)), {"seconds_total": n}) for n in (3, 9)]
    draws = model.draws(2, 0)
    together = model.loss(model.parameters, collate(examples), draws)
    alone = torch.cat([model.loss(model.parameters, collate([example]), draws) for example in examples])
    torch.testing.assert_close(together, alone)


def test_texts_are_read_by_the_t5_beside_the_model(tmp_path: Path) -> None:
    transformers = pytest.importorskip("transformers")
    folder = saved(tmp_path / "m", CASES[V], weights(V))
    torch.manual_seed(0)
    shape = {"vocab_size": 20, "d_kv": 8, "d_ff": 16, "num_layers": 1, "num_heads": 2}
    for width, fits in ((512, True), (64, False)):
        t5 = transformers.T5EncoderModel(transformers.T5Config(d_model=width, **shape))
        t5.save_pretrained(folder / "text_encoder")
        words = {"type": "WordLevel", "vocab": {"soft": 3, "piano": 4, "?": 0}, "unk_token": "?"}
        tokenizer = {"version": "1.0", "model": words, "pre_tokenizer": {"type": "Whitespace"}, "added_tokens": []}
        (folder / "text_encoder" / "tokenizer.json").write_text(json.dumps(tokenizer))
        if fits:
            told = adapters.load(folder).encode(np.ones((2, 70), np.float32), {"prompt": "soft piano"}).conditioning
            with torch.no_grad():
                theirs = t5.eval()(input_ids=torch.tensor([[3, 4]])).last_hidden_state[0]
            torch.testing.assert_close(told["prompt"][:2], theirs)
            assert told["prompt_mask"].tolist() == [True, True] + [False] * 4
        else:
            with pytest.raises(ModelError, match="64 wide"):
                adapters.load(folder)


def test_without_an_autoencoder_latents_are_still_taken(tmp_path: Path) -> None:
    tensors = {key: value for key, value in weights(V).items() if not key.startswith("pretransform.")}
    model = adapters.load(saved(tmp_path / "m", CASES[V], tensors))
    examples, draws = batch(CASES[V])
    assert bool(model.loss(model.parameters, examples, draws).isfinite().all())
    with pytest.raises(ModelError, match="no autoencoder"):
        model.encode(np.ones((2, 70), np.float32))


def test_the_decoder_that_only_makes_sound_may_be_there(tmp_path: Path) -> None:
    tensors = {**weights(V), "pretransform.model.decoder.layers.0.bias": torch.zeros(3)}
    assert adapters.load(saved(tmp_path / "m", CASES[V], tensors)).parameters


def at(config: dict[str, Any], *path: str) -> dict[str, Any]:
    for step in path:
        config = config[step]
    return config


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), "sample_size", STEPS * HOP + 1),
        ((), "sample_size", 10**15),
        ((), "sample_rate", 0),
        ((), "audio_channels", "two"),
        (("model",), "pretransform", None),
        (("model", "pretransform"), "type", "wavelet"),
        (("model", "pretransform"), "scale", 0),
        (("model", "pretransform", "config"), "latent_dim", 5),
        (("model", "pretransform", "config"), "downsampling_ratio", 4),
        (("model", "pretransform", "config", "bottleneck"), "type", "rvq"),
        (("model", "pretransform", "config", "encoder"), "type", "local_attn"),
        (("model", "pretransform", "config", "encoder", "config"), "strides", [2]),
        (("model", "pretransform", "config", "encoder", "config"), "channels", 10**9),
        (("model", "diffusion"), "type", "adp_1d"),
        (("model", "diffusion"), "diffusion_objective", "epsilon"),
        (("model", "diffusion"), "input_concat_ids", ["prompt"]),
        (("model", "diffusion"), "global_cond_ids", ["tempo"]),
        (("model", "diffusion"), "cross_attention_cond_ids", []),
        (("model", "diffusion", "config"), "depth", 10**9),
        (("model", "diffusion", "config"), "embed_dim", 66),
        (("model", "diffusion", "config"), "num_heads", 16),
        (("model", "diffusion", "config"), "conformer", True),
        (("model", "diffusion", "config"), "my_option", 1),
        (("model", "diffusion", "config"), "attn_kwargs", {"differential": True}),
        (("model", "diffusion", "config"), "ff_kwargs", {"glu": False}),
        (("model", "diffusion", "config"), "global_cond_type", "film"),
        (("model", "conditioning"), "cond_dim", 16),
        (("model", "conditioning"), "configs", [{"id": "prompt", "type": "clap_text", "config": {}}]),
        (("model", "conditioning"), "configs", [{"id": "a", "type": "number", "config": {"min_val": 5, "max_val": 5}}]),
        (("training",), "timestep_sampler", "my_own"),
    ],
)
def test_a_config_that_does_not_fit_is_refused(tmp_path: Path, path: tuple[str, ...], key: str, value: Any) -> None:
    config = copy.deepcopy(CASES[V])
    at(config, *path)[key] = value
    with pytest.raises(ModelError) as refused:
        adapters.load(saved(tmp_path / "m", config, {"x": torch.ones(1)} if key == "my_option" else weights(V)))
    assert refused.value.remedy


def test_weights_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    name = "model.model.transformer.layers.1.ff.ff.2.weight"
    less, more, other = weights(V), weights(V), weights(V)
    del less[name]
    more["model.model.backdoor"] = torch.ones(1)
    other[name] = other[name].T.contiguous()
    for tensors, said in ((less, "is missing"), (more, "does not belong"), (other, "has the shape")):
        with pytest.raises(ModelError, match=said):
            adapters.load(saved(tmp_path / "m", CASES[V], tensors))
    del at(config := copy.deepcopy(CASES[V]), "model")["diffusion"]
    with pytest.raises(ModelError, match="diffusion is missing from its config"):
        adapters.load(saved(tmp_path / "m", config, weights(V)))


def test_the_fingerprint_follows_weights_and_config(tmp_path: Path) -> None:
    first = opened(tmp_path / "a", V).fingerprint
    assert opened(tmp_path / "b", V).fingerprint == first
    changed = copy.deepcopy(CASES[V])
    changed["training"]["mask_padding"] = False
    assert opened(tmp_path / "c", V, changed).fingerprint != first
    tensors = weights(V)
    tensors["model.model.preprocess_conv.weight"][0, 0, 0] += 1
    assert adapters.load(saved(tmp_path / "d", CASES[V], tensors)).fingerprint != first
