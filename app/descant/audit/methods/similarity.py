"""How alike two segments sound, without the model: the baseline that influence has to beat."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from descant.audio.decode import decode
from descant.audit.examples import ENCODED
from descant.audit.methods.base import Queries, SegmentMethod
from descant.audit.reference.codec import MELS, RATE, frames_of
from descant.encoders.windows import unit
from descant.errors import DescantError

Scores = NDArray[np.float32]


class Similarity(SegmentMethod):
    """One replica: the sound is the same whatever the checkpoint."""

    def scores(self, queries: Queries) -> Scores:
        """float32 [1, Q, S]: cosines of standardised means, spreads and changes of the log mel bands.

        Raises DescantError where a track has no audio to compare with.
        """
        trained = [(self.index.tracks[s.track].path, s.start_s, s.end_s) for s in self.index.segments]
        if any(path.suffix.lower() == ENCODED for path, _, _ in trained):
            raise DescantError("Pre-encoded tracks cannot be compared by their sound.", remedy="Use another method.")
        known = _features(trained)
        asked = _features([(path, cut.start_s, cut.end_s) for path, cut in queries.cuts])
        middle, spread = known.mean(axis=0), known.std(axis=0) + 1e-6
        return np.asarray(unit((asked - middle) / spread) @ unit((known - middle) / spread).T, np.float32)[None]


def _features(spans: Sequence[tuple[Path, float, float]]) -> NDArray[np.float32]:
    made, held, sound = [], None, np.zeros(0, np.float32)
    for path, start, end in spans:
        if path != held:
            sound, held = decode(path, RATE)[0], path
        frames = frames_of(sound[round(start * RATE) : round(end * RATE)]).reshape(-1, MELS)
        change = frames.diff(dim=0).abs().mean(dim=0)
        made.append(torch.cat([frames.mean(dim=0), frames.std(dim=0), change]).numpy())
    return np.stack(made)
