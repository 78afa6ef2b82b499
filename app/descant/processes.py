"""Processes that this program starts."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib.util
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from multiprocessing.connection import wait
from pathlib import Path

TURN_S = 0.0005
"""Python hands over ten times as late, and a thread that asks a database for 200 rows or feeds the sound card has to
take its turn anew for each of them."""


def take_short_turns() -> None:
    """Threads of this process that wait for each other do not wait long, whatever one of them computes in Python."""
    sys.setswitchinterval(TURN_S)


def settle() -> None:
    """What stands now is there to stay: no collection of garbage looks through it again. With torch loaded that takes
    .14 s each time, in which no thread of the process gets a turn."""
    gc.freeze()


@contextlib.contextmanager
def settling() -> Iterator[None]:
    """What is made meanwhile stays, and no collection looks through it, neither now nor later."""
    gc.disable()
    try:
        yield
    finally:
        settle()
        gc.enable()


def load_torch_ahead() -> None:
    """Loads torch's largest library without holding Python's lock. `import torch` holds it for a quarter of a second of
    relocations, in which no other thread of the process gets a turn. Does nothing where it cannot; raises nothing."""
    if sys.platform != "linux" or "torch" in sys.modules:
        return
    found = importlib.util.find_spec("torch")
    if found is None or found.origin is None:
        return
    with contextlib.suppress(OSError, AttributeError):
        load = ctypes.CDLL(None).dlopen  # ctypes' own way of loading holds the lock, a function it calls does not
        load.argtypes, load.restype = (ctypes.c_char_p, ctypes.c_int), ctypes.c_void_p
        load(os.fsencode(Path(found.origin).parent / "lib" / "libtorch_cpu.so"), os.RTLD_NOW)


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
