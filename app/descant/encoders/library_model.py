"""A network of the library transformers from a model folder: plain values of its config, tensors in their shapes.

The folder is untrusted: a config is taken apart value by value, and shapes are compared on the meta device before any
memory is taken, so that a config cannot claim more than its weights fill.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import torch
from torch import Tensor, nn

MAX_LAYERS: Final = 512
MAX_SIZE: Final = 1 << 18
"""Largest number a config may give for a size; T5's vocabulary has 32,128."""


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


def filled(build: Callable[[], Any], tensors: Mapping[str, Tensor], *, tied: tuple[str, ...] = ()) -> Any:
    """The network that `build` makes, with these tensors as floats. Raises ValueError where they do not fit."""
    with torch.device("meta"):  # shapes first: a config must not claim memory that its weights do not fill
        check_shapes(build(), tensors, tied=tied)
    network = build()
    network.load_state_dict({n: t.float() if t.is_floating_point() else t for n, t in tensors.items()}, strict=False)
    return network


def first_line(error: BaseException) -> str:
    return str(error).splitlines()[0][:300] if str(error) else type(error).__name__


def _renamed(name: str) -> str:
    """Older files have other names for the two parts of a normalised weight; torch's loader knows both."""
    for old, new in (("weight_g", "original0"), ("weight_v", "original1")):
        if name.endswith(f".{old}"):
            return f"{name.removesuffix(old)}parametrizations.weight.{new}"
    return name
