"""Stored spectra of a query less those of a source that is known to be in it: what part of the energy is the source's,
and the spectra of what is left.

Where a source was raised, slowed down or coded anew, or where its file is not at hand, phases say nothing. Powers of
what is played at once still add up in the mean, so that in each band the source explains at most what is there: its
gain in a band is a low quantile of how far the query is above it where it is loud.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from descant.attribution.localisation import CELL_S, Localisation, cell_middles
from descant.attribution.spectral_match import rows_at
from descant.audio.features import MEL_FLOOR, PITCH_FLOOR, mel_filters, pitch_frequency
from descant.audio.frames import MEL_RATE, PITCH_BINS, PITCH_RATE, RATE, Frames
from descant.encoders.spectral_contrast import spectra

F16 = NDArray[np.float16]
F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
Mask = NDArray[np.bool_]

LINES, LEAST_CELLS = 3, 4
"""A source is looked for on so many lines at most, on which so many cells at least are."""
LINE_S = 1.0
"""Seconds by which these may be off their line."""
FINE_S = np.arange(-0.6, 0.601, 0.03)
"""Seconds by which a whole line may be off: as far as spectra were compared (spectral_match.REACH)."""
AGREED, AGREED_FRAMES = 0.2, round(4 * PITCH_RATE)
"""Cosine of how bands move, around a frame of the line, from which the source is heard there among other music."""
GAP = 20
"""Cells of a gap in which it may not be heard, and is there all the same."""
SPAN_FRAMES = 128
"""Frames (12 s) in which gains are constant."""
LOUD_DB = 20.0
"""A gain is taken of frames in which the source is no further below its peak in the band and span,"""
LEAST_FRAMES = 6
"""of so many; a band with fewer has the span's median gain."""
QUANTILE = 0.3
"""Of how far the query is above the source in these: half would be the gain where the other music is silent half of the
time, less errs towards the other music."""
ROUNDS = 30
"""Of multiplicative updates, where several sources are fitted."""
LEAST_LEFT_DB = -20.0
"""Of a bin's power, what is left of it at least: a spectrum with holes resembles nothing."""
LEAST = np.float32(1e-10)


@dataclass(frozen=True, eq=False)
class Aligned:
    """A source under a query. power: float32 [T, 84], in the query's time and key, 0 where it is not; cells: bool [I],
    those in which it is; place_s, transposition, ratio: [I], as Localisation has them, in these cells."""

    power: F32
    cells: Mask
    place_s: F64
    transposition: NDArray[np.int64]
    ratio: F64


@dataclass(frozen=True, eq=False)
class Explained:
    """part: float64 [I, K], of the energy of each of a query's cells what each source explains; left: float32 [T, 84],
    what all leave of each bin's power, 0 … 1."""

    part: F64
    left: F32


@dataclass(frozen=True, eq=False)
class Levels:
    """One track's levels, and what stands out in them, made once. db: float16 [T, 84], of Frames.pitch; contrast:
    float16 [T, 84], of spectral_contrast.spectra."""

    db: F16
    contrast: F16

    @classmethod
    def of(cls, pitch: F16) -> Levels:
        return cls(pitch, spectra(pitch))


def aligned(query: Levels, source: Levels, place: Localisation, cells: Mask, *, same: float) -> Aligned | None:
    """place: where the source is in the query; cells: bool [I], those in which it is looked for; same:
    Localisation.same from which a cell tells a line. None where it is in none of them."""
    if not len(source.db) or not cells.any():
        return None
    count = len(cells)
    power, found = np.zeros(query.db.shape, np.float32), np.zeros(count, bool)
    place_s, transposition, ratio = np.full(count, np.nan), np.zeros(count, np.int64), np.ones(count)
    compared, contrast = query.contrast.astype(np.float32), source.contrast.astype(np.float32)
    row_s = _times(len(power))
    cell_of = _cells(row_s, count)
    for line in _lines(place, same):
        core = np.flatnonzero(line.cells[cell_of])
        off_s = max(FINE_S, key=lambda off: _cosine(compared[core], line.of(contrast, row_s[core], off)))
        there = _heard(compared, line.of(contrast, row_s, off_s), cell_of, count) & cells & ~found
        rows = np.flatnonzero(there[cell_of])
        if len(rows) >= LEAST_FRAMES:
            power[rows] = line.of(_power(source.db), row_s[rows], off_s)
            found |= there
            place_s[there] = line.start_s + off_s + line.ratio * cell_middles(count)[there]
            transposition[there], ratio[there] = line.semitones % 12, line.ratio
    return Aligned(power, found, place_s, transposition, ratio) if found.any() else None


