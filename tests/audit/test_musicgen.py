"""The MusicGen adapter against transformers' own model and batch loss, on tiny random models of that architecture."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from torch.func import grad, vmap

from descant.audit import adapters
from descant.audit.adapters import musicgen
from descant.audit.adapters.base import NO_DRAWS, Batch, Example, collate
from descant.audit.adapters.musicgen import MusicgenAdapter
from descant.errors import DescantError, ModelError
from descant.model_files import read_config

transformers = pytest.importorskip("transformers")

VOCABULARY, STEPS, HOP, RATE = 64, 40, 20, 1000


def tiny(channels: int = 1, text_width: int = 24) -> Any:
    """A random MusicGen with transformers' own classes. 20 samples a token, at most 40 tokens a segment."""
    torch.manual_seed(3)
    t5 = transformers.T5Config(
        vocab_size=50, d_model=text_width, d_kv=8, d_ff=32, num_layers=2, num_heads=2, feed_forward_proj="gated-gelu"
    )
    codec = transformers.EncodecConfig(
        sampling_rate=RATE, hidden_size=8, num_filters=4, upsampling_ratios=[5, 4], codebook_size=VOCABULARY,
        codebook_dim=8, num_lstm_layers=1, target_bandwidths=[1.2], use_causal_conv=False,
    )  # fmt: skip
    decoder = transformers.MusicgenDecoderConfig(
        vocab_size=VOCABULARY, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, ffn_dim=48, dropout=0.1,
        num_codebooks=4 * channels, audio_channels=channels, max_position_embeddings=STEPS, pad_token_id=VOCABULARY,
        bos_token_id=VOCABULARY,
    )  # fmt: skip
    config = transformers.MusicgenConfig(text_encoder=t5, audio_encoder=codec, decoder=decoder)
    model = transformers.MusicgenForConditionalGeneration(config)
    for layer in model.audio_encoder.quantizer.layers:  # the library starts codebooks at zero
        layer.codebook.embed.normal_()
    return model.eval()


def saved(model: Any, folder: Path) -> Path:
    model.save_pretrained(folder)
    words = {"<pad>": 0, "</s>": 1, "<unk>": 2, "soft": 3, "piano": 4, "loud": 5}
    tokenizer = {
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": [], "normalizer": None,
        "pre_tokenizer": {"type": "Whitespace"}, "post_processor": None, "decoder": None,
        "model": {"type": "WordLevel", "vocab": words, "unk_token": "<unk>"},
    }  # fmt: skip
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer))
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, Path]:
    model = tiny()
    return model, saved(model, tmp_path_factory.mktemp("musicgen"))


@pytest.fixture(scope="module")
def model(made: tuple[Any, Path]) -> MusicgenAdapter:
    found = adapters.load(made[1])
    assert isinstance(found, MusicgenAdapter)
    return found


def tokens(length: int, seed: int = 0, books: int = 4) -> torch.Tensor:
    return torch.randint(0, VOCABULARY, (books, length), generator=torch.Generator().manual_seed(seed))


def library_loss(model: Any, examples: list[Example], delays: list[int], texts: list[Any]) -> float:
    """The library's own batch loss of examples of one length, labelled in the delay pattern."""
    length = examples[0].target.shape[1]
    steps = min(length + max(delays), STEPS)
    labels = torch.full((len(examples), steps, len(delays)), -100)
    for row, example in enumerate(examples):
        for book, late in enumerate(delays):
            count = min(length, steps - late)
            kept = torch.where(example.mask, example.target[book], -100)
            labels[row, late : late + count, book] = kept[:count]
    inputs = model.prepare_decoder_input_ids_from_labels(labels)
    with torch.no_grad():
        return float(
            model(
                encoder_outputs=(torch.stack([t for t, _ in texts]),),
                attention_mask=torch.stack([m for _, m in texts]),
                decoder_input_ids=inputs.reshape(-1, steps),
                labels=labels,
            ).loss
        )


def no_text(width: int = 24) -> tuple[torch.Tensor, torch.Tensor]:
    return torch.zeros(1, width), torch.zeros(1, dtype=torch.long)


