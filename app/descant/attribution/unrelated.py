"""What was learnt once of unrelated music, from thousands of queries of several catalogs: more than a catalog's own
few hundred can tell."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from descant.attribution.scoring import SCORING
from descant.encoders.base import LEGS, Encoder, Leg
from descant.errors import ModelError

F64 = NDArray[np.float64]

Said = Leg | Literal["together"]
"""One leg alone, or what all say together."""
SAID: tuple[Said, ...] = (*LEGS, "together")


@dataclass(frozen=True)
class Lengths:
    """What a query's length does to z: a longer one has more places that resemble something.

    seconds: the shortest that was measured, that of the cohort's queries, and the longest. By leg and at each of these,
    shift: how much higher the upper part of z begins than in queries of the cohort's length; spread: how many times as
    far z scatters above that (its logarithm). Between them both are even in the logarithm of the length.
    """

    seconds: tuple[float, ...]
    shift: Mapping[Leg, tuple[float, ...]]
    spread: Mapping[Leg, tuple[float, ...]]

    def equal(self, leg: Leg, z: F64, seconds: float, upper: float) -> F64:
        """z of a query of so many seconds → as unusual a z of one of the cohort's length. upper: where the upper part
        of z begins there (tail.Tail.threshold)."""
        at, known = np.log(max(seconds, 1e-3)), np.log(self.seconds)
        shift, spread = (np.interp(at, known, of[leg]) for of in (self.shift, self.spread))
        return np.asarray(upper + (z - upper - shift) / np.exp(spread))


@dataclass(frozen=True, eq=False)
class Learnt:
    """shapes: of the tail (tail.Tail), at the upper end of their intervals; queries: how many it was learnt from."""

    shapes: Mapping[Said, float]
    lengths: Lengths
    queries: int


def to_json(learnt: Learnt, encoders: Sequence[Encoder]) -> dict[str, Any]:
    return {"scoring": SCORING, "versions": {one.name: one.version for one in encoders}, **asdict(learnt)}


def load_learnt(path: Path, encoders: Sequence[Encoder]) -> Learnt | None:
    """None where it was learnt with other encoders, or of another way of scoring: p-values are ranks then, and none is
    smaller than these can be. Raises ModelError where the file is missing or damaged."""
    try:
        tree = json.loads(path.read_bytes())
        if tree["versions"] != {one.name: one.version for one in encoders} or tree["scoring"] != SCORING:
            return None
        seconds = tuple(map(float, tree["lengths"]["seconds"]))
        shift, spread = (
            {leg: tuple(map(float, tree["lengths"][name][leg])) for leg in LEGS} for name in ("shift", "spread")
        )
        shapes = {said: float(tree["shapes"][said]) for said in SAID}
        return Learnt(shapes, Lengths(seconds, shift, spread), int(tree["queries"]))
    except (OSError, KeyError, ValueError, TypeError) as error:
        raise ModelError(
            f"What was learnt of unrelated music cannot be read ({error}).", remedy="Install Descant again.", path=path
        ) from error
