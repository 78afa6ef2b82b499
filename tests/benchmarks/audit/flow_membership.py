"""Whether it can be shown that a flow model was trained on a track: losses at many times, and three ways of asking.

    python -m descant.audit.reference audit-material MUSIC --out SET
    python tests/benchmarks/audit/flow_membership.py SET/manifest.jsonl --models 6 --csv FILE [--epochs N]

Models are trained on random halves of the clips; the other half was not trained on, and nothing else tells the two
apart (copies of a clip go with it). Of every model and clip, at 16 times: the loss under 8 fixed noises; the error of
the velocity where the noise is the one that the model itself ascribes to the clip (PIA, Kong et al. 2024); and how far
a step along the flow and back misses (SecMI, Duan et al. 2023). Each is asked as it is, as the fall from the state half
way through the training, and against models that were trained without the clip. What has a choice (the time, or weights
of all of them) is chosen on the first half of the models and judged on the others.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from descant.audio.decode import decode
from descant.audit.adapters.base import collate
from descant.audit.adapters.reference import ReferenceAdapter, adapter_of
from descant.audit.examples import track_examples
from descant.audit.manifest import read_manifest
from descant.audit.reference import codec as codecs
from descant.audit.reference.__main__ import RECIPES
from descant.audit.reference.networks import Shape, build
from descant.audit.reference.training import Recipe, train

TIMES, NOISES = 16, 8
STEP = 0.05
"""Of the flow, for SecMI."""
RESAMPLES = 1000
F64 = NDArray[np.float64]


def asked_of(adapter: ReferenceAdapter, state: Mapping[str, Tensor], clean: Tensor, mask: Tensor) -> dict[str, F64]:
    """What each question measures, [N, TIMES]; lower is more like a member."""

    def velocity(x: Tensor, time: float) -> Tensor:
        made: Tensor = torch.func.functional_call(adapter.net, dict(state), (x, torch.full((len(x),), time), mask))
        return made

    def error(a: Tensor, b: Tensor) -> F64:
        square = (a - b).square().mean(dim=1) * mask
        return np.asarray((square.sum(dim=-1) / mask.sum(dim=-1)).double().numpy())

    found: dict[str, list[F64]] = {"loss": [], "velocity, own noise": [], "step and back": []}
    random = torch.Generator().manual_seed(0)
    noises = torch.randn(TIMES, NOISES, *clean.shape[1:], generator=random)
    own = clean + velocity(clean, 0.0)  # noise - clean is what the model says at no noise at all
    along, at = clean, 0.0
    for number in range(TIMES):
        time = (number + 0.5) / TIMES
        each = [error(velocity((1 - time) * clean + time * noise, time), noise - clean) for noise in noises[number]]
        found["loss"].append(np.mean(each, axis=0))
        found["velocity, own noise"].append(error(velocity((1 - time) * clean + time * own, time), own - clean))
        along, at = along + (time - at) * velocity(along, at), time
        further = along + STEP * velocity(along, time)
        found["step and back"].append(error(further - STEP * velocity(further, time + STEP), along))
    return {name: np.stack(values, axis=1) for name, values in found.items()}


def area(inside: F64, outside: F64) -> float:
    return float((inside[:, None] > outside[None]).mean() + 0.5 * (inside[:, None] == outside[None]).mean())


def judged(scores: list[F64], members: list[NDArray[np.bool_]]) -> tuple[float, float, float]:
    """The mean over models of the area under the curve, with the interval over clips."""
    random = np.random.default_rng(0)
    drawn = []
    for _ in range(RESAMPLES):
        areas = []
        for score, member in zip(scores, members, strict=True):
            inside, outside = score[member], score[~member]
            some = (random.choice(part, len(part)) for part in (inside, outside))
            areas.append(area(*some))
        drawn.append(float(np.mean(areas)))
    value = float(np.mean([area(s[m], s[~m]) for s, m in zip(scores, members, strict=True)]))
    return value, float(np.quantile(drawn, 0.025)), float(np.quantile(drawn, 0.975))


def weighed(features: list[F64], members: list[NDArray[np.bool_]], ridge: float = 10.0) -> F64:
    """Weights by a ridge regression on membership, each model's features standardised."""
    x = np.concatenate([(f - f.mean(0)) / (f.std(0) + 1e-12) for f in features])
    y = np.concatenate([m * 2.0 - 1 for m in members])
    return np.asarray(np.linalg.solve(x.T @ x + ridge * np.eye(x.shape[1]), x.T @ y))