@pytest.mark.parametrize("length", [7, 30, STEPS])
def test_the_mean_of_the_losses_is_the_librarys_batch_loss(made: Any, model: MusicgenAdapter, length: int) -> None:
    examples = [model.example(tokens(length, seed)) for seed in range(3)]
    ours = model.loss(model.parameters, collate(examples), NO_DRAWS)
    assert ours.shape == (3,)
    assert float(ours.mean()) == pytest.approx(library_loss(made[0], examples, [0, 1, 2, 3], [no_text()] * 3), rel=1e-5)
    assert 0.7 < float(ours.mean()) / math.log(VOCABULARY) < 1.3  # an untrained model guesses


def test_text_reaches_the_decoder_as_the_library_sends_it(made: Any, model: MusicgenAdapter) -> None:
    told = model.example(tokens(20), {"text": "soft piano"})
    ids = torch.tensor([[3, 4]])
    with torch.no_grad():
        hidden = made[0].text_encoder(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state[0]
    theirs = library_loss(made[0], [told], [0, 1, 2, 3], [(hidden, torch.ones(2, dtype=torch.long))])
    ours = model.loss(model.parameters, collate([told]), NO_DRAWS)
    assert float(ours) == pytest.approx(theirs, rel=1e-5)
    assert float(ours) != pytest.approx(
        float(model.loss(model.parameters, collate([model.example(tokens(20))]), NO_DRAWS))
    )


@pytest.mark.parametrize(
    ("channels", "text_width", "delays"), [(2, 24, [0, 0, 1, 1, 2, 2, 3, 3]), (1, 32, [0, 1, 2, 3])]
)
def test_stereo_and_a_text_of_the_decoders_own_width(
    tmp_path: Path, channels: int, text_width: int, delays: list[int]
) -> None:
    theirs = tiny(channels, text_width)
    model = adapters.load(saved(theirs, tmp_path))
    examples = [model.example(tokens(25, seed, 4 * channels)) for seed in range(2)]
    ours = float(model.loss(model.parameters, collate(examples), NO_DRAWS).mean())
    assert ours == pytest.approx(library_loss(theirs, examples, delays, [no_text(text_width)] * 2), rel=1e-5)
    assert model.channels == channels
    assert ("enc_to_dec_proj.weight" in model.parameters) == (text_width != 32)
    encoded = model.encode(np.random.default_rng(0).normal(size=(channels, 400)).astype(np.float32)).target
    assert encoded.shape == (4 * channels, 20)
    if channels == 2:
        assert not torch.equal(encoded[::2], encoded[1::2])


def test_padding_does_not_count_and_no_value_depends_on_its_neighbours(made: Any, model: MusicgenAdapter) -> None:
    short, long = model.example(tokens(9), {"text": "soft"}), model.example(tokens(31, 1), {"text": "loud soft piano"})
    alone = torch.cat([model.loss(model.parameters, collate([e]), NO_DRAWS) for e in (short, long)])
    together = collate([short, long])
    torch.testing.assert_close(model.loss(model.parameters, together, NO_DRAWS), alone, rtol=1e-5, atol=1e-6)
    other = Batch(torch.where(together.mask[:, None], together.target, 17), together.mask, together.conditioning)
    torch.testing.assert_close(model.loss(model.parameters, other, NO_DRAWS), alone, rtol=1e-5, atol=1e-6)
    masked = Example(long.target, torch.arange(31) < 12, dict(long.conditioning))
    cut = model.loss(model.parameters, collate([masked]), NO_DRAWS)
    texts = [(long.conditioning["text"], torch.ones(3, dtype=torch.long))]
    assert float(cut) == pytest.approx(library_loss(made[0], [masked], [0, 1, 2, 3], texts), rel=1e-5)


def test_each_examples_gradient_is_its_own(model: MusicgenAdapter) -> None:
    batch = collate([model.example(tokens(n, n), {"text": t}) for n, t in ((9, "soft"), (14, "loud piano"), (5, ""))])

    def one(parameters: Any, target: Any, mask: Any, told: Any) -> torch.Tensor:
        single = Batch(target[None], mask[None], {k: v[None] for k, v in told.items()})
        return model.loss(parameters, single, NO_DRAWS)[0]

    apart = vmap(grad(one), (None, 0, 0, 0))(dict(model.parameters), batch.target, batch.mask, dict(batch.conditioning))
    for row in range(3):
        leaves = {name: p.clone().requires_grad_() for name, p in model.parameters.items()}
        model.loss(leaves, batch.select(torch.tensor([row])), NO_DRAWS).sum().backward()
        for name, leaf in leaves.items():
            expected = torch.zeros_like(leaf) if leaf.grad is None else leaf.grad
            torch.testing.assert_close(apart[name][row], expected, rtol=1e-3, atol=1e-6)
    assert all(float(g.abs().max()) > 0 for name, g in apart.items() if "embed_tokens" in name or "lm_heads" in name)


def test_audio_becomes_the_librarys_tokens(made: Any, model: MusicgenAdapter) -> None:
    sound = np.random.default_rng(1).normal(size=STEPS * HOP).astype(np.float32)
    with torch.no_grad():
        theirs = made[0].audio_encoder.encode(torch.from_numpy(sound)[None, None]).audio_codes[0, 0]
    full = model.encode(sound)
    assert torch.equal(full.target, theirs)
    assert len(torch.unique(full.target)) > 5
    assert bool(full.mask.all())
    assert model.encode(np.tile(sound, 3)).target.shape == (4, STEPS)
    assert model.encode(sound[:95]).target.shape == (4, 5)
    assert (model.sample_rate, model.segment_s) == (RATE, STEPS * HOP / RATE)
    for bad in (np.zeros(0, np.float32), np.array([np.nan], np.float32)):
        with pytest.raises(DescantError, match="no audio"):
            model.encode(bad)


@pytest.mark.parametrize(
    "bad", [torch.zeros(3, 5, dtype=torch.long), torch.full((4, 5), VOCABULARY), torch.full((4, 5), -1),
            torch.zeros(4, STEPS + 1, dtype=torch.long), torch.zeros(4, 0, dtype=torch.long), torch.zeros(4, 5)]
)  # fmt: skip
def test_tokens_of_another_model_are_refused(model: MusicgenAdapter, bad: torch.Tensor) -> None:
    with pytest.raises(DescantError, match="tokens"):
        model.example(bad)


def changed(made: tuple[Any, Path], folder: Path, change: Any) -> Path:
    """A copy of the model whose config and tensors went through `change`."""
    config, tensors = read_config(made[1]), load_file(made[1] / "model.safetensors")
    change(config, tensors)
    folder.mkdir(exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config))
    save_file({k: v.contiguous() for k, v in tensors.items()}, folder / "model.safetensors")
    (folder / "tokenizer.json").write_bytes((made[1] / "tokenizer.json").read_bytes())
    return folder


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("decoder", "hidden_size", 64),
        ("decoder", "hidden_size", 10**12),
        ("decoder", "hidden_size", "wide"),
        ("decoder", "hidden_size", 30),
        ("decoder", "num_hidden_layers", 10**6),
        ("decoder", "num_attention_heads", 0),
        ("decoder", "max_position_embeddings", 10**9),
        ("decoder", "activation_function", "system"),
        ("decoder", "audio_channels", 7),
        ("decoder", "pad_token_id", 10_000),
        ("decoder", "pad_token_id", None),
        ("decoder", "model_type", "gpt2"),
        ("text_encoder", "model_type", "my_code"),
        ("text_encoder", "num_layers", {"a": 1}),
        ("audio_encoder", "upsampling_ratios", []),
        ("audio_encoder", "codebook_size", 63),
        ("audio_encoder", "norm_type", "none"),
    ],
)
def test_a_config_that_does_not_fit_is_refused(made: Any, tmp_path: Path, part: str, field: str, value: Any) -> None:
    folder = changed(made, tmp_path / "m", lambda config, _: config[part].update({field: value}))
    with pytest.raises(ModelError) as refused:
        adapters.load(folder)
    assert refused.value.remedy


