"""What it does to small p-values that a catalog's own queries are not independent of each other.

    python tests/benchmarks/tail_of_clusters.py

Simulated: 352 queries, a random part of 400 excerpts of 253 tracks (147 of two), which resemble each other within a
track as far as `CASES` says (correlation of normal scores), with a generalised Pareto tail. For each such catalog, how
often unrelated music truly reaches a stated p-value: with the scale's uncertainty from all excesses, as it ships, from
half of them (as if one a track counted), and from a quarter.
"""

from __future__ import annotations

import argparse

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from descant.attribution.tail import NO_SHAPE, tail_of

F64 = NDArray[np.float64]

PAIRS, TRACKS, QUERIES = 147, 253, 352
LEVELS = np.array([0.01, 0.001, 0.0001, 0.00001])
COUNTED = (1.0, 0.5, 0.25)
CASES = (
    (0.0, 0.0, 0.0),
    (0.4, 0.0, 0.0),
    (0.7, 0.0, 0.0),
    (0.4, -0.016, 0.031),
    (0.4, 0.031, 0.031),
    (0.4, 0.065, 0.031),
)
"""(correlation within a track, true shape, shape that was learnt): -.016 is the likeliest of what all legs say
together, .031 what ships (unrelated.md), .065 a longer tail than any that was seen."""


def queries(correlation: float, shape: float, rng: np.random.Generator) -> F64:
    """Ascending."""
    track = rng.permutation(np.concatenate([np.repeat(np.arange(PAIRS), 2), np.arange(PAIRS, TRACKS)]))[:QUERIES]
    score = np.sqrt(correlation) * rng.normal(size=TRACKS)[track]
    score += np.sqrt(1 - correlation) * rng.normal(size=QUERIES)
    return np.sort(excess(-np.asarray(stats.norm.logsf(score)), shape))


def excess(hazard: F64, shape: float) -> F64:
    """The inverse of tail.hazard, of shapes that reach as far."""
    return hazard if abs(shape) < NO_SHAPE else np.asarray(np.expm1(shape * hazard) / shape)


def true_p(z: F64, shape: float) -> F64:
    if abs(shape) < NO_SHAPE:
        return np.asarray(np.exp(-z))
    return np.asarray(np.maximum(1 + shape * z, 1e-300) ** (-1 / shape))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogs", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    rng = np.random.default_rng(chosen.seed)
    print("correlation, true shape, learnt; counted; how often what is stated as", *LEVELS, "is reached")
    for correlation, shape, learnt in CASES:
        found = np.zeros((len(COUNTED), len(LEVELS)))
        for _ in range(chosen.catalogs):
            tail = tail_of(queries(correlation, shape, rng), learnt)
            for n, part in enumerate(COUNTED):
                count = part * len(tail.excesses)
                beyond = count * np.expm1(np.log(tail.part / LEVELS) / count)  # Tail.p, solved for its hazard
                found[n] += true_p(tail.threshold + tail.scale * excess(beyond, learnt), shape)
        for part, row in zip(COUNTED, found / chosen.catalogs, strict=True):
            print(f"{correlation}, {shape}, {learnt}; {part};", *(f"{value:.2g}" for value in row), flush=True)


if __name__ == "__main__":
    main()
