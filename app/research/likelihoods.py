"""`python -m research likelihoods`: what evidence is worth, fitted on derivations whose shares are known.

For each leg a logistic in z (threshold, slope) is chosen so that the shares come out right: the mean total-variation
distance between estimated and true shares over all queries of a manifest (made from music that nothing was trained
on). Coordinate descent over a grid: six numbers, a smooth objective.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from descant.attribution.analysis import Encoders, find_sources
from descant.attribution.explaining_away import evidence, headline, same_recording, unexplained
from descant.attribution.prepared import PreparedTracks
from descant.attribution.scoring import Likelihood
from descant.attribution.search import Findings
from descant.attribution.shapley import shapley
from descant.audio.extract import extract_many
from descant.audio.frames import Extracted
from descant.catalog.store import Catalog
from descant.encoders import LEGS, Leg
from descant.pipeline import calibrate, encoders
from descant.settings import Settings

THRESHOLDS = tuple(np.arange(-2.0, 6.1, 0.5))
SLOPES = (0.7, 1.5, 2.5, 4.0, 6.0)
CEILINGS: Mapping[Leg, tuple[float, ...]] = {
    "recording": (1.0,),
    "composition": (0.8, 0.9, 1.0),
    "style": (0.1, 0.2, 0.3, 0.5, 0.7),
}


@dataclass(frozen=True, eq=False)
class Known:
    """One query: what was found, and its true shares by track id."""

    kind: str
    found: Findings
    truth: Mapping[str, float]

    @cached_property
    def z(self) -> Mapping[Leg, NDArray[np.float64]]:
        return evidence(self.found.localised, len(self.found.audible))

    @cached_property
    def left(self) -> Mapping[Leg, NDArray[np.float64]]:
        """What the sources leave each other (explaining_away.unexplained): it does not depend on the likelihoods."""
        return unexplained(self.found.localised, len(self.found.audible))

    @cached_property
    def same(self) -> NDArray[np.float64]:
        """explaining_away.same_recording: nor does that."""
        return same_recording(self.found.localised, len(self.found.audible))


def examine_all(manifest: Path, catalog: Catalog, tools: Encoders, settings: Settings) -> list[Known]:
    spec = json.loads(manifest.read_text())
    ids = {str(Path(t.path).resolve()): t.id for t in catalog.tracks()}
    null = calibrate(catalog, settings).null
    prepared = PreparedTracks(catalog, tools.loaded, tools.references)
    queries = spec["queries"]
    known = []
    every = extract_many([q["path"] for q in queries], workers=settings.n_workers)
    with threadpool_limits(limits=1, user_api="blas"):
        for query, (path, extracted) in zip(queries, every, strict=True):
            if not isinstance(extracted, Extracted):
                print(f"left out: {path}: {extracted}")
                continue
            truth = {ids[str(Path(p).resolve())]: share for p, share in query["shares"].items()}
            known.append(Known(query["kind"], find_sources(extracted, prepared, tools, null, settings), truth))
    return known


def estimated(known: Known, likelihoods: Mapping[Leg, Likelihood], settings: Settings) -> dict[str, float]:
    """Headline shares by track id."""
    found = known.found
    if not found.localised:
        return {}
    worth = {leg: likelihoods[leg].probability(known.z[leg], settings.prior) * known.left[leg] for leg in LEGS}
    mean: NDArray[np.float64] = shapley(headline(worth, known.same, settings))[found.audible].mean(axis=0)
    return dict(zip((v.track_id for v in found.passed), map(float, mean), strict=True))


def share_error(given: Mapping[str, float], truth: Mapping[str, float]) -> float:
    """Total variation, the unattributed part included."""
    each = sum(abs(truth.get(k, 0) - given.get(k, 0)) for k in truth.keys() | given.keys())
    return 0.5 * (each + abs(sum(truth.values()) - sum(given.values())))


def mean_error(known: Sequence[Known], likelihoods: Mapping[Leg, Likelihood], settings: Settings) -> float:
    """Each kind of query weighs the same."""
    by_kind: dict[str, list[float]] = {}
    for one in known:
        by_kind.setdefault(one.kind, []).append(share_error(estimated(one, likelihoods, settings), one.truth))
    return float(np.mean([np.mean(errors) for errors in by_kind.values()]))


def fit(
    known: Sequence[Known], start: Mapping[Leg, Likelihood], settings: Settings
) -> tuple[dict[Leg, Likelihood], float]:
    best = dict(start)
    lowest = mean_error(known, best, settings)
    for _ in range(3):
        before = lowest
        for leg in LEGS:
            for threshold, slope, ceiling in itertools.product(THRESHOLDS, SLOPES, CEILINGS[leg]):
                trial = {**best, leg: replace(best[leg], threshold=float(threshold), slope=slope, ceiling=ceiling)}
                error = mean_error(known, trial, settings)
                if error < lowest - 1e-6:
                    best, lowest = trial, error
        if before - lowest < 1e-4:
            break
    return best, lowest


def run(args: argparse.Namespace) -> int:
    settings = Settings()
    tools = encoders(settings)
    known: list[Known] = []
    for manifest, folder in args.set:
        with Catalog.open(folder, write=True) as catalog:
            known += examine_all(Path(manifest), catalog, tools, settings)
    fitted, error = fit(known, tools.likelihoods, settings)
    kinds = sorted({one.kind for one in known})
    for kind in kinds:
        rows = [share_error(estimated(k, fitted, settings), k.truth) for k in known if k.kind == kind]
        print(f"{kind:20s} {len(rows):4d} {np.mean(rows):.3f}")
    print(f"mean over kinds {error:.4f}")
    about = {
        "fitted_on": f"{len(known)} derivations of held-out music (make_shares.py)",
        "versions": {v.name: v.version for v in tools.loaded},
        "mean_share_error": round(error, 4),
        "legs": {leg: asdict(fitted[leg]) for leg in LEGS},
    }
    args.out.write_text(json.dumps(about, indent=1) + "\n")
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("likelihoods", help="fit what evidence is worth on derivations with known shares")
    parser.add_argument("--set", nargs=2, action="append", metavar=("MANIFEST", "CATALOG"), required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.set_defaults(run=run)
