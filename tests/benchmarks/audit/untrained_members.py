"""Influence by members and coordinates, beside as many networks that were never trained: what does training add?

    python tests/benchmarks/audit/untrained_members.py INDEX WORK --outputs FOLDER --held-out FOLDER --halves 24

INDEX: of a reference model, of its final weights alone or, with `--members` as many as they are, with checkpoints. The
model is trained again on random halves, twice each, in WORK, as `descant audit validate` does; what is there already is
not trained again. Prints LDS, and the difference with its 95 % interval (bootstrap over halves and queries).
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audit.adapters.base import Parameters
from descant.audit.examples import output_cuts
from descant.audit.gradients import losses, projected
from descant.audit.index import Index, open_index
from descant.audit.methods.base import Queries
from descant.audit.projection import fit_projection
from descant.audit.reference.networks import build
from descant.audit.validation.figures import bootstrap, ceiling, spearman
from descant.audit.validation.retrain import Protocol, plan, repeatable, retrain, weights
from descant.audit.validation.truth import TRUTH_DRAWS, TRUTH_SEED

Floats = NDArray[np.floating]


def scores_in(made: Index, state: Parameters, queries: Queries, widths: list[int]) -> list[Floats]:
    """By width [Q, S], each of unit deviation: the coordinates of greatest Fisher, of all that there are."""
    model, every = made.differentiated(state), sum(value.numel() for value in state.values())
    fitted = fit_projection(model, made.examples, width=every, seed=0)
    rows, asked = (projected(model, batch, fitted) for batch in (made.examples, queries.examples))
    scale = torch.zeros(fitted.width)
    for held in fitted.held.values():
        scale[held.first : held.first + len(held.scale)] = held.scale
    strongest = scale.argsort(stable=True)
    return [_scaled(asked[:, kept] @ rows[:, kept].T) for kept in (strongest[:width] for width in widths)]


def _scaled(scores: Tensor) -> Floats:
    return (scores / scores.std()).numpy().astype(np.float64)


def main() -> None:
    asked = argparse.ArgumentParser(description="Trained weights with noise beside networks that were never trained.")
    asked.add_argument("index", type=Path)
    asked.add_argument("work", type=Path)
    asked.add_argument("--outputs", type=Path, required=True)
    asked.add_argument("--held-out", type=Path, required=True)
    asked.add_argument("--halves", type=int, default=24)
    asked.add_argument("--members", type=int, default=4)
    asked.add_argument("--widths", type=int, nargs="+", default=[16_384, 32_768, 10**9])
    chosen = asked.parse_args()
    torch.set_num_threads(1)
    made = open_index(chosen.index)
    model, draws = repeatable(made.adapter), made.adapter.draws(TRUTH_DRAWS, TRUTH_SEED)
    files = sorted(chosen.outputs.glob("*.wav")) + sorted(chosen.held_out.glob("*-00.wav"))
    queries = Queries([(file, output_cuts(made.adapter, file)[0][0]) for file in files])
    protocol = Protocol(subsets=chosen.halves, seeds=2, artist_seeds=1)
    runs = [run for run in plan(protocol, [t.artist for t in made.tracks]) if run.name.startswith("half")]
    retrain(made.adapter, made.examples, made.track_of.tolist(), runs, chosen.work)
    each = [losses(made.adapter, weights(chosen.work, run), queries.examples, draws).numpy() for run in runs]
    halves = np.array(each, np.float64).reshape(chosen.halves, 2, -1)
    members = np.array([[n in run.rows for n in range(len(made.tracks))] for run in runs[::2]], np.float64)
    by_track = (made.track_of[:, None] == np.arange(len(made.tracks))).astype(float)
    states = {
        "trained": [made.member(n) for n in range(chosen.members)],
        "never trained": [dict(build(model.shape, 12_345 + n).named_parameters()) for n in range(chosen.members)],
    }
    sums: dict[str, Floats] = {}
    for name, held in states.items():
        plain = [{key: value.detach() for key, value in state.items()} for state in held]
        found = [scores_in(made, state, queries, chosen.widths) for state in plain]
        for place, width in enumerate(chosen.widths):
            mean = np.mean([one[place] for one in found], axis=0) @ by_track
            sums[f"{name}, {width:,} coordinates"] = members @ mean.T

    def measure(subsets: NDArray[np.int64], some: NDArray[np.int64]) -> Mapping[str, float]:
        truth = -halves[subsets].mean(axis=1)[:, some]
        lds = {name: float(spearman(s[subsets][:, some], truth).mean()) for name, s in sums.items()}
        for width in chosen.widths:
            ours, theirs = (lds[f"{name}, {width:,} coordinates"] for name in states)
            lds[f"trained over never trained, {width:,} coordinates"] = ours - theirs
        return lds

    print(f"ceiling: {float(ceiling(halves)[0]):.3f}")
    for name, figure in bootstrap(measure, chosen.halves, halves.shape[2], 400).items():
        print(f"{name}: {figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})")


if __name__ == "__main__":
    main()
