"""Files that stay open while they are played: the same samples as when each stretch is read by itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_sounds import Make

from descant.audio.decode import read_span
from descant.audio.span_reader import SpanReader
from descant.errors import DecodeError

SECONDS = 6


def sound() -> np.ndarray:
    times = np.arange(SECONDS * 44_100) / 44_100
    left = 0.4 * np.sin(2 * np.pi * (200 + 300 * times) * times)
    return np.stack([left, 0.5 * left[::-1]], axis=1).astype(np.float32)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("spans")
    made = {name: folder / f"sound.{name}" for name in ("wav", "flac", "mp3", "ogg")}
    for path in made.values():
        soundfile.write(path, sound(), 44_100)
    return made


@pytest.mark.parametrize("kind", ["wav", "flac", "mp3", "ogg"])
@pytest.mark.parametrize("rate", [44_100, 48_000])
def test_stretches_are_those_of_the_file(files: dict[str, Path], kind: str, rate: int) -> None:
    whole = read_span(files[kind], 0, SECONDS + 1, rate, 2)
    reader = SpanReader(files[kind], rate, 2)
    for first, count in ((0, 1000), (1000, 12_000), (3 * rate, rate), (4 * rate, rate), (rate, 500), (0, 700)):
        assert np.abs(reader.read(first, count) - whole[first : first + count]).max() < 2e-3
    assert len(reader.read(len(whole) - 100, 1000)) == pytest.approx(100, abs=1)
    assert len(reader.read(len(whole) + 5 * rate, 1000)) == 0
    reader.close()
    assert len(reader.read(0, 10)) == 10  # opened again
    reader.close()


@settings(max_examples=20, deadline=None)
@given(places=st.lists(st.tuples(st.integers(0, 7 * 48_000), st.integers(1, 20_000)), max_size=6))
def test_in_any_order(files: dict[str, Path], places: list[tuple[int, int]]) -> None:
    reader = SpanReader(files["flac"], 48_000, 2)
    try:
        for first, count in places:
            alone = read_span(files["flac"], first / 48_000, (first + count) / 48_000, 48_000, 2)
            read = reader.read(first, count)
            assert abs(len(read) - len(alone)) <= 1
            assert len(read) == 0 or np.abs(read[: len(alone)] - alone[: len(read)]).max() < 2e-3
    finally:
        reader.close()


def test_a_late_place_is_found_without_decoding_what_is_before(files: dict[str, Path]) -> None:
    reader = SpanReader(files["mp3"], 44_100, 2)
    reader.read(5 * 44_100, 100)
    source = reader._source
    reader.read(44_100, 100)
    reader.read(44_200, 100)
    assert reader._source is source  # neither opened again
    reader.close()


def test_a_file_that_is_gone_can_be_read_when_it_is_back(files: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / "late.wav"
    reader = SpanReader(path, 44_100, 2)
    with pytest.raises(DecodeError, match="no such file"):
        reader.read(0, 100)
    path.write_bytes(files["wav"].read_bytes())
    assert len(reader.read(0, 100)) == 100
    reader.close()


def test_what_breaks_off_is_heard_as_far_as_it_goes(files: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / "short.flac"
    data = files["flac"].read_bytes()
    path.write_bytes(data[: len(data) // 2])
    reader = SpanReader(path, 44_100, 2)
    assert len(reader.read(0, 44_100)) == 44_100
    with pytest.raises(DecodeError):
        reader.read(44_100, 10 * 44_100)
    reader.close()


@pytest.mark.parametrize("kind", ["m4a", "wma", "mka"])
def test_what_ffmpeg_reads(make: Make, kind: str) -> None:
    path = make(kind, 4.0)
    reader = SpanReader(path, 48_000, 2)
    alike: list[float] = []
    for first in (0, 9600, 3 * 48_000, 48_000, 57_600, 0):
        alone = read_span(path, first / 48_000, first / 48_000 + 0.2, 48_000, 2)
        read = reader.read(first, 9600)
        assert read.shape == alone.shape
        if kind == "m4a":  # the others have no exact index; AAC fills in noise of its own
            alike.append(np.corrcoef(read[:, 0], alone[:, 0])[0, 1])
    reader.close()
    assert not alike or min(alike) > 0.99, alike


def test_a_file_of_several_parts_is_opened_again_to_be_sought_in(tmp_path: Path) -> None:
    path = tmp_path / "chained.ogg"
    soundfile.write(path, sound(), 44_100)
    path.write_bytes(path.read_bytes() * 2)
    whole = read_span(path, 0, 2 * SECONDS, 44_100, 2)
    assert len(whole) > 1.9 * SECONDS * 44_100
    reader = SpanReader(path, 44_100, 2)
    for second in (0, 8, 9, 2, 3, 10, 0):
        read = reader.read(second * 44_100, 44_100)
        assert np.abs(read - whole[second * 44_100 : (second + 1) * 44_100]).max() < 2e-3
    reader.close()
