"""Run as a process of its own by the kill test: takes in works without end, and says when some are written."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator

from made_up_rights import FILE, work

from descant.catalog.store import Catalog
from descant.rights.model import Work
from descant.rights.store import Rights


def endless() -> Iterator[Work]:
    for number in itertools.count(1):
        if number == 500:
            print("writing", flush=True)
        yield work(number)


if __name__ == "__main__":
    with Catalog.open(sys.argv[1], write=True) as catalog:
        Rights(catalog.connection).apply(endless(), FILE)
