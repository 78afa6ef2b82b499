"""Making the lists of a shared catalog: how far it is, stopped, gone on with, and by one program at a time."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from made_up_catalog import new_track, unit_rows

from descant.catalog import kept_here
from descant.catalog.postgres import segment_keys
from descant.catalog.search import lists
from descant.catalog.search.exact import Labels, Vectors
from descant.catalog.search.lists import ListsIndex
from descant.catalog.store import Catalog
from descant.errors import Cancelled
from descant.progress import CancelToken

pytestmark = pytest.mark.skipif(not lists.available(), reason="faiss is not used here")


def _keys_in_lists(catalog: Catalog) -> int:
    held = catalog.search.indexes["recording"]._rest  # type: ignore[attr-defined]
    assert isinstance(held, ListsIndex)
    return len(held)


class StopAfter:
    """Progress that asks to stop once it was told so often."""

    def __init__(self, calls: int) -> None:
        self.cancel, self.told, self._calls = CancelToken(), list[tuple[str, int, int]](), calls

    def __call__(self, stage: str, done: int, total: int) -> None:
        self.told.append((stage, done, total))
        if len(self.told) == self._calls:
            self.cancel.cancel()


def test_lists_that_were_stopped_are_gone_on_with(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_keys, "TRACKS_AT_ONCE", 10)
    added: list[int] = []
    add = ListsIndex.add

    def counted(held: ListsIndex, labels: Labels, keys: Vectors) -> None:
        added.append(len(labels))
        add(held, labels, keys)

    monkeypatch.setattr(ListsIndex, "add", counted)
    with Catalog.open(postgres_url, create=True) as catalog:
        for number in range(60):
            catalog.add(new_track(number, segments=20))
        queries = unit_rows(3, 20, 16)  # those of track 3
        exact = catalog.nearest("recording", queries, 5)
        catalog.search.exact_under = 200  # of the recording leg alone there are as many
        watch = StopAfter(3)
        with pytest.raises(Cancelled):
            catalog.search.load(progress=watch, cancel=watch.cancel)
        assert watch.told == [("index", 0, 180), ("index", 10, 180), ("index", 20, 180)]
        assert added == [200, 200, 200]  # what was begun is finished
        catalog.search.load()  # the same program goes on
        assert added == [200] * 6
        by_lists = catalog.nearest("recording", queries, 5)
        assert np.array_equal(by_lists.track[:, 0], exact.track[:, 0])


@pytest.mark.parametrize("by", ["cancel", "Ctrl-C"])
def test_what_was_made_of_lists_is_kept(by: str, postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_keys, "TRACKS_AT_ONCE", 10)
    with Catalog.open(postgres_url, create=True) as catalog:
        for number in range(60):
            catalog.add(new_track(number, segments=20))
        catalog.search.exact_under = 200  # of the recording leg alone there are as many
        watch = StopAfter(3)

        def pressed(stage: str, done: int, total: int) -> None:
            if done == 20:
                raise KeyboardInterrupt

        if by == "cancel":
            with pytest.raises(Cancelled):
                catalog.search.load(progress=watch, cancel=watch.cancel)
        else:
            with pytest.raises(KeyboardInterrupt):
                catalog.search.load(progress=pressed)
    with Catalog.open(postgres_url) as other:  # another program goes on
        other.search.exact_under = 200  # of the recording leg alone there are as many
        watch = StopAfter(99)
        other.search.load(progress=watch)
        assert watch.told[0] == ("index", 30 if by == "cancel" else 20, 180)
        assert _keys_in_lists(other) == 1200


def test_programs_of_one_computer_wait_for_who_makes_the_lists(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segment_keys, "TRACKS_AT_ONCE", 10)
    with Catalog.open(postgres_url, create=True) as catalog:
        for number in range(60):
            catalog.add(new_track(number, segments=20))
    taught: list[object] = []
    teach = ListsIndex.teach

    def counted(held: ListsIndex, sample: Vectors, count: int) -> None:
        taught.append(held)
        time.sleep(0.5)  # so that the other comes meanwhile
        teach(held, sample, count)

    monkeypatch.setattr(ListsIndex, "teach", counted)

    def found(_: int) -> list[str]:
        with Catalog.open(postgres_url) as reader:
            reader.search.exact_under = 200  # of the recording leg alone there are as many
            hits = reader.nearest("recording", unit_rows(3, 20, 16), 1)
            return [hits.track_ids[n] for n in hits.track.ravel()]

    with ThreadPoolExecutor(2) as threads:
        one, other = threads.map(found, range(2))
    assert one == other
    assert len(taught) == 1


def test_who_waits_for_lists_can_be_stopped(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_keys, "TRACKS_AT_ONCE", 10)
    with Catalog.open(postgres_url, create=True) as catalog:
        for number in range(60):
            catalog.add(new_track(number, segments=20))
        catalog.search.exact_under = 200  # of the recording leg alone there are as many
        cancel = CancelToken()
        with kept_here.making(catalog.connection, "lists of recording"):
            timer = threading.Timer(0.3, cancel.cancel)
            timer.start()
            with pytest.raises(Cancelled):
                catalog.search.load(cancel=cancel)
            timer.join()
        assert catalog.nearest("recording", unit_rows(3, 20, 16), 1).by_codes


def test_who_has_lists_makes_no_keys_on_the_server(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_keys, "GRAPH_FROM", 1)
    with Catalog.open(postgres_url, create=True) as catalog:
        for number in range(60):
            catalog.add(new_track(number, segments=20))
        catalog.search.exact_under = 200  # of the recording leg alone there are as many
        catalog.search.update_indexes()
        assert catalog.connection.one("SELECT count(*) FROM segment_keys")[0] == 0
        monkeypatch.setattr(lists, "available", lambda: False)
        catalog.search.indexes.clear()
        catalog.search.update_indexes()
        assert catalog.connection.one("SELECT count(*) FROM segment_keys")[0] == 1200
