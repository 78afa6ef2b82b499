"""A process of the engine: receives requests on one thread, works on another, answers over the same pipe."""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import os
import queue
import signal
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from descant.engine import messages as m
from descant.errors import Cancelled, DescantError
from descant.postgres.address import is_address, remember_all
from descant.processes import end_with_parent
from descant.program_log import start_log
from descant.progress import CancelToken, Progress
from descant.quoting import quoted

PROGRESS_EVERY_S = 0.1
"""Progress goes out at most ten times a second: enough for an eye, little for a pipe."""


@dataclass(frozen=True)
class Context:
    """What a piece of work gets beside its request."""

    progress: Progress
    cancel: CancelToken
    partial: Callable[[object], None]


Handler = Callable[[Any, Context], object]
Handlers = Mapping[type[m.Request[Any]], Handler]


def load_handlers(name: str) -> Handlers:
    """The handlers named "package.module:ATTRIBUTE"."""
    module, _, attribute = name.partition(":")
    table: Handlers = getattr(importlib.import_module(module), attribute)
    return table


def trouble_of(error: BaseException) -> m.Trouble:
    """Any error as cause, remedy and details."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, DescantError):
        name = error.path and (error.path if is_address(error.path) else Path(error.path).name)
        cause = f"{quoted(name)}: {error.cause}" if name else error.cause
        return m.Trouble(cause, error.remedy, details)
    if isinstance(error, FileNotFoundError):
        return m.Trouble(f"{_named(error)} is not there any more.", "Was it moved or renamed?", details)
    if isinstance(error, PermissionError):
        return m.Trouble(f"{_named(error)} may not be read or written.", "Check its permissions.", details)
    if isinstance(error, MemoryError):
        return m.Trouble("The computer ran out of memory.", "Close other programs, or try a shorter file.", details)
    if isinstance(error, OSError):
        return m.Trouble(f"{error.strerror or error}.", "Check that the disk is there and not full.", details)
    return m.Trouble(
        f"Something unforeseen went wrong ({type(error).__name__}).",
        "Try again; if it comes back, send the details to whoever looks after Descant here.",
        details,
    )


def _named(error: OSError) -> str:
    return quoted(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else "A file"


def throttled(send: Callable[[str, int, int], None], every_s: float = PROGRESS_EVERY_S) -> Progress:
    """A Progress that passes on the first call of a stage, the last one, and few between."""
    last_stage = ""
    last_time = 0.0

    def progress(stage: str, done: int, total: int) -> None:
        nonlocal last_stage, last_time
        now = time.monotonic()
        if stage != last_stage or now - last_time >= every_s:
            last_stage, last_time = stage, now
            send(stage, done, total)

    return progress


class Server:
    """Runs until the pipe closes or Quit arrives."""

    def __init__(self, connection: Connection, table: Handlers) -> None:
        self._connection = connection
        self._table = table
        self._sending = threading.Lock()
        self._tokens: dict[int, CancelToken] = {}
        self._queue: queue.SimpleQueue[m.Submit | None] = queue.SimpleQueue()

    def run(self) -> None:
        worker = threading.Thread(target=self._work_all, name="worker", daemon=True)
        worker.start()
        self._send(m.Hello(m.PROTOCOL, os.getpid()))
        with contextlib.suppress(EOFError, OSError):
            while True:
                message = self._connection.recv()
                if isinstance(message, m.Submit):
                    remember_all(message.passwords)
                    self._tokens[message.id] = CancelToken()
                    self._queue.put(message)
                elif isinstance(message, m.Cancel):
                    token = self._tokens.get(message.id)
                    if token is not None:
                        token.cancel()
                elif isinstance(message, m.Quit):
                    break
        for token in list(self._tokens.values()):
            token.cancel()
        self._queue.put(None)
        worker.join(timeout=1.0)

    def _send(self, reply: m.Said) -> None:
        # The window may be gone: the read loop notices and ends the process.
        with self._sending, contextlib.suppress(OSError):
            self._connection.send(reply)

    def _work_all(self) -> None:
        while (submitted := self._queue.get()) is not None:
            self._work(submitted)

    def _work(self, submitted: m.Submit) -> None:
        number, request = submitted.id, submitted.request
        token = self._tokens[number]
        context = Context(
            progress=throttled(lambda stage, done, total: self._send(m.Moved(number, stage, done, total))),
            cancel=token,
            partial=lambda value: self._send(m.Partial(number, value)),
        )
        self._send(m.Started(number))
        reply: m.Said
        try:
            token.check()
            reply = m.Done(number, self._table[type(request)](request, context))
        except Cancelled:
            reply = m.Stopped(number)
        except BaseException as error:  # the thread outlives whatever its work raises
            reply = m.Stopped(number) if token.cancelled else m.Failed(number, trouble_of(error))
        del self._tokens[number]
        self._send(reply)


def serve(connection: Connection, handlers: str, crash_log: str) -> None:
    """Target of each process. handlers: see load_handlers. crash_log: where native crashes are written."""
    end_with_parent()
    start_log()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the window's to handle
    if hasattr(os, "setsid"):
        os.setsid()  # so that ending the engine ends its own children too
    Path(crash_log).parent.mkdir(parents=True, exist_ok=True)
    with open(crash_log, "w", encoding="utf-8") as log:
        faulthandler.enable(log)
        try:
            Server(connection, load_handlers(handlers)).run()
        except BaseException:  # the client shows the end of this log
            traceback.print_exc(file=log)
            log.flush()
            os._exit(1)
        finally:
            faulthandler.disable()
            connection.close()
    os._exit(0)  # work that does not heed its token must not keep the process alive
