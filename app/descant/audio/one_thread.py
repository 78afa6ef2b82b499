"""The first thing a worker process runs, before numpy is there: one thread each, lest workers crowd the cores."""

from __future__ import annotations

import os
import signal
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


_stop: CancelToken | None = None


def begin(event: Event) -> None:
    """Initialises a worker. event: set when the work is to stop."""
    global _stop
    end_with_parent()
    start_log()
    for library in ("OMP", "OPENBLAS", "MKL", "VECLIB", "NUMEXPR"):
        os.environ[f"{library}_{'MAXIMUM' if library == 'VECLIB' else 'NUM'}_THREADS"] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    _stop = _Shared(event)


def stop() -> CancelToken | None:
    return _stop
