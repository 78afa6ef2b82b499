"""Descant's projected-gradient influence beside the TRAK of dattri: same model, same examples, same queries.

    python -m venv VENV && VENV/bin/pip install --no-deps dattri     (torch and Descant's own packages from elsewhere)
    PYTHONPATH=app VENV/bin/python tests/benchmarks/audit/trak_by_dattri.py INDEX OUTPUTS --checkpoint 5 --csv FILE

Both take one gradient of the loss for each example and solve with a kernel. They differ by the projection (Descant: a
count sketch, dattri: dense Gaussian numbers) and, by default, by the kernel (Descant: one a module, dattri: one). Rows:
a module that neither projects, where both must say the same; all modules with a kernel each, in both; dattri's own
joint kernel; and Descant's projection against itself under another seed, which is as well as two can agree.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from dattri.algorithm.trak import TRAKAttributor
from dattri.func.projection import random_project
from dattri.task import AttributionTask
from numpy.typing import NDArray
from scipy.stats import rankdata
from torch import Tensor
from torch.utils.data import DataLoader, TensorDataset

from descant.audit.adapters.base import NO_DRAWS, Batch, collate
from descant.audit.adapters.reference import ReferenceAdapter
from descant.audit.examples import output_cuts
from descant.audit.gradients import Part, Sketch, sketched
from descant.audit.index import Index, open_index

AT_ONCE = 300
"""dattri draws its dense projection anew for each batch: few and large ones."""
DAMPING = 0.3
Scores = NDArray[np.float64]


def ours(index: Index, queries: Batch, checkpoint: int, parts: Sequence[Part], seed: int) -> Scores:
    """[Q, S], each part in its own kernel, as audit.influence has it (without its scaling over checkpoints)."""
    state = index.checkpoints[checkpoint]
    sketch = Sketch(state, parts, seed)
    rows, asked = (
        sketched(index.adapter, state, batch, NO_DRAWS, sketch, output="loss") for batch in (index.examples, queries)
    )
    total = torch.zeros(len(asked), len(rows))
    for part in parts:
        own, query = (held[:, part.first : part.first + part.width] for held in (rows, asked))
        gram = own.T @ own
        damped = gram + DAMPING * gram.trace() / part.width * torch.eye(part.width)
        total += query @ torch.linalg.solve(damped, own.T)
    return total.numpy().astype(np.float64)


def theirs(
    index: Index, queries: Batch, checkpoint: int, names: Sequence[str] | None, kind: str, width: int, seed: int
) -> Scores:
    """[Q, S] by dattri, of the named parameters (None: all). kind: "normal" or "identity"."""
    adapter = index.adapter
    assert isinstance(adapter, ReferenceAdapter)

    def loss(parameters: dict[str, Tensor], data: tuple[Tensor, Tensor]) -> Tensor:
        return adapter.loss(parameters, Batch(data[0][None], data[1][None]), NO_DRAWS)[0]

    model = adapter.net.requires_grad_(True)
    task = AttributionTask(loss, model, dict(index.checkpoints[checkpoint]))
    layers = None if names is None else list(names)
    trained, asked = (
        DataLoader(TensorDataset(batch.target, batch.mask), AT_ONCE) for batch in (index.examples, queries)
    )
    how = {"proj_dim": width, "proj_max_batch_size": 32, "proj_seed": seed, "proj_type": kind, "device": "cpu"}
    gradient = task.get_grad_loss_func(in_dims=(None, 0), layer_name=layers, ckpt_idx=0)
    state = task.get_param(ckpt_idx=0, layer_name=layers)[0]
    mass, columns = 0.0, width
    for data in trained:  # the damping is stated in units of the kernel's mean eigenvalue
        found = gradient(state, data).detach() / sum(p.numel() for p in model.parameters()) ** 0.5
        projected = random_project(found, len(found), **how)(found, ensemble_id=0)
        mass, columns = mass + float(projected.square().sum()), projected.shape[1]
    attributor = TRAKAttributor(
        task,
        lambda parameters, data: torch.zeros(()),  # so that no example is weighed by how well it is known
        projector_kwargs=how,
        layer_name=layers,
        regularization=DAMPING * mass / columns,
    )
    attributor.cache(trained)
    scores = attributor.attribute(asked).T.detach().numpy().astype(np.float64)
    model.requires_grad_(False)
    return scores


def agreement(a: Scores, b: Scores) -> tuple[float, float]:
    """Pearson's and Spearman's correlation, the mean over queries."""
    made = []
    for x, y in ((a, b), (rankdata(a, axis=1), rankdata(b, axis=1))):
        made.append(float(np.mean([np.corrcoef(p, q)[0, 1] for p, q in zip(x, y, strict=True)])))
    return made[0], made[1]


def main() -> None:
    asked = argparse.ArgumentParser(description="Descant's influence beside dattri's TRAK.")
    asked.add_argument("index", type=Path)
    asked.add_argument("outputs", type=Path, help="a folder of audio")
    asked.add_argument("--checkpoint", type=int, default=0)
    asked.add_argument("--modules", type=int, help="only this many of the smallest modules, and no joint kernel")
    asked.add_argument("--csv", type=Path, required=True)
    chosen = asked.parse_args()
    torch.set_num_threads(1)
    index = open_index(chosen.index)
    queries = collate([output_cuts(index.adapter, f)[0][0].example for f in sorted(chosen.outputs.glob("*.wav"))])
    number, by_size = chosen.checkpoint, sorted(index.parts, key=lambda part: part.size)
    chosen_parts = by_size[: chosen.modules or len(by_size)]
    parts = [replace(part, first=place * part.width) for place, part in enumerate(chosen_parts)]
    whole = replace(by_size[0], first=0, width=by_size[0].size)
    exact = ours(index, queries, number, [whole], 0)
    same = agreement(exact, theirs(index, queries, number, whole.names, "identity", whole.size, 0))
    rows = [(f"{' '.join(whole.names)}, not projected", "Descant", "dattri", same)]
    mine, other = (ours(index, queries, number, parts, seed) for seed in (0, 1))
    kernels = np.sum([theirs(index, queries, number, part.names, "normal", part.width, 0) for part in parts], axis=0)
    each = f"a kernel for each of {len(parts)} modules"
    rows.append((each, "Descant", "dattri", agreement(mine, kernels)))
    rows.append((each, "Descant", "Descant, another seed", agreement(mine, other)))
    if not chosen.modules:
        width = sum(part.width for part in parts)
        one = Part(tuple(n for p in index.parts for n in p.names), sum(p.size for p in parts), 0, width)
        joint = theirs(index, queries, number, None, "normal", width, 0)
        rows.append(("one joint kernel", "Descant", "dattri", agreement(ours(index, queries, number, [one], 0), joint)))
        rows.append(("default of each", "Descant", "dattri", agreement(mine, joint)))
    with chosen.csv.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("what", "one", "other", "pearson", "spearman"))
        table.writerows((what, a, b, f"{r:.4f}", f"{s:.4f}") for what, a, b, (r, s) in rows)


if __name__ == "__main__":
    main()
