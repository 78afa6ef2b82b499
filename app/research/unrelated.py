"""`unrelated`: what is learnt from many unrelated queries (fit), and how far p-values hold on others (measure)."""

from __future__ import annotations

import argparse
import itertools
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, stats

from descant.attribution.analysis import Encoders
from descant.attribution.kept_calibration import calibrate
from descant.attribution.prepared import PreparedTracks
from descant.attribution.significance import ONE_DEVIATION, NullDistribution, in_deviations, total_support
from descant.attribution.tail import UPPER_PART, best_scale, goodness_of_fit, log_likelihood
from descant.attribution.unrelated import SAID, Learnt, Lengths, Said, load_learnt, to_json
from descant.catalog.store import Catalog
from descant.encoders import LEGS
from descant.pipeline import encoders
from descant.settings import Settings
from research.strangers import Asked, asked_of, by_length, load, unrelated

F64 = NDArray[np.float64]

COHORT_S = 16.0
DRAWS = 200
"""Of tracks, with replacement, behind an interval: excerpts of one track resemble each other."""
FEW = 0.001
BANDS_S = (0.0, 7.0, 13.0, 22.0, 42.0, 65.0, 240.0)
"""Between lengths that are asked."""
LEVELS = (0.1, 0.05, 0.015, 0.01, 0.001, 0.0001)


def effect_of_length(asked: Mapping[str, Sequence[Asked]]) -> Lengths:
    """asked: by catalog. In the mean over catalogs."""
    groups = {name: by_length(queries) for name, queries in asked.items()}
    seconds = sorted(next(iter(groups.values())))
    shift, spread = {}, {}
    for leg in LEGS:
        middle, above = (
            np.array(
                [
                    [np.quantile([q.answer[leg].z[0] for q in of[length]], part) for length in sorted(of)]
                    for of in groups.values()
                ]
            )
            for part in (0.5, ONE_DEVIATION)
        )
        at = seconds.index(COHORT_S)
        deviation = (above - middle).mean(axis=0)
        shift[leg] = tuple((middle - middle[:, at : at + 1]).mean(axis=0).round(3).tolist())
        spread[leg] = tuple((deviation / deviation[at]).round(3).tolist())
    means = np.array([sorted(of) for of in groups.values()]).mean(axis=0)
    return Lengths(tuple(means.round(1).tolist()), shift, spread)


def reached(asked: Sequence[Asked], null: NullDistribution) -> dict[Said, F64]:
    """What each query reaches at most, in each leg and together, as if it were of the cohort's length."""
    found: dict[Said, list[float]] = {said: [] for said in SAID}
    for one in asked:
        scores = null.of_equal_length(one.answer, one.seconds)
        for leg in LEGS:
            found[leg].append(float(scores[leg].z.max(initial=-np.inf)))
        found["together"].append(max(total_support(scores, null.legs).values(), default=0.0))
    return {said: np.array(values) for said, values in found.items()}


def on_its_scale(said: Said, values: F64) -> F64:
    """As its tail is fitted."""
    return in_deviations(values) if said == "together" else values


def over_threshold(values: F64) -> F64:
    threshold = np.quantile(values, 1 - UPPER_PART)
    return np.asarray(values[values > threshold] - threshold)


def shape_of(excesses: Sequence[F64]) -> float:
    """The shape that fits several catalogs' excesses best, each with a scale of its own."""

    def loss(shape: float) -> float:
        return -sum(log_likelihood(of, shape, best_scale(of, shape)) for of in excesses)

    return float(optimize.minimize_scalar(loss, bounds=(-0.4, 0.6), method="bounded", options={"xatol": 2e-3}).x)


