"""A file that changes while it is read: samples, hash and size of one state, or refused."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile
from made_up_sounds import FFMPEG, tune, write_av

from descant.audio import steady
from descant.audio.decode import blocks, decode
from descant.audio.steady import BLOCK, Stamp, SteadyFile, View
from descant.errors import DecodeError

Change = Callable[[Path, Path], object]


def rewrite(path: Path, other: Path) -> None:
    with open(path, "r+b") as file:
        file.write(other.read_bytes())


def rewrite_behind_its_back(path: Path, other: Path) -> None:
    """As programs do that keep a file's date."""
    times = path.stat()
    rewrite(path, other)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def append(path: Path, other: Path) -> None:
    with open(path, "ab") as file:
        file.write(bytes(100))


def truncate(path: Path, other: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def replace(path: Path, other: Path) -> None:
    os.replace(shutil.copy2(other, path.with_name("new")), path)


def unlink(path: Path, other: Path) -> None:
    path.unlink()


def one_byte(path: Path, other: Path) -> None:
    with open(path, "r+b") as file:
        file.seek(-3, os.SEEK_END)
        file.write(b"\x01")


CHANGES: list[Change] = [rewrite, rewrite_behind_its_back, append, truncate, replace, unlink, one_byte]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Of each kind two files of the same form."""
    folder = tmp_path_factory.mktemp("two")
    found = {}
    for kind in ("wav", "flac", "m4a"):
        pair = folder / f"one.{kind}", folder / f"two.{kind}"
        for seed, path in enumerate(pair):
            sound = tune(30.0, 22_050, 2, seed)[:: 1 - 2 * seed]
            if kind == "m4a":
                write_av(path, sound, 22_050, *FFMPEG["m4a"])
            else:
                soundfile.write(path, sound, 22_050, "PCM_16")
        found[kind] = pair
    return found


@pytest.mark.parametrize("kind", ["wav", "flac", "m4a"])
@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("when", [1, 3])
def test_a_change_in_the_middle_is_refused(
    files: dict[str, tuple[Path, Path]], tmp_path: Path, kind: str, change: Change, when: int
) -> None:
    path = Path(shutil.copy(files[kind][0], tmp_path / f"track.{kind}"))
    os.utime(path, (1e9, 1e9))
    stream = iter(blocks(path, block_s=5.0))
    for _ in range(when):
        next(stream)
    change(path, files[kind][1])
    with pytest.raises(DecodeError) as caught:
        list(stream)
    assert "changed while it was read" in caught.value.cause or "damaged" in caught.value.cause
    assert caught.value.path == str(path)


def test_a_block_that_reads_otherwise_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steady.Stamp, "of", staticmethod(lambda status: Stamp(status.st_size, 0, 0)))
    path = tmp_path / "bytes"
    path.write_bytes(bytes(12 * BLOCK))
    file = SteadyFile(path)
    for number in range(12):
        file.block(number)
    with open(path, "r+b") as other:
        other.write(b"\x01")
    assert file.block(0) == b""  # decoders take it for the end
    with pytest.raises(DecodeError, match="changed"):
        file.check()
    file.close()


def test_a_drive_that_fails_is_no_end_of_the_sound(
    files: dict[str, tuple[Path, Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = SteadyFile._read

    class Broken:
        def __init__(self, file: object) -> None:
            self._file = file

        def seek(self, place: int) -> int:
            return 0

        def close(self) -> None:
            self._file.close()  # type: ignore[attr-defined]

        def read(self, size: int) -> bytes:
            raise OSError(5, "Input/output error")

    def read(self: SteadyFile, number: int) -> bytes:
        if number == 2:
            self._file = Broken(self._file)  # type: ignore[assignment]
        return real(self, number)

    monkeypatch.setattr(SteadyFile, "_read", read)
    with pytest.raises(DecodeError, match="Input/output error"):
        decode(files["wav"][0])


def test_a_view_is_a_part_with_a_patch(tmp_path: Path) -> None:
    content = np.random.default_rng(0).bytes(3 * BLOCK)
    path = tmp_path / "bytes"
    path.write_bytes(content)
    file = SteadyFile(path)
    view = View(file, 100, 2 * BLOCK + 50, (BLOCK - 102, b"patch"))
    expected = bytearray(content[100 : 2 * BLOCK + 50])
    expected[BLOCK - 102 : BLOCK - 97] = b"patch"
    assert view.read() == bytes(expected)
    assert view.read() == b""
    assert view.seek(-10, os.SEEK_END) == len(expected) - 10
    assert view.read(100) == bytes(expected[-10:])
    assert view.seek(-5) == 0  # a damaged header may ask for it
    for place in range(BLOCK - 110, BLOCK - 90):
        view.seek(place)
        assert view.read(7) == bytes(expected[place : place + 7])
    file.close()
