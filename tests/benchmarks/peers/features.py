"""What the peers extract of a file: chroma for Qmax, and MFCCs. Kept in a folder of features."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import essentia
import essentia.standard as es
import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

essentia.log.infoActive = False
essentia.log.warningActive = False

RATE = 44_100
FRAME = 8192
HOP = 8820
COEFFICIENTS = 20
VERSION = "peers 4"


@dataclass(frozen=True)
class Features:
    """Of frames of 0.2 s: chroma [frames, 12] as the peaks give it, mfcc [frames, COEFFICIENTS]. audio: a hash of the
    samples, the same for files that hold the same music."""

    chroma: NDArray[np.float32]
    mfcc: NDArray[np.float32]
    audio: str


def all_features(files: Sequence[Path], folder: Path) -> dict[Path, Features]:
    """Every file that can be decoded; the others are named on standard error."""
    folder.mkdir(parents=True, exist_ok=True)
    features = {}
    for number, file in enumerate(files):
        try:
            features[file] = _kept(file, folder)
        except (OSError, ValueError, soundfile.SoundFileError) as error:
            print(f"not decoded: {file}: {error}", file=sys.stderr)
        if number % 100 == 0:
            print(f"extract {number}/{len(files)}", file=sys.stderr, flush=True)
    return features


def _kept(file: Path, folder: Path) -> Features:
    """As it was extracted in an earlier run, else now."""
    key = hashlib.sha256(VERSION.encode() + file.read_bytes()).hexdigest()[:24]
    at = folder / f"{key}.npz"
    if at.exists():
        with np.load(at, allow_pickle=False) as kept:
            return Features(kept["chroma"], kept["mfcc"], str(kept["audio"]))
    features = features_of(decoded(file))
    np.savez(at, chroma=features.chroma, mfcc=features.mfcc, audio=features.audio)
    return features


def decoded(file: Path) -> NDArray[np.float32]:
    """Mono samples at RATE. Raises ValueError for next to nothing, SoundFileError."""
    samples, rate = soundfile.read(file, dtype="float32", always_2d=True)
    mono = soxr.resample(samples.mean(axis=1), rate, RATE)
    if len(mono) < RATE // 4:
        raise ValueError("less than a quarter of a second")
    return mono


def features_of(samples: NDArray[np.float32]) -> Features:
    """Chroma by Essentia's whitened spectral peaks (its HPCP as its own cover song tutorial sets it), and MFCCs."""
    window = es.Windowing(type="blackmanharris62", size=FRAME)
    spectrum = es.Spectrum(size=FRAME)
    peaks = es.SpectralPeaks(
        sampleRate=RATE, magnitudeThreshold=1e-5, maxPeaks=60, minFrequency=40, maxFrequency=5000, orderBy="magnitude"
    )
    whiten = es.SpectralWhitening(sampleRate=RATE, maxFrequency=5000)
    pitch_classes = es.HPCP(
        sampleRate=RATE, size=12, harmonics=8, minFrequency=40, maxFrequency=5000, windowSize=1, normalized="none",
        weightType="cosine", bandPreset=False,
    )  # fmt: skip
    mfcc = es.MFCC(sampleRate=RATE, inputSize=FRAME // 2 + 1, numberCoefficients=COEFFICIENTS)
    chroma, timbre = [], []
    for start in range(0, max(len(samples) - FRAME, 0) + 1, HOP):
        frame = samples[start : start + FRAME]
        bins = spectrum(window(np.pad(frame, (0, FRAME - len(frame)))))
        at, height = peaks(bins)
        chroma.append(pitch_classes(at, whiten(bins, at, height)))
        timbre.append(mfcc(bins)[1])
    return Features(
        np.array(chroma, np.float32), np.array(timbre, np.float32), hashlib.sha256(samples.tobytes()).hexdigest()
    )
