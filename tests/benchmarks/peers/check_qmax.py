"""Compares the Qmax of ranking.py with Essentia's on pairs of random chroma: python check_qmax.py"""

from __future__ import annotations

import essentia.standard as es
import numpy as np
from ranking import Qmax, longest_path, recurrence

PAIRS = 300


def main() -> None:
    similar = es.ChromaCrossSimilarity()
    longest = es.CoverSongSimilarity(distanceType="symmetric")
    rng = np.random.default_rng(1)
    cells, paths = 0, 0
    for _ in range(PAIRS):
        lengths = rng.integers(20, 200, 2)
        one, other = (rng.random((n, 12), np.float32) ** 3 for n in lengths)
        shared = min(lengths) // 2
        other[:shared] = np.roll(one[:shared], 3, axis=1) + rng.random((shared, 12), np.float32) / 4
        theirs = np.array(similar(one, other)) > 0
        ours = recurrence(one, other, Qmax.STACK, Qmax.ALIKE)
        cells += int((theirs != ours).sum())
        path = longest(theirs.astype(np.float32))[1]
        paths += abs(path - longest_path(ours, Qmax.PENALTY)) > 1e-3
    print(f"{PAIRS} pairs: {cells} cells of the recurrence differ, {paths} paths")


if __name__ == "__main__":
    main()
