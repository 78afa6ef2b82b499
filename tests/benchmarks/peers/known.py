"""Qmax and MFCC statistics on queries with known sources, as `descant bench known` asks Descant.

python known.py PAIRS.tsv --distractors FOLDER --work WORK --out known.json
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from figures import mean_of_parts, part, shown, write
from hearing import Heard, hear_all
from ranking import Qmax, Timbre

AUDIO = {".wav", ".flac", ".ogg", ".mp3", ".opus", ".aiff"}
UNRELATED = "unrelated"
MISS = 0
"""The rank of a source that could not be heard."""


def ranks(
    scores: Mapping[Path, float], source: Path, true: Sequence[Path], audio: Mapping[Path, str]
) -> tuple[int, int]:
    """The rank of a source from 1, by audio and by name. No other source of the query counts against it.

    By audio, files that hold the same samples are one candidate, and any of them is the source. By name, each file is
    a candidate of its own; of equals the first in the list is ahead.
    """
    if source not in scores:
        return MISS, MISS
    held = {audio[file] for file in true if file in audio}
    ahead = {audio[file] for file, score in scores.items() if score > scores[source] and audio[file] not in held}
    order = sorted(scores, key=lambda file: -scores[file])
    before = [file for file in order[: order.index(source)] if file not in true]
    return len(ahead) + 1, len(before) + 1


def measure(pairs: Sequence[tuple[str, Path, Path]], held: Mapping[Path, Heard], heard: Mapping[Path, Heard]) -> Any:
    """rows: of each pair relation, query, and the ranks of its source by each peer."""
    peers = {"Qmax": Qmax(held), "MFCC": Timbre(held)}
    audio = {file: one.audio for file, one in held.items()}
    true: dict[Path, list[Path]] = {}
    for _, query, source in pairs:
        true.setdefault(query, []).append(source)
    rows = []
    for number, query in enumerate(true):
        scores = {name: peer.scores(heard[query]) if query in heard else {} for name, peer in peers.items()}
        for relation, asked, source in pairs:
            if asked == query:
                found = {name: ranks(scores[name], source, true[query], audio) for name in peers}
                rows.append({"relation": relation, "query": query.name, **found})
        if number % 20 == 0:
            print(f"ask {number}/{len(true)}", file=sys.stderr, flush=True)
    return rows


def figures(rows: Sequence[Mapping[str, Any]], peers: Sequence[str]) -> dict[str, dict[str, Any]]:
    """relation → "Qmax", "MFCC", and the same by name → top-1."""
    rules = {"": 0, " by name": 1}
    relations = sorted({row["relation"] for row in rows})
    groups: dict[str, dict[str, Any]] = {name: {} for name in (*relations, f"mean of {len(relations)} relations")}
    for peer in peers:
        for rule, at in rules.items():
            hits = [[row[peer][at] == 1 for row in rows if row["relation"] == name] for name in relations]
            for name, cases in zip(relations, hits, strict=True):
                groups[name][peer + rule] = part(cases)
            groups[f"mean of {len(relations)} relations"][peer + rule] = mean_of_parts(hits)
    return groups


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("--distractors", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="keeps what was heard")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    base = args.manifest.resolve().parent
    with args.manifest.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t"))
    pairs = [
        (row["relation"], base / row["query"], base / row["source"]) for row in table if row["relation"] != UNRELATED
    ]
    distractors = sorted(p.resolve() for p in args.distractors.rglob("*") if p.suffix.lower() in AUDIO)
    files = list(dict.fromkeys([*sorted({source for _, _, source in pairs}), *distractors]))
    held = hear_all(files, args.work / "features")
    heard = hear_all(list(dict.fromkeys(query for _, query, _ in pairs)), args.work / "features")
    rows = measure(pairs, held, heard)
    groups = figures(rows, ("Qmax", "MFCC"))
    tracks = len({one.audio for one in held.values()})
    write(
        args.out,
        f"python known.py {args.manifest.name} --distractors {args.distractors.name}",
        ("essentia", "numba", "numpy"),
        {
            "queries": len(heard),
            "files": len(held),
            "tracks": tracks,
            "groups": groups,
            "rows": rows,
        },
    )
    columns = list(next(iter(groups.values())))
    print(f"{len(heard)} queries against {tracks} tracks ({len(held)} files)\n")
    print("| | n | " + " | ".join(columns) + " |\n|---|---:|" + "---:|" * len(columns))
    for name, found in groups.items():
        print(f"| {name} | {found[columns[0]]['n']} | " + " | ".join(shown(found[c]) for c in columns) + " |")


if __name__ == "__main__":
    main()
