"""All background work of the window goes through Tasks: requests to the engine, and small jobs on a thread.

Signals and callbacks come on the main thread, from one timer. The window never waits.
"""

from __future__ import annotations

import queue
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from descant.engine import messages as m

BUSY_MS = 8
"""Poll while something runs: within half a frame of its end."""
IDLE_MS = 500
"""Poll while nothing runs: only a crash can be noticed."""
REMEMBERED = 5
"""Tasks of one kind by which the time of the next is guessed."""
LEAST_FOR_LEFT = 0.04
"""Part done before a time left is guessed."""


class Engine(Protocol):
    """What Tasks needs of an engine; EngineClient is one."""

    def submit(self, request: m.Request[Any]) -> int: ...
    def cancel(self, number: int) -> None: ...
    def put_before(self, number: int, other: int) -> None: ...
    def poll(self) -> list[m.Event]: ...
    def close(self) -> None: ...


@dataclass(eq=False)
class Task:
    """One piece of background work. A label makes it visible among the jobs."""

    number: int
    label: str = ""
    key: str = ""
    long: bool = False
    """Work of many files: a key alone does not end it."""
    state: str = "queued"
    """queued, running, done, failed or stopped."""
    stage: str = ""
    done: int = 0
    total: int = 0
    started: float | None = None
    stage_started: float = 0.0
    kind: type | None = None
    """Of its request: how long others of its kind took says how long it will take."""
    on_done: Callable[[Any], None] | None = field(default=None, repr=False)
    on_failed: Callable[[m.Trouble], None] | None = field(default=None, repr=False)
    on_stopped: Callable[[], None] | None = field(default=None, repr=False)
    on_moved: Callable[[Task], None] | None = field(default=None, repr=False)
    on_partial: Callable[[Any], None] | None = field(default=None, repr=False)

    @property
    def ended(self) -> bool:
        return self.state in ("done", "failed", "stopped")

    @property
    def fraction(self) -> float | None:
        """Part done of this stage, None if unknown."""
        return min(1.0, self.done / self.total) if self.total > 0 else None

    def left_s(self, now: float) -> float | None:
        """Seconds this stage will still take, if its pace so far holds."""
        part = self.fraction
        if part is None or part < LEAST_FOR_LEFT:
            return None
        return (now - self.stage_started) * (1 - part) / part


