"""A first look at a long file: short stretches from all over it, long before it is decoded whole."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from descant.audio.decode import QUALITY, mix
from descant.audio.downmix import Downmix
from descant.audio.ffmpeg import FfmpegDecoder
from descant.audio.frames import RATE
from descant.audio.source import DecoderError, NotAudioError
from descant.audio.steady import SteadyFile, View
from descant.errors import DecodeError
from descant.progress import CancelToken, check

LONG_S = 600.0
"""Shorter files are decoded about as soon."""
LOOKS, LOOK_S = 240, 0.1
LEAST = 16
"""Looks that are tried however long they last."""
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

    Places are met about: where a file has no index, by FFmpeg's search for the time or by their part of the bytes. How
    long it lasts may be wrong too: it is what the file says, or a guess by its size.

    Raises Cancelled.
    """
    try:
        file = SteadyFile(path)
    except DecodeError:
        return None
    try:
        decoder = FfmpegDecoder(View(file), glances=True)
        try:
            return _sketched(decoder, cancel) if decoder.lasts_s >= LONG_S else None
        finally:
            decoder.close()
    except NotAudioError:
        return None
    finally:
        file.close()


def _sketched(decoder: FfmpegDecoder, cancel: CancelToken | None) -> Sketch | None:
    duration_s, taken = decoder.lasts_s, dict[int, NDArray[np.float32]]()
    began = time.monotonic()
    for tried, place in enumerate(np.argsort((np.arange(LOOKS) * GOLDEN) % 1)):
        check(cancel)
        if tried >= LEAST and time.monotonic() - began > ENOUGH_S:
            break
        with suppress(DecoderError):  # of a FLAC the last moments are not found without an index
            decoder.seek(int((place + 0.5) / LOOKS * duration_s * decoder.sample_rate))
            if (look := _look(decoder)) is not None:
                taken[int(place)] = look
    if 2 * len(taken) < LEAST:
        return None
    places = np.array(sorted(taken))
    nearest = places[np.abs(places[None, :] - np.arange(LOOKS)[:, None]).argmin(axis=1)]
    return Sketch(np.stack([taken[int(place)] for place in nearest]), duration_s)


def _look(decoder: FfmpegDecoder) -> NDArray[np.float32] | None:
    """float32 [samples of LOOK_S at RATE] from where the decoder stands; None where fewer are left."""
    needed = round(LOOK_S * decoder.sample_rate)
    raw = next((chunk for chunk in decoder.chunks(needed) if len(chunk) >= needed), None)
    if raw is None:
        return None
    sound = mix(Downmix(decoder.sample_rate, decoder.channels).sound(raw[:needed])[0], 1)
    count = int(LOOK_S * RATE)
    at_rate = soxr.resample(np.ascontiguousarray(sound[:, 0]), decoder.sample_rate, RATE, quality=QUALITY)
    return np.pad(at_rate, (0, max(0, count - len(at_rate))))[:count].astype(np.float32)
