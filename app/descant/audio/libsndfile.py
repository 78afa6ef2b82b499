"""Samples through libsndfile: WAV, FLAC, AIFF, Ogg Vorbis, Opus, MP3, CAF and their kin."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import numpy as np
import soundfile

from descant.audio.source import DecoderError, NotAudioError, Samples, plausible
from descant.audio.steady import View

FORMATS: Final = frozenset(
    ["WAV", "WAVEX", "RF64", "W64", "AIFF", "CAF", "AU", "FLAC", "OGG", "MP3", "SVX", "VOC", "NIST", "IRCAM", "PAF"]
)
"""Of what libsndfile reads: formats of sound recordings. Left out are those of matrices, samplers and telephones."""
BUFFER: Final = 2**16
"""Bytes read from Python at once: MP3 is asked for in pieces of a few bytes."""
HEAD: Final = 1024
"""Frames that must be there for a file to be taken for audio at all."""


class _Forward(soundfile.SoundFile):  # type: ignore[misc]
    """Read from front to end: soundfile would seek behind every read, which fails at an end that no header tells."""

    def seekable(self) -> bool:
        return False


class SoundfileDecoder:
    """A Decoder of what libsndfile takes."""

    others, counted = 0, False

    def __init__(self, view: View, known: int = 0) -> None:
        """known: frames that are there for certain if the file is whole (0: not known); damage behind them is none.

        Raises NotAudioError where libsndfile finds no audio.
        """
        view.seek(0)
        self._known, self._done = known, 0
        self._beyond = False
        try:
            self._sound = _Forward(io.BufferedReader(view, BUFFER))
        except (soundfile.SoundFileError, ValueError, TypeError) as error:
            raise NotAudioError from error
        self.sample_rate, self.channels = int(self._sound.samplerate), int(self._sound.channels)
        frames = int(self._sound.frames)
        self.length = frames if 0 < frames < 2**62 else None
        if not plausible(self.sample_rate, self.channels) or self._sound.format not in FORMATS:
            self._sound.close()
            raise NotAudioError
        # libsndfile accepts anything that starts like an MP3 frame: only samples prove it.
        self._head: Samples = np.empty((HEAD, self.channels), np.float32)
        try:
            self._head = self._head[: self._read(self._head)]
        except soundfile.SoundFileError as error:
            raise NotAudioError from error
        if len(self._head) == 0:
            raise NotAudioError

    def chunks(self, frames: int) -> Iterator[Samples]:
        buffer = np.empty((frames, self.channels), np.float32)
        given = self._done - len(self._head)
        while not self._beyond:
            filled = min(frames, len(self._head))
            buffer[:filled], self._head = self._head[:filled], self._head[filled:]
            try:
                while filled < frames and (more := self._read(buffer[filled:])):
                    filled += more
            except soundfile.SoundFileError as error:
                if not self._known or self._done < self._known:
                    raise DecoderError(str(error), max(0, self._sound.tell() - given)) from error
            if not filled:
                return
            given += filled
            yield buffer[:filled]

    def _read(self, out: Samples) -> int:
        """Never across the last known frame: what is read together with damage is lost."""
        if self._done < self._known:
            out = out[: self._known - self._done]
        got = len(self._sound.read(out=out))
        self._done += got
        return got

    def seek(self, frame: int) -> None:
        self._head, self._done = self._head[:0], frame
        self._beyond = 0 < self._known <= frame
        if self._beyond:  # libsndfile refuses to seek to the end of a FLAC whose header does not say where that is
            return
        try:
            self._sound.seek(frame if self.length is None else min(frame, self.length))
        except soundfile.SoundFileError as error:
            raise DecoderError(str(error)) from error

    def close(self) -> None:
        with suppress(soundfile.SoundFileError):
            self._sound.close()
