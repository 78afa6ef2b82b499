"""One open file, read in pieces: whatever is said of it (samples, hash, size) is said of the same bytes."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from descant.errors import DecodeError
from descant.progress import CancelToken, check

BLOCK = 2**18
"""Bytes read at once: a quarter of a MiB, large enough that Python's part in reading is not felt."""
BLOCKS_KEPT = 8
"""Decoders go back and forth between a table of contents and the sound."""


@dataclass(frozen=True)
class Stamp:
    """What a file system says of a file's state: size in bytes, times of change of content and of entry (ns).

    No number of the file itself: network and user-space file systems give a new one each time they are asked.
    """

    size: int
    mtime_ns: int
    ctime_ns: int

    @staticmethod
    def of(status: os.stat_result) -> Stamp:
        return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def check_file(path: Path) -> int:
    """Size in bytes of a regular, readable file.

    Raises DecodeError for anything else.
    """
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise DecodeError(
            "There is no such file.",
            remedy="Check whether it was moved, renamed or on a drive that is not connected.",
            path=path,
        ) from None
    except PermissionError:
        raise _forbidden(path) from None
    except (OSError, ValueError) as error:
        raise DecodeError(
            f"The file cannot be reached ({error}).", remedy="Check its name and its drive.", path=path
        ) from error
    if stat.S_ISDIR(status.st_mode):
        raise DecodeError("This is a folder, not an audio file.", remedy="Choose a file inside it.", path=path)
    if not stat.S_ISREG(status.st_mode):
        raise DecodeError("This is a device or a pipe, not a file.", remedy="Choose an audio file.", path=path)
    if status.st_size == 0:
        raise DecodeError("The file is empty (0 bytes).", remedy="Copy or download it again.", path=path)
    if not os.access(path, os.R_OK):
        raise _forbidden(path)
    return status.st_size


def check_unchanged(path: Path, stamp: Stamp) -> None:
    """Raises DecodeError where the path does not lead to a file in this state any more."""
    try:
        same = Stamp.of(path.stat()) == stamp
    except (OSError, ValueError):
        same = False
    if not same:
        raise changed(path)


def changed(path: Path) -> DecodeError:
    return DecodeError(
        "The file was changed while it was read.",
        remedy="Wait until whatever writes to it has finished, then try again.",
        path=path,
    )


def _forbidden(path: Path) -> DecodeError:
    return DecodeError(
        "You have no permission to read this file.",
        remedy="Change its permissions, or copy it to a folder of your own.",
        path=path,
    )


class SteadyFile:
    """A file that is opened once and must stay as it is until it is closed.

    Of every block that was read a checksum is kept; a block that is read again, by a decoder or for the file's hash,
    must be the same. So a hash is that of the bytes that were decoded, whatever times a file system reports.
    """

    def __init__(self, path: Path) -> None:
        """Raises DecodeError where there is no regular, readable file."""
        check_file(path)
        self.path = path
        try:
            self._file: IO[bytes] = open(path, "rb", buffering=0)  # noqa: SIM115 (close() does)
        except PermissionError:
            raise _forbidden(path) from None
        except OSError as error:
            raise DecodeError(
                f"The file cannot be opened ({error.strerror}).", remedy="Check its drive.", path=path
            ) from error
        self.stamp = Stamp.of(os.fstat(self._file.fileno()))
        self.size = self.stamp.size
        self._checksums: dict[int, int] = {}
        self._hashed, self._digest = 0, hashlib.sha256()
        self._kept: dict[int, bytes] = {}
        self._trouble: DecodeError | None = None

    def close(self) -> None:
        self._file.close()

    def check(self) -> None:
        """Raises DecodeError where something read so far was not what it should be. Decoders take that for an end."""
        if self._trouble is not None:
            raise self._trouble

    def block(self, number: int) -> bytes:
        """Bytes number·BLOCK to (number + 1)·BLOCK, fewer at the end; none after trouble, which check() tells of."""
        if self._trouble is not None:
            return b""
        found = self._kept.get(number)
        if found is None:
            found = self._read(number)
            if len(self._kept) >= BLOCKS_KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[number] = found
        return found

    def _read(self, number: int) -> bytes:
        first = number * BLOCK
        missing = min(BLOCK, self.size - first)
        parts: list[bytes] = []
        try:
            self._file.seek(first)
            while missing > 0 and (part := self._file.read(missing)):
                parts.append(part)
                missing -= len(part)
        except OSError as error:
            self._trouble = DecodeError(
                f"The file could not be read to its end ({error.strerror or error}).",
                remedy="Check its drive, or copy it to another one.",
                path=self.path,
            )
            return b""
        found = b"".join(parts)
        if missing > 0 or self._checksums.setdefault(number, checksum := zlib.crc32(found)) != checksum:
            self._trouble = changed(self.path)
            return b""
        if number == self._hashed:  # most decoders read from front to end: hashing costs no reading of its own then
            self._digest.update(found)
            self._hashed += 1
        return found

    def sha256(self, cancel: CancelToken | None = None) -> str:
        """Of the whole file, as hexadecimal digits.

        Raises DecodeError where the file is not what it was when it was opened and read, or the path leads elsewhere;
        Cancelled.
        """
        while self._hashed * BLOCK < self.size and self._trouble is None:
            check(cancel)
            self._read(self._hashed)
        self.check()
        if Stamp.of(os.fstat(self._file.fileno())) != self.stamp:
            raise changed(self.path)
        check_unchanged(self.path, self.stamp)
        return self._digest.hexdigest()


class View(io.RawIOBase):
    """Bytes start..end of a SteadyFile as a file of its own, without a name: decoders would otherwise let the extension
    speak for the content.

    patch: (place in the view, bytes that stand there instead). Never raises: decoders cannot pass errors on; see
    SteadyFile.check.
    """

    def __init__(self, file: SteadyFile, start: int = 0, end: int | None = None, patch: tuple[int, bytes] = (0, b"")):
        self._source, self._start = file, start
        self._size = (file.size if end is None else end) - start
        self._at = 0
        self._patch = patch

    def read(self, size: int = -1) -> bytes:
        left = max(0, self._size - self._at)
        size = left if size is None or size < 0 else min(size, left)
        first = self._start + self._at
        begin = first % BLOCK
        if begin + size <= BLOCK:
            found = self._source.block(first // BLOCK)[begin : begin + size] if size else b""
        else:
            numbers = range(first // BLOCK, (first + size - 1) // BLOCK + 1)
            found = b"".join(self._source.block(number) for number in numbers)[begin : begin + size]
        place, instead = self._patch
        if instead and self._at < place + len(instead) and place < self._at + len(found):
            patched = bytearray(found)
            for offset, value in enumerate(instead, place - self._at):
                if 0 <= offset < len(patched):
                    patched[offset] = value
            found = bytes(patched)
        self._at += len(found)
        return found

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        found = self.read(len(buffer))
        buffer[: len(found)] = found
        return len(found)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)  # a damaged header may point before the beginning
        return self._at

    def tell(self) -> int:
        return self._at

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True
