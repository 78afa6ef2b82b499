"""A first look at a long file: from all over it, without reading it all, in each kind of file."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

from descant.audio import sketch as sketches
from descant.audio import steady
from descant.audio.frames import RATE
from descant.audio.sketch import LEAST, LOOKS, Sketch, sketch
from descant.errors import Cancelled
from descant.progress import CancelToken

SECONDS, SOURCE_RATE = 16, 48_000
LOW, HIGH = 300.0, 900.0
"""Tones of the first and of the second half."""
KINDS = {
    "wav": {},
    "flac": {},
    "mp3": {"format": "MP3", "bitrate_mode": "CONSTANT"},
    "vbr.mp3": {"format": "MP3", "bitrate_mode": "VARIABLE"},
    "ogg": {"subtype": "VORBIS"},
    "opus": {"format": "OGG", "subtype": "OPUS"},
    "aiff": {},
}


def sound() -> np.ndarray:
    times = np.arange(SECONDS * SOURCE_RATE) / SOURCE_RATE
    hertz = np.where(times < SECONDS / 2, LOW, HIGH)
    hiss = 0.05 * np.random.default_rng(1).standard_normal(len(times))
    return (0.5 * np.sin(2 * np.pi * hertz * times) + hiss).astype(np.float32)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("long")
    made = {kind: folder / f"long.{kind}" for kind in KINDS}
    for kind, path in made.items():
        with soundfile.SoundFile(path, "w", SOURCE_RATE, 1, **KINDS[kind]) as out:
            for part in np.split(sound(), SECONDS):  # libsndfile crashes on one very large write of Vorbis
                out.write(part)
    made["m4a"] = _m4a(folder / "long.m4a")
    made["bare.mp3"] = _without_tag(made["mp3"], folder / "bare.mp3")
    return made


def _m4a(path: Path) -> Path:
    with av.open(str(path), "w", format="mp4") as out:
        stream = out.add_stream("aac", rate=SOURCE_RATE, layout="mono")
        samples = sound()
        for at in range(0, len(samples), 1024):
            frame = av.AudioFrame.from_ndarray(samples[None, at : at + 1024], format="fltp", layout="mono")
            frame.sample_rate, frame.pts = SOURCE_RATE, at
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


def _without_tag(path: Path, out: Path) -> Path:
    """The frames of an MP3 behind the one that says how many there are."""
    data = path.read_bytes()
    mark = max(data.find(b"Xing"), data.find(b"Info"))
    assert mark > 0
    out.write_bytes(data[data.index(b"\xff\xfb", mark) :])
    return out


@pytest.fixture
def all_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sketches, "LONG_S", SECONDS / 2)


def halves(found: Sketch) -> float:
    """Part of the looks that hold the tone of their half of the file."""
    spectra = np.abs(np.fft.rfft(found.looks * np.hanning(found.looks.shape[1]), axis=1))
    hertz = np.fft.rfftfreq(found.looks.shape[1], 1 / RATE)[spectra.argmax(axis=1)]
    expected = np.where(np.arange(LOOKS) < LOOKS / 2, LOW, HIGH)
    return float(np.mean(np.abs(hertz - expected) < 30))


@pytest.mark.parametrize("kind", [*KINDS, "m4a", "bare.mp3"])
def test_what_sounds_where_in_each_kind_of_file(files: dict[str, Path], all_is_long: None, kind: str) -> None:
    found = sketch(files[kind])
    assert found is not None
    assert found.duration_s == pytest.approx(SECONDS, rel=0.05)  # of MP3 without a tag it is guessed
    assert found.looks.shape == (LOOKS, int(sketches.LOOK_S * RATE))
    assert halves(found) > 0.95


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, files: dict[str, Path]) -> dict[str, Path]:
    """Some megabytes each, without a table of places."""
    folder = tmp_path_factory.mktemp("large")
    made = {kind: folder / f"large.{kind}" for kind in ("flac", "ogg", "mp3")}
    for kind in ("flac", "ogg"):
        with soundfile.SoundFile(made[kind], "w", 96_000, 2, compression_level=0.0) as out:
            for second in range(2 * SECONDS):
                out.write((0.3 * np.random.default_rng(second).standard_normal((96_000, 2))).astype(np.float32))
    made["mp3"].write_bytes(files["bare.mp3"].read_bytes() * 40)
    return made


@pytest.mark.parametrize("kind", ["flac", "ogg", "mp3"])
def test_most_of_the_file_is_not_read(
    large: dict[str, Path], all_is_long: None, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Else the first picture of a file of two hours would come when all has been read."""
    monkeypatch.setattr(sketches, "ENOUGH_S", 0.0)
    monkeypatch.setattr(steady, "BLOCK", 1024)
    read: set[int] = set()
    block = steady.SteadyFile.block
    monkeypatch.setattr(steady.SteadyFile, "block", lambda self, number: (read.add(number), block(self, number))[1])
    assert sketch(large[kind]) is not None
    assert len(read) < 0.5 * large[kind].stat().st_size / 1024


def test_short_files_and_what_is_no_audio_have_none(files: dict[str, Path], tmp_path: Path) -> None:
    assert sketch(files["wav"]) is None
    (tmp_path / "text.mp3").write_bytes(b"no audio at all" * 1000)
    assert sketch(tmp_path / "text.mp3") is None
    assert sketch(tmp_path / "missing.mp3") is None


@pytest.mark.parametrize("kind", ["flac", "mp3", "ogg"])
def test_a_file_that_breaks_off_has_one_of_what_is_there(
    files: dict[str, Path], all_is_long: None, tmp_path: Path, kind: str
) -> None:
    cut = tmp_path / f"cut.{kind}"
    cut.write_bytes(files[kind].read_bytes()[: int(files[kind].stat().st_size * 0.8)])
    found = sketch(cut)
    assert found is None or len(found.looks) == LOOKS


def test_it_can_be_cancelled(files: dict[str, Path], all_is_long: None) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        sketch(files["flac"], token)


def test_a_slow_file_is_looked_at_in_a_few_places(
    files: dict[str, Path], all_is_long: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sketches, "ENOUGH_S", 0.0)
    looked: list[int] = []
    look = sketches._look
    monkeypatch.setattr(sketches, "_look", lambda decoder: (looked.append(1), look(decoder))[1])
    found = sketch(files["mp3"])
    assert len(looked) == LEAST
    assert found is not None
    assert halves(found) > 0.9
