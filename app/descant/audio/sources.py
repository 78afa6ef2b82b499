"""Opening a file as a source of samples, by what is in it and never by what it is called; whole, or refused."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from descant.audio.extent import parts_of
from descant.audio.parts import Part
from descant.audio.source import Decoder, DecoderError, FormChangedError, NoSoundError, NotAudioError, Samples
from descant.audio.steady import SteadyFile, View
from descant.errors import DecodeError

MISSING_S, MISSING_PART = 0.5, 0.005
"""A file may lack this much of what its header promises (edit lists and encoder delays differ by some packets)."""


class Source:
    """Samples of a file, in order: of its parts one behind the other, each through libsndfile where that knows the
    content, through FFmpeg otherwise.

    notes: what the listener should know of how the file was decoded, as sentences.
    begun: whether samples were asked for, or a place was sought.
    """

    def __init__(self, path: Path) -> None:
        """Raises DecodeError where there is no file or no library finds audio in it."""
        self.file = SteadyFile(path)
        self.notes: list[str] = []
        self._first, self._sought = 0, False
        self.begun = False
        try:
            self._parts = parts_of(View(self.file))
            self._decoder = self._open(self._parts[0])
            self.file.check()
        except BaseException:
            self.file.close()
            raise
        self.sample_rate, self.channels = self._decoder.sample_rate, self._decoder.channels
        others = max(self._parts[0].others, self._decoder.others)
        if others:
            more = "another sound track" if others == 1 else f"{others} more sound tracks"
            self.notes.append(f"The file has {more}; its default one was heard.")

    def chunks(self, frames: int) -> Iterator[Samples]:
        """float32 [n, channels], contiguous: n = frames, fewer in the last one; valid until the next one is asked for.

        Raises DecodeError where the file is damaged, changes, or is not as long as it says.
        """
        self.begun = True
        yield from _regrouped(self._all_parts(frames), frames)

    def _all_parts(self, frames: int) -> Iterator[Samples]:
        done = 0
        for number, part in enumerate(self._parts[self._first :]):
            if number:
                self._decoder.close()
                self._decoder = self._open(part, done)
            if (self._decoder.sample_rate, self._decoder.channels) != (self.sample_rate, self.channels):
                raise self._changes(done)
            for chunk in self._decoded(part, self._decoder, frames, done):
                done += len(chunk)
                yield chunk

    def _decoded(self, part: Part, decoder: Decoder, frames: int, before: int) -> Iterator[Samples]:
        """One part, judged at its end. before: frames of the parts that stand before it."""
        done = 0
        try:
            for chunk in decoder.chunks(frames):
                self.file.check()
                done += len(chunk)
                yield chunk
        except FormChangedError as error:
            raise self._changes(before + done + error.at) from None
        except DecoderError as error:
            self.file.check()
            if part.frames or part.announced:
                raise self._damaged(before + done + error.at) from error
            expected = sys.maxsize
        else:
            self.file.check()
            expected = part.least or (decoder.length or 0 if part.counted else 0)
        if self._sought:
            return
        if expected - done > max(MISSING_S * self.sample_rate, MISSING_PART * expected):
            for chunk in self._past_damage(part, done):
                done += len(chunk)
                yield chunk
        self._judge(part, decoder, done, before)

    def _past_damage(self, part: Part, done: int) -> Iterator[Samples]:
        """MP3 and Ogg as FFmpeg goes on with them: unlike libsndfile it skips junk in the middle, as players do, and
        trusts no estimate of how long an MP3 is."""
        from descant.audio.ffmpeg import FfmpegDecoder

        try:
            other = FfmpegDecoder(self._view(part))
        except NotAudioError as error:
            raise self._damaged(done) from error
        try:
            if (other.sample_rate, other.channels) != (self.sample_rate, self.channels):
                raise self._damaged(done)
            skip = done
            for chunk in other.chunks(2**16):
                new = chunk[skip:] if skip else chunk
                skip -= min(skip, len(chunk))
                done += len(new)
                if len(new):
                    yield new
        except FormChangedError as error:
            raise self._changes(done + error.at) from None
        except DecoderError as error:
            raise self._damaged(done) from error
        finally:
            other.close()

    def _judge(self, part: Part, decoder: Decoder, done: int, before: int) -> None:
        """Raises DecodeError where the part says that it is longer or shorter than what was decoded of it."""
        promised = part.frames or (decoder.length if part.counted or decoder.counted else 0) or 0
        if part.announced > part.present > 0:
            promised = max(promised, round(done * part.announced / part.present))
        tolerance = max(MISSING_S * self.sample_rate, MISSING_PART * promised)
        lasted, said = (f"{(before + frames) / self.sample_rate:.1f} s" for frames in (done, promised))
        if promised - done > tolerance or (part.broken and promised <= done):
            lasts = f"; it says that it lasts {said}" if promised > done else ""
            raise DecodeError(
                f"The file breaks off after {lasted}{lasts}.",
                remedy="Copy or download it again. If no more of it exists, save it anew from a sound editor.",
                path=self.file.path,
            )
        surplus = done * part.surplus / part.present if part.present else 0
        if surplus > max(MISSING_S * self.sample_rate, MISSING_PART * done):
            raise DecodeError(
                f"The file says that it lasts {lasted}, but there is data for"
                f" {surplus / self.sample_rate:.1f} s more behind that.",
                remedy="Its header is wrong, as it becomes beyond 4 GiB. Save it anew from a sound editor, as FLAC or"
                " RF64.",
                path=self.file.path,
            )

    @property
    def in_parts(self) -> bool:
        """Whether the file is several, one behind the other: then it is sought in once."""
        return len(self._parts) > 1

    def seek(self, frame: int) -> None:
        """The next chunk starts at this frame (in a file of several parts: before chunks() was called).

        Raises DecodeError.
        """
        self._sought = self.begun = True
        try:
            while self._first + 1 < len(self._parts) and frame >= (length := self._length()):
                frame -= length
                self._first += 1
                self._decoder.close()
                self._decoder = self._open(self._parts[self._first], 1)
            self._decoder.seek(frame)
        except DecoderError as error:
            raise DecodeError(f"The file cannot be played from there ({error}).", path=self.file.path) from error

    def _length(self) -> int:
        """Frames of the part that is open."""
        known = self._parts[self._first].frames or self._decoder.length
        return sum(len(chunk) for chunk in self._decoder.chunks(2**16)) if known is None else known

    def close(self) -> None:
        self._decoder.close()
        self.file.close()

    def _view(self, part: Part) -> View:
        return View(self.file, part.start, part.end, part.patch)

    def _open(self, part: Part, before: int = 0) -> Decoder:
        from descant.audio.ffmpeg import FfmpegDecoder
        from descant.audio.libsndfile import SoundfileDecoder

        try:
            try:
                return SoundfileDecoder(self._view(part), part.frames)
            except NotAudioError:
                return FfmpegDecoder(self._view(part))
        except NoSoundError:
            raise DecodeError(
                "There is no sound in this file.", remedy="Choose a file with an audio track.", path=self.file.path
            ) from None
        except NotAudioError as error:
            self.file.check()
            if before:
                raise self._damaged(before) from error
            if View(self.file).read(8)[4:] == b"ftyp":  # its table of contents, mostly at its end, does not read
                raise DecodeError(
                    "The file is incomplete or damaged.", remedy="Copy or download it again.", path=self.file.path
                ) from error
            raise DecodeError(
                "This is not audio that Descant can read.",
                remedy="Export it as WAV, FLAC, MP3 or M4A and try again. Files with copy protection cannot be read.",
                path=self.file.path,
            ) from error

    def _damaged(self, frames: int) -> DecodeError:
        return DecodeError(
            "The file is damaged, or was cut off while it was copied: it cannot be decoded beyond"
            f" {frames / self.sample_rate:.1f} s.",
            remedy="Copy or download it again.",
            path=self.file.path,
        )

    def _changes(self, frames: int) -> DecodeError:
        return DecodeError(
            "The sample rate or the number of channels changes inside this file, after"
            f" {frames / self.sample_rate:.1f} s.",
            remedy="Export it anew as WAV or FLAC.",
            path=self.file.path,
        )


def open_source(path: Path) -> Source:
    """The file as samples. Raises DecodeError where there is no file or no audio in it."""
    return Source(path)


def _regrouped(chunks: Iterator[Samples], frames: int) -> Iterator[Samples]:
    """The same samples in chunks of `frames`, fewer in the last one."""
    kept: list[Samples] = []
    count = 0
    for chunk in chunks:
        if not count and len(chunk) == frames:
            yield chunk
            continue
        kept.append(chunk.copy())
        count += len(chunk)
        if count >= frames:
            whole, count = np.concatenate(kept), count % frames
            kept = [whole[len(whole) - count :]]
            for begin in range(0, len(whole) - count, frames):
                yield whole[begin : begin + frames]
    if count:
        yield np.concatenate(kept)
