"""A CWR file of a million records into a catalog, in a process of its own: time and peak memory.

    python tests/benchmarks/cwr_memory.py [--records 1000000] [--read-only]

The file is made by descant.rights.exporters, of works that nobody wrote, and read as any other.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from descant.catalog.store import Catalog
from descant.rights.exporters.cwr import Sender, WorkRow, write_cwr
from descant.rights.importers.imports import opened
from descant.rights.model import Work
from descant.rights.store import Rights
from rights.made_up_rights import work

RECORDS_OF_A_WORK = 5
"""NWR, SPU, SPT, SWR and REC."""


def made(path: Path, records: int) -> None:
    def rows() -> Iterator[WorkRow]:
        for number in range(1, records // RECORDS_OF_A_WORK + 1):
            isrc = f"SEABC{number // 100_000:02}{number % 100_000:05}"
            yield number, replace(work(number, by=f"Ada Ravn{number % 5000}"), recordings=(isrc,)), ()

    write_cwr(path, Sender("Fjord Music", "199"), rows)


def taken(path: Path, folder: Path) -> None:
    with Catalog.open(folder, write=True, create=True) as catalog:
        file = opened(path)
        applied = Rights(catalog.connection).apply(file.records(), file.origin)
        print(f"{applied.added:,} added, {applied.refusals:,} refused", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--read-only", action="store_true", help="read without storing")
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--catalog", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.file:
        began = time.monotonic()
        if args.read_only:
            works = sum(isinstance(one, Work) for one in opened(args.file).records())
            print(f"{works:,} works read", flush=True)
        else:
            taken(args.file, args.catalog)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{time.monotonic() - began:.1f} s, peak {peak:.0f} MB")
        return
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "works.V22"
        made(path, args.records)
        with path.open("rb") as file:
            lines = sum(1 for _ in file)
        print(f"{lines:,} lines, {path.stat().st_size / 1e6:.0f} MB", flush=True)
        command = [sys.executable, __file__, "--file", str(path), "--catalog", str(Path(name) / "catalog")]
        subprocess.run([*command, "--read-only"], check=True)
        if not args.read_only:
            subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
