"""Frames of audio files: one, or a hundred thousand over several processes."""

from __future__ import annotations

import itertools
import logging
import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.context import SpawnContext
from pathlib import Path

import numpy as np

from descant.audio import one_thread
from descant.audio.decode import blocks
from descant.audio.features import FrameBuilder
from descant.audio.frames import RATE, Extracted
from descant.audio.source import Samples
from descant.errors import Cancelled, DecodeError, DescantError
from descant.processes import shielded
from descant.progress import CancelToken, check

log = logging.getLogger(__name__)

IN_FLIGHT = 3
"""Files per worker that are under way or wait to be taken: one is decoded, two hide the way between processes."""
FEW_FILES = 2
"""So many short files are done sooner than a pool of processes starts (half a second each)."""
SHORT_BYTES = 64 * 2**20
"""Six minutes of uncompressed stereo, half an hour of MP3."""
KEPT_S = 300.0
"""A track up to so long (26 MB) that is extracted in this process keeps its samples: who takes mixtures apart need not
decode it again. Between processes that would cost more memory than the time is worth."""
POLL_S = 0.1
"""How often a wait for a worker looks whether the person cancelled."""


def extract(path: str | Path, cancel: CancelToken | None = None, *, kept_s: float = 0.0) -> Extracted:
    """Decodes a file and builds its frames, in bounded memory. kept_s: of a file up to so long samples are kept too.

    Raises DecodeError (see decode.Decoded), and Cancelled between blocks.
    """
    decoded = blocks(path, cancel=cancel)
    builder, kept = FrameBuilder(), _Kept(round(kept_s * RATE))
    with ThreadPoolExecutor(1) as beside:  # frames of one block while the next is decoded
        pushed: Future[None] | None = None
        for block in decoded:
            kept.push(block)
            if pushed:
                pushed.result()
            pushed = beside.submit(builder.push, block)
    if pushed:
        pushed.result()
    # Notes tell of samples that were left out and of channels that cancel: these are not what a span reader gives.
    return Extracted(decoded.info, builder.finish(), None if decoded.info.notes else kept.samples())


class _Kept:
    """Blocks up to so many samples together; nothing of what is longer."""

    def __init__(self, most: int) -> None:
        self._room, self._blocks = most, list[Samples]()

    def push(self, block: Samples) -> None:
        self._room -= len(block)
        if self._room < 0:
            self._blocks.clear()
        else:
            self._blocks.append(block)

    def samples(self) -> Samples | None:
        return np.concatenate(self._blocks) if self._blocks else None


def extract_many(
    paths: Iterable[str | Path], *, workers: int, cancel: CancelToken | None = None
) -> Iterator[tuple[Path, Extracted | DescantError]]:
    """Extracts many files in `workers` processes; results in the order of the paths, each with its file.

    A file that cannot be decoded, or whose decoding crashes its process, gives its DecodeError and the rest goes on.
    paths is read as the work advances, a few per worker ahead. One or two short files are extracted in this process.

    Raises Cancelled; ValueError for workers < 1. Called from a script, it needs the usual
    `if __name__ == "__main__":` (processes are spawned).
    """
    if workers < 1:
        raise ValueError(f"workers = {workers}")
    queue = (Path(path) for path in paths)
    few = list(itertools.islice(queue, FEW_FILES + 1))
    if len(few) <= FEW_FILES and all(_is_short(path) for path in few):
        for path in few:
            yield path, _extracted_or_error(path, cancel, KEPT_S)
        return
    crew = _Crew(workers)
    try:
        yield from crew.extract(itertools.chain(few, queue), cancel)
    finally:
        crew.dismiss()


def _is_short(path: Path) -> bool:
    try:
        return path.stat().st_size <= SHORT_BYTES
    except (OSError, ValueError):
        return True  # extract() says what is wrong


def _extracted_or_error(path: Path, cancel: CancelToken | None, kept_s: float = 0.0) -> Extracted | DescantError:
    try:
        return extract(path, cancel, kept_s=kept_s)
    except Cancelled:
        raise
    except DescantError as error:
        return error
    except Exception as error:  # one file in a hundred thousand must not end the rest
        log.exception("decoding %s failed", path)
        return DecodeError(
            f"The file could not be heard ({type(error).__name__}: {error}).",
            remedy="Export it anew as WAV or FLAC. The log has the details.",
            path=path,
        )


def _work(path: Path) -> Extracted | DescantError:
    """Runs in a worker."""
    try:
        return _extracted_or_error(path, one_thread.stop())
    except Cancelled as error:
        return error


class _Crew:
    """Worker processes that survive the crash of one."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._context: SpawnContext = multiprocessing.get_context("spawn")
        self._pool = self._hire(workers)

    def _hire(self, workers: int) -> ProcessPoolExecutor:
        with shielded():
            self._stop = self._context.Event()  # new for each pool: a killed process may die holding it
        return ProcessPoolExecutor(
            workers, mp_context=self._context, initializer=one_thread.begin, initargs=(self._stop,)
        )

    def dismiss(self) -> None:
        self._stop.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def extract(
        self, paths: Iterator[Path], cancel: CancelToken | None
    ) -> Iterator[tuple[Path, Extracted | DescantError]]:
        flying: deque[tuple[Path, Future[Extracted | DescantError]]] = deque()
        while True:
            while len(flying) < IN_FLIGHT * self._workers and (path := next(paths, None)) is not None:
                flying.append((path, self._send(path)))
            if not flying:
                return
            path, future = flying[0]
            try:
                result = self._wait(future, cancel)
            except BrokenProcessPool:
                yield from self._after_crash(flying, cancel)
                flying.clear()
                continue
            flying.popleft()
            yield path, result

    def _send(self, path: Path) -> Future[Extracted | DescantError]:
        try:
            with shielded():
                return self._pool.submit(_work, path)
        except BrokenProcessPool as error:  # it broke since the last look: the same as breaking while it works
            future: Future[Extracted | DescantError] = Future()
            future.set_exception(error)
            return future

    def _wait(self, future: Future[Extracted | DescantError], cancel: CancelToken | None) -> Extracted | DescantError:
        while True:
            check(cancel)
            try:
                return future.result(timeout=None if cancel is None else POLL_S)
            except TimeoutError:
                if future.done():  # a TimeoutError of the work itself
                    raise

    def _after_crash(
        self, flying: deque[tuple[Path, Future[Extracted | DescantError]]], cancel: CancelToken | None
    ) -> Iterator[tuple[Path, Extracted | DescantError]]:
        """Nobody says whose file it was: those without a result are decoded again, each alone in a pool of one."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        alone = self._hire(1)
        try:
            for path, future in flying:
                if future.done() and not future.cancelled() and future.exception() is None:
                    yield path, future.result()
                    continue
                try:
                    with shielded():
                        asked = alone.submit(_work, path)
                    result = self._wait(asked, cancel)
                except BrokenProcessPool:
                    alone.shutdown(wait=True)
                    alone = self._hire(1)
                    log.error("the process that decoded %s crashed", path)
                    result = DecodeError(
                        "Reading this file crashed the decoder.",
                        remedy="Export it anew as WAV or FLAC and try again.",
                        path=path,
                    )
                yield path, result
        except BaseException:
            self._stop.set()
            raise
        finally:
            alone.shutdown(wait=True, cancel_futures=True)
        self._pool = self._hire(self._workers)
