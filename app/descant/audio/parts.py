"""What a sound file within a file is, and how its bytes are looked at: marks, and tags before and behind the sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from descant.audio.steady import BLOCK, View


@dataclass(frozen=True)
class Part:
    """One sound file within a file: bytes start..end.

    announced: bytes of sound that its header announces; 0 where it does not say, or where that is no promise
    present:   how many of them are there
    surplus:   bytes behind the announced ones that are neither chunks, tags nor padding
    broken:    it ends in the middle of something, and nothing says how much is missing
    frames:    samples of a channel that its header announces; 0 where it does not say
    least:     samples of a channel that are there for certain, for a decoder that only estimates it
    counted:   what the decoder says of its length comes from a header and is a promise
    others:    sound tracks that run beside the one that is decoded
    patch:     (place in the part, bytes) that make a decoder go on to its end whatever the header says
    """

    start: int
    end: int
    announced: int = 0
    present: int = 0
    surplus: int = 0
    broken: bool = False
    frames: int = 0
    least: int = 0
    counted: bool = False
    others: int = 0
    patch: tuple[int, bytes] = (0, b"")


def read_at(view: View, at: int, size: int) -> bytes:
    view.seek(at)
    return view.read(size)


def find(view: View, mark: bytes, start: int, end: int) -> Iterator[int]:
    """Where `mark` stands between two places, in order."""
    at = start
    while at < end:
        window = read_at(view, at, min(BLOCK + len(mark) - 1, end - at))
        place = window.find(mark)
        while place >= 0:
            yield at + place
            place = window.find(mark, place + 1)
        at += BLOCK


def behind_id3(view: View, start: int, end: int) -> int:
    """Where the sound begins behind ID3v2 tags (id3v2.4.0-structure, 3.1)."""
    while (head := read_at(view, start, 10))[:3] == b"ID3" and len(head) == 10:
        size = 10 + sum((byte & 0x7F) << 7 * (3 - n) for n, byte in enumerate(head[6:])) + (10 if head[5] & 16 else 0)
        if start + size >= end:
            break
        start += size
    return start


def before_tags(view: View, end: int) -> int:
    """Where the sound ends before ID3v1, Lyrics3 and APEv2 tags, in any order."""
    while True:
        tail = read_at(view, max(0, end - 128), 128)
        size = 0
        if tail[:3] == b"TAG":
            size = 128
        elif tail[-9:] == b"LYRICS200" and tail[-15:-9].isdigit():
            size = int(tail[-15:-9]) + 15
            size = size if read_at(view, max(0, end - size), 11) == b"LYRICSBEGIN" else 0
        elif tail[-32:-24] == b"APETAGEX":
            footer = tail[-32:]
            size = int.from_bytes(footer[12:16], "little") + (32 if footer[23] & 0x80 else 0)
        if not 0 < size < end:
            return end
        end -= size
