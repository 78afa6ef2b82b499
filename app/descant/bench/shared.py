"""`scale --postgres`: the same invented catalog in a folder and in PostgreSQL, asked the same queries in one run.

Seconds of a query are the processor's: of this process, and of the server's process that answers it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import psycopg
from threadpoolctl import threadpool_limits

from descant import pipeline
from descant.attribution.legs import leg_of
from descant.attribution.prepared import PreparedTracks
from descant.attribution.retrieval import retrieve
from descant.bench.figures import Figure, mean, part, ratio
from descant.bench.invented import Query, Seeds, queries, stock
from descant.bench.material import Setup
from descant.bench.process import Process, timed
from descant.bench.results import Groups, Result
from descant.bench.scale import Asked, Sized, ask, brute_force, extraction_s, made_of
from descant.catalog.copying import copy
from descant.catalog.postgres.catalog import PostgresCatalog
from descant.catalog.search.exact import EXACT_UNDER
from descant.catalog.store import Catalog
from descant.encoders.base import LEGS, Leg
from descant.postgres.embedded import EmbeddedServer
from descant.progress import Progress
from descant.settings import Settings

SERVER: dict[str, str] = {"shared_buffers": "2GB", "max_wal_size": "8GB"}
"""What a server of one's own would be given on a machine with 8 GB."""


EMPTY = 100
"""Bytes a track that tables without keys take."""


@dataclass(frozen=True)
class Filled:
    """What it took to store the tracks: seconds of the clock for copying and for making keys; bytes a track."""

    copy_s: float
    keys_s: float
    row_bytes: float
    key_bytes: float


def run(
    catalog: Path,
    setup: Setup,
    *,
    tracks: int,
    segments: int,
    count: int,
    brute: int,
    legs: Sequence[Leg] = LEGS,
) -> Result:
    """Invents a catalog of `tracks` tracks out of a real one, copies it to a server of its own, and asks both the same
    queries; the first `brute` are compared with every vector too. Raises DescantError, CatalogError."""
    settings, work = setup.settings, setup.work
    tools = pipeline.encoders(settings)
    encoders = [one for one in tools.loaded if one.name in legs]
    names = [one.name for one in encoders]
    with Catalog.open(catalog, settings=settings) as real:
        real.require_encoders(tools.loaded)
        seeds = [Seeds.of(real, one) for one in tools.loaded]
    asked = queries(seeds, tracks, segments, count, settings.seed)
    folder = work / f"invented-{tracks}"
    stock(folder, seeds, tracks, segments, settings, setup.progress)
    with Catalog.open(folder, write=True, settings=settings) as held:
        held.search.update_indexes(legs=names, progress=setup.progress)
    with EmbeddedServer.start(work / "postgres", settings=SERVER) as server:
        address = server.url(f"invented_{tracks}")
        filled = _fill(server, address, folder, tracks, names, settings, setup.progress)
        sized = []
        for place in (str(folder), address):
            with Process() as process:
                call = ask_shared if place == address else ask
                sized.append(process.call(call, place, asked, names, settings))
    with Process() as process:
        hearing_s = process.call(extraction_s, settings)
    found = {leg: brute_force(folder, asked[:brute], leg, settings) for leg in names}
    sources = [query.sources for query in asked[:brute]]
    return Result(
        "scale",
        setup.command,
        queries=len(asked),
        tracks=tracks,
        made=made_of(encoders, tools.cohort.sha256, settings),
        groups=figures(sized[0], sized[1], hearing_s, filled, found, sources),
        notes=(
            f"{tracks:,} invented tracks of {segments} segments a leg, in a folder and in a PostgreSQL server on one"
            " machine. Seconds are the processor's: of the program, and of the server's process that answers it.",
            "A platform's tracks have features too (.4 MB for three minutes), which these have not.",
        ),
    )


def _fill(
    server: EmbeddedServer,
    address: str,
    folder: Path,
    tracks: int,
    legs: Sequence[Leg],
    settings: Settings,
    progress: Progress,
) -> Filled:
    name = f"invented_{tracks}"
    with psycopg.connect(server.url(), autocommit=True) as db:
        if not db.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            db.execute(f"CREATE DATABASE {name}".encode())
    with Catalog.open(address, create=True, settings=settings) as target:
        assert isinstance(target, PostgresCatalog)
        copy_s = keys_s = 0.0
        if target.count() < tracks or target.connection.meta("user/copying"):
            with Catalog.open(folder, settings=settings) as source:
                target.search.exact_under = 2**62  # keys are made by themselves
                copy_s = timed(lambda: copy(source, target, progress=progress))[1]
            with psycopg.connect(address, autocommit=True) as db:
                db.execute("VACUUM ANALYZE")
        target.search.exact_under = EXACT_UNDER
        keys_s = timed(lambda: target.search.update_indexes(legs=legs, progress=progress))[1]
        keys = target.connection.one(
            "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relname LIKE 'segment_keys%'"
            " AND relkind = 'r' AND relnamespace = CAST(current_schema() AS regnamespace)"
        )[0]
        return Filled(copy_s, keys_s, (target.stats().bytes - keys) / tracks, keys / tracks)


