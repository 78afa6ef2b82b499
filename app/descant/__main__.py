"""Picks the window (no arguments) or the command line."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Sequence
from pathlib import Path


def main(argv: Sequence[str] | None = None) -> int:
    """Entry of `descant` and `python -m descant`. Returns the exit code."""
    multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments:
        return window([])
    from descant import cli

    return cli.main(arguments)


def window(argv: Sequence[str] | None = None) -> int:
    """Entry of `descant-window`: opens the window on the reports (.json) and audio files that are named, if any."""
    multiprocessing.freeze_support()
    from descant import cli

    return cli.open_window([Path(name) for name in (sys.argv[1:] if argv is None else argv)])


if __name__ == "__main__":
    raise SystemExit(main())
