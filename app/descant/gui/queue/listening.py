"""What the engine is asked to listen to closely: notes of a track, both sides of a span, the source made to match."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar

from descant.engine.listening_messages import Compared, CompareSpan, DrawTones, Matched, MatchSource, SpanPair, Tones
from descant.engine.messages import Request, Trouble
from descant.gui.queue.tasks import Tasks

KEPT_TONES = 3
"""Each takes up to 3 MB."""
KEPT_COMPARED = 50
KEPT_MATCHED = 4
"""Files; three minutes take 65 MB."""
Key = TypeVar("Key", bound=Hashable)
Answer = TypeVar("Answer")
Failed = Callable[[Trouble], None]


class Listening:
    """Of each kind one wish is worked on at a time, and after it the newest: who walks through spans asks for many.

    None is cancelled: libraries that do not heed a token would cost the engine, and an analysis with it.
    """

    def __init__(self, tasks: Tasks) -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._tones = _Wishes[str, Tones](tasks, KEPT_TONES)
        self._compared = _Wishes[SpanPair, Compared](tasks, KEPT_COMPARED)
        self._matched = _Wishes[SpanPair, Matched](tasks, KEPT_MATCHED, dropped=_remove)

    def tones(self, path: str, done: Callable[[Tones], None], failed: Failed) -> None:
        self._tones.ask(path, DrawTones(path), done, failed)

    def compare(self, pair: SpanPair, done: Callable[[Compared], None], failed: Failed) -> None:
        self._compared.ask(pair, CompareSpan(pair), done, failed)

    def match(self, pair: SpanPair, done: Callable[[Matched], None], failed: Failed) -> None:
        """The source's span as a file that lies there until close() or until some others were made."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="descant-", ignore_cleanup_errors=True)
        self._matched.ask(pair, MatchSource(pair, self._folder.name), done, failed)

    def close(self) -> None:
        """Removes the files that were made."""
        self._matched.clear()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


class _Wishes(Generic[Key, Answer]):
    """Answers are kept, the newest `kept`; dropped: what is done with one that gives way."""

    def __init__(self, tasks: Tasks, kept: int, dropped: Callable[[Answer], None] | None = None) -> None:
        self._tasks = tasks
        self._most = kept
        self._dropped = dropped
        self._kept: OrderedDict[Key, Answer] = OrderedDict()
        self._running = False
        self._next: Callable[[], None] | None = None

    def ask(self, key: Key, request: Request[Answer], done: Callable[[Answer], None], failed: Failed) -> None:
        """Neither done nor failed is called where a newer wish came before this one's turn."""
        if key in self._kept:
            self._kept.move_to_end(key)
            self._next = None
            done(self._kept[key])
            return

        def keep(answer: Answer) -> None:
            self._kept[key] = answer
            while len(self._kept) > self._most:
                _, old = self._kept.popitem(last=False)
                if self._dropped is not None:
                    self._dropped(old)
            done(answer)

        def go() -> None:
            self._running = True
            self._tasks.ask(request, done=self._then(keep), failed=self._then(failed), stopped=self._go_on)

        if self._running:
            self._next = go
        else:
            go()

    def clear(self) -> None:
        self._kept.clear()

    def _then(self, call: Callable[[Any], None]) -> Callable[[Any], None]:
        def ended(value: Any) -> None:
            self._go_on()
            call(value)

        return ended

    def _go_on(self) -> None:
        self._running = False
        waiting, self._next = self._next, None
        if waiting is not None:
            waiting()


def _remove(made: Matched) -> None:
    with contextlib.suppress(OSError):
        os.unlink(made.path)
