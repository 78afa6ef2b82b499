"""What a view is: an encoder from a track's frames to one unit vector a segment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import Frames
from descant.progress import CancelToken

Leg = Literal["recording", "composition", "style"]
LEGS: tuple[Leg, ...] = ("recording", "composition", "style")


@dataclass(frozen=True, eq=False)
class Listening:
    """What one view heard in one track.

    vectors: float32 [S, D], unit length; segment i starts at i·hop_s and lasts length_s
             (a track shorter than length_s has one segment, made by repeating it).
    pitch_classes: whether a vector is rows of twelve pitch classes each, so that another key is a roll of them.
    spectra: float16 [T, 84] at PITCH_RATE (spectra.spectra), where finds of this view are compared with them once more;
             a catalog makes them of its frames (Shelf.spectra) and does not keep them here.
    onsets:  float16 [T, 8] at MEL_RATE (onsets.onsets), of a view whose finds are compared by them too; Shelf.beats.
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


class View(Protocol):
    """A way of hearing. Deterministic on one machine and device."""

    name: Leg
    version: str
    """Changes whenever the same audio would give other vectors; contains the weights' hash where there are any."""
    dim: int
    rows: int
    """A segment's vector is this many rows in the order of time, K blocks of 12 pitch classes each (windows.unfold
    lays them out again for alignment); 0 for a view that hears no order in time."""

    def listen(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Listening]:
        """Vectors of several tracks, in batches on the view's device."""

    def variants(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """[S, D] query vectors → [V, S, D]: the same segments as they would be heard in every other key (V = 12),
        or [1, S, D] for a view that has no such symmetry. Variant v is the query lowered by v semitones: if it fits
        best, the query lies v semitones above what it was found in."""


@runtime_checkable
class FileView(Protocol):
    """A view that hears the audio itself, at a rate of its own, and not the frames that a catalog keeps."""

    def listen_to(self, file: Recorded, cancel: CancelToken | None = None) -> Listening:
        """Raises DecodeError where the file is not there, cannot be decoded, or holds other audio than it did."""


def listen(
    view: View, frames: Sequence[Frames], files: Sequence[Recorded], cancel: CancelToken | None = None
) -> list[Listening]:
    """What a view hears in tracks: in their frames, or, if it is a FileView, in their files."""
    if isinstance(view, FileView):
        return [view.listen_to(file, cancel) for file in files]
    return view.listen(frames, cancel)
