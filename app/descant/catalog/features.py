"""How the frames of a track lie on disk: one byte a value, a header that says what they are, a checksum.

A value v is kept as round((v - floor) / step), clipped to 0..255, so the error is at most half a step: 1/6 dB for
pitch, 1/4 dB for mel, far under what any encoder can tell. No compression: a 3-minute track is 0.4 MB and loads in
about a millisecond, and alignment loads dozens of tracks for each query.
"""

from __future__ import annotations

import contextlib
import hashlib
import struct
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.audio.frames import Frames
from descant.catalog import disk

PITCH_FLOOR_DB: Final = -80.0
PITCH_STEP_DB: Final = 1 / 3
"""255 steps reach from -80 to +5 dB below the track's loudest bin."""
MEL_FLOOR_DB: Final = -100.0
MEL_STEP_DB: Final = 0.5
"""255 steps reach from -100 to +27.5 dB re full scale (a band sums many bins and may pass 0 dB)."""

_MAGIC: Final = b"DESCANT1"
_HEADER: Final = struct.Struct("<8sIIIIdddd32s")
"""magic, pitch rows and columns, mel rows and columns, pitch floor and step, mel floor and step, SHA-256."""
SUFFIX: Final = ".frames"


def encode(frames: Frames) -> bytes:
    """The bytes of a features file."""
    pitch = _quantise(frames.pitch, PITCH_FLOOR_DB, PITCH_STEP_DB)
    mel = _quantise(frames.mel, MEL_FLOOR_DB, MEL_STEP_DB)
    fields = (*pitch.shape, *mel.shape, PITCH_FLOOR_DB, PITCH_STEP_DB, MEL_FLOOR_DB, MEL_STEP_DB)
    body = pitch.tobytes() + mel.tobytes()
    unsigned = _HEADER.pack(_MAGIC, *fields, bytes(32))
    return _HEADER.pack(_MAGIC, *fields, hashlib.sha256(unsigned + body).digest()) + body


def decode(data: bytes) -> Frames:
    """The frames of `encode`. Raises ValueError, saying what is wrong, for anything else."""
    if len(data) < _HEADER.size:
        raise ValueError("the file is shorter than its header")
    magic, rows, columns, mel_rows, mel_columns, *scales, digest = _HEADER.unpack_from(data)
    if magic != _MAGIC:
        raise ValueError("the file is no features file of this version")
    split = _HEADER.size + rows * columns
    if len(data) != split + mel_rows * mel_columns:
        raise ValueError("the file has another length than its header says")
    if _digest(data) != digest:
        raise ValueError("the checksum does not match")
    pitch_floor, pitch_step, mel_floor, mel_step = scales
    pitch = np.frombuffer(data, np.uint8, rows * columns, _HEADER.size).reshape(rows, columns)
    mel = np.frombuffer(data, np.uint8, mel_rows * mel_columns, split).reshape(mel_rows, mel_columns)
    return Frames(pitch=_restore(pitch, pitch_floor, pitch_step), mel=_restore(mel, mel_floor, mel_step))


def digest_of(data: bytes) -> str:
    """The checksum inside an encoded file, in hex ("" if it is too short to hold one)."""
    return data[_HEADER.size - 32 : _HEADER.size].hex() if len(data) >= _HEADER.size else ""


def quantised(frames: Frames) -> Frames:
    """The frames as they will come back from disk, so that embedding now and again later agree exactly."""
    return Frames(
        pitch=_restore(_quantise(frames.pitch, PITCH_FLOOR_DB, PITCH_STEP_DB), PITCH_FLOOR_DB, PITCH_STEP_DB),
        mel=_restore(_quantise(frames.mel, MEL_FLOOR_DB, MEL_STEP_DB), MEL_FLOOR_DB, MEL_STEP_DB),
    )


def place(folder: Path, track_id: str) -> Path:
    """Where a track's features lie under the catalog folder: 256 sub-folders keep every listing short."""
    return folder / "features" / track_id[:2] / (track_id + SUFFIX)


def write(folder: Path, track_id: str, data: bytes) -> None:
    """Writes a features file whole or not at all, and durably.

    Raises CatalogError where the disk is full or the folder cannot be written.
    """
    path = place(folder, track_id)
    try:
        disk.make_folder(path.parent)
        with disk.replacing(path) as temporary:
            temporary.write_bytes(data)
    except OSError as error:
        raise disk.storage_error(error, path) from error


class FolderFeatures:
    """The features files of a catalog folder (connection.Features)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def has(self, track_id: str, size: int) -> bool:
        try:
            return size > 0 and self.where(track_id).stat().st_size == size
        except OSError:
            return False

    def read(self, track_id: str) -> bytes:
        return self.where(track_id).read_bytes()

    def write(self, track_id: str, data: bytes) -> None:
        write(self._folder, track_id, data)

    def remove(self, track_id: str) -> None:
        """What stays behind, nothing refers to; `check` finds it."""
        with contextlib.suppress(OSError):
            self.where(track_id).unlink(missing_ok=True)

    def where(self, track_id: str) -> Path:
        return place(self._folder, track_id)


def _digest(data: bytes) -> bytes:
    total = hashlib.sha256(data[: _HEADER.size - 32] + bytes(32))
    total.update(memoryview(data)[_HEADER.size :])
    return total.digest()


def _quantise(values: NDArray[np.float16], floor: float, step: float) -> NDArray[np.uint8]:
    codes = np.rint((np.asarray(values, np.float32) - np.float32(floor)) / np.float32(step))
    codes = np.nan_to_num(codes, nan=0.0, posinf=255.0, neginf=0.0)
    clipped: NDArray[np.uint8] = np.clip(codes, 0, 255).astype(np.uint8)
    return clipped


def _restore(codes: NDArray[np.uint8], floor: float, step: float) -> NDArray[np.float16]:
    table = (floor + step * np.arange(256)).astype(np.float16)
    return table.take(codes)