def ask_shared(address: str, asked: Sequence[Query], legs: Sequence[Leg], settings: Settings) -> Sized:
    """As scale.ask, with the seconds of the server's process."""
    tools = pipeline.encoders(settings)
    answers: dict[Leg, list[Asked]] = {}
    with Catalog.open(address, settings=settings) as catalog, threadpool_limits(limits=1, user_api="blas"):
        prepared = PreparedTracks(catalog, tools.loaded, tools.references)
        encoders = [one for one in tools.loaded if one.name in legs]
        backend = int(catalog.connection.one("SELECT pg_backend_pid()")[0])
        answers = {one.name: [] for one in encoders}
        _, open_s, _ = timed(
            lambda: [
                retrieve(catalog, one, asked[0].embeddings[one.name], limit=settings.candidates) for one in encoders
            ]
        )
        for one in encoders:
            for query in asked:
                embedding = query.embeddings[one.name]
                before = _cpu_s(backend)
                found, _, retrieve_s = timed(partial(retrieve, catalog, one, embedding, limit=settings.candidates))
                between = _cpu_s(backend)
                _, _, score_s = timed(partial(leg_of(one).score, prepared, embedding, settings))
                answers[one.name].append(
                    Asked(
                        retrieve_s + between - before,
                        score_s + _cpu_s(backend) - between,
                        tuple(candidate.track_id for candidate in found),
                    )
                )
        return Sized(catalog.count(), answers, open_s, None)


def _cpu_s(process: int) -> float:
    """The processor's seconds of another process so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def figures(
    folder: Sized,
    shared: Sized,
    hearing_s: float,
    filled: Filled,
    found: dict[Leg, list[tuple[str, ...]]],
    sources: Sequence[Sequence[str]],
) -> Groups:
    groups: dict[str, dict[str, Figure]] = {}

    def cost(name: str, below: Sequence[float], above: Sequence[float]) -> None:
        said = (mean(below, "s"), mean(above, "s"), ratio(above, below))
        groups[name] = dict(zip(("folder", "PostgreSQL", "ratio"), said, strict=True))

    for leg in folder.asked:
        of = [[one.retrieve_s for one in sized.asked[leg]] for sized in (folder, shared)]
        cost(f"{leg}: retrieval", *of)
    for name, what in (("retrieve_s", "retrieval"), ("score_s", "retrieval and alignment")):
        sums = [
            [sum(parts) for parts in zip(*([getattr(a, name) for a in of] for of in sized.asked.values()), strict=True)]
            for sized in (folder, shared)
        ]
        cost(f"all legs: {what}", *sums)
    cost("hearing, retrieval and alignment", *([hearing_s + seconds for seconds in of] for of in sums))
    for leg, exact in found.items():
        for name, sized in (("folder", folder), ("PostgreSQL", shared)):
            got = [one.proposed for one in sized.asked[leg]][: len(exact)]
            pairs = [(s, g, e) for g, e, true in zip(got, exact, sources, strict=True) for s in true]
            groups[f"{leg}: candidates, {name}"] = {
                "sources that brute force finds": part([s in e for s, _, e in pairs]),
                "of these kept": part([s in g for s, g, e in pairs if s in e]),
            }
    groups["PostgreSQL"] = {"kB of rows a track": Figure(filled.row_bytes / 1e3, 1)}
    if filled.copy_s:  # in this run, and not in one before
        groups["PostgreSQL"]["copying a track"] = Figure(filled.copy_s / shared.tracks, 1, unit="s")
    if filled.key_bytes > EMPTY:
        groups["PostgreSQL"]["kB of keys a track"] = Figure(filled.key_bytes / 1e3, 1)
        groups["PostgreSQL"]["making keys of a track"] = Figure(filled.keys_s / shared.tracks, 1, unit="s")
    groups["first answer"] = {
        "folder": Figure(folder.open_s, 1, unit="s"),
        "PostgreSQL": Figure(shared.open_s, 1, unit="s"),
    }
    return groups
