"""The command line. Each module here is one command: it registers a light parser and imports what is heavy when run.

A command module has `register(subparsers)`, which adds its parser and sets the default `run(args) -> int`.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType

from descant import __version__
from descant.cli.screen import complain, forget
from descant.errors import Cancelled, CatalogError, DescantError
from descant.program_log import LOG_FILE as LOG_FILE
from descant.program_log import log_file, start_log

OK, REFUSED, USAGE, CATALOG = 0, 1, 2, 3
"""Exit codes: done; some input refused, each named on stderr; wrong usage; catalog locked or damaged."""
INTERRUPTED = 130
"""128 + SIGINT, as shells say it."""
READER_GONE = 141
"""128 + SIGPIPE: whoever read our output stopped reading."""

ENDINGS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What `timeout`, a service manager and a closed terminal end a command with."""

_EXIT_CODES = """\
exit code: 0 done; 1 some input was refused (each is named on standard error); 2 wrong usage;
3 the catalog is locked or damaged; 130 interrupted (143 by SIGTERM)."""

OpenWindow = Callable[[Sequence[Path], Path | None], int]
"""(reports and audio files, catalog) → exit code."""

log = logging.getLogger(__name__)


class _Ended(KeyboardInterrupt):
    """One of ENDINGS: what runs is left as where a person presses Ctrl-C, and processes end with this one."""

    def __init__(self, number: int) -> None:
        self.code = 128 + number


COMMANDS = (
    *("demo", "catalog", "rights", "analyze", "audit", "certify", "verify", "verifier", "reproduce", "report"),
    *("royalties", "notice", "trainingset", "serve", "bench", "doctor"),
)
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
    _replace_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a file name in an odd encoding must not end a run
            stream.reconfigure(errors="backslashreplace")
    code = OK
    try:
        with _endings_raised():
            code = _run(list(sys.argv[1:] if argv is None else argv), open_window)
    except BaseException as error:
        code = _said(error)
    try:
        sys.stdout.flush()
    except OSError as error:
        code = code or _said(error)
        forget(sys.stdout)
    return code


def _said(error: BaseException) -> int:
    """Says what went wrong on standard error, and returns the exit code. Raises what is no one's to catch."""
    if isinstance(error, KeyboardInterrupt | Cancelled):
        complain("Stopped. What was finished before is kept.")
        return error.code if isinstance(error, _Ended) else INTERRUPTED
    if isinstance(error, BrokenPipeError):
        forget(sys.stdout)
        return READER_GONE
    if isinstance(error, DescantError):
        log.error("%s", error, exc_info=error)
        complain(str(error))
        return CATALOG if isinstance(error, CatalogError) else REFUSED
    if not isinstance(error, Exception):
        raise error
    log.error("unexpected", exc_info=error)
    if isinstance(error, OSError):  # a name comes with what cannot be opened; output that cannot be written has none
        where = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else "the output"
        complain(f"{where}: {error.strerror or error}. Check that the place is there, with room, and yours to use.")
        return REFUSED
    reason = f"{type(error).__name__}: {error}".rstrip(": ")
    place = log_file()
    details = f" Details are in {place}." if place else ""
    complain(f"Descant met an error it does not know ({reason}).{details}")
    return REFUSED


def _run(arguments: Sequence[str], open_window: OpenWindow | None) -> int:
    try:
        args = make_parser(arguments[0] if arguments else "").parse_args(arguments)
        args.open_window = open_window and _with_endings_as_usual(open_window)
        start_log()
        return int(args.run(args))
    except SystemExit as stop:  # help was asked for, or arguments are wrong or at odds with each other
        return stop.code if isinstance(stop.code, int) else USAGE


@contextlib.contextmanager
def _endings_raised() -> Iterator[None]:
    """ENDINGS raise _Ended in the main thread, unless they are ignored (nohup) or somebody else listens for them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, frame: FrameType | None) -> None:
        raise _Ended(number)

    usual = [number for number in ENDINGS if signal.getsignal(number) == signal.SIG_DFL]
    for number in usual:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in usual:
            signal.signal(number, signal.SIG_DFL)


def _with_endings_as_usual(open_window: OpenWindow) -> OpenWindow:
    """The window has nothing that a signal could leave half done, and Python does not hear signals inside Qt."""

    def opened(paths: Sequence[Path], catalog: Path | None) -> int:
        for number in ENDINGS:
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, signal.SIG_DFL)
        return open_window(paths, catalog)

    return opened


def _replace_closed_streams() -> None:
    """Whoever starts a program with a closed stream wants no output: it goes to nowhere.

    The stream's number is taken, too: else the next file that is opened gets it, and a library's message.
    """
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            nowhere = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115 (open as long as the program runs)
            setattr(sys, name, nowhere)
            if nowhere.fileno() == number:  # the lowest that is free
                os.set_inheritable(number, True)