def main() -> None:
    asked = argparse.ArgumentParser(description="Membership of flow models.")
    asked.add_argument("manifest", type=Path)
    asked.add_argument("--models", type=int, default=6)
    asked.add_argument("--epochs", type=int, default=RECIPES["flow"].epochs)
    asked.add_argument("--csv", type=Path, required=True)
    chosen = asked.parse_args()
    torch.set_num_threads(1)
    torch.set_grad_enabled(True)
    tracks, shape = read_manifest(chosen.manifest).tracks, Shape("flow")
    recipe = Recipe(**{**vars(RECIPES["flow"]), "epochs": chosen.epochs})
    sounds = [decode(track.path, codecs.RATE)[0] for track in tracks]
    codec = codecs.fit(sounds, channels=shape.channels, books=shape.books, entries=shape.entries, seed=0)
    adapter = adapter_of("flow", shape, recipe, codec, {k: v.detach() for k, v in build(shape).named_parameters()})
    batch = collate([track_examples(adapter, track)[0].example for track in tracks])
    names = sorted({track.cluster or track.track_id for track in tracks})
    group = np.array([names.index(track.cluster or track.track_id) for track in tracks])
    members: list[NDArray[np.bool_]] = []
    found: list[tuple[dict[str, F64], dict[str, F64]]] = []
    for model in range(chosen.models):
        order = np.random.default_rng(model).permutation(len(names))
        member = np.isin(group, order[: len(names) // 2])
        rows = torch.from_numpy(np.flatnonzero(member))
        early, final = train(shape, recipe, batch.target[rows], batch.mask[rows], model, keep=(0.5, 1.0))
        with torch.no_grad():
            found.append(tuple(asked_of(adapter, state, batch.target, batch.mask) for state in (final, early)))  # type: ignore[arg-type]
        members.append(member)
        print(f"model {model}: {member.sum()} members, {(~member).sum()} others", flush=True)
    half = chosen.models // 2
    rows_out: list[tuple[object, ...]] = []

    def told(name: str, how: str, features: list[F64], choice: str) -> None:
        """features: of each model [N, TIMES], greater is more like a member."""
        if choice == "mean of all times":
            scores = [f.mean(axis=1) for f in features[half:]]
        elif choice == "best time":
            areas = [[area(f[m, t], f[~m, t]) for t in range(f.shape[1])]
                     for f, m in zip(features[:half], members[:half], strict=True)]  # fmt: skip
            best = int(np.argmax(np.mean(areas, axis=0)))
            scores, choice = [f[:, best] for f in features[half:]], f"best time, {(best + 0.5) / TIMES:.2f}"
        else:
            weights = weighed(features[:half], members[:half])
            scores = [(f - f.mean(0)) / (f.std(0) + 1e-12) @ weights for f in features[half:]]
        judge = members[half:]
        value, low, high = judged(scores, judge)
        n = (sum(int(m.sum()) for m in judge), sum(int((~m).sum()) for m in judge))
        rows_out.append((name, how, choice, f"{value:.4f}", f"{low:.4f}", f"{high:.4f}", *n))
        print(f"{name}, {how}, {choice}: {value:.3f} ({low:.3f}-{high:.3f})", flush=True)

    whole: dict[str, list[list[F64]]] = {}
    for name in found[0][0]:
        plain = [-final[name] for final, _ in found]
        fallen = [early[name] - final[name] for final, early in found]
        without = []
        for n, score in enumerate(plain):  # the mean of models that did not know the clip, and are not this one
            others = [np.where(members[m][:, None], np.nan, plain[m]) for m in range(len(plain)) if m != n]
            reference = np.nanmean(np.stack(others), axis=0) if len(others) > 1 else others[0]
            without.append(np.where(np.isfinite(reference), score - reference, 0.0))
        for how, features in (
            ("as it is", plain),
            ("fall since half way", fallen),
            ("against models without", without),
        ):
            for choice in ("mean of all times", "best time", "weights"):
                told(name, how, features, choice)
            whole.setdefault(how, []).append([np.asarray(f) for f in features])
    for how, parts in whole.items():
        together = [np.concatenate([part[n] for part in parts], axis=1) for n in range(chosen.models)]
        told("all three", how, together, "weights")
    with chosen.csv.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("epochs", "asked", "against", "choice", "auc", "low", "high", "members", "others"))
        table.writerows((chosen.epochs, *row) for row in rows_out)


if __name__ == "__main__":
    main()
