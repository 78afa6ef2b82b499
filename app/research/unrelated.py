"""`unrelated`: what is learnt from many unrelated queries (fit), and how far p-values hold on others (measure)."""

from __future__ import annotations

import argparse
import itertools
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import optimize, stats

from descant.attribution.analysis import Encoders, engine_made
from descant.attribution.calibration import Calibration
from descant.attribution.kept_calibration import calibrate
from descant.attribution.prepared import PreparedTracks
from descant.attribution.significance import NullDistribution, as_of_one_leg
from descant.attribution.tail import UPPER_PART, best_scale, goodness_of_fit, hazard, log_likelihood
from descant.attribution.unrelated import SAID, Learnt, Lengths, Said, load_learnt, to_json
from descant.bench.figures import Figure, part_in_clusters
from descant.bench.results import FALSE_CLAIMS, Made, Result, stated, write
from descant.catalog.store import Catalog
from descant.encoders import LEGS, Leg
from descant.pipeline import encoders
from descant.settings import Settings
from research.strangers import LENGTHS_S, Asked, asked_of, load, unrelated

F64 = NDArray[np.float64]
Calibrated = Callable[[Learnt | None], Calibration]
"""A catalog's calibration, by what was learnt."""

COHORT_S = 16.0
DRAWS = 200
"""Of tracks, with replacement, behind an interval: excerpts of one track resemble each other."""
FEW = 0.001
BANDS_S = (0.0, 7.0, 13.0, 22.0, 42.0, 65.0, 240.0)
"""Between lengths that are asked."""
LEVELS = (0.1, 0.05, 0.015, 0.01, 0.001, 0.0001)
CLAIMED = 0.01
"""The level whose rates a certificate may state: that of the strictness which is set."""


def slopes(seconds: F64) -> F64:
    """Lengths in seconds → [N, 2]: logarithms over the cohort's length, of what is shorter and of what is longer."""
    over = np.log(seconds / COHORT_S)
    return np.stack([np.minimum(over, 0), np.maximum(over, 0)], axis=1)


def effect_on(values: Sequence[F64], seconds: Sequence[F64]) -> tuple[F64, F64]:
    """By catalog, what queries of such lengths reach → how much higher the upper part begins, and the logarithm of how
    many times as far it scatters, for each unit of slopes.

    Quantile regression (Koenker & Bassett, Econometrica 46, 1978), then exponential excesses over it of greatest
    likelihood; each catalog has a level and a scale of its own.
    """
    by = [slopes(of) for of in seconds]

    def check_loss(shift: F64) -> float:
        loss = 0.0
        for z, slope in zip(values, by, strict=True):
            rest = z - slope @ shift
            over = rest - np.quantile(rest, 1 - UPPER_PART)
            loss += float(np.maximum((1 - UPPER_PART) * over, -UPPER_PART * over).sum())
        return loss

    shift = optimize.minimize(check_loss, np.zeros(2), method="Nelder-Mead").x
    above = []
    for z, slope in zip(values, by, strict=True):
        rest = z - slope @ shift
        over = rest - np.quantile(rest, 1 - UPPER_PART)
        above.append((over[over > 0], slope[over > 0]))

    def scale_loss(spread: F64) -> float:
        loss = 0.0
        for over, slope in above:
            known = over / np.exp(slope @ spread)
            loss += len(over) * np.log(known.mean()) + float((slope @ spread).sum())
        return loss

    return shift, optimize.minimize(scale_loss, np.zeros(2), method="Nelder-Mead").x


def effect_of_length(asked: Mapping[str, Sequence[Asked]]) -> Lengths:
    """asked: by catalog."""
    seconds = [np.array([one.seconds for one in queries]) for queries in asked.values()]
    ends = np.array([min(LENGTHS_S), COHORT_S, max(LENGTHS_S)])
    shift: dict[Leg, tuple[float, ...]] = {}
    spread: dict[Leg, tuple[float, ...]] = {}
    for leg in LEGS:
        values = [np.array([one.answer[leg].z[0] for one in queries]) for queries in asked.values()]
        for found, of in zip((shift, spread), effect_on(values, seconds), strict=True):
            found[leg] = tuple((slopes(ends) @ of).round(3).tolist())
    return Lengths(tuple(ends.tolist()), shift, spread)


