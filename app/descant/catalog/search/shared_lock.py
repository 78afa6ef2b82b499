"""A lock for many searches at once or one change."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class SharedLock:
    """Not reentrant. A change that waits goes ahead of searches that come after it."""

    def __init__(self) -> None:
        self._free = threading.Condition()
        self._searches = self._waiting = self._mode = 0
        self._changing = False

    @contextmanager
    def shared(self, mode: int = 0) -> Iterator[None]:
        """Held together with all others of the same mode."""
        with self._free:
            self._free.wait_for(
                lambda: not (self._changing or self._waiting) and (not self._searches or self._mode == mode)
            )
            self._searches, self._mode = self._searches + 1, mode
        try:
            yield
        finally:
            with self._free:
                self._searches -= 1
                self._free.notify_all()

    @contextmanager
    def alone(self) -> Iterator[None]:
        with self._free:
            self._waiting += 1
            try:
                self._free.wait_for(lambda: not (self._changing or self._searches))
                self._changing = True
            finally:
                self._waiting -= 1
                self._free.notify_all()
        try:
            yield
        finally:
            with self._free:
                self._changing = False
                self._free.notify_all()
