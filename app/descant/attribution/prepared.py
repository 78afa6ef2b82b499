"""What queries are compared with: tracks and the cohort's references, read once and made ready."""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from descant.attribution.onset_match import beats
from descant.audio.frames import MEL_BINS, PITCH_BINS, Frames
from descant.catalog.store import Catalog
from descant.encoders.base import Leg, Listening, View
from descant.encoders.onset_strength import onsets
from descant.encoders.spectral_contrast import spectra
from descant.encoders.windows import unfold
from descant.errors import CatalogError

log = logging.getLogger(__name__)

F32 = NDArray[np.float32]
Spectra = NDArray[np.float16]
Held = TypeVar("Held")

SHORT_S = 8.0
"""Seconds at which half of a map's mean is taken away."""
STEADY = 0.8
"""Root mean square of what moves in a map under which it is not scaled up: of 700 tracks of game music one in thirty
moves less, and these are bells, wind and drones, which blown up resemble each other."""


@dataclass(frozen=True, eq=False)
class Source:
    """A listening made ready to be compared with queries.

    rows: float32 [M, C], its map (`melody`), or [S, D], its segments, where the view hears no order in time;
    near: how near it is to music it has nothing to do with (`nearness`; 0 for a map);
    beats: its onsets (groove.beats), where they are at hand.
    """

    rows: F32
    near: float = 0.0
    beats: F32 | None = None


def prepare(view: View, heard: Listening, references: Sequence[Listening]) -> Source:
    if view.rows:
        return Source(melody(view, heard)[0])
    struck = beats(heard.onsets) if heard.onsets is not None else None
    return Source(heard.vectors, nearness(heard, references), struck)


def melody(view: View, heard: Listening) -> tuple[F32, float]:
    """What moves in a view's map, and the seconds a row."""
    rows, row_s = unfold(heard, view.rows)
    return moving(rows, row_s), row_s


def moving(rows: F32, row_s: float) -> F32:
    """[M, C]: rows less (most of) their mean, scaled to a mean square of 1 (a drone to less).

    Two tracks in one key share their mean row all the time; a drone shares every row with every drone. Neither says
    anything of descent. A short map's mean is mostly itself, so less of it is taken: M / (M + SHORT_S in rows).
    """
    count = len(rows)
    moved = rows - rows.mean(axis=0) * (count / (count + SHORT_S / row_s))
    power = float(np.sqrt((moved**2).sum(axis=1).mean()))
    return np.asarray(moved / max(power, STEADY), dtype=np.float32)


def nearness(source: Listening, references: Sequence[Listening]) -> float:
    """How near a source is to music it has nothing to do with: its best segment pair with each reference, averaged.
    A long or featureless source is near everything."""
    if not references:
        return 0.0
    begins = np.cumsum([0, *(len(r.vectors) for r in references[:-1])])
    near = (np.concatenate([r.vectors for r in references]) @ source.vectors.T).max(axis=1)
    return float(np.maximum.reduceat(near, begins).mean())


class Shelf:
    """What queries are compared with: the cohort's references, and what was last read of a catalog's tracks, so that
    many queries do not read and prepare the same ones again. Safe between threads."""

    def __init__(
        self,
        catalog: Catalog,
        views: Sequence[View],
        references: Mapping[Leg, Sequence[Listening]],
        most_values: int = 60_000_000,
    ) -> None:
        """most_values: float32 numbers kept at most (240 MB)."""
        self.catalog = catalog
        self.references = {v.name: [prepare(v, r, references[v.name]) for r in references[v.name]] for v in views}
        self.unread: dict[str, CatalogError] = {}
        """Tracks whose features could not be read, and which were compared without spectra or onsets; and why."""
        self._heard = references
        self._most = most_values
        self._held = 0
        self._turn = threading.Lock()
        self._kept: OrderedDict[tuple[str, str], tuple[Any, int]] = OrderedDict()

    def source(self, view: View, track_id: str) -> Source:
        """Raises CatalogError where the track is not there or damaged."""

        def made() -> tuple[Source, int]:
            source = prepare(view, self.catalog.embedding(track_id, view.name), self._heard[view.name])
            return source, source.rows.size

        return self._once((view.name, track_id), made)

    def spectra(self, track_id: str) -> Spectra:
        """As Listening has them; of no frames where the track's features are missing or damaged (`unread`)."""

        def made() -> tuple[Spectra, int]:
            found = spectra(self._features(track_id).pitch)
            return found, found.size // 2

        return self._once(("spectra", track_id), made)

    def beats(self, track_id: str) -> F32:
        """As groove.beats makes them; of no frames where the track's features are missing or damaged (`unread`)."""

        def made() -> tuple[F32, int]:
            found = beats(onsets(self._features(track_id).mel))
            return found, found.size

        return self._once(("beats", track_id), made)

    def _features(self, track_id: str) -> Frames:
        """One file that was lost beside the database ends no analysis: the track is compared by its vectors alone."""
        try:
            return self.catalog.features(track_id)
        except CatalogError as error:
            if track_id not in self.unread:
                log.warning("%s", error)
            self.unread[track_id] = error
            return Frames(pitch=np.zeros((0, PITCH_BINS), np.float16), mel=np.zeros((0, MEL_BINS), np.float16))

    def _once(self, key: tuple[str, str], make: Callable[[], tuple[Held, int]]) -> Held:
        """make: what is kept, and how many float32 numbers it is."""
        with self._turn:
            if key in self._kept:
                self._kept.move_to_end(key)
                found: Held = self._kept[key][0]
                return found
        made, size = make()
        with self._turn:
            if key not in self._kept:
                self._kept[key] = made, size
                self._held += size
            while self._held > self._most and len(self._kept) > 1:
                self._held -= self._kept.popitem(last=False)[1][1]
        return made
