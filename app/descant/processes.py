"""Processes that this program starts."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from multiprocessing.connection import wait

TURN_S = 0.0005
"""Python hands over ten times as late, and a thread that feeds the sound card has to take its turn anew for each of its
blocks."""


def take_short_turns() -> None:
    """Threads of this process that wait for each other do not wait long, whatever one of them computes in Python."""
    sys.setswitchinterval(TURN_S)


def stand_up() -> None:
    """No collection of garbage until settle(): what is imported and made at a start is there to stay, and looking
    through it again and again is a tenth of the start."""
    gc.disable()


def settle() -> None:
    """What stands now is there to stay: no collection of garbage looks through it again. With torch loaded that takes
    .14 s each time, in which no thread of the process gets a turn."""
    gc.freeze()
    gc.enable()


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
