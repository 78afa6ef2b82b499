"""Audio files made on the fly, and files cut short."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import soundfile
from made_up_sounds import FFMPEG, SOUNDFILE, Make, Samples, tune, write_av


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """make(kind, samples or seconds, rate, name) → path of a new file."""

    def new(
        kind: str, sound: Samples | float = 2.0, rate: int = 44_100, *, channels: int = 2, name: str | None = None
    ) -> Path:
        samples = tune(sound, rate, channels) if isinstance(sound, int | float) else sound
        path = tmp_path / (name or f"{kind}.{kind}")
        if kind in SOUNDFILE:
            container, subtype = SOUNDFILE[kind]
            with soundfile.SoundFile(path, "w", rate, samples.shape[1], subtype, format=container) as out:
                for begin in range(0, len(samples), rate * 10):  # one very large Vorbis write crashes libsndfile
                    out.write(samples[begin : begin + rate * 10])
        else:
            codec, container, options = FFMPEG[kind]
            write_av(path, samples, rate, codec, container, options)
        return path

    return new


@pytest.fixture
def cut() -> Callable[[Path, float], Path]:
    """cut(path, part) keeps the first part of a file's bytes."""

    def shorten(path: Path, part: float) -> Path:
        content = path.read_bytes()
        path.write_bytes(content[: round(len(content) * part)])
        return path

    return shorten
