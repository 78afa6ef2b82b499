"""Whether rankings are better than chance where nothing was validated: a method on another path must rank alike.

A model that learned nothing has no ranking to show. So the loss of training segments must be clearly lower than with
the same weights shuffled, which no network reaches that was never trained. Then some training segments are asked about
by two methods, and what each says of the others is compared: by influence (or whatever method was asked), and by
forgetting in many steps while the rest is retained (mucs; unlearn where mucs was asked). Agreement alone proves little:
networks that were never trained reach nearly as much of it (docs/audit.md has the figures). One query may agree by
luck; the mean of several does not, so this is measured once for an index, and kept there.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from descant.audit.adapters.base import Example
from descant.audit.examples import Cut
from descant.audit.gradients import losses
from descant.audit.index import Index
from descant.audit.methods.base import Queries, SegmentMethod, Tuning
from descant.audit.methods.distilled import Distilled
from descant.audit.methods.influence import Influence
from descant.audit.methods.similarity import Similarity
from descant.audit.methods.unlearning import Mirrored, Mucs
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
"""The same of influence, which looks at other weights than mucs does: trained models reach .50 and .61 (2026-11-30)."""
LEAST_KNOWN = 0.2
"""Trained models of both kinds took .47 and .63 of the loss away, six untrained networks .03 at most (2026-11-30)."""
SHUFFLES = 3


def cross_check(
    index: Index, method: Method, progress: Progress = silent, cancel: CancelToken | None = None
) -> CrossCheck | None:
    """None where it cannot be measured: the method scores no segments, or there are too few. Raises Cancelled."""
    total = len(index.segments)
    if method == "group" or total < LEAST_SEGMENTS:
        return None
    path = index.folder / f"cross-check-{method}.json"
    least = LEAST_OF_INFLUENCE if method == "influence" else (LEAST_AGREEMENT, LEAST_OVERLAP)
    try:
        kept = from_tree(CrossCheck, json.loads(path.read_text(encoding="utf-8")))
        if (kept.least_agreement, kept.least_overlap, kept.least_known) == (*least, LEAST_KNOWN):
            return kept
    except (OSError, ValueError, TypeError):
        pass  # not measured yet, or by another version
    order = np.random.default_rng(index.settings.seed).permutation(total)
    rows = np.sort(order[:MOST_SEGMENTS])
    asked = np.sort(order[: min(QUERIES, total)])
    other: Method = "unlearn" if method == "mucs" else "mucs"
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
    """[Q, rows], the mean of replicas. Unlearning is done on the first checkpoint alone, and scores only `rows`."""
    made: SegmentMethod
    if method in ("unlearn", "mucs"):
        kind = Mirrored if method == "unlearn" else Mucs
        made = kind(index, Tuning(), progress, cancel, only=torch.from_numpy(rows), on=1)
    elif method == "influence":
        made = Influence(index, Tuning(), progress, cancel)
    else:
        made = (Distilled if method == "distilled" else Similarity)(index, Tuning(), progress, cancel)
    return np.asarray(made.scores(queries).mean(axis=0)[:, rows])
