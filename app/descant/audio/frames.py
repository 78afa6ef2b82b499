"""What is kept of a track for listening: compact frames, whatever its length."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.audio.steady import Stamp

RATE = 22_050
"""Hz, mono: everything that listens works at this rate."""

PITCH_HOP = 2048
"""Samples between pitch frames: 10.77 frames a second."""
PITCH_RATE = RATE / PITCH_HOP
PITCH_BINS = 84
"""Semitones from A1 (55 Hz) to 6.6 kHz."""

MEL_HOP = 1024
"""Samples between mel frames: 21.53 frames a second."""
MEL_RATE = RATE / MEL_HOP
MEL_BINS = 64


@dataclass(frozen=True)
class AudioInfo:
    """What a decoded file is.

    sha256 is of the file's bytes; pcm_sha256 of the decoded samples before any resampling or mixing (float32
    little-endian, interleaved), so that it survives a change of tags or container. stamp: the state in which the file
    was read (None: not known). notes: what a reader must know of how it was decoded, as sentences.
    """

    path: str
    sha256: str
    pcm_sha256: str
    duration_s: float
    sample_rate: int
    channels: int
    bytes: int
    stamp: Stamp | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Frames:
    """Frames of one track. Time runs along the first axis.

    pitch: float16 [T, 84], log-frequency magnitude in dB below the track's loudest bin, floored at -80
    mel:   float16 [T', 64], log-mel power in dB re full scale, floored at -100
    """

    pitch: NDArray[np.float16]
    mel: NDArray[np.float16]

    @property
    def duration_s(self) -> float:
        return len(self.mel) / MEL_RATE


@dataclass(frozen=True, eq=False)
class Extracted:
    """What is extracted of one file: its form and its frames; and its samples, float32 [n], mono at RATE, where they
    were kept (extract.KEPT_S) and are what `span_reader` reads of it too."""

    info: AudioInfo
    frames: Frames
    samples: NDArray[np.float32] | None = None
