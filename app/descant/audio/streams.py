"""How far FLAC, Ogg and MP3 reach: streams of frames and pages, which decoders follow until one of them says stop."""

from __future__ import annotations

from collections.abc import Iterator

from descant.audio import mpeg_frames
from descant.audio.parts import Part, behind_id3, find, read_at
from descant.audio.steady import BLOCK, View


def flac(view: View, start: int, end: int) -> Part:
    at, last = start + 4, False
    while not last and at < end:
        head = read_at(view, at, 4)
        last = not head or bool(head[0] & 0x80)
        at += 4 + int.from_bytes(head[1:], "big")
    for place in find(view, b"fLaC", at, end):
        if is_flac(read_at(view, place, 8)):
            end = place
            break
    frames, patch = _flac_frames(read_at(view, start + 8, 18), 8)
    return Part(start, end, frames=frames, patch=patch)


def is_flac(head: bytes) -> bool:
    return head[:4] == b"fLaC" and head[4:5] in (b"\0", b"\x80") and head[5:8] == b"\0\0\x22"


def _flac_frames(info: bytes, place: int) -> tuple[int, tuple[int, bytes]]:
    """(frames, patch that makes them unknown) of a STREAMINFO block, 36 bits from its 14th byte (RFC 9639, 8.2)."""
    frames = int.from_bytes(info[13:18], "big") & (2**36 - 1)
    return frames, (place + 13, bytes([info[13] & 0xF0, 0, 0, 0, 0])) if frames and len(info) == 18 else (0, b"")


def ogg(view: View, start: int, end: int) -> Part:
    """A group of streams that run beside each other (RFC 3533, 4): it ends where streams begin that came later."""
    at, sounds, frames = start, 0, 0
    while begins_stream(head := read_at(view, at, 27)):
        sizes = read_at(view, at + 27, head[26])
        packet = read_at(view, at + 27 + head[26], 40)
        if packet.startswith((b"\x01vorbis", b"OpusHead", b"\x7fFLAC", b"Speex   ")):
            sounds += 1
            frames = _flac_frames(packet[17:35], 0)[0] if packet.startswith(b"\x7fFLAC") else 0
        at += 27 + head[26] + sum(sizes)
    begins = (place for place in find(view, b"OggS", at, end) if begins_stream(read_at(view, place, 27)))
    end = next(begins, end)
    return Part(start, end, frames=frames, broken=_ogg_is_cut(view, at, end), others=max(0, sounds - 1))


def begins_stream(head: bytes) -> bool:
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


def mp3(view: View, start: int, end: int) -> Part:
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
