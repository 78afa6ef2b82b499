"""Qmax and MFCC statistics on queries with known sources, as `descant bench known` asks Descant.

python known.py PAIRS.tsv --distractors FOLDER --work WORK --out known.json
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from features import Features, all_features
from figures import mean_of_parts, part, shown, write
from ranking import Qmax, Timbre

AUDIO = {".wav", ".flac", ".ogg", ".mp3", ".opus", ".aiff"}
UNRELATED = "unrelated"
MISS = 0
"""The rank of a source that could not be decoded."""


class Pair(NamedTuple):
    relation: str
    query: Path
    source: Path


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


def some(pairs: Sequence[Pair], most: int) -> list[Pair]:
    """At most `most` pairs of each relation, drawn with a fixed seed; 0 is all."""
    rng = np.random.default_rng(1)
    chosen = []
    for relation in sorted({pair.relation for pair in pairs}):
        of = sorted(pair for pair in pairs if pair.relation == relation)
        chosen += [of[n] for n in sorted(rng.permutation(len(of))[: most or len(of)])]
    return chosen


def measure(
    pairs: Sequence[Pair], chosen: Sequence[Pair], held: Mapping[Path, Features], asked: Mapping[Path, Features]
) -> list[dict[str, Any]]:
    """Of each pair chosen: relation, query, the names of the files that hold its source and of those that hold the
    query's other sources, and the ranks of the source by each peer. pairs: all, for a query's other sources."""
    peers = {"Qmax": Qmax(held), "MFCC": Timbre(held)}
    audio = {file: one.audio for file, one in held.items()}
    scores: dict[Path, dict[str, dict[Path, float]]] = {}
    rows = []
    for number, (relation, query, source) in enumerate(chosen):
        true = [pair.source for pair in pairs if pair.query == query]
        if query not in scores:
            scores[query] = {name: peer.scores(asked[query]) if query in asked else {} for name, peer in peers.items()}
        same = [file for file in audio if source in audio and audio[file] == audio[source]]
        others = [file for file in audio if file not in same and audio[file] in {audio.get(one) for one in true}]
        row: dict[str, Any] = {"relation": relation, "query": query.name}
        row |= {"sources": [file.name for file in same], "others": [file.name for file in others]}
        rows.append(row | {name: ranks(scores[query][name], source, true, audio) for name in peers})
        if number % 20 == 0:
            print(f"ask {number}/{len(chosen)}", file=sys.stderr, flush=True)
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
    parser.add_argument(
        "--most", type=int, default=0, help="queries a relation, drawn with a fixed seed (default: all)"
    )
    parser.add_argument("--work", type=Path, required=True, help="keeps what was extracted")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    base = args.manifest.resolve().parent
    with args.manifest.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t"))
    pairs = [
        Pair(row["relation"], base / row["query"], base / row["source"])
        for row in table
        if row["relation"] != UNRELATED
    ]
    chosen = some(pairs, args.most)
    distractors = sorted(p.resolve() for p in args.distractors.rglob("*") if p.suffix.lower() in AUDIO)
    files = list(dict.fromkeys([*sorted({pair.source for pair in pairs}), *distractors]))
    held = all_features(files, args.work / "features")
    asked = all_features(list(dict.fromkeys(pair.query for pair in chosen)), args.work / "features")
    rows = measure(pairs, chosen, held, asked)
    groups = figures(rows, ("Qmax", "MFCC"))
    tracks = len({one.audio for one in held.values()})
    write(
        args.out,
        f"python known.py {args.manifest.name} --distractors {args.distractors.name} --most {args.most}",
        ("essentia", "numba", "numpy"),
        {"queries": len(asked), "files": len(held), "tracks": tracks, "groups": groups},
        rows,
    )
    columns = list(next(iter(groups.values())))
    print(f"{len(asked)} queries against {tracks} tracks ({len(held)} files)\n")
    print("| | n | " + " | ".join(columns) + " |\n|---|---:|" + "---:|" * len(columns))
    for name, found in groups.items():
        print(f"| {name} | {found[columns[0]]['n']} | " + " | ".join(shown(found[c]) for c in columns) + " |")


if __name__ == "__main__":
    main()
