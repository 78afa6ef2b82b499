"""What the plots need of Descant's reports, query by query; result files hold only figures over all queries.

descant analyze --catalog CATALOG --jsonl reports.jsonl FILE ...
python answers.py --known known.jsonl PAIRS.tsv --shares shares.jsonl MANIFEST.json --out results/answers.json
"""

from __future__ import annotations

import argparse
import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from figures import mean_of_parts, part, shown

WHOLE = 1_000_000
UNRELATED = "unrelated"


def reports(path: Path) -> dict[Path, Any]:
    """Reports by the file that was asked for."""
    with path.open(encoding="utf-8") as file:
        found = [json.loads(line) for line in file]
    return {Path(report["query"]["path"]).resolve(): report for report in found}


def p_values(found: dict[Path, Any], manifest: Path) -> list[float]:
    """Of each unrelated query that was answered the smallest p-value among its candidates; 1 where none has one."""
    with manifest.open(encoding="utf-8", newline="") as file:
        table = [row for row in csv.DictReader(file, delimiter="\t") if row["relation"] == UNRELATED]
    asked = [found.get((manifest.parent / row["query"]).resolve()) for row in table]
    return sorted(
        min((c["p_value"] for c in report["candidates"] if c.get("p_value") is not None), default=1.0)
        for report in asked
        if report is not None
    )


def top1(found: dict[Path, Any], rows: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Descant's top-1 by audio, by relation and as their mean, for the very queries that the peers were asked. A query
    without an answer is a miss."""
    by_name = {file.name: report for file, report in found.items()}
    hits: dict[str, list[bool]] = {}
    for row in rows:
        report = by_name.get(row["query"], {"candidates": []})
        ranked = [Path(c["path"]).name for c in report["candidates"]]
        left = [name for name in ranked if name not in row["others"]]
        hits.setdefault(row["relation"], []).append(bool(left) and left[0] in row["sources"])
    groups = {name: part(cases) for name, cases in hits.items()}
    return {**groups, f"mean of {len(hits)} relations": mean_of_parts(list(hits.values()))}


def shares(found: dict[Path, Any], manifest: Path) -> list[dict[str, Any]]:
    """Of each source that is true or was given a share: kind, true and given share, and the interval if one is
    stated."""
    rows = []
    for query in json.loads(manifest.read_text(encoding="utf-8"))["queries"]:
        report = found.get((manifest.parent / query["path"]).resolve())
        contributions = report["contributions"] if report else []
        given = {Path(c["path"]).resolve(): c for c in contributions}
        true = {(manifest.parent / name).resolve(): share for name, share in query["shares"].items()}
        for file in sorted(true.keys() | given.keys()):
            row = {"kind": query["kind"], "true": true.get(file, 0.0), "given": 0.0}
            if file in given:
                row |= {name: given[file][f"{at}_ppm"] / WHOLE for name, at in NAMES.items()}
            rows.append(row)
    return rows


NAMES = {"given": "share", "low": "low", "high": "high"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--known", type=Path, nargs=2, required=True, metavar=("JSONL", "PAIRS.tsv"))
    parser.add_argument("--peers", type=Path, required=True, help="what known.py wrote")
    parser.add_argument("--shares", type=Path, nargs=2, required=True, metavar=("JSONL", "MANIFEST.json"))
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    known = reports(args.known[0])
    peers = json.loads(args.peers.read_text(encoding="utf-8"))
    tree = {
        "top-1": top1(known, peers["rows"]),
        "p_values": p_values(known, args.known[1].resolve()),
        "shares": shares(reports(args.shares[0]), args.shares[1].resolve()),
    }
    args.out.write_text(json.dumps(tree, separators=(",", ":")).replace("},{", "},\n{") + "\n", encoding="utf-8")
    for name, figure in tree["top-1"].items():
        print(f"{name}: {shown(figure)}")
    print(f"{len(tree['p_values'])} unrelated queries, {len(tree['shares'])} shares")


if __name__ == "__main__":
    main()
