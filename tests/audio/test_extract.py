"""Extraction of frames: one file, many files, and workers that crash."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from made_up_sounds import Make, tune

from descant.audio import extract as extraction
from descant.audio.extract import IN_FLIGHT, extract, extract_many
from descant.audio.frames import RATE, Extracted
from descant.audio.span_reader import SpanReader
from descant.errors import Cancelled, DecodeError
from descant.progress import CancelToken


def test_one_file(make: Make) -> None:
    extracted = extract(make("flac", 3.0))
    assert extracted.info.duration_s == pytest.approx(3.0)
    assert extracted.frames.duration_s == pytest.approx(3.0, abs=0.05)
    assert extracted.frames.pitch.max() == 0


def test_the_same_music_in_two_formats_sounds_the_same(make: Make) -> None:
    one, other = extract(make("wav", 3.0)).frames, extract(make("m4a", 3.0)).frames
    n = min(len(one.pitch), len(other.pitch))
    loud = one.pitch[:n] > -30
    assert np.median(np.abs(one.pitch[:n][loud] - other.pitch[:n][loud])) < 0.5


@pytest.mark.parametrize(("kind", "rate"), [("wav", 22_050), ("flac", 44_100), ("ogg", 48_000)])
def test_samples_are_kept_of_short_files_and_are_those_of_a_span_reader(make: Make, kind: str, rate: int) -> None:
    path = make(kind, 70.0, rate)  # three blocks
    kept = extract(path, kept_s=80.0)
    reader = SpanReader(path, RATE, 1, kept.info.sha256)
    assert kept.samples is not None
    np.testing.assert_array_equal(kept.samples, reader.read(0, 80 * RATE)[:, 0])
    reader.close()
    assert extract(path, kept_s=60.0).samples is None
    assert extract(path).samples is None


def test_samples_that_were_made_otherwise_are_not_kept(make: Make) -> None:
    sound = tune(3.0)
    kept = extract(make("wav", np.stack([sound[:, 0], -sound[:, 0]], axis=1)), kept_s=10.0)
    assert kept.info.notes
    assert kept.samples is None


def test_cancelled(make: Make) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        extract(make("wav", 1.0), token)


def test_few_files_need_no_processes(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "_Crew", None)
    good = make("wav", 1.0)
    (_, extracted), (path, error) = extract_many([good, tmp_path / "none.wav"], workers=2)
    assert isinstance(extracted, Extracted)
    assert isinstance(error, DecodeError)
    assert path == tmp_path / "none.wav"
    assert list(extract_many([], workers=1)) == []
    with pytest.raises(ValueError, match="workers"):
        list(extract_many([], workers=0))


def test_many_files_in_order_without_running_ahead(make: Make, tmp_path: Path) -> None:
    good = [make("flac", tune(0.6 + i / 10), name=f"{i}.flac") for i in range(3)]
    bad = tmp_path / "bad.wav"
    bad.write_bytes(b"no audio")
    paths = [good[0], bad, good[1], *[good[2]] * 12]
    taken = 0

    def counted() -> Iterator[Path]:
        nonlocal taken
        for path in paths:
            taken += 1
            yield path

    for given, (path, result) in enumerate(extract_many(counted(), workers=1), 1):
        assert path == paths[given - 1]
        assert isinstance(result, DecodeError if path == bad else Extracted)
        assert taken <= given + IN_FLIGHT
        if path != bad:
            assert isinstance(result, Extracted)
            assert np.array_equal(result.frames.mel, extract(path).frames.mel)
    assert given == len(paths)


def test_cancelling_many_ends_the_workers(make: Make) -> None:
    path, token = make("wav", 1.0), CancelToken()
    stream = extract_many([path] * 50, workers=1, cancel=token)
    next(stream)
    token.cancel()
    with pytest.raises(Cancelled):
        list(stream)


def test_leaving_early_ends_the_workers(make: Make) -> None:
    before = set(multiprocessing.active_children())
    stream = extract_many([make("wav", 1.0)] * 50, workers=1)
    next(stream)
    assert set(multiprocessing.active_children()) - before
    stream.close()  # type: ignore[attr-defined]
    assert not set(multiprocessing.active_children()) - before


def crash_on_crash(path: Path) -> object:
    """Takes the place of the work in a worker: a file of that name kills the process, as a bug in native code does."""
    if path.name == "crash.wav":
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    return extraction._extracted_or_error(path, None)


def test_a_crash_costs_one_file(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "_work", crash_on_crash)
    good, crash = make("wav", 0.6), make("wav", 0.6, name="crash.wav")
    paths = [good, crash, *[good] * 3]
    results = list(extract_many(paths, workers=1))
    assert [path for path, _ in results] == paths
    for path, result in results:
        if path == crash:
            assert isinstance(result, DecodeError)
            assert "crashed" in result.cause
        else:
            assert isinstance(result, Extracted)


def test_an_unforeseen_failure_costs_one_file(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> object:
        raise MemoryError("too much")

    monkeypatch.setattr(extraction, "blocks", fails)
    (_, result), *_ = extract_many([make("wav", 1.0)], workers=1)
    assert isinstance(result, DecodeError)
    assert "MemoryError" in str(result)


def test_the_import_is_light() -> None:
    heavy = "{'torch', 'librosa', 'numba', 'PySide6', 'sklearn'} & {name.split('.')[0] for name in sys.modules}"
    script = f"import sys; import descant.audio.extract, descant.audio.overview; print({heavy})"
    assert subprocess.check_output([sys.executable, "-c", script], text=True).strip() == "set()"


HUNGRY = """
import struct, sys
from descant.audio.decode import decode
from descant.errors import DecodeError
form = struct.pack("<HHIIHHH", 0x162, 2, 44_100, 16_000, 4096, 16, 0)
tags = b"INFOIART" + struct.pack("<I", 1_900_000_000)
parts = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"LIST\\xff\\xff\\xff\\xff" + tags + bytes(77_000)
open(sys.argv[1], "wb").write(b"RIFF" + struct.pack("<I", len(parts)) + parts)
try:
    decode(sys.argv[1])
except DecodeError as error:
    # Of this program alone: ru_maxrss would also count the process that started it.
    (peak,) = [line for line in open("/proc/self/status") if line.startswith("VmHWM")]
    print(int(peak.split()[1]) // 1024, error.cause)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only there FFmpeg's allocator is told")
def test_a_small_file_takes_little_memory(tmp_path: Path) -> None:
    """Its tag says that it is 1.9 GB long, and FFmpeg would make room for it, in any process."""
    command = [sys.executable, "-c", HUNGRY, str(tmp_path / "hungry.wav")]
    peak, cause = subprocess.check_output(command, text=True).split(maxsplit=1)
    assert int(peak) < 300
    assert "not audio" in cause


@pytest.mark.skipif(sys.platform != "linux", reason="only there a process keeps to a limit")
def test_a_worker_has_a_limit_of_memory() -> None:
    script = (
        "import numpy as np; from descant.audio import one_thread; one_thread._bound_memory();"
        "np.zeros(2**28, np.uint8); print('a quarter');\n"
        "try: np.zeros(3 * 2**30, np.uint8)\n"
        "except MemoryError: print('no more')"
    )
    assert subprocess.check_output([sys.executable, "-c", script], text=True).split("\n")[:2] == [
        "a quarter",
        "no more",
    ]
