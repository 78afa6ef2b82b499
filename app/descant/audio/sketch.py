"""A first look at a long file: short stretches from all over it, long before it is decoded whole."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

import mutagen
import numpy as np
from mutagen.aiff import AIFF
from mutagen.flac import FLAC
from mutagen.wave import WAVE
from numpy.typing import NDArray

from descant.audio.frames import RATE
from descant.audio.span_reader import SpanReader
from descant.errors import DecodeError
from descant.progress import CancelToken, check

LONG_S = 600.0
"""Shorter files are decoded about as soon."""
LOOKS, LOOK_S = 240, 0.1
LEAST = 16
"""Looks that are taken however long they last."""
ENOUGH_S = 1.0
"""Seconds after which a look is not worth waiting for."""
GOLDEN = (np.sqrt(5) - 1) / 2
"""Multiples of it, less their whole part, fill an interval evenly, however soon one stops."""


@dataclass(frozen=True, eq=False)
class Sketch:
    """looks: float32 [LOOKS, samples at RATE], evenly over duration_s; where there was no time for one, the nearest."""

    looks: NDArray[np.float32]
    duration_s: float


def sketch(path: Path, cancel: CancelToken | None = None) -> Sketch | None:
    """None where the file is short, does not say how long it is, or cannot be read from its middle.

    Raises Cancelled.
    """
    duration_s = _said_to_last(path)
    if duration_s < LONG_S:
        return None
    count = int(LOOK_S * RATE)
    taken: dict[int, NDArray[np.float32]] = {}
    reader = SpanReader(path, RATE, 1)
    began = time.monotonic()
    try:
        for place in np.argsort((np.arange(LOOKS) * GOLDEN) % 1):
            check(cancel)
            if len(taken) >= LEAST and time.monotonic() - began > ENOUGH_S:
                break
            samples = reader.read(int((place + 0.5) / LOOKS * duration_s * RATE), count)
            if len(samples) == count:
                taken[int(place)] = samples[:, 0]
    except (DecodeError, OSError):
        return None
    finally:
        reader.close()
    if len(taken) < LEAST:
        return None
    places = np.array(sorted(taken))
    nearest = places[np.abs(places[None, :] - np.arange(LOOKS)[:, None]).argmin(axis=1)]
    return Sketch(np.stack([taken[int(place)] for place in nearest]), duration_s)


def _said_to_last(path: Path) -> float:
    """Seconds, as the file's own header has it; 0 where it says nothing, or its middle is not found without reading all
    before it: in MP3, Ogg and FLAC without a table of seek points. It may be wrong: this is a first look."""
    try:
        found = mutagen.File(path)
        if isinstance(found, FLAC):
            direct = len(getattr(found.seektable, "seekpoints", ())) > 1
        else:
            direct = isinstance(found, WAVE | AIFF)
        return float(found.info.length) if direct else 0.0
    except Exception:  # whatever a parser of hostile files raises, there is no first look then
        return 0.0
