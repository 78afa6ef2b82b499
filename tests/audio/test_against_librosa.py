"""The same frames from another hand: mel against librosa's, pitch against its constant-Q transform."""

from __future__ import annotations

from typing import Any

import librosa
import numpy as np
import pytest

from descant.audio import features
from descant.audio.features import MEL_FLOOR, MEL_HIGH, MEL_LOW, PITCH_LOW, WINDOW, FrameBuilder, pitch_frequency
from descant.audio.frames import MEL_BINS, MEL_HOP, PITCH_BINS, PITCH_HOP, RATE, Frames
from research import filters

Samples = np.ndarray[Any, np.dtype[np.float32]]

TOLERANCE_DB = 0.05
"""Frames are kept as float16, whose steps between 64 and 128 dB are 1/16 dB: rounding alone costs 0.031."""
SCALE = (2 / (WINDOW / 2)) ** 2 / 1.5
"""librosa's window is not scaled and its triangles are not divided by the width of the Hann window's main lobe."""
AUDIBLE_DB = 15
"""Between the second overtone (-12 dB) and the third (-18 dB), so that neither falls on the edge."""


def frames_of(samples: Samples) -> Frames:
    builder = FrameBuilder()
    builder.push(samples)
    return builder.finish()


def note(band: int, seconds: float = 3.0) -> Samples:
    """A tone of a semitone band with three overtones, each 6 dB under the one before."""
    time = np.arange(round(seconds * RATE)) / RATE
    tone = sum(0.5**k * np.sin(2 * np.pi * pitch_frequency(band) * k * time) for k in (1, 2, 3, 4))
    return np.asarray(tone, np.float32)


def peaks(levels: np.ndarray[Any, np.dtype[np.float64]]) -> set[int]:
    """Bands above both neighbours and within 20 dB of the loudest."""
    inner = np.arange(1, len(levels) - 1)
    higher = (levels[inner] > levels[inner - 1]) & (levels[inner] > levels[inner + 1])
    return set(inner[higher & (levels[inner] > levels.max() - AUDIBLE_DB)].tolist())


def test_the_shipped_filterbank_is_librosas() -> None:
    shipped, made = features.mel_filters(), filters.mel_filters()
    assert (shipped.dtype, shipped.shape) == (np.float32, (WINDOW // 2 + 1, MEL_BINS))
    assert np.abs(shipped - made).max() <= 1e-7


def test_mel_frames_are_librosas() -> None:
    rng = np.random.default_rng(5)
    fade = np.geomspace(1, 1e-5, 3 * RATE)
    samples = (note(24) * 0.5 + 0.1 * rng.standard_normal(3 * RATE) * fade).astype(np.float32)
    ours = frames_of(samples).mel.astype(np.float64)
    power = librosa.feature.melspectrogram(
        y=samples, sr=RATE, n_fft=WINDOW, hop_length=MEL_HOP, center=True, pad_mode="constant",
        power=2.0, n_mels=MEL_BINS, fmin=MEL_LOW, fmax=MEL_HIGH, htk=False, norm=None,
    )  # fmt: skip
    theirs = 10 * np.log10(power.T[: len(ours)].astype(np.float64) * SCALE + 1e-30)
    audible = theirs > MEL_FLOOR + 5
    assert audible.mean() > 0.5
    assert np.abs(ours - theirs)[audible].max() <= TOLERANCE_DB


@pytest.mark.parametrize("bands", [(3,), (15,), (27,), (40,), (52,), (16, 20, 23), (28, 32, 35)])
def test_notes_peak_where_librosas_constant_q_does(bands: tuple[int, ...]) -> None:
    samples = np.sum([note(b) for b in bands], axis=0) / len(bands)
    ours = frames_of(samples).pitch[4:-4].astype(np.float64).mean(axis=0)
    transform = librosa.cqt(
        samples, sr=RATE, hop_length=PITCH_HOP, fmin=PITCH_LOW, n_bins=PITCH_BINS, bins_per_octave=12, tuning=0.0
    )
    # A constant-Q bin is scaled by the root of its filter's length, which falls as the frequency rises.
    even = np.sqrt([pitch_frequency(b) for b in range(PITCH_BINS)])
    theirs = 20 * np.log10(np.abs(transform)[:, 4:-4].mean(axis=1) * even + 1e-9)
    assert peaks(ours) == peaks(theirs)
    assert set(bands) <= peaks(ours)
