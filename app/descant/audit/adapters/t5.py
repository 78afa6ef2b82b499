"""T5 as a frozen reader of texts: transformers' network, a local folder's weights and its tokenizer.json."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn

from descant.audit.model_folder import inside
from descant.errors import ModelError

MAX_TEXT_TOKENS: Final = 512
"""T5's own limit."""
MAX_TOKENIZER_BYTES: Final = 50_000_000
MAX_LAYERS: Final = 512
MAX_SIZE: Final = 1 << 18
"""Largest number a config may give for a size; T5's vocabulary has 32,128."""
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
    held = {name: tensor.float() for name, tensor in tensors.items() if not name.startswith(("decoder.", "lm_head."))}
    try:
        shape = T5Config(**plain_values(T5Config, config, "text encoder"))
        shape._attn_implementation = "eager"
        with torch.device("meta"):
            check_shapes(T5EncoderModel(shape), held, tied=TIED)
        network = T5EncoderModel(shape)
        network.load_state_dict(held, strict=False)
    except (ValueError, TypeError, KeyError, AttributeError, RuntimeError) as error:
        raise ModelError(f"this is no T5 text encoder ({first_line(error)})", remedy=REMEDY, path=folder) from error
    return T5Text(network.eval().requires_grad_(False), folder)


def plain_values(kind: Any, tree: object, name: str) -> dict[str, Any]:
    """The values of a config that its class declares itself, and that are plain and small. Raises ValueError.

    What the library's base class would also take (remote code, kernels from a hub, quantisers) is left out.
    """
    if not isinstance(tree, Mapping):
        raise ValueError(f"its config has no {name}")
    if str(tree.get("model_type", kind.model_type)) != kind.model_type:
        raise ValueError(f"its {name} is of the kind {str(tree['model_type'])[:40]!r}, not {kind.model_type!r}")
    kept = {}
    for field in kind.__annotations__:
        if field not in tree or field in ("model_type", "keys_to_ignore_at_inference", "base_config_key"):
            continue
        value = tree[field]
        if isinstance(value, list) and len(value) <= 64 and all(isinstance(v, int | float) for v in value):
            numbers = value
        elif value is None or isinstance(value, str | bool):
            numbers = []
        elif isinstance(value, int | float):
            numbers = [value]
        else:
            raise ValueError(f"{field} of its {name} is no plain value")
        most = MAX_LAYERS if "layers" in field or "codebooks" in field else MAX_SIZE
        if any(abs(number) > most for number in numbers):
            raise ValueError(f"{field} of its {name} is larger than {most}")
        kept[field] = value
    return kept


def check_shapes(network: nn.Module, tensors: Mapping[str, Tensor], *, tied: tuple[str, ...] = ()) -> None:
    """Raises ValueError unless the file holds just what the network needs, in its shapes.

    tied: names of one and the same table, of which the file may hold some.
    """
    wanted = {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}
    held = {_renamed(name): tuple(tensor.shape) for name, tensor in tensors.items()}
    if any(name in held for name in tied):
        wanted = {name: shape for name, shape in wanted.items() if name not in tied or name in held}
    compare_shapes(wanted, held)


def compare_shapes(wanted: Mapping[str, tuple[int, ...]], held: Mapping[str, tuple[int, ...]]) -> None:
    """Raises ValueError that names the first tensor that is missing, too much, or of another shape."""
    for name in sorted(set(wanted) ^ set(held)):
        raise ValueError(f"{name[:120]} is missing" if name in wanted else f"{name[:120]} does not belong there")
    for name, shape in wanted.items():
        if held[name] != shape:
            raise ValueError(f"{name} has the shape {held[name]}, not {shape}")


def first_line(error: BaseException) -> str:
    return str(error).splitlines()[0][:300] if str(error) else type(error).__name__


def _renamed(name: str) -> str:
    """Older files have other names for the two parts of a normalised weight; torch's loader knows both."""
    for old, new in (("weight_g", "original0"), ("weight_v", "original1")):
        if name.endswith(f".{old}"):
            return f"{name.removesuffix(old)}parametrizations.weight.{new}"
    return name
