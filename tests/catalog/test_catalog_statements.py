"""What takes a turn that other threads wait for asks SQLite a number of times that does not grow with the tracks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from made_up_catalog import new_track, unit_rows

from descant.catalog.search.stored import StoredVectors
from descant.catalog.store import Catalog
from descant.catalog.text_search import index_all_words


def near_tracks(catalog: Catalog) -> None:
    ids = [track.id for track in catalog.tracks()][::-1]
    hits = catalog.nearest_of("recording", ["no track", *ids], unit_rows(3, 2, 16), 1)
    assert hits.track_ids == ids
    assert (hits.track[:, 0] == ids.index(catalog.tracks(text="Song 3")[0].id)).sum() == 2


def sampled(catalog: Catalog) -> None:
    stored = StoredVectors(catalog.connection, "recording")
    first = stored.table().first[::-1]
    rows = stored.sample(first)
    assert np.allclose(rows[:6], next(v for _, v in stored.from_label(int(first[0])))[:6])


def words(catalog: Catalog) -> None:
    with catalog.connection.transaction() as db:
        index_all_words(db)
    assert catalog.count("song 1") >= 1


@pytest.mark.parametrize("asking", [near_tracks, sampled, words])
def test_reads_do_not_grow_with_the_tracks(tmp_path: Path, asking: Callable[[Catalog], None]) -> None:
    read = []
    for size in (4, 20):
        with Catalog.open(tmp_path / str(size), create=True) as catalog:
            for number in range(size):
                catalog.add(new_track(number))
            said: list[str] = []
            catalog.connection.sqlite.set_trace_callback(said.append)
            asking(catalog)
            catalog.connection.sqlite.set_trace_callback(None)
        read.append(sum(one.startswith("SELECT") for one in said))
    assert read[0] == read[1]
