"""descant rights: works, recordings and who owns them."""

from __future__ import annotations

import argparse

from descant.cli.rights_files import register_files


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("rights", help="works, recordings and who owns them: import, export")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    register_files(commands)
