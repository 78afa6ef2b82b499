"""The recording leg: chroma finds the place, and spectra there tell the very recording from another performance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from descant.attribution.alignment import straight_path, window_frames
from descant.attribution.legs.paths import F64, I64, Correspondence, PathLeg, frame_step, straight_lines
from descant.attribution.localisation import CELL_S, Localisation
from descant.attribution.prepared import PreparedTrack, PreparedTracks, Spectra, centred_chroma
from descant.attribution.scoring import DEVIATION, LegScores, Likelihood
from descant.attribution.spectral_match import spectral_cosine
from descant.encoders.base import Embedding

COMPARED = 10
"""Of so many candidates, the best, spectra are compared too,"""
PLACES = 4
"""in so many places each, where the chroma agrees best,"""
OTHER_RATIOS = (0.9, 0.95, 1.05, 1.1)
"""and, where they agree at the source's own tempo by at least LIKELY, at these tempos, too."""
LIKELY = 0.3
"""Cosine of spectra under which no other tempo is tried: .998 of places in 69 tracks that agree by .6 at another tempo
reach it at their own, one in seven of strangers' places does."""
STRANGE_AT_BEST, DEVIATION_AT_BEST = 0.55, 0.05
"""Cosine of spectra, in the best of many places, at which z is zero, and one unit of z there: so high that strangers
seldom reach it (.45 at most in the median). Of 258 derived sources 245 pass with them and 233 without."""
STRANGE = 0.3
"""Cosine of spectra in one place at which z is zero, in units of scoring.DEVIATION."""
SAME = Likelihood(threshold=4.6, slope=4.0)
"""Of z of spectra: the same recording, or another performance of the same notes? Even at a cosine of .76; so the
recording leg attributes .04 of covers (.83 without) and .93 of what was spliced in."""
SAME_S = 8.0
"""A cell is as surely of the same recording as the surest one that lies within half of this on either side."""
CLEARLY = 0.9
"""A straight line takes the place of where chroma alone puts a cell where spectra, in the mean over SAME_S, lack less
than so much of what they lack there to a cosine of 1."""
LACKING = 0.001
"""At least that is lacking: less is noise of arithmetic."""


class RecordingLeg(PathLeg):
    """Windows of a sample of some seconds, a phrase and a verse."""

    windows_s = (2.5, 4.0, 10.0, 24.0)

    def compare(
        self, query: Embedding, found: LegScores, prepared: PreparedTracks, references: Sequence[PreparedTrack]
    ) -> LegScores:
        found = super().compare(query, found, prepared, references)
        if query.spectra is None:  # made of vectors alone
            return found
        best = found.order()[:COMPARED]
        z, cosine = found.z.copy(), found.cosine.copy()
        cosine[best] = self._best_cosines(query, query.spectra, found, best, prepared)
        z[best] = np.maximum(z[best], (cosine[best] - STRANGE_AT_BEST) / DEVIATION_AT_BEST)
        return replace(found, z=z, cosine=cosine)

    def localise(
        self, query: Embedding, scores: LegScores, number: int, prepared: PreparedTracks, cells: int
    ) -> Localisation:
        """As a path leg does, and by spectra along the path, or along one of the straight lines that it mostly is."""
        aligned, same = self._aligned(query, scores, number, cells), np.ones(cells)
        if query.spectra is not None:
            ways = [aligned.met, *straight_lines(aligned.path, aligned.frame, aligned.every)]
            source = prepared.spectra(scores.track_ids[number])
            met, cosine = most_alike(query.spectra, source, aligned.frame, ways, aligned.z > 0, aligned.frame_s)
            z = (cosine - STRANGE) / DEVIATION
            same = SAME.probability(ndimage.maximum_filter1d(z, round(SAME_S / CELL_S) + 1), prior=0.5)
            aligned = replace(aligned, z=np.maximum(aligned.z, z), met=met)
        return self._localised(aligned, scores.tracks[number], same)

    def _best_cosines(
        self, query: Embedding, spectra: Spectra, scores: LegScores, numbers: I64, prepared: PreparedTracks
    ) -> F64:
        """[N]: the best cosine of a query's spectra and each candidate's, where their chroma agrees best."""
        chroma, frame_s = centred_chroma(self.encoder, query)
        every = frame_step(frame_s)
        window = window_frames(len(chroma), frame_s, self.windows_s)[0]
        apart = max(1, window // every // 2)
        found = np.zeros(len(numbers))
        for i, n in enumerate(numbers):
            source = prepared.spectra(scores.track_ids[n])
            path = straight_path(
                chroma, scores.tracks[n].frames, window=window, transpositions=scores.transpositions[n], ratios=(1.0,),
                every=every,
            )  # fmt: skip
            value = path.value.copy()
            places = []
            for _ in range(PLACES):
                places.append(int(value.argmax()))
                value[max(0, places[-1] - apart) : places[-1] + apart + 1] = -np.inf
            at_s: F64 = np.array(places, np.float64) * every * frame_s
            place_s: F64 = path.source_frame[places].astype(np.float64) * frame_s
            key = path.transposition[places]
            cosine = spectral_cosine(spectra, source, at_s, place_s, key, np.ones(len(places)))
            likely = np.repeat(np.flatnonzero(cosine >= LIKELY), len(OTHER_RATIOS))
            if len(likely):
                ratios = np.resize(OTHER_RATIOS, len(likely))
                other = spectral_cosine(spectra, source, at_s[likely], place_s[likely], key[likely], ratios)
                cosine = np.append(cosine, other)
            found[i] = cosine.max()
        return found


def most_alike(
    query: Spectra,
    source: Spectra,
    frame: I64,
    ways: Sequence[Correspondence],
    near: NDArray[np.bool_],
    frame_s: float,
) -> tuple[Correspondence, F64]:
    """Of several ways the one on which spectra agree best around each cell, the first in doubt; and its cosines, -inf
    where none are compared (not near).

    Music repeats itself, and its chroma does so nearly: which of the repetitions was recorded, only spectra tell.
    """
    cells = np.flatnonzero(near)
    at_s = frame[cells].astype(np.float64) * frame_s
    found = np.full((len(ways), len(frame)), -np.inf)
    for n, way in enumerate(ways):
        place_s = way.source_frame[cells] * frame_s
        found[n, cells] = spectral_cosine(query, source, at_s, place_s, way.transposition[cells], way.ratio[cells])
    lacking = 1 - ndimage.uniform_filter1d(found[:, cells], round(SAME_S / CELL_S) + 1, axis=1, mode="nearest")
    lacking = np.maximum(lacking, LACKING)
    lacking[0] *= CLEARLY
    best = np.zeros(len(frame), np.int64)
    best[cells] = lacking.argmin(axis=0)

    def chosen(values: Sequence[NDArray[Any]]) -> NDArray[Any]:
        return np.asarray(np.take_along_axis(np.stack(values), best[None], axis=0)[0])

    parts = zip(*((w.source_frame, w.transposition, w.ratio) for w in ways), strict=True)
    return Correspondence(*(chosen(part) for part in parts)), chosen(list(found))
