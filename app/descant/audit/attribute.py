"""One output, asked of an index: which tracks, artists, writers or publishers it descends from, and where.

Every method gives scores [segments of the output × segments of the training set]; what follows is the same for all.
Percentages are given only for the default method, and only where validation showed that they beat an equal split.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray

from descant.audit.cross_check import cross_check, stability
from descant.audit.examples import Cut, output_cuts
from descant.audit.index import Index, open_index
from descant.audit.methods import METHODS
from descant.audit.methods.base import Queries
from descant.audit.owners import units_of
from descant.audit.results import HOURS, AuditResult
from descant.audit.shares import Division, Shrinkage, divide, membership_matrix
from descant.audit.state import not_on_flow
from descant.audit.validation.learned import Learned, learned_of
from descant.errors import DescantError
from descant.progress import CancelToken, Progress, silent
from descant.report.assembly import now_utc, query_of
from descant.report.audit_answer import Attributed, CrossCheck, Method, SegmentInfluence, Unit
from descant.report.influence import NOT_SHOWN
from descant.report.model import AuditPart

TOP: Final = 5
FINAL_WEIGHTS: Final = (
    "Final weights only, without checkpoints of the training: influence is the mean over these weights with noise, "
    "since without noise its order was hardly better than chance where that was checked."
)
"""Why it is measured elsewhere than in the weights as they were handed over (docs/audit.md has the figures)."""
Floats = NDArray[np.floating]


def attribute(
    index: str | Path | Index,
    output: str | Path,
    *,
    unit: Unit = "track",
    method: Method | None = None,
    hours: float = HOURS,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> AuditResult:
    """The answer about one output. index: a folder, or an index that is open already (for many outputs).
    method, hours: as in results.Question.

    Raises DescantError: no index, an output that cannot be decoded, a unit that the manifest does not name, a method
    that this index cannot serve, or not within `hours`. Raises Cancelled.
    """
    made = index if isinstance(index, Index) else open_index(index)
    if method is not None and method not in METHODS:
        raise DescantError(f"There is no method “{method}”.", remedy=f"Use one of {', '.join(METHODS)}.")
    path = Path(output)
    units = units_of(made.tracks, unit)
    progress("encode", 0, 1)
    cuts, info = output_cuts(made.adapter, path)
    asked = query_of(info)
    learned = learned_of(made)
    method = method or "influence"
    chosen = FINAL_WEIGHTS if method == "influence" and len(made.checkpoints) == 1 else ""
    names, by_track = membership_matrix(units)
    queries = Queries([(path, cut) for cut in cuts])
    replicas = METHODS[method](made, progress, cancel, hours).by_unit(queries, by_track)
    check = None if learned else cross_check(made, method, progress, cancel, hours)
    refusal = _refusal(learned, method, unit, check)
    mean = replicas.mean(axis=(0, 1))
    shrinkage = learned.shrinkage if learned else Shrinkage()
    division = None if refusal else divide(replicas.reshape(-1, len(names)), shrinkage)
    part = AuditPart(
        unit=unit,
        method=method,
        model=made.adapter.name,
        fingerprint=made.adapter.fingerprint,
        manifest_sha256=str(made.meta["manifest_sha256"]),
        ranking=_rows(made, names, by_track, mean, division, unit),
        units=len(names),
        segments=_timeline(cuts, names, replicas.mean(axis=0), info.duration_s),
        refusal=refusal,
        trust=learned.trust if learned else None,
        chosen=chosen,
        stability=None if learned else stability(replicas),
        cross_check=check,
    )
    unattributed = None if division is None else division.unattributed
    said = (*((chosen,) if chosen else ()), *_limits(learned, made), *info.notes)
    return AuditResult(asked, part, unattributed, said, _parameters(made, shrinkage), now_utc())


def _refusal(learned: Learned | None, method: Method, unit: Unit, check: CrossCheck | None) -> str:
    """Why there are no percentages, and whether the ranks stand; "" where percentages have earned their place."""
    if learned is None and check is not None and not check.held:
        if check.known is not None and check.least_known is not None and check.known < check.least_known:
            return (
                f"This ranking is {NOT_SHOWN}: the model knows the training tracks hardly better than with its weights"
                f" shuffled (its loss is lower by {max(check.known, 0.0):.0%}, where {check.least_known:.0%} are asked"
                " for). There are no percentages."
            )
        if check.agreement is None or check.overlap is None:
            return (
                f"This ranking is {NOT_SHOWN}: the model was not validated, and a second method was not asked, since"
                f" {check.other} would take longer on it than was allowed (--hours allows more)."
                " There are no percentages."
            )
        return (
            f"This ranking is {NOT_SHOWN}: the model was not validated, and on it {method} and {check.other} agree by"
            f" {check.agreement:.2f} with {check.overlap:.0%} of the first ten in common, where"
            f" {check.least_agreement:.2f} and {check.least_overlap:.0%} are asked for. There are no percentages."
        )
    if learned is None:
        return "This model was not validated: ranks are shown, percentages are not."
    if method != "influence":
        return f"Only the default method's percentages are validated; “{method}” shows ranks."
    if not learned.trust.percentages:
        return "In the validation of this model the percentages were not shown to beat an equal split: ranks are shown."
    if unit == "track":
        return "Percentages are validated for artists and other owners of several tracks; tracks are ranked."
    return ""


def _rows(
    index: Index, names: Sequence[str], by_track: Floats, mean: Floats, division: Division | None, unit: Unit
) -> tuple[Attributed, ...]:
    titles = {t.track_id: t.title or t.path.stem for t in index.tracks}
    made = []
    for rank, place in enumerate(np.lexsort((np.array(names), -mean)), start=1):
        name = names[place]
        made.append(
            Attributed(
                id=name,
                name=titles.get(name, name) if unit == "track" else name,
                score=round(float(mean[place]), 6),
                rank=rank,
                share_ppm=None if division is None else int(division.ppm[place]),
                low_ppm=None if division is None else int(division.low[place]),
                high_ppm=None if division is None else int(division.high[place]),
                tracks=tuple(index.tracks[n].track_id for n in np.flatnonzero(by_track[:, place] > 0)),
            )
        )
    return tuple(made)


def _timeline(
    cuts: Sequence[Cut], names: Sequence[str], scores: Floats, duration_s: float
) -> tuple[SegmentInfluence, ...]:
    """Spans without gaps: a silent pause belongs to what came before it. scores: [Q, U]."""
    starts = [0.0, *(c.start_s for c in cuts[1:])]
    made = []
    for start, end, row in zip(starts, [*starts[1:], duration_s], scores, strict=True):
        best = [n for n in np.argsort(-row, kind="stable")[:TOP] if row[n] > 0]
        made.append(SegmentInfluence(round(start, 3), round(end, 3), tuple((names[n], float(row[n])) for n in best)))
    return tuple(made)


def _limits(learned: Learned | None, index: Index) -> tuple[str, ...]:
    signed_by = index.meta.get("manifest_signed_by")
    said = [
        "Influence on this model's weights, estimated: no proof of copying, and no statement about any other model.",
        "The manifest is taken at its word: music that was trained on and is not listed cannot be named.",
        "Common musical material raises the influence of whoever supplied much of it.",
        "Where that was measured, on small models, networks that were never trained ranked as well: the order foretells"
        " what training without a track would change, and is no proof that this model's weights hold it.",
    ]
    if signed_by:
        said.append(f"The manifest's signature by the key {signed_by} holds; whose key it is was not checked.")
    if learned is None:
        said.append("How far these scores can be trusted on this model was not measured.")
    if index.adapter.objective != "tokens":
        said.append(not_on_flow())
    if len(index.checkpoints) < 3:
        said.append("Fewer than three checkpoints: ranks move with the seed of the training.")
    return tuple(said)


def _parameters(index: Index, shrinkage: Shrinkage) -> dict[str, Any]:
    made = {
        "index": {k: index.meta[k] for k in ("schema", "descant", "torch", "fingerprints", "settings", "tracks")},
        "computing": {**asdict(index.computing), "threads": torch.get_num_threads()},
        "shrinkage": asdict(shrinkage),
    }
    plain: dict[str, Any] = json.loads(json.dumps(made))
    return plain
