"""Legs whose encoder keeps the order of time: chroma of query and source are aligned, in a key and at a tempo.

Two witnesses say what a source is worth, and the better counts: the best straight path at the source's own tempo, which
needs a few seconds, and the best warped one, which any tempo suits and which grows with the length of what is shared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from descant.attribution.alignment import (
    FRAME_S,
    STEP_PENALTY,
    TOGETHER,
    StraightPath,
    WarpedPath,
    straight_path,
    straight_scores,
    thinned,
    warped_paths,
    warped_scores,
    window_frames,
)
from descant.attribution.legs.base import AttributionLeg
from descant.attribution.localisation import Localisation, cell_middles
from descant.attribution.prepared import PreparedTrack, PreparedTracks, centred_chroma
from descant.attribution.scoring import DEVIATION, GROWTH, Background, LegScores, background_scores
from descant.encoders.base import Embedding
from descant.encoders.transposition import lowered

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]
I64 = NDArray[np.int64]

BRIEF_S, BRIEF = 4.0, 0.4
"""A window shorter than BRIEF_S has BRIEF taken off its z, since chance is likelier in one. Of 12 samples of three
seconds 1, 4 and 6 pass with .8, .4 and 0 taken off; of 165 derived queries .42, .41 and .42, first in .724 at .4, .719
below."""
WARPED_GAIN = 5.0
"""Units of z for each e-fold by which a query follows a source further than other music (alignment.warped_scores)."""
CHANCE, CHANCE_A_SECOND = 1.6, 0.165
"""Added to both when they are compared: what a path collects by chance, at all and for each second that it may last. So
the best of a catalog of 24 unrelated tracks is nearly the same from 6 to 120 s (1.4 to 2.1 in the median)."""
STRETCH_S = 30.0
"""A warped path is sought within so long a stretch of the query. With 15, 20, 25 and 30 s, .54, .73, .84 and .89 of 58
true covers stood above all but one in twenty of the best strangers."""
SECOND_KEY = 3.0
"""A transposition whose z is further than this behind the best one of its source is not looked at again."""
RATIOS = tuple(float(2 ** (k / 24)) for k in range(-8, 9))
"""Tempo ratios of localisation, 3 % apart, 0.79 to 1.26."""
LINES = 4
"""Straight lines through the query that a path's places are summed up in."""


@dataclass(frozen=True, eq=False)
class Correspondence:
    """Where a query meets a source, in each cell: the source's frame, transposition and tempo ratio. All [I]."""

    source_frame: F64
    transposition: I64
    ratio: F64


@dataclass(frozen=True, eq=False)
class Aligned:
    """A source along the query. z, frame: [I], the evidence in each cell, and which of the query's frames it is; path:
    the straight path around every `every`-th frame."""

    z: F64
    frame: I64
    met: Correspondence
    path: StraightPath
    every: int
    frame_s: float


