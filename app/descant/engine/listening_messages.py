"""What the window asks of the engine to see and hear a span: notes, tempo, key, likeness, the source made to match."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from descant.engine.messages import Lane, Request


@dataclass(frozen=True)
class SpanPair:
    """A span of the query and where it is in the source, seconds. semitones, ratio: query over source."""

    query: str
    query_start_s: float
    query_end_s: float
    source: str
    source_start_s: float
    source_end_s: float
    semitones: int
    ratio: float


# What comes back.


@dataclass(frozen=True, eq=False)
class Tones:
    """The constant-Q spectrum of a track.

    levels: uint8 [bands, columns] over the whole duration, 0 quiet … 255 loud, lowest band first
    hertz: float64 [bands]
    """

    path: str
    levels: NDArray[np.uint8]
    hertz: NDArray[np.float64]
    duration_s: float


@dataclass(frozen=True)
class TempoAndKey:
    """Of one side of a span. bpm: None without a steady beat. tonic: 0 C … 11 B, None where no key is clear."""

    bpm: float | None
    tonic: int | None
    minor: bool


@dataclass(frozen=True, eq=False)
class Compared:
    """Two sides of a span beside each other.

    similarity: uint8 [cells of the query, cells of the source], 255 the same chord
    query_s, source_s: seconds from the starts of the spans that were compared
    """

    pair: SpanPair
    query: TempoAndKey
    source: TempoAndKey
    similarity: NDArray[np.uint8]
    query_s: float
    source_s: float


@dataclass(frozen=True)
class Matched:
    """A file with the source's span at the query's tempo and pitch. start_s, end_s: where the span is in it."""

    path: str
    pair: SpanPair
    start_s: float
    end_s: float


# What is asked for.


@dataclass(frozen=True)
class DrawTones(Request[Tones]):
    """columns: most columns of the picture."""

    lane: ClassVar[Lane] = "close"
    path: str
    columns: int = 16_384


@dataclass(frozen=True)
class CompareSpan(Request[Compared]):
    """Tempo and key of both sides, and their likeness in harmony with the source transposed to the query."""

    lane: ClassVar[Lane] = "close"
    pair: SpanPair


@dataclass(frozen=True)
class MatchSource(Request[Matched]):
    """Writes the source's span, stretched and transposed to the query's, as a file of the folder `out`."""

    lane: ClassVar[Lane] = "close"
    pair: SpanPair
    out: str
