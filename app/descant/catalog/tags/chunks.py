"""Tags that stand in chunks of WAV (RIFF and RF64), AIFF and CAF files, in the annotation of AU files, and in the user
data of QuickTime movies.

Mutagen reads ID3 chunks of RIFF and AIFF, and iTunes' list in MP4. Each function gives key → values, as the file spells
the keys. Untrusted bytes: sizes are checked against the file, and no more than _LARGEST bytes of a chunk are read.
"""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Iterator
from typing import IO, Final

Found = dict[str, list[str]]

_LARGEST: Final = 1 << 20
"""Bytes of a chunk of text; pictures are in ID3, which is read whole up to _LARGEST_ID3."""
_LARGEST_ID3: Final = 1 << 26
_CHUNKS_MOST: Final = 10_000
_UNSAID: Final = 0xFFFFFFFF
"""The size of a chunk of RF64 that stands in its ds64 chunk, or of a stream that was never finished."""
_ISRC_IN_XML: Final = re.compile(rb"ISRC:\s*([A-Za-z]{2}[-A-Za-z0-9]{10,14})")
"""As EBU Tech 3352 puts it into the axml chunk of a Broadcast Wave file."""


def read_chunks(file: IO[bytes]) -> tuple[Found, bytes]:
    """What the chunks of a file say, and the bytes of its chunk of ID3; nothing for a file of another kind.

    Raises OSError.
    """
    file.seek(0)
    head = file.read(12)
    if head[:4] in (b"RIFF", b"RF64", b"BW64") and head[8:] == b"WAVE":
        return _riff(file)
    if head[:4] == b"FORM" and head[8:] in (b"AIFF", b"AIFC"):
        return _aiff(file)
    if head[:4] == b"caff":
        return _caf(file), b""
    if head[:4] == b".snd":
        return _au(file, int.from_bytes(head[4:8], "big")), b""
    if head[4:8] in (b"ftyp", b"moov", b"wide", b"free", b"mdat"):
        return _quicktime(file), b""
    return {}, b""


def _riff(file: IO[bytes]) -> tuple[Found, bytes]:
    found: Found = {}
    id3 = b""
    for name, size in chunks(file, 12, "<4sI"):
        if name == b"LIST" and file.read(4) == b"INFO":
            for key, text in _info(_read(file, size - 4)):
                found.setdefault(key, []).append(text)
        elif name == b"axml":
            found.setdefault("ISRC", []).extend(code.decode() for code in _ISRC_IN_XML.findall(_read(file, size)))
        elif name == b"_PMX":  # XMP
            found.setdefault("XMP", []).append(decoded(_read(file, size)))
        elif name.lower() == b"id3 " and not id3:
            id3 = file.read(min(size, _LARGEST_ID3))
    return found, id3


def _info(data: bytes) -> Iterator[tuple[str, str]]:
    at = 0
    while at + 8 <= len(data):
        key, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        yield key.decode("latin-1"), decoded(data[at + 8 : at + 8 + size])
        at += 8 + size
        # Programs that forget to pad a text of odd length are as old as the format.
        at += 1 if at % 2 and data[at : at + 1] == b"\0" else 0


def _aiff(file: IO[bytes]) -> tuple[Found, bytes]:
    found: Found = {}
    id3 = b""
    for name, size in chunks(file, 12, ">4sI"):
        if name in (b"NAME", b"AUTH", b"ANNO", b"(c) "):
            found.setdefault(name.decode(), []).append(decoded(_read(file, size)))
        elif name.lower() == b"id3 " and not id3:
            id3 = file.read(min(size, _LARGEST_ID3))
    return found, id3


def _caf(file: IO[bytes]) -> Found:
    found: Found = {}
    for name, size in chunks(file, 8, ">4sQ"):
        if name == b"info":
            words = [decoded(word) for word in _read(file, size)[4:].split(b"\0")]
            for key, text in zip(words[::2], words[1::2], strict=False):
                found.setdefault(key, []).append(text)
    return found


def _au(file: IO[bytes], samples_at: int) -> Found:
    """Lines of key=value, as FFmpeg writes them. Other text is a remark (SoX names itself there) and no title."""
    file.seek(24)
    found: Found = {}
    for line in re.split(rb"[\0\r\n]+", file.read(max(0, min(samples_at - 24, _LARGEST)))):
        key, equals, text = line.partition(b"=")
        if equals:
            found.setdefault(decoded(key).strip(), []).append(decoded(text))
    return found


def _quicktime(file: IO[bytes]) -> Found:
    """Texts of moov/udta (QuickTime File Format, “User data atoms”), whose keys begin with ©."""
    found: Found = {}
    end = file.seek(0, os.SEEK_END)
    for name, start, size in atoms(file, 0, end):
        if name == b"moov":
            for inner, udta, length in atoms(file, start, start + size):
                if inner == b"udta":
                    for key, here, bytes_of in atoms(file, udta, udta + length):
                        file.seek(here)
                        text = _read(file, bytes_of)
                        if key[:1] == b"\xa9" and len(text) > 4:
                            said = decoded(text[4 : 4 + int.from_bytes(text[:2], "big")])
                            found.setdefault(key.decode("latin-1"), []).append(said)
    return found


def atoms(file: IO[bytes], start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """(name, where its content begins, size of that) of each atom between two places."""
    for _ in range(_CHUNKS_MOST):
        file.seek(start)
        head = file.read(16)
        if start + 8 > end or len(head) < 8:
            return
        size, begin = int.from_bytes(head[:4], "big"), 8
        if size == 1:
            size, begin = int.from_bytes(head[8:], "big"), 16
        elif size == 0:
            size = end - start
        if size < begin:
            return
        yield head[4:8], start + begin, min(size, end - start) - begin
        start += size


def chunks(file: IO[bytes], start: int, header: str) -> Iterator[tuple[bytes, int]]:
    """(name, size) of each chunk, with the file at its content; a chunk that the file ends in is its rest."""
    end = file.seek(0, os.SEEK_END)
    long = 0
    length = struct.calcsize(header)
    even = header != ">4sQ"  # CAF does not pad
    for _ in range(_CHUNKS_MOST):
        if start >= end:
            return
        file.seek(start)
        data = file.read(length)
        if len(data) < length:
            return
        name, size = struct.unpack(header, data)
        here = start + length
        if name == b"ds64":
            long = int.from_bytes(file.read(16)[8:], "little")
            file.seek(here)
        elif name == b"data" and size == _UNSAID and long:
            size = long
        size = min(size, end - here)
        yield name, size
        start = here + size + (size % 2 if even else 0)


def _read(file: IO[bytes], size: int) -> bytes:
    return file.read(max(0, min(size, _LARGEST)))


def decoded(data: bytes) -> str:
    """Text up to a NUL: UTF-8 where it is, else Windows' Western European, which older programs write."""
    data = data.split(b"\0", 1)[0]
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
