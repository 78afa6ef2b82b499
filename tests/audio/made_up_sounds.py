"""Sounds, and files of them: real codecs, small and deterministic."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

Samples = np.ndarray[Any, np.dtype[np.float32]]
Make = Callable[..., Path]


def tune(seconds: float, rate: int = 44_100, channels: int = 2, seed: int = 0) -> Samples:
    """float32 [n, channels]: a few partials that differ between channels, and a little noise; peak under 0.7."""
    t = np.arange(round(seconds * rate)) / rate
    rng = np.random.default_rng(seed)
    columns = [
        0.3 * np.sin(2 * np.pi * 220 * 2 ** (c / 12) * t)
        + 0.2 * np.sin(2 * np.pi * 660 * t + c)
        + 0.02 * rng.standard_normal(len(t))
        for c in range(channels)
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def write_av(path: Path, samples: Samples, rate: int, codec: str, container: str, options: dict[str, str]) -> None:
    """Through FFmpeg's encoders, for what libsndfile does not write."""
    layout = {1: "mono", 2: "stereo", 6: "5.1"}[samples.shape[1]]
    with av.open(str(path), "w", format=container, options=options) as out:
        stream = out.add_stream(codec, rate=rate, layout=layout)
        stream.bit_rate = 128_000 * samples.shape[1] // 2
        for begin in range(0, len(samples), 1024):
            part = np.ascontiguousarray(samples[begin : begin + 1024].T)
            frame = av.AudioFrame.from_ndarray(part, format="fltp", layout=layout)
            frame.sample_rate, frame.pts, frame.time_base = rate, begin, Fraction(1, rate)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


SOUNDFILE = {
    "wav": ("WAV", "PCM_16"),
    "wav24": ("WAV", "PCM_24"),
    "wavfloat": ("WAV", "FLOAT"),
    "flac": ("FLAC", "PCM_16"),
    "aiff": ("AIFF", "PCM_16"),
    "caf": ("CAF", "PCM_16"),
    "ogg": ("OGG", "VORBIS"),
    "opus": ("OGG", "OPUS"),
    "mp3": ("MP3", "MPEG_LAYER_III"),
}
FFMPEG: dict[str, tuple[str, str, dict[str, str]]] = {
    "m4a": ("aac", "ipod", {}),
    "m4afast": ("aac", "ipod", {"movflags": "faststart"}),
    "aac": ("aac", "adts", {}),
    "wma": ("wmav2", "asf", {}),
    "mka": ("aac", "matroska", {}),
}
KINDS = [*SOUNDFILE, *FFMPEG]
