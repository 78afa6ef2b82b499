"""The truth to validate against: the model trained again without a part of its training set.

Only a model whose training can be repeated here has such a truth, and that is the reference family: a recipe, a shape
and a training set of seconds. Each retrained model is one file, so that an interrupted validation goes on where it was.

A training without an artist is one of a pair: the other is the training on everything with the same seed, and the two
share first weights, order, noise and rates. What chance does to both alike is gone from their difference.
"""

from __future__ import annotations

import hashlib
import random as chance
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from filelock import FileLock, Timeout
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from descant.audit.adapters.base import Batch, ModelAdapter
from descant.audit.adapters.reference import ReferenceAdapter
from descant.audit.reference.training import train
from descant.errors import DescantError, ModelError
from descant.files import replacing
from descant.progress import CancelToken, Progress, silent, steps

KEPT: Final = (0.5, 1.0)
"""Fractions of a training after which its weights are kept; the last is the truth."""


@dataclass(frozen=True)
class Protocol:
    """What is retrained: `subsets` random halves times `seeds`; and, `artist_seeds` times, the whole and without each
    artist.

    generated: outputs that are made where none are given.
    unlearning: whether the slow methods are measured too. resamples: of the bootstrap. Raises DescantError for numbers
    that nothing can be measured with.
    """

    subsets: int = 64
    seeds: int = 2
    artist_seeds: int = 5
    generated: int = 30
    unlearning: bool = True
    resamples: int = 1000

    def __post_init__(self) -> None:
        least = {"seeds": 1, "artist_seeds": 1, "generated": 1, "resamples": 1, "subsets": 2}
        for name, value in least.items():
            if getattr(self, name) < value:
                raise DescantError(
                    f"A validation with {getattr(self, name)} {name.replace('_', ' ')} measures nothing.",
                    remedy=f"It takes {value} or more.",
                )


@dataclass(frozen=True)
class Retraining:
    """name: of its file; rows: tracks that are trained on (indices into the manifest), in order; seed.

    paired: in the order of all tracks, those that are not among `rows` being passed over.
    """

    name: str
    rows: tuple[int, ...]
    seed: int
    paired: bool = False

    @property
    def key(self) -> str:
        """What tells trainings apart, whatever their names. A hash, in hex."""
        return hashlib.sha256(f"{self.seed} {self.paired} {self.rows}".encode()).hexdigest()[:32]


def plan(protocol: Protocol, artists: Sequence[str]) -> list[Retraining]:
    """All trainings, the same for the same protocol and manifest. artists: of each track, in the manifest's order."""
    everything = tuple(range(len(artists)))

    def half(n: int) -> tuple[int, ...]:
        return tuple(sorted(chance.Random(f"half {n}").sample(everything, len(everything) // 2)))

    made = [Retraining(f"full-{n}", everything, 100 + n) for n in range(protocol.artist_seeds)]
    for n in range(protocol.subsets):
        made += [Retraining(f"half-{n:03d}-{s}", half(n), 1000 + 10 * n + s) for s in range(protocol.seeds)]
    for n, artist in enumerate(sorted(set(artists))):
        rows = tuple(i for i in everything if artists[i] != artist)
        made += [Retraining(f"without-{n:02d}-{s}", rows, 100 + s, True) for s in range(protocol.artist_seeds)]
    return made


def retrain(
    adapter: ModelAdapter,
    examples: Batch,
    track_of: Sequence[int],
    runs: Sequence[Retraining],
    folder: Path,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> None:
    """Trains what is not in `folder` yet. examples: all segments; track_of: the track of each.

    Several processes may share a folder: a run that another has begun is left to it. Raises ModelError for a model
    whose training cannot be repeated, Cancelled.
    """
    model = repeatable(adapter)
    folder.mkdir(parents=True, exist_ok=True)
    for run in steps(runs, "train", progress, cancel):
        path = folder / f"{run.name}.safetensors"
        lock = FileLock(folder / f"{run.name}.lock", blocking=False)
        try:
            with lock:
                if _key_of(path) != run.key:
                    _train_one(model, examples, track_of, run, path, cancel)
        except Timeout:  # another process has it
            continue


def _train_one(
    model: ReferenceAdapter,
    examples: Batch,
    track_of: Sequence[int],
    run: Retraining,
    path: Path,
    cancel: CancelToken | None,
) -> None:
    chosen = set(run.rows)
    there = torch.tensor([track in chosen for track in track_of])
    rows, skipped = (torch.arange(len(there)), ~there) if run.paired else (there.nonzero()[:, 0], None)
    states = train(
        model.shape,
        model.recipe,
        examples.target[rows],
        examples.mask[rows],
        run.seed,
        skipped=skipped,
        keep=KEPT,
        cancel=cancel,
    )
    tensors = {f"{k}/{name}": v for k, state in enumerate(states) for name, v in state.items()}
    with replacing(path) as beside:
        save_file(tensors, beside, {"key": run.key})


def _key_of(path: Path) -> str:
    """Of the training that made a file; "" where there is none that can be read."""
    try:
        with safe_open(path, framework="pt") as file:
            return str((file.metadata() or {}).get("key", ""))
    except (OSError, SafetensorError):
        return ""


def repeatable(adapter: ModelAdapter) -> ReferenceAdapter:
    """Raises ModelError where the training of a model cannot be repeated here."""
    if not isinstance(adapter, ReferenceAdapter):
        raise ModelError(
            f"“{adapter.name}” cannot be trained again here, so its audit cannot be validated by retraining.",
            remedy="Figures of a validated model of the same kind are shown instead, as figures of its family.",
        )
    return adapter


def weights(folder: Path, run: Retraining, moment: int = -1) -> dict[str, Tensor]:
    """The weights of a retrained model, at one of the moments KEPT. Raises ModelError where they are missing."""
    path = folder / f"{run.name}.safetensors"
    try:
        held = load_file(path)
    except (OSError, SafetensorError) as error:
        raise ModelError("A retrained model is missing or damaged.", remedy="Validate again.", path=path) from error
    wanted = f"{range(len(KEPT))[moment]}/"
    return {name.removeprefix(wanted): value for name, value in held.items() if name.startswith(wanted)}