def explained(query: Frames, sources: Sequence[Aligned]) -> Explained:
    """What K ≥ 1 sources explain together: a gain for each in each band and span. They explain too little rather than
    too much: powers add up in the mean only, and frames of two files do not begin at the same moments."""
    power = _power(query.pitch)
    parts = np.zeros((len(sources), *power.shape), np.float32)
    for begin in range(0, len(power), SPAN_FRAMES):
        span = slice(begin, begin + SPAN_FRAMES)
        said = np.stack([source.power[span] for source in sources])
        if said.any():
            parts[:, span] = _fitted(power[span], said)
    left = np.maximum(1 - parts.sum(axis=0) / power, np.float32(10 ** (LEAST_LEFT_DB / 10)))
    cells = len(sources[0].cells)
    cell_of = _cells(_times(len(power)), cells)
    energy = np.maximum(np.bincount(cell_of, power.sum(axis=1), cells), LEAST)
    part = np.stack([np.bincount(cell_of, one.sum(axis=1), cells) / energy for one in parts], axis=1)
    return Explained(part, left)


@dataclass(frozen=True, eq=False)
class _Line:
    """start_s: where in the source the query begins; cells: bool [I], where the very recording is on this line."""

    start_s: float
    ratio: float
    semitones: int
    cells: Mask

    def of(self, rows: F32, seconds: F64, off_s: float) -> F32:
        """Rows [T', 84] of the source at these seconds [n] of the query, in its key: [n, 84], zero outside."""
        there = rows_at(rows, (self.start_s + off_s + self.ratio * seconds)[None], PITCH_RATE)[0]
        moved: F32 = np.zeros_like(there)
        low, high = max(0, self.semitones), PITCH_BINS + min(0, self.semitones)
        moved[:, low:high] = there[:, low - self.semitones : high - self.semitones]
        return moved


def _lines(place: Localisation, same: float) -> list[_Line]:
    """The straight lines on which most cells are, the longest first."""
    start_s = place.place_s - place.ratio * cell_middles(len(place.z))
    left = np.isfinite(start_s) & (place.same >= same) & (place.z > 0)
    made = []
    for _ in range(LINES):
        way = np.stack([place.transposition, place.ratio, np.round(start_s)], axis=1)
        if not left.any():
            break
        (transposition, ratio, about), _count = Counter(map(tuple, way[left].tolist())).most_common(1)[0]
        on = left & (way[:, 0] == transposition) & (way[:, 1] == ratio) & (np.abs(start_s - about) <= LINE_S)
        left &= ~on
        if on.sum() >= LEAST_CELLS:
            made.append(_Line(float(np.median(start_s[on])), ratio, int(transposition + 5) % 12 - 5, _closed(on)))
    return made


def _fitted(query: F32, sources: F32) -> F32:
    """query [n, 84], sources [K, n, 84] → [K, n, 84]: of the query's power what each explains, together no more."""
    gains = np.stack([_gain(query, source) for source in sources])[:, None]
    if len(sources) > 1:
        loud, said = np.sqrt(query), np.sqrt(sources)
        gains, weight = np.sqrt(gains), np.maximum(said.sum(axis=1, keepdims=True), LEAST)
        for _ in range(ROUNDS):  # the Kullback-Leibler divergence: Lee & Seung, Nature 401, 1999
            ratio = loud / np.maximum((gains * said).sum(axis=0), LEAST)
            gains = gains * (said * ratio).sum(axis=1, keepdims=True) / weight
        gains = gains**2
    said = gains * sources
    return np.asarray(said * np.minimum(1, query / np.maximum(said.sum(axis=0), LEAST)), np.float32)


