"""Frames of MPEG audio (MP3) by their headers: how long they are, and what their tag frame says of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MARKS: Final = (b"Xing", b"Info", b"VBRI")
"""Begin what a tag frame says; VBRI is Fraunhofer's."""
PLACES: Final = (36, 21, 13, 38, 23, 15)
"""Where the mark stands in a frame: behind the side information of MPEG-1 stereo; MPEG-1 mono and MPEG-2 stereo; MPEG-2
mono. The same behind a checksum of two bytes."""
_RATES: Final = ((44_100, 48_000, 32_000), (22_050, 24_000, 16_000), (11_025, 12_000, 8_000))
"""Hz, of MPEG-1, 2 and 2.5."""
_KBITS: Final = {
    (1, 1): (0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (1, 2): (0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (1, 3): (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 1): (0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 3): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
"""kbit/s by (version, layer); of MPEG-2.5 those of MPEG-2 (ISO/IEC 11172-3, 2.4.2.3 and 13818-3)."""


@dataclass(frozen=True)
class Tag:
    """frames: how many follow the tag frame; bytes: from its beginning to their end; 0 where it does not say."""

    frames: int
    bytes: int


def length(head: bytes) -> int:
    """Bytes of the frame that begins with these four; 0 where none does (or one of free format)."""
    if len(head) < 4 or head[0] != 0xFF or head[1] < 0xE0:
        return 0
    version, layer = (head[1] >> 3) & 3, 4 - ((head[1] >> 1) & 3)
    kbits, rate = head[2] >> 4, (head[2] >> 2) & 3
    if version == 1 or layer == 4 or kbits in (0, 15) or rate == 3:
        return 0
    generation = {3: 0, 2: 1, 0: 2}[version]
    bits = 1000 * _KBITS[(1 if generation == 0 else 2, layer)][kbits]
    hertz, padding = _RATES[generation][rate], (head[2] >> 1) & 1
    if layer == 1:
        return (12 * bits // hertz + padding) * 4
    return (72 if layer == 3 and generation else 144) * bits // hertz + padding


def samples(head: bytes) -> int:
    """Samples of a channel in the frame that begins so (one that has a length)."""
    layer, mpeg1 = 4 - ((head[1] >> 1) & 3), head[1] & 8 != 0
    return 384 if layer == 1 else 576 if layer == 3 and not mpeg1 else 1152


def walk(data: bytes, at: int = 0) -> tuple[int, int]:
    """(how many frames stand in the data from a place on, where the first one begins that it does not hold whole).

    What is no frame between them is stepped over.
    """
    count = 0
    while at + 4 <= len(data):
        step = length(data[at : at + 4])
        if step == 0:
            at = data.find(b"\xff", at + 1)
            if at < 0:
                return count, len(data)
        elif at + step > len(data):
            break
        else:
            count += 1
            at += step
    return count, at


def tag_of(frame: bytes) -> Tag | None:
    """What a tag frame says; None for a frame of sound. frame: its first 200 bytes at least."""
    if not length(frame[:4]):
        return None
    mpeg1, mono = frame[1] & 8 != 0, frame[3] >> 6 == 3
    place = PLACES[(0 if mpeg1 and not mono else 2 if mono and not mpeg1 else 1) + (0 if frame[1] & 1 else 3)]
    if frame[place : place + 4] not in MARKS[:2]:
        place -= 0 if frame[1] & 1 else 2  # some encoders do not count their checksum
    if frame[place : place + 4] in MARKS[:2]:
        flags, at = int.from_bytes(frame[place + 4 : place + 8], "big"), place + 8
        if flags > 15:
            return None
        frames = int.from_bytes(frame[at : at + 4], "big") if flags & 1 else 0
        at += 4 if flags & 1 else 0
        return Tag(frames, int.from_bytes(frame[at : at + 4], "big") if flags & 2 else 0)
    if frame[36:40] == MARKS[2]:
        return Tag(int.from_bytes(frame[50:54], "big"), int.from_bytes(frame[46:50], "big"))
    return None


def chain(data: bytes, least: int = 3) -> bool:
    """Whether so many frames stand here one behind the other."""
    at = 0
    for _ in range(least):
        step = length(data[at : at + 4])
        if not step:
            return False
        at += step
    return True