def upper_shape(values: Sequence[F64], tracks: Sequence[NDArray[np.int64]], rng: np.random.Generator) -> float:
    """The upper end of the shape's interval of 95 %, from draws of tracks with all of their queries."""
    drawn = []
    for _ in range(DRAWS):
        parts = []
        for of, track in zip(values, tracks, strict=True):
            names = np.unique(track)
            times = np.bincount(rng.integers(0, len(names), len(names)), minlength=len(names))
            parts.append(over_threshold(np.repeat(of, times[np.searchsorted(names, track)])))
        drawn.append(shape_of(parts))
    return float(np.quantile(drawn, 0.975))


def fit(asked: Mapping[str, Sequence[Asked]], nulls: Mapping[str, NullDistribution]) -> Learnt:
    """asked, nulls: by catalog."""
    rng = np.random.default_rng(1)
    lengths = effect_of_length(asked)
    found = {name: reached(queries, replace(nulls[name], lengths=lengths)) for name, queries in asked.items()}
    tracks = [np.unique([one.track for one in queries], return_inverse=True)[1] for queries in asked.values()]
    shapes: dict[Said, float] = {}
    for said in SAID:
        values = [on_its_scale(said, of[said]) for of in found.values()]
        excesses = [over_threshold(of) for of in values]
        likely, upper = shape_of(excesses), upper_shape(values, tracks, rng)
        shapes[said] = round(max(0.0, upper), 3)
        scaled = np.concatenate([of / best_scale(of, likely) for of in excesses])
        fits = goodness_of_fit(scaled, likely, 1.0), stats.kstest(scaled, stats.genpareto(likely).cdf).pvalue
        print(
            f"{said}: {len(scaled)} excesses, shape {likely:.3f}, at most {upper:.3f};"
            f" Anderson-Darling p {fits[0]:.3f}, Kolmogorov-Smirnov p {fits[1]:.3f}"
        )
    return Learnt(shapes, lengths, sum(map(len, asked.values())))


def p_values_of(asked: Sequence[Asked], null: NullDistribution) -> dict[Said, F64]:
    """The smallest p-value of each query."""
    most = reached(asked, null)
    found: dict[Said, F64] = {leg: null.p_of_leg(leg, most[leg]) for leg in LEGS}
    return {**found, "together": null.p_together(most["together"])}


def table(p: F64, said: str) -> str:
    """A row: how many p-values are at most each level, as a part with Wilson's interval."""
    cells = []
    for level in LEVELS:
        part = stats.binomtest(int((p <= level).sum()), len(p)).proportion_ci(method="wilson")
        cells.append(f"{(p <= level).mean():.2g} ({part.low:.2g}–{part.high:.2g})")
    return f"| {said} | {len(p)} | {' | '.join(cells)} |"


def tracks_under(folder: Path, text: str) -> list[str]:
    with Catalog.open(folder) as catalog:
        return [track.id for track in catalog.tracks() if text in track.path]


def null_of(folder: Path, tools: Encoders, learnt: Learnt | None) -> NullDistribution:
    with Catalog.open(folder) as catalog:
        prepared = PreparedTracks(catalog, tools.loaded, tools.references)
        settings = Settings(device="cpu")
        return calibrate(prepared, tools.legs, (), tools.cohort, settings, learnt=learnt).null


def of_catalogs(chosen: argparse.Namespace) -> tuple[dict[str, list[Asked]], dict[str, NullDistribution]]:
    """All queries and null distributions by catalog."""
    asked: dict[str, list[Asked]] = {}
    nulls: dict[str, NullDistribution] = {}
    settings = Settings(device="cpu")
    tools = encoders(settings)
    learnt = load_learnt(chosen.learnt, tools.loaded) if chosen.learnt else tools.learnt
    wanted = {track_id for folder, text in chosen.only for track_id in tracks_under(Path(folder), text)}
    for folder, answers in chosen.asked:
        asked[folder] = [one for one in load(Path(answers)) if not chosen.only or one.track in wanted]
        nulls[folder] = null_of(Path(folder), tools, learnt)
        left = len(unrelated(asked[folder]))
        print(f"{folder}: {len(asked[folder])} queries, of which a calibration or a fit takes {left}")
    return asked, nulls


