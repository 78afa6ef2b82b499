"""Processes that this program starts."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from multiprocessing.connection import wait


@contextlib.contextmanager
def shielded() -> Iterator[None]:
    """Processes that are started meanwhile do not hear Ctrl-C or that a terminal closes, not even while they start:
    both reach all processes at once, and the one that started the others decides."""
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:  # Windows
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGHUP})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)


def end_with_parent() -> None:
    """Ends this process when the one that started it is gone, however that ended; the first thing a process that
    multiprocessing started does. A pool's processes would else wait for work for ever: each holds both ends of the
    pipe that it comes through.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, name="watches-parent", daemon=True).start()
