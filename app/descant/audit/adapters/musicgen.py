"""MusicGen as transformers saves it: T5 text, EnCodec tokens, a decoder over delayed codebooks (Copet et al. 2023).

Read from a local folder alone, through model_folder: nothing is downloaded and no code of the folder runs. The
library's classes are built from the numbers of the config that shape a network, and from nothing else in it: a config
may also ask for remote code, for attention kernels from a hub or for a quantiser. Training counts the decoder and the
projection of the text; the text encoder and the codec are frozen, so the audit differentiates neither.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.func import functional_call
from torch.nn.functional import cross_entropy

from descant.audit.adapters.base import NO_DRAWS, Batch, Draws, Example, Objective, Parameters, over_steps, sound_of
from descant.audit.adapters.t5 import TIED, T5Text
from descant.audit.computing import is_large
from descant.encoders.library_model import filled, first_line, plain_values
from descant.errors import DescantError, ModelError
from descant.model_files import fingerprint_of, read_tensors

SEGMENT_S: Final = 30.0
"""Seconds of the crops that MusicGen is trained on (Copet et al. 2023, section 3.2)."""

SILENCE: Final = 50
"""Steps of it behind what is shorter than a segment. EnCodec looks ahead by few; more gives the same tokens, later."""

REMEDY: Final = "Use the folder of a MusicGen model saved by transformers (save_pretrained, safetensors)."
_IGNORED: Final = ("embed_positions.weights",)
"""A table of sines that older versions of the library saved; it is computed."""
_TIED: Final = tuple(f"text_encoder.{name}" for name in TIED)


def open_model(folder: Path, config: Mapping[str, object]) -> MusicgenAdapter:
    """The model of a folder. Raises ModelError where transformers is missing, or the folder is no such model."""
    tensors = {name: tensor for name, tensor in read_tensors(folder).items() if not name.endswith(_IGNORED)}
    body, text, codec = _build(folder, config, tensors)
    return MusicgenAdapter(folder, body, text, codec, fingerprint_of(tensors, json.dumps(config, sort_keys=True)))


class _Body(nn.Module):
    """What is trained: the decoder, and the projection of the text where the widths differ. Names as in the file."""

    def __init__(self, decoder: Any, projection: nn.Linear | None) -> None:
        super().__init__()
        self.decoder = decoder
        if projection is not None:
            self.enc_to_dec_proj = projection

    def forward(self, tokens: Tensor, text: Tensor, text_mask: Tensor) -> Tensor:
        """tokens int64 [B, K, S], text [B, L, D], text_mask bool [B, L] → logits [B, K, S, V]."""
        count, books, steps = tokens.shape
        if hasattr(self, "enc_to_dec_proj"):
            text = self.enc_to_dec_proj(text)
        text = text * text_mask[..., None].to(text.dtype)
        least = -1e9  # as good as nothing, and a number in bfloat16 too
        # whole masks, given as sums: the library's own makers of masks look at values, which vmap cannot
        causal = torch.full((steps, steps), least, dtype=text.dtype).triu(1).expand(count, 1, steps, steps)
        told_mask = torch.where(text_mask, 0.0, least)[:, None, None, :].expand(count, 1, steps, text.shape[1])
        logits: Tensor = self.decoder(
            input_ids=tokens.reshape(count * books, steps),
            attention_mask=causal,
            encoder_hidden_states=text,
            encoder_attention_mask=told_mask,
            use_cache=False,
        ).logits
        return logits.reshape(count, books, steps, -1)


class MusicgenAdapter:
    """A ModelAdapter. See open_model."""

    objective: Objective = "tokens"

    def __init__(self, folder: Path, body: _Body, text: T5Text | None, codec: _Codec, fingerprint: str) -> None:
        """codec.model and text may be None, where the folder holds no weights of theirs."""
        shape = body.decoder.config
        self.name = f"MusicGen ({shape.num_hidden_layers} layers of {shape.hidden_size})"
        self.fingerprint = fingerprint
        self.channels: int = shape.audio_channels
        self.sample_rate: int = codec.config.sampling_rate
        self._folder = folder
        self._body, self._codec, self._text = body, codec, text
        self._special: int = shape.pad_token_id
        self._books: int = shape.num_codebooks
        delays = torch.arange(self._books)
        self._delays = delays // 2 if self.channels == 2 else delays
        """Steps by which each codebook is late; left and right of a stereo model take turns."""
        self._latest = int(self._delays.max())
        rate = codec.config.sampling_rate / codec.config.hop_length
        self._steps = min(math.ceil(SEGMENT_S * rate), shape.max_position_embeddings)
        self.segment_s = self._steps / rate
        self._text_width: int = codec.text_width
        self._parameters = {name: p.detach() for name, p in body.named_parameters()}

    @property
    def parameters(self) -> Parameters:
        return self._parameters

    def place(self, device: torch.device) -> None:
        self._body, self._delays = self._body.to(device), self._delays.to(device)
        self._parameters = {name: p.detach() for name, p in self._body.named_parameters()}

    def encode(self, samples: NDArray[np.float32], conditioning: Mapping[str, object] | None = None) -> Example:
        """EnCodec's tokens of at most one segment. conditioning: "text" (or "prompt"): the description."""
        if self._codec.model is None:
            raise ModelError(
                "this model's folder holds no EnCodec weights, so that audio cannot be made into tokens",
                remedy="Add them, or name files of tokens in the manifest.",
                path=self._folder,
            )
        hop = self._codec.config.hop_length
        sound, length = sound_of(samples, self.channels, self._steps * hop)
        steps = min(self._steps, math.ceil(length / hop))
        sound = sound[:, : (steps + SILENCE) * hop]
        with torch.inference_mode():  # each channel apart; the codebooks of left and right take turns
            codes = self._codec.model.encode(sound[:, None]).audio_codes
        if codes.shape[0] != 1:
            raise ModelError("this model's EnCodec works in chunks, which no MusicGen does", path=self._folder)
        tokens = codes[0].transpose(0, 1).reshape(-1, codes.shape[-1]).clone()
        return self.example(tokens[:, :steps], conditioning)

    def example(self, tokens: Tensor, conditioning: Mapping[str, object] | None = None) -> Example:
        """An example from EnCodec's tokens [K, T], not delayed. Raises DescantError for tokens not of this model."""
        size = self._body.decoder.config.vocab_size
        if tokens.dim() != 2 or tokens.shape[0] != self._books or not 0 < tokens.shape[1] <= self._steps:
            raise DescantError(
                f"these tokens have the shape {tuple(tokens.shape)}; this model takes {self._books} codebooks"
                f" and at most {self._steps} steps",
                remedy="Encode the audio with this model's own EnCodec, in segments.",
            )
        if tokens.is_floating_point() or int(tokens.min()) < 0 or int(tokens.max()) >= size:
            raise DescantError(f"these are no tokens from 0 to {size - 1}")
        return Example(tokens.long(), torch.ones(tokens.shape[1], dtype=torch.bool), self._told(conditioning or {}))

    def draws(self, count: int, seed: int) -> Draws:
        return NO_DRAWS

    def loss(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        """[B]: cross-entropy in nats, the mean over codebooks of the mean over counted steps.

        A step counts where the mask says so and the delayed token still falls inside a segment, as in training; what
        does not count is the padding token as input, so that no value depends on what it is stacked with.
        """
        inputs, targets, counted = self._delayed(batch.target, batch.mask)
        count, width = len(batch), self._text_width
        # tokens from a file come without a text, unless the file holds one: then the model was told nothing
        text = batch.conditioning.get("text", torch.zeros(count, 1, width))
        text_mask = batch.conditioning.get("text_mask", torch.zeros(count, text.shape[1], dtype=torch.bool))
        logits = functional_call(self._body, dict(parameters), (inputs, text, text_mask))
        each = cross_entropy(logits.permute(0, 3, 1, 2), targets, reduction="none")  # [B, K, S]
        return over_steps(each, counted).mean(-1)

    def measured(self, parameters: Parameters, batch: Batch, draws: Draws) -> Tensor:
        return self.loss(parameters, batch, draws)

    def _delayed(self, tokens: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Tokens [B, K, T], mask [B, T] → inputs, targets and which targets count, all [B, K, S]."""
        count, books, length = tokens.shape
        steps = min(length + self._latest, self._steps)
        at = torch.arange(steps) - self._delays[:, None]  # [K, S]: the time of a codebook's token at a step
        there = (at >= 0) & (at < length)
        at = at.clamp(0, length - 1)
        counted = mask[:, at] & there
        late = tokens.gather(2, at.expand(count, books, steps))
        inputs = torch.where(counted, late, self._special)
        first = torch.full_like(inputs[..., :1], self._special)
        return torch.cat([first, inputs[..., :-1]], -1), torch.where(counted, late, 0), counted

    def _told(self, conditioning: Mapping[str, object]) -> dict[str, Tensor]:
        text = conditioning.get("text") or conditioning.get("prompt") or ""
        if not isinstance(text, str):
            raise DescantError("the text that goes with a track is no text", remedy="Correct the manifest.")
        if not text:  # what the model is told where it is told nothing (transformers: get_unconditional_inputs)
            return {"text": torch.zeros(1, self._text_width), "text_mask": torch.zeros(1, dtype=torch.bool)}
        if self._text is None:
            raise ModelError(
                "this model's folder holds no text encoder, but the manifest gives texts",
                remedy="Add its weights, or leave the texts out of the manifest.",
                path=self._folder,
            )
        hidden = self._text.hidden(text)
        return {"text": hidden, "text_mask": torch.ones(len(hidden), dtype=torch.bool)}


class _Codec:
    """EnCodec and its config, with the width of the text beside it; model is None where the weights are not there."""

    def __init__(self, config: Any, model: Any, text_width: int) -> None:
        self.config, self.model, self.text_width = config, model, text_width


def _build(
    folder: Path, config: Mapping[str, object], tensors: Mapping[str, Tensor]
) -> tuple[_Body, T5Text | None, _Codec]:
    """The networks with their weights: body, text encoder (or None), codec. Raises ModelError."""
    try:
        from transformers import EncodecConfig, EncodecModel, T5Config, T5EncoderModel
        from transformers.models.musicgen.configuration_musicgen import MusicgenDecoderConfig
        from transformers.models.musicgen.modeling_musicgen import MusicgenForCausalLM
    except ImportError as error:
        raise ModelError(
            "MusicGen models need the library transformers", remedy="Install it: pip install 'descant[musicgen]'"
        ) from error
    kinds = {"decoder": MusicgenDecoderConfig, "text_encoder": T5Config, "audio_encoder": EncodecConfig}
    try:
        shapes = {name: kind(**plain_values(kind, config.get(name), name)) for name, kind in kinds.items()}
        for shape in shapes.values():
            shape._attn_implementation = "eager"  # plain sums and products, the same on every machine
        decoder, text, codec = (shapes[name] for name in kinds)
        if is_large({name: tensor for name, tensor in tensors.items() if name.startswith("decoder.")}):
            decoder._attn_implementation = "sdpa"  # keeps no attention of each step to each for the gradient
        width = text.d_model
        projected = width != decoder.hidden_size and decoder.cross_attention_hidden_size is None
        if decoder.pad_token_id is None or not 0 <= decoder.pad_token_id <= decoder.vocab_size:
            raise ValueError("its padding token is outside of its vocabulary")

        def networks() -> nn.ModuleDict:
            made: dict[str, nn.Module] = {"decoder": MusicgenForCausalLM(decoder)}
            if projected:
                made["enc_to_dec_proj"] = nn.Linear(width, decoder.hidden_size)
            if any(name.startswith("text_encoder.") for name in tensors):
                made["text_encoder"] = T5EncoderModel(text)
            if any(name.startswith("audio_encoder.") for name in tensors):
                made["audio_encoder"] = EncodecModel(codec)
            return nn.ModuleDict(made)

        held = filled(networks, tensors, tied=_TIED)
    except (ValueError, TypeError, KeyError, AttributeError, RuntimeError, ZeroDivisionError, OverflowError) as error:
        raise ModelError(f"this is no MusicGen model ({first_line(error)})", remedy=REMEDY, path=folder) from error
    except Exception as error:
        if type(error).__name__ not in ("StrictDataclassFieldValidationError", "StrictDataclassClassValidationError"):
            raise
        raise ModelError("the config's values are not MusicGen's", remedy=REMEDY, path=folder) from error
    held.eval().requires_grad_(False)
    parts = dict(held.items())
    projection = parts.get("enc_to_dec_proj")
    body = _Body(parts["decoder"], projection if isinstance(projection, nn.Linear) else None)
    reader = T5Text(parts["text_encoder"], folder) if "text_encoder" in parts else None
    return body, reader, _Codec(codec, parts.get("audio_encoder"), width)
