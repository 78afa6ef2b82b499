"""The program's log: a file of the person's own, which no failure to write to it disturbs."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path

from descant.errors import DescantError
from descant.paths import log_folder

LOG_BYTES, LOG_FILES = 1_000_000, 3
LOG_FILE = "descant.log"


class _File(logging.handlers.RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk is no reason to print tracebacks on the terminal."""


def start_log() -> None:
    """Sends the log of this process to the file; without a place to write it, nothing is logged and nothing fails."""
    root = logging.getLogger()
    if any(isinstance(handler, _File | logging.NullHandler) for handler in root.handlers):
        return
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        path = log_folder() / LOG_FILE
    except (OSError, DescantError):
        root.addHandler(logging.NullHandler())  # or else logging would print to the terminal
        return
    handler = _File(path, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.captureWarnings(True)


def log_file() -> Path | None:
    """Where the log is; None where there is no place for one."""
    try:
        return log_folder() / LOG_FILE
    except DescantError:
        return None
