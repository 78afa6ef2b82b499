"""What the window itself costs, with the real engine process: its start, a large catalog, files that land, a long file
first seen."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from descant.engine.client import EngineClient
from descant.gui.app import make_application
from descant.gui.main_window import MainWindow
from descant.gui.measure.figures import Measured, longest_of, median_of
from descant.gui.shell import CATALOG
from descant.processes import settle

HEAVY = ("torch", "librosa", "scipy", "hnswlib", "numba")
START_MS, ROWS_MS, KEY_MS, STALL_MS, PICTURE_MS = 1500.0, 100.0, 100.0, 100.0, 2000.0
KEYS = "harbour light artist 12"
WAIT_S = 3600.0
BEAT_MS = 5


def start(began: float) -> list[Measured]:
    """From the start of the process (began: time.time() then) until the window is shown and idle."""
    app = make_application()
    window = _window(app)
    wall, cpu = time.time() - began, time.process_time()
    heavy = [name for name in HEAVY if name in sys.modules]
    _close(app, window)
    note = "loaded: " + ", ".join(heavy) if heavy else f"none of {', '.join(HEAVY)} is loaded"
    return [Measured("start to usable", wall * 1000, cpu * 1000, START_MS, note)]


def catalog(folder: Path) -> list[Measured]:
    """Of a catalog of very many rows: opening it, and each key of a search, until the rows that fit are painted."""
    app = make_application()
    window = _window(app, folder)
    page = window.catalog
    window.show_page(CATALOG)
    _until(app, lambda: page.stats is not None and page.model.rowCount() > 0)
    loaded: list[int] = []
    page.model.loaded.connect(loaded.append)

    def until_rows(act: Callable[[], object]) -> tuple[float, float]:
        loaded.clear()
        wall, cpu = time.perf_counter(), time.thread_time()
        act()
        _until(app, lambda: bool(loaded))
        page.table.viewport().repaint()
        return time.perf_counter() - wall, time.thread_time() - cpu

    opened = [until_rows(lambda: page.model.open(str(folder))) for _ in range(10)]
    window.search.setFocus()
    typed = [until_rows(partial(QTest.keyClicks, window.search, key)) for key in KEYS]
    rows = page.stats.tracks if page.stats is not None else 0
    bar = page.table.verticalScrollBar()
    window.search.clear()
    _until(app, lambda: page.model.rowCount() == rows)
    scrolled = []
    for part in range(100):
        wall, cpu = time.perf_counter(), time.thread_time()
        bar.setValue(bar.maximum() * part // 100)
        app.processEvents()
        scrolled.append((time.perf_counter() - wall, time.thread_time() - cpu))
    _close(app, window)
    return [
        median_of(f"first rows of {rows:,}", opened, ROWS_MS),
        median_of("key of a search, until its rows are seen", typed, KEY_MS),
        longest_of("key of a search, until its rows are seen", typed, KEY_MS),
        longest_of("step of scrolling", scrolled, STALL_MS),
    ]


def ingest(music: Path, folder: Path) -> list[Measured]:
    """The longest that the main thread is away while files are dropped, and while they land."""
    app = make_application()
    window = _window(app, folder)
    window.show_page(CATALOG)
    beat = _Beat(window)
    window.intake.dropped([str(music)])
    landing = window.catalog.landing
    _until(app, lambda: landing.ingest is not None and landing.ingest.state != "going")
    assert landing.ingest is not None
    count, gaps = len(landing.ingest.landed), list(beat.gaps)  # closing waits for the engine's end, and is no ingest
    _close(app, window)
    found = longest_of(f"main thread away, {count:,} files dropped and ingested", gaps, STALL_MS)
    return [found]


def pictures(files: list[Path]) -> list[Measured]:
    """Long files, from the wish to see one until something of it can be drawn."""
    app = make_application()
    window = _window(app)
    _until(app, lambda: not window.tasks.busy)  # the engine stands, as it does a moment after any start
    found = [_seen(app, window, file) for file in files]
    _close(app, window)
    return found


def _seen(app: QApplication, window: MainWindow, file: Path) -> Measured:
    seen: list[float] = []
    wall, cpu = time.perf_counter(), time.thread_time()
    window.pictures.get(str(file), "measure", lambda _: seen.append(time.perf_counter() - wall), lambda _: None)
    _until(app, lambda: bool(seen))
    used = time.thread_time() - cpu
    what = f"picture of two hours of {file.suffix[1:]}, first seen"
    return Measured(what, seen[0] * 1000, used * 1000, PICTURE_MS, "engine started")


class _Beat(QObject):
    """gaps: how long the event loop was away between two of its beats, beyond the beat: on the clock, and what this
    thread worked meanwhile."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.gaps: list[tuple[float, float]] = [(0.0, 0.0)]
        self._last = time.perf_counter(), time.thread_time()
        timer = QTimer(self)
        timer.timeout.connect(self._count)
        timer.start(BEAT_MS)

    def _count(self) -> None:
        now = time.perf_counter(), time.thread_time()
        wall, cpu = (one - before for one, before in zip(now, self._last, strict=True))
        self.gaps.append((max(0.0, wall - BEAT_MS / 1000), cpu))
        self._last = now


def _window(app: QApplication, folder: Path | None = None) -> MainWindow:
    window = MainWindow(EngineClient(), catalog=folder)
    window.show()
    settle()
    app.processEvents()
    return window


def _until(app: QApplication, there: Callable[[], bool]) -> None:
    """Runs the event loop. Raises TimeoutError."""
    deadline = time.monotonic() + WAIT_S
    while not there():
        app.processEvents()
        time.sleep(0.001)
        if time.monotonic() > deadline:
            raise TimeoutError("the engine did not answer")


def _close(app: QApplication, window: MainWindow) -> None:
    window.leaving.sure = True
    window.close()
    app.processEvents()
