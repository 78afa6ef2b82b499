"""The command line. Each module here is one command: it registers a light parser and imports what is heavy when run.

A command module has `register(subparsers)`, which adds its parser and sets the default `run(args) -> int`.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import logging
import logging.handlers
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from descant import __version__
from descant.cli.screen import complain
from descant.errors import Cancelled, CatalogError, DescantError
from descant.settings import log_folder

OK, REFUSED, USAGE, CATALOG = 0, 1, 2, 3
"""Exit codes: done; some input refused, each named on stderr; wrong usage; catalog locked or damaged."""
INTERRUPTED = 130
"""128 + SIGINT, as shells say it."""
READER_GONE = 141
"""128 + SIGPIPE: whoever read our output stopped reading."""

LOG_BYTES, LOG_FILES = 1_000_000, 3
LOG_FILE = "descant.log"

_EXIT_CODES = """\
exit code: 0 done; 1 some input was refused (each is named on standard error); 2 wrong usage;
3 the catalog is locked or damaged; 130 interrupted."""

OpenWindow = Callable[[Sequence[Path], Path | None], int]
"""(reports and audio files, catalog) → exit code."""

log = logging.getLogger(__name__)


COMMANDS = ("demo", "catalog", "analyze", "audit", "verify", "bench", "doctor")
"""Modules of this package, in the order of --help."""


def make_parser(first: str = "") -> argparse.ArgumentParser:
    """The parser of all commands, or of the one that `first` names: then no other command's imports are paid for."""
    parser = argparse.ArgumentParser(
        prog="descant",
        description="Names the works of a catalog that a track descends from, with stated uncertainty and a"
        " certificate. Without arguments the window opens.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Descant {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command", required=True)
    for name in (first,) if first in COMMANDS else COMMANDS:
        importlib.import_module(f"descant.cli.{name}").register(commands)
    return parser


def main(argv: Sequence[str] | None = None, *, open_window: OpenWindow | None = None) -> int:
    """Runs one command and returns its exit code; what goes wrong is said on standard error in plain words.

    open_window: how a command shows its results in the window, which is above this room and not imported here.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a file name in an odd encoding must not end a run
            stream.reconfigure(errors="backslashreplace")
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(arguments, open_window)
        sys.stdout.flush()
        return code
    except (KeyboardInterrupt, Cancelled):
        complain("Stopped. What was finished before is kept.")
        return INTERRUPTED
    except BrokenPipeError:
        _forget_stdout()
        return READER_GONE
    except DescantError as error:
        log.error("%s", error, exc_info=True)
        complain(str(error))
        return CATALOG if isinstance(error, CatalogError) else REFUSED
    except Exception as error:
        log.exception("unexpected")
        reason = f"{type(error).__name__}: {error}".rstrip(": ")
        complain(f"Descant met an error it does not know ({reason}). Details are in {log_folder() / LOG_FILE}.")
        return REFUSED


def _run(arguments: Sequence[str], open_window: OpenWindow | None) -> int:
    try:
        args = make_parser(arguments[0] if arguments else "").parse_args(arguments)
        args.open_window = open_window
        start_log()
        return int(args.run(args))
    except SystemExit as stop:  # help was asked for, or arguments are wrong or at odds with each other
        return stop.code if isinstance(stop.code, int) else USAGE


def start_log() -> None:
    """Sends the program's log to a file; without a place to write it, nothing is logged and nothing fails."""
    root = logging.getLogger()
    if any(isinstance(handler, logging.handlers.RotatingFileHandler) for handler in root.handlers):
        return
    with contextlib.suppress(OSError):
        log_folder().mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            log_folder() / LOG_FILE, maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8", delay=True
        )
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)
        root.setLevel(logging.WARNING)
        logging.captureWarnings(True)


def _forget_stdout() -> None:
    """Keeps the interpreter from complaining again when it flushes a pipe that nobody reads."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
