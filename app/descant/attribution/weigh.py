"""How much a resemblance is worth: against the query's own yardstick, against unrelated music, as a probability.

Every figure of a candidate is first set against what other music scores with the same query, the cohort's references
and a sample of the catalog itself: z = (value - mean) / deviation. So a query that is near everything (a hub) gains
nothing by it, nor does one that merely is of the genre that the catalog is full of.
"""

from __future__ import annotations

import itertools
import threading
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from descant.attribution.align import rolled, scan, window_rows
from descant.attribution.retrieve import retrieve
from descant.catalog.store import Catalog
from descant.progress import CancelToken, Progress, silent
from descant.settings import Settings
from descant.views.base import Leg, Listening, View
from descant.views.windows import unfold

F32 = NDArray[np.float32]
F64 = NDArray[np.float64]

WINDOWS_S = (4.0, 10.0, 24.0)
"""Lengths over which a path's similarity is averaged: a sample of some seconds, a phrase, a verse."""
REFINED = 6
"""Candidates that are tried at every tempo; the others only at their own."""
TEMPO_STEPS = tuple(float(2 ** (k / 12)) for k in range(-6, 7) if k)
"""Query tempo over source tempo, 0.71 to 1.41 in steps of 6 %: at the worst (3 % off) a path drifts by 0.3 s in ten."""
DEVIATION_FLOOR = 0.01
OWN = 24
"""Tracks of the catalog itself in the yardstick."""
OWN_LEAST = 5
"""Fewer than these have no median worth the name."""
OWN_S = 16.0
"""How much of each is compared: as much as an excerpt of the cohort holds."""
MAD = 1.4826
"""Median absolute deviation → standard deviation of a normal distribution."""
GUMBEL = float(np.sqrt(6) / np.pi)
"""Deviation → scale of a Gumbel distribution: how fast a maximum grows with the logarithm of the places tried."""


@dataclass(frozen=True, eq=False)
class LegScores:
    """What one leg says of its candidates, best first.

    z: float64 [N]; rolls: the transpositions proposed for each; local_mean, local_deviation: what the references
    score in one window of WINDOWS_S[0] (style: in one segment) with this query.
    """

    leg: Leg
    track_ids: tuple[str, ...]
    z: F64
    rolls: tuple[tuple[int, ...], ...]
    listenings: tuple[Listening, ...]
    local_mean: float
    local_deviation: float


