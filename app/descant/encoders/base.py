"""What an encoder is: from a track's frames to one unit vector a segment."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import Frames
from descant.progress import CancelToken

Leg = Literal["recording", "composition", "style"]
LEGS: tuple[Leg, ...] = ("recording", "composition", "style")


@dataclass(frozen=True, eq=False)
class Embedding:
    """What one encoder makes of one track.

    vectors: float32 [S, D], unit length; segment i starts at i·hop_s and lasts length_s
             (a track shorter than length_s has one segment, made by repeating it).
    pitch_classes: whether a vector is frames of twelve pitch classes each, so that another key is a roll of them.
    spectra: float16 [T, 84] at PITCH_RATE (spectral_contrast.spectra), of an encoder whose candidates are compared by
             them too; a catalog makes them of its frames (PreparedTracks.spectra) and does not keep them here.
    onsets:  float16 [T, 8] at MEL_RATE (onset_strength.onsets), likewise (PreparedTracks.onset_envelopes).
    """

    vectors: NDArray[np.float32]
    length_s: float
    hop_s: float
    pitch_classes: bool = False
    spectra: NDArray[np.float16] | None = None
    onsets: NDArray[np.float16] | None = None


@dataclass(frozen=True)
class Recorded:
    """Where a track's audio is, and what its decoded samples are (AudioInfo.pcm_sha256)."""

    path: str
    pcm_sha256: str


class Encoder(Hashable, Protocol):
    """Audio frames in, segment vectors out. Deterministic on one machine and device."""

    name: Leg
    version: str
    """Changes whenever the same audio would give other vectors; contains the weights' hash where there are any."""
    dim: int
    segment_frames: int
    """A segment's vector is this many frames in the order of time, K blocks of 12 pitch classes each (windows.unfold
    lays them out again for alignment); 0 for an encoder without order in time."""

    def embed(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Embedding]:
        """Vectors of several tracks, in batches on the encoder's device."""

    def variants(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """[S, D] query vectors → [V, S, D]: the same segments in every musical key (V = 12), or [1, S, D] for an
        encoder that has no such symmetry. Variant v is the query lowered by v semitones: if it fits best, the query
        lies v semitones above what it was found in."""


@runtime_checkable
class FileEncoder(Protocol):
    """An encoder of audio files, decoded at a rate of its own, and not of the frames that a catalog keeps."""

    def embed_file(self, file: Recorded, cancel: CancelToken | None = None) -> Embedding:
        """Raises DecodeError where the file is not there, cannot be decoded, or holds other audio than it did."""


def embed(
    encoder: Encoder, frames: Sequence[Frames], files: Sequence[Recorded], cancel: CancelToken | None = None
) -> list[Embedding]:
    """Embeddings of tracks: of their frames, or, by a FileEncoder, of their files."""
    if isinstance(encoder, FileEncoder):
        return [encoder.embed_file(file, cancel) for file in files]
    return encoder.embed(frames, cancel)
