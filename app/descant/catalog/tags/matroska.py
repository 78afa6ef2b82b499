"""Tags of Matroska and WebM files (RFC 9559). FFmpeg keeps one value of a name that stands there several times."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import IO, Final

_SEGMENT, _EBML = 0x18538067, 0x1A45DFA3
_INFO, _TITLE = 0x1549A966, 0x7BA9
_TAGS, _TAG, _TARGETS, _LEVEL = 0x1254C367, 0x7373, 0x63C0, 0x68CA
_SIMPLE, _NAME, _STRING = 0x67C8, 0x45A3, 0x4487
_ALBUM_LEVEL, _TRACK_LEVEL = 50, 30
"""TargetTypeValue: of what the tags are."""
_LARGEST: Final = 1 << 22
"""Bytes of an Info or Tags element that are looked at."""
_ELEMENTS_MOST: Final = 1_000_000
"""Elements of a file: a cluster of a second or so each, a day long; then what has an unknown size is not walked on."""


def read_matroska(file: IO[bytes]) -> dict[str, list[str]]:
    """Name → values, those of the album only where the track has none; {} for a file of another kind. Raises OSError.

    A TITLE of the album's level is given as ALBUM, and the segment's own title as TITLE where no tag has one.
    """
    file.seek(0)
    if file.read(4) != _EBML.to_bytes(4, "big"):
        return {}
    end = file.seek(0, os.SEEK_END)
    titles: list[str] = []
    tags: list[tuple[int, str, str]] = []
    start = 0
    for _ in range(_ELEMENTS_MOST):
        file.seek(start)
        element = _header(file.read(12))
        if element is None:
            break
        name, size, length = element
        start += length
        if name in (_INFO, _TAGS) and size is not None:
            file.seek(start)
            data = file.read(min(size, _LARGEST))
            if name == _INFO:
                titles += [_text(value) for key, value in _children(data) if key == _TITLE]
            else:
                tags += [one for key, value in _children(data) if key == _TAG for one in _tag(value)]
        if name != _SEGMENT and size is not None:  # what is inside a segment, or has no size, is met next
            start += size
        if start >= end:
            break
    found: dict[str, list[str]] = {}
    levels: dict[str, int] = {}
    for level, name_of, text in sorted(tags, key=lambda tag: tag[0]):
        key = "ALBUM" if level >= _ALBUM_LEVEL and name_of == "TITLE" else name_of
        if levels.setdefault(key, level) == level:
            found.setdefault(key, []).append(text)
    if titles:
        found.setdefault("TITLE", titles)
    return found


def _tag(data: bytes) -> Iterator[tuple[int, str, str]]:
    """(level, NAME, value) of each; tags that do not say what they are of count as the track's."""
    level = _TRACK_LEVEL
    for key, value in _children(data):
        if key == _TARGETS:
            for inner, number in _children(value):
                level = int.from_bytes(number[:8], "big") if inner == _LEVEL else level
    for key, value in _children(data):
        if key == _SIMPLE:
            parts = dict(_children(value))
            if _NAME in parts and _STRING in parts:
                yield level, _text(parts[_NAME]).upper(), _text(parts[_STRING])


def _children(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while (element := _header(data[at : at + 12])) is not None:
        name, size, length = element
        if size is None:
            return
        at += length
        yield name, data[at : at + size]
        at += size


def _header(data: bytes) -> tuple[int, int | None, int] | None:
    """(id, size or None where it is unknown, bytes of both) of the element that begins here; None where none does."""
    if not data or not data[0] >= 0x10:
        return None
    id_length = 9 - data[0].bit_length()
    rest = data[id_length:]
    if not rest or not rest[0]:
        return None
    size_length = 9 - rest[0].bit_length()
    if len(rest) < size_length:
        return None
    unknown = (1 << 7 * size_length) - 1
    size = int.from_bytes(rest[:size_length], "big") & unknown
    return int.from_bytes(data[:id_length], "big"), None if size == unknown else size, id_length + size_length


def _text(data: bytes) -> str:
    return data.split(b"\0", 1)[0].decode("utf-8", "replace")