class Shelf:
    """What was last read of a catalog's listenings, so that many queries do not read the same tracks again.
    Safe between threads."""

    def __init__(self, catalog: Catalog, most_vectors: int = 400_000) -> None:
        self.catalog = catalog
        self._most = most_vectors
        self._held = 0
        self._turn = threading.Lock()
        self._kept: OrderedDict[tuple[Leg, str], Listening] = OrderedDict()
        self._own: dict[Leg, list[Listening]] = {}

    def listening(self, leg: Leg, track_id: str) -> Listening:
        """Raises CatalogError where the track is not there or damaged."""
        key = (leg, track_id)
        with self._turn:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        heard = self.catalog.listening(track_id, leg)
        with self._turn:
            if key not in self._kept:
                self._kept[key] = heard
                self._held += len(heard.vectors)
            while self._held > self._most and len(self._kept) > 1:
                self._held -= len(self._kept.popitem(last=False)[1].vectors)
        return heard

    def own(self, leg: Leg) -> list[Listening]:
        """OWN_S from the middle of each of OWN tracks: the first by id, and an id is a hash."""
        with self._turn:
            if leg in self._own:
                return self._own[leg]
        found = []
        for track_id in self.catalog.first_ids(OWN):
            heard = self.listening(leg, track_id)
            count = max(1, round((OWN_S - heard.length_s) / heard.hop_s) + 1)
            start = max(0, (len(heard.vectors) - count) // 2)
            found.append(Listening(heard.vectors[start : start + count], heard.length_s, heard.hop_s))
        with self._turn:
            self._own[leg] = found if len(found) >= OWN_LEAST else []
        return self._own[leg]


@dataclass(frozen=True, eq=False)
class Yardstick:
    """What other music scores with a query. mean, deviation: float64 [W], one for each window length."""

    mean: F64
    deviation: F64


def yardstick(cohort: F64, own: F64) -> Yardstick:
    """cohort [W, C], own [W, O]: values of unrelated excerpts and of the catalog's own tracks.

    The stricter of the two counts. Of the catalog's tracks some may be true sources: median and MAD pass them over.
    """
    mean, deviation = cohort.mean(axis=1), np.maximum(cohort.std(axis=1), DEVIATION_FLOOR)
    if own.shape[1]:
        median = np.median(own, axis=1)
        mean = np.maximum(mean, median)
        deviation = np.maximum(deviation, MAD * np.median(np.abs(own - median[:, None]), axis=1))
    return Yardstick(mean, deviation)


def score(shelf: Shelf, view: View, heard: Listening, references: Sequence[Listening], settings: Settings) -> LegScores:
    """One leg's candidates with their z. Raises CatalogError where the catalog is damaged."""
    leg = view.name
    candidates = retrieve(shelf.catalog, leg, view.variants(heard.vectors), limit=settings.candidates)
    listenings = tuple(shelf.listening(leg, c.track_id) for c in candidates)
    if view.rows:
        rolls = [c.rolls for c in candidates]
        z, yard = _score_paths(view, heard, rolls, listenings, references, shelf.own(leg))
    else:
        z, yard = _score_sound(heard, listenings, references, shelf.own(leg))
    order = np.argsort(-z, kind="stable")
    return LegScores(
        leg,
        tuple(candidates[n].track_id for n in order),
        z[order],
        tuple(candidates[n].rolls for n in order),
        tuple(listenings[n] for n in order),
        float(yard.mean[0]),
        float(yard.deviation[0]),
    )


def _score_paths(
    view: View,
    heard: Listening,
    rolls: Sequence[tuple[int, ...]],
    sources: Sequence[Listening],
    references: Sequence[Listening],
    own: Sequence[Listening],
) -> tuple[F64, Yardstick]:
    query, row_s = unfold(heard, view.rows)
    windows = window_rows(len(query), row_s, WINDOWS_S)
    maps = [unfold(s, view.rows)[0] for s in sources]
    copies = [rolled(m, -v) for m, kept in zip(maps, rolls, strict=True) for v in kept]
    owner = np.repeat(np.arange(len(maps)), [len(kept) for kept in rolls])
    yards = [unfold(r, view.rows)[0] for r in (*references, *own)]
    values = scan(query, [*copies, *yards], windows=windows).astype(np.float64)
    edge = len(copies) + len(references)
    yard = yardstick(values[:, len(copies) : edge], values[:, edge:])
    yard_rows = np.mean([len(r) for r in yards])
    best = np.full((len(windows), len(maps)), -1.0)
    for n, column in zip(owner, values.T[: len(copies)], strict=True):
        best[:, n] = np.maximum(best[:, n], column)
    longer = np.log([max(1, len(m)) / yard_rows for m in maps])

    def standard(best: F64, log_length: F64) -> F64:
        expected = yard.mean[:, None] + GUMBEL * yard.deviation[:, None] * log_length
        return np.asarray(((best - expected) / yard.deviation[:, None]).max(axis=0))

    z = standard(best, longer) if len(maps) else np.zeros(0)
    chosen = np.argsort(-z, kind="stable")[:REFINED]
    if len(chosen):
        kept = [rolled(maps[n], -rolls[n][0]) for n in chosen]
        for ratio in TEMPO_STEPS:
            best[:, chosen] = np.maximum(best[:, chosen], scan(query, kept, windows=windows, ratio=ratio))
        z[chosen] = standard(best[:, chosen], longer[chosen])
    return z, yard


def sound_values(heard: Listening, other: Listening) -> F32:
    """[S]: for each segment of the query the mean of its three best segments in the other."""
    similarity = heard.vectors @ other.vectors.T
    k = min(3, similarity.shape[1])
    return np.asarray(np.partition(similarity, -k, axis=1)[:, -k:].mean(axis=1), dtype=np.float32)


def _score_sound(
    heard: Listening, sources: Sequence[Listening], references: Sequence[Listening], own: Sequence[Listening]
) -> tuple[F64, Yardstick]:
    def values(others: Sequence[Listening]) -> F64:
        return np.array([[float(sound_values(heard, other).mean()) for other in others]]).reshape(1, -1)

    yard = yardstick(values(references), values(own))
    return (values(sources)[0] - yard.mean[0]) / yard.deviation[0], yard


def null_scores(
    shelf: Shelf,
    views: Sequence[View],
    queries: Sequence[Mapping[Leg, Listening]],
    references: Mapping[Leg, Sequence[Listening]],
    settings: Settings,
    *,
    progress: Progress = silent,
    cancel: CancelToken | None = None,
) -> dict[Leg, F64]:
    """Per leg, the catalog-wide best z of every cohort query, ascending: what unrelated music reaches here."""
    done = itertools.count(1)

    def best(query: Mapping[Leg, Listening]) -> list[float]:
        if cancel:
            cancel.check()
        found = [score(shelf, view, query[view.name], references[view.name], settings).z for view in views]
        progress("calibrate", next(done), len(queries))
        return [float(z[0]) if len(z) else 0.0 for z in found]

    with ThreadPoolExecutor(settings.n_threads) as pool:
        rows = list(pool.map(best, queries))
    return {view.name: np.sort(np.array([row[n] for row in rows])) for n, view in enumerate(views)}


def p_values(z: F64, null: F64) -> F64:
    """The conformal p-value of each z: (1 + #{null ≥ z}) / (M + 1), valid whatever the distribution
    (Vovk, Gammerman & Shafer, Algorithmic Learning in a Random World, 2005, section 2.2)."""
    at_least = len(null) - np.searchsorted(null, z, side="left")
    return np.asarray((1 + at_least) / (len(null) + 1))


def posterior(z: F64, *, threshold: float, slope: float, prior: float) -> F64:
    """P(descends) of a segment: a logistic likelihood ratio in its z, with the stated prior odds."""
    odds = np.log(prior / (1 - prior))
    return np.asarray(1 / (1 + np.exp(-np.clip(slope * (z - threshold) + odds, -60, 60))))
