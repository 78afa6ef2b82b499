"""Tracks for tests outside of the catalog's own: noise that no file holds."""

from __future__ import annotations

import hashlib

import numpy as np

from descant.audio.frames import MEL_RATE, PITCH_RATE, AudioInfo, Frames
from descant.catalog.tracks import NewTrack, Tags


def made_up_track(title: str, seconds: float = 4.0) -> NewTrack:
    digest = hashlib.sha256(title.encode()).hexdigest()
    random = np.random.default_rng(int(digest[:8], 16))
    frames = Frames(
        pitch=(-80 * random.random((int(seconds * PITCH_RATE), 84))).astype(np.float16),
        mel=(-100 * random.random((int(seconds * MEL_RATE), 64))).astype(np.float16),
    )
    info = AudioInfo(f"/music/{title}.wav", digest, digest, seconds, 44_100, 2, 1000)
    return NewTrack(info, Tags(title=title, artist="Ada Ravn"), frames)
