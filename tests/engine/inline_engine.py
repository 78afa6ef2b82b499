"""An engine that does its work within poll(), in order: tests without waiting."""

from __future__ import annotations

from descant.engine import messages as m
from descant.engine.server import Context, Handlers, trouble_of
from descant.errors import Cancelled
from descant.progress import CancelToken


class InlineEngine:
    """hold: while True nothing is worked on, so that a test can look at what waits."""

    def __init__(self, table: Handlers) -> None:
        self.table = table
        self.requests: list[m.Request] = []
        self.hold = False
        self.closed = False
        self._waiting: list[tuple[int, m.Request]] = []
        self._events: list[m.Event] = []

    def submit(self, request: m.Request) -> int:
        self.requests.append(request)
        self._waiting.append((len(self.requests), request))
        return len(self.requests)

    def cancel(self, number: int) -> None:
        if any(n == number for n, _ in self._waiting):
            self._waiting = [(n, r) for n, r in self._waiting if n != number]
            self._events.append(m.Stopped(number))

    def put_before(self, number: int, other: int) -> None:
        moved = next(one for one in self._waiting if one[0] == number)
        self._waiting.remove(moved)
        self._waiting.insert(next(at for at, one in enumerate(self._waiting) if one[0] == other), moved)

    def poll(self) -> list[m.Event]:
        if not self.hold and self._waiting:
            number, request = self._waiting.pop(0)
            self._events.append(m.Started(number))
            context = Context(
                progress=lambda stage, done, total: self._events.append(m.Moved(number, stage, done, total)),
                cancel=CancelToken(),
                partial=lambda value: self._events.append(m.Partial(number, value)),
            )
            try:
                self._events.append(m.Done(number, self.table[type(request)](request, context)))
            except Cancelled:
                self._events.append(m.Stopped(number))
            except Exception as error:
                self._events.append(m.Failed(number, trouble_of(error)))
        events, self._events = self._events, []
        return events

    def crash(self, trouble: m.Trouble) -> None:
        self._events.append(m.Restarted(trouble))

    def close(self) -> None:
        self.closed = True
