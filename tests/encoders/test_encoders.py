"""Encoders from a folder: the same vectors as the published code gives, and nothing of a folder is believed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from tiny_encoders import CLEWS_CONFIG, RATE, clews_tensors, randomised, save, saved_hubert, sound

from descant.audio.decode import decode
from descant.encoders.base import FileEncoder, Recorded, embed
from descant.encoders.from_folder import FolderEncoder, cut, load_encoder
from descant.encoders.windows import unit
from descant.errors import DecodeError, ModelError
from descant.progress import CancelToken

transformers = pytest.importorskip("transformers")
HERE = Path(__file__).parent
PUBLISHED = json.loads((HERE / "clews_vectors.json").read_text())
TENSORS = clews_tensors({name: tuple(shape) for name, shape in PUBLISHED["shapes"].items()})
CLAP = {
    "window_size": 4, "num_mel_bins": 16, "spec_size": 64, "depths": [1, 1], "num_attention_heads": [2, 2],
    "patch_embeds_hidden_size": 8, "projection_dim": 12, "hidden_size": 16, "num_hidden_layers": 2,
}  # fmt: skip
CLAP_TEXT = {
    "vocab_size": 10, "hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 1, "intermediate_size": 8,
    "projection_dim": 12,
}  # fmt: skip
EXTRACTION = {
    "sampling_rate": 8000, "hop_length": 64, "max_length_s": 1, "fft_window_size": 256,
    "frequency_max": 4000, "feature_size": 16,
}  # fmt: skip


@pytest.fixture(scope="module")
def clews(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save(tmp_path_factory.mktemp("clews"), CLEWS_CONFIG, TENSORS)


def wave(folder: Path, samples: NDArray[np.float32], rate: int = RATE, name: str = "a.wav") -> Recorded:
    soundfile.write(folder / name, samples, rate, subtype="FLOAT")
    return Recorded(str(folder / name), decode(folder / name)[1].pcm_sha256)


def embeds_as(encoder: FolderEncoder, file: Recorded, rate: int, embed: Callable[[NDArray[np.float32]], Any]) -> None:
    """The embedding of a file is what `embed` makes of each of its segments."""
    embedding = encoder.embed_file(file)
    segment, hop = round(embedding.length_s * rate), round(embedding.hop_s * rate)
    samples, _ = decode(Path(file.path), rate)
    wanted = np.stack([np.asarray(embed(part)) for part in cut([samples], segment, hop)])
    assert len(wanted) > 2
    assert np.abs(wanted - wanted.mean(0)).max() > 1e-3  # segments differ, so that equality says something
    np.testing.assert_allclose(embedding.vectors, unit(wanted.astype(np.float32)), atol=2e-5)


# The same vectors ------------------------------------------------------------------------------------------------


def test_clews_is_the_published_model(clews: Path, tmp_path: Path) -> None:
    encoder = load_encoder(clews)
    assert (encoder.name, encoder.segment_frames, encoder.dim) == ("composition", 0, 10)
    samples = sound(1, 9 * RATE, RATE)
    parts = np.stack(list(cut([samples], 3 * RATE, round(PUBLISHED["hop_s"] * RATE))))
    wanted = np.array(PUBLISHED["vectors"])
    np.testing.assert_allclose(encoder._embedded(parts), wanted, atol=1e-5)
    assert np.abs(wanted - wanted.mean(0)).max() > 5e-3
    embedding = encoder.embed_file(wave(tmp_path, samples))
    assert (embedding.length_s, embedding.hop_s) == (3.0, 0.75)
    np.testing.assert_allclose(embedding.vectors[::2][:5], unit(wanted.astype(np.float32)), atol=1e-5)


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({}, {"model_type": "hubert"}),
        (
            {"do_stable_layer_norm": True, "feat_extract_norm": "layer", "conv_bias": True, "mask_time_prob": 0.0},
            {"model_type": "mert_model", "feature_extractor_cqt": False, "deepnorm": False, "attention_relax": -1.0,
             "feature_extractor_cqt_bins": 336, "auto_map": {"AutoModel": "modeling_MERT.MERTModel"}},
        ),
    ],
)  # fmt: skip
def test_mert_is_the_librarys_hubert(config: dict[str, Any], told: dict[str, Any], tmp_path: Path) -> None:
    network, folder = saved_hubert(tmp_path / "m", config, **told)
    encoder = load_encoder(folder)
    assert (encoder.name, encoder.segment_frames, encoder.dim) == ("style", 0, 16)
    extractor = transformers.Wav2Vec2FeatureExtractor(sampling_rate=8000)

    def embed(part: NDArray[np.float32]) -> Any:
        given = extractor(part, sampling_rate=8000, return_tensors="pt")
        with torch.inference_mode():
            states = network(given["input_values"], output_hidden_states=True).hidden_states
        assert len(states) == 3
        return torch.stack(states).mean((0, 2))[0].numpy()

    embeds_as(encoder, wave(tmp_path, sound(2, 140_000, 8000), 8000), 8000, embed)


def test_names_of_older_files_are_known(tmp_path: Path) -> None:
    _, folder = saved_hubert(tmp_path / "m", {}, model_type="hubert")
    file = wave(tmp_path, sound(2, 60_000, 8000), 8000)
    vectors = load_encoder(folder).embed_file(file).vectors
    tensors = load_file(folder / "model.safetensors")
    conv = "encoder.pos_conv_embed.conv."
    for old, new in (("weight_g", "original0"), ("weight_v", "original1")):
        tensors[conv + old] = tensors.pop(f"{conv}parametrizations.weight.{new}")
    save(folder, json.loads((folder / "config.json").read_text()), tensors)
    np.testing.assert_array_equal(load_encoder(folder).embed_file(file).vectors, vectors)


@pytest.mark.parametrize("fusion", [False, True])
def test_clap_is_the_librarys(fusion: bool, tmp_path: Path) -> None:
    config = transformers.ClapConfig(
        text_config=CLAP_TEXT, audio_config={**CLAP, "enable_fusion": fusion}, projection_dim=12
    )
    network = randomised(transformers.ClapModel(config))
    audio = {**CLAP, "enable_fusion": fusion, "model_type": "clap_audio_model"}
    folder = save(
        tmp_path / "m",
        {"model_type": "clap", "audio_config": audio, "projection_dim": 12, "text_config": CLAP_TEXT},
        {name: tensor.clone() for name, tensor in network.state_dict().items()},
        preprocessor_config={**EXTRACTION, "feature_extractor_type": "ClapFeatureExtractor"},
    )
    encoder = load_encoder(folder)
    assert (encoder.name, encoder.segment_frames, encoder.dim) == ("style", 0, 12)
    extractor = transformers.ClapFeatureExtractor(**EXTRACTION)

    def embed(part: NDArray[np.float32]) -> Any:
        given = extractor(
            part, sampling_rate=8000, return_tensors="pt", truncation="fusion" if fusion else "rand_trunc"
        )
        with torch.inference_mode():
            longer = torch.zeros(1, 1, dtype=torch.bool)
            out = network.get_audio_features(input_features=given["input_features"].float(), is_longer=longer)
        return getattr(out, "pooler_output", out)[0].numpy()

    embeds_as(encoder, wave(tmp_path, sound(3, 20_000, 8000), 8000), 8000, embed)


# Listening ---------------------------------------------------------------------------------------------------------


def test_segments_cover_a_track() -> None:
    track = np.arange(23, dtype=np.float32)

    def starts(blocks: list[NDArray[np.float32]]) -> list[list[float]]:
        return [part.tolist() for part in cut(blocks, 8, 4)]

    whole = starts([track])
    assert [part[0] for part in whole] == [0, 4, 8, 12, 16]
    assert whole[-1] == [16, 17, 18, 19, 20, 21, 22, 16]  # the end, repeated to fill a segment
    assert starts([track[:3], track[3:4], track[4:]]) == whole
    assert [part[0] for part in starts([track[:21]])] == [0, 4, 8, 12]  # one sample is not worth a segment
    assert starts([track[:3]]) == [[0, 1, 2, 0, 1, 2, 0, 1]]
    assert starts([]) == []


def test_silence_has_no_vector_and_neither_length_nor_rate_matters(clews: Path, tmp_path: Path) -> None:
    encoder = load_encoder(clews)
    half = np.concatenate([sound(1, 4 * RATE, RATE), np.zeros(4 * RATE, np.float32)])
    vectors = encoder.embed_file(wave(tmp_path, half)).vectors
    assert np.allclose(np.linalg.norm(vectors[0]), 1)
    assert not vectors[-1].any()
    short = encoder.embed_file(wave(tmp_path, sound(1, RATE, RATE), name="b.wav"))
    assert short.vectors.shape == (1, 10)
    other = encoder.embed_file(wave(tmp_path, sound(1, 44_100, 22_050), 22_050, name="c.wav"))
    assert np.isfinite(other.vectors).all()


def test_a_file_that_is_gone_or_another_is_said_so(clews: Path, tmp_path: Path) -> None:
    encoder = load_encoder(clews)
    assert isinstance(encoder, FileEncoder)
    file = wave(tmp_path, sound(1, 4 * RATE, RATE))
    np.testing.assert_array_equal(embed(encoder, [], [file])[0].vectors, encoder.embed_file(file).vectors)
    with pytest.raises(DecodeError, match="other audio"):
        encoder.embed_file(Recorded(file.path, "0" * 64))
    os.unlink(file.path)
    with pytest.raises(DecodeError):
        encoder.embed_file(file)
    with pytest.raises(ModelError, match="files"):
        encoder.embed([])


def test_it_can_be_cancelled(clews: Path, tmp_path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Exception, match="Cancelled"):
        load_encoder(clews).embed_file(wave(tmp_path, sound(1, 4 * RATE, RATE)), token)


def test_the_version_says_what_made_the_vectors(clews: Path, tmp_path: Path) -> None:
    first = load_encoder(clews).version
    assert load_encoder(save(tmp_path / "same", {**CLEWS_CONFIG, "note": 1}, TENSORS)).version == first
    changed = {**TENSORS, "proj.1.weight": TENSORS["proj.1.weight"] + 1e-3}
    assert load_encoder(save(tmp_path / "weights", CLEWS_CONFIG, changed)).version != first
    longer = {**CLEWS_CONFIG, "shingling": {"len": 4, "hop": 4}}
    assert load_encoder(save(tmp_path / "config", longer, TENSORS)).version != first


# Folders from outside ----------------------------------------------------------------------------------------------


def refused(folder: Path) -> ModelError:
    with pytest.raises(ModelError) as info:
        load_encoder(folder)
    assert info.value.remedy
    assert info.value.path
    return info.value


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("model_type",), "bert"),
        (("model_type",), 3),
        (("model_type",), None),
        (("samplerate",), 10**12),
        (("samplerate",), "4000"),
        (("samplerate",), True),
        (("shingling",), 3),
        (("shingling", "len"), 1e9),
        (("shingling", "len"), -1),
        (("cqt", "hoplen"), 1e-9),
        (("cqt", "noctaves"), 10**9),
        (("cqt", "pool"), 0),
        (("frontend", "channels"), [4]),
        (("frontend", "channels"), [4, 10**9]),
        (("frontend", "cqtpow"), "much"),
        (("frontend", "cqtpow"), {}),
        (("backbone", "blocks"), [10**9, 1, 1]),
        (("backbone", "blocks"), [64, 64, 64]),
        (("backbone", "blocks"), None),
        (("backbone", "channels"), [8, 13, 16]),
        (("backbone", "down"), [0, 2, 1]),
        (("zdim",), 11),
        (("zdim",), 1 << 40),
    ],
)
def test_hostile_clews_configs(where: tuple[str, ...], value: Any, tmp_path: Path) -> None:
    config = json.loads(json.dumps(CLEWS_CONFIG))
    place = config
    for name in where[:-1]:
        place = place[name]
    place[where[-1]] = value
    refused(save(tmp_path, config, TENSORS))


@pytest.mark.parametrize("name", [n for n in CLEWS_CONFIG if n != "model_type"])
def test_what_is_missing_is_named(name: str, tmp_path: Path) -> None:
    config = {key: value for key, value in CLEWS_CONFIG.items() if key != name}
    assert name in refused(save(tmp_path, config, TENSORS)).cause


@pytest.mark.parametrize(
    "change",
    [
        {"hidden_size": 1 << 40},
        {"hidden_size": "wide"},
        {"num_hidden_layers": 10**6},
        {"num_attention_heads": 3},
        {"num_attention_heads": 0},
        {"conv_stride": [1, 1, 1]},
        {"conv_stride": [10, 8]},
        {"conv_stride": [0, 0, 0]},
        {"conv_kernel": []},
        {"hidden_act": "../../etc"},
        {"feat_extract_norm": "none"},
        {"feature_extractor_cqt": True},
        {"deepnorm": True},
        {"attention_relax": 32.0},
        {"attention_relax": "much"},
        {"num_conv_pos_embeddings": [1]},
    ],
)
def test_hostile_mert_configs(change: dict[str, Any], tmp_path: Path) -> None:
    refused(_hubert_folder(tmp_path / "m", change))


def _hubert_folder(folder: Path, change: dict[str, Any]) -> Path:
    _, made = saved_hubert(folder, {}, model_type="mert_model")
    config = json.loads((made / "config.json").read_text())
    (made / "config.json").write_text(json.dumps({**config, **change}))
    return made


@pytest.mark.parametrize("rate", [0, -1, 10**9, "fast", [8000], None])
def test_hostile_sample_rates(rate: Any, tmp_path: Path) -> None:
    folder = _hubert_folder(tmp_path / "m", {})
    (folder / "preprocessor_config.json").write_text(json.dumps({"sampling_rate": rate}))
    refused(folder)


@pytest.fixture(scope="module")
def clap_tensors() -> dict[str, torch.Tensor]:
    network = transformers.ClapAudioModelWithProjection(transformers.ClapAudioConfig(**CLAP))
    return {name: tensor.clone() for name, tensor in randomised(network).state_dict().items()}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"depths": [10**5, 10**5]}, {}),
        ({"depths": []}, {}),
        ({"depths": [-1, 2]}, {}),
        ({"depths": "deep"}, {}),
        ({"window_size": 10**5}, {}),
        ({"window_size": 0}, {}),
        ({"spec_size": 10**5}, {}),
        ({"spec_size": 0}, {}),
        ({"num_mel_bins": 0}, {}),
        ({"patch_stride": [0, 0]}, {}),
        ({"patch_size": [1] * 65}, {}),
        ({"num_attention_heads": [3, 3]}, {}),
        ({"mlp_ratio": 1e9}, {}),
        ({"hidden_act": {}}, {}),
        ({"enable_fusion": True}, {}),
        ({}, {"max_length_s": 1e9}),
        ({}, {"max_length_s": 30}),
        ({}, {"hop_length": 0}),
        ({}, {"sampling_rate": "8000"}),
        ({}, {"feature_size": 8}),
        ({}, {"frequency_max": 1e8}),
        ({}, {"frequency_min": 5000}),
    ],
)
def test_hostile_clap_configs(
    change: dict[str, Any], told: dict[str, Any], tmp_path: Path, clap_tensors: dict[str, torch.Tensor]
) -> None:
    config = {**CLAP, "model_type": "clap_audio_model", **change}
    refused(save(tmp_path, config, clap_tensors, preprocessor_config={**EXTRACTION, **told}))


def test_what_the_hostile_ones_were_made_from_is_read(tmp_path: Path, clap_tensors: dict[str, torch.Tensor]) -> None:
    good = {**CLAP, "model_type": "clap_audio_model"}
    load_encoder(save(tmp_path / "clap", good, clap_tensors, preprocessor_config=EXTRACTION))
    load_encoder(_hubert_folder(tmp_path / "mert", {}))


@pytest.mark.parametrize(
    "tensors",
    [
        {},
        {**TENSORS, "proj.1.weight": torch.full((10, 16), torch.nan)},
        {**TENSORS, "proj.1.weight": torch.zeros(10, 16)},
        {**TENSORS, "proj.1.weight": torch.full((10, 16), 3e38)},
        {**TENSORS, "more": torch.zeros(1)},
        {name: tensor for name, tensor in TENSORS.items() if name != "pool.p"},
        {name: tensor for name, tensor in TENSORS.items() if name != "cqt.0.cqt_kernels_real"},
        {**TENSORS, "cqt.0.cqt_kernels_real": torch.zeros(0)},
        {**TENSORS, "cqt.0.cqt_kernels_real": torch.tensor(1.0)},
    ],
)
def test_weights_that_are_none(tensors: dict[str, torch.Tensor], tmp_path: Path) -> None:
    refused(save(tmp_path, CLEWS_CONFIG, tensors))


def test_only_safetensors_are_read(clews: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps(CLEWS_CONFIG))
    refused(tmp_path)
    torch.save(TENSORS, tmp_path / "pytorch_model.bin")
    assert "no weights" in refused(tmp_path).cause
    (tmp_path / "model.safetensors").write_bytes((clews / "model.safetensors").read_bytes()[:5000])
    assert "damaged" in refused(tmp_path).cause
    (tmp_path / "config.json").write_text("[" * 100_000)
    refused(tmp_path)
    refused(tmp_path / "nowhere")