def run_make(chosen: argparse.Namespace) -> int:
    """Each catalog is asked for excerpts of the one before it."""
    settings = Settings(device="cpu")
    tools = encoders(settings)
    asked: dict[str, list[Asked]] = {}
    nulls: dict[str, NullDistribution] = {}
    for folder in chosen.catalog:
        with Catalog.open(folder, write=True) as catalog:
            for problem in catalog.embed_missing(tools.loaded):
                print(problem)
    for folder, other in zip(chosen.catalog, [chosen.catalog[-1], *chosen.catalog], strict=False):
        each = chosen.queries // len(chosen.catalog)
        everything = [one for _, one in asked_of(folder, [other], each, chosen.seed, settings)]
        asked[str(folder)] = unrelated(everything)
        nulls[str(folder)] = null_of(folder, tools, None)
        print(f"{folder}: {len(asked[str(folder)])} queries, {time.process_time():.0f} s of CPU", flush=True)
    chosen.out.write_text(json.dumps(to_json(fit(asked, nulls), tools.loaded), indent=1) + "\n")
    return 0


def run_fit(chosen: argparse.Namespace) -> int:
    asked, nulls = of_catalogs(chosen)
    learnt = fit({name: unrelated(queries) for name, queries in asked.items()}, nulls)
    tree = to_json(learnt, encoders(Settings(device="cpu")).loaded)
    chosen.out.write_text(json.dumps(tree, indent=1) + "\n")
    return 0


def run_measure(chosen: argparse.Namespace) -> int:
    asked, nulls = of_catalogs(chosen)
    found = {name: p_values_of(queries, nulls[name]) for name, queries in asked.items()}
    seconds = {name: np.array([one.seconds for one in queries]) for name, queries in asked.items()}
    stated = " | ".join(f"p ≤ {level:g}" for level in LEVELS)
    print("", f"| | n | {stated} |", f"|---|---:{'|---:' * len(LEVELS)}|", sep="\n")
    for said in SAID:
        print(table(np.concatenate([of[said] for of in found.values()]), f"{said}, all"))
        for shortest, longest in itertools.pairwise(BANDS_S):
            parts = [of[said][(seconds[n] > shortest) & (seconds[n] <= longest)] for n, of in found.items()]
            if sum(map(len, parts)):
                print(table(np.concatenate(parts), f"{said}, {shortest:g} to {longest:g} s"))
    low = {one.track for name, queries in asked.items() for one, p in zip(queries, found[name]["together"], strict=True)
           if p <= FEW}  # fmt: skip
    print(f"\nQueries with p ≤ {FEW:g} together are of {len(low)} tracks.")
    return 0


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds `unrelated`."""
    command = commands.add_parser("unrelated", help="what unrelated queries reach: learn it, or measure p-values by it")
    tasks = command.add_subparsers(dest="task", required=True)
    make = tasks.add_parser("make", help="ask and fit in one go, after encoders have changed as well")
    make.add_argument("--catalog", type=Path, action="append", required=True, help="two or more of different music")
    make.add_argument("--queries", type=int, default=3_000)
    make.add_argument("--seed", type=int, default=1)
    make.add_argument("--out", type=Path, required=True)
    make.set_defaults(run=run_make)
    for name, run in (("fit", run_fit), ("measure", run_measure)):
        task = tasks.add_parser(name)
        task.add_argument("--asked", nargs=2, action="append", metavar=("CATALOG", "ANSWERS"), required=True)
        task.add_argument(
            "--only",
            nargs=2,
            action="append",
            default=[],
            metavar=("CATALOG", "TEXT"),
            help="only queries cut from tracks of this catalog whose path holds the text",
        )
        task.add_argument("--learnt", type=Path, help="what was learnt (default: what ships)")
        if name == "fit":
            task.add_argument("--out", type=Path, required=True)
        task.set_defaults(run=run)
