"""Every number a person may turn, with one description each; frozen and checked when made."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from descant.errors import DescantError


@dataclass(frozen=True)
class Strictness:
    """How seldom a track that descends from nothing in the catalog may be given a source.

    tracks: one wrong claim in so many of these; meaning: for whom that is.
    """

    tracks: int
    meaning: str

    @property
    def alpha(self) -> float:
        return 1 / self.tracks

    @property
    def name(self) -> str:
        return strictness_name(self.alpha)


STRICTNESSES = (
    Strictness(100, "for a person who listens to all that is found"),
    Strictness(1_000, "for the daily work of a catalog"),
    Strictness(100_000, "for a service that hears tens of thousands of tracks a day"),
)
"""From the one that finds most to the one that errs least."""


def strictness_name(alpha: float) -> str:
    """`Settings.alpha` in words: "1 wrong claim in 1,000 tracks"."""
    return f"1 wrong claim in {round(1 / alpha):,} tracks"


def _described(default: Any, text: str) -> Any:
    return field(default=default, metadata={"description": text})


@dataclass(frozen=True)
class Settings:
    """How an analysis is done. What changes a result is part of every report.

    Raises DescantError where a value is out of its range.
    """

    device: str = _described("auto", "where networks run: auto, cpu, cuda or mps")
    threads: int = _described(0, "threads for networks and search; 0: one a core")
    workers: int = _described(0, "processes that decode and listen; 0: one a core")
    seed: int = _described(1, "seed of the bootstrap behind the intervals")
    candidates: int = _described(50, "tracks kept for alignment after the search of the index")
    sources: int = _described(8, "most sources among which one track is shared (exact Shapley)")
    alpha: float = _described(
        STRICTNESSES[0].alpha, "false-alarm rate of the gate over all legs: nothing with a larger p-value gets a share"
    )
    prior: float = _described(0.5, "prior probability that a segment descends from a candidate that passed the gate")
    weight_recording: float = _described(1.0, "weight of the recording leg in the headline")
    weight_composition: float = _described(1.0, "weight of the composition leg in the headline")
    weight_style: float = _described(0.5, "weight of the style leg in the headline")
    bootstrap: int = _described(200, "block-bootstrap draws behind each interval")
    interval: float = _described(0.90, "coverage that the stated intervals aim at")

    def __post_init__(self) -> None:
        def need(ok: bool, name: str, what: str) -> None:
            if not ok:
                raise DescantError(f"setting {name} = {getattr(self, name)!r} is not {what}")

        need(self.device.split(":")[0] in ("auto", "cpu", "cuda", "mps"), "device", "auto, cpu, cuda or mps")
        for name in ("threads", "workers"):
            need(0 <= getattr(self, name) <= 1024, name, "between 0 and 1024")
        need(1 <= self.candidates <= 1000, "candidates", "between 1 and 1000")
        need(1 <= self.sources <= 12, "sources", "between 1 and 12")
        need(0 < self.alpha < 1, "alpha", "between 0 and 1")
        need(0 < self.prior < 1, "prior", "between 0 and 1")
        for name in ("weight_recording", "weight_composition", "weight_style"):
            need(0 <= getattr(self, name) <= 1, name, "between 0 and 1")
        need(20 <= self.bootstrap <= 10_000, "bootstrap", "between 20 and 10000")
        need(0.5 <= self.interval < 1, "interval", "between 0.5 and 1")

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def describe(cls) -> dict[str, str]:
        """Name → one line of description."""
        return {f.name: f.metadata["description"] for f in fields(cls)}

    @property
    def strictness(self) -> str:
        """`alpha` in words."""
        return strictness_name(self.alpha)

    @property
    def n_workers(self) -> int:
        return self.workers or available_cores()

    @property
    def n_threads(self) -> int:
        return self.threads or available_cores()


def available_cores() -> int:
    """Cores this process may use (a container may grant fewer than the machine has)."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)
