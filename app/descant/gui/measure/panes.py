"""What the panes of a track cost: first paint, and each frame of panning and zooming."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from descant.audio.frames import MEL_BINS, MEL_RATE, RATE
from descant.audio.overview import PeaksBuilder
from descant.engine.messages import DrawTrack, Picture
from descant.engine.pictures import spectrogram_of
from descant.gui.app import make_application
from descant.gui.measure.figures import Measured, median_of
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


SIZE = (1280, 620)
BLOCKS, FRAMES = 800, 60
MOST_MS = {600.0: 8.0, 7200.0: 12.0}
"""What a frame may cost, in the median, of so many seconds of music."""


def measure() -> list[Measured]:
    """Of ten minutes and of two hours, drawn offscreen or on the display that there is."""
    return [one for seconds in MOST_MS for one in _of(seconds)]


def _of(seconds: float) -> list[Measured]:
    app = make_application()
    drawn, analysed = picture(seconds), report(seconds, BLOCKS)
    axis = TimeAxis()
    window = QWidget()
    wave, spectrogram, timeline, stack = Waveform(axis), Spectrogram(axis), Timeline(axis), ShareStack(axis)
    column = QVBoxLayout(window)
    for pane, part in ((Ruler(axis), 0), (wave, 3), (spectrogram, 2), (stack, 0), (timeline, 5)):
        column.addWidget(pane, part)
    window.resize(*SIZE)
    axis.reset(seconds)
    wave.set_picture(drawn)
    spectrogram.set_picture(drawn)
    stack.set_report(analysed)
    timeline.set_report(analysed)
    window.show()
    app.processEvents()
    middle = seconds / 2
    steps: dict[str, Callable[[int], None]] = {
        "pan, all but a bit": lambda n: axis.show(n * 0.1, seconds * 0.9 + n * 0.1),
        "zoom in": lambda _: axis.zoom(0.9, middle),
        "pan, close": lambda _: axis.pan(0.05),
    }
    found = []
    for what, step in steps.items():
        frames = []
        for number in range(FRAMES):
            wall, cpu = time.perf_counter(), time.thread_time()
            step(number)
            app.processEvents()
            frames.append((time.perf_counter() - wall, time.thread_time() - cpu))
        found.append(median_of(f"{what}, {seconds / 60:g} min", frames, MOST_MS[seconds]))
    window.close()
    return found
