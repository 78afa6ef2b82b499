"""What a method of the audit is: scores of the segments of an output by whom the training set stands for."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.audit.adapters.base import Batch, collate
from descant.audit.examples import Cut
from descant.audit.index import Index
from descant.audit.results import HOURS
from descant.progress import CancelToken, Progress, silent

Floats = NDArray[np.floating]


@dataclass(frozen=True, eq=False)
class Queries:
    """Q segments that are asked about: each one's file and its cut."""

    cuts: Sequence[tuple[Path, Cut]]

    def __len__(self) -> int:
        return len(self.cuts)

    @cached_property
    def examples(self) -> Batch:
        return collate([cut.example for _, cut in self.cuts])


@dataclass(frozen=True, eq=False)
class Method(ABC):
    """One way to ask an index; progress and cancel are of the slow ones. What queries share is kept in it.

    hours: what it may take at most on a large model, as estimated (audit/costs.py)."""

    index: Index
    progress: Progress = silent
    cancel: CancelToken | None = None
    hours: float = HOURS

    @abstractmethod
    def by_unit(self, queries: Queries, parts: Floats) -> Floats:
        """[R, Q, U]: the score of each unit by each of R replicas, in the method's own units.

        parts: [N, U], which fraction of each training track belongs to each unit. Raises DescantError, Cancelled.
        """


class SegmentMethod(Method):
    """A method that scores each of the S training segments by itself."""

    @abstractmethod
    def scores(self, queries: Queries) -> Floats:
        """[R, Q, S]: positive where a segment brought the query forth; replicas are checkpoints, or one."""

    def by_unit(self, queries: Queries, parts: Floats) -> Floats:
        return np.asarray(self.scores(queries) @ parts[self.index.track_of])
