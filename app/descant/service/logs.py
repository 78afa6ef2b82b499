"""Logs as JSON, one object a line on standard error. What is logged is named field by field: no header, no query, no
body and no address of a database is ever among them."""

from __future__ import annotations

import json
import logging
import sys
import time
from typing import Final

FIELDS: Final = (
    "method", "route", "status", "ms", "token", "client", "job", "kind", "state", "seconds", "reason", "pid", "exit",
    "address", "workers",
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


class _Lines(logging.StreamHandler):  # type: ignore[type-arg]
    def handleError(self, record: logging.LogRecord) -> None:
        """Nobody reads, or the drive is full: that is no reason to stop."""


def start_log() -> None:
    """Sends what the service logs to standard error, and to no file of the program."""
    root = logging.getLogger(_ROOT)
    if root.handlers:
        return
    handler = _Lines(sys.stderr)
    handler.setFormatter(_Json())
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    root.propagate = False
    for name in ("uvicorn.error", "psycopg.pool"):
        logging.getLogger(name).setLevel(logging.ERROR)
