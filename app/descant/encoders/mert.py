"""MERT (Li et al., ICLR 2024), and any HuBERT that transformers saves: a transformer over the waveform.

MERT's own class brings code along, which is never run; where its config asks for nothing that HuBERT does not have, its
weights are a HuBERT's, and the library's HubertModel reads them. Others are refused.

    config.json               model_type "mert_model" or "hubert"
    preprocessor_config.json  sampling_rate (24,000 where it and the config say nothing), do_normalize
    model.safetensors
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn

from descant.encoders.from_folder import Network
from descant.encoders.library_model import filled, plain_values
from descant.model_files import read_json

RATE: Final = 24_000
"""Hz: of MERT-v1 (version 0 has 16,000, and says so)."""
SEGMENT_S = 5.0
"""Seconds that MERT was trained on at once (section 4 of its paper). Segments touch: it costs more than the others."""
MOST_FRAMES_PER_S: Final = 200
"""MERT has 75. Attention costs the square of it."""
MASK: Final = "masked_spec_embed"
"""Stands for what is hidden in training; not used here, and in some files not there."""
KIND: Final = {"model_type": "hubert", "mask_time_prob": 0.0, "mask_feature_prob": 0.0}
"""With nothing hidden, the library's class has no such tensor."""
SPREAD: Final = 1e-7
"""Added to the variance where the input is normalised, as the library's feature extractor does."""


class MeanState(nn.Module):
    """[B, N] → [B, D]: hidden states averaged over time and over all layers, the first one's input included.

    Which layer tells most depends on the question; the mean of all is a choice that favours none.
    """

    def __init__(self, network: Any, normalised: bool) -> None:
        super().__init__()
        self.network, self.normalised = network, normalised

    def forward(self, sound: Tensor) -> Tensor:
        if self.normalised:
            variance = sound.var(1, keepdim=True, unbiased=False)
            sound = (sound - sound.mean(1, keepdim=True)) / torch.sqrt(variance + SPREAD)
        states = self.network(sound, output_hidden_states=True).hidden_states
        return torch.stack([state.mean(1) for state in states]).mean(0)


def open_network(folder: Path, config: Mapping[str, Any], tensors: Mapping[str, Tensor]) -> Network:
    """Raises ImportError, and ValueError and the like where config and tensors are not a HuBERT's."""
    from transformers import HubertConfig, HubertModel

    for name, plain in (("feature_extractor_cqt", False), ("deepnorm", False), ("attention_relax", -1.0)):
        if config.get(name, plain) != plain and not (name == "attention_relax" and config[name] <= 0):
            raise ValueError(f"its config asks for {name}, which the library's HuBERT does not have")
    values = plain_values(HubertConfig, {**config, **KIND}, "model")
    extractor = read_json(folder, "preprocessor_config.json")
    rate = int(extractor.get("sampling_rate", config.get("sample_rate", RATE)))
    about = {**values, "rate": rate, "normalised": extractor.get("do_normalize", True) is True}
    shape = HubertConfig(**values)
    if math.prod(shape.conv_stride) * MOST_FRAMES_PER_S < rate:
        raise ValueError(f"its convolutions give more than {MOST_FRAMES_PER_S} frames a second")
    shape._attn_implementation = "eager"  # one order of sums on every machine
    used = {name: tensor for name, tensor in tensors.items() if name != MASK}
    network = filled(lambda: HubertModel(shape), used)
    segment = round(SEGMENT_S * rate)
    return Network(MeanState(network, about["normalised"]), rate, segment, segment, about, used)
