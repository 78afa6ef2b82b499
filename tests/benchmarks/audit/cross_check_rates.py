"""What the check of an unvalidated ranking says of trained models and of networks that were never trained.

    python tests/benchmarks/audit/cross_check_rates.py MODEL [MODEL …] --untrained 3 --csv FILE

Each model is indexed with its final weights alone, as is each network of its shape with fresh weights; each method that
may be the default is held against the other one (audit/cross_check.py). Processor seconds are of the check alone.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import torch

from descant.audit import adapters
from descant.audit.adapters.base import Parameters
from descant.audit.adapters.reference import ReferenceAdapter, hash_model, save_model
from descant.audit.cross_check import cross_check
from descant.audit.index import Index, index, open_index
from descant.audit.manifest import read_manifest, write_manifest
from descant.audit.manifest_entries import Run
from descant.audit.reference.networks import build
from descant.report.audit_answer import Method

COLUMNS = ("model", "weights", "method", "other", "agreement", "overlap", "held", "queries", "segments", "cpu_seconds")


def weights_of(model: ReferenceAdapter, untrained: int) -> Iterator[tuple[str, Parameters]]:
    yield "trained", model.parameters
    for seed in range(untrained):
        fresh = build(model.shape, 50_000 + seed).named_parameters()
        yield f"never trained, {seed}", {name: value.detach() for name, value in fresh}


def main() -> None:
    asked = argparse.ArgumentParser(description="Agreement of methods on trained and on untrained networks.")
    asked.add_argument("models", type=Path, nargs="+")
    asked.add_argument("--untrained", type=int, default=3)
    asked.add_argument("--methods", nargs="+", default=["unlearn"], choices=("unlearn", "influence"))
    asked.add_argument("--csv", type=Path, required=True)
    chosen = asked.parse_args()
    torch.set_num_threads(1)
    with chosen.csv.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        for folder in chosen.models:
            model = adapters.load(folder)
            assert isinstance(model, ReferenceAdapter)
            listed = replace(read_manifest(folder / "manifest.jsonl"), run=Run())
            for name, state in weights_of(model, chosen.untrained):
                with tempfile.TemporaryDirectory() as work:
                    alone = Path(work) / "model"
                    files = save_model(alone, model.name, model.shape, model.recipe, model.codec, [state])
                    write_manifest(listed, alone / "manifest.jsonl")
                    hash_model(alone, files)
                    index(alone, alone / "manifest.jsonl", Path(work) / "index")
                    made = open_index(Path(work) / "index")
                    for method in chosen.methods:
                        table.writerow((folder.name, name, method, *checked(made, method)))
                file.flush()


def checked(made: Index, method: Method) -> tuple[object, ...]:
    began = time.process_time()
    found = cross_check(made, method)
    seconds = round(time.process_time() - began, 2)
    assert found is not None
    return (found.other, found.agreement, found.overlap, found.held, found.queries, found.segments, seconds)


if __name__ == "__main__":
    main()