class PathLeg(AttributionLeg):
    """The recording and the composition leg: what differs between them is a subclass's."""

    windows_s: ClassVar[tuple[float, ...]]
    """Lengths over which a straight path's similarity is averaged, ascending."""

    def compare(
        self, query: Embedding, found: LegScores, prepared: PreparedTracks, references: Sequence[PreparedTrack]
    ) -> LegScores:
        chroma, frame_s = centred_chroma(self.encoder, query)
        keys, background = found.transpositions, found.background
        others = [reference.frames for reference in references]
        copies = [lowered(t.frames, -v) for t, tried in zip(found.tracks, keys, strict=True) for v in tried]
        of = np.repeat(np.arange(len(keys)), [len(tried) for tried in keys])
        firsts = np.searchsorted(of, np.arange(len(keys)))
        # The references are laid beside the candidates: one pass over both costs less than two.
        both = self._straight(chroma, [*copies, *others], frame_s)
        straight = both[:, : len(copies)]
        if others:
            frames = float(np.mean([len(one) for one in others]))
            background = Background(both[:, len(copies) :].mean(axis=1), 0.0, frames)
        # The longer a source, the more places there are to be alike by chance.
        straight -= GROWTH * np.log([max(1, len(copy)) / background.frames for copy in copies])
        background_straight = background_scores(background.straight, np.maximum.reduceat(straight, firsts, axis=1))
        brief = np.array([BRIEF * (s < BRIEF_S) for s in self.windows_s])
        each = ((straight - background_straight[:, None]) / DEVIATION - brief[:, None]).max(axis=0)
        # A warped path is sought in one key of each source, that of its best straight one: as many of 332 derived
        # sources are first as with two.
        order = np.argsort(-each, kind="stable")
        chosen = order[np.unique(of[order], return_index=True)[1]]
        both_warped = self._warped(chroma, [*(copies[n] for n in chosen), *others], frame_s)
        warped = both_warped[: len(chosen)]
        if others:
            background = replace(background, warped=float(both_warped[len(chosen) :].mean()))
        background_warped = float(background_scores(np.array([background.warped]), warped[None])[0])
        each[chosen] = np.maximum(each[chosen], warped_z(warped, background_warped, len(chroma) * frame_s))
        z = np.maximum.reduceat(each, firsts)
        kept = (
            tuple(v for v, worth in sorted(zip(tried, each[of == n], strict=True), key=lambda pair: -pair[1])
                  if worth >= z[n] - SECOND_KEY)
            for n, tried in enumerate(keys)
        )  # fmt: skip
        background = Background(background_straight, background_warped, background.frames)
        return replace(found, z=z, transpositions=tuple(kept), background=background)

    def localise(
        self, query: Embedding, scores: LegScores, number: int, prepared: PreparedTracks, cells: int
    ) -> Localisation:
        """By the straight path around each cell, or by the whole of the warped one that it lies on, whichever is worth
        more."""
        return self._localised(self._aligned(query, scores, number, cells), scores.tracks[number], np.ones(cells))

    def placed(
        self, track: PreparedTrack, frame_s: float, z: F64, place_s: F64, transposition: I64, ratio: F64
    ) -> Localisation:
        """Of a source whose place in each cell is known. z, place_s, transposition, ratio: [I], as Localisation has
        them; frame_s: of the track's frames."""
        frames = _frames_at(track.frames, np.nan_to_num(place_s / frame_s, nan=-1.0), transposition)
        return Localisation(self.name, z, np.ones(len(z)), place_s, transposition, ratio, frames)

    def _straight(self, chroma: F32, others: Sequence[F32], frame_s: float) -> F64:
        """[W, N]: the best mean cosine in each of the others, by window length."""
        windows, every = window_frames(len(chroma), frame_s, self.windows_s), frame_step(frame_s)
        found = straight_scores(chroma, others, windows=windows, every=every, together=TOGETHER)
        return found.astype(np.float64)

    def _warped(self, chroma: F32, others: Sequence[F32], frame_s: float) -> F64:
        """[N]: what warped paths collect along each of the others."""
        every = frame_step(frame_s)
        thin = [thinned(one, every) for one in others]
        return warped_scores(thinned(chroma, every), thin, round(STRETCH_S / frame_s / every)).astype(np.float64)

    def _aligned(self, query: Embedding, scores: LegScores, number: int, cells: int) -> Aligned:
        chroma, frame_s = centred_chroma(self.encoder, query)
        source, keys, other = scores.tracks[number].frames, scores.transpositions[number], scores.background
        window, every = max(1, round(self.windows_s[0] / frame_s)), frame_step(frame_s)
        path = straight_path(chroma, source, window=window, transpositions=keys, ratios=RATIOS, every=every)
        nearest, past = np.divmod(np.arange(len(chroma)), every)
        z = (path.value[nearest].astype(np.float64) - float(other.straight[0])) / DEVIATION
        transposition, ratio = path.transposition[nearest], path.ratio[nearest]
        place = path.source_frame[nearest] + past * ratio
        for key in keys:
            for way in warped_paths(lowered(chroma, key), source, least=other.warped, every=every):
                worth = warped_z(way.value, other.warped, len(chroma) * frame_s)
                here = way.query_frame[followed(way, window) & (z[way.query_frame] < worth)]
                z[here], transposition[here] = worth, key
                place[here] = np.interp(here, way.query_frame, way.source_frame)
                ratio[here] = np.interp(here, way.query_frame, pace(way.source_frame, window))
        frame = np.minimum((cell_middles(cells) / frame_s).astype(np.int64), len(chroma) - 1)
        met = Correspondence(place[frame], transposition[frame], ratio[frame])
        return Aligned(z[frame], frame, met, path, every, frame_s)

    def _localised(self, aligned: Aligned, track: PreparedTrack, same: F64) -> Localisation:
        met, at = aligned.met, np.round(aligned.met.source_frame)
        frames, place_s = _frames_at(track.frames, at, met.transposition), at * aligned.frame_s
        return Localisation(self.name, aligned.z, same, place_s, met.transposition, met.ratio, frames)


