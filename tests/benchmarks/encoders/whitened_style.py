"""Whether style vectors find more of what derivations descend from once they are whitened.

    python tests/benchmarks/encoders/whitened_style.py DERIVED --fit MUSIC… --strangers MUSIC…

DERIVED is a folder of `python -m research derive`; 30 s of each of its distractors are candidates beside its sources.
The map is fitted on 30 s of the recordings in --fit. Three clips of 10 s of each recording in --strangers, which may
not be among the candidates, are queries without a source; every third stands for the cohort instead.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from descant.audio.decode import read_span
from descant.audio.frames import RATE
from descant.encoders.stylenet import load_weights
from descant.errors import DescantError
from descant.resources import resource
from research.material import audio_files
from research.style_bank import mel_of

Floats = NDArray[np.float32]
Clip = tuple[Path, float, float]
Map = Callable[[Floats], Floats]

POWERS = (0.0, 0.5, 1.0)
HUB = 0.6
"""Part of a candidate's nearness to the cohort that is taken off (attribution.weigh.HUB)."""
RUNNERS_UP = slice(5, 60)
RATES = (0.05, 0.015)
COHORT = 48


def vectors_of(clips: Sequence[Clip]) -> dict[Clip, Floats]:
    encoder, found = load_weights(resource("weights/style.safetensors")), {}
    for clip in clips:
        try:
            sound = read_span(*clip, RATE, 1)[:, 0]
        except DescantError as error:
            print(f"left out: {error}")
            continue
        if len(sound) > RATE:
            found[clip] = encoder.embed([mel_of(sound)])[0]
    return found


def whitening(rows: Floats, power: float) -> Map:
    """The map that divides principal components by their deviation to the power, of vectors less the mean of rows."""
    mean = rows.mean(0)
    variance, components = np.linalg.eigh(np.cov((rows - mean).T))
    scaled = components * np.maximum(variance, variance.max() * 1e-4) ** (-power / 2)

    def mapped(vectors: Floats) -> Floats:
        out = (vectors - mean) @ scaled
        unit: Floats = (out / np.linalg.norm(out, axis=1, keepdims=True)).astype(np.float32)
        return unit

    return mapped


def scores(
    queries: Mapping[Clip, Floats], candidates: Sequence[Floats], cohort: Sequence[Floats]
) -> dict[Clip, Floats]:
    """Of each candidate: its best segment less nearness, in deviations of the query's runners-up."""
    rows, begins = np.concatenate(candidates), np.cumsum([0, *map(len, candidates[:-1])])

    def best(query: Floats) -> Floats:
        highest: Floats = np.maximum.reduceat((rows @ query.T).max(1), begins)
        return highest

    near = HUB * np.mean([best(one) for one in cohort], axis=0)
    out = {}
    for clip, query in queries.items():
        score = best(query) - near
        rest = np.sort(score)[::-1][RUNNERS_UP]
        out[clip] = (score - rest.mean()) / (rest.std() + 1e-6)
    return out


def report(
    known: Mapping[Clip, Floats], pairs: Sequence[tuple[str, Clip, Clip]], candidates: Sequence[Clip],
    cohort: Sequence[Clip], strangers: Sequence[Clip], mapped: Map,
) -> None:  # fmt: skip
    asked = {query: mapped(known[query]) for query in {*strangers, *(query for _, query, _ in pairs)}}
    z = scores(asked, [mapped(known[c]) for c in candidates], [mapped(known[c]) for c in cohort])
    gates = [float(np.quantile([z[q].max() for q in strangers], 1 - rate)) for rate in RATES]
    sources: dict[Clip, set[Clip]] = defaultdict(set)
    for _, query, source in pairs:
        sources[query].add(source)
    place, found = {clip: i for i, clip in enumerate(candidates)}, defaultdict(list)
    for relation, query, source in pairs:
        rivals = [place[c] for c in candidates if c not in sources[query]]
        own = z[query][place[source]]
        first = bool((z[query][rivals] <= own).all())
        found[relation].append((first, *(first and own > gate for gate in gates)))
    for relation, rows in found.items():
        print(f"  {relation:14s} {len(rows):3d} ", *(f"{part:.2f}" for part in np.mean(rows, axis=0)))
    print(
        "  mean              ",
        *(f"{part:.3f}" for part in np.mean([np.mean(r, axis=0) for r in found.values()], axis=0)),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("derived", type=Path)
    parser.add_argument("--fit", type=Path, nargs="+", required=True)
    parser.add_argument("--strangers", type=Path, nargs="+", required=True)
    parser.add_argument("--most", type=int, default=10**6, help="recordings of each kind, at most")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    whole = 0.0, 60.0
    with (chosen.derived / "pairs.tsv").open() as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    clip = {name: (chosen.derived / name, *whole) for row in rows for name in (row["query"], row["source"]) if name}
    others = (chosen.derived / "distractors.txt").read_text().split("\n")[: chosen.most]
    distractors = [(Path(path), 10.0, 40.0) for path in others if path]
    fit = [(p, 10.0, 40.0) for folder in chosen.fit for p in audio_files(folder)][: chosen.most]
    alone = [p for folder in chosen.strangers for p in audio_files(folder)][: chosen.most]
    if {p.resolve() for p, *_ in distractors} & {p.resolve() for p in alone}:
        parser.error("some of the strangers are among the candidates")
    spans = [(p, at, at + 10.0) for p in alone for at in (5.0, 30.0, 55.0)]
    known = vectors_of(list(dict.fromkeys([*clip.values(), *distractors, *fit, *spans])))
    spans = [span for span in spans if span in known]
    cohort = spans[::3][:COHORT]
    without = {clip[row["query"]] for row in rows if not row["source"]}
    strangers = [c for c in [*spans, *sorted(without)] if c in known and c not in set(cohort)]
    pairs = [(r["relation"], clip[r["query"]], clip[r["source"]]) for r in rows if r["source"]]
    pairs = [pair for pair in pairs if pair[1] in known and pair[2] in known]
    candidates = [c for c in dict.fromkeys([*(source for *_, source in pairs), *distractors]) if c in known]
    print(f"{len(candidates)} candidates, {len(strangers)} without a source; first, then named at", *RATES)
    ground = np.concatenate([known[c] for c in fit if c in known])
    print("as they are")
    report(known, pairs, candidates, cohort, strangers, lambda vectors: vectors)
    for power in POWERS:
        print(f"whitened, power {power}, fitted on {len(ground)} segments")
        report(known, pairs, candidates, cohort, strangers, whitening(ground, power))


if __name__ == "__main__":
    main()
