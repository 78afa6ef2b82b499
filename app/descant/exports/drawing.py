"""What a page draws of a report, as SVG paths of nothing but numbers: a waveform, lanes over time, a time axis."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.certificate.pdf.charts import MAX_TICKS, PATTERNS, TICKS_S, clock

HUES: Final = 8
"""Hues of the style sheet; with PATTERNS two sources of one hue are told apart."""
WIDTH: Final = 1000
"""Units of the time axis in every drawing."""


@dataclass(frozen=True)
class Look:
    """hue: class of the style sheet, 0…7; pattern: hatching over it, one of PATTERNS."""

    hue: int
    pattern: str


@dataclass(frozen=True)
class Tick:
    x: float
    words: str
    anchor: str


def look(rank: int) -> Look:
    """Of the source at a place in the ranking, from 0; no two of the first 64 are alike."""
    return Look(rank % HUES, PATTERNS[(rank + rank // HUES) % len(PATTERNS)])


def wave(peaks: NDArray[np.float32], height: float) -> str:
    """Minima and maxima [n, 2], full scale 1, as one filled outline: tops from left to right, bottoms back."""
    middle, step = height / 2, WIDTH / max(1, len(peaks))
    low, high = np.clip(peaks[:, 0], -1, 1), np.clip(peaks[:, 1], -1, 1)
    tops = [f"{i * step:.1f} {middle - float(v) * middle:.1f}" for i, v in enumerate(high)]
    bottoms = [f"{i * step:.1f} {middle - float(v) * middle + 0.4:.1f}" for i, v in enumerate(low)]
    return f"M{' L'.join([*tops, *reversed(bottoms)])}Z" if tops else ""


def lane(values: Sequence[float], height: float) -> str:
    """One source over time: steps as high as its share (0…1) of equal stretches; "" where it has none."""
    step = WIDTH / max(1, len(values))
    path, at = [], 0
    while at < len(values):
        end = at
        while end < len(values) and values[end] == values[at]:
            end += 1
        if values[at] > 0:
            top = height * (1 - min(1.0, values[at]))
            path.append(f"M{at * step:.1f} {height:g}V{top:.2f}H{end * step:.1f}V{height:g}Z")
        at = end
    return "".join(path)


def bars(spans: Sequence[tuple[float, float, float]], length_s: float, height: float) -> str:
    """The same from (start, end, height 0…1)."""
    scale = WIDTH / length_s if length_s > 0 else 0.0
    return "".join(
        f"M{start * scale:.1f} {height:g}V{height * (1 - min(1.0, value)):.2f}"
        f"H{min(WIDTH, end * scale):.1f}V{height:g}Z"
        for start, end, value in spans
    )


def ticks(length_s: float) -> list[Tick]:
    """Moments to write below a time axis."""
    if not (math.isfinite(length_s) and length_s > 0):
        return []
    step = float(next((t for t in TICKS_S if length_s / t <= MAX_TICKS), TICKS_S[-1]))
    while length_s / step > MAX_TICKS:
        step *= 2
    places = [k * step / length_s * WIDTH for k in range(int(length_s / step) + 1)]
    # the last one's words end where the drawing does
    return [Tick(x, clock(k * step), "end" if x > WIDTH - 12 else "middle") for k, x in enumerate(places)]
