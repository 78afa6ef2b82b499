"""Whether more is named once style vectors are whitened, by all legs together.

    python tests/benchmarks/encoders/whitened_engine.py CATALOG DERIVED --fit MUSIC…

DERIVED is a folder of `python -m research derive`, CATALOG a catalog of its sources and of other music. The map of
whitened_style.py is fitted on 30 s of the recordings in --fit. For each power the catalog's style vectors, the
cohort's and the queries' are mapped, in a copy; the other legs, and what was learnt of unrelated music, stay as they
are.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from threadpoolctl import threadpool_limits
from whitened_style import Map, vectors_of, whitening

from descant.attribution.calibration import Answer, answers, null_of
from descant.attribution.legs.style import StyleLeg
from descant.attribution.prepared import PreparedTracks
from descant.attribution.significance import rank_candidates
from descant.attribution.unrelated import Learnt
from descant.audio.extract import extract
from descant.audio.frames import Frames
from descant.catalog.features import quantised
from descant.catalog.store import Catalog
from descant.encoders.base import Embedding, Encoder, Leg
from descant.encoders.shipped import ShippedStyleEncoder
from descant.pipeline import encoders
from descant.progress import CancelToken
from descant.resources import resource
from descant.settings import Settings
from research.material import audio_files

POWERS = (0.5, 0.75, 1.0)
LEVELS = (0.01, 0.001)


class Whitened(ShippedStyleEncoder):
    """The shipped style encoder with a map behind it."""

    def __init__(self, path: Path, mapped: Map, name: str) -> None:
        super().__init__(path)
        self.mapped, self.version = mapped, name

    def embed(self, tracks: Sequence[Frames], cancel: CancelToken | None = None) -> list[Embedding]:
        return [self.of(one) for one in super().embed(tracks, cancel)]

    def of(self, one: Embedding) -> Embedding:
        return replace(one, vectors=self.mapped(one.vectors))


@dataclass(frozen=True, eq=False)
class Query:
    """relations: (name, id of the source or "")."""

    frames: Frames
    seconds: float
    relations: Sequence[tuple[str, str]]


def queries_of(derived: Path, catalog: Catalog) -> list[Query]:
    ids = {str(Path(place).resolve()): t.id for t in catalog.tracks() for place in (t.path, *(f.path for f in t.also))}
    rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with (derived / "pairs.tsv").open() as file:
        for row in csv.DictReader(file, delimiter="\t"):
            source = ids[str((derived / row["source"]).resolve())] if row["source"] else ""
            rows[row["query"]].append((row["relation"], source))
    heard = ((extract(derived / name), relations) for name, relations in rows.items())
    return [Query(quantised(of.frames), of.info.duration_s, relations) for of, relations in heard]


def asked(
    catalog: Catalog, loaded: Sequence[Encoder], legs: Sequence[StyleLeg], cohort: Sequence[Mapping[Leg, Embedding]],
    queries: Sequence[Query], references: Mapping[Leg, list[Embedding]], settings: Settings,
) -> tuple[list[Answer], list[Answer]]:  # fmt: skip
    """What the cohort's excerpts, and the queries, reach in these legs."""
    prepared = PreparedTracks(catalog, loaded, references)
    own = [{leg.name: leg.encoder.embed([one.frames])[0] for leg in legs} for one in queries]
    with threadpool_limits(limits=1, user_api="blas"):
        return answers(prepared, legs, cohort, settings), answers(prepared, legs, own, settings)


Found = dict[tuple[int, str], tuple[bool, ...]]
"""Of each query and relation: first, and named at LEVELS."""


def found(
    null: Sequence[Answer], answered: Sequence[Answer], queries: Sequence[Query], learnt: Learnt | None
) -> tuple[Found, list[float]]:
    """And the smallest p-value of each query without a source."""
    distribution, _ = null_of(null, learnt)
    rows: Found = {}
    without = []
    for n, (answer, query) in enumerate(zip(answered, queries, strict=True)):
        ranked = rank_candidates(answer, distribution, query.seconds)
        sources, p = {source for _, source in query.relations if source}, {one.track_id: one.p for one in ranked}
        if not sources:
            without.append(min((one.p for one in ranked if one.legs), default=1.0))
        for relation, source in query.relations:
            rivals = [one.track_id for one in ranked if one.track_id == source or one.track_id not in sources]
            if source:
                first = bool(rivals) and rivals[0] == source
                rows[n, relation] = (first, *(p.get(source, 1.0) <= level for level in LEVELS))
    return rows, without


def report(rows: Found, before: Found, without: Sequence[float]) -> None:
    by: dict[str, list[tuple[bool, ...]]] = defaultdict(list)
    for (_, relation), row in rows.items():
        by[relation].append(row)
    means = {relation: np.mean(of, axis=0) for relation, of in by.items()}
    for relation, mean in means.items():
        print(f"  {relation:14s} {len(by[relation]):3d} ", *(f"{part:.2f}" for part in mean))
    print("  mean of relations ", *(f"{part:.3f}" for part in np.mean(list(means.values()), axis=0)))
    print("  all               ", *(f"{part:.3f}" for part in np.mean(list(rows.values()), axis=0)), f"of {len(rows)}")
    for n, what in enumerate(("first", *(f"named at {level}" for level in LEVELS))):
        gained = sum(row[n] and not before[key][n] for key, row in rows.items())
        lost = sum(before[key][n] and not row[n] for key, row in rows.items())
        print(f"  {what}: {gained} gained, {lost} lost")
    if without:
        parts = (f"{np.mean([p <= level for p in without]):.3f}" for level in LEVELS)
        print("  without a source: ", *parts, f"of {len(without)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("catalog", type=Path)
    parser.add_argument("derived", type=Path)
    parser.add_argument("--fit", type=Path, nargs="+", required=True)
    parser.add_argument("--most", type=int, default=10**6, help="queries, at most")
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    settings = Settings(device="cpu", threads=1)
    tools = encoders(settings)
    cohort, style = tools.cohort.queries(), resource("weights/style.safetensors")
    with Catalog.open(chosen.catalog) as catalog:
        queries = queries_of(chosen.derived, catalog)[: chosen.most]
        null, own = asked(catalog, tools.loaded, tools.legs, cohort, queries, tools.references, settings)
    before, without = found(null, own, queries, tools.learnt)
    print("as they are: first, then named at", *LEVELS)
    report(before, before, without)
    clips = [(path, 10.0, 40.0) for folder in chosen.fit for path in audio_files(folder)]
    rows = np.concatenate(list(vectors_of(clips).values()))
    for power in POWERS:
        encoder = Whitened(style, whitening(rows, power), f"whitened-{power}")
        references = {**tools.references, "style": [encoder.of(one) for one in tools.references["style"]]}
        excerpts = [{"style": encoder.of(one["style"])} for one in cohort]
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(shutil.copytree(chosen.catalog, Path(folder) / "catalog"))
            with Catalog.open(copy, write=True) as catalog:
                for track in catalog.tracks():
                    mapped = encoder.of(catalog.embedding(track.id, "style"))
                    catalog.set_embedding(track.id, "style", mapped, encoder.version)
                loaded = [*tools.loaded[:2], encoder]
                heard = asked(catalog, loaded, [StyleLeg(encoder)], excerpts, queries, references, settings)
        merged = ([{**a, **b} for a, b in zip(*both, strict=True)] for both in zip((null, own), heard, strict=True))
        after, without = found(*merged, queries, tools.learnt)
        print(f"whitened, power {power}, fitted on {len(rows)} segments")
        report(after, before, without)


if __name__ == "__main__":
    main()
