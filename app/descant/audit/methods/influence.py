"""Influence of every training segment on a query: q F⁻¹ gᵀ, the mean over members of an ensemble.

q and g are gradients of the same output function, F the Fisher, damped and diagonal in the bases of each matrix; all of
this is in the rows of the index (audit/projection.py), so that what is left is an inner product. The members are the
checkpoints with noise on their weights (audit/smoothing.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audit.index import Index
from descant.audit.methods.base import Queries, SegmentMethod
from descant.progress import steps

BLOCK: Final = 1_024
"""Segments held as float32 at once: 128 MiB at a width of 32,768."""
Scores = NDArray[np.float32]


class Influence(SegmentMethod):
    """The default method: a replica a member."""

    def scores(self, queries: Queries) -> Scores:
        """float32 [K, Q, S], of K members: positive where training on a segment makes the query more likely.

        Each member's scores are of unit standard deviation, so that in their mean none outweighs the others.
        """
        index = self.index
        total = np.zeros((len(index.members), len(queries), len(index.segments)), np.float32)
        for member in steps(index.members, "query", self.progress, self.cancel):
            total[member] = scored(index, index.query_rows(queries.examples, member), member)
        return total


def influence_of_rows(index: Index, rows: NDArray[np.int64]) -> Scores:
    """float32 [K, R, S], where the queries are training segments: their gradients are in the index."""
    made = []
    for member in index.members:
        held, units = index.gradients(member)
        asked = torch.from_numpy(np.asarray(held[rows], np.float32) * units[rows, None])
        made.append(scored(index, asked, member))
    return np.stack(made)


def scored(index: Index, queries: Tensor, member: int) -> Scores:
    """float32 [Q, S] of one member, of unit standard deviation. queries: projected gradients [Q, W]."""
    found = np.concatenate([(queries @ block.T).numpy() for block in _blocks(index, member)], axis=1)
    least = 1e-6 * float(np.abs(found).max())  # where all segments are the same there is no deviation
    return np.asarray(found / max(float(found.std()), least, 1e-30), np.float32)


def _blocks(index: Index, member: int) -> Iterator[Tensor]:
    rows, units = index.gradients(member)
    scale = units / max(float(units.mean()), 1e-30)
    for start in range(0, len(rows), BLOCK):
        held = np.asarray(rows[start : start + BLOCK], np.float32) * scale[start : start + BLOCK, None]
        yield torch.from_numpy(held)