def reached(asked: Sequence[Asked], null: NullDistribution) -> dict[Said, F64]:
    """What each query reaches at most, in each leg and together, as if it were of the cohort's length."""
    found: dict[Said, list[float]] = {said: [] for said in SAID}
    for one in asked:
        scores = null.of_equal_length(one.answer, one.seconds)
        for leg in LEGS:
            found[leg].append(float(scores[leg].z.max(initial=-np.inf)))
        found["together"].append(max(null.support(scores).values(), default=0.0))
    return {said: np.array(values) for said, values in found.items()}


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


def fit(asked: Mapping[str, Sequence[Asked]], calibrated: Mapping[str, Calibrated]) -> Learnt:
    """asked, calibrated: by catalog. First the legs, then by their shapes what they say together."""
    rng = np.random.default_rng(1)
    tracks = [np.unique([one.track for one in queries], return_inverse=True)[1] for queries in asked.values()]
    learnt = Learnt(dict.fromkeys(SAID, 0.0), effect_of_length(asked), sum(map(len, asked.values())))
    steps: tuple[tuple[Said, ...], ...] = (LEGS, ("together",))
    for step in steps:
        found = [reached(queries, calibrated[name](learnt).null) for name, queries in asked.items()]
        shapes = {said: fitted_shape(said, [of[said] for of in found], tracks, rng) for said in step}
        learnt = replace(learnt, shapes={**learnt.shapes, **shapes})
    return learnt


def fitted_shape(
    said: Said, values: Sequence[F64], tracks: Sequence[NDArray[np.int64]], rng: np.random.Generator
) -> float:
    """values: of all queries, by catalog; tracks: number of the one that each query was cut from."""
    values = [as_of_one_leg(of) if said == "together" else of for of in values]
    excesses = [over_threshold(of) for of in values]
    likely, upper = shape_of(excesses), upper_shape(values, tracks, rng)
    scaled = np.concatenate([of / best_scale(of, likely) for of in excesses])
    fits = goodness_of_fit(scaled, likely), stats.kstest(hazard(scaled, likely), stats.expon.cdf).pvalue
    print(
        f"{said}: {len(scaled)} excesses, shape {likely:.3f}, at most {upper:.3f};"
        f" Anderson-Darling p {fits[0]:.3f}, Kolmogorov-Smirnov p {fits[1]:.3f}",
        flush=True,
    )
    return round(upper, 3)


def p_values_of(asked: Sequence[Asked], null: NullDistribution) -> dict[Said, F64]:
    """The smallest p-value of each query."""
    most = reached(asked, null)
    found: dict[Said, F64] = {leg: null.p_of_leg(leg, most[leg]) for leg in LEGS}
    return {**found, "together": null.p_together(most["together"])}


def reaching(p: F64, tracks: Sequence[str]) -> dict[str, Figure]:
    """How many p-values are at most each level. tracks: those that the queries were cut from."""
    return {f"p ≤ {level:g}": part_in_clusters((p <= level).tolist(), tracks) for level in LEVELS}


def row(name: str, figures: Mapping[str, Figure]) -> str:
    """With more digits than other benchmarks show."""
    cells = [f"{one.value:.2g} ({one.low:.2g}–{one.high:.2g})" for one in figures.values()]
    return f"| {name} | {next(iter(figures.values())).n} | {' | '.join(cells)} |"


def by_length(name: str, p: F64, asked: Sequence[Asked]) -> dict[str, dict[str, Figure]]:
    """Of all, and of each band of lengths that any query is of."""
    long, tracks = np.array([one.seconds for one in asked]), [one.track for one in asked]
    groups = {f"{name}, all": reaching(p, tracks)}
    for shortest, longest in itertools.pairwise(BANDS_S):
        these = np.flatnonzero((long > shortest) & (long <= longest))
        if len(these):
            groups[f"{name}, {shortest:g} to {longest:g} s"] = reaching(p[these], [tracks[n] for n in these])
    return groups


def tracks_under(folder: Path, text: str) -> list[str]:
    with Catalog.open(folder) as catalog:
        return [track.id for track in catalog.tracks() if text in track.path]


def calibration_of(folder: Path, tools: Encoders, learnt: Learnt | None) -> Calibration:
    """With what was learnt, or without; the catalog keeps what it was measured by."""
    with Catalog.open(folder) as catalog:
        prepared = PreparedTracks(catalog, tools.loaded, tools.references)
        settings = Settings(device="cpu")
        return calibrate(prepared, tools.legs, (), tools.cohort, settings, learnt=learnt)


