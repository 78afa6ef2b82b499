"""`scale --postgres`: the same invented catalog in a folder and in PostgreSQL, asked the same queries in one run.

Seconds of a query are the processor's: of this process, and of the server's process that answers it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
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
from descant.bench.process import Process, peak_bytes, timed
from descant.bench.results import Groups, Result
from descant.bench.scale import Asked, Sized, ask, brute_force, extraction_s, made_of
from descant.catalog.copying import copy
from descant.catalog.postgres import segment_keys
from descant.catalog.postgres.catalog import PostgresCatalog
from descant.catalog.postgres.segment_keys import KeyIndex
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
    folder_too: bool = True,
    graph: bool = False,
    readers: Sequence[int] = (),
) -> Result:
    """Invents a catalog of `tracks` tracks out of a real one, copies it to a server of its own, and asks both the same
    queries; the first `brute` are compared with every vector too.

    folder_too: whether the folder is asked, whose indexes take long to build; graph: by pgvector's graph, and not by
    lists; readers: so many programs ask the server at once. Raises DescantError, CatalogError.
    """
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
    sized = {}
    if folder_too:
        with Catalog.open(folder, write=True, settings=settings) as held:
            held.search.update_indexes(legs=names, progress=setup.progress)
        with Process() as process:
            sized["folder"] = process.call(ask, folder, asked, names, settings)
    with EmbeddedServer.start(work / "postgres", settings=SERVER) as server:
        address = server.url(f"invented_{tracks}")
        filled = _fill(server, address, folder, tracks, names, settings, setup.progress, graph=graph)
        with Process() as process:
            sized["PostgreSQL"] = process.call(ask_shared, address, asked, names, settings, graph=graph)
        loads = {count: _load(address, asked, names, settings, count, graph=graph) for count in readers}
    with Process() as process:
        hearing_s = process.call(extraction_s, settings)
    found = {leg: brute_force(folder, asked[:brute], leg, settings, work) for leg in names} if brute else {}
    sources = [query.sources for query in asked]
    return Result(
        "scale",
        setup.command,
        queries=len(asked),
        tracks=tracks,
        made=made_of(encoders, tools.cohort.sha256, settings),
        groups={**figures(sized, hearing_s, filled, found, sources), **load_figures(loads)},
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
    *,
    graph: bool,
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
                KeyIndex.use_graph = False  # keys are made by themselves
                copy_s = timed(lambda: copy(source, target, progress=progress))[1]
            with psycopg.connect(address, autocommit=True) as db:
                db.execute("VACUUM ANALYZE")
        if graph:
            _by_graph()
            target.search.indexes.clear()
            keys_s = timed(lambda: target.search.update_indexes(legs=legs, progress=progress))[1]
        keys = target.connection.one(
            "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relname LIKE 'segment_keys%'"
            " AND relkind = 'r' AND relnamespace = CAST(current_schema() AS regnamespace)"
        )[0]
        return Filled(copy_s, keys_s, (target.stats().bytes - keys) / tracks, keys / tracks)


def _by_graph() -> None:
    """In this process the graph is asked, however few keys there are."""
    KeyIndex.use_lists, KeyIndex.use_graph = False, True
    segment_keys.GRAPH_FROM = 1


def ask_shared(address: str, asked: Sequence[Query], legs: Sequence[Leg], settings: Settings, *, graph: bool) -> Sized:
    """As scale.ask, with the seconds of the server's process."""
    if graph:
        _by_graph()
    tools = pipeline.encoders(settings)
    answers: dict[Leg, list[Asked]] = {}
    with Catalog.open(address, settings=settings) as catalog, threadpool_limits(limits=1, user_api="blas"):
        prepared = PreparedTracks(catalog, tools.loaded, tools.references)
        encoders = [one for one in tools.loaded if one.name in legs]
        backend = int(catalog.connection.one("SELECT pg_backend_pid()")[0])
        answers = {one.name: [] for one in encoders}
        before = _cpu_s(backend)
        _, _, own_s = timed(
            lambda: [
                retrieve(catalog, one, asked[0].embeddings[one.name], limit=settings.candidates) for one in encoders
            ]
        )
        open_s = own_s + _cpu_s(backend) - before
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
        return Sized(catalog.count(), answers, open_s, peak_bytes())


# Several at once ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Load:
    """Of some readers at once. queries: that they asked together; clock_s: how long that took; readers_s, server_s: of
    the processor, by the readers' and by the server's processes."""

    queries: int
    clock_s: float
    readers_s: float
    server_s: float


