"""The window's end of the engine: queues requests, starts and restarts its processes, collects what they say. No Qt.

All methods belong to one thread (the window's main thread); only the receivers run beside it.
"""

from __future__ import annotations

import contextlib
import itertools
import multiprocessing
import os
import queue
import signal
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any

from descant.engine import messages as m
from descant.engine.server import serve
from descant.errors import DescantError
from descant.paths import log_folder
from descant.postgres.address import remembered
from descant.processes import shielded

HANDLERS = "descant.engine.handlers:HANDLERS"
GRACE_S = 5.0
"""How long a cancelled request may go on before the process is ended."""
FAILED_STARTS = 3
"""Ends before the first word, in a row, after which a process is not started again."""
DETAILS_CHARS = 4000


class EngineClient:
    """Submit requests, poll events, cancel; the processes behind it, one a lane, are nobody else's business."""

    def __init__(
        self, handlers: str = HANDLERS, *, grace_s: float = GRACE_S, clock: Callable[[], float] = time.monotonic
    ):
        self._numbers = itertools.count(1)
        self._lanes = {lane: _LaneClient(lane, handlers, grace_s, clock) for lane in m.LANES}

    def pid(self, lane: m.Lane) -> int | None:
        """The id of a lane's process, None while it is not up."""
        return self._lanes[lane].pid

    def submit(self, request: m.Request[Any]) -> int:
        """Queues a request; what becomes of it comes out of poll() under the returned id."""
        number = next(self._numbers)
        self._lanes[request.lane].submit(number, request)
        return number

    def put_before(self, number: int, other: int) -> None:
        """Of two requests that wait in the same lane: number is worked on before the other."""
        for lane in self._lanes.values():
            lane.put_before(number, other)

    def cancel(self, number: int) -> None:
        """Waiting: taken out at once. Running: asked politely, ended with its process after the grace period."""
        for lane in self._lanes.values():
            lane.cancel(number)

    def poll(self) -> list[m.Event]:
        """All that happened since the last call, in each lane oldest first. Never blocks."""
        return [event for lane in self._lanes.values() for event in lane.poll()]

    def close(self, timeout_s: float = 2.0) -> None:
        """Ends the processes, politely first. What waited or ran is dropped without an event."""
        for lane in self._lanes.values():
            lane.quit()
        deadline = time.monotonic() + timeout_s
        for lane in self._lanes.values():
            lane.end(deadline)


@dataclass
class _Job:
    id: int
    request: m.Request[Any]
    cancel_by: float | None = None


@dataclass
class _Process:
    process: SpawnProcess
    connection: Connection
    crash_log: Path
    inbox: queue.SimpleQueue[m.Said | None] = field(default_factory=queue.SimpleQueue)
    receiver: threading.Thread | None = None
    ready: bool = False
    """Hello came: nothing is sent before, so that sending never blocks the window."""


