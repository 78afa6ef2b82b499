"""`scale`: what a search costs and misses in a catalog of very many tracks, against a small one and brute force."""

from __future__ import annotations

import hashlib
import json
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from descant import __version__, pipeline
from descant.attribution.legs import leg_of
from descant.attribution.prepared import PreparedTracks
from descant.attribution.retrieval import RetrievedTrack, retrieve
from descant.attribution.scoring import SCORING
from descant.audio.extract import extract
from descant.bench.figures import Figure, mean, part, ratio
from descant.bench.invented import Query, Seeds, queries, stock
from descant.bench.material import Setup
from descant.bench.process import Process, peak_bytes, timed
from descant.bench.results import Groups, Made, Result
from descant.catalog.search.exact import nearest_exact
from descant.catalog.search.stored import StoredVectors
from descant.catalog.store import Catalog
from descant.catalog.tracks import Hits
from descant.encoders.base import LEGS, Embedding, Encoder, Leg
from descant.errors import DescantError
from descant.progress import Progress, steps
from descant.settings import Settings

QUERY_S, QUERY_HZ = 180.0, 44_100
"""As long as the queries are."""
BUILT = "built"
"""Under this name, and the leg's, the seconds are kept that building an index took."""
BRUTE = "brute-force"
"""So begin the names of files that keep what it found."""


@dataclass(frozen=True)
class Asked:
    """One query in one leg of one catalog: the processor's seconds of retrieval, and of retrieval with alignment of its
    candidates; the tracks proposed."""

    retrieve_s: float
    score_s: float
    proposed: tuple[str, ...]


@dataclass(frozen=True)
class Sized:
    """One size of catalog. asked: leg → query by query; open_s: until the first query was answered in each leg."""

    tracks: int
    asked: dict[Leg, list[Asked]]
    open_s: float
    peak_bytes: int | None


@dataclass(frozen=True)
class Built:
    """An index: keys in it, seconds of building, bytes of its file."""

    keys: int
    seconds: float
    size: int


class Everything:
    """As much of a catalog as retrieval asks for, all in memory and compared with all of it."""

    def __init__(self, catalog: Catalog, leg: Leg) -> None:
        stored = StoredVectors(catalog.connection, leg)
        with catalog.connection.snapshot():
            table = stored.table()
            self._vectors = np.concatenate([vectors for _, vectors in stored.from_label(0)])
        self._table = replace(table, first=np.cumsum(table.count) - table.count)

    def by_codes(self, leg: Leg) -> bool:
        return False

    def nearest(self, leg: Leg, queries: NDArray[np.float32], k: int) -> Hits:
        labels, similarity = nearest_exact(queries, np.arange(len(self._vectors)), self._vectors, k)
        return Hits(self._table.ids, *self._table.locate(labels), similarity)


def run(
    catalog: Path,
    setup: Setup,
    *,
    tracks: int,
    small: int,
    segments: int,
    count: int,
    brute: int,
    legs: Sequence[Leg] = LEGS,
) -> Result:
    """Invents catalogs of `small` and `tracks` tracks out of a real one, and asks both of them the same queries; the
    first `brute` of these are compared with every vector of the large one too.

    Raises DescantError where the real one holds too little, or the invented ones are of another run; CatalogError.
    """
    if small > tracks:
        raise DescantError("the small catalog is larger than the large one", remedy="Give --tracks more.")
    settings, work = setup.settings, setup.work
    tools = pipeline.encoders(settings)
    encoders = [one for one in tools.loaded if one.name in legs]
    with Catalog.open(catalog, settings=settings) as real:
        real.require_encoders(tools.loaded)
        seeds = [Seeds.of(real, one) for one in tools.loaded]
    asked = queries(seeds, small, segments, count, settings.seed)
    sizes, built = [], {}
    for size in (small, tracks):
        folder = work / f"invented-{size}"
        stock(folder, seeds, size, segments, settings, setup.progress)
        built[size] = build(folder, [one.name for one in encoders], settings, setup.progress)
        with Process() as process:
            sizes.append(process.call(ask, folder, asked, [one.name for one in encoders], settings))
    with Process() as process:
        extract_s = process.call(extraction_s, settings)
    found: dict[Leg, list[tuple[str, ...]]] = {}
    for encoder in steps(encoders, "brute force", setup.progress):
        with Process() as process:
            found[encoder.name] = process.call(
                brute_force, work / f"invented-{tracks}", asked[:brute], encoder.name, settings, work
            )
    sources = [query.sources for query in asked[:brute]]
    return Result(
        "scale",
        setup.command,
        queries=len(asked),
        tracks=tracks,
        made=made_of(encoders, tools.cohort.sha256, settings),
        groups=figures(sizes[0], sizes[1], extract_s, built[tracks], found, sources),
        notes=(
            f"Tracks of {segments} segments a leg, and queries of three minutes, made of the vectors of"
            f" {len(seeds[0].maps)} real tracks; nothing here says how well music is found.",
            "Seconds of a query are the processor's, so that other programs on the machine count little. Hearing is"
            f" that of {QUERY_S:.0f} s of noise in a WAV file: decoding, hashes, frames and networks.",
            "An excerpt's cosine with its place in its source is about .8, row by row. What else brute force proposes"
            " is chance: of 50 candidates at most 6 are sources.",
        ),
    )


