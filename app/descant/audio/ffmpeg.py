"""Samples through FFmpeg: M4A, AAC, MP4, WMA, Matroska and whatever else libsndfile does not take."""

from __future__ import annotations

import ctypes
import logging
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import chain
from typing import Any, Final

import av
import numpy as np

from descant.audio.source import DecoderError, FormChangedError, NoSoundError, NotAudioError, Samples, plausible
from descant.audio.steady import View

log = logging.getLogger(__name__)

FORMATS: Final = (
    "mov,mp4,m4a,3gp,3g2,mj2,aac,asf,matroska,webm,mp3,ogg,flac,wav,w64,aiff,caf,au,ape,wv,tta,tak,ac3,eac3,dts,amr,"
    "mpeg,mpegts,flv,avi,dsf,mpc,mpc8,loas"
)
"""Containers FFmpeg may open. Playlists and scripts (hls, concat, dash) stay out: they would open other files and
addresses that the person never named."""
COUNTED: Final = frozenset(["mov", "ape", "wv", "tta", "tak", "dsf", "mpc", "mpc8"])
"""Containers that count their samples; other durations are estimates."""
MOST_AT_ONCE: Final = 2**27
"""Bytes that FFmpeg may allocate in one block: more than a cover picture or the index of a day of music needs; a
damaged header asks for gigabytes."""
MOST_IN_PACKET: Final = 2**24
"""Samples of all channels that one packet may decode to."""
MOST_PLANES: Final = 8
"""Channels in arrays of their own, from which on PyAV 18 reads past the end of FFmpeg's list of them and crashes."""
SCRATCH: Final = 20
"""Packets that may not decode before they are the most: half a second."""
LEAD_S: Final = 0.5
"""MDCT codecs need packets before the first one to sound right (AAC one, Opus 80 ms)."""
GLANCE_LEAD_S: Final = 0.1
"""Enough for a glance: what MP3 keeps in earlier frames may be missing in the first ones."""


class FfmpegDecoder:
    """A Decoder of what FFmpeg takes.

    others: sound tracks beside the one that is decoded.
    """

    def __init__(self, view: View, *, glances: bool = False) -> None:
        """glances: places are sought quickly and met about, in MP3 by their part of the bytes.

        Raises NotAudioError where FFmpeg finds no audio.
        """
        _bound_memory()
        view.seek(0)
        self._skip, self._lead_s = 0, GLANCE_LEAD_S if glances else LEAD_S
        self._from_s: float | None = None
        options = {"format_whitelist": FORMATS, **({"fflags": "fastseek"} if glances else {})}
        try:
            self._container: Any = av.open(view, mode="r", options=options, metadata_errors="replace")
        except Exception as error:  # FFmpegError, and what Python makes of broken headers (ValueError, OverflowError)
            raise NotAudioError from error
        try:
            self._open()
        except Exception:
            self.close()
            raise

    def _open(self) -> None:
        tracks = sorted(self._container.streams.audio, key=_rank)
        if not tracks:
            raise NoSoundError
        self.others = len(tracks) - 1
        for track in tracks:
            self._stream = track
            try:
                if track.codec_context is None:
                    continue
                track.codec_context.thread_count = 1
                self._frames: Iterator[Any] = self._decoded()
                first = next(self._frames, None)  # only a decoded frame knows the true rate (HE-AAC doubles it)
            except Exception as error:
                log.info("a sound track was not decoded: %s", error)
                first = None
            if first is not None and plausible(first.sample_rate, len(first.layout.channels)):
                break
            with suppress(av.FFmpegError):
                self._container.seek(0)  # what was read of the others is lost
        else:
            raise NotAudioError
        self._delay_s = 0.0
        if self._stream.codec_context.name == "aac" and "matroska" in self._container.format.name and self._taken == 1:
            # The first frame of AAC only fades in, whoever made it; MP4 and CodecDelay say so, old Matroska does not.
            self._skip, self._delay_s = first.samples, first.samples / first.sample_rate
        self._frames = chain([first], self._frames)
        self.sample_rate, self.channels = int(first.sample_rate), len(first.layout.channels)
        self.length: int | None = None
        duration, base = self._stream.duration, self._stream.time_base
        self.counted = not COUNTED.isdisjoint(str(self._container.format.name).split(","))
        if self.counted and duration is not None and base is not None:
            self.length = int(float(duration * base) * self.sample_rate)

    def _decoded(self) -> Iterator[Any]:
        """Frames of the stream; packets that do not decode are left out, as players do, unless they are the most."""
        good = bad = self._taken = 0
        for packet in self._packets():
            try:
                frames = packet.decode()
            except av.FFmpegError:
                bad += 1
                if bad > SCRATCH and bad > good:
                    raise
                continue
            self._taken = good = good + 1
            if sum(frame.samples * len(frame.layout.channels) for frame in frames) > MOST_IN_PACKET:
                raise DecoderError("a packet is too large")
            yield from frames

    def _packets(self) -> Iterator[Any]:
        with suppress(av.FFmpegError):  # the container ends here; what it announced says whether too early
            yield from self._container.demux(self._stream)

    def chunks(self, frames: int) -> Iterator[Samples]:
        kept: list[Samples] = []
        count = 0
        try:
            for frame in self._frames:
                if frame.sample_rate != self.sample_rate or len(frame.layout.channels) != self.channels:
                    raise FormChangedError(at=count)
                kept.append(self._after_seek(frame))
                count += len(kept[-1])
                if count >= frames:
                    yield np.concatenate(kept)
                    kept, count = [], 0
        except DecoderError:
            raise
        except Exception as error:
            raise DecoderError(str(error), count) from error
        if count:
            yield np.concatenate(kept)

    def _after_seek(self, frame: Any) -> Samples:
        samples = _to_float(frame)
        if self._from_s is not None:
            at = float(frame.time) if frame.time is not None else 0.0
            self._skip = max(0, round((self._from_s - at) * self.sample_rate))
            self._from_s = None
        if self._skip:
            dropped = min(self._skip, len(samples))
            self._skip -= dropped
            samples = samples[dropped:]
        return samples

    def seek(self, frame: int) -> None:
        """Exact in MP4; to a millisecond in Matroska; bare AAC and WMA have no index and are met approximately."""
        wanted = frame / self.sample_rate
        start = float((self._stream.start_time or 0) * self._stream.time_base)
        try:
            self._container.seek(
                int(max(0.0, wanted - self._lead_s + start) / self._stream.time_base), stream=self._stream
            )
        except Exception as error:
            raise DecoderError(str(error)) from error
        self._frames = self._decoded()
        self._skip, self._from_s = 0, wanted + max(0.0, start) + self._delay_s

    @property
    def lasts_s(self) -> float:
        """Seconds, as the container says or FFmpeg guesses by its size; 0 where neither is known."""
        return max(0.0, (self._container.duration or 0) / av.time_base)

    def close(self) -> None:
        self._container.close()


