"""The two reference networks: a causal transformer over tokens, and a rectified-flow transformer over latents.

Attention is written out: torch.func.vmap has a rule for each of its parts, and the sequences are short.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Final, Literal

import torch
from torch import Tensor, nn

from descant.errors import ModelError

Kind = Literal["tokens", "flow"]
MOST_STEPS: Final = 4096
TIME_SCALE: Final = 1000.0


@dataclass(frozen=True)
class Shape:
    """kind; channels C of the latents; books K of entries V (tokens); steps: most frames; width, layers, heads."""

    kind: Kind
    channels: int = 24
    books: int = 4
    entries: int = 64
    steps: int = 32
    width: int = 64
    layers: int = 2
    heads: int = 4

    def __post_init__(self) -> None:
        sizes = [v for k, v in asdict(self).items() if k != "kind"]
        fine = all(isinstance(v, int) and not isinstance(v, bool) and 0 < v <= MOST_STEPS for v in sizes)
        if self.kind not in ("tokens", "flow") or not fine or self.width % self.heads or self.layers > 64:
            raise ModelError(f"The reference model's shape makes no sense: {asdict(self)}.")


class _Block(nn.Module):
    def __init__(self, shape: Shape, causal: bool) -> None:
        super().__init__()
        self.heads, self.causal = shape.heads, causal
        self.norm1, self.norm2 = nn.LayerNorm(shape.width), nn.LayerNorm(shape.width)
        self.mix = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.up = nn.Linear(shape.width, 4 * shape.width)
        self.down = nn.Linear(4 * shape.width, shape.width)

    def forward(self, x: Tensor, mask: Tensor, told: Tensor | None = None) -> Tensor:
        """x [B, T, D], mask [B, T] of what may be attended to, told [B, 1, 2·D]: scale and shift of both norms."""
        batch, steps, width = x.shape
        scale, shift = told.chunk(2, dim=-1) if told is not None else (0.0, 0.0)
        q, k, v = (
            part.reshape(batch, steps, self.heads, -1).transpose(1, 2)
            for part in self.mix(self.norm1(x) * (1 + scale) + shift).chunk(3, dim=-1)
        )
        near = q @ k.transpose(-1, -2) / math.sqrt(width // self.heads)
        hidden = ~mask[:, None, None, :]
        if self.causal:
            hidden = hidden | torch.ones(steps, steps, dtype=torch.bool).triu(1)
        attention = near.masked_fill(hidden, -1e9).softmax(dim=-1)
        x = x + self.out((attention @ v).transpose(1, 2).reshape(batch, steps, width))
        within = self.norm2(x) * (1 + scale) + shift
        made: Tensor = x + self.down(nn.functional.silu(self.up(within)))
        return made


class TokenNet(nn.Module):
    """Predicts the K codes of a frame from all frames before, and each code from those before it in the frame."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heard = nn.ModuleList(nn.Embedding(shape.entries, shape.width) for _ in range(shape.books))
        self.within = nn.ModuleList(nn.Embedding(shape.entries, shape.width) for _ in range(shape.books - 1))
        self.place = nn.Parameter(torch.randn(shape.steps, shape.width) * 0.02)
        self.begin = nn.Parameter(torch.randn(shape.width) * 0.02)
        self.blocks = nn.ModuleList(_Block(shape, causal=True) for _ in range(shape.layers))
        self.norms = nn.ModuleList(nn.LayerNorm(shape.width) for _ in range(shape.books))
        self.heads = nn.ModuleList(nn.Linear(shape.width, shape.entries) for _ in range(shape.books))
        for table in (*self.heard, *self.within):
            assert isinstance(table, nn.Embedding)
            nn.init.normal_(table.weight, std=0.1)

    def hidden(self, codes: Tensor) -> Tensor:
        """int64 [B, K, T] → [B, T, D]: what is known before each frame."""
        embedded = torch.stack([table(codes[:, k]) for k, table in enumerate(self.heard)]).sum(dim=0)
        begin = self.begin.expand(embedded.shape[0], 1, -1)
        x = torch.cat([begin, embedded[:, :-1]], dim=1) + self.place[: embedded.shape[1]]
        mask = torch.ones(x.shape[:2], dtype=torch.bool)
        for block in self.blocks:
            x = block(x, mask)
        return x

    def logits(self, hidden: Tensor, codes: Tensor, book: int) -> Tensor:
        """[B, T, V] of one codebook, given the frame's codes of the books before it."""
        x = hidden
        for earlier in range(book):
            x = x + self.within[earlier](codes[:, earlier])
        made: Tensor = self.heads[book](self.norms[book](x))
        return made

    def forward(self, codes: Tensor) -> Tensor:
        """int64 [B, K, T] → log probabilities of these codes, [B, K, T]."""
        hidden = self.hidden(codes)
        chosen = [
            self.logits(hidden, codes, k).log_softmax(dim=-1).gather(-1, codes[:, k, :, None])[..., 0]
            for k in range(len(self.heads))
        ]
        return torch.stack(chosen, dim=1)


class FlowNet(nn.Module):
    """Predicts the velocity noise - latents from their mixture (1 - t)·latents + t·noise (Liu et al. 2023)."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.enter = nn.Linear(shape.channels, shape.width)
        self.place = nn.Parameter(torch.randn(shape.steps, shape.width) * 0.02)
        self.time = nn.Sequential(nn.Linear(shape.width, shape.width), nn.SiLU())
        self.tell = nn.ModuleList(nn.Linear(shape.width, 2 * shape.width) for _ in range(shape.layers))
        self.blocks = nn.ModuleList(_Block(shape, causal=False) for _ in range(shape.layers))
        self.norm = nn.LayerNorm(shape.width)
        self.leave = nn.Linear(shape.width, shape.channels)

    def forward(self, mixture: Tensor, times: Tensor, mask: Tensor) -> Tensor:
        """mixture [B, C, T], times [B], mask [B, T] → velocity [B, C, T]."""
        x = self.enter(mixture.transpose(1, 2)) + self.place[: mixture.shape[2]]
        half = self.place.shape[1] // 2
        rates = torch.exp(-math.log(10_000.0) * torch.arange(half) / half)
        angles = TIME_SCALE * times[:, None] * rates
        told = self.time(torch.cat([angles.sin(), angles.cos()], dim=-1))
        for block, tell in zip(self.blocks, self.tell, strict=True):
            x = block(x, mask, tell(told)[:, None])
        made: Tensor = self.leave(self.norm(x)).transpose(1, 2)
        return made


def build(shape: Shape, seed: int = 0) -> TokenNet | FlowNet:
    """An untrained network whose weights depend on the seed alone."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return TokenNet(shape) if shape.kind == "tokens" else FlowNet(shape)
