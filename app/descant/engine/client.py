"""The window's end of the engine: queues requests, starts and restarts the process, collects what it says. No Qt.

All methods belong to one thread (the window's main thread); only the receiver runs beside it.
"""

from __future__ import annotations

import contextlib
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
from descant.processes import shielded

HANDLERS = "descant.engine.handlers:HANDLERS"
GRACE_S = 5.0
"""How long a cancelled request may go on before the process is ended."""
FAILED_STARTS = 3
"""Ends before the first word, in a row, after which the engine is not started again."""
DETAILS_CHARS = 4000


@dataclass
class _Job:
    id: int
    request: m.Request[Any]
    running: bool = False
    survived: int = 0
    """Crashes during which it ran without being blamed."""
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
    ended: bool = False


class EngineClient:
    """Submit requests, poll events, cancel; the process behind it is nobody else's business."""

    def __init__(
        self, handlers: str = HANDLERS, *, grace_s: float = GRACE_S, clock: Callable[[], float] = time.monotonic
    ):
        self._handlers = handlers
        self._grace_s = grace_s
        self._clock = clock
        self._next_id = 1
        self._jobs: dict[int, _Job] = {}
        self._waiting: dict[m.Lane, list[int]] = {lane: [] for lane in m.LANES}
        self._events: list[m.Event] = []
        self._process: _Process | None = None
        self._failed_starts = 0
        self._closed = False

    @property
    def pid(self) -> int | None:
        """The engine's process id, None while it is not up."""
        return self._process.process.pid if self._process is not None and self._process.ready else None

    @property
    def pending(self) -> int:
        """Requests that wait or run."""
        return len(self._jobs)

    def start(self) -> None:
        """Starts the process if there is none. submit() does so too."""
        if self._process is None and not self._closed:
            self._process = self._spawn()

    def submit(self, request: m.Request[Any]) -> int:
        """Queues a request; what becomes of it comes out of poll() under the returned id."""
        number = self._next_id
        self._next_id += 1
        self._jobs[number] = _Job(number, request)
        queued = self._waiting[request.lane]
        if request.urgent:
            ahead = sum(self._jobs[i].request.urgent for i in queued)
            queued.insert(ahead, number)
        else:
            queued.append(number)
        self._failed_starts = 0
        self._receive()  # a process that ended while nothing ran must not be given work, and this must not be blamed
        self.start()
        self._dispatch()
        return number

    def put_before(self, number: int, other: int) -> None:
        """Of two requests that wait for the same thread: number is worked on before the other."""
        for queued in self._waiting.values():
            if number in queued and other in queued:
                queued.remove(number)
                queued.insert(queued.index(other), number)

    def cancel(self, number: int) -> None:
        """Waiting: taken out at once. Running: asked politely, ended with the process after the grace period."""
        job = self._jobs.get(number)
        if job is None or job.cancel_by is not None:
            return
        if not job.running:
            self._waiting[job.request.lane].remove(number)
            self._finish(number, m.Stopped(number))
            return
        job.cancel_by = self._clock() + self._grace_s
        self._tell(m.Cancel(number))

    def poll(self) -> list[m.Event]:
        """All that happened since the last call, oldest first. Never blocks."""
        self._receive()
        now = self._clock()
        if any(job.cancel_by is not None and now > job.cancel_by for job in self._jobs.values()):
            self._end_overdue()
        self._dispatch()
        events, self._events = self._events, []
        return events

    def close(self, timeout_s: float = 2.0) -> None:
        """Ends the process, politely first. What waited or ran is dropped without an event."""
        self._closed = True
        self._jobs.clear()
        for queued in self._waiting.values():
            queued.clear()
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(OSError, ValueError):
            if process.ready:
                process.connection.send(m.Quit())
        if process.ready:
            process.process.join(timeout_s)
        self._bury(process)
        process.crash_log.unlink(missing_ok=True)

    def _spawn(self) -> _Process:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        try:
            folder = log_folder()
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, DescantError):
            folder = Path(tempfile.gettempdir())
        crash_log = folder / f"engine-{os.getpid()}.log"
        process = context.Process(target=serve, args=(theirs, self._handlers, str(crash_log)), name="descant-engine")
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
        if self._process is None or not self._process.ready:
            return
        for lane, queued in self._waiting.items():
            if queued and not any(job.running and job.request.lane == lane for job in self._jobs.values()):
                job = self._jobs[queued.pop(0)]
                job.running = True
                self._tell(m.Submit(job.id, job.request))

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
                self._crashed()
                return
            if isinstance(reply, m.Hello):
                if reply.protocol != m.PROTOCOL:
                    self._give_up(m.Trouble("The engine is of another version.", "Install Descant again."))
                    return
                process.ready = True
                self._failed_starts = 0
            elif reply.id in self._jobs:  # else a stale answer
                if isinstance(reply, m.Done | m.Failed | m.Stopped):
                    self._finish(reply.id, reply)
                else:
                    self._events.append(reply)

    def _finish(self, number: int, event: m.Done | m.Failed | m.Stopped) -> None:
        del self._jobs[number]
        self._events.append(event)

    def _crashed(self) -> None:
        """The process is gone unasked: blame, queue the rest again, start anew."""
        process = self._process
        assert process is not None
        self._process = None
        self._bury(process)
        details = _tail(process.crash_log)
        code = process.process.exitcode
        trouble = m.Trouble(
            "The listening engine stopped unexpectedly and was started again.",
            "Other work goes on. If one file keeps causing this, it is probably damaged.",
            f"exit code {code}\n{details}",
        )
        running = [job for job in self._jobs.values() if job.running]
        # Heavy work is the likelier culprit; a quick request beside it gets one more chance.
        slow = [job for job in running if job.request.lane == "listening"]
        for job in running:
            job.running = False
            if job.cancel_by is not None:
                self._finish(job.id, m.Stopped(job.id))
            elif job in slow or not slow or job.survived:
                cause = f"The listening engine stopped unexpectedly during this work (exit code {code})."
                remedy = "It was started again. Try once more; if it happens again, the file is probably damaged."
                self._finish(job.id, m.Failed(job.id, m.Trouble(cause, remedy, details)))
            else:
                job.survived += 1
                self._waiting[job.request.lane].insert(0, job.id)
        if not process.ready:
            self._failed_starts += 1
        if self._failed_starts >= FAILED_STARTS:
            self._give_up(m.Trouble("The listening engine cannot be started.", "Install Descant again.", details))
            return
        self._events.append(m.Restarted(trouble))
        self._process = self._spawn()

    def _end_overdue(self) -> None:
        """A cancelled request did not heed its token: end the process, queue the others again."""
        process, self._process = self._process, None
        if process is not None:
            self._bury(process)
        for job in list(self._jobs.values()):
            if not job.running:
                continue
            job.running = False
            if job.cancel_by is not None:
                self._finish(job.id, m.Stopped(job.id))
            else:
                self._waiting[job.request.lane].insert(0, job.id)
        self._process = self._spawn()

    def _give_up(self, trouble: m.Trouble) -> None:
        process, self._process = self._process, None
        if process is not None:
            self._bury(process)
        for queued in self._waiting.values():
            queued.clear()
        for number in list(self._jobs):
            self._finish(number, m.Failed(number, trouble))

    def _bury(self, process: _Process) -> None:
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
