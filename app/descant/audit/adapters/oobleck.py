"""The encoder half of Stable Audio's autoencoder ("oobleck"), as a pure function of its weights under the file's names.

Convolutions with normalised weights, residual units of dilation 1, 3 and 9, and a strided convolution a block, with the
snake activation x + sin²(αx)/β (Ziyin et al. 2020) or ELU. The bottleneck is that of a variational autoencoder: its
mean is what Descant takes, without the noise that training adds.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import torch
from torch import Tensor
from torch.nn.functional import conv1d, elu

DILATIONS: Final = (1, 3, 9)
LEAST_DIVISOR: Final = 1e-9

Shapes = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class OobleckShape:
    """widths: channels after the first layer and after each block; strides: of the blocks."""

    channels: int
    widths: tuple[int, ...]
    strides: tuple[int, ...]
    latent: int
    snake: bool

    @property
    def hop(self) -> int:
        """Samples a latent step."""
        return math.prod(self.strides)


def read_shape(config: Mapping[str, Any]) -> OobleckShape:
    """The shape that an encoder's config states. Raises ValueError."""
    if config.get("type") != "oobleck":
        raise ValueError(f"its autoencoder is of the kind {str(config.get('type'))[:40]!r}, not 'oobleck'")
    given = config.get("config", {})
    if not isinstance(given, Mapping) or given.get("antialias_activation", False):
        raise ValueError("its autoencoder is of a kind that is not supported")
    width = given.get("channels", 128)
    multiples, strides = given.get("c_mults", [1, 2, 4, 8]), given.get("strides", [2, 4, 8, 8])
    numbers = [width, given.get("in_channels", 2), given.get("latent_dim", 32)]
    for sizes in (multiples, strides):
        if not isinstance(sizes, Sequence) or isinstance(sizes, str) or not 0 < len(sizes) <= 16:
            raise ValueError("its autoencoder has no strides or widths")
        numbers += sizes
    if any(isinstance(n, bool) or not isinstance(n, int) or not 1 <= n <= 1 << 16 for n in numbers):
        raise ValueError("a size of its autoencoder is no whole number from 1 to 65536")
    if len(strides) != len(multiples) or math.prod(strides) > 1 << 20 or numbers[2] % 2:
        raise ValueError("the sizes of its autoencoder do not fit each other")
    widths = tuple(width * m for m in (1, *multiples))
    return OobleckShape(numbers[1], widths, tuple(strides), numbers[2], bool(given.get("use_snake", False)))


def tensors(shape: OobleckShape) -> Shapes:
    """Names and shapes of the encoder's weights."""
    found: Shapes = {}

    def convolution(name: str, incoming: int, made: int, size: int) -> None:
        found.update(
            {f"{name}.weight_g": (made, 1, 1), f"{name}.weight_v": (made, incoming, size), f"{name}.bias": (made,)}
        )

    def activation(name: str, width: int) -> None:
        if shape.snake:
            found.update({f"{name}.alpha": (width,), f"{name}.beta": (width,)})

    convolution("layers.0", shape.channels, shape.widths[0], 7)
    for n, stride in enumerate(shape.strides, 1):
        width, at = shape.widths[n - 1], f"layers.{n}.layers"
        for unit in range(len(DILATIONS)):
            activation(f"{at}.{unit}.layers.0", width)
            convolution(f"{at}.{unit}.layers.1", width, width, 7)
            activation(f"{at}.{unit}.layers.2", width)
            convolution(f"{at}.{unit}.layers.3", width, width, 1)
        activation(f"{at}.3", width)
        convolution(f"{at}.4", width, shape.widths[n], 2 * stride)
    last = len(shape.strides) + 1
    activation(f"layers.{last}", shape.widths[-1])
    convolution(f"layers.{last + 1}", shape.widths[-1], shape.latent, 3)
    return found


def encode(shape: OobleckShape, p: Mapping[str, Tensor], samples: Tensor) -> Tensor:
    """samples [B, channels, n] → the bottleneck's mean [B, latent / 2, n / hop]."""

    def convolved(name: str, x: Tensor, *, stride: int = 1, padding: int = 0, dilation: int = 1) -> Tensor:
        direction = p[f"{name}.weight_v"]
        weight = p[f"{name}.weight_g"] * direction / direction.norm(dim=(1, 2), keepdim=True)
        return conv1d(x, weight, p[f"{name}.bias"], stride, padding, dilation)

    def active(name: str, x: Tensor) -> Tensor:
        if not shape.snake:
            return elu(x)
        alpha, beta = (p[f"{name}.{kind}"].exp()[:, None] for kind in ("alpha", "beta"))
        return x + (x * alpha).sin().square() / (beta + LEAST_DIVISOR)

    x = convolved("layers.0", samples, padding=3)
    for n, stride in enumerate(shape.strides, 1):
        at = f"layers.{n}.layers"
        for unit, dilation in enumerate(DILATIONS):
            inner = convolved(f"{at}.{unit}.layers.1", active(f"{at}.{unit}.layers.0", x),
                              padding=3 * dilation, dilation=dilation)  # fmt: skip
            x = x + convolved(f"{at}.{unit}.layers.3", active(f"{at}.{unit}.layers.2", inner))
        x = convolved(f"{at}.4", active(f"{at}.3", x), stride=stride, padding=math.ceil(stride / 2))
    last = len(shape.strides) + 1
    x = convolved(f"layers.{last + 1}", active(f"layers.{last}", x), padding=1)
    mean: Tensor = torch.chunk(x, 2, 1)[0]
    return mean
