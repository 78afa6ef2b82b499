"""Short excerpts of both sides of an aligned span, to be heard one after the other; read from the files themselves.

A report names files by paths that anybody may have written. So a file is heard only where its decoded audio is what
the report says was analysed: another recording beside a claim would be worse than none.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import soundfile

from descant.audio.decode import blocks, read_span
from descant.audio.overview import Peaks, PeaksBuilder
from descant.audio.source import Samples
from descant.errors import DescantError
from descant.progress import CancelToken
from descant.quoting import quoted
from descant.report.model import Contribution, Report
from descant.report.spans import SLIGHT_PPM, AlignedSpan

RATE: Final = 44_100
FADE_S: Final = 0.02
"""So that an excerpt starts and ends without a click."""
LONGEST_S: Final = 30.0
"""An excerpt is a quotation, no copy."""
SHORTEST_S: Final = 2.0
"""Shorter places cannot be compared by ear."""
MOST: Final = 12
"""Places that can be heard, those with the most weight: a page with them is a few megabytes."""


@dataclass(frozen=True)
class Sound:
    """mime, data: as a data URI takes them. start_s, end_s: where in its file it is."""

    mime: str
    data: str
    start_s: float
    end_s: float


@dataclass(frozen=True)
class Pair:
    """The same place in the track and in the source."""

    track: Sound
    source: Sound


def analysed_audio(report: Report, path: Path, cancel: CancelToken | None = None) -> Peaks:
    """The waveform of the analysed file. Raises DescantError where it is gone, or another one than was analysed."""
    shape = PeaksBuilder()
    decoded = blocks(path, cancel=cancel)
    for block in decoded:
        shape.push(block)
    if decoded.info.sha256 != report.query.sha256:
        raise DescantError("the file is another one now than the one that was analysed", path=path)
    return shape.finish()


def check_source(source: Contribution, path: Path, cancel: CancelToken | None = None) -> None:
    """Raises DescantError where a source's file is gone, or holds other audio than the report's."""
    decoded = blocks(path, cancel=cancel)
    for _ in decoded:
        pass
    if not decoded.info.pcm_sha256.startswith(source.track_id):
        raise DescantError("the file holds other audio now than what was compared", path=path)


def telling(spans: Sequence[AlignedSpan]) -> list[AlignedSpan]:
    """Those with a place in a source, without those of so slight a share that nobody could hear it, if there are
    others."""
    placed = [s for s in spans if s.source_start_s is not None]
    return [s for s in placed if s.share_ppm >= SLIGHT_PPM] or placed


def audible(spans: Sequence[AlignedSpan]) -> list[AlignedSpan]:
    """The MOST telling ones with the most weight that are long enough to compare."""
    long_enough = [s for s in telling(spans) if s.query_end_s - s.query_start_s >= SHORTEST_S]
    return sorted(long_enough, key=lambda s: -s.weight)[:MOST]


class Excerpts:
    """Cuts excerpts of one report. notes: what could not be heard and why, a sentence each."""

    def __init__(
        self, report: Report, audio: Path, places: Mapping[str, str], seconds: float, cancel: CancelToken | None = None
    ) -> None:
        self._audio, self._seconds, self._cancel = audio, min(seconds, LONGEST_S), cancel
        self._sources = {c.track_id: c for c in report.contributions}
        self._paths = {c.track_id: Path(places.get(c.track_id, c.path)) for c in report.contributions}
        self._heard: dict[str, bool] = {}
        self.notes: list[str] = []

    def pairs(self, spans: list[AlignedSpan]) -> Iterator[tuple[AlignedSpan, Pair]]:
        """Those that can be made, in the order of the spans."""
        for span in spans:
            if self._cancel is not None:
                self._cancel.check()
            if span.track_id in self._sources and self._checked(span.track_id):
                try:
                    yield span, self._pair(span)
                except DescantError as error:
                    self.notes.append(f"An excerpt could not be made: {error.cause}.")

    def _checked(self, track_id: str) -> bool:
        known = self._heard.get(track_id)
        if known is None:
            source, path = self._sources[track_id], self._paths[track_id]
            try:
                check_source(source, path, self._cancel)
                known = True
            except DescantError as error:
                known = False
                why = error.cause.rstrip(".")
                self.notes.append(f"Nothing can be heard of {quoted(source.title or path.name)}: {why}.")
            self._heard[track_id] = known
        return known

    def _pair(self, span: AlignedSpan) -> Pair:
        assert span.source_start_s is not None
        assert span.source_end_s is not None
        length = min(self._seconds, span.query_end_s - span.query_start_s)
        in_source = min(length * (span.tempo_ratio or 1.0), span.source_end_s - span.source_start_s)
        return Pair(
            _cut(self._audio, span.query_start_s, span.query_start_s + length),
            _cut(self._paths[span.track_id], span.source_start_s, span.source_start_s + max(in_source, SHORTEST_S)),
        )


def _cut(path: Path, start_s: float, end_s: float) -> Sound:
    samples = read_span(path, start_s, end_s, RATE, 2)
    if len(samples) < FADE_S * 2 * RATE:
        raise DescantError("the file ends before the place that the report names", path=path)
    mime, data = _encoded(_faded(samples))
    return Sound(mime, base64.b64encode(data).decode("ascii"), start_s, start_s + len(samples) / RATE)


def _faded(samples: Samples) -> Samples:
    ramp = np.linspace(0, 1, int(FADE_S * RATE), dtype=np.float32)[:, None]
    made = np.clip(samples, -1, 1).copy()
    made[: len(ramp)] *= ramp
    made[-len(ramp) :] *= ramp[::-1]
    return made


def _encoded(samples: Samples) -> tuple[str, bytes]:
    """As MP3, which every browser plays; as WAV where libsndfile was built without it."""
    out = io.BytesIO()
    if "MP3" in soundfile.available_formats():
        soundfile.write(out, samples, RATE, format="MP3", bitrate_mode="CONSTANT", compression_level=0.6)
        return "audio/mpeg", out.getvalue()
    soundfile.write(out, samples, RATE, format="WAV", subtype="PCM_16")
    return "audio/wav", out.getvalue()
