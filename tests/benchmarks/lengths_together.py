"""Whether a query's length changes what legs say together beyond what it does in each leg, and whether that can be
learnt from other catalogs: python lengths_together.py CATALOG:ANSWERS … (`research strangers` makes the answers)."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from descant.attribution.significance import as_of_one_leg, p_values
from descant.attribution.tail import tail_of
from descant.pipeline import encoders
from descant.settings import Settings
from research.strangers import load, unrelated
from research.unrelated import calibration_of, effect_on, slopes

F64 = NDArray[np.float64]
LEVELS = (0.1, 0.05, 0.015, 0.01, 0.001)


@dataclass(frozen=True)
class Catalog:
    """reached: what legs say together of each query, as_of_one_leg; fitted: whether a fit takes it; null, shape: the
    catalog's own queries, and the shape of their tail."""

    reached: F64
    seconds: F64
    fitted: NDArray[np.bool_]
    null: F64
    shape: float


def read(folder: Path, answers: Path) -> Catalog:
    tools = encoders(Settings(device="cpu"))
    assert tools.learnt is not None
    null = calibration_of(folder, tools, tools.learnt).null
    asked = load(answers)
    taken = {id(one) for one in unrelated(asked)}
    most = [max(null.support(null.of_equal_length(one.answer, one.seconds)).values(), default=0.0) for one in asked]
    return Catalog(
        as_of_one_leg(np.array(most)),
        np.array([one.seconds for one in asked]),
        np.array([id(one) in taken for one in asked]),
        as_of_one_leg(null.together),
        tools.learnt.shapes["together"],
    )


def effect(some: Sequence[Catalog]) -> tuple[F64, F64]:
    return effect_on([of.reached[of.fitted] for of in some], [of.seconds[of.fitted] for of in some])


def rates(some: Sequence[Catalog], shift: F64, spread: F64) -> str:
    """Parts of the queries that reach each level, with this effect of their length taken off."""
    p = []
    for of in some:
        tail, slope = tail_of(of.null, of.shape), slopes(of.seconds)
        even = tail.threshold + (of.reached - tail.threshold - slope @ shift) / np.exp(slope @ spread)
        p.append(p_values(even, of.null, tail))
    every = np.concatenate(p)
    return ", ".join(f"p ≤ {level:g}: {(every <= level).mean():.4f}" for level in LEVELS)


def main() -> None:
    named = {name: read(Path(name), Path(answers)) for name, answers in (one.split(":") for one in sys.argv[1:])}
    every, none = list(named.values()), np.zeros(2)
    for name, some in [*((name, [one]) for name, one in named.items()), ("all", every)]:
        shift, spread = effect(some)
        higher, wider = ((of * [-1, 1]).round(3).tolist() for of in (shift, spread))
        print(f"{name}: e times as short, as long: {higher} higher, the logarithm of the scatter {wider} more")
    print("all as it is:", rates(every, none, none))
    halves = every[: len(every) // 2], every[len(every) // 2 :]
    for learnt, tested in (halves, halves[::-1]):
        print("a half as it is:", rates(tested, none, none))
        print("with what the other taught:", rates(tested, *effect(learnt)))


if __name__ == "__main__":
    main()
