"""What is found once the style leg also compares tracks that are alike in rhythm, and not by sound alone.

    python tests/benchmarks/encoders/proposed_by_rhythm.py CATALOG PAIRS.tsv --music OTHER-CATALOG --out RESULT

As `descant bench known PAIRS.tsv --catalog CATALOG`, on a copy of the catalog whose gate is measured anew. A track's
rhythm is described by the magnitude spectrum of the onset strength of all bands, of ten seconds at a time: it does not
change where the window begins later, and hardly with the instruments. The mean over the tracks of --music is taken off.
The tracks nearest to the query are compared in sound and onsets beside those that are alike in sound; what other music
reaches in sound is still that of those alike in sound, what it reaches in onsets that of those alike in rhythm.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import ClassVar
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from descant import cli
from descant.attribution import kept_calibration, legs
from descant.attribution.legs.segments import SegmentLeg, similarities
from descant.attribution.legs.style import COMPARED, StyleLeg, _onset_z
from descant.attribution.onset_match import OnsetSource, best_matches, onset_envelopes
from descant.attribution.prepared import PreparedTracks
from descant.attribution.retrieval import retrieve
from descant.attribution.scoring import DEVIATION, Background, LegScores, background_scores
from descant.audio.frames import MEL_RATE
from descant.catalog.store import Catalog
from descant.encoders.base import Embedding
from descant.encoders.onset_strength import onsets
from descant.settings import Settings

F32 = NDArray[np.float32]

WINDOW = round(10.0 * MEL_RATE)
TRANSFORMED, FREQUENCIES = 512, slice(1, 150)
"""Up to 6.3 Hz."""


def spectra_of_rhythm(found: NDArray[np.float16]) -> F32:
    """Onsets [T, 8] → [S, 149], of unit length: every five seconds; of less than ten, what is there over and over."""
    strength = found.astype(np.float32).sum(axis=1)
    if len(strength) < WINDOW:
        strength = np.resize(strength if len(strength) else np.zeros(1, np.float32), WINDOW)
    windows = np.lib.stride_tricks.sliding_window_view(strength, WINDOW)[:: WINDOW // 2]
    moved = (windows - windows.mean(axis=1, keepdims=True)) * np.hanning(WINDOW)
    return of_unit_length(np.sqrt(np.abs(np.fft.rfft(moved, TRANSFORMED, axis=1)[:, FREQUENCIES])))


def of_unit_length(vectors: NDArray[np.floating]) -> F32:
    return np.asarray(vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9), dtype=np.float32)


class Rhythms:
    """Of all tracks of a catalog. mean: float32 [149], of other music."""

    def __init__(self, folder: Path, mean: F32 | None) -> None:
        self._folder, self._mean = folder, mean

    @cached_property
    def vectors(self) -> Mapping[str, F32]:
        with Catalog.open(self._folder) as catalog:
            return {one.id: self.of(onsets(catalog.features(one.id).mel)) for one in catalog.tracks()}

    def of(self, found: NDArray[np.float16]) -> F32:
        vectors = spectra_of_rhythm(found)
        return vectors if self._mean is None else of_unit_length(vectors - self._mean)

    def nearest(self, query: Embedding, most: int) -> list[str]:
        assert query.onsets is not None
        asked = self.of(query.onsets)
        near = {track_id: float((of @ asked.T).max()) for track_id, of in self.vectors.items()}
        return sorted(near, key=lambda track_id: -near[track_id])[:most]


class RhythmLeg(StyleLeg):
    """The style leg with more candidates."""

    rhythms: ClassVar[Rhythms]
    proposed: ClassVar[int]

    def score(
        self,
        prepared: PreparedTracks,
        query: Embedding,
        settings: Settings,
        *,
        background: Background | None = None,
        among: Sequence[str] | None = None,
    ) -> LegScores:
        if among is not None or query.onsets is None:
            return super().score(prepared, query, settings, background=background, among=among)
        by_sound = retrieve(prepared.catalog, self.encoder, query, limit=settings.candidates)
        by_rhythm = self.rhythms.nearest(query, self.proposed)
        ids = tuple(one.track_id for one in by_sound)
        tracks = tuple(prepared.track(self.encoder, track_id) for track_id in ids)
        keys, none = tuple(one.transpositions for one in by_sound), np.full(len(ids), np.nan)
        found = LegScores(self.name, ids, np.zeros(len(ids)), keys, tracks, background or Background(np.zeros(0)), none)
        found = SegmentLeg.compare(self, query, found, prepared, () if background else prepared.references[self.name])
        more = tuple(track_id for track_id in by_rhythm if track_id not in ids)
        others = tuple(prepared.track(self.encoder, track_id) for track_id in more)
        values = np.array([float(similarities(query, one).max()) for one in others], np.float64)
        found = replace(
            found,
            track_ids=(*ids, *more),
            z=np.concatenate([found.z, (values - found.background.straight[0]) / DEVIATION]),
            transpositions=(*keys, *((0,) for _ in more)),
            tracks=(*tracks, *others),
            cosine=np.full(len(ids) + len(more), np.nan),
        )
        return self.with_onsets(query, found, prepared, set(by_rhythm)).best_first()

    def with_onsets(
        self, query: Embedding, found: LegScores, prepared: PreparedTracks, by_rhythm: set[str]
    ) -> LegScores:
        assert query.onsets is not None
        rhythmic = [n for n, track_id in enumerate(found.track_ids) if track_id in by_rhythm]
        best = np.array(list(dict.fromkeys([*rhythmic, *found.order()[:COMPARED].tolist()])))
        sources = [OnsetSource(prepared.onset_envelopes(found.track_ids[n])) for n in best]
        values = best_matches(onset_envelopes(query.onsets), sources)
        runners_up = values[: len(rhythmic)][None]
        background = float(background_scores(np.array([found.background.warped]), runners_up)[0])
        z = found.z.copy()
        z[best] += _onset_z(values, background)
        return replace(found, z=z, background=replace(found.background, warped=background))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalog", type=Path)
    parser.add_argument("pairs")
    parser.add_argument("--music", type=Path, required=True)
    parser.add_argument("--proposed", type=int, default=20)
    parser.add_argument("--out", required=True)
    chosen = parser.parse_args()
    mean = np.concatenate(list(Rhythms(chosen.music, None).vectors.values())).mean(axis=0)
    with tempfile.TemporaryDirectory() as folder:
        copied = shutil.copytree(chosen.catalog, Path(folder) / "catalog")
        RhythmLeg.rhythms, RhythmLeg.proposed = Rhythms(copied, mean), chosen.proposed
        command = ["bench", "known", chosen.pairs, "--catalog", str(copied), "--out", chosen.out, "--force"]
        # Another number than the program's, so that the gate that the catalog keeps is not taken for this leg's
        with patch.dict(legs.LEG_CLASSES, style=RhythmLeg), patch.object(kept_calibration, "SCORING", -1):
            return cli.main(command)


if __name__ == "__main__":
    sys.exit(main())
