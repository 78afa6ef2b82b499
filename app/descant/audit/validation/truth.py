"""What training again shows: the losses of the queries under every retrained model."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from descant.audit.adapters.base import Batch
from descant.audit.gradients import losses
from descant.audit.index import Index
from descant.audit.validation.retrain import Protocol, Retraining, weights
from descant.progress import CancelToken, Progress, silent, steps

TRUTH_SEED: Final = 987_654
"""Of the draws that judge: other noise than what the gradients saw."""
TRUTH_DRAWS: Final = 32
Floats = NDArray[np.floating]


@dataclass(frozen=True, eq=False)
class Truth:
    """What training again showed, for Q queries. halves [M, seeds, Q] losses of M subsets, members [M, N] which tracks
    each held; artists: their names; risen [A, K, Q]: how much the loss rises without each artist, in each of K pairs of
    trainings; effects [Q, A]: the mean over pairs."""

    halves: Floats
    members: Floats
    artists: tuple[str, ...]
    risen: Floats

    @property
    def effects(self) -> Floats:
        return np.asarray(self.risen.mean(axis=1).T)


def measure_truth(
    index: Index,
    queries: Batch,
    runs: Sequence[Retraining],
    protocol: Protocol,
    artists: Sequence[str],
    folder: Path,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Truth:
    """The queries' losses under the models in `folder`. Raises ModelError where one is missing, and Cancelled."""
    draws = index.adapter.draws(TRUTH_DRAWS, TRUTH_SEED)
    asked = hashlib.sha256(f"{TRUTH_DRAWS} {TRUTH_SEED}".encode() + queries.target.numpy().tobytes()).hexdigest()
    path = folder / f"losses-{asked[:16]}.npz"
    found: dict[str, Floats] = _known(path, len(queries))
    keys = {run.name: run.key for run in runs}
    for run in steps(runs, "measure", progress, cancel):
        if run.key not in found:
            found[run.key] = losses(index.adapter, weights(folder, run), queries, draws).numpy().astype(np.float64)
    np.savez(path, allow_pickle=False, **{name: np.asarray(value) for name, value in found.items()})
    names = tuple(sorted(set(artists)))
    halves = [[found[keys[f"half-{n:03d}-{s}"]] for s in range(protocol.seeds)] for n in range(protocol.subsets)]
    rows = {run.name: run.rows for run in runs}
    members = np.zeros((protocol.subsets, len(artists)))
    for n in range(protocol.subsets):
        members[n, list(rows[f"half-{n:03d}-0"])] = 1
    pairs = range(protocol.artist_seeds)
    whole = np.array([found[keys[f"full-{s}"]] for s in pairs])
    without = np.array([[found[keys[f"without-{n:02d}-{s}"]] for s in pairs] for n in range(len(names))])
    return Truth(np.array(halves), members, names, without - whole)


def _known(path: Path, queries: int) -> dict[str, Floats]:
    """The losses of an earlier run over the same queries; none where there was none, or the file is torn or another.

    The folder may be somebody else's: no pickle is read, and nothing that unpacks to more than the file holds.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            if any(part.compress_type != zipfile.ZIP_STORED for part in packed.infolist()):
                return {}
        with np.load(path, allow_pickle=False) as held:
            found = {name: held[name] for name in held.files}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return {}
    sound = all(v.shape == (queries,) and v.dtype.kind == "f" and np.isfinite(v).all() for v in found.values())
    return found if sound else {}
