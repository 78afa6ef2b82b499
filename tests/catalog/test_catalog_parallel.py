"""Searches of one leg go on side by side; none runs beside a change of the index; hits have one shape."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from made_up_catalog import unit_rows

from descant.bench.filling import fill
from descant.catalog.search import exact as exact_search
from descant.catalog.search import hnsw
from descant.catalog.search.hnsw import HnswIndex
from descant.catalog.search.shared_lock import SharedLock
from descant.catalog.store import Catalog
from descant.encoders.base import Embedding, Leg
from descant.encoders.transposition import in_all_keys

LEG: Leg = "composition"
DIM = 24
TOGETHER_S = 10.0
"""How long one search waits for the other before the test gives up; it takes no time where they may run together."""


@pytest.fixture(params=["all vectors", "keys, no graph", "keys and graph"])
def catalog(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    with Catalog.open(tmp_path, create=True) as made:
        embedded = ((f"t{n}", {LEG: Embedding(unit_rows(n, 8, DIM), 2.0, 1.0, pitch_classes=True)}) for n in range(9))
        fill(made, embedded, {LEG: "v1"})
        if request.param != "all vectors":
            made.search.exact_under = 0
        if request.param == "keys and graph":
            made.search.update_indexes()
        yield made


class Graph:
    """hnswlib's index, with something that happens at each search and each insertion."""

    def __init__(self, graph: Any, searching: Callable[[], None], adding: Callable[[], None]) -> None:
        self._graph, self._searching, self._adding = graph, searching, adding

    def knn_query(self, *args: Any, **options: Any) -> Any:
        self._searching()
        return self._graph.knn_query(*args, **options)

    def add_items(self, *args: Any, **options: Any) -> Any:
        self._adding()
        return self._graph.add_items(*args, **options)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._graph, name)


def test_two_searches_of_a_leg_run_together(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = unit_rows(4, 5, DIM)
    alone = catalog.nearest(LEG, asked, 3)
    both = threading.Barrier(2)
    index = catalog.search.indexes[LEG]

    def meet() -> None:
        try:
            both.wait(TOGETHER_S)
        except threading.BrokenBarrierError as error:  # a RuntimeError, which the index takes for one of hnswlib
            raise AssertionError("a search waited for another") from error

    if index.graph_size:
        index._graph._graph = Graph(index._graph._graph, meet, lambda: None)
    else:
        exact = exact_search.nearest_exact

        def waiting(*args: Any, **options: Any) -> Any:
            meet()
            return exact(*args, **options)

        monkeypatch.setattr(exact_search, "nearest_exact", waiting)
    with ThreadPoolExecutor(2) as pool:
        for hits in pool.map(lambda _: catalog.nearest(LEG, asked, 3), range(2)):
            assert (hits.track == alone.track).all()
            assert (hits.segment == alone.segment).all()


def test_hits_have_the_shape_of_what_was_asked(catalog: Catalog) -> None:
    """Variants, segments, neighbours: however the leg is searched, and whether or not anything is there."""
    variants = in_all_keys(unit_rows(4, 5, DIM))
    hits = catalog.nearest(LEG, variants, 3)
    assert hits.track.shape == hits.segment.shape == hits.similarity.shape == (1 if hits.by_codes else 12, 5, 3)
    assert (hits.track[0, :, 0] == 4).all()
    assert hits.segment[0, :, 0].tolist() == list(range(5))
    some = catalog.nearest_of(LEG, [hits.track_ids[4]], variants, 3)
    assert some.track.shape == some.similarity.shape == (12, 5, 3)
    assert some.segment[0, :, 0].tolist() == list(range(5))
    assert catalog.nearest_of(LEG, [], variants, 3).track.shape == (12, 5, 3)
    assert catalog.nearest("style", variants, 3).track.shape == (12, 5, 3)
    assert catalog.nearest(LEG, variants[0], 3).track.shape == (5, 3)


def test_no_search_runs_beside_an_insertion_and_each_has_its_own_breadth() -> None:
    rows = unit_rows(1, 400, 16)
    index = HnswIndex(16, 1)
    index.add(np.arange(100), rows[:100])
    graph, running, faults = index._graph, [0], list[str]()
    turn, stop = threading.Lock(), threading.Event()
    asked = threading.local()

    def searching() -> None:
        with turn:
            running[0] += 1
        if graph.ef != max(hnsw.EF_LEAST, 2 * asked.k):
            faults.append(f"breadth {graph.ef} where {asked.k} are asked for")
        with turn:
            running[0] -= 1

    def adding() -> None:
        if running[0]:
            faults.append("an insertion beside a search")

    index._graph = Graph(graph, searching, adding)

    def search(k: int) -> None:
        asked.k = k
        while not stop.is_set():
            found, _ = index.search(rows[:20], k)
            if (found[:, 0] != np.arange(20)).any():
                faults.append("another neighbour")

    with ThreadPoolExecutor(4) as pool:
        searches = [pool.submit(search, k) for k in (1, 5, 60, 80)]
        for start in range(100, 400, 20):
            index.add(np.arange(start, start + 20), rows[start : start + 20])
            index.hide(np.array([start + 1]))
        stop.set()
        for one in searches:
            one.result()
    assert faults == []
    assert len(index) == 385


def test_a_change_waits_for_searches_and_goes_ahead_of_later_ones() -> None:
    lock, order = SharedLock(), list[str]()
    inside, changed = threading.Event(), threading.Event()

    def change() -> None:
        inside.set()
        with lock.alone():
            order.append("change")
        changed.set()

    def search() -> None:
        with lock.shared():
            order.append("search")

    with ThreadPoolExecutor(2) as pool:
        with lock.shared():
            with pytest.raises(ZeroDivisionError), lock.shared():  # an error lets go of it
                _ = 1 / 0
            first = pool.submit(change)
            inside.wait(TOGETHER_S)
            while not lock._waiting:
                pass
            later = pool.submit(search)
            assert not changed.wait(0.05)
            order.append("first")
        first.result(TOGETHER_S)
        later.result(TOGETHER_S)
    assert order == ["first", "change", "search"]
