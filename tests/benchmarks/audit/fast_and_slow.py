"""The distilled embedding beside mirrored unlearning: the seconds that each takes for the same queries, in one run.

    python tests/benchmarks/audit/fast_and_slow.py INDEX OUTPUTS --queries 5 --csv FILE

Fast: the features of a query, one product, and the ten nearest by the graph. Slow: unlearning the query on each
checkpoint and asking all training segments again. Both begin at the encoded query; the median over queries counts, and
processor time, since other programs may run. Also: fitting the embedding, once for an index.
"""

from __future__ import annotations

import argparse
import csv
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch

from descant.audit.examples import output_cuts
from descant.audit.index import open_index
from descant.audit.methods.base import Queries
from descant.audit.methods.distilled import distil
from descant.audit.methods.unlearning import Mirrored, fisher
from descant.audit.validation.figures import spearman

NEAREST = 10
FAST_REPEATS = 20


def seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    asked = argparse.ArgumentParser(description="Seconds a query: distilled embedding and mirrored unlearning.")
    asked.add_argument("index", type=Path)
    asked.add_argument("outputs", type=Path, help="a folder of audio")
    asked.add_argument("--queries", type=int, default=5)
    asked.add_argument("--csv", type=Path, required=True)
    chosen = asked.parse_args()
    torch.set_num_threads(1)
    index = open_index(chosen.index)
    files = sorted(chosen.outputs.glob("*.wav"))[: chosen.queries]
    queries = [Queries([(f, output_cuts(index.adapter, f)[0][0])]) for f in files]
    checkpoints = range(len(index.checkpoints))
    fitting = time.process_time()
    embedding = distil(index)
    fitting = time.process_time() - fitting
    for checkpoint in checkpoints:
        fisher(index, checkpoint)  # once for an index, not for a query
    embedding.nearest(queries[0].examples, NEAREST)
    fast = [seconds(lambda q=q: embedding.nearest(q.examples, NEAREST)) for q in queries for _ in range(FAST_REPEATS)]
    found = []
    unlearning = Mirrored(index, short_list=None, on=len(index.checkpoints))
    slow = [seconds(lambda q=q: found.append(unlearning.scores(q)[0])) for q in queries]
    likeness = float(np.mean(spearman(np.stack([f[0] for f in found]).T, np.concatenate(
        [embedding.scores(q.examples) for q in queries]).T)))  # fmt: skip
    rows = {
        "segments": len(index.segments),
        "checkpoints": len(index.checkpoints),
        "fitting, s": round(fitting, 2),
        "distilled, s a query": round(float(np.median(fast)), 6),
        "unlearning, s a query": round(float(np.median(slow)), 4),
        "times as fast": round(float(np.median(slow) / np.median(fast))),
        "rank correlation": round(likeness, 3),
    }
    with chosen.csv.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("model", *rows))
        table.writerow((index.adapter.name, *rows.values()))


if __name__ == "__main__":
    main()
