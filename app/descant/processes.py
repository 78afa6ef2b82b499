"""Processes that this program starts."""

from __future__ import annotations

import multiprocessing
import os
import threading
from multiprocessing.connection import wait


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