def test_weights_that_do_not_fit_are_refused(made: Any, tmp_path: Path) -> None:
    def less(config: Any, tensors: Any) -> None:
        del tensors["decoder.lm_heads.0.weight"]

    def more(config: Any, tensors: Any) -> None:
        tensors["decoder.backdoor"] = torch.ones(1)

    for change, said in ((less, "lm_heads.0.weight is missing"), (more, "backdoor does not belong")):
        with pytest.raises(ModelError, match=said):
            adapters.load(changed(made, tmp_path / "m", change))
    with pytest.raises(ModelError, match="no decoder"):
        adapters.load(changed(made, tmp_path / "m", lambda config, _: config.pop("decoder")))


def test_what_a_config_asks_to_be_run_is_not(made: Any, tmp_path: Path) -> None:
    """Remote code and kernels named in the config are passed over; nothing is fetched."""

    def asks(config: Any, tensors: Any) -> None:
        config["auto_map"] = {"AutoModel": "evil--Evil"}
        for part in ("decoder", "text_encoder", "audio_encoder"):
            config[part] |= dict.fromkeys(("_attn_implementation", "attn_implementation"), "evil/kernels")
            config[part] |= {"auto_map": {"AutoModel": "evil--Evil"}, "quantization_config": {"quant_method": "evil"}}

    model = adapters.load(changed(made, tmp_path / "m", asks))
    assert float(model.loss(model.parameters, collate([model.example(tokens(5))]), NO_DRAWS)) > 0


