"""The diffusion transformer of the stable-audio-tools layout, as a pure function of its weights under the file's names.

Fourier features of the time, conditioning by cross-attention, prepended tokens or adaptive layer norms, rotary
positions on half of each head, gated feed-forward layers (Evans et al. 2024, arXiv 2407.14358, and its public config).
Nothing is built from the config: the config says which names and shapes the file must hold, and that is checked.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import torch
from torch import Tensor
from torch.nn.functional import conv1d, layer_norm, linear, normalize, silu

Parameters = Mapping[str, Tensor]
Shapes = dict[str, tuple[int, ...]]

FEATURES: Final = 256
"""Fourier features of the time."""
LEAST_ROTARY: Final = 32
"""Fewest numbers of a head that the library rotates."""
NORM_EPS: Final = 1e-5
QK_EPS: Final = 1e-6
MAX_DEPTH: Final = 512
MAX_WIDTH: Final = 1 << 18


@dataclass(frozen=True)
class DitShape:
    """What a config says of the network. Widths of 0 mean that there is no such conditioning."""

    channels: int
    width: int
    depth: int
    heads: int
    patch: int = 1
    cond_width: int = 0
    project_cond: bool = True
    global_width: int = 0
    project_global: bool = True
    prepend_width: int = 0
    adaptive: bool = False
    memory: int = 0
    qk_norm: Literal["none", "l2", "ln"] = "none"
    ff_mult: float = 4.0
    ff_bias: bool = True
    norm_bias: bool = False
    norm_fixed: bool = False
    norm_eps: float = NORM_EPS
    layer_scale: bool = False

    @property
    def head_width(self) -> int:
        return self.width // self.heads

    @property
    def cond_inner(self) -> int:
        return self.width if self.project_cond else self.cond_width


_KNOWN: Final = (
    "io_channels", "embed_dim", "depth", "num_heads", "patch_size", "cond_token_dim", "project_cond_tokens",
    "global_cond_dim", "project_global_cond", "prepend_cond_dim", "global_cond_type", "timestep_cond_type",
    "transformer_type", "num_memory_tokens", "attn_kwargs", "ff_kwargs", "norm_kwargs", "layer_scale",
    "rotary_pos_emb", "diffusion_objective", "zero_init_branch_outputs", "in_channels", "input_concat_dim", "causal",
    "conformer", "use_sinusoidal_emb", "use_abs_pos_emb",
)  # fmt: skip
_ONLY: Final[Mapping[str, object]] = {
    "timestep_cond_type": "global", "transformer_type": "continuous_transformer", "rotary_pos_emb": True,
    "input_concat_dim": 0, "causal": False, "conformer": False, "use_sinusoidal_emb": False, "use_abs_pos_emb": False,
}  # fmt: skip


def read_shape(config: Mapping[str, Any]) -> DitShape:
    """The shape that a config states. Raises ValueError for what is no such network, or is not supported here."""
    for name in config:
        if name not in _KNOWN:
            raise ValueError(f"the setting {name[:60]!r} of its transformer is not supported")
    for name, only in _ONLY.items():
        if config.get(name, only) != only:
            raise ValueError(f"{name} of its transformer is not {only!r}, which is all that is supported")
    attention = _part(config, "attn_kwargs", ("qk_norm",))
    forward = _part(config, "ff_kwargs", ("mult", "no_bias", "glu", "use_conv"))
    norm = _part(config, "norm_kwargs", ("bias", "fix_scale", "force_fp32", "eps"))
    if forward.get("glu", True) is not True or forward.get("use_conv", False) is not False:
        raise ValueError("its feed-forward layers are of a kind that is not supported")
    kind = config.get("global_cond_type", "prepend")
    qk_norm = attention.get("qk_norm", "none")
    if kind not in ("prepend", "adaLN") or qk_norm not in ("none", "l2", "ln"):
        raise ValueError("its transformer is of a kind that is not supported")
    shape = DitShape(
        channels=_whole(config.get("io_channels", config.get("in_channels", 32)), "io_channels"),
        width=_whole(config.get("embed_dim", 768), "embed_dim"),
        depth=_whole(config.get("depth", 12), "depth", MAX_DEPTH),
        heads=_whole(config.get("num_heads", 8), "num_heads"),
        patch=_whole(config.get("patch_size", 1), "patch_size"),
        cond_width=_whole(config.get("cond_token_dim", 0), "cond_token_dim", least=0),
        project_cond=bool(config.get("project_cond_tokens", True)),
        global_width=_whole(config.get("global_cond_dim", 0), "global_cond_dim", least=0),
        project_global=bool(config.get("project_global_cond", True)),
        prepend_width=_whole(config.get("prepend_cond_dim", 0), "prepend_cond_dim", least=0),
        adaptive=kind == "adaLN",
        memory=_whole(config.get("num_memory_tokens", 0), "num_memory_tokens", least=0),
        qk_norm=qk_norm,
        ff_mult=_number(forward.get("mult", 4), "mult"),
        ff_bias=not forward.get("no_bias", False),
        norm_bias=bool(norm.get("bias", False)),
        norm_fixed=bool(norm.get("fix_scale", False)),
        norm_eps=_number(norm.get("eps", NORM_EPS), "eps"),
        layer_scale=bool(config.get("layer_scale", False)),
    )
    if shape.width % shape.heads or shape.head_width < LEAST_ROTARY or shape.head_width % 4:
        raise ValueError(f"a width of {shape.width} does not part into {shape.heads} heads")
    if shape.cond_width and (
        shape.cond_inner % shape.head_width or shape.heads % (shape.cond_inner // shape.head_width)
    ):
        raise ValueError("the width of its conditioning does not part into its heads")
    if shape.global_width and not shape.project_global and shape.global_width != shape.width:
        raise ValueError("the width of its global conditioning is not that of the transformer")
    return shape


def _part(config: Mapping[str, Any], name: str, known: tuple[str, ...]) -> Mapping[str, Any]:
    part = config.get(name, {})
    if not isinstance(part, Mapping):
        raise ValueError(f"{name} of its transformer is no object")
    for key in part:
        if key not in known:
            raise ValueError(f"the setting {str(key)[:60]!r} in {name} of its transformer is not supported")
    return part


def _whole(value: Any, name: str, most: int = MAX_WIDTH, least: int = 1) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"{name} of its transformer is no whole number from {least} to {most}")
    return value


def _number(value: Any, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 1000:
        raise ValueError(f"{name} of its transformer is no number above 0")
    return float(value)


def rotary_width(shape: DitShape) -> int:
    return max(shape.head_width // 2, LEAST_ROTARY)


def parameters(shape: DitShape) -> Shapes:
    """Names and shapes of what is trained."""
    width, inner = shape.width, int(shape.width * shape.ff_mult)
    found: Shapes = {"timestep_features.weight": (FEATURES // 2, 1)}
    for n, incoming in ((0, FEATURES), (2, width)):
        found |= {f"to_timestep_embed.{n}.weight": (width, incoming), f"to_timestep_embed.{n}.bias": (width,)}
    for name, given, made in (
        ("to_cond_embed", shape.cond_width, shape.cond_inner),
        ("to_global_embed", shape.global_width, width),
        ("to_prepend_embed", shape.prepend_width, width),
    ):
        if given:
            found |= {f"{name}.0.weight": (made, given), f"{name}.2.weight": (made, made)}
    found |= {
        "transformer.project_in.weight": (width, shape.channels * shape.patch),
        "transformer.project_out.weight": (shape.channels * shape.patch, width),
        "preprocess_conv.weight": (shape.channels, shape.channels, 1),
        "postprocess_conv.weight": (shape.channels, shape.channels, 1),
    }
    if shape.memory:
        found["transformer.memory_tokens"] = (shape.memory, width)
    if shape.adaptive:
        for n, made in ((0, width), (2, width * 6)):
            embedder = f"transformer.global_cond_embedder.{n}"
            found |= {f"{embedder}.weight": (made, width), f"{embedder}.bias": (made,)}
    for layer in range(shape.depth):
        at = f"transformer.layers.{layer}"
        branches = ["self_attn", "ff"] + (["cross_attn"] if shape.cond_width else [])
        if not shape.norm_fixed:
            found |= {f"{at}.{name}.gamma": (width,) for name in _norms(shape)}
        if shape.norm_bias:
            found |= {f"{at}.{name}.beta": (width,) for name in _norms(shape)}
        found |= {f"{at}.self_attn.to_qkv.weight": (3 * width, width), f"{at}.self_attn.to_out.weight": (width, width)}
        if shape.cond_width:
            found |= {
                f"{at}.cross_attn.to_q.weight": (width, width),
                f"{at}.cross_attn.to_kv.weight": (2 * shape.cond_inner, shape.cond_inner),
                f"{at}.cross_attn.to_out.weight": (width, width),
            }
        if shape.qk_norm == "ln":
            heads = [f"{at}.{b}.{n}_norm" for b in branches if b != "ff" for n in "qk"]
            found |= {f"{name}.{kind}": (shape.head_width,) for name in heads for kind in ("weight", "bias")}
        found |= {f"{at}.ff.ff.0.proj.weight": (2 * inner, width), f"{at}.ff.ff.0.proj.bias": (2 * inner,),
                  f"{at}.ff.ff.2.weight": (width, inner)}  # fmt: skip
        if shape.ff_bias:
            found[f"{at}.ff.ff.2.bias"] = (width,)
        if shape.layer_scale:
            found |= {f"{at}.{branch}_scale.scale": (width,) for branch in branches}
        if shape.adaptive:
            found[f"{at}.to_scale_shift_gate"] = (6 * width,)
    return found


def buffers(shape: DitShape) -> Shapes:
    """Names and shapes of what the file holds besides and training leaves alone."""
    found: Shapes = {"transformer.rotary_pos_emb.inv_freq": (rotary_width(shape) // 2,)}
    for layer in range(shape.depth):
        for name in _norms(shape):
            if shape.norm_fixed:
                found[f"transformer.layers.{layer}.{name}.gamma"] = (shape.width,)
            if not shape.norm_bias:
                found[f"transformer.layers.{layer}.{name}.beta"] = (shape.width,)
    return found


def _norms(shape: DitShape) -> tuple[str, ...]:
    return ("pre_norm", "ff_norm", "cross_attend_norm") if shape.cond_width else ("pre_norm", "ff_norm")


def predict(
    shape: DitShape,
    p: Parameters,
    noisy: Tensor,
    times: Tensor,
    *,
    cross: Tensor | None = None,
    whole: Tensor | None = None,
    prepend: Tensor | None = None,
) -> Tensor:
    """What the network says of noisy latents [B, C, T] at times [B]; the same shape.

    cross: [B, L, cond_width]; whole (global conditioning): [B, global_width]; prepend: [B, P, prepend_width]. p: both
    parameters and buffers. T must be a multiple of the patch.
    """
    angles = 2 * math.pi * times[:, None] @ p["timestep_features.weight"].T
    embed = _two_layers(p, "to_timestep_embed", torch.cat([angles.cos(), angles.sin()], -1))
    if whole is not None:
        embed = embed + _two_layers(p, "to_global_embed", whole)
    context = None if cross is None else _two_layers(p, "to_cond_embed", cross)
    first = [] if prepend is None else [_two_layers(p, "to_prepend_embed", prepend)]
    if not shape.adaptive:
        first.append(embed[:, None])
    x = conv1d(noisy, p["preprocess_conv.weight"]) + noisy
    count, channels, steps = x.shape
    x = x.reshape(count, channels, steps // shape.patch, shape.patch).transpose(1, 2).flatten(2)  # [B, T/p, C·p]
    x = linear(x, p["transformer.project_in.weight"])
    if shape.memory:
        first.insert(0, p["transformer.memory_tokens"].expand(count, -1, -1))
    ahead = sum(part.shape[1] for part in first)
    x = torch.cat([*first, x], 1)
    turn = torch.arange(x.shape[1])[:, None] * p["transformer.rotary_pos_emb.inv_freq"].float()
    turn = torch.cat([turn, turn], -1)
    gates = _two_layers(p, "transformer.global_cond_embedder", embed) if shape.adaptive else None
    for layer in range(shape.depth):
        x = _block(shape, p, f"transformer.layers.{layer}", x, context, gates, turn)
    x = linear(x[:, ahead:], p["transformer.project_out.weight"])
    x = x.reshape(count, steps // shape.patch, channels, shape.patch).transpose(1, 2).flatten(2)
    return conv1d(x, p["postprocess_conv.weight"]) + x


def _two_layers(p: Parameters, name: str, x: Tensor) -> Tensor:
    hidden = silu(linear(x, p[f"{name}.0.weight"], p.get(f"{name}.0.bias")))
    return linear(hidden, p[f"{name}.2.weight"], p.get(f"{name}.2.bias"))


def _block(
    shape: DitShape, p: Parameters, at: str, x: Tensor, context: Tensor | None, gates: Tensor | None, turn: Tensor
) -> Tensor:
    def norm(name: str, value: Tensor) -> Tensor:
        return layer_norm(
            value.float(), (shape.width,), p[f"{at}.{name}.gamma"], p[f"{at}.{name}.beta"], shape.norm_eps
        )

    def scaled(branch: str, value: Tensor) -> Tensor:
        return value * p[f"{at}.{branch}_scale.scale"] if shape.layer_scale else value

    def branch(name: str, normed: Tensor, scale: Tensor | None, shift: Tensor | None, gate: Tensor | None) -> Tensor:
        if scale is not None and shift is not None:
            normed = normed * (1 + scale) + shift
        made = _attend(shape, p, f"{at}.{name}", normed, None, turn) if name == "self_attn" else _gated(p, at, normed)
        return scaled(name, made if gate is None else made * torch.sigmoid(1 - gate))

    six: list[Tensor | None] = [None] * 6
    if gates is not None:
        six = list((p[f"{at}.to_scale_shift_gate"] + gates)[:, None].chunk(6, -1))
    x = x + branch("self_attn", norm("pre_norm", x), six[0], six[1], six[2])
    if context is not None:
        x = x + scaled("cross_attn", _attend(shape, p, f"{at}.cross_attn", norm("cross_attend_norm", x), context, None))
    return x + branch("ff", norm("ff_norm", x), six[3], six[4], six[5])


def _gated(p: Parameters, at: str, x: Tensor) -> Tensor:
    x, gate = linear(x, p[f"{at}.ff.ff.0.proj.weight"], p[f"{at}.ff.ff.0.proj.bias"]).chunk(2, -1)
    return linear(x * silu(gate), p[f"{at}.ff.ff.2.weight"], p.get(f"{at}.ff.ff.2.bias"))


def _attend(shape: DitShape, p: Parameters, at: str, x: Tensor, context: Tensor | None, turn: Tensor | None) -> Tensor:
    def by_head(value: Tensor) -> Tensor:
        return value.reshape(*value.shape[:2], -1, shape.head_width).transpose(1, 2)  # [B, heads, T, width]

    if context is None:
        q, k, v = (by_head(part) for part in linear(x, p[f"{at}.to_qkv.weight"]).chunk(3, -1))
    else:
        q = by_head(linear(x, p[f"{at}.to_q.weight"]))
        k, v = (by_head(part) for part in linear(context, p[f"{at}.to_kv.weight"]).chunk(2, -1))
    if shape.qk_norm == "l2":
        q, k = normalize(q, dim=-1), normalize(k, dim=-1)
    elif shape.qk_norm == "ln":
        q, k = (
            layer_norm(part.float(), (shape.head_width,), p[f"{at}.{n}_norm.weight"], p[f"{at}.{n}_norm.bias"], QK_EPS)
            for part, n in ((q, "q"), (k, "k"))
        )
    if turn is not None:
        q, k = _turned(q, turn), _turned(k, turn)
    if k.shape[1] != shape.heads:
        k, v = (part.repeat_interleave(shape.heads // part.shape[1], 1) for part in (k, v))
    weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(shape.head_width), -1)  # vmap knows no fused attention
    out = (weights @ v).transpose(1, 2).flatten(2)
    return linear(out, p[f"{at}.to_out.weight"])


def _turned(x: Tensor, turn: Tensor) -> Tensor:
    """Rotary positions (Su et al. 2021) on the first part of each head; halves are turned against each other."""
    width = turn.shape[-1]
    part, rest = x[..., :width], x[..., width:]
    left, right = part.chunk(2, -1)
    return torch.cat([part * turn.cos() + torch.cat([-right, left], -1) * turn.sin(), rest], -1)
