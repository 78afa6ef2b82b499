"""In what a source and a query agree where they meet: melody, harmony, rhythm, timbre; and how far so by chance.

Courts ask for one at a time. The first three compare short stretches along the path on which a source was found, in
its key and at its tempo; by chance is how well stretches agree that do not belong together, of the same two tracks: a
song of four chords throughout, or a drum loop, agrees with itself everywhere and says little. Timbre compares the
query's segments with their likest in the source; by chance is what the source reaches with music that it has nothing
to do with. They explain a share, and no share is made of them.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from descant.attribution.localisation import Localisation, cell_middles
from descant.attribution.prepared import PreparedTrack
from descant.attribution.spectral_match import rows_at
from descant.audio.frames import MEL_RATE, PITCH_RATE
from descant.encoders.base import Embedding, Leg
from descant.encoders.transposition import CLASSES
from descant.report.model import Aspect

F16 = NDArray[np.float16]
F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]

MOST_CELLS = 240
"""So many stretches are compared, spread evenly."""
LEAST_CELLS = 6
"""With fewer (3 s) nothing is said of the first three."""
APART_S = 4.0
"""Stretches do not belong together where their places in the source are at least so far apart."""
AROUND_S: Mapping[str, float] = {"melody": 0.5, "harmony": 1.0, "rhythm": 2.0}
"""Seconds of a stretch."""
TOP_BANDS = slice(24, 72)
"""Bands (semitones from 55 Hz) in which the melody is the loudest partial: 220 Hz to 3.3 kHz."""
LAGS_S = (-0.14, -0.09, -0.045, 0.0, 0.045, 0.09, 0.14)
"""A path is exact to about so much: strokes are compared at the best of these."""


def aspects_of(
    found: Mapping[Leg, Localisation],
    heard: Mapping[Leg, Embedding],
    spectra: F16,
    envelopes: F32,
    sound: PreparedTrack | None,
) -> tuple[Aspect, ...]:
    """found: where the source is, by leg; heard: the query, as each leg hears it; spectra, envelopes: the source's
    (PreparedTracks); sound: the source as the style leg compares it. What cannot be compared is left out."""
    made = []
    path = max((found[leg] for leg in ("recording", "composition") if leg in found), key=_weight, default=None)
    own = heard["recording"].spectra if "recording" in heard else None
    strokes = heard["style"].onsets if "style" in heard else None
    if path is not None and own is not None and len(own) and len(spectra):
        meets = _Meeting.along(path)
        if meets is not None:
            made.append(meets.agreement("melody", _top_line(own), _top_line(spectra), PITCH_RATE, turned=True))
            made.append(meets.agreement("harmony", _chroma(own), _chroma(spectra), PITCH_RATE, turned=True))
            if strokes is not None and len(strokes) and envelopes.size:
                made.append(meets.agreement("rhythm", strokes.astype(np.float32), envelopes.T, MEL_RATE, turned=False))
    if sound is not None and "style" in found:
        here = found["style"].z > 0
        cosine = (heard["style"].vectors @ sound.frames.T).max(axis=1)
        at = np.arange(len(cosine)) * heard["style"].hop_s + heard["style"].length_s / 2
        values = np.interp(cell_middles(len(here)), at, cosine)
        value = float(values[here].mean()) if here.any() else float(values.max())
        made.append(_aspect("timbre", value, sound.nearness))
    return tuple(made)


def _weight(found: Localisation) -> float:
    return float(np.maximum(found.z, 0).sum())


def _aspect(name: str, agreement: float, by_chance: float) -> Aspect:
    """Both clipped to 0 … 1, in thousandths."""
    return Aspect(name, *(round(float(np.clip(value, 0, 1)), 3) for value in (agreement, by_chance)))


class _Meeting:
    """Stretches of a query and where each meets the source. All [P]."""

    def __init__(self, at_s: F64, place_s: F64, transposition: I64, ratio: F64) -> None:
        self.at_s, self.place_s, self.transposition, self.ratio = at_s, place_s, transposition, ratio
        self.strange = np.abs(place_s[:, None] - place_s) >= APART_S

    @classmethod
    def along(cls, path: Localisation) -> _Meeting | None:
        """Where a path leg has evidence; None where that is too little, or all in one place."""
        cells = np.flatnonzero((path.z > 0) & ~np.isnan(path.place_s))
        if len(cells) < LEAST_CELLS:
            return None
        cells = cells[np.unique(np.linspace(0, len(cells) - 1, min(len(cells), MOST_CELLS)).round().astype(np.int64))]
        made = cls(cell_middles(len(path.z))[cells], path.place_s[cells], path.transposition[cells], path.ratio[cells])
        return made if made.strange.any() else None

    def agreement(self, name: str, query: F32, source: F32, rate: float, *, turned: bool) -> Aspect:
        """query, source: [T, B] at `rate`; turned: whether the source's bands are pitch classes, to be transposed."""
        count = max(2, round(AROUND_S[name] * rate))
        around = (np.arange(count) - (count - 1) / 2) / rate
        compared = _unit(rows_at(query, self.at_s[:, None] + around, rate), name)
        values = np.full((len(compared), len(compared)), -1.0)
        for lag in LAGS_S if name == "rhythm" else (0.0,):
            places = self.place_s[:, None] + self.ratio[:, None] * (around + lag)
            other = rows_at(source, places, rate)
            if turned:
                classes = (np.arange(CLASSES) - self.transposition[:, None]) % CLASSES
                other = np.take_along_axis(other, np.repeat(classes[:, None], count, axis=1), axis=2)
            np.maximum(values, compared @ _unit(other, name).T, out=values)
        return _aspect(name, float(np.diag(values).mean()), float(values[self.strange].mean()))


def _unit(stretches: F32, name: str) -> F32:
    """[P, n, B] → [P, n·B] or, of what is no rhythm, the mean [P, B]; of unit length, so that products are cosines."""
    if name == "rhythm":
        moved = stretches - stretches.mean(axis=1, keepdims=True)
        flat = moved.reshape(len(moved), -1)
    else:
        flat = stretches.mean(axis=1)
    return np.asarray(flat / np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-6), dtype=np.float32)


def _chroma(spectra: F16) -> F32:
    """[T, 84] → [T, 12]: octaves together, less the least, since all twelve sound a little everywhere."""
    folded = spectra.astype(np.float32).reshape(len(spectra), -1, CLASSES).sum(axis=1)
    return np.asarray(folded - folded.min(axis=1, keepdims=True), dtype=np.float32)


def _top_line(spectra: F16) -> F32:
    """[T, 84] → [T, 12]: the pitch class of the loudest partial of the melody's octaves, as far as it stands out."""
    bands = spectra[:, TOP_BANDS].astype(np.float32)
    line = np.zeros((len(bands), CLASSES), np.float32)
    loudest = bands.argmax(axis=1)
    rows = np.arange(len(bands))
    line[rows, (loudest + TOP_BANDS.start) % CLASSES] = bands[rows, loudest]
    return line