def queries_of(chosen: argparse.Namespace) -> dict[str, list[Asked]]:
    """All queries by catalog."""
    wanted = {track_id for folder, text in chosen.only for track_id in tracks_under(Path(folder), text)}
    asked: dict[str, list[Asked]] = {}
    for folder, answers, *_ in chosen.asked:
        found = [one for one in load(Path(answers)) if not chosen.only or one.track in wanted]
        asked[folder] = [*asked.get(folder, ()), *found]
    for folder, found in asked.items():
        print(f"{folder}: {len(found)} queries, of which a calibration or a fit takes {len(unrelated(found))}")
    return asked


def run_make(chosen: argparse.Namespace) -> int:
    """Each catalog is asked for excerpts of the one before it."""
    settings = Settings(device="cpu")
    tools = encoders(settings)
    asked: dict[str, list[Asked]] = {}
    for folder in chosen.catalog:
        with Catalog.open(folder, write=True) as catalog:
            for problem in catalog.embed_missing(tools.loaded):
                print(problem)
    for folder, other in zip(chosen.catalog, [chosen.catalog[-1], *chosen.catalog], strict=False):
        each = chosen.queries // len(chosen.catalog)
        asked[str(folder)] = [one for _, one in asked_of(folder, [other], each, chosen.seed, settings)]
        print(f"{folder}: {len(asked[str(folder)])} queries, {time.process_time():.0f} s of CPU", flush=True)
    return learn(asked, tools, chosen.out)


def run_fit(chosen: argparse.Namespace) -> int:
    return learn(queries_of(chosen), encoders(Settings(device="cpu")), chosen.out)


def learn(asked: Mapping[str, Sequence[Asked]], tools: Encoders, out: Path) -> int:
    calibrated = {folder: partial(calibration_of, Path(folder), tools) for folder in asked}
    learnt = fit({folder: unrelated(queries) for folder, queries in asked.items()}, calibrated)
    out.write_text(json.dumps(to_json(learnt, tools.loaded), indent=1) + "\n")
    return 0


def run_measure(chosen: argparse.Namespace) -> int:
    asked, tools, settings = queries_of(chosen), encoders(Settings(device="cpu")), Settings(device="cpu")
    learnt = {folder: load_learnt(Path(path), tools.loaded) for folder, _, *paths in chosen.asked for path in paths}
    measured = {name: calibration_of(Path(name), tools, learnt.get(name, tools.learnt)) for name in asked}
    found = {name: p_values_of(queries, measured[name].null) for name, queries in asked.items()}
    every = list(itertools.chain(*asked.values()))
    groups: dict[str, dict[str, Figure]] = {}
    for said in SAID:
        groups |= by_length(said, np.concatenate([of[said] for of in found.values()]), every)
    levels = " | ".join(f"p ≤ {level:g}" for level in LEVELS)
    print("", f"| | n | {levels} |", f"|---|---:{'|---:' * len(LEVELS)}|", sep="\n")
    print(*(row(name, figures) for name, figures in groups.items()), sep="\n")
    low = {one.track for name, queries in asked.items() for one, p in zip(queries, found[name]["together"], strict=True)
           if p <= FEW}  # fmt: skip
    print(f"\nQueries with p ≤ {FEW:g} together are of {len(low)} tracks.")
    if chosen.out:
        count = sum(map(len, asked.values()))
        engine = engine_made(tools, next(iter(measured.values())), settings)
        claimed = {
            f"unrelated queries with p ≤ {CLAIMED:g}, {name}": figures[f"p ≤ {CLAIMED:g}"]
            for name, figures in groups.items()
            if name.startswith("together") or name.endswith(", all")
        }
        command = "research unrelated measure"
        write(Result(FALSE_CLAIMS, command, count, 0, Made.of(engine), groups, stated(claimed)), chosen.out, force=True)
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
        task.add_argument(
            "--asked",
            nargs="+",
            action="append",
            required=True,
            metavar="FILE",
            help="a catalog, what it answered, and for measure what was learnt of others (default: what ships)",
        )
        task.add_argument(
            "--only",
            nargs=2,
            action="append",
            default=[],
            metavar=("CATALOG", "TEXT"),
            help="only queries cut from tracks of this catalog whose path holds the text",
        )
        said = "what was learnt" if name == "fit" else "keep it as a result, whose rates certificates may state"
        task.add_argument("--out", type=Path, required=name == "fit", help=said)
        task.set_defaults(run=run)
