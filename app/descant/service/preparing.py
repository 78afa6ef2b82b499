"""How far a worker is in making the catalog ready, told between processes by a few numbers in shared memory."""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass
from typing import Final, Literal

Stage = Literal["starting", "index", "calibrate"]
STAGES: Final[tuple[Stage, ...]] = ("starting", "index", "calibrate")
"""As pipeline.calibrate says where it is; any other stage counts as the first."""


@dataclass(frozen=True)
class Preparation:
    """done of total; total 0 where it is not known."""

    ready: bool
    stage: Stage
    done: int
    total: int


class Preparing:
    """One worker's. It writes, and the service that started it reads; without a lock, which a worker that is killed
    would hold for ever: figures of two moments do no harm."""

    def __init__(self) -> None:
        self._told = multiprocessing.get_context("spawn").Array("q", 4, lock=False)

    @property
    def ready(self) -> bool:
        return bool(self._told[0])

    def tell(self, stage: str, done: int, total: int) -> None:
        """A descant.progress.Progress."""
        self._told[1:] = (STAGES.index(stage) if stage in STAGES else 0, done, total)

    def finish(self) -> None:
        self._told[0] = 1

    def now(self) -> Preparation:
        ready, stage, done, total = self._told[:]
        return Preparation(bool(ready), STAGES[stage], done, total)