def _gain(query: F32, source: F32) -> F32:
    """[84]: by how much a source's power is multiplied in each band, as far as it alone is known."""
    level = 10 * np.log10(np.maximum(source, LEAST))
    loud = (level >= level.max(axis=0) - LOUD_DB) & (source > 10 ** (PITCH_FLOOR / 10))
    enough = loud.sum(axis=0) >= LEAST_FRAMES
    if not enough.any():
        return np.zeros(source.shape[1], np.float32)
    above = np.where(loud, 10 * np.log10(np.maximum(query, LEAST)) - level, np.nan)
    gains = np.zeros(source.shape[1])
    gains[enough] = np.nanquantile(above[:, enough], QUANTILE, axis=0)
    gains[~enough] = np.median(gains[enough])
    return np.asarray(10 ** (gains / 10), dtype=np.float32)


def _heard(compared: F32, other: F32, cell_of: NDArray[np.int64], cells: int) -> Mask:
    """bool [I]: cells in which a source is on its line."""

    def around(values: F32) -> F64:
        return np.asarray(ndimage.uniform_filter1d(values.astype(np.float64), AGREED_FRAMES, axis=0, mode="nearest"))

    a, b = compared - around(compared), other - around(other)
    power = around((a * a).sum(axis=1)) * around((b * b).sum(axis=1))
    cosine = around((a * b).sum(axis=1)) / np.sqrt(np.maximum(power, 1e-6))
    of_cell = np.bincount(cell_of, cosine, cells) / np.maximum(np.bincount(cell_of, minlength=cells), 1)
    return _closed(ndimage.binary_opening(of_cell >= AGREED, np.ones(min(LEAST_CELLS, cells))))


def _closed(cells: Mask) -> Mask:
    return np.asarray(ndimage.binary_closing(np.pad(cells, GAP), np.ones(GAP))[GAP:-GAP], dtype=bool)


def without(frames: Frames, left: F32, cells: Mask) -> Frames:
    """The frames of what is left, silent outside these cells. left: [T, 84], as Subtracted has it."""
    there = cells[_cells(_times(len(frames.pitch)), len(cells))]
    pitch = frames.pitch.astype(np.float32) + 10 * np.log10(left)
    pitch[~there] = PITCH_FLOOR
    pitch -= max(float(pitch.max()), PITCH_FLOOR)
    mel_s = np.arange(len(frames.mel)) / MEL_RATE
    rows = rows_at(left, mel_s[None], PITCH_RATE)[0] @ _bands_to_mel()
    mel = frames.mel.astype(np.float32) + 10 * np.log10(np.clip(rows, 10 ** (LEAST_LEFT_DB / 10), 1))
    mel[~cells[_cells(mel_s, len(cells))]] = MEL_FLOOR
    return Frames(
        pitch=np.maximum(pitch, PITCH_FLOOR).astype(np.float16), mel=np.maximum(mel, MEL_FLOOR).astype(np.float16)
    )


def _power(pitch_db: NDArray[np.float16]) -> F32:
    return np.asarray(10 ** (pitch_db.astype(np.float32) / 10))


def _times(frames: int) -> F64:
    return np.arange(frames) / PITCH_RATE


def _cells(seconds: F64, cells: int) -> NDArray[np.int64]:
    return np.minimum((seconds / CELL_S).astype(np.int64), cells - 1)


def _cosine(compared: F32, other: F32) -> float:
    """Of how the bands of two spectra [n, 84] move."""
    a, b = compared - compared.mean(axis=0), other - other.mean(axis=0)
    return float((a * b).sum() / max(float(np.sqrt((a * a).sum() * (b * b).sum())), 1e-9))


def _bands_to_mel() -> F32:
    """[84, 64]: what a mel band takes of each semitone band's mask: linear between the two nearest."""
    hz = np.arange(len(mel_filters())) * (RATE / 2) / (len(mel_filters()) - 1)
    centre = (mel_filters() * hz[:, None]).sum(axis=0) / mel_filters().sum(axis=0)
    position = np.interp(np.log(centre), np.log([pitch_frequency(n) for n in range(PITCH_BINS)]), np.arange(PITCH_BINS))
    return np.asarray(np.maximum(0, 1 - np.abs(position[None] - np.arange(PITCH_BINS)[:, None])), dtype=np.float32)
