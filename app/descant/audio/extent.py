"""How far the sound of a file reaches, by its container and without decoding, so that none of it is lost in silence.

A file may say that it holds more than is there (it was cut while it was copied) or less (a length that outgrew its
field), and may be several files one behind the other (chained Ogg, MP3s joined by a copy command). Decoders stop
quietly in each of these cases.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

from descant.audio import mpeg_frames
from descant.audio.parts import Part, before_tags, behind_id3, find, read_at
from descant.audio.steady import BLOCK, View
from descant.audio.streams import begins_stream, flac, is_flac, mp3, ogg

Order = Literal["little", "big"]


def parts_of(view: View) -> list[Part]:
    """The sound files that a file consists of, in order: one, for most."""
    whole = view.seek(0, 2)
    end = before_tags(view, whole)
    found: list[Part] = []
    start = 0
    while True:
        begin = behind_id3(view, start, end)
        look = _look_for(view, begin)
        part = look(view, begin, end) if look else Part(begin, end)
        if look is None or look is mp3:
            part = replace(part, start=start)  # decoders of streams know tags before them; others lose sound by them
        if part.end >= end:
            # FLAC's decoder takes tags for damage; others know them, and may want them
            return [*found, part if look is flac else replace(part, end=whole)]
        found.append(part)
        start = part.end


def _look_for(view: View, at: int) -> Callable[[View, int, int], Part] | None:
    head = read_at(view, at, 40)
    return next((look for fits, look in _KINDS if fits(head)), None)


def _rest(view: View, part: Part, at: int, end: int) -> Part:
    """The part with what follows its sound: another file, padding, or something that it says nothing of."""
    for place in (at, at - 1):  # a padding byte that was left out
        if _look_for(view, place) not in (None, mp3):  # a few bits make a frame of MP3: here they are sound
            return replace(part, end=place)
    while at < end:
        block = read_at(view, at, min(BLOCK, end - at))
        if not block or block.strip(b"\0"):
            return replace(part, surplus=end - at - (len(block) - len(block.lstrip(b"\0"))))
        at += len(block)
    return part


# Chunks: WAV, RF64, AIFF, 8SVX, Wave64, CAF; AU ---------------------------------------------------------------------


@dataclass(frozen=True)
class _Chunks:
    """How a container writes its chunks."""

    header: int
    name: int
    size: int
    order: Order
    sound: bytes
    align: int = 2
    inclusive: bool = False


_W64_TAIL: Final = bytes.fromhex("f3acd3118cd100c04f8edb8a")
_RIFF: Final = _Chunks(12, 4, 4, "little", b"data")
_AIFF: Final = _Chunks(12, 4, 4, "big", b"SSND")
_SVX: Final = _Chunks(12, 4, 4, "big", b"BODY")
_W64: Final = _Chunks(40, 16, 8, "little", b"data" + _W64_TAIL, 8, inclusive=True)
_CAF: Final = _Chunks(8, 4, 8, "big", b"data", 1)
_COMMON: Final = frozenset(
    [
        b"LIST",
        b"id3 ",
        b"ID3 ",
        b"bext",
        b"iXML",
        b"JUNK",
        b"junk",
        b"PAD ",
        b"FLLR",
        b"_PMX",
        b"axml",
        b"cue ",
        b"ANNO",
    ]
)
"""Chunks that stand behind the sound; one that was cut loses no sound."""
_UNCOMPRESSED: Final = (b"NONE", b"sowt", b"twos", b"raw ", b"in24", b"in32", b"fl32", b"FL32", b"fl64", b"FL64")


def _chunked(kind: _Chunks) -> Callable[[View, int, int], Part]:
    def look(view: View, start: int, end: int) -> Part:
        head = kind.name + kind.size
        at, large, long, counted, part = start + kind.header, 0, 0, 0, Part(start, end)
        while at + head <= end:
            raw = read_at(view, at, head + 30)
            name, size, body = raw[: kind.name], int.from_bytes(raw[kind.name : head], kind.order), at + head
            told = size - head if kind.inclusive else size
            if name == b"ds64":
                large, long = int.from_bytes(raw[head + 8 : head + 16], "little"), body - start
            elif name == b"COMM":
                counted = _comm_bytes(raw[head : head + size])
            elif name == kind.sound and not part.announced:
                if size == 0xFFFFFFFF and 0 < large < 2**63:
                    told = large
                elif _streamed(size, kind):
                    sizes = (end - start - 8).to_bytes(8, "little") + (end - body).to_bytes(8, "little") + bytes(8)
                    return replace(part, patch=(long, sizes)) if long else part
                # An AIFF counts its frames, too; eight bytes of the chunk are no sound
                part = replace(part, announced=max(told, counted + 8 if counted else 0))
                part = replace(part, present=min(told, end - body))
                if body + told >= end:
                    return part
            elif not _is_chunk(name, told, end - body):
                break
            at = body + told
            padded = at + -(at - start) % kind.align
            at = at if _is_next(view, kind, at, end) and not _is_next(view, kind, padded, end) else padded
        return _rest(view, part, at, end) if part.announced else part

    return look


def _comm_bytes(body: bytes) -> int:
    """Bytes of sound that the common chunk of an AIFF announces; 0 for compressed ones."""
    channels, frames, bits = (int.from_bytes(body[a:b], "big") for a, b in ((0, 2), (2, 6), (6, 8)))
    return frames * channels * -(-bits // 8) if body[18:22] in (b"", *_UNCOMPRESSED) else 0


def _streamed(size: int, kind: _Chunks) -> bool:
    """Whether a length is none: programs that write to a pipe leave 0, all ones, or about 2 or 4 GiB."""
    if kind.size == 8:
        return size == 0 or size >= 2**62 or (kind.inclusive and size <= 24)
    return size == 0 or size >= 0xFFFFF000 or 0x7FFFF000 <= size <= 0x7FFFFFFF


def _is_chunk(name: bytes, size: int, left: int) -> bool:
    readable = all(32 <= byte < 127 for byte in name[:4])
    is_file = name in (b"RIFF", b"RF64", b"BW64", b"FORM", b"caff", b"data", b"SSND")
    return readable and not is_file and (0 <= size <= left or name[:4] in _COMMON)


def _is_next(view: View, kind: _Chunks, at: int, end: int) -> bool:
    raw = read_at(view, at, kind.name + kind.size)
    size = int.from_bytes(raw[kind.name :], kind.order)
    return len(raw) == kind.name + kind.size and _is_chunk(raw[: kind.name], size, end - at)


def _au(view: View, start: int, end: int) -> Part:
    head = read_at(view, start, 12)
    order: Order = "big" if head[:4] == b".snd" else "little"
    body, size = start + int.from_bytes(head[4:8], order), int.from_bytes(head[8:12], order)
    part = Part(start, end)
    if size in (0, 0xFFFFFFFF):
        return replace(part, patch=(8, b"\xff\xff\xff\xff"))
    part = replace(part, announced=size, present=max(0, min(size, end - body)))
    return _rest(view, part, body + size, end) if body + size < end else part


# MP4, Matroska, ASF, and simple lossless ones ------------------------------------------------------------------------


def _mp4(view: View, start: int, end: int) -> Part:
    at, heavy = start, False
    while at + 8 <= end:
        head = read_at(view, at, 16)
        size, name = int.from_bytes(head[:4], "big"), head[4:8]
        size = int.from_bytes(head[8:], "big") if size == 1 else size
        if name == b"ftyp" and heavy:
            return Part(start, at)
        if size < 8 or not name.isalnum():
            break
        heavy |= name in (b"moov", b"mdat", b"moof")
        if at + size > end:
            return Part(start, end, broken=name in (b"moov", b"mdat", b"moof"))
        at += size
    return Part(start, end)


def _avi(view: View, start: int, end: int) -> Part:
    size = int.from_bytes(read_at(view, start + 4, 4), "little")
    return Part(start, end) if _streamed(size, _RIFF) else Part(start, end, size, min(size, end - start - 8))


def _matroska(view: View, start: int, end: int) -> Part:
    body, size = _ebml(view, start + 4)
    at = body + (size or 0)
    if size is None or read_at(view, at, 4) != b"\x18\x53\x80\x67":
        return Part(start, end)
    body, size = _ebml(view, at + 4)
    if size is None:
        return Part(start, end)
    part = Part(start, end, announced=size, present=min(size, end - body))
    again = read_at(view, body + size, 4) == b"\x1a\x45\xdf\xa3"
    return replace(part, end=body + size) if again else part


def _ebml(view: View, at: int) -> tuple[int, int | None]:
    """(place behind a length, length; None where it is unknown) after RFC 8794, 4."""
    head = read_at(view, at, 8)
    width = 9 - head[0].bit_length() if head and head[0] else 8
    value = int.from_bytes(head[:width], "big") & (1 << 7 * width) - 1
    return at + width, None if value == (1 << 7 * width) - 1 else value


_ASF_HEADER: Final = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
_ASF_DATA: Final = bytes.fromhex("3626b2758e66cf11a6d900aa0062ce6c")


def _asf(view: View, start: int, end: int) -> Part:
    at, part = start, Part(start, end)
    while at + 24 <= end:
        head = read_at(view, at, 24)
        size = int.from_bytes(head[16:], "little")
        if head[:16] == _ASF_HEADER and at > start:
            return replace(part, end=at)
        if head[:16] == _ASF_DATA and size:
            part = replace(part, announced=size, present=min(size, end - at))
        if size < 24:
            break
        at += size
    return part


def _repeated(mark: bytes, fits: Callable[[bytes], bool]) -> Callable[[View, int, int], Part]:
    """Containers that know nothing of each other: each ends where another one begins."""

    def look(view: View, start: int, end: int) -> Part:
        begins = (place for place in find(view, mark, start + len(mark), end) if fits(read_at(view, place, 40)))
        return Part(start, next(begins, end))

    return look


def _is_tta(head: bytes) -> bool:
    return head[:4] == b"TTA1" and zlib.crc32(head[:18]) == int.from_bytes(head[18:22], "little")


def _is_ape(head: bytes) -> bool:
    return head[:4] == b"MAC " and 3800 <= int.from_bytes(head[4:6], "little") <= 3999 and head[6:8] == b"\0\0"


def _is_wavpack(head: bytes) -> bool:
    """Whether a block of WavPack begins a file: its samples are the first ones."""
    version, index, flags = (int.from_bytes(head[a:b], "little") for a, b in ((8, 10), (16, 20), (24, 28)))
    return head[:4] == b"wvpk" and 0x402 <= version <= 0x410 and index == 0 and flags & 0x800 != 0


def _is_au(head: bytes) -> bool:
    order: Order = "big" if head[:4] == b".snd" else "little"
    place, kind, rate, channels = (int.from_bytes(head[n : n + 4], order) for n in (4, 12, 16, 20))
    in_range = 24 <= place < 2**20 and 1 <= kind <= 27 and 1000 <= rate < 2**20 and 1 <= channels <= 256
    return head[:4] in (b".snd", b"dns.") and in_range


_KINDS: Final[tuple[tuple[Callable[[bytes], bool], Callable[[View, int, int], Part]], ...]] = (
    (lambda head: head[:4] in (b"RIFF", b"RF64", b"BW64") and head[8:12] == b"WAVE", _chunked(_RIFF)),
    (lambda head: head[:4] == b"RIFF" and head[8:12] == b"AVI ", _avi),
    (lambda head: head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"), _chunked(_AIFF)),
    (lambda head: head[:4] == b"FORM" and head[8:12] in (b"8SVX", b"16SV"), _chunked(_SVX)),
    (lambda head: head[:4] == b"riff" and head[24:28] == b"wave", _chunked(_W64)),
    (lambda head: head[:6] == b"caff\0\1", _chunked(_CAF)),
    (_is_au, _au),
    (is_flac, flac),
    (lambda head: begins_stream(head[:27]), ogg),
    (lambda head: head[4:8] == b"ftyp", _mp4),
    (lambda head: head[:4] == b"\x1a\x45\xdf\xa3", _matroska),
    (lambda head: head[:16] == _ASF_HEADER, _asf),
    (_is_tta, _repeated(b"TTA1", _is_tta)),
    (_is_wavpack, _repeated(b"wvpk", _is_wavpack)),
    (_is_ape, _repeated(b"MAC ", _is_ape)),
    (lambda head: mpeg_frames.length(head[:4]) > 0, mp3),
)
"""(whether a file that begins so is of a kind, what looks at its parts)"""
