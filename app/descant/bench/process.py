"""A new process that is timed: nothing that this one did before is in its memory or on its clock."""

from __future__ import annotations

import contextlib
import multiprocessing
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import ParamSpec, TypeVar

from descant.errors import DescantError
from descant.processes import end_with_parent

P = ParamSpec("P")
T = TypeVar("T")


class Process:
    """A new process that is asked one thing after another."""

    def __enter__(self) -> Process:
        self._pool = ProcessPoolExecutor(
            1, mp_context=multiprocessing.get_context("spawn"), initializer=end_with_parent
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def call(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Raises what the work raises, and DescantError where the process ended over it."""
        try:
            return self._pool.submit(work, *args, **kwargs).result()
        except BrokenProcessPool as error:
            raise DescantError(
                "the process that is timed ended by itself", remedy="Close other programs: memory may be short."
            ) from error


def timed(work: Callable[[], T]) -> tuple[T, float, float]:
    """What the work gives, seconds on the clock, and seconds of this process on all cores."""
    clock, cpu = time.perf_counter(), time.process_time()
    done = work()
    return done, time.perf_counter() - clock, time.process_time() - cpu


def peak_bytes() -> int | None:
    """Most bytes that this process had in memory so far; None on a system that does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    with contextlib.suppress(OSError):  # Linux: getrusage would count what the process that started this one held
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
