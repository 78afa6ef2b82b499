"""The shipped encoders: small networks trained by research, their weights in resources/weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import Frames
from descant.encoders.base import Embedding, Leg
from descant.encoders.onset_strength import onsets
from descant.encoders.pitchnet import PitchNet
from descant.encoders.spectral_contrast import spectra
from descant.encoders.stylenet import HOP_S, SEGMENT_S, load_weights
from descant.encoders.transposition import in_all_keys
from descant.encoders.windows import fold
from descant.progress import CancelToken

F32 = NDArray[np.float32]

INDEX_HOP_S = 1.1
"""About how far apart the index's segments lie: less than half of one, so that no place falls between two."""


class ShippedPitchEncoder:
    """The composition or the recording leg: a learned chroma whose frames can be transposed and aligned."""

    def __init__(self, name: Leg, path: Path, device: str = "cpu") -> None:
        """Raises ModelError where the weights are missing or damaged."""
        self.name = name
        self._net = PitchNet.load(path, device)
        self.version = f"pitchnet-{self._net.sha256[:16]}"
        self.dim = self._net.dim
        self.segment_frames = self._net.config.steps
        self._hop = max(1, round(INDEX_HOP_S / self._net.hop_s))

    def embed(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Embedding]:
        made = []
        for track in tracks:
            chroma = self._net.map(track.pitch, cancel)
            one = fold(chroma.reshape(len(chroma), -1), self._net.hop_s, self.segment_frames, self._hop)
            # Another performance of the same notes has the same chroma; a recording has the same spectra.
            made.append(replace(one, spectra=spectra(track.pitch)) if self.name == "recording" else one)
        return made

    def variants(self, vectors: F32) -> F32:
        return in_all_keys(vectors)


class ShippedStyleEncoder:
    """Timbre, production and groove: no order in time, no key."""

    name: Leg = "style"
    segment_frames = 0

    def __init__(self, path: Path, device: str = "cpu") -> None:
        """Raises ModelError where the weights are missing or damaged."""
        self._encoder = load_weights(path, device)
        self.version = f"stylenet-{self._encoder.digest[:16]}"
        self.dim = self._encoder.dim

    def embed(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Embedding]:
        vectors = self._encoder.embed([track.mel for track in tracks], cancel)
        return [Embedding(v, SEGMENT_S, HOP_S, onsets=onsets(t.mel)) for v, t in zip(vectors, tracks, strict=True)]

    def variants(self, vectors: F32) -> F32:
        return vectors[None]
