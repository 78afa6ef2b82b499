"""How far the truth about artists agrees with itself: nothing can be judged by it more sharply than that."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from descant.audit.shares import total_variation
from descant.audit.validation.figures import over_queries, spearman
from descant.audit.validation.truth import Truth
from descant.report.audit_answer import Figure

SPLITS: Final = 50
"""Random halves of the pairs of trainings, drawn to be compared."""
CLEAR: Final = 2.0
"""Standard errors by which one artist must lead for a query to count as clear."""
Floats = NDArray[np.floating]


def reliability(truth: Truth, resamples: int) -> dict[str, Figure]:
    """Of the queries, with two pairs of trainings or more ({} with one).

    one pair, top-1: how often one pair of trainings names the artist that the mean of the others names. halves, top-1;
    halves, rank correlation; halves, share error: the same figures that scores are judged by, between random halves of
    the pairs. A half has half the pairs: the whole truth is better than that.
    """
    pairs = truth.risen.shape[1]
    if pairs < 2:
        return {}
    single = [
        truth.risen[:, k].argmax(axis=0) == np.delete(truth.risen, k, axis=1).mean(axis=1).argmax(axis=0)
        for k in range(pairs)
    ]
    random = np.random.default_rng(0)
    same, ranks, apart = [], [], []
    for _ in range(SPLITS):
        order = random.permutation(pairs)
        a, b = (truth.risen[:, part].mean(axis=1) for part in (order[: pairs // 2], order[pairs // 2 :]))
        same.append(a.argmax(axis=0) == b.argmax(axis=0))
        ranks.append(spearman(a, b))
        apart.append(total_variation(positive_shares(a.T), positive_shares(b.T)))
    values = {"one pair, top-1": single, "halves, top-1": same, "halves, rank correlation": ranks,
              "halves, share error": apart}  # fmt: skip
    return {name: over_queries(np.mean(held, axis=0), resamples) for name, held in values.items()}


def clear(truth: Truth) -> NDArray[np.bool_]:
    """[Q]: where the first artist leads the second by CLEAR standard errors over the pairs; False with one pair."""
    pairs = truth.risen.shape[1]
    if pairs < 2:
        return np.zeros(truth.risen.shape[2], bool)
    order = np.argsort(-truth.effects, axis=1, kind="stable")
    places = np.arange(len(order))
    lead = truth.risen[order[:, 0], :, places] - truth.risen[order[:, 1], :, places]  # [Q, K]
    error = lead.std(axis=1, ddof=1) / np.sqrt(pairs)
    return np.asarray(lead.mean(axis=1) >= CLEAR * error, bool)


def positive_shares(effects: Floats) -> NDArray[np.float64]:
    """[Q, A] → shares that sum to 1, of what is positive; equal where nothing is."""
    positive = np.maximum(effects, 0).astype(np.float64)
    total = positive.sum(axis=1, keepdims=True)
    return np.asarray(np.where(total > 0, positive / np.maximum(total, 1e-30), 1 / effects.shape[1]), np.float64)
