"""The axis of frequency beside a spectrogram, in Hz, or in octaves of notes."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray

from descant.gui import phrases
from descant.gui.drawn import guarded

HERTZ = (100, 1_000, 10_000, 500, 5_000, 200, 2_000, 50, 20)
"""What is labelled, the more telling first: a label gives way to those before it."""
LEAST_APART = 15
"""Points between two labels."""
A4_HERTZ, A4, OCTAVE = 440.0, 69, 12
NAMES = ("C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B")


def note(hertz: float) -> str:
    """The nearest note at concert pitch, like A4."""
    number = round(A4 + OCTAVE * math.log2(hertz / A4_HERTZ))
    return f"{NAMES[number % OCTAVE]}{number // OCTAVE - 1}"


def hertz_of_c(octave: int) -> float:
    return float(A4_HERTZ * 2 ** ((OCTAVE * (octave + 1) - A4) / OCTAVE))


def rows_at(hertz: NDArray[np.float64], wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    """Heights of frequencies in an image whose rows have their middles at `hertz`; NaN outside of it."""
    middles = np.arange(len(hertz)) + 0.5
    found: NDArray[np.float64] = np.interp(np.log(wanted), np.log(hertz), middles, left=np.nan, right=np.nan)
    return found


def hertz_at(hertz: NDArray[np.float64], row: float) -> float:
    """The opposite."""
    return float(np.exp(np.interp(row, np.arange(len(hertz)) + 0.5, np.log(hertz))))


class FrequencyScale(pg.AxisItem):
    def __init__(self, width: int) -> None:
        super().__init__("left", maxTickLength=4)
        self.setWidth(width)
        self.setStyle(tickTextOffset=4, tickAlpha=255)

    @guarded
    def show_rows(self, hertz: NDArray[np.float64] | None, height: float, *, notes: bool) -> None:
        """hertz: middles of the image's rows, None where they are not known. height: of the image, in points."""
        self.show() if hertz is not None else self.hide()
        if hertz is None:
            return
        wanted = np.array([hertz_of_c(n) for n in (4, 2, 6, 8, 3, 5, 7, 1)] if notes else HERTZ, float)
        ticks: list[tuple[float, str]] = []
        edge = LEAST_APART / 2 * len(hertz) / max(1.0, height)
        for one, row in zip(wanted, rows_at(hertz, wanted), strict=True):
            if edge <= row <= len(hertz) - edge and all(abs(row - other) >= 2 * edge for other, _ in ticks):
                ticks.append((float(row), f"{note(one)}  {in_hertz(one)}" if notes else in_hertz(one)))
        self.setTicks([ticks])

    def mouseDragEvent(self, event: Any) -> None:
        event.ignore()


def in_hertz(value: float) -> str:
    if value >= 1_000:
        return f"{phrases.number(value / 1_000, 0 if value % 1_000 == 0 else 1)}{phrases.NBSP}kHz"
    return f"{phrases.number(round(value))}{phrases.NBSP}Hz"
