"""Influence of every training segment on a query: q (K + λI)⁻¹ gᵀ in each module's own kernel, over an ensemble.

q and g are sketched gradients of the same output function, K = GᵀG / S over the S training segments of the index: the
projected-gradient estimate of what leaving a segment out would change (TRAK, Park et al. 2023; D-TRAK, Zheng et al.
2024, for diffusion and flow), with a kernel of its own for each module, averaged over checkpoints.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audit.adapters.base import Batch
from descant.audit.gradients import Part
from descant.audit.index import Index, Vector
from descant.progress import CancelToken, Progress, silent

BLOCK: Final = 16_384
"""Segments held as float32 at once: 128 MiB at a width of 2,048."""
Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Tuning:
    """damping: λ in units of a kernel's mean eigenvalue. unit_rows: whether training gradients count by direction only.

    Chosen by validation on the subsets set apart for it.
    """

    damping: float = 1.0
    unit_rows: bool = False


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


def kernel(index: Index, checkpoint: int, unit_rows: bool) -> Kernel:
    """Reads all rows of a checkpoint once."""
    parts = index.parts
    sums = [torch.zeros(p.width, p.width, dtype=torch.float64) for p in parts]
    for block in _blocks(index, checkpoint, unit_rows):
        for held, part in zip(sums, parts, strict=True):
            own = block[:, part.first : part.first + part.width]
            held += (own.T @ own).double()
    values, vectors = zip(*(torch.linalg.eigh(held / len(index.segments)) for held in sums), strict=True)
    return Kernel(parts, tuple(v.clamp_min(0).float() for v in values), tuple(v.float() for v in vectors))


def influence(
    index: Index,
    queries: Batch,
    tuning: Tuning | None = None,
    *,
    checkpoints: range | None = None,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Scores:
    """float32 [Q, S]: positive where training on a segment makes the query more likely, the mean over checkpoints.

    Every checkpoint's scores are scaled to unit standard deviation first, so that none outweighs the others.
    """
    tuning = tuning or Tuning()
    chosen = checkpoints if checkpoints is not None else range(len(index.checkpoints))
    total = np.zeros((len(queries), len(index.segments)), np.float32)
    for done, checkpoint in enumerate(chosen):
        if cancel:
            cancel.check()
        progress("query", done, len(chosen))
        rows = index.query_rows(queries, checkpoint)
        solved = kernel(index, checkpoint, tuning.unit_rows).solve(rows, tuning.damping)
        found = np.concatenate(
            [(solved @ block.T).numpy() for block in _blocks(index, checkpoint, tuning.unit_rows)], axis=1
        )
        total += found / max(float(found.std()), 1e-30) / len(chosen)
    progress("query", len(chosen), len(chosen))
    return total


def _blocks(index: Index, checkpoint: int, unit_rows: bool) -> Iterator[Tensor]:
    rows, norms = index.gradients(checkpoint)
    scale: Vector = np.ones_like(norms) if unit_rows else norms / max(float(norms.mean()), 1e-30)
    for start in range(0, len(rows), BLOCK):
        held = np.asarray(rows[start : start + BLOCK], np.float32) * scale[start : start + BLOCK, None]
        yield torch.from_numpy(held)
