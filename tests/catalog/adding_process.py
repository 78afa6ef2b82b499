"""Run as a process of its own by the kill test: adds a hundred made-up files and prints each that is stored."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from made_up_catalog import MadeUpEncoder, frames, info_of

from descant.audio.frames import Extracted
from descant.catalog.ingest import add_files
from descant.catalog.store import Catalog
from descant.errors import DescantError
from descant.progress import CancelToken
from descant.settings import Settings

RECORDINGS = 120
"""Files with a higher number hold a recording that another file holds already."""


def extract(
    paths: Iterable[Path], workers: int, cancel: CancelToken | None
) -> Iterator[tuple[Path, Extracted | DescantError]]:
    for path in paths:
        recording = int(path.stem) % RECORDINGS
        yield path, Extracted(info_of(path, str(recording)), frames(recording, 1.0))


if __name__ == "__main__":
    folder, audio = sys.argv[1:]
    with Catalog.open(folder, create=True) as catalog:
        for outcome in add_files(catalog, [audio], [MadeUpEncoder()], settings=Settings(workers=1), extract=extract):
            print(outcome.status, outcome.track_id, flush=True)
