"""T5 as a frozen reader of texts: transformers' network, a local folder's weights and its tokenizer.json."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor

from descant.encoders.library_model import filled, first_line, plain_values
from descant.errors import ModelError
from descant.model_files import inside

MAX_TEXT_TOKENS: Final = 512
"""T5's own limit."""
MAX_TOKENIZER_BYTES: Final = 50_000_000
TIED: Final = ("shared.weight", "encoder.embed_tokens.weight")
"""Two names of one table; files hold one of them."""

REMEDY: Final = "Use the folder of a model saved by transformers (save_pretrained, safetensors)."


class T5Text:
    """Texts to hidden states. network: transformers' T5EncoderModel; folder: where its tokenizer.json lies."""

    def __init__(self, network: Any, folder: Path) -> None:
        self._network, self._folder = network, folder
        self._tokenizer: Any = None
        self.width: int = network.config.d_model

    def hidden(self, text: str, most: int = MAX_TEXT_TOKENS) -> Tensor:
        """float32 [L, width], L at most `most`. Raises ModelError where the tokenizer is missing or not T5's."""
        ids = torch.tensor(self._token_ids(text)[:most])[None]
        if int(ids.max()) >= self._network.config.vocab_size:
            raise ModelError("the tokenizer is not the text encoder's", remedy=REMEDY, path=self._folder)
        with torch.inference_mode():
            states = self._network(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state
        found: Tensor = states[0].clone()
        return found

    def _token_ids(self, text: str) -> list[int]:
        """Of the folder's tokenizer.json, which is data: rules and a vocabulary."""
        from tokenizers import Tokenizer

        path = inside(self._folder, "tokenizer.json", most=MAX_TOKENIZER_BYTES)
        try:
            if self._tokenizer is None:
                self._tokenizer = Tokenizer.from_str(path.read_text(encoding="utf-8"))
            ids: list[int] = self._tokenizer.encode(text).ids
        except Exception as error:  # its Rust side raises plain Exception
            raise ModelError(f"the tokenizer cannot be used ({error})", remedy=REMEDY, path=path) from error
        if not ids:
            raise ModelError("the tokenizer makes nothing of a text", remedy=REMEDY, path=path)
        return ids


def open_text_encoder(folder: Path, config: Mapping[str, object], tensors: Mapping[str, Tensor]) -> T5Text:
    """A T5 encoder of its own folder. Raises ModelError."""
    try:
        from transformers import T5Config, T5EncoderModel
    except ImportError as error:
        raise ModelError("a text encoder needs the library transformers",
                         remedy="Install it: pip install 'descant[musicgen]'") from error  # fmt: skip
    held = {name: tensor for name, tensor in tensors.items() if not name.startswith(("decoder.", "lm_head."))}
    try:
        shape = T5Config(**plain_values(T5Config, config, "text encoder"))
        shape._attn_implementation = "eager"
        network = filled(lambda: T5EncoderModel(shape), held, tied=TIED)
    except (ValueError, TypeError, KeyError, AttributeError, RuntimeError) as error:
        raise ModelError(f"this is no T5 text encoder ({first_line(error)})", remedy=REMEDY, path=folder) from error
    return T5Text(network.eval().requires_grad_(False), folder)
