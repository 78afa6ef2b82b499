"""What is left of a source's evidence beside the other sources of the same cell.

A cell descends from one rendering of a song, seldom from all that the catalog holds: of sources that are alike where
the query meets them, the better one explains what the others were found by. Sources that have nothing in common there,
such as two tracks played over each other, explain nothing of one another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from descant.attribution.localisation import CELL_S, Localisation, Localised
from descant.attribution.shapley import combine
from descant.encoders.base import LEGS, Leg
from descant.settings import Settings

F64 = NDArray[np.float64]

YIELDING = 2.0
"""How fast a source's probability falls with every unit of z that another one, which is like it, is ahead of it. On
derivations the mean share error is .064 where none yields, .059 where all do and .052 where those do that are alike."""
ALIKE = (0.2, 0.6)
"""Cosine of two sources' frames at which they have nothing in common, and at which one explains the other."""
ALIKE_S = 4.0
"""Length over which frames are compared."""
NEAR = 1.0
"""Units of z by which a source may be behind in one leg and still be ahead of another by what the other leg says."""
LEAD_MOST = 5.0
"""Units of z that count at most of a lead in the other leg."""
OTHER: Mapping[Leg, Leg] = {"recording": "composition", "composition": "recording"}
"""Two renderings of the same notes are told apart by their sound, two songs in one sound by their notes."""


def unexplained(found: Localised, cells: int) -> dict[Leg, F64]:
    """leg → [I, N]: the part of each source's probability that the others leave it; 0 where it has no evidence.

    Copies of one master, whose z are the same, leave each other all of it: their share is split by shapley.shapley.
    """
    z = evidence(found, cells)
    return {leg: np.exp(-YIELDING * _behind(leg, z, found)) * np.isfinite(z[leg]) for leg in LEGS}


def reassigned(worth: Mapping[Leg, F64], same: F64) -> dict[Leg, F64]:
    """leg → [I, N], probabilities: what the recording leg says of another performance is evidence of the composition.

    worth: leg → [I, N], of each leg's evidence; same: [I, N], how surely a source is the very recording.
    """
    recording, composition = worth["recording"], worth["composition"]
    song = 1 - (1 - composition) * (1 - recording * (1 - same))
    return {"recording": recording * same, "composition": song, "style": worth["style"]}


def headline(worth: Mapping[Leg, F64], same: F64, settings: Settings) -> F64:
    """[I, N], the headline's probability: that one of the legs is right, each by its weight. What the recording leg
    says has the weight of what it is evidence of (reassigned), and counts once."""
    song = settings.weight_composition
    weight = same * settings.weight_recording + (1 - same) * song
    return combine(
        [worth["recording"] * weight, worth["composition"], worth["style"]], [1, song, settings.weight_style]
    )


def same_recording(found: Localised, cells: int) -> F64:
    """[I, N]: Localisation.same of each source's recording leg; 1 where that says nothing."""
    same = np.ones((cells, len(found)))
    for n, by_leg in enumerate(found):
        if "recording" in by_leg:
            same[:, n] = by_leg["recording"].same
    return same


def evidence(found: Localised, cells: int) -> dict[Leg, F64]:
    """leg → [I, N]: the z of each source in each cell, -inf in a leg in which it did not pass."""
    z = {leg: np.full((cells, len(found)), -np.inf) for leg in LEGS}
    for n, by_leg in enumerate(found):
        for leg, one in by_leg.items():
            z[leg][:, n] = one.z
    return z


def _behind(leg: Leg, z: Mapping[Leg, F64], found: Localised) -> F64:
    """[I, N]: by how much each source is behind the rival that explains most of it, in units of z."""
    known = np.isfinite(z[leg])
    own, other = np.where(known, z[leg], 0), np.maximum(z[OTHER[leg]], 0) if leg in OTHER else None
    most = np.zeros_like(own)
    for m, by_leg in enumerate(found):
        if leg not in by_leg:
            continue
        ahead = own[:, m : m + 1] - own
        lead = np.maximum(ahead, 0)
        if other is not None:
            lead = lead + np.clip(other[:, m : m + 1] - other, 0, LEAD_MOST)
        alike = _alike(by_leg[leg], [one.get(leg) for one in found])
        np.maximum(most, np.where((ahead >= -NEAR) & known, alike * lead, 0), out=most)
    return most


def _alike(one: Localisation, others: Sequence[Localisation | None]) -> F64:
    """[I, N]: 0 where two sources have nothing in common where the query meets them, to 1 where they sound the same.
    In a leg without order in time all are rivals."""
    cells = len(one.z)
    if not one.frames.shape[1]:
        return np.ones((cells, len(others)))
    found = [_cosine(one.frames, other.frames) if other else np.zeros(cells) for other in others]
    nothing, all_of_it = ALIKE
    return np.clip((np.stack(found, axis=1) - nothing) / (all_of_it - nothing), 0, 1)


def _cosine(a: NDArray[np.float32], b: NDArray[np.float32]) -> F64:
    """[I], of the frames around each cell. a, b: [I, C]."""
    ab, aa, bb = (
        ndimage.uniform_filter1d((x * y).sum(axis=1, dtype=np.float64), round(ALIKE_S / CELL_S), mode="constant")
        for x, y in ((a, b), (a, a), (b, b))
    )
    return np.asarray(ab / np.sqrt(np.maximum(aa * bb, 1e-12)))
