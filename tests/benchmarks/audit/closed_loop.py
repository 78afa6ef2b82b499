"""The same outputs attributed blind and audited, both against what training again showed.

    descant catalog add --catalog CATALOG TRACKS          the audio that the model was trained on
    descant analyze --catalog CATALOG --jsonl REPORTS OUTPUTS
    python tests/benchmarks/audit/closed_loop.py INDEX OUTPUTS REPORTS --csv FILE

Blind: what a listener hears without the model; the score of a track is that of the report's candidates, and nothing for
a track that is none of them. The truth is that of the index's validation: losses after training on random halves
(without those that chose settings), and after training without each artist.
"""

from __future__ import annotations

import argparse
import csv
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from descant.audit.examples import output_cuts
from descant.audit.index import Index, open_index
from descant.audit.methods.base import Queries
from descant.audit.methods.influence import Influence
from descant.audit.methods.similarity import Similarity
from descant.audit.shares import membership_matrix
from descant.audit.validation.figures import bootstrap, over_queries, spearman
from descant.audit.validation.learned import learned_of
from descant.audit.validation.retrain import Protocol, plan
from descant.audit.validation.truth import measure_truth
from descant.report.audit_answer import Figure

Floats = NDArray[np.float64]
RESAMPLES = 1000


def blind(index: Index, reports: Path, files: list[Path]) -> tuple[Floats, Floats]:
    """Scores and shares [Q, N] of the training tracks, by the reports of an analysis."""
    place = {str(t.path.resolve()): n for n, t in enumerate(index.tracks)}
    known = {Path(r["query"]["path"]).name: r for r in map(json.loads, reports.read_text().splitlines())}
    scores, shares = np.zeros((len(files), len(place))), np.zeros((len(files), len(place)))
    for row, file in enumerate(files):
        report = known[file.name]
        for candidate in report["candidates"]:
            scores[row, place[str(Path(candidate["path"]).resolve())]] = max(candidate["score"], 0)
        for source in report["contributions"]:
            shares[row, place[str(Path(source["path"]).resolve())]] = source["share_ppm"]
    return scores, shares


def main() -> None:
    asked = argparse.ArgumentParser(description="Blind attribution and the audit, against retraining.")
    asked.add_argument("index", type=Path, help="an index that was validated")
    asked.add_argument("outputs", type=Path, help="a folder of audio")
    asked.add_argument("reports", type=Path, help="what `descant analyze --jsonl` wrote of the same files")
    asked.add_argument("--csv", type=Path, required=True)
    chosen = asked.parse_args()
    torch.set_num_threads(1)
    index = open_index(chosen.index)
    validation = index.folder / "validation"
    protocol = Protocol(**json.loads((validation / "validation.json").read_text())["protocol"])
    files = sorted(chosen.outputs.glob("*.wav"))
    queries = Queries([(file, output_cuts(index.adapter, file)[0][0]) for file in files])
    artists = [t.artist for t in index.tracks]
    truth = measure_truth(index, queries.examples, plan(protocol, artists), protocol, artists, validation / "retrained")
    learned = learned_of(index)
    assert learned is not None
    by_track = membership_matrix([{f"{s.track:06d}": 1.0} for s in index.segments])[1]
    scores, shares = blind(index, chosen.reports, files)
    methods = {
        "blind, score": scores,
        "blind, share": shares,
        "similarity": Similarity(index).scores(queries)[0] @ by_track,
        "audit": Influence(index).scores(queries).mean(axis=0) @ by_track,
    }
    halves, members = truth.halves, truth.members
    sums = {name: members @ s.T for name, s in methods.items()}

    def measure(subsets: NDArray[np.int64], asked_about: NDArray[np.int64]) -> dict[str, float]:
        losses = -halves[subsets].mean(axis=1)[:, asked_about]
        made = {name: float(spearman(s[subsets][:, asked_about], losses).mean()) for name, s in sums.items()}
        return made | {"audit over blind": made["audit"] - made["blind, score"]}

    rows: list[tuple[str, str, Figure]] = [
        ("lds", name, figure)
        for name, figure in bootstrap(measure, len(halves), len(files), RESAMPLES).items()
    ]  # fmt: skip
    everyone = membership_matrix([{artist: 1.0} for artist in artists])[1]
    right = truth.effects.argmax(axis=1)
    rows += [
        ("artist top-1", name, over_queries(((s @ everyone).argmax(axis=1) == right).astype(float), RESAMPLES))
        for name, s in methods.items()
    ]
    rows += [
        ("artist rank correlation", name, over_queries(spearman((s @ everyone).T, truth.effects.T), RESAMPLES))
        for name, s in methods.items()
    ]
    rows.append(("outputs with any share", "blind", over_queries((shares.sum(axis=1) > 0).astype(float), RESAMPLES)))
    with chosen.csv.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("figure", "method", "value", "low", "high"))
        table.writerows((figure, method, *asdict(found).values()) for figure, method, found in rows)


if __name__ == "__main__":
    main()
