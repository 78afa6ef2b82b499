"""How far the audit can be trusted on a model: what it predicts, against what training again shows.

Everything lands in the index's folder `validation`: outputs/ (what was asked about), retrained/ (the models),
validation.json and validation.csv. Models that are there already are not trained again.
"""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from descant.audit.adapters.base import Batch
from descant.audit.examples import output_cuts
from descant.audit.gradients import projected
from descant.audit.index import Index, open_index
from descant.audit.methods.base import Queries
from descant.audit.methods.distilled import Distilled
from descant.audit.methods.influence import Influence
from descant.audit.methods.similarity import Similarity
from descant.audit.methods.unlearning import Group, Mirrored, Mucs
from descant.audit.projection import fit_projection
from descant.audit.reference.generation import write_outputs
from descant.audit.reference.networks import build
from descant.audit.results import Validation
from descant.audit.shares import membership_matrix
from descant.audit.state import VALIDATION
from descant.audit.validation.judge import judge
from descant.audit.validation.learned import RESULT, Learned
from descant.audit.validation.retrain import Protocol, plan, repeatable, retrain
from descant.audit.validation.truth import measure_truth
from descant.errors import DescantError
from descant.files import replacing, write_whole
from descant.progress import CancelToken, Progress, silent

TABLE = "validation.csv"
TABLE_COLUMNS: Final = ("figure", "method", "value", "low", "high", "queries", "subsets", "trainings")
Floats = NDArray[np.floating]


def validate(
    index: str | Path,
    *,
    protocol: Protocol | None = None,
    outputs: Sequence[str | Path] = (),
    held_out: Sequence[str | Path] = (),
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Validation:
    """Retrains, measures and writes the figures. outputs: what to ask about; without any, new ones are generated.
    held_out: controls, which are asked about as well. Of each file the first segment that is audible counts.

    Raises DescantError (no index, a model that cannot be trained again, files that cannot be decoded) and Cancelled.
    """
    began = time.monotonic()
    protocol = protocol or Protocol()
    made = open_index(index)
    model = repeatable(made.adapter)
    work = made.folder / VALIDATION
    work.mkdir(exist_ok=True)
    asked = [Path(p) for p in outputs] or write_outputs(model, protocol.generated, 1, work / "outputs")
    files = asked + [Path(p) for p in held_out]
    queries = Queries([(file, output_cuts(made.adapter, file)[0][0]) for file in files])
    artists = [t.artist for t in made.tracks]
    if len(set(artists)) < 2 or len(artists) < 8:
        raise DescantError("A validation needs two artists and eight tracks at least.", remedy="Add tracks.")
    runs = plan(protocol, artists)
    models = work / "retrained"
    retrain(made.adapter, made.examples, made.track_of.tolist(), runs, models, progress=progress, cancel=cancel)
    truth = measure_truth(made, queries.examples, runs, protocol, artists, models, progress=progress, cancel=cancel)
    scores, group, seconds = _scores(made, queries, protocol, progress, cancel)
    learned, rows = judge(made, scores, group, truth, protocol)
    rows += [{"figure": "seconds a query", "method": name, "value": round(s, 5)} for name, s in seconds.items()]
    _write(work, made, learned, rows, protocol, files)
    return Validation(learned.trust, round(time.monotonic() - began, 1), str(work / RESULT), str(work / TABLE))


# Methods ----------------------------------------------------------------------------------------------------------


def _scores(
    index: Index, queries: Queries, protocol: Protocol, progress: Progress, cancel: CancelToken | None
) -> tuple[dict[str, Floats], Floats | None, dict[str, float]]:
    """By method [Q, N] of tracks; of groups [Q, A], if measured; and the seconds each took for a query."""
    seconds: dict[str, float] = {}

    def timed(name: str, made: Callable[[], Floats]) -> Floats:
        began = time.perf_counter()
        found: Floats = made().mean(axis=0)
        seconds[name] = (time.perf_counter() - began) / len(queries)
        return found

    distilled = Distilled(index)
    _ = distilled.embedding  # fitted once, whatever is asked
    found: dict[str, Floats] = {
        "influence": timed("influence", lambda: Influence(index).scores(queries)),
        "similarity": timed("similarity", lambda: Similarity(index).scores(queries)),
        "untrained": _untrained(index, queries.examples, len(index.members)),
        "random": np.random.default_rng(0).standard_normal((len(queries), len(index.segments))),
        "distilled": timed("distilled", lambda: distilled.scores(queries)),
    }
    group = None
    if protocol.unlearning:
        mirrored = Mirrored(index, progress, cancel, short_list=None)
        mucs = Mucs(index, progress, cancel, short_list=None, on=1)
        found["unlearn"] = timed("unlearn", lambda: mirrored.scores(queries))
        found["mucs"] = timed("mucs", lambda: mucs.scores(queries))
        by_artist = membership_matrix([{t.artist: 1.0} for t in index.tracks])[1]
        group = timed("group", lambda: Group(index, progress, cancel).by_unit(queries, by_artist))
    return {name: _by_track(index, s) for name, s in found.items()}, group, seconds


def _untrained(index: Index, queries: Batch, count: int) -> Floats:
    """Influence in networks that were never trained, as many as influence has members: what the architecture and the
    sound alone explain. (A single one against a mean of several would look worse than it is.)"""
    model, settings = repeatable(index.adapter), index.settings
    total = np.zeros((len(queries), len(index.segments)))
    for number in range(count):
        state = {name: value.detach() for name, value in build(model.shape, 12_345 + number).named_parameters()}
        fresh = index.differentiated(state)
        fitted = fit_projection(fresh, index.examples, width=settings.projection, seed=settings.seed)
        rows, asked = (projected(fresh, batch, fitted) for batch in (index.examples, queries))
        found = (asked @ rows.T).numpy()
        total += found / max(float(found.std()), 1e-30)
    return total


def _by_track(index: Index, scores: Floats) -> NDArray[np.float64]:
    """[..., S] of segments → [..., N] of tracks, summed."""
    held = np.zeros((len(index.segments), len(index.tracks)))
    held[np.arange(len(index.segments)), index.track_of] = 1
    return np.asarray(scores @ held, np.float64)


def _write(
    work: Path,
    index: Index,
    learned: Learned,
    rows: Sequence[Mapping[str, Any]],
    protocol: Protocol,
    files: Sequence[Path],
) -> None:
    held = {
        "fingerprint": index.adapter.fingerprint,
        **asdict(learned),
        "protocol": asdict(protocol),
        "queries": [str(f) for f in files],
        "rows": list(rows),
    }
    write_whole(work / RESULT, (json.dumps(held, indent=1) + "\n").encode())
    with replacing(work / TABLE) as beside, beside.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, TABLE_COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
