"""How far the sound of a file reaches, by its container and without decoding, so that none of it is lost in silence.

A file may say that it holds more than is there (it was cut while it was copied) or less (a length that outgrew its
field), and may be several files one behind the other (chained Ogg, MP3s joined by a copy command). Decoders stop
quietly in each of these cases.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

from descant.audio import mpeg_frames
from descant.audio.steady import BLOCK, View

Order = Literal["little", "big"]


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
    others:    sound tracks that run beside the one that is heard
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


def parts_of(view: View) -> list[Part]:
    """The sound files that a file consists of, in order: one, for most."""
    whole = view.seek(0, 2)
    end = _before_tags(view, whole)
    found: list[Part] = []
    start = 0
    while True:
        begin = behind_id3(view, start, end)
        look = _look_for(view, begin)
        part = look(view, begin, end) if look else Part(begin, end)
        place, instead = part.patch
        part = replace(part, start=start, patch=(place + begin - start, instead))  # tags before it belong to it
        if part.end >= end:
            # FLAC's decoder takes tags for damage; others know them, and may want them
            return [*found, part if look is _flac else replace(part, end=whole)]
        found.append(part)
        start = part.end


def _look_for(view: View, at: int) -> Callable[[View, int, int], Part] | None:
    head = read_at(view, at, 40)
    return next((look for fits, look in _KINDS if fits(head)), None)


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


# Tags around the sound ----------------------------------------------------------------------------------------------


def behind_id3(view: View, start: int, end: int) -> int:
    """Where the sound begins behind ID3v2 tags (id3v2.4.0-structure, 3.1)."""
    while (head := read_at(view, start, 10))[:3] == b"ID3" and len(head) == 10:
        size = 10 + sum((byte & 0x7F) << 7 * (3 - n) for n, byte in enumerate(head[6:])) + (10 if head[5] & 16 else 0)
        if start + size >= end:
            break
        start += size
    return start


def _before_tags(view: View, end: int) -> int:
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


def _rest(view: View, part: Part, at: int, end: int) -> Part:
    """The part with what follows its sound: another file, padding, or something that it says nothing of."""
    for place in (at, at - 1):  # a padding byte that was left out
        if _look_for(view, place) not in (None, _mp3):  # a few bits make a frame of MP3: here they are sound
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


# FLAC, Ogg, MP3 -----------------------------------------------------------------------------------------------------


def _flac(view: View, start: int, end: int) -> Part:
    at, last = start + 4, False
    while not last and at < end:
        head = read_at(view, at, 4)
        last = not head or bool(head[0] & 0x80)
        at += 4 + int.from_bytes(head[1:], "big")
    for place in find(view, b"fLaC", at, end):
        if _is_flac(read_at(view, place, 8)):
            end = place
            break
    frames, patch = _flac_frames(read_at(view, start + 8, 18), 8)
    return Part(start, end, frames=frames, patch=patch)


def _is_flac(head: bytes) -> bool:
    return head[:4] == b"fLaC" and head[4:5] in (b"\0", b"\x80") and head[5:8] == b"\0\0\x22"


def _flac_frames(info: bytes, place: int) -> tuple[int, tuple[int, bytes]]:
    """(frames, patch that makes them unknown) of a STREAMINFO block, 36 bits from its 14th byte (RFC 9639, 8.2)."""
    frames = int.from_bytes(info[13:18], "big") & (2**36 - 1)
    return frames, (place + 13, bytes([info[13] & 0xF0, 0, 0, 0, 0])) if frames and len(info) == 18 else (0, b"")


def _ogg(view: View, start: int, end: int) -> Part:
    """A group of streams that run beside each other (RFC 3533, 4): it ends where streams begin that came later."""
    at, sounds, frames = start, 0, 0
    while _begins_stream(head := read_at(view, at, 27)):
        sizes = read_at(view, at + 27, head[26])
        packet = read_at(view, at + 27 + head[26], 40)
        if packet.startswith((b"\x01vorbis", b"OpusHead", b"\x7fFLAC", b"Speex   ")):
            sounds += 1
            frames = _flac_frames(packet[17:35], 0)[0] if packet.startswith(b"\x7fFLAC") else 0
        at += 27 + head[26] + sum(sizes)
    begins = (place for place in find(view, b"OggS", at, end) if _begins_stream(read_at(view, place, 27)))
    end = next(begins, end)
    return Part(start, end, frames=frames, broken=_ogg_is_cut(view, at, end), others=max(0, sounds - 1))


def _begins_stream(head: bytes) -> bool:
    zeros = bytes(8)
    return (
        len(head) == 27
        and head[:5] == b"OggS\0"
        and head[5] & 2 != 0
        and head[6:14] == zeros
        and head[18:22] == zeros[:4]
    )


def _ogg_is_cut(view: View, start: int, end: int) -> bool:
    """Whether the last page lacks a part of itself."""
    tail = max(start, end - 2 * 65_307)  # the largest page
    last = max((place for place in find(view, b"OggS\0", tail, end)), default=-1)
    if last < 0:
        return False
    head = read_at(view, last, 27)
    sizes = read_at(view, last + 27, head[26]) if len(head) == 27 else b""
    return len(head) < 27 or len(sizes) < head[26] or last + 27 + head[26] + sum(sizes) > end


def _mp3(view: View, start: int, end: int) -> Part:
    """MP3s that were joined: each with a tag frame ends where the next one begins, or where its tag says."""
    head = read_at(view, start, 256)
    tag = mpeg_frames.tag_of(head)
    following = min((place for mark in mpeg_frames.MARKS for place in _tag_frames(view, mark, start, end)), default=end)
    if tag is None:
        return Part(start, following, least=_count_frames(view, start, following) * mpeg_frames.samples(head))
    told = start + tag.bytes
    if tag.frames and not (tag.bytes and abs(following - told) <= 4096):
        told = _behind_frames(view, start, following, tag.frames + 1)
    again = behind_id3(view, told, end) if start < told < following else following
    if again < following - 4096 and mpeg_frames.chain(read_at(view, again, 8192)):
        return Part(start, told, counted=bool(tag.frames))
    return Part(start, following, counted=bool(tag.frames))


def _tag_frames(view: View, mark: bytes, start: int, end: int) -> Iterator[int]:
    """Frames of an MP3 that hold no sound but say how much there is, behind the first one."""
    for place in find(view, mark, start + 256, end):
        for before in mpeg_frames.PLACES:
            if place - before > start and mpeg_frames.tag_of(read_at(view, place - before, 256)) is not None:
                yield place - before
                return


def _count_frames(view: View, start: int, end: int) -> int:
    count, at = 0, start
    while at < end:
        more, step = mpeg_frames.walk(read_at(view, at, min(BLOCK, end - at)))
        if not step:
            break
        count, at = count + more, at + step
    return count


def _behind_frames(view: View, start: int, end: int, count: int) -> int:
    """Where so many frames end; `end` where fewer are there or something else stands between them."""
    at, window, base = start, b"", start
    for _ in range(count):
        if at + 4 > base + len(window):
            window, base = read_at(view, at, BLOCK), at
        length = mpeg_frames.length(window[at - base : at - base + 4])
        if not length or at + length > end:
            return end
        at += length
    return at


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
    (lambda head: head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"), _chunked(_AIFF)),
    (lambda head: head[:4] == b"FORM" and head[8:12] in (b"8SVX", b"16SV"), _chunked(_SVX)),
    (lambda head: head[:4] == b"riff" and head[24:28] == b"wave", _chunked(_W64)),
    (lambda head: head[:6] == b"caff\0\1", _chunked(_CAF)),
    (_is_au, _au),
    (_is_flac, _flac),
    (lambda head: _begins_stream(head[:27]), _ogg),
    (lambda head: head[4:8] == b"ftyp", _mp4),
    (lambda head: head[:4] == b"\x1a\x45\xdf\xa3", _matroska),
    (lambda head: head[:16] == _ASF_HEADER, _asf),
    (_is_tta, _repeated(b"TTA1", _is_tta)),
    (_is_wavpack, _repeated(b"wvpk", _is_wavpack)),
    (_is_ape, _repeated(b"MAC ", _is_ape)),
    (lambda head: mpeg_frames.length(head[:4]) > 0, _mp3),
)
"""(whether a file that begins so is of a kind, what looks at its parts)"""
