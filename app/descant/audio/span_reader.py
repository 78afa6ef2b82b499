"""One file that stays open while it is played: stretches that follow each other cost no opening and no seeking."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soxr

from descant.audio.decode import QUALITY, SPAN_MARGIN_S, mix
from descant.audio.downmix import Downmix
from descant.audio.source import Samples
from descant.audio.sources import Source, open_source
from descant.audio.steady import changed
from descant.errors import DecodeError

DECODED_S = 0.25
"""Seconds decoded at once: little enough that what is asked for next never waits long."""


class SpanReader:
    """Reads as `decode.read_span` does, on the same grid of samples at `rate`; the file is opened with the first read.

    A decoder that has once been at a place of a compressed file finds it again at once.
    """

    def __init__(self, path: str | Path, rate: int, channels: int, sha256: str = "") -> None:
        """sha256: of the file's bytes, where only these will do."""
        self._path, self._rate, self._channels, self._sha256 = Path(path), rate, channels, sha256
        self._source: Source | None = None
        self._blocks: Iterator[Samples] = iter(())
        self._rest = np.zeros((0, channels), np.float32)
        self._next = -1
        """The frame that would come without seeking."""

    def read(self, first: int, count: int) -> Samples:
        """float32 [≤ count, channels] from frame `first` on; fewer where the file ends.

        Raises DecodeError where the file cannot be read, or is not the one that was asked for.
        """
        if first != self._next:
            self._seek(first)
        parts, there = [self._rest], len(self._rest)
        while there < count and (block := next(self._blocks, None)) is not None:
            parts.append(block)
            there += len(block)
        joined = np.concatenate(parts)
        self._rest = joined[count:]
        self._next = first + min(count, len(joined))
        return joined[:count]

    def close(self) -> None:
        if self._source is not None:
            self._source.close()
            self._source, self._next = None, -1

    def _seek(self, first: int) -> None:
        self._next = -1  # until the seek has succeeded
        source = self._source or self._opened()
        common = math.gcd(source.sample_rate, self._rate)
        step, source_step = self._rate // common, source.sample_rate // common
        unit = max(0, first - math.ceil(SPAN_MARGIN_S * self._rate)) // step  # both grids meet here
        if source.in_parts or (unit == 0 and source.begun):
            source.close()
            source = self._opened()
        if unit:
            source.seek(unit * source_step)
        self._rest = np.zeros((0, self._channels), np.float32)
        self._blocks = self._from(source)
        ahead = first - unit * step
        while ahead > 0 and (block := next(self._blocks, None)) is not None:
            self._rest, ahead = block[ahead:], ahead - len(block)

    def _opened(self) -> Source:
        self._source = None
        source = open_source(self._path)
        try:
            if self._sha256 and source.file.sha256() != self._sha256:
                raise changed(self._path)
        except DecodeError:
            source.close()
            raise
        self._source = source
        return source

    def _from(self, source: Source) -> Iterator[Samples]:
        """What the file holds from where it stands, at the wanted rate."""
        downmix = Downmix(source.sample_rate, source.channels)
        resampler = None
        if source.sample_rate != self._rate:
            resampler = soxr.ResampleStream(
                source.sample_rate, self._rate, self._channels, dtype="float32", quality=QUALITY
            )
        for raw in source.chunks(max(1, int(DECODED_S * source.sample_rate))):
            sound = np.ascontiguousarray(mix(downmix.sound(raw)[0], self._channels), np.float32)
            yield sound.copy() if resampler is None else resampler.resample_chunk(sound)
        if resampler is not None:
            yield resampler.resample_chunk(np.zeros((0, self._channels), np.float32), last=True)
