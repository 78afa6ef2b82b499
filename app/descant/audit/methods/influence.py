"""Influence of every training segment on a query: q (K + λI)⁻¹ gᵀ in each module's own kernel, over an ensemble.

q and g are sketched gradients of the same output function, K = GᵀG / S over the S training segments of the index: the
projected-gradient estimate of what leaving a segment out would change (TRAK, Park et al. 2023; D-TRAK, Zheng et al.
2024, for diffusion and flow), with a kernel of its own for each module, averaged over checkpoints.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audit.gradients import Part
from descant.audit.index import Index
from descant.audit.methods.base import Queries, SegmentMethod, Tuning
from descant.progress import steps

BLOCK: Final = 16_384
"""Segments held as float32 at once: 128 MiB at a width of 2,048."""
Scores = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Kernel:
    """One checkpoint's kernels, ready to solve with: eigenvalues [W_m] and eigenvectors [W_m, W_m] of each part."""

    parts: tuple[Part, ...]
    values: tuple[Tensor, ...]
    vectors: tuple[Tensor, ...]

    def solve(self, queries: Tensor, damping: float) -> Tensor:
        """[Q, W] → [Q, W]: each part times the inverse of its damped kernel."""
        made = torch.zeros_like(queries)
        for part, values, vectors in zip(self.parts, self.values, self.vectors, strict=True):
            columns = slice(part.first, part.first + part.width)
            scale = values.mean().clamp_min(1e-30)
            turned = queries[:, columns] @ vectors / (values / scale + damping)
            made[:, columns] = turned @ vectors.T / scale
        return made


def kernel(parts: tuple[Part, ...], blocks: Iterable[Tensor]) -> Kernel:
    """Of sketched gradients [·, W], block by block: each part's mean outer product, taken apart."""
    sums = [torch.zeros(p.width, p.width, dtype=torch.float64) for p in parts]
    count = 0
    for block in blocks:
        count += len(block)
        for held, part in zip(sums, parts, strict=True):
            own = block[:, part.first : part.first + part.width]
            held += (own.T @ own).double()
    values, vectors = zip(*(torch.linalg.eigh(held / count) for held in sums), strict=True)
    return Kernel(parts, tuple(v.clamp_min(0).float() for v in values), tuple(v.float() for v in vectors))


class Influence(SegmentMethod):
    """The default method: a replica a checkpoint."""

    def scores(self, queries: Queries) -> Scores:
        """float32 [K, Q, S], of K checkpoints: positive where training on a segment makes the query more likely.

        Each checkpoint's scores are of unit standard deviation, so that in their mean none outweighs the others.
        """
        chosen, index = self.tuning.of(self.index), self.index
        total = np.zeros((len(chosen), len(queries), len(index.segments)), np.float32)
        for done, checkpoint in enumerate(steps(chosen, "query", self.progress, self.cancel)):
            total[done] = scored(index, index.query_rows(queries.examples, checkpoint), checkpoint, self.tuning.damping)
        return total


def influence_of_rows(index: Index, rows: NDArray[np.int64], tuning: Tuning) -> Scores:
    """float32 [K, R, S], where the queries are training segments: their gradients are in the index."""
    made = []
    for checkpoint in tuning.of(index):
        held, norms = index.gradients(checkpoint)
        asked = torch.from_numpy(np.asarray(held[rows], np.float32) * norms[rows, None])
        made.append(scored(index, asked, checkpoint, tuning.damping))
    return np.stack(made)


def scored(index: Index, queries: Tensor, checkpoint: int, damping: float) -> Scores:
    """float32 [Q, S] of one checkpoint, of unit standard deviation. queries: sketched gradients [Q, W]."""
    solved = kernel(index.parts, _blocks(index, checkpoint)).solve(queries, damping)
    found = np.concatenate([(solved @ block.T).numpy() for block in _blocks(index, checkpoint)], axis=1)
    least = 1e-6 * float(np.abs(found).max())  # where all segments are the same there is no deviation
    return np.asarray(found / max(float(found.std()), least, 1e-30), np.float32)


def _blocks(index: Index, checkpoint: int) -> Iterator[Tensor]:
    rows, norms = index.gradients(checkpoint)
    scale = norms / max(float(norms.mean()), 1e-30)
    for start in range(0, len(rows), BLOCK):
        held = np.asarray(rows[start : start + BLOCK], np.float32) * scale[start : start + BLOCK, None]
        yield torch.from_numpy(held)
