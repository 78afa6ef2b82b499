"""CLAP (Wu et al., ICASSP 2023) as transformers saves it: the audio half, up to the space it shares with texts.

config.json               model_type "clap" (its audio_config is read) or "clap_audio_model"
preprocessor_config.json  how the log-mel spectrogram is made
model.safetensors         the text half may be there; it is not used
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor, nn

from descant.encoders.from_folder import Network
from descant.encoders.library_model import filled, plain_values
from descant.model_files import read_json

AUDIO: Final = ("audio_model.", "audio_projection.")
"""Beginnings of the names of the audio half's tensors."""
OVERLAP: Final = 2
"""Segments begin at every half of their length."""
FUSED: Final = 4
"""Spectrograms of a segment that a model with fusion takes: of a short sound, four times the same."""
LARGEST: Final = {"spec_size": 1024, "window_size": 32, "num_mel_bins": 512, "patch_size": 64, "mlp_ratio": 16}
"""Values that shape what is no weight; the published model has 256, 8, 64, 4 and 4."""
MAX_DEPTH: Final = 96
EXTRACTOR: Final = {
    "feature_size": (1, 512),
    "sampling_rate": (8_000, 192_000),
    "hop_length": (32, 8_192),
    "max_length_s": (1, 60),
    "fft_window_size": (64, 16_384),
    "frequency_min": (0, 96_000),
    "frequency_max": (1, 96_000),
}
"""What of the preprocessor's config is read, and between which values."""


class AudioHalf(nn.Module):
    """[B, N] → [B, D]. The spectrogram is the library's own, and stays on the CPU."""

    def __init__(self, network: Any, extractor: Any, fusion: bool) -> None:
        super().__init__()
        self.network, self.extractor, self.fusion = network, extractor, fusion

    def forward(self, sound: Tensor) -> Tensor:
        filters = self.extractor.mel_filters if self.fusion else self.extractor.mel_filters_slaney
        mel = [
            self.extractor._np_extract_fbank_features(one.astype(np.float64), filters) for one in sound.cpu().numpy()
        ]
        shown = torch.from_numpy(np.stack(mel)).float()[:, None].to(sound.device)
        longer = torch.zeros(len(shown), 1, dtype=torch.bool, device=sound.device)
        if self.fusion:
            shown = shown.expand(-1, FUSED, -1, -1)
        vectors: Tensor = self.network(input_features=shown, is_longer=longer).audio_embeds
        return vectors


def open_network(folder: Path, config: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> Network:
    """Raises ImportError, and ValueError and the like where config and tensors are not CLAP's."""
    from transformers import ClapAudioConfig, ClapAudioModelWithProjection, ClapFeatureExtractor

    tree = config
    if config["model_type"] == "clap":
        tree = {**config["audio_config"], **{k: config[k] for k in ("projection_dim", "projection_hidden_act")
                                             if k in config}}  # fmt: skip
    values = plain_values(ClapAudioConfig, tree, "audio half")
    for name, most in LARGEST.items():
        if _largest(values.get(name, 0)) > most:
            raise ValueError(f"{name} of its config is larger than {most}")
    shape = ClapAudioConfig(**values)
    if not shape.depths or sum(shape.depths) > MAX_DEPTH or min(shape.depths) < 1:
        raise ValueError(f"its depths are not between one and {MAX_DEPTH} layers")
    extraction = _extractor_values(read_json(folder, "preprocessor_config.json"))
    audio = {name: tensor for name, tensor in tensors.items() if name.startswith(AUDIO)}
    network = filled(lambda: ClapAudioModelWithProjection(shape), audio)
    extractor = ClapFeatureExtractor(**extraction)
    rate, segment = extractor.sampling_rate, int(extractor.nb_max_samples)
    layers = AudioHalf(network, extractor, bool(shape.enable_fusion))
    return Network(layers, rate, segment, segment // OVERLAP, {**values, "heard": extraction}, audio)


def _extractor_values(tree: Mapping[str, Any]) -> dict[str, int | float]:
    """Raises ValueError."""
    found: dict[str, int | float] = {}
    for name, (least, most) in EXTRACTOR.items():
        if name not in tree:
            continue
        value = tree[name]
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise ValueError(f"{name} of its preprocessor is no number from {least} to {most}")
        found[name] = value if name.startswith("frequency") else int(value)
    return found


def _largest(value: object) -> float:
    if isinstance(value, list | tuple):
        return max((_largest(v) for v in value), default=0.0)
    return abs(value) if isinstance(value, int | float) else 0.0
