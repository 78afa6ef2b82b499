"""Text files read line by line in bounded memory, with their hash, their encoding and where a reader is in them."""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from descant.errors import DescantError

LONGEST_LINE: Final = 1 << 16
"""Bytes; CWR's longest record has 664 characters, and a row of a table is a few thousand."""
_CHUNK: Final = 1 << 20
_SAMPLE: Final = 1 << 18
_BY_MARK: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PACKED: Final = {b"PK\x03\x04": "a ZIP archive", b"\x1f\x8b": "packed by gzip", b"%PDF": "a PDF"}


@dataclass(frozen=True, slots=True)
class Examined:
    """What one look over a file's bytes says of it.

    encoding: "ascii", "utf-8" or what a byte order mark says, "" where its bytes are none of these. sample: its
    beginning. identity: by which a file is known to be the same still.
    """

    path: Path
    sha256: str
    size: int
    encoding: str
    sample: bytes
    identity: tuple[int, int]


def examine(path: Path, check: Callable[[], None] = lambda: None) -> Examined:
    """Reads a file once. check: called now and then, to stop by raising. Raises DescantError."""
    try:
        with path.open("rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                raise DescantError("it is no file that can be read twice", remedy="Give a file on a disk.", path=path)
            hashed = hashlib.sha256()
            plain, utf8 = True, codecs.getincrementaldecoder("utf-8")()
            valid, sample, size = True, b"", 0
            while chunk := file.read(_CHUNK):
                check()
                sample = sample or chunk[:_SAMPLE]
                size += len(chunk)
                hashed.update(chunk)
                plain = plain and chunk.isascii()
                if valid and not plain:
                    valid = _decodes(utf8, chunk)
            if valid and not plain:
                valid = _decodes(utf8, b"", final=True)
    except OSError as error:
        raise DescantError(f"it cannot be read ({error.strerror or error})", path=path) from error
    if not size:
        raise DescantError("the file is empty", remedy="Ask for it again where it comes from.", path=path)
    for start, what in _PACKED.items():
        suffix = path.suffix.lower()
        if sample.startswith(start) and suffix not in (".xlsx", ".xlsm"):
            other = suffix in (".ods", ".numbers", ".xlsb", ".pdf")
            remedy = "Save it as XLSX or CSV." if other else "Unpack it, and give the file inside."
            raise DescantError(f"it is {what}, and no text", remedy=remedy, path=path)
    marked = next((name for mark, name in _BY_MARK if sample.startswith(mark)), "")
    encoding = marked or ("ascii" if plain else "utf-8" if valid else "")
    return Examined(path, hashed.hexdigest(), size, encoding, sample, (state.st_size, state.st_mtime_ns))


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


@dataclass
class Lines:
    """The lines of a file with their numbers, without line ends.

    most_rows: of a table, how many are read, 0 for all. position: bytes read so far; cut: whether rows were left.
    """

    examined: Examined
    most_rows: int = 0
    position: int = field(default=0, init=False)
    cut: bool = field(default=False, init=False)

    def raw(self) -> Iterator[tuple[int, bytes]]:
        """Raises DescantError for a line that is too long, and in the end where the file changed meanwhile."""
        path = self.examined.path
        try:
            with path.open("rb") as file:
                yield from self._numbered(file)
        except OSError as error:
            raise DescantError(f"it cannot be read ({error.strerror or error})", path=path) from error
        self.check_unchanged()

    def check_unchanged(self) -> None:
        """Raises DescantError where the file is not the one that was examined."""
        path = self.examined.path
        try:
            state = path.stat()
        except OSError as error:
            raise DescantError(f"it cannot be read ({error.strerror or error})", path=path) from error
        if (state.st_size, state.st_mtime_ns) != self.examined.identity:
            raise DescantError("the file changed while it was read", remedy="Import it again.", path=path)

    def _numbered(self, file: BinaryIO) -> Iterator[tuple[int, bytes]]:
        number = 0
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            self.position += len(line)
            if len(line) > LONGEST_LINE:
                raise DescantError(
                    f"line {number} has more than {LONGEST_LINE:,} bytes: the file is damaged, or is none of this kind",
                    path=self.examined.path,
                )
            yield number, line.rstrip(b"\r\n")