class Tasks(QObject):
    """Belongs to the window. Callbacks of a task are dropped once it was superseded or the window closed."""

    changed = Signal()
    """A visible task appeared, moved or ended."""
    restarted = Signal(object)
    """The engine ended unexpectedly and was started again: a Trouble."""
    failed = Signal(object)
    """A Trouble that no callback took."""

    def __init__(self, engine: Engine, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic):
        super().__init__(parent)
        self._engine = engine
        self._clock = clock
        self._tasks: dict[int, Task] = {}
        self._latest: dict[str, Task] = {}
        self._answers: queue.SimpleQueue[tuple[int, bool, Any]] = queue.SimpleQueue()
        self._threads: dict[int, threading.Thread] = {}
        self._next_thread = -1
        self._took: dict[type, deque[float]] = {}
        """Kind of request → seconds that the last ones took."""
        self._news = False
        """Something visible changed since the last poll: a thousand tasks asked at once are one change."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.poll)
        self._timer.start(IDLE_MS)

    @property
    def visible(self) -> list[Task]:
        """Labelled tasks that wait or run, the running ones first."""
        return sorted((t for t in self._tasks.values() if t.label), key=lambda t: t.state != "running")

    def left_s(self, now: float) -> float | None:
        """Seconds until all that people see is done, if it takes as long as others of its kind did; None where that is
        not known of some, or it is one task alone."""
        visible = self.visible
        if len(visible) < 2:
            return None
        total = 0.0
        for task in visible:
            took = self._took.get(task.kind) if task.kind is not None else None
            if not took:
                return None
            whole = sum(took) / len(took)
            total += max(0.0, whole - (now - task.started)) if task.started is not None else whole
        return total

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def ask(
        self,
        request: m.Request[m.Reply],
        *,
        label: str = "",
        key: str = "",
        long: bool = False,
        done: Callable[[m.Reply], None] | None = None,
        failed: Callable[[m.Trouble], None] | None = None,
        stopped: Callable[[], None] | None = None,
        moved: Callable[[Task], None] | None = None,
        partial: Callable[[m.Reply], None] | None = None,
    ) -> Task:
        """Asks the engine; done gets what the request promises.

        key: an earlier task of the same key is cancelled and its answer dropped.
        """
        if key and key in self._latest:
            self.forget(self._latest[key])
        task = Task(self._engine.submit(request), label, key, long)
        task.kind = type(request)
        task.on_done, task.on_failed, task.on_stopped = done, failed, stopped
        task.on_moved, task.on_partial = moved, partial
        self._tasks[task.number] = task
        if key:
            self._latest[key] = task
        self._quicken()
        self._news = self._news or bool(label)
        return task

    def run(
        self,
        work: Callable[[], m.Reply],
        *,
        done: Callable[[m.Reply], None],
        failed: Callable[[m.Trouble], None] | None = None,
    ) -> Task:
        """Runs a short function on a thread of this process: for what needs no engine, like asking for outputs."""
        number = self._next_thread
        self._next_thread -= 1
        task = Task(number, on_done=done, on_failed=failed, state="running")
        self._tasks[number] = task

        def call() -> None:
            try:
                self._answers.put((number, True, work()))
            except Exception as error:
                details = traceback.format_exc()
                self._answers.put((number, False, m.Trouble(str(error) or type(error).__name__, "", details)))

        thread = threading.Thread(target=call, name="descant-task", daemon=True)
        self._threads[number] = thread
        thread.start()
        self._quicken()
        return task

    def cancel(self, task: Task) -> None:
        if not task.ended and task.number > 0:
            self._engine.cancel(task.number)

    def advance(self, task: Task) -> None:
        """Takes its turn before the visible one that waits in front of it."""
        waiting = [one for one in self.visible if one.state == "queued"]
        at = waiting.index(task) if task in waiting else 0
        if at == 0:
            return
        ahead = waiting[at - 1]
        self._engine.put_before(task.number, ahead.number)
        order = [one for one in self._tasks.values() if one is not task]
        order.insert(order.index(ahead), task)
        self._tasks = {one.number: one for one in order}
        self.changed.emit()

    def cancel_all(self) -> None:
        """Cancels what people see; drawing and searching go on."""
        for task in reversed(self.visible):
            self.cancel(task)

    def forget(self, task: Task) -> None:
        """Cancels, and drops whatever is still said of it."""
        task.on_done = task.on_failed = task.on_stopped = task.on_moved = task.on_partial = None
        self.cancel(task)
        self._tasks.pop(task.number, None)
        if task.key and self._latest.get(task.key) is task:
            del self._latest[task.key]

    def close(self) -> None:
        """Ends everything: no callback comes after this, no thread and no timer stays."""
        self._timer.stop()
        self._tasks.clear()
        self._latest.clear()
        for thread in self._threads.values():
            thread.join()
        self._threads.clear()
        self._engine.close()

    def poll(self) -> None:
        """Takes what has happened. Called by the timer; tests call it themselves."""
        for event in self._engine.poll():
            if isinstance(event, m.Restarted):
                self.restarted.emit(event.trouble)
            else:
                self._news = self._take(event) or self._news
        while not self._answers.empty():
            number, fine, value = self._answers.get_nowait()
            self._threads.pop(number).join()
            if number in self._tasks:
                self._take(m.Done(number, value) if fine else m.Failed(number, value))
        if self._news:
            self._news = False
            self.changed.emit()
        if not self._tasks and self._timer.interval() != IDLE_MS:
            self._timer.setInterval(IDLE_MS)

    def _quicken(self) -> None:
        if self._timer.interval() != BUSY_MS:
            self._timer.setInterval(BUSY_MS)

    def _take(self, event: m.Started | m.Moved | m.Partial | m.Done | m.Failed | m.Stopped) -> bool:
        """Applies one event; True if a visible task changed."""
        task = self._tasks.get(event.id)
        if task is None:
            return False
        if isinstance(event, m.Started):
            task.state, task.started = "running", self._clock()
            task.stage_started = task.started
            _call(task.on_moved, task)
        elif isinstance(event, m.Moved):
            if event.stage != task.stage:
                task.stage_started = self._clock()
            task.stage, task.done, task.total = event.stage, event.done, event.total
            _call(task.on_moved, task)
        elif isinstance(event, m.Partial):
            _call(task.on_partial, event.value)
        else:
            self._end(task, event)
        return bool(task.label)

    def _end(self, task: Task, event: m.Done | m.Failed | m.Stopped) -> None:
        del self._tasks[task.number]
        if task.key and self._latest.get(task.key) is task:
            del self._latest[task.key]
        if isinstance(event, m.Done):
            task.state = "done"
            if task.kind is not None and task.started is not None:
                self._took.setdefault(task.kind, deque(maxlen=REMEMBERED)).append(self._clock() - task.started)
            _call(task.on_done, event.value)
        elif isinstance(event, m.Failed):
            task.state = "failed"
            if task.on_failed is not None:
                task.on_failed(event.trouble)
            else:
                self.failed.emit(event.trouble)
        else:
            task.state = "stopped"
            if task.on_stopped is not None:
                task.on_stopped()


def _call(callback: Callable[[Any], None] | None, value: Any) -> None:
    if callback is not None:
        callback(value)
