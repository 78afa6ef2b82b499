"""Decoding: any audio file to mono float32 blocks at one rate, in bounded memory, with what proves its identity."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from descant.audio.downmix import OVER, Downmix, to_mono
from descant.audio.frames import RATE, AudioInfo
from descant.audio.source import Samples
from descant.audio.sources import Source, open_source
from descant.errors import DecodeError
from descant.progress import CancelToken, check

QUALITY = "HQ"
"""soxr's 20-bit filter: measured as fast as LQ and MQ at 44.1 → 22.05 kHz, and 2.5 times as fast as VHQ."""
CHUNK_VALUES = 2**20
"""Most values (frames × channels) decoded at once: 4 MiB, whatever the rate and the number of channels."""
SHORTEST_S = 0.5
"""Seconds: less holds no segment, not even five frames of pitch."""
SILENT_PEAK = 1e-4
"""-80 dBFS: above the dither of a 16-bit file (-90 dBFS), below any music that was ever mastered."""
SPAN_MARGIN_S = 0.05
"""Decoded around a span before resampling, so that spans played one after another join without a click."""


class Decoded:
    """One pass over a file: iterate for blocks (mono float32 [n], n ≥ 1, full scale 1), then read `info`.

    Samples that are no number become 0 before they are hashed, mixed or resampled; where channels cancel each other,
    their difference is taken (see downmix). A file that holds clearly less or more than its header promises (cut while
    it was copied; a length that outgrew its field) is refused at the end of the pass: a report or a catalog must not
    take a part for the whole. Bare AAC, AC-3 and MP3 without a tag frame promise nothing and are decoded as far as they
    go. The file is opened once: hash, size and samples are of the same bytes, or it is refused as changed.

    Iterating raises DecodeError (at once: missing, empty, no audio; at the end: truncated, changed, too short, silent)
    and Cancelled between blocks.
    """

    def __init__(
        self, path: str | Path, *, rate: int = RATE, block_s: float = 30.0, cancel: CancelToken | None = None
    ) -> None:
        if rate <= 0 or block_s <= 0:
            raise ValueError(f"rate {rate} and block_s {block_s} must be positive")
        self._path, self._rate, self._block_s, self._cancel = Path(path), rate, block_s, cancel
        self._info: AudioInfo | None = None

    @property
    def info(self) -> AudioInfo:
        """What was decoded; known when the last block has been taken.

        Raises RuntimeError before.
        """
        if self._info is None:
            raise RuntimeError("info is known only after the last block")
        return self._info

    def __iter__(self) -> Iterator[Samples]:
        self._info = None
        check(self._cancel)
        source = open_source(self._path)
        try:
            yield from self._blocks(source)
        finally:
            source.close()

    def _blocks(self, source: Source) -> Iterator[Samples]:
        downmix = Downmix(source.sample_rate, source.channels)
        most = min(int(self._block_s * source.sample_rate), CHUNK_VALUES // source.channels)
        frames = downmix.stretch * max(1, most // downmix.stretch)
        resampler = None
        if source.sample_rate != self._rate:
            resampler = soxr.ResampleStream(source.sample_rate, self._rate, 1, dtype="float32", quality=QUALITY)
        pcm, count = hashlib.sha256(), 0
        lowest, highest = math.inf, -math.inf
        for raw in source.chunks(frames):
            check(self._cancel)
            chunk, low, high = downmix.sound(raw)
            pcm.update(chunk.astype("<f4", copy=False).data)
            if max(-low, high) > OVER:
                chunk = downmix.tamed(chunk)
                low, high = float(chunk.min()), float(chunk.max())
            lowest, highest = min(lowest, low), max(highest, high)
            count += len(chunk)
            mono = downmix.mono(chunk)
            block = mono if resampler is None else resampler.resample_chunk(mono)
            if len(block):
                yield block
        if resampler is not None:
            block = resampler.resample_chunk(np.zeros(0, np.float32), last=True)
            if len(block):
                yield block
        self._judge(count / source.sample_rate, (highest - lowest) / 2)
        self._info = AudioInfo(
            path=str(self._path),
            sha256=source.file.sha256(self._cancel),
            pcm_sha256=pcm.hexdigest(),
            duration_s=count / source.sample_rate,
            sample_rate=source.sample_rate,
            channels=source.channels,
            bytes=source.file.size,
            stamp=source.file.stamp,
            notes=(*source.notes, *_notes(downmix, count / source.sample_rate)),
        )

    def _judge(self, duration_s: float, swing: float) -> None:
        """Raises DecodeError for audio of which nothing can be said. swing: half of peak to peak, so DC is silence."""
        if duration_s < SHORTEST_S:
            raise DecodeError(
                f"The audio is too short: {max(duration_s, 0.0):.2f} s.",
                remedy=f"At least {SHORTEST_S} s are needed.",
                path=self._path,
            )
        if swing < SILENT_PEAK:
            raise DecodeError("The file is silent.", remedy="Check that the right track was exported.", path=self._path)


def _notes(downmix: Downmix, duration_s: float) -> Iterator[str]:
    if downmix.damaged:
        many = "1 sample is" if downmix.damaged == 1 else f"{downmix.damaged} samples are"
        yield f"{many} damaged (no number, or far beyond full scale) and counted as silence."
    if downmix.cancelled_s:
        yield (
            f"The channels cancel each other in {downmix.cancelled_s:.1f} s of {duration_s:.1f} s; their difference was"
            " listened to there."
        )


def blocks(path: str | Path, *, rate: int = RATE, block_s: float = 30.0, cancel: CancelToken | None = None) -> Decoded:
    """Mono float32 blocks of a file at `rate` Hz, none longer than about `block_s` seconds; see Decoded."""
    return Decoded(path, rate=rate, block_s=block_s, cancel=cancel)


def decode(path: str | Path, rate: int = RATE) -> tuple[Samples, AudioInfo]:
    """A whole file in memory: (float32 [N] at `rate`, info). For short files.

    Raises DecodeError.
    """
    decoded = blocks(path, rate=rate)
    samples = np.concatenate(list(decoded))
    return samples, decoded.info


def read_span(path: str | Path, start_s: float, end_s: float, rate: int, channels: int) -> Samples:
    """float32 [n, channels] at `rate` Hz between two moments in seconds, for playing a part of a long file.

    The whole is seen as one grid of samples at `rate`: spans that touch join exactly, however the file is cut.
    Shorter than asked for where the file ends earlier. channels: 1 (mean), 2 (a surround mix is folded down after
    ITU-R BS.775, scaled so that it cannot clip) or as many as the file has.

    Raises DecodeError where the file cannot be read, ValueError for a span or a number of channels that makes no sense.
    """
    if not (math.isfinite(start_s) and math.isfinite(end_s) and 0 <= start_s <= end_s) or rate <= 0 or channels < 1:
        raise ValueError(f"no such span: {start_s} to {end_s} s at {rate} Hz with {channels} channels")
    first, last = round(start_s * rate), round(end_s * rate)
    source = open_source(Path(path))
    try:
        common = math.gcd(source.sample_rate, rate)
        step, source_step = rate // common, source.sample_rate // common
        margin = math.ceil(SPAN_MARGIN_S * rate)
        unit = max(0, first - margin) // step  # both grids meet here
        source_first = unit * source_step
        source_last = math.ceil((last + margin) * source_step / step)
        around = _between(source, source_first, source_last)
    finally:
        source.close()
    mixed = mix(Downmix(source.sample_rate, source.channels).sound(around)[0] if len(around) else around, channels)
    if source.sample_rate != rate and len(mixed):
        mixed = soxr.resample(mixed, source.sample_rate, rate, quality=QUALITY)
    begin = first - unit * step
    return np.ascontiguousarray(mixed[begin : begin + last - first], np.float32)


def _between(source: Source, first: int, last: int) -> Samples:
    """Frames first..last of a source, float32 [n, c]."""
    if first:
        source.seek(first)
    kept: list[Samples] = []
    missing = last - first
    for chunk in source.chunks(min(max(missing, 1), CHUNK_VALUES // source.channels)):
        kept.append(chunk[:missing].copy())
        missing -= len(kept[-1])
        if missing <= 0:
            break
    return np.concatenate(kept) if kept else np.zeros((0, source.channels), np.float32)


_FOLD: dict[int, NDArray[np.float32]] = {
    4: np.array([[1, 0], [0, 1], [0.7071, 0], [0, 0.7071]], np.float32),
    5: np.array([[1, 0], [0, 1], [0.7071, 0.7071], [0.7071, 0], [0, 0.7071]], np.float32),
    6: np.array([[1, 0], [0, 1], [0.7071, 0.7071], [0, 0], [0.7071, 0], [0, 0.7071]], np.float32),
    8: np.array([[1, 0], [0, 1], [0.7071] * 2, [0, 0], [0.7071, 0], [0, 0.7071], [0.7071, 0], [0, 0.7071]], np.float32),
}
"""Channels in the order of WAVE_FORMAT_EXTENSIBLE → left, right (ITU-R BS.775-3 annex 4; the LFE is left out)."""


def mix(samples: Samples, channels: int) -> Samples:
    """float32 [n, c] → [n, channels].

    Raises ValueError for a number of channels that c cannot become.
    """
    there = samples.shape[1]
    if channels == there:
        return samples
    if channels == 1:
        return to_mono(samples)[:, None]
    if there == 1:
        return np.repeat(samples, channels, axis=1)
    if channels == 2:
        fold = _FOLD.get(there)
        if fold is None:
            return np.repeat(to_mono(samples)[:, None], 2, axis=1)
        folded: Samples = samples @ (fold / fold.sum(axis=0))
        return folded
    raise ValueError(f"{there} channels cannot become {channels}")