def frame_step(frame_s: float) -> int:
    """Of how many frames of a query one is compared."""
    return max(1, round(FRAME_S / frame_s))


def warped_z(collected: F64 | float, background: float, query_s: float) -> F64:
    """z of what a warped path collects, where other music collects `background`, in a query of so many seconds."""
    chance = CHANCE + CHANCE_A_SECOND * min(query_s, STRETCH_S)
    return np.asarray(WARPED_GAIN * np.log((np.asarray(collected) + chance) / (background + chance)))


def straight_lines(path: StraightPath, frame: I64, every: int) -> list[Correspondence]:
    """The LINES straight lines that most of a path's places lie on, drawn through the whole query. frame: [I], of each
    cell."""
    lag = path.source_frame - path.ratio * np.arange(len(path.value)) * every
    line = np.stack([path.transposition, path.ratio, np.round(lag / every)], axis=1)
    lines, of, count = np.unique(line, axis=0, return_inverse=True, return_counts=True)
    found = []
    for n in np.argsort(-count, kind="stable")[:LINES]:
        transposition, ratio = int(lines[n, 0]), float(lines[n, 1])
        source_frame: F64 = float(np.median(lag[of.ravel() == n])) + ratio * frame.astype(np.float64)
        found.append(Correspondence(source_frame, np.full(len(frame), transposition), np.full(len(frame), ratio)))
    return found


def followed(way: WarpedPath, window: int) -> NDArray[np.bool_]:
    """[L]: where a path collects, over a window around each frame, at least half of what it does on average. At a true
    edge half of the window is outside: so an edge moves neither out nor in, and no bridge between two passages counts.
    """
    window = min(window, len(way.gain))
    around = ndimage.uniform_filter1d(way.gain, window, mode="constant", cval=-STEP_PENALTY)
    return np.asarray(around >= way.gain.mean() / 2)


def pace(source_frame: F64, window: int) -> F64:
    """[L]: source frames a query frame, over a window around each."""
    if len(source_frame) < 2:
        return np.ones(len(source_frame))
    here = np.arange(len(source_frame))
    first, last = np.maximum(here - window, 0), np.minimum(here + window, len(source_frame) - 1)
    return np.asarray((source_frame[last] - source_frame[first]) / (last - first))


def _frames_at(frames: F32, at: F64, transposition: I64) -> F32:
    """[I, C]: the frames of a source at these places, each in the query's key; zero where a place lies outside."""
    found = np.zeros((len(at), frames.shape[1]), np.float32)
    inside = (at >= 0) & (at < len(frames))
    for key in np.unique(transposition[inside]):
        here = inside & (transposition == key)
        found[here] = lowered(frames[at[here].astype(np.int64)], -int(key))
    return found
