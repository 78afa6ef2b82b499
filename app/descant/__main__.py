"""Picks the window (no arguments) or the command line."""

from __future__ import annotations

import logging
import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path

from descant.errors import DescantError


def main(argv: Sequence[str] | None = None) -> int:
    """Entry of `descant` and `python -m descant`. Returns the exit code."""
    multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        return open_window([], None)
    from descant import cli

    return cli.main(arguments, open_window=open_window)


def window(argv: Sequence[str] | None = None) -> int:
    """Entry of `descant-window`: opens the window on the reports (.json) and audio files that are named, if any."""
    multiprocessing.freeze_support()
    return open_window([Path(name) for name in (sys.argv[1:] if argv is None else argv)], None)


def open_window(paths: Sequence[Path], catalog: Path | None) -> int:
    """Opens the window on reports (.json) and audio files. Returns the exit code, 1 where Qt cannot start."""
    from descant import cli
    from descant.cli.screen import complain
    from descant.processes import stand_up
    from descant.program_log import start_log

    stand_up()
    start_log()
    try:
        from descant.gui import app
    except ImportError as error:  # Qt's package is there, but a library of the system is not
        logging.getLogger(__name__).error("the window cannot start", exc_info=True)
        complain(
            f"The window cannot start: {error}. `descant doctor` says what is missing and how to get it."
            " The commands work without it: descant --help"
        )
        return cli.REFUSED
    reports = [path for path in paths if path.suffix.lower() == ".json"]
    try:
        return app.run(reports, [path for path in paths if path not in reports], catalog)
    except DescantError as error:  # before there is a window to say it in
        complain(str(error))
        return cli.REFUSED


if __name__ == "__main__":
    raise SystemExit(main())
