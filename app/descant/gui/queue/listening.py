"""What the engine is asked to listen to closely: notes of a track, both sides of a span, the source made to match."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

from descant.engine.listening import Compared, CompareSpan, DrawTones, Matched, MatchSource, SpanPair, Tones
from descant.engine.messages import Trouble
from descant.gui.queue.tasks import Tasks

KEPT_TONES = 3
"""Each takes up to 3 MB."""
KEPT_COMPARED = 50
KEPT_MATCHED = 4
"""Files; three minutes take 65 MB."""
Key = TypeVar("Key")
Kept = TypeVar("Kept")
Failed = Callable[[Trouble], None]


class Listening:
    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._tones: OrderedDict[str, Tones] = OrderedDict()
        self._compared: OrderedDict[SpanPair, Compared] = OrderedDict()
        self._matched: OrderedDict[SpanPair, Matched] = OrderedDict()
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def tones(self, path: str, done: Callable[[Tones], None], failed: Failed) -> None:
        """A newer wish supersedes one that is not answered yet, here and below."""
        if path in self._tones:
            done(self._tones[path])
            return
        self._tasks.ask(DrawTones(path), key="tones", done=_keeping(self._tones, path, KEPT_TONES, done), failed=failed)

    def compare(self, pair: SpanPair, done: Callable[[Compared], None], failed: Failed) -> None:
        if pair in self._compared:
            done(self._compared[pair])
            return
        self._tasks.ask(
            CompareSpan(pair), key="compared", done=_keeping(self._compared, pair, KEPT_COMPARED, done), failed=failed
        )

    def match(self, pair: SpanPair, done: Callable[[Matched], None], failed: Failed) -> None:
        """The source's span as a file that lies there until close() or until some others were made."""
        if pair in self._matched:
            self._matched.move_to_end(pair)
            done(self._matched[pair])
            return
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="descant-", ignore_cleanup_errors=True)

        def keep(made: Matched) -> None:
            self._matched[pair] = made
            while len(self._matched) > KEPT_MATCHED:
                _, old = self._matched.popitem(last=False)
                with contextlib.suppress(OSError):
                    os.unlink(old.path)
            done(made)

        self._tasks.ask(MatchSource(pair, self._folder.name), key="matched", done=keep, failed=failed)

    def close(self) -> None:
        """Removes the files that were made."""
        self._matched.clear()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _keeping(kept: OrderedDict[Key, Kept], key: Key, most: int, done: Callable[[Kept], None]) -> Callable[[Kept], None]:
    """What keeps an answer and passes it on; the oldest give way."""

    def keep(answer: Kept) -> None:
        kept[key] = answer
        while len(kept) > most:
            kept.popitem(last=False)
        done(answer)

    return keep
