"""`descant rights …`: works, recordings and who owns them; their history; which tracks they are."""

from __future__ import annotations

import argparse

from descant.cli.rights_changes import register_changes
from descant.cli.rights_files import register_files
from descant.cli.rights_lists import register_lists
from descant.cli.rights_matching import register_matching


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "rights",
        help="works, recordings and who owns them: import, match, edit, undo, export",
        description="Rights data of a catalog: works, recordings, parties and agreements. They come from files or by"
        " hand, are matched with the catalog's tracks, and then say whose the sources are that reports name. Every"
        " change is kept in a history and can be undone.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    register_files(commands)
    register_lists(commands)
    register_matching(commands)
    register_changes(commands)