def _load(
    address: str, asked: Sequence[Query], legs: Sequence[Leg], settings: Settings, readers: int, *, graph: bool
) -> Load:
    """So many programs, each of which asks all queries of all legs, after one that is not counted."""
    with ExitStack() as stack, ThreadPoolExecutor(readers) as threads:
        processes = [stack.enter_context(Process()) for _ in range(readers)]

        def of_each(queries: Sequence[Query]) -> list[tuple[float, float]]:
            def one(process: Process) -> tuple[float, float]:
                return process.call(read_along, address, queries, legs, settings, graph=graph)

            return list(threads.map(one, processes))

        of_each(asked[:1])
        told, clock_s, _ = timed(lambda: of_each(asked))
        return Load(readers * len(asked), clock_s, sum(one for one, _ in told), sum(other for _, other in told))


_opened: dict[str, Catalog] = {}


def read_along(
    address: str, asked: Sequence[Query], legs: Sequence[Leg], settings: Settings, *, graph: bool
) -> tuple[float, float]:
    """Seconds of the processor that queries took, of this process and of the server's; the catalog stays open."""
    if graph:
        _by_graph()
    tools = pipeline.encoders(settings)
    if address not in _opened:
        _opened[address] = Catalog.open(address, settings=settings)
    catalog = _opened[address]
    prepared = PreparedTracks(catalog, tools.loaded, tools.references)
    backend = int(catalog.connection.one("SELECT pg_backend_pid()")[0])
    before = _cpu_s(backend)

    def ask_all() -> None:
        for query in asked:
            for encoder in tools.loaded:
                if encoder.name in legs:
                    leg_of(encoder).score(prepared, query.embeddings[encoder.name], settings)

    with threadpool_limits(limits=1, user_api="blas"):
        _, _, reader_s = timed(ask_all)
    return reader_s, _cpu_s(backend) - before


def load_figures(loads: Mapping[int, Load]) -> Groups:
    return {
        f"{count} readers at once" if count > 1 else "1 reader": {
            "queries a second": Figure(load.queries / load.clock_s, load.queries),
            "a query, reader": Figure(load.readers_s / load.queries, load.queries, unit="s"),
            "a query, server": Figure(load.server_s / load.queries, load.queries, unit="s"),
        }
        for count, load in loads.items()
    }


def _cpu_s(process: int) -> float:
    """The processor's seconds of another process so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def figures(
    sized: Mapping[str, Sized],
    hearing_s: float,
    filled: Filled,
    found: dict[Leg, list[tuple[str, ...]]],
    sources: Sequence[Sequence[str]],
) -> Groups:
    """sized: of the folder, where it was asked, and of PostgreSQL; found: leg → what brute force finds with the first
    queries; sources: of each query."""
    groups: dict[str, dict[str, Figure]] = {}
    shared = sized["PostgreSQL"]

    def cost(name: str, seconds: Mapping[str, Sequence[float]]) -> None:
        groups[name] = {place: mean(of, "s") for place, of in seconds.items()}
        if "folder" in seconds:
            groups[name]["ratio"] = ratio(seconds["PostgreSQL"], seconds["folder"])

    for leg in shared.asked:
        cost(f"{leg}: retrieval", {place: [one.retrieve_s for one in of.asked[leg]] for place, of in sized.items()})
    for name, what in (("retrieve_s", "retrieval"), ("score_s", "retrieval and alignment")):
        sums = {
            place: [
                sum(parts)
                for parts in zip(*([getattr(one, name) for one in asked] for asked in of.asked.values()), strict=True)
            ]
            for place, of in sized.items()
        }
        cost(f"all legs: {what}", sums)
    heard = {place: [hearing_s + seconds for seconds in of] for place, of in sums.items()}
    cost("hearing, retrieval and alignment", heard)
    for leg in shared.asked:
        exact = found.get(leg, [])
        for place, of in sized.items():
            got = [one.proposed for one in of.asked[leg]]
            pairs = [(s, g, e) for g, e, true in zip(got, exact, sources, strict=False) for s in true]
            kept = {
                "sources that brute force finds": part([s in e for s, _, e in pairs]),
                "of these kept": part([s in g for s, g, e in pairs if s in e]),
            }
            groups[f"{leg}: candidates, {place}"] = {
                "sources found": part([s in g for g, true in zip(got, sources, strict=True) for s in true]),
                **(kept if exact else {}),
            }
    groups["PostgreSQL"] = {"kB of rows a track": Figure(filled.row_bytes / 1e3, 1)}
    if filled.copy_s:  # in this run, and not in one before
        groups["PostgreSQL"]["copying a track"] = Figure(filled.copy_s / shared.tracks, 1, unit="s")
    if filled.key_bytes > EMPTY:
        groups["PostgreSQL"]["kB of keys a track"] = Figure(filled.key_bytes / 1e3, 1)
        groups["PostgreSQL"]["making keys of a track"] = Figure(filled.keys_s / shared.tracks, 1, unit="s")
    groups["PostgreSQL"]["first answer"] = Figure(shared.open_s, 1, unit="s")
    groups["peak memory"] = {place: Figure((of.peak_bytes or 0) / 1e6, 1, unit="MB") for place, of in sized.items()}
    return groups