class _LaneClient:
    """One lane: its queue, the request that runs, and the process that works on it."""

    def __init__(self, lane: m.Lane, handlers: str, grace_s: float, clock: Callable[[], float]):
        self._lane = lane
        self._handlers = handlers
        self._grace_s = grace_s
        self._clock = clock
        self._waiting: list[_Job] = []
        self._running: _Job | None = None
        self._events: list[m.Event] = []
        self._process: _Process | None = None
        self._failed_starts = 0
        self._closed = False

    @property
    def pid(self) -> int | None:
        return self._process.process.pid if self._process is not None and self._process.ready else None

    def submit(self, number: int, request: m.Request[Any]) -> None:
        job = _Job(number, request)
        ahead = sum(one.request.urgent for one in self._waiting) if request.urgent else len(self._waiting)
        self._waiting.insert(ahead, job)
        self._failed_starts = 0
        self._receive()  # a process that ended while nothing ran must not be given work, and this must not be blamed
        if self._process is None and not self._closed:
            self._process = self._spawn()
        self._dispatch()

    def put_before(self, number: int, other: int) -> None:
        at = {job.id: job for job in self._waiting}
        if number in at and other in at:
            self._waiting.remove(at[number])
            self._waiting.insert(self._waiting.index(at[other]), at[number])

    def cancel(self, number: int) -> None:
        for waits in self._waiting:
            if waits.id == number:
                self._waiting.remove(waits)
                self._events.append(m.Stopped(number))
                return
        job = self._running
        if job is not None and job.id == number and job.cancel_by is None:
            job.cancel_by = self._clock() + self._grace_s
            self._tell(m.Cancel(number))

    def poll(self) -> list[m.Event]:
        self._receive()
        job = self._running
        if job is not None and job.cancel_by is not None and self._clock() > job.cancel_by:
            self._end_overdue(job)
        self._dispatch()
        events, self._events = self._events, []
        return events

    def quit(self) -> None:
        """Asks the process to end; nothing comes after this."""
        self._closed = True
        self._waiting.clear()
        self._running = None
        if self._process is not None and self._process.ready:
            self._tell(m.Quit())

    def end(self, deadline: float) -> None:
        """Ends the process. deadline: by time.monotonic(), until which it may end by itself."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.ready:
            process.process.join(max(0.0, deadline - time.monotonic()))
        _bury(process)
        process.crash_log.unlink(missing_ok=True)

    def _spawn(self) -> _Process:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        try:
            folder = log_folder()
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, DescantError):
            folder = Path(tempfile.gettempdir())
        crash_log = folder / f"engine-{os.getpid()}-{self._lane}.log"
        name = f"descant-engine-{self._lane}"
        process = context.Process(target=serve, args=(theirs, self._handlers, str(crash_log)), name=name)
        with shielded():
            process.start()
        theirs.close()
        spawned = _Process(process, ours, crash_log)
        spawned.receiver = threading.Thread(target=_receive_all, args=(ours, spawned.inbox), daemon=True)
        spawned.receiver.start()
        return spawned

    def _tell(self, message: object) -> None:
        # A broken pipe shows as the receiver's end in the next poll.
        if self._process is not None:
            with contextlib.suppress(OSError):
                self._process.connection.send(message)

    def _dispatch(self) -> None:
        if self._running is None and self._waiting and self._process is not None and self._process.ready:
            self._running = job = self._waiting.pop(0)
            self._tell(m.Submit(job.id, job.request, remembered()))

    def _receive(self) -> None:
        process = self._process
        if process is None:
            return
        while True:
            try:
                reply = process.inbox.get_nowait()
            except queue.Empty:
                return
            if reply is None:
                self._crashed(process)
                return
            if isinstance(reply, m.Hello):
                if reply.protocol != m.PROTOCOL:
                    self._give_up(m.Trouble("The engine is of another version.", "Install Descant again."))
                    return
                process.ready = True
                self._failed_starts = 0
            elif self._running is not None and reply.id == self._running.id:  # else a stale answer
                if isinstance(reply, m.Done | m.Failed | m.Stopped):
                    self._finish(reply)
                else:
                    self._events.append(reply)

    def _finish(self, event: m.Done | m.Failed | m.Stopped) -> None:
        self._running = None
        self._events.append(event)

    def _crashed(self, process: _Process) -> None:
        """The process is gone unasked: what ran is blamed, and another is started for what waits."""
        self._process = None
        _bury(process)
        details = _tail(process.crash_log)
        code = process.process.exitcode
        trouble = m.Trouble(
            "The listening engine stopped unexpectedly and was started again.",
            "Other work goes on. If one file keeps causing this, it is probably damaged.",
            f"exit code {code}\n{details}",
        )
        if self._running is not None and self._running.cancel_by is not None:
            self._finish(m.Stopped(self._running.id))
        elif self._running is not None:
            cause = f"The listening engine stopped unexpectedly during this work (exit code {code})."
            remedy = "It was started again. Try once more; if it happens again, the file is probably damaged."
            self._finish(m.Failed(self._running.id, m.Trouble(cause, remedy, details)))
        if not process.ready:
            self._failed_starts += 1
        if self._failed_starts >= FAILED_STARTS:
            self._give_up(m.Trouble("The listening engine cannot be started.", "Install Descant again.", details))
            return
        self._events.append(m.Restarted(trouble))
        self._process = self._spawn()

    def _end_overdue(self, job: _Job) -> None:
        """A cancelled request did not heed its token: its process is ended, and another started for what waits."""
        process, self._process = self._process, None
        if process is not None:
            _bury(process)
        self._finish(m.Stopped(job.id))
        self._process = self._spawn()

    def _give_up(self, trouble: m.Trouble) -> None:
        process, self._process = self._process, None
        if process is not None:
            _bury(process)
        running = [self._running] if self._running is not None else []
        self._events += [m.Failed(job.id, trouble) for job in running + self._waiting]
        self._running = None
        self._waiting.clear()


def _bury(process: _Process) -> None:
    if process.process.is_alive():
        _kill(process.process)
    process.process.join()
    if process.receiver is not None:
        process.receiver.join()  # ends with the pipe's other end
    process.connection.close()


def _receive_all(connection: Connection, inbox: queue.SimpleQueue[m.Said | None]) -> None:
    with contextlib.suppress(EOFError, OSError):
        while True:
            inbox.put(connection.recv())
    inbox.put(None)


def _kill(process: SpawnProcess) -> None:
    """Ends the engine and the processes it started."""
    if hasattr(os, "killpg") and process.pid is not None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if os.getpgid(process.pid) == process.pid:  # not before the engine opened its own group
                os.killpg(process.pid, signal.SIGKILL)
    process.kill()


def _tail(log: Path) -> str:
    """The end of a crash log, which is then done with."""
    try:
        text = log.read_text(encoding="utf-8", errors="replace")[-DETAILS_CHARS:]
        log.unlink()
    except OSError:
        return ""
    return text
