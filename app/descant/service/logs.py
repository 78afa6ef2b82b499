"""Logs as JSON, one object a line on standard error. What is logged is named field by field: no header, no query, no
body and no address of a database is ever among them."""

from __future__ import annotations

import atexit
import json
import logging
import logging.handlers
import queue
import sys
import time
from typing import Final

FIELDS: Final = (
    "method", "route", "status", "ms", "token", "client", "job", "kind", "state", "seconds", "reason", "pid", "exit",
    "address", "workers", "analyses",
)  # fmt: skip
_ROOT: Final = "descant.service"


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, object] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03d}Z",
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **{name: record.__dict__[name] for name in FIELDS if name in record.__dict__},
        }
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
        return json.dumps(told)


WAITING: Final = 10_000
"""Lines that wait to be written. Who reads them may stall; requests do not wait for that, and lines are left out."""


class _Queued(logging.handlers.QueueHandler):
    def prepare(self, record: logging.LogRecord) -> logging.LogRecord:
        return record  # its fields are plain, and the thread that writes is of this process

    def handleError(self, record: logging.LogRecord) -> None:
        """The queue is full."""


class _Lines(logging.StreamHandler):  # type: ignore[type-arg]
    def handleError(self, record: logging.LogRecord) -> None:
        """Nobody reads, or the drive is full: that is no reason to stop."""


def start_log() -> None:
    """Sends what the service logs to standard error, and to no file of the program."""
    root = logging.getLogger(_ROOT)
    if root.handlers:
        return
    lines = _Lines(sys.stderr)
    lines.setFormatter(_Json())
    waiting: queue.Queue[object] = queue.Queue(WAITING)
    listener = logging.handlers.QueueListener(waiting, lines)
    listener.start()
    atexit.register(listener.stop)
    root.addHandler(_Queued(waiting))
    root.setLevel(logging.INFO)
    root.propagate = False
    for name in ("uvicorn.error", "psycopg.pool"):
        logging.getLogger(name).setLevel(logging.ERROR)
