"""Prints the tables of docs/benchmarks.md from the result files in results/: python tables.py"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from figures import shown

RESULTS = Path(__file__).resolve().parent / "results"


def read(name: str) -> Any:
    return json.loads((RESULTS / name).read_text(encoding="utf-8"))


def table(columns: Mapping[str, Mapping[str, Any]]) -> str:
    """columns: head → row → figure. Rows are those of the first column."""
    first = next(iter(columns.values()))
    lines = ["| | n | " + " | ".join(columns) + " |", "|---|---:|" + "---:|" * len(columns)]
    for name, figure in first.items():
        cells = [shown(found[name]) for found in columns.values()]
        lines.append(f"| {name} | {figure['n']} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    peers = read("known.json")["groups"]
    known = {"Descant": read("answers.json")["top-1"]}
    for name in ("Qmax", "MFCC"):
        known[name] = {relation: found[name] for relation, found in peers.items()}
    print(table(known))
    if not (RESULTS / "copies.json").exists():
        return
    descant, others = read("descant-copies.json")["groups"], read("copies.json")["groups"]
    for what in ("top-1", "both"):
        copies = {f"Descant, {what}": {name: found[what] for name, found in descant.items()}}
        for column in next(iter(others.values())):
            if column.endswith(what):
                copies[f"audfprint2 {column}"] = {name: found[column] for name, found in others.items()}
        print(table(copies))


if __name__ == "__main__":
    main()
