"""`python -m research COMMAND …`: every module here that has `register(subparsers)` adds its commands."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from collections.abc import Sequence

import research


def parser() -> argparse.ArgumentParser:
    """The command line of all training modules, in the order of their names."""
    root = argparse.ArgumentParser(prog="python -m research", description=__doc__)
    commands = root.add_subparsers(dest="command", required=True)
    for module in sorted(found.name for found in pkgutil.iter_modules(research.__path__)):
        if module != "__main__":
            register = getattr(importlib.import_module(f"research.{module}"), "register", None)
            if register is not None:
                register(commands)
    return root


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; each sets `run`, a function of the parsed arguments that returns an exit code."""
    chosen = parser().parse_args(arguments)
    return int(chosen.run(chosen) or 0)


if __name__ == "__main__":
    raise SystemExit(main())
