"""A measured time, on the clock and of the thread that draws."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Measured:
    """ms: milliseconds on the clock, which other programs lengthen; cpu_ms: of the main thread's own work; most_ms: the
    budget. note: what else to know."""

    what: str
    ms: float
    cpu_ms: float
    most_ms: float
    note: str = ""


def median_of(what: str, times: Sequence[tuple[float, float]], most_ms: float) -> Measured:
    """times: seconds on the clock and of the thread, of each repetition."""
    wall, cpu = (1000 * statistics.median(one) for one in zip(*times, strict=True))
    return Measured(what, wall, cpu, most_ms, f"median of {len(times)}")


def longest_of(what: str, times: Sequence[tuple[float, float]], most_ms: float) -> Measured:
    wall, cpu = (1000 * max(one) for one in zip(*times, strict=True))
    return Measured(what, wall, cpu, most_ms, f"longest of {len(times):,}")
