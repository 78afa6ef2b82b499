"""What the panes of a track cost: first paint, and each frame of panning, zooming and of a moving cursor.

python tests/benchmarks/panes.py [--seconds 600] [--blocks 800] [--size 1280x620] [--frames 60]

Milliseconds of this machine, drawn into memory (QT_QPA_PLATFORM=offscreen) unless there is a display. CPU time says
more than wall time where other programs run.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from descant.audio.frames import MEL_BINS, MEL_RATE, RATE
from descant.audio.overview import PeaksBuilder
from descant.engine.messages import DrawTrack, Picture
from descant.engine.pictures import spectrogram_of
from descant.gui.app import make_application, offscreen_if_headless
from descant.gui.plots.ruler import Ruler
from descant.gui.plots.share_stack import ShareStack
from descant.gui.plots.spectrogram import Spectrogram
from descant.gui.plots.time_axis import TimeAxis
from descant.gui.plots.timeline import Timeline
from descant.gui.plots.waveform import Waveform
from descant.report.model import (
    WHOLE,
    CatalogState,
    Contribution,
    Engine,
    Query,
    Report,
    Segment,
    SegmentContribution,
    SourceSpan,
)

SOURCES = 8


def picture(seconds: float) -> Picture:
    """Noise that swells, with tones that come and go."""
    rng = np.random.default_rng(1)
    builder = PeaksBuilder()
    for second in range(int(seconds / 10)):
        builder.push((rng.standard_normal(RATE * 10) * 0.3 * abs(np.sin(second))).astype(np.float32))
    mel = rng.normal(-60, 12, (int(seconds * MEL_RATE), MEL_BINS))
    return Picture("track.wav", builder.finish(), spectrogram_of(mel, DrawTrack("").columns))


def report(seconds: float, blocks: int) -> Report:
    """Sources take turns, `blocks` in all."""
    length = seconds / blocks
    segments = []
    for number in range(blocks):
        start, end = number * length, (number + 1) * length
        share = 200_000 + number * 7919 % 600_000
        found = SegmentContribution(str(number % SOURCES), share, "recording", SourceSpan(start, end, 0, 1.0))
        segments.append(Segment(start, end, WHOLE - share, (found,)))
    share = WHOLE // (SOURCES + 1)
    sources = tuple(
        Contribution(str(n), f"{n}.wav", f"Source {n}", "Somebody", "", share, share, share, 0.001, None)
        for n in range(SOURCES)
    )
    return Report(
        query=Query("track.wav", "a" * 64, "b" * 64, seconds, 44_100, "Track", 1, 2),
        contributions=sources, unattributed_ppm=WHOLE - SOURCES * share, legs={}, segments=tuple(segments),
        candidates=(), engine=Engine("0", {}, "cpu", "", {}, {}), catalog=CatalogState("d" * 64, SOURCES), limits=(),
        created_utc="2026-01-01T00:00:00Z",
    )  # fmt: skip


def milliseconds(step: Callable[[int], None], frames: int, paint: Callable[[], None]) -> list[tuple[float, float]]:
    """Of each frame: wall time, CPU time."""
    spent = []
    for number in range(frames):
        wall, cpu = time.perf_counter(), time.thread_time()
        step(number)
        paint()
        spent.append(((time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000))
    return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--blocks", type=int, default=800)
    parser.add_argument("--size", default="1280x620")
    parser.add_argument("--frames", type=int, default=60)
    args = parser.parse_args()
    offscreen_if_headless()
    app = make_application()
    drawn, analysed = picture(args.seconds), report(args.seconds, args.blocks)
    axis = TimeAxis()
    window = QWidget()
    ruler, wave, spectrogram = Ruler(axis), Waveform(axis), Spectrogram(axis)
    stack, timeline = ShareStack(axis), Timeline(axis)
    column = QVBoxLayout(window)
    for pane, part in ((ruler, 0), (wave, 3), (spectrogram, 2), (stack, 0), (timeline, 5)):
        column.addWidget(pane, part)
    width, height = (int(v) for v in args.size.split("x"))
    window.resize(width, height)
    before = time.thread_time()
    axis.reset(args.seconds)
    wave.set_picture(drawn)
    spectrogram.set_picture(drawn)
    stack.set_report(analysed)
    timeline.set_report(analysed)
    window.show()
    app.processEvents()
    print(f"first paint        {(time.thread_time() - before) * 1000:6.1f} ms of CPU")

    def say(what: str, step: Callable[[int], None]) -> None:
        wall, cpu = zip(*milliseconds(step, args.frames, app.processEvents), strict=True)
        print(
            f"{what:18} {statistics.median(cpu):6.1f} ms median  {max(cpu):6.1f} ms most of CPU; "
            f"{statistics.median(wall):6.1f} ms median of wall time"
        )

    middle = args.seconds / 2
    say("pan, all but a bit", lambda n: axis.show(n * 0.1, args.seconds * 0.9 + n * 0.1))
    say("zoom in", lambda _: axis.zoom(0.9, middle))
    say("pan, close", lambda _: axis.pan(0.05))
    axis.fit()
    app.processEvents()
    say("cursor", lambda n: axis.set_cursor(middle + n * args.seconds / width))
    say("selection", lambda n: axis.select(middle, middle + (n + 1) * args.seconds / width))
    window.close()


if __name__ == "__main__":
    main()
