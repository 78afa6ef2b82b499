"""Opening a file as a source of samples, by what is in it and never by what it is called."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from descant.errors import DecodeError

Samples = NDArray[np.float32]

LOWEST_RATE, HIGHEST_RATE = 4_000, 768_000
"""Hz: outside of this a header is damaged rather than unusual (telephone audio has 8 kHz, DXD 352.8 kHz)."""
MOST_CHANNELS = 64
"""More than any delivery format has (22.2 has 24); a larger number is a damaged header."""

AV_FORMATS = (
    "mov,mp4,m4a,3gp,3g2,mj2,aac,asf,matroska,webm,mp3,ogg,flac,wav,w64,aiff,caf,au,ape,wv,tta,tak,ac3,eac3,dts,amr,"
    "mpeg,mpegts,flv,avi,dsf,mpc,mpc8,loas"
)
"""Containers FFmpeg may open. Playlists and scripts (hls, concat, dash) stay out: they would open other files and
addresses that the person never named."""


class Source(Protocol):
    """Samples of one file, in order.

    promised: frames that the file's own header announces; None where it does not say or where the announcement is
              no promise (MP3, Ogg and AAC streams may end anywhere and are whole).
    """

    sample_rate: int
    channels: int
    promised: int | None

    def chunks(self, frames: int) -> Iterator[Samples]:
        """float32 [n, channels], contiguous, each n ≥ 1 and about `frames`; valid until the next one is asked for."""

    def seek(self, frame: int) -> None:
        """The next chunk starts at this frame (before chunks() was called)."""

    def close(self) -> None: ...


class _Nameless:
    """An open file without its name: both libraries would otherwise let the extension speak for the content."""

    def __init__(self, file: IO[bytes]) -> None:
        self.read, self.seek, self.tell = file.read, file.seek, file.tell
        self.readinto = file.readinto  # type: ignore[attr-defined]


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


def _forbidden(path: Path) -> DecodeError:
    return DecodeError(
        "You have no permission to read this file.",
        remedy="Change its permissions, or copy it to a folder of your own.",
        path=path,
    )


def open_source(path: Path) -> Source:
    """The file as samples: through libsndfile where it knows the content, through FFmpeg otherwise.

    Raises DecodeError where neither finds audio.
    """
    import soundfile

    check_file(path)
    try:
        file = open(path, "rb")  # noqa: SIM115 (the source closes it)
    except PermissionError:
        raise _forbidden(path) from None
    except OSError as error:
        raise DecodeError(
            f"The file cannot be opened ({error.strerror}).", remedy="Check its drive.", path=path
        ) from error
    try:
        try:
            return _SoundfileSource(file, path)
        except (soundfile.SoundFileError, _NothingHeardError):
            file.seek(0)
            return _AvSource(file, path)
    except BaseException:
        file.close()
        raise


class _NothingHeardError(Exception):
    """libsndfile took the file for audio and then found none in it."""


def _plausible(rate: int, channels: int) -> bool:
    return LOWEST_RATE <= rate <= HIGHEST_RATE and 1 <= channels <= MOST_CHANNELS


class _SoundfileSource:
    """WAV, FLAC, AIFF, Ogg Vorbis, Opus, MP3, CAF and their kin."""

    def __init__(self, file: IO[bytes], path: Path) -> None:
        import soundfile

        self._file, self._path, self._error = file, path, soundfile.SoundFileError
        self._sound = soundfile.SoundFile(_Nameless(file))
        self.sample_rate, self.channels = int(self._sound.samplerate), int(self._sound.channels)
        if not _plausible(self.sample_rate, self.channels):
            raise _NothingHeardError
        self.promised = self._promise()
        self._begin = 0
        # libsndfile accepts anything that starts like an MP3 frame: only samples prove it.
        self._head: Samples | None = self._sound.read(1024, dtype="float32", always_2d=True)
        if len(self._head) == 0:
            raise _NothingHeardError

    def _promise(self) -> int | None:
        kind = self._sound.format
        if kind in ("WAV", "WAVEX", "AIFF"):
            where = self._file.tell()
            announced = _announced_bytes(self._file)
            self._file.seek(where)
            if announced is not None:
                size, there = announced
                return round(self._sound.frames * size / there) if 0 < there < size else int(self._sound.frames)
        if kind == "FLAC":
            return int(self._sound.frames) if 0 < self._sound.frames < 2**62 else None
        return None

    def chunks(self, frames: int) -> Iterator[Samples]:
        done = self._begin
        if self._head is not None:
            head, self._head = self._head, None
            done += len(head)
            yield head
        buffer = np.empty((frames, self.channels), np.float32)
        while True:
            try:
                chunk = self._sound.read(out=buffer)
            except self._error as error:
                yield from self._past_damage(frames, done, error)
                return
            if len(chunk) == 0:
                return
            done += len(chunk)
            yield chunk

    def _past_damage(self, frames: int, done: int, error: Exception) -> Iterator[Samples]:
        """MP3 and Ogg as FFmpeg goes on with them: unlike libsndfile it skips junk in the middle, as players do."""
        broken = DecodeError(
            "The file is damaged, or was cut off while it was copied: it cannot be decoded to its end.",
            remedy="Copy or download it again.",
            path=self._path,
        )
        if self.promised is not None:
            raise broken from error
        self._file.seek(0)
        try:
            other = _AvSource(self._file, self._path)
        except DecodeError:
            raise broken from error
        if (other.sample_rate, other.channels) != (self.sample_rate, self.channels):
            raise broken from error
        for chunk in other.chunks(frames):
            new = chunk[done:] if done else chunk
            done -= min(done, len(chunk))
            if len(new):
                yield new

    def seek(self, frame: int) -> None:
        self._head, self._begin = None, min(frame, self._sound.frames)
        try:
            self._sound.seek(self._begin)
        except self._error as error:
            raise DecodeError(f"The file cannot be played from there ({error}).", path=self._path) from error

    def close(self) -> None:
        with suppress(self._error):
            self._sound.close()
        self._file.close()


def _announced_bytes(file: IO[bytes]) -> tuple[int, int] | None:
    """(bytes of samples that a WAV or AIFF header announces, bytes that are there); None where it does not say.

    libsndfile quietly believes the length of the file instead, so a copy cut in half would pass for whole.
    """
    end = file.seek(0, os.SEEK_END)
    file.seek(0)
    kind = file.read(8)[:4]
    if kind not in _CHUNKS:
        return None
    wanted, order = _CHUNKS[kind]
    file.seek(12)
    while len(header := file.read(8)) == 8:
        size = int.from_bytes(header[4:], order)
        here = file.tell()
        if header[:4] == wanted:
            # Programs that write to a pipe leave 0, or about 2 or 4 GiB: that is no promise.
            streamed = size == 0 or size >= 0xFFFFF000 or 0x7FFFF000 <= size <= 0x7FFFFFFF
            return None if streamed else (size, end - here)
        file.seek(min(here + size + size % 2, end))
    return None


_CHUNKS: dict[bytes, tuple[bytes, Literal["little", "big"]]] = {
    b"RIFF": (b"data", "little"),
    b"FORM": (b"SSND", "big"),
}
"""Kind of file → name of the chunk of samples, byte order of a chunk's length."""


