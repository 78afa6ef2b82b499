"""How often the membership test is right and wrong, on models of which both sides are known.

    python tests/benchmarks/audit/membership_rates.py INDEX WORK --models 5 --csv FILE

A validation has trained models on random halves of the training set; the other half was not trained on, and nothing
else tells the two apart. Of each model: the threshold comes from one part of the music that was left out, the false
positives are counted on the rest of it, the true positives on what was trained on. Music of which a planted copy was
trained on is left aside. Each model is written to WORK as any model is handed over, its half-way state as checkpoint.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch

from descant.audit.adapters.reference import adapter_of, hash_model, save_model
from descant.audit.index import Index, open_index
from descant.audit.manifest import Manifest, write_manifest
from descant.audit.manifest_entries import Checkpoint, Run
from descant.audit.membership import membership
from descant.audit.validation.figures import over_queries
from descant.audit.validation.retrain import Protocol, Retraining, plan, repeatable, weights

LEVELS = (0.05, 0.1, 0.2)
RESAMPLES = 1000


def handed_over(index: Index, run: Retraining, folder: Path) -> Path:
    """A folder as a model's maker would hand it over, with the manifest of what this model was trained on."""
    model = repeatable(index.adapter)
    retrained = index.folder / "validation" / "retrained"
    states = [weights(retrained, run, moment) for moment in (1, 0)]
    names = save_model(folder, run.name, model.shape, model.recipe, model.codec, states)
    adapter_of(run.name, model.shape, model.recipe, model.codec, states[0])  # that it fits
    listed = Manifest(tuple(index.tracks[n] for n in run.rows), Run(checkpoints=(Checkpoint(names[1], 1, 0.0),)))
    write_manifest(listed, folder / "manifest.jsonl")
    hash_model(folder, names)
    return folder


def main() -> None:
    asked = argparse.ArgumentParser(description="Error rates of the membership test.")
    asked.add_argument("index", type=Path, help="an index that was validated")
    asked.add_argument("work", type=Path)
    asked.add_argument("--models", type=int, default=5)
    asked.add_argument("--csv", type=Path, required=True)
    chosen = asked.parse_args()
    torch.set_num_threads(1)
    index = open_index(chosen.index)
    runs = [run for run in plan(Protocol(), [t.artist for t in index.tracks]) if run.name.startswith("half-")]
    found: dict[tuple[str, float], list[float]] = {}
    for run in [run for run in runs if run.name.endswith("-0")][: chosen.models]:
        folder = handed_over(index, run, chosen.work / run.name)
        trained = {index.tracks[n].cluster for n in run.rows} - {""}
        others = [t.path for n, t in enumerate(index.tracks) if n not in set(run.rows) and t.cluster not in trained]
        order = np.random.default_rng(0).permutation(len(others))
        known, asked_about = (
            [others[n] for n in part] for part in (order[: len(order) // 2], order[len(order) // 2 :])
        )
        inside = [index.tracks[n].path for n in run.rows]
        answer = membership(
            folder, [*inside, *asked_about], manifest=folder / "manifest.jsonl", others=known, false_positives=0.05
        )
        p = np.array([file.p for file in answer.files], float)
        for level in LEVELS:
            found.setdefault(("true positives", level), []).extend(p[: len(inside)] <= level)
            found.setdefault(("false positives", level), []).extend(p[len(inside) :] <= level)
        score = np.array([file.score for file in answer.files])
        inner, outer = score[: len(inside)], score[len(inside) :]
        found.setdefault(("area under the curve", 1.0), []).extend((inner[:, None] > outer[None]).mean(axis=1))
    with chosen.csv.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("model", "figure", "level", "value", "low", "high", "tracks"))
        for (name, level), values in found.items():
            figure = asdict(over_queries(np.array(values, float), RESAMPLES))
            table.writerow((index.adapter.name, name, level, *(f"{v:.4f}" for v in figure.values()), len(values)))


if __name__ == "__main__":
    main()