def build(folder: Path, legs: Sequence[Leg], settings: Settings, progress: Progress) -> dict[Leg, Built]:
    """Builds what indexes of these legs are missing. Raises CatalogError."""
    made = {}
    with Catalog.open(folder, write=True, settings=settings) as catalog:
        for leg in legs:
            began = time.perf_counter()
            catalog.search.update_indexes(legs=[leg], progress=progress)
            seconds = time.perf_counter() - began
            record = StoredVectors(catalog.connection, leg).record()
            if record is None:
                continue
            known = catalog.connection.get_meta(f"{BUILT}/{leg}")
            if known is None or known[0] != record.sha256:
                known = [record.sha256, seconds]
                catalog.connection.set_meta(f"{BUILT}/{leg}", known)
            size = (folder / "index" / f"{leg}.hnsw").stat().st_size
            made[leg] = Built(record.live, float(known[1]), size)
    return made


# In a process of their own ----------------------------------------------------------------------------------------


def ask(folder: Path | str, asked: Sequence[Query], legs: Sequence[Leg], settings: Settings) -> Sized:
    """Every query in every leg, after one that is not counted."""
    tools = pipeline.encoders(settings)
    answers: dict[Leg, list[Asked]] = {}
    with Catalog.open(folder, settings=settings) as catalog, threadpool_limits(limits=1, user_api="blas"):
        prepared = PreparedTracks(catalog, tools.loaded, tools.references)
        encoders = [one for one in tools.loaded if one.name in legs]
        _, open_s, _ = timed(lambda: [_ask(prepared, one, asked[0].embeddings[one.name], settings) for one in encoders])
        for one in encoders:
            answers[one.name] = [_ask(prepared, one, query.embeddings[one.name], settings) for query in asked]
        return Sized(catalog.count(), answers, open_s, peak_bytes())


def extraction_s(settings: Settings) -> float:
    """The processor's seconds that a query of QUERY_S costs before anything is searched: noise in a WAV file, which is
    decoded fastest."""
    encoders = pipeline.encoders(settings).loaded
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "noise.wav"
        soundfile.write(path, np.random.default_rng(1).normal(0, 0.1, (round(QUERY_S * QUERY_HZ), 2)), QUERY_HZ)

        def extract_and_embed() -> None:
            frames = extract(path).frames
            for encoder in encoders:
                encoder.embed([frames])

        extract_and_embed()
        return timed(extract_and_embed)[2]


def _ask(prepared: PreparedTracks, encoder: Encoder, query: Embedding, settings: Settings) -> Asked:
    found, _, retrieve_s = timed(lambda: retrieve(prepared.catalog, encoder, query, limit=settings.candidates))
    _, _, score_s = timed(lambda: leg_of(encoder).score(prepared, query, settings))
    return Asked(retrieve_s, score_s, _ids(found))