class _AvSource:
    """M4A, AAC, MP4, WMA, Matroska and whatever else FFmpeg hears."""

    def __init__(self, file: IO[bytes], path: Path) -> None:
        import av
        from av.error import FFmpegError

        self._file, self._path, self._error = file, path, FFmpegError
        unheard = DecodeError(
            "This is not audio that Descant can read.",
            remedy="Export it as WAV, FLAC, MP3 or M4A and try again. Files with copy protection cannot be read.",
            path=path,
        )
        try:
            self._container: Any = av.open(
                _Nameless(file), mode="r", options={"format_whitelist": AV_FORMATS}, metadata_errors="replace"
            )
        except (FFmpegError, ValueError) as error:
            file.seek(4)
            if file.read(4) == b"ftyp":  # an MP4 file whose table of contents, mostly at its end, does not read
                raise DecodeError(
                    "The file is incomplete or damaged.", remedy="Copy or download it again.", path=path
                ) from error
            raise unheard from error
        streams = self._container.streams.audio
        if not streams:
            self.close()
            raise DecodeError("There is no sound in this file.", remedy="Choose a file with an audio track.", path=path)
        self._stream: Any = streams[0]
        self._stream.codec_context.thread_count = 1
        self._skip = 0
        self._from_s: float | None = None
        try:
            self._frames: Iterator[Any] = self._decoded()
            self._pending: Any = next(
                self._frames, None
            )  # only a decoded frame knows the true rate (HE-AAC doubles it)
        except FFmpegError as error:
            self.close()
            raise unheard from error
        if self._pending is None or not _plausible(self._pending.sample_rate, len(self._pending.layout.channels)):
            self.close()
            raise unheard
        self.sample_rate, self.channels = int(self._pending.sample_rate), len(self._pending.layout.channels)
        duration, base = self._stream.duration, self._stream.time_base
        counted = "mov" in self._container.format.name  # MP4 counts its samples; other durations are estimates
        self.promised = None
        if counted and duration is not None and base is not None:
            self.promised = int(float(duration * base) * self.sample_rate)

    def _decoded(self) -> Iterator[Any]:
        """Frames of the stream; packets that do not decode are left out, as players do, unless they are the most."""
        good = bad = 0
        for packet in self._packets():
            try:
                frames = packet.decode()
            except self._error:
                bad += 1
                if bad > 20 and bad > good:  # 20 packets are half a second: a scratch, not a wreck
                    raise
                continue
            good += 1
            yield from frames

    def _packets(self) -> Iterator[Any]:
        try:
            yield from self._container.demux(self._stream)
        except self._error:
            return  # the container ends here; promised says whether too early

    def chunks(self, frames: int) -> Iterator[Samples]:
        kept: list[Samples] = []
        count = 0
        try:
            while self._pending is not None:
                frame, self._pending = self._pending, None
                if frame.sample_rate != self.sample_rate or len(frame.layout.channels) != self.channels:
                    raise DecodeError(
                        "The sample rate or the number of channels changes inside this file.",
                        remedy="Export it anew as WAV or FLAC.",
                        path=self._path,
                    )
                samples = self._after_seek(frame)
                if len(samples):
                    kept.append(samples)
                    count += len(samples)
                if count >= frames:
                    yield np.concatenate(kept)
                    kept, count = [], 0
                self._pending = next(self._frames, None)
        except self._error as error:
            raise DecodeError(
                "The file is damaged: it cannot be decoded to its end.",
                remedy="Copy or download it again.",
                path=self._path,
            ) from error
        if kept:
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
        # Half a second earlier: MDCT codecs need packets before the first one to sound right (AAC one, Opus 80 ms).
        wanted = frame / self.sample_rate
        start = float((self._stream.start_time or 0) * self._stream.time_base)
        try:
            self._container.seek(int(max(0.0, wanted - 0.5 + start) / self._stream.time_base), stream=self._stream)
            self._frames = self._decoded()
            self._pending = next(self._frames, None)
        except self._error as error:
            raise DecodeError(f"The file cannot be played from there ({error}).", path=self._path) from error
        self._skip, self._from_s = 0, wanted + max(0.0, start)

    def close(self) -> None:
        self._container.close()
        self._file.close()


def _to_float(frame: Any) -> Samples:
    """An FFmpeg frame as float32 [n, channels], full scale 1."""
    array = frame.to_ndarray()
    count = len(frame.layout.channels)
    array = array.T if frame.format.is_planar else array.reshape(-1, count)
    if array.dtype == np.uint8:
        array = (array.astype(np.float32) - 128.0) / 128.0
    elif array.dtype.kind == "i":
        array = array.astype(np.float32) / float(-int(np.iinfo(array.dtype).min))
    return np.ascontiguousarray(array, np.float32)
