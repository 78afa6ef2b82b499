"""Whether rankings are better than chance where nothing was validated: a method on another path must rank alike.

A model that learned nothing has no ranking to show. So the loss of training segments must be clearly lower than with
the same weights shuffled, which no network reaches that was never trained. Then some training segments are asked about
by two methods, and what each says of the others is compared: by influence (or whatever method was asked), and by
forgetting in many steps while the rest is retained (mucs; unlearn where mucs was asked). Agreement alone proves little:
networks that were never trained reach nearly as much of it (docs/audit.md has the figures). One query may agree by
luck; the mean of several does not, so this is measured once for an index, and kept there.

On a large model the second method may take days. Then it is not asked, the answer says so, and the ranking is not shown
to be better than chance.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from descant.audit.adapters.base import Example
from descant.audit.computing import is_large
from descant.audit.costs import Passes
from descant.audit.examples import Cut
from descant.audit.gradients import losses
from descant.audit.index import Index
from descant.audit.methods.base import Queries, SegmentMethod
from descant.audit.methods.distilled import Distilled
from descant.audit.methods.influence import Influence
from descant.audit.methods.similarity import Similarity
from descant.audit.methods.unlearning import Mirrored, Mucs
from descant.audit.results import HOURS
from descant.audit.validation.figures import spearman
from descant.files import write_whole
from descant.progress import CancelToken, Progress, silent
from descant.report.audit_answer import CrossCheck, Method
from descant.report.trees import from_tree

QUERIES: Final = 8
MOST_SEGMENTS: Final = 300
"""Training segments that are compared, at most."""
LEAST_SEGMENTS: Final = 30
"""Of fewer, ten are named in common by chance."""
FIRST: Final = 10
LEAST_AGREEMENT, LEAST_OVERLAP = 0.6, 0.55
"""Mean rank correlation, and part of the first ten in common, from which a ranking is shown as one."""
LEAST_OF_INFLUENCE = 0.4, 0.5
"""The same of influence, which looks at other weights than mucs: three trained models reached .46-.50 and .59-.64."""
LEAST_KNOWN = 0.2
"""Five trained models of both kinds took .45 to .63 of the loss away, fifteen untrained networks .04 at most."""
SHUFFLES = 3
UNLEARNING: Final[dict[Method, type[Mirrored] | type[Mucs]]] = {"unlearn": Mirrored, "mucs": Mucs}


def cross_check(
    index: Index,
    method: Method,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
    hours: float = HOURS,
) -> CrossCheck | None:
    """None where it cannot be measured: the method scores no segments, or there are too few. hours: what it may take on
    a large model, as estimated. Raises Cancelled."""
    total = len(index.segments)
    if method == "group" or total < LEAST_SEGMENTS:
        return None
    path = index.folder / f"cross-check-{method}.json"
    least = LEAST_OF_INFLUENCE if method == "influence" else (LEAST_AGREEMENT, LEAST_OVERLAP)
    try:
        kept = from_tree(CrossCheck, json.loads(path.read_text(encoding="utf-8")))
        asked_enough = kept.hours is None or kept.hours >= hours
        if (kept.least_agreement, kept.least_overlap, kept.least_known) == (*least, LEAST_KNOWN) and asked_enough:
            return kept
    except (OSError, ValueError, TypeError):
        pass  # not measured yet, or by another version
    order = np.random.default_rng(index.settings.seed).permutation(total)
    rows = np.sort(order[:MOST_SEGMENTS])
    asked = np.sort(order[: min(QUERIES, total)])
    other: Method = "unlearn" if method == "mucs" else "mucs"
    if is_large(index.checkpoints[0]):
        expected = _hours(index, method, other, asked, rows)
        if expected > hours:
            known = round(_known(index, asked), 4)
            found = CrossCheck(other, None, None, *least, 0, 0, False, known, LEAST_KNOWN, round(expected, 2))
            write_whole(path, (json.dumps(asdict(found), indent=1) + "\n").encode())
            return found
    queries = _queries(index, asked)
    a, b = (_scores(index, name, queries, rows, progress, cancel) for name in (method, other))
    agreements, overlaps = [], []
    for query, x, y in zip(asked, a, b, strict=True):
        others = rows != query  # itself ranks first whatever the model
        x, y = x[others], y[others]
        agreements.append(float(spearman(x[:, None], y[:, None])[0]))
        overlaps.append(
            len({*np.argsort(-x, kind="stable")[:FIRST]} & {*np.argsort(-y, kind="stable")[:FIRST]}) / FIRST
        )
    agreement, overlap = round(float(np.mean(agreements)), 4), round(float(np.mean(overlaps)), 4)
    known = round(_known(index, rows), 4)
    found = CrossCheck(
        other=other,
        agreement=agreement,
        overlap=overlap,
        least_agreement=least[0],
        least_overlap=least[1],
        queries=len(asked),
        segments=len(rows) - 1,
        held=agreement >= least[0] and overlap >= least[1] and known >= LEAST_KNOWN,
        known=known,
        least_known=LEAST_KNOWN,
    )
    write_whole(path, (json.dumps(asdict(found), indent=1) + "\n").encode())
    return found


def stability(replicas: NDArray[np.floating]) -> float | None:
    """Rank correlation of units between two halves of the ensemble. replicas: [R, Q, U]; None for a single one."""
    if len(replicas) < 2 or replicas.shape[2] < 3:
        return None
    halves = [replicas[n::2].mean(axis=(0, 1))[:, None] for n in (0, 1)]
    return round(float(spearman(halves[0], halves[1])[0]), 4)


def _hours(index: Index, method: Method, other: Method, asked: NDArray[np.int64], rows: NDArray[np.int64]) -> float:
    """What the check would take on a large model."""
    gradients = len(asked) * len(index.members) if method == "influence" else 0
    of_both = [Passes((SHUFFLES + 1) * len(rows), gradients)]
    of_both += [_unlearning(index, name, rows).passes(len(asked)) for name in (method, other) if name in UNLEARNING]
    return sum(index.price.hours(passes) for passes in of_both)


def _unlearning(
    index: Index, method: Method, rows: NDArray[np.int64], progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> Mirrored | Mucs:  # fmt: skip
    """On the first checkpoint alone, and scoring only `rows`. How long it takes was asked before."""
    only = torch.from_numpy(rows)
    return UNLEARNING[method](index, progress, cancel, hours=math.inf, only=only, on=1)


def _known(index: Index, rows: NDArray[np.int64]) -> float:
    """By which part of itself the loss of these segments is lower than with each matrix of the weights shuffled."""
    batch, draws = index.select(torch.from_numpy(rows)), index.adapter.draws(QUERIES, index.settings.seed)
    state, random = index.checkpoints[0], torch.Generator().manual_seed(index.settings.seed)
    other = []
    for _ in range(SHUFFLES):
        shuffled = {
            name: value.flatten()[torch.randperm(value.numel(), generator=random).to(value.device)].reshape(value.shape)
            if value.dim() > 1
            else value
            for name, value in state.items()
        }
        other.append(float(losses(index.adapter, shuffled, batch, draws).mean()))
    return 1 - float(losses(index.adapter, state, batch, draws).mean()) / max(float(np.mean(other)), 1e-30)


def _queries(index: Index, rows: NDArray[np.int64]) -> Queries:
    batch = index.examples.select(torch.from_numpy(rows))
    made = []
    for place, row in enumerate(rows):
        segment = index.segments[row]
        told = {name: value[place] for name, value in batch.conditioning.items()}
        cut = Cut(segment.start_s, segment.end_s, Example(batch.target[place], batch.mask[place], told))
        made.append((index.tracks[segment.track].path, cut))
    return Queries(made)


def _scores(
    index: Index, method: Method, queries: Queries, rows: NDArray[np.int64], progress: Progress,
    cancel: CancelToken | None,
) -> NDArray[np.floating]:  # fmt: skip
    """[Q, rows], the mean of replicas."""
    made: SegmentMethod
    if method in UNLEARNING:
        made = _unlearning(index, method, rows, progress, cancel)
    elif method == "influence":
        made = Influence(index, progress, cancel)
    else:
        made = (Distilled if method == "distilled" else Similarity)(index, progress, cancel)
    return np.asarray(made.scores(queries).mean(axis=0)[:, rows])