def brute_force(
    folder: Path, asked: Sequence[Query], leg: Leg, settings: Settings, kept_in: Path
) -> list[tuple[str, ...]]:
    """What each query finds where it is compared with every vector. kept_in: a folder that keeps it, query by query: it
    takes minutes, and is not what is timed."""
    encoder = next(one for one in pipeline.encoders(settings).loaded if one.name == leg)
    with Catalog.open(folder, settings=settings) as catalog, threadpool_limits(limits=1, user_api="blas"):
        of = [__version__, SCORING, encoder.version, catalog.count(), settings.candidates]
        names = [_digest(of, query.embeddings[leg].vectors) for query in asked]
        kept = {name: file for name in names if (file := kept_in / f"{BRUTE}-{name}.json").exists()}
        everything = None if len(kept) == len(asked) else Everything(catalog, leg)
    found = []
    for name, query in zip(names, asked, strict=True):
        if name in kept:
            found.append(tuple(json.loads(kept[name].read_text())))
        elif everything is not None:
            found.append(_ids(retrieve(everything, encoder, query.embeddings[leg], limit=settings.candidates)))  # type: ignore[arg-type]
            (kept_in / f"{BRUTE}-{name}.json").write_text(json.dumps(found[-1]))
    return found


def _digest(of: Sequence[object], vectors: NDArray[np.float32]) -> str:
    return hashlib.sha256(repr(of).encode() + vectors.tobytes()).hexdigest()[:32]


def _ids(found: Sequence[RetrievedTrack]) -> tuple[str, ...]:
    return tuple(candidate.track_id for candidate in found)


# Figures ----------------------------------------------------------------------------------------------------------


def figures(
    small: Sized,
    large: Sized,
    extract_s: float,
    built: dict[Leg, Built],
    found: dict[Leg, list[tuple[str, ...]]],
    sources: Sequence[Sequence[str]],
) -> Groups:
    """extract_s: what extraction and encoders cost a query; found: leg → query → what brute force finds in the large
    catalog; sources: of each query."""
    groups: dict[str, dict[str, Figure]] = {}
    names = (f"{small.tracks:,} tracks", f"{large.tracks:,} tracks", "ratio")

    def cost(name: str, below: Sequence[float], above: Sequence[float]) -> None:
        groups[name] = dict(zip(names, (mean(below, "s"), mean(above, "s"), ratio(above, below)), strict=True))

    def seconds(sized: Sized, name: str) -> NDArray[np.float64]:
        return np.array([[getattr(asked, name) for asked in of] for of in sized.asked.values()])

    for number, leg in enumerate(small.asked):
        cost(
            f"{leg}: retrieval",
            seconds(small, "retrieve_s")[number].tolist(),
            seconds(large, "retrieve_s")[number].tolist(),
        )
    for name, what in (("retrieve_s", "retrieval"), ("score_s", "retrieval and alignment")):
        cost(f"all legs: {what}", seconds(small, name).sum(axis=0).tolist(), seconds(large, name).sum(axis=0).tolist())
    below, above = (extract_s + seconds(sized, "score_s").sum(axis=0) for sized in (small, large))
    cost("hearing, retrieval and alignment", below.tolist(), above.tolist())
    for leg, exact in found.items():
        got = [asked.proposed for asked in large.asked[leg]][: len(exact)]
        pairs = [(s, g, e) for g, e, true in zip(got, exact, sources, strict=True) for s in true]
        groups[f"{leg}: candidates"] = {
            "sources that brute force finds": part([s in e for s, _, e in pairs]),
            "of these kept": part([s in g for s, g, e in pairs if s in e]),
            "sources found": part([s in g for s, g, _ in pairs]),
            "of brute force's candidates kept": mean(
                [len(set(g) & set(e)) / len(e) for g, e in zip(got, exact, strict=True) if e]
            ),
        }
    for leg, index in built.items():
        groups[f"{leg}: index"] = {
            "keys": Figure(float(index.keys), 1),
            "building": Figure(index.seconds, 1, unit="s"),
            "file": Figure(index.size / 1e6, 1, unit="MB"),
        }
    for sized in (small, large):
        told = {"first answer": Figure(sized.open_s, 1, unit="s")}
        if sized.peak_bytes is not None:
            told["peak memory"] = Figure(sized.peak_bytes / 1e6, 1, unit="MB")
        groups[f"process, {sized.tracks:,} tracks"] = told
    return groups


def made_of(encoders: Sequence[Encoder], cohort_sha256: str, settings: Settings) -> Made:
    return Made(
        views={one.name: one.version for one in encoders},
        parameters={"candidates": settings.candidates, "seed": settings.seed},
        cohort_sha256=cohort_sha256,
        likelihoods_sha256="",
        null_sha256="",
        device="cpu",
        scoring=SCORING,
    )
