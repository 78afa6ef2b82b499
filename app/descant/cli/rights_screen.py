"""What the commands about rights data share: how the catalog is opened, and how lists stand on the screen."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from descant.cli.lists import add_catalog_option
from descant.cli.screen import console, plain
from descant.paths import default_catalog

if TYPE_CHECKING:
    from descant.catalog.store import Catalog
    from descant.rights.store import Rights

OK, REFUSED = 0, 1


def add_common(parser: argparse.ArgumentParser) -> None:
    add_catalog_option(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")


@contextlib.contextmanager
def opened(args: argparse.Namespace, *, write: bool = False) -> Iterator[tuple[Catalog, Rights]]:
    from descant.catalog.store import Catalog
    from descant.rights.store import Rights

    with Catalog.open(args.catalog or default_catalog(), write=write) as catalog:
        yield catalog, Rights(catalog.connection)


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[str] = ()) -> None:
    """right: columns of numbers."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name, justify="right" if name in right else "left", no_wrap=name in right)
    for row in rows:
        table.add_row(*(Text(plain(cell)) for cell in row))
    console().print(table)


def more(shown: int, offset: int, total: int, what: str) -> None:
    """Says how much of a list is not shown."""
    if offset + shown < total:
        print(f"{shown:,} of {total:,} {what}; --offset {offset + shown} shows the next")
