"""How long work says where it is, and how it is asked to stop."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from descant.errors import Cancelled

T = TypeVar("T")


class Progress(Protocol):
    """Called from the working thread, often; cheap and never raising."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """stage: a short word ("decode", "listen", "retrieve", …); done of total units, total 0 if unknown."""


def silent(stage: str, done: int, total: int) -> None:
    """A Progress that nobody watches."""


class CancelToken:
    """A polite request to stop, checked between chunks of work. Safe between threads."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raises Cancelled once cancel() was called."""
        if self._event.is_set():
            raise Cancelled()


def check(cancel: CancelToken | None) -> None:
    """Raises Cancelled once that was asked for; nobody can ask without a token."""
    if cancel is not None:
        cancel.check()


def steps(items: Sequence[T], stage: str, progress: Progress, cancel: CancelToken | None = None) -> Iterator[T]:
    """The items one by one; before each and behind the last progress is told. Raises Cancelled before an item."""
    for done, item in enumerate(items):
        progress(stage, done, len(items))
        check(cancel)
        yield item
    progress(stage, len(items), len(items))
