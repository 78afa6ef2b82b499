"""The first thing a worker process runs, before numpy is there: one thread each, lest workers crowd the cores, and no
more memory than decoding needs."""

from __future__ import annotations

import os
import signal
import sys
from multiprocessing.synchronize import Event

from descant.processes import end_with_parent
from descant.program_log import start_log
from descant.progress import CancelToken


class _Shared(CancelToken):
    """A request to stop that comes from another process."""

    def __init__(self, event: Event) -> None:
        super().__init__()
        self._elsewhere = event

    @property
    def cancelled(self) -> bool:
        return self._elsewhere.is_set()

    def check(self) -> None:
        if self.cancelled:
            self.cancel()
        super().check()


MOST_MEMORY = 2**31
"""Bytes that a worker may have of its own: decoding takes 200 MiB, a recording of 24 hours 1.5 GiB."""
_stop: CancelToken | None = None


def begin(event: Event) -> None:
    """Initialises a worker. event: set when the work is to stop."""
    global _stop
    end_with_parent()
    start_log()
    for library in ("OMP", "OPENBLAS", "MKL", "VECLIB", "NUMEXPR"):
        os.environ[f"{library}_{'MAXIMUM' if library == 'VECLIB' else 'NUM'}_THREADS"] = "1"
    _bound_memory()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    _stop = _Shared(event)


def _bound_memory() -> None:
    """A damaged header that asks for gigabytes costs its file, and not the machine. Only Linux keeps such a limit."""
    if sys.platform == "linux":
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        limit = MOST_MEMORY if most == resource.RLIM_INFINITY else min(MOST_MEMORY, most)
        resource.setrlimit(resource.RLIMIT_DATA, (limit, most))


def stop() -> CancelToken | None:
    return _stop
