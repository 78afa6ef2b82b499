"""A fast path: an embedding in which nearest neighbours are what influence would have found.

The influence of all training segments on each other, S × S, is factored into a few dimensions; a linear map then leads
from what is known of a segment at once (statistics of its latents or tokens) to these. A new output needs no gradient:
two products.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audit.adapters.base import Batch
from descant.audit.index import Index
from descant.audit.methods.base import Queries, SegmentMethod
from descant.audit.methods.influence import influence_of_rows
from descant.encoders.windows import unit

DIMENSIONS: Final = 64
TEACHERS: Final = 2048
"""Training segments, at most, whose influence scores teach the embedding."""
RIDGE: Final = 0.1
HASHED: Final = 512
"""Columns that pairs of neighbouring codes are hashed to."""
Scores = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Embedding:
    """middle, spread [F] of the features; weights [F, D]; items: the segments' vectors [S, D + 1], all of one length.

    The last column makes inner products of unit vectors rank as inner products of the vectors would.
    """

    middle: NDArray[np.float32]
    spread: NDArray[np.float32]
    weights: NDArray[np.float32]
    items: NDArray[np.float32]

    def queries(self, batch: Batch) -> NDArray[np.float32]:
        """Unit vectors [B, D + 1]."""
        found = ((features(batch) - self.middle) / self.spread) @ self.weights
        return unit(np.concatenate([found, np.zeros((len(found), 1), np.float32)], axis=1))

    def scores(self, batch: Batch) -> Scores:
        """float32 [B, S]: all of them, exactly."""
        return np.asarray(self.queries(batch) @ self.items.T, np.float32)


class Distilled(SegmentMethod):
    """One replica: exact inner products in the embedding of the index."""

    @cached_property
    def embedding(self) -> Embedding:
        return distil(self.index)

    def scores(self, queries: Queries) -> Scores:
        """float32 [1, Q, S]."""
        return self.embedding.scores(queries.examples)[None]


def distil(index: Index) -> Embedding:
    """Fits the embedding to the influence among training segments; what a segment says of itself is left out."""
    total = len(index.segments)
    teachers = np.sort(np.random.default_rng(index.settings.seed).permutation(total)[:TEACHERS])
    scores = influence_of_rows(index, teachers).mean(axis=0)
    scores[np.arange(len(teachers)), teachers] = np.median(scores, axis=1)  # itself would drown the others
    left, values, right = np.linalg.svd(scores - scores.mean(axis=1, keepdims=True), full_matrices=False)
    size = min(DIMENSIONS, len(values))
    aim, items = left[:, :size] * values[:size], right[:size].T
    known = features(index.examples.select(torch.from_numpy(teachers)))
    middle, spread = known.mean(axis=0), known.std(axis=0) + 1e-3
    scaled = (known - middle) / spread
    gram = scaled @ scaled.T
    weights = scaled.T @ np.linalg.solve(gram + RIDGE * np.trace(gram) / len(gram) * np.eye(len(gram)), aim)
    length = np.linalg.norm(items, axis=1)
    last = np.sqrt(np.maximum(length.max() ** 2 - length**2, 0))
    vectors = unit(np.concatenate([items, last[:, None]], axis=1))
    f32 = np.float32
    return Embedding(middle.astype(f32), spread.astype(f32), weights.astype(f32), vectors)


def features(batch: Batch) -> NDArray[np.float32]:
    """float32 [B, F], of the targets alone: means, spreads and changes of latents; how often which tokens occur."""
    counted = batch.mask.float()[:, None]
    number = counted.sum(dim=2).clamp_min(1)
    if batch.target.is_floating_point():
        mean = (batch.target * counted).sum(dim=2) / number
        spread = ((batch.target - mean[:, :, None]).square() * counted).sum(dim=2).div(number).sqrt()
        change = (batch.target.diff(dim=2).abs() * counted[:, :, 1:]).sum(dim=2) / number
        return torch.cat([mean, spread, change], dim=1).numpy()
    return torch.cat([_histogram(batch, 1), _histogram(batch, 2)], dim=1).numpy()


def _histogram(batch: Batch, run: int) -> Tensor:
    """Square roots of the frequencies of codes (or of pairs of neighbours), each codebook apart, hashed to columns."""
    books = batch.target.shape[1]
    made = torch.zeros(len(batch), books * HASHED)
    codes = batch.target if run == 1 else batch.target[:, :, :-1] * 65_537 + batch.target[:, :, 1:] * 257
    for book in range(books):
        column = codes[:, book] % HASHED + book * HASHED
        made.scatter_add_(1, column, batch.mask[:, run - 1 :].float())
    return (made / batch.mask.sum(dim=1, keepdim=True).clamp_min(1)).sqrt()
