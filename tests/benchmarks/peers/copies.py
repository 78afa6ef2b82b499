"""audfprint2 on the copies that `descant bench copies FOLDER --work WORK` left in WORK/copies.

python copies.py WORK/copies --out copies.json
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from audfprint2.cli import setup_analyzer
from audfprint2.core.hash_table import HashTable
from audfprint2.core.matcher import Matcher
from figures import part, shown, write

NEAR_S = 1.0
RATE = 11_025
FRAME_S = 256 / RATE
STEP_S = 0.1
"""The copy is asked for its place this often; Descant's places are asked for each segment."""


@dataclass(frozen=True)
class Setting:
    """density: hashes a second aimed at. fanout: pairs of a peak. bucket: entries a hash keeps. depth: tracks whose
    hits are lined up. What is not named is audfprint2's default, four shifts of a query among it."""

    name: str
    density: float = 20.0
    fanout: int = 3
    bucket: int = 100
    depth: int = 100


SETTINGS = (
    Setting("default"),
    # Ellis's own settings for MIREX 2014 (config_high.txt and config.txt beside audfprint's source).
    Setting("dense", density=100.0, fanout=10, bucket=500, depth=1000),
)
TIME_BITS = 16
"""Times up to 25 min; with the default of 6 min, later ones would come round to 0."""


@dataclass(frozen=True)
class Copy:
    path: Path
    source: Path
    alteration: str
    start_s: float
    tempo: float


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", errors="surrogateescape", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def read_copies(folder: Path) -> list[Copy]:
    return [
        Copy(folder / row["copy"], Path(row["source"]), row["alteration"], float(row["start_s"]), float(row["tempo"]))
        for row in rows(folder / "copies.tsv")
    ]


def ask(setting: Setting, files: Sequence[Path], copies: Sequence[Copy]) -> dict[str, list[tuple[bool, bool]]]:
    """alteration → of each copy whether its source leads, and whether the place stated for the source is near."""

    def hears(query: bool) -> Any:
        return setup_analyzer(setting.density, query, 5, setting.fanout, 30.0, 0, RATE, False, None)

    table = HashTable(hashbits=20, depth=setting.bucket, maxtime=1 << TIME_BITS)
    ingest = hears(False)
    for number, file in enumerate(files):
        table.store(str(file), hashes_of(file, ingest))
        if number % 50 == 0:
            print(f"{setting.name}: add {number}/{len(files)}", file=sys.stderr, flush=True)
    matcher = Matcher()
    matcher.window = 2  # as its command line sets it
    matcher.search_depth = setting.depth
    analyzer = hears(True)
    found: dict[str, list[tuple[bool, bool]]] = {}
    for copy in copies:
        hashes = analyzer.wavfile2hashes(str(copy.path))
        hits = matcher.match_hashes(table, hashes)
        names = [table.names[int(hit[0])] for hit in hits]
        source = str(copy.source)
        first = bool(names) and names[0] == source
        near = source in names and off_s(copy, hits[names.index(source)][2] * FRAME_S, analyzer.soundfiledur) <= NEAR_S
        found.setdefault(copy.alteration, []).append((first, near))
    return found


def hashes_of(file: Path, analyzer: Any) -> list[tuple[int, int]]:
    """(frame, hash). What this machine's ffmpeg cannot read (two Vorbis files of Debian's) libsndfile may."""
    try:
        found = analyzer.wavfile2hashes(str(file))
    except OSError:
        with tempfile.NamedTemporaryFile(suffix=".wav") as plain:
            soundfile.write(plain.name, *soundfile.read(file), subtype="PCM_16")
            found = analyzer.wavfile2hashes(plain.name)
    return [(int(at), int(value)) for at, value in found]


def off_s(copy: Copy, lag_s: float, lasts_s: float) -> float:
    """The median over the copy's moments of how far the stated place is from the true one."""
    moments = np.arange(0, lasts_s, STEP_S)
    return float(np.median(np.abs(moments + lag_s - (copy.start_s + moments * copy.tempo))))


def figures(found: Mapping[str, Sequence[tuple[bool, bool]]]) -> dict[str, Any]:
    cases = {**found, "all copies": [case for group in found.values() for case in group]}
    return {
        name: {
            "top-1": part([first for first, _ in group]),
            "within 1 s": part([near for _, near in group]),
            "both": part([first and near for first, near in group]),
        }
        for name, group in cases.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    files = [Path(row["file"]) for row in rows(args.folder / "catalog.tsv")]
    copies = read_copies(args.folder)
    groups: dict[str, Any] = {}
    for setting in SETTINGS:
        for name, found in figures(ask(setting, files, copies)).items():
            groups.setdefault(name, {}).update({f"{setting.name}, {what}": figure for what, figure in found.items()})
    write(
        args.out,
        f"python copies.py {args.folder.name}",
        ("audfprint2", "numpy"),
        {"queries": len(copies), "tracks": len(files), "groups": groups},
    )
    columns = list(next(iter(groups.values())))
    print("| | n | " + " | ".join(columns) + " |\n|---|---:|" + "---:|" * len(columns))
    for name, found in groups.items():
        print(f"| {name} | {found[columns[0]]['n']} | " + " | ".join(shown(found[c]) for c in columns) + " |")


if __name__ == "__main__":
    main()