def _rank(track: Any) -> tuple[bool, bool, int]:
    """Sorts a file's sound tracks: the default one first (in MOV and MP4: those that are switched on), music before
    comments and descriptions, else in the file's order."""
    kinds = track.disposition
    aside = kinds.comment | kinds.hearing_impaired | kinds.visual_impaired | kinds.dependent | kinds.descriptions
    return not kinds & kinds.default, bool(kinds & aside), int(track.index)


@lru_cache(maxsize=1)
def _bound_memory() -> None:
    """Tells FFmpeg's own allocator to refuse single blocks above MOST_AT_ONCE (Linux, where its library is found)."""
    if sys.platform != "linux":
        return
    with suppress(OSError, StopIteration, AttributeError), open("/proc/self/maps") as maps:
        path = next(line.split(maxsplit=5)[5].strip() for line in maps if "libavutil" in line)
        ctypes.CDLL(path).av_max_alloc(ctypes.c_size_t(MOST_AT_ONCE))


def _to_float(frame: Any) -> Samples:
    """An FFmpeg frame as float32 [n, channels], full scale 1."""
    count = len(frame.layout.channels)
    if frame.format.is_planar and count >= MOST_PLANES:
        (frame,) = av.AudioResampler(format="flt", layout=frame.layout).resample(frame)
    if frame.format.name.startswith("s64"):  # PyAV has no array for it
        planes = [np.frombuffer(plane, np.int64)[: frame.samples * (1 if frame.format.is_planar else count)]
                  for plane in frame.planes]  # fmt: skip
        array: Any = np.stack(planes)
    else:
        array = frame.to_ndarray()
    array = array.T if frame.format.is_planar else array.reshape(-1, count)
    if array.dtype == np.uint8:
        array = (array.astype(np.float32) - 128.0) / 128.0
    elif array.dtype.kind == "i":
        array = array.astype(np.float32) / float(-int(np.iinfo(array.dtype).min))
    return np.ascontiguousarray(array, np.float32)
