"""What queries are compared with: tracks and the cohort's references, read once and made ready."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from descant.attribution.onset_match import OnsetSource, onset_envelopes
from descant.audio.frames import MEL_BINS, PITCH_BINS, Frames
from descant.catalog.store import Catalog
from descant.encoders.base import Embedding, Encoder, Leg
from descant.encoders.onset_strength import onsets
from descant.encoders.spectral_contrast import spectra
from descant.encoders.windows import unfold
from descant.errors import CatalogError

log = logging.getLogger(__name__)

F32 = NDArray[np.float32]
Spectra = NDArray[np.float16]
Made = TypeVar("Made", bound="PreparedTrack | NDArray[Any]")

SHORT_S = 8.0
"""Seconds at which half of the mean of chroma is taken away."""
MOST_BYTES = 60_000_000
"""What was last read of a catalog's tracks is kept up to this."""
STEADY = 0.8
"""Root mean square of centred chroma under which it is not scaled up: of 700 tracks of game music one in thirty moves
less, and these are bells, wind and drones, which blown up resemble each other."""


@dataclass(frozen=True, eq=False)
class PreparedTrack:
    """An embedding made ready to be compared with queries.

    frames: float32 [M, C], its centred chroma, or [S, D], its segments, where the encoder knows no order in time;
    nearness: to music it has nothing to do with (`nearness`; 0 for chroma);
    onsets: where they are at hand.
    """

    frames: F32
    nearness: float = 0.0
    onsets: OnsetSource | None = None


def prepare(encoder: Encoder, embedding: Embedding, references: Sequence[Embedding]) -> PreparedTrack:
    if encoder.segment_frames:
        return PreparedTrack(centred_chroma(encoder, embedding)[0])
    source = OnsetSource(onset_envelopes(embedding.onsets)) if embedding.onsets is not None else None
    return PreparedTrack(embedding.vectors, nearness(embedding, references), source)


@lru_cache(maxsize=6)
def _references(encoder: Encoder, references: tuple[Embedding, ...]) -> tuple[PreparedTrack, ...]:
    """Once a process for the cohort's, which are the same in every analysis."""
    return tuple(prepare(encoder, one, references) for one in references)


def centred_chroma(encoder: Encoder, embedding: Embedding) -> tuple[F32, float]:
    """The frames that segments were cut from, centred, float32 [M, C], and the seconds a frame."""
    frames, frame_s = unfold(embedding, encoder.segment_frames)
    return centred(frames, frame_s), frame_s


def centred(frames: F32, frame_s: float) -> F32:
    """[M, C]: frames less (most of) their mean, scaled to a mean square of 1 (a drone to less).

    Two tracks in one key share their mean frame all the time; a drone shares every frame with every drone. Neither says
    anything of descent. A short track's mean is mostly itself, so less of it is taken: M / (M + SHORT_S in frames).
    """
    count = len(frames)
    moved = frames - frames.mean(axis=0) * (count / (count + SHORT_S / frame_s))
    power = float(np.sqrt((moved**2).sum(axis=1).mean()))
    return np.asarray(moved / max(power, STEADY), dtype=np.float32)


def nearness(track: Embedding, references: Sequence[Embedding]) -> float:
    """The best cosine of a track's segments with each reference, averaged: how near it is to music it has nothing to
    do with. A long or featureless track is near everything (a hub)."""
    if not references:
        return 0.0
    begins = np.cumsum([0, *(len(r.vectors) for r in references[:-1])])
    near = (np.concatenate([r.vectors for r in references]) @ track.vectors.T).max(axis=1)
    return float(np.maximum.reduceat(near, begins).mean())


class PreparedTracks:
    """What queries are compared with: the cohort's references, and what was last read of a catalog's tracks, so that
    many queries do not read and prepare the same ones again. Safe between threads."""

    def __init__(
        self,
        catalog: Catalog,
        encoders: Sequence[Encoder],
        references: Mapping[Leg, Sequence[Embedding]],
    ) -> None:
        self.catalog = catalog
        self.references = {e.name: _references(e, tuple(references[e.name])) for e in encoders}
        self.unread: dict[str, CatalogError] = {}
        """Tracks whose features could not be read, and which were compared without spectra or onsets; and why."""
        self._embeddings = references
        self._bytes = 0
        self._turn = threading.Lock()
        self._kept: OrderedDict[tuple[str, str], tuple[Any, int]] = OrderedDict()

    def track(self, encoder: Encoder, track_id: str) -> PreparedTrack:
        """Raises CatalogError where the track is not there or damaged."""

        def prepared() -> PreparedTrack:
            return prepare(encoder, self.catalog.embedding(track_id, encoder.name), self._embeddings[encoder.name])

        return self._once((encoder.name, track_id), prepared)

    def spectra(self, track_id: str) -> Spectra:
        """As Embedding has them; of no frames where the track's features are missing or damaged (`unread`)."""
        return self._once(("spectra", track_id), lambda: spectra(self.features(track_id).pitch))

    def onset_envelopes(self, track_id: str) -> F32:
        """As onset_match makes them; of no frames where the track's features are missing or damaged (`unread`)."""
        return self._once(("onsets", track_id), lambda: onset_envelopes(onsets(self.features(track_id).mel)))

    def features(self, track_id: str) -> Frames:
        """Of no frames where they are missing or damaged (`unread`): one file that was lost beside the database ends no
        analysis, the track is compared by its vectors alone."""
        try:
            return self.catalog.features(track_id)
        except CatalogError as error:
            if track_id not in self.unread:
                log.warning("%s", error)
            self.unread[track_id] = error
            return Frames(pitch=np.zeros((0, PITCH_BINS), np.float16), mel=np.zeros((0, MEL_BINS), np.float16))

    def _once(self, key: tuple[str, str], make: Callable[[], Made]) -> Made:
        with self._turn:
            if key in self._kept:
                self._kept.move_to_end(key)
                found: Made = self._kept[key][0]
                return found
        made = make()
        size: int = (made.frames if isinstance(made, PreparedTrack) else made).nbytes
        with self._turn:
            if key not in self._kept:
                self._kept[key] = made, size
                self._bytes += size
            while self._bytes > MOST_BYTES and len(self._kept) > 1:
                self._bytes -= self._kept.popitem(last=False)[1][1]
        return made
