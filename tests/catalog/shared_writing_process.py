"""Adds tracks to a shared catalog, as one of several processes: ADDRESS FIRST COUNT."""

from __future__ import annotations

import sys

from made_up_catalog import new_track

from descant.catalog.store import Catalog
from descant.catalog.tracks import Tags


def main() -> None:
    address, first, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with Catalog.open(address, write=True) as catalog:
        for number in range(first, first + count):
            track = catalog.add(new_track(number, tags=Tags(title=f"Song {number}", iswc="T-034.524.680-1")))
            print(track, flush=True)
            if number % 3 == 0:
                catalog.relabel(track, Tags(title=f"Given {number}", iswc="T-034.524.680-1"))


if __name__ == "__main__":
    main()
