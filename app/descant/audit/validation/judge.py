"""Scores against the truth: every figure of a validation, with intervals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from descant.audit.index import Index
from descant.audit.methods.influence import influence_of_rows
from descant.audit.shares import Shrinkage, fit_shrinkage, membership_matrix, proportions, total_variation
from descant.audit.validation.figures import bootstrap, ceiling, over_queries, spearman
from descant.audit.validation.learned import Learned
from descant.audit.validation.reliability import clear, positive_shares, reliability
from descant.audit.validation.retrain import Protocol
from descant.audit.validation.truth import Truth
from descant.report.audit_answer import Basis, Figure, Trust

SELF_QUERIES: Final = 100
SLOW_MARGIN: Final = "unlearn over influence"
LEARNED_MARGIN: Final = "influence over untrained"
LEAST_ARTIST_SEEDS: Final = 2
"""Pairs of trainings, with and without each artist, under which no percentage is stated: one pair does not show how far
chance moves the truth."""

Floats = NDArray[np.floating]


def judge(
    index: Index, scores: Mapping[str, Floats], group: Floats | None, truth: Truth, protocol: Protocol
) -> tuple[Learned, list[dict[str, Any]]]:
    """What was learned, and rows for a table: figure, method, value, low, high.

    scores: by method [Q, N] of tracks; group: [Q, A] of artists. lds: the linear datamodelling score (Ilyas et al.
    2022), the rank correlation over subsets of the scores summed over what was trained on with the negative loss.
    """
    halves = truth.halves
    sums = {name: truth.members @ s.T for name, s in scores.items()}

    def measure(subsets: NDArray[np.int64], chosen: NDArray[np.int64]) -> dict[str, float]:
        losses_ = -halves[subsets].mean(axis=1)[:, chosen]
        made = {name: float(spearman(s[subsets][:, chosen], losses_).mean()) for name, s in sums.items()}
        made["margin"] = made["influence"] - made["similarity"]
        made[LEARNED_MARGIN] = made["influence"] - made["untrained"]
        if "unlearn" in sums:
            made[SLOW_MARGIN] = made["unlearn"] - made["influence"]
        if halves.shape[1] > 1:
            made["ceiling"] = float(ceiling(halves[subsets][:, :, chosen])[0])
        return made

    judged, trained, asked = halves.shape
    on_halves = Basis(asked, judged, trained, "halves")
    on_artists = Basis(asked, len(truth.artists), truth.risen.shape[1], "artists")
    figures = {
        name: replace(f, n=on_halves) for name, f in bootstrap(measure, judged, asked, protocol.resamples).items()
    }

    def by_query(values: Floats) -> Figure:
        """Of figures about artists."""
        return replace(over_queries(values, protocol.resamples), n=replace(on_artists, queries=len(values)))

    everyone = membership_matrix([{t.artist: 1.0} for t in index.tracks])[1]
    by_artist = {name: s @ everyone for name, s in scores.items()} | ({} if group is None else {"group": group})
    right = truth.effects.argmax(axis=1)
    top1 = {name: by_query((s.argmax(axis=1) == right).astype(float)) for name, s in by_artist.items()}
    own = {name: replace(f, n=on_artists) for name, f in reliability(truth, protocol.resamples).items()}
    sure = clear(truth)
    if own:
        top1["one retraining"] = own["one pair, top-1"]
    shrinkage, errors = _share_errors(by_artist["influence"], truth.effects)
    share, equal = (by_query(errors[:, n]) for n in (0, 1))
    gain = by_query(errors[:, 1] - errors[:, 0])
    self_rank, duplicates = _selves(index, protocol)
    ranks = by_query(spearman(by_artist["influence"].T, truth.effects.T))
    rest = ("margin", "ceiling", "untrained", SLOW_MARGIN, LEARNED_MARGIN)
    trust = Trust(
        scope="model",
        model=index.adapter.name,
        fingerprint=index.adapter.fingerprint,
        lds={name: f for name, f in figures.items() if name not in rest},
        ceiling=figures.get("ceiling"),
        margin=figures["margin"],
        untrained=figures["untrained"],
        top1=top1,
        share_error=share,
        equal_error=equal,
        gain=gain,
        self_rank=self_rank,
        duplicates=duplicates,
        percentages=gain.low > 0 and protocol.artist_seeds >= LEAST_ARTIST_SEEDS,
        made=datetime.now(UTC).date().isoformat(),
    )
    rows = [_row("lds", name, f) for name, f in figures.items()]
    rows += [_row("artist top-1", name, f) for name, f in top1.items()]
    single = {
        "share error": share,
        "equal split's error": equal,
        "gain of the shares": gain,
        "rank of itself": self_rank,
        "planted copies found": duplicates,
        "artist rank correlation": ranks,
    }
    rows += [_row(name, "influence", f) for name, f in single.items() if f is not None]
    rows += [_row("artist truth, itself", name, f) for name, f in own.items()]
    if sure.any():
        rows.append({"figure": "clear queries", "method": "truth", "value": int(sure.sum())})
        for name, s in by_artist.items():
            found = by_query((s.argmax(axis=1) == right)[sure].astype(float))
            rows.append(_row("artist top-1, clear queries", name, found))
    for other in ("influence", "unlearn"):
        if other in scores:
            near = over_queries(spearman(scores["distilled"].T, scores[other].T), protocol.resamples)
            near = replace(near, n=Basis(asked))
            rows.append(_row(f"rank correlation with {other}", "distilled", near))
    return Learned(shrinkage, trust), rows


def _row(figure: str, method: str, found: Figure) -> dict[str, Any]:
    n = found.n
    told = {} if n is None else {"queries": n.queries, "subsets": n.subsets, "trainings": n.trainings}
    return {"figure": figure, "method": method, "value": found.value, "low": found.low, "high": found.high, **told}


def _share_errors(scores: Floats, effects: Floats) -> tuple[Shrinkage, NDArray[np.float64]]:
    """The shrinkage fitted on all queries, and per query the errors [Q, 2] of shares and of an equal split.

    The shares judged are those of a shrinkage fitted on the other half of the queries.
    """
    truth = positive_shares(effects)
    folds = np.arange(len(scores)) % 2
    errors = np.zeros((len(scores), 2))
    for fold in (0, 1):
        fitted = fit_shrinkage(scores[folds != fold], truth[folds != fold])
        errors[folds == fold, 0] = total_variation(proportions(scores[folds == fold], fitted), truth[folds == fold])
    errors[:, 1] = total_variation(np.full_like(truth, 1 / truth.shape[1]), truth)
    return fit_shrinkage(scores, truth), errors


def _selves(index: Index, protocol: Protocol) -> tuple[Figure, Figure | None]:
    """The rank of training segments asked about themselves; and the fraction of planted copies found at once, None
    without any."""
    random = np.random.default_rng(1)
    some = np.sort(random.permutation(len(index.segments))[:SELF_QUERIES])
    scores = influence_of_rows(index, some).mean(axis=0)
    ranks = (scores > scores[np.arange(len(some)), some][:, None]).sum(axis=1) + 1.0
    clusters: dict[str, list[int]] = {}
    for segment, held in enumerate(index.segments):
        if cluster := index.tracks[held.track].cluster:
            clusters.setdefault(cluster, []).append(segment)
    pairs = [(a, b) for held in clusters.values() if len(held) == 2 for a, b in (held, held[::-1])]
    own = replace(over_queries(ranks, protocol.resamples), n=Basis(len(ranks)))
    if not pairs:
        return own, None
    asked = np.array([a for a, _ in pairs])
    near = influence_of_rows(index, asked).mean(axis=0)
    near[np.arange(len(asked)), asked] = -np.inf
    found = near.argmax(axis=1) == np.array([b for _, b in pairs])
    return own, replace(over_queries(found.astype(float), protocol.resamples), n=Basis(len(pairs)))