def test_a_decoder_alone_takes_tokens_and_says_what_it_lacks(made: Any, tmp_path: Path) -> None:
    def alone(config: Any, tensors: Any) -> None:
        for name in [n for n in tensors if n.startswith(("audio_encoder.", "text_encoder."))]:
            del tensors[name]

    model = adapters.load(changed(made, tmp_path / "m", alone))
    assert float(model.loss(model.parameters, collate([model.example(tokens(5))]), NO_DRAWS)) > 0
    with pytest.raises(ModelError, match="no EnCodec"):
        model.encode(np.ones(100, np.float32))
    with pytest.raises(ModelError, match="no text encoder"):
        model.example(tokens(5), {"text": "soft"})


def test_a_damaged_tokenizer_is_named(made: Any, tmp_path: Path) -> None:
    folder = changed(made, tmp_path / "m", lambda *_: None)
    (folder / "tokenizer.json").write_text("{}")
    with pytest.raises(ModelError, match="tokenizer"):
        adapters.load(folder).example(tokens(5), {"text": "soft"})
    (folder / "tokenizer.json").unlink()
    with pytest.raises(ModelError, match="cannot be opened"):
        adapters.load(folder).example(tokens(5), {"text": "soft"})


def test_the_fingerprint_follows_weights_and_config(made: Any, model: MusicgenAdapter, tmp_path: Path) -> None:
    same = adapters.load(changed(made, tmp_path / "m", lambda *_: None))
    assert same.fingerprint == model.fingerprint

    def nudge(config: Any, tensors: Any) -> None:
        tensors["audio_encoder.quantizer.layers.0.codebook.embed"][0, 0] += 1

    assert adapters.load(changed(made, tmp_path / "m", nudge)).fingerprint != model.fingerprint


def test_a_short_sound_is_not_encoded_with_all_of_the_silence(
    model: MusicgenAdapter, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = np.random.default_rng(4).normal(size=95).astype(np.float32)
    whole, encode, lengths = model.encode(sound).target, model._codec.model.encode, []

    def heard(samples: torch.Tensor) -> Any:
        lengths.append(samples.shape[-1])
        return encode(samples)

    monkeypatch.setattr(model._codec.model, "encode", heard)
    monkeypatch.setattr(musicgen, "SILENCE", 15)
    assert torch.equal(model.encode(sound).target, whole)
    assert lengths == [20 * HOP]
